/* SPDX-License-Identifier: GPL-3.0-or-later */
/* auditor_run.h - all attacks on sets of projects, and what they found together */
#ifndef AUDITOR_RUN_H
#define AUDITOR_RUN_H

#include <stdio.h>

#include "auditor_answers.h"
#include "auditor_joint.h"

struct audit_tally {
    struct joint_found joint;
    struct other_found other;
    size_t worlds, disclosing; /* disclosing: something was found in them */
    size_t refused;            /* a release was refused */
    size_t rows, shown;
};

/* Makes the projects of the plan, attacks them, and adds to the tally. `joint`: the
 * system of all tables too, which takes most of the time. */
void audit_world(const struct projects_plan *plan, bool joint,
                 struct audit_tally *tally);

/* All findings; what is a fault of the auditor, of rows or of the solver. */
size_t audit_disclosures(const struct audit_tally *tally);
size_t audit_faults(const struct audit_tally *tally);

/* Findings by kind and by who finds them, as a table, each line after `before`. */
void audit_print(const struct audit_tally *tally, const char *before, FILE *out);

/* What stands in the folders, a line for each row, and what is true of it. */
void audit_print_folders(const struct projects *projects, FILE *out);
void audit_print_case(const struct joint_case *found, FILE *out);

#endif

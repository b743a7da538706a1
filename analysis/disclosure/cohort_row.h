/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cohort_row.h - the rows that a project asks for, while families are put in them */
#ifndef COHORT_ROW_H
#define COHORT_ROW_H

#include "cohort_parts.h"

/* One row while families are put in it. */
struct row {
    struct ank_asked asked;
    size_t n;
    int64_t *members;
    double *values;
    unsigned char *parts;
};

struct asking {
    struct ank_cohorts *cohorts;
    size_t project;
    const struct cohort *cohort;
    size_t *order; /* families by token */
};

struct row row_begin(const struct asking *asking, enum ank_asked_kind kind, bool values,
                     bool parts);
void row_put(struct row *row, int64_t token, double value, size_t part);
/* Takes it among those asked, under that measure. */
void row_end(const struct asking *asking, struct row *row, const char *measure);

/* The families in order of their numbers. */
const struct cohort_family *asking_family(const struct asking *asking, size_t i);

/* cohort_scores.c: who were due and rated, and the rows of each list of questions. */
void ask_waves(const struct asking *asking);
void ask_lists(const struct asking *asking);

#endif

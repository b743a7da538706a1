/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cohort_parts.h - the families of a release, shared by cohort*.c */
#ifndef COHORT_H
#define COHORT_H

#include <ankerpunt/analysis/cohort.h>
#include "../project/panel.h"

enum { COHORT_GROUPS = 16 }; /* fundamental rights; the catalogue has eleven */

/* What is known of one family beside its scores. */
struct cohort_family {
    int64_t token;
    unsigned char referral; /* part of ANK_ASKED_REFERRAL */
    bool closed;
    double months;          /* from start to end, of a closed one */
    double contacts, hours; /* a month */
    double hundreds;        /* of euro, spent of the budget */
    bool signal;            /* runs into one */
    bool explored;          /* rights were, with something open or nothing */
    bool claimed;           /* some right was found */
    unsigned char stage;
    unsigned found, rights;             /* found, in order */
    unsigned char group[COHORT_GROUPS]; /* 0: none, 1: in order, 2: not yet */
    unsigned char time;                 /* part of ANK_ASKED_TIME, or COHORT_NO_TIME */
};

enum { COHORT_NO_TIME = 255 };

/* One project of a release. */
struct cohort {
    const struct ank_project *project;
    struct ank_panel *panel;
    size_t count; /* families, in the order of the panel's rows */
    struct cohort_family *families;
};

/* Families of all projects, what is asked of them, and the memory it lives in. */
struct ank_cohorts {
    struct ank_release_options options;
    struct ank_arena mem;
    size_t count;
    struct cohort *cohorts;
    const char *groups[COHORT_GROUPS]; /* names, as the catalogue has them */
    size_t group_count;
    int64_t *seen; /* a table of tokens by hash; 0: free */
    size_t seen_count, seen_capacity;
    size_t asked_count;
    struct ank_asked *asked;
};

/* cohort_record.c: a record as it stood on the cut-off day, without who took back their
 * word; false: the family does not agree. */
bool cohort_record(const struct ank_record *record,
                   const struct ank_release_options *options, struct ank_arena *mem,
                   struct ank_record *standing);

/* cohort_rights.c */
void cohort_rights(struct ank_cohorts *cohorts, const struct ank_record *record,
                   size_t trajectory, struct cohort_family *family);

/* cohort_asked.c: the rows of one project. */
void cohort_ask(struct ank_cohorts *cohorts, size_t project);

/* Rows while families are put in them ------------------------------------------- */

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

/* cohort_asked.c */
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

/* cohort_total.c: the rows over all projects, and the order of all. */
void cohort_totals(struct ank_cohorts *cohorts);

#endif

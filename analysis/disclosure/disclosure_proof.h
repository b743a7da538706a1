/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * disclosure_proof.h - all that anybody can set up who reads every table of every
 * release
 *
 * A row is a measure at a site (or over all sites: the total) in one release. Families
 * that are in the same rows of a measure form one of its disjoint sets; an unknown is
 * how many families of a disjoint set are in a part. Each number that is published or
 * hidden is a cell: a sum of unknowns within what rounds to it, or within what the
 * reason of a hidden row says. Between measures of one site there are relations: which
 * families are among which. Together they are one linear system.
 *
 * A knower has more than the folders: a coach knows all numbers of the own site, a
 * family that there is one of its kind. What is proved is proved for each.
 */
#ifndef DISCLOSURE_PROOF_H
#define DISCLOSURE_PROOF_H

#include "disclosure_steps.h"

enum { THIS_RELEASE = 0 }; /* of rows; former releases have numbers from 1 on */

/* Numbers of a row: its families, each of its parts, all parts but the first. */
enum {
    NUMBER_FAMILIES,
    NUMBER_PART,
    NUMBER_FOLD = NUMBER_PART + ANK_MOST_PARTS,
    NUMBERS
};

/* A row of this release that is not repeated, or one of a former release. */
struct proof_row {
    struct disclosed *row; /* NULL: of a former release */
    const char *measure, *site;
    int site_at; /* index of the site; -1: a total, of all */
    const struct ank_shown *shown;
    struct ank_set set;
    const unsigned char *parts; /* of each family; NULL: not kept */
    size_t least;               /* families that its figures need */
    size_t part_count;
    int release;
    ank_day day; /* the families are those of that day */
    bool total;
    bool neutral; /* its reason, if hidden, says nothing of how many there are ... */
    bool small;   /* ... but who knows the rules knows that they are too few */

    size_t families;             /* its cell */
    size_t part[ANK_MOST_PARTS]; /* cells of its parts, when there are any */
    bool divided;
    unsigned char wide[NUMBERS]; /* to whom its cells are wide (enum proof_wide): hiding
                                    more makes no cell narrower */
};

/* A bit for each: whom a cell was found wide to, or that no cycle shows it. */
enum proof_wide { WIDE_TO_READERS = 1, WIDE_TO_FAMILIES = 2, NO_CYCLE = 4 };

/* Families that are in exactly the same rows of a measure: an atom of the algebra of
 * its rows. Unknowns by epoch: where families may go to other parts from one release to
 * the next, each release has its own. */
struct proof_disjoint_set {
    size_t rows, row_count; /* in the measure's list of memberships */
    size_t n, parts[ANK_MOST_PARTS];
    size_t cell;     /* the first of its parts in the first epoch; parts lie together */
    size_t families; /* of its number, when there are several epochs */
    int site;        /* index, where they are or were; -1: of none */
    size_t other_count; /* sites where they were before: who was their coach there knows
                           that they are among the others, no more their parts */
    const int *others;
    bool divided; /* the part of each family is known */
};

/* What the proof takes for granted of former releases of a measure. */
enum proof_assumed {
    SAME_PARTS,  /* their figures, and that families are in the same part still */
    SAME_COUNTS, /* their numbers of families alone */
    NO_FORMERS,  /* nothing: this release by itself */
    ASSUMED,
};

/* All rows of one measure. */
struct proof_measure {
    struct disclosed_group *group;
    size_t first, row_count; /* of the proof's rows */
    size_t parts, epoch_count;
    const int *epochs; /* releases */
    struct proof_disjoint_set *disjoint;
    size_t disjoint_count;
    uint32_t *memberships; /* rows, from the first of the measure on */
    enum proof_assumed assumed;
};

/* Rows that lie within another, or cover it: whole >=, = or <= the sum of rows; of
 * whole rows, or of one part (as disclosure_relations.c counts them). */
struct proof_relation {
    enum ank_relation relation;
    size_t whole, count;
    const size_t *rows;
    int whole_part, part;
};

/* What a cell is for: of which row; the site of its families, -1: of several. */
struct proof_cell {
    size_t row;
    int site;
    bool part;
    int number; /* of the row; NUMBERS: another */
};

/* All measures of a release, and the system that is set up of them for a knower. */
struct proof {
    struct ank_arena mem, scratch; /* scratch: of cells and sums */
    struct disclosed_group *groups;
    size_t group_count;
    bool totals;  /* those of this release are told as well */
    bool by_name; /* no families are known: relations hold where names say so */
    bool apart;   /* but for totals, no cell of a site is tied to one of another */
    bool *asked;  /* sites whose cells are set up; NULL: all */
    size_t row_count, measure_count, site_count;
    struct proof_row *rows;
    struct proof_measure *measures;
    const char **sites;
    size_t relation_count;
    struct proof_relation *relations;

    size_t cell_count, sum_count;
    struct ank_cell *cells;
    struct ank_sum *sums;
    struct proof_cell *about; /* of each cell */
    double *truth;            /* what the cell is; NAN: the families do not say */
    int *owners; /* the site whose coach knows the cell; -1: none, ANK_OWNED_BY_MANY */
};

/* Who knows what beside the folders. */
struct proof_knower {
    const bool *sites; /* whose coach it is; NULL: of none */
    int part;          /* a family, in that part wherever it is divided; or as below */
    bool told; /* how many families each told row of a site has: more than anybody */
};

enum { NO_FAMILY = -1, FAMILY_IN_EACH = -2 }; /* knowers' parts */

/* disclosure_sets.c: rows, sites and disjoint sets of all measures. */
void proof_open(struct proof *proof, struct disclosed_group *groups, size_t count);
void proof_close(struct proof *proof);

/* disclosure_proof.c: cells and sums of one measure, or of all with the relations
 * between them, for who knows that. */
void proof_set_up_measure(struct proof *proof, struct proof_measure *measure,
                          const struct proof_knower *knower);
void proof_set_up(struct proof *proof, const struct proof_knower *knower);
/* Of sites that have nothing to do with each other, asks only of those of which some
 * number is not known to be wide to these; of all others it asks of each. */
void proof_ask(struct proof *proof, enum proof_wide whom);
/* Without cells and sums again. */
void proof_forget(struct proof *proof);
size_t proof_add_cell(struct proof *proof, struct ank_cell cell,
                      struct proof_cell about);
/* `parts` live in `scratch`. */
void proof_add_sum(struct proof *proof, enum ank_relation relation, size_t whole,
                   const size_t *parts, size_t count);

/* A row, its disjoint sets, and the epoch its parts are of. */
struct proof_row_sets {
    size_t row, *disjoint, count, epoch;
    int site;   /* -2: no family, -1: of several sites */
    bool known; /* its number ... */
    bool small; /* ... or that a hidden site has too few families */
};
/* disclosure_numbers.c: whether nothing is told of that number of a row. */
bool proof_hides(const struct proof_row *row, int number);
/* disclosure_numbers.c: cells and sums of a row's families and of its parts, within
 * what is published of them. */
void proof_add_row(struct proof *proof, const struct proof_measure *measure,
                   const struct proof_row_sets *of);

/* disclosure_relations.c: finds which rows are among which, over all measures; adds
 * that as sums. */
void proof_find_relations(struct proof *proof);
void proof_relate(struct proof *proof);

/* disclosure_implied.c: marks relations that others imply, of rows that have cells. */
void proof_find_implied(const struct proof *proof, bool *left_out);

/* disclosure_rests.c: that a total is told of a measure whose rows have their cells
 * tells that its hidden sites are enough families without any one of them. */
void proof_add_rests(struct proof *proof, const struct proof_measure *measure);

/* Whether both hold the same families. */
bool proof_same_set(const struct ank_set *a, const struct ank_set *b);

#endif

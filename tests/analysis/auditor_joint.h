/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * auditor_joint.h - who reads all tables of all folders together
 *
 * One system of whole numbers holds what somebody knows: every row of every folder,
 * what rounds to what stands there, which table is a part of which, totals and their
 * projects, what the reasons of hidden rows say; and that families of one day are not
 * fewer on a later one when nobody left. That a table is within another is public; that
 * it is so here, where families are sampled out or figures are of other days, is looked
 * up in the truth, so that this reader knows at least what any reader can. Nothing here
 * comes from disclosure*.c or published.c.
 */
#ifndef AUDITOR_JOINT_H
#define AUDITOR_JOINT_H

#include "auditor_projects.h"

enum knower { READER, COACH, FAMILY, KNOWERS };

enum joint_finding {
    JOINT_EXACT,  /* a hidden number is known */
    JOINT_NARROW, /* ... to within less than 5, and may be under 10 */
    JOINT_SMALL,  /* ... to be under 8 */
    JOINT_PARTS,  /* how many changed parts is known to within less than 5 */
    JOINT_FINDINGS,
};

const char *knower_name(enum knower knower);
const char *joint_name(enum joint_finding finding);

/* Somebody's finding; `least` to `largest` is what the number can be for them. */
struct joint_case {
    enum knower knower;
    enum joint_finding finding;
    const char *site; /* of the coach or the family */
    const struct folder_row *row;
    int part; /* -1: the row */
    double least, largest, truth;
};

struct joint_found {
    bool whole; /* asked: bounds in whole numbers where they might be narrower */
    size_t found[KNOWERS][JOINT_FINDINGS], cells[KNOWERS];
    size_t programs;
    size_t large;      /* narrow, but 10 or more: as if it were shown */
    size_t impossible; /* the truth does not obey what is believed: a fault */
    /* Called for each finding and each impossibility; may be NULL. */
    void (*tell)(void *context, const struct joint_case *found);
    void *context;
};

/* Attacks all folders: as a reader, as the coach of each project in turn, and as a
 * family of each. */
void attack_joint(struct projects *projects, struct joint_found *found);

/* auditor_cells.c: the numbers behind the rows, each once ------------------------- */

/* A set of families in a table, perhaps told of in several folders. */
struct joint_cell {
    const struct folder_row *row; /* the first that tells of it */
    unsigned folders;             /* a bit for each that has it */
    int column;                   /* of the number of families */
    int parts[ANK_MOST_PARTS];    /* columns; 0: there are none */
    bool shown;                   /* its number, or that of the same families */
    bool shown_part[ANK_MOST_PARTS];
};

struct solver;

struct joint_system {
    struct projects *projects;
    struct ank_arena mem;
    struct solver *solver;
    struct joint_cell *cells;
    size_t cell_count, target_count;
    struct solver_target *targets;
    struct joint_case *cases; /* of each target */
};

/* Cells of all rows, with what their own row says of them. */
void joint_cells(struct joint_system *system);

/* auditor_relations.c: whether that both have the same families may be public. A total
 * of fewer projects is the other only when those it lacks have nobody; and one whose
 * families went from project to project only when nobody came and nobody left. Both are
 * what is hidden: to know that would be to know the answer. */
bool joint_may_be_equal(const struct joint_system *system, const struct folder_row *a,
                        const struct folder_row *b);

/* auditor_relations.c: sums and parts between cells. */
void joint_relations(struct joint_system *system);

/* Families ----------------------------------------------------------------------- */

/* Families of a cell in the parts whose bit is set; all: ALL_PARTS. */
enum { ALL_PARTS = 0xff };
struct family_set {
    size_t n;
    int64_t *members; /* ascending */
};
struct family_set families_in(const struct folder_row *row, unsigned parts,
                              struct ank_arena *mem);
bool set_within(const struct family_set *few, const struct family_set *many);
bool same_families(const struct ank_release_item *a, const struct ank_release_item *b);

#endif

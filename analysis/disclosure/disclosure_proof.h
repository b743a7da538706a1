/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * disclosure_proof.h - all that anybody can set up about one measure
 *
 * Families that are in the same rows, of this and of former releases, form one of the
 * disjoint sets; an unknown is how many families of a disjoint set are in a part. Every
 * number that is shown, or hidden, is a sum of unknowns. Sites that are taken to be
 * known have their families' numbers for certain.
 */
#ifndef DISCLOSURE_PROOF_H
#define DISCLOSURE_PROOF_H

#include "disclosure_steps.h"

/* A row of this release that is not repeated, or one of a former. */
struct proof_row {
    struct disclosed *row; /* NULL: of a former release */
    const struct ank_shown *shown;
    struct ank_set set;
    size_t least; /* families that its figures need */
    bool total;
};

/* Families that are in exactly the same rows: an atom of the algebra of all rows. */
struct proof_disjoint_set {
    size_t rows, row_count; /* in the list of memberships */
    size_t n, parts[ANK_MOST_PARTS], cell;
    int site;     /* index; -1: of none */
    bool divided; /* the part of each family is known */
};

/* A cell that is hidden: of which row; site of its families, -1: of more than one. */
struct proof_hidden {
    size_t row;
    int site;
    bool part;
};

/* A release as somebody sees it who adds up and takes away: rows, the disjoint sets
 * they are made of, and cells and sums for the bounds. */
struct proof {
    struct disclosed_group *group;
    struct ank_arena mem;
    size_t row_count, disjoint_count, membership_count, parts, cell_count, sum_count,
        site_count;
    struct proof_row *rows;
    struct proof_disjoint_set *disjoint;
    uint32_t *memberships;
    const char **sites;
    struct ank_cell *cells;
    struct ank_sum *sums;
    struct proof_hidden *hidden; /* of each cell */
    bool former_parts; /* families are taken to be in the same part as before */
};

/* disclosure_sets.c: rows, sites and disjoint sets. */
void proof_open(struct proof *proof, struct disclosed_group *group, bool formers);

/* disclosure_proof.c: cells and sums, for who knows these sites (NULL: none). */
void proof_set_up(struct proof *proof, const bool *known);

/* Whether both hold the same families. */
bool proof_same_set(const struct ank_set *a, const struct ank_set *b);

#endif

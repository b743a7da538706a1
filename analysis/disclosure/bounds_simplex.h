/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bounds_simplex.h - a block as a linear program of GLPK, shared by bounds*.c */
#ifndef BOUNDS_SIMPLEX_H
#define BOUNDS_SIMPLEX_H

#include <glpk.h>

#include "bounds_blocks.h"

/* A block that is being solved, and the lot that weighs its cells. */
struct search {
    struct ank_linear_program *program;
    const struct blocks *blocks;
    const struct block *block;
    glp_prob *problem;
    int *columns; /* of the cells of the block: column, by cell of the program, the same
                     one for cells that a sum says are the same; 0: known */
    uint64_t lot;
    double *table; /* of ank_bounds_table() */
};

/* The problem of search->block. */
void simplex_open(struct search *search);
void simplex_close(struct search *search);

/* The objective as far as it goes that way (GLP_MIN, GLP_MAX), from the point at which
 * the last solution ended; infinite when it has no end. */
enum ank_solution simplex_solve(const struct search *search, int direction,
                                double *found);

/* The weight of the block's cell in the objective: adds it, or takes all away (0). */
void simplex_weigh(const struct search *search, size_t at, double weight);
double simplex_weight(const struct search *search, size_t at);
/* The block's cell where the last solution ended. */
double simplex_value(const struct search *search, size_t at);

/* Within a distance that is large beside what is wide enough, so that many cells at
 * once end in a point, a witness, where one without an end would take all to infinity;
 * INFINITY: no fence. */
void simplex_fence(const struct search *search, double far);

/* The kind of column that an interval makes. */
int simplex_kind(double low, double high);

/* What is sought in each block. */
typedef enum ank_solution finder(struct search *search);

/* Runs `find` on each block in which a cell is wanted (of all, when the program says
 * so). A table, which may be NULL, gets the numbers of cells that nothing ties. */
enum ank_solution bounds_solve_blocks(struct ank_linear_program *program, finder *find,
                                      double *table);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bounds_cycles.h - a table and its ties, shared by bounds_table.c and bounds_cycles.c
 */
#ifndef BOUNDS_CYCLES_H
#define BOUNDS_CYCLES_H

#include <math.h>

#include "bounds_blocks.h"

enum {
    MOST_LENGTH = 100, /* of a cycle: cells on it */
    MOST_STEPS = 100,  /* cells that are tried for one */
    MOST_CYCLES = 16,  /* to show one cell wide */
};

/* A cell of a sum, whole or part: the sum is obeyed when its factors times its cells
 * are 0, or at least or at most 0. */
struct tie {
    size_t cell, sum;
    double factor;
};

struct move {
    size_t cell;
    double by;
};

struct ank_cycles {
    const struct ank_linear_program *program;
    const int *owners;
    double *low, *high, *now, *rest; /* rest: what factors times cells make of a sum */
    bool *still;                     /* a cell that cannot move, or is on the cycle */
    struct tie *of_sum, *of_cell;
    size_t *first_of_sum, *first_of_cell;
    unsigned char *relation; /* of each sum */

    struct move *moves; /* since the table it began from */
    size_t move_count, most_moves;
    size_t *broken, broken_count; /* sums */
    size_t *place; /* of a sum among the broken, from 1 on; 0: it is not */
    int without;
    size_t steps; /* that are left */
    int *crossed;
    size_t crossed_count;
};

static const double cycles_slack = 1e-7;

/* What a sum lacks that comes to `rest`; 0: it is obeyed. */
static inline double cycles_lack(const struct ank_cycles *cycles, size_t sum,
                                 double rest)
{
    if (fabs(rest) < cycles_slack ||
        (cycles->relation[sum] == ANK_AT_LEAST && rest > 0) ||
        (cycles->relation[sum] == ANK_AT_MOST && rest < 0))
        return 0;
    return -rest;
}

#endif

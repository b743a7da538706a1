/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bounds_blocks.h - a linear program in independent blocks, shared by bounds*.c */
#ifndef BOUNDS_BLOCKS_H
#define BOUNDS_BLOCKS_H

#include <ankerpunt/analysis/bounds.h>

/* Cells and sums that have nothing to do with the others; indices of the program's. */
struct block {
    size_t cell_count, sum_count;
    size_t *cells, *sums;
    bool wanted, marked; /* one of its cells is */
};

struct blocks {
    size_t count;
    bool *marked; /* of each cell of the program: it is, or a marked one tightened it */
    struct block *blocks;
    double *low,
        *high; /* of each cell of the program, as tight as its sums alone say */
};

/* Tightens intervals along the sums, leaves out what these imply, and parts the rest.
 * Of what is known already, and not wanted, blocks are empty unless program->all.
 * In `mem`. False: some interval has no number left. */
bool blocks_find(const struct ank_linear_program *program, struct ank_arena *mem,
                 struct blocks *blocks);

#endif

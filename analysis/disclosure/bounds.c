/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What hidden cells can be, given every sum: block by block, exactly. */
#include <math.h>

#include "bounds_simplex.h"

/* What is sought ---------------------------------------------------------------- */

static enum ank_solution find_all(struct search *search)
{
    const struct block *block = search->block;
    enum ank_solution found = ANK_SOLVED;
    double any;
    if (!block->wanted)
        return simplex_solve(search, GLP_MAX, &any);
    for (size_t i = 0; found == ANK_SOLVED && i < block->cell_count; i++) {
        struct ank_cell *cell = &search->program->cells[block->cells[i]];
        if (!cell->wanted)
            continue;
        simplex_weigh(search, i, 1);
        found = simplex_solve(search, GLP_MIN, &cell->least);
        if (found == ANK_SOLVED)
            found = simplex_solve(search, GLP_MAX, &cell->largest);
        simplex_weigh(search, i, 0);
    }
    return found;
}

/* Any numbers that obey. */
static enum ank_solution find_any(struct search *search)
{
    const struct block *block = search->block;
    double any;
    enum ank_solution found = simplex_solve(search, GLP_MAX, &any);
    for (size_t i = 0; found == ANK_SOLVED && i < block->cell_count; i++)
        if (isnan(search->table[block->cells[i]]))
            search->table[block->cells[i]] = simplex_value(search, i);
    return found;
}

/* Block by block --------------------------------------------------------------- */

/* A cell that nothing ties to others is what its interval says. */
static void take_interval(const struct search *search)
{
    size_t at = search->block->cells[0];
    struct ank_cell *cell = &search->program->cells[at];
    cell->least = search->blocks->low[at];
    cell->largest = search->blocks->high[at];
    if (search->table && isnan(search->table[at]))
        search->table[at] = fmin(fmax(0, cell->least), cell->largest);
}

static void leave(struct ank_linear_program *program, const struct block *block)
{
    for (size_t i = 0; i < block->cell_count; i++)
        program->cells[block->cells[i]].wanted = false;
}

/* Of this block, which is then not begun. */
static bool is_too_long(const struct ank_linear_program *program,
                        const struct block *block)
{
    struct ank_program_work *work = program->work;
    uint64_t sought = 0, size = block->cell_count + block->sum_count;
    for (size_t i = 0; i < block->cell_count; i++)
        sought += program->cells[block->cells[i]].wanted;
    uint64_t needed = sought * size * size;
    if (!work || sought == 0)
        return false;
    if (needed > work->left)
        return work->exceeded = true;
    work->left -= needed;
    return false;
}

enum ank_solution bounds_solve_blocks(struct ank_linear_program *program, finder *find,
                                      double *table)
{
    struct ank_arena mem = {0};
    struct blocks blocks;
    enum ank_solution found = ANK_SOLVED;
    for (size_t i = 0; i < program->cell_count && !program->witnessed; i++) {
        program->cells[i].least = INFINITY;
        program->cells[i].largest = -INFINITY;
    }
    if (!blocks_find(program, &mem, &blocks))
        found = ANK_INFEASIBLE;
    struct search search = {
        .program = program,
        .blocks = &blocks,
        .columns = ank_alloc(&mem, (program->cell_count + 1) * sizeof(int)),
        .lot = 1,
        .table = table};
    for (size_t i = 0; found == ANK_SOLVED && i < blocks.count; i++) {
        search.block = &blocks.blocks[i];
        if (search.block->cell_count == 0)
            continue;
        if (program->only_marked && !search.block->marked)
            leave(program, search.block);
        else if (search.block->sum_count == 0)
            take_interval(&search);
        else if ((search.block->wanted || program->all) &&
                 !is_too_long(program, search.block)) {
            simplex_open(&search);
            found = find(&search);
            simplex_close(&search);
        }
    }
    ank_arena_free(&mem);
    return found;
}

enum ank_solution ank_bounds(struct ank_linear_program *program)
{
    return bounds_solve_blocks(program, find_all, NULL);
}

/* What is known already is fixed, so that what is left falls into small blocks. */
enum ank_solution ank_bounds_table(struct ank_linear_program *program, double *table)
{
    struct ank_arena mem = {0};
    struct ank_linear_program fixed = *program;
    fixed.all = true;
    fixed.only_marked = fixed.witnessed = false;
    fixed.cells = ank_alloc(&mem, (program->cell_count + 1) * sizeof *fixed.cells);
    for (size_t i = 0; i < program->cell_count; i++) {
        struct ank_cell *cell = &fixed.cells[i];
        *cell = program->cells[i];
        cell->wanted = false;
        if (!isnan(table[i])) {
            cell->low = fmax(cell->low, table[i]);
            cell->high = fmin(cell->high, table[i]);
        }
    }
    enum ank_solution found = bounds_solve_blocks(&fixed, find_any, table);
    program->solved = fixed.solved;
    ank_arena_free(&mem);
    return found;
}

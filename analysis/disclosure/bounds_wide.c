/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether hidden cells are wide, with as few linear programs as will do: numbers that
 * obey all are a witness of every cell at once.
 */
#include <math.h>

#include "bounds_simplex.h"

bool ank_cell_is_wide(const struct ank_cell *cell)
{
    return cell->largest - cell->least >= ANK_NARROWEST - 1e-6 &&
           (cell->difference || cell->largest >= ANK_SMALL - 1e-6);
}

/* A number that is told stands for two less and two more. */
static const double as_if_told = 4;

bool ank_cell_is_safe(const struct ank_cell *cell)
{
    return ank_cell_is_wide(cell) ||
           (cell->enough > 0 && cell->least >= cell->enough - 1e-6 &&
            cell->largest - cell->least >= as_if_told - 1e-6);
}

/* Numbers that obey all are a witness of every cell at once. */
static void witness(const struct search *search)
{
    for (size_t i = 0; i < search->block->cell_count; i++) {
        struct ank_cell *cell = &search->program->cells[search->block->cells[i]];
        double value = glp_get_col_prim(search->problem, (int)i + 1);
        cell->least = fmin(cell->least, value);
        cell->largest = fmax(cell->largest, value);
    }
}

/* Steps until the end or to infinity; then the point is a witness no more. */
static enum ank_solution solve_and_see(struct search *search, int direction,
                                       double *found)
{
    enum ank_solution solution = simplex_solve(search, direction, found);
    if (solution == ANK_SOLVED && isfinite(*found))
        witness(search);
    return solution;
}

static uint64_t next_lot(uint64_t *lot)
{
    return *lot = *lot * 6364136223846793005u + 1442695040888963407u;
}

/* What the objective makes of its cells at most and at least; then it is none again. */
static enum ank_solution seek_objective(struct search *search)
{
    double found;
    enum ank_solution done = solve_and_see(search, GLP_MAX, &found);
    if (done == ANK_SOLVED)
        done = solve_and_see(search, GLP_MIN, &found);
    for (size_t i = 0; i < search->block->cell_count; i++)
        glp_set_obj_coef(search->problem, (int)i + 1, 0);
    return done;
}

static bool is_narrow(const struct ank_cell *cell)
{
    return cell->wanted && !ank_cell_is_wide(cell);
}

/* Many cells at once: one of `among` of those that are not yet wide, by lot, each with
 * its own weight. */
static enum ank_solution seek_together(struct search *search, unsigned among)
{
    const struct block *block = search->block;
    for (size_t i = 0; i < block->cell_count; i++) {
        const struct ank_cell *cell = &search->program->cells[block->cells[i]];
        uint64_t lot = next_lot(&search->lot);
        bool chosen = is_narrow(cell) && (lot >> 33) % among == 0;
        glp_set_obj_coef(search->problem, (int)i + 1,
                         chosen ? 1 + (double)(lot >> 56) / 256 : 0);
    }
    return seek_objective(search);
}

/* Cells of one lot, from the first of them on; each lot but once. */
static enum ank_solution seek_lots(struct search *search)
{
    const struct block *block = search->block;
    struct ank_cell *cells = search->program->cells;
    enum ank_solution done = ANK_SOLVED;
    struct ank_arena mem = {0};
    bool *sought = ank_alloc(&mem, block->cell_count + 1);
    for (size_t i = 0; i < block->cell_count && done == ANK_SOLVED; i++) {
        int lot = cells[block->cells[i]].lot;
        if (lot == 0 || sought[i] || !is_narrow(&cells[block->cells[i]]))
            continue;
        for (size_t k = i; k < block->cell_count; k++) {
            bool here = cells[block->cells[k]].lot == lot;
            sought[k] |= here;
            glp_set_obj_coef(search->problem, (int)k + 1, here ? 1 : 0);
        }
        done = seek_objective(search);
    }
    ank_arena_free(&mem);
    return done;
}

static enum ank_solution seek_alone(struct search *search, size_t at)
{
    struct ank_cell *cell = &search->program->cells[search->block->cells[at]];
    double found = 0;
    glp_set_obj_coef(search->problem, (int)at + 1, 1);
    enum ank_solution done = solve_and_see(search, GLP_MAX, &found);
    if (done == ANK_SOLVED)
        cell->largest = fmax(cell->largest, found);
    if (done == ANK_SOLVED && !ank_cell_is_wide(cell)) {
        done = solve_and_see(search, GLP_MIN, &found);
        if (done == ANK_SOLVED)
            cell->least = fmin(cell->least, found);
    }
    glp_set_obj_coef(search->problem, (int)at + 1, 0);
    return done;
}

static size_t count_narrow(const struct search *search)
{
    size_t narrow = 0;
    for (size_t i = 0; i < search->block->cell_count; i++) {
        const struct ank_cell *cell = &search->program->cells[search->block->cells[i]];
        narrow += is_narrow(cell);
    }
    return narrow;
}

/* Within a distance that is large beside what is wide enough, so that many cells at
 * once end in a point, a witness, where one without an end would take all to infinity.
 */
static void fence(const struct search *search, bool fenced)
{
    const double far = 1000;
    for (size_t i = 0; i < search->block->cell_count; i++) {
        double low = search->blocks->low[search->block->cells[i]],
               high = search->blocks->high[search->block->cells[i]];
        if (isfinite(low) && isfinite(high))
            continue;
        if (fenced && isinf(high))
            high = isinf(low) ? far : low + far;
        if (fenced && isinf(low))
            low = high - 2 * far;
        glp_set_col_bnds(search->problem, (int)i + 1, simplex_kind(low, high), low,
                         high);
    }
}

/* As long as that finds many. That there is nothing inside the fence says nothing. */
static enum ank_solution find_together(struct search *search)
{
    enum { FEW = 3, ROUNDS = 100 };
    static const unsigned among[] = {1, 3, 8};
    enum ank_solution found = ANK_SOLVED;
    size_t idle = 0;
    fence(search, true);
    found = seek_lots(search);
    size_t narrow = count_narrow(search);
    for (unsigned i = 0;
         found == ANK_SOLVED && i < ROUNDS && narrow > FEW && idle < ANK_COUNT(among);
         i++) {
        found = seek_together(search, among[i % ANK_COUNT(among)]);
        size_t left = count_narrow(search);
        idle = narrow - left > FEW ? 0 : idle + 1;
        narrow = left;
    }
    fence(search, false);
    return found == ANK_INFEASIBLE ? ANK_SOLVED : found;
}

/* Together first; what is left then, alone. */
static enum ank_solution find_wide(struct search *search)
{
    const struct block *block = search->block;
    double any;
    if (!block->wanted)
        return simplex_solve(search, GLP_MAX, &any);
    enum ank_solution found = find_together(search);
    for (size_t i = 0; found == ANK_SOLVED && i < block->cell_count; i++) {
        const struct ank_cell *cell = &search->program->cells[block->cells[i]];
        if (is_narrow(cell))
            found = seek_alone(search, i);
    }
    return found;
}

enum ank_solution ank_bounds_wide(struct ank_linear_program *program)
{
    return bounds_solve_blocks(program, find_wide, NULL);
}

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
        double value = simplex_value(search, i);
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

static bool is_narrow(const struct ank_cell *cell)
{
    return cell->wanted && !ank_cell_is_wide(cell);
}

/* Leaves in the objective what is not yet wide; false: nothing. */
static bool weigh_narrow(const struct search *search)
{
    const struct block *block = search->block;
    bool any = false;
    for (size_t i = 0; i < block->cell_count; i++)
        if (is_narrow(&search->program->cells[block->cells[i]]))
            any |= simplex_weight(search, i) != 0;
        else
            simplex_weigh(search, i, 0);
    return any;
}

/* What the objective makes of its cells at most and, of what is not wide then, at
 * least; then it is none again. */
static enum ank_solution seek_objective(struct search *search)
{
    double found;
    enum ank_solution done = solve_and_see(search, GLP_MAX, &found);
    if (done == ANK_SOLVED && weigh_narrow(search))
        done = solve_and_see(search, GLP_MIN, &found);
    for (size_t i = 0; i < search->block->cell_count; i++)
        simplex_weigh(search, i, 0);
    return done;
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
        if (chosen)
            simplex_weigh(search, i, 1 + (double)(lot >> 56) / 256);
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
        for (size_t k = i; k < block->cell_count; k++)
            if (cells[block->cells[k]].lot == lot) {
                sought[k] = true;
                simplex_weigh(search, k, 1);
            }
        done = seek_objective(search);
    }
    ank_arena_free(&mem);
    return done;
}

/* What is known to be small is not wide, however small it can be. */
static bool may_be_wide(const struct search *search, const struct ank_cell *cell)
{
    return !search->program->roughly || cell->difference ||
           cell->largest >= ANK_SMALL - 1e-6;
}

static enum ank_solution seek_alone(struct search *search, size_t at)
{
    struct ank_cell *cell = &search->program->cells[search->block->cells[at]];
    double found = 0;
    simplex_weigh(search, at, 1);
    enum ank_solution done = solve_and_see(search, GLP_MAX, &found);
    if (done == ANK_SOLVED)
        cell->largest = fmax(cell->largest, found);
    if (done == ANK_SOLVED && !ank_cell_is_wide(cell) && may_be_wide(search, cell)) {
        done = solve_and_see(search, GLP_MIN, &found);
        if (done == ANK_SOLVED)
            cell->least = fmin(cell->least, found);
    }
    simplex_weigh(search, at, 0);
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

/* As long as that finds many. That there is nothing inside the fence says nothing. */
static enum ank_solution find_together(struct search *search)
{
    enum { FEW = 3 };
    const double far = 1000;
    const unsigned rounds = search->program->roughly ? 0 : 100;
    static const unsigned among[] = {1, 3, 8};
    enum ank_solution found = ANK_SOLVED;
    size_t idle = 0;
    simplex_fence(search, far);
    found = seek_lots(search);
    size_t narrow = count_narrow(search);
    for (unsigned i = 0;
         found == ANK_SOLVED && i < rounds && narrow > FEW && idle < ANK_COUNT(among);
         i++) {
        found = seek_together(search, among[i % ANK_COUNT(among)]);
        size_t left = count_narrow(search);
        idle = narrow - left > FEW ? 0 : idle + 1;
        narrow = left;
    }
    simplex_fence(search, INFINITY);
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

static bool obeys(const struct ank_sum *sum, const double *table)
{
    double rest = table[sum->whole];
    for (size_t i = 0; i < sum->part_count; i++)
        rest -= table[sum->parts[i]];
    return sum->relation == ANK_AT_LEAST  ? rest >= -1e-6
           : sum->relation == ANK_AT_MOST ? rest <= 1e-6
                                          : fabs(rest) <= 1e-6;
}

bool ank_bounds_witness(struct ank_linear_program *program, const double *table)
{
    bool all = true;
    for (size_t i = 0; i < program->cell_count && all; i++)
        all = table[i] >= program->cells[i].low - 1e-6 &&
              table[i] <= program->cells[i].high + 1e-6;
    for (size_t i = 0; i < program->sum_count && all; i++)
        all = obeys(&program->sums[i], table);
    for (size_t i = 0; i < program->cell_count && all; i++)
        program->cells[i].least = program->cells[i].largest = table[i];
    return program->witnessed = all;
}

enum ank_solution ank_bounds_wide(struct ank_linear_program *program)
{
    return bounds_solve_blocks(program, find_wide, NULL);
}

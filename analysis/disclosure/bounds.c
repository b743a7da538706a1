/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What hidden cells can be, given every sum: linear programs, by GLPK.
 *
 * One problem for all cells of a block; only what is sought changes, so each program
 * starts from the solution of the one before.
 */
#include <glpk.h>
#include <math.h>

#include "bounds_blocks.h"

/* A block that is being solved, and the lot that weighs its cells. */
struct search {
    struct ank_linear_program *program;
    const struct blocks *blocks;
    const struct block *block;
    glp_prob *problem;
    int *columns; /* of the cells of the block: column, by cell of the program; 0: known
                   */
    uint64_t lot;
};

static int kind_of(double low, double high)
{
    return isinf(low) && isinf(high) ? GLP_FR
           : isinf(high)             ? GLP_LO
           : isinf(low)              ? GLP_UP
           : high - low < 1e-7       ? GLP_FX
                                     : GLP_DB;
}

static void add_cells(struct search *search)
{
    const struct block *block = search->block;
    glp_add_cols(search->problem, (int)block->cell_count);
    for (size_t i = 0; i < block->cell_count; i++) {
        size_t cell = block->cells[i];
        double low = search->blocks->low[cell], high = search->blocks->high[cell];
        search->columns[cell] = (int)i + 1;
        glp_set_col_bnds(search->problem, (int)i + 1, kind_of(low, high), low, high);
    }
}

/* whole - parts, without what is known, against the known. GLPK counts from 1. */
static void add_sum(struct search *search, const struct ank_sum *sum, int *columns,
                    double *factors)
{
    static const int kinds[] = {
        [ANK_EQUAL] = GLP_FX, [ANK_AT_LEAST] = GLP_LO, [ANK_AT_MOST] = GLP_UP};
    int row = glp_add_rows(search->problem, 1), count = 0;
    double known = 0;
    for (size_t i = 0; i <= sum->part_count; i++) {
        size_t cell = i < sum->part_count ? sum->parts[i] : sum->whole;
        double factor = i < sum->part_count ? -1 : 1;
        if (search->columns[cell] == 0) {
            known -= factor * search->blocks->low[cell];
            continue;
        }
        int at =
            1; /* rows of the same families share a cell, which then counts twice */
        while (at <= count && columns[at] != search->columns[cell])
            at++;
        if (at > count) {
            columns[++count] = search->columns[cell];
            factors[count] = 0;
        }
        factors[at] += factor;
    }
    glp_set_row_bnds(search->problem, row, kinds[sum->relation], known, known);
    glp_set_mat_row(search->problem, row, count, columns, factors);
}

static void build(struct search *search)
{
    struct ank_arena mem = {0};
    const struct ank_linear_program *program = search->program;
    const struct block *block = search->block;
    int *columns = ank_alloc(&mem, (program->cell_count + 2) * sizeof *columns);
    double *factors = ank_alloc(&mem, (program->cell_count + 2) * sizeof *factors);
    glp_term_out(GLP_OFF);
    search->problem = glp_create_prob();
    add_cells(search);
    for (size_t i = 0; i < block->sum_count; i++)
        add_sum(search, &program->sums[block->sums[i]], columns, factors);
    glp_std_basis(search->problem);
    ank_arena_free(&mem);
}

static void close_problem(struct search *search)
{
    for (size_t i = 0; i < search->block->cell_count; i++)
        search->columns[search->block->cells[i]] = 0;
    glp_delete_prob(search->problem);
}

/* A point that obeys all is kept from one solution to the next. Numerical trouble on
 * the way there is tried once more from the beginning. */
static int run_simplex(glp_prob *problem, int step_limit)
{
    glp_smcp how;
    glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    if (step_limit > 0)
        how.it_lim = step_limit;
    int answer = glp_simplex(problem, &how);
    if (answer == 0 || answer == GLP_EBOUND || answer == GLP_EITLIM)
        return answer;
    glp_std_basis(problem);
    return glp_simplex(problem, &how);
}

/* An interval whose ends are the wrong way round (GLP_EBOUND) has no numbers either. */
static enum ank_solution solve(const struct search *search, int direction,
                               double *found)
{
    glp_prob *problem = search->problem;
    search->program->solved++;
    glp_set_obj_dir(problem, direction);
    int answer = run_simplex(problem, search->program->step_limit),
        status = glp_get_status(problem);
    if (answer == GLP_EBOUND || (answer == 0 && status == GLP_NOFEAS))
        return ANK_INFEASIBLE;
    if (answer != 0 || (status != GLP_UNBND && status != GLP_OPT))
        return ANK_UNSOLVED;
    *found = status == GLP_OPT      ? glp_get_obj_val(problem)
             : direction == GLP_MAX ? INFINITY
                                    : -INFINITY;
    return ANK_SOLVED;
}

/* Every cell exactly ------------------------------------------------------------- */

static enum ank_solution find_all(struct search *search)
{
    const struct block *block = search->block;
    enum ank_solution found = ANK_SOLVED;
    double any;
    if (!block->wanted)
        return solve(search, GLP_MAX, &any);
    for (size_t i = 0; found == ANK_SOLVED && i < block->cell_count; i++) {
        struct ank_cell *cell = &search->program->cells[block->cells[i]];
        if (!cell->wanted)
            continue;
        glp_set_obj_coef(search->problem, (int)i + 1, 1);
        found = solve(search, GLP_MIN, &cell->least);
        if (found == ANK_SOLVED)
            found = solve(search, GLP_MAX, &cell->largest);
        glp_set_obj_coef(search->problem, (int)i + 1, 0);
    }
    return found;
}

/* Wide enough --------------------------------------------------------------- */

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
    enum ank_solution solution = solve(search, direction, found);
    if (solution == ANK_SOLVED && isfinite(*found))
        witness(search);
    return solution;
}

static uint64_t next_lot(uint64_t *lot)
{
    return *lot = *lot * 6364136223846793005u + 1442695040888963407u;
}

/* Many cells at once: one of `among` of those that are not yet wide, by lot, each with
 * its own weight. */
static enum ank_solution seek_together(struct search *search, unsigned among)
{
    const struct block *block = search->block;
    double found;
    for (size_t i = 0; i < block->cell_count; i++) {
        const struct ank_cell *cell = &search->program->cells[block->cells[i]];
        uint64_t lot = next_lot(&search->lot);
        bool chosen =
            cell->wanted && !ank_cell_is_wide(cell) && (lot >> 33) % among == 0;
        glp_set_obj_coef(search->problem, (int)i + 1,
                         chosen ? 1 + (double)(lot >> 56) / 256 : 0);
    }
    enum ank_solution done = solve_and_see(search, GLP_MAX, &found);
    if (done == ANK_SOLVED)
        done = solve_and_see(search, GLP_MIN, &found);
    for (size_t i = 0; i < block->cell_count; i++)
        glp_set_obj_coef(search->problem, (int)i + 1, 0);
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
        narrow += cell->wanted && !ank_cell_is_wide(cell);
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
        glp_set_col_bnds(search->problem, (int)i + 1, kind_of(low, high), low, high);
    }
}

/* As long as that finds many. That there is nothing inside the fence says nothing. */
static enum ank_solution find_together(struct search *search)
{
    enum { FEW = 3, ROUNDS = 100 };
    static const unsigned among[] = {1, 3, 8};
    enum ank_solution found = ANK_SOLVED;
    size_t narrow = count_narrow(search), idle = 0;
    fence(search, true);
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
    enum ank_solution found = find_together(search);
    for (size_t i = 0; found == ANK_SOLVED && i < block->cell_count; i++) {
        const struct ank_cell *cell = &search->program->cells[block->cells[i]];
        if (cell->wanted && !ank_cell_is_wide(cell))
            found = seek_alone(search, i);
    }
    return found;
}

/* Block by block --------------------------------------------------------------- */

typedef enum ank_solution finder(struct search *search);

/* A cell that nothing ties to others is what its interval says. */
static void take_interval(struct ank_linear_program *program,
                          const struct blocks *blocks, const struct block *block)
{
    struct ank_cell *cell = &program->cells[block->cells[0]];
    cell->least = blocks->low[block->cells[0]];
    cell->largest = blocks->high[block->cells[0]];
}

static void leave(struct ank_linear_program *program, const struct block *block)
{
    for (size_t i = 0; i < block->cell_count; i++)
        program->cells[block->cells[i]].wanted = false;
}

static enum ank_solution solve_blocks(struct ank_linear_program *program, finder *find)
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
        .lot = 1};
    for (size_t i = 0; found == ANK_SOLVED && i < blocks.count; i++) {
        search.block = &blocks.blocks[i];
        if (program->only_marked && !search.block->marked)
            leave(program, search.block);
        else if (search.block->sum_count == 0)
            take_interval(program, &blocks, search.block);
        else if (search.block->wanted || program->all) {
            build(&search);
            found = find(&search);
            close_problem(&search);
        }
    }
    ank_arena_free(&mem);
    return found;
}

enum ank_solution ank_bounds(struct ank_linear_program *program)
{
    return solve_blocks(program, find_all);
}

enum ank_solution ank_bounds_wide(struct ank_linear_program *program)
{
    return solve_blocks(program, find_wide);
}

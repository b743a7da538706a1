/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What hidden cells can be, given every sum: linear programs, by GLPK.
 *
 * One problem for all cells; only what is sought changes, so each program
 * starts from the solution of the one before.
 */
#include <glpk.h>
#include <math.h>

#include <ankerpunt/analysis/bounds.h>

static void add_cells(glp_prob *problem, const struct ank_cell *cells, size_t count)
{
    glp_add_cols(problem, (int)count);
    for (size_t i = 0; i < count; i++) {
        int kind = isinf(cells[i].high)            ? GLP_LO
                   : cells[i].low == cells[i].high ? GLP_FX
                                                   : GLP_DB;
        glp_set_col_bnds(problem, (int)i + 1, kind, cells[i].low, cells[i].high);
    }
}

/* whole - parts = 0. GLPK counts from 1. */
static void add_sum(glp_prob *problem, const struct ank_sum *sum, int *columns,
                    double *factors)
{
    int row = glp_add_rows(problem, 1);
    glp_set_row_bnds(problem, row, GLP_FX, 0, 0);
    columns[1] = (int)sum->whole + 1;
    factors[1] = 1;
    for (size_t i = 0; i < sum->part_count; i++) {
        columns[i + 2] = (int)sum->parts[i] + 1;
        factors[i + 2] = -1;
    }
    glp_set_mat_row(problem, row, (int)sum->part_count + 1, columns, factors);
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
static enum ank_solution solve(glp_prob *problem, int direction, int step_limit,
                               double *found)
{
    glp_set_obj_dir(problem, direction);
    int answer = run_simplex(problem, step_limit), status = glp_get_status(problem);
    if (answer == GLP_EBOUND || (answer == 0 && status == GLP_NOFEAS))
        return ANK_INFEASIBLE;
    if (answer != 0 || (status != GLP_UNBND && status != GLP_OPT))
        return ANK_UNSOLVED;
    *found = status == GLP_OPT      ? glp_get_obj_val(problem)
             : direction == GLP_MAX ? INFINITY
                                    : -INFINITY;
    return ANK_SOLVED;
}

static enum ank_solution find(glp_prob *problem, struct ank_cell *cell, int column,
                              int step_limit)
{
    glp_set_obj_coef(problem, column, 1);
    enum ank_solution found = solve(problem, GLP_MIN, step_limit, &cell->least);
    if (found == ANK_SOLVED)
        found = solve(problem, GLP_MAX, step_limit, &cell->largest);
    glp_set_obj_coef(problem, column, 0);
    return found;
}

static glp_prob *build(const struct ank_linear_program *program)
{
    struct ank_arena mem = {0};
    glp_term_out(GLP_OFF);
    glp_prob *problem = glp_create_prob();
    int *columns = ank_alloc(&mem, (program->cell_count + 2) * sizeof *columns);
    double *factors = ank_alloc(&mem, (program->cell_count + 2) * sizeof *factors);
    add_cells(problem, program->cells, program->cell_count);
    for (size_t i = 0; i < program->sum_count; i++)
        add_sum(problem, &program->sums[i], columns, factors);
    glp_std_basis(problem);
    ank_arena_free(&mem);
    return problem;
}

enum ank_solution ank_bounds(struct ank_linear_program *program)
{
    glp_prob *problem = build(program);
    enum ank_solution found = ANK_SOLVED;
    for (size_t i = 0; found == ANK_SOLVED && i < program->cell_count; i++)
        if (program->cells[i].wanted) {
            found = find(problem, &program->cells[i], (int)i + 1, program->step_limit);
            program->solved += 2;
        }
    glp_delete_prob(problem);
    return found;
}

/* Wide enough --------------------------------------------------------------- */

bool ank_cell_is_wide(const struct ank_cell *cell)
{
    return cell->largest - cell->least >= ANK_NARROWEST - 1e-6 &&
           cell->largest >= ANK_SMALL - 1e-6;
}

/* A program that is being solved, and the lot that weighs its cells. */
struct search {
    struct ank_linear_program *program;
    glp_prob *problem;
    uint64_t lot;
};

/* Numbers that obey all are a witness of every cell at once. */
static void witness(const struct search *search)
{
    for (size_t i = 0; i < search->program->cell_count; i++) {
        struct ank_cell *cell = &search->program->cells[i];
        double value = glp_get_col_prim(search->problem, (int)i + 1);
        cell->least = fmin(cell->least, value);
        cell->largest = fmax(cell->largest, value);
    }
}

/* Steps until the end or to infinity; then the point is a witness no more. */
static enum ank_solution solve_and_see(struct search *search, int direction,
                                       double *found)
{
    enum ank_solution solution =
        solve(search->problem, direction, search->program->step_limit, found);
    search->program->solved++;
    if (solution == ANK_SOLVED && isfinite(*found))
        witness(search);
    return solution;
}

/* Many cells at once: those that are not yet wide, weighed by lot, each bounded by its
 * own interval or a large number, so that there is an end. */
static enum ank_solution seek_together(struct search *search)
{
    const struct ank_linear_program *program = search->program;
    double found;
    for (size_t i = 0; i < program->cell_count; i++) {
        const struct ank_cell *cell = &program->cells[i];
        uint64_t *lot = &search->lot;
        *lot = *lot * 6364136223846793005u + 1442695040888963407u;
        double weight =
            cell->wanted && !ank_cell_is_wide(cell)
                ? (double)(*lot >> 40) / (double)(1 << 24) + (*lot >> 39 & 1 ? 0.1 : -1)
                : 0;
        glp_set_obj_coef(search->problem, (int)i + 1, weight);
    }
    enum ank_solution done = solve_and_see(search, GLP_MAX, &found);
    if (done == ANK_SOLVED)
        done = solve_and_see(search, GLP_MIN, &found);
    for (size_t i = 0; i < program->cell_count; i++)
        glp_set_obj_coef(search->problem, (int)i + 1, 0);
    return done;
}

static enum ank_solution seek_alone(struct search *search, size_t at)
{
    struct ank_cell *cell = &search->program->cells[at];
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

static size_t count_narrow(const struct ank_linear_program *program)
{
    size_t narrow = 0;
    for (size_t i = 0; i < program->cell_count; i++)
        narrow += program->cells[i].wanted && !ank_cell_is_wide(&program->cells[i]);
    return narrow;
}

enum ank_solution ank_bounds_wide(struct ank_linear_program *program)
{
    enum { ROUNDS = 8, FEW = 3 };
    struct search search = {program, build(program), 1};
    enum ank_solution found = ANK_SOLVED;
    for (size_t i = 0; i < program->cell_count; i++) {
        program->cells[i].least = INFINITY;
        program->cells[i].largest = -INFINITY;
    }
    for (int i = 0; found == ANK_SOLVED && i < ROUNDS && count_narrow(program) > FEW;
         i++)
        found = seek_together(&search);
    for (size_t i = 0; found == ANK_SOLVED && i < program->cell_count; i++)
        if (program->cells[i].wanted && !ank_cell_is_wide(&program->cells[i]))
            found = seek_alone(&search, i);
    glp_delete_prob(search.problem);
    return found;
}

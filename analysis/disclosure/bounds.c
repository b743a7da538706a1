/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What hidden cells can be, given every sum: linear programs, by GLPK.
 *
 * One problem for all cells; only what is sought changes, so each program
 * starts from the solution of the one before.
 */
#include <glpk.h>
#include <math.h>

#include <ankerpunt/analysis/disclosure.h>

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

static bool solve(glp_prob *problem, int direction, double *found)
{
    glp_smcp how;
    glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    glp_set_obj_dir(problem, direction);
    if (glp_simplex(problem, &how) != 0)
        return false;
    int status = glp_get_status(problem);
    if (status == GLP_UNBND)
        *found = direction == GLP_MAX ? INFINITY : -INFINITY;
    else if (status == GLP_OPT)
        *found = glp_get_obj_val(problem);
    else
        return false;
    return true;
}

static bool find(glp_prob *problem, struct ank_cell *cell, int column)
{
    glp_set_obj_coef(problem, column, 1);
    bool found = solve(problem, GLP_MIN, &cell->least) &&
                 solve(problem, GLP_MAX, &cell->largest);
    glp_set_obj_coef(problem, column, 0);
    return found;
}

static glp_prob *build(const struct ank_cell *cells, size_t cell_count,
                       const struct ank_sum *sums, size_t sum_count)
{
    struct ank_arena mem = {0};
    glp_term_out(GLP_OFF);
    glp_prob *problem = glp_create_prob();
    int *columns = ank_alloc(&mem, (cell_count + 2) * sizeof *columns);
    double *factors = ank_alloc(&mem, (cell_count + 2) * sizeof *factors);
    add_cells(problem, cells, cell_count);
    for (size_t i = 0; i < sum_count; i++)
        add_sum(problem, &sums[i], columns, factors);
    glp_std_basis(problem);
    ank_arena_free(&mem);
    return problem;
}

bool ank_bounds(struct ank_cell *cells, size_t cell_count, const struct ank_sum *sums,
                size_t sum_count)
{
    glp_prob *problem = build(cells, cell_count, sums, sum_count);
    bool found = true;
    for (size_t i = 0; found && i < cell_count; i++)
        if (cells[i].wanted)
            found = find(problem, &cells[i], (int)i + 1);
    glp_delete_prob(problem);
    return found;
}

/* Wide enough --------------------------------------------------------------- */

bool ank_cell_is_wide(const struct ank_cell *cell)
{
    return cell->largest - cell->least >= ANK_NARROWEST - 1e-6 &&
           cell->largest >= ANK_SMALL - 1e-6;
}

/* Numbers that obey all are a witness of every cell at once. */
static void witness(glp_prob *problem, struct ank_cell *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        double value = glp_get_col_prim(problem, (int)i + 1);
        cells[i].least = fmin(cells[i].least, value);
        cells[i].largest = fmax(cells[i].largest, value);
    }
}

/* Steps until the end or to infinity; then the point is a witness no more. */
static bool solve_and_see(glp_prob *problem, int direction, struct ank_cell *cells,
                          size_t count, double *found)
{
    if (!solve(problem, direction, found))
        return false;
    if (isfinite(*found))
        witness(problem, cells, count);
    return true;
}

/* Many cells at once: those that are not yet wide, weighed by lot, each bounded by its
 * own interval or a large number, so that there is an end. */
static bool seek_together(glp_prob *problem, struct ank_cell *cells, size_t count,
                          uint64_t *lot)
{
    double found;
    for (size_t i = 0; i < count; i++) {
        *lot = *lot * 6364136223846793005u + 1442695040888963407u;
        double weight =
            cells[i].wanted && !ank_cell_is_wide(&cells[i])
                ? (double)(*lot >> 40) / (double)(1 << 24) + (*lot >> 39 & 1 ? 0.1 : -1)
                : 0;
        glp_set_obj_coef(problem, (int)i + 1, weight);
    }
    bool done = solve_and_see(problem, GLP_MAX, cells, count, &found) &&
                solve_and_see(problem, GLP_MIN, cells, count, &found);
    for (size_t i = 0; i < count; i++)
        glp_set_obj_coef(problem, (int)i + 1, 0);
    return done;
}

static bool seek_alone(glp_prob *problem, struct ank_cell *cells, size_t count,
                       size_t at)
{
    double found = 0;
    glp_set_obj_coef(problem, (int)at + 1, 1);
    bool done = solve_and_see(problem, GLP_MAX, cells, count, &found);
    if (done)
        cells[at].largest = fmax(cells[at].largest, found);
    if (done && !ank_cell_is_wide(&cells[at])) {
        done = solve_and_see(problem, GLP_MIN, cells, count, &found);
        if (done)
            cells[at].least = fmin(cells[at].least, found);
    }
    glp_set_obj_coef(problem, (int)at + 1, 0);
    return done;
}

static size_t count_narrow(const struct ank_cell *cells, size_t count)
{
    size_t narrow = 0;
    for (size_t i = 0; i < count; i++)
        narrow += cells[i].wanted && !ank_cell_is_wide(&cells[i]);
    return narrow;
}

bool ank_bounds_wide(struct ank_cell *cells, size_t cell_count,
                     const struct ank_sum *sums, size_t sum_count, size_t *programs)
{
    enum { ROUNDS = 8, FEW = 3 };
    glp_prob *problem = build(cells, cell_count, sums, sum_count);
    uint64_t lot = 1;
    bool found = true;
    for (size_t i = 0; i < cell_count; i++) {
        cells[i].least = INFINITY;
        cells[i].largest = -INFINITY;
    }
    for (int i = 0; found && i < ROUNDS && count_narrow(cells, cell_count) > FEW; i++) {
        found = seek_together(problem, cells, cell_count, &lot);
        *programs += 2;
    }
    for (size_t i = 0; found && i < cell_count; i++)
        if (cells[i].wanted && !ank_cell_is_wide(&cells[i])) {
            found = seek_alone(problem, cells, cell_count, i);
            *programs += 2;
        }
    glp_delete_prob(problem);
    return found;
}

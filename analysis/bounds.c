/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What hidden cells can be, given every sum: linear programs, by GLPK.
 *
 * One problem for all cells; only what is sought changes, so each program
 * starts from the solution of the one before.
 */
#include <ankerpunt/disclosure.h>
#include <glpk.h>
#include <math.h>

static void add_cells(glp_prob *problem, const struct ank_cell *cells, size_t count)
{
    glp_add_cols(problem, (int)count);
    for (size_t i = 0; i < count; i++) {
        int kind = isinf(cells[i].high)           ? GLP_LO
                   : cells[i].low == cells[i].high ? GLP_FX
                                                   : GLP_DB;
        glp_set_col_bnds(problem, (int)i + 1, kind, cells[i].low, cells[i].high);
    }
}

/* whole - parts = 0. GLPK counts from 1. */
static void add_sum(glp_prob *problem, const struct ank_sum *sum, int *columns, double *factors)
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

bool ank_bounds(struct ank_cell *cells, size_t cell_count, const struct ank_sum *sums,
                size_t sum_count)
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

    bool found = true;
    for (size_t i = 0; found && i < cell_count; i++)
        if (cells[i].wanted)
            found = find(problem, &cells[i], (int)i + 1);
    glp_delete_prob(problem);
    ank_arena_free(&mem);
    return found;
}

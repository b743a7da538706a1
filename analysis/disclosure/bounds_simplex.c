/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A block as a linear program, by GLPK.
 *
 * One problem for all cells of a block; only what is sought changes, so each program
 * starts from the solution of the one before.
 */
#include <math.h>

#include "bounds_simplex.h"

int simplex_kind(double low, double high)
{
    return isinf(low) && isinf(high) ? GLP_FR
           : isinf(high)             ? GLP_LO
           : isinf(low)              ? GLP_UP
           : high - low < 1e-7       ? GLP_FX
                                     : GLP_DB;
}

/* Columns ----------------------------------------------------------------------- */

/* Union and find, with halved paths. */
static size_t first_of(size_t *same, size_t cell)
{
    while (same[cell] != cell)
        cell = same[cell] = same[same[cell]];
    return cell;
}

/* Two cells of which the sum says that they are one and the same. */
static bool says_same(const struct search *search, const struct ank_sum *sum,
                      size_t cells[2])
{
    size_t count = 0, whole = SIZE_MAX;
    if (sum->relation != ANK_EQUAL)
        return false;
    for (size_t i = 0; i <= sum->part_count; i++) {
        size_t cell = i < sum->part_count ? sum->parts[i] : sum->whole;
        if (search->columns[cell] == 0) {
            if (search->blocks->low[cell] != 0)
                return false;
            continue;
        }
        if (count == 2)
            return false;
        whole = i == sum->part_count ? count : whole;
        cells[count++] = cell;
    }
    return count == 2 && whole == 1 && cells[0] != cells[1];
}

/* Cells that are one and the same share a column, within the bounds of both. */
static void share(struct search *search, size_t *same)
{
    const struct block *block = search->block;
    double *low = search->blocks->low, *high = search->blocks->high;
    for (size_t i = 0; i < block->sum_count; i++) {
        size_t cells[2];
        if (!says_same(search, &search->program->sums[block->sums[i]], cells))
            continue;
        size_t one = first_of(same, cells[0]), other = first_of(same, cells[1]);
        same[other] = one;
        low[one] = fmax(low[one], low[other]);
        high[one] = fmin(high[one], high[other]);
    }
}

static void add_columns(struct search *search, struct ank_arena *mem)
{
    const struct block *block = search->block;
    size_t *same = ank_alloc(mem, (search->program->cell_count + 1) * sizeof *same);
    int count = 0;
    for (size_t i = 0; i < block->cell_count; i++) {
        same[block->cells[i]] = block->cells[i];
        search->columns[block->cells[i]] = 1;
    }
    share(search, same);
    for (size_t i = 0; i < block->cell_count; i++) {
        size_t first = first_of(same, block->cells[i]);
        search->blocks->low[block->cells[i]] = search->blocks->low[first];
        search->blocks->high[block->cells[i]] = search->blocks->high[first];
        if (first == block->cells[i])
            search->columns[first] = ++count;
    }
    for (size_t i = 0; i < block->cell_count; i++)
        search->columns[block->cells[i]] =
            search->columns[first_of(same, block->cells[i])];
    glp_add_cols(search->problem, count);
}

void simplex_fence(const struct search *search, double far)
{
    for (size_t i = 0; i < search->block->cell_count; i++) {
        size_t cell = search->block->cells[i];
        double low = search->blocks->low[cell], high = search->blocks->high[cell];
        if (isinf(high))
            high = isinf(low) ? far : low + far;
        if (isinf(low))
            low = high - 2 * far;
        glp_set_col_bnds(search->problem, search->columns[cell],
                         simplex_kind(low, high), low, high);
    }
}

double simplex_value(const struct search *search, size_t at)
{
    return glp_get_col_prim(search->problem, search->columns[search->block->cells[at]]);
}

double simplex_weight(const struct search *search, size_t at)
{
    return glp_get_obj_coef(search->problem, search->columns[search->block->cells[at]]);
}

void simplex_weigh(const struct search *search, size_t at, double weight)
{
    glp_set_obj_coef(search->problem, search->columns[search->block->cells[at]],
                     weight == 0 ? 0 : simplex_weight(search, at) + weight);
}

/* Rows ---------------------------------------------------------------------------- */

/* whole - parts, without what is known, against the known. GLPK counts from 1. */
static void add_sum(struct search *search, const struct ank_sum *sum, int *columns,
                    double *factors)
{
    static const int kinds[] = {
        [ANK_EQUAL] = GLP_FX, [ANK_AT_LEAST] = GLP_LO, [ANK_AT_MOST] = GLP_UP};
    int count = 0;
    double known = 0;
    bool says = false;
    for (size_t i = 0; i <= sum->part_count; i++) {
        size_t cell = i < sum->part_count ? sum->parts[i] : sum->whole;
        double factor = i < sum->part_count ? -1 : 1;
        if (search->columns[cell] == 0) {
            known -= factor * search->blocks->low[cell];
            continue;
        }
        int at = 1; /* cells that share a column count twice */
        while (at <= count && columns[at] != search->columns[cell])
            at++;
        if (at > count) {
            columns[++count] = search->columns[cell];
            factors[count] = 0;
        }
        factors[at] += factor;
    }
    for (int k = 1; k <= count; k++)
        says |= factors[k] != 0;
    if (!says && known == 0)
        return;
    int row = glp_add_rows(search->problem, 1);
    glp_set_row_bnds(search->problem, row, kinds[sum->relation], known, known);
    glp_set_mat_row(search->problem, row, count, columns, factors);
}

void simplex_open(struct search *search)
{
    struct ank_arena mem = {0};
    const struct ank_linear_program *program = search->program;
    const struct block *block = search->block;
    int *columns = ank_alloc(&mem, (program->cell_count + 2) * sizeof *columns);
    double *factors = ank_alloc(&mem, (program->cell_count + 2) * sizeof *factors);
    glp_term_out(GLP_OFF);
    search->problem = glp_create_prob();
    add_columns(search, &mem);
    simplex_fence(search, INFINITY);
    for (size_t i = 0; i < block->sum_count; i++)
        add_sum(search, &program->sums[block->sums[i]], columns, factors);
    glp_std_basis(search->problem);
    ank_arena_free(&mem);
}

void simplex_close(struct search *search)
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
enum ank_solution simplex_solve(const struct search *search, int direction,
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

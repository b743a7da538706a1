/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The auditor's linear and whole-number programs; see auditor_solver.h. */
#include "auditor_solver.h"

#include <glpk.h>
#include <math.h>
#include <stdlib.h>

enum { NARROW = 5, SMALL = 8, TOGETHER = 6, MOST_TERMS = 512, NEAR = 3, SECONDS = 2 };

static const double slack = 1e-6;
static const double no_end = 1000; /* families: nobody has as many */

struct solver {
    glp_prob *problem;
    uint64_t lot;
    bool whole; /* what is hardly wide is solved in whole numbers too */
};

struct solver *solver_open(bool whole)
{
    struct solver *solver = ank_must(calloc(1, sizeof *solver));
    solver->whole = whole;
    glp_term_out(GLP_OFF);
    solver->problem = glp_create_prob();
    solver->lot = 1;
    return solver;
}

void solver_close(struct solver *solver)
{
    glp_delete_prob(solver->problem);
    free(solver);
}

void solver_set(struct solver *solver, int column, double low, double high)
{
    low = fmax(low, -no_end);
    high = fmin(high, no_end);
    glp_set_col_bnds(solver->problem, column, low == high ? GLP_FX : GLP_DB, low, high);
}

int solver_column(struct solver *solver, double low, double high)
{
    int column = glp_add_cols(solver->problem, 1);
    glp_set_col_kind(solver->problem, column, GLP_IV);
    solver_set(solver, column, low, high);
    return column;
}

void solver_interval(const struct solver *solver, int column, double *low, double *high)
{
    *low = glp_get_col_lb(solver->problem, column);
    *high = glp_get_col_ub(solver->problem, column);
}

void solver_narrow(struct solver *solver, int column, double low, double high)
{
    double from, to;
    solver_interval(solver, column, &from, &to);
    solver_set(solver, column, fmax(from, low), fmin(to, high));
}

void solver_row(struct solver *solver, const struct solver_term *terms, size_t count,
                double low, double high)
{
    int columns[MOST_TERMS + 1];
    double factors[MOST_TERMS + 1];
    int row = glp_add_rows(solver->problem, 1);
    for (size_t i = 0; i < count && i < MOST_TERMS; i++) {
        columns[i + 1] = terms[i].column;
        factors[i + 1] = terms[i].factor;
    }
    int kind = isinf(high)   ? GLP_LO
               : isinf(low)  ? GLP_UP
               : low == high ? GLP_FX
                             : GLP_DB;
    glp_set_row_bnds(solver->problem, row, kind, low, high);
    glp_set_mat_row(solver->problem, row, (int)count, columns, factors);
}

/* Bounds ----------------------------------------------------------------------- */

static bool is_wide(const struct solver_target *target)
{
    return target->largest - target->least >= NARROW - slack &&
           target->largest >= SMALL - slack;
}

/* So wide that whole numbers will not be narrow either. */
static bool is_settled(const struct solver_target *target)
{
    return is_wide(target) && target->largest - target->least >= NARROW + NEAR - slack;
}

/* Numbers that obey all are a witness for every target at once. */
static void see(const struct solver *solver, struct solver_target *targets,
                size_t count)
{
    for (size_t i = 0; i < count; i++) {
        double value = glp_get_col_prim(solver->problem, targets[i].column);
        targets[i].least = fmin(targets[i].least, value);
        targets[i].largest = fmax(targets[i].largest, value);
        targets[i].wide = is_settled(&targets[i]);
    }
}

static bool run(const struct solver *solver, int direction, double *found)
{
    glp_smcp how;
    glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    glp_set_obj_dir(solver->problem, direction);
    int answer = glp_simplex(solver->problem, &how);
    if (answer != 0) { /* numerical trouble: once more from the beginning */
        glp_std_basis(solver->problem);
        answer = glp_simplex(solver->problem, &how);
    }
    int status = glp_get_status(solver->problem);
    *found = status == GLP_OPT      ? glp_get_obj_val(solver->problem)
             : direction == GLP_MAX ? INFINITY
                                    : -INFINITY;
    return answer == 0 && (status == GLP_OPT || status == GLP_UNBND);
}

static bool seek_together(struct solver *solver, struct solver_target *targets,
                          size_t count, size_t *solved)
{
    double found = 0;
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        solver->lot = solver->lot * 6364136223846793005u + 1442695040888963407u;
        double weight = (double)(solver->lot >> 40) / (double)(1 << 24) - 0.4;
        glp_set_obj_coef(solver->problem, targets[i].column,
                         targets[i].wanted && !targets[i].wide ? weight : 0);
    }
    for (int direction = 0; direction < 2 && fine; direction++) {
        fine = run(solver, direction ? GLP_MIN : GLP_MAX, &found);
        *solved += 1;
        if (fine && isfinite(found))
            see(solver, targets, count);
    }
    for (size_t i = 0; i < count; i++)
        glp_set_obj_coef(solver->problem, targets[i].column, 0);
    return fine;
}

/* The best whole number; the linear bound when there is no time for it. */
static double in_whole_numbers(const struct solver *solver, double linear)
{
    glp_iocp how;
    glp_init_iocp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.tm_lim = 1000 * SECONDS;
    bool done = glp_intopt(solver->problem, &how) == 0 &&
                glp_mip_status(solver->problem) == GLP_OPT;
    return done ? glp_mip_obj_val(solver->problem) : linear;
}

/* The linear bound of a target that way, taken to the next whole number; and where that
 * is wide, but hardly, the bound in whole numbers. */
static bool bound(struct solver *solver, int direction, bool whole, double *found)
{
    if (!run(solver, direction, found))
        return false;
    if (isinf(*found))
        return true;
    *found = whole                  ? in_whole_numbers(solver, *found)
             : direction == GLP_MAX ? floor(*found + slack)
                                    : ceil(*found - slack);
    return true;
}

static bool seek_alone(struct solver *solver, struct solver_target *target,
                       size_t *solved)
{
    bool fine = true;
    glp_set_obj_coef(solver->problem, target->column, 1);
    for (int whole = 0; whole <= solver->whole && fine && (!whole || is_wide(target));
         whole++) {
        fine = bound(solver, GLP_MAX, whole, &target->largest) &&
               bound(solver, GLP_MIN, whole, &target->least);
        *solved += 2;
        if (is_settled(target))
            break;
    }
    target->wide = is_wide(target);
    glp_set_obj_coef(solver->problem, target->column, 0);
    return fine;
}

static size_t count_open(const struct solver_target *targets, size_t count)
{
    size_t open = 0;
    for (size_t i = 0; i < count; i++)
        open += targets[i].wanted && !targets[i].wide;
    return open;
}

bool solver_bounds(struct solver *solver, struct solver_target *targets, size_t count,
                   size_t *solved)
{
    for (size_t i = 0; i < count; i++) {
        targets[i].least = INFINITY;
        targets[i].largest = -INFINITY;
        targets[i].wide = false;
    }
    bool fine = true;
    for (int i = 0; i < TOGETHER && fine && count_open(targets, count) > 0; i++)
        fine = seek_together(solver, targets, count, solved);
    for (size_t i = 0; i < count && fine; i++)
        if (targets[i].wanted && !targets[i].wide)
            fine = seek_alone(solver, &targets[i], solved);
    return fine;
}

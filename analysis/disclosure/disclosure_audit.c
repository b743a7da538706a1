/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The proof: nobody can work out a hidden number from all tables of this and all former
 * releases together, neither a reader, nor the coach of a site, nor a family. What is
 * found narrow has more hidden beside it, with the least loss, and what was not wide
 * for everybody is proved again.
 */
#include <string.h>

#include <ankerpunt/text.h>
#include "disclosure_audit.h"

/* What is assumed of former releases ------------------------------------------------
 */

static enum ank_solution try_measure(struct audit *audit, struct proof_measure *measure)
{
    struct proof *proof = &audit->proof;
    proof_forget(proof);
    proof_set_up_measure(proof, measure,
                         &(struct proof_knower){.sites = NULL, .part = NO_FAMILY});
    struct ank_linear_program program = {.cells = proof->cells,
                                         .cell_count = proof->cell_count,
                                         .sums = proof->sums,
                                         .sum_count = proof->sum_count,
                                         .step_limit = audit->step_limit,
                                         .all = true};
    for (size_t i = 0; i < proof->cell_count; i++)
        proof->cells[i].wanted = false;
    enum ank_solution solution = ank_bounds_wide(&program);
    audit->safety->bounds += program.solved;
    return solution;
}

/* Families may have gone to other parts since a former release, so that no numbers obey
 * all that is assumed; then less is assumed of the measure, and said by name. A solver
 * that gives up is no such answer. */
static enum ank_solution assume(struct audit *audit)
{
    struct proof *proof = &audit->proof;
    enum ank_solution solution = ANK_SOLVED;
    for (size_t i = 0; i < proof->measure_count && solution == ANK_SOLVED; i++) {
        struct proof_measure *measure = &proof->measures[i];
        measure->assumed = measure->group->without.formers ? NO_FORMERS : SAME_PARTS;
        if (measure->group->former_count + measure->group->unseen_count == 0)
            continue;
        while ((solution = try_measure(audit, measure)) == ANK_INFEASIBLE &&
               measure->assumed < NO_FORMERS)
            measure->assumed++;
    }
    return solution;
}

static void note_assumed(struct audit *audit, struct ank_arena *keep)
{
    struct ank_safety *safety = audit->safety;
    for (size_t i = 0; i < audit->proof.measure_count; i++) {
        const struct proof_measure *measure = &audit->proof.measures[i];
        if (measure->assumed == SAME_PARTS)
            continue;
        safety->dropped = ank_grow(keep, safety->dropped, safety->dropped_count,
                                   sizeof *safety->dropped);
        safety->dropped[safety->dropped_count++] = (struct ank_dropped){
            measure->group->rows[0].item->measure, measure->assumed == NO_FORMERS};
    }
}

/* The whole ---------------------------------------------------------------------------
 */

static bool refuse(struct ank_error *err, enum ank_solution solution)
{
    if (solution == ANK_UNSOLVED)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "what hidden numbers can be could not be computed, the solver gave up; "
                "nothing was released: release fewer projects at a time"));
    return ank_fail(err, ANK_INVALID,
                    ANK_N("what is hidden cannot be proved to stay hidden; nothing was "
                          "released (a fault of the program)"));
}

static void forget_wide(struct proof *proof)
{
    for (size_t i = 0; i < proof->row_count; i++)
        memset(proof->rows[i].wide, false, sizeof proof->rows[i].wide);
}

static size_t count_hidden_sites(const struct proof *proof)
{
    size_t count = 0;
    for (size_t i = 0; i < proof->row_count; i++)
        count += !proof->rows[i].total && proof->rows[i].shown->why != ANK_SHOWN;
    return count;
}

/* Proves, and hides more, until nothing is narrow. Hiding makes no cell narrower, but
 * for a site beside a told total: that the total is told says more of more hidden sites
 * (disclosure_rests.c). */
static enum ank_solution prove(struct audit *audit)
{
    struct proof *proof = &audit->proof;
    enum ank_solution solution;
    size_t hidden = count_hidden_sites(proof);
    do {
        if (proof->totals && count_hidden_sites(proof) != hidden)
            forget_wide(proof);
        hidden = count_hidden_sites(proof);
        audit->left = 0;
        solution = audit_solve(audit);
    } while (solution == ANK_SOLVED && audit->hid_more);
    return solution;
}

static bool any_total(const struct disclosed_group *groups, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (disclosed_total(&groups[i]))
            return true;
    return false;
}

static uint64_t most_work(const struct disclosed_group *groups)
{
    return groups[0].work_limit > 0 ? groups[0].work_limit : ANK_PROOF_WORK;
}

/* What each site tells by itself comes first; then the totals that are safe beside it.
 */
bool audit_bounds(struct disclosed_group *groups, size_t count, struct ank_error *err)
{
    struct audit audit = {.safety = groups[0].safety,
                          .step_limit = groups[0].step_limit,
                          .work.left = most_work(groups),
                          .listener = groups[0].listener,
                          .goes_on = groups[0].goes_on,
                          .err = err};
    proof_open(&audit.proof, groups, count);
    enum ank_solution solution = assume(&audit);
    if (solution == ANK_SOLVED)
        solution = prove(&audit);
    audit.proof.totals = audit.only_totals = true;
    audit.work.left = most_work(groups);
    forget_wide(&audit.proof); /* totals make cells narrower */
    size_t left = audit.left;  /* which no total touches, so not found again */
    if (solution == ANK_SOLVED && any_total(groups, count))
        solution = prove(&audit);
    note_assumed(&audit, groups[0].mem);
    audit.safety->left_narrow = audit.left > left ? audit.left : left;
    proof_close(&audit.proof);
    return solution == ANK_SOLVED || refuse(err, solution);
}

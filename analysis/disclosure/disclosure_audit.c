/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The proof: nobody can work out a hidden number from all tables of this and all former
 * releases together, neither a reader, nor the coach of a site, nor a family. What is
 * found narrow has more hidden beside it, with the least loss, and all is proved again.
 *
 * Not each coach is tried alone: coaches who know each other's families know more than
 * each of them. By the bits of their numbers sites are put together in two halves, so
 * that any two are once in different halves. Only where a half finds something is each
 * of its sites tried by itself.
 */
#include <math.h>
#include <string.h>

#include <ankerpunt/text.h>
#include "disclosure_proof.h"

/* What is being proved, of all groups of a release. */
struct audit {
    struct proof proof;
    struct ank_safety *safety;
    int step_limit;
    const struct ank_listener *listener;
    size_t proofs;    /* done so far */
    bool only_totals; /* what no total touches was proved already, for everybody */
    size_t narrow_count;
    struct proof_cell *narrow; /* cells that were found narrow, in proof.mem */
};

/* `seen`: of each cell numbers that it can be for this knower; NULL: of none. */
static enum ank_solution solve_once(struct audit *audit,
                                    const struct proof_knower *knower,
                                    const struct ank_cell *seen)
{
    struct proof *proof = &audit->proof;
    proof_set_up(proof, knower);
    for (size_t i = 0; seen && i < proof->cell_count; i++) {
        proof->cells[i].least = seen[i].least;
        proof->cells[i].largest = seen[i].largest;
    }
    struct ank_linear_program program = {.cells = proof->cells,
                                         .cell_count = proof->cell_count,
                                         .sums = proof->sums,
                                         .sum_count = proof->sum_count,
                                         .step_limit = audit->step_limit,
                                         .only_marked = audit->only_totals,
                                         .witnessed = seen != NULL};
    enum ank_solution solution = ank_bounds_wide(&program);
    audit->safety->bounds += program.solved;
    audit->narrow_count = 0;
    for (size_t i = 0; solution == ANK_SOLVED && i < proof->cell_count; i++) {
        if (!proof->cells[i].wanted || ank_cell_is_safe(&proof->cells[i]))
            continue;
        audit->narrow = ank_grow(&proof->mem, audit->narrow, audit->narrow_count,
                                 sizeof *audit->narrow);
        audit->narrow[audit->narrow_count++] = proof->about[i];
    }
    return solution;
}

/* First for who knows the number of every told row as well, since then the system falls
 * into many small blocks; for who does not, only where that leaves something narrow.
 * What a cell can be for who knows more it can be for who knows less: only what was
 * narrow is sought again. */
static enum ank_solution solve(struct audit *audit, const struct proof_knower *knower)
{
    struct proof_knower more = *knower;
    more.told = true;
    ank_heard(audit->listener, ++audit->proofs, 0);
    enum ank_solution solution = solve_once(audit, &more, NULL);
    if (solution == ANK_UNSOLVED ||
        (solution == ANK_SOLVED && audit->narrow_count == 0))
        return solution;
    const struct proof *proof = &audit->proof;
    struct ank_arena mem = {0};
    struct ank_cell *seen = ank_alloc(&mem, (proof->cell_count + 1) * sizeof *seen);
    memcpy(seen, proof->cells, proof->cell_count * sizeof *seen);
    solution = solve_once(audit, knower, solution == ANK_SOLVED ? seen : NULL);
    ank_arena_free(&mem);
    return solution;
}

static void note_widths(struct audit *audit)
{
    const struct proof *proof = &audit->proof;
    struct ank_safety *safety = audit->safety;
    if (!audit->only_totals) {
        safety->hidden_cells = 0;
        safety->narrowest = NAN;
    }
    for (size_t i = 0; i < proof->cell_count; i++) {
        const struct ank_cell *cell = &proof->cells[i];
        double width = cell->largest - cell->least;
        if (!cell->wanted || cell->difference)
            continue;
        safety->hidden_cells += !audit->only_totals;
        if (!(safety->narrowest <= width) && isfinite(width))
            safety->narrowest = width;
    }
}

/* Knowers ------------------------------------------------------------------------- */

/* `alone` gets the sites of a half in which something was found narrow. */
static enum ank_solution solve_halves(struct audit *audit, bool *known, bool *alone)
{
    size_t sites = audit->proof.site_count;
    enum ank_solution solution = ANK_SOLVED;
    struct proof_knower halves = {.sites = known, .part = -1};
    for (size_t bit = 1; bit < sites; bit *= 2)
        for (int half = 0; half < 2 && solution == ANK_SOLVED; half++) {
            for (size_t s = 0; s < sites; s++)
                known[s] = ((s & bit) != 0) == (half != 0);
            solution = solve(audit, &halves);
            for (size_t s = 0; s < sites; s++)
                alone[s] |= audit->narrow_count > 0 && known[s];
        }
    memset(known, 0, sites * sizeof *known);
    return solution;
}

/* Each coach in turn, until one finds something. */
static enum ank_solution solve_coaches(struct audit *audit)
{
    enum { FEW_SITES = 4 };
    struct ank_arena mem = {0};
    size_t sites = audit->proof.site_count;
    enum ank_solution solution = ANK_SOLVED;
    bool *alone = ank_alloc(&mem, (sites + 1) * sizeof *alone);
    bool *known = ank_alloc(&mem, (sites + 1) * sizeof *known);
    struct proof_knower coach = {.sites = known, .part = -1};
    memset(alone, sites <= FEW_SITES, sites);
    if (sites > FEW_SITES)
        solution = solve_halves(audit, known, alone);
    audit->narrow_count = 0;
    for (size_t s = 0; s < sites && solution == ANK_SOLVED && audit->narrow_count == 0;
         s++) {
        known[s] = true;
        if (alone[s])
            solution = solve(audit, &coach);
        known[s] = false;
    }
    ank_arena_free(&mem);
    return solution;
}

/* A family, in each part in turn. */
static enum ank_solution solve_families(struct audit *audit)
{
    size_t parts = 1;
    enum ank_solution solution = ANK_SOLVED;
    for (size_t i = 0; i < audit->proof.measure_count; i++)
        if (audit->proof.measures[i].parts > parts)
            parts = audit->proof.measures[i].parts;
    for (size_t p = 0; p < parts && solution == ANK_SOLVED && audit->narrow_count == 0;
         p++)
        solution = solve(audit, &(struct proof_knower){.sites = NULL, .part = (int)p});
    return solution;
}

static bool has_totals(const struct proof *proof)
{
    for (size_t i = 0; i < proof->row_count; i++)
        if (proof->rows[i].total && proof->rows[i].shown->why == ANK_SHOWN &&
            (proof->totals || !proof->rows[i].row))
            return true;
    return false;
}

static enum ank_solution solve_all(struct audit *audit)
{
    bool insiders = !audit->proof.groups[0].without.insiders;
    enum ank_solution solution =
        solve(audit, &(struct proof_knower){.sites = NULL, .part = -1});
    if (solution != ANK_SOLVED || audit->narrow_count > 0)
        return solution;
    note_widths(audit);
    if (insiders)
        solution = solve_families(audit);
    if (solution == ANK_SOLVED && audit->narrow_count == 0 && insiders &&
        has_totals(&audit->proof)) {
        bool all = !audit->only_totals;
        audit->only_totals =
            true; /* without one a coach has nothing to subtract from */
        solution = solve_coaches(audit);
        audit->only_totals = !all;
    }
    return solution;
}

/* What is assumed of former releases ------------------------------------------------
 */

static enum ank_solution try_measure(struct audit *audit, struct proof_measure *measure)
{
    struct proof *proof = &audit->proof;
    proof_forget(proof);
    proof_set_up_measure(proof, measure,
                         &(struct proof_knower){.sites = NULL, .part = -1});
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

/* Hiding more -----------------------------------------------------------------------
 */

static bool is_new(const struct disclosed *row)
{
    return row && row->shown->why == ANK_SHOWN && !row->shown->repeated;
}

static bool hide_parts(struct disclosed *row)
{
    if (!is_new(row) || row->shown->why_parts != ANK_SHOWN ||
        row->item->part_count == 0)
        return false;
    row->shown->why_parts = ANK_BOUNDS;
    row->shown->majority = -1;
    for (int i = 0; i < ANK_MOST_PARTS; i++)
        row->shown->parts[i] = -1;
    return true;
}

/* Some new row that still shows parts: of the total, else of the smallest site. */
static bool hide_any_parts(struct disclosed_group *group)
{
    struct disclosed *smallest = NULL;
    if (hide_parts(disclosed_total(group)))
        return true;
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        if (is_new(row) && row->item->part_count > 0 &&
            row->shown->why_parts == ANK_SHOWN &&
            (!smallest || row->item->n < smallest->item->n))
            smallest = row;
    }
    return hide_parts(smallest);
}

static bool hide_row(struct disclosed *row)
{
    if (!is_new(row))
        return false;
    disclosed_hide(row, ANK_BOUNDS);
    return true;
}

/* Of rows that are bound to this one by a relation the one of fewest families: that is
 * least lost. */
static struct disclosed *related(const struct proof *proof, size_t row)
{
    struct disclosed *least = NULL;
    for (size_t i = 0; i < proof->relation_count; i++) {
        const struct proof_relation *relation = &proof->relations[i];
        bool here = relation->whole == row;
        for (size_t k = 0; k < relation->count; k++)
            here |= relation->rows[k] == row;
        for (size_t k = 0; here && k <= relation->count; k++) {
            struct disclosed *other =
                proof->rows[k < relation->count ? relation->rows[k] : relation->whole]
                    .row;
            if (is_new(other) && (proof->totals || !other->item->total) &&
                (!least || other->item->n < least->item->n))
                least = other;
        }
    }
    return least;
}

static struct disclosed_group *group_of(const struct proof *proof, size_t row)
{
    size_t i = 0;
    while (row >= proof->measures[i].first + proof->measures[i].row_count)
        i++;
    return proof->measures[i].group;
}

/* Of every measure: the smallest total that is told; NULL: there is none. */
static struct disclosed *smallest_total(const struct proof *proof)
{
    struct disclosed *smallest = NULL;
    for (size_t i = 0; i < proof->group_count; i++) {
        struct disclosed *total = disclosed_total(&proof->groups[i]);
        if (is_new(total) && (!smallest || total->item->n < smallest->item->n))
            smallest = total;
    }
    return smallest;
}

/* The total of a measure that is tied to this row's by a relation. */
static struct disclosed *related_total(const struct proof *proof, size_t row)
{
    for (size_t i = 0; i < proof->relation_count; i++) {
        const struct proof_relation *relation = &proof->relations[i];
        bool here = relation->whole == row;
        for (size_t k = 0; k < relation->count; k++)
            here |= relation->rows[k] == row;
        for (size_t k = 0; here && k <= relation->count; k++) {
            size_t other = k < relation->count ? relation->rows[k] : relation->whole;
            struct disclosed *total = disclosed_total(group_of(proof, other));
            if (is_new(total))
                return total;
        }
    }
    return NULL;
}

/* Sites were proved without totals: it is totals that tell too much. */
static bool hide_totals(const struct proof *proof, const struct proof_cell *narrow)
{
    struct disclosed *total = disclosed_total(group_of(proof, narrow->row));
    return (narrow->part && hide_parts(total)) || hide_row(total) ||
           hide_row(related_total(proof, narrow->row)) ||
           hide_row(smallest_total(proof));
}

/* Complementary suppression beside a narrow cell, from what is lost least to what is
 * lost most: parts of the row or of the measure; a row of the same site that is tied to
 * it; the row itself, or the measure's smallest. */
static bool hide_beside(struct audit *audit, const struct proof_cell *narrow)
{
    const struct proof *proof = &audit->proof;
    struct disclosed_group *group = group_of(proof, narrow->row);
    struct disclosed *own = proof->rows[narrow->row].row;
    if (proof->totals && hide_totals(proof, narrow))
        return true;
    if (narrow->part && (hide_parts(own) || hide_any_parts(group)))
        return true;
    return hide_row(related(proof, narrow->row)) || hide_row(own) ||
           hide_row(disclosed_smallest(group));
}

/* Whether something was hidden for this cell already: beside another one of the same
 * row or, where totals tell too much, of the same measure. */
static bool was_served(const struct audit *audit, size_t at)
{
    const struct proof *proof = &audit->proof;
    size_t row = audit->narrow[at].row;
    for (size_t i = 0; i < at; i++)
        if (audit->narrow[i].row == row ||
            (proof->totals &&
             group_of(proof, audit->narrow[i].row) == group_of(proof, row)))
            return true;
    return false;
}

/* False: nothing is left that could be hidden. */
static bool hide_more(struct audit *audit)
{
    bool hidden = false;
    for (size_t i = 0; i < audit->narrow_count; i++)
        if (!was_served(audit, i) && hide_beside(audit, &audit->narrow[i])) {
            audit->safety->extra++;
            hidden = true;
        }
    return hidden;
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

/* Proves, and hides more, until nothing is narrow. */
static enum ank_solution prove(struct audit *audit)
{
    enum ank_solution solution;
    do
        solution = solve_all(audit);
    while (solution == ANK_SOLVED && audit->narrow_count > 0 && hide_more(audit));
    return solution;
}

static bool any_total(const struct disclosed_group *groups, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (disclosed_total(&groups[i]))
            return true;
    return false;
}

/* What each site tells by itself comes first; then the totals that are safe beside it.
 */
bool audit_bounds(struct disclosed_group *groups, size_t count, struct ank_error *err)
{
    struct audit audit = {.safety = groups[0].safety,
                          .step_limit = groups[0].step_limit,
                          .listener = groups[0].listener};
    proof_open(&audit.proof, groups, count);
    enum ank_solution solution = assume(&audit);
    if (solution == ANK_SOLVED)
        solution = prove(&audit);
    audit.proof.totals = audit.only_totals = true;
    if (solution == ANK_SOLVED && any_total(groups, count))
        solution = prove(&audit);
    note_assumed(&audit, groups[0].mem);
    audit.safety->left_narrow = audit.narrow_count;
    proof_close(&audit.proof);
    return solution == ANK_SOLVED || refuse(err, solution);
}

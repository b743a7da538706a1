/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The proof for everybody: a reader, a family in each part, the coach of each site.
 *
 * The families' own table obeys whatever anybody knows. A cycle from it that shows a
 * cell wide to who knows most shows it to all who know less; to a coach too, unless it
 * crosses cells of that site, and then another cycle is sought. So most cells are
 * proved for everybody at once. What is left open is put to the linear programs, of one
 * after the other, whose word is the last; what they have too much work with counts as
 * narrow: that tells less, never more.
 */
#include <string.h>

#include "disclosure_audit.h"

/* Linear programs --------------------------------------------------------------------
 */

bool audit_stops(const struct audit *audit)
{
    return audit->goes_on && !audit->goes_on(audit->err);
}

struct ank_linear_program audit_program(const struct audit *audit)
{
    const struct proof *proof = &audit->proof;
    return (struct ank_linear_program){.cells = proof->cells,
                                       .cell_count = proof->cell_count,
                                       .sums = proof->sums,
                                       .sum_count = proof->sum_count,
                                       .step_limit = audit->step_limit,
                                       .only_marked = audit->only_totals};
}

static bool is_open(const struct open_cell *cell, int site)
{
    return cell->site < 0 || cell->site == site;
}

void audit_want_open(struct proof *proof, const struct open_cells *open, int site)
{
    struct ank_arena mem = {0};
    bool *is = ank_alloc(&mem, (proof->cell_count + 1) * sizeof *is);
    for (size_t i = 0; i < open->count; i++)
        is[open->cells[i].cell] |= is_open(&open->cells[i], site);
    for (size_t i = 0; i < proof->cell_count; i++)
        proof->cells[i].wanted &= is[i];
    ank_arena_free(&mem);
}

/* One who looks for what is open: of a coach `site` is the own one. */
struct looking {
    const struct open_cells *open;
    struct proof_knower knower;
    int site;
    size_t narrow; /* cells of others before */
};

static void put_narrow(struct audit *audit, size_t cell)
{
    struct proof *proof = &audit->proof;
    audit->narrow = ank_grow(&proof->mem, audit->narrow, audit->narrow_count,
                             sizeof *audit->narrow);
    audit->narrow[audit->narrow_count++] = proof->about[cell];
}

/* `seen`: of each cell numbers that it can be for this knower; NULL: of none. */
static enum ank_solution solve_once(struct audit *audit, const struct looking *looking,
                                    const struct ank_cell *seen)
{
    struct proof *proof = &audit->proof;
    if (audit_stops(audit))
        return ANK_UNSOLVED;
    proof_set_up(proof, &looking->knower);
    audit_want_open(proof, looking->open, looking->site);
    for (size_t i = 0; seen && i < proof->cell_count; i++) {
        proof->cells[i].least = seen[i].least;
        proof->cells[i].largest = seen[i].largest;
    }
    struct ank_linear_program program = audit_program(audit);
    program.witnessed = seen != NULL;
    program.work = &audit->work;
    enum ank_solution solution = ank_bounds_wide(&program);
    ank_heard(audit->listener, ++audit->proofs, 0);
    audit->safety->bounds += program.solved;
    audit->narrow_count = looking->narrow;
    for (size_t i = 0; solution == ANK_SOLVED && i < proof->cell_count; i++) {
        if (!proof->cells[i].wanted || ank_cell_is_safe(&proof->cells[i]))
            continue;
        put_narrow(audit, i);
    }
    return solution;
}

static bool any_open(const struct looking *looking)
{
    bool any = false;
    for (size_t i = 0; i < looking->open->count && !any; i++)
        any = is_open(&looking->open->cells[i], looking->site);
    return any;
}

/* First for who knows the number of every told row as well, since then the system falls
 * into many small blocks; for who does not, only where that leaves something narrow.
 * What a cell can be for who knows more it can be for who knows less: only what was
 * narrow is sought again, unless that was too much work already. */
static enum ank_solution solve(struct audit *audit, struct looking looking)
{
    looking.narrow = audit->narrow_count;
    if (!any_open(&looking))
        return ANK_SOLVED;
    looking.knower.told = true;
    enum ank_solution solution = solve_once(audit, &looking, NULL);
    if (solution == ANK_UNSOLVED ||
        (solution == ANK_SOLVED &&
         (audit->narrow_count == looking.narrow || audit->work.exceeded)))
        return solution;
    const struct proof *proof = &audit->proof;
    struct ank_arena mem = {0};
    struct ank_cell *seen = ank_alloc(&mem, (proof->cell_count + 1) * sizeof *seen);
    memcpy(seen, proof->cells, proof->cell_count * sizeof *seen);
    looking.knower.told = false;
    solution = solve_once(audit, &looking, solution == ANK_SOLVED ? seen : NULL);
    ank_arena_free(&mem);
    return solution;
}

/* Whoever is next looks only where nothing was narrow; or where there is too much work,
 * so that as much as can is hidden at once. */
static bool goes_on(const struct audit *audit, enum ank_solution solution)
{
    return solution == ANK_SOLVED && (audit->narrow_count == 0 || audit->work.exceeded);
}

/* Whether more was hidden beside what is narrow. What nothing can be hidden for is left
 * as it is, and whoever is next is asked all the same. */
static bool settle(struct audit *audit)
{
    if (audit->narrow_count > 0 && audit_hide_more(audit))
        audit->hid_more = true;
    else if (audit->narrow_count > audit->left)
        audit->left = audit->narrow_count;
    audit->narrow_count = 0;
    return audit->hid_more;
}

static size_t most_parts(const struct proof *proof)
{
    size_t parts = 1;
    for (size_t i = 0; i < proof->measure_count; i++)
        if (proof->measures[i].parts > parts)
            parts = proof->measures[i].parts;
    return parts;
}

/* A family, in each part in turn. */
static enum ank_solution solve_families(struct audit *audit)
{
    struct proof *proof = &audit->proof;
    struct open_cells open = {.count = 0};
    size_t parts = most_parts(proof);
    enum ank_solution solution = ANK_SOLVED;
    proof_ask(proof, WIDE_TO_FAMILIES);
    audit_seek(audit, FAMILY_IN_EACH, false, &open);
    audit_seek_parts(audit, parts, &open);
    audit_keep_wide(proof, &open, WIDE_TO_FAMILIES);
    for (size_t p = 0; p < parts && solution == ANK_SOLVED && !audit->hid_more; p++) {
        solution = solve(audit, (struct looking){&open, {.part = (int)p}, -1, 0});
        if (!audit->work.exceeded && solution == ANK_SOLVED)
            settle(audit);
    }
    if (solution == ANK_SOLVED && !audit->hid_more)
        settle(audit);
    ank_arena_free(&open.mem);
    return solution;
}

/* The coaches' cells without a program, as a reader has them: of a coach's own site no
 * cell is wanted, nor does it say what it is for. */
static void give_up_coaches(struct audit *audit, const struct open_cells *open)
{
    proof_set_up(&audit->proof, &(struct proof_knower){.part = NO_FAMILY});
    for (size_t i = 0; i < open->count; i++)
        if (open->cells[i].site >= 0)
            put_narrow(audit, open->cells[i].cell);
}

/* Each coach in turn. Without a total a coach has nothing to subtract from. */
static enum ank_solution solve_coaches(struct audit *audit,
                                       const struct open_cells *open)
{
    struct ank_arena mem = {0};
    size_t sites = audit->proof.site_count;
    enum ank_solution solution = ANK_SOLVED;
    bool *known = ank_alloc(&mem, (sites + 1) * sizeof *known);
    bool all = !audit->only_totals;
    audit->only_totals = true;
    for (size_t s = 0; s < sites && goes_on(audit, solution) && !audit->hid_more &&
                       !audit->work.exceeded;
         s++) {
        known[s] = true;
        solution = solve(
            audit,
            (struct looking){open, {.sites = known, .part = NO_FAMILY}, (int)s, 0});
        known[s] = false;
        if (!audit->work.exceeded && solution == ANK_SOLVED)
            settle(audit);
    }
    audit->only_totals = !all;
    if (audit->work.exceeded && solution == ANK_SOLVED)
        give_up_coaches(audit, open);
    if (solution == ANK_SOLVED && !audit->hid_more)
        settle(audit);
    ank_arena_free(&mem);
    return solution;
}

/* Where that is too much work for a reader it is for the coaches too. */
static enum ank_solution solve_reader(struct audit *audit, bool coaches,
                                      const struct open_cells *open)
{
    enum ank_solution solution =
        solve(audit, (struct looking){open, {.part = NO_FAMILY}, -1, 0});
    if (solution == ANK_SOLVED && audit->work.exceeded && coaches)
        give_up_coaches(audit, open);
    if (solution == ANK_SOLVED)
        settle(audit);
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

enum ank_solution audit_solve(struct audit *audit)
{
    struct proof *proof = &audit->proof;
    bool insiders = !proof->groups[0].without.insiders,
         coaches = insiders && has_totals(proof);
    struct open_cells open = {.count = 0};
    audit->narrow_count = 0;
    audit->work.exceeded = audit->hid_more = false;
    proof_ask(proof, WIDE_TO_READERS);
    audit_seek(audit, NO_FAMILY, coaches, &open);
    audit_keep_wide(proof, &open, WIDE_TO_READERS);
    enum ank_solution solution = solve_reader(audit, coaches, &open);
    if (solution == ANK_SOLVED && insiders && !audit->hid_more)
        solution = solve_families(audit);
    if (solution == ANK_SOLVED && coaches && !audit->hid_more)
        solution = solve_coaches(audit, &open);
    ank_arena_free(&open.mem);
    return audit_stops(audit) ? ANK_UNSOLVED : solution;
}

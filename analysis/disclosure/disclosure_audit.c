/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The proof: that nobody can work out a hidden cell of one measure, neither a reader of
 * this and all former releases nor whoever also knows one site's families.
 *
 * Not each site is tried by itself: sites that know each other's families know more
 * than each alone. By the bits of their numbers they are put together in two halves, so
 * that any two sites are once in different halves. Only where a half finds something is
 * each of its sites tried alone.
 */
#include <math.h>

#include <ankerpunt/text.h>
#include "disclosure_proof.h"

/* A hidden cell that is too narrow; nothing found: row is NULL and none is true. */
struct narrow {
    bool found, part;
    struct disclosed *row; /* NULL: of a former release */
};

static void note_widths(const struct proof *proof, struct ank_safety *safety,
                        bool reader)
{
    for (size_t i = 0; i < proof->cell_count; i++) {
        const struct ank_cell *cell = &proof->cells[i];
        double width = cell->largest - cell->least;
        if (!cell->wanted)
            continue;
        safety->hidden_cells += reader;
        if (!(safety->narrowest <= width) && isfinite(width))
            safety->narrowest = width;
    }
}

/* Marks in `open` the sites of cells that are narrow; other cells are left out. */
static enum ank_solution solve(struct proof *proof, const bool *known, bool *open,
                               struct narrow *narrow)
{
    proof_set_up(proof, known);
    struct ank_linear_program program = {.cells = proof->cells,
                                         .cell_count = proof->cell_count,
                                         .sums = proof->sums,
                                         .sum_count = proof->sum_count,
                                         .step_limit = proof->group->step_limit};
    enum ank_solution solution = ank_bounds_wide(&program);
    proof->group->safety->bounds += program.solved;
    *narrow = (struct narrow){.found = false};
    for (size_t i = 0; solution == ANK_SOLVED && i < proof->cell_count; i++) {
        const struct proof_hidden *hidden = &proof->hidden[i];
        if (!proof->cells[i].wanted || ank_cell_is_wide(&proof->cells[i]))
            continue;
        if (open)
            open[hidden->site + 1] = true;
        if (!narrow->found || !narrow->row)
            *narrow = (struct narrow){true, hidden->part, proof->rows[hidden->row].row};
    }
    return solution;
}

/* `alone` gets the sites of which some cell was found narrow for a half they are in. */
static enum ank_solution solve_halves(struct proof *proof, bool *alone)
{
    size_t sites = proof->site_count;
    bool *known = ank_alloc(&proof->mem, (sites + 1) * sizeof *known);
    bool *open = ank_alloc(&proof->mem, (sites + 2) * sizeof *open);
    struct narrow narrow;
    for (size_t bit = 1; bit < sites; bit *= 2)
        for (int half = 0; half < 2; half++) {
            for (size_t s = 0; s < sites; s++)
                known[s] = ((s & bit) != 0) == (half != 0);
            enum ank_solution solution = solve(proof, known, open, &narrow);
            if (solution != ANK_SOLVED)
                return solution;
            for (size_t s = 0; s < sites; s++)
                alone[s] |= narrow.found && known[s];
        }
    return ANK_SOLVED;
}

static enum ank_solution solve_insiders(struct proof *proof, struct narrow *narrow)
{
    size_t sites = proof->site_count;
    enum ank_solution solution = ANK_SOLVED;
    bool *alone = ank_alloc(&proof->mem, (sites + 1) * sizeof *alone);
    bool *known = ank_alloc(&proof->mem, (sites + 1) * sizeof *known);
    for (size_t s = 0; s < sites; s++)
        alone[s] = sites <= 4;
    if (sites > 4)
        solution = solve_halves(proof, alone);
    for (size_t s = 0; solution == ANK_SOLVED && s < sites && !narrow->found; s++) {
        known[s] = true;
        if (alone[s])
            solution = solve(proof, known, NULL, narrow);
        known[s] = false;
    }
    return solution;
}

/* What the proof takes for granted of former releases. */
enum assumed {
    SAME_PARTS,  /* their figures, and that families are in the same part still */
    SAME_COUNTS, /* their numbers of families alone */
    NO_FORMERS,  /* nothing: this release by itself */
    ASSUMED,
};

static enum ank_solution prove_with(struct disclosed_group *group, enum assumed assumed,
                                    struct narrow *narrow)
{
    struct proof proof;
    size_t hidden = group->safety->hidden_cells;
    double narrowest = group->safety->narrowest;
    proof_open(&proof, group, assumed != NO_FORMERS);
    proof.former_parts = assumed == SAME_PARTS;
    enum ank_solution solution = solve(&proof, NULL, NULL, narrow);
    bool wide = solution == ANK_SOLVED && !narrow->found;
    if (wide)
        note_widths(&proof, group->safety, true);
    if (wide && disclosed_has_total(group) && !group->without.insiders)
        solution = solve_insiders(&proof, narrow);
    if (solution != ANK_SOLVED || narrow->found) {
        group->safety->hidden_cells = hidden;
        group->safety->narrowest = narrowest;
    }
    ank_arena_free(&proof.mem);
    return solution;
}

/* Families may have gone to other parts since a former release, so that no numbers obey
 * all that is assumed; then less is assumed. A solver that gives up is no such answer.
 */
static enum ank_solution prove(struct disclosed_group *group, enum assumed *assumed,
                               struct narrow *narrow)
{
    enum ank_solution solution = ANK_INFEASIBLE;
    enum assumed first = group->without.formers ? NO_FORMERS : SAME_PARTS;
    for (enum assumed a = first; a < ASSUMED && solution == ANK_INFEASIBLE; a++) {
        *assumed = a;
        solution = prove_with(group, a, narrow);
    }
    return solution;
}

static bool hide_parts(struct disclosed *row)
{
    if (!row || row->shown->why != ANK_SHOWN || row->shown->repeated ||
        row->shown->why_parts != ANK_SHOWN || row->item->part_count == 0)
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
        if (row->shown->why == ANK_SHOWN && !row->shown->repeated &&
            row->item->part_count > 0 && row->shown->why_parts == ANK_SHOWN &&
            (!smallest || row->item->n < smallest->item->n))
            smallest = row;
    }
    return hide_parts(smallest);
}

/* What went along with it can be shown, unless it could be combined with a former one.
 */
static void hide_total(struct disclosed_group *group, struct disclosed *total)
{
    if (group->former_count > 0) {
        disclosed_hide(total, ANK_BOUNDS);
        return;
    }
    disclosed_hide_total(group, ANK_BOUNDS);
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_SHOWN && group->rows[i].shown->n < 0)
            disclosed_figures(group, &group->rows[i]);
}

/* Hides more. Within one row the rules see to it that parts are wide; so it is the
 * total that tells too much, or a former release beside this. False: there is nothing
 * left. */
static bool hide_more(struct disclosed_group *group, const struct narrow *narrow)
{
    struct disclosed *total = disclosed_total(group), *site = disclosed_smallest(group);
    group->safety->extra++;
    if (narrow->part &&
        (hide_parts(total) || hide_parts(narrow->row) || hide_any_parts(group)))
        return true;
    if (total && !total->shown->repeated) {
        hide_total(group, total);
        return true;
    }
    if (!site)
        return false;
    disclosed_hide(site, ANK_BOUNDS);
    return true;
}

/* Repeated rows were proved when they went out first. */
static bool all_repeated(const struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_SHOWN && !group->rows[i].shown->repeated)
            return false;
    return true;
}

static bool refuse(struct disclosed_group *group, enum ank_solution solution)
{
    const char *measure = group->rows[0].item->measure;
    if (solution == ANK_UNSOLVED)
        return ank_fail(
            group->err, ANK_INVALID,
            ANK_N(
                "%s: what hidden numbers can be could not be computed, the solver gave "
                "up; nothing was released: release fewer projects at a time"),
            measure);
    return ank_fail(
        group->err, ANK_INVALID,
        ANK_N("%s: what is hidden cannot be proved to stay hidden; nothing was "
              "released (a fault of the program)"),
        measure);
}

bool audit_bounds(struct disclosed_group *group)
{
    struct narrow narrow = {.found = true};
    enum assumed assumed = SAME_PARTS;
    while (narrow.found && !all_repeated(group)) {
        narrow.found = false;
        enum ank_solution solution = prove(group, &assumed, &narrow);
        if (solution != ANK_SOLVED)
            return refuse(group, solution);
        if (narrow.found && !hide_more(group, &narrow))
            break;
    }
    group->safety->without_former_parts += assumed == SAME_COUNTS;
    group->safety->without_formers += assumed == NO_FORMERS;
    return true;
}

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
static bool solve(struct proof *proof, const bool *known, bool *open,
                  struct narrow *narrow)
{
    size_t *programs = &proof->group->safety->bounds;
    proof_set_up(proof, known);
    if (!ank_bounds_wide(proof->cells, proof->cell_count, proof->sums, proof->sum_count,
                         programs))
        return false;
    *narrow = (struct narrow){.found = false};
    for (size_t i = 0; i < proof->cell_count; i++) {
        const struct proof_hidden *hidden = &proof->hidden[i];
        if (!proof->cells[i].wanted || ank_cell_is_wide(&proof->cells[i]))
            continue;
        if (open)
            open[hidden->site + 1] = true;
        if (!narrow->found || !narrow->row)
            *narrow = (struct narrow){true, hidden->part, proof->rows[hidden->row].row};
    }
    return true;
}

/* `alone` gets the sites of which some cell was found narrow for a half they are in. */
static bool solve_halves(struct proof *proof, bool *alone)
{
    size_t sites = proof->site_count;
    bool *known = ank_alloc(&proof->mem, (sites + 1) * sizeof *known);
    bool *open = ank_alloc(&proof->mem, (sites + 2) * sizeof *open);
    struct narrow narrow;
    for (size_t bit = 1; bit < sites; bit *= 2)
        for (int half = 0; half < 2; half++) {
            for (size_t s = 0; s < sites; s++)
                known[s] = ((s & bit) != 0) == (half != 0);
            if (!solve(proof, known, open, &narrow))
                return false;
            for (size_t s = 0; s < sites; s++)
                alone[s] |= narrow.found && known[s];
        }
    return true;
}

static bool solve_insiders(struct proof *proof, struct narrow *narrow)
{
    size_t sites = proof->site_count;
    bool *alone = ank_alloc(&proof->mem, (sites + 1) * sizeof *alone);
    bool *known = ank_alloc(&proof->mem, (sites + 1) * sizeof *known);
    for (size_t s = 0; s < sites; s++)
        alone[s] = sites <= 4;
    if (sites > 4 && !solve_halves(proof, alone))
        return false;
    for (size_t s = 0; s < sites && !narrow->found; s++) {
        known[s] = true;
        if (alone[s] && !solve(proof, known, NULL, narrow))
            return false;
        known[s] = false;
    }
    return true;
}

static bool prove_with(struct disclosed_group *group, bool formers, bool former_parts,
                       struct narrow *narrow)
{
    struct proof proof;
    size_t hidden = group->safety->hidden_cells;
    double narrowest = group->safety->narrowest;
    proof_open(&proof, group, formers);
    proof.former_parts = former_parts;
    bool solved = solve(&proof, NULL, NULL, narrow);
    if (solved && !narrow->found)
        note_widths(&proof, group->safety, true);
    if (solved && !narrow->found && disclosed_has_total(group))
        solved = solve_insiders(&proof, narrow);
    if (!solved || narrow->found) {
        group->safety->hidden_cells = hidden;
        group->safety->narrowest = narrowest;
    }
    ank_arena_free(&proof.mem);
    return solved;
}

/* Families may have been in other parts before: then only how many there were. */
static bool prove(struct disclosed_group *group, struct narrow *narrow)
{
    return prove_with(group, true, true, narrow) ||
           prove_with(group, true, false, narrow) ||
           prove_with(group, false, false, narrow);
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

bool audit_bounds(struct disclosed_group *group)
{
    struct narrow narrow = {.found = true};
    while (narrow.found && !all_repeated(group)) {
        narrow.found = false;
        if (!prove(group, &narrow))
            return ank_fail(
                group->err, ANK_INVALID,
                ANK_N("%s: what is hidden cannot be proved to stay hidden; nothing was "
                      "released (a fault of the program)"),
                group->rows[0].item->measure);
        if (narrow.found && !hide_more(group, &narrow))
            return true;
    }
    return true;
}

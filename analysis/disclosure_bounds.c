/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The proof: what a reader can work out of every hidden cell of one measure,
 * from the rounded figures, the rules, and the sums over parts and sites.
 *
 * A row has a cell for its families and one for each part; a folded row has one
 * more for the others together. A row under the least number of families is
 * known to be that, and no more.
 */
#include <ankerpunt/text.h>
#include <math.h>
#include <string.h>

#include "disclosure.h"

struct proof {
    struct disclosed_group *group;
    struct ank_arena mem;
    size_t cell_count, sum_count, parts; /* parts: the most of any row */
    struct ank_cell *cells;
    struct ank_sum *sums;
    size_t *row_of, *first; /* of each cell its row; of each row its first cell */
};

static size_t add_cell(struct proof *proof, size_t row, double low, double high, bool wanted)
{
    proof->cells = ank_grow(&proof->mem, proof->cells, proof->cell_count, sizeof *proof->cells);
    proof->row_of = ank_grow(&proof->mem, proof->row_of, proof->cell_count, sizeof *proof->row_of);
    proof->cells[proof->cell_count] = (struct ank_cell){.low = low, .high = high, .wanted = wanted};
    proof->row_of[proof->cell_count] = row;
    return proof->cell_count++;
}

static void add_sum(struct proof *proof, size_t whole, const size_t *parts, size_t count)
{
    proof->sums = ank_grow(&proof->mem, proof->sums, proof->sum_count, sizeof *proof->sums);
    size_t *kept = ank_alloc(&proof->mem, (count + 1) * sizeof *kept);
    memcpy(kept, parts, count * sizeof *kept);
    proof->sums[proof->sum_count++] = (struct ank_sum){whole, count, kept};
}

/* A number that was rounded to the nearest 5, of at least `least`. */
static void unround(int shown, double least, double *low, double *high)
{
    *low = fmax(least, shown - 2);
    *high = shown + 2;
}

/* How many families the row has, for all a reader knows. */
static void families_of(const struct disclosed *row, size_t least, double *low, double *high)
{
    *low = 0;
    *high = INFINITY;
    if (row->shown->why == ANK_SHOWN)
        unround(row->shown->n, (double)least, low, high);
    else if (row->shown->why == ANK_FEW)
        *high = (double)least - 1;
}

/* One part, when the row has `low` to `high` families. */
static void part_of(const struct ank_shown *shown, int part, size_t least, double *low,
                    double *high)
{
    double families_low = *low, families_high = *high;
    *low = 0;
    if (shown->parts[part] >= 0)
        unround(shown->parts[part], (double)least, low, high);
    else if (shown->mostly == part)
        *low = ceil(families_low / 2);
    else if (shown->mostly >= 0)
        *high = families_high - ceil(families_low / 2);
}

static void add_parts(struct proof *proof, size_t row, size_t families)
{
    const struct disclosed *here = &proof->group->rows[row];
    const struct ank_shown *shown = here->shown;
    size_t count = here->item->part_count, cells[ANK_MOST_PARTS];
    bool folded = shown->part_count == 2 && count > 2;
    for (size_t i = 0; i < count; i++) {
        double low = proof->cells[families].low, high = proof->cells[families].high;
        bool told = shown->why == ANK_SHOWN && !(folded && i > 0);
        if (told)
            part_of(shown, (int)i, proof->group->least, &low, &high);
        else
            low = 0;
        cells[i] = add_cell(proof, row, low, high, !told || shown->parts[i] < 0);
    }
    add_sum(proof, families, cells, count);
    if (folded && shown->why == ANK_SHOWN) {
        double low = proof->cells[families].low, high = proof->cells[families].high;
        part_of(shown, 1, proof->group->least, &low, &high);
        add_sum(proof, add_cell(proof, row, low, high, shown->parts[1] < 0), &cells[1], count - 1);
    }
}

/* The total is the sum of the sites, families and parts alike; not when some of
 * it is repeated from former days. */
static void add_total(struct proof *proof)
{
    struct disclosed_group *group = proof->group;
    size_t total = group->count, *sites = ank_alloc(&proof->mem, (group->count + 1) * sizeof *sites);
    for (size_t i = 0; i < group->count; i++) {
        if (group->rows[i].shown->frozen)
            return;
        if (group->rows[i].item->total)
            total = i;
    }
    if (total == group->count)
        return;
    for (size_t part = 0; part <= group->rows[total].item->part_count; part++) {
        size_t count = 0;
        for (size_t i = 0; i < group->count; i++)
            if (i != total)
                sites[count++] = proof->first[i] + part;
        add_sum(proof, proof->first[total] + part, sites, count);
    }
}

static void set_up(struct proof *proof)
{
    struct disclosed_group *group = proof->group;
    proof->first = ank_alloc(&proof->mem, (group->count + 1) * sizeof *proof->first);
    for (size_t i = 0; i < group->count; i++) {
        double low, high;
        families_of(&group->rows[i], group->least, &low, &high);
        bool hidden = group->rows[i].shown->why != ANK_SHOWN;
        proof->first[i] = add_cell(proof, i, low, high, hidden && !group->rows[i].item->total);
        if (group->rows[i].item->part_count > 0)
            add_parts(proof, i, proof->first[i]);
    }
    add_total(proof);
}

/* The first hidden cell that is too narrow; cell_count: none. */
static size_t find_narrow(const struct proof *proof, double *narrowest)
{
    size_t found = proof->cell_count;
    *narrowest = INFINITY;
    for (size_t i = 0; i < proof->cell_count; i++) {
        const struct ank_cell *cell = &proof->cells[i];
        if (!cell->wanted)
            continue;
        double width = cell->largest - cell->least;
        *narrowest = fmin(*narrowest, width);
        bool narrow = width < ANK_NARROWEST - 1e-6 || cell->largest < ANK_SMALL - 1e-6;
        if (narrow && found == proof->cell_count)
            found = i;
    }
    return found;
}

static bool hide_parts(struct disclosed *row)
{
    if (!row || row->shown->frozen || row->shown->why_parts != ANK_SHOWN ||
        row->item->part_count == 0)
        return false;
    row->shown->why_parts = ANK_BOUNDS;
    row->shown->mostly = -1;
    for (int i = 0; i < ANK_MOST_PARTS; i++)
        row->shown->parts[i] = -1;
    return true;
}

/* Hides more: the parts of that row, else of the total; for a site, another one, the
 * smallest; else the total. False when there is nothing left to hide. */
static bool hide_more(struct proof *proof, size_t cell)
{
    struct disclosed_group *group = proof->group;
    struct disclosed *row = &group->rows[proof->row_of[cell]], *total = disclosed_total(group);
    bool is_part = cell != proof->first[proof->row_of[cell]];
    struct disclosed *site = total ? disclosed_smallest(group) : NULL;
    group->safety->extra++;
    if (is_part && (hide_parts(row) || hide_parts(total)))
        return true;
    if (site) {
        disclosed_hide(site, ANK_BOUNDS);
        disclosed_rest(group);
        return true;
    }
    row = total ? total : row;
    if (row->shown->why != ANK_SHOWN || row->shown->frozen)
        return false;
    disclosed_hide(row, ANK_BOUNDS);
    return true;
}

/* Repeated rows were proved when they went out first. */
static bool all_repeated(const struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_SHOWN && !group->rows[i].shown->frozen)
            return false;
    return true;
}

static void note(const struct proof *proof, double narrowest)
{
    struct ank_safety *safety = proof->group->safety;
    for (size_t i = 0; i < proof->cell_count; i++)
        safety->hidden_cells += proof->cells[i].wanted;
    if (!(safety->narrowest <= narrowest) && isfinite(narrowest))
        safety->narrowest = narrowest;
}

bool disclosed_bounds(struct disclosed_group *group)
{
    for (;;) {
        struct proof proof = {.group = group};
        double narrowest;
        if (all_repeated(group))
            return true;
        set_up(&proof);
        if (!ank_bounds(proof.cells, proof.cell_count, proof.sums, proof.sum_count)) {
            ank_arena_free(&proof.mem);
            return ank_fail(group->err, ANK_INVALID,
                            ANK_N("%s: what is hidden cannot be proved to stay hidden; nothing was "
                                  "released (a fault of the program)"),
                            group->rows[0].item->measure);
        }
        for (size_t i = 0; i < proof.cell_count; i++)
            group->safety->bounds += proof.cells[i].wanted ? 2 : 0;
        size_t narrow = find_narrow(&proof, &narrowest);
        bool again = narrow < proof.cell_count && hide_more(&proof, narrow);
        if (!again)
            note(&proof, narrowest);
        ank_arena_free(&proof.mem);
        if (!again)
            return true;
    }
}

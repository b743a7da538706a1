/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells and sums of the proof; see disclosure_proof.h. */
#include "disclosure_proof.h"

#include <math.h>
#include <string.h>

static size_t add_cell(struct proof *proof, double low, double high, size_t row,
                       bool wanted)
{
    proof->cells[proof->cell_count] =
        (struct ank_cell){.low = low, .high = high, .wanted = wanted};
    proof->hidden[proof->cell_count] = (struct proof_hidden){.row = row, .site = -1};
    return proof->cell_count++;
}

static void add_sum(struct proof *proof, size_t whole, const size_t *cells,
                    size_t count)
{
    proof->sums[proof->sum_count++] = (struct ank_sum){whole, count, cells, ANK_EQUAL};
}

/* Unknowns; of known sites they are known, or when families are gone their number. */
static void add_unknowns(struct proof *proof, const bool *known)
{
    for (size_t a = 0; a < proof->disjoint_count; a++) {
        struct proof_disjoint_set *set = &proof->disjoint[a];
        bool fixed = known && set->site >= 0 && known[set->site];
        size_t *cells = ank_alloc(&proof->mem, proof->parts * sizeof *cells);
        set->cell = proof->cell_count;
        for (size_t p = 0; p < proof->parts; p++) {
            double n = (double)set->parts[p];
            bool exact = fixed && set->divided;
            cells[p] = add_cell(proof, exact ? n : 0, exact ? n : INFINITY, 0, false);
        }
        if (fixed && !set->divided)
            add_sum(proof, add_cell(proof, (double)set->n, (double)set->n, 0, false),
                    cells, proof->parts);
    }
}

/* A number that was rounded to the nearest 5, of at least `least`. */
static void unround(int shown, double least, double *low, double *high)
{
    *low = fmax(least, shown - 2);
    *high = shown + 2;
}

/* How many families the row has, for all a reader knows. Beside a total few are not
 * told from a site that goes along. */
static void families_of(const struct proof *proof, const struct proof_row *row,
                        bool total, double *low, double *high)
{
    double least = (double)row->least;
    const struct ank_shown *shown = row->shown;
    *low = 0;
    *high = INFINITY;
    if (shown->why != ANK_SHOWN) {
        if (shown->why == ANK_BELOW_THRESHOLD && !total)
            *high = least - 1;
        return;
    }
    unround(shown->n, least, low, high);
    bool large = false;
    for (size_t p = 0; p < proof->parts; p++)
        large |= shown->parts[p] >= 0;
    if (large)
        *low = fmax(*low, (double)ank_release_twice(row->least));
}

/* One part, when the row has `low` to `high` families. */
static void part_of(const struct ank_shown *shown, int part, size_t least, double *low,
                    double *high)
{
    double families_low = *low, families_high = *high;
    *low = 0;
    if (shown->parts[part] >= 0)
        unround(shown->parts[part], (double)least, low, high);
    else if (shown->majority == part)
        *low = ceil(families_low / 2);
    else if (shown->majority >= 0)
        *high = floor(families_high / 2);
}

/* The disjoint sets of a row. */
struct row_cells {
    size_t *disjoint, count;
    int site;
    bool fixed;
};

/* A number of a row: families in the parts from `from` to before `to`. */
struct number {
    size_t from, to;
    double low, high;
    bool hidden;
};

static void add_number(struct proof *proof, size_t r, const struct row_cells *of,
                       struct number number)
{
    size_t parts = number.to - number.from, count = 0;
    size_t *cells = ank_alloc(&proof->mem, (of->count * parts + 1) * sizeof *cells);
    for (size_t i = 0; i < of->count; i++)
        for (size_t p = number.from; p < number.to; p++)
            cells[count++] = proof->disjoint[of->disjoint[i]].cell + p;
    size_t whole =
        add_cell(proof, number.low, number.high, r, number.hidden && !of->fixed);
    proof->hidden[whole].site = of->site;
    proof->hidden[whole].part = parts < proof->parts;
    add_sum(proof, whole, cells, count);
}

/* The same families were shown in another release: how many they are is no secret. */
static bool shown_elsewhere(const struct proof *proof, const struct proof_row *row)
{
    for (size_t r = 0; r < proof->row_count; r++)
        if (proof->rows[r].shown->why == ANK_SHOWN &&
            proof_same_set(&proof->rows[r].set, &row->set))
            return true;
    return false;
}

static void add_numbers(struct proof *proof, size_t r, const struct row_cells *of,
                        bool total)
{
    const struct proof_row *row = &proof->rows[r];
    const struct ank_shown *shown = row->shown;
    bool told = shown->why == ANK_SHOWN, asked = row->row || proof->former_parts;
    bool folded = told && shown->part_count == 2 && proof->parts > 2;
    double low, high, least, most;
    families_of(proof, row, total, &low, &high);
    add_number(proof, r, of,
               (struct number){0, proof->parts, low, high,
                               !told && !row->total && !shown_elsewhere(proof, row)});
    for (size_t p = 0; proof->parts > 1 && asked && p < proof->parts; p++) {
        bool here = told && !(folded && p > 0);
        least = here ? low : 0;
        most = high;
        if (here)
            part_of(shown, (int)p, row->least, &least, &most);
        add_number(
            proof, r, of,
            (struct number){p, p + 1, least, most, !here || shown->parts[p] < 0});
    }
    if (folded && asked) {
        least = low;
        most = high;
        part_of(shown, 1, row->least, &least, &most);
        add_number(proof, r, of,
                   (struct number){1, proof->parts, least, most, shown->parts[1] < 0});
    }
}

/* The disjoint sets of each row. */
static struct row_cells *find_row_cells(struct proof *proof, const bool *known)
{
    struct row_cells *of = ank_alloc(&proof->mem, (proof->row_count + 1) * sizeof *of);
    for (size_t r = 0; r < proof->row_count; r++)
        of[r] = (struct row_cells){.site = -2, .fixed = true};
    for (int pass = 0; pass < 2; pass++)
        for (size_t a = 0; a < proof->disjoint_count; a++) {
            const struct proof_disjoint_set *set = &proof->disjoint[a];
            for (size_t k = 0; k < set->row_count; k++) {
                struct row_cells *row = &of[proof->memberships[set->rows + k]];
                if (pass == 0) {
                    row->count++;
                    row->site =
                        row->site == -2 || row->site == set->site ? set->site : -1;
                    row->fixed &= known && set->site >= 0 && known[set->site];
                    continue;
                }
                if (!row->disjoint) {
                    row->disjoint =
                        ank_alloc(&proof->mem, row->count * sizeof *row->disjoint);
                    row->count = 0;
                }
                row->disjoint[row->count++] = a;
            }
        }
    return of;
}

void proof_set_up(struct proof *proof, const bool *known)
{
    size_t most = proof->disjoint_count * (proof->parts + 1) +
                  proof->row_count * (proof->parts + 2) + 1;
    bool total = disclosed_has_total(proof->group);
    proof->cell_count = proof->sum_count = 0;
    proof->cells = ank_alloc(&proof->mem, most * sizeof *proof->cells);
    proof->hidden = ank_alloc(&proof->mem, most * sizeof *proof->hidden);
    proof->sums = ank_alloc(&proof->mem, most * sizeof *proof->sums);
    add_unknowns(proof, known);
    struct row_cells *of = find_row_cells(proof, known);
    for (size_t r = 0; r < proof->row_count; r++)
        add_numbers(proof, r, &of[r], total);
}

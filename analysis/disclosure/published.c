/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the hidden numbers of released tables can be, for a reader who has nothing else.
 *
 * Rows of one thing ("housing 6") are its sites and perhaps the total of all sites.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/published.h>
#include <ankerpunt/text.h>

/* Rows --------------------------------------------------------------------------- */

/* A folded row has four parts in a folder: improved, *, *, not improved. */
static void unfold(struct ank_published_row *row)
{
    row->part_count = 4;
    row->parts[3] = row->parts[1];
    row->parts[1] = row->parts[2] = NAN;
    row->majority = row->majority == 1 ? 3 : row->majority;
}

struct ank_published_row ank_published_row(const struct ank_release_item *item,
                                           const struct ank_shown *shown,
                                           ank_day cut_off, struct ank_arena *mem)
{
    bool published = shown->why == ANK_SHOWN;
    struct ank_published_row row = {
        .site = item->total ? "all" : item->site,
        .thing = item->measure,
        .published = published,
        .families = published ? shown->n : (double)NAN,
        .part_count = published ? item->part_count : 0,
        .folded = shown->part_count == 2 && item->part_count > 2,
        .majority = shown->majority,
        .as_of = ank_format(
            mem, "%d", ank_shown_repeats(shown, cut_off) ? shown->cut_off : cut_off),
    };
    for (size_t i = 0; i < ANK_MOST_PARTS; i++)
        row.parts[i] = shown->parts[i] >= 0 ? shown->parts[i] : (double)NAN;
    if (row.folded)
        unfold(&row);
    return row;
}

/* Cells --------------------------------------------------------------------------- */

struct cells {
    struct ank_arena *mem;
    size_t count, sum_count;
    struct ank_cell *cell;
    struct ank_sum *sums;
};

static size_t add_cell(struct cells *cells, double low, double high, bool wanted)
{
    cells->cell = ank_grow(cells->mem, cells->cell, cells->count, sizeof *cells->cell);
    cells->cell[cells->count] =
        (struct ank_cell){.low = low, .high = high, .wanted = wanted};
    return cells->count++;
}

static void add_sum(struct cells *cells, size_t whole, const size_t *parts,
                    size_t count)
{
    cells->sums =
        ank_grow(cells->mem, cells->sums, cells->sum_count, sizeof *cells->sums);
    size_t *kept = ank_alloc(cells->mem, (count + 1) * sizeof *kept);
    memcpy(kept, parts, count * sizeof *kept);
    cells->sums[cells->sum_count++] = (struct ank_sum){whole, count, kept, ANK_EQUAL};
}

/* The cells of a row: its families, and its parts. */
struct row {
    size_t families, count;
    size_t parts[ANK_MOST_PARTS];
};

static struct row add_row(struct cells *cells, const struct ank_published_row *line)
{
    const double least =
        ANK_RELEASE_LEAST; /* a row told again may have needed no more */
    struct row row = {.count = line->folded ? 3 : line->part_count};
    size_t *parts = row.parts, count = row.count;
    double low = line->published ? fmax(least, line->families - 2) : 0;
    double high = line->published ? line->families + 2 : INFINITY;
    size_t families = row.families = add_cell(cells, low, high, false);
    for (size_t i = 0; i < count; i++) {
        double from = 0, to = high;
        if (!isnan(line->parts[i])) {
            from = fmax(least, line->parts[i] - 2);
            to = line->parts[i] + 2;
        } else if (line->majority == (int)i)
            from = ceil(low / 2);
        else if (line->majority >= 0 && !(line->folded && line->majority == 3 && i > 0))
            to = high - ceil(low / 2);
        parts[i] = add_cell(cells, from, to, isnan(line->parts[i]));
    }
    if (count > 0)
        add_sum(cells, families, parts, count);
    if (line->folded) {
        bool known = !isnan(line->parts[3]);
        double from = known                 ? fmax(least, line->parts[3] - 2)
                      : line->majority == 3 ? ceil(low / 2)
                                            : 0;
        add_sum(cells, add_cell(cells, from, known ? line->parts[3] + 2 : high, !known),
                &parts[1], 2);
    }
    return row;
}

/* Where it is not told how a row is divided it is divided all the same. */
static void divide(struct cells *cells, struct row *row, size_t count)
{
    if (row->count > 0)
        return;
    for (row->count = 0; row->count < count; row->count++)
        row->parts[row->count] =
            add_cell(cells, 0, cells->cell[row->families].high, false);
    add_sum(cells, row->families, row->parts, count);
}

static enum ank_solution solve(struct cells *cells, int step_limit)
{
    struct ank_linear_program program = {.cells = cells->cell,
                                         .cell_count = cells->count,
                                         .sums = cells->sums,
                                         .sum_count = cells->sum_count,
                                         .step_limit = step_limit};
    return ank_bounds(&program);
}

/* Part by part the sites add up to their total. Which numbers there can be was judged
 * before; here it is asked whether there are any. */
static enum ank_solution add_up_parts(struct cells *cells, struct row *rows,
                                      size_t count, size_t total, int step_limit)
{
    size_t *sites = ank_alloc(cells->mem, (count + 1) * sizeof *sites),
           parts = rows[total].count;
    for (size_t i = 0; i < cells->count; i++)
        cells->cell[i].wanted =
            i == rows[total].families; /* or nothing would be solved */
    for (size_t i = 0; parts > 0 && i < count; i++)
        divide(cells, &rows[i], parts);
    for (size_t part = 0; part < parts; part++) {
        size_t site_count = 0;
        for (size_t i = 0; i < count; i++)
            if (i != total && rows[i].count == parts)
                sites[site_count++] = rows[i].parts[part];
        if (site_count == count - 1)
            add_sum(cells, rows[total].parts[part], sites, site_count);
    }
    return solve(cells, step_limit);
}

static void judge(struct ank_published *found, const struct cells *cells,
                  const char *thing)
{
    for (size_t i = 0; i < cells->count; i++) {
        const struct ank_cell *cell = &cells->cell[i];
        if (!cell->wanted)
            continue;
        double width = cell->largest - cell->least;
        found->hidden++;
        if (!(found->narrowest <= width) && isfinite(width))
            found->narrowest = width;
        if (width < ANK_NARROWEST - 1e-6 || cell->largest < ANK_SMALL - 1e-6)
            found->fault(found->context, thing, cell->least, cell->largest);
    }
}

/* Published sites and their total add up, when all are of one day. */
static bool are_together(const struct ank_published_row *rows, size_t count)
{
    const char *as_of = NULL;
    bool total = false, together = true;
    for (size_t i = 0; i < count; i++) {
        total = total || strcmp(rows[i].site, "all") == 0;
        together = together &&
                   (!rows[i].published || !as_of || strcmp(as_of, rows[i].as_of) == 0);
        as_of = rows[i].published ? rows[i].as_of : as_of;
    }
    return total && together;
}

/* The rows of one thing. */
static enum ank_solution audit_thing(const struct ank_published_row *published,
                                     size_t count, struct ank_published *found)
{
    struct ank_arena mem = {0};
    struct cells cells = {.mem = &mem};
    size_t *sites = ank_alloc(&mem, (count + 1) * sizeof *sites), site_count = 0;
    struct row *rows = ank_alloc(&mem, (count + 1) * sizeof *rows);
    size_t total = 0;
    bool together = are_together(published, count);
    for (size_t i = 0; i < count; i++) {
        rows[i] = add_row(&cells, &published[i]);
        if (strcmp(published[i].site, "all") == 0)
            total = i;
        else
            sites[site_count++] = rows[i].families;
    }
    if (together)
        add_sum(&cells, rows[total].families, sites, site_count);
    enum ank_solution solution = solve(&cells, found->step_limit);
    if (solution == ANK_SOLVED)
        judge(found, &cells, published[0].thing);
    if (solution == ANK_SOLVED && together)
        solution = add_up_parts(&cells, rows, count, total, found->step_limit);
    if (solution == ANK_INFEASIBLE)
        found->fault(found->context, published[0].thing, NAN, NAN);
    ank_arena_free(&mem);
    return solution;
}

static int compare_things(const void *left, const void *right)
{
    return strcmp(((const struct ank_published_row *)left)->thing,
                  ((const struct ank_published_row *)right)->thing);
}

bool ank_published_audit(struct ank_published *published, struct ank_error *err)
{
    struct ank_published_row *rows = published->rows;
    size_t count = published->count;
    if (count > 1)
        qsort(rows, count, sizeof *rows, compare_things);
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from; to < count && strcmp(rows[to].thing, rows[from].thing) == 0;)
            to++;
        if (audit_thing(&rows[from], to - from, published) == ANK_UNSOLVED)
            return ank_fail(
                err, ANK_INVALID,
                ANK_N(
                    "%s: what hidden numbers can be could not be computed, the solver "
                    "gave up: do not hand these figures on"),
                rows[from].thing);
    }
    return true;
}

/* Figures -------------------------------------------------------------------------- */

bool ank_published_is_rounded(double families)
{
    return fmod(families, 5) == 0;
}

bool ank_published_is_enough(double families, double least)
{
    return families + 2 >= least;
}

double ank_published_percent(double part, double families)
{
    return fmin(100, 10 * round(10 * part / families));
}

/* The 0.975 quantile of Student's t: Abramowitz & Stegun (1964), 26.7.5; from 9 degrees
 * of freedom on within 0.0005. Another formula than that of the release, on purpose. */
static double quantile_of(double degrees)
{
    const double z = 1.959963984540054, z3 = z * z * z, z5 = z3 * z * z,
                 z7 = z5 * z * z;
    return z + (z3 + z) / (4 * degrees) +
           (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees * degrees) +
           (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * degrees * degrees * degrees);
}

enum ank_interval ank_published_interval(const struct ank_published_mean *of)
{
    const double half_a_decimal = 0.05 + 0.005;
    if (isnan(of->sd) != isnan(of->low) || isnan(of->sd) != isnan(of->high) ||
        (!isnan(of->sd) && isnan(of->mean)))
        return ANK_INTERVAL_ALONE;
    if (isnan(of->sd + of->low + of->high + of->mean + of->families))
        return ANK_INTERVAL_FITS;
    double half = quantile_of(of->families - 1) * of->sd / sqrt(of->families);
    if (of->low > of->mean || of->mean > of->high)
        return ANK_INTERVAL_OUTSIDE;
    return fabs(of->mean - half - of->low) > half_a_decimal ||
                   fabs(of->mean + half - of->high) > half_a_decimal
               ? ANK_INTERVAL_DIFFERS
               : ANK_INTERVAL_FITS;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the hidden numbers of a released table can be, for who has nothing else.
 *
 * Lines of one thing ("housing 6") are its projects and perhaps all of them
 * together.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "verify.h"

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
    cells->sums[cells->sum_count++] = (struct ank_sum){whole, count, kept};
}

/* The cells of a row: its families, and its parts. */
struct row {
    size_t families, count;
    size_t parts[ANK_MOST_PARTS];
};

static struct row add_row(struct cells *cells, const struct verify_line *line)
{
    const double least =
        ANK_RELEASE_LEAST; /* a row told again may have needed no more */
    struct row row = {.count = line->folded ? 3 : line->part_count};
    size_t *parts = row.parts, count = row.count;
    double low = line->told ? fmax(least, line->families - 2) : 0;
    double high = line->told ? line->families + 2 : INFINITY;
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

/* Part by part the sites add up to their total. Which numbers there can be was judged
 * before; here it is asked whether there are any. */
static bool parts_add_up(struct cells *cells, struct row *rows, size_t count,
                         size_t total)
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
    return ank_bounds(cells->cell, cells->count, cells->sums, cells->sum_count);
}

static void judge(struct verify_cells *found, const struct cells *cells,
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

/* Told projects and their total add up, when all are of one day. */
static void look_at(const struct verify_line *lines, size_t count,
                    struct verify_cells *found)
{
    struct ank_arena mem = {0};
    struct cells cells = {.mem = &mem};
    size_t *sites = ank_alloc(&mem, (count + 1) * sizeof *sites), site_count = 0;
    struct row *rows = ank_alloc(&mem, (count + 1) * sizeof *rows);
    size_t total = SIZE_MAX;
    const char *as_of = NULL;
    bool together = true;
    for (size_t i = 0; i < count; i++) {
        rows[i] = add_row(&cells, &lines[i]);
        if (strcmp(lines[i].project, "all") == 0)
            total = i;
        else
            sites[site_count++] = rows[i].families;
        together = together &&
                   (!lines[i].told || !as_of || strcmp(as_of, lines[i].as_of) == 0);
        as_of = lines[i].told ? lines[i].as_of : as_of;
    }
    together = together && total != SIZE_MAX;
    if (together)
        add_sum(&cells, rows[total].families, sites, site_count);
    bool can_be = ank_bounds(cells.cell, cells.count, cells.sums, cells.sum_count);
    if (can_be)
        judge(found, &cells, lines[0].thing);
    if (!can_be || (together && !parts_add_up(&cells, rows, count, total)))
        found->fault(found->context, lines[0].thing, NAN, NAN);
    ank_arena_free(&mem);
}

static int compare_things(const void *left, const void *right)
{
    return strcmp(((const struct verify_line *)left)->thing,
                  ((const struct verify_line *)right)->thing);
}

void verify_cells(struct verify_line *lines, size_t count, struct verify_cells *found)
{
    if (count > 1)
        qsort(lines, count, sizeof *lines, compare_things);
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from; to < count && strcmp(lines[to].thing, lines[from].thing) == 0;)
            to++;
        look_at(&lines[from], to - from, found);
    }
}

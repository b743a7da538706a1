/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What goes well, found in the scores: no praise that is not in them.
 *
 * Well goes what stands in the best third of the scale. When nothing does, best goes
 * where the family stands highest, as long as that is not on the worse half of the
 * scale and not all is the same. Better is what the rule calls so, all of it, and is
 * named there alone. What became harder is in none, however high it is.
 */
#include <stdlib.h>

#include "sheet_progress_parts.h"

enum { most_named = 6 };

/* A row and by what it is to be put in order. */
struct candidate {
    const struct ank_progress_row *row;
    double weight;
    size_t place;
};

struct candidates {
    size_t count;
    struct candidate *list;
};

static int heaviest_first(const void *left, const void *right)
{
    const struct candidate *a = left, *b = right;
    int order = (a->weight < b->weight) - (a->weight > b->weight);
    return order ? order : (a->place > b->place) - (a->place < b->place);
}

static int by_place(const void *left, const void *right)
{
    const struct candidate *a = left, *b = right;
    return (a->place > b->place) - (a->place < b->place);
}

static void add(struct candidates *to, const struct ank_progress *family, size_t place,
                double weight, struct ank_arena *mem)
{
    if (!to->list)
        to->list = ank_alloc(mem, family->row_count * sizeof *to->list);
    to->list[to->count++] = (struct candidate){&family->rows[place], weight, place};
}

/* The heaviest few, in the order of the table. */
static void keep_heaviest(struct candidates *of)
{
    if (of->count > 1)
        qsort(of->list, of->count, sizeof *of->list, heaviest_first);
    if (of->count > most_named)
        of->count = most_named;
    if (of->count > 1)
        qsort(of->list, of->count, sizeof *of->list, by_place);
}

static bool goes_forward(const struct ank_progress *family,
                         const struct ank_progress_row *row)
{
    return family->sitting_count > 1 && row->class == ANK_IMPROVED && row->last >= 0 &&
           row->then >= 0 && !row->early;
}

static bool became_harder(const struct ank_progress *family,
                          const struct ank_progress_row *row)
{
    return family->sitting_count > 1 && row->class == ANK_WORSE;
}

static struct candidates standing_well(const struct ank_progress *family,
                                       struct ank_arena *mem)
{
    static const double best_third = 1.0 / 3; /* as a mood, from -1 to 1 */
    struct candidates well = {0};
    for (size_t i = 0; i < family->row_count; i++) {
        const struct ank_progress_row *row = &family->rows[i];
        if (row->last >= 0 && !became_harder(family, row) &&
            !goes_forward(family, row) &&
            sheet_progress_mood(family, row->now) > best_third)
            add(&well, family, i, sheet_progress_mood(family, row->now), mem);
    }
    return well;
}

/* Where the family stands highest, when that says something. */
static struct candidates standing_highest(const struct ank_progress *family,
                                          struct ank_arena *mem)
{
    struct candidates highest = {0};
    double best = -2, least = 2;
    for (size_t i = 0; i < family->row_count; i++)
        if (family->rows[i].last >= 0) {
            double mood = sheet_progress_mood(family, family->rows[i].now);
            best = mood > best ? mood : best;
            least = mood < least ? mood : least;
        }
    for (size_t i = 0; i < family->row_count && best > least && best >= 0; i++)
        if (family->rows[i].last >= 0 &&
            sheet_progress_mood(family, family->rows[i].now) == best &&
            !goes_forward(family, &family->rows[i]) &&
            !became_harder(family, &family->rows[i]))
            add(&highest, family, i, best, mem);
    return highest;
}

static const char *names(const struct candidates *of, struct ank_arena *mem)
{
    const char *text = NULL;
    for (size_t i = 0; i < of->count; i++)
        text = text ? ank_format(mem, "%s, %s", text, of->list[i].row->label)
                    : of->list[i].row->label;
    return text;
}

const char *ank_progress_best(const struct ank_progress *family, struct ank_arena *mem)
{
    struct candidates best = standing_well(family, mem);
    if (best.count == 0)
        best = standing_highest(family, mem);
    keep_heaviest(&best);
    return names(&best, mem);
}

const char *ank_progress_forward(const struct ank_progress *family, bool clearly,
                                 struct ank_arena *mem)
{
    struct candidates forward = {0};
    for (size_t i = 0; i < family->row_count; i++) {
        const struct ank_progress_row *row = &family->rows[i];
        if (goes_forward(family, row) && (row->rule == ANK_RETEST) == clearly)
            add(&forward, family, i,
                sheet_progress_mood(family, row->now) -
                    sheet_progress_mood(family, row->then),
                mem);
    }
    return names(&forward, mem);
}

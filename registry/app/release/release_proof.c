/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A last look at what would be told, with the eyes of who gets it: from the shown
 * figures alone, whatever the ledger holds. What it finds stands in the safety
 * report, so that nothing in the report depends on who came or went meanwhile.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../verify/verify.h"

/* "change/housing/6", its parts, and whether the last two are told together. */
static struct verify_line line_of(const struct release *release, size_t at, char *as_of)
{
    const struct ank_asked *row = &release->asked[at];
    const struct ank_shown *shown = &release->shown[at];
    struct verify_line line = {
        .project = row->item.total ? "all" : row->item.site,
        .thing = row->item.measure,
        .told = shown->why == ANK_SHOWN,
        .families = shown->why == ANK_SHOWN ? shown->n : (double)NAN,
        .part_count = shown->why == ANK_SHOWN ? row->item.part_count : 0,
        .folded = shown->part_count == 2 && row->item.part_count > 2,
        .majority = shown->majority,
        .as_of = as_of,
    };
    snprintf(as_of, 16, "%d",
             release_repeated(release, shown) ? shown->cut_off : release->cut_off);
    for (size_t i = 0; i < ANK_MOST_PARTS; i++)
        line.parts[i] = shown->parts[i] >= 0 ? shown->parts[i] : (double)NAN;
    if (line.folded) { /* improved, *, *, not improved */
        line.part_count = 4;
        line.parts[3] = line.parts[1];
        line.parts[1] = line.parts[2] = NAN;
        line.majority = shown->majority == 1 ? 3 : shown->majority;
    }
    return line;
}

static void count_fault(void *context, const char *thing, double least, double largest)
{
    (void)least, (void)largest;
    const char **first = context;
    *first = *first ? *first : thing;
}

bool release_prove(struct release *release, struct ank_error *err)
{
    struct ank_arena *mem = release->work->mem;
    struct verify_line *lines = ank_alloc(mem, (release->count + 1) * sizeof *lines);
    const char *fault = NULL;
    struct verify_cells found = {
        .narrowest = NAN, .fault = count_fault, .context = &fault};
    for (size_t i = 0; i < release->count; i++)
        lines[i] = line_of(release, i, ank_alloc(mem, 16));
    verify_cells(lines, release->count, &found);
    release->hidden = found.hidden;
    release->narrowest = found.narrowest;
    return !fault ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("%s: what is hidden cannot be proved to stay hidden; nothing was "
                     "released (a fault of the program)"),
               fault);
}

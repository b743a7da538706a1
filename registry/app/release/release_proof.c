/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A last look at what would be told, with the eyes of who gets it: from the shown
 * figures alone, whatever the ledger holds. What it finds stands in the safety
 * report, so that nothing in the report depends on who came or went meanwhile.
 */
#include <math.h>

#include <ankerpunt/analysis/published.h>
#include "release.h"

static void note_first(void *context, const struct ank_published_finding *finding)
{
    const char **first = context;
    *first = *first ? *first : finding->thing;
}

bool release_prove(struct release *release, struct ank_error *err)
{
    struct ank_arena *mem = release->work->mem;
    const char *fault = NULL;
    struct ank_published published = {
        .rows = ank_alloc(mem, (release->count + 1) * sizeof *published.rows),
        .count = release->count,
        .least = release->least,
        .narrowest = NAN,
        .fault = note_first,
        .context = &fault};
    for (size_t i = 0; i < release->count; i++)
        published.rows[i] = ank_published_row(
            &release->asked[i].item, &release->shown[i], release->cut_off, mem);
    if (!release->page)
        ank_published_rules(&published);
    work_progress(release->work, ANK_N("reading the release as an outsider"), 0, 0);
    if (!ank_published_audit(&published, err))
        return false;
    release->hidden = published.hidden;
    release->narrowest = published.narrowest;
    release->at_least = published.at_least;
    return !fault ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("%s: what is hidden cannot be proved to stay hidden; nothing was "
                     "released (a fault of the program)"),
               fault);
}

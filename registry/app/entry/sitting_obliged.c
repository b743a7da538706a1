/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists in which every domain is obliged; see sitting_entry.h. */
#include "sitting_entry.h"

#include <string.h>

#include "presets.h"

/* The programme of the project, read once for many sittings. A project may be of none
 * that this program knows: another program wrote it. */
static bool read_programme(struct sitting_entry *entry, struct ank_error *err)
{
    struct programmes all;
    if (entry->obliged_in == entry->project)
        return true;
    if (!presets_programmes(&all, err))
        return false;
    entry->obliged_in = entry->project;
    entry->programme = (struct programme){0};
    for (size_t i = 0; i < all.count; i++)
        if (strcmp(all.programme[i].code, entry->project->preset) == 0)
            entry->programme = all.programme[i];
    return true;
}

static bool programme_obliges(const struct programme *programme, const char *code)
{
    for (size_t i = 0; programme->complete && i < programme->instrument_count; i++)
        if (strcmp(programme->instruments[i], code) == 0)
            return true;
    return false;
}

bool sitting_entry_unfinished(struct sitting_entry *entry,
                              const struct sitting_part *sheet, size_t *open,
                              struct ank_error *err)
{
    const struct ank_instrument *instrument = sheet->instrument;
    *open = 0;
    if (entry->key.then || entry->key.retest)
        return true;
    if (!instrument->complete && entry->project && !read_programme(entry, err))
        return false;
    if (!instrument->complete &&
        !(entry->project && programme_obliges(&entry->programme, instrument->code)))
        return true;
    for (size_t d = 0; d < sheet->row.count; d++)
        *open += sheet->row.scores[d] == ANK_NOT_ASKED;
    return true;
}

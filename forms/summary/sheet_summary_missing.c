/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What families who are missing may make of the figures. */
#include <ankerpunt/analysis/brief.h>
#include <ankerpunt/analysis/words.h>

#include "sheet_summary_parts.h"

/* Whether there was something to say of that moment. */
static bool add_moment(struct layout *layout, struct sheet_summary_sheet *sheet,
                       const struct ank_wave *wave)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const char *const *said =
        ank_paragraphs_of_missing(lang, sheet->mem, sheet->paper->summary, wave);
    if (!said[0])
        return false;
    sheet_summary_add_heading(layout, sheet,
                              ank_say(lang, sheet->mem,
                                      ANK_N("With families who are missing, %s"),
                                      ank_wave_when(lang, sheet->mem, wave)));
    for (; *said; said++)
        sheet_summary_add_words(layout, sheet, SMALL, 10.5, *said);
    return true;
}

/* Of the moment that the first page speaks of, else of the last of which there is
 * something to say; the table has every one. */
void sheet_summary_add_missing(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_summary *summary = sheet->paper->summary;
    const struct ank_waves *waves = &summary->project->waves;
    const struct ank_wave *first = ank_brief_wave(summary);
    if (first && add_moment(layout, sheet, first))
        return;
    for (size_t w = waves->count; w-- > 1;)
        if (add_moment(layout, sheet, &waves->wave[w]))
            return;
}

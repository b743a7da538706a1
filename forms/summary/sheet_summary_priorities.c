/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How families went on what they marked themselves, a sentence for each moment. */
#include <ankerpunt/analysis/words.h>

#include "sheet_summary_parts.h"

void sheet_summary_add_priorities(struct layout *layout,
                                  struct sheet_summary_sheet *sheet)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct ank_summary *summary = sheet->paper->summary;
    struct style style = BODY;
    style.size = 9;
    if (summary->priority_count > 0)
        sheet_summary_add_heading(
            layout, sheet,
            ank_words(lang, ANK_N("What families marked to work on first")));
    for (size_t i = 0; i < summary->priority_count; i++)
        sheet_summary_add_words(
            layout, sheet, style, 12,
            ank_sentence_of_priorities(lang, sheet->mem, &summary->priorities[i]));
}

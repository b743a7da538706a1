/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is no number has a mark of its own: five different things, five marks, and
 * a legend of those that were used. */
#include "sheet_progress_parts.h"

static const struct {
    ank_score status;
    const char *mark, *words;
} statuses[] = {
    {ANK_PARKED, "‖", ANK_N("put aside for now")},
    {ANK_UNKNOWN, "?", ANK_N("we do not know yet")},
    {ANK_NA, "/", ANK_N("does not apply")},
    {ANK_REFUSED, "×", ANK_N("left open")},
    {ANK_NOT_ASKED, "·", ANK_N("not asked")},
};

const char *sheet_progress_mark(ank_score status)
{
    for (size_t i = 0; i < ANK_COUNT(statuses); i++)
        if (statuses[i].status == status)
            return statuses[i].mark;
    return "";
}

const char *sheet_progress_mark_words(ank_score status)
{
    for (size_t i = 0; i < ANK_COUNT(statuses); i++)
        if (statuses[i].status == status)
            return statuses[i].words;
    return "";
}

bool sheet_progress_then_now_has(const struct sheet_progress_sheet *sheet,
                                 ank_score status)
{
    const struct ank_progress *family = sheet->family;
    for (size_t i = 0; i < family->row_count; i++)
        if (family->rows[i].now == status ||
            (family->sitting_count > 1 && family->rows[i].then == status))
            return true;
    return false;
}

/* U+00A0 keeps a mark with its words. */
const char *sheet_progress_mark_legend(
    const struct sheet_progress_sheet *sheet,
    bool (*has)(const struct sheet_progress_sheet *sheet, ank_score status))
{
    const char *text = NULL;
    for (size_t i = 0; i < ANK_COUNT(statuses); i++)
        if (has(sheet, statuses[i].status)) {
            const char *words = ank_words(sheet->family->lang, statuses[i].words);
            text = text
                       ? ank_format(sheet->mem, "%s     %s\u00a0 %s", text,
                                    statuses[i].mark, words)
                       : ank_format(sheet->mem, "%s\u00a0 %s", statuses[i].mark, words);
        }
    return text;
}

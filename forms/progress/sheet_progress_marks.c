/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is no number has a mark of its own: five different things, five marks, and
 * a legend of those that were used. */
#include "sheet_progress_parts.h"

static const struct {
    ank_score status;
    const char *mark, *we, *one;
} statuses[] = {
    {ANK_PARKED, "‖", ANK_N("put aside for now"), ANK_N("put aside for now")},
    {ANK_UNKNOWN, "?", ANK_N("we do not know yet"), ANK_N("I do not know yet")},
    {ANK_NA, "/", ANK_N("not for us"), ANK_N("not for me")},
    {ANK_REFUSED, "×", ANK_N("we would rather not say"),
     ANK_N("I would rather not say")},
    {ANK_NOT_ASKED, "·", ANK_N("not asked"), ANK_N("not asked")},
};

const char *sheet_progress_mark(ank_score status)
{
    for (size_t i = 0; i < ANK_COUNT(statuses); i++)
        if (statuses[i].status == status)
            return statuses[i].mark;
    return "";
}

const char *sheet_progress_mark_words(const struct ank_progress *family,
                                      ank_score status)
{
    for (size_t i = 0; i < ANK_COUNT(statuses); i++)
        if (statuses[i].status == status)
            return sheet_progress_voice(family, statuses[i].we, statuses[i].one);
    return "";
}

ank_score sheet_progress_start(const struct ank_progress_row *row)
{
    return row->early ? row->scores[0] : row->then;
}

ank_score sheet_progress_now(const struct ank_progress_row *row)
{
    return row->last < 0 && row->last != ANK_NOT_ASKED ? row->last : row->now;
}

bool sheet_progress_then_now_has(const struct sheet_progress_sheet *sheet,
                                 ank_score status)
{
    const struct ank_progress *family = sheet->family;
    for (size_t i = 0; i < family->row_count; i++)
        if (sheet_progress_now(&family->rows[i]) == status ||
            (family->sitting_count > 1 &&
             sheet_progress_start(&family->rows[i]) == status))
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
            const char *words =
                sheet_progress_mark_words(sheet->family, statuses[i].status);
            text = text
                       ? ank_format(sheet->mem, "%s     %s\u00a0 %s", text,
                                    statuses[i].mark, words)
                       : ank_format(sheet->mem, "%s\u00a0 %s", statuses[i].mark, words);
        }
    return text;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is said of a row in words. They follow the class of change: "clearly" only where
 * the change is beyond what one rating varies by itself. What is no number says which
 * of the five it is: put aside, not known, not for us, rather not, not asked.
 */
#include "sheet_progress_parts.h"

const char *sheet_progress_voice(const struct ank_progress *family, const char *we,
                                 const char *one)
{
    bool alone = (family->by || family->child) && !family->apart;
    return ank_words(family->lang, alone ? one : we);
}

static const char *class_words(const struct ank_progress *family,
                               const struct ank_progress_row *row,
                               struct ank_arena *mem)
{
    const struct ank_lang *lang = family->lang;
    char then[32], now[32];
    const char *words = row->early ? NULL : ank_class_words(row->class, row->rule);
    if (words)
        return ank_words(lang, words);
    if (row->then == row->now)
        return ank_say(lang, mem, ANK_N("still %s"),
                       sheet_progress_number(family, row->now, now));
    return ank_say(lang, mem, ANK_N("from %s to %s"),
                   sheet_progress_number(family, row->then, then),
                   sheet_progress_number(family, row->now, now));
}

const char *sheet_progress_words(const struct ank_progress *family,
                                 const struct ank_progress_row *row,
                                 struct ank_arena *mem)
{
    const struct ank_lang *lang = family->lang;
    bool again = family->sitting_count > 1 && row->then >= 0;
    if (row->last == ANK_NOT_ASKED)
        return ank_words(lang,
                         again ? ANK_N("not asked again") : ANK_N("not filled in"));
    if (row->last < 0)
        return sheet_progress_mark_words(family, row->last);
    if (family->sitting_count < 2) /* said once, under the table */
        return "";
    if (row->then < 0)
        return ank_words(lang, ANK_N("too early to tell"));
    return class_words(family, row, mem);
}

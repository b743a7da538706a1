/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the report of a release says of a row, from the figures that are shown. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include <ankerpunt/analysis/published.h>
#include "sheet_release_parts.h"

static const struct ank_lang *lang_of(const struct sheet_release_place *place)
{
    return place->sheet->paper->lang;
}

/* Small raised digits. */
const char *sheet_release_sign(const struct sheet_release_paper *sheet, ank_day day)
{
    static const char *const digits[] = {"\u2070", "\u00b9", "\u00b2", "\u00b3",
                                         "\u2074", "\u2075", "\u2076", "\u2077",
                                         "\u2078", "\u2079"};
    char number[24];
    const char *sign = "";
    size_t at = 0;
    while (at < sheet->day_count && sheet->days[at] != day)
        at++;
    snprintf(number, sizeof number, "%zu", at + 1);
    for (const char *p = number; *p; p++)
        sign = ank_format(sheet->mem, "%s%s", sign, digits[*p - '0']);
    return sign;
}

const char *sheet_release_label(const struct sheet_release_place *place)
{
    const struct ank_shown *shown = place->row->shown;
    if (!shown->repeated)
        return place->row->label;
    return ank_format(place->sheet->mem, "%s\u00a0%s", place->row->label,
                      sheet_release_sign(place->sheet, shown->cut_off));
}

const char *sheet_release_about(const struct sheet_release_paper *sheet, int n)
{
    if (n < 0)
        return "";
    return ank_say(sheet->paper->lang, sheet->mem, ANK_N("about %d"), n);
}

const char *sheet_release_about_row(const struct sheet_release_place *place)
{
    const struct ank_shown *of = place->row->of;
    int n = place->row->shown->n;
    if (!of || of->n < 0)
        return sheet_release_about(place->sheet, n);
    if (n < 0 || place->row->shown->why != ANK_SHOWN)
        return ank_say(lang_of(place), place->sheet->mem, ANK_N("not told, of %d"),
                       of->n);
    return ank_say(lang_of(place), place->sheet->mem, ANK_N("about %d of %d"), n,
                   of->n);
}

const char *sheet_release_number(const struct sheet_release_paper *sheet, double value,
                                 bool sign)
{
    char number[32];
    ank_number_words(sheet->paper->lang, value, 1, number);
    return ank_format(sheet->mem, "%s%s", sign && value > 0.05 ? "+" : "", number);
}

static bool signed_means(const struct sheet_release_place *place)
{
    return place->section->section->kind == ANK_RELEASE_CHANGE;
}

/* In the unit of the row, with its sign where it is a change. */
static const char *measured(const struct sheet_release_place *place, double value)
{
    char number[32];
    if (place->row->times == 0)
        return sheet_release_number(place->sheet, value, signed_means(place));
    ank_number_words(lang_of(place), value * place->row->times, 0, number);
    return ank_strdup(place->sheet->mem, number);
}

const char *sheet_release_mean(const struct sheet_release_place *place)
{
    const char *number = measured(place, place->row->shown->mean);
    const char *unit =
        place->row->unit ? place->row->unit : place->section->section->unit;
    if (!unit || !*unit || place->section->section->kind != ANK_RELEASE_MEANS)
        return number;
    return ank_format(place->sheet->mem, "%s\u00a0%s", number, unit);
}

const char *sheet_release_interval(const struct sheet_release_place *place)
{
    const struct ank_shown *shown = place->row->shown;
    if (isnan(shown->mean))
        return "";
    if (isnan(shown->low) || isnan(shown->high))
        return ank_words(lang_of(place), ANK_N("no interval"));
    return ank_say(lang_of(place), place->sheet->mem, ANK_N("%s to %s"),
                   measured(place, shown->low), measured(place, shown->high));
}

const char *sheet_release_why_withheld(const struct sheet_release_paper *sheet,
                                       enum ank_withheld why)
{
    const struct ank_lang *lang = sheet->paper->lang;
    if (why == ANK_SHOWN)
        return ank_words(lang, ANK_N("not told"));
    if (why == ANK_BELOW_THRESHOLD && sheet->paper->least > 0)
        return ank_say(lang, sheet->mem, ANK_N("not told: fewer than %zu families"),
                       sheet->paper->least);
    return ank_say(lang, sheet->mem, ANK_N("not told: %s"),
                   ank_words(lang, ank_withheld_words(why)));
}

/* Parts ---------------------------------------------------------------- */

const char *sheet_release_part_name(const struct sheet_release_place *place,
                                    const struct sheet_release_bar *bar, int part)
{
    const struct ank_release_section *section = place->section->section;
    if (bar->folded && part > 0)
        return section->others ? section->others
                               : ank_words(lang_of(place), ANK_N("all others"));
    return section->parts[part];
}

const char *sheet_release_share(const struct sheet_release_place *place, int part)
{
    const struct ank_shown *shown = place->row->shown;
    int count = shown->parts[part];
    if (count < 0)
        return ank_words(lang_of(place), ANK_N("not told"));
    int sum = sheet_release_bar_of(place->section->section, shown).sum;
    if (shown->n <= 0 || sum > shown->n) /* rounded, each on its own: no share of it */
        return ank_format(place->sheet->mem, "%d", count);
    return ank_format(place->sheet->mem, "%d\u00a0(%.0f\u00a0%%)", count,
                      ank_published_percent(count, shown->n));
}

const char *sheet_release_parts_words(const struct sheet_release_place *place)
{
    const struct ank_shown *shown = place->row->shown;
    struct sheet_release_bar bar = sheet_release_bar_of(place->section->section, shown);
    if (place->section->section->part_count == 0 || bar.sum > 0)
        return "";
    if (shown->majority >= 0 && shown->majority < bar.count)
        return ank_say(lang_of(place), place->sheet->mem, ANK_N("half or more: %s"),
                       sheet_release_part_name(place, &bar, shown->majority));
    return sheet_release_why_withheld(place->sheet, shown->why_parts);
}

const char *sheet_release_bar_alt(const struct sheet_release_place *place)
{
    struct sheet_release_bar bar =
        sheet_release_bar_of(place->section->section, place->row->shown);
    const char *alt = sheet_release_parts_words(place);
    if (*alt)
        return alt;
    for (int i = 0; i < bar.count; i++)
        alt = ank_format(place->sheet->mem, "%s%s%s %s", alt, i ? ", " : "",
                         sheet_release_part_name(place, &bar, i),
                         sheet_release_share(place, i));
    return alt;
}

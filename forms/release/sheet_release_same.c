/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bars that say the same in every row say nothing: a sentence does instead. So does one
 * bar alone. Bars of families in parts go when no part of any row is told, or the same
 * of all of them.
 */
#include <string.h>

#include "sheet_release_parts.h"

void sheet_release_add_line(const struct sheet_release_paper *sheet,
                            struct sheet_release_section *section, const char *line)
{
    section->lines = ank_grow(sheet->mem, section->lines, section->line_count,
                              sizeof *section->lines);
    section->lines[section->line_count++] = line;
}

static struct sheet_release_place row_of(const struct sheet_release_paper *sheet,
                                         const struct sheet_release_section *section,
                                         size_t at)
{
    return (struct sheet_release_place){sheet, section, &section->section->rows[at], 0,
                                        0};
}

static bool is_told(const struct sheet_release_section *section, size_t at)
{
    return section->section->rows[at].shown->why == ANK_SHOWN;
}

/* The labels of the rows that this one is like, itself first, with commas. */
static const char *labels_like(const struct sheet_release_paper *sheet,
                               const struct sheet_release_section *section, size_t at,
                               bool alike(const struct ank_shown *,
                                          const struct ank_shown *))
{
    const char *names = NULL;
    const struct ank_release_row *rows = section->section->rows;
    for (size_t i = at; i < section->row_count; i++) {
        struct sheet_release_place place = row_of(sheet, section, i);
        if (!is_told(section, i) || !alike(rows[at].shown, rows[i].shown))
            continue;
        const char *label = sheet_release_label(&place);
        names = names ? ank_say(sheet->paper->lang, sheet->mem, ANK_N("%s, %s"), names,
                                label)
                      : label;
    }
    return names;
}

/* Families -------------------------------------------------------------------- */

static bool always(const struct ank_shown *one, const struct ank_shown *other)
{
    (void)one;
    (void)other;
    return true;
}

/* Who could be in the row is all who are, or is not said. */
static bool counts_the_same(const struct sheet_release_section *section)
{
    const struct ank_release_row *rows = section->section->rows;
    for (size_t i = 0; i < section->row_count; i++) {
        const struct ank_shown *of = rows[i].of;
        bool of_all = !of || (of->why == ANK_SHOWN && of->n == rows[i].shown->n);
        if (!is_told(section, i) || rows[i].shown->n != rows[0].shown->n ||
            (section->row_count > 1 && !of_all))
            return false;
    }
    return section->row_count > 0;
}

static void say_count(const struct sheet_release_paper *sheet,
                      struct sheet_release_section *section)
{
    struct sheet_release_place place = row_of(sheet, section, 0);
    const char *labels = labels_like(sheet, section, 0, always);
    const char *line =
        section->row_count > 1
            ? ank_say(sheet->paper->lang, sheet->mem,
                      ANK_N("About %d families each time: %s."), place.row->shown->n,
                      labels)
            : ank_say(sheet->paper->lang, sheet->mem, ANK_N("Families, %s: %s."),
                      labels, sheet_release_about_row(&place));
    sheet_release_add_line(sheet, section, line);
    section->row_count = 0;
}

/* Parts ----------------------------------------------------------------------- */

static bool same_parts(const struct ank_shown *one, const struct ank_shown *other)
{
    return one->n == other->n && one->part_count == other->part_count &&
           memcmp(one->parts, other->parts,
                  (size_t)one->part_count * sizeof *one->parts) == 0;
}

static bool is_open(const struct ank_shown *shown)
{
    for (int i = 0; i < shown->part_count; i++)
        if (shown->parts[i] >= 0)
            return false;
    return true;
}

/* No part of either is told: what is said of them, or why nothing. */
static bool same_open(const struct ank_shown *one, const struct ank_shown *other)
{
    return one->majority == other->majority && one->why_parts == other->why_parts &&
           (one->majority < 0 || one->part_count == other->part_count) &&
           is_open(one) == is_open(other);
}

enum same { BARS_DIFFER, BARS_OPEN, BARS_SAME };

/* Bars are drawn where at least half of them tell parts, and not all the same. */
static enum same compare_bars(const struct sheet_release_section *section)
{
    const struct ank_release_row *rows = section->section->rows;
    const struct ank_shown *first = NULL;
    bool same = true;
    size_t told = 0, counted = 0;
    for (size_t i = 0; i < section->row_count; i++) {
        if (!is_told(section, i))
            continue;
        first = first ? first : rows[i].shown;
        counted += sheet_release_bar_of(section->section, rows[i].shown).sum > 0;
        same = same && same_parts(first, rows[i].shown);
        told++;
    }
    if (told == 0)
        return BARS_DIFFER;
    return 2 * counted < told ? BARS_OPEN : same && told > 1 ? BARS_SAME : BARS_DIFFER;
}

static bool is_first(const struct sheet_release_section *section, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (is_told(section, i) && same_open(section->section->rows[i].shown,
                                             section->section->rows[at].shown))
            return false;
    return is_told(section, at);
}

/* A sentence for each thing that is said of rows without a part that is told. */
static void say_open(const struct sheet_release_paper *sheet,
                     struct sheet_release_section *section)
{
    const struct ank_lang *lang = sheet->paper->lang;
    for (size_t i = 0; i < section->row_count; i++) {
        struct sheet_release_place place = row_of(sheet, section, i);
        const struct ank_shown *shown = place.row->shown;
        if (!is_open(shown) && is_told(section, i))
            sheet_release_add_line(sheet, section,
                                   ank_say(lang, sheet->mem, ANK_N("%s: %s."),
                                           sheet_release_label(&place),
                                           sheet_release_bar_alt(&place)));
        if (!is_open(shown) || !is_first(section, i))
            continue;
        struct sheet_release_bar bar = sheet_release_bar_of(section->section, shown);
        const char *labels = labels_like(sheet, section, i, same_open);
        bool half = shown->majority >= 0 && shown->majority < bar.count;
        if (section->row_count == 1)
            sheet_release_add_line(sheet, section,
                                   ank_say(lang, sheet->mem,
                                           ANK_N("About %d families; %s."), shown->n,
                                           sheet_release_parts_words(&place)));
        else if (half)
            sheet_release_add_line(
                sheet, section,
                ank_say(
                    lang, sheet->mem, ANK_N("Half of the families or more “%s”: %s."),
                    sheet_release_part_name(&place, &bar, shown->majority), labels));
        else
            sheet_release_add_line(
                sheet, section,
                ank_say(lang, sheet->mem, ANK_N("Not divided (%s): %s."),
                        ank_words(lang, ank_withheld_words(shown->why_parts)), labels));
    }
}

static void say_parts(const struct sheet_release_paper *sheet,
                      struct sheet_release_section *section)
{
    size_t at = 0;
    while (!is_told(section, at))
        at++;
    struct sheet_release_place place = row_of(sheet, section, at);
    sheet_release_add_line(
        sheet, section,
        ank_say(sheet->paper->lang, sheet->mem,
                ANK_N("In every row the same, of about %d families: %s."),
                place.row->shown->n, sheet_release_bar_alt(&place)));
}

/* ------------------------------------------------------------------------------ */

void sheet_release_say_same(const struct sheet_release_paper *sheet,
                            struct sheet_release_section *section)
{
    bool counts = section->section->kind == ANK_RELEASE_COUNTS;
    if (!section->divided) {
        if (counts && counts_the_same(section))
            say_count(sheet, section);
        return;
    }
    enum same same = compare_bars(section);
    if (same == BARS_DIFFER)
        return;
    if (same == BARS_OPEN)
        say_open(sheet, section);
    else
        say_parts(sheet, section);
    section->divided = false;
    if (counts && counts_the_same(section))
        section->row_count = 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Change per domain: on the left the mean with its 95 % interval, on the right
 * how many families changed enough to count for the better, less than that, or for
 * the worse. The counts stand in the bars, and the bars are dark, pale and outlined,
 * so that colour says nothing alone.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/words.h>
#include "sheet_summary_parts.h"

static const double label_width = 122, numbers_at = 238, numbers_width = 114,
                    bars_at = 356, bars_width = 96, due_at = 454, due_width = 49;

static const char *wave_title(const struct sheet_summary_sheet *sheet,
                              const struct sheet_summary_wave *wave)
{
    const struct ank_lang *lang = sheet->paper->lang;
    switch (wave->wave->kind) {
    case ANK_CLOSING:
        return ank_words(lang, ANK_N("Change at closing, per domain"));
    case ANK_FOLLOWUP:
        return ank_say(lang, sheet->mem,
                       ANK_N("Change %d months after closing, per domain"),
                       wave->wave->months);
    default:
        return ank_say(lang, sheet->mem, ANK_N("Change after %d months, per domain"),
                       wave->wave->months);
    }
}

/* The table ---------------------------------------------------------------- */

static void draw_whisker(struct canvas *canvas, const struct sheet_summary_table *table,
                         size_t row, struct box cell)
{
    const struct sheet_summary_wave *wave = table->state;
    sheet_summary_draw_rules(canvas, &wave->axis, cell.y, cell.height);
    sheet_summary_draw_change(canvas, &wave->axis, wave->rows[row],
                              cell.y + cell.height / 2);
}

static void draw_axis(struct canvas *canvas, const struct sheet_summary_table *table,
                      double top)
{
    const struct sheet_summary_wave *wave = table->state;
    sheet_summary_draw_ticks(canvas, table->sheet->paper->lang, &wave->axis, top + 9);
}

static void fill_rows(const struct sheet_summary_sheet *sheet,
                      struct sheet_summary_table *table,
                      const struct sheet_summary_wave *wave)
{
    for (size_t i = 0; i < table->row_count; i++) {
        const struct ank_domain_row *row = wave->rows[i];
        const char **cells = &table->cells[i * table->column_count];
        cells[0] = sheet_summary_label(sheet, row->domain);
        cells[2] = sheet_summary_change(sheet, row);
        if (isnan(row->figures.value[ANK_IMPROVED_N]))
            cells[3] = "–";
        cells[table->column_count - 1] = ank_words_of_due(sheet->mem, row, " / ");
        table->alts[i] = ank_sentence_of(
            sheet->paper->lang, sheet->mem, sheet_summary_plain(sheet, row->domain),
            &row->instrument->scale, &row->rule, &row->figures);
    }
}

/* What "+7" stands for. */
static void say_early(const struct sheet_summary_sheet *sheet,
                      struct sheet_summary_table *table,
                      const struct sheet_summary_wave *wave)
{
    bool early = false;
    for (size_t i = 0; i < wave->count; i++)
        early = early || wave->rows[i]->early > 0;
    if (early)
        sheet_summary_say_after(
            table,
            ank_words(
                sheet->paper->lang,
                ANK_N("+: rated while that moment is still open for them; they count "
                      "in the change, and not yet among who were due.")));
}

/* A few families have an interval, but not one to read. */
static const char *why_of(const struct ank_figures *figures, enum ank_figure figure)
{
    return figure == ANK_CI_LOW && figures->n < ANK_WORDS_LEAST
               ? ANK_N("fewer than 5 families have both ratings")
               : figures->why[figure];
}

/* Why figures are missing, each reason once; and the domains without any. */
static void say_whys(const struct sheet_summary_sheet *sheet,
                     struct sheet_summary_table *table,
                     const struct sheet_summary_wave *wave)
{
    static const enum ank_figure asked[] = {ANK_CI_LOW, ANK_IMPROVED_N};
    static const char *const sentences[] = {ANK_N("An open ring has no interval: %s."),
                                            ANK_N("A line has no classes: %s.")};
    const struct ank_lang *lang = sheet->paper->lang;
    const struct ank_summary *summary = sheet->paper->summary;
    /* What is left out of the whole paper is said above. */
    size_t count = summary->cut.classes > 0 ? 1 : ANK_COUNT(asked);
    for (size_t k = 0; k < count; k++) {
        const char *whys = NULL, *last = NULL;
        for (size_t i = 0; i < wave->count; i++) {
            const char *why = why_of(&wave->rows[i]->figures, asked[k]);
            if (!why || (last && strcmp(why, last) == 0) ||
                (whys && strstr(whys, ank_words(lang, why))))
                continue;
            whys = ank_format(sheet->mem, "%s%s%s", whys ? whys : "", whys ? "; " : "",
                              ank_words(lang, why));
            last = why;
        }
        if (whys)
            sheet_summary_say_after(table,
                                    ank_say(lang, sheet->mem, sentences[k], whys));
    }
    const char *names = NULL;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->wave == wave->wave && row->instrument == wave->instrument &&
            row->figures.n == 0)
            names =
                ank_format(sheet->mem, "%s%s%s", names ? names : "", names ? " · " : "",
                           sheet_summary_plain(sheet, row->domain));
    }
    if (names)
        sheet_summary_say_after(
            table,
            ank_say(lang, sheet->mem, ANK_N("Nobody was rated again: %s."), names));
}

static bool has_classes(const struct sheet_summary_wave *wave)
{
    for (size_t i = 0; i < wave->count; i++)
        if (!isnan(wave->rows[i]->figures.value[ANK_IMPROVED_N]))
            return true;
    return false;
}

/* Without classes there is no column of them. */
static void set_columns(const struct sheet_summary_sheet *sheet,
                        struct sheet_summary_table *table, bool classes)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct sheet_summary_column columns[] = {
        {ank_words(lang, ANK_N("domain")), 0, label_width, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("mean change in points")), SUMMARY_WAVE_AT,
         SUMMARY_WAVE_WIDTH, ALIGN_CENTRE, draw_whisker, true},
        {ank_words(lang, ANK_N("mean (95 % interval)")), numbers_at, numbers_width,
         ALIGN_CENTRE, NULL, false},
        {ank_words(lang, ANK_N("number of families")), bars_at, bars_width, ALIGN_LEFT,
         sheet_summary_draw_classes, false},
        {ank_words(lang, ANK_N("rated / due")), due_at, due_width, ALIGN_RIGHT, NULL,
         false},
    };
    struct sheet_summary_column *kept = ank_alloc(sheet->mem, sizeof columns);
    memcpy(kept, columns, sizeof columns);
    if (!classes)
        kept[ANK_COUNT(columns) - 2] = kept[ANK_COUNT(columns) - 1];
    table->columns = kept;
    table->column_count = ANK_COUNT(columns) - !classes;
}

/* With the name of its list, which the scores are of. */
static const char *title_of(const struct sheet_summary_sheet *sheet,
                            const struct sheet_summary_wave *wave)
{
    const char *list =
        ank_label_plain(sheet->paper->lang, sheet->mem, &wave->instrument->title);
    return ank_format(sheet->mem, "%s · %s", wave_title(sheet, wave),
                      *list ? list : wave->instrument->code);
}

static void add_wave(struct layout *layout, struct sheet_summary_sheet *sheet,
                     const struct sheet_summary_wave *wave)
{
    bool classes = has_classes(wave);
    struct sheet_summary_table table = {
        .title = title_of(sheet, wave),
        .size = sheet->tight > 0 || wave->count > 14 ? 8 : 8.5,
        .leading = 9.5,
        .least = sheet->tight > 0   ? 13.5
                 : wave->count > 14 ? 15
                                    : 15.5,
        .foot = 13,
        .draw_foot = draw_axis,
        .lead = classes ? 30 : 17,
        .draw_lead = classes ? sheet_summary_draw_legends : sheet_summary_draw_dots,
        .state = wave,
    };
    set_columns(sheet, &table, classes);
    sheet_summary_table_rows(&table, sheet->mem, wave->count);
    fill_rows(sheet, &table, wave);
    say_early(sheet, &table, wave);
    if (classes)
        sheet_summary_say_chance(sheet, &table, wave);
    say_whys(sheet, &table, wave);
    sheet_summary_add_table(layout, sheet, table);
}

void sheet_summary_add_change(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    for (size_t w = 0; w < sheet->wave_count; w++)
        if (sheet->waves[w].leads)
            add_wave(layout, sheet, &sheet->waves[w]);
}

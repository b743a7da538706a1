/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trend over all ratings, where there is one, else why not. */
#include <string.h>

#include <ankerpunt/analysis/words.h>
#include "sheet_summary_parts.h"

/* Reasons why there is no trend, each once, with how many domains. */
static void add_no_trend(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_summary *summary = sheet->paper->summary;
    const struct ank_lang *lang = sheet->paper->lang;
    for (size_t i = 0; i < summary->trend_count; i++) {
        const char *why = summary->trends[i].trend.why;
        size_t same = 0;
        bool said = false;
        for (size_t k = 0; k < summary->trend_count && why; k++) {
            const char *other = summary->trends[k].trend.why;
            bool equal = other && strcmp(other, why) == 0;
            said = said || (equal && k < i);
            same += equal;
        }
        if (why && !said)
            sheet_summary_add_words(
                layout, sheet, SMALL, 11,
                ank_say(lang, sheet->mem,
                        ANK_N("No trend can be told yet (domains: %zu): %s."), same,
                        ank_words(lang, why)));
    }
}

/* Beside all other domains too. */
static bool goes_somewhere(const struct ank_mixed *trend)
{
    return trend->low * trend->high > 0 && trend->p_holm < 0.05;
}

/* On very few pages only what clearly goes one way. */
static bool trend_shown(const struct sheet_summary_sheet *sheet,
                        const struct ank_mixed *trend)
{
    return !trend->why && (sheet->tight < SUMMARY_TIGHTEST || goes_somewhere(trend));
}

static void fill_trend(struct sheet_summary_sheet *sheet,
                       struct sheet_summary_table *table,
                       const struct ank_trend_row *const *rows)
{
    const struct ank_lang *lang = sheet->paper->lang;
    for (size_t i = 0; i < table->row_count; i++) {
        const struct ank_trend_row *row = rows[i];
        const struct ank_mixed *trend = &row->trend;
        const char **cells = &table->cells[i * table->column_count];
        cells[0] = sheet_summary_row_label(sheet, row->instrument, row->domain);
        cells[2] =
            sheet_summary_interval(sheet, trend->slope, trend->low, trend->high,
                                   sheet_summary_decimals(&row->instrument->scale) + 1);
        cells[3] =
            ank_format(sheet->mem, "%zu / %zu", trend->n_families, trend->n_scores);
        bool up = trend->slope * row->instrument->scale.better > 0;
        cells[4] = ank_words(lang, !goes_somewhere(trend) ? ANK_N("cannot be told yet")
                                   : up                   ? ANK_N("goes forward")
                                                          : ANK_N("gets harder"));
        table->alts[i] = ank_sentence_of_trend(lang, sheet->mem,
                                               sheet_summary_plain(sheet, row->domain),
                                               &row->instrument->scale, trend);
    }
}

static struct sheet_summary_estimates *
estimates_of(const struct sheet_summary_sheet *sheet,
             const struct ank_trend_row *const *rows, size_t count)
{
    struct sheet_summary_estimates *estimates =
        ank_alloc(sheet->mem, sizeof *estimates);
    estimates->list = ank_alloc(sheet->mem, (count + 1) * sizeof *estimates->list);
    estimates->count = count;
    for (size_t i = 0; i < count; i++) {
        const struct ank_mixed *trend = &rows[i]->trend;
        estimates->list[i] = (struct sheet_summary_estimate){
            trend->slope, trend->low, trend->high, goes_somewhere(trend)};
    }
    return estimates;
}

static void add_trend_table(struct layout *layout, struct sheet_summary_sheet *sheet,
                            const char *title, const struct ank_trend_row *const *rows,
                            size_t count)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct sheet_summary_column columns[] = {
        {ank_words(lang, ANK_N("domain")), 0, SUMMARY_LABEL_WIDTH, ALIGN_LEFT, NULL,
         false},
        {ank_words(lang, ANK_N("points a month")), SUMMARY_CHART_AT,
         SUMMARY_CHART_WIDTH, ALIGN_CENTRE, sheet_summary_draw_estimate, true},
        {ank_words(lang, ANK_N("points a month (95 %)")), 246, 86, ALIGN_CENTRE, NULL,
         false},
        {ank_words(lang, ANK_N("families / scores")), 332, 48, ALIGN_RIGHT, NULL,
         false},
        {ank_words(lang, ANK_N("over all ratings")), 388, 115, ALIGN_LEFT, NULL, false},
    };
    struct sheet_summary_table table = sheet_summary_estimates_table(
        sheet, title,
        ank_words(lang,
                  ANK_N("a straight line through every rating there is, also of "
                        "families that left; a family with one rating takes part")),
        columns, ANK_COUNT(columns), estimates_of(sheet, rows, count));
    sheet_summary_table_rows(&table, sheet->mem, count);
    fill_trend(sheet, &table, rows);
    sheet_summary_say_after(&table, ank_words(lang, sheet_summary_of_colour()));
    sheet_summary_add_table(layout, sheet, table);
}

/* A table for each list when their scales differ: one axis has one scale. */
static void add_trend_tables(struct layout *layout, struct sheet_summary_sheet *sheet,
                             const struct ank_trend_row *const *rows, size_t count)
{
    const char *title = ank_words(sheet->paper->lang, ANK_N("Trend over all ratings"));
    const struct ank_instrument **lists =
        ank_alloc(sheet->mem, (count + 1) * sizeof(struct ank_instrument *));
    for (size_t i = 0; i < count; i++)
        lists[i] = rows[i]->instrument;
    for (size_t i = 0, n; i < count; i += n) {
        n = sheet_summary_on_one_axis(&lists[i], count - i);
        add_trend_table(layout, sheet,
                        n == count ? title : sheet_summary_of(sheet, title, lists[i]),
                        &rows[i], n);
    }
}

/* Of the domain for which most families have no number at intake. */
static void add_without_intake(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_summary *summary = sheet->paper->summary;
    const struct ank_trend_row *most = NULL;
    for (size_t i = 0; i < summary->trend_count; i++) {
        const struct ank_trend_row *row = &summary->trends[i];
        if (!row->trend.why && (!most || row->without_intake > most->without_intake))
            most = row;
    }
    const char *said =
        most ? ank_sentence_of_no_intake(sheet->paper->lang, sheet->mem, most) : NULL;
    if (said)
        sheet_summary_add_words(layout, sheet, SMALL, 11, said);
}

void sheet_summary_add_trend(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_summary *summary = sheet->paper->summary;
    const struct ank_lang *lang = sheet->paper->lang;
    size_t unseen = 0, count = 0;
    const struct ank_trend_row **rows = ank_alloc(
        sheet->mem, (summary->trend_count + 1) * sizeof(struct ank_trend_row *));
    for (size_t i = 0; i < summary->trend_count; i++)
        if (trend_shown(sheet, &summary->trends[i].trend))
            rows[count++] = &summary->trends[i];
        else
            unseen += summary->trends[i].trend.why == NULL;
    if (summary->trend_count == 0)
        return;
    if (count > 0)
        add_trend_tables(layout, sheet, rows, count);
    else
        sheet_summary_add_heading(layout, sheet,
                                  ank_words(lang, ANK_N("Trend over all ratings")));
    add_without_intake(layout, sheet);
    add_no_trend(layout, sheet);
    if (unseen > 0)
        sheet_summary_add_words(
            layout, sheet, SMALL, 11,
            ank_say(lang, sheet->mem,
                    ANK_N("Which way the other domains go (%zu) cannot be told yet; "
                          "the workbook has them."),
                    unseen));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trend over all ratings, and whether who left began elsewhere than who stayed. */
#include <ankerpunt/words.h>
#include <math.h>
#include <string.h>

#include "summary_parts.h"

static const double label_width = 122, chart_at = 128, chart_width = 120;

/* An estimate with its limits, for the whiskers of either table. */
struct estimate {
    double value, low, high;
};

struct estimates {
    struct axis axis;
    size_t count;
    struct estimate *list;
};

static void set_axis(struct estimates *estimates)
{
    double low = 0, high = 0;
    for (size_t i = 0; i < estimates->count; i++) {
        const struct estimate *one = &estimates->list[i];
        if (!isnan(one->value)) {
            low = fmin(low, one->value);
            high = fmax(high, one->value);
        }
        if (!isnan(one->low)) {
            low = fmin(low, one->low);
            high = fmax(high, one->high);
        }
    }
    estimates->axis =
        axis_over(low, high, 5, LEFT + chart_at + 6, LEFT + chart_at + chart_width - 6);
}

static void draw_estimate(struct canvas *canvas, const struct summary_table *table, size_t row,
                          struct box cell)
{
    const struct estimates *estimates = table->state;
    const struct estimate *one = &estimates->list[row];
    summary_draw_rules(canvas, &estimates->axis, cell.y, cell.height);
    summary_draw_whisker(canvas, &estimates->axis, one->value, one->low, one->high,
                         cell.y + cell.height / 2);
}

static void draw_axis(struct canvas *canvas, const struct summary_table *table, double top)
{
    const struct estimates *estimates = table->state;
    summary_draw_ticks(canvas, table->sheet->paper->lang, &estimates->axis, top + 9);
}

static const char *row_label(const struct summary_sheet *sheet,
                             const struct ank_instrument *instrument,
                             const struct ank_domain *domain)
{
    const struct ank_lang *lang = sheet->paper->lang;
    if (sheet->paper->summary->project->instrument_count < 2)
        return summary_label(sheet, domain);
    const char *title = ank_label(lang, &instrument->title);
    return ank_format(sheet->mem, "%s (%s)", summary_label(sheet, domain),
                      *title ? title : instrument->code);
}

static struct summary_column *keep_columns(struct summary_sheet *sheet,
                                           const struct summary_column *columns, size_t count)
{
    struct summary_column *kept = ank_alloc(sheet->mem, count * sizeof *columns);
    memcpy(kept, columns, count * sizeof *columns);
    return kept;
}

static struct summary_table table_of(struct summary_sheet *sheet, const char *title,
                                     const char *note, const struct summary_column *columns,
                                     size_t count, struct estimates *estimates)
{
    bool tight = sheet->tight > 0 || estimates->count > 14;
    set_axis(estimates);
    return (struct summary_table){
        .title = title,
        .note = note,
        .column_count = count,
        .columns = keep_columns(sheet, columns, count),
        .size = tight ? 7.5 : 8.5,
        .leading = tight ? 8.5 : 9.5,
        .least = tight ? 12 : 15,
        .foot = 13,
        .draw_foot = draw_axis,
        .state = estimates,
    };
}

/* Trend --------------------------------------------------------------------- */

/* Reasons why there is no trend, each once, with how many domains. */
static void add_no_trend(struct layout *layout, struct summary_sheet *sheet)
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
            summary_add_words(layout, sheet, SMALL, 11,
                              ank_say(lang, sheet->mem,
                                      ANK_N("No trend can be told yet (domains: %zu): %s."), same,
                                      ank_words(lang, why)));
    }
}

static bool goes_somewhere(const struct ank_mixed *trend)
{
    return trend->low * trend->high > 0;
}

/* On very few pages only what clearly goes one way. */
static bool trend_shown(const struct summary_sheet *sheet, const struct ank_mixed *trend)
{
    return !trend->why && (sheet->tight < SUMMARY_TIGHTEST || goes_somewhere(trend));
}

static void fill_trend(struct summary_sheet *sheet, struct summary_table *table)
{
    const struct ank_summary *summary = sheet->paper->summary;
    const struct ank_lang *lang = sheet->paper->lang;
    size_t count = 0;
    for (size_t i = 0; i < summary->trend_count && count < table->row_count; i++) {
        const struct ank_trend_row *row = &summary->trends[i];
        const struct ank_mixed *trend = &row->trend;
        if (!trend_shown(sheet, trend))
            continue;
        const char **cells = &table->cells[count * table->column_count];
        cells[0] = row_label(sheet, row->instrument, row->domain);
        cells[2] = summary_interval(sheet, trend->slope, trend->low, trend->high,
                                    summary_decimals(&row->instrument->scale) + 1);
        cells[3] = ank_format(sheet->mem, "%zu / %zu", trend->n_families, trend->n_scores);
        bool sure = goes_somewhere(trend);
        bool up = trend->slope * row->instrument->scale.better > 0;
        cells[4] = ank_words(lang, !sure ? ANK_N("cannot be told yet")
                                   : up  ? ANK_N("goes forward")
                                         : ANK_N("gets harder"));
        table->alts[count++] =
            ank_sentence_of_trend(lang, sheet->mem, summary_plain(sheet, row->domain),
                                  &row->instrument->scale, trend);
    }
}

static void add_trend_table(struct layout *layout, struct summary_sheet *sheet,
                            struct estimates *estimates)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct summary_column columns[] = {
        {ank_words(lang, ANK_N("domain")), 0, label_width, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("points a month")), chart_at, chart_width, ALIGN_CENTRE,
         draw_estimate, true},
        {ank_words(lang, ANK_N("points a month (95 %)")), 254, 96, ALIGN_CENTRE, NULL, false},
        {ank_words(lang, ANK_N("families / scores")), 354, 56, ALIGN_RIGHT, NULL, false},
        {ank_words(lang, ANK_N("over all ratings")), 418, 85, ALIGN_LEFT, NULL, false},
    };
    struct summary_table table =
        table_of(sheet, ank_words(lang, ANK_N("Trend over all ratings")),
                 ank_words(lang, ANK_N("a straight line through every rating there is, also of "
                                       "families that left; a family with one rating takes part")),
                 columns, ANK_COUNT(columns), estimates);
    summary_table_rows(&table, sheet->mem, estimates->count);
    fill_trend(sheet, &table);
    summary_add_table(layout, sheet, table);
}

void summary_add_trend(struct layout *layout, struct summary_sheet *sheet)
{
    const struct ank_summary *summary = sheet->paper->summary;
    size_t unseen = 0;
    struct estimates *estimates = ank_alloc(sheet->mem, sizeof *estimates);
    estimates->list = ank_alloc(sheet->mem, (summary->trend_count + 1) * sizeof *estimates->list);
    for (size_t i = 0; i < summary->trend_count; i++) {
        const struct ank_mixed *trend = &summary->trends[i].trend;
        if (trend_shown(sheet, trend))
            estimates->list[estimates->count++] =
                (struct estimate){trend->slope, trend->low, trend->high};
        else
            unseen += trend->why == NULL;
    }
    if (summary->trend_count == 0)
        return;
    if (estimates->count > 0)
        add_trend_table(layout, sheet, estimates);
    else
        summary_add_heading(layout, sheet,
                            ank_words(sheet->paper->lang, ANK_N("Trend over all ratings")));
    add_no_trend(layout, sheet);
    if (unseen > 0)
        summary_add_words(layout, sheet, SMALL, 11,
                          ank_say(sheet->paper->lang, sheet->mem,
                                  ANK_N("Which way the other domains go (%zu) cannot be told yet; "
                                        "the workbook has them."),
                                  unseen));
}

/* Attrition ------------------------------------------------------------------ */

static bool differs(const struct ank_attrition *found)
{
    return found->low > 0 || found->high < 0;
}

/* The rows of the waves that lead; on few pages only where there is a difference. */
static size_t find_rows(const struct summary_sheet *sheet, const struct ank_attrition_row **rows,
                        size_t *unseen)
{
    const struct ank_summary *summary = sheet->paper->summary;
    size_t count = 0;
    *unseen = 0;
    for (size_t i = 0; i < summary->attrition_count; i++) {
        const struct ank_attrition_row *row = &summary->attrition[i];
        bool leads = false;
        for (size_t w = 0; w < sheet->wave_count; w++)
            leads |= sheet->waves[w].leads && sheet->waves[w].wave == row->wave &&
                     sheet->waves[w].instrument == row->instrument;
        if (!leads || row->attrition.left == 0)
            continue;
        if (sheet->tight > 0 && !differs(&row->attrition))
            (*unseen)++;
        else
            rows[count++] = row;
    }
    return count;
}

static const char *mean_words(const struct summary_sheet *sheet, double mean, size_t n,
                              int decimals)
{
    char text[32] = "–";
    if (!isnan(mean))
        ank_number_words(sheet->paper->lang, mean, decimals, text);
    return ank_format(sheet->mem, "%s  n %zu", text, n);
}

static void fill_attrition(struct summary_sheet *sheet, struct summary_table *table,
                           const struct ank_attrition_row *const *rows)
{
    for (size_t i = 0; i < table->row_count; i++) {
        const struct ank_attrition *found = &rows[i]->attrition;
        const char **cells = &table->cells[i * table->column_count];
        int decimals = summary_decimals(&rows[i]->instrument->scale);
        cells[0] = row_label(sheet, rows[i]->instrument, rows[i]->domain);
        cells[2] = summary_interval(sheet, found->difference, found->low, found->high, decimals);
        cells[3] = mean_words(sheet, found->mean_stayed, found->stayed, decimals);
        cells[4] = mean_words(sheet, found->mean_left, found->left, decimals);
        table->alts[i] = ank_sentence_of_attrition(
            sheet->paper->lang, sheet->mem, summary_plain(sheet, rows[i]->domain), found);
    }
}

static void add_attrition_table(struct layout *layout, struct summary_sheet *sheet,
                                const struct ank_attrition_row *const *rows, size_t count)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct summary_column columns[] = {
        {ank_words(lang, ANK_N("domain")), 0, label_width, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("difference at the start")), chart_at, chart_width, ALIGN_CENTRE,
         draw_estimate, true},
        {ank_words(lang, ANK_N("difference (95 %)")), 254, 96, ALIGN_CENTRE, NULL, false},
        {ank_words(lang, ANK_N("start of who was rated again")), 356, 70, ALIGN_RIGHT, NULL, false},
        {ank_words(lang, ANK_N("start of who was not")), 433, 70, ALIGN_RIGHT, NULL, false},
    };
    struct estimates *estimates = ank_alloc(sheet->mem, sizeof *estimates);
    estimates->list = ank_alloc(sheet->mem, (count + 1) * sizeof *estimates->list);
    estimates->count = count;
    for (size_t i = 0; i < count; i++)
        estimates->list[i] = (struct estimate){rows[i]->attrition.difference,
                                               rows[i]->attrition.low, rows[i]->attrition.high};
    struct summary_table table = table_of(
        sheet, ank_words(lang, ANK_N("Who stayed, who left")),
        ank_say(lang, sheet->mem,
                ANK_N("mean of the first scores (%s): to the right of 0, those who were rated again "
                      "began higher than those who were not"),
                summary_wave_name(sheet, rows[0]->wave)),
        columns, ANK_COUNT(columns), estimates);
    summary_table_rows(&table, sheet->mem, count);
    fill_attrition(sheet, &table, rows);
    summary_add_table(layout, sheet, table);
}

static void add_meaning(struct layout *layout, struct summary_sheet *sheet,
                        const struct ank_attrition_row *const *rows, size_t count, size_t unseen)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const char *names = NULL;
    struct style style = BODY;
    style.size = 9;
    for (size_t i = 0; i < count; i++)
        if (differs(&rows[i]->attrition))
            names = ank_format(sheet->mem, "%s%s%s", names ? names : "", names ? " · " : "",
                               summary_plain(sheet, rows[i]->domain));
    if (names)
        summary_add_words(layout, sheet, style, 12,
                          ank_say(lang, sheet->mem,
                                  ANK_N("Those who were rated again began elsewhere than those who "
                                        "were not: %s. The change found there may not hold for "
                                        "all families."),
                                  names));
    else
        summary_add_words(layout, sheet, style, 12,
                          ank_words(lang, ANK_N("Who was rated again and who was not cannot be told "
                                                "apart by where they began.")));
    if (unseen > 0 && names)
        summary_add_words(layout, sheet, SMALL, 11,
                          ank_say(lang, sheet->mem,
                                  ANK_N("No difference can be told for the other domains (%zu); "
                                        "the workbook has them."),
                                  unseen));
}

void summary_add_attrition(struct layout *layout, struct summary_sheet *sheet)
{
    const struct ank_summary *summary = sheet->paper->summary;
    const struct ank_lang *lang = sheet->paper->lang;
    const struct ank_attrition_row **rows = ank_alloc(
        sheet->mem, (summary->attrition_count + 1) * sizeof(struct ank_attrition_row *));
    size_t unseen, count = find_rows(sheet, rows, &unseen);
    if (sheet->wave_count == 0 || summary->attrition_count == 0)
        return;
    if (count > 0)
        add_attrition_table(layout, sheet, rows, count);
    else
        summary_add_heading(layout, sheet, ank_words(lang, ANK_N("Who stayed, who left")));
    if (count + unseen > 0)
        add_meaning(layout, sheet, rows, count, unseen);
    else
        summary_add_words(layout, sheet, SMALL, 11,
                          ank_words(lang, ANK_N("Everybody who was due was rated again: nobody is "
                                                "missing from the figures.")));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether who left began elsewhere than who stayed. */
#include <math.h>

#include <ankerpunt/analysis/words.h>
#include "sheet_summary_parts.h"

/* Beside all other domains too. */
static bool differs(const struct ank_attrition *found)
{
    return (found->low > 0 || found->high < 0) && found->p_holm < 0.05;
}

/* The rows of the waves that lead with enough families to compare, and how many have
 * too few; on few pages only where there is a difference. */
static size_t find_rows(const struct sheet_summary_sheet *sheet,
                        const struct ank_attrition_row **rows, size_t *unseen,
                        size_t *few)
{
    const struct ank_summary *summary = sheet->paper->summary;
    size_t count = 0;
    *unseen = *few = 0;
    for (size_t i = 0; i < summary->attrition_count; i++) {
        const struct ank_attrition_row *row = &summary->attrition[i];
        bool leads = false;
        for (size_t w = 0; w < sheet->wave_count; w++)
            leads |= sheet->waves[w].leads && sheet->waves[w].wave == row->wave &&
                     sheet->waves[w].instrument == row->instrument;
        if (!leads || row->attrition.left == 0)
            continue;
        if (isnan(row->attrition.p)) {
            (*few)++;
            continue;
        }
        if (sheet->tight > 0 && !differs(&row->attrition))
            (*unseen)++;
        else
            rows[count++] = row;
    }
    return count;
}

static const char *mean_words(const struct sheet_summary_sheet *sheet, double mean,
                              size_t n, int decimals)
{
    char text[32] = "–";
    if (!isnan(mean))
        ank_number_words(sheet->paper->lang, mean, decimals, text);
    return ank_format(sheet->mem, "%s  n %zu", text, n);
}

static void fill_attrition(struct sheet_summary_sheet *sheet,
                           struct sheet_summary_table *table,
                           const struct ank_attrition_row *const *rows)
{
    for (size_t i = 0; i < table->row_count; i++) {
        const struct ank_attrition *found = &rows[i]->attrition;
        const char **cells = &table->cells[i * table->column_count];
        int decimals = sheet_summary_decimals(&rows[i]->instrument->scale);
        cells[0] = sheet_summary_row_label(sheet, rows[i]->instrument, rows[i]->domain);
        cells[2] = sheet_summary_interval(sheet, found->difference, found->low,
                                          found->high, decimals);
        cells[3] = mean_words(sheet, found->mean_stayed, found->stayed, decimals);
        cells[4] = mean_words(sheet, found->mean_left, found->left, decimals);
        table->alts[i] = ank_sentence_of_attrition(
            sheet->paper->lang, sheet->mem, sheet_summary_plain(sheet, rows[i]->domain),
            found);
    }
}

static void add_attrition_table(struct layout *layout,
                                struct sheet_summary_sheet *sheet,
                                const struct ank_attrition_row *const *rows,
                                size_t count)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct sheet_summary_column columns[] = {
        {ank_words(lang, ANK_N("domain")), 0, SUMMARY_LABEL_WIDTH, ALIGN_LEFT, NULL,
         false},
        {ank_words(lang, ANK_N("difference at the start")), SUMMARY_CHART_AT,
         SUMMARY_CHART_WIDTH, ALIGN_CENTRE, sheet_summary_draw_estimate, true},
        {ank_words(lang, ANK_N("difference (95 %)")), 254, 96, ALIGN_CENTRE, NULL,
         false},
        {ank_words(lang, ANK_N("start of who was rated again")), 356, 70, ALIGN_RIGHT,
         NULL, false},
        {ank_words(lang, ANK_N("start of who was not")), 433, 70, ALIGN_RIGHT, NULL,
         false},
    };
    struct sheet_summary_estimates *estimates =
        ank_alloc(sheet->mem, sizeof *estimates);
    estimates->list = ank_alloc(sheet->mem, (count + 1) * sizeof *estimates->list);
    estimates->count = count;
    for (size_t i = 0; i < count; i++)
        estimates->list[i] = (struct sheet_summary_estimate){
            rows[i]->attrition.difference, rows[i]->attrition.low,
            rows[i]->attrition.high, differs(&rows[i]->attrition)};
    struct sheet_summary_table table = sheet_summary_estimates_table(
        sheet, ank_words(lang, ANK_N("Who stayed, who left")),
        ank_say(
            lang, sheet->mem,
            ANK_N(
                "mean of the first scores (%s): to the right of 0, those who were rated again "
                "began higher than those who were not"),
            sheet_summary_wave_name(sheet, rows[0]->wave)),
        columns, ANK_COUNT(columns), estimates);
    sheet_summary_table_rows(&table, sheet->mem, count);
    fill_attrition(sheet, &table, rows);
    sheet_summary_say_after(&table, ank_words(lang, sheet_summary_of_colour()));
    sheet_summary_add_table(layout, sheet, table);
}

static void add_meaning(struct layout *layout, struct sheet_summary_sheet *sheet,
                        const struct ank_attrition_row *const *rows, size_t count,
                        size_t unseen)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const char *names = NULL;
    struct style style = BODY;
    style.size = 9;
    for (size_t i = 0; i < count; i++)
        if (differs(&rows[i]->attrition))
            names =
                ank_format(sheet->mem, "%s%s%s", names ? names : "", names ? " · " : "",
                           sheet_summary_plain(sheet, rows[i]->domain));
    if (names)
        sheet_summary_add_words(
            layout, sheet, style, 12,
            ank_say(lang, sheet->mem,
                    ANK_N("Those who were rated again began elsewhere than those who "
                          "were not: %s. The change found there may not hold for "
                          "all families."),
                    names));
    else
        sheet_summary_add_words(
            layout, sheet, style, 12,
            ank_words(lang, ANK_N("Who was rated again and who was not cannot be told "
                                  "apart by where they began.")));
    if (unseen > 0 && names)
        sheet_summary_add_words(
            layout, sheet, SMALL, 11,
            ank_say(lang, sheet->mem,
                    ANK_N("No difference can be told for the other domains (%zu); "
                          "the workbook has them."),
                    unseen));
}

void sheet_summary_add_attrition(struct layout *layout,
                                 struct sheet_summary_sheet *sheet)
{
    const struct ank_summary *summary = sheet->paper->summary;
    const struct ank_lang *lang = sheet->paper->lang;
    const struct ank_attrition_row **rows =
        ank_alloc(sheet->mem,
                  (summary->attrition_count + 1) * sizeof(struct ank_attrition_row *));
    size_t unseen, few, count = find_rows(sheet, rows, &unseen, &few);
    if (sheet->wave_count == 0 || summary->attrition_count == 0)
        return;
    if (count + unseen + few == 0 && summary->cut.attrition > 0)
        return; /* that nobody left is not so */
    if (count > 0)
        add_attrition_table(layout, sheet, rows, count);
    else
        sheet_summary_add_heading(layout, sheet,
                                  ank_words(lang, ANK_N("Who stayed, who left")));
    if (count + unseen > 0)
        add_meaning(layout, sheet, rows, count, unseen);
    if (few > 0)
        sheet_summary_add_words(
            layout, sheet, SMALL, 11,
            ank_say(lang, sheet->mem,
                    ANK_N("Too few families were not rated again to compare where they "
                          "began (domains: %zu)."),
                    few));
    else if (count + unseen == 0)
        sheet_summary_add_words(
            layout, sheet, SMALL, 11,
            ank_words(lang, ANK_N("Everybody who was due was rated again: nobody is "
                                  "missing from the figures.")));
}

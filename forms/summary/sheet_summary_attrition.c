/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether who left began elsewhere than who stayed. */
#include <math.h>

#include <ankerpunt/analysis/words.h>
#include "sheet_summary_parts.h"

/* Beside all other domains too. */
static bool differs(const struct ank_attrition *found)
{
    return ank_attrition_side(found) != 0;
}

/* Rows to show, domains without a difference that few pages have no room for, and those
 * with too few families to compare. */
struct found {
    size_t count, unseen, few;
};

/* The rows of the waves that lead. */
static struct found find_rows(const struct sheet_summary_sheet *sheet,
                              const struct ank_attrition_row **rows)
{
    const struct ank_summary *summary = sheet->paper->summary;
    struct found found = {0};
    for (size_t i = 0; i < summary->attrition_count; i++) {
        const struct ank_attrition_row *row = &summary->attrition[i];
        bool leads = false;
        for (size_t w = 0; w < sheet->wave_count; w++)
            leads |= sheet->waves[w].leads && sheet->waves[w].wave == row->wave &&
                     sheet->waves[w].instrument == row->instrument;
        if (!leads || row->attrition.left == 0)
            continue;
        if (isnan(row->attrition.p))
            found.few++;
        else if (sheet->tight > 0 && !differs(&row->attrition))
            found.unseen++;
        else
            rows[found.count++] = row;
    }
    return found;
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

static struct sheet_summary_table
attrition_table(struct sheet_summary_sheet *sheet, const char *title,
                const struct ank_attrition_row *const *rows, size_t count)
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
        sheet, title,
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
    return table;
}

/* Rows of one moment, on one axis. */
static size_t in_one_table(const struct sheet_summary_sheet *sheet,
                           const struct ank_attrition_row *const *rows, size_t count)
{
    const struct ank_instrument **lists =
        ank_alloc(sheet->mem, count * sizeof(struct ank_instrument *));
    size_t alike = 0;
    while (alike < count && rows[alike]->wave == rows[0]->wave) {
        lists[alike] = rows[alike]->instrument;
        alike++;
    }
    return sheet_summary_on_one_axis(lists, alike);
}

/* What it means is said under the last table. */
static void add_tables(struct layout *layout, struct sheet_summary_sheet *sheet,
                       const struct ank_attrition_row *const *rows, size_t count,
                       const char *const *said)
{
    const char *title = ank_words(sheet->paper->lang, ANK_N("Who stayed, who left"));
    for (size_t i = 0, n; i < count; i += n) {
        n = in_one_table(sheet, &rows[i], count - i);
        struct sheet_summary_table table = attrition_table(
            sheet,
            n == count ? title : sheet_summary_of(sheet, title, rows[i]->instrument),
            &rows[i], n);
        for (size_t k = 0; i + n == count && said[k]; k++)
            sheet_summary_say_after(&table, said[k]);
        sheet_summary_add_table(layout, sheet, table);
    }
}

/* The domains in which who left began elsewhere; NULL: none. */
static const char *names_of(const struct sheet_summary_sheet *sheet,
                            const struct ank_attrition_row *const *rows, size_t count)
{
    const char *names = NULL;
    for (size_t i = 0; i < count; i++)
        if (differs(&rows[i]->attrition))
            names =
                ank_format(sheet->mem, "%s%s%s", names ? names : "", names ? " · " : "",
                           sheet_summary_plain(sheet, rows[i]->domain));
    return names;
}

/* What it means: one to three sentences, ending in NULL. */
static size_t find_meaning(const struct sheet_summary_sheet *sheet,
                           const struct ank_attrition_row *const *rows,
                           const struct found *found, const char *said[4])
{
    const struct ank_lang *lang = sheet->paper->lang;
    const char *names = names_of(sheet, rows, found->count);
    size_t n = 0;
    if (names)
        said[n++] =
            ank_say(lang, sheet->mem,
                    ANK_N("Those who were rated again began elsewhere than those who "
                          "were not: %s. The change found there may not hold for "
                          "all families."),
                    names);
    else if (found->count + found->unseen > 0)
        said[n++] =
            ank_words(lang, ANK_N("Who was rated again and who was not cannot be told "
                                  "apart by where they began."));
    if (found->unseen > 0 && names)
        said[n++] = ank_say(lang, sheet->mem,
                            ANK_N("No difference can be told for the other domains "
                                  "(%zu); the workbook has them."),
                            found->unseen);
    if (found->few > 0)
        said[n++] = ank_say(lang, sheet->mem,
                            ANK_N("Too few families were not rated again to compare "
                                  "where they began (domains: %zu)."),
                            found->few);
    if (n == 0)
        said[n++] =
            ank_words(lang, ANK_N("Everybody who was due was rated again: nobody is "
                                  "missing from the figures."));
    return n;
}

void sheet_summary_add_attrition(struct layout *layout,
                                 struct sheet_summary_sheet *sheet)
{
    const struct ank_summary *summary = sheet->paper->summary;
    const struct ank_lang *lang = sheet->paper->lang;
    const char *said[4] = {NULL};
    const struct ank_attrition_row **rows =
        ank_alloc(sheet->mem,
                  (summary->attrition_count + 1) * sizeof(struct ank_attrition_row *));
    struct found found = find_rows(sheet, rows);
    if (sheet->wave_count == 0 || summary->attrition_count == 0)
        return;
    if (found.count + found.unseen + found.few == 0 && summary->cut.attrition > 0)
        return; /* that nobody left is not so */
    size_t n = find_meaning(sheet, rows, &found, said);
    if (found.count == 0) {
        sheet_summary_add_heading(layout, sheet,
                                  ank_words(lang, ANK_N("Who stayed, who left")));
        sheet_summary_add_sentences(layout, sheet, SMALL, said, n);
        return;
    }
    add_tables(layout, sheet, rows, found.count, said);
}

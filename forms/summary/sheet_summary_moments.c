/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of each moment, and how far its forms hang together. */
#include <math.h>

#include "sheet_summary_parts.h"

/* Of a few forms alpha says nothing. */
static bool alpha_shown(const struct ank_scale_row *scale)
{
    return !scale->alpha.why && scale->alpha.forms >= SUMMARY_FORMS;
}

static const char *alpha_words(const struct sheet_summary_sheet *sheet,
                               const struct ank_wave_row *row)
{
    const struct ank_summary *summary = sheet->paper->summary;
    for (size_t i = 0; i < summary->scale_count; i++) {
        const struct ank_scale_row *scale = &summary->scales[i];
        if (scale->wave != row->wave || scale->instrument != row->instrument ||
            !alpha_shown(scale))
            continue;
        char alpha[32], low[32], high[32];
        const struct ank_lang *lang = sheet->paper->lang;
        ank_number_words(lang, scale->alpha.alpha, 2, alpha);
        if (isnan(scale->alpha.low))
            return ank_format(sheet->mem, "%s  n\u00a0%zu", alpha, scale->alpha.forms);
        return ank_format(sheet->mem, "%s  n\u00a0%zu",
                          ank_say(lang, sheet->mem, ANK_N("%s (%s to %s)"), alpha,
                                  ank_number_words(lang, scale->alpha.low, 2, low),
                                  ank_number_words(lang, scale->alpha.high, 2, high)),
                          scale->alpha.forms);
    }
    return NULL;
}

/* A moment at which nobody is due yet, or was, says nothing. */
static bool has_begun(const struct ank_wave_row *row)
{
    return row->n[ANK_DONE] + row->n[ANK_STATE_REFUSED] + row->n[ANK_DUE] +
               row->n[ANK_LATE] + row->n[ANK_MISSED] >
           0;
}

static void fill_moments(struct sheet_summary_sheet *sheet,
                         struct sheet_summary_table *table, bool several, bool alphas)
{
    static const enum ank_state order[] = {
        ANK_DONE,          ANK_DUE,          ANK_LATE,       ANK_MISSED,
        ANK_STATE_REFUSED, ANK_ENDED_BEFORE, ANK_NOT_YET_DUE};
    const struct ank_summary *summary = sheet->paper->summary;
    size_t count = 0;
    for (size_t i = 0; i < summary->wave_count; i++) {
        const struct ank_wave_row *row = &summary->waves[i];
        if (!has_begun(row))
            continue;
        const char **cells = &table->cells[count++ * table->column_count];
        const char *name = sheet_summary_wave_name(sheet, row->wave);
        const char *title = ank_label(sheet->paper->lang, &row->instrument->title);
        cells[0] = several ? ank_format(sheet->mem, "%s · %s",
                                        *title ? title : row->instrument->code, name)
                           : name;
        for (size_t k = 0; k < ANK_COUNT(order); k++)
            cells[k + 1] = sheet_summary_count(sheet, row->n[order[k]]);
        const char *alpha = alphas ? alpha_words(sheet, row) : NULL;
        if (alphas)
            cells[ANK_COUNT(order) + 1] = alpha ? alpha : "–";
    }
    table->row_count = count;
}

/* Columns of numbers share what label and last leave, each with room for the longest
 * word of its heading. */
static const struct sheet_summary_column *
columns_of(const struct sheet_summary_sheet *sheet, const char *const *headings,
           size_t numbers, double label, double last)
{
    const struct ank_lang *lang = sheet->paper->lang;
    struct sheet_summary_column *columns =
        ank_alloc(sheet->mem, (numbers + 2) * sizeof *columns);
    double at = label, spare = WIDTH - label - last;
    for (size_t k = 0; k < numbers; k++)
        spare -= sheet_summary_head_widest(sheet, ank_words(lang, headings[k]));
    columns[0] = (struct sheet_summary_column){
        ank_words(lang, ANK_N("moment")), 0, label - 4, ALIGN_LEFT, NULL, false};
    for (size_t k = 0; k <= numbers; k++) {
        const char *heading = ank_words(lang, headings[k]);
        double width = k < numbers ? sheet_summary_head_widest(sheet, heading) +
                                         spare / (double)numbers
                                   : last;
        columns[k + 1] = (struct sheet_summary_column){
            heading, at, k < numbers ? width - 4 : width, ALIGN_RIGHT, NULL, false};
        at += width;
    }
    return columns;
}

void sheet_summary_add_moments(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    static const char *const headings[] = {ANK_N("done"),
                                           ANK_N("due now"),
                                           ANK_N("late"),
                                           ANK_N("missed"),
                                           ANK_N("did not want to"),
                                           ANK_N("ended before"),
                                           ANK_N("not yet due"),
                                           ANK_N("alpha of the form (95 %)")};
    const struct ank_summary *summary = sheet->paper->summary;
    const struct ank_lang *lang = sheet->paper->lang;
    bool several = summary->project->instrument_count > 1, alphas = false;
    for (size_t i = 0; i < summary->scale_count; i++)
        alphas |= alpha_shown(&summary->scales[i]);
    size_t numbers = ANK_COUNT(headings) - 1;
    const struct sheet_summary_column *columns =
        columns_of(sheet, headings, numbers, several ? 128 : 66, alphas ? 112 : 0);
    struct sheet_summary_table table = {
        .title = ank_words(lang, ANK_N("What became of each moment")),
        .note = ank_words(
            lang, alphas ? ANK_N("number of families; alpha says how far the domains "
                                 "of the form hang together (from 10 complete forms), "
                                 "nothing about one score")
                         : ANK_N("number of families")),
        .column_count = numbers + 1 + alphas,
        .columns = columns,
        .size = 8,
        .leading = 9,
        .least = 13,
    };
    sheet_summary_table_rows(&table, sheet->mem, summary->wave_count);
    fill_moments(sheet, &table, several, alphas);
    if (table.row_count > 0)
        sheet_summary_add_table(layout, sheet, table);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The waves that do not lead, as a table of means; and what became of each moment. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sheet_summary_parts.h"

enum { most_waves = 8, most_tight = 4, roomy_waves = 3 };

static const double label_width = 118, gap = 5;

/* The waves in one table, in order of time, and one axis for all. */
struct shown {
    size_t count;
    const struct sheet_summary_wave *waves[most_waves];
    struct axis axis[most_waves];
};

static int compare_waves(const void *left, const void *right)
{
    const struct sheet_summary_wave *a =
        *(const struct sheet_summary_wave *const *)left;
    const struct sheet_summary_wave *b =
        *(const struct sheet_summary_wave *const *)right;
    return (a->wave > b->wave) - (a->wave < b->wave);
}

/* Those with most families; `left` counts the others. */
static void find_shown(const struct sheet_summary_sheet *sheet,
                       const struct ank_instrument *instrument, struct shown *shown,
                       size_t *left)
{
    size_t most = sheet->tight == SUMMARY_TIGHTEST ? most_tight : most_waves;
    for (size_t w = 0; w < sheet->wave_count; w++) {
        const struct sheet_summary_wave *wave = &sheet->waves[w];
        if (wave->instrument != instrument || wave->leads)
            continue;
        if (shown->count < most) {
            shown->waves[shown->count++] = wave;
            continue;
        }
        size_t least = 0;
        for (size_t i = 1; i < shown->count; i++)
            if (shown->waves[i]->most_pairs < shown->waves[least]->most_pairs)
                least = i;
        if (shown->waves[least]->most_pairs < wave->most_pairs)
            shown->waves[least] = wave;
        (*left)++;
    }
    qsort(shown->waves, shown->count, sizeof(struct sheet_summary_wave *),
          compare_waves);
}

static const struct ank_domain_row *row_of(const struct sheet_summary_wave *wave,
                                           const struct ank_domain *domain)
{
    for (size_t i = 0; i < wave->count; i++)
        if (wave->rows[i]->domain == domain)
            return wave->rows[i];
    return NULL;
}

static void set_axes(struct shown *shown, double width)
{
    double low = 0, high = 0;
    for (size_t w = 0; w < shown->count; w++) {
        low = fmin(low, shown->waves[w]->axis.low);
        high = fmax(high, shown->waves[w]->axis.high);
    }
    for (size_t w = 0; w < shown->count; w++) {
        double at = LEFT + label_width + gap + (double)w * width;
        shown->axis[w] = axis_over(low, high, 7, at + 6, at + width - 14);
    }
}

/* Under the words of a cell, where columns are wide. */
static void draw_strip(struct canvas *canvas, const struct sheet_summary_table *table,
                       size_t row, struct box cell)
{
    const struct shown *shown = table->state;
    size_t w = 0;
    while (w + 1 < shown->count && shown->axis[w + 1].from < cell.x + cell.width)
        w++;
    const struct axis *axis = &shown->axis[w];
    const struct ank_domain *domain = &shown->waves[0]->instrument->domains[row];
    const struct ank_domain_row *found = row_of(shown->waves[w], domain);
    if (!found)
        return;
    double y = cell.y + cell.height - 5.5;
    canvas_line(canvas, (struct point){axis_place(axis, 0), y - 4},
                (struct point){axis_place(axis, 0), y + 4}, ink_stroke(INK_NAVY, 0.8));
    sheet_summary_draw_change(canvas, axis, found, y);
}

static const char *cell_words(const struct sheet_summary_sheet *sheet,
                              const struct ank_domain_row *row, bool roomy)
{
    if (!row)
        return "–";
    if (roomy) /* the last line is the room of the strip */
        return ank_format(sheet->mem, "%s  n %zu\n ", sheet_summary_change(sheet, row),
                          row->figures.n);
    const struct ank_scale *scale = &row->instrument->scale;
    int decimals = sheet_summary_decimals(scale);
    const char *mean =
        sheet_summary_signed(sheet, row->figures.value[ANK_MEAN_CHANGE], decimals);
    double from, to;
    char low[32], high[32];
    if (!ank_interval_shown(scale, &row->figures, &from, &to))
        return ank_format(sheet->mem, "%s n %zu", mean, row->figures.n);
    if (sheet->tight == SUMMARY_TIGHTEST)
        return ank_format(sheet->mem, "%s  n %zu", sheet_summary_change(sheet, row),
                          row->figures.n);
    return ank_format(
        sheet->mem, "%s n %zu\n%s", mean, row->figures.n,
        ank_say(sheet->paper->lang, sheet->mem, ANK_N("%s to %s"),
                ank_number_words(sheet->paper->lang, from, decimals, low),
                ank_number_words(sheet->paper->lang, to, decimals, high)));
}

static const char *note_of(const struct sheet_summary_sheet *sheet, size_t left)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const char *note = ank_words(
        lang,
        ANK_N(
            "mean change in points since the start, with 95 % interval and n, the families "
            "rated at both moments"));
    return left == 0
               ? note
               : ank_format(sheet->mem, "%s. %s", note,
                            ank_say(lang, sheet->mem,
                                    ANK_N("Moments with fewer families are in the "
                                          "workbook: %zu."),
                                    left));
}

static void add_instrument(struct layout *layout, struct sheet_summary_sheet *sheet,
                           const struct ank_instrument *instrument)
{
    const struct ank_lang *lang = sheet->paper->lang;
    struct shown *shown = ank_alloc(sheet->mem, sizeof *shown);
    size_t left = 0;
    find_shown(sheet, instrument, shown, &left);
    if (shown->count == 0)
        return;
    bool roomy = shown->count <= roomy_waves && sheet->tight == 0;
    double width =
        (WIDTH - label_width - gap) / (double)(shown->count < 2 ? 2 : shown->count);
    set_axes(shown, width);
    struct sheet_summary_column *columns =
        ank_alloc(sheet->mem, (shown->count + 1) * sizeof *columns);
    columns[0] = (struct sheet_summary_column){
        ank_words(lang, ANK_N("domain")), 0, label_width, ALIGN_LEFT, NULL, false};
    for (size_t w = 0; w < shown->count; w++)
        columns[w + 1] = (struct sheet_summary_column){
            sheet_summary_wave_name(sheet, shown->waves[w]->wave),
            label_width + gap + (double)w * width,
            width - gap,
            ALIGN_LEFT,
            roomy ? draw_strip : NULL,
            false};
    struct sheet_summary_table table = {
        .title = sheet_summary_of(sheet, ank_words(lang, ANK_N("The other moments")),
                                  instrument),
        .note = note_of(sheet, left),
        .column_count = shown->count + 1,
        .columns = columns,
        .size = roomy                                                  ? 8
                : shown->count > 6 || sheet->tight == SUMMARY_TIGHTEST ? 7
                                                                       : 7.5,
        .leading = roomy ? 9.5 : 8.8,
        .least = 12,
        .state = shown,
    };
    sheet_summary_table_rows(&table, sheet->mem, instrument->domain_count);
    for (size_t d = 0; d < table.row_count; d++) {
        const char **cells = &table.cells[d * table.column_count];
        cells[0] = sheet_summary_label(sheet, &instrument->domains[d]);
        for (size_t w = 0; w < shown->count; w++)
            cells[w + 1] = cell_words(
                sheet, row_of(shown->waves[w], &instrument->domains[d]), roomy);
    }
    sheet_summary_add_table(layout, sheet, table);
}

void sheet_summary_add_waves(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_project *project = sheet->paper->summary->project;
    for (size_t i = 0; i < project->instrument_count; i++)
        add_instrument(layout, sheet, project->instruments[i]);
}

/* Moments ------------------------------------------------------------------- */

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
    double label = several ? 128 : 90, last = !alphas ? 0 : 116;
    double width = (WIDTH - label - last) / (double)numbers;
    struct sheet_summary_column *columns =
        ank_alloc(sheet->mem, (numbers + 2) * sizeof *columns);
    columns[0] = (struct sheet_summary_column){
        ank_words(lang, ANK_N("moment")), 0, label - 4, ALIGN_LEFT, NULL, false};
    for (size_t k = 0; k <= numbers; k++)
        columns[k + 1] = (struct sheet_summary_column){ank_words(lang, headings[k]),
                                                       label + (double)k * width,
                                                       k < numbers ? width - 5 : last,
                                                       ALIGN_RIGHT,
                                                       NULL,
                                                       false};
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The waves that do not lead, as a table of means. */
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

/* The ticks that all strips of a column are read by. */
static void draw_strip_axes(struct canvas *canvas,
                            const struct sheet_summary_table *table, double top)
{
    const struct shown *shown = table->state;
    for (size_t w = 0; w < shown->count; w++)
        sheet_summary_draw_ticks(canvas, table->sheet->paper->lang, &shown->axis[w],
                                 top + 9);
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

static double column_width(const struct shown *shown)
{
    return (WIDTH - label_width - gap) / (double)(shown->count < 2 ? 2 : shown->count);
}

static const struct sheet_summary_column *
columns_of(const struct sheet_summary_sheet *sheet, const struct shown *shown,
           bool roomy)
{
    double width = column_width(shown);
    struct sheet_summary_column *columns =
        ank_alloc(sheet->mem, (shown->count + 1) * sizeof *columns);
    columns[0] =
        (struct sheet_summary_column){ank_words(sheet->paper->lang, ANK_N("domain")),
                                      0,
                                      label_width,
                                      ALIGN_LEFT,
                                      NULL,
                                      false};
    for (size_t w = 0; w < shown->count; w++)
        columns[w + 1] = (struct sheet_summary_column){
            sheet_summary_wave_name(sheet, shown->waves[w]->wave),
            label_width + gap + (double)w * width,
            width - gap,
            ALIGN_LEFT,
            roomy ? draw_strip : NULL,
            false};
    return columns;
}

static void fill_cells(const struct sheet_summary_sheet *sheet,
                       struct sheet_summary_table *table,
                       const struct ank_instrument *instrument, bool roomy)
{
    const struct shown *shown = table->state;
    for (size_t d = 0; d < table->row_count; d++) {
        const char **cells = &table->cells[d * table->column_count];
        cells[0] = sheet_summary_label(sheet, &instrument->domains[d]);
        for (size_t w = 0; w < shown->count; w++)
            cells[w + 1] = cell_words(
                sheet, row_of(shown->waves[w], &instrument->domains[d]), roomy);
    }
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
    bool many = shown->count > 6 || sheet->tight == SUMMARY_TIGHTEST;
    set_axes(shown, column_width(shown));
    struct sheet_summary_table table = {
        .title = sheet_summary_of(sheet, ank_words(lang, ANK_N("The other moments")),
                                  instrument),
        .note = note_of(sheet, left),
        .column_count = shown->count + 1,
        .columns = columns_of(sheet, shown, roomy),
        .size = roomy  ? 8
                : many ? 7
                       : 7.5,
        .leading = roomy ? 9.5 : 8.8,
        .least = 12,
        .foot = roomy ? 13 : 0,
        .draw_foot = roomy ? draw_strip_axes : NULL,
        .ruled = true,
        .state = shown,
    };
    sheet_summary_table_rows(&table, sheet->mem, instrument->domain_count);
    fill_cells(sheet, &table, instrument, roomy);
    sheet_summary_add_table(layout, sheet, table);
}

void sheet_summary_add_waves(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_project *project = sheet->paper->summary->project;
    for (size_t i = 0; i < project->instrument_count; i++)
        add_instrument(layout, sheet, project->instruments[i]);
}

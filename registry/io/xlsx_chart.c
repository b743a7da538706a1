/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Charts of a workbook, through libxlsxwriter; see table.h. A chart holds no
 * figures: it names cells, so that what somebody changes in a cell shows in it.
 * It reads without colour: dark, pale and outlined bars, lines with and without
 * marks.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "xlsx_book.h"

enum {
    CHART_WIDTH = 560,
    CHART_HEIGHT = 320,
    ROW_PIXELS = 20,
    RIGHT_COLUMN = 9,
    ROOMY = 10
};

static const lxw_color_t teal = 0x1f7a73, pale = 0xcdd3d6, white = 0xffffff,
                         ochre = 0xa9651f, navy = 0x16425b;

void book_sheets_free(struct book *book)
{
    for (size_t i = 0; i < book->sheet_count; i++) {
        free(book->sheets[i].array);
        free(book->sheets[i].name);
    }
    free(book->sheets);
}

static const struct book_sheet *find_sheet(const struct book *book, const char *array)
{
    size_t i = 0;
    while (i < book->sheet_count && strcmp(book->sheets[i].array, array) != 0)
        i++;
    assert(i < book->sheet_count); /* a chart of a table that was never written */
    return &book->sheets[i];
}

static lxw_col_t find_column(const struct book_sheet *sheet, const char *key)
{
    size_t i = 0;
    while (i < sheet->column_count && strcmp(sheet->columns[i].key, key) != 0)
        i++;
    assert(i < sheet->column_count); /* a chart of a column that is not there */
    return (lxw_col_t)i;
}

/* The looks ------------------------------------------------------------- */

static void look_of_bar(lxw_chart_series *series, size_t place, bool stacked)
{
    static const struct {
        lxw_color_t fill, line;
    } looks[] = {{teal, teal}, {pale, pale}, {white, ochre}};
    size_t look = stacked && place < ANK_COUNT(looks) ? place : 0;
    lxw_chart_fill fill = {.color = looks[look].fill};
    lxw_chart_line line = {.color = looks[look].line, .width = 1.25};
    chart_series_set_fill(series, &fill);
    chart_series_set_line(series, &line);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, "0;-0;"); /* nothing for nobody */
    if (look == 0) {
        lxw_chart_font font = {.color = stacked ? LXW_COLOR_WHITE : LXW_COLOR_BLACK};
        chart_series_set_labels_font(series, &font);
    }
}

/* The first is the middle, a dot; the others are ends of the interval: the dashes of
 * the library have names that the format (ISO/IEC 29500-1, 21.2.3.27) does not know. */
static void look_of_interval(lxw_chart_series *series, size_t place)
{
    lxw_chart_line none = {.none = LXW_TRUE}, edge = {.color = navy};
    lxw_chart_fill fill = {.color = navy};
    chart_series_set_line(series, &none);
    chart_series_set_marker_type(series, place == 0 ? LXW_CHART_MARKER_CIRCLE
                                                    : LXW_CHART_MARKER_DIAMOND);
    chart_series_set_marker_size(series, place == 0 ? 7 : 5);
    chart_series_set_marker_fill(series, &fill);
    chart_series_set_marker_line(series, &edge);
}

static void look_of_step(lxw_chart_series *series, size_t place)
{
    lxw_chart_line whole = {.color = teal, .width = 2.25};
    lxw_chart_line dashed = {
        .color = navy, .width = 0.75, .dash_type = LXW_CHART_LINE_DASH_DASH};
    chart_series_set_line(series, place == 0 ? &whole : &dashed);
    chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
}

static void add_series(lxw_chart *chart, const struct book_chart *wanted,
                       const struct book_sheet *sheet, size_t place)
{
    lxw_col_t names = find_column(sheet, wanted->labels);
    lxw_col_t values = find_column(sheet, wanted->series[place]);
    lxw_row_t first = (lxw_row_t)(sheet->head + 1 + wanted->first);
    lxw_row_t last = (lxw_row_t)(first + wanted->count - 1);
    lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
    chart_series_set_categories(series, sheet->name, first, names, last, names);
    chart_series_set_values(series, sheet->name, first, values, last, values);
    chart_series_set_name_range(series, sheet->name, (lxw_row_t)sheet->head, values);
    if (wanted->kind == BOOK_INTERVALS)
        look_of_interval(series, place);
    else if (wanted->kind == BOOK_STEPS)
        look_of_step(series, place);
    else
        look_of_bar(series, place, wanted->kind == BOOK_STACKED);
}

static void look_of_chart(lxw_chart *chart, const struct book_chart *wanted)
{
    lxw_chart_font title = {.size = 12}, axis = {.bold = LXW_EXPLICIT_FALSE, .size = 9};
    lxw_chart_line whisker = {.color = navy, .width = 1.5};
    /* To the library the x axis of bars is the one they grow along. */
    bool bars = wanted->kind == BOOK_STACKED || wanted->kind == BOOK_BARS;
    chart_title_set_name(chart, wanted->title);
    chart_title_set_name_font(chart, &title);
    chart_axis_set_name(bars ? chart->y_axis : chart->x_axis, wanted->across);
    chart_axis_set_name(bars ? chart->x_axis : chart->y_axis, wanted->up);
    chart_axis_set_name_font(chart->x_axis, &axis);
    chart_axis_set_name_font(chart->y_axis, &axis);
    chart_legend_set_position(chart, wanted->series_count > 1 ? LXW_CHART_LEGEND_BOTTOM
                                                              : LXW_CHART_LEGEND_NONE);
    switch (wanted->kind) {
    case BOOK_INTERVALS:
        chart_set_high_low_lines(chart, &whisker);
        chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
        chart_axis_set_interval_unit(chart->x_axis, 1);
        break;
    case BOOK_STACKED:
    case BOOK_BARS: /* the first row on top, numbers below */
        chart_axis_set_reverse(chart->y_axis);
        chart_axis_set_interval_unit(chart->y_axis, 1); /* every row has its name */
        chart_axis_set_crossing_max(chart->y_axis);
        break;
    case BOOK_STEPS:
        chart_axis_set_min(chart->y_axis, 0);
        chart_axis_set_max(chart->y_axis, 1);
        chart_axis_set_min(chart->x_axis, 0);
        chart_axis_set_num_format(chart->y_axis, "0%");
        break;
    }
}

/* On the page ------------------------------------------------------------- */

bool book_charts(struct book *book, const struct table_about *about,
                 struct ank_error *err)
{
    struct table *table;
    static const struct table_column none[] = {{0}};
    if (!book_table(book, &table, about, none, err))
        return false;
    if (!table_close(table, err))
        return false;
    book->charts = workbook_get_worksheet_by_name(
        book->workbook, book->sheets[book->sheet_count - 1].name);
    book->chart_row = book->sheets[book->sheet_count - 1].head + 1;
    return true;
}

static void place_chart(struct book *book, lxw_chart *chart,
                        const struct book_chart *wanted)
{
    double taller = wanted->kind != BOOK_STEPS && wanted->count > ROOMY
                        ? (double)wanted->count / ROOMY
                        : 1;
    lxw_chart_options options = {
        .x_scale = CHART_WIDTH / 480.0,
        .y_scale = taller * CHART_HEIGHT / 288.0,
        .description = (char *)(uintptr_t)wanted->alt, /* the library copies it */
    };
    size_t rows = (size_t)(taller * CHART_HEIGHT / ROW_PIXELS) + 2;
    bool right = book->chart_right && !wanted->begins;
    if (!right) {
        book->chart_row += book->chart_high;
        book->chart_high = 0;
    }
    lxw_error failed =
        worksheet_insert_chart_opt(book->charts, (lxw_row_t)book->chart_row,
                                   right ? RIGHT_COLUMN : 0, chart, &options);
    if (failed)
        ank_fail(&book->failure, ANK_IO, "the workbook could not be made: %s",
                 lxw_strerror(failed));
    book->chart_high = rows > book->chart_high ? rows : book->chart_high;
    book->chart_right = !right;
}

void book_chart(struct book *book, const struct book_chart *wanted)
{
    static const uint8_t types[] = {
        [BOOK_INTERVALS] = LXW_CHART_LINE,
        [BOOK_STACKED] = LXW_CHART_BAR_STACKED,
        [BOOK_BARS] = LXW_CHART_BAR,
        [BOOK_STEPS] = LXW_CHART_SCATTER_STRAIGHT,
    };
    const struct book_sheet *sheet = find_sheet(book, wanted->table);
    assert(book->charts && wanted->count > 0 &&
           wanted->first + wanted->count <= sheet->row_count);
    lxw_chart *chart = workbook_add_chart(book->workbook, types[wanted->kind]);
    if (!chart) {
        ank_fail(&book->failure, ANK_IO, "the workbook could not be made: %s",
                 lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED));
        return;
    }
    for (size_t i = 0; i < wanted->series_count; i++)
        add_series(chart, wanted, sheet, i);
    look_of_chart(chart, wanted);
    place_chart(book, chart, wanted);
}

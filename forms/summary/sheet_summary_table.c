/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of the coordinator's summary, over pages. */
#include <assert.h>
#include <math.h>

#include "sheet_summary_parts.h"

static const double head_leading = 9.5, pad = 4;
static const struct style HEAD_STYLE = {FACE_REPORT, 8, INK_GREY, ALIGN_LEFT};

/* A table of so few rows is not split over pages. */
enum { small_table = 6 };

/* Tables -------------------------------------------------------------- */

void sheet_summary_table_rows(struct sheet_summary_table *table, struct ank_arena *mem,
                              size_t rows)
{
    table->row_count = rows < SUMMARY_ROWS ? rows : SUMMARY_ROWS - 1;
    table->cells =
        ank_alloc(mem, (rows + 1) * table->column_count * sizeof *table->cells);
    table->alts = ank_alloc(mem, (rows + 1) * sizeof *table->alts);
}

static struct style cell_style(const struct sheet_summary_table *table, size_t column)
{
    return (struct style){FACE_REPORT, table->size, INK_TEXT,
                          table->columns[column].align};
}

double sheet_summary_head_widest(const struct sheet_summary_sheet *sheet,
                                 const char *heading)
{
    return canvas_words_widest(sheet->canvas, HEAD_STYLE, heading);
}

static double head_height(const struct sheet_summary_sheet *sheet,
                          const struct sheet_summary_table *table)
{
    double height = 0;
    for (size_t c = 0; c < table->column_count; c++)
        height =
            fmax(height,
                 canvas_words_height(sheet->canvas, table->columns[c].width, HEAD_STYLE,
                                     head_leading, table->columns[c].heading));
    return table->lead + height + 3;
}

static double row_height(const struct sheet_summary_sheet *sheet,
                         const struct sheet_summary_table *table, size_t row)
{
    double height = table->least;
    for (size_t c = 0; c < table->column_count; c++) {
        const char *text = table->cells[row * table->column_count + c];
        if (text)
            height =
                fmax(height,
                     canvas_words_height(sheet->canvas, table->columns[c].width,
                                         cell_style(table, c), table->leading, text) +
                         pad);
    }
    return height;
}

void sheet_summary_leave_page(struct canvas *canvas, const void *data)
{
    const struct sheet_summary_sheet *sheet = data;
    if (*sheet->table_open)
        canvas_end(canvas);
    *sheet->table_open = false;
}

static struct box box_of(const struct sheet_summary_column *column, double top,
                         double height)
{
    return (struct box){LEFT + column->at, top, column->width, height};
}

static void draw_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_summary_sheet *sheet = data;
    const struct sheet_summary_table *table = &sheet->tables[index / SUMMARY_ROWS];
    double bottom = top + head_height(sheet, table) - 3;
    if (table->draw_lead)
        table->draw_lead(canvas, table, top);
    canvas_begin(canvas, TAG_TABLE, NULL);
    *sheet->table_open = true;
    canvas_begin(canvas, TAG_TR, NULL);
    for (size_t c = 0; c < table->column_count; c++) {
        const struct sheet_summary_column *column = &table->columns[c];
        struct style style = HEAD_STYLE;
        style.align = column->align;
        double height = canvas_words_height(canvas, column->width, style, head_leading,
                                            column->heading);
        canvas_begin(canvas, TAG_TH, NULL);
        canvas_words(canvas, box_of(column, bottom - height, height), style,
                     head_leading, column->heading);
        canvas_end(canvas);
    }
    canvas_end(canvas);
    canvas_line(canvas, (struct point){LEFT, bottom + 1.5},
                (struct point){LEFT + WIDTH, bottom + 1.5}, ink_stroke(INK_GREY, 0.6));
}

static void draw_cell(struct canvas *canvas, const struct sheet_summary_table *table,
                      size_t row, size_t c, double top, double height)
{
    const struct sheet_summary_column *column = &table->columns[c];
    const char *text = table->cells[row * table->column_count + c];
    struct box cell = box_of(column, top, height);
    canvas_begin(canvas, c == 0 ? TAG_TH : TAG_TD, NULL);
    if (column->figure)
        canvas_begin(canvas, TAG_FIGURE, table->alts[row]);
    if (column->draw)
        column->draw(canvas, table, row, cell);
    if (column->figure)
        canvas_end(canvas);
    if (text) {
        struct style style = cell_style(table, c);
        double used =
            canvas_words_height(canvas, cell.width, style, table->leading, text);
        cell.y += (height - used) / 2;
        canvas_words(canvas, cell, style, table->leading, text);
    }
    canvas_end(canvas);
}

static void draw_row(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_summary_sheet *sheet = data;
    const struct sheet_summary_table *table = &sheet->tables[index / SUMMARY_ROWS];
    size_t row = index % SUMMARY_ROWS;
    double height = row_height(sheet, table, row);
    canvas_begin(canvas, TAG_TR, NULL);
    for (size_t c = 0; c < table->column_count; c++)
        draw_cell(canvas, table, row, c, top, height);
    canvas_end(canvas);
    if (table->ruled || !(table->foot > 0))
        canvas_line(canvas, (struct point){LEFT, top + height},
                    (struct point){LEFT + WIDTH, top + height},
                    ink_stroke(INK_RULE, 0.5));
}

static void draw_foot(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_summary_sheet *sheet = data;
    const struct sheet_summary_table *table = &sheet->tables[index / SUMMARY_ROWS];
    sheet_summary_leave_page(canvas, sheet);
    if (table->draw_foot)
        table->draw_foot(canvas, table, top);
}

static void add_head(struct layout *layout, const struct sheet_summary_sheet *sheet,
                     size_t base)
{
    layout_add(layout, (struct layout_block){
                           head_height(sheet, &sheet->tables[base / SUMMARY_ROWS]),
                           true, draw_head, base});
}

static struct sheet_summary_words after_words(const struct sheet_summary_table *table,
                                              size_t i)
{
    return (struct sheet_summary_words){TAG_P, SMALL, 10.5, table->after[i]};
}

/* A table never begins with fewer than three rows, nor goes on with a single one; what
 * is said under it stays with its last rows. */
static double needed_for(const struct sheet_summary_sheet *sheet,
                         const struct sheet_summary_table *table, size_t row,
                         size_t least)
{
    double height = table->foot;
    size_t end = row + least < table->row_count ? row + least : table->row_count;
    for (size_t i = row; i < end; i++)
        height += row_height(sheet, table, i);
    for (size_t i = 0; end == table->row_count && i < table->after_count; i++) {
        struct sheet_summary_words words = after_words(table, i);
        height += sheet_summary_words_height(sheet, &words);
    }
    return height;
}

static void add_rows(struct layout *layout, const struct sheet_summary_sheet *sheet,
                     size_t base)
{
    const struct sheet_summary_table *table = &sheet->tables[base / SUMMARY_ROWS];
    for (size_t i = 0; i < table->row_count; i++) {
        size_t together = i > 0 && i + 2 == table->row_count ? 2 : 1;
        if (i > 0 && layout_room(layout) < needed_for(sheet, table, i, together)) {
            layout_add(layout,
                       (struct layout_block){table->foot, false, draw_foot, base});
            layout_turn(layout);
            add_head(layout, sheet, base);
        }
        layout_add(layout, (struct layout_block){row_height(sheet, table, i), false,
                                                 draw_row, base + i});
    }
    layout_add(layout, (struct layout_block){table->foot, false, draw_foot, base});
}

void sheet_summary_say_after(struct sheet_summary_table *table, const char *sentence)
{
    assert(table->after_count < SUMMARY_AFTER);
    table->after[table->after_count++] = sentence;
}

void sheet_summary_add_table(struct layout *layout, struct sheet_summary_sheet *sheet,
                             struct sheet_summary_table table)
{
    size_t base = sheet->table_count * SUMMARY_ROWS;
    table.sheet = sheet;
    sheet->tables =
        ank_grow(sheet->mem, sheet->tables, sheet->table_count, sizeof *sheet->tables);
    sheet->tables[sheet->table_count++] = table;
    struct sheet_summary_words title = {TAG_H2, HEADING, 16, table.title};
    struct sheet_summary_words note = {TAG_P, SMALL, 11, table.note};
    size_t least = table.row_count <= small_table ? table.row_count : 3;
    double height = head_height(sheet, &table) + needed_for(sheet, &table, 0, least) +
                    (table.title ? sheet_summary_words_height(sheet, &title) : 0) +
                    (table.note ? sheet_summary_words_height(sheet, &note) : 0);
    if (layout_room(layout) < height)
        layout_turn(layout);
    if (table.title)
        sheet_summary_put_words(layout, sheet, title, true);
    if (table.note)
        sheet_summary_put_words(layout, sheet, note, true);
    add_head(layout, sheet, base);
    add_rows(layout, sheet, base);
    for (size_t i = 0; i < table.after_count; i++)
        sheet_summary_put_words(layout, sheet, after_words(&table, i), false);
}

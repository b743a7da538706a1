/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A report: headings, sentences, tables and places for words, over as many pages as
 * they need. A place in which nobody wrote yet has lines to write on by hand.
 */
#include <math.h>

#include "../canvas/layout.h"
#include "../canvas/paper.h"
#include "../canvas/paragraph.h"
#include "../charts/marks.h"
#include "sheet_report_parts.h"

static const double LEFT = 62, WIDTH = 471;
static const double table_leading = 11.5, gap = 8, line_high = 20;

static const struct style TITLE = {FACE_REPORT_BOLD, 22, INK_NAVY, ALIGN_LEFT};
static const struct style HEADING = {FACE_REPORT_BOLD, 13, INK_NAVY, ALIGN_LEFT};
static const struct style BODY = {FACE_REPORT, 10, INK_TEXT, ALIGN_LEFT};
static const struct style SMALL = {FACE_REPORT, 8.5, INK_GREY, ALIGN_LEFT};
static const struct style CELL = {FACE_REPORT, 9, INK_TEXT, ALIGN_LEFT};
static const struct style HEAD = {FACE_REPORT, 8.5, INK_GREY, ALIGN_LEFT};

/* A table of so few rows is not split over pages. */
enum { PLACE_LINES = 3, MOST_ROWS = 1000, SMALL_TABLE = 8 };

/* Room over lines to sign on, and for what stands under them. */
static const double over_signed = 54, under_signed = 26;

/* Room over a table, and under lines to write on. */
static const double over_table = 6, under_lines = 8;

/* What is drawn as one: a text in its style, a row of a table, lines to write on. */
struct report_piece {
    enum ank_report_kind kind;
    const struct ank_report_block *block;
    const char *text;
    struct style style;
    double above, inset; /* room over it, and at its left */
    size_t row;          /* of a table; 0: its heads */
    bool lines;          /* to write on */
};

struct report_sheet {
    const struct ank_report *report;
    struct canvas *canvas;
    struct ank_arena mem;
    size_t count;
    struct report_piece *pieces;
    bool *table_open, *list_open;
};

static void frame(struct canvas *canvas, const void *data, size_t page, size_t pages)
{
    const struct report_sheet *sheet = data;
    struct ank_arena mem = {0};
    char day[12];
    double base = canvas_height(canvas) - 34;
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    canvas_text(canvas, (struct point){LEFT, base}, SMALL,
                sheet->report->undated
                    ? sheet->report->title
                    : ank_format(&mem, "%s · %s", sheet->report->title,
                                 ank_day_words(sheet->report->today, day)));
    canvas_text(
        canvas, (struct point){LEFT + WIDTH, base}, right,
        ank_say(sheet->report->lang, &mem, ANK_N("page %zu of %zu"), page, pages));
    ank_arena_free(&mem);
}

/* A table or a list that is open is closed, before the page or something else. */
static void leave(struct canvas *canvas, const void *data)
{
    const struct report_sheet *sheet = data;
    if (*sheet->table_open || *sheet->list_open)
        canvas_end(canvas);
    *sheet->table_open = *sheet->list_open = false;
}

/* Tables --------------------------------------------------------------------- */

static struct box column_box(const struct ank_report_table *table, size_t column,
                             double top)
{
    double share = table->first > 0 ? table->first : 0.5;
    if (table->column_count == 1)
        share = 1;
    double first = WIDTH * share;
    double other = table->column_count > 1
                       ? (WIDTH - first) / (double)(table->column_count - 1)
                       : 0;
    return column == 0 ? (struct box){LEFT, top, first - gap, 0}
                       : (struct box){LEFT + first + other * (double)(column - 1), top,
                                      other - (table->words ? gap : 0), 0};
}

static struct style column_style(const struct ank_report_table *table, size_t column,
                                 struct style style)
{
    style.align = column > 0 && !table->words ? ALIGN_RIGHT : ALIGN_LEFT;
    return style;
}

static const char *cell_of(const struct ank_report_table *table, size_t row,
                           size_t column)
{
    const char *text = row == 0
                           ? table->heads[column]
                           : table->cells[(row - 1) * table->column_count + column];
    return text ? text : "";
}

static double row_height(struct canvas *canvas, const struct ank_report_table *table,
                         size_t row)
{
    double height = table_leading;
    for (size_t c = 0; c < table->column_count; c++)
        height = fmax(height, canvas_words_height(canvas, column_box(table, c, 0).width,
                                                  row == 0 ? HEAD : CELL, table_leading,
                                                  cell_of(table, row, c)));
    return height + 5 + (row == 0 ? over_table : 0);
}

static void draw_cells(struct canvas *canvas, const struct ank_report_table *table,
                       size_t row, double top)
{
    canvas_begin(canvas, TAG_TR, NULL);
    for (size_t c = 0; c < table->column_count; c++) {
        canvas_begin(canvas, row == 0 || c == 0 ? TAG_TH : TAG_TD, NULL);
        canvas_words(canvas, column_box(table, c, top + 2),
                     column_style(table, c, row == 0 ? HEAD : CELL), table_leading,
                     cell_of(table, row, c));
        canvas_end(canvas);
    }
    canvas_end(canvas);
}

static void draw_row(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct report_sheet *sheet = data;
    const struct report_piece *piece = &sheet->pieces[index];
    const struct ank_report_table *table = &piece->block->table;
    double bottom = top + row_height(canvas, table, piece->row);
    if (piece->row == 0) {
        leave(canvas, sheet);
        canvas_begin(canvas, TAG_TABLE, NULL);
        *sheet->table_open = true;
    }
    draw_cells(canvas, table, piece->row, top + (piece->row == 0 ? over_table : 0));
    canvas_line(canvas, (struct point){LEFT, bottom - 1},
                (struct point){LEFT + WIDTH, bottom - 1},
                piece->row == 0 ? ink_stroke(INK_GREY, 0.6)
                                : ink_stroke(INK_RULE, 0.5));
}

/* A row that begins a page has the heads above it again. */
static double again(struct canvas *canvas, const void *data,
                    const struct layout_block *block, double top)
{
    const struct report_sheet *sheet = data;
    const struct report_piece *piece = &sheet->pieces[block->index];
    if (block->draw != draw_row || piece->row == 0)
        return 0;
    const struct ank_report_table *table = &piece->block->table;
    if (canvas) {
        canvas_begin(canvas, TAG_TABLE, NULL);
        *sheet->table_open = true;
        draw_cells(canvas, table, 0, top + over_table);
    }
    return row_height(sheet->canvas, table, 0);
}

/* Texts ---------------------------------------------------------------------- */

static double text_height(struct canvas *canvas, const struct report_piece *piece)
{
    if (piece->lines)
        return PLACE_LINES * line_high + under_lines;
    double high = piece->style.size * 1.4;
    return piece->above + canvas_words_height(canvas, WIDTH - piece->inset,
                                              piece->style, high, piece->text);
}

static void draw_lines(struct canvas *canvas, double top)
{
    for (int i = 1; i <= PLACE_LINES; i++)
        canvas_line(canvas, (struct point){LEFT, top + i * line_high},
                    (struct point){LEFT + WIDTH, top + i * line_high},
                    (struct ink){NO_COLOUR, INK_RULE, 0.6, true});
}

static enum tag tag_of(const struct report_piece *piece)
{
    return piece->style.size >= TITLE.size     ? TAG_H1
           : piece->kind == ANK_REPORT_HEADING ? TAG_H2
           : piece->kind == ANK_REPORT_ITEM    ? TAG_LI
                                               : TAG_P;
}

static void draw_text(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct report_sheet *sheet = data;
    const struct report_piece *piece = &sheet->pieces[index];
    bool item = piece->kind == ANK_REPORT_ITEM;
    if (!item || !*sheet->list_open)
        leave(canvas, sheet);
    if (piece->lines) {
        draw_lines(canvas, top);
        return;
    }
    if (item && !*sheet->list_open) {
        canvas_begin(canvas, TAG_LIST, NULL);
        *sheet->list_open = true;
    }
    double y = top + piece->above;
    canvas_begin(canvas, tag_of(piece), NULL);
    if (item)
        canvas_circle(canvas, (struct point){LEFT + 4, y + 6}, 1.6, ink_fill(INK_TEAL));
    canvas_words(canvas, (struct box){LEFT + piece->inset, y, WIDTH - piece->inset, 0},
                 piece->style, piece->style.size * 1.4, piece->text);
    canvas_end(canvas);
    if (piece->kind == ANK_REPORT_HEADING && piece->style.size < TITLE.size)
        canvas_outline(canvas, piece->text);
}

static void add_piece(struct report_sheet *sheet, struct layout *layout,
                      struct report_piece piece, bool keep)
{
    bool row = piece.kind == ANK_REPORT_TABLE;
    sheet->pieces = ank_grow(&sheet->mem, sheet->pieces, sheet->count, sizeof piece);
    sheet->pieces[sheet->count] = piece;
    double height = row ? row_height(sheet->canvas, &piece.block->table, piece.row)
                        : text_height(sheet->canvas, &piece);
    layout_add(layout, (struct layout_block){height, keep, row ? draw_row : draw_text,
                                             sheet->count++});
}

/* Long words of people go over pages by their paragraphs. */
static void add_words(struct report_sheet *sheet, struct layout *layout,
                      const char *words)
{
    for (char *text; (text = paragraph_next(&sheet->mem, &words));)
        add_piece(sheet, layout,
                  (struct report_piece){
                      .kind = ANK_REPORT_TEXT, .text = text, .style = BODY, .above = 3},
                  false);
}

static void add_place(struct report_sheet *sheet, struct layout *layout,
                      const struct ank_report_block *block)
{
    if (block->words) {
        add_words(sheet, layout, block->words);
        return;
    }
    add_piece(
        sheet, layout,
        (struct report_piece){
            .kind = ANK_REPORT_PLACE, .text = block->text, .style = SMALL, .above = 8},
        true);
    add_piece(sheet, layout,
              (struct report_piece){.kind = ANK_REPORT_PLACE, .lines = true}, false);
}

static void add_table(struct report_sheet *sheet, struct layout *layout,
                      const struct ank_report_block *block)
{
    size_t rows =
        block->table.row_count < MOST_ROWS ? block->table.row_count : MOST_ROWS;
    for (size_t row = 0; row <= rows; row++)
        add_piece(
            sheet, layout,
            (struct report_piece){.kind = ANK_REPORT_TABLE, .block = block, .row = row},
            row < rows && (row == 0 || row + 1 == rows || rows <= SMALL_TABLE));
}

/* Side by side, as many as there are heads. */
static void draw_signed(struct canvas *canvas, const void *data, size_t index,
                        double top)
{
    const struct report_sheet *sheet = data;
    const struct ank_report_table *table = &sheet->pieces[index].block->table;
    double width = WIDTH / (double)table->column_count;
    leave(canvas, sheet);
    for (size_t c = 0; c < table->column_count; c++) {
        double x = LEFT + width * (double)c;
        canvas_line(canvas, (struct point){x, top + over_signed},
                    (struct point){x + width - 3 * gap, top + over_signed},
                    ink_stroke(INK_GREY, 0.6));
        canvas_begin(canvas, TAG_P, NULL);
        canvas_words(canvas, (struct box){x, top + over_signed + 4, width - 3 * gap, 0},
                     SMALL, table_leading, table->heads[c]);
        canvas_end(canvas);
    }
}

static void add_signed(struct report_sheet *sheet, struct layout *layout,
                       const struct ank_report_block *block)
{
    sheet->pieces =
        ank_grow(&sheet->mem, sheet->pieces, sheet->count, sizeof(struct report_piece));
    sheet->pieces[sheet->count] =
        (struct report_piece){.kind = ANK_REPORT_SIGNED, .block = block};
    layout_add(layout, (struct layout_block){over_signed + under_signed, false,
                                             draw_signed, sheet->count++});
}

/* A sentence stands by the table that it is about. */
static void add_block(struct report_sheet *sheet, struct layout *layout,
                      const struct ank_report_block *block, bool before_table)
{
    struct report_piece piece = {
        .kind = block->kind, .block = block, .text = block->text};
    switch (block->kind) {
    case ANK_REPORT_HEADING:
        piece.style = HEADING;
        piece.above = 16;
        add_piece(sheet, layout, piece, true);
        break;
    case ANK_REPORT_TEXT:
        piece.style = BODY;
        piece.above = 6;
        add_piece(sheet, layout, piece, before_table);
        break;
    case ANK_REPORT_ITEM:
        piece.style = BODY;
        piece.above = 3;
        piece.inset = 12;
        add_piece(sheet, layout, piece, false);
        break;
    case ANK_REPORT_TABLE:
        add_table(sheet, layout, block);
        break;
    case ANK_REPORT_PLACE:
        add_place(sheet, layout, block);
        break;
    case ANK_REPORT_SIGNED:
        add_signed(sheet, layout, block);
        break;
    }
}

static void add_head(struct report_sheet *sheet, struct layout *layout)
{
    const struct ank_report *report = sheet->report;
    struct style notice = SMALL;
    notice.face = FACE_REPORT_BOLD;
    notice.colour = INK_OCHRE;
    add_piece(sheet, layout,
              (struct report_piece){
                  .kind = ANK_REPORT_HEADING, .text = report->title, .style = TITLE},
              true);
    add_piece(sheet, layout,
              (struct report_piece){.kind = ANK_REPORT_TEXT,
                                    .text = report->subtitle,
                                    .style = SMALL,
                                    .above = 2},
              true);
    if (report->notice)
        add_piece(sheet, layout,
                  (struct report_piece){.kind = ANK_REPORT_TEXT,
                                        .text = report->notice,
                                        .style = notice,
                                        .above = 6},
                  false);
}

void sheet_report_draw(struct canvas *canvas, const struct ank_report *report)
{
    bool table_open = false, list_open = false;
    struct report_sheet sheet = {.report = report,
                                 .canvas = canvas,
                                 .table_open = &table_open,
                                 .list_open = &list_open};
    struct layout layout = {.top = 44,
                            .bottom = canvas_height(canvas) - 60,
                            .sheet = &sheet,
                            .frame = frame,
                            .leave = leave,
                            .again = again};
    add_head(&sheet, &layout);
    for (size_t i = 0; i < report->block_count; i++)
        add_block(&sheet, &layout, &report->blocks[i],
                  i + 1 < report->block_count &&
                      report->blocks[i + 1].kind == ANK_REPORT_TABLE);
    layout_draw(&layout, canvas);
    leave(canvas, &sheet);
    ank_arena_free(&sheet.mem);
}

bool ank_report_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                      const struct ank_report *report, struct ank_document *made,
                      struct ank_error *err)
{
    struct canvas *canvas;
    struct canvas_about about = {
        .title = report->code,
        .language = ank_lang_code(report->lang),
        .day = report->today,
    };
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    sheet_report_draw(canvas, report);
    return canvas_close(canvas, &made->bytes, &made->size, err);
}

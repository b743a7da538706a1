/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything that is held on a family, as text that flows over pages. What belongs
 * under a line (it begins with two blanks: the scores under their talk) stands in as
 * many columns as it is short enough for.
 */
#include <math.h>
#include <string.h>

#include <ankerpunt/forms.h>
#include "../canvas/layout.h"
#include "../canvas/paper.h"
#include "../canvas/paragraph.h"
#include "../progress/sheet_progress_parts.h"

static const double leading = 14.5, indent = 12, gutter = 10;

enum { most_columns = 3, most_rows = 20 };

/* A heading, a paragraph, or what stands in columns under one. */
struct piece {
    const char *text;
    bool heading;
    size_t count, columns;      /* in columns; 0: it is a text */
    const char *const *entries; /* down each column, then the next */
};

struct dossier_sheet {
    const struct ank_dossier *dossier;
    struct ank_arena mem;
    size_t count;
    struct piece *pieces;
};

static void frame(struct canvas *canvas, const void *data, size_t page, size_t pages)
{
    const struct dossier_sheet *sheet = data;
    struct ank_arena mem = {0};
    char day[12];
    double base = canvas_height(canvas) - 34;
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    canvas_text(canvas, (struct point){LEFT, base}, SMALL,
                ank_format(&mem, "%s · %s", sheet->dossier->code,
                           ank_day_words(sheet->dossier->today, day)));
    canvas_text(
        canvas, (struct point){LEFT + WIDTH, base}, right,
        ank_say(sheet->dossier->lang, &mem, ANK_N("page %zu of %zu"), page, pages));
    ank_arena_free(&mem);
}

static void draw_title(struct canvas *canvas, const void *data, size_t index,
                       double top)
{
    (void)index;
    const struct dossier_sheet *sheet = data;
    canvas_begin(canvas, TAG_H1, NULL);
    canvas_words(canvas, (struct box){LEFT, top, WIDTH, 30}, TITLE, 30,
                 sheet->dossier->title);
    canvas_end(canvas);
}

static double column_width(size_t columns)
{
    return (WIDTH - indent - gutter * (double)(columns - 1)) / (double)columns;
}

static size_t column_rows(const struct piece *piece)
{
    return (piece->count + piece->columns - 1) / piece->columns;
}

static void draw_columns(struct canvas *canvas, const struct piece *piece, double top)
{
    double width = column_width(piece->columns);
    size_t rows = column_rows(piece);
    canvas_begin(canvas, TAG_LIST, NULL);
    for (size_t i = 0; i < piece->count; i++) {
        double left = LEFT + indent + (double)(i / rows) * (width + gutter);
        struct box box = {left, top + (double)(i % rows) * leading, width, leading};
        canvas_begin(canvas, TAG_LI, NULL);
        canvas_words(canvas, box, BODY, leading, piece->entries[i]);
        canvas_end(canvas);
    }
    canvas_end(canvas);
}

static void draw_piece(struct canvas *canvas, const void *data, size_t index,
                       double top)
{
    const struct dossier_sheet *sheet = data;
    const struct piece *piece = &sheet->pieces[index];
    if (piece->count > 0) {
        draw_columns(canvas, piece, top);
        return;
    }
    canvas_begin(canvas, piece->heading ? TAG_H2 : TAG_P, NULL);
    if (piece->heading)
        canvas_words(canvas, (struct box){LEFT, top + 12, WIDTH, 20}, HEADING, 19,
                     piece->text);
    else
        canvas_words(canvas, (struct box){LEFT, top, WIDTH, leading}, BODY, leading,
                     piece->text);
    canvas_end(canvas);
}

static double piece_height(struct canvas *canvas, const struct piece *piece)
{
    if (piece->count > 0)
        return 5 + leading * (double)column_rows(piece);
    return piece->heading
               ? 16 + canvas_words_height(canvas, WIDTH, HEADING, 19, piece->text)
               : 3 + canvas_words_height(canvas, WIDTH, BODY, leading, piece->text);
}

static void add_piece(struct dossier_sheet *sheet, struct canvas *canvas,
                      struct layout *layout, struct piece piece)
{
    sheet->pieces = ank_grow(&sheet->mem, sheet->pieces, sheet->count, sizeof piece);
    sheet->pieces[sheet->count] = piece;
    layout_add(layout,
               (struct layout_block){piece_height(canvas, &piece), piece.heading,
                                     draw_piece, sheet->count++});
}

/* In how many columns each of them is one line; 0: in none. */
static size_t fitting_columns(struct canvas *canvas, const char *const *entries,
                              size_t count)
{
    size_t columns = most_columns;
    for (size_t i = 0; i < count; i++)
        while (columns > 0 &&
               canvas_text_width(canvas, BODY, entries[i]) > column_width(columns))
            columns--;
    return columns;
}

static size_t count_under(const struct ank_dossier_part *part, size_t at)
{
    size_t count = 0;
    while (at + count < part->line_count &&
           strncmp(part->lines[at + count], "  ", 2) == 0)
        count++;
    return count;
}

/* What stands under the line before, in columns; false when it is too long for any. */
static bool add_under(struct dossier_sheet *sheet, struct canvas *canvas,
                      struct layout *layout, const char *const *lines, size_t count)
{
    const char **entries = ank_alloc(&sheet->mem, count * sizeof *entries);
    for (size_t i = 0; i < count; i++)
        entries[i] = lines[i] + 2;
    size_t columns = fitting_columns(canvas, entries, count), most;
    if (columns == 0)
        return false;
    layout->blocks[layout->count - 1].keep = true;
    for (most = most_rows * columns; count > 0; entries += most) {
        if (most > count)
            most = count;
        add_piece(
            sheet, canvas, layout,
            (struct piece){.count = most, .columns = columns, .entries = entries});
        count -= most;
    }
    return true;
}

static void add_part(struct dossier_sheet *sheet, struct canvas *canvas,
                     struct layout *layout, const struct ank_dossier_part *part)
{
    if (*part->heading)
        add_piece(sheet, canvas, layout,
                  (struct piece){.text = part->heading, .heading = true});
    for (size_t i = 0; i < part->line_count; i++) {
        size_t under = count_under(part, i);
        if (under > 0 && add_under(sheet, canvas, layout, &part->lines[i], under)) {
            i += under - 1;
            continue;
        }
        const char *rest = part->lines[i];
        for (char *text; (text = paragraph_next(&sheet->mem, &rest));)
            add_piece(sheet, canvas, layout, (struct piece){.text = text});
    }
}

/* When little is left for the last page, all pages end somewhat sooner. */
static void even_pages(struct layout *layout)
{
    size_t pages = layout_pages(layout);
    double most = layout->bottom, half = (most - layout->top) / 2;
    if (pages == 1 || layout_room(layout) < half)
        return;
    while (layout->bottom > layout->top + half && layout_pages(layout) == pages)
        layout->bottom -= leading;
    layout->bottom = fmin(layout->bottom + leading, most);
}

static void draw(struct canvas *canvas, const struct ank_dossier *dossier)
{
    struct dossier_sheet sheet = {.dossier = dossier};
    struct layout layout = {.top = 40,
                            .bottom = canvas_height(canvas) - 60,
                            .sheet = &sheet,
                            .frame = frame};
    double title = 6 + canvas_words_height(canvas, WIDTH, TITLE, 30, dossier->title);
    layout_add(&layout, (struct layout_block){title, true, draw_title, 0});
    for (size_t p = 0; p < dossier->part_count; p++)
        add_part(&sheet, canvas, &layout, &dossier->parts[p]);
    even_pages(&layout);
    layout_draw(&layout, canvas);
    ank_arena_free(&sheet.mem);
}

bool ank_dossier_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                       const struct ank_dossier *dossier, char **bytes, size_t *size,
                       struct ank_error *err)
{
    struct canvas *canvas;
    struct canvas_about about = {
        .title = dossier->code,
        .language = ank_lang_code(dossier->lang),
        .day = dossier->today,
    };
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    draw(canvas, dossier);
    return canvas_close(canvas, bytes, size, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The form for a look for rights, to fill in with a pen: a line for each right, with a
 * box for each answer that the screen has, in the same order. In the easy form larger,
 * with a pictogram for the side of life of each.
 */
#include <math.h>
#include <string.h>

#include <ankerpunt/forms.h>
#include <ankerpunt/model/code.h>
#include "../canvas/canvas.h"
#include "../canvas/layout.h"
#include "../canvas/paper.h"
#include "../charts/marks.h"
#include "../charts/pictogram.h"

/* Room for the holes of a ring binder on the left. */
static const double LEFT = 62, WIDTH = 493, COLUMN = 53, ICON = 9;
enum { ANSWERS = 5 };

static const struct style TITLE = {FACE_BOLD, 24, INK_NAVY, ALIGN_LEFT};
static const struct style SIDE = {FACE_BOLD, 13, INK_NAVY, ALIGN_LEFT};
static const struct style SMALL = {FACE_PLAIN, 9, INK_GREY, ALIGN_LEFT};
static const struct style HEAD = {FACE_PLAIN, 8.5, INK_TEXT, ALIGN_CENTRE};

/* The form while it is drawn. */
struct rights_sheet {
    const struct ank_rights_form *form;
    struct canvas *canvas; /* for measuring */
    struct ank_arena *mem;
};

static struct style body(const struct rights_sheet *sheet)
{
    return (struct style){FACE_BOLD, sheet->form->easy ? 12.5 : 11, INK_TEXT,
                          ALIGN_LEFT};
}

static double leading(const struct rights_sheet *sheet)
{
    return sheet->form->easy ? 15 : 13.5;
}

/* Where the words of a right begin, and how wide they are. */
static double words_at(const struct rights_sheet *sheet)
{
    return LEFT + (sheet->form->easy ? 34 : 0);
}

static double words_width(const struct rights_sheet *sheet)
{
    return LEFT + WIDTH - ANSWERS * COLUMN - 10 - words_at(sheet);
}

/* The middle of the column of an answer. */
static double column_at(int answer)
{
    return LEFT + WIDTH - (ANSWERS - answer - 0.5) * COLUMN;
}

static const char *say(const struct rights_sheet *sheet, const char *english)
{
    return ank_words(sheet->form->lang, english);
}

/* Head ----------------------------------------------------------------- */

static const char *instruction(const struct rights_sheet *sheet)
{
    return sheet->form->easy
               ? say(sheet, ANK_N("Put one cross on each line."))
               : say(sheet,
                     ANK_N("Put one cross on each line, together. What you do not "
                           "know may stay open; you can stop and go on another "
                           "day."));
}

static double instruction_height(const struct rights_sheet *sheet)
{
    struct style style = body(sheet);
    style.face = FACE_PLAIN;
    return canvas_words_height(sheet->canvas, WIDTH, style, leading(sheet),
                               instruction(sheet));
}

static double head_height(const struct rights_sheet *sheet)
{
    return 66 + instruction_height(sheet);
}

/* "Family: G-7K3QX" or a line to write on; the same for the day. */
static void draw_line_for(struct canvas *canvas, double x, double base, double width,
                          const char *words)
{
    struct style style = SMALL;
    style.size = 10.5;
    canvas_text(canvas, (struct point){x, base}, style, words);
    double used = canvas_text_width(canvas, style, words) + 6;
    canvas_line(canvas, (struct point){x + used, base + 2},
                (struct point){x + width, base + 2}, ink_stroke(INK_RULE, 0.8));
}

static void draw_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct rights_sheet *sheet = data;
    const struct ank_rights_form *form = sheet->form;
    canvas_begin(canvas, TAG_H1, NULL);
    canvas_text(canvas, (struct point){LEFT, top + 24}, TITLE,
                say(sheet, ANK_N("Our rights")));
    canvas_end(canvas);
    canvas_begin(canvas, TAG_P, NULL);
    draw_line_for(canvas, LEFT, top + 46, 230,
                  form->family ? ank_say(form->lang, sheet->mem, ANK_N("Family: %s"),
                                         form->family)
                               : say(sheet, ANK_N("Family:")));
    draw_line_for(canvas, LEFT + 260, top + 46, WIDTH - 260, say(sheet, ANK_N("Day:")));
    canvas_end(canvas);
    struct style style = body(sheet);
    style.face = FACE_PLAIN;
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, top + 58, WIDTH, 0}, style, leading(sheet),
                 instruction(sheet));
    canvas_end(canvas);
}

/* What the columns are --------------------------------------------------- */

static void draw_letter(struct canvas *canvas, struct point centre)
{
    struct ink ink = ink_stroke(INK_NAVY, 1.2);
    canvas_box(canvas, (struct box){centre.x - ICON, centre.y - 6, 2 * ICON, 12}, 1,
               ink);
    canvas_line(canvas, (struct point){centre.x - ICON, centre.y - 6},
                (struct point){centre.x, centre.y + 1}, ink);
    canvas_line(canvas, (struct point){centre.x, centre.y + 1},
                (struct point){centre.x + ICON, centre.y - 6}, ink);
}

static void draw_glass(struct canvas *canvas, struct point centre)
{
    canvas_circle(canvas, (struct point){centre.x - 2, centre.y - 2}, 6,
                  ink_stroke(INK_NAVY, 1.4));
    canvas_line(canvas, (struct point){centre.x + 2.4, centre.y + 2.4},
                (struct point){centre.x + 8, centre.y + 8}, ink_stroke(INK_NAVY, 2.2));
}

static void draw_cross(struct canvas *canvas, struct point centre)
{
    struct ink ink = ink_stroke(INK_NAVY, 1.6);
    canvas_line(canvas, (struct point){centre.x - 6, centre.y - 6},
                (struct point){centre.x + 6, centre.y + 6}, ink);
    canvas_line(canvas, (struct point){centre.x - 6, centre.y + 6},
                (struct point){centre.x + 6, centre.y - 6}, ink);
}

static void draw_clock(struct canvas *canvas, struct point centre)
{
    struct ink ink = ink_stroke(INK_NAVY, 1.2);
    canvas_circle(canvas, centre, 8, ink);
    canvas_line(canvas, centre, (struct point){centre.x, centre.y - 5.5}, ink);
    canvas_line(canvas, centre, (struct point){centre.x + 4, centre.y + 2}, ink);
}

/* In the order of ank_scan_codes. */
static void draw_icon(struct canvas *canvas, int answer, struct point centre)
{
    static void (*const others[ANSWERS])(struct canvas *, struct point) = {
        NULL, draw_letter, draw_glass, draw_cross, draw_clock};
    if (others[answer])
        others[answer](canvas, centre);
    else
        mark_tick(canvas, centre, 15, INK_TEAL);
}

static double heads_height(const struct rights_sheet *sheet)
{
    double most = 0;
    for (int i = 0; i < ANSWERS; i++)
        most = fmax(most, canvas_words_height(sheet->canvas, COLUMN - 1, HEAD, 10,
                                              say(sheet, ank_scan_codes[i].own)));
    return 28 + most;
}

static void draw_heads(struct canvas *canvas, const struct rights_sheet *sheet,
                       double top)
{
    for (int i = 0; i < ANSWERS; i++) {
        double x = column_at(i);
        draw_icon(canvas, i, (struct point){x, top + 12});
        canvas_begin(canvas, TAG_P, NULL);
        canvas_words(canvas,
                     (struct box){x - (COLUMN - 1) / 2, top + 24, COLUMN - 1, 0}, HEAD,
                     10, say(sheet, ank_scan_codes[i].own));
        canvas_end(canvas);
    }
}

static void draw_first_heads(struct canvas *canvas, const void *data, size_t index,
                             double top)
{
    (void)index;
    draw_heads(canvas, data, top);
}

/* Rights ------------------------------------------------------------------ */

static bool begins_side(const struct rights_sheet *sheet, size_t row)
{
    const struct ank_rights_row *rows = sheet->form->rows;
    return !sheet->form->brief &&
           (row == 0 || strcmp(rows[row].side, rows[row - 1].side) != 0);
}

static const double side_height = 26;

static void draw_side(struct canvas *canvas, const void *data, size_t row, double top)
{
    const struct rights_sheet *sheet = data;
    const struct ank_rights_row *here = &sheet->form->rows[row];
    if (!sheet->form->easy) /* there each right has it */
        pictogram_draw(canvas, (struct point){LEFT, top + 3}, 20, here->theme);
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_text(canvas, (struct point){LEFT + (sheet->form->easy ? 0 : 27), top + 18},
                SIDE, here->side);
    canvas_end(canvas);
}

static double set_words(const struct rights_sheet *sheet, size_t row, double top,
                        bool draws)
{
    const struct ank_rights_row *here = &sheet->form->rows[row];
    struct box box = {words_at(sheet), top, words_width(sheet), 0};
    double used = draws ? canvas_words(sheet->canvas, box, body(sheet), leading(sheet),
                                       here->label)
                        : canvas_words_height(sheet->canvas, box.width, body(sheet),
                                              leading(sheet), here->label);
    box.y += used;
    if (!here->office)
        return used;
    return used + (draws ? canvas_words(sheet->canvas, box, SMALL, 11, here->office)
                         : canvas_words_height(sheet->canvas, box.width, SMALL, 11,
                                               here->office));
}

static double row_height(const struct rights_sheet *sheet, size_t row)
{
    double least = sheet->form->easy ? 34 : 27;
    return fmax(least, set_words(sheet, row, 0, false) + 8);
}

static void draw_row(struct canvas *canvas, const void *data, size_t row, double top)
{
    const struct rights_sheet *sheet = data;
    double height = row_height(sheet, row), side = sheet->form->easy ? 20 : 16,
           words = set_words(sheet, row, 0, false);
    canvas_line(canvas, (struct point){LEFT, top}, (struct point){LEFT + WIDTH, top},
                ink_stroke(INK_RULE, 0.6));
    if (sheet->form->easy)
        pictogram_draw(canvas, (struct point){LEFT, top + (height - 27) / 2}, 27,
                       sheet->form->rows[row].theme);
    canvas_begin(canvas, TAG_P, NULL);
    set_words(sheet, row, top + (height - words) / 2, true);
    canvas_end(canvas);
    for (int i = 0; i < ANSWERS; i++)
        canvas_box(canvas,
                   (struct box){column_at(i) - side / 2, top + (height - side) / 2,
                                side, side},
                   2, ink_stroke(INK_GREY, 1.1));
}

/* The heads of the columns stand again above what begins a page. */
static double draw_again(struct canvas *canvas, const void *data,
                         const struct layout_block *block, double top)
{
    (void)block;
    const struct rights_sheet *sheet = data;
    if (canvas)
        draw_heads(canvas, sheet, top);
    return heads_height(sheet);
}

/* Foot ------------------------------------------------------------------- */

static void draw_frame(struct canvas *canvas, const void *data, size_t page,
                       size_t pages)
{
    const struct rights_sheet *sheet = data;
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    double base = canvas_height(canvas) - 34;
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, base - 22, WIDTH - 90, 0}, SMALL, 11,
                 say(sheet, ANK_N("This sheet is yours. Your coach notes the crosses; "
                                  "nothing is asked anywhere without you.")));
    canvas_end(canvas);
    canvas_text(
        canvas, (struct point){LEFT + WIDTH, base}, right,
        ank_say(sheet->form->lang, sheet->mem, ANK_N("page %zu of %zu"), page, pages));
}

static void add(struct layout *layout, const struct rights_sheet *sheet)
{
    layout_add(layout, (struct layout_block){head_height(sheet), true, draw_head, 0});
    layout_add(layout,
               (struct layout_block){heads_height(sheet), true, draw_first_heads, 0});
    for (size_t i = 0; i < sheet->form->row_count; i++) {
        if (begins_side(sheet, i))
            layout_add(layout, (struct layout_block){side_height, true, draw_side, i});
        layout_add(layout,
                   (struct layout_block){row_height(sheet, i), false, draw_row, i});
    }
}

bool ank_rights_form_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                           const struct ank_rights_form *form, char **bytes,
                           size_t *size, struct ank_error *err)
{
    struct canvas *canvas;
    struct ank_arena mem = {0};
    const struct canvas_about about = {
        .title =
            form->family ? form->family : ank_words(form->lang, ANK_N("Our rights")),
        .language = ank_lang_code(form->lang),
        .day = form->today,
    };
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    struct rights_sheet sheet = {form, canvas, &mem};
    struct layout layout = {.top = 34,
                            .bottom = canvas_height(canvas) - 66,
                            .sheet = &sheet,
                            .frame = draw_frame,
                            .again = draw_again};
    canvas_language(canvas, about.language);
    add(&layout, &sheet);
    layout_draw(&layout, canvas);
    ank_arena_free(&mem);
    return canvas_close(canvas, bytes, size, err);
}

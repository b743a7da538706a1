/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the blank form: a domain, its scale to tick, a place for parked and for
 * the other letters, a star, and a line for words. */
#include "sheet_form_table.h"

#include <math.h>
#include <string.h>

enum { most_circles = 12 };

ank_score sheet_form_top(const struct sheet_form_sheet *sheet)
{
    return ank_scale_top(&sheet->form->instrument->scale);
}

bool sheet_form_has_circles(const struct sheet_form_sheet *sheet)
{
    return sheet_form_top(sheet) > 0 && sheet_form_top(sheet) < most_circles;
}

double sheet_form_across(const struct sheet_form_sheet *sheet, double step)
{
    return LEFT + SCALE_AT + RADIUS +
           (SCALE_WIDTH - 2 * RADIUS) * step / sheet_form_top(sheet);
}

const char *sheet_form_point(const struct sheet_form_sheet *sheet,
                             const struct ank_lang *lang, ank_score step)
{
    return sheet_form_number(lang, &sheet->form->instrument->scale, step,
                             ank_alloc(sheet->mem, 32));
}

static double set_label(const struct sheet_form_sheet *sheet, size_t index,
                        struct box box, bool draws)
{
    struct twin label =
        sheet_form_label(sheet, &sheet->form->instrument->domains[index].label);
    return sheet->tight ? sheet_form_heading(sheet->canvas, box, BODY, label, draws)
                        : sheet_form_twin(sheet->canvas, box, BODY, label, draws);
}

double sheet_form_row_height(const struct sheet_form_sheet *sheet, size_t index)
{
    double words = set_label(sheet, index, (struct box){0, 0, LABEL_WIDTH, 0}, false);
    return fmax(sheet->tight ? 18 : 22, words + 2.5) + sheet->spread;
}

/* A circle for each point of the scale, with its number in it. */
static void draw_circles(struct canvas *canvas, const struct sheet_form_sheet *sheet,
                         double middle)
{
    struct ink ink = {.fill = INK_WHITE, .stroke = INK_GREY, .width = 0.9};
    struct style style = {FACE_PLAIN, 9, INK_GREY, ALIGN_CENTRE};
    for (ank_score step = 0; step <= sheet_form_top(sheet); step++) {
        const char *text = sheet_form_point(sheet, sheet->form->lang, step);
        if (strlen(text) > 2)
            style.size = 7.5;
        canvas_circle(canvas, (struct point){sheet_form_across(sheet, step), middle},
                      RADIUS, ink);
        canvas_text(canvas,
                    (struct point){sheet_form_across(sheet, step), middle + 3.2}, style,
                    text);
    }
}

/* A box to write a number in, and between which. */
static void draw_box(struct canvas *canvas, const struct sheet_form_sheet *sheet,
                     double middle)
{
    static const double width = 60, height = 17;
    struct ink ink = {.fill = INK_WHITE, .stroke = INK_GREY, .width = 0.9};
    const struct ank_lang *lang = sheet->form->lang;
    struct box box = {LEFT + SCALE_AT, middle - height / 2, width, height};
    canvas_box(canvas, box, 2, ink);
    canvas_text(canvas, (struct point){box.x + width + 8, middle + 3.5}, SMALL,
                ank_format(sheet->mem, "%s – %s", sheet_form_point(sheet, lang, 0),
                           sheet_form_point(sheet, lang, sheet_form_top(sheet))));
}

static void draw_square(struct canvas *canvas, double x, double middle,
                        const char *letter)
{
    struct ink ink = {.fill = INK_WHITE, .stroke = INK_GREY, .width = 0.9};
    struct style style = {FACE_PLAIN, 9, INK_DOT, ALIGN_CENTRE};
    canvas_box(canvas, (struct box){LEFT + x, middle - SQUARE / 2, SQUARE, SQUARE}, 2,
               ink);
    canvas_text(canvas, (struct point){LEFT + x + SQUARE / 2, middle + 2.6}, style,
                letter);
}

static void draw_label(struct canvas *canvas, const struct sheet_form_sheet *sheet,
                       size_t index, double middle)
{
    struct box box = {LEFT, 0, LABEL_WIDTH, 0};
    box.y = middle - set_label(sheet, index, box, false) / 2 + 0.7;
    canvas_begin(canvas, TAG_TH, NULL);
    set_label(sheet, index, box, true);
    canvas_end(canvas);
}

void sheet_form_leave_page(struct canvas *canvas, const void *data)
{
    const struct sheet_form_sheet *sheet = data;
    if (*sheet->table_open)
        canvas_end(canvas);
    *sheet->table_open = false;
}

void sheet_form_draw_row(struct canvas *canvas, const void *data, size_t index,
                         double top)
{
    const struct sheet_form_sheet *sheet = data;
    double height = sheet_form_row_height(sheet, index), middle = top + height / 2;
    if (index % 2 == 0)
        canvas_box(canvas, (struct box){LEFT - 5, top, WIDTH + 10, height}, 0,
                   ink_fill(INK_SAND));
    if (!*sheet->table_open)
        canvas_begin(canvas, TAG_TABLE, NULL);
    *sheet->table_open = true;
    canvas_begin(canvas, TAG_TR, NULL);
    draw_label(canvas, sheet, index, middle);
    canvas_begin(canvas, TAG_TD, NULL);
    if (sheet_form_has_circles(sheet))
        draw_circles(canvas, sheet, middle);
    else
        draw_box(canvas, sheet, middle);
    canvas_end(canvas);
    canvas_begin(canvas, TAG_TD, NULL);
    draw_square(canvas, PARKED_AT, middle, "p");
    canvas_end(canvas);
    canvas_end(canvas);
    if (index + 1 == sheet->form->instrument->domain_count)
        sheet_form_leave_page(canvas, sheet);
    draw_square(canvas, LETTER_AT, middle, NULL);
    mark_star_outline(canvas, (struct point){LEFT + STAR_AT, middle}, 7.5, INK_GREY,
                      0.9);
    canvas_line(canvas, (struct point){LEFT + WORDS_AT, middle + 7.5},
                (struct point){LEFT + WORDS_AT + WORDS_WIDTH, middle + 7.5},
                ink_stroke(INK_GREY, 0.6));
}

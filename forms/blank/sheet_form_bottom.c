/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bottom of the blank form: two questions to talk about, what is kept of what
 * is filled in, and the foot of each page with the code. */
#include <math.h>

#include "sheet_form_parts.h"

static const double writing_line = 25, question_gap = 6;

static struct twin question(const struct sheet_form_sheet *sheet, size_t index)
{
    if (index == 0)
        return sheet_form_words(sheet, ANK_N("What matters most to us now?"));
    return sheet->form->child ? sheet_form_words(sheet, ANK_N("How do I go on?"))
                              : sheet_form_words(sheet, ANK_N("How do we go on?"));
}

static double words_height(const struct sheet_form_sheet *sheet, size_t index)
{
    return sheet_form_heading(sheet->canvas, (struct box){0, 0, WIDTH, 0}, HEADING,
                              question(sheet, index), false);
}

double sheet_form_question_height(const struct sheet_form_sheet *sheet, size_t index)
{
    return question_gap + words_height(sheet, index) + sheet->lines * writing_line;
}

void sheet_form_draw_question(struct canvas *canvas, const void *data, size_t index,
                              double top)
{
    const struct sheet_form_sheet *sheet = data;
    double y = top + question_gap;
    canvas_begin(canvas, TAG_H2, NULL);
    y += sheet_form_heading(canvas, (struct box){LEFT, y, WIDTH, 20}, HEADING,
                            question(sheet, index), true);
    canvas_end(canvas);
    for (int i = 1; i <= sheet->lines; i++)
        canvas_line(canvas, (struct point){LEFT, y + i * writing_line - 4},
                    (struct point){LEFT + WIDTH, y + i * writing_line - 4},
                    ink_stroke(INK_GREY, 0.6));
}

static const char *notice(const struct sheet_form_sheet *sheet)
{
    return ank_words(
        sheet->form->lang,
        ANK_N("What we keep: what you fill in, your rights and the days, under a "
              "code. Your coach and the team see it; others only when you say yes. "
              "You may always ask to see all of it, to have it corrected or to have "
              "it erased."));
}

double sheet_form_notice_height(const struct sheet_form_sheet *sheet)
{
    return 8 + canvas_words_height(sheet->canvas, WIDTH, SMALL, 12, notice(sheet));
}

void sheet_form_draw_notice(struct canvas *canvas, const void *data, size_t index,
                            double top)
{
    (void)index;
    const struct sheet_form_sheet *sheet = data;
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, top + 6, WIDTH, 12}, SMALL, 12,
                 notice(sheet));
    canvas_end(canvas);
}

static const struct style CODE = {FACE_BOLD, 10, INK_TEXT, ALIGN_LEFT};

static double code_height(const struct sheet_form_sheet *sheet)
{
    return canvas_words_height(sheet->canvas, WIDTH, CODE, 12, sheet->form->code);
}

static const double unread_line = 13;

/* That a translation was not read yet stands at the end of the line of the code, where
 * there is room; else on a line above it, which this is the height of. */
static double unread_height(const struct sheet_form_sheet *sheet)
{
    const struct ank_form *form = sheet->form;
    const char *unread = sheet_form_unread(form->lang, form->coach);
    if (!unread || canvas_text_width(sheet->canvas, CODE, form->code) + 14 +
                           canvas_text_width(sheet->canvas, SMALL, unread) <
                       WIDTH)
        return 0;
    return unread_line;
}

double sheet_form_foot_height(const struct sheet_form_sheet *sheet)
{
    return 49 + code_height(sheet) + unread_height(sheet);
}

static void draw_unread(struct canvas *canvas, const struct sheet_form_sheet *sheet,
                        double top)
{
    const struct ank_form *form = sheet->form;
    double above = unread_height(sheet);
    struct style style = SMALL;
    if (above <= 0)
        style.align = ALIGN_RIGHT;
    sheet_form_say_unread(canvas, (struct box){LEFT, top - above, WIDTH, 0}, style,
                          form->lang, form->coach);
}

/* The code stands on every page, so that a loose one finds its way back. */
void sheet_form_draw_frame(struct canvas *canvas, const void *data, size_t page,
                           size_t pages)
{
    const struct sheet_form_sheet *sheet = data;
    const struct ank_form *form = sheet->form;
    double base = canvas_height(canvas) - 34, height = code_height(sheet);
    draw_unread(canvas, sheet, base - 13 - height);
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, base - 13 - height, WIDTH, height}, CODE,
                 12, form->code);
    canvas_end(canvas);
    canvas_begin(canvas, TAG_P, NULL);
    canvas_text(canvas, (struct point){LEFT, base}, SMALL,
                ank_words(form->lang,
                          form->child
                              ? ANK_N("This sheet is mine. I choose who sees it.")
                              : ANK_N("This sheet is yours. You choose who sees it.")));
    canvas_end(canvas);
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    canvas_text(canvas, (struct point){LEFT + WIDTH, base}, right,
                ank_say(form->lang, sheet->mem, ANK_N("page %zu of %zu"), page, pages));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the letters of the blank form mean. */
#include <math.h>

#include "sheet_form_parts.h"

/* They are those that `rate` asks for. */
static const struct {
    const char *letter, *english;
} letters[] = {
    {"p", ANK_N("put aside for now")},
    {"?", ANK_N("we do not know yet")},
    {"-", ANK_N("does not apply")},
    {"x", ANK_N("we would rather not say")},
    {"!", ANK_N("this we want to work on first")},
};

/* A letter and its words; returns how wide that is. */
static double set_letter(const struct sheet_form_sheet *sheet, size_t index,
                         struct point at, bool draws)
{
    static const double indent = 12;
    struct canvas *canvas = sheet->canvas;
    struct twin twin = sheet_form_words(sheet, letters[index].english);
    double words = canvas_text_width(canvas, BODY, twin.text);
    if (twin.beside)
        words = fmax(words, canvas_text_width(canvas, BESIDE, twin.beside));
    if (draws) {
        canvas_begin(canvas, TAG_LI, NULL);
        canvas_text(canvas, at, STRONG, letters[index].letter);
        canvas_text(canvas, (struct point){at.x + indent, at.y}, BODY, twin.text);
        sheet_form_beside(canvas, (struct point){at.x + indent, at.y + BESIDE_LEADING},
                          twin);
        canvas_end(canvas);
    }
    return indent + words;
}

/* As many on a line as fit; returns the height. */
static double set_letters(const struct sheet_form_sheet *sheet, double top, bool draws)
{
    static const double between = 14;
    double line = sheet->form->beside ? 24 : 16, x = LEFT, base = top + 16;
    if (draws)
        canvas_begin(sheet->canvas, TAG_LIST, NULL);
    for (size_t i = 0; i < ANK_COUNT(letters); i++) {
        double width = set_letter(sheet, i, (struct point){0, 0}, false);
        if (x > LEFT && x + width > LEFT + WIDTH) {
            x = LEFT;
            base += line;
        }
        if (draws)
            set_letter(sheet, i, (struct point){x, base}, true);
        x += width + between;
    }
    if (draws)
        canvas_end(sheet->canvas);
    return base - top - 16 + line + 6;
}

double sheet_form_legend_height(const struct sheet_form_sheet *sheet)
{
    return set_letters(sheet, 0, false);
}

void sheet_form_draw_legend(struct canvas *canvas, const void *data, size_t index,
                            double top)
{
    (void)canvas, (void)index;
    set_letters(data, top, true);
}

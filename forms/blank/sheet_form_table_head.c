/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of the blank form's table: what to do, the faces and the words of the
 * scale over its circles, and what stands in the other columns. */
#include <math.h>

#include "sheet_form_table.h"

static struct twin instruction(const struct sheet_form_sheet *sheet)
{
    return sheet_form_has_circles(sheet)
               ? sheet_form_words(
                     sheet,
                     ANK_N("Tick one number on each line. You may leave lines open."))
               : sheet_form_words(
                     sheet,
                     ANK_N("Write one number on each line. You may leave lines open."));
}

static const struct ank_anchor *anchor_at(const struct sheet_form_sheet *sheet,
                                          double step)
{
    const struct ank_instrument *instrument = sheet->form->instrument;
    for (size_t i = 0; i < instrument->anchor_count; i++)
        if (instrument->anchors[i].at == step)
            return &instrument->anchors[i];
    return NULL;
}

/* What the words in the middle take, at most a third. */
static double middle_width(const struct sheet_form_sheet *sheet)
{
    const struct ank_anchor *anchor = anchor_at(sheet, sheet_form_top(sheet) / 2.0);
    if (!anchor)
        return 0;
    struct twin twin = sheet_form_label(sheet, &anchor->label);
    double width = canvas_text_width(sheet->canvas, BODY, twin.text);
    if (twin.beside)
        width = fmax(width, canvas_text_width(sheet->canvas, BESIDE, twin.beside));
    return fmin(width + 2, SCALE_WIDTH / 3);
}

/* The words of the low end, the middle and the high end, side by side over the
 * circles; returns how high they are. */
static double set_anchors(const struct sheet_form_sheet *sheet, double y, bool draws)
{
    double middle = sheet_form_top(sheet) / 2.0, most = 0, left = LEFT + SCALE_AT;
    double centre = middle_width(sheet), side = (SCALE_WIDTH - centre) / 2 - 4;
    const struct {
        double step, x, width;
        enum align align;
    } places[] = {
        {0, left, side, ALIGN_LEFT},
        {middle, left + (SCALE_WIDTH - centre) / 2, centre, ALIGN_CENTRE},
        {sheet_form_top(sheet), left + SCALE_WIDTH - side, side, ALIGN_RIGHT},
    };
    for (size_t i = 0; i < ANK_COUNT(places); i++) {
        const struct ank_anchor *anchor = anchor_at(sheet, places[i].step);
        if (!anchor)
            continue;
        struct style style = BODY;
        style.align = places[i].align;
        if (draws)
            canvas_begin(sheet->canvas, TAG_P, NULL);
        most = fmax(most, sheet_form_twin(
                              sheet->canvas,
                              (struct box){places[i].x, y, places[i].width, 30}, style,
                              sheet_form_label(sheet, &anchor->label), draws));
        if (draws)
            canvas_end(sheet->canvas);
    }
    return most;
}

static const char *listed(const struct sheet_form_sheet *sheet,
                          const struct ank_lang *lang)
{
    const struct ank_instrument *instrument = sheet->form->instrument;
    const char *text = NULL;
    for (size_t i = 0; i < instrument->anchor_count; i++)
        text =
            ank_format(sheet->mem, "%s%s%s = %s", text ? text : "", text ? " · " : "",
                       sheet_form_point(sheet, lang, instrument->anchors[i].at),
                       ank_label(lang, &instrument->anchors[i].label));
    return text ? text
                : ank_say(lang, sheet->mem, ANK_N("from %s to %s"),
                          sheet_form_point(sheet, lang, 0),
                          sheet_form_point(sheet, lang, sheet_form_top(sheet)));
}

/* What numbers mean on a scale too long for circles. */
static double set_list(const struct sheet_form_sheet *sheet, double y, bool draws)
{
    const struct ank_form *form = sheet->form;
    struct twin twin =
        sheet_form_both(sheet, listed(sheet, form->lang),
                        form->beside ? listed(sheet, form->beside) : NULL);
    if (draws)
        canvas_begin(sheet->canvas, TAG_P, NULL);
    double height = sheet_form_twin(sheet->canvas,
                                    (struct box){LEFT + SCALE_AT, y, SCALE_WIDTH, 30},
                                    BODY, twin, draws);
    if (draws)
        canvas_end(sheet->canvas);
    return height;
}

static double set_meaning(const struct sheet_form_sheet *sheet, double y, bool draws)
{
    return sheet_form_has_circles(sheet) ? set_anchors(sheet, y, draws)
                                         : set_list(sheet, y, draws);
}

/* Five faces from the low to the high end, glad where the scale is better. */
static void draw_faces(struct canvas *canvas, const struct sheet_form_sheet *sheet,
                       double y)
{
    enum { faces = 5 };
    int better = sheet->form->instrument->scale.better;
    for (int i = 0; i < faces; i++) {
        double share = (double)i / (faces - 1);
        struct point centre = {sheet_form_across(sheet, share * sheet_form_top(sheet)),
                               y};
        mark_face(canvas, centre, 9, better * (2 * share - 1), INK_GREY);
    }
}

static double faces_height(const struct sheet_form_sheet *sheet)
{
    return sheet->form->instrument->faces ? 22 : 0;
}

/* It is read once: where the table goes on it is left out. */
static double instruction_height(const struct sheet_form_sheet *sheet, bool again)
{
    if (again)
        return 0;
    return sheet_form_twin(sheet->canvas, (struct box){0, 0, WIDTH, 0}, BODY,
                           instruction(sheet), false) +
           10;
}

/* Over the column for words, beside the words of the scale. */
static double set_words_head(const struct sheet_form_sheet *sheet, double bottom,
                             bool draws)
{
    struct box box = {LEFT + WORDS_AT, 0, WORDS_WIDTH, 0};
    struct style style = SMALL;
    struct twin twin = sheet_form_words(sheet, ANK_N("a few words"));
    double height = sheet_form_twin(sheet->canvas, box, style, twin, false);
    box.y = bottom - height;
    if (draws) {
        canvas_begin(sheet->canvas, TAG_P, NULL);
        sheet_form_twin(sheet->canvas, box, style, twin, true);
        canvas_end(sheet->canvas);
    }
    return height;
}

double sheet_form_table_head_height(const struct sheet_form_sheet *sheet, bool again)
{
    double words = set_words_head(sheet, 0, false);
    return instruction_height(sheet, again) +
           fmax(words, faces_height(sheet) + set_meaning(sheet, 0, false)) + 5;
}

/* The letters over the two squares, and the star that is ticked. */
static void draw_column_heads(struct canvas *canvas, double base)
{
    struct style style = {FACE_BOLD, 9, INK_GREY, ALIGN_CENTRE};
    canvas_begin(canvas, TAG_P, NULL);
    canvas_text(canvas, (struct point){LEFT + PARKED_AT + SQUARE / 2, base}, style,
                "p");
    canvas_text(canvas, (struct point){LEFT + LETTER_AT + SQUARE / 2, base}, style,
                "? - x");
    canvas_text(canvas, (struct point){LEFT + STAR_AT, base}, style, "!");
    canvas_end(canvas);
}

static void draw_instruction(struct canvas *canvas,
                             const struct sheet_form_sheet *sheet, double top)
{
    canvas_line(canvas, (struct point){LEFT, top}, (struct point){LEFT + WIDTH, top},
                ink_stroke(INK_RULE, 0.8));
    canvas_begin(canvas, TAG_P, NULL);
    sheet_form_twin(canvas, (struct box){LEFT, top + 5, WIDTH, 30}, BODY,
                    instruction(sheet), true);
    canvas_end(canvas);
}

void sheet_form_draw_table_head(struct canvas *canvas, const void *data, size_t again,
                                double top)
{
    const struct sheet_form_sheet *sheet = data;
    double bottom = top + sheet_form_table_head_height(sheet, again) - 5,
           y = top + instruction_height(sheet, again);
    if (!again)
        draw_instruction(canvas, sheet, top);
    if (sheet->form->instrument->faces)
        draw_faces(canvas, sheet, y + 9);
    set_meaning(sheet, y + faces_height(sheet), true);
    draw_column_heads(canvas, bottom - 3);
    set_words_head(sheet, bottom, true);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The blank form for who reads little, and for a child: a pictogram and five faces for
 * each domain, one of which gets a ring around it. Small numbers over the faces tell
 * the coach which points they stand for.
 */
#include <math.h>
#include <string.h>

#include <ankerpunt/model/score.h>
#include "../charts/pictogram.h"
#include "sheet_form_parts.h"

/* Columns, from the left edge. */
static const double PICTURE = 28, LABEL_AT = 37, LABEL_WIDTH = 142, FACES_AT = 186,
                    FACES_WIDTH = 214, UNKNOWN_AT = 420, STAR_AT = 472;
static const double RADIUS = 12.5, SQUARE = 19, least_row = 29, most_spread = 15;

static const struct style LABEL = {FACE_BOLD, 12.5, INK_NAVY, ALIGN_LEFT};
static const struct style DO_THIS = {FACE_PLAIN, 15, INK_TEXT, ALIGN_LEFT};

bool sheet_form_is_easy(const struct ank_form *form)
{
    return (form->easy || form->child) && form->instrument->faces;
}

/* The middle of a face, across the page. */
static double face_at(int face)
{
    return LEFT + FACES_AT + RADIUS +
           (FACES_WIDTH - 2 * RADIUS) * face / (ANK_FACES - 1);
}

/* Those between are less glad and less sad than half, so that all five differ. */
static double mood_of(const struct sheet_form_sheet *sheet, int face)
{
    static const double moods[ANK_FACES] = {-1, -0.28, 0, 0.28, 1};
    return sheet->form->instrument->scale.better * moods[face];
}

/* What to do ----------------------------------------------------------- */

static struct twin instruction(const struct sheet_form_sheet *sheet)
{
    return sheet_form_words(sheet, ANK_N("Put a ring around one face on each line."));
}

/* The same without words: three faces, one with a ring. */
static void draw_example(struct canvas *canvas, double x, double middle)
{
    static const double radius = 9, between = 27;
    for (int i = 0; i < 3; i++) {
        struct point centre = {x + radius + i * between, middle};
        mark_face(canvas, centre, radius, i - 1, INK_GREY);
        if (i == 2)
            canvas_circle(canvas, centre, radius + 5, ink_stroke(INK_OCHRE, 2.2));
    }
}

static const double example_width = 90;

static double instruction_height(const struct sheet_form_sheet *sheet)
{
    struct box box = {0, 0, WIDTH - example_width, 0};
    return fmax(34, 8 + sheet_form_twin(sheet->canvas, box, DO_THIS, instruction(sheet),
                                        false));
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

/* The words of the first face, the middle one and the last; returns how high. */
static double set_anchors(const struct sheet_form_sheet *sheet, double y, bool draws)
{
    double top = ank_scale_top(&sheet->form->instrument->scale), most = 0,
           width = FACES_WIDTH / 3 + 8;
    for (int i = 0; i < 3; i++) {
        const struct ank_anchor *anchor = anchor_at(sheet, top * i / 2);
        if (!anchor)
            continue;
        struct style style = BODY;
        style.align = ALIGN_CENTRE;
        struct box box = {face_at(2 * i) - width / 2, y, width, 0};
        if (draws)
            canvas_begin(sheet->canvas, TAG_P, NULL);
        most =
            fmax(most, sheet_form_twin(sheet->canvas, box, style,
                                       sheet_form_label(sheet, &anchor->label), draws));
        if (draws)
            canvas_end(sheet->canvas);
    }
    return most;
}

static double table_head_height(const struct sheet_form_sheet *sheet, bool again)
{
    return (again ? 0 : instruction_height(sheet)) + set_anchors(sheet, 0, false) + 14;
}

/* For the coach, who notes them. */
static void draw_points(struct canvas *canvas, const struct sheet_form_sheet *sheet,
                        double base)
{
    const struct ank_scale *scale = &sheet->form->instrument->scale;
    struct style style = {FACE_PLAIN, 8.5, INK_GREY, ALIGN_CENTRE};
    char text[32];
    for (int face = 0; face < ANK_FACES; face++)
        canvas_text(canvas, (struct point){face_at(face), base}, style,
                    sheet_form_number(sheet->form->lang, scale,
                                      ank_scale_face(scale, face), text));
}

static void draw_table_head(struct canvas *canvas, const void *data, size_t again,
                            double top)
{
    const struct sheet_form_sheet *sheet = data;
    double y = top, bottom = top + table_head_height(sheet, again);
    if (!again) {
        double height = instruction_height(sheet);
        canvas_line(canvas, (struct point){LEFT, top},
                    (struct point){LEFT + WIDTH, top}, ink_stroke(INK_RULE, 0.8));
        draw_example(canvas, LEFT, top + height / 2);
        canvas_begin(canvas, TAG_P, NULL);
        struct box box = {LEFT + example_width, top, WIDTH - example_width, 0};
        box.y += (height -
                  sheet_form_twin(canvas, box, DO_THIS, instruction(sheet), false)) /
                 2;
        sheet_form_twin(canvas, box, DO_THIS, instruction(sheet), true);
        canvas_end(canvas);
        y += height;
    }
    set_anchors(sheet, y, true);
    draw_points(canvas, sheet, bottom - 4);
}

/* Rows ----------------------------------------------------------------- */

static struct twin label_of(const struct sheet_form_sheet *sheet, size_t row)
{
    return sheet_form_label(sheet, &sheet->form->instrument->domains[row].label);
}

static double set_label(const struct sheet_form_sheet *sheet, size_t row,
                        struct box box, bool draws)
{
    struct twin label = label_of(sheet, row);
    return sheet->tight ? sheet_form_heading(sheet->canvas, box, LABEL, label, draws)
                        : sheet_form_twin(sheet->canvas, box, LABEL, label, draws);
}

static double row_height(const struct sheet_form_sheet *sheet, size_t row)
{
    double words = set_label(sheet, row, (struct box){0, 0, LABEL_WIDTH, 0}, false);
    return fmax(sheet->tight ? 2 * RADIUS + 1 : least_row, 4 + words) + sheet->spread;
}

static void draw_faces(struct canvas *canvas, const struct sheet_form_sheet *sheet,
                       double middle)
{
    for (int face = 0; face < ANK_FACES; face++)
        mark_face(canvas, (struct point){face_at(face), middle}, RADIUS,
                  mood_of(sheet, face), INK_GREY);
}

static void draw_square(struct canvas *canvas, double middle)
{
    struct ink ink = {.fill = INK_WHITE, .stroke = INK_GREY, .width = 1};
    struct style style = {FACE_PLAIN, 12, INK_GREY, ALIGN_CENTRE};
    canvas_box(canvas,
               (struct box){LEFT + UNKNOWN_AT, middle - SQUARE / 2, SQUARE, SQUARE}, 3,
               ink);
    canvas_text(canvas, (struct point){LEFT + UNKNOWN_AT + SQUARE / 2, middle + 4.2},
                style, "?");
}

static void draw_label(struct canvas *canvas, const struct sheet_form_sheet *sheet,
                       size_t row, double middle)
{
    struct twin label = label_of(sheet, row);
    struct box box = {LEFT + LABEL_AT, 0, LABEL_WIDTH, 0};
    box.y = middle - set_label(sheet, row, box, false) / 2;
    canvas_begin(canvas, TAG_TH, NULL);
    canvas_begin(canvas, TAG_FIGURE, label.text);
    pictogram_draw(canvas, (struct point){LEFT, middle - PICTURE / 2}, PICTURE,
                   sheet->form->instrument->domains[row].theme);
    canvas_end(canvas);
    set_label(sheet, row, box, true);
    canvas_end(canvas);
}

/* What a reader hears of the faces: the words of both ends. */
static const char *ends(const struct sheet_form_sheet *sheet)
{
    const struct ank_lang *lang = sheet->form->lang;
    double top = ank_scale_top(&sheet->form->instrument->scale);
    const struct ank_anchor *low = anchor_at(sheet, 0), *high = anchor_at(sheet, top);
    return low && high
               ? ank_say(lang, sheet->mem, ANK_N("from %s to %s"),
                         ank_label(lang, &low->label), ank_label(lang, &high->label))
               : "1 – 5";
}

static void draw_row(struct canvas *canvas, const void *data, size_t row, double top)
{
    const struct sheet_form_sheet *sheet = data;
    double height = row_height(sheet, row), middle = top + height / 2;
    if (row % 2 == 0)
        canvas_box(canvas, (struct box){LEFT - 5, top, WIDTH + 10, height}, 4,
                   ink_fill(INK_SAND));
    if (!*sheet->table_open)
        canvas_begin(canvas, TAG_TABLE, NULL);
    *sheet->table_open = true;
    canvas_begin(canvas, TAG_TR, NULL);
    draw_label(canvas, sheet, row, middle);
    canvas_begin(canvas, TAG_TD, NULL);
    canvas_begin(canvas, TAG_FIGURE, ends(sheet));
    draw_faces(canvas, sheet, middle);
    canvas_end(canvas);
    canvas_end(canvas);
    canvas_end(canvas);
    if (row + 1 == sheet->form->instrument->domain_count)
        sheet_form_leave_page(canvas, sheet);
    draw_square(canvas, middle);
    mark_star_outline(canvas, (struct point){LEFT + STAR_AT, middle}, 11, INK_GREY, 1);
}

/* The square and the star ---------------------------------------------- */

static struct twin key_of(const struct sheet_form_sheet *sheet, size_t key)
{
    bool child = sheet->form->child;
    if (key == 0)
        return child ? sheet_form_words(sheet, ANK_N("I do not know yet"))
                     : sheet_form_words(sheet, ANK_N("we do not know yet"));
    return child ? sheet_form_words(sheet, ANK_N("I want to work on this"))
                 : sheet_form_words(sheet, ANK_N("this we want to work on first"));
}

static double set_key(const struct sheet_form_sheet *sheet, size_t key, double top,
                      bool draws)
{
    static const double indent = 20, star_at = 200;
    double x = LEFT + (key == 0 ? 0 : star_at),
           width = key == 0 ? star_at - 28 : WIDTH - star_at - indent;
    struct box box = {x + indent, top, width, 0};
    if (draws && key == 1)
        mark_star_outline(sheet->canvas, (struct point){x + 7, top + 7}, 8, INK_GREY,
                          1);
    if (draws)
        canvas_begin(sheet->canvas, TAG_P, NULL);
    if (draws && key == 0)
        canvas_text(sheet->canvas, (struct point){x + 4, top + 11}, STRONG, "?");
    double height =
        sheet_form_twin(sheet->canvas, box, BODY, key_of(sheet, key), draws);
    if (draws)
        canvas_end(sheet->canvas);
    return height;
}

static double keys_height(const struct sheet_form_sheet *sheet)
{
    return 12 + fmax(set_key(sheet, 0, 0, false), set_key(sheet, 1, 0, false));
}

static void draw_keys(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)canvas, (void)index;
    set_key(data, 0, top + 6, true);
    set_key(data, 1, top + 6, true);
}

/* The whole ------------------------------------------------------------ */

static double whole_height(const struct sheet_form_sheet *sheet)
{
    double height = sheet_form_head_height(sheet) + table_head_height(sheet, false) +
                    keys_height(sheet) + sheet_form_question_height(sheet, 1) +
                    sheet_form_notice_height(sheet);
    for (size_t i = 0; i < sheet->form->instrument->domain_count; i++)
        height += row_height(sheet, i);
    return height;
}

/* What is left on the page goes to the rows, then to lines to write on. */
static void use_room(struct sheet_form_sheet *sheet, double height)
{
    enum { most_lines = 4 };
    double rows = fmax(1, (double)sheet->form->instrument->domain_count);
    double left = height - whole_height(sheet);
    sheet->spread = fmax(0, fmin(most_spread, left / rows));
    while (sheet->lines < most_lines) {
        sheet->lines++;
        if (whole_height(sheet) > height) {
            sheet->lines--;
            return;
        }
    }
}

static double head_again(struct canvas *canvas, const void *data,
                         const struct layout_block *block, double top)
{
    if (block->draw != draw_row || block->index == 0)
        return 0;
    if (canvas)
        draw_table_head(canvas, data, true, top);
    return table_head_height(data, true);
}

void sheet_form_add_easy(struct layout *layout, struct sheet_form_sheet *sheet)
{
    layout->again = head_again;
    sheet->tight = whole_height(sheet) > layout->bottom - layout->top;
    use_room(sheet, layout->bottom - layout->top);
    layout_add(layout, (struct layout_block){sheet_form_head_height(sheet), true,
                                             sheet_form_draw_head, 0});
    layout_add(layout, (struct layout_block){table_head_height(sheet, false), true,
                                             draw_table_head, 0});
    for (size_t i = 0; i < sheet->form->instrument->domain_count; i++)
        layout_add(layout,
                   (struct layout_block){row_height(sheet, i), false, draw_row, i});
    layout_add(layout, (struct layout_block){keys_height(sheet), false, draw_keys, 0});
    layout_add(layout, (struct layout_block){sheet_form_question_height(sheet, 1),
                                             false, sheet_form_draw_question, 1});
    layout_add(layout, (struct layout_block){sheet_form_notice_height(sheet), false,
                                             sheet_form_draw_notice, 0});
}

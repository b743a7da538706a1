/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The end of the sheet for who reads little, under its faces: the next steps as leaves
 * of a calendar, and rights with a tick or a sand-glass.
 */
#include <math.h>

#include "../charts/pictogram.h"
#include "sheet_progress_parts.h"

enum { most_steps = 3 };

/* The next steps ------------------------------------------------------- */

static const double leaf_width = 46, leaf_height = 43, leaf_gap = 7;

/* Of the steps that are to be done the k-th by its day, those without one last; NULL:
 * there are no more. */
static const struct ank_progress_step *next_step(const struct ank_progress *family,
                                                 size_t k)
{
    for (size_t i = 0; i < family->step_count; i++) {
        const struct ank_progress_step *step = &family->steps[i];
        size_t before = 0;
        ank_day due = step->due == ANK_NO_DAY ? INT32_MAX : step->due;
        if (step->done != ANK_NO_DAY)
            continue;
        for (size_t j = 0; j < family->step_count; j++) {
            const struct ank_progress_step *other = &family->steps[j];
            ank_day day = other->due == ANK_NO_DAY ? INT32_MAX : other->due;
            before += other->done == ANK_NO_DAY && (day < due || (day == due && j < i));
        }
        if (before == k)
            return step;
    }
    return NULL;
}

/* A leaf of a calendar with the day of the month, large, and its month under it. */
static void draw_leaf(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                      struct point corner, ank_day day)
{
    static const double band = 10;
    struct style large = {FACE_BOLD, 19, INK_NAVY, ALIGN_CENTRE},
                 small = {FACE_PLAIN, 8.5, INK_TEXT, ALIGN_CENTRE};
    double middle = corner.x + leaf_width / 2;
    int year, month, date;
    canvas_box(canvas, (struct box){corner.x, corner.y, leaf_width, leaf_height}, 4,
               (struct ink){INK_WHITE, INK_NAVY, 1.4, false});
    canvas_box(canvas, (struct box){corner.x, corner.y, leaf_width, band}, 3,
               (struct ink){INK_NAVY, INK_NAVY, 1.4, false});
    for (int i = 0; i < 2; i++)
        canvas_line(
            canvas,
            (struct point){corner.x + (0.3 + 0.4 * i) * leaf_width, corner.y - 4},
            (struct point){corner.x + (0.3 + 0.4 * i) * leaf_width, corner.y + 4},
            ink_stroke(INK_TEAL, 2.4));
    if (day == ANK_NO_DAY) {
        canvas_text(canvas, (struct point){middle, corner.y + 33}, large, "…");
        return;
    }
    ank_day_civil(day, &year, &month, &date);
    canvas_text(canvas, (struct point){middle, corner.y + 28}, large,
                ank_format(sheet->mem, "%d", date));
    canvas_text(canvas, (struct point){middle, corner.y + 39.5}, small,
                ank_format(sheet->mem, "%d/%d", month, year));
}

static const double picture_at = 58, picture = 34, text_at = 102;

static double step_text_width(void)
{
    return WIDTH - text_at;
}

/* "To the OCMW together", and under it who does so. */
static double set_step(const struct sheet_progress_sheet *sheet,
                       const struct ank_progress_step *step, struct box box, bool draws)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double label = canvas_words_height(sheet->canvas, box.width, sizes->strong,
                                       sizes->leading, step->label),
           who = step->who ? sizes->small_leading : 0;
    if (draws) {
        box.y += fmax(0, (leaf_height - label - who) / 2);
        canvas_words(sheet->canvas, box, sizes->strong, sizes->leading, step->label);
        box.y += label;
        canvas_words(sheet->canvas, box, sizes->small, sizes->small_leading, step->who);
    }
    return label + who;
}

static double step_height(const struct sheet_progress_sheet *sheet,
                          const struct ank_progress_step *step)
{
    return leaf_gap +
           fmax(leaf_height,
                set_step(sheet, step, (struct box){0, 0, step_text_width(), 0}, false));
}

static void draw_step(struct canvas *canvas, const void *data, size_t k, double top)
{
    const struct sheet_progress_sheet *sheet = data;
    const struct ank_progress_step *step = next_step(sheet->family, k);
    char day[12];
    struct box room = {LEFT, top - 2, leaf_width + 1, leaf_height + 4};
    canvas_begin(canvas, TAG_LIST, NULL);
    canvas_begin(canvas, TAG_LI, NULL);
    canvas_begin(canvas, TAG_FIGURE,
                 step->due == ANK_NO_DAY ? "…" : ank_day_words(step->due, day));
    canvas_room(canvas, room);
    draw_leaf(canvas, sheet, (struct point){LEFT + 1, top + 3}, step->due);
    if (step->theme)
        pictogram_draw(
            canvas,
            (struct point){LEFT + picture_at, top + 3 + (leaf_height - picture) / 2},
            picture, step->theme);
    canvas_end(canvas);
    set_step(sheet, step, (struct box){LEFT + text_at, top + 3, step_text_width(), 0},
             true);
    canvas_end(canvas);
    canvas_end(canvas);
}

/* Where no step was agreed, room to write one. */
static void draw_open_step(struct canvas *canvas, const void *data, size_t index,
                           double top)
{
    (void)index;
    double y = top + leaf_height;
    draw_leaf(canvas, data, (struct point){LEFT + 1, top + 3}, ANK_NO_DAY);
    canvas_line(canvas, (struct point){LEFT + text_at, y},
                (struct point){LEFT + WIDTH, y}, ink_stroke(INK_GREY, 0.8));
}

/* Rights --------------------------------------------------------------- */

static const double mark_width = 24, between_rights = 14;

/* A sand-glass: it takes its time. */
static void draw_glass(struct canvas *canvas, struct point centre)
{
    struct ink ink = ink_stroke(INK_NAVY, 1.4);
    double x = centre.x, y = centre.y;
    const struct point glass[] = {
        {x - 5, y - 7}, {x + 5, y - 7}, {x - 5, y + 7}, {x + 5, y + 7}, {x - 5, y - 7}};
    const struct point sand[] = {{x - 4, y + 6}, {x + 4, y + 6}, {x, y + 1.5}};
    canvas_shape(canvas, sand, ANK_COUNT(sand), ink_fill(INK_OCHRE));
    canvas_polyline(canvas, glass, ANK_COUNT(glass), ink);
}

/* The k-th right, those in order first; what was refused or ended is talked about, and
 * stands on the other sheet. NULL: there are no more. */
static const struct ank_progress_right *shown_right(const struct ank_progress *family,
                                                    size_t k)
{
    for (int ordered = 1; ordered >= 0; ordered--)
        for (size_t i = 0; i < family->right_count; i++) {
            const struct ank_progress_right *right = &family->rights[i];
            bool shown = right->stage != ANK_STAGE_REFUSED && right->stage != ANK_LOST;
            if (shown && ank_stage_realised(right->stage) == ordered && k-- == 0)
                return right;
        }
    return NULL;
}

static double right_width(void)
{
    return (WIDTH - between_rights) / 2 - mark_width;
}

static double label_height(const struct sheet_progress_sheet *sheet,
                           const struct ank_progress_right *right)
{
    return canvas_words_height(sheet->canvas, right_width(), sheet->sizes->body,
                               sheet->sizes->leading, right->label);
}

static void draw_right(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                       const struct ank_progress_right *right, struct point corner)
{
    bool ordered = ank_stage_realised(right->stage);
    struct point centre = {corner.x + 9, corner.y + sheet->sizes->leading / 2};
    canvas_begin(canvas, TAG_LI, NULL);
    canvas_begin(canvas, TAG_FIGURE,
                 ordered ? ank_words(sheet->family->lang, ANK_N("In order"))
                         : ank_words(sheet->family->lang, ANK_N("Under way")));
    if (ordered)
        mark_tick(canvas, centre, 14, INK_TEAL);
    else
        draw_glass(canvas, centre);
    canvas_end(canvas);
    canvas_words(canvas,
                 (struct box){corner.x + mark_width, corner.y, right_width(), 0},
                 sheet->sizes->body, sheet->sizes->leading, right->label);
    canvas_end(canvas);
}

static double pair_height(const struct sheet_progress_sheet *sheet, size_t pair)
{
    double height = 0;
    for (size_t k = 2 * pair; k < 2 * pair + 2; k++) {
        const struct ank_progress_right *right = shown_right(sheet->family, k);
        if (right)
            height = fmax(height, label_height(sheet, right));
    }
    return height + 5;
}

static void draw_pair(struct canvas *canvas, const void *data, size_t pair, double top)
{
    const struct sheet_progress_sheet *sheet = data;
    double column = mark_width + right_width() + between_rights;
    canvas_begin(canvas, TAG_LIST, NULL);
    for (size_t k = 0; k < 2; k++) {
        const struct ank_progress_right *right =
            shown_right(sheet->family, 2 * pair + k);
        if (right)
            draw_right(canvas, sheet, right,
                       (struct point){LEFT + (double)k * column, top});
    }
    canvas_end(canvas);
}

/* As many as the page has room for. */
static void add_rights(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    struct layout_block heading = sheet_progress_heading(sheet, HEADING_RIGHTS);
    if (!shown_right(sheet->family, 0) ||
        heading.height + pair_height(sheet, 0) > layout_room(layout))
        return;
    layout_add(layout, heading);
    for (size_t pair = 0; shown_right(sheet->family, 2 * pair); pair++) {
        double height = pair_height(sheet, pair);
        if (height > layout_room(layout))
            return;
        layout_add(layout, (struct layout_block){
                               .height = height, .draw = draw_pair, .index = pair});
    }
}

/* At least one, and more while what is kept for rights stays free. */
static void add_steps(struct layout *layout, struct sheet_progress_sheet *sheet,
                      double kept)
{
    const struct ank_progress_step *step;
    layout_add(layout, sheet_progress_heading(sheet, HEADING_ONWARD));
    for (size_t k = 0; k < most_steps && (step = next_step(sheet->family, k)); k++) {
        double height = step_height(sheet, step);
        if (k > 0 && height + kept > layout_room(layout))
            return;
        layout_add(layout, (struct layout_block){
                               .height = height, .draw = draw_step, .index = k});
    }
    if (!next_step(sheet->family, 0))
        layout_add(layout, (struct layout_block){.height = leaf_height + leaf_gap,
                                                 .draw = draw_open_step});
}

/* Of the heading and the first rights. */
static double rights_height(const struct sheet_progress_sheet *sheet)
{
    enum { first_pairs = 2 };
    if (!shown_right(sheet->family, 0))
        return 0;
    double height = sheet_progress_heading(sheet, HEADING_RIGHTS).height;
    for (size_t pair = 0; pair < first_pairs; pair++)
        height += pair_height(sheet, pair);
    return height;
}

/* The first that they will look into, where that leaves room for rights in order. */
static void add_chosen(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    enum { most_lines = 3 };
    double height =
        (most_lines + 2) * (sheet->sizes->leading + 4) + rights_height(sheet);
    if (height < layout_room(layout))
        sheet_progress_add_chosen(layout, sheet, most_lines);
}

void sheet_progress_add_easy(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    add_steps(layout, sheet, rights_height(sheet));
    add_chosen(layout, sheet);
    add_rights(layout, sheet);
}

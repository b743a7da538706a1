/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows of families. A group that is not divided is a bar as long as it is large;
 * one that is divided fills the width, with its parts named underneath.
 */
#include <math.h>

#include "sheet_release_parts.h"

static const double air = 5, least_row = 19, bar_height = 12, first_line = 16,
                    parts_gap = 2;

struct sheet_release_columns
sheet_release_count_columns(const struct sheet_release_section *section)
{
    for (size_t i = 0; i < section->section->row_count; i++)
        if (section->section->rows[i].of)
            return (struct sheet_release_columns){150, 158, 250, 0,   0, 0,
                                                  0,   0,   0,   413, 90};
    return (struct sheet_release_columns){150, 158, 284, 0, 0, 0, 0, 0, 0, 446, 57};
}

/* Of which parts nothing is told, in one item. */
static void add_hidden(const struct sheet_release_place *place,
                       const struct sheet_release_bar *bar,
                       struct sheet_release_flow *flow)
{
    struct ank_arena *mem = place->sheet->mem;
    const struct ank_lang *lang = place->sheet->paper->lang;
    const char *names = NULL;
    for (int i = 0; i < bar->count; i++) {
        const char *name = sheet_release_part_name(place, bar, i);
        if (place->row->shown->parts[i] < 0)
            names = names ? ank_say(lang, mem, ANK_N("%s, %s"), names, name) : name;
    }
    if (names)
        sheet_release_flow_add(
            mem, flow,
            (struct sheet_release_item){
                .mark = MARK_PART,
                .part = -1,
                .bar = *bar,
                .words = ank_say(lang, mem, ANK_N("not told: %s"), names)});
}

/* The parts with their names, counts and shares. */
static struct sheet_release_flow parts_of(const struct sheet_release_place *place)
{
    const struct ank_shown *shown = place->row->shown;
    struct ank_arena *mem = place->sheet->mem;
    struct sheet_release_bar bar = sheet_release_bar_of(place->section->section, shown);
    struct sheet_release_flow flow = {.kind = ANK_RELEASE_COUNTS};
    for (int i = 0; i < bar.count; i++)
        if (shown->parts[i] >= 0)
            sheet_release_flow_add(
                mem, &flow,
                (struct sheet_release_item){
                    .mark = MARK_PART,
                    .part = i,
                    .bar = bar,
                    .words = ank_format(mem, "%s · %s",
                                        sheet_release_part_name(place, &bar, i),
                                        sheet_release_share(place, i)),
                });
    add_hidden(place, &bar, &flow);
    return flow;
}

static double parts_width(const struct sheet_release_columns *columns)
{
    return WIDTH - columns->chart_at;
}

static double parts_height(const struct sheet_release_place *place)
{
    const struct sheet_release_columns *columns = &place->section->columns;
    if (!place->section->divided || *sheet_release_parts_words(place))
        return 0;
    struct sheet_release_flow flow = parts_of(place);
    return parts_gap + sheet_release_flow_lay(place->sheet->canvas, &flow, 0, 0,
                                              parts_width(columns), false);
}

/* Who could have been in the row is told, also when who is is not. */
static bool has_of(const struct sheet_release_place *place)
{
    return place->row->of && place->row->of->why == ANK_SHOWN;
}

/* What stands on the right of the label. */
static double told_height(const struct sheet_release_place *place)
{
    const struct ank_shown *shown = place->row->shown;
    struct canvas *canvas = place->sheet->canvas;
    const struct sheet_release_columns *columns = &place->section->columns;
    if (shown->why != ANK_SHOWN && !has_of(place))
        return canvas_words_height(
            canvas, parts_width(columns), SMALL, small_leading,
            sheet_release_why_withheld(place->sheet, shown->why));
    double line =
        fmax(canvas_words_height(canvas, columns->n_width, SMALL, small_leading,
                                 sheet_release_about_row(place)),
             place->section->divided
                 ? canvas_words_height(canvas, columns->chart_width, SMALL,
                                       small_leading, sheet_release_parts_words(place))
                 : 0);
    return fmax(first_line, line + first_line - small_leading) + parts_height(place);
}

double sheet_release_count_height(const struct sheet_release_place *place)
{
    double label =
        canvas_words_height(place->sheet->canvas, place->section->columns.label_width,
                            BODY, 12.5, sheet_release_label(place));
    return fmax(least_row, fmax(label, told_height(place)) + air);
}

/* Where a bar stands that fills the column. */
static struct box bar_box(const struct sheet_release_place *place, double top)
{
    const struct sheet_release_columns *columns = &place->section->columns;
    return (struct box){LEFT + columns->chart_at, top + (first_line - bar_height) / 2,
                        columns->chart_width, bar_height};
}

/* As long as the group is large; behind it who could have been in it. */
static void draw_whole(struct canvas *canvas, const struct sheet_release_place *place,
                       struct box box)
{
    const struct ank_shown *shown = place->row->shown;
    int most = place->section->most > 0 ? place->section->most : 1;
    double one = box.width / most;
    canvas_begin(
        canvas, TAG_FIGURE,
        ank_format(place->sheet->mem, "%d/%d", shown->n > 0 ? shown->n : 0, most));
    canvas_room(canvas, box);
    if (has_of(place) && place->row->of->n > 0) {
        box.width = one * place->row->of->n;
        canvas_box(canvas, box, 1.5, ink_fill(INK_PALE_TEAL));
    }
    box.width = one * shown->n;
    if (shown->why == ANK_SHOWN && box.width > 0)
        canvas_box(canvas, box, 1.5, ink_fill(INK_TEAL));
    canvas_end(canvas);
}

static void draw_count(struct canvas *canvas, const struct sheet_release_place *place,
                       double top)
{
    const struct sheet_release_columns *columns = &place->section->columns;
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    right.colour = INK_TEXT;
    canvas_begin(canvas, TAG_TD, NULL);
    if (!place->section->divided)
        draw_whole(canvas, place, bar_box(place, top));
    canvas_words(canvas,
                 (struct box){LEFT + columns->n_at,
                              top + (first_line - small_leading) / 2, columns->n_width,
                              12},
                 right, small_leading, sheet_release_about_row(place));
    canvas_end(canvas);
}

static void draw_bar(struct canvas *canvas, const struct sheet_release_place *place,
                     double top)
{
    struct box box = bar_box(place, top);
    int length = sheet_release_bar_length(place->section->section, place->row->shown);
    if (length == 0)
        return;
    canvas_begin(canvas, TAG_FIGURE, sheet_release_bar_alt(place));
    sheet_release_draw_bar(canvas, place, box, box.width / length, true);
    canvas_end(canvas);
}

/* The parts under the bar, or in its place what can be said of them. */
static void draw_parts(struct canvas *canvas, const struct sheet_release_place *place,
                       double top, double under)
{
    const struct sheet_release_columns *columns = &place->section->columns;
    double x = LEFT + columns->chart_at;
    const char *words = sheet_release_parts_words(place);
    canvas_begin(canvas, TAG_TD, NULL);
    draw_bar(canvas, place, top);
    if (*words) {
        if (!sheet_release_draw_open_words(canvas, place, bar_box(place, top)))
            canvas_words(canvas,
                         (struct box){x, top + (first_line - small_leading) / 2,
                                      columns->chart_width, first_line},
                         SMALL, small_leading, words);
    } else {
        struct sheet_release_flow flow = parts_of(place);
        sheet_release_flow_lay(canvas, &flow, x, under + parts_gap,
                               parts_width(columns), true);
    }
    canvas_end(canvas);
}

void sheet_release_draw_count(struct canvas *canvas,
                              const struct sheet_release_place *place)
{
    const struct ank_shown *shown = place->row->shown;
    const struct sheet_release_columns *columns = &place->section->columns;
    double top = place->top + air / 2;
    canvas_begin(canvas, TAG_TH, NULL);
    canvas_words(canvas, (struct box){LEFT, top + 1.5, columns->label_width, 12}, BODY,
                 12.5, sheet_release_label(place));
    canvas_end(canvas);
    if (shown->why != ANK_SHOWN && !has_of(place)) {
        canvas_begin(canvas, TAG_TD, NULL);
        canvas_words(
            canvas,
            (struct box){LEFT + columns->chart_at, top + 2.5, parts_width(columns), 12},
            SMALL, small_leading, sheet_release_why_withheld(place->sheet, shown->why));
        canvas_end(canvas);
        return;
    }
    draw_count(canvas, place, top);
    if (place->section->divided)
        draw_parts(canvas, place, top, top + told_height(place) - parts_height(place));
}

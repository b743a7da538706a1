/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows with a mean: change, a level on a scale, or months. A dot with the line
 * of its interval, a ring where there is none; the same in figures beside it;
 * then the group in parts. Places come from the rounded figures, as they are
 * told.
 */
#include <math.h>

#include "sheet_release_parts.h"

static const double least_row = 18, air = 3.5, bar_height = 12, edge = 4;
static const struct style INTERVAL = {FACE_REPORT, 8, INK_GREY, ALIGN_LEFT};

struct sheet_release_columns
sheet_release_mean_columns(const struct sheet_release_section *section)
{
    static const struct sheet_release_columns
        divided = {116, 124, 98, 226, 34, 273, 62, 338, 104, 447, 56},
        whole = {150, 160, 164, 332, 34, 381, 64, 0, 0, 447, 56},
        bare = {210, 0, 0, 220, 100, 326, 120, 0, 0, 447, 56},
        bare_divided = {140, 0, 0, 148, 80, 232, 98, 338, 104, 447, 56};
    if (section->section->kind == ANK_RELEASE_MOMENTS)
        return (struct sheet_release_columns){0};
    if (section->section->kind == ANK_RELEASE_MEANS)
        return section->divided ? bare_divided : bare;
    return section->divided ? divided : whole;
}

colour sheet_release_mean_ink(enum ank_published_change change)
{
    return change == ANK_CHANGE_BETTER   ? INK_TEAL
           : change == ANK_CHANGE_HARDER ? INK_OCHRE
                                         : INK_TEXT;
}

static void draw_grid(struct canvas *canvas, const struct sheet_release_place *place)
{
    const struct axis *axis = &place->section->axis;
    bool change = place->section->section->kind == ANK_RELEASE_CHANGE;
    for (int k = 0; k < axis_ticks(axis); k++) {
        double x = axis_place(axis, axis_tick(axis, k));
        bool zero = change && fabs(axis_tick(axis, k)) < axis->step / 100;
        canvas_line(canvas, (struct point){x, place->top},
                    (struct point){x, place->top + place->height},
                    ink_stroke(zero ? INK_NAVY : INK_RULE, zero ? 1 : 0.6));
    }
}

/* Rows ----------------------------------------------------------------- */

/* From the column of the label to the right edge, or to the column of n. */
static struct box room_for_words(const struct sheet_release_place *place, bool whole)
{
    const struct sheet_release_columns *columns = &place->section->columns;
    double from = columns->chart_width > 0 ? columns->chart_at : columns->mean_at;
    double to = whole ? WIDTH : columns->between_at + columns->between_width;
    return (struct box){LEFT + from, place->top, to - from, place->height};
}

/* Words in the middle of the height of the row. */
static void draw_words(struct canvas *canvas, struct box box, struct style style,
                       double leading, const char *text)
{
    double used = canvas_words_height(canvas, box.width, style, leading, text);
    canvas_words(canvas,
                 (struct box){box.x, box.y + (box.height - used) / 2, box.width, used},
                 style, leading, text);
}

static struct box column(const struct sheet_release_place *place, double at,
                         double width)
{
    return (struct box){LEFT + at, place->top, width, place->height};
}

/* A label that needs two lines is set smaller. */
static struct style label_style(struct canvas *canvas, double width, const char *label)
{
    struct style style = BODY;
    if (canvas_words_height(canvas, width, BODY, small_leading, label) >
        small_leading + 1)
        style.size = 8.5;
    return style;
}

static double label_height(const struct sheet_release_place *place)
{
    struct canvas *canvas = place->sheet->canvas;
    double width = place->section->columns.label_width;
    const char *label = sheet_release_label(place);
    return canvas_words_height(canvas, width, label_style(canvas, width, label),
                               small_leading, label);
}

static const char *mean_hidden(const struct sheet_release_place *place)
{
    return sheet_release_why_withheld(place->sheet, place->row->shown->why_mean);
}

static double words_height(const struct sheet_release_place *place, double width,
                           struct style style, const char *words)
{
    return canvas_words_height(place->sheet->canvas, width, style, small_leading,
                               words);
}

/* Of the mean and its interval, or of why there is none. */
static double mean_height(const struct sheet_release_place *place)
{
    const struct sheet_release_columns *columns = &place->section->columns;
    if (isnan(place->row->shown->mean))
        return words_height(place, room_for_words(place, false).width, SMALL,
                            mean_hidden(place));
    return fmax(
        words_height(place, columns->mean_width, STRONG, sheet_release_mean(place)),
        words_height(place, columns->between_width, INTERVAL,
                     sheet_release_interval(place)));
}

double sheet_release_mean_height(const struct sheet_release_place *place)
{
    const struct ank_shown *shown = place->row->shown;
    const struct sheet_release_columns *columns = &place->section->columns;
    double height = label_height(place);
    if (shown->why != ANK_SHOWN)
        height = fmax(
            height, words_height(place, room_for_words(place, true).width, SMALL,
                                 sheet_release_why_withheld(place->sheet, shown->why)));
    else {
        height = fmax(height, mean_height(place));
        height =
            fmax(height, words_height(place, columns->n_width, SMALL,
                                      sheet_release_about(place->sheet, shown->n)));
    }
    return fmax(least_row, height + air);
}

static void draw_whisker(struct canvas *canvas, const struct sheet_release_place *place)
{
    const struct ank_shown *shown = place->row->shown;
    const struct axis *axis = &place->section->axis;
    double y = place->top + place->height / 2;
    bool interval = isfinite(shown->low) && isfinite(shown->high);
    colour ink = sheet_release_mean_ink(place->row->change);
    struct point at = {axis_place(axis, fmin(fmax(shown->mean, axis->low), axis->high)),
                       y};
    if (!interval) {
        mark_ring(canvas, at, 3.6, ink, 1.3);
        return;
    }
    double from = axis_place(axis, fmin(fmax(shown->low, axis->low), axis->high));
    double to = axis_place(axis, fmin(fmax(shown->high, axis->low), axis->high));
    canvas_line(canvas, (struct point){from, y}, (struct point){to, y},
                ink_stroke(ink, 1.7));
    mark_dot(canvas, at, 3.9, ink);
}

static void draw_cell(struct canvas *canvas, struct box box, struct style style,
                      const char *words)
{
    canvas_begin(canvas, TAG_TD, NULL);
    draw_words(canvas, box, style, small_leading, words);
    canvas_end(canvas);
}

/* The row of the chart: its lines, and the mean on them. */
static void draw_chart(struct canvas *canvas, const struct sheet_release_place *place)
{
    const struct sheet_release_paper *sheet = place->sheet;
    const struct axis *axis = &place->section->axis;
    canvas_begin(canvas, TAG_FIGURE,
                 ank_say(sheet->paper->lang, sheet->mem,
                         ANK_N("on a line from %s to %s"),
                         sheet_release_number(sheet, axis->low, false),
                         sheet_release_number(sheet, axis->high, false)));
    canvas_room(canvas, (struct box){axis->from - edge, place->top,
                                     axis->to - axis->from + 2 * edge, place->height});
    draw_grid(canvas, place);
    draw_whisker(canvas, place);
    canvas_end(canvas);
}

/* Where the change holds up, beside its mean: also for who sees no colours. */
static void draw_arrow(struct canvas *canvas, const struct sheet_release_place *place)
{
    const struct sheet_release_columns *columns = &place->section->columns;
    enum ank_published_change change = place->row->change;
    struct style style = STRONG;
    if (change != ANK_CHANGE_BETTER && change != ANK_CHANGE_HARDER)
        return;
    style.colour = sheet_release_mean_ink(change);
    canvas_text(canvas,
                (struct point){LEFT + columns->mean_at + columns->mean_width + 2,
                               place->top + place->height / 2 + 3.2},
                style, change == ANK_CHANGE_BETTER ? "↑" : "↓");
}

/* The mean and its interval are two cells; beside a chart the means end under
 * each other. */
static void draw_mean_cells(struct canvas *canvas,
                            const struct sheet_release_place *place)
{
    const struct sheet_release_columns *columns = &place->section->columns;
    struct box between = column(place, columns->between_at, columns->between_width);
    struct style mean = STRONG;
    mean.align = columns->chart_width > 0 ? ALIGN_RIGHT : ALIGN_LEFT;
    if (isnan(place->row->shown->mean)) {
        draw_cell(canvas, room_for_words(place, false), SMALL, mean_hidden(place));
        draw_cell(canvas, between, INTERVAL, "");
        return;
    }
    canvas_begin(canvas, TAG_TD, NULL);
    if (columns->chart_width > 0)
        draw_chart(canvas, place);
    draw_words(canvas, column(place, columns->mean_at, columns->mean_width), mean,
               small_leading, sheet_release_mean(place));
    draw_arrow(canvas, place);
    canvas_end(canvas);
    draw_cell(canvas, between, INTERVAL, sheet_release_interval(place));
}

static void draw_parts_cell(struct canvas *canvas,
                            const struct sheet_release_place *place)
{
    const struct sheet_release_columns *columns = &place->section->columns;
    struct box box = column(place, columns->parts_at, columns->parts_width);
    const struct ank_shown *shown = place->row->shown;
    double one = box.width / (place->section->most > 0 ? place->section->most : 1);
    box.y += (box.height - bar_height) / 2;
    box.height = bar_height;
    canvas_begin(canvas, TAG_TD, NULL);
    canvas_begin(canvas, TAG_FIGURE, sheet_release_bar_alt(place));
    if (sheet_release_bar_is_open(place->section->section, shown)) {
        box.width = one * shown->n - 1;
        sheet_release_draw_open(canvas, place, box);
    } else
        sheet_release_draw_bar(canvas, place, box, one, true);
    canvas_end(canvas);
    canvas_end(canvas);
}

/* A row that is not shown has its cells too, all but one empty. */
static void draw_hidden(struct canvas *canvas, const struct sheet_release_place *place)
{
    int empty = place->section->columns.parts_width > 0 ? 3 : 2;
    draw_cell(canvas, room_for_words(place, true), SMALL,
              sheet_release_why_withheld(place->sheet, place->row->shown->why));
    while (empty-- > 0)
        draw_cell(canvas, room_for_words(place, true), SMALL, "");
}

void sheet_release_draw_mean(struct canvas *canvas,
                             const struct sheet_release_place *place)
{
    const struct sheet_release_columns *columns = &place->section->columns;
    const struct ank_shown *shown = place->row->shown;
    const char *label = sheet_release_label(place);
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    canvas_begin(canvas, TAG_TH, NULL);
    draw_words(canvas, column(place, 0, columns->label_width),
               label_style(canvas, columns->label_width, label), small_leading, label);
    canvas_end(canvas);
    if (shown->why != ANK_SHOWN) {
        draw_hidden(canvas, place);
        return;
    }
    draw_cell(canvas, column(place, columns->n_at, columns->n_width), right,
              sheet_release_about(place->sheet, shown->n));
    draw_mean_cells(canvas, place);
    if (columns->parts_width > 0)
        draw_parts_cell(canvas, place);
}

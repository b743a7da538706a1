/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the family's table as a picture: the steps of the scale, then and now on
 * them, and a small line of every sitting. */
#include <math.h>

#include "sheet_progress_parts.h"

static bool is_number(ank_score score)
{
    return score >= 0;
}

static ank_score top_of(const struct ank_progress *family)
{
    return ank_scale_top(&family->instrument->scale);
}

double sheet_progress_across(const struct sheet_progress_sheet *sheet, ank_score score)
{
    return LEFT + sheet->sizes->table.scale_at +
           sheet->sizes->table.scale_width * score / top_of(sheet->family);
}

static void draw_steps(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                       double y)
{
    enum { most_dots = 21 };
    ank_score top = top_of(sheet->family);
    if (top >= most_dots) {
        canvas_line(canvas, (struct point){sheet_progress_across(sheet, 0), y},
                    (struct point){sheet_progress_across(sheet, top), y},
                    ink_stroke(INK_DOT, 1));
        return;
    }
    canvas_dots(canvas, (struct point){sheet_progress_across(sheet, 0), y},
                (struct point){sheet_progress_across(sheet, top), y}, (size_t)top + 1,
                1.1 * sheet->sizes->unit, INK_DOT);
}

static void draw_then_and_now(struct canvas *canvas,
                              const struct sheet_progress_sheet *sheet,
                              const struct ank_progress_row *row, double y)
{
    bool many = sheet->family->sitting_count > 1;
    bool then = is_number(row->then) && many, now = is_number(row->now);
    double unit = fmin(1.25, sheet->sizes->unit);
    struct point from = {sheet_progress_across(sheet, row->then), y},
                 to = {sheet_progress_across(sheet, row->now), y};
    if (then && now && row->then != row->now)
        canvas_line(canvas, from, to, ink_stroke(INK_PALE_TEAL, 4 * unit));
    if (now && then && row->then == row->now) {
        mark_ring(canvas, from, 7 * unit, INK_NAVY, 1.4 * unit);
        mark_dot(canvas, to, 4.6 * unit, INK_TEAL);
        return;
    }
    if (then)
        mark_ring(canvas, from, 5 * unit, INK_NAVY, 1.6 * unit);
    if (now)
        mark_dot(canvas, to, 5.6 * unit, INK_TEAL);
}

static struct point on_record(const struct sheet_progress_sheet *sheet,
                              const struct ank_progress_row *row, size_t sitting,
                              double y)
{
    static const double height = 11;
    const struct ank_progress *family = sheet->family;
    double span = fmax(1, family->days[family->sitting_count - 1] - family->days[0]);
    return (struct point){LEFT + sheet->sizes->table.record_at +
                              sheet->sizes->table.record_width *
                                  (family->days[sitting] - family->days[0]) / span,
                          y + height / 2 -
                              height * row->scores[sitting] / top_of(family)};
}

/* Every sitting on its real date, joined where neighbours have a number. */
static void draw_record(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                        const struct ank_progress_row *row, double y)
{
    size_t count = sheet->family->sitting_count;
    if (count < 2 || sheet->sizes->table.record_width == 0)
        return;
    for (size_t i = 1; i < count; i++)
        if (is_number(row->scores[i - 1]) && is_number(row->scores[i]))
            canvas_line(canvas, on_record(sheet, row, i - 1, y),
                        on_record(sheet, row, i, y), ink_stroke(INK_GREY, 1));
    for (size_t i = 0; i < count; i++)
        if (is_number(row->scores[i])) {
            bool newest = i + 1 == count;
            mark_dot(canvas, on_record(sheet, row, i, y), newest ? 2.3 : 1.6,
                     newest ? INK_TEAL : INK_GREY);
        }
}

void sheet_progress_draw_bars(struct canvas *canvas,
                              const struct sheet_progress_sheet *sheet,
                              const struct ank_progress_row *row, double middle)
{
    char low[32], high[32];
    const struct ank_progress *family = sheet->family;
    bool shows =
        is_number(row->now) || (is_number(row->then) && family->sitting_count > 1);
    if (shows)
        canvas_begin(canvas, TAG_FIGURE,
                     ank_say(family->lang, sheet->mem, ANK_N("on a line from %s to %s"),
                             sheet_progress_number(family, 0, low),
                             sheet_progress_number(family, top_of(family), high)));
    double across = 8 * fmin(1.25, sheet->sizes->unit); /* of the largest mark */
    if (shows)
        canvas_room(canvas, (struct box){sheet_progress_across(sheet, 0) - across,
                                         middle - across,
                                         sheet->sizes->table.scale_width + 2 * across,
                                         2 * across});
    draw_steps(canvas, sheet, middle);
    draw_then_and_now(canvas, sheet, row, middle);
    if (shows)
        canvas_end(canvas);
    draw_record(canvas, sheet, row, middle);
}

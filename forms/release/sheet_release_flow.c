/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks with their words, one after the other, over as many lines as they need. */
#include <math.h>

#include "sheet_release_parts.h"

static const double line = 13, mark_width = 10, gap = 5, between = 14;
static const struct style WORDS = {FACE_REPORT, 8.5, INK_TEXT, ALIGN_LEFT};

void sheet_release_flow_add(struct ank_arena *mem, struct sheet_release_flow *flow,
                            struct sheet_release_item item)
{
    flow->items = ank_grow(mem, flow->items, flow->count, sizeof item);
    flow->items[flow->count++] = item;
}

static double width_of(const struct sheet_release_item *item)
{
    bool wide =
        item->mark != MARK_MEAN_ALONE && (item->mark != MARK_PART || item->part < 0);
    return wide ? 2 * mark_width : mark_width;
}

static void draw_mark(struct canvas *canvas, const struct sheet_release_flow *flow,
                      const struct sheet_release_item *item, double x, double y)
{
    struct point middle = {x + width_of(item) / 2, y};
    switch (item->mark) {
    case MARK_MEAN:
        canvas_line(canvas, (struct point){x, y}, (struct point){x + width_of(item), y},
                    ink_stroke(item->ink, 1.6));
        mark_dot(canvas, middle, 3.6, item->ink);
        break;
    case MARK_MEAN_ALONE:
        mark_ring(canvas, middle, 3.4, INK_TEXT, 1.2);
        break;
    case MARK_HALF:
        canvas_box(canvas, (struct box){x, y - 4, width_of(item) / 2, 8}, 1.5,
                   ink_fill(INK_GREY));
        sheet_release_swatch(canvas,
                             (struct box){middle.x, y - 4, width_of(item) / 2, 8},
                             flow->kind, &item->bar, -1);
        break;
    case MARK_PART:
        sheet_release_swatch(canvas, (struct box){x, y - 4, width_of(item), 8},
                             flow->kind, &item->bar, item->part);
        break;
    }
}

/* Its shape; what it stands for is said beside it. */
static const char *alt_of(const struct sheet_release_item *item)
{
    return item->mark == MARK_MEAN         ? "●"
           : item->mark == MARK_MEAN_ALONE ? "○"
           : item->part < 0                ? "□"
                                           : "■";
}

double sheet_release_flow_lay(struct canvas *canvas,
                              const struct sheet_release_flow *flow, double x,
                              double top, double width, bool draws)
{
    double at = 0, y = top, row = line;
    for (size_t i = 0; i < flow->count; i++) {
        const struct sheet_release_item *item = &flow->items[i];
        double before = width_of(item) + gap;
        double room =
            fmin(canvas_text_width(canvas, WORDS, item->words), width - before);
        if (at > 0 && at + before + room > width) {
            y += row;
            at = 0;
            row = line;
        }
        /* A hair more than measured, so that a line that fits is not broken. */
        struct box box = {x + at + before, y + (line - small_leading) / 2, room + 0.5,
                          line};
        double used =
            canvas_words_height(canvas, box.width, WORDS, small_leading, item->words);
        row = fmax(row, used + line - small_leading);
        if (draws) {
            canvas_begin(canvas, TAG_FIGURE, alt_of(item));
            draw_mark(canvas, flow, item, x + at, y + line / 2);
            canvas_end(canvas);
            canvas_words(canvas, box, WORDS, small_leading, item->words);
        }
        at += before + room + between;
    }
    return flow->count > 0 ? y + row - top : 0;
}

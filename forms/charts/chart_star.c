/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The star: a spoke for each domain, a line that joins the scores.
 *
 * Fills come first, the grid over them, and the lines and dots on top, so that
 * nothing hides the grid and no transparency is needed.
 */
#include <assert.h>
#include <math.h>

#include "../canvas/bytes.h"
#include "chart.h"
#include "ring.h"

static const colour grid_colour = 0xD5DBE0, rim_colour = 0xAEB7BF,
                    tick_colour = 0x66727D;

struct star {
    struct canvas *canvas;
    const struct chart_data *data;
    struct ring ring;
};

static struct point on_spoke(const struct star *star, size_t spoke, double value)
{
    const struct chart_data *data = star->data;
    return ring_point(&star->ring, spoke,
                      (value - data->low) / (data->high - data->low));
}

/* Series --------------------------------------------------------------- */

/* The first spoke after a gap; 0 when there is none. */
static size_t first_spoke(const struct star *star, const struct chart_series *series)
{
    size_t count = star->ring.count;
    for (size_t i = 0; i < count; i++)
        if (isnan(series->values[(i + count - 1) % count]) && !isnan(series->values[i]))
            return i;
    return 0;
}

/* Points for the next scores without a gap, from step `at` around the star. */
static size_t next_part(const struct star *star, const struct chart_series *series,
                        size_t first, size_t *at, struct point *points)
{
    size_t count = star->ring.count, length = 0;
    while (*at < count && isnan(series->values[(first + *at) % count]))
        ++*at;
    for (; *at < count; ++*at) {
        size_t spoke = (first + *at) % count;
        if (isnan(series->values[spoke]))
            break;
        points[length++] = on_spoke(star, spoke, series->values[spoke]);
    }
    return length;
}

/* Fills what lies between the centre and the line. */
static void draw_fill(const struct star *star, const struct chart_series *series,
                      struct point *points)
{
    size_t first = first_spoke(star, series), length;
    struct ink ink = ink_fill(series->ink.fill);
    for (size_t at = 0; (length = next_part(star, series, first, &at, points)) > 0;) {
        bool whole = length == star->ring.count;
        points[length] = star->ring.centre;
        if (length > 1)
            canvas_shape(star->canvas, points, length + !whole, ink);
    }
}

static void draw_line(const struct star *star, const struct chart_series *series,
                      struct point *points)
{
    size_t first = first_spoke(star, series), length;
    struct ink ink = series->ink;
    ink.fill = NO_COLOUR;
    for (size_t at = 0; (length = next_part(star, series, first, &at, points)) > 0;) {
        if (length == star->ring.count)
            canvas_shape(star->canvas, points, length, ink);
        else if (length > 1)
            canvas_polyline(star->canvas, points, length, ink);
        for (size_t i = 0; i < length; i++)
            canvas_circle(star->canvas, points[i], series->dot,
                          ink_fill(series->ink.stroke));
    }
}

/* Grid ----------------------------------------------------------------- */

static void draw_rings(const struct star *star, struct point *points)
{
    const struct chart_data *data = star->data;
    int count = (int)floor((data->high - data->low) / data->step + 1e-9);
    for (int ring = 1; ring <= count; ring++) {
        double value = data->low + ring * data->step;
        bool rim = value > data->high - data->step / 2;
        for (size_t i = 0; i < star->ring.count; i++)
            points[i] = on_spoke(star, i, value);
        canvas_shape(star->canvas, points, star->ring.count,
                     ink_stroke(rim ? rim_colour : grid_colour, rim ? 0.8 : 0.5));
    }
    for (size_t i = 0; i < star->ring.count; i++)
        canvas_line(star->canvas, star->ring.centre, on_spoke(star, i, data->high),
                    ink_stroke(grid_colour, 0.5));
}

/* The numbers of the rings, right of the first spoke, as many as have room. */
static void draw_ticks(const struct star *star)
{
    const struct chart_data *data = star->data;
    struct style style = star->ring.style;
    style.size = data->tick_size > 0 ? data->tick_size : fmin(6.5, style.size);
    style.align = ALIGN_LEFT;
    style.colour = tick_colour;

    double apart = star->ring.radius * data->step / (data->high - data->low);
    int every = (int)ceil(1.5 * style.size / apart);
    int count = (int)floor((data->high - data->low) / data->step + 1e-9);
    for (int ring = count; ring > 0; ring -= every) {
        struct bytes number = {0};
        struct point at = on_spoke(star, 0, data->low + ring * data->step);
        bytes_number(&number, data->low + ring * data->step);
        canvas_text(star->canvas, (struct point){at.x + 2.5, at.y + style.size}, style,
                    number.data);
        bytes_free(&number);
    }
}

static void draw_labels(const struct star *star)
{
    for (size_t i = 0; i < star->ring.count; i++) {
        struct style style = star->ring.style;
        style.align = star->ring.labels[i].align;
        canvas_words(star->canvas, star->ring.labels[i].box, style, star->ring.leading,
                     star->data->labels[i]);
    }
}

static void draw(struct canvas *canvas, struct box box, const struct chart_data *data)
{
    assert(data->high > data->low && data->step > 0);
    struct ank_arena mem = {0};
    struct star star = {.canvas = canvas, .data = data};
    if (!ring_fit(canvas, box, data->label_style, data->labels, data->label_count, &mem,
                  &star.ring)) {
        canvas_fail(canvas, ANK_INVALID, "the star has no room for its %zu labels",
                    data->label_count);
        ank_arena_free(&mem);
        return;
    }

    struct point *points = ank_alloc(&mem, (data->label_count + 1) * sizeof *points);
    for (size_t i = 0; i < data->series_count; i++)
        if (data->series[i].ink.fill != NO_COLOUR)
            draw_fill(&star, &data->series[i], points);
    draw_rings(&star, points);
    draw_ticks(&star);
    for (size_t i = 0; i < data->series_count; i++)
        draw_line(&star, &data->series[i], points);
    draw_labels(&star);
    ank_arena_free(&mem);
}

const struct chart chart_star = {
    .name = "star",
    .min_labels = 3,
    .draw = draw,
};

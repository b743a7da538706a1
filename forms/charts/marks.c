/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small drawings that sheets share; see marks.h. */
#include "marks.h"

#include <math.h>

void mark_dot(struct canvas *canvas, struct point centre, double radius, colour paint)
{
    canvas_circle(canvas, centre, radius, ink_fill(paint));
}

void mark_ring(struct canvas *canvas, struct point centre, double radius, colour paint,
               double width)
{
    struct ink ink = {.fill = INK_WHITE, .stroke = paint, .width = width};
    canvas_circle(canvas, centre, radius, ink);
}

/* The mouth is part of a circle: wide and low for glad, turned over for sad,
 * a line in between. */
static void draw_mouth(struct canvas *canvas, struct point centre, double radius,
                       double mood, struct ink ink)
{
    if (fabs(mood) < 0.2) {
        canvas_line(
            canvas, (struct point){centre.x - 0.42 * radius, centre.y + 0.36 * radius},
            (struct point){centre.x + 0.42 * radius, centre.y + 0.36 * radius}, ink);
        return;
    }
    double open = 30 + 35 * fabs(mood); /* half the angle of the arc */
    double bend = 0.46 * radius / sin(open * M_PI / 180);
    if (mood > 0) {
        struct point middle = {centre.x, centre.y + 0.58 * radius - bend};
        canvas_arc(canvas, middle, bend, 90 - open, 90 + open, ink);
    } else {
        struct point middle = {centre.x, centre.y + 0.26 * radius + bend};
        canvas_arc(canvas, middle, bend, 270 - open, 270 + open, ink);
    }
}

void mark_face(struct canvas *canvas, struct point centre, double radius, double mood,
               colour paint)
{
    struct ink ink = ink_stroke(paint, fmax(0.7, radius * 0.09));
    mark_ring(canvas, centre, radius, paint, ink.width);
    mark_dot(canvas, (struct point){centre.x - 0.36 * radius, centre.y - 0.25 * radius},
             0.11 * radius, paint);
    mark_dot(canvas, (struct point){centre.x + 0.36 * radius, centre.y - 0.25 * radius},
             0.11 * radius, paint);
    draw_mouth(canvas, centre, radius, mood, ink);
}

static void draw_star(struct canvas *canvas, struct point centre, double radius,
                      struct ink ink)
{
    enum { corners = 10 };
    struct point points[corners];
    for (int i = 0; i < corners; i++) {
        double reach = i % 2 ? 0.42 * radius : radius, angle = M_PI * i / 5;
        points[i] = (struct point){centre.x + reach * sin(angle),
                                   centre.y - reach * cos(angle)};
    }
    canvas_shape(canvas, points, corners, ink);
}

void mark_star(struct canvas *canvas, struct point centre, double radius, colour paint)
{
    draw_star(canvas, centre, radius, ink_fill(paint));
}

void mark_star_outline(struct canvas *canvas, struct point centre, double radius,
                       colour paint, double width)
{
    struct ink ink = {.fill = INK_WHITE, .stroke = paint, .width = width};
    draw_star(canvas, centre, radius, ink);
}

void mark_tick(struct canvas *canvas, struct point centre, double size, colour paint)
{
    const struct point points[] = {
        {centre.x - 0.5 * size, centre.y},
        {centre.x - 0.12 * size, centre.y + 0.38 * size},
        {centre.x + 0.55 * size, centre.y - 0.42 * size},
    };
    canvas_polyline(canvas, points, ANK_COUNT(points), ink_stroke(paint, 0.2 * size));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* canvas_svg.h - the elements of SVG, for every kind of canvas that draws with them */
#ifndef CANVAS_SVG_H
#define CANVAS_SVG_H

#include "canvas_kind.h"

/* Stands first in the struct of a kind that uses what is below. */
struct svg {
    struct canvas canvas;
    struct bytes body; /* what was drawn so far */
    bool fitted;       /* texts say how wide they are, for readers with other fonts */
};

/* These add one element to the body. */
void svg_points(struct canvas *canvas, const struct point *points, size_t count,
                bool closed, struct ink ink);
void svg_circle(struct canvas *canvas, struct point centre, double radius,
                struct ink ink);
void svg_dots(struct canvas *canvas, struct point from, struct point to, double gap,
              struct ink ink);
void svg_box(struct canvas *canvas, struct box box, double radius, struct ink ink);
void svg_arc(struct canvas *canvas, struct point centre, double radius, double from,
             double to, struct ink ink);
void svg_text(struct canvas *canvas, struct point at, struct style style,
              const struct shaped *shaped);

#endif

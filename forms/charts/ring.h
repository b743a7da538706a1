/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ring.h - labels around a circle that neither meet nor leave their box */
#ifndef RING_H
#define RING_H

#include "../canvas/canvas.h"

/* Where one label around a ring goes. */
struct ring_label {
    struct box box; /* for canvas_words() */
    enum align align;
};

/* A circle with labels around it, as large as its box lets it be. */
struct ring {
    struct point centre;
    double radius;      /* of the circle inside the labels */
    struct style style; /* its size may be smaller than asked */
    double leading;
    size_t count;
    struct ring_label *labels; /* clockwise from the top */
};

/*
 * Finds the largest circle in the box that leaves room for the labels, wrapping
 * them, and in need making them smaller or cutting words. False when there is no
 * room whatever is done.
 */
bool ring_fit(struct canvas *canvas, struct box box, struct style style,
              const char *const labels[], size_t count, struct ank_arena *mem,
              struct ring *ring);

/* Where a share (0 to 1) of the radius is on the spoke of a label. */
struct point ring_point(const struct ring *ring, size_t label, double share);

#endif

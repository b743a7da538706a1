/* SPDX-License-Identifier: GPL-3.0-or-later */
/* qr.h - a short text as a square of squares that a telephone reads */
#ifndef QR_H
#define QR_H

#include "canvas.h"

/* A square code. */
struct qr {
    int width;                 /* squares on a side */
    const unsigned char *dark; /* width * width of them, row by row: 0 or 1 */
};

/* In the arena; false when the library is not there or the text is too long. The
 * same text always gives the same square. */
bool qr_make(const char *text, struct ank_arena *mem, struct qr *qr);

/* The largest side up to `most` at which each square is a whole number of dots of a
 * printer that has 300 to the inch, so that all come out alike. */
double qr_side(const struct qr *qr, double most);

/* How wide the white edge is of a square of that side. */
double qr_edge(const struct qr *qr, double side);

/* As wide as `side`, with the white edge of four squares that readers need. A
 * figure; `alt` is what it says. */
void qr_draw(struct canvas *canvas, const struct qr *qr, struct point corner,
             double side, const char *alt);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door to libqrencode; see qr.h. */
#include "qr.h"

#include <math.h>

#ifdef WITH_QRENCODE
#include <qrencode.h>
#include <stdlib.h>
#include <string.h>
#endif

#include "../charts/marks.h"

enum { quiet = 4 };

#ifdef WITH_QRENCODE

/* Level M: a seventh of it may be hidden under a coffee stain. */
bool qr_make(const char *text, struct ank_arena *mem, struct qr *qr)
{
    QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    if (!code)
        return false;
    size_t count = (size_t)code->width * (size_t)code->width;
    unsigned char *dark = ank_alloc(mem, count);
    for (size_t i = 0; i < count; i++)
        dark[i] = code->data[i] & 1;
    *qr = (struct qr){code->width, dark};
    QRcode_free(code);
    return true;
}

#else

bool qr_make(const char *text, struct ank_arena *mem, struct qr *qr)
{
    (void)text, (void)mem, (void)qr;
    return false;
}

#endif

/* How many dark squares stand from here to the right. */
static int run_length(const struct qr *qr, int row, int column)
{
    int length = 0;
    while (column + length < qr->width && qr->dark[row * qr->width + column + length])
        length++;
    return length;
}

double qr_side(const struct qr *qr, double most)
{
    static const double dot = 72.0 / 300;
    int squares = qr->width + 2 * quiet;
    return squares * dot * fmax(1, floor(most / squares / dot));
}

double qr_edge(const struct qr *qr, double side)
{
    return quiet * side / (qr->width + 2 * quiet);
}

/* Readers want it as it is, also where all else is mirrored. Neighbours in a row are
 * one box; each reaches a hair into the next row, so that no screen shows a seam. */
void qr_draw(struct canvas *canvas, const struct qr *qr, struct point corner,
             double side, const char *alt)
{
    static const double overlap = 0.05;
    double square = side / (qr->width + 2 * quiet);
    bool mirrored = canvas_is_mirrored(canvas);
    if (mirrored)
        corner.x = PAGE_WIDTH - corner.x - side;
    canvas_begin(canvas, TAG_FIGURE, alt);
    canvas_mirror(canvas, false);
    canvas_box(canvas, (struct box){corner.x, corner.y, side, side}, 0,
               ink_fill(INK_WHITE));
    for (int row = 0; row < qr->width; row++)
        for (int column = 0; column < qr->width; column++) {
            int length = run_length(qr, row, column);
            if (length > 0)
                canvas_box(canvas,
                           (struct box){corner.x + (column + quiet) * square,
                                        corner.y + (row + quiet) * square,
                                        length * square, square + overlap},
                           0, ink_fill(0x000000));
            column += length;
        }
    canvas_end(canvas);
    canvas_mirror(canvas, mirrored);
}

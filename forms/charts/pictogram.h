/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pictogram.h - a drawing for each theme, for who reads little */
#ifndef PICTOGRAM_H
#define PICTOGRAM_H

#include "../canvas/canvas.h"

/* In a square of that side; three dots for a theme that has no drawing of its own, and
 * for NULL. Dark lines on pale shapes, so that it is the same in grey. It is never
 * mirrored: a coin would not be one any more. */
void pictogram_draw(struct canvas *canvas, struct point corner, double side,
                    const char *theme);

/* Whether the theme has one of its own. */
bool pictogram_is_there(const char *theme);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* marks.h - colours, faces, stars, ticks: what sheets draw again and again */
#ifndef MARKS_H
#define MARKS_H

#include "../canvas/canvas.h"

/* Calm, and told apart without colour too. */
#define INK_NAVY ((colour)0x16425b)
#define INK_TEAL ((colour)0x1f7a73)
#define INK_PALE_TEAL ((colour)0x8fc1bc)
#define INK_OCHRE ((colour)0xa9651f)
#define INK_TEXT ((colour)0x22303c)
#define INK_GREY ((colour)0x66727c)
#define INK_RULE ((colour)0xd9d5c8)
#define INK_DOT ((colour)0xc9ced2)
#define INK_SAND ((colour)0xf6f2e8)
#define INK_WHITE ((colour)0xffffff)

/* A face; mood from -1 (sad) over 0 to 1 (glad). */
void mark_face(struct canvas *canvas, struct point centre, double radius, double mood,
               colour paint);
void mark_star(struct canvas *canvas, struct point centre, double radius, colour paint);
void mark_star_outline(struct canvas *canvas, struct point centre, double radius,
                       colour paint, double width);
void mark_tick(struct canvas *canvas, struct point centre, double size, colour paint);
void mark_ring(struct canvas *canvas, struct point centre, double radius, colour paint,
               double width);
void mark_dot(struct canvas *canvas, struct point centre, double radius, colour paint);

#endif

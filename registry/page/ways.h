/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ways.h - what the screens of one family have in common */
#ifndef WAYS_H
#define WAYS_H

#include "screen.h"

/* Writes whose screen it is and the ways to its other screens; `here` is the path of
 * this one. ANK_NOT_FOUND. */
ANK_CHECKED bool family_head(struct visit *visit, const char *here,
                             struct ank_error *err);

/* A form of one button: a number, or whatever tells which one it is, goes along. */
struct family_button {
    const char *path; /* of the screen that takes it */
    const char *name, *value;
    const char *words;
    const char *also, *also_value; /* a second field; NULL: none */
};
void family_button(struct visit *visit, const struct family_button *button);

#endif

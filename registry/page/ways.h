/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ways.h - what the screens of one family have in common */
#ifndef WAYS_H
#define WAYS_H

#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/model/code.h>

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

/* What a step or an amount is about: a domain of the family's list, or a right that it
 * claims; or nothing in particular. */
ANK_CHECKED bool family_choose_about(struct visit *visit, struct ank_error *err);
void family_about(struct visit *visit, struct ank_about *about);

/* A list of codes as a choice; with `none` in front: nothing said. */
void family_choose_code(struct visit *visit, const struct screen_choices *field,
                        const struct ank_code_row *list, bool none);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * beginning.h - the first project and the first family, as the first start asks them
 *
 * Fields of a form that the caller makes; what was answered is kept in a transaction of
 * its own, in a registry that is open, and the next page tells it.
 */
#ifndef BEGINNING_H
#define BEGINNING_H

#include "screen.h"

/* What the project is called, and its form of support. */
ANK_CHECKED bool beginning_ask_project(struct visit *visit, struct ank_error *err);

/* ANK_INVALID without a name, and for a code that is none; ANK_EXISTS. */
ANK_CHECKED bool beginning_take_project(struct visit *visit, struct ank_error *err);

/* The first family, and since when it is supported. */
ANK_CHECKED bool beginning_ask_family(struct visit *visit, struct ank_error *err);

/* In the first project (ANK_NOT_FOUND without one). ANK_INVALID without a name, and for
 * a day that is none. */
ANK_CHECKED bool beginning_take_family(struct visit *visit, struct ank_error *err);

#endif

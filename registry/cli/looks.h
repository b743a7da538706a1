/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * looks.h - what looks like the code of a family, or like a day in its life
 *
 * Nothing of the sort may stand in a release, so that whoever gets one can look for it.
 * The same eyes look at names before they can get there and at the folder afterwards.
 */
#ifndef LOOKS_H
#define LOOKS_H

#include <ankerpunt/base.h>

enum look { LOOKS_PLAIN, LOOKS_CODE, LOOKS_DAY };

/* The first such place from *at on: its kind, where it begins and how many bytes it
 * is. LOOKS_PLAIN: there is none. */
enum look looks_for(const char *text, size_t length, size_t *at, size_t *size);

/* ANK_INVALID when the words could not stand in a release. `what` says whose they are.
 */
ANK_CHECKED bool looks_plain(const char *what, const char *words,
                             struct ank_error *err);

/* A code that a project can have: also not the one of the total. */
ANK_CHECKED bool looks_project(const char *code, struct ank_error *err);

#endif

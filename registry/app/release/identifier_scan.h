/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * identifier_scan.h - what looks like the code of a family, or like a day in its life
 *
 * Nothing of the sort may stand in a release, so that whoever gets one can look for it.
 * The same eyes look at names before they can get there and at the folder afterwards.
 */
#ifndef IDENTIFIER_SCAN_H
#define IDENTIFIER_SCAN_H

#include <ankerpunt/base.h>

enum identifier { IDENTIFIER_NONE, IDENTIFIER_CODE, IDENTIFIER_DAY };

/* The first such place from *at on: its kind, where it begins and how many bytes it
 * is. IDENTIFIER_NONE: there is none. */
enum identifier identifier_scan(const char *text, size_t length, size_t *at,
                                size_t *size);

/* ANK_INVALID when the words could not stand in a release. `what` says whose they are.
 */
ANK_CHECKED bool identifier_refuse(const char *what, const char *words,
                                   struct ank_error *err);

/* A code that a project can have: also not the one of the total. */
ANK_CHECKED bool identifier_refuse_project(const char *code, struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * identifier_scan.h - what looks like the code of a family, or like a day in its life
 *
 * Nothing of the sort may stand in a release, so that whoever gets one can look for it.
 * The same eyes look at names before they can get there and at the folder afterwards.
 */
#ifndef ANK_IDENTIFIER_SCAN_H
#define ANK_IDENTIFIER_SCAN_H

#include "../base.h"

enum ank_identifier { ANK_IDENTIFIER_NONE, ANK_IDENTIFIER_CODE, ANK_IDENTIFIER_DAY };

/* The first such place from *at on: its kind, where it begins and how many bytes it
 * is. ANK_IDENTIFIER_NONE: there is none. */
enum ank_identifier ank_identifier_scan(const char *text, size_t length, size_t *at,
                                        size_t *size);

/* ANK_INVALID when the words could not stand in a release. `what` says whose they are.
 */
ANK_CHECKED bool ank_identifier_refuse(const char *what, const char *words,
                                       struct ank_error *err);

/* A code that a project can have: also not the one of the total. */
ANK_CHECKED bool ank_identifier_refuse_project(const char *code, struct ank_error *err);

#endif

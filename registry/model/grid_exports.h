/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * grid_exports.h - what survey programs write around a question in their headers
 *
 * Kobo puts the group in front, "Algemeen/Wonen"; LimeSurvey its own code, and a row of
 * a table behind, "G02Q03[SQ001]. Hoe gaat het met [Wonen]"; all of them add columns of
 * their own. A choice of several answers is a text, and then a column of 0 and 1 for
 * each: "Hulp" and "Hulp/budget", or "hulp___1". Those are no scores.
 */
#ifndef GRID_EXPORTS_H
#define GRID_EXPORTS_H

#include <ankerpunt/model/sheet_map.h>

/* Whether at least two columns are called as such a program calls its own. */
bool grid_is_export(const struct ank_map_at *heads, size_t count);

/* The question in a header of an export, folded; of a column of the program's own, its
 * name. In the arena. */
const char *grid_question(const char *text, struct ank_arena *mem);

/* Whether the column is a choice of several answers, or one of them. */
bool grid_is_choice(const struct ank_map_at *heads, size_t count, size_t at);

#endif

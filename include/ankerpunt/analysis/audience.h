/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * audience.h - what of a project's results its coordinator may pass on, and to whom
 *
 * The coordinator's own paper shows everything. A copy for the team or for a board
 * leaves out what points at families, by one rule: a figure stands when it counts
 * nobody, or at least so many families (or, of rights, claims): 3 for the team, 10 for
 * a board, as in a release. A row that has a smaller figure in it, or beside it in the
 * same total, goes as a whole; so does a mean to which every family's change was the
 * same. For a board counts go to the nearest 5, and what shows single families by the
 * day, such as a curve, is left out whatever its size.
 *
 * A copy is made inside the house, for people who are bound to it. What goes out of
 * the house is a release (disclosure.h), which alone is proved against former ones.
 */
#ifndef ANK_AUDIENCE_H
#define ANK_AUDIENCE_H

#include "results.h"

/* "team", "board"; false for another word. */
bool ank_audience_parse(const char *word, enum ank_audience *audience);

/* Families that a figure needs: 1, 3 or 10. */
size_t ank_audience_least(enum ank_audience audience);

/* The rule: whether a figure of n may stand. */
bool ank_audience_tells(enum ank_audience audience, size_t n);

/* The count as it is told: for a board to the nearest 5. */
size_t ank_audience_count(enum ank_audience audience, size_t n);

/* The code of the rows that are told together. */
#define ANK_CAME_OTHER "+"

/*
 * Rows of families that came, in the arena, for a reader who is told nothing of fewer
 * than ank_audience_least() of them: the smallest stand together in one last row,
 * ANK_CAME_OTHER, until that counts enough, so that no total tells what is hidden.
 * Returns how many there are; none when all together are too few.
 */
size_t ank_came_told(const struct ank_came_row *rows, size_t count,
                     enum ank_audience audience, struct ank_arena *mem,
                     struct ank_came_row **told);

/*
 * The summary with only what may be told, in the arena; `cut` of the copy says what is
 * left out. For the coordinator it is the summary itself. The copy holds what is named
 * here and nothing else, so that a result that comes later is left out until it is
 * decided on.
 */
const struct ank_summary *ank_summary_for(const struct ank_summary *summary,
                                          enum ank_audience audience,
                                          struct ank_arena *mem);

/* Whom it is for and what is left out, as one sentence; NULL for the coordinator. */
const char *ank_sentence_of_cut(const struct ank_lang *lang, struct ank_arena *mem,
                                const struct ank_summary_cut *cut);

/* The same for the front of several projects, each of which says its own; a key for
 * ank_words(). */
const char *ank_cut_of_many(enum ank_audience audience);

#endif

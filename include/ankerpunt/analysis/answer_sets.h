/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * answer_sets.h - how many sets of answers a mean and its spread leave open
 *
 * Of few answers a mean and a standard deviation tell each of them: on a scale from 1
 * to 5 they fit one set of answers only in most groups of five, and hundreds in a group
 * of thirty. So the spread is told by what it leaves open, whatever the group's size.
 */
#ifndef ANK_ANSWER_SETS_H
#define ANK_ANSWER_SETS_H

#include "../base.h"

enum { ANK_ENOUGH_SETS = 50 }; /* that fit, for a spread to be told */

struct ank_told_answers {
    size_t n;               /* 2 or more */
    const double *answers;  /* n of them, those that somebody knows first */
    size_t known;           /* of one who knows so many; a reader: 0 */
    double low, high, step; /* of what an answer can be; high may be INFINITY */
    double mean, sd;        /* as they are told, to one decimal ... */
    bool at_most;           /* ... or the spread is that or less */
};

/*
 * At least so many sets of answers (which ones, not whose) fit what is told: a count up
 * to `enough`, and a lower bound of it, since answers beyond the known ones may be
 * taken as known too where counting all would take long.
 */
size_t ank_answer_sets(const struct ank_told_answers *told, size_t enough);

#endif

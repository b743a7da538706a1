/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pairs.h - pairs of scores for the tests of statistics */
#ifndef PAIRS_H
#define PAIRS_H

#include <ankerpunt/analysis/estimate.h>
#include <ankerpunt/model/score.h>
#include "reference.h"

/* 0 to 10 by 1, higher is better; and rules on it. */
extern const struct ank_scale ten;
extern const struct ank_change_rule no_rule, two_points;

/* Scores in points as pairs on that scale; a pair with NAN is left out. */
struct ank_pairs pairs_of(struct ank_arena *mem, const struct ank_scale *scale,
                          const double *before, const double *after, size_t n);

/* Families that begin at `start` and change by "1 0 -2" points. */
struct ank_pairs pairs_from_changes(struct ank_arena *mem,
                                    const struct ank_scale *scale, double start,
                                    const char *changes);

/* The figures without the least number of pairs they ask for. */
void figures_unguarded(const struct ank_pairs *pairs,
                       const struct ank_change_rule *rule, struct ank_figures *figures);

/* Within `tolerance`, relative to the expected value however small it is. */
void assert_close(const char *what, double found, double expected, double tolerance);

#endif

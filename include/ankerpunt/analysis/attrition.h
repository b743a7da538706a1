/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * attrition.h - did those who left start elsewhere than those who stayed
 *
 * A difference says who is missing from the figures; no test can tell that
 * nothing else went with leaving.
 */
#ifndef ANK_ATTRITION_H
#define ANK_ATTRITION_H

#include "../base.h"

enum { ANK_ATTRITION_LEFT = 3 }; /* fewer leavers have no interval */

/* NAN is what cannot be computed; the two sentences say why. */
struct ank_attrition {
    size_t stayed, left;
    double mean_stayed, mean_left;
    double difference;          /* stayed less left */
    double t, df, low, high, p; /* Welch; 95 % */
    double p_holm;              /* over the domains of the wave; by itself as p */
    const char *why_difference;
    const char *why_interval;
};

/* +1: who stayed began higher than who left, -1: lower, 0: that cannot be said. It has
 * to hold beside all domains of the wave. */
int ank_attrition_side(const struct ank_attrition *attrition);

/* From the first scores of both; all finite. */
struct ank_attrition ank_attrition(const double *stayed, size_t stayed_count,
                                   const double *left, size_t left_count);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * exact.h - the distribution of a sum of whole scores with random signs
 *
 * One algorithm serves the signed-rank test (scores are doubled midranks), the
 * sign-flip test (sizes of the changes) and the sign test (all 1).
 */
#ifndef EXACT_H
#define EXACT_H

#include <ankerpunt/base.h>

/* So many equal scores above 0. */
struct exact_group {
    int64_t score;
    size_t count;
};

/* Beyond this many scores the normal approximation is used. */
enum { EXACT_MOST = 1000 };

/* Whether exact_two_sided() counts patterns, or approximates. */
bool exact_counts(const struct exact_group *groups, size_t group_count);

/*
 * min(1, 2 P(sum >= the larger of `sum` and total - `sum`)), where each score
 * is in the sum or not with probability 1/2. 1 without any scores. Beyond
 * EXACT_MOST scores (or a table of some 10^9 steps) from the normal
 * distribution with the same mean and variance.
 */
double exact_two_sided(const struct exact_group *groups, size_t group_count,
                       int64_t sum, struct ank_arena *mem);

/*
 * The smallest w with P(W+ <= w) >= p, p <= 1/2, for the signed-rank sum of n
 * people without ties: counted for up to 200, from the Fourier transform of
 * the same distribution (to some 1e-15) beyond.
 */
int64_t exact_signed_rank_quantile(size_t n, double p, struct ank_arena *mem);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * exact.h - the distribution of a sum of whole scores with random signs
 *
 * One question serves the signed-rank test (scores are doubled midranks), the
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

/*
 * min(1, 2 P(sum >= the larger of `sum` and total - `sum`)), where each score
 * is in the sum or not with probability 1/2. 1 without any scores. Exact for any number
 * of scores, to one unit in the last place; 0 where it is below what a double holds.
 */
double exact_two_sided(const struct exact_group *groups, size_t group_count,
                       int64_t sum, struct ank_arena *mem);

/*
 * The smallest w with P(W+ <= w) >= p, p <= 1/2, for the signed-rank sum of n
 * people without ties: counted for up to 20, from the Fourier transform of
 * the same distribution (to some 1e-15) beyond.
 */
int64_t exact_signed_rank_quantile(size_t n, double p, struct ank_arena *mem);

#endif

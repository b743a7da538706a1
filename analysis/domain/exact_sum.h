/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * exact_sum.h - three ways to the same tail probability, for exact.c to choose from
 *
 * Each gives 2 P(sum <= most), which is the two-sided p, within one unit in the last
 * place of a double (where a long double has 64 bits). They differ in what they cost.
 */
#ifndef EXACT_SUM_H
#define EXACT_SUM_H

#include "exact.h"

/* A sum of scores that are each in it or not with probability 1/2. */
struct exact_sum {
    struct exact_group *groups; /* scores over their greatest common divisor */
    size_t group_count;         /* at least 1 */
    size_t n;                   /* scores */
    int64_t total;              /* of all scores */
    int64_t most; /* the smaller of the sum that was found and the rest; < total / 2 */
};

/* Adds score by score on the lattice of sums: n x most steps, at most EXACT_COUNTED
 * scores. Streitberg & Rohmel (1986), Statistical Software Newsletter 12:10. */
double exact_by_shifts(const struct exact_sum *sum, struct ank_arena *mem);

/*
 * Lists the sums of either half of the groups and counts which pairs stay below: a step
 * for each listed sum. Horowitz & Sahni (1974), J ACM 21:277. NAN when a list would be
 * too long or when there are more than EXACT_COUNTED scores.
 */
double exact_by_halves(const struct exact_sum *sum, struct ank_arena *mem);

/* Inverts the Fourier transform of the tilted sum: some ten standard deviations of
 * steps, of which the most are jumped. Any number of scores; see exact_wave.c. */
double exact_by_wave(const struct exact_sum *sum, struct ank_arena *mem);

/* 2^n counts of patterns fit a double. */
enum { EXACT_COUNTED = 1000 };

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The two-sided p of a sum with random signs, by whichever way is short; see exact.h.
 *
 * Few scores are added one by one. Scores with many ties, as ranks of changes on a
 * scale of 0 to 10 are, are listed by halves. What is left goes by the Fourier
 * transform: it takes no longer with more scores.
 */
#include "exact_sum.h"

#include <float.h>
#include <math.h>

/* Steps of the lattice that take no time, and as many as are still quicker than the
 * transform where lists are too long: some 0.05 ms and 7 ms. */
static const double short_work = 3e5, long_work = 5e7;

static size_t scores_in(const struct exact_group *groups, size_t group_count)
{
    size_t n = 0;
    for (size_t g = 0; g < group_count; g++)
        n += groups[g].count;
    return n;
}

static int64_t total_of(const struct exact_group *groups, size_t group_count)
{
    int64_t total = 0;
    for (size_t g = 0; g < group_count; g++)
        total += groups[g].score * (int64_t)groups[g].count;
    return total;
}

/* Scores that share a divisor need a table that much smaller. */
static int64_t unit_of(const struct exact_group *groups, size_t group_count)
{
    int64_t unit = 0;
    for (size_t g = 0; g < group_count; g++)
        for (int64_t a = groups[g].score; a != 0;) {
            int64_t rest = unit % a;
            unit = a;
            a = rest;
        }
    return unit > 0 ? unit : 1;
}

static struct exact_sum sum_of(const struct exact_group *groups, size_t group_count,
                               int64_t sum, struct ank_arena *mem)
{
    int64_t unit = unit_of(groups, group_count);
    int64_t total = total_of(groups, group_count), rest = total - sum;
    struct exact_sum found = {
        .groups = ank_alloc(mem, group_count * sizeof *found.groups),
        .group_count = group_count,
        .n = scores_in(groups, group_count),
        .total = total / unit,
        .most = (sum < rest ? sum : rest) / unit,
    };
    for (size_t g = 0; g < group_count; g++)
        found.groups[g] = (struct exact_group){groups[g].score / unit, groups[g].count};
    return found;
}

double exact_by_shifts(const struct exact_sum *sum, struct ank_arena *mem)
{
    /* f[j]: patterns of the scores so far with the sum j. A further score s leaves a
     * pattern's sum alone or adds s: f'[j] = f[j] + f[j - s]. */
    double *f = ank_alloc(mem, ((size_t)sum->most + 1) * sizeof *f);
    int64_t reach = 0; /* largest sum there can be so far */
    f[0] = 1;
    for (size_t g = 0; g < sum->group_count; g++) {
        int64_t s = sum->groups[g].score;
        for (size_t i = 0; i < sum->groups[g].count; i++) {
            reach = reach + s < sum->most ? reach + s : sum->most;
            for (int64_t j = reach; j >= s; j--)
                f[j] += f[j - s];
        }
    }
    long double patterns = 0;
    for (int64_t j = 0; j <= reach; j++)
        patterns += f[j];
    return (double)ldexpl(patterns, 1 - (int)sum->n);
}

/* Whether counts of patterns are right to the last place of a double: where all of them
 * fit one, or where so many sums are added that their roundings even out. */
static bool countable(const struct exact_sum *sum)
{
    return sum->n <= DBL_MANT_DIG ||
           (sum->n <= EXACT_COUNTED && sum->most > 16 * (int64_t)sum->n);
}

/* Sizes of changes have few sums, and the fewer sums the fewer nodes of the transform:
 * it is soon quicker than any list. */
static bool quick_to_transform(const struct exact_sum *sum)
{
    return sum->n > 250 && sum->most <= 16 * (int64_t)sum->n;
}

static double two_sided(const struct exact_sum *sum, struct ank_arena *mem)
{
    double work = countable(sum) ? (double)sum->n * (double)sum->most : HUGE_VAL;
    if (work <= short_work)
        return exact_by_shifts(sum, mem);
    double p = quick_to_transform(sum) ? (double)NAN : exact_by_halves(sum, mem);
    if (!isnan(p))
        return p;
    return work <= long_work ? exact_by_shifts(sum, mem) : exact_by_wave(sum, mem);
}

double exact_two_sided(const struct exact_group *groups, size_t group_count,
                       int64_t sum, struct ank_arena *mem)
{
    if (group_count == 0)
        return 1;
    struct exact_sum found = sum_of(groups, group_count, sum, mem);
    if (2 * found.most >= found.total - 1) /* both tails are all there is */
        return 1;
    return fmin(1, two_sided(&found, mem));
}

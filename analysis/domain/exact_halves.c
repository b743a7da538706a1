/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Patterns counted by two halves of the tied groups; see exact_sum.h.
 *
 * A group of m scores s gives the sum k s in C(m, k) ways, so ten groups of a hundred
 * have 100^10 combinations, but either half of them only 100^5 at the most, and few
 * of these are small. The sums of the one half are laid on the lattice and cumulated:
 *
 *     below[j] = ways of the one half to a sum of at most j
 *     patterns = sum over the other half's (sum, ways) of  ways x below[most - sum]
 */
#include "exact_sum.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Sums in a list; twice as many take as long as the transform. */
enum { MOST_LISTED = 100000 };

/* Combinations of groups of which never so few are small that a list holds them. */
static const double hopeless = 10.0 * MOST_LISTED;

struct listed {
    int64_t sum;
    long double ways;
};

/* The sums that some of the groups can give, none above `most`. */
struct half {
    double combinations; /* of the groups, were all sums listed */
    size_t count;
    struct listed *sums;
};

static int by_count_descending(const void *a, const void *b)
{
    size_t m = ((const struct exact_group *)a)->count;
    size_t n = ((const struct exact_group *)b)->count;
    return (m < n) - (m > n);
}

/* C(m, 0) to C(m, m). */
static long double *binomials(size_t m, struct ank_arena *mem)
{
    long double *row = ank_alloc(mem, (m + 1) * sizeof *row);
    row[0] = 1;
    for (size_t k = 1; k <= m; k++)
        row[k] = row[k - 1] * (long double)(m - k + 1) / (long double)k;
    return row;
}

/* Each sum so far, with one to all of the group's scores added: behind the others, that
 * stand for none. False when the list is full. */
static bool add_group(struct half *half, const struct exact_group *group, int64_t most,
                      struct ank_arena *mem)
{
    const long double *ways = binomials(group->count, mem);
    size_t before = half->count;
    for (size_t k = 1; k <= group->count; k++) {
        int64_t more = (int64_t)k * group->score;
        for (size_t i = 0; i < before && more <= most; i++) {
            struct listed *one = &half->sums[i];
            if (one->sum + more > most)
                continue;
            if (half->count == MOST_LISTED)
                return false;
            half->sums[half->count++] =
                (struct listed){one->sum + more, one->ways * ways[k]};
        }
    }
    return true;
}

/* Deals the groups, the largest first, each to the half with fewer combinations: the
 * one half in front, the other behind. How many are in front is returned. */
static size_t deal(const struct exact_sum *sum, struct exact_group *dealt,
                   struct half halves[static 2], struct ank_arena *mem)
{
    struct exact_group *groups = ank_alloc(mem, sum->group_count * sizeof *groups);
    size_t front = 0, behind = sum->group_count;
    memcpy(groups, sum->groups, sum->group_count * sizeof *groups);
    qsort(groups, sum->group_count, sizeof *groups, by_count_descending);
    halves[0].combinations = halves[1].combinations = 1;
    for (size_t g = 0; g < sum->group_count; g++) {
        bool first = halves[0].combinations <= halves[1].combinations;
        halves[first ? 0 : 1].combinations *= (double)groups[g].count + 1;
        dealt[first ? front++ : --behind] = groups[g];
    }
    return front;
}

static bool list_half(struct half *half, const struct exact_group *groups, size_t count,
                      int64_t most, struct ank_arena *mem)
{
    size_t capacity = (size_t)fmin(half->combinations, MOST_LISTED);
    half->sums = ank_alloc(mem, capacity * sizeof *half->sums);
    half->sums[0].ways = 1;
    half->count = 1;
    for (size_t g = 0; g < count; g++)
        if (!add_group(half, &groups[g], most, mem))
            return false;
    return true;
}

/* below[j] for j up to the largest sum of the half, which is returned. */
static int64_t cumulate(const struct half *half, long double **below,
                        struct ank_arena *mem)
{
    int64_t reach = 0;
    for (size_t i = 0; i < half->count; i++)
        if (half->sums[i].sum > reach)
            reach = half->sums[i].sum;
    *below = ank_alloc(mem, ((size_t)reach + 1) * sizeof **below);
    for (size_t i = 0; i < half->count; i++)
        (*below)[half->sums[i].sum] += half->sums[i].ways;
    for (int64_t j = 1; j <= reach; j++)
        (*below)[j] += (*below)[j - 1];
    return reach;
}

static long double patterns_of(const struct half *half, const long double *below,
                               int64_t reach, int64_t most)
{
    long double patterns = 0;
    for (size_t i = 0; i < half->count; i++) {
        int64_t left = most - half->sums[i].sum;
        patterns += half->sums[i].ways * below[left < reach ? left : reach];
    }
    return patterns;
}

double exact_by_halves(const struct exact_sum *sum, struct ank_arena *mem)
{
    struct half halves[2];
    struct exact_group *dealt = ank_alloc(mem, sum->group_count * sizeof *dealt);
    size_t front = deal(sum, dealt, halves, mem), behind = sum->group_count - front;
    if (sum->n > EXACT_COUNTED ||
        fmax(halves[0].combinations, halves[1].combinations) > hopeless)
        return (double)NAN;

    struct ank_arena lists = {0}; /* one at a time */
    long double *below = NULL, patterns = (long double)NAN;
    int64_t reach = 0;
    if (list_half(&halves[1], dealt + front, behind, sum->most, &lists))
        reach = cumulate(&halves[1], &below, mem);
    ank_arena_free(&lists);
    if (below && list_half(&halves[0], dealt, front, sum->most, &lists))
        patterns = patterns_of(&halves[0], below, reach, sum->most);
    ank_arena_free(&lists);
    return (double)ldexpl(patterns, 1 - (int)sum->n);
}

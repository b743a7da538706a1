/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Exact distributions by the shift algorithm; see exact.h.
 *
 * f[j] is the number of sign patterns of the scores so far that give the sum
 * j. A further score s leaves a pattern's sum alone or adds s:
 *
 *     f'[j] = f[j] + f[j - s]
 *
 * Streitberg & Rohmel (1986), Statistical Software Newsletter 12:10. Counts up
 * to 2^1000 fit a double, and the tail is a sum of positive numbers, so its
 * relative error stays near the machine's. The distribution is symmetric:
 * only sums up to the smaller tail are counted.
 */
#include "exact.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

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

/* The number of patterns with a sum of at most `most`, all in units. */
static double patterns_up_to(const struct exact_group *groups, size_t group_count,
                             int64_t unit, int64_t most, struct ank_arena *mem)
{
    double *f = ank_alloc(mem, ((size_t)most + 1) * sizeof *f);
    int64_t reach = 0; /* largest sum there can be so far */
    f[0] = 1;
    for (size_t g = 0; g < group_count; g++) {
        int64_t s = groups[g].score / unit;
        for (size_t i = 0; i < groups[g].count; i++) {
            reach = reach + s < most ? reach + s : most;
            for (int64_t j = reach; j >= s; j--)
                f[j] += f[j - s];
        }
    }

    double patterns = 0;
    for (int64_t j = 0; j <= reach; j++)
        patterns += f[j];
    return patterns;
}

/* With n/2 of a sum's variance from n fair coins: sum s^2 / 4. */
static double normal_two_sided(const struct exact_group *groups, size_t group_count,
                               int64_t sum)
{
    double middle = (double)total_of(groups, group_count) / 2, squares = 0;
    for (size_t g = 0; g < group_count; g++)
        squares +=
            (double)groups[g].score * (double)groups[g].score * (double)groups[g].count;
    return 2 * gsl_cdf_ugaussian_Q(fabs((double)sum - middle) / (sqrt(squares) / 2));
}

bool exact_counts(const struct exact_group *groups, size_t group_count)
{
    static const double most_work = 1e9;
    size_t n = scores_in(groups, group_count);
    int64_t unit = unit_of(groups, group_count);
    double cells = (double)(total_of(groups, group_count) / unit / 2);
    return n <= EXACT_MOST && cells * (double)n <= most_work;
}

double exact_two_sided(const struct exact_group *groups, size_t group_count,
                       int64_t sum, struct ank_arena *mem)
{
    if (group_count == 0)
        return 1;
    if (!exact_counts(groups, group_count))
        return normal_two_sided(groups, group_count, sum);

    int64_t rest = total_of(groups, group_count) - sum;
    int64_t unit = unit_of(groups, group_count);
    double patterns = patterns_up_to(groups, group_count, unit,
                                     (sum < rest ? sum : rest) / unit, mem);
    return fmin(1, ldexp(patterns, 1 - (int)scores_in(groups, group_count)));
}

/* The signed-rank sum without ties: its Fourier transform at a few places. */
enum { NODES = 32, COUNTED_RANKS = 200 };

struct rank_wave {
    int64_t most; /* the largest sum, n (n + 1) / 2 */
    double window;
    double phi[NODES + 1];
};

/* phi(t) = prod cos(r t / 2), the transform about the middle. In a window of
 * 20 standard deviations it falls below 1e-18 before the last node. */
static struct rank_wave rank_wave(size_t n, double sd)
{
    struct rank_wave wave = {.most = (int64_t)(n * (n + 1) / 2),
                             .window = ceil(20 * sd)};
    for (int j = 1; j <= NODES; j++) {
        double product = 1;
        for (size_t rank = 1; rank <= n; rank++)
            product *= cos((double)rank * M_PI * j / wave.window);
        wave.phi[j] = product;
    }
    return wave;
}

/* P(W+ <= w): half of what is outside the c sums in the middle,
 * (c + 2 sum_j phi_j sin(c t_j / 2) / sin(t_j / 2)) / window, t_j = 2 pi j / window. */
static double rank_wave_up_to(const struct rank_wave *wave, int64_t w)
{
    double c = (double)(wave->most - 2 * w - 1), middle = c;
    for (int j = 1; j <= NODES; j++) {
        double half = M_PI * j / wave->window;
        middle += 2 * wave->phi[j] * sin(c * half) / sin(half);
    }
    return (1 - middle / wave->window) / 2;
}

static int64_t quantile_by_wave(size_t n, double p)
{
    double size = (double)n, sd = sqrt(size * (size + 1) * (2 * size + 1) / 24);
    struct rank_wave wave = rank_wave(n, sd);
    int64_t w = (int64_t)(size * (size + 1) / 4 + gsl_cdf_ugaussian_Pinv(p) * sd);
    while (rank_wave_up_to(&wave, w) >= p)
        w--;
    while (rank_wave_up_to(&wave, w) < p)
        w++;
    return w;
}

static int64_t quantile_by_count(size_t n, double p, struct ank_arena *mem)
{
    size_t middle = n * (n + 1) / 4, reach = 0;
    double *f = ank_alloc(mem, (middle + 1) * sizeof *f);
    f[0] = 1;
    for (size_t rank = 1; rank <= n; rank++) {
        reach = reach + rank < middle ? reach + rank : middle;
        for (size_t j = reach; j >= rank; j--)
            f[j] += f[j - rank];
    }

    double enough = ldexp(p, (int)n), patterns = f[0];
    size_t w = 0;
    while (patterns < enough && w < middle)
        patterns += f[++w];
    return (int64_t)w;
}

int64_t exact_signed_rank_quantile(size_t n, double p, struct ank_arena *mem)
{
    return n <= COUNTED_RANKS ? quantile_by_count(n, p, mem) : quantile_by_wave(n, p);
}

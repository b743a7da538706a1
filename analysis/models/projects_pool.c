/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The variance between sources, their mean, and shrinkage towards it.
 *
 * With w_j = 1 / (tau2 + v_j) and mu = sum w y / sum w, tau2 is where
 *
 *     REML           sum w^2 (y - mu)^2 - sum w + sum w^2 / sum w = 0
 *     Paule-Mandel   sum w (y - mu)^2 - (J - 1) = 0
 *
 * or 0 when that is below nought at 0 already.
 */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include <ankerpunt/analysis/projects.h>
#include <ankerpunt/text.h>

static const double z975 = 1.959963984540054;

struct sources {
    const double *effects, *variances;
    size_t count;
};

/* Sums over the sources at one tau2. */
struct weights {
    double sum, squares, mean;
    double q;  /* sum w (y - mu)^2 */
    double q2; /* sum w^2 (y - mu)^2 */
};

static struct weights weigh(const struct sources *of, double tau2)
{
    struct weights w = {0};
    for (size_t j = 0; j < of->count; j++) {
        double weight = 1 / (tau2 + of->variances[j]);
        w.sum += weight;
        w.squares += weight * weight;
        w.mean += weight * of->effects[j];
    }
    w.mean /= w.sum;
    for (size_t j = 0; j < of->count; j++) {
        double weight = 1 / (tau2 + of->variances[j]);
        double apart = of->effects[j] - w.mean;
        w.q += weight * apart * apart;
        w.q2 += weight * weight * apart * apart;
    }
    return w;
}

/* Above 0 as long as tau2 is too small. */
static double excess(enum ank_heterogeneity method, const struct sources *of,
                     double tau2)
{
    struct weights w = weigh(of, tau2);
    if (method == ANK_PAULE_MANDEL)
        return w.q - ((double)of->count - 1);
    return w.q2 - w.sum + w.squares / w.sum;
}

static double find_tau2(enum ank_heterogeneity method, const struct sources *of)
{
    if (!(excess(method, of, 0) > 0))
        return 0;
    double low = 0, high = of->variances[0];
    while (excess(method, of, high) > 0) {
        low = high;
        high *= 2;
    }
    for (int i = 0; i < 200 && low < high; i++) {
        double middle = (low + high) / 2;
        if (excess(method, of, middle) > 0)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

struct ank_pool ank_pool(enum ank_heterogeneity method, const double *effects,
                         const double *variances, size_t count)
{
    struct ank_pool pool = {.sources = count};
    struct sources of = {effects, variances, count};
    pool.tau2 = pool.mean = pool.se = pool.hk_se = pool.low = pool.high = (double)NAN;
    if (count < 2) {
        pool.why = ANK_N("there are fewer than 2 projects to compare");
        return pool;
    }
    double df = (double)count - 1;
    pool.tau2 = find_tau2(method, &of);
    struct weights w = weigh(&of, pool.tau2);
    pool.mean = w.mean;
    pool.se = 1 / sqrt(w.sum);
    pool.hk_se = sqrt(w.q / df / w.sum);
    double reach = gsl_cdf_tdist_Pinv(0.975, df) * pool.hk_se;
    pool.low = pool.mean - reach;
    pool.high = pool.mean + reach;
    return pool;
}

struct ank_shrunken ank_shrink(const struct ank_pool *pool, double effect,
                               double variance)
{
    double b = pool->tau2 / (pool->tau2 + variance), rest = 1 - b;
    double value = b * effect + rest * pool->mean;
    double reach = z975 * sqrt(b * variance + rest * rest * pool->se * pool->se);
    return (struct ank_shrunken){value, value - reach, value + reach};
}

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

/*
 * tau = s u/(1-u) over u in (0, 1), s^2 the harmonic mean of the variances. The weight
 * is
 *
 *     exp(1/2 sum log w - 1/2 log sum w - 1/2 q)  d tau2/du,  d tau2/du ~ u / (1-u)^3
 */
static void weigh_steps(const struct sources *of, struct ank_pool_step *steps)
{
    struct weights alone = weigh(of, 0);
    double unit = (double)of->count / alone.sum, most = -INFINITY, sum = 0;
    for (size_t i = 0; i < ANK_POOL_STEPS; i++) {
        double u = ((double)i + 0.5) / ANK_POOL_STEPS, odds = u / (1 - u);
        double tau2 = unit * odds * odds;
        struct weights w = weigh(of, tau2);
        double likely = log(u) - 3 * log1p(-u) - (log(w.sum) + w.q) / 2;
        for (size_t j = 0; j < of->count; j++)
            likely -= log(tau2 + of->variances[j]) / 2;
        steps[i] = (struct ank_pool_step){likely, tau2, w.mean, 1 / w.sum};
        most = fmax(most, likely);
    }
    for (size_t i = 0; i < ANK_POOL_STEPS; i++)
        sum += steps[i].weight = exp(steps[i].weight - most);
    for (size_t i = 0; i < ANK_POOL_STEPS; i++)
        steps[i].weight /= sum;
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
    weigh_steps(&of, pool.steps);
    return pool;
}

bool ank_pool_next(const struct ank_pool *pool, double *low, double *high)
{
    *low = *high = (double)NAN;
    if (pool->why || pool->sources < 3)
        return false;
    double reach = gsl_cdf_tdist_Pinv(0.975, (double)pool->sources - 2) *
                   sqrt(pool->tau2 + pool->se * pool->se);
    *low = pool->mean - reach;
    *high = pool->mean + reach;
    return true;
}

/* How likely the source lies below x, over all tau2. */
static double below(const struct ank_pool *pool, double effect, double variance,
                    double x)
{
    double p = 0;
    for (size_t i = 0; i < ANK_POOL_STEPS; i++) {
        const struct ank_pool_step *step = &pool->steps[i];
        double b = step->tau2 / (step->tau2 + variance), rest = 1 - b;
        double middle = b * effect + rest * step->mean;
        double spread = sqrt(b * variance + rest * rest * step->variance);
        p += step->weight * gsl_cdf_ugaussian_P((x - middle) / spread);
    }
    return p;
}

/* All is within 20 standard errors of the effect and of the mean. */
static double point_at(const struct ank_pool *pool, double effect, double variance,
                       double p)
{
    double reach = 20 * sqrt(variance + pool->se * pool->se);
    double low = fmin(effect, pool->mean) - reach;
    double high = fmax(effect, pool->mean) + reach;
    for (int i = 0; i < 48; i++) {
        double middle = (low + high) / 2;
        if (below(pool, effect, variance, middle) < p)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

struct ank_shrunken ank_shrink(const struct ank_pool *pool, double effect,
                               double variance)
{
    double b = pool->tau2 / (pool->tau2 + variance);
    struct ank_shrunken found = {b * effect + (1 - b) * pool->mean, NAN, NAN};
    if (pool->sources < 4) /* the weights would not add up to anything */
        return found;
    found.low = point_at(pool, effect, variance, 0.025);
    found.high = point_at(pool, effect, variance, 0.975);
    return found;
}

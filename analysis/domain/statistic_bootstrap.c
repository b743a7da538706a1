/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bias-corrected and accelerated bootstrap limits of the mean change, from its
 * exact bootstrap distribution. With T* the resampled and T the observed sum:
 *
 *     z0 = Phi^-1(P(T* < T) + P(T* = T) / 2)
 *     a = sum (d - m)^3 / (6 (sum (d - m)^2)^1.5)
 *     alpha_j = Phi(z0 + (z0 + z_j) / (1 - a (z0 + z_j))),   j = .025, .975
 *
 * and the limit is the smallest mean whose probability reaches alpha_j.
 */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include "bootstrap.h"
#include "figures.h"

static const struct ank_fill fills[] = {
    {ANK_BOOT_LOW, 30}, {ANK_BOOT_HIGH, 30}, {ANK_FIGURES, 0}};

static double acceleration(const struct ank_sample *sample)
{
    double squares = 0, cubes = 0;
    for (size_t i = 0; i < sample->change_count; i++) {
        double count = (double)sample->changes[i].count;
        double rest = sample->changes[i].units - sample->change.mean;
        squares += count * rest * rest;
        cubes += count * rest * rest * rest;
    }
    return cubes / (6 * pow(squares, 1.5));
}

static double bias(const struct ank_sample *sample, const struct bootstrap *boot)
{
    int64_t observed = llround(sample->change.mean * (double)sample->n);
    size_t at = (size_t)(observed - boot->least);
    double below = boot->probability[at] / 2;
    for (size_t k = 0; k < at; k++)
        below += boot->probability[k];
    return gsl_cdf_ugaussian_Pinv(below);
}

/* NAN when the correction has no answer. */
static double corrected(double p, double z0, double a)
{
    double z = z0 + gsl_cdf_ugaussian_Pinv(p), stretch = 1 - a * z;
    return stretch > 0 ? gsl_cdf_ugaussian_P(z0 + z / stretch) : (double)NAN;
}

/* The smallest sum whose probability reaches alpha. */
static double sum_at(const struct bootstrap *boot, double alpha)
{
    size_t k = 0;
    for (double passed = boot->probability[0]; passed < alpha && k + 1 < boot->width;)
        passed += boot->probability[++k];
    return (double)(boot->least + (int64_t)k);
}

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    if (!(sample->change.variance > 0)) {
        figures_refuse_all(figures, fills, ALL_ALIKE);
        return;
    }
    struct bootstrap boot = bootstrap_of(sample);
    double n = (double)sample->n;
    double a = acceleration(sample), z0 = bias(sample, &boot);
    double low = corrected(0.025, z0, a), high = corrected(0.975, z0, a);
    if (!(low > 0 && high < 1)) {
        figures_refuse_all(
            figures, fills,
            ANK_N("the changes are too lopsided for a bootstrap interval"));
        return;
    }
    figures_set(figures, ANK_BOOT_LOW,
                sample_change_points(sample, sum_at(&boot, low) / n));
    figures_set(figures, ANK_BOOT_HIGH,
                sample_change_points(sample, sum_at(&boot, high) / n));
}

const struct ank_statistic statistic_bootstrap = {
    .name = "bootstrap",
    .label = ANK_N("Bootstrap interval of the mean change (BCa)"),
    .source = "Efron (1987), J Am Stat Assoc 82:171",
    .fills = fills,
    .min_n = 2,
    .compute = compute,
};

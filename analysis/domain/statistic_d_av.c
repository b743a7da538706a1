/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The mean change in SDs of the scores, s^2 = (s0^2 + s1^2) / 2:
 *
 *     d_av = m / s,    g_av = sqrt((n-2)/(n-1)) d_av,    d_av -/+ 1.96 SE
 *     SE^2 = d_av^2 (s0^4 + s1^4 + 2 r^2 s0^2 s1^2) / (8 (n-1) s^4)
 *            + s_d^2 / ((n-1) s^2)
 *
 * Bonett (2008), Psychol Methods 13:99. r s0 s1 is the covariance,
 * (s0^2 + s1^2 - s_d^2) / 2.
 */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include "figures.h"
#include "sample.h"

static const struct ank_fill fills[] = {{ANK_D_AV, 10},
                                        {ANK_G_AV, 10},
                                        {ANK_G_LOW, 10},
                                        {ANK_G_HIGH, 10},
                                        {ANK_FIGURES, 0}};

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    double unit = sample->steps_per_unit, n = (double)sample->n;
    double m = sample->change.mean * unit, vd = sample->change.variance * unit * unit;
    double v0 = sample->before.variance, v1 = sample->after.variance;
    double v = (v0 + v1) / 2, covariance = v - vd / 2;
    if (!(v > 0)) {
        figures_refuse_all(figures, fills,
                           ANK_N("all scores are equal at both moments"));
        return;
    }

    double d = m / sqrt(v);
    double variance = d * d * (v0 * v0 + v1 * v1 + 2 * covariance * covariance) /
                          (8 * (n - 1) * v * v) +
                      vd / ((n - 1) * v);
    double reach = gsl_cdf_ugaussian_Pinv(0.975) * sqrt(variance);
    figures_set(figures, ANK_D_AV, d);
    figures_set(figures, ANK_G_AV, sqrt((n - 2) / (n - 1)) * d);
    figures_set(figures, ANK_G_LOW, d - reach);
    figures_set(figures, ANK_G_HIGH, d + reach);
}

const struct ank_statistic statistic_d_av = {
    .name = "d-av",
    .label = ANK_N("Mean change in SDs of the scores"),
    .source = "Bonett (2008), Psychol Methods 13:99",
    .fills = fills,
    .min_n = 2,
    .compute = compute,
};

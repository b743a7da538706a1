/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The mean change with Student's t for paired scores:
 *
 *     m -/+ t_(.975, n-1) s / sqrt(n),    t = m / (s / sqrt(n)),   n - 1 df
 */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include "figures.h"
#include "sample.h"

static const struct ank_fill fills[] = {
    {ANK_CI_LOW, 2}, {ANK_CI_HIGH, 2}, {ANK_T, 2},
    {ANK_DF, 2},     {ANK_P, 5},       {ANK_FIGURES, 0},
};

static double two_sided(double t, double df)
{
    return fmin(1, 2 * gsl_cdf_tdist_Q(fabs(t), df));
}

double ank_student_p(double mean, double sd, size_t n)
{
    if (n < 2 || !(sd > 0))
        return (double)NAN;
    return two_sided(mean / (sd / sqrt((double)n)), (double)n - 1);
}

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    double m = sample->change.mean, n = (double)sample->n, df = n - 1;
    double error = sqrt(sample->change.variance / n);
    if (!(error > 0)) {
        figures_refuse_all(figures, fills, ALL_ALIKE);
        return;
    }
    double reach = gsl_cdf_tdist_Pinv(0.975, df) * error;
    figures_set(figures, ANK_CI_LOW, sample_change_points(sample, m - reach));
    figures_set(figures, ANK_CI_HIGH, sample_change_points(sample, m + reach));
    figures_set(figures, ANK_T, m / error);
    figures_set(figures, ANK_DF, df);
    figures_set(figures, ANK_P, two_sided(m / error, df));
}

const struct ank_statistic statistic_t = {
    .name = "t",
    .label = ANK_N("Mean change with Student's t"),
    .source = "Student (1908), Biometrika 6:1",
    .fills = fills,
    .min_n = 2,
    .compute = compute,
};

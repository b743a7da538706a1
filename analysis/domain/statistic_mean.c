/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Means at both moments, and the mean and SD (n - 1) of the change. */
#include <math.h>

#include "figures.h"
#include "sample.h"

static const struct ank_fill fills[] = {
    {ANK_BASELINE_MEAN, 1}, {ANK_MEAN, 1},    {ANK_MEAN_CHANGE, 1},
    {ANK_SD_CHANGE, 2},     {ANK_FIGURES, 0},
};

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    figures_set(figures, ANK_BASELINE_MEAN,
                sample_score_points(sample, sample->before.mean));
    figures_set(figures, ANK_MEAN, sample_score_points(sample, sample->after.mean));
    figures_set(figures, ANK_MEAN_CHANGE,
                sample_change_points(sample, sample->change.mean));
    figures_set(figures, ANK_SD_CHANGE,
                sample_change_points(sample, sqrt(sample->change.variance)));
}

const struct ank_statistic statistic_mean = {
    .name = "mean",
    .label = ANK_N("Mean change"),
    .source = "Sums of whole steps; SD with n - 1",
    .fills = fills,
    .min_n = 1,
    .compute = compute,
};

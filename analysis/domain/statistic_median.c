/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The median change, unchanged families included. */
#include "figures.h"
#include "sample.h"

static const struct ank_fill fills[] = {{ANK_MEDIAN_CHANGE, 1}, {ANK_FIGURES, 0}};

/* The change of the family at `position` (from 0) when they stand in order. */
static int change_at(const struct ank_sample *sample, size_t position)
{
    size_t i = 0;
    for (size_t passed = sample->changes[0].count; passed <= position;)
        passed += sample->changes[++i].count;
    return sample->changes[i].units;
}

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    int low = change_at(sample, (sample->n - 1) / 2);
    int high = change_at(sample, sample->n / 2);
    figures_set(figures, ANK_MEDIAN_CHANGE,
                sample_change_points(sample, (double)(low + high) / 2));
}

const struct ank_statistic statistic_median = {
    .name = "median",
    .label = ANK_N("Median change"),
    .source = "The middle of the ordered changes",
    .fills = fills,
    .min_n = 1,
    .compute = compute,
};

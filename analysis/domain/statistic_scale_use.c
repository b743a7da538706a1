/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many families are at the low and the high end of the scale by now. */
#include "figures.h"
#include "sample.h"

static const struct ank_fill fills[] = {
    {ANK_FLOOR, 1}, {ANK_CEILING, 1}, {ANK_FIGURES, 0}};

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    ank_score top = ank_scale_top(sample->pairs->scale);
    size_t low = 0, high = 0;
    for (size_t i = 0; i < sample->n; i++) {
        low += sample->pairs->after[i] == 0;
        high += sample->pairs->after[i] == top;
    }
    figures_set(figures, ANK_FLOOR, (double)low);
    figures_set(figures, ANK_CEILING, (double)high);
}

const struct ank_statistic statistic_scale_use = {
    .name = "scale-use",
    .label = ANK_N("At the ends of the scale"),
    .source = "Terwee et al. (2007), J Clin Epidemiol 60:34",
    .fills = fills,
    .min_n = 1,
    .compute = compute,
};

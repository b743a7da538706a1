/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many families went up, stayed, went down; up is the better direction. */
#include "figures.h"
#include "sample.h"

static const struct ank_fill fills[] = {
    {ANK_UP, 1},     {ANK_UNCHANGED, 1}, {ANK_DOWN, 1},
    {ANK_UP_LOW, 5}, {ANK_UP_HIGH, 5},   {ANK_FIGURES, 0},
};

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    bool higher = sample->pairs->scale->better > 0;
    size_t up = higher ? sample->up : sample->down;
    size_t down = higher ? sample->down : sample->up;
    double low, high;
    ank_wilson(up, sample->n, &low, &high);

    figures_set(figures, ANK_UP, (double)up);
    figures_set(figures, ANK_UNCHANGED, (double)sample->zero);
    figures_set(figures, ANK_DOWN, (double)down);
    figures_set(figures, ANK_UP_LOW, low);
    figures_set(figures, ANK_UP_HIGH, high);
}

const struct ank_statistic statistic_directions = {
    .name = "directions",
    .label = ANK_N("Shares that went up or down"),
    .source = "Wilson (1927), J Am Stat Assoc 22:209",
    .fills = fills,
    .min_n = 1,
    .compute = compute,
};

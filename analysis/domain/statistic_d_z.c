/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mean change in SDs of the change (standardised response mean). */
#include <math.h>

#include "figures.h"
#include "sample.h"

static const struct ank_fill fills[] = {{ANK_D_Z, 10}, {ANK_FIGURES, 0}};

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    if (sample->change.variance > 0)
        figures_set(figures, ANK_D_Z,
                    sample->change.mean / sqrt(sample->change.variance));
    else
        figures_refuse(figures, ANK_D_Z, ALL_ALIKE);
}

const struct ank_statistic statistic_d_z = {
    .name = "d-z",
    .label = ANK_N("Mean change in SDs of the change"),
    .source = "Morris & DeShon (2002), Psychol Methods 7:105",
    .fills = fills,
    .min_n = 2,
    .compute = compute,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sign-flip test of the mean: had the support changed nothing, each
 * family's change could as well have had the other sign. Two-sided p of the
 * sum of changes over all 2^n flips.
 */
#include "exact.h"
#include "figures.h"
#include "sample.h"

static const struct ank_fill fills[] = {{ANK_SIGN_FLIP_P, 6}, {ANK_FIGURES, 0}};

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    struct exact_group *groups =
        ank_alloc(sample->mem, sample->size_count * sizeof *groups);
    int64_t up = 0;
    for (size_t i = 0; i < sample->size_count; i++) {
        const struct size_tally *size = &sample->sizes[i];
        groups[i] = (struct exact_group){size->units, size->up + size->down};
        up += size->units * (int64_t)size->up;
    }
    figures_set(figures, ANK_SIGN_FLIP_P,
                exact_two_sided(groups, sample->size_count, up, sample->mem));
}

const struct ank_statistic statistic_sign_flip = {
    .name = "sign-flip",
    .label = ANK_N("Sign-flip test of the mean"),
    .source = "Fisher (1935), The Design of Experiments; Pitman (1937)",
    .fills = fills,
    .min_n = 1,
    .compute = compute,
};

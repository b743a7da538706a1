/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The signed-rank test with unchanged families kept (Pratt): sizes of changes
 * get midranks with the zeros among them, then the ranks of the zeros are set
 * aside. V is the sum of the ranks of those that went up, as measured; its
 * distribution is counted over all signs, given the ties.
 */
#include "exact.h"
#include "figures.h"
#include "sample.h"

static const struct ank_fill fills[] = {
    {ANK_WILCOXON_V, 6}, {ANK_WILCOXON_P, 6}, {ANK_FIGURES, 0}};

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    struct exact_group *groups =
        ank_alloc(sample->mem, sample->size_count * sizeof *groups);
    int64_t twice_v = 0;
    size_t before = sample->zero; /* ranks given so far */
    for (size_t i = 0; i < sample->size_count; i++) {
        const struct size_tally *size = &sample->sizes[i];
        size_t tied = size->up + size->down;
        int64_t twice_midrank = (int64_t)(2 * before + tied + 1);
        groups[i] = (struct exact_group){twice_midrank, tied};
        twice_v += twice_midrank * (int64_t)size->up;
        before += tied;
    }

    figures_set(figures, ANK_WILCOXON_V, (double)twice_v / 2);
    figures_set(figures, ANK_WILCOXON_P,
                exact_two_sided(groups, sample->size_count, twice_v, sample->mem));
    figures->wilcoxon_method = ANK_N("exact, Pratt, midranks");
}

const struct ank_statistic statistic_wilcoxon = {
    .name = "wilcoxon",
    .label = ANK_N("Signed-rank test"),
    .source = "Wilcoxon (1945); Pratt (1959), J Am Stat Assoc 54:655",
    .fills = fills,
    .min_n = 1,
    .compute = compute,
};

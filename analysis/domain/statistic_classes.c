/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many families changed enough to count, by the rule of the domain. */
#include "change.h"
#include "figures.h"
#include "sample.h"

/* The threshold is the rule's own: it is there before any family is. */
static const struct ank_fill fills[] = {
    {ANK_IMPROVED_N, 1},   {ANK_SAME_N, 1},        {ANK_WORSE_N, 1},
    {ANK_IMPROVED_LOW, 5}, {ANK_IMPROVED_HIGH, 5}, {ANK_SAME_LOW, 5},
    {ANK_SAME_HIGH, 5},    {ANK_WORSE_LOW, 5},     {ANK_WORSE_HIGH, 5},
    {ANK_THRESHOLD, 0},    {ANK_FIGURES, 0},
};

static void count_classes(const struct ank_sample *sample, size_t found[4])
{
    const struct ank_scale *scale = sample->pairs->scale;
    for (size_t i = 0; i < sample->change_count; i++) {
        int units = sample->changes[i].units;
        int better = ((units > 0) - (units < 0)) * scale->better;
        double change = ank_scale_difference(scale, units * sample->steps_per_unit);
        found[change_class(sample->rule, change, better)] += sample->changes[i].count;
    }
}

/* The limits of a share stand in two figures that follow each other. */
static void set_share(struct ank_figures *figures, enum ank_figure low_figure,
                      size_t count, size_t n)
{
    double low, high;
    ank_wilson(count, n, &low, &high);
    figures_set(figures, low_figure, low);
    figures_set(figures, (enum ank_figure)(low_figure + 1), high);
}

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    if (sample->rule->rule == ANK_NO_RULE) {
        figures_refuse_all(figures, fills, sample->rule->why);
        return;
    }
    figures->rule = ank_rule_name(sample->rule->rule);
    figures_set(figures, ANK_THRESHOLD, sample->rule->threshold);
    if (sample->n == 0)
        return;

    size_t found[4] = {0};
    count_classes(sample, found);
    figures_set(figures, ANK_IMPROVED_N, (double)found[ANK_IMPROVED]);
    figures_set(figures, ANK_SAME_N, (double)found[ANK_SAME]);
    figures_set(figures, ANK_WORSE_N, (double)found[ANK_WORSE]);
    set_share(figures, ANK_IMPROVED_LOW, found[ANK_IMPROVED], sample->n);
    set_share(figures, ANK_SAME_LOW, found[ANK_SAME], sample->n);
    set_share(figures, ANK_WORSE_LOW, found[ANK_WORSE], sample->n);
}

const struct ank_statistic statistic_classes = {
    .name = "classes",
    .label = ANK_N("Shares that improved, stayed the same, got worse"),
    .source = "Jacobson & Truax (1991), J Consult Clin Psychol 59:12; Wilson (1927)",
    .fills = fills,
    .min_n = 0,
    .compute = compute,
};

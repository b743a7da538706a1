/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader of the figures should keep in mind. */
#include "caution.h"

#include "figures.h"

/* At the best end of the scale nobody can still go up. */
static size_t at_best_end(const ank_score *scores, const struct ank_sample *sample)
{
    const struct ank_scale *scale = sample->pairs->scale;
    ank_score best = scale->better > 0 ? ank_scale_top(scale) : 0;
    size_t found = 0;
    for (size_t i = 0; i < sample->n; i++)
        found += scores[i] == best;
    return found;
}

/* 15 % at an end: Terwee et al. (2007), J Clin Epidemiol 60:34. */
static bool crowded(size_t found, size_t n)
{
    return n > 0 && 100 * found >= 15 * n;
}

static void caution_size(const struct ank_sample *sample, struct ank_figures *figures)
{
    if (sample->n >= 1 && sample->n < 5)
        figures_caution(figures,
                        ANK_N("fewer than 5 families: the interval rests on very "
                              "little"));
    else if (sample->n >= 5 && sample->n < 10)
        figures_caution(figures,
                        ANK_N("fewer than 10 families: one family more or less can "
                              "change the picture"));
}

/* With m families that changed, no p is below 2 / 2^m. */
static void caution_few_moved(const struct ank_sample *sample,
                              struct ank_figures *figures)
{
    size_t moved = sample->up + sample->down;
    if (sample->n >= 6 && moved > 0 && moved < 6)
        figures_caution(figures, ANK_N("fewer than 6 families changed: the exact tests "
                                       "cannot reach 0.05"));
}

static void caution_ends(const struct ank_sample *sample, struct ank_figures *figures)
{
    const struct ank_pairs *pairs = sample->pairs;
    if (crowded(at_best_end(pairs->before, sample), sample->n))
        figures_caution(
            figures, ANK_N("15 percent or more began at the best score and could not "
                           "go up"));
    if (crowded(at_best_end(pairs->after, sample), sample->n))
        figures_caution(
            figures, ANK_N("15 percent or more now have the best score: the scale may "
                           "hide further progress"));
}

static void caution_mean(const struct ank_sample *sample, struct ank_figures *figures)
{
    if (sample->n >= 2 && sample->change.mean * sample->pairs->scale->better > 0)
        figures_caution(figures,
                        ANK_N("families often begin in a bad spell: part of an "
                              "improvement comes by itself"));
}

void caution_all(const struct ank_sample *sample, struct ank_figures *figures)
{
    caution_size(sample, figures);
    caution_few_moved(sample, figures);
    caution_ends(sample, figures);
    caution_mean(sample, figures);
    if (sample->rule->caution)
        figures_caution(figures, sample->rule->caution);
}

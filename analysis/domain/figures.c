/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The figures of a domain: walks the statistics, and sees to it that each
 * figure is a finite number or has a reason not to be one; then the cautions.
 */
#include "figures.h"

#include <assert.h>
#include <float.h>
#include <math.h>

#include "sample.h"

static const char *const names[ANK_FIGURES] = {
    [ANK_BASELINE_MEAN] = "baseline_mean",
    [ANK_MEAN] = "mean",
    [ANK_MEAN_CHANGE] = "mean_change",
    [ANK_SD_CHANGE] = "sd_change",
    [ANK_CI_LOW] = "ci_low",
    [ANK_CI_HIGH] = "ci_high",
    [ANK_T] = "t",
    [ANK_DF] = "df",
    [ANK_P] = "p",
    [ANK_P_HOLM] = "p_holm",
    [ANK_P_BH] = "p_bh",
    [ANK_SIGN_FLIP_P] = "sign_flip_p",
    [ANK_MEDIAN_CHANGE] = "median_change",
    [ANK_HODGES_LEHMANN] = "hodges_lehmann",
    [ANK_HL_LOW] = "hl_low",
    [ANK_HL_HIGH] = "hl_high",
    [ANK_WILCOXON_V] = "wilcoxon_v",
    [ANK_WILCOXON_P] = "wilcoxon_p",
    [ANK_D_Z] = "d_z",
    [ANK_D_AV] = "d_av",
    [ANK_G_AV] = "g_av",
    [ANK_G_LOW] = "g_low",
    [ANK_G_HIGH] = "g_high",
    [ANK_BOOT_LOW] = "boot_low",
    [ANK_BOOT_HIGH] = "boot_high",
    [ANK_UP] = "up",
    [ANK_UNCHANGED] = "unchanged",
    [ANK_DOWN] = "down",
    [ANK_UP_LOW] = "up_low",
    [ANK_UP_HIGH] = "up_high",
    [ANK_IMPROVED_N] = "improved",
    [ANK_SAME_N] = "same",
    [ANK_WORSE_N] = "worse",
    [ANK_IMPROVED_LOW] = "improved_low",
    [ANK_IMPROVED_HIGH] = "improved_high",
    [ANK_SAME_LOW] = "same_low",
    [ANK_SAME_HIGH] = "same_high",
    [ANK_WORSE_LOW] = "worse_low",
    [ANK_WORSE_HIGH] = "worse_high",
    [ANK_THRESHOLD] = "threshold",
    [ANK_FLOOR] = "floor",
    [ANK_CEILING] = "ceiling",
};

const char *ank_figure_name(enum ank_figure figure)
{
    return names[figure];
}

bool ank_figure_is_count(enum ank_figure figure)
{
    switch (figure) {
    case ANK_DF:
    case ANK_UP:
    case ANK_UNCHANGED:
    case ANK_DOWN:
    case ANK_IMPROVED_N:
    case ANK_SAME_N:
    case ANK_WORSE_N:
    case ANK_FLOOR:
    case ANK_CEILING:
        return true;
    default:
        return false;
    }
}

void figures_set(struct ank_figures *figures, enum ank_figure figure, double value)
{
    if (!isfinite(value)) {
        figures_refuse(figures, figure, ANK_N("the numbers do not allow it"));
        return;
    }
    figures->value[figure] = value;
    figures->why[figure] = NULL;
}

void figures_refuse(struct ank_figures *figures, enum ank_figure figure,
                    const char *why)
{
    figures->value[figure] = (double)NAN;
    figures->why[figure] = why;
}

void figures_refuse_all(struct ank_figures *figures, const struct ank_fill *fills,
                        const char *why)
{
    for (; fills->figure != ANK_FIGURES; fills++)
        figures_refuse(figures, fills->figure, why);
}

void figures_caution(struct ank_figures *figures, const char *caution)
{
    assert(figures->caution_count < ANK_MOST_CAUTIONS);
    figures->caution[figures->caution_count++] = caution;
}

const char *figures_too_few(size_t min_n)
{
    switch (min_n) {
    case 1:
        return ANK_N("no family has both ratings");
    case 2:
        return ANK_N("needs at least 2 families with both ratings");
    case 5:
        return ANK_N("needs at least 5 families with both ratings");
    case 6:
        return ANK_N("needs at least 6 families with both ratings");
    case 10:
        return ANK_N("needs at least 10 families with both ratings");
    case 30:
        return ANK_N("needs at least 30 families with both ratings");
    default:
        return ANK_N("too few families have both ratings");
    }
}

/* What a reader of the figures should keep in mind ----------------------------- */

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

/* A p of 0 would say that this cannot happen: the smallest number that a double holds
 * stands for it, and the caution says so. */
static void caution_least(struct ank_figures *figures)
{
    static const enum ank_figure tests[] = {ANK_P, ANK_SIGN_FLIP_P, ANK_WILCOXON_P};
    bool below = false;
    for (size_t i = 0; i < ANK_COUNT(tests); i++)
        if (figures->value[tests[i]] < DBL_TRUE_MIN) {
            figures->value[tests[i]] = DBL_TRUE_MIN;
            below = true;
        }
    if (below)
        figures_caution(figures,
                        ANK_N("a p is smaller than any number can be written: 5e-324 "
                              "stands for it"));
}

static void caution_all(const struct ank_sample *sample, struct ank_figures *figures)
{
    caution_size(sample, figures);
    caution_few_moved(sample, figures);
    caution_least(figures);
    caution_ends(sample, figures);
    caution_mean(sample, figures);
    if (sample->rule->caution)
        figures_caution(figures, sample->rule->caution);
}

/* All of a domain -------------------------------------------------------------- */

static void apply(const struct ank_statistic *statistic,
                  const struct ank_sample *sample, struct ank_figures *figures)
{
    if (sample->n >= statistic->min_n)
        statistic->compute(sample, figures);
    for (const struct ank_fill *fill = statistic->fills; fill->figure != ANK_FIGURES;
         fill++)
        if (sample->n < fill->min_n)
            figures_refuse(figures, fill->figure, figures_too_few(fill->min_n));
}

void ank_figures_of(const struct ank_pairs *pairs, const struct ank_change_rule *rule,
                    struct ank_figures *figures)
{
    struct ank_arena mem = {0};
    struct ank_sample sample = sample_of(pairs, rule, &mem);

    *figures = (struct ank_figures){.n = pairs->count};
    figures_refuse(figures, ANK_P_HOLM,
                   ANK_N("not yet compared with the other domains"));
    figures_refuse(figures, ANK_P_BH, ANK_N("not yet compared with the other domains"));
    for (size_t i = 0; ank_statistics[i]; i++)
        apply(ank_statistics[i], &sample, figures);
    if (figures->why[ANK_WILCOXON_P])
        figures->wilcoxon_method = NULL;
    caution_all(&sample, figures);
    ank_arena_free(&mem);
}

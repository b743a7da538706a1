/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A row of figures as plain sentences. What is said of a mean follows from its
 * interval and from Holm's p over all domains of the wave, so that a project in which
 * nothing changed seldom hears that something did; it says what was seen, not what
 * caused it.
 */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include <ankerpunt/analysis/estimate.h>

/* Everybody changed by the same amount: there is no spread to reckon with. The sign
 * test of so many families alike would hold up over a list of domains (2^(1 - 10)). */
static enum ank_verdict verdict_alike(double better_by, size_t n)
{
    bool enough = n >= ANK_ALIKE_LEAST;
    if (better_by == 0)
        return ANK_ALL_SAME;
    if (better_by > 0)
        return enough ? ANK_ALL_BETTER : ANK_PERHAPS_BETTER;
    return enough ? ANK_ALL_HARDER : ANK_PERHAPS_HARDER;
}

/* Two one-sided tests at 5 % each: the 90 % interval lies within what matters. */
static bool within_agreed(const struct ank_figures *figures, double agreed)
{
    const double *value = figures->value;
    double reach = gsl_cdf_tdist_Pinv(0.95, value[ANK_DF]) * value[ANK_SD_CHANGE] /
                   sqrt((double)figures->n);
    return agreed > 0 && fabs(value[ANK_MEAN_CHANGE]) + reach < agreed;
}

enum ank_verdict ank_verdict_of(const struct ank_scale *scale,
                                const struct ank_change_rule *rule,
                                const struct ank_figures *figures)
{
    const double *value = figures->value;
    if (figures->n == 0)
        return ANK_NOBODY;
    if (figures->n < ANK_WORDS_LEAST)
        return ANK_TOO_FEW;
    double better_by = scale->better * value[ANK_MEAN_CHANGE];
    if (isnan(value[ANK_CI_LOW]))
        return verdict_alike(better_by, figures->n);

    bool held_up = value[ANK_P_HOLM] < 0.05 && figures->exact_holm < 0.05;
    if (value[ANK_CI_LOW] > 0 || value[ANK_CI_HIGH] < 0) {
        if (better_by > 0)
            return held_up ? ANK_BETTER : ANK_PERHAPS_BETTER;
        return held_up ? ANK_HARDER : ANK_PERHAPS_HARDER;
    }
    return within_agreed(figures, rule->min_mean_change) ? ANK_SMALLER_THAN_AGREED
                                                         : ANK_CANNOT_TELL;
}

int ank_verdict_side(enum ank_verdict verdict)
{
    switch (verdict) {
    case ANK_BETTER:
    case ANK_ALL_BETTER:
        return +1;
    case ANK_HARDER:
    case ANK_ALL_HARDER:
        return -1;
    case ANK_NOBODY:
    case ANK_TOO_FEW:
    case ANK_ALL_SAME:
    case ANK_PERHAPS_BETTER:
    case ANK_PERHAPS_HARDER:
    case ANK_SMALLER_THAN_AGREED:
    case ANK_CANNOT_TELL:
        return 0;
    }
    return 0;
}

const char *ank_verdict_words(enum ank_verdict verdict)
{
    switch (verdict) {
    case ANK_NOBODY:
        return ANK_N("No family has both scores yet.");
    case ANK_TOO_FEW:
        return ANK_N(
            "These are too few families to say more about all of them together.");
    case ANK_ALL_SAME:
        return ANK_N("Every family gave the same score as at the start.");
    case ANK_ALL_BETTER:
        return ANK_N("It became better for every family, by the same amount.");
    case ANK_ALL_HARDER:
        return ANK_N("It became harder for every family, by the same amount.");
    case ANK_BETTER:
        return ANK_N("On average it is better than at the start.");
    case ANK_HARDER:
        return ANK_N("On average it is harder than at the start.");
    case ANK_PERHAPS_BETTER:
        return ANK_N("Perhaps it is better on average; it can also be chance.");
    case ANK_PERHAPS_HARDER:
        return ANK_N("Perhaps it is harder on average; it can also be chance.");
    case ANK_SMALLER_THAN_AGREED:
        return ANK_N(
            "On average the change is smaller than what was agreed to matter.");
    case ANK_CANNOT_TELL:
        return ANK_N("Whether the average is changing cannot be told yet.");
    }
    return NULL;
}

bool ank_interval_shown(const struct ank_scale *scale,
                        const struct ank_figures *figures, double *low, double *high)
{
    double most = ank_scale_difference(scale, ank_scale_top(scale));
    *low = *high = (double)NAN;
    if (figures->n < ANK_WORDS_LEAST || isnan(figures->value[ANK_CI_LOW]))
        return false;
    *low = fmax(figures->value[ANK_CI_LOW], -most);
    *high = fmin(figures->value[ANK_CI_HIGH], most);
    return true;
}

/* P(d >= c) of a difference d ~ N(0, 2 SEM^2) that is rounded to whole steps h:
 * 1 - Phi((c - h/2) / (sqrt(2) SEM)). */
double ank_expected_by_chance(const struct ank_scale *scale,
                              const struct ank_change_rule *rule, size_t families)
{
    double least = ank_least_change(scale, rule);
    double half_step = ank_scale_difference(scale, 1) / 2;
    if (rule->rule != ANK_RETEST || isnan(least) || !(rule->sem > 0))
        return (double)NAN;
    return (double)families *
           gsl_cdf_gaussian_Q(least - half_step, sqrt(2) * rule->sem);
}

const char *ank_coming_and_going(void)
{
    return ANK_N("Scores also come and go: for how many families it became harder "
                 "shows how often that may be.");
}

static char *say_moved(const struct ank_lang *lang, struct ank_arena *mem,
                       const struct ank_scale *scale, const struct ank_figures *figures)
{
    size_t better = (size_t)figures->value[ANK_UP];
    size_t harder = (size_t)figures->value[ANK_DOWN];
    if (scale->better > 0)
        return ank_say(lang, mem, ANK_N("higher: %zu of %zu, lower: %zu of %zu."),
                       better, figures->n, harder, figures->n);
    return ank_say(lang, mem, ANK_N("lower: %zu of %zu, higher: %zu of %zu."), better,
                   figures->n, harder, figures->n);
}

static char *say_counted(const struct ank_lang *lang, struct ank_arena *mem,
                         const struct ank_scale *scale,
                         const struct ank_figures *figures, double least)
{
    char points[32];
    size_t better = (size_t)figures->value[ANK_IMPROVED_N];
    size_t harder = (size_t)figures->value[ANK_WORSE_N];
    ank_number_words(lang, least, scale->decimals, points);
    if (scale->better > 0)
        return ank_say(
            lang, mem,
            ANK_N("%s or more higher: %zu of %zu, %s or more lower: %zu of %zu."),
            points, better, figures->n, points, harder, figures->n);
    return ank_say(lang, mem,
                   ANK_N("%s or more lower: %zu of %zu, %s or more higher: %zu of "
                         "%zu."),
                   points, better, figures->n, points, harder, figures->n);
}

/* How many families moved: enough to count when there is a rule, else at all. */
static char *say_shares(const struct ank_lang *lang, struct ank_arena *mem,
                        const struct ank_scale *scale,
                        const struct ank_change_rule *rule,
                        const struct ank_figures *figures)
{
    double least = ank_least_change(scale, rule);
    double expected = ank_expected_by_chance(scale, rule, figures->n);
    char number[32];
    if (!figures->rule || isnan(least))
        return say_moved(lang, mem, scale, figures);
    char *said = say_counted(lang, mem, scale, figures, least);
    if (isnan(expected))
        return said;
    return ank_format(mem, "%s %s", said,
                      ank_say(lang, mem, ANK_N("By chance alone, each way: about %s."),
                              ank_number_words(lang, expected, 1, number)));
}

/* In points as measured, to one decimal more than the scale has. */
static char *say_mean(const struct ank_lang *lang, struct ank_arena *mem,
                      const struct ank_scale *scale, const struct ank_figures *figures)
{
    int decimals = scale->decimals < 6 ? scale->decimals + 1 : 6;
    double from, to;
    char mean[32], low[32], high[32];
    ank_number_words(lang, figures->value[ANK_MEAN_CHANGE], decimals, mean);
    if (!ank_interval_shown(scale, figures, &from, &to))
        return ank_say(lang, mem, ANK_N("The average change is %s points."), mean);
    ank_number_words(lang, from, decimals, low);
    ank_number_words(lang, to, decimals, high);
    return ank_say(lang, mem,
                   ANK_N("The average change is %s points (95 %% interval: %s to "
                         "%s)."),
                   mean, low, high);
}

/* A paper for others may leave out how many moved, for they are too few. */
static bool counts_are_told(const struct ank_figures *figures)
{
    const double *value = figures->value;
    return !isnan(value[ANK_UP]) && !isnan(value[ANK_DOWN]) &&
           (!figures->rule ||
            (!isnan(value[ANK_IMPROVED_N]) && !isnan(value[ANK_WORSE_N])));
}

char *ank_sentence_of(const struct ank_lang *lang, struct ank_arena *mem,
                      const char *domain, const struct ank_scale *scale,
                      const struct ank_change_rule *rule,
                      const struct ank_figures *figures)
{
    if (figures->n == 0)
        return ank_say(lang, mem, ANK_N("%s: no family has both ratings yet."), domain);

    enum ank_verdict verdict = ank_verdict_of(scale, rule, figures);
    char *shares = counts_are_told(figures)
                       ? ank_say(lang, mem, ANK_N("%s: %s"), domain,
                                 say_shares(lang, mem, scale, rule, figures))
                       : ank_say(lang, mem, ANK_N("%s:"), domain);
    const char *words = ank_words(lang, ank_verdict_words(verdict));
    if (verdict == ANK_TOO_FEW || verdict == ANK_ALL_SAME)
        return ank_format(mem, "%s %s", shares, words);
    return ank_format(mem, "%s %s %s", shares, words,
                      say_mean(lang, mem, scale, figures));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A row of figures as plain sentences. The words follow from the interval of
 * the mean change and from the change agreed to matter, never from a p; they
 * say what was seen, not what caused it.
 */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include <ankerpunt/analysis/estimate.h>

static bool within(double reach, double middle, double matters)
{
    return middle - reach > -matters && middle + reach < matters;
}

enum ank_verdict ank_verdict_of(const struct ank_scale *scale,
                                const struct ank_change_rule *rule,
                                const struct ank_figures *figures)
{
    enum { enough = 5 };
    if (figures->n < enough)
        return ANK_TOO_FEW;
    if (isnan(figures->value[ANK_CI_LOW]))
        return ANK_ALL_ALIKE;

    const double *value = figures->value;
    bool higher = scale->better > 0;
    double low = higher ? value[ANK_CI_LOW] : -value[ANK_CI_HIGH];
    double high = higher ? value[ANK_CI_HIGH] : -value[ANK_CI_LOW];
    double reach90 = gsl_cdf_tdist_Pinv(0.95, value[ANK_DF]) * value[ANK_SD_CHANGE] /
                     sqrt((double)figures->n);
    if (low >= rule->min_change)
        return ANK_CLEAR_IMPROVEMENT;
    if (low > 0)
        return ANK_SOME_IMPROVEMENT;
    if (high < 0)
        return ANK_DECLINE;
    if (within(reach90, value[ANK_MEAN_CHANGE], rule->min_change))
        return ANK_NO_MEANINGFUL_CHANGE;
    return ANK_CANNOT_TELL;
}

static const char *verdict_words(enum ank_verdict verdict,
                                 const struct ank_figures *figures)
{
    switch (verdict) {
    case ANK_TOO_FEW:
        return ANK_N(
            "These are too few families to say more about all of them together.");
    case ANK_ALL_ALIKE:
        if (figures->value[ANK_MEAN_CHANGE] == 0)
            return ANK_N("Every family gave the same score as at the start.");
        return ANK_N("Every family's score changed by the same amount.");
    case ANK_CLEAR_IMPROVEMENT:
        return ANK_N(
            "On average there is a clear improvement, large enough to matter.");
    case ANK_SOME_IMPROVEMENT:
        return ANK_N("On average there is an improvement.");
    case ANK_DECLINE:
        return ANK_N("On average things became less good.");
    case ANK_NO_MEANINGFUL_CHANGE:
        return ANK_N("On average there is no change large enough to matter: its 90 % "
                     "interval stays below that.");
    case ANK_CANNOT_TELL:
        break;
    }
    return ANK_N("Whether the average is changing cannot be told yet.");
}

/* How many families moved: enough to count when there is a rule, else at all. */
static char *say_shares(const struct ank_lang *lang, struct ank_arena *mem,
                        const char *domain, const struct ank_figures *figures)
{
    const double *value = figures->value;
    if (figures->rule)
        return ank_say(lang, mem,
                       ANK_N("%s: clearly better for %zu of the %zu families, clearly "
                             "less good for %zu."),
                       domain, (size_t)value[ANK_IMPROVED_N], figures->n,
                       (size_t)value[ANK_WORSE_N]);
    return ank_say(lang, mem,
                   ANK_N("%s: a better score for %zu of the %zu families, a less good "
                         "one for %zu."),
                   domain, (size_t)value[ANK_UP], figures->n, (size_t)value[ANK_DOWN]);
}

/* In points as measured, to one decimal more than the scale has. */
static char *say_mean(const struct ank_lang *lang, struct ank_arena *mem,
                      const struct ank_scale *scale, const struct ank_figures *figures)
{
    int decimals = scale->decimals < 6 ? scale->decimals + 1 : 6;
    const double *value = figures->value;
    char mean[32], low[32], high[32];
    ank_number_words(lang, value[ANK_MEAN_CHANGE], decimals, mean);
    ank_number_words(lang, value[ANK_CI_LOW], decimals, low);
    ank_number_words(lang, value[ANK_CI_HIGH], decimals, high);
    return ank_say(lang, mem,
                   ANK_N("The average change is %s points (95 %% interval: %s to "
                         "%s)."),
                   mean, low, high);
}

char *ank_sentence_of(const struct ank_lang *lang, struct ank_arena *mem,
                      const char *domain, const struct ank_scale *scale,
                      const struct ank_change_rule *rule,
                      const struct ank_figures *figures)
{
    if (figures->n == 0)
        return ank_say(lang, mem, ANK_N("%s: no family has both ratings yet."), domain);

    enum ank_verdict verdict = ank_verdict_of(scale, rule, figures);
    char *shares = say_shares(lang, mem, domain, figures);
    const char *words = ank_words(lang, verdict_words(verdict, figures));
    if (verdict == ANK_TOO_FEW || verdict == ANK_ALL_ALIKE)
        return ank_format(mem, "%s %s", shares, words);
    return ank_format(mem, "%s %s %s", shares, words,
                      say_mean(lang, mem, scale, figures));
}

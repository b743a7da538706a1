/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * When the change of one family counts.
 *
 *     SEM = SD sqrt(1 - r),  SDC95 = 1.96 sqrt(2) SEM
 *
 * with r the test-retest reliability of that one question: Jacobson & Truax
 * (1991), J Consult Clin Psychol 59:12, with the standard error of a
 * difference of Christensen & Mendoza (1986), Behav Ther 17:305. Sittings that were
 * repeated here within two weeks come first: SEM = SD of the differences / sqrt 2
 * (de Vet et al. 2006, J Clin Epidemiol 59:1033).
 */
#include "change.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_math.h>
#include <math.h>

enum { ENOUGH_BASELINES = 20 };

const char *ank_rule_name(enum ank_rule rule)
{
    static const char *const names[] = {NULL, "retest", "min-change"};
    return names[rule];
}

const char *ank_class_name(enum ank_class class)
{
    static const char *const names[] = {NULL, "improved", "same", "worse"};
    return names[class];
}

const char *ank_class_words(enum ank_class class, enum ank_rule rule)
{
    switch (class) {
    case ANK_NO_CLASS:
        return NULL;
    case ANK_IMPROVED:
        return rule == ANK_RETEST ? ANK_N("clearly better") : ANK_N("better than then");
    case ANK_SAME:
        return ANK_N("about the same");
    case ANK_WORSE:
        return ANK_N("harder now");
    }
    return NULL;
}

const char *ank_rule_words(enum ank_rule rule)
{
    switch (rule) {
    case ANK_NO_RULE:
        return ANK_N("No single family is called better or harder: how far one rating "
                     "varies by itself is not known, and no change was agreed to "
                     "matter.");
    case ANK_RETEST:
        return ANK_N("Where it is known how far one rating varies by itself, a family "
                     "counts as clearly better, or as harder, when its change is more "
                     "than that (Jacobson & Truax 1991; Christensen & Mendoza 1986). "
                     "When nothing changed, about 1 family in 20 is wrongly put in one "
                     "of those groups.");
    case ANK_MIN_CHANGE:
        return ANK_N("Where it is not known how far one rating varies by itself, a "
                     "family counts as better, or as harder, when its change reaches "
                     "what was agreed beforehand to matter; part of that is scores "
                     "coming and going.");
    }
    return NULL;
}

static double width_of(const struct ank_scale *scale)
{
    return (double)(scale->high - scale->low) / gsl_pow_int(10, scale->decimals);
}

/* The spread the reliability goes with; NAN and why when there is none. */
static double spread_of(const struct ank_rule_source *source, double baseline_sd,
                        size_t baseline_n, const char **why)
{
    bool own = !isnan(source->retest_sd);
    double sd = own ? source->retest_sd : baseline_sd;
    if (!own && baseline_n < ENOUGH_BASELINES)
        *why = ANK_N("fewer than 20 first scores to know their spread from");
    else if (!(sd > 0) || !isfinite(sd))
        *why = ANK_N(
            "all first scores are equal: their measurement error cannot be known");
    else
        return sd;
    return (double)NAN;
}

/* SEM; NAN and why when it cannot be known. */
static double error_of_one(const struct ank_rule_source *source, double baseline_sd,
                           size_t baseline_n, const char **why)
{
    double r = source->retest_reliability;
    if (isnan(r)) {
        *why =
            isnan(source->internal_consistency)
                ? ANK_N("no test-retest reliability is known for this question, and no "
                        "change was agreed to matter")
                : ANK_N(
                      "internal consistency says nothing about a single question, and "
                      "no change was agreed to matter");
        return (double)NAN;
    }
    if (!(r > 0 && r < 1)) {
        *why = ANK_N("the test-retest reliability is not between 0 and 1");
        return (double)NAN;
    }
    return spread_of(source, baseline_sd, baseline_n, why) * sqrt(1 - r);
}

/* SEM = SD of the differences / sqrt 2; its variance has m - 1 degrees of freedom. */
struct ank_retest ank_retest_of(const struct ank_scale *scale,
                                const struct ank_retest_pairs *pairs)
{
    double none = (double)NAN, m = (double)pairs->count;
    struct ank_retest found = {pairs->count, none, none, none, none};
    if (pairs->count < ANK_RETEST_LEAST)
        return found;
    double sum = (double)pairs->sum, step = ank_scale_difference(scale, 1);
    double variance = ((double)pairs->squares - sum * sum / m) / (m - 1);
    found.sem = sqrt(variance / 2) * step;
    found.low = found.sem * sqrt((m - 1) / gsl_cdf_chisq_Pinv(0.975, m - 1));
    found.high = found.sem * sqrt((m - 1) / gsl_cdf_chisq_Pinv(0.025, m - 1));
    found.sdc = 1.96 * M_SQRT2 * found.sem;
    return found;
}

const char *ank_error_source_name(enum ank_error_source source)
{
    static const char *const names[] = {NULL, "own", "published"};
    return names[source];
}

static struct ank_change_rule no_rule(double min_change, const char *why)
{
    return (struct ank_change_rule){
        .threshold = (double)NAN, .min_change = min_change, .why = why};
}

static struct ank_change_rule retest_rule(double threshold, double min_change,
                                          double width)
{
    if (threshold >= width) /* strictly above it there is no point left */
        return no_rule(min_change, ANK_N("one rating is too uncertain here: a reliable "
                                         "change would be larger than the scale"));
    return (struct ank_change_rule){
        .rule = ANK_RETEST,
        .threshold = threshold,
        .min_change = min_change,
        .caution =
            min_change < threshold
                ? ANK_N("the change agreed to matter is smaller than one rating can "
                        "show")
                : NULL,
    };
}

static struct ank_change_rule agreed_rule(double min_change, double width)
{
    if (min_change > width)
        return no_rule(min_change,
                       ANK_N("the change agreed to matter is larger than the scale"));
    return (struct ank_change_rule){
        .rule = ANK_MIN_CHANGE, .threshold = min_change, .min_change = min_change};
}

struct ank_change_rule ank_change_rule_of(const struct ank_scale *scale,
                                          const struct ank_rule_source *source,
                                          double baseline_sd, size_t baseline_n)
{
    const char *why = NULL;
    double agreed = source->min_change > 0 ? source->min_change : (double)NAN;
    double own = ank_retest_of(scale, &source->retests).sem;
    bool is_own = own > 0;
    double sem = is_own ? own : error_of_one(source, baseline_sd, baseline_n, &why);
    struct ank_change_rule rule =
        !isnan(sem)      ? retest_rule(1.96 * M_SQRT2 * sem, agreed, width_of(scale))
        : !isnan(agreed) ? agreed_rule(agreed, width_of(scale))
                         : no_rule((double)NAN, why);
    rule.sem = sem;
    rule.source = isnan(sem) ? ANK_ERROR_UNKNOWN
                  : is_own   ? ANK_ERROR_OWN
                             : ANK_ERROR_PUBLISHED;
    rule.min_mean_change =
        source->min_mean_change > 0 ? source->min_mean_change : (double)NAN;
    return rule;
}

/* Why there is no number to compare: first that of the baseline. */
static const char *why_no_number(ank_score baseline, ank_score later)
{
    static const char *const first[] = {
        ANK_N("this was not asked at the start"),
        ANK_N("this was set aside at the start"),
        ANK_N("the family did not know at the start"),
        ANK_N("this did not apply at the start"),
        ANK_N("the family did not want to answer at the start"),
    };
    static const char *const now[] = {
        ANK_N("this was not asked"),
        ANK_N("this was set aside"),
        ANK_N("the family did not know"),
        ANK_N("this does not apply"),
        ANK_N("the family did not want to answer"),
    };
    return baseline < 0 ? first[-1 - baseline] : now[-1 - later];
}

enum ank_class change_class(const struct ank_change_rule *rule, double change,
                            int better)
{
    double size = fabs(change);
    switch (rule->rule) {
    case ANK_RETEST:
        if (size <= rule->threshold)
            return ANK_SAME;
        break;
    case ANK_MIN_CHANGE:
        if (size < rule->threshold)
            return ANK_SAME;
        break;
    default:
        return ANK_NO_CLASS;
    }
    return better > 0 ? ANK_IMPROVED : ANK_WORSE;
}

double ank_least_change(const struct ank_scale *scale,
                        const struct ank_change_rule *rule)
{
    int top = ank_scale_top(scale);
    for (int steps = 1; steps <= top; steps++) {
        double change = ank_scale_difference(scale, steps);
        if (change_class(rule, change, +1) == ANK_IMPROVED)
            return change;
    }
    return (double)NAN;
}

/* Whether even the best score would not have counted as improved. */
static bool too_near_the_end(const struct ank_scale *scale,
                             const struct ank_change_rule *rule, ank_score baseline)
{
    int best = scale->better > 0 ? ank_scale_top(scale) : 0;
    double room = ank_scale_difference(scale, best - baseline);
    return change_class(rule, room, +1) == ANK_SAME;
}

/* What an end of the scale may hide; NULL: nothing. */
static const char *at_an_end(const struct ank_scale *scale, ank_score baseline,
                             ank_score later)
{
    ank_score top = ank_scale_top(scale);
    ank_score best = scale->better > 0 ? top : 0, worst = (ank_score)(top - best);
    if (later == best)
        return baseline == best
                   ? ANK_N("the best score from the start: it could show no progress")
                   : ANK_N("now the best score: the scale may hide further progress");
    if (later == worst)
        return baseline == worst
                   ? ANK_N(
                         "the least good score from the start: it could show no decline")
                   : ANK_N(
                         "now the least good score: the scale may hide further decline");
    return NULL;
}

struct ank_change ank_change_of(const struct ank_scale *scale,
                                const struct ank_change_rule *rule, ank_score baseline,
                                ank_score later)
{
    struct ank_change change = {.change = (double)NAN, .threshold = (double)NAN};
    if (baseline < 0 || later < 0) {
        change.why = why_no_number(baseline, later);
        return change;
    }

    int steps = later - baseline;
    change.change = ank_scale_difference(scale, steps);
    change.better = ((steps > 0) - (steps < 0)) * scale->better;
    change.caution = at_an_end(scale, baseline, later);
    if (rule->rule == ANK_NO_RULE) {
        change.why = rule->why;
        return change;
    }
    change.rule = rule->rule;
    change.threshold = rule->threshold;
    change.class = change_class(rule, change.change, change.better);
    if (change.class != ANK_IMPROVED && too_near_the_end(scale, rule, baseline))
        change.caution =
            ANK_N("began so near the best score that no improvement could count");
    return change;
}

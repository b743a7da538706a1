/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trend over months: which model holds, and what it says; see
 * <ankerpunt/analysis/mixed.h>.
 */
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

#include <ankerpunt/text.h>
#include "mixed_parts.h"

/* A variance of slopes that adds less than this share of the residual variance
 * over the whole period is none. */
static const double least_share = 1e-8;

static const char alike[] =
    ANK_N("the pace of one family cannot be told apart from that of another");

static struct ank_mixed nothing(const struct mixed_data *data, const char *why)
{
    double none = (double)NAN;
    return (struct ank_mixed){
        .n_families = data->families,
        .n_scores = data->scores,
        .intercept = none,
        .slope = none,
        .se = none,
        .df = none,
        .low = none,
        .high = none,
        .p = none,
        .p_holm = none,
        .var_intercept = none,
        .var_slope = none,
        .cov = none,
        .var_residual = none,
        .reml = none,
        .why = why,
    };
}

static void caution(struct ank_mixed *found, const char *sentence)
{
    found->caution[found->caution_count++] = sentence;
}

/* Back from scaled time: t = (months - middle) / range. */
static void unscale(struct ank_mixed *found, const struct mixed_data *data,
                    const double theta[PARAMETERS], const struct mixed_score *score)
{
    double at_zero = -data->middle / data->range, per_month = 1 / data->range;
    double level = data->line[0] + score->beta[0];
    double rise = data->line[1] + score->beta[1];
    found->intercept = level + at_zero * rise;
    found->slope = per_month * rise;
    found->var_intercept =
        theta[D11] + 2 * at_zero * theta[D21] + at_zero * at_zero * theta[D22];
    found->var_slope = per_month * per_month * theta[D22];
    found->cov = per_month * (theta[D21] + at_zero * theta[D22]);
    found->var_residual = theta[RESIDUAL];
    found->reml = score->criterion + 2 * log(data->range);
}

static struct ank_mixed describe(const struct mixed_data *data,
                                 enum parameter_space space,
                                 const double theta[PARAMETERS],
                                 const struct mixed_score *score)
{
    struct ank_mixed found = nothing(data, NULL);
    double per_month[2] = {0, 1 / data->range};
    if (!mixed_contrast(score, space, per_month, &found.se, &found.df))
        return nothing(data, space == SPACE_INTERCEPTS
                                 ? ANK_N("the ratings say too little to give the trend "
                                         "an interval")
                                 : alike);
    unscale(&found, data, theta, score);
    double reach = gsl_cdf_tdist_Pinv(0.975, found.df) * found.se;
    found.low = found.slope - reach;
    found.high = found.slope + reach;
    found.p = 2 * gsl_cdf_tdist_Q(fabs(found.slope) / found.se, found.df);
    found.p_holm = found.p;
    found.boundary = space == SPACE_BOUNDARY;
    if (found.boundary)
        caution(&found, ANK_N("the differences between families lie on the boundary of "
                              "what the model can hold; read the interval with care"));
    return found;
}

static bool is_possible(const double theta[PARAMETERS])
{
    return theta[D11] >= 0 && theta[D22] >= 0 &&
           theta[D11] * theta[D22] >= theta[D21] * theta[D21];
}

static void start(const struct mixed_data *data, double theta[PARAMETERS])
{
    theta[D11] = data->variance / 2;
    theta[D21] = 0;
    theta[D22] = data->variance / 2; /* of t over one unit: var / (8 max t^2) */
    theta[RESIDUAL] = data->variance / 3;
}

/* The best D = v v', from where the free search ended, and from mostly levels and
 * mostly paces, going together or against each other. */
static bool maximise_on_boundary(const struct mixed_data *data,
                                 const double outside[PARAMETERS],
                                 double theta[PARAMETERS], struct mixed_score *score)
{
    double from[5][PARAMETERS];
    memcpy(from[0], outside, sizeof from[0]);
    for (int i = 1; i < 5; i++) {
        start(data, from[i]);
        from[i][i <= 2 ? D22 : D11] /= 100;
        from[i][D21] = (i % 2 ? 1 : -1) * sqrt(from[i][D11] * from[i][D22]);
    }

    bool any = false;
    for (size_t i = 0; i < ANK_COUNT(from); i++) {
        struct mixed_score reached;
        if (!mixed_maximise(data, SPACE_BOUNDARY, from[i], &reached) ||
            (any && reached.criterion >= score->criterion))
            continue;
        any = true;
        *score = reached;
        memcpy(theta, from[i], sizeof from[i]);
    }
    return any;
}

/* The free search can lose its way outside the parameter space; from just within the
 * boundary it finds a maximum inside, if there is one. */
static bool maximise_inside(const struct mixed_data *data, double theta[PARAMETERS],
                            struct mixed_score *score)
{
    double inside[PARAMETERS];
    struct mixed_score reached;
    memcpy(inside, theta, sizeof inside);
    inside[D11] *= 1.1;
    inside[D22] *= 1.1;
    if (!mixed_maximise(data, SPACE_FREE, inside, &reached) || !is_possible(inside) ||
        reached.criterion >= score->criterion)
        return false;
    *score = reached;
    memcpy(theta, inside, sizeof inside);
    return true;
}

static struct ank_mixed fit_slopes(const struct mixed_data *data)
{
    double theta[PARAMETERS], best[PARAMETERS];
    struct mixed_score score;
    start(data, theta);
    bool maximised = mixed_maximise(data, SPACE_FREE, theta, &score);
    if (maximised && is_possible(theta))
        return describe(data, SPACE_FREE, theta, &score);
    if (theta[RESIDUAL] < 1e-9 * data->variance)
        return nothing(data, ANK_N("every family's ratings lie on a line of its own, "
                                   "so there is no scatter to measure"));
    if (!maximise_on_boundary(data, theta, best, &score))
        return nothing(data, alike);
    if (best[D22] < least_share * best[RESIDUAL])
        return nothing(data, ANK_N("families do not differ in pace beyond chance"));
    if (!maximised && maximise_inside(data, best, &score))
        return describe(data, SPACE_FREE, best, &score);
    return describe(data, SPACE_BOUNDARY, best, &score);
}

/* Without any variance between families the likelihood already falls as soon as
 * levels may differ. */
static bool is_flat(const struct mixed_data *data)
{
    const double theta[PARAMETERS] = {0, 0, 0, data->variance};
    struct mixed_score score;
    return mixed_score_make(&score, data, theta) && score.gradient[D11] <= 0;
}

static struct ank_mixed fit_levels(const struct mixed_data *data)
{
    double theta[PARAMETERS];
    struct mixed_score score;
    start(data, theta);
    theta[D21] = theta[D22] = 0;
    struct ank_mixed found;
    if (is_flat(data))
        found = nothing(data, ANK_N("families do not differ in level beyond chance; "
                                    "use the mean change"));
    else if (!mixed_maximise(data, SPACE_INTERCEPTS, theta, &score) || theta[D11] <= 0)
        found = nothing(data, ANK_N("the ratings do not fit a common trend; use the "
                                    "mean change"));
    else
        found = describe(data, SPACE_INTERCEPTS, theta, &score);
    found.model = ANK_MIXED_INTERCEPTS;
    found.var_slope = found.cov = (double)NAN;
    return found;
}

/* What no model can do without. */
static const char *obstacle(const struct mixed_data *data)
{
    if (data->scores == 0)
        return ANK_N("there are no ratings");
    if (!(data->range > 0))
        return ANK_N("all ratings stand at the same moment");
    if (data->repeated < 2)
        return ANK_N("fewer than 2 families have two ratings");
    if (!(data->variance > 1e-18 * (1 + data->line[0] * data->line[0])))
        return ANK_N("all ratings lie on one line, so there is no scatter to measure");
    return NULL;
}

static struct ank_mixed fit(enum ank_mixed_model model, const struct mixed_data *data)
{
    const char *why = obstacle(data);
    if (why)
        return nothing(data, why);
    return model == ANK_MIXED_SLOPES ? fit_slopes(data) : fit_levels(data);
}

struct ank_mixed ank_mixed_fit(enum ank_mixed_model model,
                               const struct ank_rating *ratings, size_t count,
                               struct ank_arena *scratch)
{
    struct mixed_data data;
    mixed_data_fill(&data, ratings, count, scratch);
    return fit(model, &data);
}

struct ank_mixed ank_mixed_trend(const struct ank_rating *ratings, size_t count,
                                 size_t later_waves, struct ank_arena *scratch)
{
    struct mixed_data data;
    mixed_data_fill(&data, ratings, count, scratch);
    if (data.families < ANK_MIXED_FAMILIES)
        return nothing(&data, ANK_N("a trend needs at least 15 families"));
    if (data.repeated < ANK_MIXED_REPEATED)
        return nothing(&data,
                       ANK_N("a trend needs at least 8 families with two ratings"));
    if (later_waves < ANK_MIXED_LATER_WAVES)
        return nothing(
            &data, ANK_N("a trend needs ratings at two waves or more after intake"));

    struct ank_mixed found = fit(ANK_MIXED_SLOPES, &data);
    if (!found.why || obstacle(&data))
        return found;
    struct ank_mixed levels = fit(ANK_MIXED_INTERCEPTS, &data);
    levels.why_slopes = levels.why ? NULL : found.why;
    if (!levels.why)
        caution(&levels, ANK_N("one pace was assumed for all families, so the interval "
                               "may be too narrow"));
    return levels;
}

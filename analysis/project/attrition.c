/* SPDX-License-Identifier: GPL-3.0-or-later */
/* First scores of those who stayed against those who left, by Welch's t. */
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

#include <ankerpunt/analysis/attrition.h>
#include <ankerpunt/text.h>

static double mean(const double *values, size_t count)
{
    return count > 0 ? gsl_stats_mean(values, 1, count) : (double)NAN;
}

/* u = s^2 / n of each: se^2 = u1 + u2, df = se^4 / sum u^2 / (n - 1) */
static void set_interval(struct ank_attrition *found, const double *stayed,
                         const double *left)
{
    double n1 = (double)found->stayed, n2 = (double)found->left;
    double u1 = gsl_stats_variance(stayed, 1, found->stayed) / n1;
    double u2 = gsl_stats_variance(left, 1, found->left) / n2;
    double se = sqrt(u1 + u2);
    if (!(se > 0)) {
        found->why_interval = ANK_N("within both groups all first scores are equal");
        return;
    }
    found->t = found->difference / se;
    found->df = (u1 + u2) * (u1 + u2) / (u1 * u1 / (n1 - 1) + u2 * u2 / (n2 - 1));
    double reach = gsl_cdf_tdist_Pinv(0.975, found->df) * se;
    found->low = found->difference - reach;
    found->high = found->difference + reach;
    found->p = 2 * gsl_cdf_tdist_Q(fabs(found->t), found->df);
    found->p_holm = found->p;
}

struct ank_attrition ank_attrition(const double *stayed, size_t stayed_count,
                                   const double *left, size_t left_count)
{
    struct ank_attrition found = {
        .stayed = stayed_count,
        .left = left_count,
        .mean_stayed = mean(stayed, stayed_count),
        .mean_left = mean(left, left_count),
    };
    found.difference = found.mean_stayed - found.mean_left;
    found.t = found.df = found.low = found.high = found.p = found.p_holm = (double)NAN;
    if (stayed_count == 0)
        found.why_difference = ANK_N("nobody stayed");
    else if (left_count == 0)
        found.why_difference = ANK_N("nobody left");
    found.why_interval = found.why_difference;
    if (found.why_interval)
        return found;
    if (left_count < ANK_ATTRITION_LEFT)
        found.why_interval = ANK_N("fewer than 3 families left");
    else if (stayed_count < 2)
        found.why_interval = ANK_N("fewer than 2 families stayed");
    else
        set_interval(&found, stayed, left);
    return found;
}

int ank_attrition_side(const struct ank_attrition *attrition)
{
    if (!(attrition->p_holm < 0.05))
        return 0;
    return (attrition->low > 0) - (attrition->high < 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A straight line through one family's ratings; see
 * <ankerpunt/analysis/trend.h>. */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include <ankerpunt/analysis/trend.h>
#include <ankerpunt/text.h>

/* Below this share of all variation the rest around the line is rounding. */
static const double rounding = 1e-20;

/* Around the means; times in months. */
struct sums {
    double tt, tx, xx;
    double rest; /* sum of squares around the line */
};

static int days_between(const ank_day *days, size_t count)
{
    ank_day first = days[0], last = days[0];
    for (size_t i = 1; i < count; i++) {
        first = days[i] < first ? days[i] : first;
        last = days[i] > last ? days[i] : last;
    }
    return last - first;
}

/* Days count from the first rating, so that no digits are lost to 1970. */
static struct sums sums_of(const ank_day *days, const double *values, size_t count)
{
    struct sums sums = {0, 0, 0, 0};
    double time = 0, value = 0;
    for (size_t i = 0; i < count; i++) {
        time += days[i] - days[0];
        value += values[i];
    }
    time /= (double)count;
    value /= (double)count;
    for (size_t i = 0; i < count; i++) {
        double t = (days[i] - days[0] - time) / ANK_DAYS_A_MONTH, x = values[i] - value;
        sums.tt += t * t;
        sums.tx += t * x;
        sums.xx += x * x;
    }
    double slope = sums.tx / sums.tt;
    for (size_t i = 0; i < count; i++) {
        double t = (days[i] - days[0] - time) / ANK_DAYS_A_MONTH;
        double apart = values[i] - value - slope * t;
        sums.rest += apart * apart;
    }
    return sums;
}

static void set_interval(struct ank_family_trend *trend, const struct sums *sums,
                         double sem)
{
    double reach = 1.959963984540054; /* of the normal distribution */
    if (isnan(sem)) {
        trend->df = (double)trend->n - 2;
        if (!(sums->rest > rounding * sums->xx)) {
            trend->why_interval =
                ANK_N("all ratings lie on one straight line: there is no spread "
                      "around it");
            return;
        }
        sem = sqrt(sums->rest / trend->df);
        reach = gsl_cdf_tdist_Pinv(0.975, trend->df);
    }
    trend->se = sem / sqrt(sums->tt);
    trend->low = trend->slope - reach * trend->se;
    trend->high = trend->slope + reach * trend->se;
}

static const char *why_none(size_t count, int days, double sem)
{
    if (count == 0)
        return ANK_N("there is no rating yet");
    if (count < ANK_TREND_RATINGS)
        return ANK_N("a trend needs at least 3 ratings");
    if (days < ANK_TREND_DAYS)
        return ANK_N("a trend needs ratings over at least 90 days");
    if (isnan(sem) && count < ANK_TREND_LEAST_SQUARES)
        return ANK_N("a trend needs 5 ratings when the error of one is not known");
    return NULL;
}

struct ank_family_trend ank_family_trend(const ank_day *days, const double *values,
                                         size_t count, double sem)
{
    double none = (double)NAN;
    struct ank_family_trend trend = {
        .n = count, .slope = none, .se = none, .low = none, .high = none, .df = none};
    trend.days = count > 0 ? days_between(days, count) : 0;
    trend.why = trend.why_interval = why_none(count, trend.days, sem);
    if (trend.why)
        return trend;

    struct sums sums = sums_of(days, values, count);
    trend.method = isnan(sem) ? "least-squares" : "test-retest";
    trend.slope = sums.tx / sums.tt;
    set_interval(&trend, &sums, sem);
    return trend;
}

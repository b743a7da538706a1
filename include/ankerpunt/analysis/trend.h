/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * trend.h - the trend of one family, over all its ratings of one domain
 *
 * A straight line through every rating on its real date says more than the first
 * against the last: the total slope, in points a month of 30.4375 days.
 *
 *     b = sum (t - tbar) x / S_tt,   S_tt = sum (t - tbar)^2
 *
 * With a known error of one rating SE = SEM / sqrt(S_tt) and the interval is that of
 * the normal distribution; it assumes a straight line. Without, and from 5 ratings
 * on, the error is that of the ratings around the line and the interval that of t
 * with n - 2 degrees of freedom. Else there is no trend to show.
 */
#ifndef ANK_TREND_H
#define ANK_TREND_H

#include "../base.h"

/* The mean month of a calendar with leap years: 365.25 / 12. */
#define ANK_DAYS_A_MONTH 30.4375

enum {
    ANK_TREND_RATINGS = 3,       /* fewer make no line */
    ANK_TREND_DAYS = 90,         /* from the first to the last */
    ANK_TREND_LEAST_SQUARES = 5, /* ratings, when their error is not known */
};

/* Doubles are NAN when `why` is set; se, low and high also when `why_interval` is. */
struct ank_family_trend {
    size_t n;                    /* ratings */
    int days;                    /* from the first to the last */
    double slope, se, low, high; /* points a month; 95 % interval */
    double df;                   /* NAN with a known error */
    const char *method;          /* "test-retest", "least-squares"; NULL without one */
    const char *why;             /* NULL when there is a trend */
    const char *why_interval;    /* NULL when it has an interval */
};

/* `values[i]`, in points and finite, was given on `days[i]`; any order. `sem` is the
 * standard error of one rating, in points; NAN when it is not known. */
struct ank_family_trend ank_family_trend(const ank_day *days, const double *values,
                                         size_t count, double sem);

#endif

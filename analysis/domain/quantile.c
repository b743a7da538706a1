/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Quantiles by halving the distribution function. gsl_cdf_chisq_Pinv stops the
 * program at a million degrees of freedom ("inverse failed to converge") and
 * gsl_cdf_fdist_Pinv gives NaN from about 1e5; their distribution functions
 * hold.
 */
#include "quantile.h"

#include <gsl/gsl_cdf.h>
#include <assert.h>

struct distribution {
    double df1, df2; /* df2 is 0 for chi squared */
};

static double below(double x, const struct distribution *of)
{
    return of->df2 > 0 ? gsl_cdf_fdist_P(x, of->df1, of->df2)
                       : gsl_cdf_chisq_P(x, of->df1);
}

static double halve(double p, const struct distribution *of)
{
    double low = 0, high = 1;
    assert(p > 0 && p < 1);
    while (high < 1e300 && below(high, of) < p) {
        low = high;
        high *= 2;
    }
    for (;;) {
        double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            return middle;
        if (below(middle, of) < p)
            low = middle;
        else
            high = middle;
    }
}

double quantile_chi2(double p, double df)
{
    assert(df > 0);
    return halve(p, &(struct distribution){.df1 = df});
}

double quantile_f(double p, double df1, double df2)
{
    assert(df1 > 0 && df2 > 0);
    return halve(p, &(struct distribution){df1, df2});
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The limits of a share by Wilson's score interval:
 *
 *     (p + z^2/2n -/+ z sqrt(p (1-p)/n + z^2/4n^2)) / (1 + z^2/n)
 *
 * Wilson (1927), J Am Stat Assoc 22:209.
 */
#include <assert.h>
#include <gsl/gsl_cdf.h>
#include <math.h>

#include <ankerpunt/analysis/estimate.h>

void ank_wilson(size_t successes, size_t n, double *low, double *high)
{
    assert(n > 0 && successes <= n);
    double z = gsl_cdf_ugaussian_Pinv(0.975), size = (double)n;
    double p = (double)successes / size;
    double middle = p + z * z / (2 * size);
    double reach = z * sqrt(p * (1 - p) / size + z * z / (4 * size * size));
    double shrink = 1 + z * z / size;

    /* The ends are exact; computed, they would miss by the last digit. */
    *low = successes == 0 ? 0 : (middle - reach) / shrink;
    *high = successes == n ? 1 : (middle + reach) / shrink;
}

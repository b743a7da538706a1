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

/* Of a share p of a size that need not be whole. The ends are exact; computed, they
 * would miss by the last digit. */
static void set_limits(double p, double size, double *low, double *high)
{
    double z = gsl_cdf_ugaussian_Pinv(0.975);
    double middle = p + z * z / (2 * size);
    double reach = z * sqrt(p * (1 - p) / size + z * z / (4 * size * size));
    double shrink = 1 + z * z / size;
    *low = p > 0 ? (middle - reach) / shrink : 0;
    *high = p < 1 ? (middle + reach) / shrink : 1;
}

void ank_wilson(size_t successes, size_t n, double *low, double *high)
{
    assert(n > 0 && successes <= n);
    set_limits((double)successes / (double)n, (double)n, low, high);
}

void ank_missing_bounds(size_t x, size_t n, size_t missing, double *least, double *most)
{
    assert(x <= n);
    *least = *most = (double)NAN;
    if (n == 0 || 20 * missing <= n + missing)
        return;
    *least = (double)x / (double)(n + missing);
    *most = (double)(x + missing) / (double)(n + missing);
}

void ank_family_share_add(struct ank_family_share *share, size_t x, size_t m)
{
    assert(x <= m);
    double successes = (double)x, n = (double)m;
    share->families += m > 0;
    share->successes += x;
    share->n += m;
    share->xx += successes * successes;
    share->xm += successes * n;
    share->mm += n * n;
}

static double design_effect(const struct ank_family_share *share, double p)
{
    double n = (double)share->n, m = (double)share->families;
    if (share->successes == 0 || share->successes == share->n)
        return share->mm / n;
    double squares = share->xx - 2 * p * share->xm + p * p * share->mm;
    return fmax(m / (m - 1) * squares / (n * p * (1 - p)), 1);
}

void ank_wilson_families(const struct ank_family_share *share, double *low,
                         double *high)
{
    *low = *high = (double)NAN;
    if (share->families > 0 && share->families == share->n) {
        ank_wilson(share->successes, share->n, low, high);
        return;
    }
    if (share->families < 2)
        return;
    double p = (double)share->successes / (double)share->n;
    double z = gsl_cdf_ugaussian_Pinv(0.975);
    double t = gsl_cdf_tdist_Pinv(0.975, (double)share->families - 1);
    double size = (double)share->n / design_effect(share, p) * (z / t) * (z / t);
    set_limits(p, size, low, high);
}

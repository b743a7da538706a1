/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rights realised per family-year, with limits that know that rights come in bunches.
 */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include <ankerpunt/analysis/survival.h>
#include <ankerpunt/text.h>
#include "../domain/quantile.h"

static const double days_a_year = 365.25;
static const double most_dispersion = 1.2;

static bool counts(const struct ank_exposure *family)
{
    return family->days > 0 || (family->days == 0 && family->events > 0);
}

static double years_of(const struct ank_exposure *family)
{
    return (family->days > 0 ? family->days : 0.5) / days_a_year;
}

/* chi2_{.025, 2k} / 2T and chi2_{.975, 2k+2} / 2T */
static void set_garwood(struct ank_rate *found)
{
    double k = (double)found->events, twice = 2 * found->years;
    found->low = k > 0 ? quantile_chi2(0.025, 2 * k) / twice : 0;
    found->high = quantile_chi2(0.975, 2 * k + 2) / twice;
}

/*
 * dispersion = sum (k_i - R T_i)^2 / (R T_i) / (n - 1)
 * SE = sqrt(n / (n-1) sum (k_i - R T_i)^2) / sum T
 */
static void widen(struct ank_rate *found, const struct ank_exposure *exposures,
                  size_t count)
{
    double n = (double)found->families, squares = 0, relative = 0;
    for (size_t i = 0; i < count; i++) {
        if (!counts(&exposures[i]))
            continue;
        double expected = found->rate * years_of(&exposures[i]);
        double apart = (double)exposures[i].events - expected;
        squares += apart * apart;
        relative += apart * apart / expected;
    }
    found->dispersion = relative / (n - 1);
    double reach =
        gsl_cdf_tdist_Pinv(0.975, n - 1) * sqrt(n / (n - 1) * squares) / found->years;
    if (found->dispersion <= most_dispersion || 2 * reach <= found->high - found->low)
        return;
    found->low = fmax(found->rate - reach, 0);
    found->high = found->rate + reach;
    found->caution = ANK_N("rights come in bunches within families, so the interval "
                           "rests on the spread between families");
}

struct ank_rate ank_rate(const struct ank_exposure *exposures, size_t count)
{
    struct ank_rate found = {
        .rate = (double)NAN,
        .low = (double)NAN,
        .high = (double)NAN,
        .dispersion = (double)NAN,
    };
    for (size_t i = 0; i < count; i++) {
        if (!counts(&exposures[i]))
            continue;
        found.families++;
        found.events += exposures[i].events;
        found.years += years_of(&exposures[i]);
    }
    if (!(found.years > 0)) {
        found.why = ANK_N("no family was followed for a day or more");
        return found;
    }
    found.rate = (double)found.events / found.years;
    set_garwood(&found);
    if (found.families > 1 && found.events > 0)
        widen(&found, exposures, count);
    return found;
}

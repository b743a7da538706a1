/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mantel's log-rank comparison of two groups of spells. */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include <ankerpunt/text.h>
#include "survival_days.h"

static struct day_count on(const struct day_counts *counts, int day)
{
    return day <= counts->last ? counts->day[day] : (struct day_count){0};
}

/* One day: O - E, with the hypergeometric variance d n1 n2 (n-d) / (n^2 (n-1)). */
static void add_day(struct ank_logrank *found, const size_t risk[2],
                    const size_t events[2])
{
    double n = (double)(risk[0] + risk[1]), d = (double)(events[0] + events[1]);
    for (int g = 0; g < 2; g++) {
        found->observed[g] += events[g];
        found->expected[g] += d * (double)risk[g] / n;
    }
    if (n > 1)
        found->variance +=
            d * (double)risk[0] * (double)risk[1] * (n - d) / (n * n * (n - 1));
}

struct ank_logrank ank_logrank(const struct ank_spell *first, size_t first_count,
                               const struct ank_spell *second, size_t second_count,
                               struct ank_arena *scratch)
{
    struct day_counts of[2] = {day_counts_make(first, first_count, scratch),
                               day_counts_make(second, second_count, scratch)};
    struct ank_logrank found = {.chi2 = (double)NAN, .p = (double)NAN};
    size_t risk[2] = {of[0].total, of[1].total};
    int last = of[0].last > of[1].last ? of[0].last : of[1].last;
    for (int day = 0; day <= last; day++) {
        struct day_count here[2] = {on(&of[0], day), on(&of[1], day)};
        size_t events[2] = {here[0].realised, here[1].realised};
        if (events[0] + events[1] > 0)
            add_day(&found, risk, events);
        for (int g = 0; g < 2; g++)
            risk[g] -= here[g].realised + here[g].refused + here[g].censored;
    }
    if (found.observed[0] < ANK_LIMITS_EVENTS ||
        found.observed[1] < ANK_LIMITS_EVENTS) {
        found.why =
            ANK_N("a comparison needs at least 5 realised rights in each group");
        return found;
    }
    double apart = (double)found.observed[0] - found.expected[0];
    if (!(found.variance > 0)) {
        found.why = ANK_N("the groups were never followed at the same time");
        return found;
    }
    found.chi2 = apart * apart / found.variance;
    found.p = gsl_cdf_chisq_Q(found.chi2, 1);
    return found;
}

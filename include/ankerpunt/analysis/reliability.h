/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * reliability.h - do the domains of a form hang together
 *
 * Cronbach's alpha says something of the sum of a form's domains. It says
 * nothing about the noise in one rating, is no evidence that the domains
 * measure one thing, and domains of life need not hang together at all.
 */
#ifndef ANK_RELIABILITY_H
#define ANK_RELIABILITY_H

#include "../base.h"

enum { ANK_ALPHA_FORMS = 30 }; /* below it, read the interval with care */

/* One domain of a questionnaire, as part of the sum. */
struct ank_item {
    double rest_r;   /* correlation with the sum of the other domains; NAN: none */
    bool reversed;   /* that correlation is below 0 */
    const char *why; /* left out because ...; NULL when it takes part */
};

/* Cronbach's alpha of a questionnaire; NAN when `why` is set. */
struct ank_alpha {
    size_t forms;          /* complete ones */
    size_t items;          /* that take part */
    struct ank_item *item; /* one for each column */
    double alpha, low, high;
    size_t caution_count;
    const char *caution[3];
    const char *why; /* NULL when there is an alpha */
};

/*
 * alpha = K/(K-1) (1 - sum s_k^2 / s_T^2) over complete forms, with Feldt's
 * (1965, Psychometrika 30:357) interval. `scores` holds a row for each form, NAN
 * where a domain has no number; all domains point the same way. A domain nobody
 * rated or that everybody rated alike is left out, and its item says so.
 */
struct ank_alpha ank_alpha(const double *scores, size_t forms, size_t items,
                           struct ank_arena *mem);

#endif

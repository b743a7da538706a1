/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * survival.h - how long until a right is realised, and how often
 *
 * A spell is the record to one right, in whole days from its origin. Rights that
 * families already had at the origin do not belong here: they are counted
 * apart. Leaving the programme counts as censoring, which assumes that those
 * who left would have gone on as those who stayed.
 *
 * Day 0. What ends on the day of origin took half a day: as soon as one event
 * falls on day 0, that whole day, its censorings too, stands at time 0.5. On
 * any day events come before censorings, so that who is censored on a day was
 * still at risk on it.
 */
#ifndef ANK_SURVIVAL_H
#define ANK_SURVIVAL_H

#include "../base.h"

/* How a spell ended. */
enum ank_ending {
    ANK_END_CENSORED, /* closed, or not yet at an end */
    ANK_END_REALISED,
    ANK_END_REFUSED, /* a competing end */
    ANK_END_LOST,    /* lost before it was realised: a competing end too */
};

/* Spells of fewer than 0 or more than ANK_MOST_DAYS days are left out. */
struct ank_spell {
    int days;
    enum ank_ending ending;
};

enum {
    ANK_MOST_DAYS = 120000,
    ANK_LIMITS_SPELLS = 15,
    ANK_LIMITS_EVENTS = 5,
    ANK_LIMITS_FAMILIES = 5,
    ANK_FIRM_RISK = 5,
};

/* A day on which something ended. */
struct ank_survival_row {
    double time; /* days */
    size_t n_risk, n_event, n_censor;
    double survival;      /* the share that does not yet have it, after this day */
    double se, low, high; /* Greenwood; 95 % limits on the log-log scale. NAN when
                             survival is 0; when it is 1, `low` is the one-sided
                             exact bound .05^(1/n_risk) */
};

/* The curve of who does not have a right yet, and its median; days. */
struct ank_survival {
    size_t n, events, left_out;
    size_t row_count;
    size_t firm_count; /* rows with at least 5 at risk: draw the curve no further */
    struct ank_survival_row *rows;
    double median, median_low, median_high; /* NAN: not reached, or see why_limits */
    const char *why;                        /* no curve: nobody at risk */
    const char *why_median;                 /* NULL when there is a median */
    const char *why_limits; /* low and high are NAN: fewer than 15 spells or 5 events */
};

/*
 * Kaplan & Meier (1958, JASA 53:457) for the time until realised; refused and lost
 * are censored here, so it is the curve "if nothing were refused". The median is the
 * first time with survival <= .5, or the midpoint to the next event when survival is
 * exactly .5; its limits are where the limits of the curve pass .5. Cost: spells plus
 * days.
 */
struct ank_survival ank_survival(const struct ank_spell *spells, size_t count,
                                 struct ank_arena *mem);

/* A day on which something ended, with competing ends apart. */
struct ank_incidence_row {
    double time;
    double realised, refused,
        lost; /* the share that ended so, up to and with this day */
    size_t n_risk;
    double se, low, high; /* of the share realised. NAN: see why_limits; or all are
                             realised. When none is, `high` is the one-sided exact bound
                             1 - .05^(1/m), with m families still followed */
};

enum { ANK_SHARES = 3 };

/* The share realised within so many months, when that can be told. */
struct ank_incidence_share {
    int months, days;
    size_t n_risk; /* followed so long, and nothing had ended them before */
    double realised, low, high;
    const char *why; /* realised is NAN: censored before, and fewer than 5 at risk */
};

/* Cumulative incidence of competing ends; `why` when nobody was at risk. */
struct ank_incidence {
    size_t n, families, realised, refused, lost, left_out;
    size_t row_count;  /* a row for each day with an event of any kind */
    size_t firm_count; /* rows with at least 5 at risk: draw the curve no further */
    double firm_until; /* the last day on which 5 are at risk */
    struct ank_incidence_row *rows;
    struct ank_incidence_share shares[ANK_SHARES]; /* 3, 6 and 12 months */
    double median, median_low, median_high; /* NAN: half is not reached, see why */
    const char *why;
    const char *why_median; /* NULL when there is a median */
    const char *why_limits; /* fewer than 15 spells, 5 realised, or 5 families */
};

/*
 * Aalen & Johansen (1978, Scand J Stat 5:141): F_k(t) = sum S(t-) d_k / n.
 *
 * Limits take the family as the unit: claims of a family are alike. The variance is by
 * the delta method, the sum of squares of what each family adds to F (the infinitesimal
 * jackknife; Ying & Wei 1994, J Multivariate Anal 50:17, for dependent times), m/(m-1)
 * times, or that of claims one by one when that is wider; limits by Student's t with
 * m - 1 degrees of freedom, for m families, on the scale log(-log(1 - F)). With one
 * claim a family and one way to end it is Greenwood's variance. `families` has the
 * number of each spell's family, from 0 and below `count`; NULL: each its own. The
 * median is the first time with F >= .5, halfway to the next row when F is exactly .5;
 * its limits are where the limits of F pass .5. Cost: spells plus days.
 */
struct ank_incidence ank_incidence(const struct ank_spell *spells,
                                   const size_t *families, size_t count,
                                   struct ank_arena *mem);

/* Two groups compared over the whole time. */
struct ank_logrank {
    size_t observed[2];
    double expected[2];
    double variance; /* of observed less expected */
    double chi2, p;  /* one degree of freedom */
    const char *why; /* with fewer than 5 events in a group there is no p */
};

/* Mantel's (1966) comparison of two groups. Never compare groups made by what
 * happened later, such as families who stayed a year. */
struct ank_logrank ank_logrank(const struct ank_spell *first, size_t first_count,
                               const struct ank_spell *second, size_t second_count,
                               struct ank_arena *scratch);

/* How long one family was followed, and how many rights it realised in it. */
struct ank_exposure {
    int days; /* 0 with events counts as half a day; below 0 is left out */
    size_t events;
};

/* Events per family-year. */
struct ank_rate {
    size_t families, events;
    double years; /* of 365.25 days, over all families */
    double rate;  /* events per family-year */
    double low, high;
    double dispersion; /* 1: as if rights came one by one; NAN with one family or
                          no event */
    const char *caution;
    const char *why; /* NULL when there is a rate */
};

/*
 * Garwood's (1936, Biometrika 28:437) limits. With dispersion above 1.2 rights
 * come in bunches within families; then the interval from the spread between
 * families (t with one less than their number) is used if it is wider.
 */
struct ank_rate ank_rate(const struct ank_exposure *exposures, size_t count);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mixed.h - the trend over months in all ratings there are
 *
 * Every family has its own level and its own pace:
 *
 *     y_ij = (b0 + u0_i) + (b1 + u1_i) t_ij + e_ij,
 *     (u0, u1) ~ N(0, D),  e ~ N(0, s2)
 *
 * fitted by restricted maximum likelihood (Laird & Ware 1982, Biometrics
 * 38:963), with the standard error and degrees of freedom of Kenward & Roger
 * (1997, Biometrics 53:983). A family with one rating takes part. It holds
 * when what is missing depends only on ratings that were seen.
 */
#ifndef ANK_MIXED_H
#define ANK_MIXED_H

#include "../base.h"

/* One number on its real date: months after the start of the trajectory. */
struct ank_rating {
    size_t family; /* any number; the same for all ratings of one family */
    double months, value;
};

/* What differs between families. */
enum ank_mixed_model {
    ANK_MIXED_SLOPES,     /* level and pace differ between families */
    ANK_MIXED_INTERCEPTS, /* only the level does */
};

/* "slopes", "intercepts" */
const char *ank_mixed_model_name(enum ank_mixed_model model);

enum { ANK_MIXED_FAMILIES = 15, ANK_MIXED_REPEATED = 8, ANK_MIXED_LATER_WAVES = 2 };

/* What was found. Doubles are NAN when `why` is set. */
struct ank_mixed {
    size_t n_families, n_scores;
    enum ank_mixed_model model;  /* that the figures below belong to */
    double intercept;            /* at month 0 */
    double slope;                /* points a month */
    double se, df, low, high, p; /* of the slope; 95 % interval, two-sided */
    double p_holm; /* over the domains that it is told with; by itself as p */
    double var_intercept, var_slope, cov, var_residual;
    double reml;   /* -2 log restricted likelihood */
    bool boundary; /* the variances lie on the edge of what is possible */
    size_t caution_count;
    const char *caution[2]; /* sentences */
    const char *why_slopes; /* why var_slope and cov are NAN though the rest is there */
    const char *why;        /* NULL when there is a trend */
};

/*
 * Fits one model as it is, however few families there are. Ratings of a family
 * stand together; those that are not finite are passed over. The family sums
 * live in `scratch`.
 */
struct ank_mixed ank_mixed_fit(enum ank_mixed_model model,
                               const struct ank_rating *ratings, size_t count,
                               struct ank_arena *scratch);

/*
 * The trend to report. Refuses below 15 families, 8 families with two ratings
 * or 2 later waves (`later_waves`: how many waves after intake have a rating).
 * When paces cannot be told apart it falls back to differing levels alone and
 * says so in `caution` and `why_slopes`; when levels cannot be either, there
 * is no trend.
 */
struct ank_mixed ank_mixed_trend(const struct ank_rating *ratings, size_t count,
                                 size_t later_waves, struct ank_arena *scratch);

/* A mean for each wave ------------------------------------------------------ */

/* One number in the window of a wave, given on its real date. */
struct ank_wave_rating {
    size_t family; /* as in struct ank_rating */
    size_t wave;   /* 0: intake */
    double months, value;
};

enum { ANK_MIXED_MOST_WAVES = 16 };

/* The change of the mean from intake to a wave. Doubles are NAN when `why` is set. */
struct ank_wave_change {
    double change;
    double se, df, low, high, p; /* 95 % interval, two-sided */
    const char *why;
};

/*
 * y_ij = m_w(j) + u0_i + u1_i t_ij + e_ij: a mean for each wave, and levels and paces
 * that differ between families, fitted as the trend. Who dropped out helps to tell what
 * the mean of all would have been, when what is missing depends only on ratings that
 * were seen.
 */
struct ank_mixed_waves {
    size_t n_families, n_scores;
    enum ank_mixed_model model;
    double reml, var_residual;
    size_t count;
    struct ank_wave_change *wave; /* by wave; of intake there is none */
    const char *caution;          /* NULL: none */
    const char *why_slopes; /* why paces are taken to be alike; NULL: they are not */
    const char *why;        /* NULL when there is a model */
};

/* Fits one model as it is, however few families there are. Ratings of a family stand
 * together, at most one at each of the `waves`. */
struct ank_mixed_waves ank_mixed_waves_fit(enum ank_mixed_model model,
                                           const struct ank_wave_rating *ratings,
                                           size_t count, size_t waves,
                                           struct ank_arena *mem);

/* The changes to report, with the floors and the ladder of ank_mixed_trend(): levels
 * alone when paces cannot be told apart, nothing when levels cannot be either. */
struct ank_mixed_waves ank_mixed_waves(const struct ank_wave_rating *ratings,
                                       size_t count, size_t waves,
                                       struct ank_arena *mem);

#endif

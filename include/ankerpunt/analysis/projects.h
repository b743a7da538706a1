/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * projects.h - several projects side by side, never in a row
 *
 * Small projects lie far from the middle by chance alone. The funnel shows how
 * far chance reaches at each size; shrinkage draws each mean towards the middle
 * as far as its own families leave it uncertain. Nothing here sorts projects or
 * tests one against another (Goldstein & Spiegelhalter 1996, JRSSA 159:385), and
 * projects work with different families.
 */
#ifndef ANK_PROJECTS_H
#define ANK_PROJECTS_H

#include "../base.h"

/* Effects of several sources under one roof ------------------------------ */

/* How the variance between sources is estimated. */
enum ank_heterogeneity {
    ANK_REML,         /* restricted maximum likelihood */
    ANK_PAULE_MANDEL, /* the generalised Q equals its expectation */
};

enum { ANK_POOL_STEPS = 120 };

/* How likely one variance between sources is beside others, with their mean then. */
struct ank_pool_step {
    double weight, tau2, mean, variance; /* weights add up to 1; variance of the mean */
};

/* How far the sources differ beyond chance, and their common mean. */
struct ank_pool {
    size_t sources;
    double tau2;             /* variance between them */
    double mean, se;         /* se: 1 / sqrt(sum w) */
    double hk_se, low, high; /* Hartung & Knapp: t with one less than the sources */
    struct ank_pool_step steps[ANK_POOL_STEPS];
    const char *why; /* NULL when there is a mean: at least 2 sources */
};

/* effects[j] with known variances[j] > 0. */
struct ank_pool ank_pool(enum ank_heterogeneity method, const double *effects,
                         const double *variances, size_t count);

/*
 * Where the true effect of a next source like these lies, in 95 of 100 cases: mean -/+
 * t sqrt(tau2 + se^2), t with two less than the sources (Higgins, Thompson &
 * Spiegelhalter 2009, JRSSA 172:137). False below 3 sources, or without a mean.
 */
bool ank_pool_next(const struct ank_pool *pool, double *low, double *high);

/*
 * What is known of one source: B y + (1-B) mu, with B = tau2 / (tau2 + v). Its interval
 * knows that tau2 itself is uncertain: the 2.5 and 97.5 % points of normal
 * distributions with variance B v + (1-B)^2 var mu, one for each tau2, weighted by the
 * restricted likelihood with all tau2 equally likely beforehand (Morris 1983, JASA
 * 78:47; Morris & Lysy 2012, Stat Sci 27:115). From 4 sources on; NAN below.
 */
struct ank_shrunken {
    double value, low, high;
};

/* `effect` with its known variance > 0, drawn towards the mean of a pool that has one.
 */
struct ank_shrunken ank_shrink(const struct ank_pool *pool, double effect,
                               double variance);

/* Projects --------------------------------------------------------------- */

enum {
    ANK_PROJECTS_NAMED = 5,  /* pairs; a project with fewer is drawn without name */
    ANK_PROJECTS_SHRUNK = 5, /* projects; with fewer nothing is drawn together */
    ANK_PROJECTS_ALL = 10,   /* with fewer each is set beside the others, without it */
};

/* What is known of one project: pairs, and mean and SD of their changes. */
struct ank_project_mean {
    size_t n;
    double mean, sd; /* sd is not used for n = 1 */
};

/* One project among others. */
struct ank_between_row {
    bool named;
    double z;                       /* distance to the centre in standard errors */
    double funnel_low, funnel_high; /* 95 % */
    double funnel_low_998, funnel_high_998; /* 99.8 % */
    double shrunken, low, high;             /* 95 % */
    const char *why_funnel, *why_shrunken;  /* why those are NAN; NULL when not */
};

/* Projects beside each other in one domain at one wave. */
struct ank_between {
    size_t projects, families;    /* with at least one pair */
    double centre;                /* mean weighted by 1/v, v = within_sd^2 / n */
    double within_sd;             /* pooled */
    double dispersion;            /* mean square of z with the outer tenths drawn in */
    bool widened;                 /* some funnel was, see the caution */
    struct ank_pool pool;         /* by REML; its `why` is set below 5 projects */
    struct ank_between_row *rows; /* one for each project given, in that order */
    size_t caution_count;
    const char *caution[2];
};

/*
 * Funnel limits centre -/+ q within_sd / sqrt(n), q of the normal, or of t below
 * 60 degrees of freedom (Spiegelhalter 2005, Stat Med 24:1185); widened by
 * sqrt(dispersion) when J times that is above the 95 % point of chi-square with J - 1
 * degrees of freedom, so that it is not drawn from chance. With fewer than 10 projects
 * one of them could move its own limits: then centre and dispersion are those of the
 * others, and the error is within_sd sqrt(1/n + 1/(N - n)).
 */
struct ank_between ank_between(const struct ank_project_mean *projects, size_t count,
                               struct ank_arena *mem);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mixed_parts.h - the steps of the mixed model
 *
 * Letters are those of the model: X_i = Z_i = [1 t], M = Z'Z, D the variances
 * between families, s2 the residual variance, V = Z D Z' + s2 I. The
 * parameters are theta = (d11, d21, d22, s2), in which V is linear:
 * V = sum theta_k G_k.
 */
#ifndef MIXED_PARTS_H
#define MIXED_PARTS_H

#include <ankerpunt/analysis/mixed.h>
#include "square.h"

enum { D11, D21, D22, RESIDUAL, PARAMETERS };

/* All the model needs to know of one family: n, sum t, sum t^2, and the least
 * squares line b0 + b1 t of its own values (b1 is 0 when all stand at one t). */
struct family {
    double n, t, tt, b0, b1;
};

/* Time runs over one unit around 0; values are taken around the common line,
 * and split into what a family's own line holds and the rest, so that nothing
 * large cancels. */
struct mixed_data {
    size_t families, repeated, scores; /* repeated: with two ratings or more */
    struct family *family;
    double rest;          /* squares around the families' own lines */
    double variance;      /* of all values around the common line */
    double middle, range; /* months = middle + range t */
    double line[2];       /* the common line: level at t = 0, rise over the range */
};

/* Passes over ratings that are not finite. */
void mixed_data_fill(struct mixed_data *data, const struct ank_rating *ratings,
                     size_t count, struct ank_arena *mem);

/*
 * Sums over families at one theta. H = Z'V^-1 Z and h = Z'V^-1 y = H b; symmetric
 * matrices are packed as (11, 12, 22), their products as sorted combinations
 * of those three.
 */
struct mixed_pass {
    double log_det; /* of V */
    double H[3];
    double HH[6];   /* aa ab ac bb bc cc */
    double HHH[10]; /* aaa aab aac abb abc acc bbb bbc bcc ccc */
    double h[2], hh[3], hH[2][3];
    double bh;
};

/* False when some V is not positive definite. */
bool mixed_pass_make(struct mixed_pass *pass, const struct mixed_data *data,
                     const double theta[PARAMETERS]);

/* sum H E H and sum H E H F H, for symmetric E and F. */
struct square mixed_pass_twice(const struct mixed_pass *pass, struct square e);
struct square mixed_pass_thrice(const struct mixed_pass *pass, struct square e,
                                struct square f);

/* The criterion and its derivatives at one theta. */
struct mixed_score {
    double criterion;  /* -2 log restricted likelihood, in scaled time */
    double beta[2];    /* around the common line */
    struct square phi; /* covariance of beta */
    double gradient[PARAMETERS];
    double info[PARAMETERS][PARAMETERS];
    struct square P[PARAMETERS], Q[PARAMETERS][PARAMETERS];
};

/* Value, gradient and curvature of the restricted likelihood at theta; false where the
 * likelihood does not exist. */
bool mixed_score_make(struct mixed_score *score, const struct mixed_data *data,
                      const double theta[PARAMETERS]);

/* The parameter space of D. */
enum parameter_space {
    SPACE_FREE,       /* anywhere that keeps V positive definite */
    SPACE_BOUNDARY,   /* D = v v': of rank one */
    SPACE_INTERCEPTS, /* only d11 */
};

/* Maximises the restricted likelihood from theta on; `score` is what holds at the
 * maximum, which theta becomes. False: none was found. */
bool mixed_maximise(const struct mixed_data *data, enum parameter_space space,
                    double theta[PARAMETERS], struct mixed_score *score);

/* Kenward & Roger for the contrast c'beta. False when there is none, or with less
 * than one degree of freedom: such an interval says nothing. */
bool mixed_contrast(const struct mixed_score *score, enum parameter_space space,
                    const double c[2], double *se, double *df);

#endif

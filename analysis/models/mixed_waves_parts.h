/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mixed_waves_parts.h - the steps of the mixed model with a mean for each wave
 *
 * Letters are those of mixed_parts.h. A row of X picks the mean of its wave, so that
 * X'B X only puts the entries of B at the waves of the family; Z = [1 t].
 */
#ifndef MIXED_WAVES_PARTS_H
#define MIXED_WAVES_PARTS_H

#include "mixed_parts.h"

enum { WAVES_MOST = ANK_MIXED_MOST_WAVES };

typedef double wave_matrix[WAVES_MOST][WAVES_MOST];

/* The ratings of one family: `n` from `first` on. */
struct wave_family {
    size_t first;
    int n;
};

/* All ratings: at a column of X, on a scaled time, around the mean of all. */
struct wave_data {
    size_t families, repeated, scores;
    struct wave_family *family;
    int waves;   /* columns */
    int *column; /* of each rating */
    double *t, *y;
    double variance; /* of y around the means of the waves */
};

/* The restricted likelihood at one theta. */
struct wave_fit {
    double criterion;
    double beta[WAVES_MOST];
    wave_matrix phi, P[PARAMETERS];
    double gradient[PARAMETERS];
    double trace[PARAMETERS][PARAMETERS]; /* sum tr(V^-1 G_k V^-1 G_l) */
};

/* tr(A B). */
double wave_trace(wave_matrix a, wave_matrix b, int size);

/* False where the likelihood does not exist. */
bool wave_fit_make(struct wave_fit *fit, const struct wave_data *data,
                   const double theta[PARAMETERS]);

/* sum X'V^-1 G_k V^-1 G_l V^-1 X, for k <= l; the others are its transpose. */
void wave_fit_products(const struct wave_data *data, const double theta[PARAMETERS],
                       wave_matrix Q[PARAMETERS][PARAMETERS]);

#endif

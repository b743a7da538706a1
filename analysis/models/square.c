/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inverse of a small symmetric matrix, with a check that it has one. */
#include "square.h"

#include <math.h>

/* Below this a row, scaled to unit diagonal, is a mixture of the others. */
static const double least_pivot = 1e-12;

/* Gauss-Jordan on the diagonal: for a positive definite matrix each pivot is
 * the part of that row which the rows before do not explain. */
bool system_invert(double a[SYSTEM_MOST][SYSTEM_MOST], int size)
{
    double scale[SYSTEM_MOST];
    for (int i = 0; i < size; i++) {
        if (!(a[i][i] > 0) || !isfinite(a[i][i]))
            return false;
        scale[i] = 1 / sqrt(a[i][i]);
    }
    for (int i = 0; i < size; i++)
        for (int j = 0; j < size; j++)
            a[i][j] *= scale[i] * scale[j];

    for (int k = 0; k < size; k++) {
        double pivot = a[k][k];
        if (!(pivot > least_pivot))
            return false;
        a[k][k] = 1;
        for (int j = 0; j < size; j++)
            a[k][j] /= pivot;
        for (int i = 0; i < size; i++) {
            if (i == k)
                continue;
            double factor = a[i][k];
            a[i][k] = 0;
            for (int j = 0; j < size; j++)
                a[i][j] -= factor * a[k][j];
        }
    }
    for (int i = 0; i < size; i++)
        for (int j = 0; j < size; j++)
            a[i][j] *= scale[i] * scale[j];
    return true;
}

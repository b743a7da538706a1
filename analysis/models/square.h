/* SPDX-License-Identifier: GPL-3.0-or-later */
/* square.h - two by two matrices, and small systems of equations */
#ifndef SQUARE_H
#define SQUARE_H

#include <stdbool.h>

/* Two by two numbers: at[row][column]. */
struct square {
    double at[2][2];
};

static inline struct square square_times(struct square a, struct square b)
{
    struct square c;
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            c.at[i][j] = a.at[i][0] * b.at[0][j] + a.at[i][1] * b.at[1][j];
    return c;
}

/* a + factor b */
static inline struct square square_plus(struct square a, double factor, struct square b)
{
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            a.at[i][j] += factor * b.at[i][j];
    return a;
}

static inline struct square square_turned(struct square a)
{
    return (struct square){{{a.at[0][0], a.at[1][0]}, {a.at[0][1], a.at[1][1]}}};
}

static inline double square_det(struct square a)
{
    return a.at[0][0] * a.at[1][1] - a.at[0][1] * a.at[1][0];
}

static inline struct square square_inverse(struct square a)
{
    double det = square_det(a);
    return (struct square){
        {{a.at[1][1] / det, -a.at[0][1] / det}, {-a.at[1][0] / det, a.at[0][0] / det}}};
}

/* tr(a b) */
static inline double square_trace(struct square a, struct square b)
{
    return a.at[0][0] * b.at[0][0] + a.at[0][1] * b.at[1][0] + a.at[1][0] * b.at[0][1] +
           a.at[1][1] * b.at[1][1];
}

/* x'a y */
static inline double square_form(const double x[2], struct square a, const double y[2])
{
    return x[0] * (a.at[0][0] * y[0] + a.at[0][1] * y[1]) +
           x[1] * (a.at[1][0] * y[0] + a.at[1][1] * y[1]);
}

enum { SYSTEM_MOST = 4 };

/* The inverse of a symmetric positive definite matrix of `size` rows, in
 * place; false when it is singular or as good as. */
bool system_invert(double a[SYSTEM_MOST][SYSTEM_MOST], int size);

#endif

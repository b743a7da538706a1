/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The restricted likelihood of the model with a mean for each wave, at given variances.
 *
 * With M = Z'Z, N = s2 I + D M and S = V^-1 a family needs no inverse but that of N:
 *
 *     U = S Z = Z N^-1,  S = (I - U D Z') / s2,  |V| = s2^(n-2) |N|,  H = Z'U
 *     S^2 = (S - U D U') / s2,  S U = (U - U D H) / s2
 *
 * and S G_k S = U E_k U' for an entry of D, S^2 for s2. The formulas of the likelihood,
 * its gradient and information stand in mixed_score.c.
 */
#include <gsl/gsl_linalg.h>
#include <math.h>
#include <string.h>

#include "mixed_waves_parts.h"

/* A family at one theta. */
struct block {
    const int *column;
    const double *t, *y;
    int n;
    double log_det;
    wave_matrix S;
    double U[WAVES_MOST][2];
    struct square D, H;
    double s2;
};

static const struct square E[RESIDUAL] = {
    {{{1, 0}, {0, 0}}},
    {{{0, 1}, {1, 0}}},
    {{{0, 0}, {0, 1}}},
};

static bool block_make(struct block *b, const struct wave_data *data, size_t at,
                       const double theta[PARAMETERS])
{
    const struct wave_family *family = &data->family[at];
    double m1 = 0, m2 = 0;
    b->n = family->n;
    b->column = data->column + family->first;
    b->t = data->t + family->first;
    b->y = data->y + family->first;
    b->s2 = theta[RESIDUAL];
    b->D = (struct square){{{theta[D11], theta[D21]}, {theta[D21], theta[D22]}}};
    for (int i = 0; i < b->n; i++) {
        m1 += b->t[i];
        m2 += b->t[i] * b->t[i];
    }
    struct square M = {{{b->n, m1}, {m1, m2}}}, N = square_times(b->D, M);
    N.at[0][0] += b->s2;
    N.at[1][1] += b->s2;
    double det = square_det(N);
    if (!(b->s2 > 0) || !(det > 0) ||
        !(square_trace(N, (struct square){{{1, 0}, {0, 1}}}) > 0))
        return false;
    struct square inverse = {
        {{N.at[1][1] / det, -N.at[0][1] / det}, {-N.at[1][0] / det, N.at[0][0] / det}}};
    b->log_det = (b->n - 2) * log(b->s2) + log(det);
    b->H = square_times(M, inverse);
    for (int i = 0; i < b->n; i++)
        for (int c = 0; c < 2; c++)
            b->U[i][c] = inverse.at[0][c] + b->t[i] * inverse.at[1][c];
    for (int i = 0; i < b->n; i++) {
        double level = b->U[i][0] * theta[D11] + b->U[i][1] * theta[D21];
        double pace = b->U[i][0] * theta[D21] + b->U[i][1] * theta[D22];
        for (int j = 0; j < b->n; j++)
            b->S[i][j] = ((i == j) - level - pace * b->t[j]) / b->s2;
    }
    return true;
}

/* u'E w of two rows of two. */
static double form(const double u[2], const struct square *e, const double w[2])
{
    return u[0] * (e->at[0][0] * w[0] + e->at[0][1] * w[1]) +
           u[1] * (e->at[1][0] * w[0] + e->at[1][1] * w[1]);
}

/* An entry of S^2. */
static double twice(const struct block *b, int i, int j)
{
    return (b->S[i][j] - form(b->U[i], &b->D, b->U[j])) / b->s2;
}

static struct square inner(const struct block *b)
{
    struct square sum = {0};
    for (int i = 0; i < b->n; i++)
        for (int r = 0; r < 2; r++)
            for (int c = 0; c < 2; c++)
                sum.at[r][c] += b->U[i][r] * b->U[i][c];
    return sum;
}

static void add_traces(struct wave_fit *fit, const struct block *b,
                       double single[PARAMETERS])
{
    struct square R = inner(b);
    for (int k = 0; k < RESIDUAL; k++) {
        single[k] += square_trace(b->H, E[k]);
        fit->trace[k][RESIDUAL] += square_trace(R, E[k]);
        struct square hek = square_times(square_times(b->H, E[k]), b->H);
        for (int l = k; l < RESIDUAL; l++)
            fit->trace[k][l] += square_trace(hek, E[l]);
    }
    for (int i = 0; i < b->n; i++) {
        single[RESIDUAL] += b->S[i][i];
        for (int j = 0; j < b->n; j++)
            fit->trace[RESIDUAL][RESIDUAL] += b->S[i][j] * b->S[i][j];
    }
}

static void add_blocks(struct wave_fit *fit, const struct block *b, wave_matrix A,
                       double Xy[])
{
    for (int i = 0; i < b->n; i++)
        for (int j = 0; j < b->n; j++) {
            int r = b->column[i], c = b->column[j];
            A[r][c] += b->S[i][j];
            Xy[r] += b->S[i][j] * b->y[j];
            for (int k = 0; k < RESIDUAL; k++)
                fit->P[k][r][c] -= form(b->U[i], &E[k], b->U[j]);
            fit->P[RESIDUAL][r][c] -= twice(b, i, j);
        }
}

/* phi = A^-1; false when A is not positive definite. */
static bool invert(wave_matrix A, int size, wave_matrix phi, double *log_det)
{
    gsl_matrix_view view = gsl_matrix_view_array_with_tda(&A[0][0], (size_t)size,
                                                          (size_t)size, WAVES_MOST);
    if (gsl_linalg_cholesky_decomp1(&view.matrix) != GSL_SUCCESS)
        return false;
    *log_det = 0;
    for (int i = 0; i < size; i++) {
        if (!(A[i][i] > 0))
            return false;
        *log_det += 2 * log(A[i][i]);
    }
    if (gsl_linalg_cholesky_invert(&view.matrix) != GSL_SUCCESS)
        return false;
    memcpy(phi, A, sizeof(wave_matrix));
    return true;
}

/* sum e'G_k e and sum e'V e of what the means leave over. */
static double add_squares(const struct wave_fit *fit, const struct block *b,
                          double squares[PARAMETERS])
{
    double rest[WAVES_MOST], q[2] = {0, 0}, sum = 0;
    for (int i = 0; i < b->n; i++) {
        rest[i] = b->y[i] - fit->beta[b->column[i]];
        q[0] += b->U[i][0] * rest[i];
        q[1] += b->U[i][1] * rest[i];
    }
    for (int i = 0; i < b->n; i++) {
        double e = 0;
        for (int j = 0; j < b->n; j++)
            e += b->S[i][j] * rest[j];
        squares[RESIDUAL] += e * e;
        sum += rest[i] * e;
    }
    for (int k = 0; k < RESIDUAL; k++)
        squares[k] += form(q, &E[k], q);
    return sum;
}

double wave_trace(wave_matrix a, wave_matrix b, int size)
{
    double sum = 0;
    for (int i = 0; i < size; i++)
        for (int j = 0; j < size; j++)
            sum += a[i][j] * b[j][i];
    return sum;
}

static void find_beta(struct wave_fit *fit, int size, const double Xy[])
{
    for (int i = 0; i < size; i++)
        for (int j = 0; j < size; j++)
            fit->beta[i] += fit->phi[i][j] * Xy[j];
}

bool wave_fit_make(struct wave_fit *fit, const struct wave_data *data,
                   const double theta[PARAMETERS])
{
    wave_matrix A = {{0}};
    double Xy[WAVES_MOST] = {0}, single[PARAMETERS] = {0}, squares[PARAMETERS] = {0};
    double log_det, rest = 0, logs = 0;
    struct block b;
    memset(fit, 0, sizeof *fit);
    for (size_t i = 0; i < data->families; i++) {
        if (!block_make(&b, data, i, theta))
            return false;
        logs += b.log_det;
        add_traces(fit, &b, single);
        add_blocks(fit, &b, A, Xy);
    }
    if (!invert(A, data->waves, fit->phi, &log_det))
        return false;
    find_beta(fit, data->waves, Xy);
    for (size_t i = 0; i < data->families; i++) {
        block_make(&b, data, i, theta);
        rest += add_squares(fit, &b, squares);
    }
    for (int k = 0; k < PARAMETERS; k++) {
        fit->gradient[k] =
            (squares[k] - single[k] - wave_trace(fit->phi, fit->P[k], data->waves)) / 2;
        for (int l = 0; l < k; l++)
            fit->trace[k][l] = fit->trace[l][k];
    }
    fit->criterion = ((double)data->scores - data->waves) * log(2 * acos(-1)) + logs +
                     log_det + rest;
    return isfinite(fit->criterion);
}

/* S U. */
static void shifted(const struct block *b, double SU[WAVES_MOST][2])
{
    struct square dh = square_times(b->D, b->H);
    for (int i = 0; i < b->n; i++)
        for (int c = 0; c < 2; c++)
            SU[i][c] =
                (b->U[i][c] - b->U[i][0] * dh.at[0][c] - b->U[i][1] * dh.at[1][c]) /
                b->s2;
}

static void add_products(const struct block *b, wave_matrix Q[PARAMETERS][PARAMETERS])
{
    double SU[WAVES_MOST][2];
    struct square ehe[RESIDUAL][RESIDUAL];
    shifted(b, SU);
    for (int k = 0; k < RESIDUAL; k++)
        for (int l = k; l < RESIDUAL; l++)
            ehe[k][l] = square_times(square_times(E[k], b->H), E[l]);
    for (int i = 0; i < b->n; i++)
        for (int j = 0; j < b->n; j++) {
            int r = b->column[i], c = b->column[j];
            for (int k = 0; k < RESIDUAL; k++) {
                for (int l = k; l < RESIDUAL; l++)
                    Q[k][l][r][c] += form(b->U[i], &ehe[k][l], b->U[j]);
                Q[k][RESIDUAL][r][c] += form(b->U[i], &E[k], SU[j]);
            }
            /* S^3 = (S^2 - S U D U') / s2 */
            Q[RESIDUAL][RESIDUAL][r][c] +=
                (twice(b, i, j) - form(SU[i], &b->D, b->U[j])) / b->s2;
        }
}

void wave_fit_products(const struct wave_data *data, const double theta[PARAMETERS],
                       wave_matrix Q[PARAMETERS][PARAMETERS])
{
    struct block b;
    memset(Q, 0, PARAMETERS * PARAMETERS * sizeof(wave_matrix));
    for (size_t i = 0; i < data->families; i++)
        if (block_make(&b, data, i, theta))
            add_products(&b, Q);
}

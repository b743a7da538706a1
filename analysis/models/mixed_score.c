/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The restricted likelihood, its gradient and its expected information.
 *
 *     A = sum X'V^-1 X,  phi = A^-1,  beta = phi sum X'V^-1 y,
 *     e = V^-1 (y - X beta),  q = Z'e
 *     P_k = -sum X'V^-1 G_k V^-1 X,  Q_kl = sum X'V^-1 G_k V^-1 G_l V^-1 X
 *     gradient_k = -1/2 [sum tr(V^-1 G_k) + tr(phi P_k)] + 1/2 sum e'G_k e
 *     info_kl = 1/2 [sum tr(V^-1 G_k V^-1 G_l) - 2 tr(phi Q_kl)
 *                    + tr(phi P_k phi P_l)]
 *
 * (Kenward & Roger 1997; Laird & Ware 1982). G_k = Z E_k Z' for the entries of
 * D, and I for s2. What holds I is had from V V^-1 = I: with
 * R = Z'V^-2 Z and T = Z'V^-3 Z,
 *
 *     H = H D H + s2 R,  R = H D R + s2 T,  and likewise for traces.
 *
 * With b a family's own line, (y - X beta)'V^-1 (y - X beta) is what that line
 * leaves over, divided by s2, plus (b - beta)'H (b - beta).
 */
#include <math.h>

#include "mixed_parts.h"

static const struct square E[RESIDUAL] = {
    {{{1, 0}, {0, 0}}},
    {{{0, 1}, {1, 0}}},
    {{{0, 0}, {0, 1}}},
};

static struct square unpacked(const double packed[3])
{
    return (struct square){{{packed[0], packed[1]}, {packed[1], packed[2]}}};
}

/* What P, Q and the traces are made of. */
struct blocks {
    struct square D, H, R, T; /* H, R, T summed over families */
    double s2, inverse;       /* tr V^-1 */
    double inverse_square;    /* tr V^-2 */
};

static struct blocks make_blocks(const struct mixed_pass *pass, double scores,
                                 const double theta[PARAMETERS])
{
    struct blocks b = {
        .D = unpacked(theta), .H = unpacked(pass->H), .s2 = theta[RESIDUAL]};
    struct square hdh = mixed_pass_twice(pass, b.D),
                  hdhdh = mixed_pass_thrice(pass, b.D, b.D);
    struct square none = {0};
    b.R = square_plus(none, 1 / b.s2, square_plus(b.H, -1, hdh));
    struct square hdr = square_plus(none, 1 / b.s2, square_plus(hdh, -1, hdhdh));
    b.T = square_plus(none, 1 / b.s2, square_plus(b.R, -1, hdr));
    b.inverse = (scores - square_trace(b.D, b.H)) / b.s2;
    b.inverse_square = (b.inverse - square_trace(b.D, b.R)) / b.s2;
    return b;
}

static void make_products(struct mixed_score *score, const struct mixed_pass *pass,
                          const struct blocks *b)
{
    struct square none = {0};
    for (int k = 0; k < RESIDUAL; k++) {
        struct square heh = mixed_pass_twice(pass, E[k]);
        score->P[k] = square_plus(none, -1, heh);
        for (int l = 0; l < RESIDUAL; l++)
            score->Q[k][l] = mixed_pass_thrice(pass, E[k], E[l]);
        score->Q[k][RESIDUAL] = square_plus(
            none, 1 / b->s2, square_plus(heh, -1, mixed_pass_thrice(pass, E[k], b->D)));
        score->Q[RESIDUAL][k] = square_turned(score->Q[k][RESIDUAL]);
    }
    score->P[RESIDUAL] = square_plus(none, -1, b->R);
    score->Q[RESIDUAL][RESIDUAL] = b->T;
}

/* sum tr(V^-1 G_k V^-1 G_l) */
static double trace_pair(const struct mixed_score *score, const struct blocks *b, int k,
                         int l)
{
    if (k == RESIDUAL && l == RESIDUAL)
        return b->inverse_square;
    if (k == RESIDUAL)
        return square_trace(b->R, E[l]);
    if (l == RESIDUAL)
        return square_trace(b->R, E[k]);
    return -square_trace(score->P[k], E[l]);
}

static void make_info(struct mixed_score *score, const struct blocks *b)
{
    struct square of[PARAMETERS];
    for (int k = 0; k < PARAMETERS; k++)
        of[k] = square_times(score->phi, score->P[k]);
    for (int k = 0; k < PARAMETERS; k++)
        for (int l = 0; l < PARAMETERS; l++)
            score->info[k][l] = (trace_pair(score, b, k, l) -
                                 2 * square_trace(score->phi, score->Q[k][l]) +
                                 square_trace(of[k], of[l])) /
                                2;
}

/* sum q q', q = h - H beta */
static struct square spread(const struct mixed_pass *pass, const double beta[2])
{
    struct square outer = {{{beta[0] * beta[0], beta[0] * beta[1]},
                            {beta[0] * beta[1], beta[1] * beta[1]}}};
    struct square sum =
        square_plus(unpacked(pass->hh), 1, mixed_pass_twice(pass, outer));
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            for (int m = 0; m < 2; m++)
                sum.at[i][j] -= beta[m] * (pass->hH[i][j + m] + pass->hH[j][i + m]);
    return sum;
}

bool mixed_score_make(struct mixed_score *score, const struct mixed_data *data,
                      const double theta[PARAMETERS])
{
    struct mixed_pass pass;
    if (!mixed_pass_make(&pass, data, theta))
        return false;
    double scores = (double)data->scores;
    struct blocks b = make_blocks(&pass, scores, theta);
    if (!(square_det(b.H) > 0))
        return false;
    score->phi = square_inverse(b.H);
    for (int i = 0; i < 2; i++)
        score->beta[i] =
            score->phi.at[i][0] * pass.h[0] + score->phi.at[i][1] * pass.h[1];
    make_products(score, &pass, &b);
    make_info(score, &b);

    double rest = data->rest / b.s2 + pass.bh - score->beta[0] * pass.h[0] -
                  score->beta[1] * pass.h[1];
    struct square qq = spread(&pass, score->beta);
    for (int k = 0; k < PARAMETERS; k++) {
        bool residual = k == RESIDUAL;
        double trace = residual ? b.inverse : square_trace(b.H, E[k]);
        double square =
            residual ? (rest - square_trace(b.D, qq)) / b.s2 : square_trace(qq, E[k]);
        score->gradient[k] =
            (square - trace - square_trace(score->phi, score->P[k])) / 2;
    }
    score->criterion =
        (scores - 2) * log(2 * acos(-1)) + pass.log_det + log(square_det(b.H)) + rest;
    return isfinite(score->criterion);
}

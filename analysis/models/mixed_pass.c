/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One walk over the families at given variances.
 *
 * With X = Z = [1 t] everything the restricted likelihood asks of a family is
 * a polynomial in the three entries of H = Z'V^-1 Z and the two of
 * h = Z'V^-1 y, so a pass adds up their monomials and the rest is done once,
 * not once for each family. For two by two matrices
 *
 *     N = s2 I + D M,   |N| = s2^2 + s2 tr(DM) + |D||M|,   |V| = s2^(n-2) |N|
 *     H = M N^-1 = (s2 M + |M| adj D) / |N|
 *     h = H b, b the family's own line (M b = Z'y)
 *
 * which needs no inverse of D and holds on its boundary too.
 */
#include <math.h>

#include "mixed_parts.h"

static void add_products(struct mixed_pass *pass, double a, double b, double c)
{
    double aa = a * a, ab = a * b, bb = b * b, cc = c * c;
    pass->H[0] += a;
    pass->H[1] += b;
    pass->H[2] += c;
    pass->HH[0] += aa;
    pass->HH[1] += ab;
    pass->HH[2] += a * c;
    pass->HH[3] += bb;
    pass->HH[4] += b * c;
    pass->HH[5] += cc;
    pass->HHH[0] += aa * a;
    pass->HHH[1] += aa * b;
    pass->HHH[2] += aa * c;
    pass->HHH[3] += a * bb;
    pass->HHH[4] += ab * c;
    pass->HHH[5] += a * cc;
    pass->HHH[6] += bb * b;
    pass->HHH[7] += bb * c;
    pass->HHH[8] += b * cc;
    pass->HHH[9] += cc * c;
}

static void add_values(struct mixed_pass *pass, const double H[3],
                       const struct family *family)
{
    double h0 = H[0] * family->b0 + H[1] * family->b1;
    double h1 = H[1] * family->b0 + H[2] * family->b1;
    pass->h[0] += h0;
    pass->h[1] += h1;
    pass->hh[0] += h0 * h0;
    pass->hh[1] += h0 * h1;
    pass->hh[2] += h1 * h1;
    for (int i = 0; i < 3; i++) {
        pass->hH[0][i] += h0 * H[i];
        pass->hH[1][i] += h1 * H[i];
    }
    pass->bh += family->b0 * h0 + family->b1 * h1;
}

bool mixed_pass_make(struct mixed_pass *pass, const struct mixed_data *data,
                     const double theta[PARAMETERS])
{
    double d11 = theta[D11], d21 = theta[D21], d22 = theta[D22], s2 = theta[RESIDUAL];
    double det_d = d11 * d22 - d21 * d21;
    struct mixed_pass sum = {0};
    if (!(s2 > 0))
        return false;

    for (size_t i = 0; i < data->families; i++) {
        const struct family *m = &data->family[i];
        double trace = d11 * m->n + 2 * d21 * m->t + d22 * m->tt;
        double det_m = fmax(m->n * m->tt - m->t * m->t, 0);
        double det = s2 * (s2 + trace) + det_d * det_m;
        if (!(det > 0) || !(2 * s2 + trace > 0))
            return false;
        sum.log_det += log(det);

        double H[3] = {(s2 * m->n + det_m * d22) / det, (s2 * m->t - det_m * d21) / det,
                       (s2 * m->tt + det_m * d11) / det};
        add_products(&sum, H[0], H[1], H[2]);
        add_values(&sum, H, m);
    }
    sum.log_det += ((double)data->scores - 2 * (double)data->families) * log(s2);
    *pass = sum;
    return true;
}

/* Where an unordered choice of packed entries stands in HH and HHH. */
static const int pair[3][3] = {{0, 1, 2}, {1, 3, 4}, {2, 4, 5}};
static const int triple[3][3][3] = {
    {{0, 1, 2}, {1, 3, 4}, {2, 4, 5}},
    {{1, 3, 4}, {3, 6, 7}, {4, 7, 8}},
    {{2, 4, 5}, {4, 7, 8}, {5, 8, 9}},
};

struct square mixed_pass_twice(const struct mixed_pass *pass, struct square e)
{
    struct square sum = {0};
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            for (int m = 0; m < 2; m++)
                for (int n = 0; n < 2; n++)
                    sum.at[i][j] += e.at[m][n] * pass->HH[pair[i + m][n + j]];
    return sum;
}

/* The entry i, j of sum H E H F H. */
static double thrice(const struct mixed_pass *pass, struct square e, struct square f,
                     int i, int j)
{
    double sum = 0;
    for (int m = 0; m < 2; m++)
        for (int n = 0; n < 2; n++)
            for (int o = 0; o < 2; o++)
                for (int p = 0; p < 2; p++)
                    sum += e.at[m][n] * f.at[o][p] *
                           pass->HHH[triple[i + m][n + o][p + j]];
    return sum;
}

struct square mixed_pass_thrice(const struct mixed_pass *pass, struct square e,
                                struct square f)
{
    struct square sum;
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            sum.at[i][j] = thrice(pass, e, f, i, j);
    return sum;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fisher scoring with step halving, and Kenward & Roger at the top.
 *
 * The climb moves in a few coordinates: theta itself, (v1, v2, s2) for
 * D = v v' on the edge, or (d11, s2). With J the derivatives of theta to them,
 * the gradient is J'g and the information J'I J.
 */
#include <float.h>
#include <math.h>
#include <string.h>

#include "mixed_parts.h"

enum { MOST_STEPS = 200, MOST_HALVINGS = 40 };

static const int coordinates[] = {
    [GROUND_FREE] = 4, [GROUND_EDGE] = 3, [GROUND_INTERCEPTS] = 2};

static void to_theta(enum ground ground, const double at[], double theta[PARAMETERS])
{
    if (ground == GROUND_FREE) {
        memcpy(theta, at, PARAMETERS * sizeof *theta);
        return;
    }
    double v1 = at[0], v2 = at[1];
    bool edge = ground == GROUND_EDGE;
    theta[D11] = edge ? v1 * v1 : at[0];
    theta[D21] = edge ? v1 * v2 : 0;
    theta[D22] = edge ? v2 * v2 : 0;
    theta[RESIDUAL] = edge ? at[2] : at[1];
}

/* The point of the ground that belongs to theta. */
static void from_theta(enum ground ground, const double theta[PARAMETERS], double at[])
{
    memcpy(at, theta, PARAMETERS * sizeof *at);
    if (ground == GROUND_EDGE) {
        at[0] = sqrt(fmax(theta[D11], 0));
        at[1] = copysign(sqrt(fmax(theta[D22], 0)), theta[D21]);
        at[2] = theta[RESIDUAL];
    } else if (ground == GROUND_INTERCEPTS) {
        at[1] = theta[RESIDUAL];
    }
}

/* J: a row for each parameter, a column for each coordinate. */
static void derivatives(enum ground ground, const double at[],
                        double J[PARAMETERS][PARAMETERS])
{
    memset(J, 0, PARAMETERS * sizeof *J);
    if (ground == GROUND_FREE) {
        for (int k = 0; k < PARAMETERS; k++)
            J[k][k] = 1;
    } else if (ground == GROUND_EDGE) {
        J[D11][0] = 2 * at[0];
        J[D21][0] = at[1];
        J[D21][1] = at[0];
        J[D22][1] = 2 * at[1];
        J[RESIDUAL][2] = 1;
    } else {
        J[D11][0] = 1;
        J[RESIDUAL][1] = 1;
    }
}

/* step = (J'I J)^-1 J'g. Returns its squared length in standard errors, or -1
 * when the coordinates cannot be told apart here. */
static double find_step(const struct mixed_score *score, enum ground ground,
                        const double at[], double step[])
{
    int size = coordinates[ground];
    double J[PARAMETERS][PARAMETERS], info[SYSTEM_MOST][SYSTEM_MOST] = {{0}};
    double gradient[PARAMETERS] = {0}, length = 0;
    derivatives(ground, at, J);
    for (int i = 0; i < size; i++)
        for (int k = 0; k < PARAMETERS; k++) {
            gradient[i] += J[k][i] * score->gradient[k];
            for (int j = 0; j < size; j++)
                for (int l = 0; l < PARAMETERS; l++)
                    info[i][j] += J[k][i] * score->info[k][l] * J[l][j];
        }
    if (!system_invert(info, size))
        return -1;
    for (int i = 0; i < size; i++) {
        step[i] = 0;
        for (int j = 0; j < size; j++)
            step[i] += info[i][j] * gradient[j];
        length += step[i] * gradient[i];
    }
    return length;
}

/* Halves the step until the criterion does not rise; false when nothing helps. */
static bool move(const struct mixed_data *data, enum ground ground, double at[],
                 const double step[], struct mixed_score *score)
{
    double slack = 64 * DBL_EPSILON * fabs(score->criterion);
    double share = 1;
    for (int i = 0; i < MOST_HALVINGS; i++, share /= 2) {
        double there[PARAMETERS], theta[PARAMETERS];
        struct mixed_score next;
        memcpy(there, at, sizeof there);
        for (int k = 0; k < coordinates[ground]; k++)
            there[k] += share * step[k];
        to_theta(ground, there, theta);
        if (mixed_score_make(&next, data, theta) &&
            next.criterion <= score->criterion + slack) {
            memcpy(at, there, sizeof there);
            *score = next;
            return true;
        }
    }
    return false;
}

bool mixed_climb(const struct mixed_data *data, enum ground ground,
                 double theta[PARAMETERS], struct mixed_score *score)
{
    double at[PARAMETERS], step[PARAMETERS];
    from_theta(ground, theta, at);
    to_theta(ground, at, theta);
    if (!mixed_score_make(score, data, theta))
        return false;

    for (int i = 0; i < MOST_STEPS; i++) {
        double length = find_step(score, ground, at, step);
        if (!(length >= 0))
            return false;
        bool moved = move(data, ground, at, step, score);
        to_theta(ground, at, theta);
        if (theta[RESIDUAL] < 1e-10 * data->variance)
            return false;
        if (length < 1e-20 || (!moved && length < 1e-12))
            return true;
        if (!moved)
            return false;
    }
    return false;
}

/*
 * phi_A = phi + 2 phi [sum_kl W_kl (Q_kl - P_k phi P_l)] phi, W = info^-1
 * se^2 = c'phi_A c,  df = 2 v^2 / (g'W g),  v = c'phi c,  g_k = -c'phi P_k phi c
 *
 * Kenward & Roger (1997), section 2; for one contrast their scale factor is 1.
 * On the edge all four parameters count; without slopes d11 and s2 do.
 */
bool mixed_contrast(const struct mixed_score *score, enum ground ground,
                    const double c[2], double *se, double *df)
{
    static const int of_slopes[] = {D11, D21, D22, RESIDUAL};
    static const int of_levels[] = {D11, RESIDUAL};
    const int *of = ground == GROUND_INTERCEPTS ? of_levels : of_slopes;
    int size = ground == GROUND_INTERCEPTS ? 2 : 4;
    double W[SYSTEM_MOST][SYSTEM_MOST];
    for (int k = 0; k < size; k++)
        for (int l = 0; l < size; l++)
            W[k][l] = score->info[of[k]][of[l]];
    if (!system_invert(W, size))
        return false;

    struct square phi = score->phi, middle = {0};
    double spread = 0, v = square_form(c, phi, c);
    for (int k = 0; k < size; k++)
        for (int l = 0; l < size; l++) {
            struct square pk = square_times(phi, score->P[of[k]]);
            struct square pl = square_times(phi, score->P[of[l]]);
            struct square inner = square_plus(square_times(phi, score->Q[of[k]][of[l]]),
                                              -1, square_times(pk, pl));
            middle = square_plus(middle, W[k][l], square_times(inner, phi));
            spread += square_form(c, square_times(pk, phi), c) * W[k][l] *
                      square_form(c, square_times(pl, phi), c);
        }
    *se = sqrt(v + 2 * square_form(c, middle, c));
    *df = 2 * v * v / spread;
    return isfinite(*se) && isfinite(*df) && *se > 0 && *df > 0;
}

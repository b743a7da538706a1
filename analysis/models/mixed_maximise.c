/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Maximum of the restricted likelihood by Fisher scoring with damped steps, and Kenward
 * & Roger there.
 *
 * The steps are taken in coordinates of the parameter space: theta itself, (v1, v2, s2)
 * for D = v v' on the boundary, or (d11, s2). With J the derivatives of theta to them,
 * the gradient is J'g and the information J'I J.
 */
#include <float.h>
#include <math.h>
#include <string.h>

#include "mixed_parts.h"

enum { MOST_STEPS = 1000 };
static const double most_damping = 1e15;

/* Below this share of all variance the residual variance is gone. */
static const double least_residual = 1e-10;

static const int coordinates[] = {
    [SPACE_FREE] = 4, [SPACE_BOUNDARY] = 3, [SPACE_INTERCEPTS] = 2};

static void to_theta(enum parameter_space space, const double at[],
                     double theta[PARAMETERS])
{
    if (space == SPACE_FREE) {
        memcpy(theta, at, PARAMETERS * sizeof *theta);
        return;
    }
    double v1 = at[0], v2 = at[1];
    bool boundary = space == SPACE_BOUNDARY;
    theta[D11] = boundary ? v1 * v1 : at[0];
    theta[D21] = boundary ? v1 * v2 : 0;
    theta[D22] = boundary ? v2 * v2 : 0;
    theta[RESIDUAL] = boundary ? at[2] : at[1];
}

/* The point of the parameter space that belongs to theta. */
static void from_theta(enum parameter_space space, const double theta[PARAMETERS],
                       double at[])
{
    memcpy(at, theta, PARAMETERS * sizeof *at);
    if (space == SPACE_BOUNDARY) {
        at[0] = sqrt(fmax(theta[D11], 0));
        at[1] = copysign(sqrt(fmax(theta[D22], 0)), theta[D21]);
        at[2] = theta[RESIDUAL];
    } else if (space == SPACE_INTERCEPTS) {
        at[1] = theta[RESIDUAL];
    }
}

/* J: a row for each parameter, a column for each coordinate. */
static void derivatives(enum parameter_space space, const double at[],
                        double J[PARAMETERS][PARAMETERS])
{
    memset(J, 0, PARAMETERS * sizeof *J);
    if (space == SPACE_FREE) {
        for (int k = 0; k < PARAMETERS; k++)
            J[k][k] = 1;
    } else if (space == SPACE_BOUNDARY) {
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

/*
 * The boundary is curved: theta has second derivatives to v, which make the curvature
 * C = -(2 g11, g21; g21, 2 g22). At the maximum C pushes back to the boundary;
 * elsewhere only the part of C that pushes back is added.
 */
static void add_curvature(double info[SYSTEM_MOST][SYSTEM_MOST],
                          const double gradient[])
{
    double c11 = -2 * gradient[D11], c21 = -gradient[D21], c22 = -2 * gradient[D22];
    double half = (c11 + c22) / 2, root = hypot((c11 - c22) / 2, c21);
    double upper = half + root, lower = half - root;
    if (!(upper > 0))
        return;
    if (lower < 0) { /* upper u u', with u u' = (C - lower I) / (upper - lower) */
        double share = upper / (upper - lower);
        c11 = share * (c11 - lower);
        c22 = share * (c22 - lower);
        c21 = share * c21;
    }
    info[0][0] += c11;
    info[0][1] += c21;
    info[1][0] += c21;
    info[1][1] += c22;
}

/* The gradient and the information in the coordinates of the parameter space. */
struct local_gradient {
    int size;
    double gradient[PARAMETERS], info[SYSTEM_MOST][SYSTEM_MOST];
};

static struct local_gradient gradient_at(const struct mixed_score *score,
                                         enum parameter_space space, const double at[])
{
    struct local_gradient here = {.size = coordinates[space]};
    double J[PARAMETERS][PARAMETERS];
    derivatives(space, at, J);
    for (int i = 0; i < here.size; i++)
        for (int k = 0; k < PARAMETERS; k++) {
            here.gradient[i] += J[k][i] * score->gradient[k];
            for (int j = 0; j < here.size; j++)
                for (int l = 0; l < PARAMETERS; l++)
                    here.info[i][j] += J[k][i] * score->info[k][l] * J[l][j];
        }
    if (space == SPACE_BOUNDARY)
        add_curvature(here.info, score->gradient);
    return here;
}

/* step = (I + damping diag I)^-1 gradient. Returns its length in standard
 * errors, squared; -1 when it has none. */
static double find_step(const struct local_gradient *here, double damping,
                        double step[])
{
    double info[SYSTEM_MOST][SYSTEM_MOST], length = 0;
    memcpy(info, here->info, sizeof info);
    for (int i = 0; i < here->size; i++)
        info[i][i] *= 1 + damping;
    if (!system_invert(info, here->size))
        return -1;
    for (int i = 0; i < here->size; i++) {
        step[i] = 0;
        for (int j = 0; j < here->size; j++)
            step[i] += info[i][j] * here->gradient[j];
        length += step[i] * here->gradient[i];
    }
    return length;
}

/* Takes the step unless it leads out of what is possible or down. */
static bool move(const struct mixed_data *data, enum parameter_space space, double at[],
                 const double step[], struct mixed_score *score)
{
    double slack = 64 * DBL_EPSILON * fabs(score->criterion);
    double there[PARAMETERS], theta[PARAMETERS];
    struct mixed_score next;
    memcpy(there, at, sizeof there);
    for (int k = 0; k < coordinates[space]; k++)
        there[k] += step[k];
    to_theta(space, there, theta);
    if (!mixed_score_make(&next, data, theta) ||
        next.criterion > score->criterion + slack)
        return false;
    memcpy(at, there, sizeof there);
    *score = next;
    return true;
}

/* Damping shortens a step that failed, and turns it to the gradient; it fades with
 * success (Levenberg 1944, Quarterly of Applied Mathematics 2:164). */
bool mixed_maximise(const struct mixed_data *data, enum parameter_space space,
                    double theta[PARAMETERS], struct mixed_score *score)
{
    double at[PARAMETERS], step[PARAMETERS], damping = 0, before = INFINITY;
    from_theta(space, theta, at);
    to_theta(space, at, theta);
    if (!mixed_score_make(score, data, theta))
        return false;

    for (int i = 0; i < MOST_STEPS; i++) {
        struct local_gradient here = gradient_at(score, space, at);
        double length = find_step(&here, damping, step);
        bool moved = length >= 0 && move(data, space, at, step, score);
        to_theta(space, at, theta);
        if (theta[RESIDUAL] < least_residual * data->variance)
            return false;
        if (length >= 0 && damping < 1 &&
            (length < 1e-20 || (length < 1e-12 && length > before / 2) ||
             (length < 1e-8 && !moved))) /* no closer in the digits there are */
            return true;
        if (!moved && damping > most_damping)
            return false;
        before = moved ? length : before;
        damping = !moved ? fmax(10 * damping, 1e-3) : damping > 1e-4 ? damping / 10 : 0;
    }
    return false;
}

/*
 * phi_A = phi + 2 phi [sum_kl W_kl (Q_kl - P_k phi P_l)] phi, W = info^-1
 * se^2 = c'phi_A c,  df = 2 v^2 / (g'W g),  v = c'phi c,  g_k = -c'phi P_k phi c
 *
 * Kenward & Roger (1997), section 2; for one contrast their scale factor is 1.
 * On the boundary all four parameters count; without slopes d11 and s2 do.
 */
bool mixed_contrast(const struct mixed_score *score, enum parameter_space space,
                    const double c[2], double *se, double *df)
{
    static const int of_slopes[] = {D11, D21, D22, RESIDUAL};
    static const int of_levels[] = {D11, RESIDUAL};
    const int *of = space == SPACE_INTERCEPTS ? of_levels : of_slopes;
    int size = space == SPACE_INTERCEPTS ? 2 : 4;
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
    return isfinite(*se) && isfinite(*df) && *se > 0 && *df >= 1;
}

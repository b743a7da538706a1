/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The change at each wave from all ratings there are; see <ankerpunt/analysis/mixed.h>.
 *
 * Fisher scoring with damped steps (Levenberg 1944), as for the trend; the steps take
 * the information without what the means take away, Kenward & Roger take all of it.
 */
#include <float.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

#include <ankerpunt/text.h>
#include "mixed_waves_parts.h"

enum { MOST_STEPS = 1000 };
static const double most_damping = 1e15;

/* Variances below this share of the residual variance are none. */
static const double least_share = 1e-8;

const char *ank_mixed_model_name(enum ank_mixed_model model)
{
    return model == ANK_MIXED_SLOPES ? "slopes" : "intercepts";
}

/* From ratings to families --------------------------------------------------------- */

static bool is_sound(const struct ank_wave_rating *rating)
{
    return isfinite(rating->months) && isfinite(rating->value);
}

/* A column for each wave that somebody was rated at, in order; -1: nobody was. */
static int find_columns(const struct ank_wave_rating *ratings, size_t count,
                        size_t waves, int columns[])
{
    int used = 0;
    for (size_t w = 0; w < waves; w++) {
        columns[w] = -1;
        for (size_t i = 0; i < count && columns[w] < 0; i++)
            if (is_sound(&ratings[i]) && ratings[i].wave == w)
                columns[w] = used++;
    }
    return used;
}

static void add_rating(struct wave_data *data, const struct ank_wave_rating *rating,
                       int column, bool new_family)
{
    if (new_family)
        data->family[data->families++] = (struct wave_family){data->scores, 0};
    struct wave_family *family = &data->family[data->families - 1];
    data->column[data->scores] = column;
    data->t[data->scores] = rating->months;
    data->y[data->scores++] = rating->value;
    data->repeated += ++family->n == 2;
}

/* Time runs over one unit around 0, values around their mean. */
static void scale(struct wave_data *data)
{
    double mean = 0, first = INFINITY, last = -INFINITY, squares = 0;
    double sum[WAVES_MOST] = {0}, n[WAVES_MOST] = {0};
    for (size_t i = 0; i < data->scores; i++) {
        first = fmin(first, data->t[i]);
        last = fmax(last, data->t[i]);
        mean += data->y[i] / (double)data->scores;
        sum[data->column[i]] += data->y[i];
        n[data->column[i]]++;
    }
    double range = last > first ? last - first : 1;
    for (size_t i = 0; i < data->scores; i++) {
        double around = data->y[i] - sum[data->column[i]] / n[data->column[i]];
        squares += around * around;
        data->t[i] = (data->t[i] - (first + last) / 2) / range;
        data->y[i] -= mean;
    }
    data->variance = squares / ((double)data->scores - data->waves);
}

static void fill(struct wave_data *data, const struct ank_wave_rating *ratings,
                 size_t count, const int columns[], struct ank_arena *mem)
{
    const struct ank_wave_rating *before = NULL;
    data->family = ank_alloc(mem, (count + 1) * sizeof *data->family);
    data->column = ank_alloc(mem, (count + 1) * sizeof *data->column);
    data->t = ank_alloc(mem, (count + 1) * sizeof *data->t);
    data->y = ank_alloc(mem, (count + 1) * sizeof *data->y);
    for (size_t i = 0; i < count; i++) {
        if (!is_sound(&ratings[i]))
            continue;
        add_rating(data, &ratings[i], columns[ratings[i].wave],
                   !before || before->family != ratings[i].family);
        before = &ratings[i];
    }
    if (data->scores > (size_t)data->waves)
        scale(data);
}

/* The maximum -----------------------------------------------------------------------
 */

static const int of_slopes[] = {D11, D21, D22, RESIDUAL}, of_levels[] = {D11, RESIDUAL};

/* The parameters of a model. */
struct free_parameters {
    const int *of;
    int size;
};

static struct free_parameters parameters_of(enum ank_mixed_model model)
{
    return model == ANK_MIXED_SLOPES ? (struct free_parameters){of_slopes, 4}
                                     : (struct free_parameters){of_levels, 2};
}

/* step = (I + damping diag I)^-1 gradient, I_kl = 1/2 sum tr(V^-1 G_k V^-1 G_l).
 * Returns its length in standard errors, squared; -1 when it has none. */
static double find_step(const struct wave_fit *fit, struct free_parameters is,
                        double damping, double step[PARAMETERS])
{
    double info[SYSTEM_MOST][SYSTEM_MOST], length = 0;
    for (int k = 0; k < is.size; k++)
        for (int l = 0; l < is.size; l++)
            info[k][l] =
                fit->trace[is.of[k]][is.of[l]] / 2 * (k == l ? 1 + damping : 1);
    if (!system_invert(info, is.size))
        return -1;
    memset(step, 0, PARAMETERS * sizeof *step);
    for (int k = 0; k < is.size; k++) {
        for (int l = 0; l < is.size; l++)
            step[is.of[k]] += info[k][l] * fit->gradient[is.of[l]];
        length += step[is.of[k]] * fit->gradient[is.of[k]];
    }
    return length;
}

static bool move(const struct wave_data *data, double theta[PARAMETERS],
                 const double step[PARAMETERS], struct wave_fit *fit)
{
    double there[PARAMETERS], slack = 64 * DBL_EPSILON * fabs(fit->criterion);
    struct wave_fit next;
    for (int k = 0; k < PARAMETERS; k++)
        there[k] = theta[k] + step[k];
    if (!wave_fit_make(&next, data, there) || next.criterion > fit->criterion + slack)
        return false;
    memcpy(theta, there, sizeof there);
    *fit = next;
    return true;
}

static bool maximise(const struct wave_data *data, struct free_parameters is,
                     double theta[PARAMETERS], struct wave_fit *fit)
{
    double step[PARAMETERS], damping = 0, before = INFINITY;
    if (!wave_fit_make(fit, data, theta))
        return false;
    for (int i = 0; i < MOST_STEPS; i++) {
        double length = find_step(fit, is, damping, step);
        bool moved = length >= 0 && move(data, theta, step, fit);
        if (theta[RESIDUAL] < 1e-10 * data->variance)
            return false;
        if (length >= 0 && damping < 1 &&
            (length < 1e-20 || (length < 1e-12 && length > before / 2) ||
             (length < 1e-8 && !moved)))
            return true;
        if (!moved && damping > most_damping)
            return false;
        before = moved ? length : before;
        damping = !moved ? fmax(10 * damping, 1e-3) : damping > 1e-4 ? damping / 10 : 0;
    }
    return false;
}

/* Kenward & Roger ------------------------------------------------------------------ */

/* What the contrasts of one fit have in common. */
struct errors {
    const struct wave_data *data;
    struct wave_fit *fit;
    struct free_parameters is;
    wave_matrix Q[PARAMETERS][PARAMETERS];
    double W[SYSTEM_MOST][SYSTEM_MOST];
};

static void times(wave_matrix a, const double x[], int size, double product[])
{
    for (int i = 0; i < size; i++) {
        product[i] = 0;
        for (int j = 0; j < size; j++)
            product[i] += a[i][j] * x[j];
    }
}

static double dot(const double a[], const double b[], int size)
{
    double sum = 0;
    for (int i = 0; i < size; i++)
        sum += a[i] * b[i];
    return sum;
}

static void product(wave_matrix a, wave_matrix b, int size, wave_matrix c)
{
    for (int i = 0; i < size; i++)
        for (int j = 0; j < size; j++) {
            c[i][j] = 0;
            for (int k = 0; k < size; k++)
                c[i][j] += a[i][k] * b[k][j];
        }
}

/* W = info^-1, info_kl = 1/2 [sum tr(V^-1 G_k V^-1 G_l) - 2 tr(phi Q_kl)
 * + tr(phi P_k phi P_l)]. */
static bool find_errors(struct errors *errors, const double theta[PARAMETERS])
{
    struct wave_fit *fit = errors->fit;
    int size = errors->data->waves;
    wave_matrix of[PARAMETERS];
    wave_fit_products(errors->data, theta, errors->Q);
    for (int k = 0; k < errors->is.size; k++)
        product(fit->phi, fit->P[errors->is.of[k]], size, of[k]);
    for (int k = 0; k < errors->is.size; k++)
        for (int l = k; l < errors->is.size; l++) {
            int a = errors->is.of[k], b = errors->is.of[l];
            errors->W[k][l] =
                (fit->trace[a][b] - 2 * wave_trace(fit->phi, errors->Q[a][b], size) +
                 wave_trace(of[k], of[l], size)) /
                2;
            errors->W[l][k] = errors->W[k][l];
        }
    return system_invert(errors->W, errors->is.size);
}

/* With a = phi c: v = c'a, g_k = -a'P_k a, se^2 = v + 2 sum W_kl (a'Q_kl a
 * - (P_k a)'phi (P_l a)), df = 2 v^2 / (g'W g). */
static bool contrast(struct errors *errors, const double c[], double *se, double *df)
{
    int size = errors->data->waves;
    struct wave_fit *fit = errors->fit;
    double a[WAVES_MOST], Pa[PARAMETERS][WAVES_MOST], spread = 0, more = 0;
    times(fit->phi, c, size, a);
    for (int k = 0; k < errors->is.size; k++)
        times(fit->P[errors->is.of[k]], a, size, Pa[k]);
    for (int k = 0; k < errors->is.size; k++)
        for (int l = 0; l < errors->is.size; l++) {
            int low = errors->is.of[k < l ? k : l], high = errors->is.of[k < l ? l : k];
            double Qa[WAVES_MOST], phi_pa[WAVES_MOST];
            times(errors->Q[low][high], a, size, Qa);
            times(fit->phi, Pa[l], size, phi_pa);
            more += errors->W[k][l] * (dot(a, Qa, size) - dot(Pa[k], phi_pa, size));
            spread += dot(a, Pa[k], size) * errors->W[k][l] * dot(a, Pa[l], size);
        }
    double v = dot(c, a, size);
    *se = sqrt(v + 2 * more);
    *df = 2 * v * v / spread;
    return isfinite(*se) && isfinite(*df) && *se > 0 && *df >= 1;
}

/* What is told ----------------------------------------------------------------------
 */

static const char nobody[] = ANK_N("nobody was rated at that moment");

static void tell_nothing(struct ank_mixed_waves *found, const char *why)
{
    double none = (double)NAN;
    found->why = why;
    for (size_t w = 0; w < found->count; w++)
        found->wave[w] =
            (struct ank_wave_change){none, none, none, none, none, none, why};
}

static void tell_wave(struct ank_wave_change *told, struct errors *errors, int column)
{
    double c[WAVES_MOST] = {[0] = -1};
    if (column < 0) {
        told->why = nobody;
        return;
    }
    c[column] = 1;
    if (!contrast(errors, c, &told->se, &told->df)) {
        told->se = told->df = (double)NAN;
        told->why = ANK_N("the ratings say too little to give this change an interval");
        return;
    }
    double reach = gsl_cdf_tdist_Pinv(0.975, told->df) * told->se;
    told->change = dot(c, errors->fit->beta, errors->data->waves);
    told->low = told->change - reach;
    told->high = told->change + reach;
    told->p = 2 * gsl_cdf_tdist_Q(fabs(told->change) / told->se, told->df);
    told->why = NULL;
}

/* The first column is intake: the change there is none. */
static bool tell(struct ank_mixed_waves *found, const struct wave_data *data,
                 const double theta[PARAMETERS], struct wave_fit *fit,
                 const int columns[])
{
    struct errors errors = {
        .data = data, .fit = fit, .is = parameters_of(found->model)};
    if (!find_errors(&errors, theta))
        return false;
    found->why = NULL;
    found->reml = fit->criterion;
    found->var_residual = theta[RESIDUAL];
    for (size_t w = 1; w < found->count; w++)
        tell_wave(&found->wave[w], &errors, columns[w]);
    return true;
}

static bool is_possible(const double theta[PARAMETERS], enum ank_mixed_model model)
{
    if (model == ANK_MIXED_INTERCEPTS)
        return theta[D11] > least_share * theta[RESIDUAL];
    return theta[D11] >= 0 && theta[D22] > least_share * theta[RESIDUAL] &&
           theta[D11] * theta[D22] > theta[D21] * theta[D21];
}

static bool fit_model(struct ank_mixed_waves *found, enum ank_mixed_model model,
                      const struct wave_data *data, const int columns[])
{
    bool slopes = model == ANK_MIXED_SLOPES;
    double theta[PARAMETERS] = {[D11] = data->variance / 2,
                                [D22] = slopes ? data->variance / 2 : 0,
                                [RESIDUAL] = data->variance / 3};
    struct wave_fit fit;
    found->model = model;
    return maximise(data, parameters_of(model), theta, &fit) &&
           is_possible(theta, model) && tell(found, data, theta, &fit, columns);
}

/* What the model cannot do without; NULL: it has all. */
static const char *obstacle(const struct wave_data *data, const int columns[])
{
    if (data->waves == 0 || columns[0] < 0)
        return ANK_N("nobody was rated at intake");
    if (data->waves < 2)
        return ANK_N("nobody was rated again");
    if (data->repeated < 2)
        return ANK_N("fewer than 2 families have two ratings");
    if (!(data->variance > 1e-18))
        return ANK_N("all ratings of a moment are alike");
    return NULL;
}

static struct ank_mixed_waves start(const struct wave_data *data, size_t waves,
                                    struct ank_arena *mem)
{
    struct ank_mixed_waves found = {
        .n_families = data->families,
        .n_scores = data->scores,
        .reml = (double)NAN,
        .var_residual = (double)NAN,
        .count = waves,
        .wave = ank_alloc(mem, (waves + 1) * sizeof *found.wave),
    };
    tell_nothing(&found, NULL);
    return found;
}

struct ank_mixed_waves ank_mixed_waves_fit(enum ank_mixed_model model,
                                           const struct ank_wave_rating *ratings,
                                           size_t count, size_t waves,
                                           struct ank_arena *mem)
{
    int columns[WAVES_MOST];
    struct wave_data data = {0};
    if (waves <= WAVES_MOST) {
        data.waves = find_columns(ratings, count, waves, columns);
        fill(&data, ratings, count, columns, mem);
    }
    struct ank_mixed_waves found = start(&data, waves, mem);
    const char *why = waves > WAVES_MOST
                          ? ANK_N("there are more moments than the model takes")
                          : obstacle(&data, columns);
    if (why)
        tell_nothing(&found, why);
    else if (!fit_model(&found, model, &data, columns))
        tell_nothing(&found, ANK_N("the ratings do not fit the model"));
    return found;
}

struct ank_mixed_waves ank_mixed_waves(const struct ank_wave_rating *ratings,
                                       size_t count, size_t waves,
                                       struct ank_arena *mem)
{
    int columns[WAVES_MOST];
    struct wave_data data = {0};
    if (waves <= WAVES_MOST) {
        data.waves = find_columns(ratings, count, waves, columns);
        fill(&data, ratings, count, columns, mem);
    }
    struct ank_mixed_waves found = start(&data, waves, mem);
    const char *why =
        waves > WAVES_MOST ? ANK_N("there are more moments than the model takes")
        : data.families < ANK_MIXED_FAMILIES
            ? ANK_N("the model needs at least 15 families")
        : data.repeated < ANK_MIXED_REPEATED
            ? ANK_N("the model needs at least 8 families with two ratings")
        : data.waves < 1 + ANK_MIXED_LATER_WAVES
            ? ANK_N("the model needs ratings at two moments or more after intake")
            : obstacle(&data, columns);
    if (why) {
        tell_nothing(&found, why);
    } else if (!fit_model(&found, ANK_MIXED_SLOPES, &data, columns)) {
        found.why_slopes =
            ANK_N("the pace of one family cannot be told apart from that of another");
        found.caution = ANK_N("one pace was assumed for all families, so the interval "
                              "may be too narrow");
        if (!fit_model(&found, ANK_MIXED_INTERCEPTS, &data, columns)) {
            found.why_slopes = found.caution = NULL;
            tell_nothing(&found, ANK_N("families do not differ in level beyond chance; "
                                       "use the mean change"));
        }
    }
    return found;
}

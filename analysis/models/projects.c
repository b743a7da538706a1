/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mean changes of several projects: funnel and shrinkage. */
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sort.h>
#include <math.h>

#include <ankerpunt/analysis/projects.h>
#include <ankerpunt/text.h>

/* From here on t is as good as normal. */
static const double normal_from = 60;

/* The outer tenth at each end is set to the nearest value inside. */
static const double winsorised = 0.1;

static void count_up(struct ank_between *found, const struct ank_project_mean *projects,
                     size_t count)
{
    double squares = 0, sum = 0, df;
    for (size_t j = 0; j < count; j++) {
        const struct ank_project_mean *here = &projects[j];
        if (here->n == 0)
            continue;
        found->projects++;
        found->families += here->n;
        sum += (double)here->n * here->mean;
        if (here->n > 1)
            squares += ((double)here->n - 1) * here->sd * here->sd;
    }
    df = (double)found->families - (double)found->projects;
    found->within_sd = df > 0 ? sqrt(squares / df) : (double)NAN;
    found->centre = found->families > 0 ? sum / (double)found->families : (double)NAN;
}

/* sum z^2 / J over winsorised z, which it sorts. */
static double dispersion_of(double *z, size_t n)
{
    double sum = 0;
    gsl_sort(z, 1, n);
    size_t cut = (size_t)(winsorised * (double)n);
    for (size_t j = 0; j < n; j++) {
        double drawn = fmin(fmax(z[j], z[cut]), z[n - 1 - cut]);
        sum += drawn * drawn;
    }
    return sum / (double)n;
}

/* Above what chance makes of it in 19 of 20 cases. */
static bool differ(double dispersion, size_t n)
{
    return n > 1 && (double)n * dispersion > gsl_cdf_chisq_Pinv(0.95, (double)n - 1);
}

static const char *no_funnel(const struct ank_between *found)
{
    if (found->projects < 2)
        return ANK_N("there are fewer than 2 projects to compare");
    if (isnan(found->within_sd))
        return ANK_N("no project has two pairs");
    if (!(found->within_sd > 0))
        return ANK_N("within projects all families changed by the same amount");
    return NULL;
}

/* A funnel: its centre, the families it rests on, and how far projects differ. */
struct funnel {
    double centre, rest, dispersion;
    size_t projects;
};

/* Of all projects but one; SIZE_MAX: of all. */
static struct funnel funnel_without(const struct ank_between *found,
                                    const struct ank_project_mean *projects,
                                    size_t count, size_t without, double *z)
{
    struct funnel funnel = {0};
    for (size_t j = 0; j < count; j++)
        if (j != without && projects[j].n > 0) {
            funnel.rest += (double)projects[j].n;
            funnel.centre += (double)projects[j].n * projects[j].mean;
        }
    funnel.centre /= funnel.rest;
    for (size_t j = 0; j < count; j++)
        if (j != without && projects[j].n > 0)
            z[funnel.projects++] = (projects[j].mean - funnel.centre) *
                                   sqrt((double)projects[j].n) / found->within_sd;
    funnel.dispersion = dispersion_of(z, funnel.projects);
    return funnel;
}

static void set_limits(struct ank_between *found, struct ank_between_row *row,
                       const struct funnel *funnel, double error)
{
    double df = (double)(found->families - found->projects);
    bool normal = df >= normal_from;
    double q = normal ? gsl_cdf_ugaussian_Pinv(0.975) : gsl_cdf_tdist_Pinv(0.975, df);
    double far = normal ? gsl_cdf_ugaussian_Pinv(0.999) : gsl_cdf_tdist_Pinv(0.999, df);
    if (differ(funnel->dispersion, funnel->projects)) {
        error *= sqrt(funnel->dispersion);
        found->widened = true;
    }
    row->funnel_low = funnel->centre - q * error;
    row->funnel_high = funnel->centre + q * error;
    row->funnel_low_998 = funnel->centre - far * error;
    row->funnel_high_998 = funnel->centre + far * error;
}

static void draw_funnel(struct ank_between *found,
                        const struct ank_project_mean *projects, size_t count,
                        struct ank_arena *mem)
{
    double *z = ank_alloc(mem, (count + 1) * sizeof *z);
    struct funnel all = funnel_without(found, projects, count, SIZE_MAX, z);
    bool apart = found->projects < ANK_PROJECTS_ALL;
    found->dispersion = all.dispersion;
    for (size_t j = 0; j < count; j++) {
        if (projects[j].n == 0)
            continue;
        double n = (double)projects[j].n;
        struct funnel funnel =
            apart ? funnel_without(found, projects, count, j, z) : all;
        double error = found->within_sd * sqrt(1 / n + (apart ? 1 / funnel.rest : 0));
        found->rows[j].z = (projects[j].mean - funnel.centre) / error;
        set_limits(found, &found->rows[j], &funnel, error);
    }
    if (found->widened)
        found->caution[found->caution_count++] = ANK_N(
            "projects differ more than chance within them explains, so the funnel "
            "was widened");
}

static void shrink(struct ank_between *found, const struct ank_project_mean *projects,
                   size_t count, struct ank_arena *mem)
{
    double *effects = ank_alloc(mem, count * sizeof *effects);
    double *variances = ank_alloc(mem, count * sizeof *variances);
    double within = found->within_sd * found->within_sd;
    size_t sources = 0;
    for (size_t j = 0; j < count; j++) {
        if (projects[j].n == 0)
            continue;
        effects[sources] = projects[j].mean;
        variances[sources++] = within / (double)projects[j].n;
    }
    found->pool = ank_pool(ANK_REML, effects, variances, sources);
    for (size_t j = 0; j < count; j++) {
        if (projects[j].n == 0)
            continue;
        struct ank_shrunken drawn =
            ank_shrink(&found->pool, projects[j].mean, within / (double)projects[j].n);
        found->rows[j].shrunken = drawn.value;
        found->rows[j].low = drawn.low;
        found->rows[j].high = drawn.high;
    }
    if (found->pool.tau2 <= 0)
        found->caution[found->caution_count++] = ANK_N(
            "projects differ no more than chance would make them, so all are drawn "
            "to the common mean");
}

static struct ank_between blank(const struct ank_project_mean *projects, size_t count,
                                struct ank_arena *mem)
{
    double none = (double)NAN;
    struct ank_between found = {.dispersion = none};
    found.pool = ank_pool(ANK_REML, NULL, NULL, 0);
    found.rows = ank_alloc(mem, (count + 1) * sizeof *found.rows);
    for (size_t j = 0; j < count; j++)
        found.rows[j] = (struct ank_between_row){projects[j].n >= ANK_PROJECTS_NAMED,
                                                 none,
                                                 none,
                                                 none,
                                                 none,
                                                 none,
                                                 none,
                                                 none,
                                                 none,
                                                 NULL,
                                                 NULL};
    count_up(&found, projects, count);
    return found;
}

struct ank_between ank_between(const struct ank_project_mean *projects, size_t count,
                               struct ank_arena *mem)
{
    struct ank_between found = blank(projects, count, mem);
    const char *why_funnel = no_funnel(&found), *why_shrunken = why_funnel;
    if (!why_shrunken && found.projects < ANK_PROJECTS_SHRUNK)
        why_shrunken = ANK_N("drawing projects together needs at least 5 of them");
    if (!why_funnel)
        draw_funnel(&found, projects, count, mem);
    if (!why_shrunken)
        shrink(&found, projects, count, mem);
    else
        found.pool.why = why_shrunken;

    const char *empty = ANK_N("this project has no pairs");
    for (size_t j = 0; j < count; j++) {
        found.rows[j].why_funnel = projects[j].n == 0 ? empty : why_funnel;
        found.rows[j].why_shrunken = projects[j].n == 0 ? empty : why_shrunken;
    }
    return found;
}

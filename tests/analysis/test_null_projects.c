/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Projects in which nothing changed: how often some domain is called better or harder.
 * Holm over the domains of a moment keeps that at 5 % or below, at every size and on
 * every scale. The seed is fixed; tests/bench/null_projects.sh runs the full size.
 *
 *     test_null_projects [PROJECTS]
 */
#include "testing.h"

#include <math.h>
#include <stdlib.h>

#include <ankerpunt/analysis/estimate.h>
#include <ankerpunt/model/score.h>

enum { most_families = 100, most_domains = 14, quick = 400, full = 4000 };

/* A scale and what families are like on it: a rating is a family's own level and the
 * domain's, with the error of one rating, rounded to the scale. */
struct world {
    const char *name;
    struct ank_scale scale;
    double middle, spread, error;
};

static const struct world worlds[] = {
    {"0-10", {0, 0, 10, 1, 1}, 5, 2, 1.2},
    {"0-10, begun low", {0, 0, 10, 1, 1}, 1.5, 2, 1.2},
    {"1-5", {0, 1, 5, 1, 1}, 3, 1, .6},
    {"1-5, steady", {0, 1, 5, 1, 1}, 3, 1, .35},
    {"0-40, lower is better", {0, 0, 40, 1, -1}, 22, 8, 5},
};

static size_t projects = quick;
static uint64_t seed;

/* Uniform in (0, 1): SplitMix64, Steele, Lea & Flood 2014, OOPSLA. */
static double uniform(void)
{
    uint64_t z = (seed += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return ((double)((z ^ (z >> 31)) >> 11) + 0.5) / 9007199254740992.0;
}

static double normal(void)
{
    return sqrt(-2 * log(uniform())) * cos(2 * acos(-1) * uniform());
}

static ank_score rate(const struct world *world, double level)
{
    double steps = round(level + world->error * normal() - (double)world->scale.low);
    return (ank_score)fmin(fmax(steps, 0), ank_scale_top(&world->scale));
}

/* The figures of a project of n families in which nothing changed, adjusted. */
static void make_project(const struct world *world, size_t n,
                         struct ank_figures figures[static most_domains])
{
    static ank_score before[most_domains][most_families],
        after[most_domains][most_families];
    const struct ank_change_rule rule = {.threshold = (double)NAN, .why = "none here"};
    struct ank_figures *rows[most_domains];
    for (size_t i = 0; i < n; i++) {
        double family = normal();
        for (size_t d = 0; d < most_domains; d++) {
            double level = world->middle +
                           world->spread * (sqrt(.5) * family + sqrt(.5) * normal());
            before[d][i] = rate(world, level);
            after[d][i] = rate(world, level);
        }
    }
    for (size_t d = 0; d < most_domains; d++) {
        struct ank_pairs pairs = {n, before[d], after[d], &world->scale};
        ank_figures_of(&pairs, &rule, &figures[d]);
        rows[d] = &figures[d];
    }
    ank_figures_adjust(rows, most_domains);
}

/* How many projects have a domain that is called better or harder, and how many would
 * have one if every interval away from 0 counted. */
struct found {
    size_t named, by_interval;
};

static struct found look_at(const struct world *world, size_t n)
{
    const struct ank_change_rule rule = {.threshold = (double)NAN};
    struct ank_figures figures[most_domains];
    struct found found = {0, 0};
    for (size_t p = 0; p < projects; p++) {
        bool named = false, apart = false;
        make_project(world, n, figures);
        for (size_t d = 0; d < most_domains; d++) {
            const double *value = figures[d].value;
            named = named || ank_verdict_side(ank_verdict_of(&world->scale, &rule,
                                                             &figures[d])) != 0;
            apart = apart || value[ANK_CI_LOW] > 0 || value[ANK_CI_HIGH] < 0;
        }
        found.named += named;
        found.by_interval += apart;
    }
    return found;
}

/* 5 % and three standard errors of as many projects. */
static size_t most_named(void)
{
    double count = (double)projects;
    return (size_t)(0.05 * count + 3 * sqrt(0.05 * 0.95 * count));
}

static void a_project_without_change_names_no_domain(void **state)
{
    (void)state;
    static const size_t sizes[] = {5, 10, 20, 60, 6, 7, 8, 9, 11, 12, 14, 40, 100};
    size_t size_count = projects < full ? 4 : COUNT(sizes);
    for (size_t w = 0; w < COUNT(worlds); w++)
        for (size_t s = 0; s < size_count; s++) {
            seed = 20261130 + 100 * w + s;
            struct found found = look_at(&worlds[w], sizes[s]);
            print_message("# %s, %zu families: %.1f %% (by interval %.1f %%)\n",
                          worlds[w].name, sizes[s],
                          100 * (double)found.named / (double)projects,
                          100 * (double)found.by_interval / (double)projects);
            if (found.named > most_named())
                fail_msg("%s, %zu families: %zu of %zu projects without any change",
                         worlds[w].name, sizes[s], found.named, projects);
        }
}

/* The projects are such that an interval alone names something far more often: a test
 * that finds nothing proves nothing otherwise. */
static void an_interval_alone_would_name_many(void **state)
{
    (void)state;
    seed = 1;
    struct found found = look_at(&worlds[0], 20);
    assert_true(found.by_interval > projects / 3);
}

int main(int argc, char **argv)
{
    ank_analysis_start();
    if (argc > 1)
        projects = strtoul(argv[1], NULL, 10);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_project_without_change_names_no_domain),
        cmocka_unit_test(an_interval_alone_would_name_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Intervals hold what they promise: how often they cover what projects were drawn from.
 *
 *     test_coverage [REPETITIONS]
 *
 * The number of repetitions is small in a test; the benchmark of that name has 5,000
 * and prints what it finds. The seed is fixed.
 */
#include "testing.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <stdlib.h>

#include <ankerpunt/analysis/estimate.h>
#include <ankerpunt/analysis/projects.h>
#include <ankerpunt/analysis/survival.h>

static size_t repetitions = 120;
static gsl_rng *random_numbers;

static int begin(void **state)
{
    (void)state;
    random_numbers = gsl_rng_alloc(gsl_rng_mt19937);
    return 0;
}

static int end(void **state)
{
    (void)state;
    gsl_rng_free(random_numbers);
    return 0;
}

/* How often an interval covered, of how many. */
struct coverage {
    size_t covered, n;
};

static void add(struct coverage *coverage, double low, double truth, double high)
{
    coverage->covered += low <= truth && truth <= high;
    coverage->n++;
}

/* At least 93 %, less what chance makes of so few repetitions, once in 1000. */
static void covers(const char *what, const struct coverage *coverage)
{
    double share = (double)coverage->covered / (double)coverage->n;
    double chance = 3.1 * sqrt(0.93 * 0.07 / (double)repetitions);
    print_message("# %s: %.3f of %zu\n", what, share, coverage->n);
    assert_true(coverage->n >= repetitions / 2);
    assert_true(share >= 0.93 - chance);
}

/* Twenty families of five claims ------------------------------------------------ */

enum { FAMILIES = 20, CLAIMS = 5 };

/* How fast rights come, whether some are refused, and how alike a family's are. */
struct pace {
    double half, refused, variance; /* days; hazard beside that of realised; frailty */
    bool censored;
};

static double frailty(const struct pace *pace)
{
    return pace->variance > 0
               ? gsl_ran_gamma(random_numbers, 1 / pace->variance, pace->variance)
               : 1;
}

static struct ank_spell draw(const struct pace *pace, double z)
{
    static const int far = 100000;
    double hazard = M_LN2 / pace->half, other = hazard * pace->refused;
    double realised = ceil(gsl_ran_exponential(random_numbers, 1 / (z * hazard)));
    double refused =
        other > 0 ? ceil(gsl_ran_exponential(random_numbers, 1 / other)) : far;
    int left =
        pace->censored ? 90 + (int)gsl_rng_uniform_int(random_numbers, 640) : far;
    if (realised <= refused && realised <= left)
        return (struct ank_spell){(int)realised, ANK_END_REALISED};
    if (refused <= left)
        return (struct ank_spell){(int)fmin(refused, far), ANK_END_REFUSED};
    return (struct ank_spell){left, ANK_END_CENSORED};
}

/* F(t) by the sum over days: with hazard h a day of being realised, frailty of variance
 * V, and r of being refused, the share not realised is (1 + V h t)^(-1/V). */
static double truth_at(const struct pace *pace, int days)
{
    double hazard = M_LN2 / pace->half, other = hazard * pace->refused, f = 0;
    double before = 1;
    for (int t = 1; t <= days; t++) {
        double after = pace->variance > 0
                           ? pow(1 + pace->variance * hazard * t, -1 / pace->variance)
                           : exp(-hazard * t);
        f += (before - after) * exp(-other * (t - 1));
        before = after;
    }
    return f;
}

static void check_pace(const char *what, const struct pace *pace)
{
    static const int days[ANK_SHARES] = {91, 183, 365};
    struct coverage coverage[ANK_SHARES] = {{0}};
    double truths[ANK_SHARES];
    for (size_t s = 0; s < ANK_SHARES; s++)
        truths[s] = truth_at(pace, days[s]);
    for (size_t i = 0; i < repetitions; i++) {
        struct ank_arena mem = {0};
        struct ank_spell spells[FAMILIES * CLAIMS];
        size_t families[FAMILIES * CLAIMS];
        double z = 1;
        for (size_t c = 0; c < COUNT(spells); c++) {
            z = c % CLAIMS == 0 ? frailty(pace) : z;
            families[c] = c / CLAIMS;
            spells[c] = draw(pace, z);
        }
        struct ank_incidence found =
            ank_incidence(spells, families, COUNT(spells), &mem);
        for (size_t s = 0; s < ANK_SHARES; s++) {
            const struct ank_incidence_share *share = &found.shares[s];
            if (!isnan(share->low) && !isnan(share->high))
                add(&coverage[s], share->low, truths[s], share->high);
        }
        ank_arena_free(&mem);
    }
    for (size_t s = 0; s < ANK_SHARES; s++) {
        char text[100];
        snprintf(text, sizeof text, "%s, share %zu", what, s + 1);
        covers(text, &coverage[s]);
    }
}

static void covers_the_share_of_claims_of_alike_families(void **state)
{
    (void)state;
    check_pace("frailty 1, refusals, censored", &(struct pace){200, 0.5, 1, true});
    check_pace("frailty 1, neither", &(struct pace){200, 0, 1, false});
    check_pace("frailty 1, slow", &(struct pace){600, 0.5, 1, true});
    check_pace("claims by themselves", &(struct pace){200, 0.5, 0, true});
}

/* Realised of explored: 1 - (1 + h)^-1 with a frailty of variance 1. */
static void covers_the_share_of_rights_of_alike_families(void **state)
{
    (void)state;
    static const double hazards[] = {0.1, 0.3, 1, 3};
    for (size_t h = 0; h < COUNT(hazards); h++) {
        struct coverage coverage = {0}, alone = {0};
        double truth = 1 - 1 / (1 + hazards[h]), low, high;
        for (size_t i = 0; i < repetitions; i++) {
            struct ank_family_share share = {0};
            for (size_t f = 0; f < FAMILIES; f++) {
                size_t realised = 0;
                double p =
                    1 - exp(-hazards[h] * gsl_ran_exponential(random_numbers, 1));
                for (size_t c = 0; c < CLAIMS; c++)
                    realised += gsl_rng_uniform(random_numbers) < p;
                ank_family_share_add(&share, realised, CLAIMS);
            }
            ank_wilson_families(&share, &low, &high);
            add(&coverage, low, truth, high);
            ank_wilson(share.successes, share.n, &low, &high);
            add(&alone, low, truth, high);
        }
        char text[100];
        snprintf(text, sizeof text, "rights realised, true share %.2f", truth);
        covers(text, &coverage);
        assert_true(alone.covered < coverage.covered); /* claim by claim: too narrow */
    }
}

/* Projects beside each other ------------------------------------------------------ */

static void draw_projects(struct ank_project_mean *projects, double *truths,
                          size_t count, double tau)
{
    static const double sd = 2;
    for (size_t j = 0; j < count; j++) {
        size_t n = 5 + gsl_rng_uniform_int(random_numbers, 36);
        double mean = sd / sqrt((double)n), df = (double)n - 1;
        truths[j] = 1 + gsl_ran_gaussian(random_numbers, tau);
        projects[j] = (struct ank_project_mean){
            n, truths[j] + gsl_ran_gaussian(random_numbers, mean),
            sd * sqrt(gsl_ran_chisq(random_numbers, df) / df)};
    }
}

static void covers_what_projects_are_drawn_from(void **state)
{
    (void)state;
    static const size_t counts[] = {5, 8, 12, 20};
    static const double taus[] = {0, 0.2, 0.4, 0.6};
    for (size_t k = 0; k < COUNT(counts); k++)
        for (size_t t = 0; t < COUNT(taus); t++) {
            struct coverage coverage = {0};
            struct ank_project_mean projects[20];
            double truths[20];
            for (size_t i = 0; i < repetitions; i += 2) {
                struct ank_arena mem = {0};
                draw_projects(projects, truths, counts[k], taus[t]);
                struct ank_between found = ank_between(projects, counts[k], &mem);
                for (size_t j = 0; j < counts[k]; j++)
                    add(&coverage, found.rows[j].low, truths[j], found.rows[j].high);
                ank_arena_free(&mem);
            }
            char text[100];
            snprintf(text, sizeof text, "%zu projects, tau %.1f", counts[k], taus[t]);
            covers(text, &coverage);
        }
}

/* Without a difference between projects a funnel is widened once in 20 at most. */
static void widens_no_funnel_without_need(void **state)
{
    (void)state;
    size_t widened = 0;
    for (size_t i = 0; i < repetitions; i++) {
        struct ank_arena mem = {0};
        struct ank_project_mean projects[12];
        double truths[12];
        draw_projects(projects, truths, COUNT(projects), 0);
        widened += ank_between(projects, COUNT(projects), &mem).widened;
        ank_arena_free(&mem);
    }
    double n = (double)repetitions, share = (double)widened / n;
    print_message("# funnels widened without need: %.3f\n", share);
    assert_true(share <= 0.05 + 3.1 * sqrt(0.05 * 0.95 / n));
}

int main(int count, char **arguments)
{
    if (count > 1)
        repetitions = strtoul(arguments[1], NULL, 10);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(covers_the_share_of_claims_of_alike_families,
                                        begin, end),
        cmocka_unit_test_setup_teardown(covers_the_share_of_rights_of_alike_families,
                                        begin, end),
        cmocka_unit_test_setup_teardown(covers_what_projects_are_drawn_from, begin,
                                        end),
        cmocka_unit_test_setup_teardown(widens_no_funnel_without_need, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

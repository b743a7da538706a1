/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pooling and shrinkage against R's metafor 3.8-1; the funnel by hand. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/projects.h>
#include "reference.h"

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* Effects and variances of a data set, against what metafor made of them. */
static void agrees(const char *name, const char *subset, const char *label,
                   const double *y, const double *v, const struct table *data)
{
    struct table ref = table_read(&mem, ank_format(&mem, "%s.ref.csv", name));
    const char *methods[] = {[ANK_REML] = "REML", [ANK_PAULE_MANDEL] = "PM"};
    for (int m = 0; m < 2; m++) {
        struct ank_pool pool = ank_pool((enum ank_heterogeneity)m, y, v, data->rows);
        const char *method = methods[m], *hk = ank_format(&mem, "%s+HK", method);
        assert_null(pool.why);
        assert_near(pool.tau2, reference_of(&ref, "between", subset, method, "tau2"),
                    1e-6);
        assert_near(pool.mean, reference_of(&ref, "between", subset, method, "mu"),
                    1e-8);
        assert_near(pool.se, reference_of(&ref, "between", subset, method, "se"), 1e-8);
        assert_near(pool.hk_se, reference_of(&ref, "between", subset, hk, "se"), 1e-8);
        assert_near(pool.low, reference_of(&ref, "between", subset, hk, "ci_lo"), 1e-8);
        assert_near(pool.high, reference_of(&ref, "between", subset, hk, "ci_hi"),
                    1e-8);
        double low,
            high; /* Higgins, Thompson & Spiegelhalter 2009, from those figures */
        assert_true(ank_pool_next(&pool, &low, &high));
        assert_near((low + high) / 2, pool.mean, 1e-8);
        for (size_t j = 0; j < data->rows; j++) {
            const char *one =
                ank_format(&mem, "%s:%s", method, table_text(data, j, label));
            struct ank_shrunken drawn = ank_shrink(&pool, y[j], v[j]);
            assert_near(drawn.value,
                        reference_of(&ref, "between", subset, one, "shrunken"), 1e-7);
            assert_true(drawn.low < drawn.value && drawn.value < drawn.high);
        }
    }
}

static void agrees_on_eight_schools(void **state)
{
    (void)state;
    struct table data = table_read(&mem, "eight_schools.csv");
    double y[8], v[8];
    for (size_t j = 0; j < 8; j++) {
        y[j] = table_number(&data, j, "y");
        v[j] = pow(table_number(&data, j, "se"), 2);
    }
    agrees("eight_schools", "Rubin 1981", "school", y, v, &data);
}

static void agrees_on_vaccine_trials(void **state)
{
    (void)state;
    struct table data = table_read(&mem, "bcg.csv");
    double y[13], v[13];
    for (size_t j = 0; j < 13; j++) {
        y[j] = table_number(&data, j, "yi");
        v[j] = table_number(&data, j, "vi");
    }
    agrees("bcg", "log RR", "trial", y, v, &data);
}

/* R: 2 + c(-1, 1) * qt(0.975, 3) * sqrt(0.5 + 0.3^2), of five sources; of two it is not
 * told. */
static void reaches_a_next_one(void **state)
{
    (void)state;
    struct ank_pool pool = {.sources = 5, .tau2 = 0.5, .mean = 2, .se = 0.3};
    double low, high;
    assert_true(ank_pool_next(&pool, &low, &high));
    assert_near(low, -0.444483391, 1e-6);
    assert_near(high, 4.444483391, 1e-6);
    pool.sources = 2;
    assert_false(ank_pool_next(&pool, &low, &high));
    assert_true(isnan(low) && isnan(high));
}

/* Three projects, SD 2 in each: pooled SD 2, centre (10 + 40 + 0)/25 = 2, df = 22,
 * t(.975; 22) = 2.0738730679. Fewer than ten: each beside the others. Of the first the
 * others are 40/15, with z = (4 - 40/15) sqrt(10)/2 and -40/15 sqrt(5)/2, whose squares
 * add up to 13.33, above 3.84, so its funnel is widened; without the second the others
 * are 10/15, and z^2 is .28 + .56, which is chance. */
static void draws_a_funnel(void **state)
{
    (void)state;
    const struct ank_project_mean projects[] = {{10, 1, 2}, {10, 4, 2}, {5, 0, 2}};
    struct ank_between found = ank_between(projects, 3, &mem);
    assert_near(found.centre, 2, 1e-12);
    assert_near(found.within_sd, 2, 1e-12);
    assert_int_equal(found.families, 25);
    assert_near(found.dispersion, (10 / 4.0 + 10 + 5) / 3, 1e-12);
    const double centre[] = {40 / 15.0, 10 / 15.0, 50 / 20.0}, rest[] = {15, 15, 20};
    const double wide[] = {sqrt((40 / 9.0 + 80 / 9.0) / 2), 1,
                           sqrt((22.5 / 4 + 22.5 / 4) / 2)};
    for (size_t j = 0; j < 3; j++) {
        double error = 2 * sqrt(1 / (double)projects[j].n + 1 / rest[j]);
        double reach = 2.0738730679040147 * error * wide[j];
        assert_near(found.rows[j].z, (projects[j].mean - centre[j]) / error, 1e-12);
        assert_null(found.rows[j].why_funnel);
        assert_non_null(found.rows[j].why_shrunken); /* fewer than five */
        assert_true(found.rows[j].named);
        assert_near(found.rows[j].funnel_high, centre[j] + reach, 1e-9);
        assert_near(found.rows[j].funnel_low, centre[j] - reach, 1e-9);
        assert_true(found.rows[j].funnel_high_998 > found.rows[j].funnel_high);
    }
    assert_int_equal(found.caution_count, 1);
    assert_non_null(found.pool.why);
}

/* Ten projects that differ a little more than chance: sum z^2 = 12 is below 16.9. */
static void widens_only_what_chance_does_not_explain(void **state)
{
    (void)state;
    struct ank_project_mean projects[10];
    for (int twice = 1; twice <= 2; twice++) {
        double apart = twice * sqrt(1.2) * 0.2;
        for (size_t j = 0; j < 10; j++)
            projects[j] =
                (struct ank_project_mean){100, 1 + (j % 2 ? apart : -apart), 2};
        struct ank_between found = ank_between(projects, 10, &mem);
        assert_near(found.dispersion, 1.2 * twice * twice, 1e-9);
        assert_int_equal(found.widened, twice == 2);
        double unit = 1.959963984540054 * 0.2 * (twice == 2 ? sqrt(4.8) : 1);
        assert_near(found.rows[3].funnel_high, 1 + unit, 1e-9);
    }
}

/* One wild project among ten must not widen the funnel for all. */
static void draws_in_the_outer_tenths(void **state)
{
    (void)state;
    struct ank_project_mean projects[10];
    for (size_t j = 0; j < 10; j++)
        projects[j] = (struct ank_project_mean){100, 1 + 0.01 * (double)(j % 3), 2};
    projects[4].mean = 3;
    struct ank_between found = ank_between(projects, 10, &mem);
    assert_true(found.dispersion < 1.5);
    assert_true(found.rows[4].z > 5);
    assert_true(projects[4].mean > found.rows[4].funnel_high_998);
    /* normal from 60 degrees of freedom on, and not widened */
    double unit = 2.0 / 10;
    assert_near(found.rows[0].funnel_high, found.centre + 1.959963984540054 * unit,
                1e-9);
}

static void draws_small_projects_in_the_most(void **state)
{
    (void)state;
    struct ank_project_mean projects[] = {{4, 3, 2},  {60, 3, 2},   {30, 0.5, 2},
                                          {40, 1, 2}, {25, 1.5, 2}, {0, NAN, NAN}};
    struct ank_between found = ank_between(projects, 6, &mem);
    assert_null(found.pool.why);
    assert_int_equal(found.projects, 5);
    assert_true(found.rows[0].shrunken < found.rows[1].shrunken);
    assert_true(found.rows[0].shrunken > found.pool.mean);
    assert_false(found.rows[0].named);
    assert_non_null(found.rows[5].why_funnel);
    assert_true(isnan(found.rows[5].shrunken) && isnan(found.rows[5].funnel_low));
}

static void says_why_nothing_is_compared(void **state)
{
    (void)state;
    const struct ank_project_mean singles[] = {{1, 2, NAN}, {1, 3, NAN}};
    const struct ank_project_mean alike[] = {{4, 2, 0}, {6, 3, 0}};
    const struct {
        const char *what;
        const struct ank_project_mean *projects;
        size_t count;
    } cases[] = {{"none", NULL, 0},
                 {"one project", alike, 1},
                 {"one pair each", singles, 2},
                 {"all changed alike", alike, 2}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        print_message("# %s\n", cases[i].what);
        struct ank_between found = ank_between(cases[i].projects, cases[i].count, &mem);
        assert_non_null(found.pool.why);
        for (size_t j = 0; j < cases[i].count; j++) {
            assert_non_null(found.rows[j].why_funnel);
            assert_true(isnan(found.rows[j].funnel_low) && isnan(found.rows[j].high));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_on_eight_schools, forget),
        cmocka_unit_test_teardown(agrees_on_vaccine_trials, forget),
        cmocka_unit_test(reaches_a_next_one),
        cmocka_unit_test_teardown(draws_a_funnel, forget),
        cmocka_unit_test_teardown(widens_only_what_chance_does_not_explain, forget),
        cmocka_unit_test_teardown(draws_in_the_outer_tenths, forget),
        cmocka_unit_test_teardown(draws_small_projects_in_the_most, forget),
        cmocka_unit_test_teardown(says_why_nothing_is_compared, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The mixed model against R 4.2.2 (lme4 1.1-31, pbkrtest 0.5-2) and against an
 * independent fit in 34 digits; the calls are in tests/data/reference.
 */
#include "testing.h"

#include <stdio.h>

#include <ankerpunt/analysis/mixed.h>
#include "outside.h"
#include "reference.h"

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* Ratings of one column, with months made from another; rows without a number
 * are left for the fit to pass over. */
static struct ank_rating *ratings_of(const struct table *data, const char *id,
                                     const char *time, const char *value,
                                     double (*months)(double))
{
    struct ank_rating *ratings = ank_alloc(&mem, (data->rows + 1) * sizeof *ratings);
    for (size_t i = 0; i < data->rows; i++)
        ratings[i] = (struct ank_rating){
            .family = (size_t)table_number(data, i, id),
            .months = months(table_number(data, i, time)),
            .value = table_number(data, i, value),
        };
    return ratings;
}

static double as_is(double time)
{
    return time;
}

static double since_eight(double age)
{
    return age - 8;
}

static double whole_days(double months)
{
    return round(months * 30.4375) / 30.4375;
}

static double btheb_days(double month)
{
    return (month == 2   ? 61
            : month == 3 ? 91
            : month == 5 ? 152
            : month == 8 ? 244
                         : 0) /
           30.4375;
}

static double claus_days(double time)
{
    return (time == 2 ? 91 : time == 3 ? 183 : time == 4 ? 365 : 0) / 30.4375;
}

/* What a fit is compared with. */
struct expected {
    const char *analysis, *subset, *variable, *time;
};

static double expect(const struct table *ref, const struct expected *of,
                     const char *effect, const char *quantity)
{
    char variable[64];
    snprintf(variable, sizeof variable, "%s%s%s", of->variable, effect ? ":" : "",
             effect ? effect : "");
    return reference_of(ref, of->analysis, of->subset, variable, quantity);
}

static void agrees(const struct ank_mixed *found, const struct table *ref,
                   const struct expected *of)
{
    const char *time = of->time;
    assert_null(found->why);
    assert_int_equal(found->n_scores, expect(ref, of, NULL, "n_obs"));
    assert_int_equal(found->n_families, expect(ref, of, NULL, "n_groups"));
    assert_near(found->reml, expect(ref, of, NULL, "REMLcrit"), 1e-10);
    assert_near(found->var_intercept, expect(ref, of, NULL, "var_intercept"), 1e-7);
    assert_near(found->var_residual, expect(ref, of, NULL, "var_residual"), 1e-7);
    assert_near(found->intercept, expect(ref, of, "(Intercept)", "estimate"), 1e-8);
    assert_near(found->slope, expect(ref, of, time, "estimate"), 1e-8);
    assert_near(found->se, expect(ref, of, time, "se_kr"), 1e-7);
    assert_near(found->df, expect(ref, of, time, "df_kr"), 1e-6);
    assert_near(found->low, expect(ref, of, time, "ci_lo_kr"), 1e-7);
    assert_near(found->high, expect(ref, of, time, "ci_hi_kr"), 1e-7);
    double p = expect(ref, of, time, "p_kr");
    assert_near(found->p / p, 1, 1e-6);
    if (found->model == ANK_MIXED_INTERCEPTS)
        return;
    assert_near(found->var_slope, expect(ref, of, NULL, "var_slope"), 1e-7);
    assert_near(found->cov, expect(ref, of, NULL, "cov_intercept_slope"), 1e-7);
    assert_false(found->boundary);
}

static void agrees_on_depression_of_a_hundred(void **state)
{
    (void)state;
    struct table data = table_read(&mem, "btheb.csv");
    struct table ref = table_read(&mem, "btheb.ref.csv");
    struct expected of = {"lmm.rs.lin.hp", "all available", "bdi", "month"};
    struct ank_rating *ratings = ratings_of(&data, "id", "month", "bdi", as_is);
    struct ank_mixed found = ank_mixed_trend(ratings, data.rows, 4, &mem);
    agrees(&found, &ref, &of);
    assert_int_equal(found.caution_count, 0);

    of.analysis = "lmm.ri.lin.hp";
    found = ank_mixed_fit(ANK_MIXED_INTERCEPTS, ratings, data.rows, &mem);
    agrees(&found, &ref, &of);
}

static void agrees_when_months_are_made_of_days(void **state)
{
    (void)state;
    struct table data = table_read(&mem, "btheb.csv");
    struct table ref = table_read(&mem, "btheb.ref.csv");
    struct expected of = {
        "lmm.rs.lin.hp",
        "days 0,61,91,152,244 for months 0,2,3,5,8; time = days/30.4375", "bdi", "m"};
    struct ank_rating *ratings = ratings_of(&data, "id", "month", "bdi", btheb_days);
    struct ank_mixed found = ank_mixed_trend(ratings, data.rows, 4, &mem);
    agrees(&found, &ref, &of);
}

static void agrees_on_reaction_times(void **state)
{
    (void)state;
    struct table data = table_read(&mem, "sleepstudy.csv");
    struct table ref = table_read(&mem, "sleepstudy.ref.csv");
    struct expected of = {"lmm.rs.lin.hp", "all", "reaction", "Days"};
    struct ank_rating *ratings = ratings_of(&data, "id", "days", "reaction", as_is);
    struct ank_mixed found = ank_mixed_trend(ratings, data.rows, 9, &mem);
    agrees(&found, &ref, &of);

    of.analysis = "lmm.ri.lin.hp";
    found = ank_mixed_fit(ANK_MIXED_INTERCEPTS, ratings, data.rows, &mem);
    agrees(&found, &ref, &of);
}

static void agrees_on_growing_children(void **state)
{
    (void)state;
    struct table data = table_read(&mem, "orthodont.csv");
    struct table ref = table_read(&mem, "orthodont.ref.csv");
    struct expected of = {"lmm.rs.lin.hp", "all, time=age-8", "distance", "t"};
    struct ank_rating *ratings =
        ratings_of(&data, "id", "age", "distance", since_eight);
    struct ank_mixed found = ank_mixed_trend(ratings, data.rows, 3, &mem);
    agrees(&found, &ref, &of);
}

static void agrees_on_irregular_months(void **state)
{
    (void)state;
    const char *path = outside(&mem, "unemployment.csv");
    struct table data = table_read(&mem, path);
    struct table ref = table_read(&mem, outside(&mem, "unemployment.ref.csv"));
    struct expected of = {"lmm.rs.lin.hp", "all available, irregular months", "cesd",
                          "months"};
    struct ank_rating *ratings = ratings_of(&data, "id", "months", "depression", as_is);
    struct ank_mixed found = ank_mixed_trend(ratings, data.rows, 2, &mem);
    agrees(&found, &ref, &of);

    of.analysis = "lmm.ri.lin.hp";
    found = ank_mixed_fit(ANK_MIXED_INTERCEPTS, ratings, data.rows, &mem);
    agrees(&found, &ref, &of);

    of = (struct expected){"lmm.rs.lin.hp",
                           "days = round(months*30.4375); time = days/30.4375", "cesd",
                           "m"};
    ratings = ratings_of(&data, "id", "months", "depression", whole_days);
    found = ank_mixed_trend(ratings, data.rows, 2, &mem);
    agrees(&found, &ref, &of);
}

static const char claus_subset[] =
    "days 0,91,183,365 for times 1,2,3,4; time = days/30.4375";

static void agrees_on_depression_of_inpatients(void **state)
{
    (void)state;
    struct table data = table_read(&mem, outside(&mem, "claus_2020.csv"));
    struct table ref = table_read(&mem, outside(&mem, "claus_2020.ref.csv"));
    struct expected of = {"lmm.rs.lin.hp", claus_subset, "bdi", "m"};
    struct ank_rating *ratings = ratings_of(&data, "id", "time", "bdi", claus_days);
    struct ank_mixed found = ank_mixed_trend(ratings, data.rows, 3, &mem);
    agrees(&found, &ref, &of);
}

/* Well-being of the same people: a fit on the edge, where R stops early, so
 * that three digits are all there is to compare with. */
static void stays_on_the_edge_of_the_possible(void **state)
{
    (void)state;
    struct table data = table_read(&mem, outside(&mem, "claus_2020.csv"));
    struct table ref = table_read(&mem, outside(&mem, "claus_2020.ref.csv"));
    struct expected of = {"lmm.rs.lin", claus_subset, "who", "m"};
    struct ank_rating *ratings = ratings_of(&data, "id", "time", "who", claus_days);
    struct ank_mixed found = ank_mixed_trend(ratings, data.rows, 3, &mem);

    assert_null(found.why);
    assert_true(found.boundary);
    assert_int_equal(found.model, ANK_MIXED_SLOPES);
    assert_int_equal(found.caution_count, 1);
    assert_near(found.reml, expect(&ref, &of, NULL, "REMLcrit"), 1e-8);
    assert_true(found.reml <= expect(&ref, &of, NULL, "REMLcrit") + 1e-9);
    assert_near(found.intercept, expect(&ref, &of, "(Intercept)", "estimate"), 1e-3);
    assert_near(found.slope, expect(&ref, &of, "m", "estimate"), 1e-3);
    assert_near(found.se, expect(&ref, &of, "m", "se_kr"), 1e-3);
    assert_near(found.df, expect(&ref, &of, "m", "df_kr"), 1e-3);
    assert_near(found.var_intercept, expect(&ref, &of, "id:(Intercept)", "var_or_cov"),
                1e-3);
    assert_near(found.var_slope, expect(&ref, &of, "id:m", "var_or_cov"), 1e-3);
    assert_near(found.var_residual, expect(&ref, &of, "Residual:resid", "var_or_cov"),
                1e-3);
}

/* Two complete waves: the paired t-test. Expected from R:
 * t.test(sleep$extra[11:20], sleep$extra[1:10], paired = TRUE) */
static void is_the_paired_t_test_on_two_waves(void **state)
{
    (void)state;
    static const double first[] = {0.7, -1.6, -0.2, -1.2, -0.1,
                                   3.4, 3.7,  0.8,  0.0,  2.0};
    static const double second[] = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    struct ank_rating ratings[20];
    for (size_t i = 0; i < 10; i++) {
        ratings[2 * i] = (struct ank_rating){i, 0, first[i]};
        ratings[2 * i + 1] = (struct ank_rating){i, 1, second[i]};
    }
    struct ank_mixed found = ank_mixed_fit(ANK_MIXED_INTERCEPTS, ratings, 20, &mem);
    assert_null(found.why);
    assert_near(found.slope, 1.58, 1e-9);
    assert_near(found.df, 9, 1e-8);
    assert_near(found.low, 0.7001142, 1e-7);
    assert_near(found.high, 2.4598858, 1e-7);
    assert_near(found.p, 0.00283289, 1e-7);

    found = ank_mixed_fit(ANK_MIXED_SLOPES, ratings, 20, &mem);
    assert_non_null(found.why); /* four variances from three numbers */
}

static void is_the_paired_t_test_on_couples(void **state)
{
    (void)state;
    struct table data = table_read(&mem, outside(&mem, "jacobson_1989.csv"));
    struct table ref = table_read(&mem, outside(&mem, "jacobson_1989.ref.csv"));
    struct ank_rating *ratings = ank_alloc(&mem, 2 * data.rows * sizeof *ratings);
    for (size_t i = 0; i < data.rows; i++) {
        ratings[2 * i] = (struct ank_rating){i, 0, table_number(&data, i, "das_pre")};
        ratings[2 * i + 1] =
            (struct ank_rating){i, 1, table_number(&data, i, "das_post")};
    }
    struct expected of = {"lmm.ri.lin.hp",
                          "two complete waves (equals the paired t-test)", "das", "t"};
    struct ank_mixed found =
        ank_mixed_fit(ANK_MIXED_INTERCEPTS, ratings, 2 * data.rows, &mem);
    agrees(&found, &ref, &of);
    assert_near(found.df, (double)data.rows - 1, 1e-7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_on_depression_of_a_hundred, forget),
        cmocka_unit_test_teardown(agrees_when_months_are_made_of_days, forget),
        cmocka_unit_test_teardown(agrees_on_reaction_times, forget),
        cmocka_unit_test_teardown(agrees_on_growing_children, forget),
        cmocka_unit_test_teardown(agrees_on_irregular_months, forget),
        cmocka_unit_test_teardown(agrees_on_depression_of_inpatients, forget),
        cmocka_unit_test_teardown(stays_on_the_edge_of_the_possible, forget),
        cmocka_unit_test_teardown(is_the_paired_t_test_on_two_waves, forget),
        cmocka_unit_test_teardown(is_the_paired_t_test_on_couples, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line through one family's ratings; expected values by mpmath 1.2.1 at 30 digits. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/estimate.h>
#include <ankerpunt/analysis/trend.h>
#include "reference.h"

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* One of the sleepers, as if rated every 30 days. */
static void agrees_with_least_squares(void **state)
{
    (void)state;
    struct table data = table_read(&mem, "sleepstudy.csv");
    ank_day days[10];
    double values[10];
    for (size_t i = 0; i < 10; i++) {
        assert_string_equal(table_text(&data, i, "id"), "308");
        days[i] = 20000 + 30 * (int)table_number(&data, i, "days");
        values[i] = table_number(&data, i, "reaction");
    }
    struct ank_family_trend trend = ank_family_trend(days, values, 10, NAN);
    assert_null(trend.why_interval);
    assert_string_equal(trend.method, "least-squares");
    assert_int_equal(trend.days, 270);
    assert_near(trend.slope, 22.0821043345959596, 1e-12);
    assert_near(trend.se, 5.33708409818260019, 1e-12);
    assert_near(trend.df, 8, 0);
    assert_near(trend.low, 9.77476633425448282, 1e-10);
    assert_near(trend.high, 34.3894423349374364, 1e-10);
}

static void takes_the_known_error_of_one_rating(void **state)
{
    (void)state;
    const ank_day days[] = {19000, 19100, 19250};
    const double values[] = {3, 5, 4};
    struct ank_family_trend trend = ank_family_trend(days, values, 3, 1.2);
    assert_null(trend.why);
    assert_string_equal(trend.method, "test-retest");
    assert_near(trend.slope, 0.0961184210526315789, 1e-13);
    assert_near(trend.se, 0.205252780608128233, 1e-13);
    assert_near(trend.low, -0.306169636666001008, 1e-12);
    assert_near(trend.high, 0.498406478771264166, 1e-12);
    assert_true(isnan(trend.df));
}

/* Every number is there, or there is a reason; nothing is infinite. */
static void assert_said(const struct ank_family_trend *trend)
{
    assert_true(isnan(trend->slope) == (trend->why != NULL));
    assert_true(isnan(trend->se) == (trend->why_interval != NULL));
    assert_true(isnan(trend->low) == isnan(trend->se));
    assert_true(isnan(trend->high) == isnan(trend->se));
    assert_true((trend->method == NULL) == (trend->why != NULL));
    assert_false(isinf(trend->slope) || isinf(trend->se));
}

static void says_why_there_is_none(void **state)
{
    (void)state;
    static const ank_day days[] = {0, 30, 60, 91, 120, 150};
    static const double values[] = {3, 5, 4, 6, 5, 7};
    static const struct {
        size_t count;
        double sem;
        const char *why; /* part of it; NULL: there is a trend */
    } cases[] = {
        {0, NAN, "no rating"},
        {1, NAN, "at least 3 ratings"},
        {2, 1, "at least 3 ratings"},
        {3, 1, "90 days"},
        {3, NAN, "90 days"},
        {4, 1, NULL},
        {4, NAN, "needs 5 ratings"},
        {5, NAN, NULL},
        {6, NAN, NULL},
        {6, 1, NULL},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_family_trend trend =
            ank_family_trend(days, values, cases[i].count, cases[i].sem);
        assert_said(&trend);
        assert_int_equal(trend.n, cases[i].count);
        assert_true(!trend.why == !cases[i].why);
        if (cases[i].why)
            assert_non_null(strstr(trend.why, cases[i].why));
    }
}

/* A straight line leaves nothing to measure an error from; a flat one too. */
static void claims_no_certainty_from_a_straight_line(void **state)
{
    (void)state;
    static const ank_day days[] = {100, 131, 160, 191, 222};
    double flat[5], straight[5];
    for (size_t i = 0; i < 5; i++) {
        flat[i] = 4;
        straight[i] = 0.1 * (days[i] - 100);
    }
    struct ank_family_trend level = ank_family_trend(days, flat, 5, NAN);
    struct ank_family_trend line = ank_family_trend(days, straight, 5, NAN);
    assert_said(&level);
    assert_said(&line);
    assert_true(level.slope == 0);
    assert_near(line.slope, 3.04375, 1e-12);
    assert_non_null(level.why_interval);
    assert_non_null(line.why_interval);
    level = ank_family_trend(days, flat, 5, 1);
    assert_null(level.why_interval);
}

/* Order, the day the calendar begins and the origin of the scale do not matter;
 * doubling the scale doubles the slope; turning it around flips it. */
static void keeps_its_invariances(void **state)
{
    (void)state;
    static const ank_day days[] = {0, 40, 75, 130, 200};
    static const double values[] = {3, 5, 4, 6, 6};
    struct ank_family_trend plain = ank_family_trend(days, values, 5, NAN);
    ank_day other_days[5];
    double doubled[5], turned[5];
    for (size_t i = 0; i < 5; i++) {
        other_days[i] = 18000 + days[4 - i];
        doubled[i] = 2 * values[4 - i] + 7;
        turned[i] = 10 - values[i];
    }
    struct ank_family_trend twice = ank_family_trend(other_days, doubled, 5, NAN);
    struct ank_family_trend down = ank_family_trend(days, turned, 5, NAN);
    assert_near(twice.slope, 2 * plain.slope, 1e-13);
    assert_near(twice.low, 2 * plain.low, 1e-12);
    assert_near(down.slope, -plain.slope, 1e-13);
    assert_near(down.low, -plain.high, 1e-12);
    assert_int_equal(twice.days, 200);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_with_least_squares, forget),
        cmocka_unit_test(takes_the_known_error_of_one_rating),
        cmocka_unit_test(says_why_there_is_none),
        cmocka_unit_test(claims_no_certainty_from_a_straight_line),
        cmocka_unit_test(keeps_its_invariances),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

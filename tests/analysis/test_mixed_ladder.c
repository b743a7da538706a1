/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mixed model on made-up families: where it falls back, and what it refuses. */
#include "testing.h"

#include <ankerpunt/analysis/mixed.h>

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* A small generator, so that the made-up families are the same everywhere. */
static double noise(uint64_t *seed)
{
    double sum = -6;
    for (int i = 0; i < 12; i++) {
        *seed = *seed * 6364136223846793005u + 1442695040888963407u;
        sum += (double)(*seed >> 11) / 9007199254740992.0;
    }
    return sum;
}

/* Families with levels and paces that spread by that much. */
static size_t make_up(struct ank_rating *ratings, size_t families, double levels,
                      double paces, uint64_t seed)
{
    static const double months[] = {0, 3.1, 5.9, 12.2};
    size_t count = 0;
    for (size_t i = 0; i < families; i++) {
        double level = 5 + levels * noise(&seed), pace = 0.1 + paces * noise(&seed);
        for (size_t j = 0; j < 4 - i % 3; j++)
            ratings[count++] = (struct ank_rating){
                i, months[j], level + pace * months[j] + noise(&seed)};
    }
    return count;
}

/* At two moments alone levels and paces are four variances from three numbers:
 * then levels remain, and the answer is that of the paired t-test. */
static void falls_back_to_levels_and_says_so(void **state)
{
    (void)state;
    struct ank_rating ratings[40];
    double mean = 0, square = 0;
    uint64_t seed = 4;
    for (size_t i = 0; i < 20; i++) {
        double level = 5 + 2 * noise(&seed);
        ratings[2 * i] = (struct ank_rating){i, 0, level + noise(&seed)};
        ratings[2 * i + 1] = (struct ank_rating){i, 4, level + 1 + noise(&seed)};
        double change = ratings[2 * i + 1].value - ratings[2 * i].value;
        mean += change / 20;
        square += change * change;
    }
    struct ank_mixed found = ank_mixed_trend(ratings, 40, 2, &mem);
    assert_null(found.why);
    assert_int_equal(found.model, ANK_MIXED_INTERCEPTS);
    assert_non_null(found.why_slopes);
    assert_int_equal(found.caution_count, 1);
    assert_true(isnan(found.var_slope) && isnan(found.cov));
    assert_near(4 * found.slope, mean, 1e-9);
    assert_near(4 * found.se, sqrt((square / 20 - mean * mean) / 19), 1e-9);
    assert_near(found.df, 19, 1e-7);
}

/* Within a family up, down, up, down: less alike than strangers. */
static void has_no_trend_when_families_are_alike(void **state)
{
    (void)state;
    struct ank_rating ratings[80];
    for (size_t i = 0; i < 80; i++)
        ratings[i] = (struct ank_rating){i / 4, (double)(i % 4),
                                         (i % 2 ? 6 : 4) + (i % 3 ? 0 : 0.25)};
    struct ank_mixed found = ank_mixed_trend(ratings, 80, 3, &mem);
    assert_non_null(found.why);
    assert_true(isnan(found.slope) && isnan(found.p) && isnan(found.var_slope));
}

/* Families that begin alike and go different ways: now and then the best there
 * is lies on the edge, and it beats levels alone. */
static void reports_the_edge(void **state)
{
    (void)state;
    struct ank_rating ratings[400];
    size_t edges = 0;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        size_t count = make_up(ratings, 60, 0, 0.3, seed);
        struct ank_mixed found = ank_mixed_trend(ratings, count, 3, &mem);
        struct ank_mixed levels =
            ank_mixed_fit(ANK_MIXED_INTERCEPTS, ratings, count, &mem);
        assert_null(found.why);
        assert_true(levels.why || found.reml < levels.reml);
        assert_int_equal(found.caution_count, found.boundary);
        double product = found.var_intercept * found.var_slope;
        if (found.boundary)
            assert_near(found.cov * found.cov, product, 1e-9);
        else
            assert_true(found.cov * found.cov <= product);
        edges += found.boundary;
    }
    assert_true(edges > 0 && edges < 40);
}

/* Ratings with hardly any noise around each family's own line. */
static void holds_when_there_is_little_noise(void **state)
{
    (void)state;
    struct ank_rating ratings[400];
    uint64_t seed = 8;
    for (size_t i = 0; i < 400; i++) {
        if (i % 4 == 0)
            seed += i;
        uint64_t of_family = seed;
        double level = 5 + 2 * noise(&of_family), pace = 0.3 * noise(&of_family);
        ratings[i] =
            (struct ank_rating){i / 4, (double)(i % 4), level + pace * (double)(i % 4)};
    }
    for (size_t i = 0; i < 400; i++)
        ratings[i].value += 1e-3 * noise(&seed);
    struct ank_mixed found = ank_mixed_trend(ratings, 400, 3, &mem);
    assert_null(found.why);
    assert_false(found.boundary);
    assert_near(found.var_residual / 1e-6, 1, 0.2);
    assert_near(found.df, 99, 1e-3); /* as if each pace were known */
}

/* Adding to all ratings moves the intercept alone; doubling them scales. */
static void moves_with_the_ratings(void **state)
{
    (void)state;
    struct ank_rating ratings[400];
    size_t count = make_up(ratings, 60, 1.5, 0.2, 20);
    struct ank_mixed found = ank_mixed_trend(ratings, count, 3, &mem);
    for (size_t i = 0; i < count; i++)
        ratings[i].value = 2 * ratings[i].value + 1000;
    struct ank_mixed moved = ank_mixed_trend(ratings, count, 3, &mem);
    assert_null(found.why);
    assert_near(moved.intercept, 2 * found.intercept + 1000, 1e-9);
    assert_near(moved.slope, 2 * found.slope, 1e-8);
    assert_near(moved.se, 2 * found.se, 1e-7);
    assert_near(moved.df, found.df, 1e-6);
    assert_near(moved.var_slope, 4 * found.var_slope, 1e-7);
    assert_near(moved.p, found.p, 1e-7);
}

/* Families that are too few, too short, too equal ... */
static struct ank_rating few[40], single[40], equal[40], at_once[40], line[40], own[80],
    nine[30];

static void fill_refusals(void)
{
    for (size_t i = 0; i < 40; i++) {
        double wave = (double)(i % 2);
        few[i] = (struct ank_rating){i / 4, (double)(i % 4), (double)(i % 7)};
        single[i] = (struct ank_rating){i, wave, (double)(i % 7)};
        equal[i] = (struct ank_rating){i / 2, wave, 10};
        at_once[i] = (struct ank_rating){i / 2, 3, (double)(i % 7)};
        line[i] = (struct ank_rating){i / 2, wave, 3 + wave};
    }
    for (size_t i = 0; i < 80; i++)
        own[i] =
            (struct ank_rating){i / 4, (double)(i % 4),
                                (double)((i / 4 * i / 4) % 11 + (i % 4) * (i / 4 % 3))};
    for (size_t i = 0; i < 9; i++) /* one family with nine waves, others with one */
        nine[i] = (struct ank_rating){0, (double)i, (double)(i % 4)};
    for (size_t i = 9; i < 30; i++)
        nine[i] = (struct ank_rating){i, 0, (double)(i % 4)};
}

static void says_why_there_is_no_trend(void **state)
{
    (void)state;
    struct ank_rating unknown = {0, (double)NAN, 3};
    fill_refusals();
    const struct {
        const char *what;
        const struct ank_rating *ratings;
        size_t count, later_waves;
    } cases[] = {
        {"nobody", NULL, 0, 2},
        {"one rating", few, 1, 2},
        {"two ratings", few, 2, 2},
        {"ten families", few, 40, 3},
        {"one rating each", single, 40, 3},
        {"all equal", equal, 40, 2},
        {"all at one moment", at_once, 40, 2},
        {"one line", line, 40, 2},
        {"an unknown date", &unknown, 1, 2},
        {"nine and one", nine, 30, 8},
        {"one later wave", own, 80, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        print_message("# %s\n", cases[i].what);
        struct ank_mixed found = ank_mixed_trend(cases[i].ratings, cases[i].count,
                                                 cases[i].later_waves, &mem);
        assert_non_null(found.why);
        assert_true(isnan(found.slope) && isnan(found.low) && isnan(found.reml));
        for (int model = 0; model < 2; model++) {
            found = ank_mixed_fit((enum ank_mixed_model)model, cases[i].ratings,
                                  cases[i].count, &mem);
            assert_true(found.why ? isnan(found.slope) : isfinite(found.high));
        }
    }
    struct ank_mixed found = ank_mixed_trend(own, 80, 3, &mem);
    assert_true(found.why || isfinite(found.p));
}

/* Odd projects: few points, one moment, days or centuries, a million above
 * nought. Whatever comes out is a number or has a reason. */
static void is_finite_or_says_why(void **state)
{
    (void)state;
    static const double spans[] = {1e-6, 1, 1e4};
    struct ank_rating ratings[400];
    uint64_t seed = 77;
    for (size_t run = 0; run < 400; run++) {
        size_t count = 0, families = run % 40;
        for (size_t i = 0; i < families; i++)
            for (size_t j = 0; j <= (run + i) % 4; j++)
                ratings[count++] = (struct ank_rating){
                    i, floor(2 * noise(&seed)) * spans[run % 3],
                    floor((double)(run % 5) * noise(&seed)) + (run % 7 == 0 ? 1e6 : 0)};
        for (int model = 0; model < 2; model++) {
            struct ank_mixed found =
                ank_mixed_fit((enum ank_mixed_model)model, ratings, count, &mem);
            double values[] = {found.slope, found.se,        found.df,
                               found.low,   found.high,      found.p,
                               found.reml,  found.intercept, found.var_residual};
            for (size_t k = 0; k < COUNT(values); k++)
                assert_true(found.why ? isnan(values[k]) : isfinite(values[k]));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(falls_back_to_levels_and_says_so, forget),
        cmocka_unit_test_teardown(has_no_trend_when_families_are_alike, forget),
        cmocka_unit_test_teardown(reports_the_edge, forget),
        cmocka_unit_test_teardown(holds_when_there_is_little_noise, forget),
        cmocka_unit_test_teardown(moves_with_the_ratings, forget),
        cmocka_unit_test_teardown(says_why_there_is_no_trend, forget),
        cmocka_unit_test_teardown(is_finite_or_says_why, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

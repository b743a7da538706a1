/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The change of one family: when it counts, and why it cannot be said. */
#include <string.h>

#include <ankerpunt/model/score.h>
#include "pairs.h"

static struct ank_arena mem;

static int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* Jacobson & Truax (1991), table 1: pre 32.5, post 47.5, s 7.5, r .80, RCI 3.16;
 * printed with two decimals. */
static void agrees_with_jacobson_and_truax(void **state)
{
    (void)state;
    static const struct ank_scale halves = {
        .decimals = 1, .low = 0, .high = 1500, .step = 5, .better = +1};
    struct ank_rule_source source = {0.80, 7.5, NAN, NAN, NAN, {0}};
    struct ank_change_rule rule = ank_change_rule_of(&halves, &source, NAN, 0);
    ank_score before, after;
    assert_true(ank_scale_read(&halves, "32.5", &before));
    assert_true(ank_scale_read(&halves, "47.5", &after));
    struct ank_change change = ank_change_of(&halves, &rule, before, after);
    assert_near(1.96 * change.change / change.threshold, 3.16, 0.005 / 3.16);
    assert_int_equal(change.class, ANK_IMPROVED);
}

/* Beck's inventory at 2 months, lower is better, r = 0.90 by assumption. */
static void agrees_family_by_family(void **state)
{
    (void)state;
    static const struct ank_scale bdi = {.low = 0, .high = 63, .step = 1, .better = -1};
    static const char *const subset = "0 to 2m, sd=all baselines, r=0.90";
    struct table ref = table_read(&mem, "btheb.ref.csv");
    struct table families = table_read(&mem, "btheb.rci_2m.csv");
    struct ank_rule_source source = {0.90, NAN, 0.95, 5, NAN, {0}};
    struct ank_change_rule rule = ank_change_rule_of(
        &bdi, &source, reference(&ref, "rci", subset, "sd_baseline_used"), 100);
    assert_close("threshold", rule.threshold, reference(&ref, "rci", subset, "SDC95"),
                 1e-10);
    assert_non_null(rule.caution); /* 5 points were said to matter */

    double before[128], after[128];
    for (size_t i = 0; i < families.rows; i++) {
        before[i] = table_number(&families, i, "pre");
        after[i] = table_number(&families, i, "post");
        const char *expected = table_text(&families, i, "class");
        if (isnan(after[i]))
            continue;
        struct ank_change found =
            ank_change_of(&bdi, &rule, (ank_score)before[i], (ank_score)after[i]);
        assert_true(found.change == table_number(&families, i, "change"));
        const char *name = found.class == ANK_SAME    ? "unchanged"
                           : found.class == ANK_WORSE ? "deteriorated"
                                                      : "improved";
        assert_string_equal(name, expected);
    }

    struct ank_pairs pairs = pairs_of(&mem, &bdi, before, after, families.rows);
    struct ank_figures figures;
    ank_figures_of(&pairs, &rule, &figures);
    static const struct {
        enum ank_figure figure;
        const char *quantity;
    } shares[] = {
        {ANK_IMPROVED_N, "improved_n"},
        {ANK_SAME_N, "unchanged_n"},
        {ANK_WORSE_N, "deteriorated_n"},
        {ANK_IMPROVED_LOW, "improved_wilson_lo"},
        {ANK_IMPROVED_HIGH, "improved_wilson_hi"},
        {ANK_THRESHOLD, "critical_change"},
    };
    /* Wilson's limits of the other two shares: those of improved are in the file. */
    double low, high;
    ank_wilson((size_t)figures.value[ANK_SAME_N], figures.n, &low, &high);
    assert_true(figures.value[ANK_SAME_LOW] == low &&
                figures.value[ANK_SAME_HIGH] == high);
    ank_wilson((size_t)figures.value[ANK_WORSE_N], figures.n, &low, &high);
    assert_true(figures.value[ANK_WORSE_LOW] == low &&
                figures.value[ANK_WORSE_HIGH] == high);
    for (size_t i = 0; i < COUNT(shares); i++)
        assert_close(shares[i].quantity, figures.value[shares[i].figure],
                     reference(&ref, "rci", subset, shares[i].quantity), 1e-12);
    assert_string_equal(figures.rule, "retest");
}

static void decides_the_rule_once(void **state)
{
    (void)state;
    static const struct {
        const char *what;
        struct ank_rule_source source;
        double sd;
        size_t n;
        enum ank_rule rule;
        double threshold;
    } cases[] = {
        {"nothing known", {NAN, NAN, NAN, NAN, NAN, {0}}, 2, 100, ANK_NO_RULE, NAN},
        {"agreed", {NAN, NAN, NAN, 2, NAN, {0}}, 2, 100, ANK_MIN_CHANGE, 2},
        {"agreed to be nothing",
         {NAN, NAN, NAN, 0, NAN, {0}},
         2,
         100,
         ANK_NO_RULE,
         NAN},
        {"agreed beyond the scale",
         {NAN, NAN, NAN, 11, NAN, {0}},
         2,
         100,
         ANK_NO_RULE,
         NAN},
        {"alpha is not enough",
         {NAN, NAN, 0.9, NAN, NAN, {0}},
         2,
         100,
         ANK_NO_RULE,
         NAN},
        {"alpha beside agreed",
         {NAN, NAN, 0.9, 3, NAN, {0}},
         2,
         100,
         ANK_MIN_CHANGE,
         3},
        {"retest, own SD", {0.7, 2.5, NAN, NAN, NAN, {0}}, 9, 3, ANK_RETEST, 3.795524},
        {"retest, all baselines",
         {0.7, NAN, NAN, 2, NAN, {0}},
         2.5,
         20,
         ANK_RETEST,
         3.795524},
        {"too few baselines",
         {0.7, NAN, NAN, NAN, NAN, {0}},
         2.5,
         19,
         ANK_NO_RULE,
         NAN},
        {"too few, but agreed",
         {0.7, NAN, NAN, 2, NAN, {0}},
         2.5,
         19,
         ANK_MIN_CHANGE,
         2},
        {"r = 0", {0, 2.5, NAN, NAN, NAN, {0}}, 2, 100, ANK_NO_RULE, NAN},
        {"r = 1", {1, 2.5, NAN, NAN, NAN, {0}}, 2, 100, ANK_NO_RULE, NAN},
        {"r = -.3, but agreed",
         {-0.3, 2.5, NAN, 2, NAN, {0}},
         2,
         100,
         ANK_MIN_CHANGE,
         2},
        {"SD 0", {0.7, NAN, NAN, NAN, NAN, {0}}, 0, 100, ANK_NO_RULE, NAN},
        {"more than the scale", {0.1, 5, NAN, 2, NAN, {0}}, 2, 100, ANK_NO_RULE, NAN},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        print_message("# %s\n", cases[i].what);
        struct ank_change_rule found =
            ank_change_rule_of(&ten, &cases[i].source, cases[i].sd, cases[i].n);
        assert_int_equal(found.rule, cases[i].rule);
        assert_true((found.why == NULL) == (cases[i].rule != ANK_NO_RULE));
        if (found.rule == ANK_NO_RULE)
            assert_true(isnan(found.threshold));
        else
            assert_near(found.threshold, cases[i].threshold, 1e-6);
    }
}

/* An agreed change counts when it is reached, a detectable one when passed. */
static void knows_the_edge_of_each_rule(void **state)
{
    (void)state;
    static const struct ank_scale tenths = {
        .decimals = 1, .low = 0, .high = 100, .step = 1, .better = +1};
    struct ank_change_rule agreed = {
        .rule = ANK_MIN_CHANGE, .threshold = 0.3, .min_change = 0.3};
    struct ank_change_rule retest = {.rule = ANK_RETEST, .threshold = 0.3};
    for (ank_score from = 0; from <= 97; from++) {
        assert_int_equal(ank_change_of(&tenths, &agreed, from, from + 3).class,
                         ANK_IMPROVED);
        assert_int_equal(ank_change_of(&tenths, &retest, from, from + 3).class,
                         ANK_SAME);
        assert_int_equal(ank_change_of(&tenths, &agreed, from + 3, from).class,
                         ANK_WORSE);
    }
}

static void follows_the_better_direction(void **state)
{
    (void)state;
    struct ank_scale lower = ten;
    lower.better = -1;
    struct ank_change down = ank_change_of(&lower, &two_points, 7, 4);
    assert_true(down.change == -3);
    assert_int_equal(down.better, +1);
    assert_string_equal(ank_class_name(down.class), "improved");
    assert_string_equal(ank_rule_name(down.rule), "min-change");
    struct ank_change none = ank_change_of(&lower, &two_points, 7, 7);
    assert_int_equal(none.better, 0);
    assert_int_equal(none.class, ANK_SAME);
}

static void says_why_there_is_no_class(void **state)
{
    (void)state;
    static const ank_score scores[] = {5,           ANK_NOT_ASKED, ANK_PARKED,
                                       ANK_UNKNOWN, ANK_NA,        ANK_REFUSED};
    for (size_t i = 0; i < COUNT(scores); i++)
        for (size_t j = 0; j < COUNT(scores); j++) {
            struct ank_change found =
                ank_change_of(&ten, &two_points, scores[i], scores[j]);
            bool numbers = i == 0 && j == 0;
            assert_true(isnan(found.change) == !numbers);
            assert_true((found.why == NULL) == numbers);
            assert_true(isnan(found.threshold) == !numbers);
            assert_int_equal(found.rule, numbers ? ANK_MIN_CHANGE : ANK_NO_RULE);
        }
    struct ank_change change = ank_change_of(&ten, &no_rule, 3, 5);
    assert_true(change.change == 2);
    assert_int_equal(change.better, 1);
    assert_null(ank_class_name(change.class));
    assert_string_equal(change.why, no_rule.why);
}

static void says_when_there_was_no_room(void **state)
{
    (void)state;
    assert_non_null(ank_change_of(&ten, &two_points, 9, 10).caution);
    assert_null(ank_change_of(&ten, &two_points, 8, 9).caution);
    struct ank_scale lower = ten;
    lower.better = -1;
    assert_non_null(ank_change_of(&lower, &two_points, 1, 0).caution);
    assert_null(ank_change_of(&lower, &two_points, 8, 9).caution);
}

/* Whether a rule decides or not, and whichever end is the better one. */
static void notes_floor_and_ceiling(void **state)
{
    (void)state;
    static const struct {
        int better;
        ank_score baseline, later;
        const char *part; /* of the caution; NULL: none */
    } cases[] = {
        {+1, 5, 9, NULL},
        {+1, 10, 10, "best score from the start"},
        {+1, 5, 10, "now the best score"},
        {+1, 10, 5, NULL},
        {+1, 0, 0, "least good score from the start"},
        {+1, 5, 0, "now the least good score"},
        {-1, 0, 0, "best score from the start"},
        {-1, 5, 10, "now the least good score"},
        {-1, 5, ANK_PARKED, NULL},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_scale scale = ten;
        scale.better = cases[i].better;
        struct ank_change change =
            ank_change_of(&scale, &no_rule, cases[i].baseline, cases[i].later);
        assert_true(!change.caution == !cases[i].part);
        if (cases[i].part)
            assert_non_null(strstr(change.caution, cases[i].part));
    }
}

/* R: i <- 11:45; d <- c(i %% 3 - 1, 1); m <- length(d); sem <- sd(d) / sqrt(2);
 * sem * sqrt((m - 1) / qchisq(c(.975, .025), m - 1)); 1.96 * sqrt(2) * sem */
static void repeated_sittings_tell_the_error_of_one_rating(void **state)
{
    (void)state;
    const struct ank_scale scale = {0, 0, 10, 1, 1}, halves = {1, 0, 50, 5, 1};
    const struct ank_retest_pairs pairs = {36, 1, 25};
    struct ank_retest found = ank_retest_of(&scale, &pairs);
    assert_int_equal(found.pairs, 36);
    assert_near(found.sem, 0.597282204444458, 1e-12);
    assert_near(found.low, 0.484444594263625, 1e-12);
    assert_near(found.high, 0.779117631356051, 1e-12);
    assert_near(found.sdc, 1.655581804415327, 1e-12);
    assert_near(ank_retest_of(&halves, &pairs).sem, found.sem / 2, 1e-12);
}

static void own_sittings_come_before_what_was_published(void **state)
{
    (void)state;
    const struct ank_scale scale = {0, 0, 10, 1, 1};
    struct ank_rule_source source = {0.7, 2.5, NAN, 2, NAN, {36, 1, 25}};
    struct ank_change_rule rule = ank_change_rule_of(&scale, &source, 2, 100);
    assert_int_equal(rule.rule, ANK_RETEST);
    assert_int_equal(rule.source, ANK_ERROR_OWN);
    assert_near(rule.threshold, 1.655581804415327, 1e-12);
    source.retests.count = ANK_RETEST_LEAST - 1;
    assert_true(isnan(ank_retest_of(&scale, &source.retests).sem));
    rule = ank_change_rule_of(&scale, &source, 2, 100);
    assert_int_equal(rule.source, ANK_ERROR_PUBLISHED);
    assert_near(rule.threshold, 3.795524, 1e-6);
    source.retest_reliability = (double)NAN;
    rule = ank_change_rule_of(&scale, &source, 2, 100);
    assert_int_equal(rule.rule, ANK_MIN_CHANGE);
    assert_int_equal(rule.source, ANK_ERROR_UNKNOWN);
}

/* Everybody answered the same twice: an error of 0 cannot be believed. */
static void sittings_that_are_all_alike_tell_no_error(void **state)
{
    (void)state;
    const struct ank_scale scale = {0, 0, 10, 1, 1};
    const struct ank_rule_source source = {NAN, NAN, NAN, 2, NAN, {40, 0, 0}};
    assert_int_equal(ank_change_rule_of(&scale, &source, 2, 100).rule, ANK_MIN_CHANGE);
}

static void the_mean_that_matters_is_none_unless_agreed(void **state)
{
    (void)state;
    const struct ank_scale scale = {0, 0, 10, 1, 1};
    struct ank_rule_source source = {NAN, NAN, NAN, 2, NAN, {0}};
    assert_true(isnan(ank_change_rule_of(&scale, &source, 2, 9).min_mean_change));
    source.min_mean_change = 0.5;
    assert_true(ank_change_rule_of(&scale, &source, 2, 9).min_mean_change == 0.5);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_with_jacobson_and_truax, free_all),
        cmocka_unit_test_teardown(agrees_family_by_family, free_all),
        cmocka_unit_test(decides_the_rule_once),
        cmocka_unit_test(knows_the_edge_of_each_rule),
        cmocka_unit_test(follows_the_better_direction),
        cmocka_unit_test(says_why_there_is_no_class),
        cmocka_unit_test(says_when_there_was_no_room),
        cmocka_unit_test(notes_floor_and_ceiling),
        cmocka_unit_test(repeated_sittings_tell_the_error_of_one_rating),
        cmocka_unit_test(own_sittings_come_before_what_was_published),
        cmocka_unit_test(sittings_that_are_all_alike_tell_no_error),
        cmocka_unit_test(the_mean_that_matters_is_none_unless_agreed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many sets of answers a mean and a standard deviation leave open. */
#include "testing.h"

#include <math.h>

#include <ankerpunt/analysis/answer_sets.h>
#include <ankerpunt/analysis/disclosure.h>

/*
 * Expected from R 4.2.2, by trying all:
 *     sets <- function(n, low, high, m, s) {
 *         g <- expand.grid(rep(list(low:high), n))
 *         g <- g[apply(g, 1, function(x) all(diff(x) >= 0)), , drop = FALSE]
 *         sum(apply(g, 1, function(x) abs(mean(x) - m) <= .05 + 1e-9 &
 *                                     abs(sd(x) - s) <= .05 + 1e-9))
 *     }
 * and with sd(x) <= s + .05 + 1e-9 where the spread is told to be at most that.
 */
static void agrees_with_trying_all(void **state)
{
    (void)state;
    const struct {
        size_t n;
        double low, high, mean, sd;
        size_t sets;
        bool at_most;
    } cases[] = {{5, 1, 5, 3.2, 1.3, 2, false},  {6, 1, 5, 3.0, 1.1, 3, false},
                 {5, 0, 10, 5.2, 2.6, 4, false}, {6, 0, 6, 2.5, 1.9, 2, false},
                 {5, 1, 5, 3.2, 1.3, 6, true},   {6, 1, 5, 3.0, 1.1, 6, true},
                 {5, 0, 10, 5.2, 2.6, 37, true}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        const double answers[6] = {0};
        struct ank_told_answers told = {.n = cases[i].n,
                                        .answers = answers,
                                        .low = cases[i].low,
                                        .high = cases[i].high,
                                        .step = 1,
                                        .mean = cases[i].mean,
                                        .sd = cases[i].sd,
                                        .at_most = cases[i].at_most};
        print_message("# case %zu\n", i);
        assert_int_equal(ank_answer_sets(&told, 1000), cases[i].sets);
    }
}

/* Fourteen changes on 0-10 leave enough open; six answers from 1 to 5 do not, nor do
 * fourteen of which somebody knows all but three. */
static void leaves_more_open_to_more_families(void **state)
{
    (void)state;
    const double changes[] = {2, -1, 4, 3, 0, 2, 1, -2, 3, 2, 4, 1, 0, 2};
    struct ank_told_answers told = {.n = COUNT(changes),
                                    .answers = changes,
                                    .low = -10,
                                    .high = 10,
                                    .step = 1,
                                    .mean = 1.5,
                                    .sd = 1.8};
    assert_int_equal(ank_answer_sets(&told, 50), 50);
    told.known = 11;
    assert_true(ank_answer_sets(&told, 50) < 50);
    const double few[] = {1, 2, 3, 3, 4, 5};
    struct ank_told_answers small = {
        .n = 6, .answers = few, .low = 1, .high = 5, .step = 1, .mean = 3, .sd = 1.4};
    assert_true(ank_answer_sets(&small, 50) < 50);
}

/* A lattice without an end, one of tenths, and a group so large that most answers are
 * taken as known. */
static void counts_what_is_fine_or_large(void **state)
{
    (void)state;
    double rights[200], tenths[40];
    for (size_t i = 0; i < COUNT(rights); i++)
        rights[i] = (double)(i % 5);
    for (size_t i = 0; i < COUNT(tenths); i++)
        tenths[i] = (double)(i % 8) * 1.3;
    struct ank_told_answers told = {.n = COUNT(rights),
                                    .answers = rights,
                                    .high = INFINITY,
                                    .step = 1,
                                    .mean = 2,
                                    .sd = 1.4};
    assert_int_equal(ank_answer_sets(&told, 50), 50);
    struct ank_told_answers fine = {.n = COUNT(tenths),
                                    .answers = tenths,
                                    .high = 10,
                                    .step = 0.1,
                                    .mean = 4.6,
                                    .sd = 3.0};
    assert_int_equal(ank_answer_sets(&fine, 50), 50);
}

/* Beside a mean of ten to twenty-two families, on a lattice without ends: every spread
 * above the bound leaves enough sets open, and not every one up to it. */
static void bounds_the_spread_that_tells_answers(void **state)
{
    (void)state;
    const double answers[24] = {0};
    for (size_t told = 10; told <= 20; told += 5) {
        double bound = ank_spread_bound((int)told, 1);
        size_t few = 0;
        for (size_t n = told < 12 ? 10 : told - 2; n <= told + 2; n++)
            for (int mean = 0; mean <= 5; mean++)
                for (int more = 0; more <= 4; more++) {
                    struct ank_told_answers of = {.n = n,
                                                  .answers = answers,
                                                  .low = -100,
                                                  .high = 100,
                                                  .step = 1,
                                                  .mean = mean / 10.0,
                                                  .sd = bound + more / 10.0};
                    bool enough = ank_answer_sets(&of, 50) == 50;
                    assert_true(enough || more == 0);
                    few += !enough;
                }
        assert_true(few > 0);
    }
    assert_near(ank_spread_bound(10, 0.5), 1.0, 1e-12);
    assert_true(ank_spread_bound(60, 1) < ank_spread_bound(25, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agrees_with_trying_all),
        cmocka_unit_test(leaves_more_open_to_more_families),
        cmocka_unit_test(counts_what_is_fine_or_large),
        cmocka_unit_test(bounds_the_spread_that_tells_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

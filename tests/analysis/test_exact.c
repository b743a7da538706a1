/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact distributions: against counts of all sign patterns, and against themselves. */
#include <math.h>
#include <stdlib.h>

#include "../../analysis/domain/exact_sum.h"
#include "pairs.h"

static struct ank_arena mem;

static int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* Ranks 1 to n, one person each. */
static struct exact_group *ranks(size_t n)
{
    struct exact_group *groups = ank_alloc(&mem, n * sizeof *groups);
    for (size_t i = 0; i < n; i++)
        groups[i] = (struct exact_group){(int64_t)i + 1, 1};
    return groups;
}

static void counts_all_signed_ranks(void **state)
{
    (void)state;
    struct table counts = table_read(&mem, "signrank_null_counts.csv");
    double below = 0;
    for (size_t i = 0; i < counts.rows; i++) {
        size_t n = (size_t)table_number(&counts, i, "n");
        int64_t w = (int64_t)table_number(&counts, i, "w");
        int64_t most = (int64_t)(n * (n + 1) / 2);
        below = (w == 0 ? 0 : below) + table_number(&counts, i, "count");
        if (2 * w > most)
            continue;
        double p = fmin(1, ldexp(2 * below, -(int)n));
        assert_close("lower tail", exact_two_sided(ranks(n), n, w, &mem), p, 0);
        assert_close("upper tail", exact_two_sided(ranks(n), n, most - w, &mem), p, 0);
    }
}

static void finds_the_quantile_of_the_signed_ranks(void **state)
{
    (void)state;
    /* As in the usual tables of the signed-rank test; 97 is hl_ci_k of btheb.ref.csv.
     */
    static const struct {
        size_t n;
        int64_t q;
    } cases[] = {{1, 0},  {5, 0},   {6, 1},   {7, 3},    {8, 4},
                 {10, 9}, {12, 14}, {20, 53}, {50, 435}, {97, 1833}};
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(exact_signed_rank_quantile(cases[i].n, 0.025, &mem),
                         cases[i].q);
}

/* Beyond where it counts, it still is the smallest sum that reaches p. */
static void the_quantile_of_many_is_the_counted_one(void **state)
{
    (void)state;
    static const size_t sizes[] = {199, 200, 201, 202, 203, 204, 333, 500, 1000};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        size_t n = sizes[i];
        int64_t q = exact_signed_rank_quantile(n, 0.025, &mem);
        assert_true(exact_two_sided(ranks(n), n, q, &mem) >= 0.05);
        assert_true(exact_two_sided(ranks(n), n, q - 1, &mem) < 0.05);
        ank_arena_free(&mem);
    }
}

/* The same p from going through all 2^n patterns. */
static double by_hand(const int *scores, size_t n, int sum)
{
    int total = 0;
    for (size_t i = 0; i < n; i++)
        total += scores[i];
    int larger = sum > total - sum ? sum : total - sum;
    unsigned reached = 0;
    for (unsigned pattern = 0; pattern < 1u << n; pattern++) {
        int found = 0;
        for (size_t i = 0; i < n; i++)
            found += pattern >> i & 1 ? scores[i] : 0;
        reached += found >= larger;
    }
    return fmin(1, 2.0 * reached / (1u << n));
}

static void agrees_with_every_pattern(void **state)
{
    (void)state;
    srand(1);
    for (int round = 0; round < 200; round++) {
        size_t n = 1 + (size_t)rand() % 10;
        int scores[10], sum = 0;
        struct exact_group groups[10];
        for (size_t i = 0; i < n; i++) {
            scores[i] = (1 + rand() % 6) * (1 + round % 3);
            sum += rand() % 2 ? scores[i] : 0;
            groups[i] = (struct exact_group){scores[i], 1};
        }
        assert_close("p", exact_two_sided(groups, n, sum, &mem),
                     by_hand(scores, n, sum), 0);
    }
}

/* All scores are 1: p_sign_exact. */
static void serves_the_sign_test(void **state)
{
    (void)state;
    static const char *const files[] = {"sleep.ref.csv", "hw_depression.ref.csv"};
    static const char *const subsets[] = {"drug1 to drug2", "x to y"};
    for (size_t i = 0; i < COUNT(files); i++) {
        struct table ref = table_read(&mem, files[i]);
        size_t up = (size_t)reference(&ref, "paired", subsets[i], "n_up");
        size_t down = (size_t)reference(&ref, "paired", subsets[i], "n_down");
        struct exact_group all = {1, up + down};
        assert_close("p", exact_two_sided(&all, 1, (int64_t)up, &mem),
                     reference(&ref, "paired", subsets[i], "p_sign_exact"), 1e-12);
    }
}

static void nobody_changed_is_no_evidence(void **state)
{
    (void)state;
    assert_true(exact_two_sided(NULL, 0, 0, &mem) == 1);
}

/* "12x3 5x8": twelve scores of 3 and five of 8. */
static size_t groups_of(const char *text, struct exact_group **groups)
{
    size_t count = 0;
    *groups = NULL;
    for (char *at = (char *)text; *at;) {
        size_t tied = strtoul(at, &at, 10);
        *groups = ank_grow(&mem, *groups, count, sizeof **groups);
        (*groups)[count++] = (struct exact_group){strtol(at + 1, &at, 10), tied};
    }
    return count;
}

/* The distance between two doubles, in units of the last place of the second. */
static double places_apart(double found, double expected)
{
    return fabs(found - expected) / (nextafter(expected, INFINITY) - expected);
}

/* Scores added one by one in numbers of 113 bits (tests/data/reference/README.md). */
static void agrees_with_the_count_to_the_last_place(void **state)
{
    (void)state;
    struct table ref = table_read(&mem, "exact_sums.csv");
    assert_true(ref.rows > 20);
    for (size_t i = 0; i < ref.rows; i++) {
        struct exact_group *groups;
        size_t count = groups_of(table_text(&ref, i, "groups"), &groups);
        int64_t sum = (int64_t)table_number(&ref, i, "sum");
        double expected = table_number(&ref, i, "p");
        double found = exact_two_sided(groups, count, sum, &mem);
        if (places_apart(found, expected) > 1)
            fail_msg("row %zu: %.17g for %.17g", i + 1, found, expected);
    }
}

/* Changes of `people`, up and down, on a scale with `sizes` sizes of change. */
static struct exact_sum some_sum(size_t people, size_t sizes, bool ranks)
{
    size_t *counts = ank_alloc(&mem, sizes * sizeof *counts), before = 0;
    struct exact_sum sum = {.n = people};
    sum.groups = ank_alloc(&mem, sizes * sizeof *sum.groups);
    for (size_t i = 0; i < people; i++)
        counts[(size_t)rand() % sizes * ((size_t)rand() % sizes) / sizes]++;
    for (size_t s = 0; s < sizes; s++) {
        int64_t score = (int64_t)(ranks ? 2 * before + counts[s] + 1 : s + 1);
        before += counts[s];
        if (counts[s] > 0)
            sum.groups[sum.group_count++] = (struct exact_group){score, counts[s]};
        sum.total += score * (int64_t)counts[s];
    }
    sum.most = sum.total / 2 - 1 - rand() % (sum.total / 4);
    return sum;
}

static void the_three_ways_agree(void **state)
{
    (void)state;
    srand(3);
    for (int round = 0; round < 60; round++) {
        struct exact_sum sum = some_sum(8 + (size_t)rand() % 90, 6, round % 3 > 0);
        double p = exact_by_shifts(&sum, &mem);
        double halves = exact_by_halves(&sum, &mem);
        double wave = exact_by_wave(&sum, &mem);
        if (places_apart(halves, p) > 3 || places_apart(wave, p) > 3)
            fail_msg("round %d: %.17g, %.17g, %.17g", round, p, halves, wave);
        ank_arena_free(&mem);
    }
}

/* A scale of a hundred sizes makes lists too long, which is said. */
static void long_lists_are_left_alone(void **state)
{
    (void)state;
    struct exact_sum sum = some_sum(300, 100, true);
    assert_true(isnan(exact_by_halves(&sum, &mem)));
    assert_close("p", exact_by_wave(&sum, &mem), exact_by_shifts(&sum, &mem), 1e-15);
}

/* No jump where one way takes over from another: of n + 1 coins the p of what is as
 * far from the middle hardly differs. */
static void no_number_of_families_is_a_cliff(void **state)
{
    (void)state;
    static const size_t sizes[] = {53, 54, EXACT_COUNTED, EXACT_COUNTED + 1, 5000};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        struct exact_group few = {1, sizes[i]}, more = {1, sizes[i] + 2};
        int64_t up = (int64_t)(sizes[i] + 3 * (size_t)sqrt((double)sizes[i])) / 2;
        double p = exact_two_sided(&few, 1, up, &mem);
        double next = exact_two_sided(&more, 1, up + 1, &mem);
        assert_true(next > p && next < p * (1 + 10.0 / (double)sizes[i]));
    }
}

static void tells_what_is_too_small_for_a_number(void **state)
{
    (void)state;
    struct exact_group least = {1, 1075}, below = {1, 1077};
    assert_true(exact_two_sided(&least, 1, 1075, &mem) == ldexp(1, -1074));
    assert_true(exact_two_sided(&below, 1, 1077, &mem) == 0);
    struct exact_group all = {3, 100000};
    assert_true(exact_two_sided(&all, 1, 300000, &mem) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(counts_all_signed_ranks, free_all),
        cmocka_unit_test_teardown(finds_the_quantile_of_the_signed_ranks, free_all),
        cmocka_unit_test_teardown(the_quantile_of_many_is_the_counted_one, free_all),
        cmocka_unit_test_teardown(agrees_with_every_pattern, free_all),
        cmocka_unit_test_teardown(serves_the_sign_test, free_all),
        cmocka_unit_test_teardown(nobody_changed_is_no_evidence, free_all),
        cmocka_unit_test_teardown(agrees_with_the_count_to_the_last_place, free_all),
        cmocka_unit_test_teardown(the_three_ways_agree, free_all),
        cmocka_unit_test_teardown(long_lists_are_left_alone, free_all),
        cmocka_unit_test_teardown(no_number_of_families_is_a_cliff, free_all),
        cmocka_unit_test_teardown(tells_what_is_too_small_for_a_number, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

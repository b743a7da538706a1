/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact distributions: against counts of all sign patterns, and against themselves. */
#include <stdlib.h>

#include "../../analysis/domain/exact.h"
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

/* 1000 coins are counted and 1001 are not; they hardly differ. */
static void the_approximation_takes_over_smoothly(void **state)
{
    (void)state;
    struct exact_group most = {1, EXACT_MOST}, more = {1, EXACT_MOST + 1};
    assert_true(exact_counts(&most, 1));
    assert_false(exact_counts(&more, 1));
    double counted = exact_two_sided(&most, 1, 540, &mem);
    double approximated = exact_two_sided(&more, 1, 541, &mem);
    assert_true(fabs(counted - approximated) < 0.002);
    assert_true(exact_two_sided(&most, 1, EXACT_MOST, &mem) > 0);
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
        cmocka_unit_test_teardown(the_approximation_takes_over_smoothly, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

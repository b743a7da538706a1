/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be told about few families: rule by rule, by hand. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/estimate.h>
#include "disclosing.h"

static void shows_nothing_of_a_few(void **state)
{
    (void)state;
    struct ank_release_item items[] = {item("started", "a", 1, 9, NULL, 0),
                                       item("reached", "a", 1, 10, NULL, 0)};
    struct ank_shown shown[2];
    struct ank_safety safety = decide(items, 2, NULL, 0, shown);
    assert_int_equal(shown[0].why, ANK_BELOW_THRESHOLD);
    assert_int_equal(shown[0].n, -1);
    assert_int_equal(shown[1].why, ANK_SHOWN);
    assert_int_equal(shown[1].n, 10);
    assert_int_equal(safety.withheld[ANK_BELOW_THRESHOLD], 1);
}

/* As tests of the auditor need it: the same rows with a rule less. */
static void leaves_a_rule_out(void **state)
{
    (void)state;
    struct ank_release_item few = item("started", "a", 1, 9, NULL, 0);
    struct ank_shown shown;
    struct ank_disclosure disclosure = {.items = &few,
                                        .count = 1,
                                        .without = {.threshold = true},
                                        .keep = &mem,
                                        .shown = &shown};
    assert_ok(ank_disclose(&disclosure, &err), err);
    assert_int_equal(shown.why, ANK_SHOWN);
    assert_int_equal(shown.n, 10);
    disclosure.without.rounding = true;
    assert_ok(ank_disclose(&disclosure, &err), err);
    assert_int_equal(shown.n, 9);
}

/* Three outcomes; the first is "better" when they are folded. */
static void divides_only_what_is_large_enough(void **state)
{
    (void)state;
    const struct {
        size_t better, same, worse;
        int part_count, parts[3], majority;
        enum ank_withheld why;
    } cases[] = {
        {12, 10, 11, 3, {10, 10, 10}, -1, ANK_SHOWN}, /* all of 10 and more */
        {18, 10, 3, 2, {20, 15, -1}, -1, ANK_SHOWN},  /* folded: 18 against 13 */
        {20, 4, 1, 2, {-1, -1, -1}, 0, ANK_SHOWN},    /* 5 others: half or more */
        {4, 10, 11, 2, {-1, -1, -1}, 1, ANK_SHOWN},
        {10, 6, 2, 2, {-1, -1, -1}, 0, ANK_SHOWN},    /* 18 families: no numbers */
        {8, 4, 2, 2, {-1, -1, -1}, -1, ANK_PARTS},    /* 14: one of 4 knows the 2 */
        {6, 2, 3, 2, {-1, -1, -1}, -1, ANK_PARTS},    /* 11: nothing */
        {190, 10, 10, 3, {-1, -1, -1}, 0, ANK_SHOWN}, /* nine tenths are alike */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const size_t sizes[] = {cases[i].better, cases[i].same, cases[i].worse};
        struct ank_release_item one =
            item("change", "a", 1, sizes[0] + sizes[1] + sizes[2], sizes, 3);
        struct ank_shown shown;
        one.fold = true;
        decide(&one, 1, NULL, 0, &shown);
        print_message("# %zu %zu %zu\n", sizes[0], sizes[1], sizes[2]);
        assert_int_equal(shown.why_parts, cases[i].why);
        assert_int_equal(shown.part_count, cases[i].part_count);
        assert_int_equal(shown.majority, cases[i].majority);
        for (int p = 0; p < 3; p++)
            assert_int_equal(shown.parts[p], cases[i].parts[p]);
    }
}

static void never_hides_one_part_alone(void **state)
{
    (void)state;
    const size_t sizes[] = {40, 12, 15, 4};
    struct ank_release_item one = item("referral", "a", 1, 71, sizes, 4);
    struct ank_shown shown;
    decide(&one, 1, NULL, 0, &shown);
    assert_int_equal(shown.parts[0], -1); /* the next after the 4, around the end */
    assert_int_equal(shown.parts[1], 10);
    assert_int_equal(shown.parts[2], 15);
    assert_int_equal(shown.parts[3], -1);
}

/* 24 changes: R mean 2, sd 1.3188, from which nothing but rounded figures go on:
 * 2 -/+ qt(.975, 24) * 1.3 / sqrt(25) = 1.46, 2.54. Of ten of them sd 1.4 is under the
 * bound of ten, 2.0: 2 -/+ qt(.975, 9) * 2 / sqrt(10) = 0.57, 3.43; of 24 that are all
 * the same nought under that of 25, 0.8: 2 -/+ qt(.975, 24) * 0.8 / 5 = 1.67, 2.33. */
static void reckons_intervals_from_what_is_shown(void **state)
{
    (void)state;
    double values[24], alike[24], end[24];
    for (size_t i = 0; i < 24; i++) {
        values[i] = (double[]){0, 1, 2, 2, 3, 4, 2, 2, 0, 4, 3, 1}[i % 12];
        alike[i] = 2;
        end[i] = i < 2 ? 7 : 10;
    }
    struct ank_release_item items[] = {
        item("a", "a", 1, 24, NULL, 0), item("b", "a", 1, 24, NULL, 0),
        item("c", "a", 1, 24, NULL, 0), item("d", "a", 1, 10, NULL, 0)};
    struct ank_shown shown[4];
    items[0].values = values, items[1].values = alike, items[2].values = end,
    items[3].values = values;
    items[2].low = 0;
    decide(items, 4, NULL, 0, shown);
    assert_near(shown[0].mean, 2.0, 1e-12);
    assert_near(shown[0].sd, 1.3, 1e-12);
    assert_near(shown[0].low, 1.5, 1e-12);
    assert_near(shown[0].high, 2.5, 1e-12);
    assert_int_equal(shown[1].why_sd, ANK_ANSWERS); /* not told that all are alike */
    assert_near(shown[1].mean, 2.0, 1e-12);
    assert_near(shown[1].low, 1.7, 1e-12);
    assert_near(shown[1].high, 2.3, 1e-12);
    assert_true(isnan(shown[1].sd));
    assert_int_equal(shown[2].why_mean, ANK_END);
    assert_true(isnan(shown[2].mean));
    assert_true(isfinite(shown[3].mean));
    assert_int_equal(shown[3].why_sd, ANK_ANSWERS);
    assert_true(isnan(shown[3].sd));
    assert_near(shown[3].low, 0.6, 1e-12);
    assert_near(shown[3].high, 3.4, 1e-12);
}

/* Rights in order of 20 families: spread over them, or all of one. */
static void tells_no_sum_that_is_of_one_family(void **state)
{
    (void)state;
    double spread[20], one[20] = {11};
    struct ank_release_item items[] = {item("a", "a", 1, 20, NULL, 0),
                                       item("b", "a", 1, 20, NULL, 0)};
    struct ank_shown shown[2];
    for (size_t i = 0; i < 20; i++)
        spread[i] = (double)(i % 4);
    for (int i = 0; i < 2; i++) {
        items[i].low = 0;
        items[i].high = INFINITY;
    }
    items[0].values = spread, items[1].values = one;
    decide(items, 2, NULL, 0, shown);
    assert_near(shown[0].mean, 1.5, 1e-12);
    assert_int_equal(shown[1].why_mean, ANK_SUM);
    assert_true(isnan(shown[1].mean) && isnan(shown[1].sd) && isnan(shown[1].low));
}

/* Each site's own results first, and the total where it is safe; what is hidden has one
 * reason. */
static void lets_no_site_subtract_itself(void **state)
{
    (void)state;
    const struct {
        size_t sites[5], sites_shown;
        bool total, totals_first;
    } cases[] = {
        {{20, 15, 12, 30, 25}, 5, true, false},
        {{20, 15, 12, 30, 0}, 4, false, false}, /* the coach of one would find none */
        {{20, 15, 12, 30, 9}, 4, false, false},
        {{20, 15, 12, 30, 9}, 2, true, true},   /* two go along, drawn by lot */
        {{20, 15, 5, 4, 9}, 2, false, false},   /* the 9 would know the 5 and 4 */
        {{200, 12, 10, 0, 9}, 3, false, false}, /* over 85 % */
        {{20, 4, 3, 1, 1}, 1, false, false},    /* 9 without the 20 */
        {{20, 9, 9, 9, 9}, 1, false, false},    /* each 6 or more to the 20 */
        {{20, 8, 7, 6, 5}, 1, true, false},
        {{20, 14, 8, 7, 6}, 2, false, false}, /* that it is told would tell them */
        {{9, 9, 9, 9, 9}, 0, true, false},
        {{10, 10, 2, 0, 0}, 2, false, false},
        {{7, 8, 6, 9, 2}, 0, true, false},
        {{12, 8, 9, 5, 2}, 0, true, false}, /* more to tell together than of the 12 */
    };
    for (size_t c = 0; c < COUNT(cases); c++) {
        struct ank_release_item items[6];
        struct ank_shown shown[6];
        int64_t from = 1;
        size_t sites = 0;
        for (size_t i = 0; i < 5; i++) {
            items[i] = item("started", (const char *[]){"a", "b", "c", "d", "e"}[i],
                            from, cases[c].sites[i], NULL, 0);
            from += (int64_t)cases[c].sites[i];
        }
        items[5] = total_of(items, 5);
        struct ank_disclosure disclosure = {.items = items,
                                            .count = 6,
                                            .cut_off = cut_off,
                                            .totals_first = cases[c].totals_first,
                                            .keep = &mem,
                                            .shown = shown};
        assert_ok(ank_disclose(&disclosure, &err), err);
        print_message("# case %zu\n", c);
        for (size_t i = 0; i < 6; i++) {
            sites += i < 5 && shown[i].why == ANK_SHOWN;
            assert_true(shown[i].why != ANK_SHOWN || items[i].n >= 10);
            assert_true(shown[i].why == ANK_SHOWN || shown[i].why == ANK_NEUTRAL);
        }
        assert_int_equal(shown[5].why == ANK_SHOWN, cases[c].total);
        assert_int_equal(sites, cases[c].sites_shown);
    }
}

/* 33 families whose rights were explored, all with a right of some kind: 12, 12 and 9.
 * Three told numbers would leave exactly nine for the fourth. */
static void hides_what_other_tables_tell(void **state)
{
    (void)state;
    struct ank_release_item items[] = {item("explored", "a", 1, 33, NULL, 0),
                                       item("stage", "a", 1, 33, NULL, 0),
                                       item("group/energy", "a", 25, 9, NULL, 0),
                                       item("group/housing", "a", 13, 12, NULL, 0),
                                       item("group/income", "a", 1, 12, NULL, 0)};
    struct ank_shown shown[5];
    struct ank_safety safety = decide(items, 5, NULL, 0, shown);
    assert_int_equal(safety.extra, 1);
    assert_int_equal(shown[0].n, 35);
    assert_int_equal(shown[2].why, ANK_BELOW_THRESHOLD);
    assert_int_equal((shown[3].why == ANK_SHOWN) + (shown[4].why == ANK_SHOWN), 1);
}

/* By hand: 8 to 12 round to 10, 13 to 17 to 15, 18 to 22 to 20, 23 to 27 to 25. */
static void asks_for_more_where_rounding_changes(void **state)
{
    (void)state;
    const struct {
        size_t asked, least, twice;
    } cases[] = {{0, 10, 20},  {10, 10, 20}, {11, 13, 28},
                 {13, 13, 28}, {14, 18, 38}, {23, 23, 48}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_int_equal(ank_release_least(cases[i].asked), cases[i].least);
        assert_int_equal(ank_release_twice(cases[i].least), cases[i].twice);
        assert_true(i < 2 || ank_round_count(cases[i].least) >
                                 ank_round_count(cases[i].least - 1));
    }
}

/* By hand: w = a + b + c, 18 <= w <= 22, 8 <= a <= 12, 0 <= b, c: b between 0 and 14;
 * and b + c = 12 exactly leaves 0 to 12. */
static void bounds_cells_by_their_sums(void **state)
{
    (void)state;
    struct ank_cell cells[] = {{.low = 18, .high = 22},
                               {.low = 8, .high = 12},
                               {.high = INFINITY, .wanted = true},
                               {.high = INFINITY, .wanted = true},
                               {.low = 12, .high = 12}};
    const size_t parts[] = {1, 2, 3}, pair[] = {2, 3};
    const struct ank_sum sums[] = {{0, 3, parts, ANK_EQUAL}, {4, 2, pair, ANK_EQUAL}};
    struct ank_linear_program program = {
        .cells = cells, .cell_count = 5, .sum_count = 1, .sums = sums};
    assert_int_equal(ank_bounds(&program), ANK_SOLVED);
    assert_near(cells[2].least, 0, 1e-9);
    assert_near(cells[2].largest, 14, 1e-9);
    program.sum_count = 2;
    assert_int_equal(ank_bounds(&program), ANK_SOLVED);
    assert_near(cells[3].largest, 12, 1e-9);
    cells[4].low = cells[4].high = 15; /* more than 22 - 8 */
    assert_int_equal(ank_bounds(&program), ANK_INFEASIBLE);
    cells[4].high = 14; /* no number lies between 15 and 14 */
    assert_int_equal(ank_bounds(&program), ANK_INFEASIBLE);
}

/* Tables of the same families share a cell: a sum of both has it twice. */
static void bounds_a_cell_that_stands_twice_in_a_sum(void **state)
{
    (void)state;
    struct ank_cell cells[] = {{.low = 18, .high = 22},
                               {.high = INFINITY, .wanted = true},
                               {.low = 2, .high = 4, .wanted = true}};
    const size_t parts[] = {1, 2, 1};
    const struct ank_sum sum = {0, 3, parts, ANK_EQUAL};
    struct ank_linear_program program = {
        .cells = cells, .cell_count = 3, .sum_count = 1, .sums = &sum};
    assert_int_equal(ank_bounds(&program), ANK_SOLVED);
    assert_near(cells[1].least, 7, 1e-9);
    assert_near(cells[1].largest, 10, 1e-9);
}

/* By hand: 10 <= few <= some <= all <= 14, of the rest at least 6 in two kinds that
 * cover it; what changed is a difference of two numbers; one block contradicts itself.
 */
static void bounds_what_is_part_of_what(void **state)
{
    (void)state;
    enum { ALL, SOME, FEW, REST, ONE, TWO, NOW, THEN, CHANGED, MORE, LESS, CELLS };
    struct ank_cell cells[CELLS] = {[ALL] = {.low = 10, .high = 14},
                                    [SOME] = {.high = INFINITY, .wanted = true},
                                    [FEW] = {.low = 10, .high = 30, .wanted = true},
                                    [REST] = {.low = 6, .high = 9},
                                    [ONE] = {.high = 4, .wanted = true},
                                    [TWO] = {.high = INFINITY, .wanted = true},
                                    [NOW] = {.low = 13, .high = 17},
                                    [THEN] = {.low = 8, .high = 12},
                                    [CHANGED] = {.low = -INFINITY,
                                                 .high = INFINITY,
                                                 .wanted = true,
                                                 .difference = true},
                                    [MORE] = {.low = 5, .high = 6},
                                    [LESS] = {.low = 7, .high = 8}};
    const size_t some[] = {SOME}, few[] = {FEW}, kinds[] = {ONE, TWO},
                 then[] = {THEN, CHANGED}, more[] = {MORE};
    const struct ank_sum sums[] = {{ALL, 1, some, ANK_AT_LEAST},
                                   {SOME, 1, few, ANK_AT_LEAST},
                                   {REST, 2, kinds, ANK_AT_MOST},
                                   {NOW, 2, then, ANK_EQUAL},
                                   {LESS, 1, more, ANK_AT_MOST}};
    struct ank_linear_program program = {
        .cells = cells, .cell_count = CELLS, .sum_count = 4, .sums = sums};
    assert_int_equal(ank_bounds(&program), ANK_SOLVED);
    assert_near(cells[SOME].least, 10, 1e-9);
    assert_near(cells[SOME].largest, 14, 1e-9);
    assert_near(cells[FEW].largest, 14, 1e-9);
    assert_near(cells[TWO].least, 2, 1e-9);
    assert_near(cells[CHANGED].least, 1, 1e-9);
    assert_near(cells[CHANGED].largest, 9, 1e-9);
    assert_false(ank_cell_is_wide(&cells[SOME]));
    assert_true(ank_cell_is_wide(&cells[CHANGED]));
    program.sum_count = 5;
    assert_int_equal(ank_bounds(&program), ANK_INFEASIBLE);
}

static void finds_differences_of_few(void **state)
{
    (void)state;
    struct ank_release_item all = item("m", "a", 1, 60, NULL, 0);
    const int64_t *m = all.members;
    const struct {
        size_t count;
        struct ank_set sets[4];
        struct ank_set without;
        bool few;
    } cases[] = {
        {1, {{30, m}}, {0, NULL}, false},
        {2, {{30, m}, {31, m}}, {0, NULL}, true},
        {2, {{30, m}, {40, m}}, {0, NULL}, false},
        {3, {{50, m}, {20, m}, {20, m + 20}}, {0, NULL}, false},  /* leaves 10 */
        {3, {{45, m}, {20, m}, {20, m + 20}}, {0, NULL}, true},   /* leaves 5 */
        {3, {{55, m}, {20, m}, {20, m + 20}}, {9, m + 40}, true}, /* 15, less 9 */
        {4, {{20, m}, {20, m + 15}, {40, m}, {15, m + 20}}, {0, NULL}, true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        print_message("# case %zu\n", i);
        assert_int_equal(
            ank_sets_differ_by_few(cases[i].sets, cases[i].count,
                                   cases[i].without.n ? &cases[i].without : NULL, 10),
            cases[i].few);
    }
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(shows_nothing_of_a_few, free_all),
        cmocka_unit_test_teardown(leaves_a_rule_out, free_all),
        cmocka_unit_test_teardown(divides_only_what_is_large_enough, free_all),
        cmocka_unit_test_teardown(never_hides_one_part_alone, free_all),
        cmocka_unit_test_teardown(reckons_intervals_from_what_is_shown, free_all),
        cmocka_unit_test_teardown(tells_no_sum_that_is_of_one_family, free_all),
        cmocka_unit_test_teardown(lets_no_site_subtract_itself, free_all),
        cmocka_unit_test_teardown(hides_what_other_tables_tell, free_all),
        cmocka_unit_test_teardown(asks_for_more_where_rounding_changes, free_all),
        cmocka_unit_test_teardown(bounds_cells_by_their_sums, free_all),
        cmocka_unit_test_teardown(bounds_a_cell_that_stands_twice_in_a_sum, free_all),
        cmocka_unit_test_teardown(bounds_what_is_part_of_what, free_all),
        cmocka_unit_test_teardown(finds_differences_of_few, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What every figure says of few, equal, zero and tied changes; and what must
 * not matter: the order of families, where on the scale they are, the size of
 * its step, which way is better.
 */
#include <stdlib.h>
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

/* The promise of the header, for any row of figures. */
static void assert_honest(const struct ank_figures *figures)
{
    for (enum ank_figure f = 0; f < ANK_FIGURES; f++) {
        bool there = !figures->why[f];
        if (there != (bool)isfinite(figures->value[f]))
            fail_msg("%s is %g, why is %s", ank_figure_name(f), figures->value[f],
                     there ? "not said" : figures->why[f]);
        assert_true(there || isnan(figures->value[f]));
    }
    assert_true((figures->wilcoxon_method == NULL) ==
                (figures->why[ANK_WILCOXON_P] != NULL));
    assert_true(figures->caution_count <= ANK_MOST_CAUTIONS);
}

static struct ank_figures figures_from(const char *changes)
{
    struct ank_pairs pairs = pairs_from_changes(&mem, &ten, 5, changes);
    struct ank_figures figures;
    ank_figures_of(&pairs, &two_points, &figures);
    assert_honest(&figures);
    return figures;
}

static bool has(const struct ank_figures *figures, enum ank_figure figure)
{
    return !figures->why[figure];
}

static void shows_each_figure_from_its_least_number(void **state)
{
    (void)state;
    static const struct {
        size_t n;
        enum ank_figure figure;
    } firsts[] = {
        {1, ANK_MEAN},
        {1, ANK_MEAN_CHANGE},
        {1, ANK_MEDIAN_CHANGE},
        {1, ANK_UP},
        {1, ANK_IMPROVED_N},
        {1, ANK_CEILING},
        {2, ANK_SD_CHANGE},
        {2, ANK_CI_LOW},
        {2, ANK_T},
        {5, ANK_P},
        {5, ANK_UP_LOW},
        {5, ANK_IMPROVED_HIGH},
        {6, ANK_WILCOXON_P},
        {6, ANK_HL_LOW},
        {6, ANK_SIGN_FLIP_P},
        {6, ANK_HODGES_LEHMANN},
        {10, ANK_D_Z},
        {10, ANK_D_AV},
        {10, ANK_G_HIGH},
        {30, ANK_BOOT_LOW},
        {30, ANK_BOOT_HIGH},
    };
    char changes[128] = "";
    for (size_t n = 0; n <= 31; n++) {
        struct ank_figures found = figures_from(changes);
        for (size_t i = 0; i < COUNT(firsts); i++)
            if (has(&found, firsts[i].figure) != (n >= firsts[i].n))
                fail_msg("%s with %zu", ank_figure_name(firsts[i].figure), n);
        strcat(changes, n % 3 == 0 ? "1 " : n % 3 == 1 ? "-2 " : "0 ");
    }
}

static void all_alike_has_no_interval(void **state)
{
    (void)state;
    const char *const cases[] = {"2 2 2 2 2 2 2 2 2 2", "0 0 0 0 0 0 0 0 0 0"};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_figures found = figures_from(cases[i]);
        assert_true(found.value[ANK_SD_CHANGE] == 0);
        static const enum ank_figure none[] = {ANK_CI_LOW, ANK_CI_HIGH, ANK_T,
                                               ANK_DF,     ANK_P,       ANK_D_Z};
        for (size_t j = 0; j < COUNT(none); j++)
            assert_false(has(&found, none[j]));
        assert_true(found.value[ANK_HL_LOW] == found.value[ANK_MEAN_CHANGE]);
    }
}

static void nobody_changed_gives_p_one(void **state)
{
    (void)state;
    struct ank_figures found = figures_from("0 0 0 0 0 0 0");
    assert_true(found.value[ANK_WILCOXON_P] == 1);
    assert_true(found.value[ANK_SIGN_FLIP_P] == 1);
    assert_true(found.value[ANK_WILCOXON_V] == 0);
    assert_true(found.value[ANK_UNCHANGED] == 7);
}

/* By hand: -1 and +1 share rank 2.5 of 1..4 among two zeros: ranks 3.5. */
static void keeps_zeros_among_the_ranks(void **state)
{
    (void)state;
    struct ank_figures found = figures_from("0 0 1 -1 3 4");
    assert_true(found.value[ANK_WILCOXON_V] == 3.5 + 5 + 6);
    assert_string_equal(found.wilcoxon_method, "exact, Pratt, midranks");
    assert_true(found.value[ANK_UP] == 3 && found.value[ANK_DOWN] == 1);
    assert_true(found.value[ANK_IMPROVED_N] == 2 && found.value[ANK_SAME_N] == 4);
}

static void one_mover_is_cautioned(void **state)
{
    (void)state;
    struct ank_figures found = figures_from("0 0 0 0 0 0 0 3");
    assert_true(found.value[ANK_WILCOXON_P] == 1);
    bool said = false;
    for (size_t i = 0; i < found.caution_count; i++)
        said = said || strstr(found.caution[i], "cannot reach 0.05");
    assert_true(said);
}

static void everybody_at_the_ceiling(void **state)
{
    (void)state;
    ank_score top[40];
    for (size_t i = 0; i < COUNT(top); i++)
        top[i] = 10;
    struct ank_pairs pairs = {COUNT(top), top, top, &ten};
    struct ank_figures found;
    ank_figures_of(&pairs, &no_rule, &found);
    assert_honest(&found);
    assert_true(found.value[ANK_CEILING] == 40 && found.value[ANK_FLOOR] == 0);
    assert_false(has(&found, ANK_D_AV));
    assert_string_equal(found.why[ANK_IMPROVED_N], no_rule.why);
    assert_string_equal(found.why[ANK_THRESHOLD], no_rule.why);
    assert_null(found.rule);
    assert_true(found.caution_count >= 2);
}

/* A project of families on a scale from 0 to `top` steps, always the same. */
static struct ank_pairs some_families(size_t n, const struct ank_scale *scale, int top)
{
    ank_score *before = ank_alloc(&mem, n * sizeof *before);
    ank_score *after = ank_alloc(&mem, n * sizeof *after);
    srand((unsigned)n);
    for (size_t i = 0; i < n; i++) {
        before[i] = (ank_score)(rand() % (top - 2));
        after[i] = (ank_score)(before[i] + rand() % 3);
        if (rand() % 5 == 0)
            after[i] = (ank_score)(rand() % (top + 1));
    }
    return (struct ank_pairs){n, before, after, scale};
}

static void assert_same_figures(const struct ank_figures *one,
                                const struct ank_figures *other)
{
    for (enum ank_figure f = 0; f < ANK_FIGURES; f++) {
        assert_true(one->why[f] == other->why[f]);
        if (!one->why[f] && one->value[f] != other->value[f])
            fail_msg("%s is %.17g and %.17g", ank_figure_name(f), one->value[f],
                     other->value[f]);
    }
}

static void order_cannot_matter(void **state)
{
    (void)state;
    struct ank_pairs pairs = some_families(61, &ten, 10);
    ank_score before[61], after[61];
    for (size_t i = 0; i < 61; i++) {
        before[i] = pairs.before[(i * 17 + 5) % 61];
        after[i] = pairs.after[(i * 17 + 5) % 61];
    }
    struct ank_pairs shuffled = {61, before, after, &ten};
    struct ank_figures one, other;
    ank_figures_of(&pairs, &two_points, &one);
    ank_figures_of(&shuffled, &two_points, &other);
    assert_same_figures(&one, &other);
}

/* Everybody one step higher at both moments, on a longer scale. */
static void where_on_the_scale_cannot_matter(void **state)
{
    (void)state;
    static const struct ank_scale longer = {
        .low = 0, .high = 11, .step = 1, .better = +1};
    struct ank_pairs pairs = some_families(45, &longer, 10);
    ank_score before[45], after[45];
    for (size_t i = 0; i < 45; i++) {
        before[i] = (ank_score)(pairs.before[i] + 1);
        after[i] = (ank_score)(pairs.after[i] + 1);
    }
    struct ank_pairs shifted = {45, before, after, &longer};
    struct ank_figures one, other;
    ank_figures_of(&pairs, &two_points, &one);
    ank_figures_of(&shifted, &two_points, &other);
    for (enum ank_figure f = ANK_MEAN_CHANGE; f < ANK_FLOOR; f++)
        if (!one.why[f])
            assert_near(other.value[f], one.value[f], f < ANK_D_AV ? 0 : 1e-14);
}

/* Twice as many points each: points double, p and effect sizes stay. */
static void the_size_of_a_step_cannot_matter(void **state)
{
    (void)state;
    static const struct ank_scale twenty = {
        .low = 0, .high = 20, .step = 1, .better = +1};
    static const enum ank_figure stay[] = {
        ANK_T,          ANK_P,   ANK_SIGN_FLIP_P, ANK_WILCOXON_V,
        ANK_WILCOXON_P, ANK_D_Z, ANK_UP_LOW,      ANK_DOWN};
    static const enum ank_figure twice[] = {ANK_MEAN_CHANGE, ANK_SD_CHANGE, ANK_CI_LOW,
                                            ANK_CI_HIGH,     ANK_HL_LOW,    ANK_HL_HIGH,
                                            ANK_BOOT_LOW,    ANK_BOOT_HIGH};
    struct ank_pairs pairs = some_families(45, &ten, 10);
    ank_score before[45], after[45];
    for (size_t i = 0; i < 45; i++) {
        before[i] = (ank_score)(2 * pairs.before[i]);
        after[i] = (ank_score)(2 * pairs.after[i]);
    }
    struct ank_pairs doubled = {45, before, after, &twenty};
    struct ank_figures one, other;
    ank_figures_of(&pairs, &no_rule, &one);
    ank_figures_of(&doubled, &no_rule, &other);
    for (size_t i = 0; i < COUNT(stay); i++)
        assert_true(one.value[stay[i]] == other.value[stay[i]]);
    for (size_t i = 0; i < COUNT(twice); i++)
        assert_true(2 * one.value[twice[i]] == other.value[twice[i]]);
}

/* Swapping the moments turns every sign and leaves every two-sided p alone. */
static void the_way_back_mirrors_the_way_there(void **state)
{
    (void)state;
    static const enum ank_figure stay[] = {ANK_SD_CHANGE, ANK_P, ANK_SIGN_FLIP_P,
                                           ANK_WILCOXON_P, ANK_UNCHANGED};
    static const enum ank_figure turn[][2] = {{ANK_MEAN_CHANGE, ANK_MEAN_CHANGE},
                                              {ANK_T, ANK_T},
                                              {ANK_CI_LOW, ANK_CI_HIGH},
                                              {ANK_HODGES_LEHMANN, ANK_HODGES_LEHMANN},
                                              {ANK_HL_LOW, ANK_HL_HIGH},
                                              {ANK_D_Z, ANK_D_Z},
                                              {ANK_MEDIAN_CHANGE, ANK_MEDIAN_CHANGE}};
    struct ank_pairs there = some_families(58, &ten, 10);
    struct ank_pairs back = {there.count, there.after, there.before, there.scale};
    struct ank_figures one, other;
    ank_figures_of(&there, &two_points, &one);
    ank_figures_of(&back, &two_points, &other);
    for (size_t i = 0; i < COUNT(stay); i++)
        assert_true(one.value[stay[i]] == other.value[stay[i]]);
    for (size_t i = 0; i < COUNT(turn); i++)
        assert_true(one.value[turn[i][0]] == -other.value[turn[i][1]]);
    assert_true(one.value[ANK_UP] == other.value[ANK_DOWN]);
    assert_true(one.value[ANK_IMPROVED_N] == other.value[ANK_WORSE_N]);
    /* the smallest sum that reaches a probability: one step of the lattice at most */
    assert_near(one.value[ANK_BOOT_LOW], -other.value[ANK_BOOT_HIGH], 1.0 / 58 + 1e-12);
}

static void turns_words_not_numbers_when_lower_is_better(void **state)
{
    (void)state;
    struct ank_scale lower = ten;
    lower.better = -1;
    struct ank_pairs up = some_families(40, &ten, 10), down = up;
    down.scale = &lower;
    struct ank_figures one, other;
    ank_figures_of(&up, &two_points, &one);
    ank_figures_of(&down, &two_points, &other);
    for (enum ank_figure f = ANK_BASELINE_MEAN; f <= ANK_BOOT_HIGH; f++)
        assert_true(one.why[f] || one.value[f] == other.value[f]);
    assert_true(one.value[ANK_UP] == other.value[ANK_DOWN]);
    assert_true(one.value[ANK_IMPROVED_N] == other.value[ANK_WORSE_N]);
    assert_true(one.value[ANK_CEILING] == other.value[ANK_CEILING]);
}

static void stays_defined_for_thousands(void **state)
{
    (void)state;
    struct ank_pairs pairs = some_families(5000, &ten, 10);
    struct ank_figures found;
    ank_figures_of(&pairs, &two_points, &found);
    assert_honest(&found);
    assert_string_equal(found.wilcoxon_method, "exact, Pratt, midranks");
    assert_near(found.value[ANK_BOOT_LOW], found.value[ANK_CI_LOW], 0.01);
    assert_near(found.value[ANK_BOOT_HIGH], found.value[ANK_CI_HIGH], 0.01);
    for (enum ank_figure f = 0; f < ANK_FIGURES; f++)
        assert_true(has(&found, f) || f == ANK_P_HOLM || f == ANK_P_BH);
}

/* All of two thousand went up: the exact p are 2^-1999. */
static void no_p_is_zero(void **state)
{
    (void)state;
    static ank_score before[2000], after[2000];
    for (size_t i = 0; i < COUNT(before); i++) {
        before[i] = 2;
        after[i] = 6 + i % 2;
    }
    struct ank_pairs pairs = {COUNT(before), before, after, &ten};
    struct ank_figures found;
    ank_figures_of(&pairs, &two_points, &found);
    static const enum ank_figure tests[] = {ANK_P, ANK_SIGN_FLIP_P, ANK_WILCOXON_P};
    for (size_t i = 0; i < COUNT(tests); i++)
        assert_true(found.value[tests[i]] == ldexp(1, -1074));
    bool told = false;
    for (size_t i = 0; i < found.caution_count; i++)
        told = told || strncmp(found.caution[i], "a p is smaller", 14) == 0;
    assert_true(told);
}

static void every_row_is_complete(void **state)
{
    (void)state;
    size_t filled[ANK_FIGURES] = {0};
    for (size_t i = 0; ank_statistics[i]; i++) {
        const struct ank_statistic *row = ank_statistics[i];
        assert_true(ank_statistic_find(row->name) == row);
        assert_true(*row->label && *row->source && row->compute);
        for (const struct ank_fill *fill = row->fills; fill->figure != ANK_FIGURES;
             fill++)
            filled[fill->figure]++;
    }
    assert_null(ank_statistic_find("no-such-statistic"));
    for (enum ank_figure f = 0; f < ANK_FIGURES; f++) {
        assert_non_null(ank_figure_name(f));
        assert_int_equal(filled[f], f == ANK_P_HOLM || f == ANK_P_BH ? 0 : 1);
    }
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(shows_each_figure_from_its_least_number, free_all),
        cmocka_unit_test_teardown(all_alike_has_no_interval, free_all),
        cmocka_unit_test_teardown(nobody_changed_gives_p_one, free_all),
        cmocka_unit_test_teardown(keeps_zeros_among_the_ranks, free_all),
        cmocka_unit_test_teardown(one_mover_is_cautioned, free_all),
        cmocka_unit_test_teardown(everybody_at_the_ceiling, free_all),
        cmocka_unit_test_teardown(order_cannot_matter, free_all),
        cmocka_unit_test_teardown(where_on_the_scale_cannot_matter, free_all),
        cmocka_unit_test_teardown(the_size_of_a_step_cannot_matter, free_all),
        cmocka_unit_test_teardown(the_way_back_mirrors_the_way_there, free_all),
        cmocka_unit_test_teardown(turns_words_not_numbers_when_lower_is_better,
                                  free_all),
        cmocka_unit_test_teardown(stays_defined_for_thousands, free_all),
        cmocka_unit_test_teardown(no_p_is_zero, free_all),
        cmocka_unit_test_teardown(every_row_is_complete, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

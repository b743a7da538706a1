/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every figure against what R found in real data, and in made-up vectors with
 * ties, zeros and decimals; see tests/data/reference/README.md.
 */
#include <stdio.h>
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

/* The figure, the reference quantity, and how near it must be. */
struct expected {
    enum ank_figure figure;
    const char *quantity;
    double tolerance;
};

static const struct expected everything[] = {
    {ANK_BASELINE_MEAN, "mean_baseline", 1e-10},
    {ANK_MEAN, "mean_followup", 1e-10},
    {ANK_MEAN_CHANGE, "mean_change", 1e-10},
    {ANK_SD_CHANGE, "sd_change", 1e-10},
    {ANK_CI_LOW, "ci_lo_t", 1e-10},
    {ANK_CI_HIGH, "ci_hi_t", 1e-10},
    {ANK_T, "t", 1e-10},
    {ANK_DF, "df", 0},
    {ANK_P, "p_t", 1e-10},
    {ANK_SIGN_FLIP_P, "p_signflip_exact_mean", 1e-12},
    {ANK_MEDIAN_CHANGE, "median_change", 1e-12},
    {ANK_HODGES_LEHMANN, "hodges_lehmann", 1e-12},
    {ANK_HL_LOW, "hl_ci_lo", 1e-12},
    {ANK_HL_HIGH, "hl_ci_hi", 1e-12},
    {ANK_WILCOXON_V, "W_plus_pratt", 0},
    {ANK_WILCOXON_P, "p_wilcoxon_exact_pratt", 1e-12},
    {ANK_D_Z, "d_z", 1e-10},
    {ANK_D_AV, "d_av", 1e-10},
    {ANK_G_AV, "d_av_adj", 1e-10},
    {ANK_G_LOW, "d_av_ci_lo", 1e-10},
    {ANK_G_HIGH, "d_av_ci_hi", 1e-10},
    {ANK_BOOT_LOW, "bca_lo_ideal", 1e-9}, /* printed to 12 decimals */
    {ANK_BOOT_HIGH, "bca_hi_ideal", 1e-9},
    {ANK_UNCHANGED, "n_zero", 0},
};

static const struct expected up_is_better[] = {
    {ANK_UP, "n_up", 0},
    {ANK_DOWN, "n_down", 0},
    {ANK_UP_LOW, "prop_up_wilson_lo", 1e-12},
    {ANK_UP_HIGH, "prop_up_wilson_hi", 1e-12},
};

static const struct expected down_is_better[] = {
    {ANK_UP, "n_down", 0},
    {ANK_DOWN, "n_up", 0},
    {ANK_UP_LOW, "prop_down_wilson_lo", 1e-12},
    {ANK_UP_HIGH, "prop_down_wilson_hi", 1e-12},
};

/* Returns how many values there were to compare with. */
static size_t compare(const struct table *ref, const char *subset,
                      const struct ank_figures *found, const struct expected *expected,
                      size_t count)
{
    size_t compared = 0;
    for (size_t i = 0; i < count; i++) {
        double value = reference(ref, "paired", subset, expected[i].quantity);
        if (isnan(value))
            continue;
        char *what = ank_format(&mem, "%s, %s", subset, expected[i].quantity);
        assert_close(what, found->value[expected[i].figure], value,
                     expected[i].tolerance);
        compared++;
    }
    return compared;
}

/* The million random resamples are right to 0.15 standard errors at worst. */
static void compare_resampled(const struct table *ref, const char *subset,
                              const struct ank_figures *found)
{
    double low = reference(ref, "paired", subset, "bca_lo_B1e6");
    if (isnan(low))
        return;
    double room = 0.15 * reference(ref, "paired", subset, "se_change");
    double high = reference(ref, "paired", subset, "bca_hi_B1e6");
    assert_true(fabs(found->value[ANK_BOOT_LOW] - low) <= room);
    assert_true(fabs(found->value[ANK_BOOT_HIGH] - high) <= room);
}

static void agrees(const char *name, const char *subset, const struct ank_pairs *pairs,
                   size_t at_least)
{
    struct table ref = table_read(&mem, name);
    struct ank_figures found;
    figures_unguarded(pairs, &no_rule, &found);

    assert_int_equal(pairs->count, reference(&ref, "paired", subset, "n_pairs"));
    size_t compared = compare(&ref, subset, &found, everything, COUNT(everything));
    if (pairs->scale->better > 0)
        compared += compare(&ref, subset, &found, up_is_better, COUNT(up_is_better));
    else
        compared +=
            compare(&ref, subset, &found, down_is_better, COUNT(down_is_better));
    compare_resampled(&ref, subset, &found);
    assert_true(compared >= at_least);
}

static void agrees_with_student_on_sleep(void **state)
{
    (void)state;
    static const struct ank_scale tenths = {
        .decimals = 1, .low = -100, .high = 100, .step = 1, .better = +1};
    static const struct {
        const char *subset;
        size_t n;
    } subsets[] = {
        {"drug1 to drug2", 10},         {"drug1 to drug2, first 2", 2},
        {"drug1 to drug2, first 3", 3}, {"drug1 to drug2, first 5", 5},
        {"drug1 to drug2, first 6", 6},
    };
    struct table data = table_read(&mem, "sleep.csv");
    double before[10], after[10];
    for (size_t i = 0; i < 10; i++) {
        before[i] = table_number(&data, i, "drug1");
        after[i] = table_number(&data, i, "drug2");
    }
    for (size_t i = 0; i < COUNT(subsets); i++) {
        struct ank_pairs pairs = pairs_of(&mem, &tenths, before, after, subsets[i].n);
        agrees("sleep.ref.csv", subsets[i].subset, &pairs, 20);
    }
}

/* Thousandths, no ties, and lower is better. */
static void agrees_with_hollander_and_wolfe(void **state)
{
    (void)state;
    static const struct ank_scale thousandths = {
        .decimals = 3, .low = 0, .high = 10000, .step = 1, .better = -1};
    struct table data = table_read(&mem, "hw_depression.csv");
    double before[9], after[9];
    for (size_t i = 0; i < 9; i++) {
        before[i] = table_number(&data, i, "x");
        after[i] = table_number(&data, i, "y");
    }
    struct ank_pairs pairs = pairs_of(&mem, &thousandths, before, after, 9);
    agrees("hw_depression.ref.csv", "x to y", &pairs, 25);
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* The scores at `month` of people in the treatment, NAN where there is none. */
static void scores_at(const struct table *data, double month, const char *treatment,
                      double score[100])
{
    for (size_t i = 0; i < 100; i++)
        score[i] = (double)NAN;
    for (size_t i = 0; i < data->rows; i++) {
        size_t person = (size_t)table_number(data, i, "id") - 1;
        if (table_number(data, i, "month") == month &&
            (!treatment || strcmp(table_text(data, i, "treatment"), treatment) == 0))
            score[person] = table_number(data, i, "bdi");
    }
}

static void agrees_on_beat_the_blues(void **state)
{
    (void)state;
    static const struct ank_scale bdi = {.low = 0, .high = 63, .step = 1, .better = -1};
    static const struct {
        const char *subset;
        double month;
        const char *treatment;
        size_t first; /* so many pairs; 0: all */
    } subsets[] = {
        {"0 to 2m", 2, NULL, 0},
        {"0 to 3m", 3, NULL, 0},
        {"0 to 5m", 5, NULL, 0},
        {"0 to 8m", 8, NULL, 0},
        {"0 to 8m, TAU", 8, "TAU", 0},
        {"0 to 8m, BtheB", 8, "BtheB", 0},
        {"0 to 8m, first 5 complete pairs by id", 8, NULL, 5},
        {"0 to 8m, first 6 complete pairs by id", 8, NULL, 6},
        {"0 to 8m, first 8 complete pairs by id", 8, NULL, 8},
        {"0 to 8m, first 12 complete pairs by id", 8, NULL, 12},
    };
    struct table data = table_read(&mem, "btheb.csv");
    for (size_t i = 0; i < COUNT(subsets); i++) {
        double before[100], after[100];
        scores_at(&data, 0, subsets[i].treatment, before);
        scores_at(&data, subsets[i].month, subsets[i].treatment, after);
        struct ank_pairs pairs = pairs_of(&mem, &bdi, before, after, 100);
        if (subsets[i].first > 0)
            pairs.count = subsets[i].first;
        agrees("btheb.ref.csv", subsets[i].subset, &pairs, 25);
    }
}

static void agrees_on_made_up_vectors(void **state)
{
    (void)state;
    static const struct ank_scale tenths = {
        .decimals = 1, .low = -100, .high = 100, .step = 1, .better = +1};
    static const struct ank_scale whole = {
        .low = -10, .high = 10, .step = 1, .better = +1};
    struct table ref = table_read(&mem, "edge.ref.csv");
    size_t vectors = 0;
    for (size_t i = 0; i < ref.rows; i++) {
        if (strcmp(table_text(&ref, i, "analysis"), "vector") != 0)
            continue;
        const char *subset = table_text(&ref, i, "subset");
        const struct ank_scale *scale =
            ends_with(subset, "not exact in binary") ? &tenths : &whole;
        struct ank_pairs pairs =
            pairs_from_changes(&mem, scale, 0, table_text(&ref, i, "value"));
        agrees("edge.ref.csv", subset, &pairs, 10);
        vectors++;
    }
    assert_int_equal(vectors, 12);
}

/* A thousand times more steps than anybody answered cannot matter. */
static void a_finer_scale_changes_nothing(void **state)
{
    (void)state;
    static const struct ank_scale fine = {
        .decimals = 3, .low = 0, .high = 10000, .step = 1, .better = +1};
    const char *changes = "2 0 4 0 1 3 0 -1 4 3 2 2 -3 5 1";
    struct ank_pairs plain = pairs_from_changes(&mem, &ten, 5, changes);
    struct ank_pairs same = pairs_from_changes(&mem, &fine, 5, changes);
    struct ank_figures one, other;
    ank_figures_of(&plain, &two_points, &one);
    ank_figures_of(&same, &two_points, &other);
    for (enum ank_figure f = 0; f < ANK_FIGURES; f++) {
        assert_true(one.why[f] == other.why[f]);
        if (!one.why[f])
            assert_close(ank_figure_name(f), other.value[f], one.value[f], 1e-14);
    }
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_with_student_on_sleep, free_all),
        cmocka_unit_test_teardown(agrees_with_hollander_and_wolfe, free_all),
        cmocka_unit_test_teardown(agrees_on_beat_the_blues, free_all),
        cmocka_unit_test_teardown(agrees_on_made_up_vectors, free_all),
        cmocka_unit_test_teardown(a_finer_scale_changes_nothing, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

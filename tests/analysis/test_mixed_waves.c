/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The change at each wave against R 4.2.2 (lme4 1.1-31, pbkrtest 0.5-2); the calls are
 * in tests/data/reference, the analyses lmm.rs.cat.hp and lmm.ri.cat.hp.
 */
#include "testing.h"

#include <stdio.h>

#include <ankerpunt/analysis/estimate.h>
#include <ankerpunt/analysis/mixed.h>
#include "reference.h"

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

enum { most_waves = 5 };
static const double btheb_months[] = {0, 2, 3, 5, 8};

/* Depression (BDI) of the first families at 0, 2, 3, 5 and 8 months. */
static struct ank_wave_rating *depression(size_t families, size_t *count)
{
    struct table data = table_read(&mem, "btheb.csv");
    struct ank_wave_rating *ratings =
        ank_alloc(&mem, (data.rows + 1) * sizeof *ratings);
    *count = 0;
    for (size_t i = 0; i < data.rows; i++) {
        double month = table_number(&data, i, "month");
        size_t wave = 0, id = (size_t)table_number(&data, i, "id");
        while (btheb_months[wave] < month)
            wave++;
        if (id <= families)
            ratings[(*count)++] = (struct ank_wave_rating){
                id, wave, month, table_number(&data, i, "bdi")};
    }
    return ratings;
}

static void agrees(const struct ank_mixed_waves *found, const char *analysis,
                   const char *subset)
{
    struct table ref = table_read(&mem, "btheb.ref.csv");
    assert_null(found->why);
    assert_near(found->reml, reference_of(&ref, analysis, subset, "bdi", "REMLcrit"),
                1e-10);
    assert_near(found->var_residual,
                reference_of(&ref, analysis, subset, "bdi", "var_residual"), 1e-7);
    assert_int_equal(found->n_scores,
                     reference_of(&ref, analysis, subset, "bdi", "n_obs"));
    assert_int_equal(found->n_families,
                     reference_of(&ref, analysis, subset, "bdi", "n_groups"));
    for (size_t w = 1; w < most_waves; w++) {
        const struct ank_wave_change *wave = &found->wave[w];
        char name[32];
        snprintf(name, sizeof name, "bdi:mf%.0f", btheb_months[w]);
        assert_near(wave->change,
                    reference_of(&ref, analysis, subset, name, "estimate"), 1e-7);
        assert_near(wave->se, reference_of(&ref, analysis, subset, name, "se_kr"),
                    1e-7);
        assert_near(wave->df / reference_of(&ref, analysis, subset, name, "df_kr"), 1,
                    1e-6);
        assert_near(wave->low, reference_of(&ref, analysis, subset, name, "ci_lo_kr"),
                    1e-6);
        assert_near(wave->high, reference_of(&ref, analysis, subset, name, "ci_hi_kr"),
                    1e-6);
        assert_near(wave->p / reference_of(&ref, analysis, subset, name, "p_kr"), 1,
                    1e-5);
    }
}

static void agrees_on_levels_and_paces(void **state)
{
    (void)state;
    size_t count;
    struct ank_wave_rating *ratings = depression(100, &count);
    struct ank_mixed_waves found = ank_mixed_waves(ratings, count, most_waves, &mem);
    assert_int_equal(found.model, ANK_MIXED_SLOPES);
    assert_null(found.caution);
    agrees(&found, "lmm.rs.cat.hp", "all available");
    ratings = depression(40, &count);
    found = ank_mixed_waves(ratings, count, most_waves, &mem);
    agrees(&found, "lmm.rs.cat.hp", "first 40 ids");
}

static void agrees_on_levels_alone(void **state)
{
    (void)state;
    size_t count;
    struct ank_wave_rating *ratings = depression(100, &count);
    struct ank_mixed_waves found =
        ank_mixed_waves_fit(ANK_MIXED_INTERCEPTS, ratings, count, most_waves, &mem);
    agrees(&found, "lmm.ri.cat.hp", "all available");
    ratings = depression(20, &count);
    found = ank_mixed_waves_fit(ANK_MIXED_INTERCEPTS, ratings, count, most_waves, &mem);
    agrees(&found, "lmm.ri.cat.hp", "first 20 ids");
}

/* Two whole waves and levels alone are the paired t test. */
static void two_whole_waves_are_a_paired_t_test(void **state)
{
    (void)state;
    static const ank_score before[] = {3, 5, 2, 6, 4, 4, 7, 1, 5, 3},
                           after[] = {4, 5, 5, 7, 3, 6, 8, 4, 5, 6};
    const struct ank_scale scale = {0, 0, 10, 1, 1};
    const struct ank_change_rule rule = {.threshold = (double)NAN, .why = "none here"};
    struct ank_wave_rating ratings[20];
    for (size_t i = 0; i < 10; i++) {
        ratings[2 * i] = (struct ank_wave_rating){i, 0, 0, before[i]};
        ratings[2 * i + 1] = (struct ank_wave_rating){i, 1, 3, after[i]};
    }
    struct ank_mixed_waves found =
        ank_mixed_waves_fit(ANK_MIXED_INTERCEPTS, ratings, 20, 2, &mem);
    struct ank_pairs pairs = {10, before, after, &scale};
    struct ank_figures figures;
    ank_figures_of(&pairs, &rule, &figures);
    assert_null(found.why);
    assert_near(found.wave[1].change, figures.value[ANK_MEAN_CHANGE], 1e-10);
    assert_near(found.wave[1].df, 9, 1e-7);
    assert_near(found.wave[1].low, figures.value[ANK_CI_LOW], 1e-8);
    assert_near(found.wave[1].high, figures.value[ANK_CI_HIGH], 1e-8);
}

/* Two waves: paces cannot be told from levels, and there is one floor after another. */
static void says_why_there_is_no_model(void **state)
{
    (void)state;
    size_t count;
    struct ank_wave_rating *ratings = depression(14, &count);
    struct ank_mixed_waves found = ank_mixed_waves(ratings, count, most_waves, &mem);
    assert_string_equal(found.why, "the model needs at least 15 families");
    assert_true(isnan(found.wave[1].change));
    assert_string_equal(found.wave[4].why, found.why);
    found = ank_mixed_waves(ratings, 0, most_waves, &mem);
    assert_non_null(found.why);
    found = ank_mixed_waves_fit(ANK_MIXED_SLOPES, ratings, 0, most_waves, &mem);
    assert_string_equal(found.why, "nobody was rated at intake");
    found = ank_mixed_waves_fit(ANK_MIXED_SLOPES, ratings, 1, most_waves, &mem);
    assert_string_equal(found.why, "nobody was rated again");
    found = ank_mixed_waves_fit(ANK_MIXED_SLOPES, ratings, count, 17, &mem);
    assert_non_null(found.why);
}

/* Every family keeps its distance: no paces to tell apart; the ladder says so. */
static void the_ladder_is_named(void **state)
{
    (void)state;
    struct ank_wave_rating ratings[60], flat[60];
    for (size_t i = 0; i < 60; i++) {
        size_t family = i / 3, wave = i % 3;
        double noise = (double)((i * 37 + 11) % 7) - 3;
        ratings[i] = (struct ank_wave_rating){family, wave, 3.0 * (double)wave,
                                              (double)family + (wave == 2) +
                                                  noise / 10 * (wave == 1 ? 1 : .5)};
        flat[i] = ratings[i];
        flat[i].value = (double)((family + wave * 7) % 3) - (double)(wave == 1);
    }
    struct ank_mixed_waves found = ank_mixed_waves(ratings, 60, 3, &mem);
    assert_null(found.why);
    assert_int_equal(found.model, ANK_MIXED_INTERCEPTS);
    assert_non_null(found.why_slopes);
    assert_non_null(found.caution);
    found = ank_mixed_waves(flat, 60, 3, &mem);
    assert_string_equal(found.why, "families do not differ in level beyond chance; use "
                                   "the mean change");
    assert_null(found.caution);
}

/* A wave of which nobody has a number is dropped, and says so. */
static void a_wave_with_nobody_is_dropped(void **state)
{
    (void)state;
    size_t count, kept = 0;
    struct ank_wave_rating *ratings = depression(100, &count);
    for (size_t i = 0; i < count; i++)
        if (ratings[i].wave != 2)
            ratings[kept++] = ratings[i];
    struct ank_mixed_waves found = ank_mixed_waves(ratings, kept, most_waves, &mem);
    assert_null(found.why);
    assert_string_equal(found.wave[2].why, "nobody was rated at that moment");
    assert_true(isnan(found.wave[2].change));
    assert_true(found.wave[4].change < -5);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_on_levels_and_paces, forget),
        cmocka_unit_test_teardown(agrees_on_levels_alone, forget),
        cmocka_unit_test_teardown(two_whole_waves_are_a_paired_t_test, forget),
        cmocka_unit_test_teardown(says_why_there_is_no_model, forget),
        cmocka_unit_test_teardown(the_ladder_is_named, forget),
        cmocka_unit_test_teardown(a_wave_with_nobody_is_dropped, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hundred people of btheb, from their records to the figures of a project, against
 * R.
 */
#include "testing.h"

#include <stdio.h>
#include <string.h>

#include <ankerpunt/model/score.h>
#include "reference.h"
#include "records.h"

static const ank_day start = 18262; /* 1 January 2020 */
static struct ank_arena mem;
static struct ank_panel *panel;

static int forget(void **state)
{
    (void)state;
    ank_panel_close(panel);
    panel = NULL;
    ank_arena_free(&mem);
    return 0;
}

static const struct ank_summary *summary_of(const struct ank_project *project,
                                            struct ank_record *const *records,
                                            size_t count)
{
    struct ank_summary_options options = {.today = start + 2000,
                                          .data_date = ANK_NO_DAY};
    ank_panel_close(panel);
    panel = ank_panel_open(project, &options);
    for (size_t i = 0; i < count; i++)
        ank_panel_add(panel, records[i]);
    return ank_panel_summary(panel);
}

enum { PEOPLE = 100 };

static const int btheb_months[] = {0, 2, 3, 5, 8, -1};

static ank_day btheb_day(int month)
{
    return start + (month == 2   ? 61
                    : month == 3 ? 91
                    : month == 5 ? 152
                    : month == 8 ? 244
                                 : 0);
}

static const struct ank_summary *btheb(void)
{
    static const char *const themes[] = {"bdi"};
    struct table data = table_read(&mem, "btheb.csv");
    struct ank_instrument *instrument = records_instrument(&mem, "btheb", themes, 1);
    instrument->scale.high = 63;
    instrument->scale.better = -1;
    instrument->domains[0].rule.min_change = NAN;
    struct ank_record *records[PEOPLE];
    for (size_t i = 0; i < PEOPLE; i++)
        records[i] =
            records_family(&mem, ank_format(&mem, "B%03zu", i + 1), "btheb", start);
    for (size_t row = 0; row < data.rows; row++) {
        double score = table_number(&data, row, "bdi");
        if (isnan(score))
            continue;
        ank_score steps = (ank_score)score;
        size_t id = (size_t)table_number(&data, row, "id");
        records_sitting(&mem, records[id - 1], instrument, NULL,
                        btheb_day((int)table_number(&data, row, "month")), &steps);
    }
    return summary_of(records_project(&mem, "btheb", instrument, btheb_months), records,
                      PEOPLE);
}

static const struct ank_domain_row *domain_at(const struct ank_summary *summary,
                                              size_t domain, const char *wave)
{
    for (size_t i = 0; i < summary->domain_count; i++)
        if (summary->domains[i].domain ==
                &summary->domains[i].instrument->domains[domain] &&
            strcmp(summary->domains[i].wave->name, wave) == 0)
            return &summary->domains[i];
    fail_msg("no row at %s", wave);
    return NULL;
}

/* A figure, and the quantity and tolerance of tests/data/reference/README.md. */
static const struct {
    enum ank_figure figure;
    const char *quantity;
    double tolerance;
} quantities[] = {
    {ANK_BASELINE_MEAN, "mean_baseline", 1e-10},
    {ANK_MEAN, "mean_followup", 1e-10},
    {ANK_MEAN_CHANGE, "mean_change", 1e-10},
    {ANK_SD_CHANGE, "sd_change", 1e-10},
    {ANK_MEDIAN_CHANGE, "median_change", 1e-10},
    {ANK_CI_LOW, "ci_lo_t", 1e-10},
    {ANK_CI_HIGH, "ci_hi_t", 1e-10},
    {ANK_T, "t", 1e-10},
    {ANK_DF, "df", 1e-10},
    {ANK_P, "p_t", 1e-10},
    {ANK_P_HOLM, "p_t", 1e-10}, /* of one domain */
    {ANK_P_BH, "p_t", 1e-10},
    {ANK_SIGN_FLIP_P, "p_signflip_exact_mean", 1e-12},
    {ANK_HODGES_LEHMANN, "hodges_lehmann", 1e-10},
    {ANK_HL_LOW, "hl_ci_lo", 1e-10},
    {ANK_HL_HIGH, "hl_ci_hi", 1e-10},
    {ANK_WILCOXON_V, "W_plus_pratt", 1e-10},
    {ANK_WILCOXON_P, "p_wilcoxon_exact_pratt", 1e-12},
    {ANK_D_Z, "d_z", 1e-10},
    {ANK_D_AV, "d_av", 1e-10},
    {ANK_G_AV, "d_av_adj", 1e-10},
    {ANK_G_LOW, "d_av_ci_lo", 1e-10},
    {ANK_G_HIGH, "d_av_ci_hi", 1e-10},
    {ANK_UP, "n_down", 0}, /* lower is better */
    {ANK_DOWN, "n_up", 0},
    {ANK_UNCHANGED, "n_zero", 0},
    {ANK_UP_LOW, "prop_down_wilson_lo", 1e-10},
    {ANK_UP_HIGH, "prop_down_wilson_hi", 1e-10},
};

static void agrees_on_every_wave_of_a_hundred_people(void **state)
{
    (void)state;
    static const char *const waves[] = {"2", "3", "5", "8"};
    struct table ref = table_read(&mem, "btheb.ref.csv");
    const struct ank_summary *summary = btheb();
    assert_int_equal(summary->measured, PEOPLE);
    for (size_t w = 0; w < COUNT(waves); w++) {
        const char *subset = ank_format(&mem, "0 to %sm", waves[w]);
        const struct ank_domain_row *row = domain_at(summary, 0, waves[w]);
        const double *value = row->figures.value;
        assert_int_equal(row->figures.n,
                         reference_of(&ref, "paired", subset, "bdi", "n_pairs"));
        assert_int_equal(row->due, PEOPLE);
        assert_int_equal(row->missing, PEOPLE - row->figures.n);
        for (size_t q = 0; q < COUNT(quantities); q++) {
            double expected =
                reference_of(&ref, "paired", subset, "bdi", quantities[q].quantity);
            double found = value[quantities[q].figure];
            if (!(fabs(found - expected) <= quantities[q].tolerance * fabs(expected)))
                fail_msg("%s at %s: %.17g, not %.17g", quantities[q].quantity, waves[w],
                         found, expected);
        }
        double low = reference_of(&ref, "paired", subset, "bdi", "bca_lo_B1e6");
        double se = value[ANK_SD_CHANGE] / sqrt((double)row->figures.n);
        if (isnan(low))
            continue;
        double high = reference_of(&ref, "paired", subset, "bdi", "bca_hi_B1e6");
        assert_true(fabs(value[ANK_BOOT_LOW] - low) < .15 * se);
        assert_true(fabs(value[ANK_BOOT_HIGH] - high) < .15 * se);
    }
}

static void agrees_on_the_trend_of_a_hundred_people(void **state)
{
    (void)state;
    static const char subset[] =
        "days 0,61,91,152,244 for months 0,2,3,5,8; time = days/30.4375";
    struct table ref = table_read(&mem, "btheb.ref.csv");
    const struct ank_summary *summary = btheb();
    assert_int_equal(summary->trend_count, 1);
    const struct ank_mixed *trend = &summary->trends[0].trend;
    const struct {
        double found;
        const char *variable, *quantity;
        double tolerance;
    } values[] = {
        {trend->intercept, "bdi:(Intercept)", "estimate", 1e-6},
        {trend->slope, "bdi:m", "estimate", 1e-6},
        {trend->se, "bdi:m", "se_kr", 1e-6},
        {trend->df, "bdi:m", "df_kr", 1e-6},
        {trend->low, "bdi:m", "ci_lo_kr", 1e-6},
        {trend->high, "bdi:m", "ci_hi_kr", 1e-6},
        {trend->p, "bdi:m", "p_kr", 1e-6},
        {trend->var_intercept, "bdi", "var_intercept", 1e-5},
        {trend->var_slope, "bdi", "var_slope", 1e-5},
        {trend->cov, "bdi", "cov_intercept_slope", 1e-5},
        {trend->var_residual, "bdi", "var_residual", 1e-5},
    };
    assert_int_equal(trend->n_families, PEOPLE);
    assert_int_equal(trend->n_scores, 380);
    for (size_t i = 0; i < COUNT(values); i++)
        assert_near(values[i].found,
                    reference_of(&ref, "lmm.rs.lin.hp", subset, values[i].variable,
                                 values[i].quantity),
                    values[i].tolerance);
}

static void agrees_on_who_left_of_a_hundred_people(void **state)
{
    (void)state;
    static const char subset[] = "8m present vs absent";
    struct table ref = table_read(&mem, "btheb.ref.csv");
    const struct ank_summary *summary = btheb();
    const struct ank_attrition_row *row =
        &summary->attrition[summary->attrition_count - 1];
    const struct ank_attrition *found = &row->attrition;
    assert_string_equal(row->wave->name, "8");
    assert_int_equal(found->stayed, reference(&ref, "attrition", subset, "n_stay"));
    assert_int_equal(found->left, reference(&ref, "attrition", subset, "n_drop"));
    assert_near(found->mean_stayed, reference(&ref, "attrition", subset, "mean_stay"),
                1e-10);
    assert_near(found->mean_left, reference(&ref, "attrition", subset, "mean_drop"),
                1e-10);
    assert_near(found->low, reference(&ref, "attrition", subset, "diff_ci_lo"), 1e-10);
    assert_near(found->high, reference(&ref, "attrition", subset, "diff_ci_hi"), 1e-10);
    assert_near(found->p, reference(&ref, "attrition", subset, "welch_p"), 1e-10);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_on_every_wave_of_a_hundred_people, forget),
        cmocka_unit_test_teardown(agrees_on_the_trend_of_a_hundred_people, forget),
        cmocka_unit_test_teardown(agrees_on_who_left_of_a_hundred_people, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must not change in a project when families or scales are turned around. */
#include <ankerpunt/model/score.h>
#include "testing.h"
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

enum { FAMILIES = 40, DOMAINS = 2 };

static const char *const two_themes[] = {"housing", "income"};
static const int months[] = {0, 3, 6, 12, -1};

static unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 16) % below;
}

/* Families with gaps; `turn` changes each score on the way in. */
static const struct ank_summary *made_up(const struct ank_scale *scale,
                                         ank_score (*turn)(ank_score), bool backwards)
{
    unsigned seed = 7;
    struct ank_instrument *instrument =
        records_instrument(&mem, "made-up", two_themes, DOMAINS);
    instrument->scale = *scale;
    for (size_t d = 0; d < DOMAINS; d++)
        instrument->domains[d].rule.min_change = ank_scale_difference(scale, 2);
    struct ank_record *records[FAMILIES];
    for (size_t i = 0; i < FAMILIES; i++) {
        struct ank_record *record =
            records_family(&mem, ank_format(&mem, "F%zu", i), "p", start);
        for (size_t w = 0; months[w] >= 0; w++) {
            ank_score scores[DOMAINS];
            for (size_t d = 0; d < DOMAINS; d++) {
                ank_score drawn =
                    (ank_score)(1 + draw(&seed, 5) + (w > 0 ? draw(&seed, 5) : 0));
                scores[d] = draw(&seed, 9) == 0 ? (ank_score)ANK_PARKED : turn(drawn);
            }
            ank_day day = start + 30 * months[w] + (int)draw(&seed, 12);
            if (w == 0 || draw(&seed, 4) > 0)
                records_sitting(&mem, record, instrument, NULL, day, scores);
        }
        records[backwards ? FAMILIES - 1 - i : i] = record;
    }
    return summary_of(records_project(&mem, "p", instrument, months), records,
                      FAMILIES);
}

static ank_score as_is(ank_score score)
{
    return score;
}

static ank_score reversed(ank_score score)
{
    return (ank_score)(10 - score);
}

static const struct ank_scale plain = {.low = 0, .high = 10, .step = 1, .better = +1};

/* A copy of the figures of both domains at all waves. */
struct copied {
    size_t count, trend_count;
    struct ank_figures figures[DOMAINS * 3];
    struct ank_mixed trends[DOMAINS];
};

static struct copied copy_of(const struct ank_summary *summary)
{
    struct copied copy = {.count = summary->domain_count,
                          .trend_count = summary->trend_count};
    assert_int_equal(copy.count, DOMAINS * 3);
    assert_int_equal(copy.trend_count, DOMAINS);
    for (size_t i = 0; i < copy.count; i++)
        copy.figures[i] = summary->domains[i].figures;
    for (size_t i = 0; i < copy.trend_count; i++)
        copy.trends[i] = summary->trends[i].trend;
    assert_null(copy.trends[0].why); /* there is something to compare */
    assert_null(copy.figures[0].why[ANK_CI_LOW]);
    return copy;
}

static void assert_same(double found, double expected, double tolerance)
{
    assert_true(isnan(found) == isnan(expected));
    if (!isnan(found))
        assert_near(found, expected, tolerance);
}

static void order_of_families_does_not_matter(void **state)
{
    (void)state;
    struct copied first = copy_of(made_up(&plain, as_is, false));
    struct copied second = copy_of(made_up(&plain, as_is, true));
    for (size_t i = 0; i < first.count; i++)
        for (int f = 0; f < ANK_FIGURES; f++)
            assert_same(second.figures[i].value[f], first.figures[i].value[f], 1e-12);
    for (size_t i = 0; i < first.trend_count; i++) {
        assert_same(second.trends[i].slope, first.trends[i].slope, 1e-8);
        assert_same(second.trends[i].high, first.trends[i].high, 1e-8);
    }
}

/* From 0..10 by 1 to 5..10 by a half: differences halve, and nothing else. */
static void shift_and_scale_do_not_matter(void **state)
{
    (void)state;
    static const struct ank_scale halves = {
        .decimals = 1, .low = 50, .high = 100, .step = 5, .better = +1};
    static const enum ank_figure lengths[] = {ANK_MEAN_CHANGE, ANK_SD_CHANGE,
                                              ANK_CI_LOW,      ANK_HODGES_LEHMANN,
                                              ANK_BOOT_HIGH,   ANK_THRESHOLD};
    static const enum ank_figure same[] = {ANK_T,          ANK_P,       ANK_P_HOLM,
                                           ANK_WILCOXON_P, ANK_D_AV,    ANK_UP,
                                           ANK_IMPROVED_N, ANK_WORSE_N, ANK_CEILING};
    struct copied first = copy_of(made_up(&plain, as_is, false));
    struct copied second = copy_of(made_up(&halves, as_is, false));
    for (size_t i = 0; i < first.count; i++) {
        const double *one = first.figures[i].value, *two = second.figures[i].value;
        for (size_t f = 0; f < COUNT(lengths); f++)
            assert_same(2 * two[lengths[f]], one[lengths[f]], 1e-10);
        for (size_t f = 0; f < COUNT(same); f++)
            assert_same(two[same[f]], one[same[f]], 1e-10);
        assert_same(two[ANK_MEAN], 5 + one[ANK_MEAN] / 2, 1e-10);
    }
    for (size_t i = 0; i < first.trend_count; i++)
        assert_same(2 * second.trends[i].slope, first.trends[i].slope, 1e-7);
}

/* Scores counted from the other end, where lower is better: signs flip, and who moved
 * forward stays who moved forward. */
static void direction_flips_signs_and_nothing_else(void **state)
{
    (void)state;
    struct ank_scale down = plain;
    down.better = -1;
    static const enum ank_figure flipped[] = {
        ANK_MEAN_CHANGE,  ANK_T, ANK_D_Z, ANK_D_AV, ANK_HODGES_LEHMANN,
        ANK_MEDIAN_CHANGE};
    static const enum ank_figure same[] = {
        ANK_P,      ANK_P_HOLM,    ANK_WILCOXON_P,   ANK_SIGN_FLIP_P,
        ANK_UP,     ANK_DOWN,      ANK_IMPROVED_N,   ANK_WORSE_N,
        ANK_UP_LOW, ANK_SD_CHANGE, ANK_IMPROVED_HIGH};
    struct copied first = copy_of(made_up(&plain, as_is, false));
    struct copied second = copy_of(made_up(&down, reversed, false));
    for (size_t i = 0; i < first.count; i++) {
        const double *one = first.figures[i].value, *two = second.figures[i].value;
        for (size_t f = 0; f < COUNT(flipped); f++)
            assert_same(two[flipped[f]], -one[flipped[f]], 1e-10);
        for (size_t f = 0; f < COUNT(same); f++)
            assert_same(two[same[f]], one[same[f]], 1e-10);
        assert_same(two[ANK_CI_LOW], -one[ANK_CI_HIGH], 1e-10);
    }
    for (size_t i = 0; i < first.trend_count; i++)
        assert_same(second.trends[i].slope, -first.trends[i].slope, 1e-7);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(order_of_families_does_not_matter, forget),
        cmocka_unit_test_teardown(shift_and_scale_do_not_matter, forget),
        cmocka_unit_test_teardown(direction_flips_signs_and_nothing_else, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Kaplan-Meier, cumulative incidence and log-rank against R 4.2.2 (survival
 * 3.5-3); the calls are in tests/data/reference.
 */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/survival.h>
#include "outside.h"
#include "reference.h"

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* Data as spells: times in whole units of `unit`, rows of one group only. */
static struct ank_spell *spells_of(const struct table *data, const char *time,
                                   double unit, const char *event, const char *group,
                                   const char *value, size_t *count)
{
    struct ank_spell *spells = ank_alloc(&mem, (data->rows + 1) * sizeof *spells);
    *count = 0;
    for (size_t i = 0; i < data->rows; i++) {
        if (group && strcmp(table_text(data, i, group), value) != 0)
            continue;
        spells[(*count)++] = (struct ank_spell){
            .days = (int)lround(table_number(data, i, time) * unit),
            .ending =
                table_number(data, i, event) == 1 ? ANK_END_REALISED : ANK_END_CENSORED,
        };
    }
    return spells;
}

/* NAN where nothing is expected. */
static void same(double found, double expected)
{
    if (isnan(expected))
        assert_true(isnan(found));
    else
        assert_near(found, expected, 1e-10);
}

static void agrees(const struct ank_survival *curve, const struct table *km,
                   const char *group, double unit)
{
    size_t row = 0;
    assert_null(curve->why);
    for (size_t i = 0; i < km->rows; i++) {
        if (strcmp(table_text(km, i, "group"), group) != 0)
            continue;
        assert_true(row < curve->row_count);
        const struct ank_survival_row *found = &curve->rows[row++];
        assert_near(found->time, round(table_number(km, i, "time") * unit), 1e-12);
        assert_int_equal(found->n_risk, table_number(km, i, "n_risk"));
        assert_int_equal(found->n_event, table_number(km, i, "n_event"));
        assert_int_equal(found->n_censor, table_number(km, i, "n_censor"));
        same(found->survival, table_number(km, i, "survival"));
        same(found->se, table_number(km, i, "se_greenwood"));
        if (table_number(km, i, "survival") < 1) {
            same(found->low, table_number(km, i, "lo_loglog"));
            same(found->high, table_number(km, i, "hi_loglog"));
        }
    }
    assert_int_equal(row, curve->row_count);
}

static void agrees_on_medians(const struct ank_survival *curve, const struct table *ref,
                              const char *group, double unit)
{
    const char *names[] = {"median", "median_lo", "median_hi"};
    double found[] = {curve->median, curve->median_low, curve->median_high};
    assert_int_equal(curve->n, reference_of(ref, "km", "all", group, "n"));
    assert_int_equal(curve->events, reference_of(ref, "km", "all", group, "events"));
    for (size_t i = 0; i < COUNT(names); i++) {
        double expected = reference_of(ref, "km", "all", group, names[i]) * unit;
        if (isnan(expected))
            assert_true(isnan(found[i]));
        else
            assert_near(found[i], expected, 1e-6);
    }
}

static void compare(const char *name, const char *time, double unit, const char *event,
                    const char *group, const char *value)
{
    struct table data = table_read(&mem, ank_format(&mem, "%s.csv", name));
    struct table km = table_read(&mem, ank_format(&mem, "%s.km.csv", name));
    struct table ref = table_read(&mem, ank_format(&mem, "%s.ref.csv", name));
    size_t count;
    struct ank_spell *spells =
        spells_of(&data, time, unit, event, group, value, &count);
    struct ank_survival curve = ank_survival(spells, count, &mem);
    agrees(&curve, &km, value, unit);
    agrees_on_medians(&curve, &ref, value, unit);
}

static void agrees_on_weeks_in_remission(void **state)
{
    (void)state;
    compare("sixmp", "weeks", 1, "relapse", NULL, "all");
    compare("sixmp", "weeks", 1, "relapse", "treat", "6-MP");
    compare("sixmp", "weeks", 1, "relapse", "treat", "control");
}

static void agrees_on_days_of_survival(void **state)
{
    (void)state;
    compare("lung", "time", 1, "status", NULL, "all");
    compare("lung", "time", 1, "status", "sex", "female");
    compare("lung", "time", 1, "status", "sex", "male");
}

static void agrees_on_weeks_to_relapse(void **state)
{
    (void)state;
    const char *data = outside(&mem, "alcohol_relapse.csv");
    char *stem = ank_strndup(&mem, data, strlen(data) - strlen(".csv"));
    compare(stem, "weeks", 7, "event", NULL, "all");
}

static void compares_groups_as_r_does(void **state)
{
    (void)state;
    const struct {
        const char *name, *time, *event, *group, *first, *second;
    } sets[] = {
        {"sixmp", "weeks", "relapse", "treat", "6-MP", "control"},
        {"lung", "time", "status", "sex", "female", "male"},
    };
    for (size_t i = 0; i < COUNT(sets); i++) {
        struct table data = table_read(&mem, ank_format(&mem, "%s.csv", sets[i].name));
        struct table ref =
            table_read(&mem, ank_format(&mem, "%s.ref.csv", sets[i].name));
        size_t count[2];
        struct ank_spell *first = spells_of(&data, sets[i].time, 1, sets[i].event,
                                            sets[i].group, sets[i].first, &count[0]);
        struct ank_spell *second = spells_of(&data, sets[i].time, 1, sets[i].event,
                                             sets[i].group, sets[i].second, &count[1]);
        struct ank_logrank found = ank_logrank(first, count[0], second, count[1], &mem);
        assert_null(found.why);
        assert_near(found.chi2, reference_of(&ref, "logrank", "all", "group", "chisq"),
                    1e-10);
        assert_near(found.p, reference_of(&ref, "logrank", "all", "group", "p"), 1e-10);
        assert_near(found.variance,
                    reference_of(&ref, "logrank", "all", "group", "variance_O_minus_E"),
                    1e-10);
        assert_near(found.expected[1],
                    reference_of(&ref, "logrank", "all", sets[i].second, "expected"),
                    1e-10);
    }
}

static void agrees_on_two_ways_to_end(void **state)
{
    (void)state;
    struct table data = table_read(&mem, outside(&mem, "judges.csv"));
    struct table ref = table_read(&mem, outside(&mem, "judges.ref.csv"));
    struct ank_spell *spells = ank_alloc(&mem, data.rows * sizeof *spells);
    for (size_t i = 0; i < data.rows; i++)
        spells[i] = (struct ank_spell){
            (int)table_number(&data, i, "tenure"),
            table_number(&data, i, "dead") == 1      ? ANK_END_REALISED
            : table_number(&data, i, "retired") == 1 ? ANK_END_REFUSED
                                                     : ANK_END_CENSORED,
        };
    struct ank_incidence found = ank_incidence(spells, NULL, data.rows, &mem);
    const double times[] = {5, 10, 20, 30};
    for (size_t i = 0; i < COUNT(times); i++) {
        struct ank_incidence_row at = {0};
        for (size_t j = 0; j < found.row_count; j++)
            if (found.rows[j].time <= times[i])
                at = found.rows[j];
        const char *subset = ank_format(&mem, "t=%g", times[i]);
        assert_near(at.realised,
                    reference_of(&ref, "aalen-johansen", subset, "death", "cuminc"),
                    1e-10);
        double n = (double)data.rows; /* R leaves out n / (n - 1) */
        assert_near(at.se * sqrt((n - 1) / n),
                    reference_of(&ref, "aalen-johansen", subset, "death", "se"), 1e-10);
        assert_near(at.refused,
                    reference_of(&ref, "aalen-johansen", subset, "retire", "cuminc"),
                    1e-10);
    }
}

/* Without censoring 1 - S is the share so far and the SE is sqrt(S(1-S)/n);
 * with one way to end the incidence is 1 - S. */
static void is_the_plain_share_without_censoring(void **state)
{
    (void)state;
    struct ank_spell spells[40];
    for (int i = 0; i < 40; i++)
        spells[i] = (struct ank_spell){1 + i / 2, ANK_END_REALISED};
    struct ank_survival curve = ank_survival(spells, 40, &mem);
    struct ank_incidence share = ank_incidence(spells, NULL, 40, &mem);
    assert_int_equal(curve.row_count, 20);
    assert_int_equal(share.row_count, 20);
    for (size_t i = 0; i < 20; i++) {
        double gone = (double)(i + 1) / 20;
        assert_near(curve.rows[i].survival, 1 - gone, 1e-12);
        assert_near(share.rows[i].realised, gone, 1e-12);
        if (i < 19) {
            assert_near(curve.rows[i].se, sqrt(gone * (1 - gone) / 40), 1e-12);
            assert_near(share.rows[i].se * sqrt(39.0 / 40),
                        sqrt(gone * (1 - gone) / 40), 1e-12);
        }
    }
    assert_true(isnan(curve.rows[19].low));
    assert_near(curve.median, 10.5, 1e-12); /* exactly .5 from 10 until 11 */
    assert_int_equal(curve.firm_count, 18);
}

/* With one way to end and each claim its own family the variance is Greenwood's, with
 * censoring too. */
static void spreads_as_greenwood_when_all_are_apart(void **state)
{
    (void)state;
    struct table data = table_read(&mem, "lung.csv");
    size_t count, row = 0;
    struct ank_spell *spells =
        spells_of(&data, "time", 1, "status", NULL, "all", &count);
    struct ank_survival curve = ank_survival(spells, count, &mem);
    struct ank_incidence share = ank_incidence(spells, NULL, count, &mem);
    double n = (double)count;
    for (size_t i = 0; i < curve.row_count; i++) {
        if (curve.rows[i].n_event == 0 || curve.rows[i].survival == 0)
            continue;
        const struct ank_incidence_row *found = &share.rows[row++];
        assert_near(found->time, curve.rows[i].time, 0);
        assert_near(found->realised, 1 - curve.rows[i].survival, 1e-12);
        assert_near(found->se * sqrt((n - 1) / n), curve.rows[i].se, 1e-10);
    }
    assert_true(row > 100);
    assert_near(share.median, curve.median, 0);
}

/* Six claims that are one family's six times tell no more than one: three families of
 * six alike claims are spread as three claims are. */
static void takes_the_family_as_the_unit(void **state)
{
    (void)state;
    enum { FAMILIES = 8, CLAIMS = 6 };
    struct ank_spell one[FAMILIES], all[FAMILIES * CLAIMS];
    size_t families[FAMILIES * CLAIMS];
    for (int i = 0; i < FAMILIES * CLAIMS; i++) {
        static const enum ank_ending ends[] = {ANK_END_REALISED, ANK_END_REFUSED,
                                               ANK_END_REALISED, ANK_END_CENSORED};
        int f = i / CLAIMS;
        families[i] = (size_t)f;
        all[i] = one[f] = (struct ank_spell){10 + 7 * f, ends[f % 4]};
    }
    struct ank_incidence few = ank_incidence(one, NULL, FAMILIES, &mem);
    struct ank_incidence many = ank_incidence(all, families, COUNT(all), &mem);
    struct ank_incidence apart = ank_incidence(all, NULL, COUNT(all), &mem);
    assert_int_equal(many.families, FAMILIES);
    assert_int_equal(many.row_count, few.row_count);
    for (size_t i = 0; i < many.row_count; i++) {
        assert_near(many.rows[i].realised, few.rows[i].realised, 1e-12);
        assert_near(many.rows[i].se, few.rows[i].se, 1e-12);
        assert_true(apart.rows[i].se < 0.5 * many.rows[i].se);
    }
    assert_null(many.why_limits);
    assert_non_null(few.why_limits);
}

/* Six of ten refused after ten days, four realised after thirty: half never is. */
static void never_tells_a_half_that_was_refused(void **state)
{
    (void)state;
    struct ank_spell spells[10];
    for (int i = 0; i < 10; i++)
        spells[i] = i < 6 ? (struct ank_spell){10, ANK_END_REFUSED}
                          : (struct ank_spell){30, ANK_END_REALISED};
    struct ank_incidence found = ank_incidence(spells, NULL, 10, &mem);
    assert_true(isnan(found.median));
    assert_non_null(found.why_median);
    assert_near(found.shares[0].realised, 0.4, 1e-12); /* nobody was censored */
    assert_int_equal(found.shares[0].n_risk, 0);
    spells[2] = spells[3] = (struct ank_spell){50, ANK_END_CENSORED};
    found = ank_incidence(spells, NULL, 10, &mem);
    assert_true(isnan(found.shares[0].realised)); /* two left on day 50 */
    assert_non_null(found.shares[0].why);
    for (int i = 0; i < 2; i++)
        spells[i] = (struct ank_spell){40, ANK_END_LOST};
    spells[2] = spells[3] = (struct ank_spell){100, ANK_END_REALISED};
    found = ank_incidence(spells, NULL, 10, &mem);
    assert_near(found.rows[found.row_count - 1].lost, 0.2, 1e-12);
    assert_near(found.median, 100, 0);
}

static void puts_events_before_censorings(void **state)
{
    (void)state;
    const struct ank_spell spells[] = {
        {5, ANK_END_CENSORED}, {5, ANK_END_REALISED}, {9, ANK_END_REFUSED}};
    struct ank_survival curve = ank_survival(spells, 3, &mem);
    assert_int_equal(curve.row_count, 2);
    assert_int_equal(curve.rows[0].n_risk, 3);
    assert_near(curve.rows[0].survival, 2.0 / 3, 1e-12);
    assert_int_equal(curve.rows[1].n_censor, 1); /* refused is no event here */
    assert_non_null(curve.why_median);
    assert_non_null(curve.why_limits);
}

static void puts_day_nought_at_half_a_day(void **state)
{
    (void)state;
    const struct ank_spell spells[] = {
        {0, ANK_END_REALISED}, {0, ANK_END_CENSORED}, {3, ANK_END_REALISED}};
    struct ank_survival curve = ank_survival(spells, 3, &mem);
    assert_int_equal(curve.row_count, 2);
    assert_near(curve.rows[0].time, 0.5, 0);
    assert_int_equal(curve.rows[0].n_risk, 3);
    assert_int_equal(curve.rows[0].n_censor, 1);
    struct ank_incidence share = ank_incidence(spells, NULL, 3, &mem);
    assert_near(share.rows[0].time, 0.5, 0);

    struct ank_spell all[20];
    for (size_t i = 0; i < COUNT(all); i++)
        all[i] = (struct ank_spell){0, ANK_END_REALISED};
    curve = ank_survival(all, COUNT(all), &mem);
    assert_near(curve.median, 0.5, 0);
    assert_near(curve.rows[0].survival, 0, 0);
    assert_true(isnan(curve.rows[0].low) && isnan(curve.median_high));
}

static void says_when_the_median_is_not_reached(void **state)
{
    (void)state;
    struct ank_spell spells[20];
    for (int i = 0; i < 20; i++)
        spells[i] = (struct ank_spell){10 + i, ANK_END_CENSORED};
    struct ank_survival curve = ank_survival(spells, 20, &mem);
    assert_null(curve.why);
    assert_true(isnan(curve.median));
    assert_non_null(curve.why_median);
    assert_near(curve.rows[0].low, pow(.05, 1 / 20.0), 1e-12); /* nothing happened */
    assert_near(curve.rows[0].high, 1, 0);
}

static void leaves_out_what_cannot_be(void **state)
{
    (void)state;
    const struct ank_spell spells[] = {
        {-3, ANK_END_REALISED}, {4, ANK_END_REALISED}, {2000000000, ANK_END_CENSORED}};
    struct ank_survival curve = ank_survival(spells, 3, &mem);
    assert_int_equal(curve.left_out, 2);
    assert_int_equal(curve.n, 1);
    curve = ank_survival(spells, 1, &mem);
    assert_non_null(curve.why);
    curve = ank_survival(NULL, 0, &mem);
    assert_non_null(curve.why);
    assert_true(isnan(curve.median));
    struct ank_incidence share = ank_incidence(NULL, NULL, 0, &mem);
    assert_non_null(share.why);
    struct ank_logrank test = ank_logrank(spells, 3, NULL, 0, &mem);
    assert_non_null(test.why);
    assert_true(isnan(test.p));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_on_weeks_in_remission, forget),
        cmocka_unit_test_teardown(agrees_on_days_of_survival, forget),
        cmocka_unit_test_teardown(agrees_on_weeks_to_relapse, forget),
        cmocka_unit_test_teardown(compares_groups_as_r_does, forget),
        cmocka_unit_test_teardown(agrees_on_two_ways_to_end, forget),
        cmocka_unit_test_teardown(is_the_plain_share_without_censoring, forget),
        cmocka_unit_test_teardown(spreads_as_greenwood_when_all_are_apart, forget),
        cmocka_unit_test_teardown(takes_the_family_as_the_unit, forget),
        cmocka_unit_test_teardown(never_tells_a_half_that_was_refused, forget),
        cmocka_unit_test_teardown(puts_events_before_censorings, forget),
        cmocka_unit_test_teardown(puts_day_nought_at_half_a_day, forget),
        cmocka_unit_test_teardown(says_when_the_median_is_not_reached, forget),
        cmocka_unit_test_teardown(leaves_out_what_cannot_be, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

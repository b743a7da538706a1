/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is counted in a release, as of when, and in what rows. */
#include "testing.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/score.h>
#include <ankerpunt/analysis/cohort.h>
#include "records.h"

static struct ank_arena mem;
static struct ank_project *project, *second;
static struct ank_instrument *instrument;
static ank_day start, cut_off;
static const struct ank_right catalogue[] = {
    {.code = "leefloon", .group = "income"},
    {.code = "huursubsidie", .group = "housing"}};

static struct ank_process_done done[] = {{"G-1", 0, 36, 1080, 25040, true}};

static int make(void **state)
{
    (void)state;
    static const char *const themes[] = {"housing", "income"};
    static const int months[] = {0, 6, -1};
    start = ank_day_from_civil(2025, 1, 6);
    cut_off = ank_day_from_civil(2026, 6, 30);
    done[0].start = start;
    instrument = records_instrument(&mem, "leven", themes, 2);
    project = records_project(&mem, "a", instrument, months);
    second = records_project(&mem, "b", instrument, months);
    return 0;
}

static int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static void consent(struct ank_record *record, const char *purpose, ank_day day,
                    bool given)
{
    record->consents = ank_grow(&mem, record->consents, record->consent_count,
                                sizeof *record->consents);
    record->consents[record->consent_count++] =
        (struct ank_consent){purpose, day, given, NULL};
}

/* A family that agrees, rated 3 and 4 at the start and 7 and 4 after six months. */
static struct ank_record *family(const char *of)
{
    struct ank_record *record = records_family(&mem, "G-1", of, start);
    records_sitting(&mem, record, instrument, NULL, start + 2,
                    (const ank_score[]){3, 4});
    records_sitting(&mem, record, instrument, NULL, start + 180,
                    (const ank_score[]){7, 4});
    consent(record, "evaluation", start, true);
    return record;
}

static struct ank_cohorts *cohorts_of(size_t count)
{
    const struct ank_project **projects =
        ank_alloc(&mem, 2 * sizeof(struct ank_project *));
    projects[0] = project;
    projects[1] = second;
    struct ank_release_options options = {.today = cut_off + 100,
                                          .cut_off = cut_off,
                                          .least = 1,
                                          .rights = catalogue,
                                          .right_count = 2,
                                          .done = done,
                                          .done_count = 1};
    return ank_cohorts_open(projects, count, &options);
}

static const struct ank_asked *row_of(struct ank_cohorts *cohorts, const char *measure,
                                      const char *site)
{
    size_t count;
    const struct ank_asked *asked = ank_cohorts_asked(cohorts, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(asked[i].item.measure, measure) == 0 &&
            strcmp(asked[i].item.site, site) == 0)
            return &asked[i];
    fail_msg("there is no row %s of %s", measure, site);
    return NULL;
}

static void finds_the_last_half_years_end(void **state)
{
    (void)state;
    const struct {
        int year, month, day, cut_year, cut_month, cut_day;
    } cases[] = {{2026, 11, 15, 2026, 6, 30},
                 {2026, 6, 30, 2026, 6, 30},
                 {2026, 6, 29, 2025, 12, 31},
                 {2026, 12, 31, 2026, 12, 31},
                 {2027, 1, 1, 2026, 12, 31}};
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(ank_cut_off(ank_day_from_civil(cases[i].year, cases[i].month,
                                                        cases[i].day)),
                         ank_day_from_civil(cases[i].cut_year, cases[i].cut_month,
                                            cases[i].cut_day));
}

/* Said then and still said; nothing is asked twice of who never spoke of measuring. */
static void counts_only_who_agrees(void **state)
{
    (void)state;
    struct ank_cohorts *cohorts = cohorts_of(1);
    struct ank_record *never = family("a"), *late = family("a"), *back = family("a"),
                      *unmeasured = family("a"), *agrees = family("a");
    never->consent_count = 0;
    late->consents[0].day = cut_off + 1;
    consent(back, "evaluation", cut_off + 50, false);
    consent(unmeasured, "measure", cut_off + 50, false);
    assert_false(ank_cohorts_add(cohorts, 0, never, 1));
    assert_false(ank_cohorts_add(cohorts, 0, late, 2));
    assert_false(ank_cohorts_add(cohorts, 0, back, 3));
    assert_false(ank_cohorts_add(cohorts, 0, unmeasured, 4));
    assert_true(ank_cohorts_add(cohorts, 0, agrees, 5));
    const struct ank_release_item *item = &row_of(cohorts, "started", "a")->item;
    assert_int_equal(item->n, 1);
    assert_int_equal(item->members[0], 5);
    ank_cohorts_close(cohorts);
}

static void stands_as_it_was_on_the_day(void **state)
{
    (void)state;
    struct ank_cohorts *cohorts = cohorts_of(1);
    struct ank_record *open = family("a"), *late = family("a"),
                      *rated_late = family("a");
    open->trajectories[0].end = cut_off + 3;
    late->trajectories[0].start = cut_off + 1;
    rated_late->trajectories[0].start = cut_off - 200;
    rated_late->sittings[0].day = cut_off - 198;
    rated_late->sittings[1].day = cut_off + 1;
    records_step(&mem, open, "leefloon", ANK_DETECTED, cut_off - 20, NULL);
    records_step(&mem, open, "leefloon", ANK_REALISED, cut_off + 20, NULL);
    assert_true(ank_cohorts_add(cohorts, 0, open, 1));
    assert_false(ank_cohorts_add(cohorts, 0, late, 2));
    assert_true(ank_cohorts_add(cohorts, 0, rated_late, 3));
    assert_int_equal(row_of(cohorts, "closed", "a")->item.n, 0); /* it ended later */
    assert_int_equal(row_of(cohorts, "due/6", "a")->item.n, 1);
    assert_int_equal(row_of(cohorts, "reached/6", "a")->item.n, 1);
    assert_int_equal(row_of(cohorts, "change/housing/6", "a")->item.n, 1);
    assert_int_equal(row_of(cohorts, "stage", "a")->item.parts[0],
                     3); /* found or known */
    ank_cohorts_close(cohorts);
}

/* By hand: housing 3 -> 7 is improved (2 matter), income 4 -> 4 the same. */
static void asks_for_change_and_classes(void **state)
{
    (void)state;
    struct ank_cohorts *cohorts = cohorts_of(1);
    assert_true(ank_cohorts_add(cohorts, 0, family("a"), 9));
    assert_true(ank_cohorts_add(cohorts, 0, family("a"), 4));
    const struct ank_release_item *housing =
        &row_of(cohorts, "change/housing/6", "a")->item;
    const struct ank_release_item *income =
        &row_of(cohorts, "change/income/6", "a")->item;
    assert_int_equal(housing->n, 2);
    assert_int_equal(housing->members[0], 4); /* by number, not as they came */
    assert_near(housing->values[0], 4, 1e-12);
    assert_int_equal(housing->parts[1], 0);
    assert_near(income->values[0], 0, 1e-12);
    assert_int_equal(income->parts[0], 1);
    assert_int_equal(housing->part_count, 3);
    assert_true(housing->fold);
    ank_cohorts_close(cohorts);
}

/* Days from the start to the first right in order: 90 is within three months, 400 not
 * within a year. What the family had before it came is in no part, nor is a family
 * with nothing else. */
static void follows_a_right_for_a_year(void **state)
{
    (void)state;
    struct ank_cohorts *cohorts = cohorts_of(1);
    const struct {
        ank_day found, in_order;
        bool had;
        int part; /* -1: not there */
    } cases[] = {{10, 90, false, 0}, {10, 100, true, 1}, {10, 300, false, 2},
                 {10, 400, true, 3}, {10, -1, true, 3},  {400, 401, false, 3},
                 {-20, 5, true, 0},  {-1, -1, true, -1}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_record *record = family("a");
        if (cases[i].had)
            records_step(&mem, record, "groeipakket", ANK_REALISED, start - 900, NULL);
        if (cases[i].part >= 0)
            records_step(&mem, record, "leefloon", ANK_DETECTED, start + cases[i].found,
                         NULL);
        if (cases[i].in_order >= 0)
            records_step(&mem, record, "leefloon", ANK_REALISED,
                         start + cases[i].in_order, NULL);
        assert_true(ank_cohorts_add(cohorts, 0, record, (int64_t)i + 1));
    }
    const struct ank_release_item *time = &row_of(cohorts, "time", "a")->item;
    assert_int_equal(time->n, 7);
    for (size_t i = 0; i < 7; i++)
        assert_int_equal(time->parts[i], cases[i].part);
    assert_int_equal(row_of(cohorts, "realised", "a")->item.n, 7);
    ank_cohorts_close(cohorts);
}

static void counts_a_family_once(void **state)
{
    (void)state;
    struct ank_cohorts *cohorts = cohorts_of(2);
    assert_true(ank_cohorts_add(cohorts, 0, family("a"), 1));
    assert_true(ank_cohorts_add(cohorts, 1, family("b"), 2));
    assert_false(ank_cohorts_add(cohorts, 1, family("b"), 1));
    const struct ank_release_item *total = &row_of(cohorts, "started", "a+b")->item;
    assert_true(total->total);
    assert_int_equal(total->n, 2);
    assert_int_equal(row_of(cohorts, "started", "b")->item.n, 1);
    ank_cohorts_close(cohorts);
}

/* By hand: 541 days from 6/1/2025 to 30/6/2026 is 17.77 months; 36 / 17.77, and 18
 * hours; 250.40 euro is 250 to the nearest ten. */
static void counts_what_was_done(void **state)
{
    (void)state;
    struct ank_cohorts *cohorts = cohorts_of(1);
    assert_true(ank_cohorts_add(cohorts, 0, family("a"), 1));
    assert_near(row_of(cohorts, "contacts", "a")->item.values[0], 36 / (541 / 30.4375),
                1e-12);
    assert_near(row_of(cohorts, "hours", "a")->item.values[0], 18 / (541 / 30.4375),
                1e-12);
    assert_near(row_of(cohorts, "budget", "a")->item.values[0], 2.5, 1e-12);
    assert_int_equal(row_of(cohorts, "signals", "a")->item.n, 1);
    ank_cohorts_close(cohorts);
}

/* A family that just started, and one that ended with everything told: nobody can read
 * from a row that is or is not there who there is. */
static void asks_the_same_whoever_is_there(void **state)
{
    (void)state;
    const char *measures[2][64];
    size_t counts[2];
    for (int ended = 0; ended < 2; ended++) {
        struct ank_cohorts *cohorts = cohorts_of(1);
        struct ank_record *record = family("a");
        if (ended) {
            record->trajectories[0].end = start + 200;
            records_step(&mem, record, "leefloon", ANK_KNOWN, start + 5, NULL);
        } else
            record->sitting_count = 0;
        assert_true(ank_cohorts_add(cohorts, 0, record, 1));
        const struct ank_asked *asked = ank_cohorts_asked(cohorts, &counts[ended]);
        assert_true(counts[ended] > 0 && counts[ended] < COUNT(measures[0]));
        for (size_t i = 0; i < counts[ended]; i++)
            measures[ended][i] = ank_strdup(&mem, asked[i].item.measure);
        ank_cohorts_close(cohorts);
    }
    assert_int_equal(counts[0], counts[1]);
    for (size_t i = 0; i < counts[0]; i++)
        assert_string_equal(measures[0][i], measures[1][i]);
}

/* The first day of the project is known: a moment that nobody can have reached yet is
 * not asked for, closing is. */
static void asks_for_moments_up_to_the_cut_off(void **state)
{
    (void)state;
    project->start = cut_off - 80;
    struct ank_cohorts *cohorts = cohorts_of(1);
    size_t count, due = 0;
    assert_true(ank_cohorts_add(cohorts, 0, family("a"), 1));
    const struct ank_asked *asked = ank_cohorts_asked(cohorts, &count);
    for (size_t i = 0; i < count; i++)
        due += asked[i].kind == ANK_ASKED_DUE;
    assert_int_equal(due, 0);
    ank_cohorts_close(cohorts);
}

/* Rights were explored and nothing was open: that counts, and there is no stage. */
static void counts_who_had_nothing_open(void **state)
{
    (void)state;
    const struct ank_project *projects[] = {project};
    const struct ank_explored_day explored[] = {{"G-1", start + 40}};
    struct ank_release_options options = {.today = cut_off,
                                          .cut_off = cut_off,
                                          .least = 1,
                                          .explored = explored,
                                          .explored_count = 1};
    struct ank_cohorts *cohorts = ank_cohorts_open(projects, 1, &options);
    assert_true(ank_cohorts_add(cohorts, 0, family("a"), 1));
    assert_int_equal(row_of(cohorts, "explored", "a")->item.n, 1);
    assert_int_equal(row_of(cohorts, "stage", "a")->item.n, 0);
    ank_cohorts_close(cohorts);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(finds_the_last_half_years_end, make, free_all),
        cmocka_unit_test_setup_teardown(counts_only_who_agrees, make, free_all),
        cmocka_unit_test_setup_teardown(stands_as_it_was_on_the_day, make, free_all),
        cmocka_unit_test_setup_teardown(asks_for_change_and_classes, make, free_all),
        cmocka_unit_test_setup_teardown(follows_a_right_for_a_year, make, free_all),
        cmocka_unit_test_setup_teardown(counts_what_was_done, make, free_all),
        cmocka_unit_test_setup_teardown(asks_the_same_whoever_is_there, make, free_all),
        cmocka_unit_test_setup_teardown(asks_for_moments_up_to_the_cut_off, make,
                                        free_all),
        cmocka_unit_test_setup_teardown(counts_who_had_nothing_open, make, free_all),
        cmocka_unit_test_setup_teardown(counts_a_family_once, make, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

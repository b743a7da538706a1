/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said of a scale or a family's record without a registry. */
#include <string.h>

#include <ankerpunt/model/record.h>
#include <ankerpunt/model/score.h>
#include "testing.h"

static struct ank_arena mem;

static int free_memory(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static void every_status_has_a_name_that_finds_it(void **state)
{
    (void)state;
    static const char *const names[] = {"parked", "unknown", "na", "refused"};
    for (size_t i = 0; i < COUNT(names); i++) {
        ank_score status = ank_status_find(names[i]);
        assert_true(status < ANK_NOT_ASKED);
        assert_string_equal(ank_status_name(status), names[i]);
    }
    static const char *const none[] = {"", "Parked", "parked ", "park", "null", "7"};
    for (size_t i = 0; i < COUNT(none); i++)
        assert_int_equal(ank_status_find(none[i]), ANK_NOT_ASKED);
    static const ank_score numbers[] = {INT16_MIN, -6, ANK_NOT_ASKED, 0, 5, INT16_MAX};
    for (size_t i = 0; i < COUNT(numbers); i++)
        assert_null(ank_status_name(numbers[i]));
}

static void every_point_of_a_scale_is_read_as_it_is_written(void **state)
{
    (void)state;
    static const struct ank_scale scales[] = {
        {0, 0, 10, 1, 1}, {0, 1, 5, 1, 1},       {1, 0, 100, 5, 1},   {0, 0, 63, 1, -1},
        {0, -3, 3, 1, 1}, {2, -150, 150, 25, 1}, {3, 0, 10000, 1, 1},
    };
    for (size_t i = 0; i < COUNT(scales); i++) {
        ank_score top = ank_scale_top(&scales[i]);
        assert_int_equal(scales[i].low + top * scales[i].step, scales[i].high);
        for (ank_score score = 0; score <= top; score++) {
            char text[32];
            ank_score found = -9;
            assert_true(ank_scale_read(
                &scales[i], ank_scale_write(&scales[i], score, text), &found));
            assert_int_equal(found, score);
        }
    }
}

static void refuses_what_is_not_on_the_scale(void **state)
{
    (void)state;
    const struct ank_scale whole = {0, 0, 10, 1, 1}, halves = {1, 0, 100, 5, 1},
                           above = {0, 1, 5, 1, 1};
    ank_score found = -9;
    static const char *const never[] = {"-1", "11", "100", "7.3",   "",
                                        "x",  "7 ", "1e1", "parked"};
    for (size_t i = 0; i < COUNT(never); i++) {
        assert_false(ank_scale_read(&whole, never[i], &found));
        assert_false(ank_scale_read(&halves, never[i], &found));
    }
    assert_false(ank_scale_read(&whole, "7.5", &found));
    assert_false(ank_scale_read(&above, "0", &found));
    assert_int_equal(found, -9);
    assert_true(ank_scale_read(&halves, "7,5", &found));
    assert_int_equal(found, 15);
    assert_true(ank_scale_read(&whole, "7.0", &found));
    assert_int_equal(found, 7);
}

static void points_and_differences_are_in_the_scales_own_unit(void **state)
{
    (void)state;
    const struct ank_scale halves = {1, 10, 50, 5, 1};
    assert_near(ank_scale_points(&halves, 0), 1, 0);
    assert_near(ank_scale_points(&halves, 3), 2.5, 0);
    assert_near(ank_scale_difference(&halves, -3), -1.5, 0);
}

static void a_date_belongs_to_the_last_period_that_had_begun(void **state)
{
    (void)state;
    struct ank_trajectory periods[] = {{.start = 1000, .end = 1200},
                                       {.start = 2000, .end = ANK_NO_DAY}};
    struct ank_record none = {0},
                      both = {.trajectory_count = 2, .trajectories = periods};
    static const struct {
        ank_day day;
        int expected;
    } cases[] = {{0, 0},    {1000, 0}, {1300, 0}, {1969, 0},
                 {1970, 1}, {2000, 1}, {9999, 1}};
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(ank_trajectory_at(&both, cases[i].day), cases[i].expected);
    assert_int_equal(ank_trajectory_at(&none, 1000), -1);
}

static void the_last_word_of_consent_counts(void **state)
{
    (void)state;
    struct ank_consent words[] = {
        {"evaluation", 100, true, NULL},
        {"evaluation", 200, false, NULL},
        {"measure", 50, false, NULL},
        {"measure", 60, true, NULL},
    };
    struct ank_record record = {.consent_count = COUNT(words), .consents = words};
    bool said;
    assert_false(ank_consent_stands(&record, "evaluation", 99, &said));
    assert_false(said);
    assert_true(ank_consent_stands(&record, "evaluation", 100, &said));
    assert_true(said);
    assert_true(ank_consent_stands(&record, "evaluation", 199, NULL));
    assert_false(ank_consent_stands(&record, "evaluation", 200, &said));
    assert_true(said);
    assert_true(ank_consent_stands(&record, "measure", 60, NULL));
    assert_false(ank_consent_stands(&record, "eval", 300, &said));
    assert_false(said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_status_has_a_name_that_finds_it),
        cmocka_unit_test(every_point_of_a_scale_is_read_as_it_is_written),
        cmocka_unit_test(refuses_what_is_not_on_the_scale),
        cmocka_unit_test(points_and_differences_are_in_the_scales_own_unit),
        cmocka_unit_test(a_date_belongs_to_the_last_period_that_had_begun),
        cmocka_unit_test(the_last_word_of_consent_counts),
    };
    return cmocka_run_group_tests(tests, NULL, free_memory) != 0;
}

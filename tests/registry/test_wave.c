/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waves: windows between nominal dates, and which date belongs to which. */
#include <ankerpunt/model/wave.h>
#include "testing.h"

static struct ank_arena mem;

static ank_day day(const char *text)
{
    ank_day found = 0;
    assert_true(ank_day_parse(text, &found));
    return found;
}

static struct ank_waves waves_of(const char *const *names, size_t count)
{
    struct ank_waves waves = {count, ank_alloc(&mem, count * sizeof *waves.wave)};
    for (size_t i = 0; i < count; i++)
        assert_true(ank_wave_parse(names[i], &waves.wave[i]));
    ank_waves_settle(&waves, &mem);
    return waves;
}

static int free_memory(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static void share_the_days_half_way(void **state)
{
    (void)state;
    struct ank_waves waves = waves_of((const char *[]){"12", "3", "6"}, 3);
    ank_day start = day("2026-01-01");
    static const struct {
        const char *name, *from, *nominal, *to;
    } expected[] = {
        {"0", "2025-12-02", "2026-01-01", "2026-02-15"},
        {"3", "2026-02-16", "2026-04-01", "2026-05-16"},
        {"6", "2026-05-17", "2026-07-01", "2026-10-01"},
        {"12", "2026-10-02", "2027-01-01", "2027-04-02"},
    };
    assert_int_equal(waves.count, COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        struct ank_window window = ank_wave_window(&waves, i, start, ANK_NO_DAY);
        assert_string_equal(waves.wave[i].name, expected[i].name);
        assert_int_equal(window.from, day(expected[i].from));
        assert_int_equal(window.nominal, day(expected[i].nominal));
        assert_int_equal(window.to, day(expected[i].to));
    }
}

static void never_overlap_and_leave_no_hole_after_intake(void **state)
{
    (void)state;
    struct ank_waves waves = waves_of((const char *[]){"3", "6", "12", "18"}, 4);
    for (ank_day start = day("2023-01-01"); start < day("2024-12-31"); start++)
        for (size_t i = 1; i < waves.count; i++) {
            struct ank_window before =
                ank_wave_window(&waves, i - 1, start, ANK_NO_DAY);
            struct ank_window here = ank_wave_window(&waves, i, start, ANK_NO_DAY);
            assert_true(before.to < here.from);
            if (i > 1)
                assert_int_equal(before.to + 1, here.from);
            assert_true(here.from <= here.nominal && here.nominal <= here.to);
            assert_int_equal(ank_wave_at(&waves, start, ANK_NO_DAY, here.from), i);
            assert_int_equal(ank_wave_at(&waves, start, ANK_NO_DAY, here.to), i);
        }
}

static void clamp_to_the_last_day_of_the_month(void **state)
{
    (void)state;
    static const struct {
        const char *start;
        int months;
        const char *expected;
    } cases[] = {
        {"2026-01-31", 1, "2026-02-28"},  {"2024-01-31", 1, "2024-02-29"},
        {"2024-02-29", 12, "2025-02-28"}, {"2025-11-30", 3, "2026-02-28"},
        {"2026-12-31", 6, "2027-06-30"},  {"2026-03-31", -1, "2026-02-28"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(ank_day_add_months(day(cases[i].start), cases[i].months),
                         day(cases[i].expected));
}

static void stand_around_the_end_when_closing(void **state)
{
    (void)state;
    struct ank_waves waves =
        waves_of((const char *[]){"3", "closing", "followup-12", "followup-60"}, 4);
    ank_day start = day("2026-01-01"), end = day("2026-09-30");

    struct ank_window open = ank_wave_window(&waves, 2, start, ANK_NO_DAY);
    assert_int_equal(open.nominal, ANK_NO_DAY);
    assert_int_equal(ank_wave_state(&open, ANK_NO_DAY, false, end), ANK_NOT_YET_DUE);

    struct ank_window closing = ank_wave_window(&waves, 2, start, end);
    assert_int_equal(closing.from, end - 30);
    assert_int_equal(closing.to, end + 45);
    assert_int_equal(ank_wave_at(&waves, start, end, day("2027-09-30")), 3);
    assert_int_equal(ank_wave_at(&waves, start, end, day("2031-09-30")), 4);
}

static void tell_not_yet_due_from_missing(void **state)
{
    (void)state;
    struct ank_waves waves = waves_of((const char *[]){"3", "6"}, 2);
    ank_day start = day("2026-01-01");
    struct ank_window three = ank_wave_window(&waves, 1, start, ANK_NO_DAY);
    static const struct {
        const char *today;
        enum ank_state expected;
    } cases[] = {
        {"2026-02-15", ANK_NOT_YET_DUE}, {"2026-02-16", ANK_DUE},
        {"2026-04-01", ANK_DUE},         {"2026-04-02", ANK_LATE},
        {"2026-05-16", ANK_LATE},        {"2026-05-17", ANK_MISSED},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(ank_wave_state(&three, ANK_NO_DAY, false, day(cases[i].today)),
                         cases[i].expected);
    assert_int_equal(
        ank_wave_state(&three, day("2026-03-01"), false, day("2026-12-01")),
        ANK_ENDED_BEFORE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(share_the_days_half_way),
        cmocka_unit_test(never_overlap_and_leave_no_hole_after_intake),
        cmocka_unit_test(clamp_to_the_last_day_of_the_month),
        cmocka_unit_test(stand_around_the_end_when_closing),
        cmocka_unit_test(tell_not_yet_due_from_missing),
    };
    return cmocka_run_group_tests(tests, NULL, free_memory) != 0;
}

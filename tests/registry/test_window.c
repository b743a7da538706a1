/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What holds of waves whatever the plan and the start: thousands of random
 * trajectories, from a fixed seed, with all their days.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include "testing.h"

enum { rounds = 4000 };

struct plan {
    struct ank_waves waves;
    ank_day start, end;
};

static struct ank_arena mem;
static unsigned seed;

static int begin(void **state)
{
    (void)state;
    seed = 20260331;
    return 0;
}

static int end(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static int below(int limit)
{
    return rand_r(&seed) % limit;
}

/* Leap days, the 31st and the ends of February come more often than by chance. */
static ank_day random_start(void)
{
    int year = 2000 + below(60);
    switch (below(4)) {
    case 0:
        return ank_day_from_civil(2000 + 4 * below(15), 2, 29);
    case 1:
        return ank_day_from_civil(year, 1 + 2 * below(4), 31);
    case 2:
        return ank_day_add_months(ank_day_from_civil(year, 1, 31), 1);
    default:
        return ank_day_from_civil(year, 1, 1) + below(365);
    }
}

static struct plan random_plan(void)
{
    static const int months[] = {1, 3, 6, 9, 12, 18, 24, 36};
    struct plan plan = {.waves.wave = ank_alloc(&mem, 12 * sizeof(struct ank_wave))};
    struct ank_waves *waves = &plan.waves;
    for (size_t i = 0; i < COUNT(months); i++) {
        char name[8];
        snprintf(name, sizeof name, "%d", months[i]);
        if (below(2))
            assert_true(ank_wave_parse(name, &waves->wave[waves->count++]));
    }
    if (below(2))
        assert_true(ank_wave_parse("closing", &waves->wave[waves->count++]));
    if (below(2))
        assert_true(ank_wave_parse("followup-12", &waves->wave[waves->count++]));
    ank_waves_settle(waves, &mem);
    plan.start = random_start();
    plan.end = below(2) ? ANK_NO_DAY : plan.start + below(1500);
    return plan;
}

/* The rule, once more and by brute force: of the windows that hold the day, the
 * nearest nominal date, a tie to the earlier. */
static int nearest_wave(const struct plan *plan, ank_day day)
{
    int found = -1;
    struct ank_window best = {0};
    for (size_t i = 0; i < plan->waves.count; i++) {
        struct ank_window here =
            ank_wave_window(&plan->waves, i, plan->start, plan->end);
        if (here.nominal == ANK_NO_DAY || day < here.from || here.to < day)
            continue;
        int nearer = found < 0 ? -1 : abs(day - here.nominal) - abs(day - best.nominal);
        if (nearer < 0 || (nearer == 0 && here.nominal < best.nominal)) {
            found = (int)i;
            best = here;
        }
    }
    return found;
}

static void every_day_is_in_the_nearest_wave_or_in_none(void **state)
{
    (void)state;
    for (int round = 0; round < rounds / 10; round++) {
        struct plan plan = random_plan();
        for (ank_day day = plan.start - 100; day < plan.start + 2200; day++)
            assert_int_equal(ank_wave_at(&plan.waves, plan.start, plan.end, day),
                             nearest_wave(&plan, day));
        ank_arena_reset(&mem);
    }
}

static void a_day_in_a_window_has_a_wave_and_one_in_none_has_not(void **state)
{
    (void)state;
    for (int round = 0; round < rounds; round++) {
        struct plan plan = random_plan();
        for (size_t i = 0; i < plan.waves.count; i++) {
            struct ank_window here =
                ank_wave_window(&plan.waves, i, plan.start, plan.end);
            if (here.nominal == ANK_NO_DAY)
                continue;
            assert_true(here.from <= here.nominal && here.nominal <= here.to);
            const ank_day edges[] = {here.from, here.nominal, here.to};
            for (size_t j = 0; j < COUNT(edges); j++)
                assert_true(ank_wave_at(&plan.waves, plan.start, plan.end, edges[j]) >=
                            0);
        }
        assert_int_equal(
            ank_wave_at(&plan.waves, plan.start, plan.end, plan.start - 31) >= 0,
            plan.end != ANK_NO_DAY && nearest_wave(&plan, plan.start - 31) >= 0);
        ank_arena_reset(&mem);
    }
}

/* Waves of months share no day, and leave none between them after intake. */
static void windows_of_months_touch_and_never_overlap(void **state)
{
    (void)state;
    for (int round = 0; round < rounds; round++) {
        struct plan plan = random_plan();
        for (size_t i = 1; i < plan.waves.count; i++) {
            if (plan.waves.wave[i].kind != ANK_MONTHS)
                break;
            struct ank_window before =
                ank_wave_window(&plan.waves, i - 1, plan.start, plan.end);
            struct ank_window here =
                ank_wave_window(&plan.waves, i, plan.start, plan.end);
            assert_true(before.to < here.from);
            assert_true(i == 1 || before.to + 1 == here.from);
            assert_true(here.nominal - here.from <= here.from - 1 - before.nominal + 1);
        }
        ank_arena_reset(&mem);
    }
}

static void intake_reaches_thirty_days_back_and_at_most_forty_five_on(void **state)
{
    (void)state;
    for (int round = 0; round < rounds; round++) {
        struct plan plan = random_plan();
        struct ank_window intake =
            ank_wave_window(&plan.waves, 0, plan.start, plan.end);
        assert_string_equal(plan.waves.wave[0].name, "0");
        assert_int_equal(intake.nominal, plan.start);
        assert_int_equal(intake.from, plan.start - 30);
        assert_true(intake.to <= plan.start + 45);
        ank_arena_reset(&mem);
    }
}

static void a_window_of_the_projects_own_is_kept_to_the_day(void **state)
{
    (void)state;
    struct ank_waves waves = {1, ank_alloc(&mem, sizeof *waves.wave)};
    assert_true(ank_wave_parse("6", &waves.wave[0]));
    waves.wave[0].own_window = true;
    waves.wave[0].from = 170;
    waves.wave[0].to = 200;
    ank_waves_settle(&waves, &mem);
    for (int round = 0; round < 500; round++) {
        ank_day start = random_start();
        struct ank_window window = ank_wave_window(&waves, 1, start, ANK_NO_DAY);
        assert_int_equal(window.from, start + 170);
        assert_int_equal(window.to, start + 200);
        assert_int_equal(ank_wave_at(&waves, start, ANK_NO_DAY, start + 169), -1);
        assert_int_equal(ank_wave_at(&waves, start, ANK_NO_DAY, start + 170), 1);
        assert_int_equal(ank_wave_at(&waves, start, ANK_NO_DAY, start + 200), 1);
        assert_int_equal(ank_wave_at(&waves, start, ANK_NO_DAY, start + 201), -1);
    }
}

static void only_names_of_waves_are_read(void **state)
{
    (void)state;
    static const struct {
        const char *name, *kept;
    } good[] = {{"0", "0"},
                {"03", "3"},
                {"120", "120"},
                {"closing", "closing"},
                {"followup-12", "followup-12"},
                {"followup-006", "followup-6"}};
    static const char *const bad[] = {
        "",          "-1",         "1.5",         "x",  "1000",
        "Closing",   "closing ",   "followup-0",  " 3", "followup",
        "followup-", "followup-x", "followup--1", "3m"};
    struct ank_wave wave;
    for (size_t i = 0; i < COUNT(good); i++) {
        assert_true(ank_wave_parse(good[i].name, &wave));
        assert_string_equal(wave.name, good[i].kept);
    }
    for (size_t i = 0; i < COUNT(bad); i++)
        if (ank_wave_parse(bad[i], &wave))
            fail_msg("\"%s\" was read as a wave", bad[i]);
}

static void a_plan_is_in_order_without_doubles_and_has_an_intake(void **state)
{
    (void)state;
    static const char *const names[] = {"followup-12", "12", "closing",
                                        "3",           "12", "followup-6"};
    static const char *const settled[] = {"0",       "3",          "12",
                                          "closing", "followup-6", "followup-12"};
    struct ank_waves waves = {COUNT(names),
                              ank_alloc(&mem, COUNT(names) * sizeof *waves.wave)};
    for (size_t i = 0; i < COUNT(names); i++)
        assert_true(ank_wave_parse(names[i], &waves.wave[i]));
    ank_waves_settle(&waves, &mem);
    assert_int_equal(waves.count, COUNT(settled));
    for (size_t i = 0; i < COUNT(settled); i++)
        assert_string_equal(waves.wave[i].name, settled[i]);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

/* Whoever ended on the day a window opened, or long before a follow-up. */
static void no_window_is_open_longer_after_the_end_than_waves_reach(void **state)
{
    (void)state;
    for (int round = 0; round < rounds; round++) {
        struct plan plan = random_plan();
        int reach = ank_waves_reach(&plan.waves);
        for (size_t i = 0; i < plan.waves.count; i++) {
            struct ank_window window =
                ank_wave_window(&plan.waves, i, plan.start, plan.end);
            bool within = plan.waves.wave[i].kind == ANK_MONTHS;
            if (window.nominal != ANK_NO_DAY)
                assert_true(window.to - (within ? window.from : plan.end) <= reach);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_day_is_in_the_nearest_wave_or_in_none),
        TEST(a_day_in_a_window_has_a_wave_and_one_in_none_has_not),
        TEST(windows_of_months_touch_and_never_overlap),
        TEST(intake_reaches_thirty_days_back_and_at_most_forty_five_on),
        TEST(a_window_of_the_projects_own_is_kept_to_the_day),
        TEST(no_window_is_open_longer_after_the_end_than_waves_reach),
        TEST(only_names_of_waves_are_read),
        TEST(a_plan_is_in_order_without_doubles_and_has_an_intake),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

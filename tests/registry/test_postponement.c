/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waves put off: the window moves with the day, and everything counts by that. */
#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>
#include "testing.h"

static struct ank_arena mem;

static ank_day on(const char *text)
{
    ank_day found = 0;
    assert_true(ank_day_parse(text, &found));
    return found;
}

static struct ank_waves three_waves(void)
{
    struct ank_waves waves = {3, ank_alloc(&mem, 3 * sizeof *waves.wave)};
    assert_true(ank_wave_parse("3", &waves.wave[0]));
    assert_true(ank_wave_parse("6", &waves.wave[1]));
    assert_true(ank_wave_parse("closing", &waves.wave[2]));
    ank_waves_settle(&waves, &mem);
    return waves;
}

static int free_memory(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static void a_window_moves_with_its_day(void **state)
{
    (void)state;
    struct ank_waves waves = three_waves();
    struct ank_postponement put_off = {"3", 0};
    struct ank_trajectory plain = {.start = on("2024-02-29"), .end = ANK_NO_DAY},
                          moved = plain;
    moved.postponement_count = 1;
    moved.postponements = &put_off;
    struct ank_window planned = ank_window_of(&waves, 1, &plain);
    assert_int_equal(planned.nominal, on("2024-05-29"));
    for (int days = 0; days < 90; days++) {
        put_off.until = planned.nominal + days;
        struct ank_window window = ank_window_of(&waves, 1, &moved);
        assert_int_equal(window.nominal, put_off.until);
        assert_int_equal(window.from - planned.from, days);
        assert_int_equal(window.to - planned.to, days);
        assert_int_equal(ank_wave_of(&waves, &moved, put_off.until), 1);
        for (size_t other = 0; other < waves.count; other++) {
            struct ank_window here = ank_window_of(&waves, other, &moved),
                              there = ank_window_of(&waves, other, &plain);
            assert_true(other == 1 || here.from == there.from);
            assert_true(other == 1 || here.to == there.to);
        }
    }
}

static void each_day_is_of_the_nearest_wave(void **state)
{
    (void)state;
    struct ank_waves waves = three_waves();
    struct ank_postponement put_off = {"3", on("2026-06-01")};
    struct ank_trajectory moved = {.start = on("2026-01-01"),
                                   .end = ANK_NO_DAY,
                                   .postponement_count = 1,
                                   .postponements = &put_off};
    struct ank_trajectory plain = {.start = on("2026-01-01"), .end = ANK_NO_DAY};
    assert_int_equal(ank_wave_of(&waves, &plain, on("2026-04-01")), 1);
    assert_int_equal(ank_wave_of(&waves, &moved, on("2026-04-01")),
                     -1); /* too early now */
    assert_int_equal(ank_wave_of(&waves, &moved, on("2026-04-18")), 1);
    assert_int_equal(ank_wave_of(&waves, &moved, on("2026-06-16")),
                     1); /* 15 days each: the earlier */
    assert_int_equal(ank_wave_of(&waves, &moved, on("2026-06-17")), 2);
    for (ank_day day = on("2025-11-01"); day < on("2026-12-31"); day++)
        assert_int_equal(ank_wave_of(&waves, &plain, day),
                         ank_wave_at(&waves, plain.start, plain.end, day));
}

/* One domain; a sitting on that day with that answer. */
static struct ank_record record_with(const struct ank_instrument *instrument,
                                     struct ank_trajectory *trajectory, const char *day,
                                     ank_score answer, bool coach_only, bool then)
{
    ank_score *scores = ank_alloc(&mem, sizeof *scores);
    struct ank_sitting *sitting = ank_alloc(&mem, sizeof *sitting);
    *scores = answer;
    *sitting = (struct ank_sitting){.instrument = instrument,
                                    .day = on(day),
                                    .scores = scores,
                                    .coach_only = coach_only,
                                    .then = then};
    return (struct ank_record){.trajectory_count = 1,
                               .trajectories = trajectory,
                               .sitting_count = 1,
                               .sittings = sitting};
}

static enum ank_state state_of(const struct ank_record *record,
                               const struct ank_instrument *instrument, size_t wave,
                               const char *today)
{
    struct ank_waves waves = three_waves();
    struct ank_wave_place places[4];
    ank_wave_places(record, 0, &waves, instrument, on(today), places);
    return places[wave].state;
}

static void what_became_of_a_wave(void **state)
{
    (void)state;
    struct ank_instrument instrument = {.id = 1, .domain_count = 1}, other = {.id = 2};
    struct ank_postponement put_off = {"3", on("2026-06-01")};
    struct ank_trajectory plain = {.start = on("2026-01-01"), .end = ANK_NO_DAY},
                          moved = plain;
    moved.postponement_count = 1;
    moved.postponements = &put_off;
    struct ank_record done =
        record_with(&instrument, &plain, "2026-04-02", 0, false, false);
    assert_int_equal(state_of(&done, &instrument, 1, "2026-12-01"), ANK_DONE);
    assert_int_equal(state_of(&done, &other, 1, "2026-12-01"), ANK_MISSED);
    assert_int_equal(state_of(&done, &instrument, 2, "2026-07-01"), ANK_DUE);
    assert_int_equal(state_of(&done, &instrument, 2, "2026-07-02"), ANK_LATE);
    assert_int_equal(state_of(&done, &instrument, 3, "2026-07-02"), ANK_NOT_YET_DUE);

    struct ank_record refused =
        record_with(&instrument, &plain, "2026-04-02", ANK_REFUSED, false, false);
    assert_int_equal(state_of(&refused, &instrument, 1, "2026-12-01"),
                     ANK_STATE_REFUSED);
    struct ank_record parked =
        record_with(&instrument, &plain, "2026-04-02", ANK_PARKED, false, false);
    assert_int_equal(state_of(&parked, &instrument, 1, "2026-12-01"), ANK_MISSED);
    struct ank_record coach =
        record_with(&instrument, &plain, "2026-04-02", 3, true, false);
    assert_int_equal(state_of(&coach, &instrument, 1, "2026-12-01"), ANK_MISSED);
    struct ank_record then =
        record_with(&instrument, &plain, "2026-04-02", 3, false, true);
    assert_int_equal(state_of(&then, &instrument, 1, "2026-12-01"), ANK_MISSED);

    struct ank_record later =
        record_with(&instrument, &moved, "2026-04-02", 3, false, false);
    assert_int_equal(state_of(&later, &instrument, 1, "2026-04-15"), ANK_NOT_YET_DUE);
    assert_int_equal(state_of(&later, &instrument, 1, "2026-06-01"), ANK_DUE);
    assert_int_equal(state_of(&later, &instrument, 1, "2026-06-02"), ANK_LATE);
}

static void a_person_speaks_for_themselves(void **state)
{
    (void)state;
    struct ank_consent words[] = {{"measure", 10, true, NULL},
                                  {"measure", 10, true, "kim"},
                                  {"measure", 20, false, "kim"},
                                  {"measure", 30, true, "kim"}};
    struct ank_record record = {.consent_count = COUNT(words), .consents = words};
    assert_true(ank_consent_stands(&record, "measure", 25, NULL));
    assert_false(ank_consent_withdrawn_by(&record, "kim", "measure", 15));
    assert_true(ank_consent_withdrawn_by(&record, "kim", "measure", 25));
    assert_false(ank_consent_withdrawn_by(&record, "kim", "measure", 30));
    assert_false(ank_consent_withdrawn_by(&record, "lou", "measure", 25));
    assert_false(ank_consent_withdrawn_by(&record, "kim", "evaluation", 25));
    assert_false(ank_consent_withdrawn_by(&record, NULL, "measure", 25));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_window_moves_with_its_day),
        cmocka_unit_test(each_day_is_of_the_nearest_wave),
        cmocka_unit_test(what_became_of_a_wave),
        cmocka_unit_test(a_person_speaks_for_themselves),
    };
    return cmocka_run_group_tests(tests, NULL, free_memory);
}

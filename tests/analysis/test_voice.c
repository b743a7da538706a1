/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record taken apart by voice, and the sittings around a day. */
#include <ankerpunt/model/score.h>
#include "testing.h"
#include "records.h"

static const ank_day start = 20000;
static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static const char *const themes[] = {"housing", "income"};

static struct ank_record *made(struct ank_instrument *instrument)
{
    static const ank_score scores[][2] = {{3, 5}, {ANK_PARKED, 6}, {7, ANK_NOT_ASKED},
                                          {2, 2}, {9, 9},          {1, 1}};
    struct ank_record *record = records_family(&mem, "F", "p", start);
    records_sitting(&mem, record, instrument, NULL, start + 1, scores[0]);
    records_sitting(&mem, record, instrument, NULL, start + 90, scores[1]);
    records_sitting(&mem, record, instrument, NULL, start + 180, scores[2]);
    records_sitting(&mem, record, instrument, NULL, start + 185, scores[5])->then =
        true;
    records_sitting(&mem, record, instrument, NULL, start + 190, scores[4])
        ->coach_only = true;
    records_sitting(&mem, record, instrument, "mama", start + 2, scores[3]);
    return record;
}

static void voices_stand_apart(void **state)
{
    (void)state;
    struct ank_voice *voices;
    struct ank_record *record = made(records_instrument(&mem, "i", themes, 2));
    assert_int_equal(ank_voices(record, 0, &mem, &voices), 3);
    assert_int_equal(voices[0].count, 3); /* the look back is not among them */
    assert_null(voices[0].by);
    assert_true(voices[1].coach_only);
    assert_string_equal(voices[2].by, "mama");
}

/* Only sittings with a number for that domain count. */
static void finds_the_sittings_around_a_day(void **state)
{
    (void)state;
    static const struct {
        size_t domain;
        int day;
        int before, after; /* days; -1: none */
    } cases[] = {
        {0, 90, 1, 180}, {0, 180, 1, 180}, {0, 181, 180, -1}, {0, 1, -1, 1},
        {1, 90, 1, 90},  {1, 91, 90, -1},  {1, 0, -1, 1},
    };
    struct ank_voice *voices;
    struct ank_record *record = made(records_instrument(&mem, "i", themes, 2));
    ank_voices(record, 0, &mem, &voices);
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct ank_sitting *before, *after;
        bool both = ank_voice_around(&voices[0], cases[i].domain, start + cases[i].day,
                                     &before, &after);
        assert_int_equal(both, cases[i].before >= 0 && cases[i].after >= 0);
        assert_int_equal(before ? before->day - start : -1, cases[i].before);
        assert_int_equal(after ? after->day - start : -1, cases[i].after);
    }
}

/* One sitting, of the first of two domains. */
static void rated(struct ank_record *record, struct ank_instrument *instrument,
                  const char *by, int day, ank_score score)
{
    const ank_score scores[] = {score, ANK_NOT_ASKED};
    records_sitting(&mem, record, instrument, by, start + day, scores);
}

/* The sitting with the start of that domain, of the voice that speaks; NULL: none. */
static const struct ank_sitting *start_of(const struct ank_record *record)
{
    static struct ank_wave wave[] = {{.name = "0"}, {.months = 6, .name = "6"}};
    const struct ank_waves waves = {2, wave};
    const struct ank_sitting *starts[ANK_MOST_DOMAINS];
    struct ank_voice *voices;
    size_t count = ank_voices(record, 0, &mem, &voices);
    const struct ank_voice *voice = ank_speaking_voice(
        voices, count, voices[0].instrument, &waves, &record->trajectories[0]);
    if (!voice)
        return NULL;
    ank_baselines(voice, &waves, &record->trajectories[0], starts);
    assert_null(starts[1]);
    return starts[0];
}

static void the_start_is_the_first_number_at_intake(void **state)
{
    (void)state;
    struct ank_instrument *instrument = records_instrument(&mem, "i", themes, 2);
    struct ank_record *record = records_family(&mem, "F", "p", start);
    rated(record, instrument, NULL, -25, ANK_PARKED);
    rated(record, instrument, NULL, -20, 3);
    rated(record, instrument, NULL, 0, 5); /* nearer to the day, and no start */
    rated(record, instrument, NULL, 180, 6);
    assert_int_equal(start_of(record)->scores[0], 3);
    assert_int_equal(start_of(record)->day, start - 20);
}

static void without_a_number_at_intake_there_is_no_start(void **state)
{
    (void)state;
    struct ank_instrument *instrument = records_instrument(&mem, "i", themes, 2);
    struct ank_record *record = records_family(&mem, "F", "p", start);
    rated(record, instrument, NULL, 1, ANK_PARKED);
    rated(record, instrument, NULL, 100, 5);
    rated(record, instrument, NULL, 180, 8);
    assert_null(start_of(record));
}

static void who_was_at_intake_speaks_the_family_together_first(void **state)
{
    (void)state;
    struct ank_instrument *instrument = records_instrument(&mem, "i", themes, 2);
    struct ank_record *record = records_family(&mem, "F", "p", start);
    rated(record, instrument, NULL, 120, 9); /* not at intake */
    rated(record, instrument, "mama", 9, 2);
    rated(record, instrument, "papa", 4, 7);
    assert_string_equal(start_of(record)->by, "papa");
    struct ank_record *together = records_family(&mem, "G", "p", start);
    rated(together, instrument, NULL, 40, 9);
    rated(together, instrument, "papa", 4, 7);
    assert_null(start_of(together)->by);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(voices_stand_apart, forget),
        cmocka_unit_test_teardown(the_start_is_the_first_number_at_intake, forget),
        cmocka_unit_test_teardown(without_a_number_at_intake_there_is_no_start, forget),
        cmocka_unit_test_teardown(who_was_at_intake_speaks_the_family_together_first,
                                  forget),
        cmocka_unit_test_teardown(finds_the_sittings_around_a_day, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(voices_stand_apart, forget),
        cmocka_unit_test_teardown(finds_the_sittings_around_a_day, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who was heard in a wave, when it is begun and not finished, and who is still to come.
 */
#include <string.h>

#include <ankerpunt/model/wave.h>
#include "testing.h"

static struct ank_arena mem;

static int end(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static ank_day on(const char *text)
{
    ank_day day = ANK_NO_DAY;
    assert_true(ank_day_parse(text, &day));
    return day;
}

static struct ank_instrument leven = {.id = 1, .code = "leven", .domain_count = 3};
static struct ank_instrument other = {.id = 2, .code = "other", .domain_count = 3};

/* From 12 January: intake, 3 months (12 April, until 27 May), 6 months, closing. */
static struct ank_waves plan(void)
{
    static const char *const names[] = {"0", "3", "6", "closing"};
    struct ank_waves waves = {.count = COUNT(names)};
    waves.wave = ank_alloc(&mem, COUNT(names) * sizeof *waves.wave);
    for (size_t i = 0; i < COUNT(names); i++)
        assert_true(ank_wave_parse(names[i], &waves.wave[i]));
    return waves;
}

/* One talk: "1.." is an answer to the first of three domains, "1r." one and a refusal.
 */
static struct ank_sitting talk(const char *by, const char *day, const char *answers)
{
    ank_score *scores = ank_alloc(&mem, 3 * sizeof *scores);
    for (size_t i = 0; i < 3; i++)
        scores[i] = answers[i] == '.'   ? ANK_NOT_ASKED
                    : answers[i] == 'r' ? ANK_REFUSED
                                        : (ank_score)(answers[i] - '0');
    return (struct ank_sitting){
        .instrument = &leven, .by = by, .day = on(day), .scores = scores};
}

static struct ank_record record_of(struct ank_trajectory *period,
                                   struct ank_sitting *talks, size_t count)
{
    return (struct ank_record){.family = "G-1",
                               .trajectory_count = 1,
                               .trajectories = period,
                               .sitting_count = count,
                               .sittings = talks};
}

static struct ank_trajectory open_period(void)
{
    return (struct ank_trajectory){
        .project = "zon", .start = on("2026-01-12"), .end = ANK_NO_DAY};
}

/* How many of three were answered in the wave of 3 months, when it is begun; else 0. */
static size_t begun(const struct ank_record *record, const char *today)
{
    struct ank_waves waves = plan();
    const struct ank_wave_asked asked = {record, 0, &waves, 1, &leven};
    struct ank_wave_voice most;
    return ank_wave_begun(&asked, on(today), &most) ? most.answered : 0;
}

static void is_begun_until_everything_is_answered(void **state)
{
    (void)state;
    struct ank_trajectory period = open_period();
    struct ank_sitting talks[] = {talk(NULL, "2026-04-12", "1.."),
                                  talk(NULL, "2026-04-13", ".r.")};
    struct ank_record record = record_of(&period, talks, 1);
    assert_int_equal(begun(&record, "2026-04-13"), 1);
    record.sitting_count = 2;
    assert_int_equal(begun(&record, "2026-04-13"), 2);
    talks[1] = talk(NULL, "2026-04-13", ".r4");
    assert_int_equal(begun(&record, "2026-04-13"), 0);
    record.sitting_count = 0;
    assert_int_equal(begun(&record, "2026-04-13"), 0);
}

static void stays_begun_until_the_next_talk(void **state)
{
    (void)state;
    struct ank_trajectory period = open_period();
    struct ank_sitting talks[] = {talk(NULL, "2026-04-12", "1.."),
                                  talk("mama", "2026-07-12", "1..")};
    struct ank_record record = record_of(&period, talks, 1);
    assert_int_equal(begun(&record, "2026-12-31"), 1);
    record.sitting_count = 2;
    assert_int_equal(begun(&record, "2026-12-31"), 0);
    talks[1].coach_only = true; /* no talk of the family */
    assert_int_equal(begun(&record, "2026-12-31"), 1);
    talks[1] = talk("mama", "2026-07-12", "1..");
    talks[1].instrument = &other;
    assert_int_equal(begun(&record, "2026-12-31"), 1);
}

static void counts_the_voice_that_answered_most(void **state)
{
    (void)state;
    struct ank_trajectory period = open_period();
    struct ank_sitting talks[] = {talk(NULL, "2026-04-12", "1.."),
                                  talk("mama", "2026-04-12", "12."),
                                  talk("papa", "2026-04-12", "..3")};
    struct ank_record record = record_of(&period, talks, 3);
    struct ank_waves waves = plan();
    const struct ank_wave_asked asked = {&record, 0, &waves, 1, &leven};
    struct ank_wave_voice *voices;
    assert_int_equal(begun(&record, "2026-04-13"), 2);
    assert_int_equal(ank_wave_voices(&asked, &mem, &voices), 3);
    assert_null(voices[0].by);
    assert_string_equal(voices[1].by, "mama");
    assert_int_equal(voices[2].answered, 1);
    talks[2] = talk("papa", "2026-04-12", "123");
    assert_int_equal(begun(&record, "2026-04-13"), 0);
}

static void a_word_that_it_was_enough_ends_it(void **state)
{
    (void)state;
    struct ank_enough enough = {"6", on("2026-04-14")};
    struct ank_trajectory period = open_period();
    struct ank_sitting talks[] = {talk(NULL, "2026-04-12", "1..")};
    struct ank_record record = record_of(&period, talks, 1);
    period.enough_count = 1;
    period.enough = &enough;
    assert_int_equal(begun(&record, "2026-04-15"), 1);
    enough.wave = "3";
    assert_int_equal(begun(&record, "2026-04-15"), 0);
}

static void who_closed_is_asked_their_closing_alone(void **state)
{
    (void)state;
    struct ank_trajectory period = open_period();
    struct ank_waves waves = plan();
    struct ank_wave_voice most;
    struct ank_sitting talks[] = {talk(NULL, "2026-04-12", "1.."),
                                  talk(NULL, "2026-06-20", "1..")};
    struct ank_record record = record_of(&period, talks, 1);
    const struct ank_wave_asked asked = {&record, 0, &waves, 3, &leven};
    period.end = on("2026-06-18");
    assert_int_equal(begun(&record, "2026-06-17"), 1);
    assert_int_equal(begun(&record, "2026-06-18"), 0);
    record.sitting_count = 2;
    assert_true(ank_wave_begun(&asked, on("2026-08-02"), &most));
    assert_false(ank_wave_begun(&asked, on("2026-08-03"), &most));
}

static void who_rated_before_and_not_now_is_to_come(void **state)
{
    (void)state;
    struct ank_trajectory period = open_period();
    struct ank_waves waves = plan();
    const char *const *persons;
    struct ank_consent no = {"measure", on("2026-03-01"), false, "papa"};
    struct ank_sitting talks[] = {
        talk(NULL, "2026-04-12", "123"),   talk("mama", "2026-01-12", "1.."),
        talk("mama", "2026-04-13", "r.."), talk("papa", "2026-01-12", "1.."),
        talk("lena", "2026-04-13", "1.."), talk("zoe", "2026-01-12", "1..")};
    struct ank_record record = record_of(&period, talks, COUNT(talks));
    const struct ank_wave_asked asked = {&record, 0, &waves, 1, &leven};
    assert_int_equal(ank_wave_unheard(&asked, on("2026-04-20"), &mem, &persons), 2);
    assert_string_equal(persons[0], "papa");
    assert_string_equal(persons[1], "zoe");
    record.consent_count = 1;
    record.consents = &no;
    assert_int_equal(ank_wave_unheard(&asked, on("2026-04-20"), &mem, &persons), 1);
    talks[5] = talk("zoe", "2026-07-12", "1.."); /* of a later wave alone */
    assert_int_equal(ank_wave_unheard(&asked, on("2026-07-20"), &mem, &persons), 0);
}

#define TEST(name) cmocka_unit_test_teardown(name, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(is_begun_until_everything_is_answered),
        TEST(stays_begun_until_the_next_talk),
        TEST(counts_the_voice_that_answered_most),
        TEST(a_word_that_it_was_enough_ends_it),
        TEST(who_closed_is_asked_their_closing_alone),
        TEST(who_rated_before_and_not_now_is_to_come),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

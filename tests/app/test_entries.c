/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps to rights, consent, trajectories, waves and estimates that people note. */
#include "door.h"

#include <string.h>

#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/consent_entry.h>
#include <ankerpunt/app/estimate_entry.h>
#include <ankerpunt/app/trajectory_entry.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>

static int family_in_project(void **state)
{
    if (door_open(state) != 0)
        return 1;
    add_project("zon", add_instrument());
    add_right("recht");
    add_trajectory(add_willing("G-1"), "zon", "2026-01-12", NULL);
    return 0;
}

static void notes_a_step_once(void **state)
{
    (void)state;
    struct ank_claim_entry step = {.family = "G-1",
                                   .right = "recht",
                                   .stage = "granted",
                                   .value = "250.50",
                                   .day = ANK_NO_DAY,
                                   .renewal = ANK_NO_DAY};
    assert_ok(ank_claim_note(&door, &step, &err), err);
    assert_ok(ank_claim_note(&door, &step, &err), err);
    assert_int_equal(step.day, 20543);
    assert_int_equal(kept_number("SELECT count(*) FROM claim_step"), 1);
    step.value = "300";
    assert_refused_unchanged(
        ank_claim_note(&door, &step, &err), ANK_EXISTS,
        "value: 250.50 euro a year stands there, and 300.00 euro a year was given");
    step.correct = true;
    assert_ok(ank_claim_note(&door, &step, &err), err);
}

static void refuses_a_step_that_cannot_be(void **state)
{
    (void)state;
    const struct ank_claim_entry good = {.family = "G-1",
                                         .right = "recht",
                                         .stage = "refused",
                                         .day = ANK_NO_DAY,
                                         .renewal = ANK_NO_DAY};
    struct ank_claim_entry step = good;
    step.family = "G-2";
    assert_refused_unchanged(ank_claim_note(&door, &step, &err), ANK_NOT_FOUND, "G-2");
    step = good, step.right = "geen";
    assert_refused_unchanged(ank_claim_note(&door, &step, &err), ANK_NOT_FOUND, "geen");
    step = good, step.stage = "half";
    assert_refused_unchanged(ank_claim_note(&door, &step, &err), ANK_INVALID,
                             "half is no stage");
    step = good, step.value = "-3";
    assert_refused_unchanged(ank_claim_note(&door, &step, &err), ANK_INVALID,
                             "is no amount");
    step = good, step.reason = "maan";
    assert_ok(ank_claim_note(&door, &step, &err), err);
    assert_noticed("maan is not on the list");
}

static void notes_that_rights_were_looked_for(void **state)
{
    (void)state;
    ank_day on = ANK_NO_DAY;
    assert_ok(ank_explored_note(&door, "G-1", &on, &err), err);
    assert_int_equal(on, 20543);
    assert_int_equal(kept_number("SELECT count(*) FROM explored"), 1);
    assert_refused_unchanged(ank_explored_note(&door, "G-2", &on, &err), ANK_NOT_FOUND,
                             "G-2");
}

static void keeps_the_last_word_of_a_family(void **state)
{
    (void)state;
    struct ank_consent_word *words;
    size_t count;
    struct ank_consent_entry word = {
        .family = "G-1", .purpose = "measure", .day = day("2026-02-01"), .given = true};
    assert_ok(ank_consent_note(&door, &word, &err), err);
    word.day = ANK_NO_DAY;
    word.given = false;
    assert_ok(ank_consent_note(&door, &word, &err), err);
    assert_ok(ank_consent_list(&door, "G-1", &words, &count, &err), err);
    assert_int_equal(count, 3); /* one was said before */
    assert_true(words[1].given && !words[1].stands);
    assert_false(words[2].given || words[2].stands);
    assert_refused(ank_consent_list(&door, "G-2", &words, &count, &err), ANK_NOT_FOUND,
                   "G-2");
    word.purpose = "alles";
    assert_refused_unchanged(ank_consent_note(&door, &word, &err), ANK_INVALID,
                             "a purpose is one of");
}

static void hears_a_child_from_twelve_years_on(void **state)
{
    (void)state;
    struct ank_person noa = {.code = "noa", .role = "young", .born = 2012},
                      lou = {.code = "lou", .role = "child", .born = 2020};
    int64_t family = kept_number("SELECT id FROM family");
    assert_ok(ank_person_add(registry, family, &noa, &err), err);
    assert_ok(ank_person_add(registry, family, &lou, &err), err);
    struct ank_consent_entry word = {
        .family = "G-1", .purpose = "measure", .day = ANK_NO_DAY, .given = true};
    assert_ok(ank_consent_note(&door, &word, &err), err);
    assert_noticed("noa is 12 or more");
    word.person = "noa";
    assert_ok(ank_consent_note(&door, &word, &err), err);
    assert_string_equal(door_notices(), "");
    word.person = "lou";
    assert_refused_unchanged(ank_consent_note(&door, &word, &err), ANK_INVALID,
                             "lou was not yet 12");
    word.person = "wie";
    assert_refused_unchanged(ank_consent_note(&door, &word, &err), ANK_NOT_FOUND,
                             "no person wie");
}

static void ends_and_starts_support_where_it_was(void **state)
{
    (void)state;
    struct ank_trajectory_entry entry = {
        .family = "G-1", .reason = "moved", .day = day("2026-02-01")};
    assert_ok(ank_trajectory_end(&door, &entry, &err), err);
    assert_refused_unchanged(ank_trajectory_end(&door, &entry, &err), ANK_NOT_FOUND,
                             "G-1");
    entry.day = ANK_NO_DAY;
    assert_ok(ank_trajectory_start(&door, &entry, &err), err);
    assert_string_equal(kept_text("SELECT p.code FROM trajectory t JOIN project p ON"
                                  " p.id = t.project ORDER BY t.start DESC LIMIT 1"),
                        "zon");
    entry.reason = "niet/dit";
    assert_refused_unchanged(ank_trajectory_end(&door, &entry, &err), ANK_INVALID,
                             "is no word");
    add_willing("G-3");
    entry = (struct ank_trajectory_entry){.family = "G-3", .day = ANK_NO_DAY};
    assert_refused_unchanged(ank_trajectory_start(&door, &entry, &err), ANK_USAGE,
                             "--project");
    entry.status = "on-hold";
    assert_refused_unchanged(ank_trajectory_note(&door, &entry, &err), ANK_NOT_FOUND,
                             "no trajectory is open");
}

static void notes_a_status_and_notices_one_that_is_on_no_list(void **state)
{
    (void)state;
    struct ank_trajectory_entry entry = {
        .family = "G-1", .status = "rustig", .day = ANK_NO_DAY};
    assert_ok(ank_trajectory_note(&door, &entry, &err), err);
    assert_noticed("rustig is not on the list");
    assert_string_equal(kept_text("SELECT status FROM trajectory_status"), "rustig");
}

static void notes_what_a_coach_expects(void **state)
{
    (void)state;
    struct ank_expected expected[] = {{"wonen", "+1"}, {"geld", "-2"}, {0}};
    struct ank_estimate_entry entry = {
        .family = "G-1", .day = ANK_NO_DAY, .expected = expected};
    assert_ok(ank_estimate_note(&door, &entry, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM estimate"), 2);
    expected[0].change = "+3";
    assert_refused_unchanged(ank_estimate_note(&door, &entry, &err), ANK_EXISTS,
                             "wonen on 31/03/2026 was estimated at +1 already, not +3");
    expected[0].change = "+11";
    assert_refused_unchanged(ank_estimate_note(&door, &entry, &err), ANK_INVALID,
                             "+11 is no change on this scale");
    expected[0].domain = "tuin";
    assert_refused_unchanged(ank_estimate_note(&door, &entry, &err), ANK_NOT_FOUND,
                             "no domain tuin");
}

static void puts_off_a_wave_of_today_alone(void **state)
{
    (void)state;
    struct ank_wave_entry entry = {"G-1", "99", day("2026-06-01"), ANK_NO_DAY};
    assert_refused_unchanged(ank_wave_put_off(&door, &entry, &err), ANK_NOT_FOUND,
                             "project zon has no wave 99");
    add_willing("G-3");
    entry.family = "G-3";
    assert_refused_unchanged(ank_wave_put_off(&door, &entry, &err), ANK_NOT_FOUND,
                             "no trajectory is open");
}

/* A family since 12 January in a project with these waves. */
static int64_t family_of_waves(const char *code, struct ank_instrument *instrument)
{
    static const char *const names[] = {"3", "6", "closing"};
    struct ank_project project = {.code = "maan",
                                  .name = "maan",
                                  .preset = "gezinscoaching",
                                  .language = "nl",
                                  .start = ANK_NO_DAY,
                                  .instrument_count = 1,
                                  .instruments = &instrument,
                                  .waves.count = COUNT(names)};
    project.waves.wave = ank_alloc(&mem, COUNT(names) * sizeof(struct ank_wave));
    for (size_t i = 0; i < COUNT(names); i++)
        assert_true(ank_wave_parse(names[i], &project.waves.wave[i]));
    ank_waves_settle(&project.waves, &mem);
    assert_ok(ank_project_add(registry, &project, &err), err);
    int64_t family = add_willing(code);
    add_trajectory(family, "maan", "2026-01-12", NULL);
    return family;
}

static void puts_off_a_wave_between_its_day_and_the_next(void **state)
{
    (void)state;
    struct ank_instrument *leven;
    assert_ok(ank_instrument_find(registry, "leven", &mem, &leven, &err), err);
    int64_t family = family_of_waves("G-4", leven);
    struct ank_wave_entry entry = {"G-4", "3", day("2026-05-01"), ANK_NO_DAY};
    assert_ok(ank_wave_put_off(&door, &entry, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM postponement"), 1);
    entry.until = day("2026-04-11");
    assert_refused_unchanged(ank_wave_put_off(&door, &entry, &err), ANK_INVALID,
                             "wave 3 is planned on 12/04/2026");
    entry.until = day("2026-07-12");
    assert_refused_unchanged(ank_wave_put_off(&door, &entry, &err), ANK_INVALID,
                             "wave 6 comes on 12/07/2026");
    entry.until = day("2026-04-12");
    assert_ok(ank_wave_put_off(&door, &entry, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM postponement"), 0);
    entry.wave = "closing";
    assert_refused_unchanged(ank_wave_put_off(&door, &entry, &err), ANK_INVALID,
                             "wave closing has no day yet");
    add_sitting(family, leven->id, 0, "2026-03-30", (ank_score[]){3}, 1);
    entry = (struct ank_wave_entry){"G-4", "3", day("2026-05-01"), ANK_NO_DAY};
    assert_refused_unchanged(ank_wave_put_off(&door, &entry, &err), ANK_INVALID,
                             "wave 3 is done already");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, family_in_project, door_close)
    const struct CMUnitTest tests[] = {
        TEST(notes_a_step_once),
        TEST(refuses_a_step_that_cannot_be),
        TEST(notes_that_rights_were_looked_for),
        TEST(keeps_the_last_word_of_a_family),
        TEST(hears_a_child_from_twelve_years_on),
        TEST(ends_and_starts_support_where_it_was),
        TEST(notes_a_status_and_notices_one_that_is_on_no_list),
        TEST(notes_what_a_coach_expects),
        TEST(puts_off_a_wave_of_today_alone),
        TEST(puts_off_a_wave_between_its_day_and_the_next),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

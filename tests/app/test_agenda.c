/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which waves are due for whom, and which families each coach goes along with. */
#include "door.h"

#include <string.h>

#include <ankerpunt/app/agenda.h>
#include <ankerpunt/app/trajectory_entry.h>
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/project.h>

static struct ank_instrument *instrument;
static int64_t family;

/* One family since 2026-03-01, whose intake is late; today is 2026-03-31. */
static int open_project(void **state)
{
    if (door_open(state) != 0)
        return 1;
    instrument = add_instrument();
    add_project("zon", instrument);
    family = add_family("G-AAAAA");
    add_trajectory(family, "zon", "2026-03-01", NULL);
    return 0;
}

/* How many rows the wish finds; the first goes to `first`. */
static size_t count_due(const struct ank_due_wish *wish, struct ank_due *first)
{
    size_t count = 0;
    struct ank_due_list *list;
    const struct ank_due *due;
    assert_ok(ank_due_open(&door, wish, &list, &err), err);
    while (ank_due_next(list, &due))
        if (count++ == 0) {
            *first = *due;
            first->family = ank_strdup(&mem, due->family);
        }
    assert_ok(ank_due_close(list, &err), err);
    return count;
}

/* How many of them are of a person; the last goes to `last`. */
static size_t count_apart(const struct ank_due_wish *wish, struct ank_due *last)
{
    size_t count = 0;
    struct ank_due_list *list;
    const struct ank_due *due;
    assert_ok(ank_due_open(&door, wish, &list, &err), err);
    while (ank_due_next(list, &due))
        if (due->person) {
            *last = *due;
            last->person = ank_strdup(&mem, due->person);
            count++;
        }
    assert_ok(ank_due_close(list, &err), err);
    return count;
}

/* A family since 1 January, asked after 3 months too. */
static int64_t family_of_waves(const char *code)
{
    static const char *const names[] = {"3", "6"};
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
    int64_t added = add_family(code);
    add_trajectory(added, "maan", "2026-01-01", NULL);
    return added;
}

static void lists_a_wave_that_is_past_its_day(void **state)
{
    (void)state;
    struct ank_due due;
    struct ank_due_wish wish = {.ahead = ANK_NOT_GIVEN};
    assert_int_equal(count_due(&wish, &due), 1);
    assert_string_equal(due.family, "G-AAAAA");
    assert_string_equal(due.wave, "0");
    assert_int_equal(due.state, ANK_LATE);
    assert_int_equal(due.window.nominal, day("2026-03-01"));
    assert_false(due.postponed);
}

static void lists_nothing_that_was_done(void **state)
{
    (void)state;
    struct ank_due due;
    struct ank_due_wish wish = {.ahead = ANK_NOT_GIVEN};
    add_sitting(family, instrument->id, 0, "2026-03-03", (ank_score[]){3, 4, 5}, 3);
    assert_int_equal(count_due(&wish, &due), 0);
    wish.all = true;
    assert_int_equal(count_due(&wish, &due), 1);
    assert_int_equal(due.state, ANK_DONE);
}

static void keeps_what_was_begun_until_a_word_that_it_was_enough(void **state)
{
    (void)state;
    struct ank_due due;
    struct ank_due_wish wish = {.ahead = 0};
    struct ank_wave_entry entry = {"G-AAAAA", "0", ANK_NO_DAY, ANK_NO_DAY};
    assert_refused_unchanged(ank_wave_enough(&door, &entry, &err), ANK_INVALID,
                             "wave 0 was not begun");
    add_sitting(family, instrument->id, 0, "2026-03-03", (ank_score[]){3}, 1);
    assert_int_equal(count_due(&wish, &due), 1);
    assert_true(due.begun);
    assert_int_equal(due.state, ANK_DONE);
    assert_int_equal(due.answered, 1);
    assert_int_equal(due.domains, instrument->domain_count);
    assert_ok(ank_wave_enough(&door, &entry, &err), err);
    assert_int_equal(entry.day, door.today);
    assert_int_equal(count_due(&wish, &due), 0);
    assert_ok(ank_wave_not_enough(&door, &entry, &err), err);
    assert_int_equal(count_due(&wish, &due), 1);
    assert_refused_unchanged(ank_wave_not_enough(&door, &entry, &err), ANK_NOT_FOUND,
                             "nobody said");
}

static void lists_what_is_planned_within_so_many_days(void **state)
{
    (void)state;
    struct ank_due due;
    int64_t later = add_family("G-BBBBB");
    struct ank_due_wish wish = {.ahead = 13};
    add_trajectory(later, "zon", "2026-04-14", NULL);
    assert_int_equal(count_due(&wish, &due), 1); /* what is late */
    wish.ahead = 14;
    assert_int_equal(count_due(&wish, &due), 2);
    wish.ahead = ANK_NOT_GIVEN; /* its window is open */
    assert_int_equal(count_due(&wish, &due), 2);
}

static void lists_who_rates_apart_and_was_not_heard(void **state)
{
    (void)state;
    struct ank_due due;
    struct ank_person mama = {.code = "mama", .role = "parent"};
    struct ank_due_wish wish = {.ahead = 0, .persons = true};
    int64_t waves = family_of_waves("G-BBBBB");
    assert_ok(ank_person_add(registry, waves, &mama, &err), err);
    add_sitting(waves, instrument->id, mama.id, "2025-12-31", (ank_score[]){3}, 1);
    add_sitting(waves, instrument->id, 0, "2026-03-30", (ank_score[]){3, 4, 5}, 3);
    assert_int_equal(count_due(&wish, &due), 2);
    assert_int_equal(count_apart(&wish, &due), 1);
    assert_string_equal(due.person, "mama");
    assert_string_equal(due.wave, "3");
    assert_int_equal(due.state, ANK_DUE);
    wish.persons = false;
    assert_int_equal(count_apart(&wish, &due), 0);
}

static void leaves_out_who_took_back_consent(void **state)
{
    (void)state;
    bool changed;
    struct ank_due due;
    struct ank_due_wish wish = {.ahead = ANK_NOT_GIVEN};
    struct ank_consent no = {"measure", day("2026-03-10"), false, NULL};
    assert_ok(ank_consent_put(registry, family, &no, &changed, &err), err);
    assert_int_equal(count_due(&wish, &due), 0);
    assert_noticed("took back consent to be measured: 1");
}

static void lists_only_whom_a_coach_goes_along_with(void **state)
{
    (void)state;
    struct ank_due due;
    struct ank_due_wish wish = {.ahead = ANK_NOT_GIVEN, .coach = "els"};
    assert_int_equal(count_due(&wish, &due), 0);
    assert_ok(
        ank_coach_put(registry, family, "els", day("2026-03-01"), ANK_NO_DAY, &err),
        err);
    assert_int_equal(count_due(&wish, &due), 1);
}

static void lists_one_family_alone(void **state)
{
    (void)state;
    struct ank_due due;
    struct ank_due_list *list;
    const struct ank_due_wish wish = {.ahead = 0, .family = "g-aaaaa"},
                              nobody = {.ahead = 0, .family = "G-ZZZZZ"};
    add_trajectory(add_family("G-BBBBB"), "zon", "2026-03-01", NULL);
    assert_int_equal(count_due(&wish, &due), 1);
    assert_string_equal(due.family, "G-AAAAA");
    assert_refused_unchanged(ank_due_open(&door, &nobody, &list, &err), ANK_NOT_FOUND,
                             "G-ZZZZZ");
}

static void refuses_a_wish_that_is_none(void **state)
{
    (void)state;
    struct ank_due_list *list;
    struct ank_due_wish days = {.ahead = -1},
                        coach = {.ahead = ANK_NOT_GIVEN, .coach = "e ls"},
                        project = {.ahead = ANK_NOT_GIVEN, .project = "maan"};
    assert_refused_unchanged(ank_due_open(&door, &days, &list, &err), ANK_INVALID,
                             "--within wants a number of days");
    assert_refused_unchanged(ank_due_open(&door, &coach, &list, &err), ANK_INVALID,
                             "--coach");
    assert_refused_unchanged(ank_due_open(&door, &project, &list, &err), ANK_NOT_FOUND,
                             "maan");
}

static void stops_when_it_is_asked_to(void **state)
{
    (void)state;
    struct ank_due_list *list;
    const struct ank_due *due;
    struct ank_due_wish wish = {.ahead = ANK_NOT_GIVEN};
    assert_ok(ank_due_open(&door, &wish, &list, &err), err);
    door_stops = true;
    assert_false(ank_due_next(list, &due));
    assert_refused(ank_due_close(list, &err), ANK_INVALID, "asked to stop");
}

static void loads_families_without_a_coach_last(void **state)
{
    (void)state;
    struct ank_caseload *rows;
    size_t count;
    int64_t other = add_family("G-BBBBB");
    add_trajectory(other, "zon", "2026-03-20", NULL);
    assert_ok(
        ank_coach_put(registry, other, "els", day("2026-03-20"), ANK_NO_DAY, &err),
        err);
    assert_ok(ank_caseload_list(&door, "zon", &rows, &count, &err), err);
    assert_int_equal(count, 2);
    assert_string_equal(rows[0].coach, "els");
    assert_string_equal(rows[0].family, "G-BBBBB");
    assert_null(rows[1].coach);
    assert_string_equal(rows[1].wave, "0");
    assert_int_equal(rows[1].planned, day("2026-03-01"));
    assert_refused_unchanged(ank_caseload_list(&door, "maan", &rows, &count, &err),
                             ANK_NOT_FOUND, "maan");
}

static void loads_nobody_whose_support_ended(void **state)
{
    (void)state;
    struct ank_caseload *rows;
    size_t count;
    int64_t gone = add_family("G-CCCCC");
    add_trajectory(gone, "zon", "2025-01-01", "2026-03-31");
    assert_ok(ank_caseload_list(&door, NULL, &rows, &count, &err), err);
    assert_int_equal(count, 1);
    assert_string_equal(rows[0].family, "G-AAAAA");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_project, door_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(lists_a_wave_that_is_past_its_day),
        TEST(lists_nothing_that_was_done),
        TEST(keeps_what_was_begun_until_a_word_that_it_was_enough),
        TEST(lists_what_is_planned_within_so_many_days),
        TEST(lists_who_rates_apart_and_was_not_heard),
        TEST(leaves_out_who_took_back_consent),
        TEST(lists_only_whom_a_coach_goes_along_with),
        TEST(lists_one_family_alone),
        TEST(refuses_a_wish_that_is_none),
        TEST(stops_when_it_is_asked_to),
        TEST(loads_families_without_a_coach_last),
        TEST(loads_nobody_whose_support_ended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

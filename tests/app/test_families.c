/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families are entered, changed, listed and forgotten; who rates, who goes along. */
#include "door.h"

#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/family_story.h>
#include <ankerpunt/registry/consent.h>

static int open_project(void **state)
{
    if (door_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    door.registry = registry;
    add_project("zon", add_instrument());
    add_trajectory(add_family("G-AAAAA"), "zon", "2026-01-01", NULL);
    kept_commit();
    return 0;
}

static void enters_a_family_that_starts_today(void **state)
{
    (void)state;
    struct ank_record record;
    struct ank_family_entry entry = {
        .project = "zon", .consents = "start,share:ocmw", .start = ANK_NO_DAY};
    assert_ok(ank_family_enter(&door, &entry, &err), err);
    assert_int_equal(strlen(entry.code), 7);
    assert_int_equal(entry.start, door.today);
    assert_ok(ank_family_record(&door, entry.code, &record, &err), err);
    assert_string_equal(record.language, "nl");
    assert_int_equal(record.consent_count, 2);
    assert_string_equal(record.trajectories[0].project, "zon");
}

static void refuses_to_enter_what_is_wrong(void **state)
{
    (void)state;
    struct ank_family_entry project = {.project = "maan", .start = ANK_NO_DAY},
                            code = {.project = "zon", .code = "G AA"},
                            language = {.project = "zon", .language = "de"};
    assert_refused_unchanged(ank_family_enter(&door, &project, &err), ANK_NOT_FOUND,
                             "maan");
    assert_refused_unchanged(ank_family_enter(&door, &code, &err), ANK_INVALID,
                             "--code: G AA is no code");
    assert_refused_unchanged(
        ank_family_enter(&door, &language, &err), ANK_INVALID,
        "a language is one of nl, fr, en, ar, bg, es, ps, ro, so, tr, "
        "uk, not de");
}

static void changes_what_is_said_and_no_more(void **state)
{
    (void)state;
    struct ank_record record;
    assert_ok(ank_family_change(&door, "G-AAAAA", "Gezin Zon", NULL, &err), err);
    assert_ok(ank_family_record(&door, "G-AAAAA", &record, &err), err);
    assert_string_equal(record.alias, "Gezin Zon");
    assert_refused_unchanged(ank_family_change(&door, "G-AAAAA", NULL, NULL, &err),
                             ANK_USAGE, "nothing to set");
    assert_refused_unchanged(ank_family_change(&door, "G-ZZZZZ", "x", NULL, &err),
                             ANK_NOT_FOUND, "G-ZZZZZ");
}

static void lists_families_with_where_they_are_now(void **state)
{
    (void)state;
    struct ank_family_list *list;
    const struct ank_family_row *row;
    assert_ok(ank_family_list_open(&door, NULL, &list, &err), err);
    assert_true(ank_family_list_next(list, &row));
    assert_string_equal(row->family, "G-AAAAA");
    assert_string_equal(row->project, "zon");
    assert_int_equal(row->start, day("2026-01-01"));
    assert_int_equal(row->sittings, 0);
    assert_int_equal(row->last, ANK_NO_DAY);
    assert_false(ank_family_list_next(list, &row));
    assert_ok(ank_family_list_close(list, &err), err);
    assert_refused(ank_family_list_open(&door, "maan", &list, &err), ANK_NOT_FOUND,
                   "maan");
}

static void enters_who_can_rate(void **state)
{
    (void)state;
    struct ank_person *persons;
    size_t count;
    struct ank_person_entry entry = {"G-AAAAA", "mama", "parent", 1985};
    assert_ok(ank_person_enter(&door, &entry, &err), err);
    assert_ok(ank_person_rows(&door, "G-AAAAA", &persons, &count, &err), err);
    assert_int_equal(count, 1);
    assert_int_equal(persons[0].born, 1985);

    entry.code = "papa";
    entry.born = 1066;
    assert_refused_unchanged(ank_person_enter(&door, &entry, &err), ANK_INVALID,
                             "1066 is no year of birth; give one from 1900 to 2199");
    entry.role = NULL;
    assert_refused_unchanged(ank_person_enter(&door, &entry, &err), ANK_USAGE,
                             "--role");
    entry.role = "neighbour";
    entry.born = ANK_NOT_GIVEN;
    assert_refused_unchanged(ank_person_enter(&door, &entry, &err), ANK_INVALID,
                             "--role wants one of");
}

static void notes_a_coach_and_the_end_of_it(void **state)
{
    (void)state;
    struct ank_coach noted, said = {"G-AAAAA", "els", ANK_NO_DAY, ANK_NO_DAY};
    assert_ok(ank_coach_note(&door, &said, &noted, &err), err);
    assert_int_equal(noted.from, door.today);
    assert_int_equal(noted.to, ANK_NO_DAY);
    said.to = door.today + 10;
    assert_ok(ank_coach_note(&door, &said, &noted, &err), err);
    assert_int_equal(noted.from, door.today);
    assert_int_equal(noted.to, door.today + 10);

    said.from = door.today + 5;
    said.to = ANK_NO_DAY;
    assert_refused_unchanged(ank_coach_note(&door, &said, &noted, &err), ANK_INVALID,
                             "els is this family's coach from 31/03/2026 already");
    said.from = ANK_NO_DAY;
    said.code = "jan";
    said.to = door.today;
    assert_refused_unchanged(ank_coach_note(&door, &said, &noted, &err), ANK_INVALID,
                             "jan is not this family's coach now");
    said.from = door.today + 1;
    assert_refused_unchanged(ank_coach_note(&door, &said, &noted, &err), ANK_INVALID,
                             "it began on 1/04/2026 and cannot end on 31/03/2026");
}

static void forgets_only_when_the_code_is_typed(void **state)
{
    (void)state;
    struct ank_record record;
    assert_refused_unchanged(ank_family_forget(&door, "G-AAAAA", "G-AAAAB", &err),
                             ANK_INVALID, "that is not the code");
    assert_ok(ank_family_forget(&door, "G-AAAAA", "G-AAAAA", &err), err);
    assert_refused(ank_family_record(&door, "G-AAAAA", &record, &err), ANK_NOT_FOUND,
                   "G-AAAAA");
}

static void tells_what_is_outside_but_no_release(void **state)
{
    (void)state;
    struct ank_record record;
    struct ank_outside_list outside;
    assert_ok(ank_family_record(&door, "G-AAAAA", &record, &err), err);
    assert_ok(ank_share_add(registry, record.id, door.today, "sheet", "ocmw", &err),
              err);
    assert_ok(ank_share_add(registry, record.id, door.today, "release", "vub", &err),
              err);
    assert_ok(ank_family_outside(&door, "G-AAAAA", &outside, &err), err);
    assert_int_equal(outside.count, 1);
    assert_int_equal(outside.given, 1);
    assert_string_equal(outside.rows[0].whom, "ocmw");
    assert_int_equal(outside.rows[0].until, ANK_NO_DAY);
    assert_int_equal(outside.backups_until, ANK_NO_DAY);
}

static void reads_the_story_of_one_family(void **state)
{
    (void)state;
    struct ank_story story;
    struct ank_coach noted, said = {"G-AAAAA", "els", ANK_NO_DAY, ANK_NO_DAY};
    assert_ok(ank_coach_note(&door, &said, &noted, &err), err);
    assert_ok(ank_story_read(&door, "G-AAAAA", &story, &err), err);
    assert_int_equal(story.record.trajectory_count, 1);
    assert_int_equal(story.statuses[0].count, 0);
    assert_int_equal(story.coach_count, 1);
    assert_int_equal(story.claim_count, 0);
    assert_string_equal(ank_story_right(&door, &story, "no-such"), "no-such");
    assert_refused(ank_story_read(&door, "G-ZZZZZ", &story, &err), ANK_NOT_FOUND,
                   "G-ZZZZZ");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_project, door_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(enters_a_family_that_starts_today),
        TEST(refuses_to_enter_what_is_wrong),
        TEST(changes_what_is_said_and_no_more),
        TEST(lists_families_with_where_they_are_now),
        TEST(enters_who_can_rate),
        TEST(notes_a_coach_and_the_end_of_it),
        TEST(forgets_only_when_the_code_is_typed),
        TEST(tells_what_is_outside_but_no_release),
        TEST(reads_the_story_of_one_family),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

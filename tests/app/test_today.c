/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What waits today: kind by kind, for whom, in which order; and as a calendar. */
#include "door.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libical/ical.h>

#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/signals.h>
#include <ankerpunt/app/today.h>
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/family.h>

static struct ank_instrument *instrument;
static int64_t zon, maan;
static const struct ank_today_wish everything = {.within = ANK_NOT_GIVEN};

/* Two families in "zon", whose intake was; G-AAAAA is called Gezin Zon. 2026-03-31. */
static int open_families(void **state)
{
    static const ank_score all[] = {3, 4, 5};
    if (door_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    door.registry = registry;
    instrument = add_instrument();
    add_project("zon", instrument);
    zon = add_family("G-AAAAA");
    maan = add_family("G-BBBBB");
    assert_ok(ank_family_set(registry, zon, "Gezin Zon", NULL, &err), err);
    add_trajectory(zon, "zon", "2026-03-01", NULL);
    add_trajectory(maan, "zon", "2026-03-01", NULL);
    add_sitting(zon, instrument->id, 0, "2026-03-02", all, COUNT(all));
    add_sitting(maan, instrument->id, 0, "2026-03-02", all, COUNT(all));
    assert_ok(ank_coach_put(registry, zon, "ann", day("2026-03-01"), ANK_NO_DAY, &err),
              err);
    assert_ok(ank_passphrase_change(&door, "een lange zin", &err), err);
    kept_commit();
    return 0;
}

static struct ank_today_list read_today(const struct ank_today_wish *wish)
{
    struct ank_today_list list;
    assert_ok(ank_today_read(&door, wish, &list, &err), err);
    return list;
}

static struct ank_today_list of_coach(const char *coach)
{
    const struct ank_today_wish wish = {ANK_NOT_GIVEN, coach, NULL};
    return read_today(&wish);
}

static void note_step(const char *family, const char *due)
{
    struct ank_small_step_entry entry = {.about = {.family = family, .domain = "wonen"},
                                         .day = day("2026-03-01"),
                                         .due = day(due),
                                         .text = "Bellen naar de huisbaas"};
    assert_ok(ank_small_step_note(&door, &entry, &err), err);
}

static void note_claim(const char *family, const char *stage, const char *renewal)
{
    struct ank_claim_entry entry = {.family = family,
                                    .right = "leefloon",
                                    .stage = stage,
                                    .reason = renewal ? NULL : "procedure",
                                    .day = day("2026-03-10"),
                                    .renewal = renewal ? day(renewal) : ANK_NO_DAY};
    assert_ok(ank_claim_note(&door, &entry, &err), err);
}

static void nothing_waits_where_everything_was_done(void **state)
{
    (void)state;
    struct ank_today_list list = read_today(&everything);
    assert_int_equal(list.count, 0);
    assert_int_equal(list.families, 0);
}

static void tells_how_far_a_talk_came(void **state)
{
    (void)state;
    int64_t ster = add_family("G-CCCCC");
    add_trajectory(ster, "zon", "2026-03-20", NULL);
    struct ank_today_list list = read_today(&everything);
    assert_int_equal(list.count, 1);
    assert_int_equal(list.rows[0].kind, ANK_TODAY_TALK);
    assert_true(list.rows[0].late);
    assert_string_equal(ank_today_words(&door, &list.rows[0]),
                        "intake, later than planned");
    add_sitting(ster, instrument->id, 0, "2026-03-30", (ank_score[]){3}, 1);
    list = read_today(&everything);
    assert_int_equal(list.count, 1);
    assert_false(list.rows[0].late);
    assert_string_equal(ank_today_words(&door, &list.rows[0]), "intake, begun, 1 of 3");
}

static void lists_steps_that_have_a_day(void **state)
{
    (void)state;
    note_step("G-BBBBB", "2026-04-07");
    note_step("G-AAAAA", "2026-03-30");
    note_step("G-AAAAA", "2026-04-08");
    struct ank_today_list list = read_today(&everything);
    assert_int_equal(list.count, 2);
    assert_int_equal(list.families, 2);
    assert_string_equal(list.rows[0].alias, "Gezin Zon");
    assert_true(list.rows[0].late);
    assert_string_equal(
        ank_today_words(&door, &list.rows[0]),
        "small step 1: Bellen naar de huisbaas, the day is over"); /* unlocked */
    assert_false(list.rows[1].late);
    struct ank_numbered done = {"G-AAAAA", "1", ANK_NO_DAY, 0};
    assert_ok(ank_small_step_done(&door, &done, &err), err);
    assert_int_equal(read_today(&everything).count, 1);
}

static void lists_rights_to_renew_and_those_that_are_stuck(void **state)
{
    (void)state;
    add_right("leefloon");
    note_claim("G-AAAAA", "realised", "2026-04-30");
    note_claim("G-BBBBB", "blocked", NULL);
    struct ank_today_list list = read_today(&everything);
    assert_int_equal(list.count, 2);
    assert_int_equal(list.rows[0].kind, ANK_TODAY_RENEWAL);
    assert_int_equal(list.rows[0].day, day("2026-04-30"));
    assert_int_equal(list.rows[1].kind, ANK_TODAY_STUCK);
    assert_int_equal(list.rows[1].day, day("2026-03-10"));
    kept_run("UPDATE trajectory SET ended = '2026-03-31'"); /* nobody is supported */
    list = read_today(&everything);
    for (size_t i = 0; i < list.count; i++)
        assert_int_equal(list.rows[i].kind, ANK_TODAY_TALK); /* of the closing */
}

static void a_coach_sees_their_own_families(void **state)
{
    (void)state;
    note_step("G-AAAAA", "2026-03-31");
    note_step("G-BBBBB", "2026-03-31");
    assert_int_equal(of_coach("ANN").count, 1);
    assert_int_equal(of_coach("bart").count, 0);
    assert_ok(ank_coach_put(registry, zon, "bart", day("2026-03-31"), ANK_NO_DAY, &err),
              err);
    assert_int_equal(of_coach("bart").count, 1);
    assert_ok(ank_coach_put(registry, zon, "bart", day("2026-03-31"), day("2026-03-31"),
                            &err),
              err);
    assert_int_equal(of_coach("bart").count, 1);
    door.today++;
    assert_int_equal(of_coach("bart").count, 0);
    add_project("ster", instrument);
    const struct ank_today_wish both = {ANK_NOT_GIVEN, "ann", "ster"};
    assert_int_equal(read_today(&both).count, 0);
}

static void a_signal_owes_feedback_once_there_is_something_to_tell(void **state)
{
    (void)state;
    const char *family = "G-AAAAA";
    struct ank_signal noted;
    struct ank_signal_entry entry = {.project = "zon",
                                     .title = "Wachtlijst",
                                     .level = "local",
                                     .day = ANK_NO_DAY,
                                     .feedback = ANK_NO_DAY,
                                     .families = {1, &family}};
    assert_ok(ank_signal_note(&door, &entry, &noted, &err), err);
    assert_int_equal(read_today(&everything).count, 0);
    struct ank_signal_entry answer = {
        .typed = "1", .state = "answered", .day = ANK_NO_DAY, .feedback = ANK_NO_DAY};
    assert_ok(ank_signal_change(&door, &answer, &noted, &err), err);
    struct ank_today_list list = of_coach("ann"); /* who goes along with the family */
    assert_int_equal(list.count, 1);
    assert_int_equal(list.families, 0);
    assert_string_equal(ank_today_words(&door, &list.rows[0]), "signal 1: Wachtlijst");
    assert_int_equal(of_coach("bart").count, 0);
    answer.feedback = door.today;
    assert_ok(ank_signal_change(&door, &answer, &noted, &err), err);
    assert_int_equal(read_today(&everything).count, 0);
}

static void names_who_was_kept_for_as_long_as_agreed(void **state)
{
    (void)state;
    kept_run("UPDATE project SET keep_years = 1");
    add_trajectory(add_family("G-DDDDD"), "zon", "2024-01-01", "2025-03-31");
    struct ank_today_list list = read_today(&everything);
    assert_int_equal(list.count, 1);
    assert_int_equal(list.rows[0].kind, ANK_TODAY_RETENTION);
    assert_string_equal(ank_today_words(&door, &list.rows[0]),
                        "kept for 1 year as agreed");
    kept_run("UPDATE project SET keep_years = 2");
    assert_int_equal(read_today(&everything).count, 0);
}

static void refuses_a_wish_that_is_none(void **state)
{
    (void)state;
    struct ank_today_list list;
    struct ank_today_wish wish = {.within = -1};
    assert_refused_unchanged(ank_today_read(&door, &wish, &list, &err), ANK_INVALID,
                             "--within");
    wish = (struct ank_today_wish){.within = 0, .project = "ster"};
    assert_refused_unchanged(ank_today_read(&door, &wish, &list, &err), ANK_NOT_FOUND,
                             "ster");
    wish = (struct ank_today_wish){.within = 0, .coach = "a n"};
    assert_refused_unchanged(ank_today_read(&door, &wish, &list, &err), ANK_INVALID,
                             "--coach");
}

/* The calendar of everything, read back; the caller frees it. */
static icalcomponent *calendar_of_today(void)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    struct ank_today_list list = read_today(&everything);
    assert_ok(ank_today_calendar(&door, &list, out, &err), err);
    fclose(out);
    icalcomponent *calendar = icalparser_parse_string(text);
    assert_null(strstr(text, "wonen"));
    assert_null(strstr(text, "huisbaas"));
    assert_null(strstr(text, "leefloon"));
    free(text);
    assert_non_null(calendar);
    return calendar;
}

/* Of the first event. */
static char *uid_of(icalcomponent *calendar)
{
    return ank_strdup(&mem, icalcomponent_get_uid(icalcomponent_get_first_component(
                                calendar, ICAL_VEVENT_COMPONENT)));
}

static void a_calendar_tells_an_alias_and_a_day(void **state)
{
    (void)state;
    add_right("leefloon");
    note_claim("G-BBBBB", "blocked", NULL); /* has no day to come */
    note_step("G-AAAAA", "2026-04-02");
    icalcomponent *calendar = calendar_of_today();
    icalcomponent *event =
        icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    assert_int_equal(icalcomponent_count_components(calendar, ICAL_ANY_COMPONENT), 1);
    assert_string_equal(icalcomponent_get_summary(event), "Gezin Zon");
    assert_null(icalcomponent_get_description(event));
    assert_null(icalcomponent_get_location(event));
    assert_true(icalcomponent_get_dtstart(event).is_date);
    assert_int_equal(icalcomponent_get_dtstart(event).day, 2);
    icalcomponent_free(calendar);
}

/* Two things of a family are two, each the same in the next calendar. */
static void a_thing_keeps_its_uid(void **state)
{
    (void)state;
    note_step("G-AAAAA", "2026-04-02");
    icalcomponent *one = calendar_of_today(), *two = calendar_of_today();
    char *first = uid_of(one);
    assert_string_equal(first, uid_of(two));
    icalcomponent_free(one);
    icalcomponent_free(two);
    note_step("G-AAAAA", "2026-04-01");
    icalcomponent *more = calendar_of_today();
    assert_string_not_equal(first, uid_of(more));
    assert_int_equal(icalcomponent_count_components(more, ICAL_ANY_COMPONENT), 2);
    icalcomponent_free(more);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_families, door_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_waits_where_everything_was_done),
        TEST(tells_how_far_a_talk_came),
        TEST(lists_steps_that_have_a_day),
        TEST(lists_rights_to_renew_and_those_that_are_stuck),
        TEST(a_coach_sees_their_own_families),
        TEST(a_signal_owes_feedback_once_there_is_something_to_tell),
        TEST(names_who_was_kept_for_as_long_as_agreed),
        TEST(refuses_a_wish_that_is_none),
        TEST(a_calendar_tells_an_alias_and_a_day),
        TEST(a_thing_keeps_its_uid),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families, persons, trajectories, statuses and consent. */
#include "fixture.h"

#include <string.h>

#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/trajectory.h>
#include <ankerpunt/registry/cursor.h>

static void is_found_by_its_code(void **state)
{
    (void)state;
    struct ank_family found,
        put = {.code = "G-7K3QX", .alias = "Gezin Zon", .language = "fr"};
    int64_t id;
    assert_ok(ank_family_add(registry, &put, &err), err);
    assert_ok(ank_family_find(registry, "G-7K3QX", &mem, &found, &err), err);
    assert_int_equal(found.id, put.id);
    assert_string_equal(found.alias, "Gezin Zon");
    assert_string_equal(found.language, "fr");
    assert_ok(ank_family_id(registry, "G-7K3QX", &id, &err), err);
    assert_int_equal(id, put.id);
    assert_ok(ank_family_id(registry, "G-7K3Q", &id, &err), err);
    assert_int_equal(id, 0);
    assert_fails(ank_family_find(registry, "G-NONE", &mem, &found, &err), err,
                 ANK_NOT_FOUND);
}

/* The codes of who is called so, at most three. */
static const char *called(const char *word)
{
    struct ank_families found = {.most = 3};
    const char *codes = "";
    assert_ok(ank_family_called(registry, word, &found, &mem, &err), err);
    for (size_t i = 0; i < found.count; i++)
        codes = ank_format(&mem, "%s%s%s", codes, i ? " " : "", found.family[i].code);
    return codes;
}

static void is_found_by_what_people_call_it(void **state)
{
    (void)state;
    static const char *const known[][2] = {
        {"G1", "Gezin Linde"}, {"G2", "Gezin Lijster"},    {"G3", "Famille Élan"},
        {"G4", "Zon"},         {"G5", "Zonneschijn"},      {"G6", "Gezin  O’Neil"},
        {"G7", "elan vital"},  {"G8", "Gezin % en _ 100"}, {"G9", NULL},
    };
    static const char *const asked[][2] = {
        {"Gezin Linde", "G1"},
        {"gezin lin", "G1"},
        {"GEZIN LI", "G2 G1"},
        {"linde", "G1"},
        {"famille elan", "G3"},
        {"FAMILLE É", "G3"},
        {"zon", "G4"},
        {"zonn", "G5"},
        {"gezin o'n", "G6"},
        {"o'neil", "G6"},
        {"élan", "G7"},
        {"gezin %", "G8"},
        {"_", "G8"},
        {"%", "G8"},
        {"gezin", "G8 G2 G1"},
        {"inde", ""},
        {"", ""},
        {" ", ""},
        {"\xff", ""},
        {"gezin lindeboom", ""},
    };
    for (size_t i = 0; i < COUNT(known); i++) {
        struct ank_family put = {.code = known[i][0], .alias = known[i][1]};
        assert_ok(ank_family_add(registry, &put, &err), err);
    }
    for (size_t i = 0; i < COUNT(asked); i++) {
        print_message("# %s\n", asked[i][0]);
        assert_string_equal(called(asked[i][0]), asked[i][1]);
    }
}

static void a_slip_in_a_name_is_near_it(void **state)
{
    (void)state;
    struct ank_family put = {.code = "G-7K3QX", .alias = "Gezin Linde"};
    struct ank_families near = {.most = 3};
    assert_ok(ank_family_add(registry, &put, &err), err);
    static const char *const slips[] = {"gezin lidne", "G-7K3XQ", "GEZIN LINDEN"};
    for (size_t i = 0; i < COUNT(slips); i++) {
        assert_ok(ank_family_near(registry, slips[i], &near, &mem, &err), err);
        assert_int_equal(near.count, 1);
    }
    assert_ok(ank_family_near(registry, "zon", &near, &mem, &err), err);
    assert_int_equal(near.count, 0);
}

static void a_code_is_given_once_and_never_after_erasure(void **state)
{
    (void)state;
    struct ank_family again = {.code = "G-23456"}, erased = {.code = "G-99999"};
    add_family("G-23456");
    assert_fails(ank_family_add(registry, &again, &err), err, ANK_EXISTS);
    kept_run("INSERT INTO tombstone (code) VALUES ('G-99999')");
    assert_fails(ank_family_add(registry, &erased, &err), err, ANK_INVALID);
    assert_int_equal(kept_number("SELECT count(*) FROM family"), 1);
}

/* The store's rule is the one of ank_code_same(). */
static void capitals_make_no_other_code(void **state)
{
    (void)state;
    struct ank_family found, twin = {.code = "g-7K3qx"}, erased = {.code = "g-99999"};
    struct ank_person mother = {.code = "Mama"}, mama = {.code = "mama"};
    int64_t family = add_family("G-7K3QX"), id;
    assert_true(ank_code_same("G-7K3QX", twin.code));
    assert_ok(ank_family_find(registry, twin.code, &mem, &found, &err), err);
    assert_int_equal(found.id, family);
    assert_string_equal(found.code, "G-7K3QX");
    assert_fails(ank_family_add(registry, &twin, &err), err, ANK_EXISTS);
    kept_run("INSERT INTO tombstone (code) VALUES ('G-99999')");
    assert_fails(ank_family_add(registry, &erased, &err), err, ANK_INVALID);
    assert_ok(ank_person_add(registry, family, &mother, &err), err);
    assert_fails(ank_person_add(registry, family, &mama, &err), err, ANK_EXISTS);
    assert_ok(ank_person_id(registry, family, "mama", &id, &err), err);
    assert_int_equal(id, mother.id);
}

/* Twins of before the rule: each is still found by its own code. */
static void what_is_typed_exactly_comes_first(void **state)
{
    (void)state;
    int64_t family = add_family("G-23456"), id;
    kept_run("INSERT INTO family (code) VALUES ('g-23456')");
    kept_run("INSERT INTO person (family, code) VALUES (1, 'Yara'), (1, 'yara')");
    assert_ok(ank_family_id(registry, "g-23456", &id, &err), err);
    assert_int_not_equal(id, family);
    assert_ok(ank_family_id(registry, "G-23456", &id, &err), err);
    assert_int_equal(id, family);
    assert_ok(ank_person_id(registry, family, "yara", &id, &err), err);
    assert_int_equal(id, kept_number("SELECT id FROM person WHERE code = 'yara'"));
}

static void alias_and_language_are_set_apart(void **state)
{
    (void)state;
    struct ank_family found;
    int64_t id = add_family("G-23456");
    assert_ok(ank_family_set(registry, id, "Gezin Maan", NULL, &err), err);
    assert_ok(ank_family_set(registry, id, NULL, "fr", &err), err);
    assert_ok(ank_family_find(registry, "G-23456", &mem, &found, &err), err);
    assert_string_equal(found.alias, "Gezin Maan");
    assert_string_equal(found.language, "fr");
    assert_ok(ank_family_set(registry, id, "", NULL, &err), err);
    assert_ok(ank_family_find(registry, "G-23456", &mem, &found, &err), err);
    assert_null(found.alias);
}

static void codes_are_random_and_not_in_use(void **state)
{
    (void)state;
    enum { many = 2000 };
    int seen[256] = {0};
    for (int i = 0; i < many; i++) {
        char code[8];
        assert_ok(ank_family_code(registry, code, &err), err);
        assert_int_equal(strlen(code), 7);
        assert_int_equal(strncmp(code, "G-", 2), 0);
        assert_true(ank_code_valid(code));
        assert_null(strpbrk(code + 2, "01IO"));
        for (const char *c = code + 2; *c; c++)
            seen[(unsigned char)*c]++;
        add_family(code); /* fails when it was given before */
    }
    /* 312.5 times each on average, with a standard deviation of 17.4 */
    int letters = 0;
    for (int i = 0; i < 256; i++)
        if (seen[i]) {
            letters++;
            assert_true(seen[i] > 200 && seen[i] < 430);
        }
    assert_int_equal(letters, 32);
}

static void families_have_a_random_uid(void **state)
{
    (void)state;
    add_family("G-23456");
    add_family("G-34567");
    assert_int_equal(kept_number("SELECT count(DISTINCT uid) FROM family"
                                 " WHERE length(uid) = 16"),
                     2);
}

static void persons_are_listed_by_code(void **state)
{
    (void)state;
    int64_t family = add_family("G-23456"), other = add_family("G-34567"), id;
    struct ank_person mother = {.code = "mama", .role = "parent", .born = 1990},
                      child = {.code = "kind", .role = NULL}, again = mother,
                      wrong = {.code = "x", .role = "neighbour"},
                      old = {.code = "y", .born = 1850}, *persons;
    size_t count;
    assert_ok(ank_person_add(registry, family, &mother, &err), err);
    assert_ok(ank_person_add(registry, family, &child, &err), err);
    assert_ok(ank_person_add(registry, other, &again, &err), err);
    assert_fails(ank_person_add(registry, family, &again, &err), err, ANK_EXISTS);
    assert_fails(ank_person_add(registry, family, &wrong, &err), err, ANK_INVALID);
    assert_fails(ank_person_add(registry, family, &old, &err), err, ANK_INVALID);
    assert_fails(ank_person_add(registry, 999, &old, &err), err, ANK_INVALID);
    assert_ok(ank_person_list(registry, family, &mem, &persons, &count, &err), err);
    assert_int_equal(count, 2);
    assert_string_equal(persons[0].code, "kind");
    assert_null(persons[0].role);
    assert_int_equal(persons[0].born, 0);
    assert_int_equal(persons[1].born, 1990);
    assert_ok(ank_person_id(registry, family, "mama", &id, &err), err);
    assert_int_equal(id, mother.id);
    assert_ok(ank_person_id(registry, family, "papa", &id, &err), err);
    assert_int_equal(id, 0);
}

static bool tries(int64_t family, const char *start, const char *end)
{
    struct ank_trajectory put = {.start = day(start),
                                 .end = end ? day(end) : ANK_NO_DAY,
                                 .children = -1,
                                 .birth_year = -1};
    return ank_trajectory_add(registry, family, "zonnedorp", &put, &err);
}

static void periods_of_a_family_never_overlap(void **state)
{
    (void)state;
    add_project("zonnedorp", NULL);
    int64_t family = add_family("G-23456"), other = add_family("G-34567");
    add_trajectory(family, "zonnedorp", "2025-01-10", "2025-06-30");
    static const struct {
        const char *start, *end;
    } overlapping[] = {
        {"2025-01-10", "2025-01-10"}, {"2024-01-01", "2025-01-10"},
        {"2025-06-30", NULL},         {"2025-02-01", "2025-03-01"},
        {"2024-01-01", "2026-01-01"}, {"2024-01-01", NULL},
    };
    for (size_t i = 0; i < COUNT(overlapping); i++)
        assert_fails(tries(family, overlapping[i].start, overlapping[i].end), err,
                     ANK_INVALID);
    assert_ok(tries(other, "2025-02-01", NULL), err);
    assert_ok(tries(family, "2024-01-01", "2025-01-09"), err);
    assert_ok(tries(family, "2025-07-01", NULL), err);
    assert_fails(tries(family, "2027-01-01", NULL), err, ANK_INVALID);
}

static void a_period_ends_on_or_after_its_start(void **state)
{
    (void)state;
    add_project("zonnedorp", NULL);
    int64_t family = add_family("G-23456");
    assert_fails(tries(family, "2025-01-10", "2025-01-09"), err, ANK_INVALID);
    assert_ok(tries(family, "2025-01-10", "2025-01-10"), err);
    kept_refuses("UPDATE trajectory SET ended = '2025-02-30'", ANK_INVALID,
                 "must be a date");
    kept_refuses("UPDATE trajectory SET start = '2025-1-10'", ANK_INVALID,
                 "must be a date");
}

static void an_open_period_is_closed_once(void **state)
{
    (void)state;
    add_project("zonnedorp", NULL);
    int64_t family = add_family("G-23456");
    add_trajectory(family, "zonnedorp", "2025-01-10", NULL);
    assert_fails(
        ank_trajectory_close(registry, family, day("2025-01-09"), "moved", NULL, &err),
        err, ANK_INVALID);
    assert_ok(ank_trajectory_close(registry, family, day("2025-05-01"), "moved",
                                   "coach", &err),
              err);
    assert_string_equal(
        kept_text("SELECT ended || closed_reason || closed_by FROM trajectory"),
        "2025-05-01movedcoach");
    assert_fails(
        ank_trajectory_close(registry, family, day("2025-05-02"), "moved", NULL, &err),
        err, ANK_NOT_FOUND);
}

static void what_is_said_of_a_period_is_replaced(void **state)
{
    (void)state;
    add_project("zonnedorp", NULL);
    int64_t family = add_family("G-23456");
    add_trajectory(family, "zonnedorp", "2025-01-10", NULL);
    struct ank_trajectory put = {.start = day("2025-01-10"),
                                 .end = day("2025-02-01"),
                                 .closed_reason = "completed",
                                 .postcode = "9000",
                                 .household = "couple",
                                 .referral = "ocmw",
                                 .children = 0,
                                 .birth_year = 1999};
    struct ank_record record;
    assert_ok(ank_trajectory_put(registry, family, &put, &err), err);
    assert_ok(ank_record_of(registry, "G-23456", &mem, &record, &err), err);
    assert_int_equal(record.trajectory_count, 1);
    const struct ank_trajectory *found = &record.trajectories[0];
    assert_string_equal(found->project, "zonnedorp");
    assert_int_equal(found->end, put.end);
    assert_string_equal(found->postcode, "9000");
    assert_string_equal(found->household, "couple");
    assert_string_equal(found->referral, "ocmw");
    assert_string_equal(found->closed_reason, "completed");
    assert_null(found->closed_by);
    assert_int_equal(found->children, 0);
    assert_int_equal(found->birth_year, 1999);
}

static void a_status_is_noted_once_a_day(void **state)
{
    (void)state;
    add_project("zonnedorp", NULL);
    int64_t period =
        add_trajectory(add_family("G-23456"), "zonnedorp", "2025-01-10", NULL);
    struct ank_status_row hold = {day("2025-03-01"), "on-hold", "coach", "hospital"},
                          before = {day("2025-02-01"), "intensive", NULL, NULL}, *rows;
    bool added;
    size_t count;
    assert_ok(ank_trajectory_status(registry, period, &hold, &added, &err), err);
    assert_true(added);
    assert_ok(ank_trajectory_status(registry, period, &before, &added, &err), err);
    assert_ok(ank_trajectory_status(registry, period, &hold, &added, &err), err);
    assert_false(added);
    assert_ok(ank_trajectory_statuses(registry, period, &mem, &rows, &count, &err),
              err);
    assert_int_equal(count, 2);
    assert_string_equal(rows[0].status, "intensive");
    assert_null(rows[0].by);
    assert_string_equal(rows[1].reason, "hospital");
    assert_int_equal(rows[1].day, hold.day);
    struct ank_record record;
    assert_ok(ank_record_parts(registry, "G-23456", 0, &mem, &record, &err), err);
    const struct ank_trajectory *read = &record.trajectories[0];
    assert_int_equal(read->status_count, 2);
    assert_string_equal(read->statuses[0].status, "intensive");
    assert_string_equal(read->statuses[1].by, "coach");
}

/* By the last that was said of it; of several on a day who works wins. */
static void support_waits_until_it_begins(void **state)
{
    (void)state;
    struct ank_status_row said[] = {
        {.day = 10, .status = "referred"},    {.day = 20, .status = "not-started"},
        {.day = 30, .status = "closed"},      {.day = 40, .status = "intensive"},
        {.day = 40, .status = "not-started"}, {.day = 50, .status = "not-started"}};
    struct ank_trajectory trajectory = {
        .start = 0, .status_count = COUNT(said), .statuses = said};
    assert_false(ank_trajectory_waits(&trajectory, 9));
    assert_true(ank_trajectory_waits(&trajectory, 10));
    assert_true(ank_trajectory_waits(&trajectory, 39));
    assert_false(ank_trajectory_waits(&trajectory, 40));
    assert_true(ank_trajectory_waits(&trajectory, 50));
}

/* What is dated on the day is there, what comes after it is not. */
static void a_record_stands_as_it_did_on_a_day(void **state)
{
    (void)state;
    struct ank_trajectory trajectories[] = {
        {.start = 0, .end = 100, .closed_reason = "moved"},
        {.start = 200, .end = ANK_NO_DAY}};
    struct ank_sitting sittings[] = {{.day = 99}, {.day = 100}, {.day = 101}};
    struct ank_step steps[] = {{.day = 50}, {.day = 99}, {.day = 100}};
    struct ank_record whole = {.trajectory_count = 2,
                               .sitting_count = 3,
                               .step_count = 3,
                               .trajectories = trajectories,
                               .sittings = sittings,
                               .steps = steps};
    struct ank_record before = ank_record_until(&whole, 99, &mem),
                      after = ank_record_until(&whole, 100, &mem);
    assert_int_equal(before.trajectory_count, 1);
    assert_int_equal(before.trajectories[0].end, ANK_NO_DAY);
    assert_null(before.trajectories[0].closed_reason);
    assert_int_equal(before.sitting_count, 1);
    assert_int_equal(before.step_count, 2);
    assert_int_equal(after.trajectories[0].end, 100);
    assert_string_equal(after.trajectories[0].closed_reason, "moved");
    assert_int_equal(after.sitting_count, 2);
    assert_int_equal(whole.trajectory_count, 2);
    assert_int_equal(ank_record_until(&whole, 200, &mem).trajectory_count, 2);
}

static void a_date_finds_its_place_as_it_finds_its_period(void **state)
{
    (void)state;
    add_project("zonnedorp", NULL);
    add_project("bosrand", NULL);
    int64_t family = add_family("G-23456"), id;
    add_trajectory(family, "bosrand", "2026-01-10", NULL);
    add_trajectory(family, "zonnedorp", "2024-01-10", "2024-12-31");
    struct ank_place *places;
    struct ank_record record;
    size_t count;
    assert_ok(ank_family_places(registry, "G-23456", &mem, &id, &places, &count, &err),
              err);
    assert_ok(ank_record_of(registry, "G-23456", &mem, &record, &err), err);
    assert_int_equal(id, family);
    assert_int_equal(count, 2);
    for (ank_day on = day("2023-06-01"); on < day("2026-06-01"); on++)
        assert_int_equal(ank_place_at(places, count, on) - places,
                         ank_trajectory_at(&record, on));

    assert_ok(ank_family_places(registry, "G-NONE", &mem, &id, &places, &count, &err),
              err);
    assert_int_equal(id, 0);
    assert_int_equal(count, 0);
    assert_null(ank_place_at(places, count, 0));
}

static void the_same_word_of_consent_changes_nothing(void **state)
{
    (void)state;
    int64_t family = add_family("G-23456");
    struct ank_consent yes = {"evaluation", day("2026-01-10"), true, NULL},
                       no = {"evaluation", day("2026-01-10"), false, NULL},
                       later = {"evaluation", day("2026-02-10"), true, NULL};
    static const bool expected[] = {true, false, true, true};
    const struct ank_consent *const words[] = {&yes, &yes, &no, &later};
    for (size_t i = 0; i < COUNT(words); i++) {
        bool changed;
        assert_ok(ank_consent_put(registry, family, words[i], &changed, &err), err);
        assert_int_equal(changed, expected[i]);
    }
    struct ank_record record;
    assert_ok(ank_record_of(registry, "G-23456", &mem, &record, &err), err);
    assert_int_equal(record.consent_count, 2);
    assert_false(ank_consent_stands(&record, "evaluation", day("2026-02-09"), NULL));
    assert_true(ank_consent_stands(&record, "evaluation", day("2026-02-10"), NULL));
}

static void what_was_given_to_whom_is_kept(void **state)
{
    (void)state;
    int64_t family = add_family("G-23456");
    assert_ok(ank_share_add(registry, family, day("2026-01-10"), "sheet", "ocmw", &err),
              err);
    assert_ok(ank_share_add(registry, family, day("2026-01-10"), "sheet", "ocmw", &err),
              err);
    assert_int_equal(kept_number("SELECT count(*) FROM share WHERE whom = 'ocmw'"), 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, kept_open, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(is_found_by_its_code),
        TEST(is_found_by_what_people_call_it),
        TEST(a_slip_in_a_name_is_near_it),
        TEST(a_code_is_given_once_and_never_after_erasure),
        TEST(capitals_make_no_other_code),
        TEST(what_is_typed_exactly_comes_first),
        TEST(alias_and_language_are_set_apart),
        TEST(codes_are_random_and_not_in_use),
        TEST(families_have_a_random_uid),
        TEST(persons_are_listed_by_code),
        TEST(periods_of_a_family_never_overlap),
        TEST(a_period_ends_on_or_after_its_start),
        TEST(an_open_period_is_closed_once),
        TEST(what_is_said_of_a_period_is_replaced),
        TEST(a_status_is_noted_once_a_day),
        TEST(support_waits_until_it_begins),
        TEST(a_record_stands_as_it_did_on_a_day),
        TEST(a_date_finds_its_place_as_it_finds_its_period),
        TEST(the_same_word_of_consent_changes_nothing),
        TEST(what_was_given_to_whom_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

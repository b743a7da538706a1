/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals are noted, followed, listed and deleted. */
#include "door.h"

#include <string.h>

#include <ankerpunt/app/signals.h>

static const struct ank_signal_entry a_signal = {
    .project = "zon",
    .title = "Wachtlijst van een jaar",
    .level = "local",
    .day = ANK_NO_DAY,
    .feedback = ANK_NO_DAY,
};

/* A family in "zon", and one that never was there. */
static int open_projects(void **state)
{
    if (door_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    door.registry = registry;
    struct ank_instrument *instrument = add_instrument();
    add_project("zon", instrument);
    add_project("maan", instrument);
    add_trajectory(add_family("G-AAAAA"), "zon", "2026-01-01", NULL);
    add_trajectory(add_family("G-BBBBB"), "maan", "2026-01-01", NULL);
    kept_commit();
    return 0;
}

static struct ank_texts one(const char **code)
{
    return (struct ank_texts){1, code};
}

static struct ank_signal note(const struct ank_signal_entry *entry)
{
    struct ank_signal noted;
    assert_ok(ank_signal_note(&door, entry, &noted, &err), err);
    return noted;
}

static void notes_who_runs_into_it(void **state)
{
    (void)state;
    const char *family = "G-AAAAA";
    struct ank_signal_row row;
    struct ank_signal_entry entry = a_signal;
    entry.families = one(&family);
    struct ank_signal noted = note(&entry);
    assert_int_equal(noted.number, 1);
    assert_int_equal(noted.day, door.today);
    assert_ok(ank_signal_read(&door, "1", &row, &err), err);
    assert_string_equal(row.signal.title, "Wachtlijst van een jaar");
    assert_string_equal(row.signal.state, "open");
    assert_int_equal(row.signal.families, 1);
    assert_int_equal(row.signal.feedback, ANK_NO_DAY);
    assert_null(row.theme);
}

static void keeps_a_theme_on_no_list_and_tells_once(void **state)
{
    (void)state;
    struct ank_signal_row row;
    struct ank_signal_entry entry = a_signal;
    entry.theme = "vervoer";
    assert_ok(ank_signal_check(&door, &entry, &err), err);
    note(&entry);
    assert_noticed("vervoer is not on the list");
    assert_ok(ank_signal_read(&door, "1", &row, &err), err);
    assert_string_equal(row.signal.theme, "vervoer");
    assert_null(row.theme);
    entry.theme = "housing";
    note(&entry);
    assert_string_equal(door_notices(), "");
    assert_ok(ank_signal_read(&door, "2", &row, &err), err);
    assert_non_null(row.theme);
}

static void refuses_a_signal_that_is_wrong(void **state)
{
    (void)state;
    const char *stranger = "G-BBBBB", *nobody = "G-ZZZZZ";
    enum { number = 4 };
    struct ank_signal_entry cases[12];
    struct ank_signal noted;
    for (size_t i = 0; i < COUNT(cases); i++)
        cases[i] = a_signal;
    cases[0].title = NULL;
    cases[1].level = NULL;
    cases[2].project = "ster";
    cases[3].title = "  ";
    cases[number].title = "Van 85.07.30-033.28";
    cases[5].title = "twee\nlijnen";
    cases[6].level = "wereld";
    cases[7].barrier = "muur";
    cases[8].owner = "e ls";
    cases[9].theme = "-";
    cases[10].families = one(&stranger);
    cases[11].families = one(&nobody);
    static const struct {
        enum ank_code code;
        const char *words;
    } refused[] = {
        {ANK_USAGE, "--title"},
        {ANK_USAGE, "--level"},
        {ANK_NOT_FOUND, "ster"},
        {ANK_INVALID, "that is empty"},
        {ANK_INVALID, "national register number"},
        {ANK_INVALID, "text of one line"},
        {ANK_INVALID, "--level wants one of"},
        {ANK_INVALID, "--barrier wants one of"},
        {ANK_INVALID, "--owner"},
        {ANK_INVALID, "--theme"},
        {ANK_INVALID, "G-BBBBB was never with zon"},
        {ANK_NOT_FOUND, "G-ZZZZZ"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        if (i != number) /* found where it would be kept */
            assert_refused_unchanged(ank_signal_check(&door, &cases[i], &err),
                                     refused[i].code, refused[i].words);
        assert_refused_unchanged(ank_signal_note(&door, &cases[i], &noted, &err),
                                 refused[i].code, refused[i].words);
    }
    assert_string_equal(door_notices(), "");
}

static void changes_what_is_said_and_no_more(void **state)
{
    (void)state;
    const char *family = "G-AAAAA";
    struct ank_signal changed;
    struct ank_signal_row row;
    struct ank_signal_entry said = {
        .typed = "1", .state = "raised", .day = ANK_NO_DAY, .feedback = door.today};
    note(&a_signal);
    said.families = one(&family);
    assert_ok(ank_signal_change(&door, &said, &changed, &err), err);
    assert_string_equal(changed.project, "zon");
    assert_ok(ank_signal_read(&door, "1", &row, &err), err);
    assert_string_equal(row.signal.state, "raised");
    assert_string_equal(row.signal.title, a_signal.title);
    assert_string_equal(row.signal.level, "local");
    assert_int_equal(row.signal.feedback, door.today);
    assert_int_equal(row.signal.families, 1);
    said.families = (struct ank_texts){0};
    said.without = one(&family);
    assert_ok(ank_signal_change(&door, &said, &changed, &err), err);
    assert_ok(ank_signal_read(&door, "1", &row, &err), err);
    assert_int_equal(row.signal.families, 0);
    assert_refused(ank_signal_change(&door, &said, &changed, &err), ANK_NOT_FOUND,
                   "signal 1 does not count G-AAAAA");
}

static void refuses_a_change_that_is_none(void **state)
{
    (void)state;
    struct ank_signal changed;
    struct ank_signal_entry nothing = {
        .typed = "1", .day = ANK_NO_DAY, .feedback = ANK_NO_DAY};
    struct ank_signal_entry other = nothing, status = nothing, number = nothing;
    note(&a_signal);
    other.typed = "2";
    other.state = "solved";
    status.state = "weg";
    number.typed = "een";
    number.state = "solved";
    assert_refused_unchanged(ank_signal_change(&door, &nothing, &changed, &err),
                             ANK_USAGE, "nothing to change");
    assert_refused_unchanged(ank_signal_change(&door, &other, &changed, &err),
                             ANK_NOT_FOUND, "2");
    assert_refused_unchanged(ank_signal_change(&door, &status, &changed, &err),
                             ANK_INVALID, "--status wants one of");
    assert_refused_unchanged(ank_signal_change(&door, &number, &changed, &err),
                             ANK_INVALID, "een is no number from the list");
}

static void lists_as_open_what_is_not_over(void **state)
{
    (void)state;
    static const char *const states[] = {"open", "raised", "answered", "solved",
                                         "closed"};
    struct ank_signal_row *rows;
    size_t count;
    struct ank_signal_wish wish = {0};
    struct ank_signal_entry entry = a_signal;
    for (size_t i = 0; i < COUNT(states); i++) {
        entry.state = states[i];
        note(&entry);
    }
    assert_ok(ank_signal_rows(&door, &wish, &rows, &count, &err), err);
    assert_int_equal(count, 5);
    wish.open = true;
    assert_ok(ank_signal_rows(&door, &wish, &rows, &count, &err), err);
    assert_int_equal(count, 3);
    assert_string_equal(rows[2].signal.state, "answered");
    wish.project = "maan";
    assert_ok(ank_signal_rows(&door, &wish, &rows, &count, &err), err);
    assert_int_equal(count, 0);
    wish.project = "ster";
    assert_refused_unchanged(ank_signal_rows(&door, &wish, &rows, &count, &err),
                             ANK_NOT_FOUND, "ster");
}

static void deletes_one_for_good(void **state)
{
    (void)state;
    int64_t number;
    struct ank_signal deleted;
    struct ank_signal_row row;
    note(&a_signal);
    kept_commit();
    assert_ok(ank_signal_delete(&door, "1", &deleted, &err), err);
    assert_string_equal(deleted.project, "zon");
    assert_refused(ank_signal_read(&door, "1", &row, &err), ANK_NOT_FOUND, "1");
    assert_refused(ank_signal_delete(&door, "1", &deleted, &err), ANK_NOT_FOUND, "1");
    assert_refused(ank_signal_number("-1", &number, &err), ANK_INVALID,
                   "-1 is no number from the list");
    assert_ok(ank_signal_number("12", &number, &err), err);
    assert_int_equal(number, 12);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_projects, door_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(notes_who_runs_into_it),
        TEST(keeps_a_theme_on_no_list_and_tells_once),
        TEST(refuses_a_signal_that_is_wrong),
        TEST(changes_what_is_said_and_no_more),
        TEST(refuses_a_change_that_is_none),
        TEST(lists_as_open_what_is_not_over),
        TEST(deletes_one_for_good),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

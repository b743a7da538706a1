/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small steps, contacts and amounts are noted, listed and taken out. */
#include "door.h"

#include <string.h>

#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/app/sealing.h>

static const struct ank_small_step_entry a_step = {
    .about = {.family = "G-AAAAA"},
    .day = ANK_NO_DAY,
    .due = ANK_NO_DAY,
    .text = " Bellen naar de huisbaas\n",
};

/* One family, and the seal open: the words of steps are sealed. */
static int open_family(void **state)
{
    if (door_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    door.registry = registry;
    add_project("zon", add_instrument());
    add_trajectory(add_family("G-AAAAA"), "zon", "2026-01-01", NULL);
    assert_ok(ank_passphrase_change(&door, "een lange zin", &err), err);
    kept_commit();
    return 0;
}

static void note_step(const char *domain)
{
    struct ank_small_step_entry entry = a_step;
    entry.about.domain = domain;
    assert_ok(ank_small_step_note(&door, &entry, &err), err);
}

/* The step of that number, among those that are listed. */
static struct ank_small_step step_numbered(int64_t number, bool all, size_t *count)
{
    struct ank_small_step *steps, found = {0};
    struct ank_small_step_wish wish = {.family = "G-AAAAA", .all = all};
    assert_ok(ank_small_step_rows(&door, &wish, &steps, count, &err), err);
    for (size_t i = 0; i < *count; i++)
        if (steps[i].number == number)
            found = steps[i];
    return found;
}

static void notes_a_step_as_one_clean_line(void **state)
{
    (void)state;
    size_t count;
    struct ank_small_step_entry entry = a_step;
    entry.about.domain = "wonen";
    entry.who = "coach";
    assert_ok(ank_small_step_note(&door, &entry, &err), err);
    assert_int_equal(entry.number, 1);
    assert_int_equal(entry.day, door.today);
    struct ank_small_step step = step_numbered(1, false, &count);
    assert_int_equal(count, 1);
    assert_string_equal(step.text, "Bellen naar de huisbaas");
    assert_string_equal(step.domain_code, "wonen");
    assert_string_equal(step.who, "coach");
    assert_int_equal(step.due, ANK_NO_DAY);
}

static void refuses_a_step_about_what_is_not_there(void **state)
{
    (void)state;
    const struct {
        struct ank_about about;
        const char *who;
        enum ank_code code;
        const char *words;
    } cases[] = {
        {{.family = "G-ZZZZZ"}, NULL, ANK_NOT_FOUND, "G-ZZZZZ"},
        {{.family = "G-AAAAA", .domain = "maan"}, NULL, ANK_NOT_FOUND, "maan"},
        {{.family = "G-AAAAA", .right = "maan"}, NULL, ANK_NOT_FOUND, "maan"},
        {{.family = "G-AAAAA", .domain = "wonen", .right = "sociaal-tarief"},
         NULL,
         ANK_USAGE,
         "not both"},
        {{.family = "G-AAAAA", .instrument = "leven"},
         NULL,
         ANK_USAGE,
         "--instrument goes with --domain"},
        {{.family = "G-AAAAA"}, "buur", ANK_INVALID, "--who wants one of"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_small_step_entry entry = a_step;
        entry.about = cases[i].about;
        entry.who = cases[i].who;
        assert_refused_unchanged(ank_small_step_check(&door, &entry, &err),
                                 cases[i].code, cases[i].words);
        assert_refused_unchanged(ank_small_step_note(&door, &entry, &err),
                                 cases[i].code, cases[i].words);
    }
}

static void refuses_words_that_are_no_line(void **state)
{
    (void)state;
    static const char *const texts[] = {NULL, " \n", "twee\nlijnen", "\xff"};
    char longer[ANK_STEP_MOST + 2];
    memset(longer, 'a', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    struct ank_small_step_entry entry = a_step;
    for (size_t i = 0; i < COUNT(texts); i++) {
        entry.text = texts[i];
        assert_refused_unchanged(ank_small_step_note(&door, &entry, &err), ANK_INVALID,
                                 i < 2    ? "that is empty"
                                 : i == 2 ? "text of one line"
                                          : "no readable text");
    }
    entry.text = longer;
    assert_refused_unchanged(ank_small_step_note(&door, &entry, &err), ANK_INVALID,
                             "longer than 200 characters");
}

static void does_not_let_go_what_was_done(void **state)
{
    (void)state;
    size_t count;
    struct ank_numbered step = {.family = "G-AAAAA", .typed = "1", .day = ANK_NO_DAY};
    note_step("wonen");
    assert_ok(ank_small_step_done(&door, &step, &err), err);
    assert_int_equal(step.number, 1);
    assert_int_equal(step_numbered(1, false, &count).done, door.today);
    assert_refused_unchanged(ank_small_step_let_go(&door, &step, &err), ANK_INVALID,
                             "step 1 was done on 31/03/2026");
    assert_ok(ank_small_step_reopen(&door, &step, &err), err);
    assert_int_equal(step_numbered(1, false, &count).done, ANK_NO_DAY);
    assert_ok(ank_small_step_let_go(&door, &step, &err), err);
    step_numbered(1, false, &count);
    assert_int_equal(count, 0);
    assert_int_equal(step_numbered(1, true, &count).dropped, door.today);
    assert_string_equal(door_notices(), "");
}

static void refuses_a_day_to_come(void **state)
{
    (void)state;
    struct ank_numbered step = {
        .family = "G-AAAAA", .typed = "1", .day = door.today + 1};
    struct ank_contact_entry contact = {.family = "G-AAAAA",
                                        .channel = "home",
                                        .day = door.today + 1,
                                        .minutes = ANK_NOT_GIVEN};
    note_step(NULL);
    assert_refused_unchanged(ank_small_step_done(&door, &step, &err), ANK_INVALID,
                             "1/04/2026 is still to come");
    assert_refused_unchanged(ank_contact_note(&door, &contact, &err), ANK_INVALID,
                             "1/04/2026 is still to come");
}

static void deletes_a_step_for_good(void **state)
{
    (void)state;
    size_t count;
    struct ank_numbered step = {.family = "G-AAAAA", .typed = "1"};
    note_step(NULL);
    assert_ok(ank_small_step_delete(&door, &step, &err), err);
    step_numbered(1, true, &count);
    assert_int_equal(count, 0);
    assert_refused_unchanged(ank_small_step_delete(&door, &step, &err), ANK_NOT_FOUND,
                             "1");
}

/* All that takes a number refuses another word, and a family that is not there. */
static void refuses_a_number_that_is_none(void **state)
{
    (void)state;
    bool (*const calls[])(struct ank_work_context *, struct ank_numbered *,
                          struct ank_error *) = {
        ank_small_step_done,   ank_small_step_let_go, ank_small_step_reopen,
        ank_small_step_delete, ank_contact_delete,    ank_amount_delete,
    };
    for (size_t i = 0; i < COUNT(calls); i++) {
        struct ank_numbered word = {.family = "G-AAAAA", .typed = "0"},
                            family = {.family = "G-ZZZZZ", .typed = "1"},
                            number = {.family = "G-AAAAA", .typed = "7"};
        assert_refused_unchanged(calls[i](&door, &word, &err), ANK_INVALID,
                                 "0 is no number from the list");
        assert_refused_unchanged(calls[i](&door, &family, &err), ANK_NOT_FOUND,
                                 "G-ZZZZZ");
        assert_refused_unchanged(calls[i](&door, &number, &err), ANK_NOT_FOUND, "7");
    }
}

static void adds_up_the_minutes_that_were_noted(void **state)
{
    (void)state;
    struct ank_contact_rows rows;
    struct ank_contact_entry entry = {.family = "G-AAAAA",
                                      .channel = "home",
                                      .initiative = "family",
                                      .day = ANK_NO_DAY,
                                      .minutes = 1440};
    assert_ok(ank_contact_note(&door, &entry, &err), err);
    assert_int_equal(entry.day, door.today);
    entry.minutes = ANK_NOT_GIVEN;
    assert_ok(ank_contact_note(&door, &entry, &err), err);
    assert_int_equal(entry.number, 2);
    assert_ok(ank_contact_rows(&door, "G-AAAAA", &rows, &err), err);
    assert_int_equal(rows.count, 2);
    assert_int_equal(rows.minutes, 1440);
    struct ank_numbered first = {.family = "G-AAAAA", .typed = "1"};
    assert_ok(ank_contact_delete(&door, &first, &err), err);
    assert_ok(ank_contact_rows(&door, "G-AAAAA", &rows, &err), err);
    assert_int_equal(rows.count, 1);
    assert_int_equal(rows.minutes, 0);
}

static void refuses_a_contact_that_is_none(void **state)
{
    (void)state;
    const struct {
        struct ank_contact_entry entry;
        enum ank_code code;
        const char *words;
    } cases[] = {
        {{"G-AAAAA", NULL, NULL, ANK_NO_DAY, 5, 0}, ANK_USAGE, "--channel"},
        {{"G-AAAAA", "duif", NULL, ANK_NO_DAY, 5, 0}, ANK_INVALID, "--channel wants"},
        {{"G-AAAAA", "home", "duif", ANK_NO_DAY, 5, 0}, ANK_INVALID, "--initiative"},
        {{"G-AAAAA", "home", NULL, ANK_NO_DAY, 0, 0}, ANK_INVALID, "1 to 1440"},
        {{"G-AAAAA", "home", NULL, ANK_NO_DAY, 1441, 0}, ANK_INVALID, "1 to 1440"},
        {{"G-ZZZZZ", "home", NULL, ANK_NO_DAY, 5, 0}, ANK_NOT_FOUND, "G-ZZZZZ"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_contact_entry entry = cases[i].entry;
        assert_refused_unchanged(ank_contact_note(&door, &entry, &err), cases[i].code,
                                 cases[i].words);
    }
}

static void tells_of_money_that_was_not_granted(void **state)
{
    (void)state;
    struct ank_amount_row *rows;
    size_t count;
    struct ank_amount_entry entry = {.about = {.family = "G-AAAAA", .domain = "wonen"},
                                     .kind = "grant",
                                     .typed = "250",
                                     .day = ANK_NO_DAY};
    assert_ok(ank_amount_note(&door, &entry, &err), err);
    entry.kind = "spend";
    entry.typed = "250,50";
    assert_ok(ank_amount_note(&door, &entry, &err), err);
    assert_int_equal(entry.number, 2);
    assert_int_equal(entry.cents, 25050);
    assert_noticed("0.50 euro more is spent than was granted");
    entry.kind = "back";
    entry.typed = "0,50";
    assert_ok(ank_amount_note(&door, &entry, &err), err);
    assert_string_equal(door_notices(), "");
    assert_ok(ank_amount_rows(&door, "G-AAAAA", &rows, &count, &err), err);
    assert_int_equal(count, 3);
    assert_int_equal(rows[1].amount.balance, -50);
    assert_int_equal(rows[2].amount.balance, 0);
    assert_string_equal(rows[0].domain->nl, "wonen");
    assert_null(rows[0].right);
}

static void refuses_an_amount_that_is_none(void **state)
{
    (void)state;
    const struct {
        const char *kind, *typed, *words;
    } cases[] = {
        {"grant", "0", "0 is no amount above zero"},
        {"grant", "-5", "-5 is no amount; write it like 250"},
        {"grant", "2,505", "2,505 can be read in two ways"},
        {"grant", "1000000,01", "between 0.01 and 1000000 euro"},
        {"steal", "5", "wants one of grant, spend, back"},
        {NULL, "5", "wants one of grant, spend, back"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_amount_entry entry = {.about = {.family = "G-AAAAA"},
                                         .kind = cases[i].kind,
                                         .typed = cases[i].typed,
                                         .day = ANK_NO_DAY};
        assert_refused_unchanged(ank_amount_note(&door, &entry, &err), ANK_INVALID,
                                 cases[i].words);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_family, door_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(notes_a_step_as_one_clean_line),
        TEST(refuses_a_step_about_what_is_not_there),
        TEST(refuses_words_that_are_no_line),
        TEST(does_not_let_go_what_was_done),
        TEST(refuses_a_day_to_come),
        TEST(deletes_a_step_for_good),
        TEST(refuses_a_number_that_is_none),
        TEST(adds_up_the_minutes_that_were_noted),
        TEST(refuses_a_contact_that_is_none),
        TEST(tells_of_money_that_was_not_granted),
        TEST(refuses_an_amount_that_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

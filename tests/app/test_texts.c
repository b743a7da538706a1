/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of people: read as they are kept, refused before they are. */
#include "door.h"

#include <string.h>

#include <ankerpunt/app/import.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/text_entry.h>

static const char *fault;

static int family_in_project(void **state)
{
    if (door_open(state) != 0)
        return 1;
    fault = "";
    struct ank_instrument *leven = add_instrument();
    add_project("zon", leven);
    int64_t family = add_willing("G-1");
    add_trajectory(family, "zon", "2026-01-12", NULL);
    add_sitting(family, leven->id, 0, "2026-02-01", (ank_score[]){3, 5, -1}, 3);
    return 0;
}

static void keeps_a_text_without_its_blanks(void **state)
{
    (void)state;
    const char *text;
    assert_ok(ank_text_settle(&door, " \n e\xcc\x81\xc3\xa9n \n", 20, &text, &err),
              err);
    assert_string_equal(text, "\xc3\xa9\xc3\xa9n");
    assert_refused(ank_text_settle(&door, "\xff", 20, &text, &err), ANK_INVALID,
                   "no readable text");
    assert_refused(ank_text_settle(&door, "lang", 3, &text, &err), ANK_INVALID,
                   "longer than 3 bytes");
    assert_refused(ank_text_read(&door, kept_path("geen"), &text, &err), ANK_IO,
                   "geen");
}

static void wants_something_to_be_said(void **state)
{
    (void)state;
    const char *values[ANK_WORDS_KINDS] = {NULL};
    struct ank_fields fields = {ank_words_fields, ANK_WORDS_KINDS, values};
    assert_refused(ank_fields_check(&door, &fields, &err), ANK_INVALID,
                   "the fields are keep, wish, road");
    values[1] = "";
    assert_ok(ank_fields_check(&door, &fields, &err), err);
}

static void finds_whose_words_before_they_are_asked(void **state)
{
    (void)state;
    struct ank_words_entry entry = {
        .family = "G-1", .domain = "wonen", .day = ANK_NO_DAY};
    assert_ok(ank_words_find(&door, &entry, &err), err);
    assert_int_equal(entry.day, 20543);
    entry.domain = "tuin";
    assert_refused_unchanged(ank_words_note(&door, &entry, &err), ANK_NOT_FOUND,
                             "no domain tuin");
    assert_ok(ank_note_find(&door, "G-1", &err), err);
    assert_refused(ank_note_find(&door, "G-2", &err), ANK_NOT_FOUND, "G-2");
}

/* Somebody at a keyboard gave the passphrase. */
static void open_seal(void)
{
    kept_commit();
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    door.registry = registry;
    assert_ok(ank_passphrase_change(&door, "korenbloem en regen", &err), err);
}

static void keeps_lists_and_drops_notes(void **state)
{
    (void)state;
    struct ank_note *notes, first = {day("2026-02-03"), "bel de school"},
                            second = {ANK_NO_DAY, "bus 31"};
    size_t count;
    open_seal();
    assert_ok(ank_note_add(&door, "G-1", &second, &err), err);
    assert_int_equal(second.day, door.today);
    assert_ok(ank_note_add(&door, "G-1", &first, &err), err);
    assert_ok(ank_note_list(&door, "G-1", &notes, &count, &err), err);
    assert_int_equal(count, 2);
    assert_string_equal(notes[0].text, "bel de school");
    assert_string_equal(notes[1].text, "bus 31");
    assert_ok(ank_note_drop(&door, "G-1", first.day, &err), err);
    assert_refused_unchanged(ank_note_drop(&door, "G-1", first.day, &err),
                             ANK_NOT_FOUND, "G-1 has no note of 3/02/2026");
    assert_ok(ank_note_list(&door, "G-1", &notes, &count, &err), err);
    assert_int_equal(count, 1);
    assert_refused(ank_note_list(&door, "G-2", &notes, &count, &err), ANK_NOT_FOUND,
                   "G-2");
}

static void keeps_words_and_how_to_go_on_sealed(void **state)
{
    (void)state;
    struct ank_words_entry words = {
        .family = "G-1", .domain = "wonen", .day = ANK_NO_DAY, .said = {"tuin", "bad"}};
    struct ank_review_entry review = {
        .family = "G-1", .day = ANK_NO_DAY, .onward = "elke week", .of_day = true};
    open_seal();
    assert_ok(ank_words_note(&door, &words, &err), err);
    assert_ok(ank_review_note(&door, &review, &err), err);
    assert_int_equal(review.day, day("2026-02-01"));
    assert_int_equal(kept_number("SELECT count(*) FROM free_text"), 3);
    words.said[0] = "";
    assert_ok(ank_words_note(&door, &words, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM free_text"), 2);
}

static void keeps_what_mattered_in_the_last_sitting(void **state)
{
    (void)state;
    struct ank_review_entry entry = {
        .family = "G-1", .day = ANK_NO_DAY, .important = "wonen,geld"};
    assert_ok(ank_review_find(&door, &entry, &err), err);
    assert_int_equal(entry.day, day("2026-02-01"));
    assert_ok(ank_review_note(&door, &entry, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM review"), 2);
    entry.important = "rust";
    assert_refused_unchanged(ank_review_note(&door, &entry, &err), ANK_NOT_FOUND,
                             "rust was not rated");
    entry.day = day("2026-02-02");
    assert_refused_unchanged(ank_review_find(&door, &entry, &err), ANK_NOT_FOUND,
                             "no such sitting");
}

static void take_fault(struct ank_work_context *work_at, const char *sentence)
{
    fault = ank_strdup(work_at->mem, sentence);
}

static bool import(const char *rows, struct ank_import_counts *counts, bool correct)
{
    struct ank_import_settings settings = {
        .path = kept_path("rows.csv"), .correct = correct, .fault = take_fault};
    assert_ok(ank_file_put(settings.path, rows, strlen(rows), true, &err), err);
    return ank_import_scores(&door, &settings, counts, &err);
}

static void counts_what_became_of_rows(void **state)
{
    (void)state;
    struct ank_import_counts counts;
    assert_ok(import("family,date,domain,score\n"
                     "G-1,2026-02-01,wonen,3\nG-1,2026-03-01,wonen,4\n",
                     &counts, false),
              err);
    assert_int_equal(counts.rows, 2);
    assert_int_equal(counts.same, 1);
    assert_int_equal(counts.added, 1);
    assert_string_equal(fault, "");
}

static void tells_each_fault_with_its_place(void **state)
{
    (void)state;
    struct ank_import_counts counts;
    assert_refused(
        import("family,date,domain,score\nG-1,2026-02-01,wonen,99\n", &counts, false),
        ANK_INVALID, "nothing was imported; faults: 1");
    assert_non_null(strstr(fault, "rows.csv:2: score: 99 is not on the scale"));
}

static void replaces_in_a_correction_alone(void **state)
{
    (void)state;
    struct ank_import_counts counts;
    const char *rows = "family,date,domain,score\nG-1,2026-02-01,wonen,8\n";
    assert_refused(import(rows, &counts, false), ANK_INVALID, "nothing was imported");
    assert_non_null(strstr(fault, "is 3 already, not 8"));
    kept_commit(); /* the rows of a file and of a correction are two commands */
    assert_ok(import(rows, &counts, true), err);
    assert_int_equal(counts.replaced, 1);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, family_in_project, door_close)
    const struct CMUnitTest tests[] = {
        TEST(keeps_a_text_without_its_blanks),
        TEST(wants_something_to_be_said),
        TEST(finds_whose_words_before_they_are_asked),
        TEST(keeps_lists_and_drops_notes),
        TEST(keeps_words_and_how_to_go_on_sealed),
        TEST(keeps_what_mattered_in_the_last_sitting),
        TEST(counts_what_became_of_rows),
        TEST(tells_each_fault_with_its_place),
        TEST(replaces_in_a_correction_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

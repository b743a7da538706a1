/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry that would move the start that was told of a domain. */
#include "door.h"

#include <string.h>

#include <ankerpunt/app/import.h>
#include <ankerpunt/app/rating.h>
#include <ankerpunt/registry/person.h>

static const char *fault;

static int64_t add_person(int64_t family, const char *code, const char *role)
{
    struct ank_person person = {.code = code, .role = role};
    assert_ok(ank_person_add(registry, family, &person, &err), err);
    return person.id;
}

/* A family that started on 1 January; mama first gave numbers on the 5th, and again
 * at the end of March. */
static int rated_family(void **state)
{
    if (door_open(state) != 0)
        return 1;
    struct ank_instrument *instrument = add_instrument();
    add_project("zon", instrument);
    int64_t family = add_willing("G-1");
    add_trajectory(family, "zon", "2026-01-01", NULL);
    int64_t mama = add_person(family, "mama", "parent");
    add_person(family, "papa", "parent");
    add_person(family, "tante", "supporter");
    add_sitting(family, instrument->id, mama, "2026-01-05", (ank_score[]){5}, 1);
    add_sitting(family, instrument->id, mama, "2026-03-30", (ank_score[]){6}, 1);
    kept_commit();
    fault = "";
    return 0;
}

enum how { PLAIN, CORRECTION, THEN };

static bool note(const char *by, const char *on, const char *domain, const char *text,
                 enum how how)
{
    size_t scores;
    const struct ank_rating rating = {.family = "G-1",
                                      .by = by,
                                      .day = day(on),
                                      .then = how == THEN,
                                      .correct = how == CORRECTION};
    const struct ank_answer answers[] = {{domain, text, false}, {0}};
    return ank_rating_note(&door, &rating, answers, &scores, &err);
}

static void refuses_an_earlier_number_with_both(void **state)
{
    (void)state;
    assert_refused_unchanged(
        note("mama", "2026-01-01", "wonen", "1", PLAIN), ANK_EXISTS,
        "the start of wonen is 5 (mama, 5/01/2026), and with this entry it would "
        "become 1 (mama, 1/01/2026)");
    assert_string_equal(door_notices(), "");
}

/* Who was there first speaks for the family. */
static void refuses_an_earlier_voice(void **state)
{
    (void)state;
    assert_refused_unchanged(note("papa", "2026-01-02", "wonen", "2", PLAIN),
                             ANK_EXISTS, "become 2 (papa, 2/01/2026)");
    assert_refused_unchanged(note(NULL, "2026-01-02", "wonen", "2", PLAIN), ANK_EXISTS,
                             "become 2 (2/01/2026)");
}

static void takes_what_moves_no_start(void **state)
{
    (void)state;
    const struct {
        const char *by, *on, *domain, *score;
        enum how how;
    } entries[] = {
        {"mama", "2026-01-02", "geld", "4", PLAIN},       /* completes */
        {"mama", "2026-01-01", "wonen", "parked", PLAIN}, /* no number */
        {"mama", "2026-01-03", "wonen", "5", PLAIN},      /* the same */
        {"mama", "2026-01-10", "wonen", "1", PLAIN},      /* later */
        {"mama", "2025-11-20", "wonen", "1", PLAIN},      /* before the window */
        {"mama", "2026-01-01", "wonen", "1", THEN},       /* looking back */
        {"papa", "2026-01-20", "wonen", "1", PLAIN},      /* mama was first */
        {"tante", "2026-01-02", "wonen", "1", PLAIN},     /* speaks for nobody */
    };
    for (size_t i = 0; i < COUNT(entries); i++)
        assert_ok(note(entries[i].by, entries[i].on, entries[i].domain,
                       entries[i].score, entries[i].how),
                  err);
    assert_null(strstr(door_notices(), "the start of"));
}

static void moves_it_in_a_correction_and_says_so(void **state)
{
    (void)state;
    assert_ok(note("mama", "2026-01-01", "wonen", "1", CORRECTION), err);
    assert_noticed("the start of wonen was 5 (mama, 5/01/2026) and is now 1 "
                   "(mama, 1/01/2026)");
    kept_commit();
    assert_ok(note("mama", "2026-01-01", "wonen", "2", CORRECTION), err);
    assert_noticed("was 1 (mama, 1/01/2026) and is now 2 (mama, 1/01/2026)");
    kept_commit();
    assert_ok(note("mama", "2026-01-01", "wonen", "na", CORRECTION), err);
    assert_noticed("was 2 (mama, 1/01/2026) and is now 5 (mama, 5/01/2026)");
    kept_commit();
    assert_ok(note("mama", "2026-01-05", "wonen", "na", CORRECTION), err);
    assert_noticed("was 5 (mama, 5/01/2026); now it has none");
}

/* An answer that replaces another of the same talk is no leave to move a start. */
static void refuses_in_a_talk_too(void **state)
{
    (void)state;
    struct ank_questions *questions;
    const struct ank_rating rating = {
        .family = "G-1", .by = "mama", .day = day("2026-01-01")};
    assert_ok(ank_questions_open(&door, &rating, &questions, &err), err);
    assert_ok(ank_work_end(&door, true, &err), err);
    assert_refused_unchanged(ank_questions_answer(questions, 0, 1, false, &err),
                             ANK_EXISTS, "the start of wonen is 5");
    assert_ok(ank_questions_answer(questions, 0, ANK_PARKED, false, &err), err);
    assert_refused_unchanged(ank_questions_answer(questions, 0, 1, true, &err),
                             ANK_EXISTS, "the start of wonen is 5");
    assert_ok(ank_questions_answer(questions, 1, 1, false, &err), err);
    assert_ok(ank_work_begin(&door, &err), err);
}

static void take_fault(struct ank_work_context *work_at, const char *sentence)
{
    fault = ank_strdup(work_at->mem, sentence);
}

static bool import(const char *rows, bool correct)
{
    struct ank_import_counts counts;
    struct ank_import_settings settings = {
        .path = kept_path("rows.csv"), .correct = correct, .fault = take_fault};
    assert_ok(ank_file_put(settings.path, rows, strlen(rows), true, &err), err);
    return ank_import_scores(&door, &settings, &counts, &err);
}

static void refuses_from_a_file_with_its_line(void **state)
{
    (void)state;
    const char *rows = "family,date,by,domain,score\nG-1,2026-01-01,mama,geld,4\n"
                       "G-1,2026-01-01,mama,wonen,1\n";
    assert_refused(import(rows, false), ANK_INVALID, "nothing was imported");
    assert_non_null(strstr(fault, "rows.csv:3: score: the start of wonen is 5"));
    kept_reopen(ANK_READ | ANK_WRITE);
    door.registry = registry;
    assert_ok(import(rows, true), err);
    assert_non_null(strstr(door_notices(), "starts that became another number: 1"));
}

/* Nothing was told yet of what one file brings, in whatever order. */
static void takes_a_file_in_any_order(void **state)
{
    (void)state;
    add_trajectory(add_willing("G-2"), "zon", "2026-01-01", NULL);
    assert_ok(import("family,date,domain,score\nG-2,2026-03-20,wonen,7\n"
                     "G-2,2026-01-09,wonen,5\nG-2,2026-01-01,wonen,3\n",
                     false),
              err);
    assert_null(strstr(door_notices(), "start"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, rated_family, door_close)
    const struct CMUnitTest tests[] = {
        TEST(refuses_an_earlier_number_with_both),
        TEST(refuses_an_earlier_voice),
        TEST(takes_what_moves_no_start),
        TEST(moves_it_in_a_correction_and_says_so),
        TEST(refuses_in_a_talk_too),
        TEST(refuses_from_a_file_with_its_line),
        TEST(takes_a_file_in_any_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

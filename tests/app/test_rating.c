/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sitting that is rated: all at once, or domain by domain. */
#include "door.h"

#include <string.h>

#include <ankerpunt/app/rating.h>
#include <ankerpunt/model/form_code.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>

static const struct ank_rating rating = {.family = "G-1", .day = 20543};

static int family_in_project(void **state)
{
    if (door_open(state) != 0)
        return 1;
    add_project("zon", add_instrument());
    add_trajectory(add_willing("G-1"), "zon", "2026-01-12", NULL);
    return 0;
}

static bool note(struct ank_rating said, const char *domain, const char *score)
{
    size_t scores;
    const struct ank_answer answers[] = {{domain, score, false}, {0}};
    return ank_rating_note(&door, &said, answers, &scores, &err);
}

static const char *score_of_wonen(void)
{
    return kept_text("SELECT score FROM scores WHERE domain = 'wonen'");
}

static void keeps_scores_and_priorities(void **state)
{
    (void)state;
    size_t scores;
    const struct ank_answer answers[] = {
        {"wonen", "3", false}, {"geld", "parked", true}, {0}};
    assert_ok(ank_rating_note(&door, &rating, answers, &scores, &err), err);
    assert_int_equal(scores, 2);
    assert_string_equal(score_of_wonen(), "3");
    assert_int_equal(kept_number("SELECT count(*) FROM priority"), 1);
    assert_string_equal(door_notices(), "");
}

static void refuses_another_score_unless_it_is_a_correction(void **state)
{
    (void)state;
    struct ank_rating correction = rating;
    correction.correct = true;
    assert_ok(note(rating, "wonen", "3"), err);
    assert_ok(note(rating, "wonen", "3"), err);
    assert_refused_unchanged(note(rating, "wonen", "5"), ANK_EXISTS, "is 3 already");
    assert_ok(note(correction, "wonen", "5"), err);
    assert_string_equal(score_of_wonen(), "5");
}

static void refuses_what_is_not_there(void **state)
{
    (void)state;
    struct ank_rating other = rating;
    other.family = "G-2";
    assert_refused_unchanged(note(other, "wonen", "3"), ANK_NOT_FOUND, "G-2");
    other = rating;
    other.by = "mama";
    assert_refused_unchanged(note(other, "wonen", "3"), ANK_NOT_FOUND,
                             "no person mama");
    other = rating;
    other.instrument = "niets";
    assert_refused_unchanged(note(other, "wonen", "3"), ANK_NOT_FOUND,
                             "no instrument niets");
    assert_refused_unchanged(note(rating, "tuin", "3"), ANK_NOT_FOUND,
                             "no domain tuin");
    other = rating;
    other.family = NULL;
    assert_refused_unchanged(note(other, "wonen", "3"), ANK_USAGE, "which family");
}

static void refuses_what_is_no_answer(void **state)
{
    (void)state;
    size_t scores;
    struct ank_rating other = rating;
    other.mode = "dans";
    const struct ank_answer twice[] = {
        {"wonen", "3", false}, {"wonen", "4", false}, {0}};
    const struct ank_answer alone[] = {{"wonen", NULL, true}, {0}};
    assert_refused_unchanged(note(other, "wonen", "3"), ANK_INVALID, "dans");
    assert_refused_unchanged(note(rating, "wonen", "11"), ANK_INVALID,
                             "not on the scale from 0 to 10");
    assert_refused_unchanged(ank_rating_note(&door, &rating, twice, &scores, &err),
                             ANK_INVALID, "wonen is named twice");
    assert_refused_unchanged(ank_rating_note(&door, &rating, alone, &scores, &err),
                             ANK_INVALID, "give a score too");
}

static void notices_a_day_that_may_be_a_slip(void **state)
{
    (void)state;
    struct ank_rating odd = rating;
    odd.day = day("2025-06-01");
    assert_ok(note(odd, "wonen", "3"), err);
    assert_noticed("before the family started");
    odd.day = door.today + 1;
    assert_refused_unchanged(note(odd, "wonen", "3"), ANK_INVALID,
                             "1/04/2026 is still to come");
}

static void takes_family_and_list_from_a_form(void **state)
{
    (void)state;
    struct ank_form_code code = {.family = "G-1", .instrument = "leven", .version = 1};
    struct ank_rating form = {.form = ank_form_code_write(&code, &mem),
                              .day = ANK_NO_DAY};
    assert_ok(ank_rating_settle(&door, &form, &err), err);
    assert_string_equal(form.family, "G-1");
    assert_string_equal(form.instrument, "leven");
    assert_int_equal(form.day, 20543);
    form.family = "G-2";
    assert_refused(ank_rating_settle(&door, &form, &err), ANK_INVALID,
                   "the form is of G-1, not of G-2");
    code.version = 2;
    form = (struct ank_rating){.form = ank_form_code_write(&code, &mem), .day = 20543};
    assert_refused_unchanged(note(form, "wonen", "3"), ANK_INVALID,
                             "version 2 of leven");
}

static struct ank_questions *open_questions(void)
{
    struct ank_questions *questions;
    assert_ok(ank_questions_open(&door, &rating, &questions, &err), err);
    return questions;
}

/* Each answer has a begin and an end of its own: none may be open. */
static void keeps_each_answer_at_once(void **state)
{
    (void)state;
    kept_commit();
    struct ank_questions *questions = open_questions();
    assert_int_equal(ank_questions_next(questions, 0), 0);
    assert_ok(ank_work_end(&door, true, &err), err);
    assert_ok(ank_questions_answer(questions, 0, 3, false, &err), err);
    assert_ok(ank_questions_mark(questions, 0, true, &err), err);
    kept_reopen(ANK_READ | ANK_WRITE); /* drops what was not kept */
    door.registry = registry;
    struct ank_questions *again = open_questions();
    assert_int_equal(again->answered[0], 3);
    assert_true(again->priority[0]);
    assert_int_equal(ank_questions_next(again, 0), 1);
}

static void refuses_an_answer_over_one_that_was_not_seen(void **state)
{
    (void)state;
    struct ank_questions *questions = open_questions();
    assert_ok(note(rating, "wonen", "3"), err);
    assert_ok(ank_work_end(&door, true, &err), err);
    assert_refused_unchanged(ank_questions_answer(questions, 0, 5, false, &err),
                             ANK_EXISTS, "is 3 already");
    assert_int_equal(questions->answered[0], ANK_NOT_ASKED);
    assert_ok(ank_questions_answer(questions, 0, 5, true, &err), err);
    assert_string_equal(score_of_wonen(), "5");
    assert_int_equal(questions->kept, 1);
    assert_ok(ank_work_begin(&door, &err), err);
}

static void reads_numbers_and_statuses_alone(void **state)
{
    (void)state;
    ank_score score;
    struct ank_questions *questions = open_questions();
    assert_ok(ank_questions_read(questions, "7", &score, &err), err);
    assert_int_equal(score, 7);
    assert_ok(ank_questions_read(questions, "refused", &score, &err), err);
    assert_int_equal(score, ANK_REFUSED);
    assert_refused(ank_questions_read(questions, "7.5", &score, &err), ANK_INVALID,
                   "7.5 is not on the scale");
    assert_string_equal(ank_questions_words(questions, 7), "7");
    assert_string_equal(ank_questions_words(questions, ANK_UNKNOWN), "not known");
}

static void knows_the_last_number_of_the_same_voice(void **state)
{
    (void)state;
    struct ank_rating before = rating;
    before.day = day("2026-02-01");
    assert_ok(note(before, "wonen", "2"), err);
    before.day = day("2026-03-01");
    assert_ok(note(before, "wonen", "parked"), err);
    assert_int_equal(open_questions()->previous[0], 2);
    assert_int_equal(open_questions()->previous[1], ANK_NOT_ASKED);
}

/* When nobody said which list, the others of the project are told of. */
static void names_the_other_lists_at_the_end(void **state)
{
    (void)state;
    struct ank_instrument *lists[2];
    assert_ok(ank_instrument_find(registry, "leven", &mem, &lists[0], &err), err);
    assert_ok(ank_instrument_find(registry, "buddy", &mem, &lists[1], &err), err);
    struct ank_project project = {.code = "twee",
                                  .name = "twee",
                                  .preset = "gezinscoaching",
                                  .language = "nl",
                                  .start = ANK_NO_DAY,
                                  .instrument_count = 2,
                                  .instruments = lists};
    ank_waves_settle(&project.waves, &mem);
    assert_ok(ank_project_add(registry, &project, &err), err);
    add_trajectory(add_willing("G-2"), "twee", "2026-01-12", NULL);
    struct ank_rating both = {.family = "G-2", .day = rating.day};
    struct ank_questions *questions;
    assert_ok(ank_questions_open(&door, &both, &questions, &err), err);
    ank_questions_end(questions);
    assert_noticed("also rates buddy: rate G-2 --instrument buddy");
    both.instrument = "leven";
    assert_ok(ank_questions_open(&door, &both, &questions, &err), err);
    ank_questions_end(questions);
    assert_string_equal(door_notices(), "");
}

/* The form was for one moment and the talk was at another. */
static void notices_a_form_of_another_wave(void **state)
{
    (void)state;
    struct ank_form_code code = {
        .family = "G-1", .instrument = "leven", .version = 1, .wave = "3"};
    struct ank_rating form = {.form = ank_form_code_write(&code, &mem),
                              .day = day("2026-01-20")};
    assert_ok(note(form, "wonen", "3"), err);
    assert_noticed("for wave 3, and that day is in wave 0");
    form.day = day("2026-03-20");
    assert_ok(note(form, "wonen", "3"), err);
    assert_noticed("for wave 3, and that day is in no wave");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, family_in_project, door_close)
    const struct CMUnitTest tests[] = {
        TEST(keeps_scores_and_priorities),
        TEST(refuses_another_score_unless_it_is_a_correction),
        TEST(refuses_what_is_not_there),
        TEST(refuses_what_is_no_answer),
        TEST(notices_a_day_that_may_be_a_slip),
        TEST(takes_family_and_list_from_a_form),
        TEST(keeps_each_answer_at_once),
        TEST(refuses_an_answer_over_one_that_was_not_seen),
        TEST(reads_numbers_and_statuses_alone),
        TEST(knows_the_last_number_of_the_same_voice),
        TEST(names_the_other_lists_at_the_end),
        TEST(notices_a_form_of_another_wave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes in a family's own words: kept, sealed, rated, undone, forgotten. */
#include "fixture.h"

#include <string.h>

#include <ankerpunt/registry/check.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/own_theme.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/seal.h>

static struct ank_instrument *instrument;
static int64_t family, other, mama;

static int open_locked(void **state)
{
    if (kept_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    instrument = add_instrument();
    add_project("zon", instrument);
    family = add_family("G-AAAAA");
    other = add_family("G-BBBBB");
    add_trajectory(family, "zon", "2026-01-01", NULL);
    struct ank_person person = {.code = "mama", .role = "parent"};
    assert_ok(ank_person_add(registry, family, &person, &err), err);
    mama = person.id;
    bool locked = ank_seal_change(registry, "korenbloem en regen", &err);
    if (locked)
        kept_commit();
    return !locked;
}

static int64_t add_theme(int64_t whose, bool goal, const char *words)
{
    struct ank_own_theme theme = {.goal = goal,
                                  .day = day("2026-03-10"),
                                  .instrument = goal ? 0 : instrument->id,
                                  .domain = goal ? instrument->domains[0].id : 0,
                                  .text = words};
    assert_ok(ank_own_theme_add(registry, whose, &theme, &err), err);
    return theme.number;
}

static void rate(int64_t number, int64_t person, const char *on, ank_score answer)
{
    const struct ank_own_score score = {
        .day = day(on), .person = person, .answer = answer};
    assert_ok(ank_own_score_put(registry, family, number, &score, &err), err);
}

static struct ank_own_themes list_themes(int64_t whose)
{
    struct ank_own_themes list;
    assert_ok(ank_own_theme_list(registry, whose, &mem, &list, &err), err);
    return list;
}

static void keeps_words_and_scores(void **state)
{
    (void)state;
    assert_int_equal(add_theme(family, false, "samen eten"), 1);
    assert_int_equal(add_theme(family, true, "rijbewijs halen"), 2);
    assert_int_equal(add_theme(other, true, "elders"), 1);
    rate(1, 0, "2026-06-10", 6);
    rate(1, 0, "2026-03-10", 3);
    rate(1, mama, "2026-03-10", ANK_PARKED);
    rate(2, 0, "2026-03-10", 0);
    kept_commit();

    struct ank_own_themes list = list_themes(family);
    assert_int_equal(list.count, 2);
    const struct ank_own_theme *eten = &list.theme[0], *rijbewijs = &list.theme[1];
    assert_string_equal(eten->text, "samen eten");
    assert_string_equal(eten->instrument_code, "leven");
    assert_int_equal(eten->scale.high, 10);
    assert_int_equal(eten->score_count, 3);
    assert_int_equal(eten->scores[0].answer, 3);
    assert_int_equal(eten->scores[1].answer, 6);
    assert_string_equal(eten->scores[2].by, "mama");
    assert_int_equal(eten->scores[2].answer, ANK_PARKED);
    assert_true(rijbewijs->goal);
    assert_string_equal(rijbewijs->domain_code, "wonen");
    assert_int_equal(rijbewijs->scores[0].answer, 0);
}

static void another_answer_takes_the_place_of_the_first(void **state)
{
    (void)state;
    add_theme(family, true, "rijbewijs halen");
    rate(1, 0, "2026-03-10", 2);
    rate(1, 0, "2026-03-10", ANK_UNKNOWN);
    struct ank_own_themes list = list_themes(family);
    assert_int_equal(list.theme[0].score_count, 1);
    assert_int_equal(list.theme[0].scores[0].answer, ANK_UNKNOWN);
    rate(1, 0, "2026-03-10", ANK_NOT_ASKED);
    assert_int_equal(list_themes(family).theme[0].score_count, 0);
}

static void tells_the_course_of_one_voice(void **state)
{
    (void)state;
    add_theme(family, true, "rijbewijs halen");
    rate(1, 0, "2026-03-10", 2);
    rate(1, 0, "2026-04-10", ANK_PARKED);
    rate(1, 0, "2026-06-10", 7);
    rate(1, mama, "2026-07-10", 9);
    struct ank_own_themes list = list_themes(family);
    struct ank_own_course course =
        ank_own_theme_course(&list.theme[0], NULL, day("2026-12-31"));
    assert_int_equal(course.count, 2);
    assert_int_equal(course.first->answer, 2);
    assert_int_equal(course.last->answer, 7);
    course = ank_own_theme_course(&list.theme[0], NULL, day("2026-05-01"));
    assert_ptr_equal(course.first, course.last);
    course = ank_own_theme_course(&list.theme[0], "papa", day("2026-12-31"));
    assert_null(course.first);
    assert_int_equal(ank_own_theme_answer(&list.theme[0], "mama", day("2026-07-10")),
                     9);
}

static void is_asked_until_it_is_reached_or_let_go(void **state)
{
    (void)state;
    add_theme(family, true, "rijbewijs halen");
    struct ank_own_theme theme = {
        .number = 1, .reached = day("2026-05-01"), .ended = ANK_NO_DAY};
    assert_ok(ank_own_theme_set(registry, family, &theme, &err), err);
    const struct ank_own_theme *kept = &list_themes(family).theme[0];
    assert_false(ank_own_theme_asked(kept, day("2026-03-09")));
    assert_true(ank_own_theme_asked(kept, day("2026-03-10")));
    assert_true(ank_own_theme_asked(kept, day("2026-05-01")));
    assert_false(ank_own_theme_asked(kept, day("2026-05-02")));
    theme.reached = ANK_NO_DAY;
    theme.ended = day("2026-05-01");
    assert_ok(ank_own_theme_set(registry, family, &theme, &err), err);
    assert_false(ank_own_theme_asked(&list_themes(family).theme[0], day("2026-05-01")));
    theme.number = 7;
    assert_fails(ank_own_theme_set(registry, family, &theme, &err), err, ANK_NOT_FOUND);
}

static void the_table_keeps_the_rules(void **state)
{
    (void)state;
    add_theme(family, true, "rijbewijs halen");
    static const struct {
        const char *sql, *says;
    } cases[] = {
        {"INSERT INTO own_theme (family, number, kind, day) VALUES (1, 9, 'domain',"
         " '2026-01-01')",
         "stands beside a list"},
        {"UPDATE own_theme SET reached_day = '2026-04-01', ended_day = '2026-04-01'",
         "not both"},
        {"INSERT INTO own_score (family, number, day) VALUES (1, 1, '2026-01-01')",
         "a number or a word"},
        {"INSERT INTO own_score (family, number, day, steps) VALUES (1, 1, 'morgen', 3)",
         "must be a date"},
        {"INSERT INTO own_score (family, number, person, day, steps)"
         " VALUES (1, 1, 99, '2026-01-01', 3)",
         "another family"},
        {"UPDATE own_theme SET family = 2, person = 1", "another family"},
    };
    for (size_t i = 0; i < ANK_COUNT(cases); i++)
        kept_refuses(cases[i].sql, ANK_INVALID, cases[i].says);
}

static void words_go_with_the_theme_and_with_the_family(void **state)
{
    (void)state;
    struct ank_family erased;
    struct ank_fault *faults;
    size_t count;
    add_theme(family, false, "samen eten");
    add_theme(family, true, "rijbewijs halen");
    add_theme(other, true, "elders");
    rate(1, 0, "2026-03-10", 3);
    assert_ok(ank_own_theme_remove(registry, family, 1, &err), err);
    kept_commit();
    assert_int_equal(kept_number("SELECT (SELECT count(*) FROM own_theme_text)"
                                 " + (SELECT count(*) FROM own_score)"),
                     2);
    assert_ok(ank_family_find(registry, "G-AAAAA", &mem, &erased, &err), err);
    assert_ok(ank_family_erase(registry, &erased, &err), err);
    kept_commit();
    assert_int_equal(kept_number("SELECT count(*) FROM own_theme"), 1);
    kept_reopen(ANK_READ);
    assert_ok(ank_check(registry, &mem, &faults, &count, &err), err);
    assert_int_equal(count, 0);
}

static void other_words_are_as_sealed_as_the_first(void **state)
{
    (void)state;
    add_theme(family, true, "rijbewijs halen");
    const struct ank_own_theme theme = {.number = 1, .text = "rijbewijs B halen"};
    assert_ok(ank_own_theme_reword(registry, family, &theme, &err), err);
    kept_commit();
    assert_string_equal(list_themes(family).theme[0].text, "rijbewijs B halen");
    kept_reopen(ANK_READ | ANK_IDENTITY);
    assert_null(list_themes(family).theme[0].text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(keeps_words_and_scores, open_locked,
                                        kept_close),
        cmocka_unit_test_setup_teardown(another_answer_takes_the_place_of_the_first,
                                        open_locked, kept_close),
        cmocka_unit_test_setup_teardown(tells_the_course_of_one_voice, open_locked,
                                        kept_close),
        cmocka_unit_test_setup_teardown(is_asked_until_it_is_reached_or_let_go,
                                        open_locked, kept_close),
        cmocka_unit_test_setup_teardown(the_table_keeps_the_rules, open_locked,
                                        kept_close),
        cmocka_unit_test_setup_teardown(words_go_with_the_theme_and_with_the_family,
                                        open_locked, kept_close),
        cmocka_unit_test_setup_teardown(other_words_are_as_sealed_as_the_first,
                                        open_locked, kept_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

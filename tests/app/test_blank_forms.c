/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blank forms: for whom they may be made, and what they are called. */
#include "small_project.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/blank_forms.h>
#include <ankerpunt/registry/person.h>

static const char *name, *bytes;

/* Half a year after the second sitting, the families are due again. */
static int open_when_due(void **state)
{
    door.today = day("2026-09-01");
    return small_project_open(state);
}

static int close_again(void **state)
{
    door.today = work.today;
    return door_close(state);
}

static bool make(struct ank_forms_request request)
{
    struct ank_forms made;
    if (!request.project)
        request.project = "zonnedorp";
    request.paper = ANK_HTML;
    name = bytes = NULL;
    if (!ank_forms_make(&door, &request, &made, &err))
        return false;
    name = made.name;
    bytes = ank_strndup(&mem, made.bytes, made.size);
    free(made.bytes);
    return true;
}

static void names_the_file_by_what_was_asked(void **state)
{
    (void)state;
    struct ank_person mama = {.code = "mama", .role = "parent"};
    assert_ok(ank_person_add(registry, family_id("G-AAAA2"), &mama, &err), err);
    const struct {
        struct ank_forms_request request;
        const char *name;
    } cases[] = {
        {{0}, "form-zonnedorp.html"},
        {{.cards = true}, "cards-zonnedorp.html"},
        {{.due = true}, "form-zonnedorp-due.html"},
        {{.instrument = "leven"}, "form-zonnedorp-leven.html"},
        {{.family = "G-AAAA2", .person = "mama"}, "form-G-AAAA2-mama.html"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_ok(make(cases[i].request), err);
        assert_string_equal(name, cases[i].name);
        assert_non_null(strstr(bytes, "<html"));
    }
}

static void is_for_the_wave_of_the_family(void **state)
{
    (void)state;
    assert_ok(make((struct ank_forms_request){.family = "G-AAAA2"}), err);
    assert_non_null(strstr(bytes, "G-AAAA2"));
    assert_null(strstr(bytes, "G-BBBB3"));
}

static void makes_a_book_of_all_who_are_due(void **state)
{
    (void)state;
    assert_ok(make((struct ank_forms_request){.due = true}), err);
    assert_non_null(strstr(bytes, "G-AAAA2"));
    assert_non_null(strstr(bytes, "G-BBBB3"));
    assert_string_equal(door_notices(), "");
}

static void makes_none_for_who_took_back_consent(void **state)
{
    (void)state;
    say_consent(family_id("G-AAAA2"), "measure", NULL, false);
    assert_refused(make((struct ank_forms_request){.family = "G-AAAA2"}), ANK_DENIED,
                   "G-AAAA2 took back consent to be measured");
    assert_ok(make((struct ank_forms_request){.due = true}), err);
    assert_null(strstr(bytes, "G-AAAA2"));
    assert_noticed("left out, for they took back consent to be measured: 1");
}

static void makes_none_for_a_person_who_took_back_consent(void **state)
{
    (void)state;
    struct ank_person mama = {.code = "mama", .role = "parent"};
    int64_t family = family_id("G-AAAA2");
    assert_ok(ank_person_add(registry, family, &mama, &err), err);
    say_consent(family, "measure", "mama", false);
    assert_refused(
        make((struct ank_forms_request){.family = "G-AAAA2", .person = "mama"}),
        ANK_DENIED, "G-AAAA2: mama took back consent to be measured");
    assert_ok(make((struct ank_forms_request){.family = "G-AAAA2"}), err);
}

static void refuses_what_does_not_go_together(void **state)
{
    (void)state;
    add_project("leegveld", NULL);
    const struct {
        struct ank_forms_request request;
        enum ank_code code;
        const char *words;
    } cases[] = {
        {{.cards = true, .family = "G-AAAA2"}, ANK_USAGE, "nobody in particular"},
        {{.person = "mama"}, ANK_USAGE, "--person needs --family"},
        {{.due = true, .cards = true}, ANK_USAGE, "--due goes without"},
        {{.family = "a b"}, ANK_INVALID, "--family: a b is no code"},
        {{.beside = "qq"}, ANK_INVALID, "a language is one of nl, fr, en"},
        {{.instrument = "nee"}, ANK_NOT_FOUND, "does not use instrument nee"},
        {{.family = "G-ZZZZ9"}, ANK_NOT_FOUND, "G-ZZZZ9"},
        {{.family = "G-AAAA2", .person = "oma"}, ANK_NOT_FOUND, "no person oma"},
        {{.project = "nowhere"}, ANK_NOT_FOUND, "nowhere"},
        {{.project = "leegveld"}, ANK_INVALID, "leegveld rates nothing"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_refused(make(cases[i].request), cases[i].code, cases[i].words);
}

static void says_when_nobody_is_due(void **state)
{
    (void)state;
    for (const char *const *family =
             (const char *const[]){"G-AAAA2", "G-BBBB3", "G-CCCC4", NULL};
         *family; family++)
        say_consent(family_id(*family), "measure", NULL, false);
    assert_refused(make((struct ank_forms_request){.due = true}), ANK_NOT_FOUND,
                   "nobody of zonnedorp is due or late now");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(names_the_file_by_what_was_asked, open_when_due,
                                        close_again),
        cmocka_unit_test_setup_teardown(is_for_the_wave_of_the_family, open_when_due,
                                        close_again),
        cmocka_unit_test_setup_teardown(makes_a_book_of_all_who_are_due, open_when_due,
                                        close_again),
        cmocka_unit_test_setup_teardown(makes_none_for_who_took_back_consent,
                                        open_when_due, close_again),
        cmocka_unit_test_setup_teardown(makes_none_for_a_person_who_took_back_consent,
                                        open_when_due, close_again),
        cmocka_unit_test_setup_teardown(refuses_what_does_not_go_together,
                                        open_when_due, close_again),
        cmocka_unit_test_setup_teardown(says_when_nobody_is_due, open_when_due,
                                        close_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

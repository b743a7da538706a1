/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress sheets: for whom, in which file, and whose yes they need. */
#include "small_project.h"

#include <string.h>

#include <ankerpunt/app/sheets.h>
#include <ankerpunt/registry/consent.h>

/* What was handed over: names on one line, and the last bytes. */
struct taken {
    const char *names, *bytes;
    size_t count;
};

static bool take(void *context, const struct ank_sheet *sheet,
                 struct ank_error *failure)
{
    struct taken *taken = context;
    (void)failure;
    taken->names = ank_format(&mem, "%s%s%s", taken->names, taken->count ? " " : "",
                              sheet->name ? sheet->name : "-");
    taken->bytes = ank_strndup(&mem, sheet->bytes, sheet->size);
    taken->count++;
    return true;
}

static char *nobody[] = {NULL};

static bool make(struct ank_sheets_request request, struct taken *taken)
{
    const struct ank_sheet_taker taker = {take, taken};
    *taken = (struct taken){.names = ""};
    if (!request.families)
        request.families = nobody;
    return ank_sheets_make(&door, &request, &taker, &err);
}

static int64_t shares(void)
{
    return kept_number("SELECT count(*) FROM share");
}

static void makes_a_file_for_each_family(void **state)
{
    (void)state;
    struct taken taken;
    assert_ok(make((struct ank_sheets_request){.project = "zonnedorp",
                                               .paper = ANK_SVG,
                                               .large = true,
                                               .child = true},
                   &taken),
              err);
    assert_string_equal(taken.names, "G-AAAA2-child-large.svg G-BBBB3-child-large.svg "
                                     "G-CCCC4-child-large.svg");
}

static void makes_one_book_of_all(void **state)
{
    (void)state;
    struct taken taken;
    assert_ok(make((struct ank_sheets_request){.families = codes("G-BBBB3 G-AAAA2"),
                                               .paper = ANK_HTML,
                                               .book = true},
                   &taken),
              err);
    assert_int_equal(taken.count, 1);
    const char *second = strstr(taken.bytes, "G-BBBB3");
    assert_non_null(second);
    assert_non_null(strstr(second, "G-AAAA2"));
}

static void notes_what_is_given_with_a_yes(void **state)
{
    (void)state;
    struct taken taken;
    struct ank_sheets_request request = {.families = codes("G-AAAA2"),
                                         .paper = ANK_HTML};
    assert_ok(make(request, &taken), err);
    assert_int_equal(shares(), 0);
    request.to = "ocmw";
    assert_refused(make(request, &taken), ANK_DENIED, "did not agree to share with");
    assert_int_equal(taken.count, 0);
    assert_int_equal(shares(), 0);
    say_consent(family_id("G-AAAA2"), "share:ocmw", NULL, true);
    assert_ok(make(request, &taken), err);
    assert_int_equal(shares(), 1);
    assert_string_equal(kept_text("SELECT what || ' ' || whom FROM share"),
                        "sheet ocmw");
}

static void asks_no_yes_for_the_family_itself(void **state)
{
    (void)state;
    struct taken taken;
    assert_ok(make((struct ank_sheets_request){.families = codes("G-AAAA2"),
                                               .to = "family",
                                               .paper = ANK_HTML},
                   &taken),
              err);
    assert_int_equal(shares(), 1);
}

static void is_the_same_in_two_runs(void **state)
{
    (void)state;
    struct taken first, second;
    const struct ank_sheets_request request = {
        .project = "zonnedorp", .paper = ANK_SVG, .book = true};
    assert_ok(make(request, &first), err);
    assert_ok(make(request, &second), err);
    assert_string_equal(first.bytes, second.bytes);
}

static void refuses_whom_it_cannot_show(void **state)
{
    (void)state;
    struct taken taken;
    add_project("leegveld", NULL);
    assert_refused(make((struct ank_sheets_request){0}, &taken), ANK_USAGE,
                   "for whom?");
    assert_refused(
        make((struct ank_sheets_request){.families = codes("G-ZZZZ9")}, &taken),
        ANK_NOT_FOUND, "G-ZZZZ9");
    assert_refused(make((struct ank_sheets_request){.project = "nowhere"}, &taken),
                   ANK_NOT_FOUND, "nowhere");
    assert_refused(
        make((struct ank_sheets_request){.project = "leegveld", .book = true}, &taken),
        ANK_NOT_FOUND, "there is no family to make a sheet for");
    assert_refused(
        make((struct ank_sheets_request){.families = codes("G-AAAA2"), .by = "mama"},
             &taken),
        ANK_NOT_FOUND, "G-AAAA2: mama gave no scores");
    assert_refused(
        make((struct ank_sheets_request){.families = codes("G-AAAA2"), .to = "a b"},
             &taken),
        ANK_INVALID, "--to: a b is no code");
    assert_refused(
        make((struct ank_sheets_request){.families = codes("G-AAAA2"), .by = "a b"},
             &taken),
        ANK_INVALID, "--by: a b is no code");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(makes_a_file_for_each_family,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(makes_one_book_of_all, small_project_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(notes_what_is_given_with_a_yes,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(asks_no_yes_for_the_family_itself,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(is_the_same_in_two_runs, small_project_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(refuses_whom_it_cannot_show, small_project_open,
                                        door_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed for each family, as any door gets it. */
#include "small_project.h"

#include <string.h>

#include <ankerpunt/app/changes.h>

static const char *changes_of(struct ank_changes_request request)
{
    FILE *out = bytes_open();
    bool done = ank_changes_write(&door, &request, out, &err);
    const char *text = bytes_close(NULL);
    assert_ok(done, err);
    return text;
}

static bool write_changes(struct ank_changes_request request)
{
    FILE *out = bytes_open();
    bool done = ank_changes_write(&door, &request, out, &err);
    bytes_close(NULL);
    return done;
}

static size_t lines_of(const char *text)
{
    size_t count = 0;
    for (; (text = strchr(text, '\n')); text++)
        count++;
    return count;
}

static void gives_each_change_from_the_start(void **state)
{
    (void)state;
    const char *text = changes_of((struct ank_changes_request){.format = TABLE_CSV});
    assert_int_equal(lines_of(text), 1 + 3 + 1);
    assert_non_null(strstr(
        text, "G-AAAA2,2025-09-01,,,leven,wonen,6,2025-09-01,2026-03-01,3,7,,4,true,"));
    assert_non_null(strstr(
        text, "G-AAAA2,2025-09-01,,,leven,rust,6,2025-09-01,2026-03-01,6,4,,-2,false"));
    assert_non_null(strstr(
        text, "G-BBBB3,2025-09-01,,,leven,wonen,6,2025-09-01,2026-03-01,2,8,,6,true,"));
}

static void leaves_out_who_took_back_consent(void **state)
{
    (void)state;
    say_consent(family_id("G-BBBB3"), "measure", NULL, false);
    assert_null(strstr(changes_of((struct ank_changes_request){.format = TABLE_CSV}),
                       "G-BBBB3"));
    assert_null(strstr(changes_of((struct ank_changes_request){.family = "G-BBBB3",
                                                               .format = TABLE_CSV}),
                       "G-BBBB3"));
}

static void keeps_to_the_project_that_was_asked_for(void **state)
{
    (void)state;
    add_project("leegveld", NULL);
    assert_int_equal(lines_of(changes_of((struct ank_changes_request){
                         .project = "leegveld", .format = TABLE_CSV})),
                     1);
    assert_int_equal(lines_of(changes_of((struct ank_changes_request){
                         .project = "zonnedorp", .format = TABLE_CSV})),
                     1 + 3 + 1);
}

static void writes_every_table_as_one_document(void **state)
{
    (void)state;
    const char *text = changes_of((struct ank_changes_request){.format = TABLE_JSON});
    static const char *const keys[] = {"\"changes\"", "\"trends\"", "\"looking_back\"",
                                       "\"estimates\""};
    const char *at = text;
    for (size_t i = 0; i < COUNT(keys); i++) {
        at = strstr(at, keys[i]);
        assert_non_null(at);
    }
}

static void refuses_what_is_not_there(void **state)
{
    (void)state;
    assert_refused(
        write_changes((struct ank_changes_request){.project = "a", .family = "b"}),
        ANK_USAGE, "not both");
    assert_refused(write_changes((struct ank_changes_request){.table = "nothing"}),
                   ANK_INVALID, "there is no table nothing");
    assert_refused(write_changes((struct ank_changes_request){.project = "nowhere"}),
                   ANK_NOT_FOUND, "nowhere");
    assert_refused(write_changes((struct ank_changes_request){.family = "G-ZZZZ9"}),
                   ANK_NOT_FOUND, "G-ZZZZ9");
}

static void stops_when_it_is_asked_to(void **state)
{
    (void)state;
    door_stops = true;
    assert_refused(write_changes((struct ank_changes_request){.format = TABLE_CSV}),
                   ANK_INVALID, "asked to stop");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(gives_each_change_from_the_start,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(leaves_out_who_took_back_consent,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(keeps_to_the_project_that_was_asked_for,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(writes_every_table_as_one_document,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(refuses_what_is_not_there, small_project_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(stops_when_it_is_asked_to, small_project_open,
                                        door_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

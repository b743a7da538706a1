/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first five minutes of a registry: what is still to be done, and where a copy
 * goes.
 */
#include "door.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/setup.h>

static void knows_what_was_done(void **state)
{
    (void)state;
    struct ank_setup done;
    struct ank_project added;
    struct ank_project_entry project = {.code = "zon", .start = ANK_NO_DAY};
    struct ank_family_entry family = {.project = "zon", .start = ANK_NO_DAY};

    assert_ok(ank_setup_look(&door, &done, &err), err);
    assert_false(done.project || done.family || done.passphrase || done.copy);
    assert_null(done.first_project);
    assert_ok(ank_project_enter(&door, &project, &added, &err), err);
    assert_ok(ank_setup_look(&door, &done, &err), err);
    assert_true(done.project && !done.family);
    assert_string_equal(done.first_project, "zon");
    assert_ok(ank_family_enter(&door, &family, &err), err);
    assert_ok(ank_setup_look(&door, &done, &err), err);
    assert_true(done.family && !done.copy);
}

static void lists_forms_of_support_in_the_readers_words(void **state)
{
    (void)state;
    struct ank_preset *presets;
    size_t count;
    const struct ank_lang *before = door.lang;
    door.lang = ank_lang_find("nl");
    assert_ok(ank_presets(&door, &presets, &count, &err), err);
    door.lang = before;
    assert_true(count > 20);
    assert_string_equal(presets[1].code, "brugfiguren");
    assert_string_equal(presets[1].name, "Brugfiguren");
}

static void makes_a_code_of_a_name(void **state)
{
    (void)state;
    static const char *const names[][2] = {
        {"Gezinscoaching Zonnedorp", "gezinscoaching-zonnedorp"},
        {"  Été à Gand (CPAS) ", "ete-a-gand-cpas"},
        {"1 Gezin 1 Plan", "1-gezin-1-plan"},
        {"Een heel erg lange naam van een werking", "een-heel-erg-lange-naam-van-een"},
        {"Łódź", "odz"},
        {"—", "project"},
        {"", "project"},
    };
    for (size_t i = 0; i < ANK_COUNT(names); i++) {
        print_message("# %s\n", names[i][0]);
        assert_string_equal(ank_setup_code(names[i][0], door.mem), names[i][1]);
    }
}

static void names_a_copy_by_its_day(void **state)
{
    (void)state;
    char folder[] = "/tmp/ank-copies-XXXXXX";
    const char *path, *first;
    assert_non_null(mkdtemp(folder));
    assert_ok(
        ank_setup_copy_path(&door, ank_format(door.mem, "%s/", folder), &first, &err),
        err);
    assert_string_equal(
        first, ank_format(door.mem, "%s/ankerpunt-2026-03-31.ankerpunt", folder));
    fclose(ank_must(fopen(first, "w")));
    assert_ok(ank_setup_copy_path(&door, folder, &path, &err), err);
    assert_string_equal(
        path, ank_format(door.mem, "%s/ankerpunt-2026-03-31-2.ankerpunt", folder));
    assert_refused(ank_setup_copy_path(&door, first, &path, &err), ANK_NOT_FOUND,
                   "is a file");
    unlink(first);
    rmdir(folder);
    assert_refused(ank_setup_copy_path(&door, folder, &path, &err), ANK_NOT_FOUND,
                   "no stick or folder");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(knows_what_was_done, door_open, door_close),
        cmocka_unit_test_setup_teardown(lists_forms_of_support_in_the_readers_words,
                                        door_open, door_close),
        cmocka_unit_test_setup_teardown(makes_a_code_of_a_name, door_open, door_close),
        cmocka_unit_test_setup_teardown(names_a_copy_by_its_day, door_open, door_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

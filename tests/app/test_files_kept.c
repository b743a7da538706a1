/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A registry is made, opened, sealed, copied, brought back and looked back on. */
#include "door.h"

#include <stdio.h>
#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/opening.h>
#include <ankerpunt/app/safekeeping.h>
#include <ankerpunt/app/sealing.h>

static int open_family(void **state)
{
    if (door_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    door.registry = registry;
    add_project("zon", add_instrument());
    add_trajectory(add_family("G-AAAAA"), "zon", "2026-01-01", NULL);
    kept_commit();
    return 0;
}

/* Somebody else's work, in a registry of its own. */
static struct ank_work_context another_door(void)
{
    struct ank_work_context other = door;
    other.registry = NULL;
    return other;
}

static void makes_a_registry_that_opens(void **state)
{
    (void)state;
    bool set;
    struct ank_record record;
    struct ank_work_context other = another_door();
    struct ank_making making = {kept_path("new.db"), "een lange zin"};
    struct ank_opening opening = {kept_path("new.db"), ANK_READ | ANK_IDENTITY, false};
    assert_ok(ank_path_vacant(making.path, &err), err);
    assert_ok(ank_registry_make(&other, &making, &err), err);
    assert_ok(ank_work_open(&other, &opening, &err), err);
    assert_ok(ank_passphrase_is_set(&other, &set, &err), err);
    assert_true(set);
    assert_refused(ank_family_record(&other, "G-AAAAA", &record, &err), ANK_NOT_FOUND,
                   "G-AAAAA");
    ank_work_close(&other);
    assert_null(other.registry);
    assert_null(ank_work_warning(&other));
}

static void never_makes_one_over_another(void **state)
{
    (void)state;
    int files = kept_files();
    struct ank_work_context other = another_door();
    struct ank_making making = {kept_path(NULL), NULL};
    assert_refused_unchanged(ank_path_vacant(making.path, &err), ANK_EXISTS,
                             "a registry is never overwritten");
    assert_refused_unchanged(ank_registry_make(&other, &making, &err), ANK_EXISTS,
                             "a registry is never overwritten");
    assert_int_equal(kept_files(), files);
}

static void opens_nothing_that_is_no_registry(void **state)
{
    (void)state;
    struct ank_work_context other = another_door();
    struct ank_opening missing = {kept_path("no.db"), ANK_READ, false},
                       text = {kept_path("text.db"), ANK_READ, false};
    FILE *out = fopen(text.path, "w");
    assert_non_null(out);
    fputs("no registry", out);
    assert_int_equal(fclose(out), 0);
    int files = kept_files();
    assert_refused(ank_work_open(&other, &missing, &err), ANK_STORE, "no.db");
    ank_work_close(&other);
    assert_refused(ank_work_open(&other, &text, &err), ANK_STORE, "text.db");
    ank_work_close(&other);
    assert_int_equal(kept_files(), files);
}

static void opens_the_seal_with_its_passphrase_alone(void **state)
{
    (void)state;
    bool set, sealed;
    assert_ok(ank_passphrase_is_set(&door, &set, &err), err);
    assert_false(set);
    assert_refused_unchanged(ank_passphrase_use(&door, "een lange zin", &err),
                             ANK_INVALID, "passphrase");
    assert_refused_unchanged(ank_passphrase_removable(&door, &err), ANK_INVALID,
                             "this registry has no passphrase");
    assert_ok(ank_passphrase_change(&door, "een lange zin", &err), err);
    kept_commit();
    assert_ok(ank_backup_is_sealed(&door, &sealed, &err), err);
    assert_true(sealed);
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    door.registry = registry;
    assert_refused_unchanged(ank_passphrase_use(&door, "een andere zin", &err),
                             ANK_DENIED, "passphrase");
    assert_ok(ank_passphrase_use(&door, "een lange zin", &err), err);
}

static void keeps_names_field_by_field(void **state)
{
    (void)state;
    struct ank_identity_row *rows;
    size_t count;
    const struct ank_identity_whom whom = {"G-AAAAA", NULL};
    const char *said[ANK_IDENTITY_FIELDS] = {"An Peeters", NULL, "0470 12 34 56"};
    const char *later[ANK_IDENTITY_FIELDS] = {NULL, NULL, ""};
    assert_ok(ank_passphrase_change(&door, "een lange zin", &err), err);
    assert_ok(ank_identity_keep(&door, &whom, said, &err), err);
    assert_ok(ank_identity_keep(&door, &whom, later, &err), err);
    assert_ok(ank_identity_rows(&door, &whom, &rows, &count, &err), err);
    assert_int_equal(count, 1);
    assert_null(rows[0].person);
    assert_string_equal(rows[0].values[0], "An Peeters");
    assert_null(rows[0].values[2]);
    assert_refused_unchanged(ank_passphrase_remove(&door, ANK_NOT_GIVEN, &err),
                             ANK_INVALID, "seal");
    assert_ok(ank_identity_clear(&door, &whom, &err), err);
    assert_ok(ank_identity_rows(&door, &whom, &rows, &count, &err), err);
    assert_int_equal(count, 0);
    assert_ok(ank_passphrase_remove(&door, ANK_NOT_GIVEN, &err), err);
}

static void refuses_names_of_who_is_not_there(void **state)
{
    (void)state;
    const struct ank_identity_whom family = {"G-ZZZZZ", NULL},
                                   person = {"G-AAAAA", "P9"};
    const char *said[ANK_IDENTITY_FIELDS] = {"An Peeters"};
    assert_refused_unchanged(ank_identity_whom(&door, &family, &err), ANK_NOT_FOUND,
                             "G-ZZZZZ");
    assert_refused_unchanged(ank_identity_keep(&door, &person, said, &err),
                             ANK_NOT_FOUND, "there is no person P9");
    assert_refused_unchanged(ank_identity_clear(&door, &person, &err), ANK_NOT_FOUND,
                             "there is no person P9");
}

static void brings_back_what_a_backup_holds(void **state)
{
    (void)state;
    bool sealed;
    struct ank_head head;
    struct ank_restored restored;
    struct ank_record record;
    struct ank_work_context other = another_door();
    const char *copy = kept_path("copy.ankerpunt");
    struct ank_backing_up backup = {copy, NULL, false};
    struct ank_restoring back = {copy, NULL, kept_path("back.db"), false};
    struct ank_opening opening = {back.path, ANK_READ, false};
    assert_ok(ank_backup_make(&door, &backup, &head, &err), err);
    assert_true(head.row > 0);
    assert_refused(ank_backup_make(&door, &backup, &head, &err), ANK_EXISTS,
                   "copy.ankerpunt");
    assert_ok(ank_backup_asks(copy, &sealed, &err), err);
    assert_false(sealed);
    assert_ok(ank_backup_bring(&other, &back, &restored, &err), err);
    assert_int_equal(restored.head.row, head.row);
    assert_string_equal(restored.head.chain, head.chain);
    assert_ok(ank_work_open(&other, &opening, &err), err);
    assert_ok(ank_family_record(&other, "G-AAAAA", &record, &err), err);
    ank_work_close(&other);
    assert_refused(ank_backup_bring(&other, &back, &restored, &err), ANK_EXISTS,
                   "back.db");
    assert_ok(ank_work_begin(&door, &err), err);
}

static void inspects_what_is_sound_and_what_is_not(void **state)
{
    (void)state;
    struct ank_inspected found;
    kept_reopen(ANK_READ); /* no command is at work in it */
    door.registry = registry;
    assert_ok(ank_registry_inspect(&door, NULL, &found, &err), err);
    assert_int_equal(found.count, 0);
    assert_ok(ank_inspected_sound(&found, &err), err);
    const char *known =
        ank_format(&mem, "%lld:%s", (long long)found.head.row, found.head.chain);
    assert_ok(ank_registry_inspect(&door, known, &found, &err), err);
    assert_int_equal(found.count, 0);
    assert_refused_unchanged(ank_registry_inspect(&door, "12:abc", &found, &err),
                             ANK_INVALID, "--known wants what --head printed");
    known = ank_format(&mem, "1:%064d", 0);
    assert_ok(ank_registry_inspect(&door, known, &found, &err), err);
    assert_int_equal(found.count, 1);
    assert_refused(ank_inspected_sound(&found, &err), ANK_STORE,
                   "this registry is not sound");
}

static void looks_back_on_one_family(void **state)
{
    (void)state;
    struct ank_past *past;
    const struct ank_history_row *row;
    size_t rows = 0;
    assert_refused_unchanged(ank_past_open(&door, "G-ZZZZZ", &past, &err),
                             ANK_NOT_FOUND, "G-ZZZZZ");
    assert_ok(ank_past_open(&door, "G-AAAAA", &past, &err), err);
    while (ank_past_next(past, &row)) {
        assert_string_equal(row->family, "G-AAAAA");
        rows++;
    }
    assert_ok(ank_past_close(past, &err), err);
    assert_true(rows > 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_family, door_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(makes_a_registry_that_opens),
        TEST(never_makes_one_over_another),
        TEST(opens_nothing_that_is_no_registry),
        TEST(opens_the_seal_with_its_passphrase_alone),
        TEST(keeps_names_field_by_field),
        TEST(refuses_names_of_who_is_not_there),
        TEST(brings_back_what_a_backup_holds),
        TEST(inspects_what_is_sound_and_what_is_not),
        TEST(looks_back_on_one_family),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

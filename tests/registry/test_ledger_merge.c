/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What went outside stays in the ledger, whichever backup comes back. */
#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/ledger.h>
#include "fixture.h"
#include "store/db.h"

static const struct ank_work later = {
    .who = "coach", .command = "restore", .at = "2026-04-01T09:00:00Z", .today = 20544};
static struct ank_restored restored;

static int open_with_family(void **state)
{
    if (kept_open(state) != 0)
        return 1;
    add_family("G-1"); /* the history begins */
    kept_commit();
    return 0;
}

static void release(const char *on, const char *whom)
{
    static const int64_t some[] = {5, 9}, none[] = {0};
    const struct ank_ledger_row rows[] = {
        {.measure = "change/housing/6",
         .site = "a",
         .shown = "n=10",
         .n = 2,
         .members = some},
        {.measure = "duration",
         .site = "a",
         .shown = "why=few",
         .n = 0,
         .members = none},
        {.measure = "started", .site = "a", .shown = "n=10", .n = 2, .members = some},
    };
    struct ank_ledger_release about = {day(on), day(on), "a", whom, "verslag", 10};
    assert_ok(ank_ledger_add(registry, &about, rows, COUNT(rows), &err), err);
    kept_commit();
}

static void back_up(const char *name)
{
    struct ank_head head;
    assert_ok(ank_backup_write(registry, kept_path(name), NULL, false, work.today,
                               &head, &err),
              err);
    assert_ok(ank_registry_begin(registry, &work, &err), err);
}

/* And opens what is there then. */
static void restore(const char *name)
{
    assert_ok(ank_registry_end(registry, false, &err), err);
    ank_registry_close(registry);
    registry = NULL;
    struct ank_restoring restoring = {kept_path(name), NULL, kept_path(NULL), true};
    assert_ok(ank_backup_restore(&restoring, &later, &mem, &restored, &err), err);
    kept_reopen(ANK_READ | ANK_WRITE);
}

static const char *ledger(void)
{
    return kept_text(
        "SELECT group_concat(whom, ' ') FROM (SELECT whom FROM release ORDER BY id)");
}

/* Every set has its rows, and each row its own families. */
static void assert_whole(int releases)
{
    assert_int_equal(kept_number("SELECT count(*) FROM release_row"), 3 * releases);
    assert_int_equal(kept_number("SELECT count(*) FROM release_row r JOIN release_set s"
                                 " ON s.id = r.members WHERE length(s.members) ="
                                 " CASE measure WHEN 'duration' THEN 0 ELSE 16 END"),
                     3 * releases);
    assert_int_equal(kept_number("SELECT count(*) FROM release_set"), 2 * releases);
}

static void an_older_backup_gets_what_went_out_since(void **state)
{
    (void)state;
    release("2026-01-10", "een");
    back_up("b1");
    release("2026-02-10", "twee");
    restore("b1");
    assert_int_equal(restored.releases_merged, 1);
    assert_string_equal(ledger(), "een twee");
    assert_whole(2);
    restore("b1");
    assert_int_equal(restored.releases_merged, 1);
    assert_string_equal(ledger(), "een twee");
}

static void a_newer_backup_gets_what_went_out_in_the_meantime(void **state)
{
    (void)state;
    release("2026-01-10", "een");
    back_up("b1");
    release("2026-03-10", "drie");
    back_up("b2");
    /* as if b1 had been taken back by a program that forgets */
    kept_run("DELETE FROM release_row WHERE release = 2");
    kept_run("DELETE FROM release_set WHERE id > 2");
    kept_run("DELETE FROM release WHERE id = 2");
    kept_commit();
    release("2026-02-10", "twee");
    restore("b2");
    assert_int_equal(restored.releases_merged, 1);
    assert_string_equal(ledger(), "een twee drie"); /* in the order of their days */
    assert_whole(3);
}

static void the_same_release_twice_is_two(void **state)
{
    (void)state;
    back_up("b1");
    release("2026-01-10", "een");
    back_up("b2");
    release("2026-01-10", "een");
    restore("b2");
    assert_int_equal(restored.releases_merged, 1);
    assert_string_equal(ledger(), "een een");
    restore("b1");
    assert_int_equal(restored.releases_merged, 2);
    assert_string_equal(ledger(), "een een");
    assert_whole(2);
}

static void the_history_tells_that_it_was_carried(void **state)
{
    (void)state;
    back_up("b1");
    release("2026-01-10", "een");
    restore("b1");
    assert_int_equal(
        kept_number("SELECT count(*) FROM history WHERE command = 'restore'"
                    " AND tbl = 'release'"),
        1);
    restore("b1");
    back_up("b2");
    restore("b2");
    assert_int_equal(restored.releases_merged, 0);
}

/* Schemas before the third have no ledger. */
static const char *const *real_steps;
static const char *first_steps[3];

static int open_first(void **state)
{
    real_steps = schema_files;
    first_steps[0] = schema_files[0];
    first_steps[1] = schema_files[1];
    schema_files = first_steps;
    if (kept_open(state) != 0)
        return 1;
    /* as it was written then */
    assert_ok(db_exec(registry, "INSERT INTO family (code) VALUES ('G-1')", &err), err);
    kept_commit();
    return 0;
}

static int close_first(void **state)
{
    schema_files = real_steps;
    return kept_close(state);
}

static void a_backup_that_has_no_ledger_gets_one(void **state)
{
    (void)state;
    struct ank_upgraded upgraded;
    back_up("b1");
    assert_ok(ank_registry_end(registry, false, &err), err);
    ank_registry_close(registry);
    registry = NULL;
    schema_files = real_steps;
    assert_ok(ank_registry_upgrade(kept_path(NULL), &later, &mem, &upgraded, &err),
              err);
    kept_reopen(ANK_READ | ANK_WRITE);
    release("2026-02-10", "twee");
    restore("b1");
    assert_true(restored.upgraded && !restored.older);
    assert_int_equal(restored.releases_merged, 1);
    assert_string_equal(ledger(), "twee");
    assert_whole(1);
    assert_int_equal(kept_number("SELECT count(*) FROM family"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_older_backup_gets_what_went_out_since,
                                        open_with_family, kept_close),
        cmocka_unit_test_setup_teardown(
            a_newer_backup_gets_what_went_out_in_the_meantime, open_with_family,
            kept_close),
        cmocka_unit_test_setup_teardown(the_same_release_twice_is_two, open_with_family,
                                        kept_close),
        cmocka_unit_test_setup_teardown(the_history_tells_that_it_was_carried,
                                        open_with_family, kept_close),
        cmocka_unit_test_setup_teardown(a_backup_that_has_no_ledger_gets_one,
                                        open_first, close_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A registry that was tampered with is found out. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/check.h>
#include <ankerpunt/registry/history.h>
#include "fixture.h"
#include "store/db.h"
#include "store/stmt.h"

static int open_with_history(void **state)
{
    static const ank_score scores[] = {3, 4, ANK_PARKED};
    if (kept_open(state) != 0)
        return 1;
    struct ank_instrument *instrument = add_instrument();
    add_project("zon", instrument);
    kept_commit();
    for (int i = 1; i <= 4; i++) {
        int64_t family = add_family(ank_format(&mem, "G-%d", i));
        add_trajectory(family, "zon", "2026-02-02", NULL);
        add_sitting(family, instrument->id, 0, "2026-02-03", scores, COUNT(scores));
        kept_commit();
    }
    return 0;
}

static struct ank_break verify(const struct ank_head *known, struct ank_head *head)
{
    struct ank_break found;
    assert_ok(ank_history_verify(registry, known, head, &found, &err), err);
    return found;
}

/* Another program opens the file; its changes pass by our triggers. */
static void tamper(const char *sql)
{
    sqlite3 *db;
    char *message = NULL;
    assert_int_equal(sqlite3_open(kept_path(NULL), &db), SQLITE_OK);
    sqlite3_exec(db, sql, NULL, NULL, &message);
    if (message)
        fail_msg("%s: %s", sql, message);
    sqlite3_close(db);
}

/* The same with the triggers of that table lifted meanwhile, and put back. */
static void tamper_lifted(const char *table, const char *sql)
{
    char *drop = kept_text(
        ank_format(&mem,
                   "SELECT coalesce(group_concat('DROP TRIGGER ' || name, ';'), '')"
                   " FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '%s'",
                   table));
    char *make = kept_text(
        ank_format(&mem,
                   "SELECT coalesce(group_concat(sql, ';'), '') FROM sqlite_schema"
                   " WHERE type = 'trigger' AND tbl_name = '%s'",
                   table));
    kept_reopen(ANK_READ); /* and holds nothing */
    tamper(ank_format(&mem, "%s; %s; %s", drop, sql, make));
}

static size_t count_faults(const char **where)
{
    struct ank_fault *faults;
    size_t count;
    kept_reopen(ANK_READ);
    assert_ok(ank_check(registry, &mem, &faults, &count, &err), err);
    *where = count > 0 ? faults[0].where : "";
    return count;
}

/* Whatever was changed with the triggers lifted is not what the history tells. */
static void the_history_proves_the_state(void **state)
{
    (void)state;
    static const struct {
        const char *table, *sql, *where;
    } cases[] = {
        {"sitting", "UPDATE sitting SET scores = '[9,4,\"parked\"]' WHERE id = 2",
         "sitting 2"},
        {"sitting", "UPDATE sitting SET day = '2026-02-04' WHERE id = 1", "sitting 1"},
        {"sitting", "DELETE FROM sitting WHERE id = 3", "sitting 3"},
        {"family", "UPDATE family SET alias = 'Zon' WHERE id = 1", "family 1"},
        {"trajectory", "UPDATE trajectory SET ended = '2026-03-01' WHERE family = 2",
         "trajectory 2"},
        {"project", "UPDATE project SET name = 'Maan'", "project 1"},
        {"identity", "UPDATE identity SET sealed = zeroblob(80) WHERE family = 1",
         "identity 1"},
        {"consent", "DELETE FROM consent WHERE family = 4", "consent 4"},
    };
    const char *where;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    kept_run("INSERT INTO identity (family, person, sealed) VALUES (1, 0, x'0102')");
    kept_run("INSERT INTO consent (family, person, purpose, day, given)"
             " VALUES (4, 0, 'measure', '2026-02-02', 0)");
    kept_run("UPDATE family SET alias = 'Maan' WHERE id = 3");
    kept_run("UPDATE family SET alias = NULL WHERE id = 3");
    kept_commit();
    assert_int_equal(count_faults(&where), 0);
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *copy = kept_path("before");
        char *command = ank_format(&mem, "cp '%s' '%s'", kept_path(NULL), copy);
        assert_int_equal(system(command), 0);
        tamper_lifted(cases[i].table, cases[i].sql);
        assert_int_equal(count_faults(&where), 1);
        assert_string_equal(where, cases[i].where);
        command = ank_format(&mem, "cp '%s' '%s'", copy, kept_path(NULL));
        assert_int_equal(system(command), 0);
    }
    assert_int_equal(count_faults(&where), 0);
}

/* An import is silent on what is new, and tells what it changes of what is there. */
static void an_import_tells_what_it_changes(void **state)
{
    (void)state;
    const char *where;
    int64_t rows = kept_number("SELECT max(id) FROM history");
    assert_ok(ank_registry_bulk(registry, "import families", &err), err);
    ank_registry_bulk_row(registry, "a", 1);
    kept_run("INSERT INTO family (code) VALUES ('G-9')");
    kept_run("UPDATE family SET language = 'fr' WHERE code = 'G-2'");
    kept_commit();
    assert_int_equal(kept_number("SELECT max(id) FROM history"), rows + 2);
    if (count_faults(&where) > 0)
        fail_msg("%s", where);
}

static void a_sound_registry_has_no_faults(void **state)
{
    (void)state;
    struct ank_head head;
    struct ank_fault *faults;
    size_t count;
    assert_int_equal(verify(NULL, &head).row, 0);
    assert_int_equal(head.row, kept_number("SELECT max(id) FROM history"));
    assert_int_equal(strlen(head.chain), 64);
    kept_reopen(ANK_READ);
    assert_ok(ank_check(registry, &mem, &faults, &count, &err), err);
    if (count)
        fail_msg("%s %s", faults[0].where, faults[0].what);
}

/* One way to tamper with row `n` of `rows`. */
static const char *tampering(int kind, int64_t n, int64_t rows)
{
    long long a = n, b = n < rows ? n + 1 : n - 1, last = rows;
    switch (kind) {
    case 0:
        return ank_format(&mem, "UPDATE history SET who = who || 'x' WHERE id = %lld",
                          a);
    case 1:
        return ank_format(
            &mem, "UPDATE history SET at = '2020-01-01T00:00:00Z' WHERE id = %lld", a);
    case 2:
        return ank_format(
            &mem, "UPDATE history SET tbl = 'wave', row = '7' WHERE id = %lld", a);
    case 3:
        return ank_format(&mem,
                          "UPDATE history_value SET new = coalesce(new, '') || ' ',"
                          " old = coalesce(old, '') || ' ' WHERE history = %lld",
                          a);
    case 4:
        return ank_format(&mem,
                          "DELETE FROM history_value WHERE history = %lld;"
                          "DELETE FROM history WHERE id = %lld",
                          a, a);
    case 5:
        return ank_format(
            &mem,
            "INSERT INTO history SELECT %lld, at, who, command, tbl, row,"
            " commitment, chain FROM history WHERE id = %lld;"
            "INSERT INTO history_value SELECT %lld, family, salt, old, new"
            " FROM history_value WHERE history = %lld",
            last + 1, a, last + 1, a);
    case 6: /* two rows change places */
        return ank_format(
            &mem,
            "UPDATE history SET id = -1 WHERE id = %lld;"
            "UPDATE history SET id = %lld WHERE id = %lld;"
            "UPDATE history SET id = %lld WHERE id = -1;"
            "UPDATE history_value SET history = -1 WHERE history = %lld;"
            "UPDATE history_value SET history = %lld WHERE history = %lld;"
            "UPDATE history_value SET history = %lld WHERE history = -1",
            a, a, b, b, a, a, b, b);
    case 7: /* the tail is cut */
        return ank_format(&mem,
                          "DELETE FROM history_value WHERE history >= %lld;"
                          "DELETE FROM history WHERE id >= %lld",
                          a, a);
    case 8:
        return ank_format(&mem, "DELETE FROM history_value WHERE history = %lld", a);
    default: /* a row of one's own, closed by nobody */
        return ank_format(
            &mem,
            "INSERT INTO history (at, who, command, tbl, row)"
            " VALUES ('2026-01-01T00:00:00Z', 'coach', 'rate', 'sitting', '%lld')",
            a);
    }
}

static void fifty_tamperings_are_all_found(void **state)
{
    (void)state;
    struct ank_head head;
    int64_t rows = kept_number("SELECT max(id) FROM history");
    srand(2026);
    for (int i = 0; i < 50; i++) {
        const char *sql = tampering(i % 10, 1 + rand() % rows, rows);
        kept_run("SAVEPOINT whole");
        kept_run("PRAGMA defer_foreign_keys = ON");
        kept_run(sql);
        if (verify(NULL, &head).row == 0)
            fail_msg("not found: %s", sql);
        kept_run("ROLLBACK TO whole");
        kept_run("RELEASE whole");
        assert_int_equal(verify(NULL, &head).row, 0);
    }
}

static void a_history_written_anew_is_found_by_a_head_noted_earlier(void **state)
{
    (void)state;
    struct ank_head before, after;
    verify(NULL, &before);
    assert_int_equal(verify(&before, &after).row, 0);
    add_family("G-9");
    kept_commit();
    assert_int_equal(verify(&before, &after).row, 0);
    assert_true(after.row > before.row);

    kept_run(
        "DELETE FROM history_value WHERE history > 5; DELETE FROM history WHERE id > 5;"
        "UPDATE sqlite_sequence SET seq = 5 WHERE name = 'history'");
    assert_int_equal(verify(NULL, &after).row, 0); /* by itself it looks whole */
    struct ank_break found = verify(&before, &after);
    assert_int_equal(found.row, before.row);
    assert_non_null(strstr(found.why, "printed earlier"));
}

static void a_row_slipped_in_gets_nobody_s_name(void **state)
{
    (void)state;
    struct ank_head head;
    assert_ok(ank_registry_end(registry, true, &err), err);
    tamper("INSERT INTO history (at, who, command, tbl, row)"
           " VALUES ('2026-01-01T00:00:00Z', 'coach', 'rate', 'sitting', '1')");
    assert_ok(ank_registry_begin(registry, &work, &err), err);
    assert_string_equal(
        kept_text("SELECT who || command FROM history ORDER BY id DESC"), "??");
    add_family("G-8");
    kept_commit();
    assert_true(verify(NULL, &head).row > 0); /* it has no values to be closed over */
}

/* Something is changed by another program; the check has words for it. */
static void broken_rules_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *sql, *where, *what;
    } cases[] = {
        {"DROP TRIGGER sitting_stays_on_scale; DROP TRIGGER history_sitting_UPDATE;"
         "UPDATE sitting SET scores = '[11]' WHERE id = 1",
         "sitting 1", "not on the scale"},
        {"DROP TRIGGER sitting_stays_on_scale; DROP TRIGGER history_sitting_UPDATE;"
         "UPDATE sitting SET scores = '[1,2,3,4]' WHERE id = 2",
         "sitting 2", "more scores"},
        {"DROP TRIGGER trajectory_alone; DROP TRIGGER history_trajectory_INSERT;"
         "INSERT INTO trajectory (family, project, start) VALUES (1, 1, '2026-03-03')",
         "trajectory 1", "overlaps"},
        {"DROP TRIGGER history_person_INSERT; DROP TRIGGER sitting_stays_on_scale;"
         "INSERT INTO person (id, family, code) VALUES (7, 2, 'mama');"
         "UPDATE sitting SET person = 7 WHERE id = 1",
         "sitting 1", "another family"},
        {"DROP TRIGGER history_priority_INSERT; INSERT INTO priority VALUES (99, 1)",
         "priority", "refers to"},
        {"INSERT INTO tombstone VALUES ('G-1')", "family G-1", "erased for good"},
        {"UPDATE seen SET n = 99 WHERE family = 1", "family G-1", "no command wrote"},
        {"UPDATE site SET mine = 1; INSERT INTO site (uid, mine) VALUES (x'00', 1)",
         "site 2", "not the only one"},
        {"CREATE TABLE mine (a)", "mine", "another program"},
        {"DROP INDEX sitting_once", "sitting_once", "taken out"},
        {"DROP VIEW scores; CREATE VIEW scores AS SELECT 1", "scores", "not made as"},
        {"PRAGMA ignore_check_constraints = ON; DROP TRIGGER history_family_UPDATE;"
         "UPDATE trajectory SET start = '2026-02-30' WHERE id = 3",
         "the file", "CHECK"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_fault *faults;
        size_t count;
        bool told = false;
        assert_ok(ank_registry_end(registry, true, &err), err);
        kept_close(state);
        open_with_history(state);
        assert_ok(ank_registry_end(registry, true, &err), err);
        tamper(cases[i].sql);
        assert_ok(ank_registry_begin(registry, &work, &err), err);
        kept_reopen(ANK_READ | ANK_DAMAGED);
        assert_ok(ank_check(registry, &mem, &faults, &count, &err), err);
        for (size_t j = 0; j < count; j++)
            told |= strstr(faults[j].where, cases[i].where) &&
                    strstr(faults[j].what, cases[i].what);
        if (!told)
            fail_msg("not told: %s (%zu faults)", cases[i].sql, count);
        kept_reopen(ANK_READ | ANK_WRITE | ANK_DAMAGED);
    }
}

static void a_registry_of_flipped_bytes_never_crashes_the_check(void **state)
{
    (void)state;
    ank_registry_close(registry);
    registry = NULL;
    srand(7);
    for (size_t i = 0; i < 60; i += stride(4)) {
        struct ank_fault *faults;
        size_t count;
        struct ank_registry *opened;
        struct ank_error failure = {0};
        char *copy = kept_path("flipped");
        char *command = ank_format(&mem, "cp '%s' '%s'", kept_path(NULL), copy);
        assert_int_equal(system(command), 0);
        FILE *file = fopen(copy, "r+b");
        fseek(file, 0, SEEK_END);
        long size = ftell(file);
        for (int byte = 0; byte < 40; byte++) {
            fseek(file, rand() % size, SEEK_SET);
            fputc(rand() % 256, file);
        }
        fclose(file);
        if (ank_registry_open(&opened, copy, ANK_READ, false, &failure)) {
            struct ank_head head;
            struct ank_break found;
            bool read = ank_check(opened, &mem, &faults, &count, &failure) &&
                        ank_history_inspect(opened, NULL, &head, &found, &failure);
            if (read && count == 0 && !found.why)
                print_message("# 40 flipped bytes hit nothing that is used\n");
            ank_registry_close(opened);
        }
    }
}

/* A break at row 0 is a break: no number stands for "it holds". */
static void a_row_moved_to_number_zero_is_found(void **state)
{
    (void)state;
    struct ank_head head;
    kept_run("PRAGMA defer_foreign_keys = ON");
    kept_run("UPDATE history SET id = 0 WHERE id = 5");
    assert_string_equal(verify(NULL, &head).why,
                        "does not follow from the rows before it");
}

/* Overwrites the pages of a table but its first, sums and all. */
static void damage_table(const char *name)
{
    static const unsigned char nothing[4096];
    int64_t pages[64];
    size_t count = 0;
    struct stmt *q = stmt(registry, "SELECT pageno FROM dbstat WHERE name = ?1"
                                    " AND pagetype = 'leaf'");
    stmt_text(q, 1, name);
    while (count < COUNT(pages) && stmt_next(q))
        pages[count++] = stmt_get_int(q, 0);
    assert_ok(stmt_done(q, &err), err);
    assert_true(count > 0);
    FILE *file = fopen(kept_path(NULL), "r+b");
    assert_non_null(file);
    for (size_t i = 0; i < count; i++) {
        fseek(file, (pages[i] - 1) * (long)sizeof nothing, SEEK_SET);
        assert_int_equal(fwrite(nothing, sizeof nothing, 1, file), 1);
    }
    assert_int_equal(fclose(file), 0);
}

static void a_history_that_cannot_be_read_is_a_break(void **state)
{
    (void)state;
    struct ank_head head;
    struct ank_break found;
    struct ank_fault *faults;
    size_t count;
    damage_table("history");
    kept_reopen(ANK_READ | ANK_DAMAGED);
    assert_ok(ank_check(registry, &mem, &faults, &count, &err), err);
    assert_true(count > 0);
    assert_ok(ank_history_inspect(registry, NULL, &head, &found, &err), err);
    assert_string_equal(found.why, "cannot be read whole");
    assert_fails(ank_history_verify(registry, NULL, &head, &found, &err), err,
                 ANK_STORE);
}

static void assert_change(const struct ank_history_row *change, const char *field,
                          const char *old, const char *new)
{
    assert_string_equal(change->field ? change->field : "-", field);
    assert_string_equal(change->old ? change->old : "-", old);
    assert_string_equal(change->new ? change->new : "-", new);
}

static void the_history_can_be_read(void **state)
{
    (void)state;
    const struct ank_history_row *change;
    kept_run("UPDATE sitting SET scores = '[5,\"na\"]', mode = 'paper' WHERE id = 1");
    kept_run("UPDATE family SET alias = 'd''Oranje, 2=3' WHERE id = 1");
    kept_commit();
    struct ank_history *history = ank_history_open(registry, 1);
    do
        assert_true(ank_history_next(history, &change));
    while (!change->old);
    assert_change(change, "wonen", "3", "5");
    assert_string_equal(change->family, "G-1");
    assert_string_equal(change->table, "sitting");
    assert_string_equal(change->item, "2026-02-03");
    assert_string_equal(change->who, "coach");
    assert_true(ank_history_next(history, &change));
    assert_change(change, "geld", "4", "na");
    assert_true(ank_history_next(history, &change));
    assert_change(change, "rust", "parked", "-");
    assert_true(ank_history_next(history, &change));
    assert_change(change, "alias", "-", "d'Oranje, 2=3");
    assert_false(ank_history_next(history, &change));
    assert_ok(ank_history_close(history, &err), err);
}

static void what_is_sealed_shows_as_sealed(void **state)
{
    (void)state;
    const struct ank_history_row *change;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    kept_run("INSERT INTO identity (family, person, sealed) VALUES (1, 0, x'0102')");
    kept_run("UPDATE identity SET sealed = x'0304'");
    kept_commit();
    kept_reopen(ANK_READ);
    struct ank_history *history = ank_history_open(registry, 1);
    int sealed = 0;
    while (ank_history_next(history, &change))
        if (strcmp(change->table, "identity") == 0 && change->field) {
            assert_change(change, "sealed", sealed ? "sealed" : "-", "sealed");
            sealed++;
        }
    assert_int_equal(sealed, 2);
    assert_ok(ank_history_close(history, &err), err);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_with_history, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_sound_registry_has_no_faults),
        TEST(fifty_tamperings_are_all_found),
        TEST(the_history_proves_the_state),
        TEST(an_import_tells_what_it_changes),
        TEST(a_history_written_anew_is_found_by_a_head_noted_earlier),
        TEST(a_row_slipped_in_gets_nobody_s_name),
        TEST(broken_rules_are_told),
        TEST(a_registry_of_flipped_bytes_never_crashes_the_check),
        TEST(a_row_moved_to_number_zero_is_found),
        TEST(a_history_that_cannot_be_read_is_a_break),
        TEST(the_history_can_be_read),
        TEST(what_is_sealed_shows_as_sealed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

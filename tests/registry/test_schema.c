/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every landed schema is kept as a dump in tests/data, to upgrade from; the last
 * one is what a new registry has. The dump of a new schema N is made with
 *
 *     test_schema tests/data/schema-N.sql
 */
#include "fixture.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/check.h>
#include <ankerpunt/registry/contact.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/history.h>
#include "store/db.h"
#include "store/stmt.h"

extern const char *const schema[];

static const char objects[] =
    "SELECT group_concat(sql, ';' || char(10) || char(10)) || ';'"
    " FROM (SELECT sql FROM sqlite_schema WHERE sql NOT NULL"
    " AND name NOT GLOB 'sqlite_*' ORDER BY type = 'trigger', type = 'view', type = "
    "'index', rowid)";

static int newest(void)
{
    int version = 0;
    while (schema[version])
        version++;
    return version;
}

static char *dump_of(int version)
{
    const char *folder = getenv("ANK_TEST_DATA");
    assert_non_null(folder);
    char *path = ank_format(&mem, "%s/schema-%03d.sql", folder, version);
    FILE *in = fopen(path, "r");
    if (!in)
        fail_msg("%s is not there", path);
    char *text = ank_alloc(&mem, 1 << 20);
    size_t size = fread(text, 1, (1 << 20) - 1, in);
    assert_true(size > 0 && feof(in));
    fclose(in);
    return text;
}

static char *text_from(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *q;
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &q, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(q), SQLITE_ROW);
    char *text = ank_strdup(&mem, (const char *)sqlite3_column_text(q, 0));
    sqlite3_finalize(q);
    return text;
}

/* A file as that version left it. */
static sqlite3 *made_from_dump(int version, const char *path)
{
    sqlite3 *db;
    char *message = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    if (sqlite3_exec(db, dump_of(version), NULL, NULL, &message) != SQLITE_OK)
        fail_msg("schema %d: %s", version, message);
    return db;
}

static void every_landed_schema_has_its_dump(void **state)
{
    (void)state;
    for (int version = 1; version <= newest(); version++) {
        sqlite3 *db = made_from_dump(version, ":memory:");
        assert_string_equal(text_from(db, "PRAGMA user_version"),
                            ank_format(&mem, "%d", version));
        assert_string_equal(text_from(db, "PRAGMA application_id"),
                            kept_text("PRAGMA application_id"));
        assert_string_equal(text_from(db, "PRAGMA integrity_check"), "ok");
        sqlite3_close(db);
    }
}

static void a_landed_schema_was_not_edited(void **state)
{
    (void)state;
    sqlite3 *db = made_from_dump(newest(), ":memory:");
    assert_string_equal(text_from(db, objects), kept_text(objects));
    sqlite3_close(db);
}

static void a_dump_opens_as_a_registry(void **state)
{
    (void)state;
    struct ank_registry *made;
    sqlite3_close(made_from_dump(newest(), kept_path("dump.ank")));
    assert_ok(ank_registry_open(&made, kept_path("dump.ank"), ANK_READ | ANK_WRITE,
                                false, &err),
              err);
    assert_ok(ank_registry_begin(made, &work, &err), err);
    struct ank_family family = {.code = "G-23456"};
    assert_ok(ank_family_add(made, &family, &err), err);
    assert_ok(ank_registry_end(made, true, &err), err);
    ank_registry_close(made);
}

/* A family of before is there afterwards, and what is new can be noted for it. */
static void assert_works(const char *path)
{
    struct ank_fault *faults;
    size_t count;
    struct ank_registry *made;
    struct ank_family family;
    struct ank_contact contact = {.day = day("2026-03-05"), .channel = "home"};
    assert_ok(ank_registry_open(&made, path, ANK_READ | ANK_WRITE | ANK_IDENTITY, false,
                                &err),
              err);
    assert_ok(ank_registry_begin(made, &work, &err), err);
    assert_ok(ank_family_find(made, "G-23456", &mem, &family, &err), err);
    assert_string_equal(family.alias, "Gezin Zon");
    assert_ok(ank_contact_add(made, family.id, &contact, &err), err);
    assert_ok(ank_registry_end(made, true, &err), err);
    assert_ok(ank_check(made, &mem, &faults, &count, &err), err);
    if (count > 0)
        fail_msg("%s %s", faults[0].where, faults[0].what);
    struct ank_head head;
    struct ank_break found;
    assert_ok(ank_history_verify(made, NULL, &head, &found, &err), err);
    if (found.row)
        fail_msg("row %lld %s", (long long)found.row, found.why);
    ank_registry_close(made);
}

static void every_older_registry_can_be_upgraded(void **state)
{
    (void)state;
    for (int version = 1; version < newest(); version += (int)stride(4)) {
        const char *path = kept_path(ank_format(&mem, "v%d.ank", version));
        struct ank_registry *made;
        struct ank_upgraded upgraded;
        char *message = NULL;
        sqlite3 *db = made_from_dump(version, path);
        if (sqlite3_exec(
                db,
                "INSERT INTO family (code, alias) VALUES ('G-23456', 'Gezin Zon');"
                "INSERT INTO free_text (family, day, kind, sealed)"
                " VALUES (1, '2026-03-01', 'note', x'0102')",
                NULL, NULL, &message) != SQLITE_OK)
            fail_msg("schema %d: %s", version, message);
        sqlite3_close(db);
        bool opened = ank_registry_open(&made, path, ANK_READ | ANK_WRITE, false, &err);
        assert_non_null(strstr(err.text, "was made by an older version"));
        assert_fails(opened, err, ANK_STORE);
        assert_ok(ank_registry_upgrade(path, &work, &mem, &upgraded, &err), err);
        assert_int_equal(upgraded.from, version);
        assert_int_equal(upgraded.to, newest());
        assert_works(path);
    }
}

static int write_dump(const char *path)
{
    if (kept_open(NULL) != 0)
        return 1;
    char *text = ank_format(
        &mem,
        "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
        "-- A registry as schema %d left it, with its history triggers.\n"
        "PRAGMA application_id = %s;\nPRAGMA user_version = %s;\n\n%s\n\n%s\n",
        newest(), kept_text("PRAGMA application_id"), kept_text("PRAGMA user_version"),
        kept_text(objects),
        kept_text("SELECT group_concat('INSERT INTO stage VALUES (' || id"
                  " || ', ' || quote(code) || ');', char(10)) FROM stage"));
    bool done = ank_file_put(path, text, strlen(text), true, &err);
    return kept_close(NULL) != 0 || !done;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, kept_open, kept_close)

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        TEST(every_landed_schema_has_its_dump),
        TEST(a_landed_schema_was_not_edited),
        TEST(a_dump_opens_as_a_registry),
        TEST(every_older_registry_can_be_upgraded),
    };
    if (count == 2)
        return write_dump(arguments[1]);
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

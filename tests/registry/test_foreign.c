/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that somebody else made is read when it is ours to the letter, and refused
 * before a row is read when it is anything else. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/seal.h>
#include "fixture.h"
#include "store/backup_parts.h"
#include "store/db.h"
#include "store/foreign.h"
#include "store/stmt.h"

static int open_with_a_family(void **state)
{
    static const ank_score scores[] = {3, 4, ANK_PARKED};
    if (kept_open(state) != 0)
        return 1;
    struct ank_instrument *instrument = add_instrument();
    add_project("zon", instrument);
    int64_t family = add_family("G-7K3QX");
    add_trajectory(family, "zon", "2026-02-02", NULL);
    add_sitting(family, instrument->id, 0, "2026-02-03", scores, COUNT(scores));
    kept_commit();
    return 0;
}

/* The registry's own bytes, changed by SQL as another program would. */
static struct image image_with(const char *sql)
{
    struct image taken;
    sqlite3 *db;
    char *message = NULL;
    sqlite3_int64 size;
    assert_ok(ank_registry_end(registry, true, &err), err);
    assert_ok(image_take(registry, &taken, &err), err);
    assert_ok(ank_registry_begin(registry, &work, &err), err);
    if (!sql)
        return taken;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    unsigned char *bytes = sqlite3_malloc64(taken.size);
    memcpy(bytes, taken.bytes, taken.size);
    assert_int_equal(sqlite3_deserialize(db, "main", bytes, (sqlite3_int64)taken.size,
                                         (sqlite3_int64)taken.size,
                                         SQLITE_DESERIALIZE_FREEONCLOSE |
                                             SQLITE_DESERIALIZE_RESIZEABLE),
                     SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%s: %s", sql, message);
    image_free(&taken);
    bytes = sqlite3_serialize(db, "main", &size, 0);
    taken.size = (size_t)size;
    taken.bytes = malloc(taken.size);
    memcpy(taken.bytes, bytes, taken.size);
    sqlite3_free(bytes);
    sqlite3_close(db);
    return taken;
}

static bool look(const struct image *image, struct ank_registry **opened)
{
    return foreign_image(opened, "other.anker", image->bytes, image->size,
                         FOREIGN_REGISTRY, &err);
}

static void refuses(struct image *image, const char *part)
{
    struct ank_registry *opened;
    assert_false(look(image, &opened));
    assert_null(opened);
    assert_int_equal(err.code, ANK_STORE);
    if (!strstr(err.text, part))
        fail_msg("\"%s\" says nothing of \"%s\"", err.text, part);
    err = (struct ank_error){0};
    image_free(image);
}

static void reads_one_of_ours(void **state)
{
    (void)state;
    struct ank_registry *opened;
    int64_t families;
    struct image image = image_with(NULL);
    assert_ok(look(&image, &opened), err);
    assert_ok(stmt_number(stmt(opened, "SELECT count(*) FROM family"), &families, &err),
              err);
    assert_int_equal(families, 1);
    ank_registry_close(opened);
    image_free(&image);
}

static void lets_nothing_be_written(void **state)
{
    (void)state;
    static const char *const forbidden[] = {
        "DELETE FROM family",          "INSERT INTO tombstone (code) VALUES ('x')",
        "CREATE TABLE more (a)",       "ATTACH 'elsewhere' AS other",
        "PRAGMA writable_schema = ON", "SELECT * FROM scores",
    };
    struct ank_registry *opened;
    struct image image = image_with(NULL);
    assert_ok(look(&image, &opened), err);
    for (size_t i = 0; i < COUNT(forbidden); i++) {
        assert_false(stmt_drop(stmt_once(opened, forbidden[i]), &err));
        err = (struct ank_error){0};
    }
    ank_registry_close(opened);
    image_free(&image);
}

static void refuses_what_is_not_ours_to_the_letter(void **state)
{
    (void)state;
    static const char *const hostile[] = {
        "CREATE TRIGGER more AFTER INSERT ON family BEGIN SELECT 1; END",
        "CREATE TABLE more (a)",
        "CREATE VIEW more AS SELECT 1",
        "CREATE VIRTUAL TABLE more USING fts5 (a)",
        "CREATE INDEX more ON family (upper(code))",
        "DROP INDEX trajectory_of_project",
        "DROP TRIGGER sitting_on_scale",
        "ALTER TABLE family ADD COLUMN more TEXT",
        "ALTER TABLE family ADD COLUMN more TEXT AS (upper(code))",
        "DROP VIEW scores; CREATE VIEW scores AS SELECT 1 AS family",
        "ALTER TABLE stage RENAME TO more; CREATE VIEW stage AS SELECT * FROM more",
        "DROP TABLE stage;"
        "CREATE TABLE stage (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE)",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET"
        " sql = replace(sql, 'given = 0 OR ', '') WHERE name = 'consent'",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET"
        " sql = replace(sql, 'randomblob(16)', 'randomblob(99)') WHERE name = 'person'",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET"
        " sql = replace(sql, ') STRICT', ')') WHERE name = 'person'",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql ="
        " 'CREATE VIEW person AS SELECT 1 AS id', type = 'view', rootpage = 0"
        " WHERE name = 'person'",
        "ANALYZE",
    };
    for (size_t i = 0; i < COUNT(hostile); i++) {
        print_message("# %s\n", hostile[i]);
        struct image image = image_with(hostile[i]);
        struct ank_registry *opened;
        assert_fails(look(&image, &opened), err, ANK_STORE);
        assert_null(opened);
        image_free(&image);
    }
}

static void refuses_other_programs_and_versions(void **state)
{
    (void)state;
    struct image image = image_with("PRAGMA application_id = 7");
    refuses(&image, "not a registry");
    image = image_with("PRAGMA user_version = 900");
    refuses(&image, "newer version");
    image = image_with("PRAGMA user_version = 2");
    refuses(&image, "older version");
    image = image_with(NULL);
    memcpy(image.bytes, "something", 9);
    refuses(&image, "not a registry");
    image = image_with(NULL);
    image.bytes[18] = image.bytes[19] = 2; /* WAL */
    refuses(&image, "not a registry");
    image = image_with(NULL);
    image.size = 400;
    refuses(&image, "not a registry");
}

/* A root page that another table has, and one that is not there. */
static void refuses_tables_that_share_a_page(void **state)
{
    (void)state;
    struct image image =
        image_with("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage ="
                   " (SELECT rootpage FROM sqlite_schema WHERE name = 'family')"
                   " WHERE name = 'release'");
    refuses(&image, "damaged");
    image = image_with("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET"
                       " rootpage = 90000 WHERE name = 'release'");
    refuses(&image, "");
}

static void refuses_a_value_of_another_type(void **state)
{
    (void)state;
    struct image image =
        image_with("PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON;"
                   "INSERT INTO consent (family, purpose, day, given)"
                   " VALUES (1, 'measure', '2026-02-02', 7)");
    refuses(&image, "damaged");
}

/* A text of 20 MiB is met when it is read: SQLite does not hand it out. */
static void breaks_off_a_text_without_end(void **state)
{
    (void)state;
    struct ank_registry *opened;
    struct ank_arena words = {0};
    struct image image = image_with("UPDATE project SET name = (WITH RECURSIVE"
                                    " n (t, k) AS (SELECT 'aaaaaaaaaaaaaaaaaaaa', 0"
                                    " UNION ALL SELECT t || t, k + 1 FROM n"
                                    " WHERE k < 20) SELECT t FROM n WHERE k = 20)");
    if (look(&image, &opened)) {
        struct stmt *q = stmt(opened, "SELECT name FROM project");
        while (stmt_next(q))
            assert_true(strlen(stmt_get_word(q, 0, &words)) < 1 << 20);
        assert_false(stmt_done(q, &err));
        ank_registry_close(opened);
    }
    assert_int_equal(err.code, ANK_STORE);
    err = (struct ank_error){0};
    ank_arena_free(&words);
    image_free(&image);
}

static void breaks_off_what_does_not_end(void **state)
{
    (void)state;
    struct ank_registry *opened;
    int64_t count;
    struct image image = image_with(NULL);
    assert_ok(look(&image, &opened), err);
    opened->foreign_calls = 99990; /* it has been read for some seconds already */
    assert_false(
        stmt_number(stmt(opened, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL"
                                 " SELECT i + 1 FROM n) SELECT count(*) FROM n"),
                    &count, &err));
    err = (struct ank_error){0};
    ank_registry_close(opened);
    image_free(&image);
}

/* Reads every value there is, as whoever takes rows from it would. */
static void read_everything(struct ank_registry *opened)
{
    struct ank_error ignored = {0};
    struct stmt *q =
        stmt(opened, "SELECT f.code, s.scores, s.day, t.start FROM family f"
                     " JOIN sitting s ON s.family = f.id"
                     " JOIN trajectory t ON t.family = f.id");
    while (stmt_next(q)) {
        stmt_get_word(q, 0, NULL);
        stmt_get_word(q, 1, NULL);
        stmt_get_date(q, 2);
        stmt_get_day(q, 3);
    }
    bool read = stmt_done(q, &ignored);
    (void)read;
}

/* Pages that were cut, zeroed and overwritten, the same in every run. */
static void never_falls_over_damage(void **state)
{
    (void)state;
    uint32_t dice = 42;
    int refused = 0;
    struct image image = image_with(NULL), damaged = {0};
    damaged.bytes = malloc(image.size);
    for (int turn = 0; turn < 40; turn++) {
        struct ank_registry *opened;
        memcpy(damaged.bytes, image.bytes, image.size);
        damaged.size = image.size;
        for (int i = 0; i < 12; i++) {
            dice = dice * 1664525 + 1013904223;
            size_t at = (dice >> 7) % (image.size - 600);
            if (turn % 3 == 0)
                damaged.bytes[at] ^= (unsigned char)(1 << dice % 8);
            else if (turn % 3 == 1)
                memset(damaged.bytes + at, 0, 512);
            else
                damaged.size = 512 + at;
        }
        if (look(&damaged, &opened))
            read_everything(opened);
        else
            refused++;
        ank_registry_close(opened);
        err = (struct ank_error){0};
    }
    assert_true(refused > 26);
    image_free(&damaged);
    image_free(&image);
}

/* Files --------------------------------------------------------------------------- */

static void put_file(const char *name, const void *bytes, size_t size)
{
    FILE *out = fopen(kept_path(name), "w");
    assert_non_null(out);
    assert_int_equal(fwrite(bytes, 1, size, out), size);
    assert_int_equal(fclose(out), 0);
}

static void copy_registry(const char *name)
{
    struct image image = image_with(NULL);
    put_file(name, image.bytes, image.size);
    image_free(&image);
}

static bool open_file(const char *name, const char *passphrase, struct foreign *foreign)
{
    struct foreign_source source = {kept_path(name), passphrase, registry};
    return foreign_open(foreign, &source, &err);
}

static void opens_to(const char *name, const char *passphrase, enum foreign_kind kind)
{
    struct foreign foreign;
    int64_t families;
    assert_ok(open_file(name, passphrase, &foreign), err);
    assert_int_equal(foreign.kind, kind);
    assert_ok(stmt_number(stmt(foreign.registry, "SELECT count(*) FROM family"),
                          &families, &err),
              err);
    assert_int_equal(families, 1);
    foreign_close(&foreign);
}

static void opens_a_registry_and_its_backups(void **state)
{
    (void)state;
    struct ank_head head;
    struct foreign foreign;
    bool asks;
    copy_registry("other.db");
    opens_to("other.db", NULL, FOREIGN_REGISTRY);
    assert_ok(ank_backup_write(registry, kept_path("plain"), NULL, false, work.today,
                               &head, &err),
              err);
    opens_to("plain", NULL, FOREIGN_BACKUP);
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    assert_ok(ank_seal_change(registry, "korenbloem en regen", &err), err);
    assert_ok(ank_backup_write(registry, kept_path("sealed"), "korenbloem en regen",
                               false, work.today, &head, &err),
              err);
    struct foreign_source source = {kept_path("sealed"), NULL, registry};
    assert_ok(foreign_asks(&source, &asks, &err), err);
    assert_true(asks);
    opens_to("sealed", "korenbloem en regen", FOREIGN_BACKUP);
    assert_fails(open_file("sealed", "iets anders", &foreign), err, ANK_DENIED);
    assert_fails(open_file("sealed", NULL, &foreign), err, ANK_DENIED);
}

static void refuses_the_own_file_and_what_is_none(void **state)
{
    (void)state;
    struct foreign foreign;
    struct foreign_source own = {kept_path(NULL), NULL, registry};
    assert_fails(foreign_open(&foreign, &own, &err), err, ANK_INVALID);
    assert_fails(open_file("nothing", NULL, &foreign), err, ANK_IO);
    assert_fails(open_file(".", NULL, &foreign), err, ANK_STORE);
    put_file("empty", "", 0);
    assert_fails(open_file("empty", NULL, &foreign), err, ANK_STORE);
    put_file("text", "gewoon een brief", 16);
    assert_fails(open_file("text", NULL, &foreign), err, ANK_STORE);
    put_file("short", "ankerpunt bundle", 16);
    assert_fails(open_file("short", NULL, &foreign), err, ANK_STORE);
    put_file("short", "ankerpunt sealed", 16);
    assert_fails(open_file("short", NULL, &foreign), err, ANK_STORE);
}

static void refuses_a_registry_that_is_half_written(void **state)
{
    (void)state;
    struct foreign foreign;
    copy_registry("other.db");
    put_file("other.db-journal", "a journal", 9);
    assert_fails(open_file("other.db", NULL, &foreign), err, ANK_STORE);
}

/* Boxes bound by numbers of that file would open nowhere else. */
static void refuses_boxes_of_an_older_version(void **state)
{
    (void)state;
    struct foreign foreign;
    struct image image =
        image_with("INSERT INTO setting (name, value) VALUES ('seal.known', x'00');"
                   "INSERT INTO identity (family, person, sealed)"
                   " VALUES (1, 0, zeroblob(120))");
    put_file("other.db", image.bytes, image.size);
    image_free(&image);
    assert_false(open_file("other.db", NULL, &foreign));
    assert_non_null(strstr(err.text, "an older version sealed"));
    err = (struct ank_error){0};
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(reads_one_of_ours, open_with_a_family,
                                        kept_close),
        cmocka_unit_test_setup_teardown(lets_nothing_be_written, open_with_a_family,
                                        kept_close),
        cmocka_unit_test_setup_teardown(refuses_what_is_not_ours_to_the_letter,
                                        open_with_a_family, kept_close),
        cmocka_unit_test_setup_teardown(refuses_other_programs_and_versions,
                                        open_with_a_family, kept_close),
        cmocka_unit_test_setup_teardown(refuses_tables_that_share_a_page,
                                        open_with_a_family, kept_close),
        cmocka_unit_test_setup_teardown(refuses_a_value_of_another_type,
                                        open_with_a_family, kept_close),
        cmocka_unit_test_setup_teardown(breaks_off_a_text_without_end,
                                        open_with_a_family, kept_close),
        cmocka_unit_test_setup_teardown(breaks_off_what_does_not_end,
                                        open_with_a_family, kept_close),
        cmocka_unit_test_setup_teardown(never_falls_over_damage, open_with_a_family,
                                        kept_close),
        cmocka_unit_test_setup_teardown(opens_a_registry_and_its_backups,
                                        open_with_a_family, kept_close),
        cmocka_unit_test_setup_teardown(refuses_the_own_file_and_what_is_none,
                                        open_with_a_family, kept_close),
        cmocka_unit_test_setup_teardown(refuses_a_registry_that_is_half_written,
                                        open_with_a_family, kept_close),
        cmocka_unit_test_setup_teardown(refuses_boxes_of_an_older_version,
                                        open_with_a_family, kept_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

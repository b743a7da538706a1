/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making, opening, refusing and guarding the file; a command whole or not at all. */
#include "fixture.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/instrument.h>
#include "store/db.h"
#include "store/stmt.h"

static void put_bytes(const char *path, const void *bytes, size_t size)
{
    FILE *out = fopen(path, "wb"); /* the program itself overwrites no registry */
    assert_non_null(out);
    assert_int_equal(fwrite(bytes, 1, size, out), size);
    assert_int_equal(fclose(out), 0);
}

static char *bytes_of(const char *path, size_t *size)
{
    FILE *in = fopen(path, "rb");
    assert_non_null(in);
    char *bytes = ank_alloc(&mem, 4 << 20);
    *size = fread(bytes, 1, 4 << 20, in);
    fclose(in);
    return bytes;
}

/* A registry at `path` is refused for that reason, reading and writing, and stays
 * as it was. */
static void assert_refused(const char *path, const char *part_of_text)
{
    static const unsigned accesses[] = {ANK_READ, ANK_READ | ANK_WRITE};
    for (size_t i = 0; i < COUNT(accesses); i++) {
        struct ank_registry *opened = NULL;
        bool done = ank_registry_open(&opened, path, accesses[i], false, &err);
        if (done || !strstr(err.text, part_of_text))
            fail_msg("%s: %s", path, done ? "was opened" : err.text);
        assert_null(opened);
        assert_fails(done, err, ANK_STORE);
    }
}

/* The registry with one pragma changed by another program. */
static char *changed_copy(const char *pragma)
{
    sqlite3 *db;
    size_t size;
    char *bytes = bytes_of(kept_path(NULL), &size), *path = kept_path("copy.ank");
    put_bytes(path, bytes, size);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, pragma, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    return path;
}

static void is_made_for_its_owner_alone(void **state)
{
    (void)state;
    struct stat status;
    assert_int_equal(stat(kept_path(NULL), &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
    ank_registry_close(registry);
    registry = NULL;
    assert_int_equal(kept_files(), 1);
}

static bool fill_two(struct ank_registry *made, struct ank_error *failure)
{
    struct ank_theme theme = {"housing", {.nl = "Wonen"}};
    struct ank_family family = {.code = "G-23456"};
    return ank_theme_put(made, &theme, failure) &&
           ank_family_add(made, &family, failure);
}

static bool fill_and_fail(struct ank_registry *made, struct ank_error *failure)
{
    return fill_two(made, failure) && ank_fail(failure, ANK_INVALID, "no preset");
}

static void starts_with_what_it_is_filled_with(void **state)
{
    (void)state;
    struct ank_registry *made;
    assert_ok(
        ank_registry_create(kept_path("new.ank"), "geheim", &work, fill_two, &err),
        err);
    assert_ok(ank_registry_open(&made, kept_path("new.ank"), ANK_READ, false, &err),
              err);
    int64_t families, settings;
    assert_ok(stmt_number(stmt(made, "SELECT count(*) FROM family"), &families, &err),
              err);
    assert_ok(
        stmt_number(stmt(made, "SELECT count(*) FROM setting WHERE name GLOB 'seal.*'"),
                    &settings, &err),
        err);
    ank_registry_close(made);
    assert_int_equal(families, 1);
    assert_int_equal(settings, 8);
}

static void is_not_there_when_filling_fails(void **state)
{
    (void)state;
    int before = kept_files();
    assert_fails(
        ank_registry_create(kept_path("new.ank"), NULL, &work, fill_and_fail, &err),
        err, ANK_INVALID);
    assert_int_equal(kept_files(), before);
}

static void is_never_made_over_something(void **state)
{
    (void)state;
    assert_int_equal(symlink(kept_path("nowhere"), kept_path("loose")), 0);
    const char *const taken[] = {kept_path(NULL), kept_path(""), kept_path("loose")};
    int before = kept_files();
    for (size_t i = 0; i < COUNT(taken); i++)
        assert_fails(ank_registry_create(taken[i], NULL, &work, fill_two, &err), err,
                     ANK_EXISTS);
    assert_fails(
        ank_registry_create(kept_path("none/new"), NULL, &work, fill_two, &err), err,
        ANK_IO);
    assert_int_equal(kept_files(), before);
}

static void refuses_what_is_no_registry(void **state)
{
    (void)state;
    static const char words[] = "family,project,start\nG-23456,zonnedorp,2026-01-05\n";
    assert_refused(kept_path("none.ank"), "there is no registry");
    assert_refused(kept_path(""), "is not a registry");
    assert_refused("/dev/null", "is not a registry");
    put_bytes(kept_path("empty.ank"), "", 0);
    assert_refused(kept_path("empty.ank"), "is not a registry");
    put_bytes(kept_path("words.csv"), words, sizeof words - 1);
    assert_refused(kept_path("words.csv"), "is not a registry");
    assert_refused(changed_copy("PRAGMA application_id = 7"), "is not a registry");
}

static void refuses_another_version_and_leaves_it_as_it_was(void **state)
{
    (void)state;
    size_t before_size, after_size;
    char *newer = changed_copy("PRAGMA user_version = 999");
    char *before = bytes_of(newer, &before_size);
    assert_refused(newer, "newer version");
    char *after = bytes_of(newer, &after_size);
    assert_int_equal(before_size, after_size);
    assert_memory_equal(before, after, before_size);

    assert_refused(changed_copy("PRAGMA user_version = 0"), "ankerpunt upgrade");
}

static void leaves_nothing_to_the_defaults_of_sqlite(void **state)
{
    (void)state;
    static const struct {
        const char *pragma, *expected;
    } settings[] = {
        {"PRAGMA busy_timeout", "30000"},  {"PRAGMA foreign_keys", "1"},
        {"PRAGMA secure_delete", "1"},     {"PRAGMA temp_store", "2"},
        {"PRAGMA trusted_schema", "0"},    {"PRAGMA cell_size_check", "1"},
        {"PRAGMA journal_mode", "delete"}, {"PRAGMA synchronous", "3"},
        {"PRAGMA query_only", "0"},
    };
    for (size_t i = 0; i < COUNT(settings); i++) {
        print_message("# %s\n", settings[i].pragma);
        assert_string_equal(kept_text(settings[i].pragma), settings[i].expected);
    }
    char *map = kept_text("PRAGMA mmap_size");
    assert_true(!map || strcmp(map, "0") == 0);
    int defensive = 0, load = 1;
    sqlite3_db_config(registry->db, SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
    sqlite3_db_config(registry->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, -1, &load);
    assert_int_equal(defensive, 1);
    assert_int_equal(load, 0);
    assert_null(ank_registry_warning(registry));
}

static void a_reader_changes_nothing(void **state)
{
    (void)state;
    add_family("G-23456");
    kept_commit();
    kept_reopen(ANK_READ);
    assert_int_equal(kept_number("PRAGMA query_only"), 1);
    kept_refuses("UPDATE family SET code = 'G-65432'", ANK_STORE, "cannot be written");
    kept_refuses("INSERT INTO tombstone VALUES ('G-23456')", ANK_STORE,
                 "cannot be written");
    assert_fails(ank_registry_begin(registry, &work, &err), err, ANK_STORE);
    assert_string_equal(kept_text("SELECT code FROM family"), "G-23456");
}

static void a_command_that_fails_leaves_nothing(void **state)
{
    (void)state;
    add_family("G-23456");
    assert_ok(ank_registry_end(registry, false, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM family"), 0);
    assert_int_equal(kept_number("SELECT count(*) FROM history"), 0);
    assert_int_equal(kept_number("SELECT count(*) FROM working"), 0);
    assert_ok(ank_registry_begin(registry, &work, &err), err);
    add_family("G-23456");
    kept_commit();
    kept_reopen(ANK_READ);
    assert_int_equal(kept_number("SELECT count(*) FROM family"), 1);
}

/* Runs `use` in a child with a registry of its own; its exit status. */
static int in_child(int (*use)(void))
{
    ank_registry_close(registry);
    registry = NULL;
    pid_t child = fork();
    if (child == 0)
        _exit(use());
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static bool add_many(struct ank_registry *to, int count)
{
    bool done = true;
    for (int i = 0; done && i < count; i++) {
        char code[16];
        snprintf(code, sizeof code, "G-%05d", i);
        struct ank_family family = {.code = code,
                                    .alias = "Gezin met een lange bijnaam"};
        done = ank_family_add(to, &family, &err);
    }
    return done;
}

/* A cache of one page makes SQLite write before the commit, and the power goes. */
static int stop_half_way(void)
{
    return !(ank_registry_open(&registry, kept_path(NULL), ANK_READ | ANK_WRITE, false,
                               &err) &&
             ank_registry_begin(registry, &work, &err) &&
             db_exec(registry, "PRAGMA cache_size = 1", &err) &&
             add_many(registry, 500));
}

static void is_whole_again_after_a_power_cut(void **state)
{
    (void)state;
    static const unsigned accesses[] = {ANK_READ, ANK_READ | ANK_WRITE};
    for (size_t i = 0; i < COUNT(accesses); i++) {
        assert_int_equal(in_child(stop_half_way), 0);
        assert_int_equal(kept_files(), 2); /* with the journal of what was broken off */
        kept_reopen(accesses[i]);
        assert_int_equal(kept_number("SELECT count(*) FROM family"), 0);
        assert_string_equal(kept_text("PRAGMA integrity_check"), "ok");
    }
}

/* Room for the file as it is and a little more. */
static int fill_the_disk(void)
{
    struct stat status;
    if (stat(kept_path(NULL), &status) != 0 ||
        !ank_registry_open(&registry, kept_path(NULL), ANK_READ | ANK_WRITE, false,
                           &err) ||
        !ank_registry_begin(registry, &work, &err))
        return 100;
    struct rlimit limit = {(rlim_t)status.st_size + 8192,
                           (rlim_t)status.st_size + 8192};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    bool done = add_many(registry, 500);
    done = ank_registry_end(registry, done, &err) && done;
    ank_registry_close(registry);
    return done ? 101 : (int)err.code;
}

static void a_full_disk_changes_nothing(void **state)
{
    (void)state;
    assert_int_equal(in_child(fill_the_disk), ANK_STORE);
    assert_int_equal(kept_files(), 1);
    kept_reopen(ANK_READ);
    assert_int_equal(kept_number("SELECT count(*) FROM family"), 0);
    assert_string_equal(kept_text("PRAGMA integrity_check"), "ok");
}

static void a_second_writer_waits_and_is_told(void **state)
{
    (void)state;
    struct ank_registry *second;
    assert_ok(
        ank_registry_open(&second, kept_path(NULL), ANK_READ | ANK_WRITE, false, &err),
        err);
    sqlite3_busy_timeout(second->db, 10);
    bool begun = ank_registry_begin(second, &work, &err);
    assert_non_null(strstr(err.text, "another program"));
    assert_fails(begun, err, ANK_STORE);
    ank_registry_close(second);
}

static const char *const about_names[] = {
    "INSERT INTO identity (family, person, sealed) VALUES (1, 0, x'00')",
    "SELECT sealed FROM identity",
    "SELECT * FROM identity",
    "UPDATE identity SET person = 1",
    "DELETE FROM identity",
    "SELECT sealed FROM free_text",
    "SELECT f.code FROM family f JOIN identity i ON i.family = f.id ORDER BY i.sealed",
    "CREATE TEMP VIEW names AS SELECT sealed FROM identity; SELECT * FROM names",
    "INSERT INTO free_text (family) VALUES (1)",
    "UPDATE free_text SET kind = 'x'",
    "DELETE FROM free_text",
    "SELECT sealed FROM small_step_text",
    "DELETE FROM small_step_text",
    "SELECT sealed FROM own_theme_text",
    "SELECT s.title FROM signal s JOIN signal_text t ON t.signal = s.id WHERE length(t.sealed) > 9",
    "UPDATE signal_text SET sealed = x'00'",
    "SELECT sealed FROM arrangement",
    "UPDATE arrangement SET until_day = '2026-01-01'",
    "DROP TABLE identity",
    "ALTER TABLE identity RENAME TO open",
    "ALTER TABLE free_text RENAME COLUMN sealed TO open",
};

static void names_are_out_of_reach_without_the_right(void **state)
{
    (void)state;
    add_family("G-23456");
    for (size_t i = 0; i < COUNT(about_names); i++)
        kept_refuses(about_names[i], ANK_DENIED, "may not touch names");
    assert_int_equal(kept_number("SELECT count(family) FROM identity"), 0);
    kept_reopen(ANK_READ);
    kept_refuses("SELECT sealed FROM identity", ANK_DENIED, "may not touch names");
}

static void names_are_in_reach_with_the_right(void **state)
{
    (void)state;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    assert_int_equal(add_family("G-23456"), 1);
    for (size_t i = 0; i < 5; i++)
        kept_run(about_names[i]);
    kept_reopen(ANK_READ | ANK_IDENTITY);
    kept_run("SELECT sealed FROM identity");
}

static void a_statement_remembers_its_first_failure(void **state)
{
    (void)state;
    struct stmt *q = stmt(registry, "SELECT id FROM no_such_table WHERE code = ?1");
    stmt_text(q, 1, "x");
    assert_false(stmt_next(q));
    assert_fails(stmt_done(q, &err), err, ANK_STORE);
    assert_fails(stmt_run(q, &err), err, ANK_STORE);

    q = stmt(registry, "SELECT count(*) FROM family WHERE code = ?1");
    stmt_text(q, 2, "there is no second one");
    assert_false(stmt_next(q));
    assert_fails(stmt_done(q, &err), err, ANK_STORE);
    stmt_text(q, 1, "G-23456");
    assert_true(stmt_next(q));
    assert_ok(stmt_done(q, &err), err);
}

static void a_statement_stays_at_its_end(void **state)
{
    (void)state;
    add_family("G-23456");
    struct stmt *q = stmt(registry, "SELECT code FROM family");
    for (int round = 0; round < 2; round++) {
        assert_true(stmt_next(q));
        assert_false(stmt_next(q));
        assert_false(stmt_next(q));
        assert_ok(stmt_done(q, &err), err);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, kept_open, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(is_made_for_its_owner_alone),
        TEST(starts_with_what_it_is_filled_with),
        TEST(is_not_there_when_filling_fails),
        TEST(is_never_made_over_something),
        TEST(refuses_what_is_no_registry),
        TEST(refuses_another_version_and_leaves_it_as_it_was),
        TEST(leaves_nothing_to_the_defaults_of_sqlite),
        TEST(a_reader_changes_nothing),
        TEST(a_command_that_fails_leaves_nothing),
        TEST(is_whole_again_after_a_power_cut),
        TEST(a_full_disk_changes_nothing),
        TEST(a_second_writer_waits_and_is_told),
        TEST(names_are_out_of_reach_without_the_right),
        TEST(names_are_in_reach_with_the_right),
        TEST(a_statement_remembers_its_first_failure),
        TEST(a_statement_stays_at_its_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

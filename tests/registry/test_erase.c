/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An erased family is gone: from tables, history, file and backups. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/history.h>
#include "fixture.h"
#include "store/db.h"
#include "store/stmt.h"

static const char canary[] = "KANARIE";
static int64_t family, other;

/* Whether a file holds the canary, in whatever spelling of its case. */
static bool sings(const char *path)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(size + 1);
    assert_non_null(bytes);
    assert_int_equal(fread(bytes, 1, size, file), size);
    fclose(file);
    bool found = memmem(bytes, size, canary, strlen(canary)) != NULL;
    free(bytes);
    return found;
}

/* What to put into a column so that it is taken, with a canary where any text is. */
static const char *value_for(const char *table, const char *column, const char *type)
{
    static const struct {
        const char *column, *value;
    } known[] = {
        {"family", "1"},
        {"sitting", "1"},
        {"trajectory", "1"},
        {"person", "1"},
        {"scores", "'[]'"},
        {"mode", "'paper'"},
        {"role", "'child'"},
        {"start", "'2026-01-01'"},
        {"ended", "NULL"},
        {"until", "'2026-02-01'"},
        {"entered", "'2026-01-01'"},
        {"renewal", "'2027-01-01'"},
        {"channel", "'home'"},
        {"initiative", "'coach'"},
        {"doer", "'family'"},
        {"dropped_day", "NULL"},
    };
    for (size_t i = 0; i < COUNT(known); i++)
        if (strcmp(known[i].column, column) == 0)
            return known[i].value;
    if (strstr(column, "day"))
        return "'2026-01-01'";
    if (strcmp(column, "born") == 0)
        return "2015";
    if (strcmp(column, "kind") == 0 && strcmp(table, "arrangement") == 0)
        return "'trusted'";
    if (strcmp(column, "outcome") == 0)
        return "'started'";
    if (strcmp(column, "kind") == 0 && strcmp(table, "budget") == 0)
        return "'spend'";
    if (strcmp(column, "right_entry") == 0 && strcmp(table, "claim_step") != 0)
        return "NULL"; /* what these tell of is a domain */
    if (strcmp(type, "TEXT") == 0)
        return ank_format(&mem, "'%s %s'", canary, column);
    return strcmp(type, "BLOB") == 0 ? ank_format(&mem, "CAST('%s' AS BLOB)", canary)
                                     : "1";
}

/* One row with canaries in a table that tells of a family. */
static void put_canaries(const char *table, bool last)
{
    const char *names = "", *values = "";
    struct stmt *q = stmt(registry, "SELECT name, type FROM pragma_table_info(?1)");
    stmt_text(q, 1, table);
    while (stmt_next(q)) {
        const char *name = stmt_get_text(q, 0, &mem);
        if (strcmp(name, "id") == 0 || strcmp(name, "uid") == 0)
            continue;
        const char *between = *names ? ", " : "";
        names = ank_format(&mem, "%s%s\"%s\"", names, between, name);
        values = ank_format(&mem, "%s%s%s", values, between,
                            value_for(table, name, stmt_get_text(q, 1, NULL)));
    }
    assert_ok(stmt_done(q, &err), err);
    struct ank_error refused = {0};
    const char *sql = ank_format(&mem, "INSERT OR IGNORE INTO \"%s\" (%s) VALUES (%s)",
                                 table, names, values);
    if (!db_exec(registry, sql, &refused) && last &&
        kept_number(ank_format(&mem, "SELECT count(*) FROM \"%s\"", table)) == 0)
        print_message("# nothing could be put into %s: %s\n", table, refused.text);
}

static const char **tables_of_a_family(size_t *count)
{
    const char **tables = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT DISTINCT t.name FROM pragma_table_list t"
                       " JOIN pragma_table_info(t.name) c WHERE t.schema = 'main'"
                       " AND t.type = 'table' AND t.name NOT LIKE 'history%'"
                       " AND c.name IN ('family', 'sitting', 'trajectory')");
    while (stmt_next(q)) {
        tables = ank_grow(&mem, tables, *count, sizeof *tables);
        tables[(*count)++] = stmt_get_text(q, 0, &mem);
    }
    assert_ok(stmt_done(q, &err), err);
    return tables;
}

static int open_with_canaries(void **state)
{
    static const ank_score scores[] = {3, 4, ANK_PARKED};
    size_t count;
    if (kept_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    struct ank_instrument *instrument = add_instrument();
    add_project("zon", instrument);
    add_right("leefloon");
    kept_commit();
    family = add_family("G-1");
    other = add_family("G-2");
    kept_run(
        "UPDATE family SET alias = 'KANARIE alias', language = 'KANARIE' WHERE id = 1");
    kept_run("UPDATE family SET alias = 'gewoon' WHERE id = 1");
    kept_run("INSERT INTO signal (project, day, title, level)"
             " VALUES (1, '2026-01-01', 'Wachtlijst', 'local')");
    const char **tables = tables_of_a_family(&count);
    assert_true(count >= 12);
    for (int twice = 0; twice < 2; twice++) /* what leans on a later table comes then */
        for (size_t i = 0; i < count; i++)
            put_canaries(tables[i], twice);
    add_trajectory(other, "zon", "2026-02-02", NULL);
    add_sitting(other, instrument->id, 0, "2026-03-01", scores, COUNT(scores));
    kept_run("UPDATE consent SET purpose = 'KANARIE again'");
    kept_commit();
    return 0;
}

static void erase_family(const char *code)
{
    struct ank_family found;
    assert_ok(ank_family_find(registry, code, &mem, &found, &err), err);
    assert_ok(ank_family_erase(registry, &found, &err), err);
    kept_commit();
}

static void assert_chain_holds(void)
{
    struct ank_head head;
    struct ank_break found;
    assert_ok(ank_history_verify(registry, NULL, &head, &found, &err), err);
    if (found.row)
        fail_msg("row %lld %s", (long long)found.row, found.why);
}

static void nothing_is_left_of_the_family(void **state)
{
    (void)state;
    size_t count;
    struct ank_head head;
    assert_true(sings(kept_path(NULL)));
    assert_int_equal(kept_number("SELECT count(*) FROM small_step_text"), 1);
    assert_int_equal(kept_number("SELECT count(*) FROM contact"), 1);
    assert_int_equal(kept_number("SELECT count(*) FROM budget"), 1);
    assert_int_equal(kept_number("SELECT count(*) FROM arrangement"), 1);
    assert_int_equal(kept_number("SELECT count(*) FROM referral"), 1);
    assert_int_equal(kept_number("SELECT count(*) FROM phase"), 1);
    assert_int_equal(kept_number("SELECT count(*) FROM support_review"), 1);
    assert_int_equal(kept_number("SELECT count(*) FROM signal_family"), 1);
    erase_family("G-1");
    assert_int_equal(kept_number("SELECT count(*) FROM signal"), 1);
    const char **tables = tables_of_a_family(&count);
    for (size_t i = 0; i < count; i++) { /* what is left is the other family's */
        bool stamps = strcmp(tables[i], "stamp") == 0 ||
                      strcmp(tables[i], "seen") == 0 ||
                      strcmp(tables[i], "version") == 0;
        assert_true(
            kept_number(ank_format(&mem, "SELECT count(*) FROM \"%s\"%s", tables[i],
                                   stamps ? " WHERE family = 1" : "")) <= !stamps);
    }
    assert_int_equal(kept_number("SELECT count(*) FROM erased"), 1);
    assert_int_equal(kept_number("SELECT count(*) FROM consent"), 0);
    assert_int_equal(kept_number("SELECT count(*) FROM history_value WHERE family = 1"),
                     0);
    assert_int_equal(
        kept_number("SELECT count(*) FROM setting WHERE name = 'vacuum.pending'"), 0);
    assert_ok(ank_backup_write(registry, kept_path("copy"), NULL, false, work.today,
                               &head, &err),
              err);
    ank_registry_close(registry);
    registry = NULL;
    assert_false(sings(kept_path(NULL)));
    assert_false(sings(kept_path("copy")));
    assert_int_equal(kept_files(), 2); /* no journal, no temporary file */
}

static void others_and_the_chain_stay(void **state)
{
    (void)state;
    erase_family("G-1");
    assert_int_equal(kept_number("SELECT count(*) FROM family"), 1);
    assert_int_equal(kept_number("SELECT count(*) FROM sitting WHERE family = 2"), 1);
    assert_int_equal(
        kept_number("SELECT count(*) FROM history_value WHERE family = 2") > 0, 1);
    assert_chain_holds();
    assert_string_equal(kept_text("SELECT row FROM history WHERE tbl = 'tombstone'"),
                        "G-1");
    erase_family("G-2");
    assert_chain_holds();
    kept_run(
        "INSERT INTO right_entry (code, theme, level) VALUES ('x', 'income', 'local')");
    kept_commit();
    assert_chain_holds();
}

static void the_code_does_not_come_back(void **state)
{
    (void)state;
    erase_family("G-1");
    struct ank_family again = {.code = "G-1"};
    assert_fails(ank_family_add(registry, &again, &err), err, ANK_INVALID);
}

static void an_import_loses_the_hash_that_held_the_family(void **state)
{
    (void)state;
    assert_ok(ank_registry_bulk(registry, "import scores", &err), err);
    ank_registry_bulk_row(registry, "G-1,wonen,3", 12);
    kept_commit();
    assert_int_equal(
        kept_number("SELECT count(*) FROM history_value WHERE new LIKE 'rows=%'"), 1);
    erase_family("G-1");
    assert_int_equal(kept_number("SELECT count(*) FROM history_value v JOIN history h"
                                 " ON h.id = v.history WHERE h.tbl = 'import scores'"),
                     0);
    assert_chain_holds();
}

static void values_taken_out_without_an_erasure_are_missed(void **state)
{
    (void)state;
    struct ank_head head;
    struct ank_break found;
    erase_family("G-1");
    kept_run("DELETE FROM history_value WHERE family = 2");
    assert_ok(ank_history_verify(registry, NULL, &head, &found, &err), err);
    assert_true(found.row > 0);
    assert_non_null(strstr(found.why, "lost its values"));
}

static void an_erasure_that_is_taken_back_erased_nothing(void **state)
{
    (void)state;
    struct ank_family found;
    int64_t before = kept_number("SELECT count(*) FROM history_value");
    assert_ok(ank_family_find(registry, "G-1", &mem, &found, &err), err);
    assert_ok(ank_family_erase(registry, &found, &err), err);
    assert_ok(ank_registry_end(registry, false, &err), err);
    assert_ok(ank_registry_begin(registry, &work, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM history_value"), before);
    assert_int_equal(kept_number("SELECT count(*) FROM tombstone"), 0);
    assert_chain_holds();
}

static void what_was_interrupted_is_finished_by_the_next_command(void **state)
{
    (void)state;
    kept_run("INSERT INTO setting (name, value) VALUES ('vacuum.pending', 1)");
    int64_t pages = kept_number("PRAGMA page_count");
    kept_run(
        "CREATE TABLE much AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
        " FROM n WHERE i < 2000) SELECT randomblob(200) FROM n");
    kept_run("DROP TABLE much");
    kept_reopen(ANK_READ | ANK_WRITE); /* taken back, nothing is pending */
    kept_run("INSERT INTO setting (name, value) VALUES ('vacuum.pending', 1)");
    kept_commit(); /* without ANK_IDENTITY */
    assert_int_equal(
        kept_number("SELECT count(*) FROM setting WHERE name = 'vacuum.pending'"), 0);
    assert_int_equal(kept_number("PRAGMA freelist_count"), 0);
    assert_true(kept_number("PRAGMA page_count") <= pages);
    assert_null(ank_registry_warning(registry));
}

static void only_who_may_touch_names_may_erase(void **state)
{
    (void)state;
    struct ank_family found;
    kept_reopen(ANK_READ | ANK_WRITE);
    assert_ok(ank_family_find(registry, "G-1", &mem, &found, &err), err);
    assert_fails(ank_family_erase(registry, &found, &err), err, ANK_DENIED);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_with_canaries, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_is_left_of_the_family),
        TEST(others_and_the_chain_stay),
        TEST(the_code_does_not_come_back),
        TEST(an_import_loses_the_hash_that_held_the_family),
        TEST(values_taken_out_without_an_erasure_are_missed),
        TEST(an_erasure_that_is_taken_back_erased_nothing),
        TEST(what_was_interrupted_is_finished_by_the_next_command),
        TEST(only_who_may_touch_names_may_erase),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

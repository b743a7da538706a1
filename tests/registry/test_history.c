/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who changed what: a row for every change, and a chain that shows tampering. */
#include "fixture.h"

#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "store/db.h"
#include "store/stmt.h"

enum { hash_size = 32 };

/* One statement of each kind for every table that has a history. The rows that
 * they lean on are there already, with id 1; `whose` says whether a row tells of
 * family 1. */
static const struct {
    const char *table, *insert, *update, *remove;
    bool whose;
} changes[] = {
    {"anchor", "INSERT INTO anchor (instrument, at, nl) VALUES (1, 0, 'slecht')",
     "UPDATE anchor SET nl = 'goed'", "DELETE FROM anchor", false},
    {"arrangement",
     "INSERT INTO arrangement (family, number, kind, day, sealed)"
     " VALUES (1, 1, 'trusted', '2026-01-01', x'00')",
     "UPDATE arrangement SET until_day = '2026-02-01'", "DELETE FROM arrangement",
     true},
    {"budget",
     "INSERT INTO budget (family, number, day, kind, cents)"
     " VALUES (1, 1, '2026-01-01', 'spend', 1250)",
     "UPDATE budget SET domain = 1", "DELETE FROM budget", true},
    {"claim_step",
     "INSERT INTO claim_step (family, right_entry, day, stage) VALUES (1, 1, "
     "'2026-01-01', 2)",
     "UPDATE claim_step SET reason = 'procedure'", "DELETE FROM claim_step", true},
    {"coach",
     "INSERT INTO coach (family, code, from_day) VALUES (1, 'c1', '2026-01-01')",
     "UPDATE coach SET to_day = '2026-02-01'", "DELETE FROM coach", true},
    {"consent",
     "INSERT INTO consent (family, purpose, day, given) VALUES (1, 'measure', "
     "'2026-01-01', 1)",
     "UPDATE consent SET given = 0", "DELETE FROM consent", true},
    {"contact",
     "INSERT INTO contact (family, number, day, channel) VALUES (1, 1, '2026-01-01', 'home')",
     "UPDATE contact SET minutes = 30", "DELETE FROM contact", true},
    {"decision",
     "INSERT INTO decision (id, project, day, what)"
     " VALUES (2, 1, '2026-01-01', 'Bellen na de intake')",
     "UPDATE decision SET who = 'an' WHERE id = 2", "DELETE FROM decision WHERE id = 2",
     false},
    {"domain",
     "INSERT INTO domain (instrument, position, code, theme) VALUES (1, 9, 'werk', "
     "'work')",
     "UPDATE domain SET nl = 'Werk' WHERE position = 9",
     "DELETE FROM domain WHERE position = 9", false},
    {"estimate",
     "INSERT INTO estimate (family, domain, day, change, who)"
     " VALUES (1, 1, '2026-01-01', -1, 'coach')",
     "UPDATE estimate SET change = 2", "DELETE FROM estimate", true},
    {"explored", "INSERT INTO explored (family, day) VALUES (1, '2026-01-01')",
     "UPDATE explored SET day = '2026-01-02'", "DELETE FROM explored", true},
    {"family", "INSERT INTO family (id, code) VALUES (2, 'G-34567')",
     "UPDATE family SET alias = 'Zon' WHERE id = 2", "DELETE FROM family WHERE id = 2",
     false},
    {"free_text",
     "INSERT INTO free_text (family, day, kind, sealed)"
     " VALUES (1, '2026-01-01', 'note', x'00')",
     "UPDATE free_text SET sealed = x'01'", "DELETE FROM free_text", true},
    {"group_activity",
     "INSERT INTO group_activity (id, project, day, kind)"
     " VALUES (2, 1, '2026-01-01', 'outing')",
     "UPDATE group_activity SET present = 12 WHERE id = 2",
     "DELETE FROM group_activity WHERE id = 2", false},
    {"identity", "INSERT INTO identity (family, person, sealed) VALUES (1, 0, x'00')",
     "UPDATE identity SET sealed = x'01'", "DELETE FROM identity", true},
    {"instrument",
     "INSERT INTO instrument (id, code, version, decimals, low, high, step, better)"
     " VALUES (2, 'ster', 1, 0, 1, 5, 1, 1)",
     "UPDATE instrument SET nl = 'Ster' WHERE id = 2",
     "DELETE FROM instrument WHERE id = 2", false},
    {"linked",
     "INSERT INTO linked (family, kind, one, two, first)"
     " VALUES (1, 'family', x'01', x'02', x'01')",
     "UPDATE linked SET first = x'02'", "DELETE FROM linked", true},
    {"not_entitled",
     "INSERT INTO not_entitled (family, right_entry, day) VALUES (1, 1, '2026-04-20')",
     "UPDATE not_entitled SET day = '2026-04-21'", "DELETE FROM not_entitled", true},
    {"own_score",
     "INSERT INTO own_score (family, number, day, steps) VALUES (1, 1, '2026-01-01', 4)",
     "UPDATE own_score SET steps = 6", "DELETE FROM own_score", true},
    {"own_theme",
     "INSERT INTO own_theme (family, number, kind, day)"
     " VALUES (1, 2, 'goal', '2026-01-01')",
     "UPDATE own_theme SET ended_day = '2026-01-02' WHERE number = 2",
     "DELETE FROM own_theme WHERE number = 2", true},
    {"own_theme_text",
     "INSERT INTO own_theme_text (family, number, sealed) VALUES (1, 1, x'00')",
     "UPDATE own_theme_text SET sealed = x'01'", "DELETE FROM own_theme_text", true},
    {"person", "INSERT INTO person (family, code) VALUES (1, 'mama')",
     "UPDATE person SET role = 'parent'", "DELETE FROM person", true},
    {"phase",
     "INSERT INTO phase (trajectory, day, phase) VALUES (1, '2026-01-01', 'working')",
     "UPDATE phase SET phase = 'aftercare'", "DELETE FROM phase", true},
    {"postponement",
     "INSERT INTO postponement (trajectory, wave, until) VALUES (1, '3', '2026-05-01')",
     "UPDATE postponement SET until = '2026-06-01'", "DELETE FROM postponement", true},
    {"priority", "INSERT INTO priority (sitting, domain) VALUES (1, 1)",
     "UPDATE priority SET domain = 2", "DELETE FROM priority", true},
    {"project",
     "INSERT INTO project (id, code, name, preset) VALUES (2, 'bosrand', 'B', 'x')",
     "UPDATE project SET name = 'Bosrand' WHERE id = 2",
     "DELETE FROM project WHERE id = 2", false},
    {"project_instrument",
     "INSERT INTO project_instrument (project, position, instrument) VALUES (1, 5, 1)",
     "UPDATE project_instrument SET position = 6 WHERE position = 5",
     "DELETE FROM project_instrument WHERE position = 6", false},
    {"referral",
     "INSERT INTO referral (trajectory, day, partner) VALUES (1, '2026-01-01', 'ocmw')",
     "UPDATE referral SET partner = 'school'", "DELETE FROM referral", true},
    {"release",
     "INSERT INTO release (id, day, cut_off, projects, whom, purpose, least)"
     " VALUES (2, '2026-07-01', '2026-06-30', 'p', 'stad', 'verslag', 10)",
     "UPDATE release SET whom = 'fonds' WHERE id = 2",
     "DELETE FROM release WHERE id = 2", false},
    {"release_row",
     "INSERT INTO release_row (release, measure, site, members, shown)"
     " VALUES (1, 'started', 'p', 1, 'n=10')",
     "UPDATE release_row SET shown = 'n=15'", "DELETE FROM release_row", false},
    {"release_set", "INSERT INTO release_set (id, members) VALUES (2, x'00')",
     "UPDATE release_set SET members = x'01' WHERE id = 2",
     "DELETE FROM release_set WHERE id = 2", false},
    {"review", "INSERT INTO review (sitting, domain, kind) VALUES (1, 1, 'important')",
     "UPDATE review SET domain = 2", "DELETE FROM review", true},
    {"right_entry",
     "INSERT INTO right_entry (id, code, theme, level) VALUES (2, 'x', 'income', "
     "'federal')",
     "UPDATE right_entry SET retired = 1 WHERE id = 2",
     "DELETE FROM right_entry WHERE id = 2", false},
    {"scan_answer",
     "INSERT INTO scan_answer (family, right_entry, day, answer)"
     " VALUES (1, 1, '2026-04-20', 'later')",
     "UPDATE scan_answer SET answer = 'explore'", "DELETE FROM scan_answer", true},
    {"share",
     "INSERT INTO share (family, day, what, whom) VALUES (1, '2026-01-01', 'sheet', "
     "'ocmw')",
     "UPDATE share SET whom = 'school'", "DELETE FROM share", true},
    {"signal",
     "INSERT INTO signal (id, project, day, title, level)"
     " VALUES (2, 1, '2026-01-01', 'Wachtlijst', 'local')",
     "UPDATE signal SET state = 'raised' WHERE id = 2",
     "DELETE FROM signal WHERE id = 2", false},
    {"signal_family", "INSERT INTO signal_family (family, signal) VALUES (1, 1)",
     "UPDATE signal_family SET signal = 3", "DELETE FROM signal_family", true},
    {"signal_text", "INSERT INTO signal_text (signal, sealed) VALUES (1, x'00')",
     "UPDATE signal_text SET sealed = x'01'", "DELETE FROM signal_text", false},
    {"sitting",
     "INSERT INTO sitting (id, family, instrument, day, entered, scores)"
     " VALUES (2, 1, 1, '2026-02-01', '2026-02-01', '[5]')",
     "UPDATE sitting SET scores = '[6]' WHERE id = 2",
     "DELETE FROM sitting WHERE id = 2", true},
    {"small_step",
     "INSERT INTO small_step (family, number, day) VALUES (1, 2, '2026-01-01')",
     "UPDATE small_step SET done_day = '2026-01-02' WHERE number = 2",
     "DELETE FROM small_step WHERE number = 2", true},
    {"small_step_text",
     "INSERT INTO small_step_text (family, number, sealed) VALUES (1, 1, x'00')",
     "UPDATE small_step_text SET sealed = x'01'", "DELETE FROM small_step_text", true},
    {"support_review",
     "INSERT INTO support_review (family, day) VALUES (1, '2026-04-01')",
     "UPDATE support_review SET held_day = '2026-04-02'", "DELETE FROM support_review",
     true},
    {"theme", "INSERT INTO theme (code) VALUES ('housing')",
     "UPDATE theme SET nl = 'Wonen'", "DELETE FROM theme", false},
    {"tombstone", "INSERT INTO tombstone (code) VALUES ('G-99999')",
     "UPDATE tombstone SET code = 'G-88888'", "DELETE FROM tombstone", false},
    {"trajectory",
     "INSERT INTO trajectory (id, family, project, start) VALUES (2, 1, 1, "
     "'2026-06-01')",
     "UPDATE trajectory SET postcode = '9000' WHERE id = 2",
     "DELETE FROM trajectory WHERE id = 2", true},
    {"trajectory_status",
     "INSERT INTO trajectory_status (trajectory, day, status) VALUES (1, '2026-01-01', "
     "'x')",
     "UPDATE trajectory_status SET by_whom = 'coach'", "DELETE FROM trajectory_status",
     true},
    {"wave", "INSERT INTO wave (project, name) VALUES (1, '3')",
     "UPDATE wave SET from_days = 80, to_days = 100 WHERE name = '3'",
     "DELETE FROM wave WHERE name = '3'", false},
    {"wave_enough",
     "INSERT INTO wave_enough (trajectory, wave, day) VALUES (1, '3', '2026-04-20')",
     "UPDATE wave_enough SET day = '2026-04-21'", "DELETE FROM wave_enough", true},
};

static int open_with_one_of_each(void **state)
{
    static const ank_score five[] = {5};
    if (kept_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    struct ank_instrument *instrument = add_instrument();
    add_project("zonnedorp", instrument);
    int64_t family = add_family("G-23456");
    add_trajectory(family, "zonnedorp", "2026-01-01", "2026-05-01");
    add_right("leefloon");
    add_sitting(family, instrument->id, 0, "2026-01-01", five, 1);
    kept_run("INSERT INTO release (id, day, cut_off, projects, whom, purpose, least)"
             " VALUES (1, '2026-07-01', '2026-06-30', 'p', 'stad', 'verslag', 10)");
    kept_run("INSERT INTO release_set (id, members) VALUES (1, x'00')");
    kept_run(
        "INSERT INTO signal (id, project, day, title, level)"
        " VALUES (1, 1, '2026-01-01', 'a', 'local'), (3, 1, '2026-01-01', 'b', 'local');"
        "INSERT INTO small_step (family, number, day) VALUES (1, 1, '2026-01-01');"
        "INSERT INTO own_theme (family, number, kind, day)"
        " VALUES (1, 1, 'goal', '2026-01-01')");
    kept_commit();
    return 0;
}

/* Another program, which knows nothing of commands. */
static void by_another_program(const char *sql)
{
    sqlite3 *db;
    char *message = NULL;
    kept_commit();
    ank_registry_close(registry);
    registry = NULL;
    assert_int_equal(sqlite3_open(kept_path(NULL), &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%s: %s", sql, message);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
}

/* The chain, once more --------------------------------------------------- */

struct bytes {
    unsigned char at[4096];
    size_t size;
};

static void append(struct bytes *bytes, const void *more, size_t size)
{
    assert_true(bytes->size + size <= sizeof bytes->at);
    if (size)
        memcpy(bytes->at + bytes->size, more, size);
    bytes->size += size;
}

static void append_number(struct bytes *bytes, uint64_t number)
{
    for (int shift = 56; shift >= 0; shift -= 8) {
        unsigned char byte = (unsigned char)(number >> shift);
        append(bytes, &byte, 1);
    }
}

static void append_value(struct bytes *bytes, const char *text)
{
    append_number(bytes, text ? strlen(text) : UINT64_MAX);
    append(bytes, text, text ? strlen(text) : 0);
}

/* Columns: id, at, who, command, tbl, row, commitment, chain, salt, old, new; a
 * row whose values were erased has no salt. */
static bool row_holds(struct stmt *q, unsigned char chain[static hash_size])
{
    struct bytes values = {.size = 0}, row = {.size = 0};
    unsigned char sum[hash_size];
    size_t commitment_size, chain_size, salt_size;
    const void *commitment = stmt_get_blob(q, 6, &commitment_size);
    const void *kept = stmt_get_blob(q, 7, &chain_size);
    const void *salt = stmt_get_blob(q, 8, &salt_size);
    if (commitment_size != hash_size || chain_size != hash_size)
        return false;
    if (salt) {
        append(&values, salt, salt_size);
        append_value(&values, stmt_get_text(q, 9, NULL));
        append_value(&values, stmt_get_text(q, 10, NULL));
        crypto_hash_sha256(sum, values.at, values.size);
        if (memcmp(sum, commitment, hash_size) != 0)
            return false;
    }
    append(&row, chain, hash_size);
    append_number(&row, (uint64_t)stmt_get_int(q, 0));
    for (int column = 1; column <= 5; column++) {
        const char *text = stmt_get_text(q, column, NULL);
        append(&row, text, strlen(text) + 1);
    }
    append(&row, commitment, hash_size);
    crypto_hash_sha256(chain, row.at, row.size);
    return memcmp(chain, kept, hash_size) == 0;
}

/* The id of the first row that does not follow from those before it; 0: none. */
static int64_t first_broken(void)
{
    unsigned char chain[hash_size] = {0};
    int64_t broken = 0;
    struct stmt *q =
        stmt(registry, "SELECT h.id, at, who, command, tbl, row, commitment, chain,"
                       " salt, old, new FROM history h LEFT JOIN history_value v"
                       " ON v.history = h.id ORDER BY h.id");
    while (!broken && stmt_next(q))
        if (!row_holds(q, chain))
            broken = stmt_get_int(q, 0);
    assert_ok(stmt_done(q, &err), err);
    return broken;
}

static void the_chain_follows_from_its_own_rows(void **state)
{
    (void)state;
    assert_int_equal(first_broken(), 0);
    for (int i = 0; i < 5; i++) {
        kept_run("INSERT INTO explored (family, day) VALUES (1, date('2026-01-01', "
                 "(SELECT count(*) FROM explored) || ' days'))");
        kept_run("UPDATE family SET alias = coalesce(alias, '') || 'é'");
        kept_commit();
    }
    assert_int_equal(first_broken(), 0);
    assert_true(kept_number("SELECT count(*) FROM history") >= 15);
    assert_int_equal(kept_number("SELECT count(*) FROM history WHERE chain IS NULL"),
                     0);
    assert_int_equal(kept_number("SELECT count(DISTINCT salt) FROM history_value"),
                     kept_number("SELECT count(*) FROM history"));
}

static void tampering_is_found(void **state)
{
    (void)state;
    static const char *const tampering[] = {
        "UPDATE history SET who = 'other' WHERE id = 4",
        "UPDATE history SET at = '2026-03-31T14:05:01Z' WHERE id = 4",
        "UPDATE history SET command = 'x' WHERE id = 4",
        "UPDATE history SET tbl = 'x' WHERE id = 4",
        "UPDATE history SET row = '9' WHERE id = 4",
        "UPDATE history_value SET new = new || ' ' WHERE history = 4",
        "UPDATE history_value SET old = '' WHERE history = 4",
        "UPDATE history_value SET salt = randomblob(32) WHERE history = 4",
        "UPDATE history SET commitment = randomblob(32) WHERE id = 4",
        "UPDATE history SET chain = randomblob(32) WHERE id = 4",
        "DELETE FROM history_value WHERE history = 4; DELETE FROM history WHERE id = 4",
        "UPDATE history SET id = -4 WHERE id = 4; UPDATE history SET id = 4 WHERE id = "
        "5;"
        "UPDATE history SET id = 5 WHERE id = -4;"
        "UPDATE history_value SET history = -4 WHERE history = 4;"
        "UPDATE history_value SET history = 4 WHERE history = 5;"
        "UPDATE history_value SET history = 5 WHERE history = -4",
        "UPDATE history SET id = id + 1000 WHERE id > 4;"
        "UPDATE history_value SET history = history + 1000 WHERE history > 4",
        "INSERT INTO history SELECT 1000 + id, at, who, command, tbl, row, commitment, "
        "chain"
        " FROM history WHERE id = 4",
    };
    kept_run("SAVEPOINT whole");
    assert_true(kept_number("SELECT count(*) FROM history") > 5);
    kept_run("PRAGMA defer_foreign_keys = ON");
    for (size_t i = 0; i < COUNT(tampering); i++) {
        kept_run(tampering[i]);
        if (first_broken() == 0)
            fail_msg("not found: %s", tampering[i]);
        kept_run("ROLLBACK TO whole");
        kept_run("PRAGMA defer_foreign_keys = ON");
    }
    assert_int_equal(first_broken(), 0);
}

static void the_chain_holds_when_values_are_erased(void **state)
{
    (void)state;
    kept_run("DELETE FROM history_value WHERE family = 1");
    assert_int_equal(first_broken(), 0);
    kept_run("UPDATE family SET alias = 'Zon'");
    kept_commit();
    assert_int_equal(first_broken(), 0);
}

/* Rows ------------------------------------------------------------------- */

/* Runs one statement and expects one row of history about that table. */
static void assert_one_row(const char *sql, const char *table, bool whose, bool old,
                           bool new)
{
    int64_t before = kept_number("SELECT coalesce(max(id), 0) FROM history");
    kept_run(sql);
    if (kept_number("SELECT max(id) FROM history") != before + 1)
        fail_msg("no row, or more than one: %s", sql);
    assert_string_equal(kept_text("SELECT tbl FROM history ORDER BY id DESC LIMIT 1"),
                        table);
    assert_string_equal(
        kept_text("SELECT who || ' ' || command || ' ' || at FROM history"
                  " ORDER BY id DESC LIMIT 1"),
        "coach test 2026-03-31T14:05:00Z");
    char *was =
        kept_text("SELECT old FROM history_value ORDER BY history DESC LIMIT 1");
    char *is = kept_text("SELECT new FROM history_value ORDER BY history DESC LIMIT 1");
    assert_true((was != NULL) == old && (is != NULL) == new);
    assert_true(!was || !is || strcmp(was, is) != 0);
    if (whose)
        assert_int_equal(
            kept_number(
                "SELECT family FROM history_value ORDER BY history DESC LIMIT 1"),
            1);
}

static void every_change_of_every_table_writes_a_row(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(changes); i++) {
        print_message("# %s\n", changes[i].table);
        assert_one_row(changes[i].insert, changes[i].table, changes[i].whose, false,
                       true);
        assert_one_row(changes[i].update, changes[i].table, changes[i].whose, true,
                       true);
        assert_one_row(changes[i].remove, changes[i].table, changes[i].whose, true,
                       false);
    }
    kept_commit();
    assert_int_equal(first_broken(), 0);
}

static void no_table_is_forgotten(void **state)
{
    (void)state;
    const char *tested = "";
    for (size_t i = 0; i < COUNT(changes); i++)
        tested =
            ank_format(&mem, "%s%s%s", tested, *tested ? " " : "", changes[i].table);
    assert_string_equal(
        kept_text(
            "SELECT group_concat(name, ' ') FROM (SELECT name FROM pragma_table_list"
            " WHERE schema = 'main' AND type = 'table' AND name NOT IN ('history',"
            " 'history_value', 'setting', 'stage', 'working', 'sqlite_schema',"
            " 'sqlite_sequence', 'undo', 'site', 'stamp', 'seen', 'version', 'aside',"
            " 'erased', 'box_key', 'mate', 'posted', 'known_as') ORDER BY name)"),
        tested);
}

static void values_are_written_to_be_read(void **state)
{
    (void)state;
    kept_run("UPDATE family SET alias = 'd''Oranje', language = 'fr'");
    assert_string_equal(
        kept_text(
            "SELECT old || ' -> ' || new FROM history_value ORDER BY history DESC"),
        "code='G-23456', alias=NULL, language='nl' -> "
        "code='G-23456', alias='d''Oranje', language='fr'");
    assert_string_equal(kept_text("SELECT row FROM history ORDER BY id DESC"), "1");
    kept_run("INSERT INTO consent (family, purpose, day, given)"
             " VALUES (1, 'measure', '2026-01-01', 1)");
    assert_string_equal(kept_text("SELECT row FROM history WHERE tbl = 'consent'"),
                        "1"); /* the family: purpose and day can be erased */
}

static void a_change_that_changes_nothing_writes_nothing(void **state)
{
    (void)state;
    int64_t before = kept_number("SELECT count(*) FROM history");
    kept_run("UPDATE family SET code = code, alias = NULL; UPDATE sitting SET scores = "
             "'[5]'");
    assert_int_equal(kept_number("SELECT count(*) FROM history"), before);
}

static void what_goes_along_with_a_family_is_written(void **state)
{
    (void)state;
    int64_t before = kept_number("SELECT count(*) FROM history");
    kept_run("DELETE FROM family");
    assert_int_equal(kept_number("SELECT count(*) FROM sitting"), 0);
    assert_int_equal(kept_number("SELECT count(*) FROM history"),
                     before + 5); /* trajectory, sitting, step, theme */
    kept_commit();
    assert_int_equal(first_broken(), 0);
}

static void a_bulk_import_is_one_row(void **state)
{
    (void)state;
    int64_t before = kept_number("SELECT count(*) FROM history");
    assert_ok(ank_registry_bulk(registry, "scores.csv", &err), err);
    for (int i = 0; i < 10; i++) {
        char code[8];
        snprintf(code, sizeof code, "B-%d", i);
        add_family(code);
        ank_registry_bulk_row(registry, code, strlen(code));
    }
    kept_commit();
    assert_int_equal(kept_number("SELECT count(*) FROM history"), before + 1);
    assert_string_equal(kept_text("SELECT tbl || ' ' || row || ' ' || who FROM history"
                                  " ORDER BY id DESC LIMIT 1"),
                        "scores.csv * coach");
    assert_int_equal(first_broken(), 0);

    unsigned char sum[hash_size];
    struct bytes told = {.size = 0};
    for (int i = 0; i < 10; i++) {
        append_number(&told, 3);
        append(&told, ank_format(&mem, "B-%d", i), 3);
    }
    crypto_hash_sha256(sum, told.at, told.size);
    char hex[2 * hash_size + 1];
    sodium_bin2hex(hex, sizeof hex, sum, sizeof sum);
    assert_string_equal(
        kept_text("SELECT new FROM history_value ORDER BY history DESC LIMIT 1"),
        ank_format(&mem, "rows=10, sha256=%s", hex));

    add_family("C-1"); /* the next command is no bulk import */
    assert_int_equal(kept_number("SELECT count(*) FROM history"), before + 2);
}

static void a_bulk_import_that_is_not_kept_leaves_nothing(void **state)
{
    (void)state;
    int64_t before = kept_number("SELECT count(*) FROM history");
    assert_ok(ank_registry_bulk(registry, "scores.csv", &err), err);
    add_family("B-1");
    ank_registry_bulk_row(registry, "B-1", 3);
    assert_ok(ank_registry_end(registry, false, &err), err);
    assert_ok(ank_registry_begin(registry, &work, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM history"), before);
    add_family("B-1");
    assert_int_equal(kept_number("SELECT count(*) FROM history"), before + 1);
}

/* Its rows stand under nobody's name, and the next command closes the chain. */
static void another_program_leaves_its_traces(void **state)
{
    (void)state;
    by_another_program("UPDATE family SET alias = 'Zon'");
    assert_string_equal(
        kept_text("SELECT who || command FROM history ORDER BY id DESC"), "??");
    assert_true(first_broken() > 0);
    kept_commit();
    assert_int_equal(first_broken(), 0);
}

#define TEST(name)                                                                     \
    cmocka_unit_test_setup_teardown(name, open_with_one_of_each, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_chain_follows_from_its_own_rows),
        TEST(tampering_is_found),
        TEST(the_chain_holds_when_values_are_erased),
        TEST(every_change_of_every_table_writes_a_row),
        TEST(no_table_is_forgotten),
        TEST(values_are_written_to_be_read),
        TEST(a_change_that_changes_nothing_writes_nothing),
        TEST(what_goes_along_with_a_family_is_written),
        TEST(a_bulk_import_is_one_row),
        TEST(a_bulk_import_that_is_not_kept_leaves_nothing),
        TEST(another_program_leaves_its_traces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

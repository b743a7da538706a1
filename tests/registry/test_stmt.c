/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements trust no file: what the schema rules out is damage, never a crash. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "store/db.h"
#include "store/stmt.h"

enum { more_than_the_first_table = 1000 };

/* What a getter makes of the one value of a query. */
enum getter { ID, INT, RANGE, DOUBLE, TEXT, WORD, DAY, DATE, BLOB };

static void get(struct stmt *q, enum getter getter)
{
    size_t size;
    switch (getter) {
    case ID:
        stmt_get_id(q, 0);
        return;
    case INT:
        stmt_get_int(q, 0);
        return;
    case RANGE:
        assert_in_range(stmt_get_range(q, 0, 1, 5), 1, 5);
        return;
    case DOUBLE:
        stmt_get_double(q, 0);
        return;
    case TEXT:
        stmt_get_text(q, 0, &mem);
        return;
    case WORD:
        assert_non_null(stmt_get_word(q, 0, &mem));
        return;
    case DAY:
        stmt_get_day(q, 0);
        return;
    case DATE:
        stmt_get_date(q, 0);
        return;
    case BLOB:
        stmt_get_blob(q, 0, &size);
    }
}

static bool can_be(const char *sql, enum getter getter)
{
    struct ank_error failure = {0};
    struct stmt *q = stmt(registry, sql);
    assert_true(stmt_next(q));
    get(q, getter);
    bool done = stmt_done(q, &failure);
    if (!done) {
        assert_int_equal(failure.code, ANK_STORE);
        assert_non_null(strstr(failure.text, "take a backup back"));
    }
    return done;
}

static void what_cannot_be_is_damage(void **state)
{
    (void)state;
    static const struct {
        const char *sql;
        enum getter getter;
        bool sound;
    } cases[] = {
        {"SELECT NULL", ID, true},
        {"SELECT NULL", INT, false},
        {"SELECT 7", INT, true},
        {"SELECT 'seven'", INT, false},
        {"SELECT 7.5", ID, false},
        {"SELECT 5", RANGE, true},
        {"SELECT 6", RANGE, false},
        {"SELECT 0", RANGE, false},
        {"SELECT 4294967297", RANGE, false},
        {"SELECT NULL", DOUBLE, true},
        {"SELECT 0.5", DOUBLE, true},
        {"SELECT x'00'", DOUBLE, false},
        {"SELECT NULL", TEXT, true},
        {"SELECT NULL ", WORD, false},
        {"SELECT 'caf' || char(233)", WORD, true},
        {"SELECT CAST(x'636166e9' AS TEXT)", TEXT, false},
        {"SELECT 'a' || char(0) || 'b'", TEXT, false},
        {"SELECT 12", TEXT, false},
        {"SELECT x'61'", WORD, false},
        {"SELECT NULL", DAY, true},
        {"SELECT NULL", DATE, false},
        {"SELECT '2026-02-28'", DATE, true},
        {"SELECT '2026-02-30'", DAY, false},
        {"SELECT x'6162'", BLOB, true},
        {"SELECT NULL", BLOB, true},
        {"SELECT 'ab'", BLOB, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        if (can_be(cases[i].sql, cases[i].getter) != cases[i].sound)
            fail_msg("%s, getter %d", cases[i].sql, (int)cases[i].getter);
}

static void a_damaged_row_ends_the_reading(void **state)
{
    (void)state;
    struct stmt *q = stmt(registry, "SELECT NULL UNION ALL SELECT 'b'");
    int rows = 0;
    for (; stmt_next(q); rows++)
        stmt_get_word(q, 0, NULL);
    assert_int_equal(rows, 1);
    assert_false(stmt_done(q, &err));
    err = (struct ank_error){0};
}

/* More than the table of statements has slots at first: each is kept, none is
 * looked for in vain. */
static void any_number_of_statements_is_prepared(void **state)
{
    (void)state;
    static char texts[more_than_the_first_table][24];
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < more_than_the_first_table; i++) {
            int64_t number;
            if (round == 0)
                snprintf(texts[i], sizeof texts[i], "SELECT %d", i);
            assert_ok(stmt_number(stmt(registry, texts[i]), &number, &err), err);
            assert_int_equal(number, i);
        }
}

/* A statement that writes, or one that looks up what an older version let in. */
static bool takes(const char *sql, void bind(struct stmt *, int, const char *))
{
    struct ank_error failure = {0};
    struct stmt *q = stmt(registry, sql);
    bind(q, 1, "zie 85.07.30-033.28");
    bool done = stmt_run(q, &failure);
    assert_true(done || failure.code == ANK_INVALID);
    return done;
}

static void keeps_no_register_number(void **state)
{
    (void)state;
    static const char write[] = "INSERT INTO tombstone (code) VALUES (?1)";
    assert_false(takes(write, stmt_text));
    int64_t kept;
    assert_ok(
        stmt_number(stmt(registry, "SELECT count(*) FROM tombstone"), &kept, &err),
        err);
    assert_int_equal(kept, 0);
    assert_true(takes("SELECT 1 FROM tombstone WHERE code = ?1", stmt_text));
    assert_true(takes(write, stmt_made));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, kept_open, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_cannot_be_is_damage),
        TEST(a_damaged_row_ends_the_reading),
        TEST(any_number_of_statements_is_prepared),
        TEST(keeps_no_register_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}

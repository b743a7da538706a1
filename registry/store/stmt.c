/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prepared statements that remember their first failure; see stmt.h. */
#include "stmt.h"

#include <math.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "db.h"

struct stmt {
    struct ank_registry *registry;
    const char *sql;
    sqlite3_stmt *handle;
    int status; /* first failure since the last stmt_done() */
    bool ended; /* no more rows; SQLite would begin again with the first */
};

/* A status of our own beside those of SQLite: a text holds what is never kept. */
enum { holds_register_number = SQLITE_CONSTRAINT | (255 << 8) };

static void note(struct stmt *q, int status)
{
    if (q->status == SQLITE_OK)
        q->status = status;
}

/* Open addressing on the address of the text: there is always a free slot. */
static struct stmt **slot_of(const struct stmt_table *table, const char *sql)
{
    size_t at = ((uintptr_t)sql >> 3) * 2654435761u % table->capacity;
    while (table->slots[at] && table->slots[at]->sql != sql)
        at = (at + 1) % table->capacity;
    return &table->slots[at];
}

/* Twice as many slots when half of them are taken; a power of two. */
static void grow_table(struct stmt_table *table)
{
    if (2 * table->count < table->capacity)
        return;
    struct stmt_table grown = {.count = table->count};
    grown.capacity = table->capacity ? 2 * table->capacity : 256;
    grown.slots = ank_must(calloc(grown.capacity, sizeof(struct stmt *)));
    for (size_t i = 0; i < table->capacity; i++)
        if (table->slots[i])
            *slot_of(&grown, table->slots[i]->sql) = table->slots[i];
    free(table->slots);
    *table = grown;
}

struct stmt *stmt(struct ank_registry *registry, const char *sql)
{
    grow_table(&registry->statements);
    struct stmt **slot = slot_of(&registry->statements, sql);
    if (*slot)
        return *slot;

    struct stmt *q = ank_must(calloc(1, sizeof *q));
    *q = (struct stmt){.registry = registry, .sql = sql};
    note(q, sqlite3_prepare_v3(registry->db, sql, -1, SQLITE_PREPARE_PERSISTENT,
                               &q->handle, NULL));
    registry->statements.count++;
    return *slot = q;
}

struct stmt *stmt_once(struct ank_registry *registry, const char *sql)
{
    struct stmt *q = ank_must(calloc(1, sizeof *q));
    *q = (struct stmt){.registry = registry, .sql = sql};
    note(q, sqlite3_prepare_v3(registry->db, sql, -1, 0, &q->handle, NULL));
    return q;
}

void stmt_int(struct stmt *q, int parameter, int64_t value)
{
    note(q, sqlite3_bind_int64(q->handle, parameter, value));
}

void stmt_null(struct stmt *q, int parameter)
{
    note(q, sqlite3_bind_null(q->handle, parameter));
}

void stmt_made(struct stmt *q, int parameter, const char *value)
{
    note(q, sqlite3_bind_text(q->handle, parameter, value, -1, SQLITE_STATIC));
}

/* What an older version let in can still be looked up, and erased. */
void stmt_text(struct stmt *q, int parameter, const char *value)
{
    if (value && !sqlite3_stmt_readonly(q->handle) && ank_register_number(value))
        note(q, holds_register_number);
    stmt_made(q, parameter, value);
}

void stmt_day(struct stmt *q, int parameter, ank_day value)
{
    char text[11];
    if (value == ANK_NO_DAY)
        stmt_null(q, parameter);
    else
        note(q, sqlite3_bind_text(q->handle, parameter, ank_day_format(value, text), 10,
                                  SQLITE_TRANSIENT));
}

void stmt_double(struct stmt *q, int parameter, double value)
{
    if (isnan(value))
        stmt_null(q, parameter);
    else
        note(q, sqlite3_bind_double(q->handle, parameter, value));
}

void stmt_blob(struct stmt *q, int parameter, const void *bytes, size_t size)
{
    note(q, sqlite3_bind_blob64(q->handle, parameter, bytes, size, SQLITE_STATIC));
}

void stmt_damaged(struct stmt *q)
{
    note(q, SQLITE_CORRUPT);
}

/* '' is one quote. */
static void bind_quoted(struct stmt *q, int parameter, const char *literal)
{
    size_t size = 0;
    char *text = ank_must(malloc(strlen(literal) + 1));
    const char *p = literal + 1;
    for (; *p && (*p != '\'' || p[1] == '\''); p++) {
        text[size++] = *p;
        p += *p == '\'';
    }
    text[size] = '\0';
    if (*p != '\'' || p[1])
        stmt_damaged(q);
    if (!sqlite3_stmt_readonly(q->handle) && *text != '[' && ank_register_number(text))
        note(q, holds_register_number);
    note(q, sqlite3_bind_text(q->handle, parameter, text, (int)size, free));
}

static int digit_of(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static void bind_bytes(struct stmt *q, int parameter, const char *digits)
{
    size_t size = strspn(digits, "0123456789ABCDEF") / 2;
    unsigned char *bytes = ank_must(malloc(size + 1));
    for (size_t i = 0; i < size; i++)
        bytes[i] =
            (unsigned char)(digit_of(digits[2 * i]) << 4 | digit_of(digits[2 * i + 1]));
    if (strcmp(digits + 2 * size, "'") != 0)
        stmt_damaged(q);
    note(q, sqlite3_bind_blob64(q->handle, parameter, bytes, size, free));
}

void stmt_literal(struct stmt *q, int parameter, const char *literal)
{
    char *end;
    if (!q->handle || parameter > sqlite3_bind_parameter_count(q->handle))
        return;
    if (!literal || strcmp(literal, "NULL") == 0)
        stmt_null(q, parameter);
    else if (*literal == '\'')
        bind_quoted(q, parameter, literal);
    else if (strncmp(literal, "X'", 2) == 0)
        bind_bytes(q, parameter, literal + 2);
    else if (strpbrk(literal, ".eE")) {
        stmt_double(q, parameter, strtod(literal, &end));
        if (*end)
            stmt_damaged(q);
    } else {
        stmt_int(q, parameter, strtoll(literal, &end, 10));
        if (*end || end == literal)
            stmt_damaged(q);
    }
}

/* A full disk makes SQLite take back the whole transaction by itself. What is written
 * after that would be kept at once, row by row: it is refused, for that reason. */
static void note_lost(const struct stmt *q, int status)
{
    struct ank_registry *registry = q->registry;
    if (registry->begun && !registry->lost && sqlite3_get_autocommit(registry->db))
        registry->lost = status;
}

bool stmt_next(struct stmt *q)
{
    if (q->status != SQLITE_OK || q->ended)
        return false;
    note_lost(q, SQLITE_ABORT);
    if (q->registry->lost && !sqlite3_stmt_readonly(q->handle)) {
        note(q, q->registry->lost);
        return false;
    }

    int status = sqlite3_step(q->handle);
    q->ended = status != SQLITE_ROW;
    if (q->ended && status != SQLITE_DONE) {
        note(q, status);
        note_lost(q, status);
    }
    return !q->ended;
}

/* Whether there is a value; one of another type than the schema's is damage. */
static bool has_value(struct stmt *q, int column, int type)
{
    int found = sqlite3_column_type(q->handle, column);
    if (found != type && found != SQLITE_NULL)
        stmt_damaged(q);
    return found == type;
}

int64_t stmt_get_id(struct stmt *q, int column)
{
    return has_value(q, column, SQLITE_INTEGER)
               ? sqlite3_column_int64(q->handle, column)
               : 0;
}

int64_t stmt_get_int(struct stmt *q, int column)
{
    if (stmt_get_null(q, column))
        stmt_damaged(q);
    return stmt_get_id(q, column);
}

int stmt_get_range(struct stmt *q, int column, int low, int high)
{
    int64_t value = stmt_get_int(q, column);
    if (value >= low && value <= high)
        return (int)value;
    stmt_damaged(q);
    return low;
}

bool stmt_get_null(struct stmt *q, int column)
{
    return sqlite3_column_type(q->handle, column) == SQLITE_NULL;
}

double stmt_get_double(struct stmt *q, int column)
{
    return has_value(q, column, SQLITE_FLOAT) ? sqlite3_column_double(q->handle, column)
                                              : NAN;
}

const char *stmt_get_text(struct stmt *q, int column, struct ank_arena *mem)
{
    if (!has_value(q, column, SQLITE_TEXT))
        return NULL;
    const char *text = (const char *)sqlite3_column_text(q->handle, column);
    size_t size = (size_t)sqlite3_column_bytes(q->handle, column);
    if (!text || !ank_text_clean(text, size)) {
        note(q, text ? SQLITE_CORRUPT : SQLITE_NOMEM);
        return NULL;
    }
    return mem ? ank_strdup(mem, text) : text;
}

const char *stmt_get_word(struct stmt *q, int column, struct ank_arena *mem)
{
    const char *text = stmt_get_text(q, column, mem);
    if (!text)
        stmt_damaged(q);
    return text ? text : "";
}

ank_day stmt_get_day(struct stmt *q, int column)
{
    ank_day day = ANK_NO_DAY;
    const char *text = stmt_get_text(q, column, NULL);
    if (text && !ank_day_parse(text, &day))
        stmt_damaged(q);
    return day;
}

ank_day stmt_get_date(struct stmt *q, int column)
{
    ank_day day = stmt_get_day(q, column);
    if (day == ANK_NO_DAY)
        stmt_damaged(q);
    return day;
}

const void *stmt_get_blob(struct stmt *q, int column, size_t *size)
{
    *size = 0;
    if (!has_value(q, column, SQLITE_BLOB))
        return NULL;
    const void *bytes = sqlite3_column_blob(q->handle, column);
    *size = (size_t)sqlite3_column_bytes(q->handle, column);
    return bytes;
}

int64_t stmt_inserted(struct stmt *q)
{
    return sqlite3_last_insert_rowid(q->registry->db);
}

int stmt_changed(struct stmt *q)
{
    return sqlite3_changes(q->registry->db);
}

/* "CHECK constraint failed: the start must be a date" -> the sentence. */
static const char *rule_words(const char *message)
{
    static const char check[] = "CHECK constraint failed: ";
    return strncmp(message, check, sizeof check - 1) == 0 ? message + sizeof check - 1
                                                          : message;
}

bool fail_register_number(struct ank_error *err)
{
    return ank_fail(
        err, ANK_INVALID,
        ANK_N("that holds a national register number, which is never kept here; "
              "leave it out"));
}

static bool fail_constraint(sqlite3 *db, struct ank_error *err)
{
    switch (sqlite3_extended_errcode(db)) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
        return ank_fail(err, ANK_EXISTS, ANK_N("already there"));
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return ank_fail(err, ANK_INVALID,
                        ANK_N("refers to something that is not there"));
    default:
        return ank_fail(err, ANK_INVALID, "%s",
                        ank_words(err->lang, rule_words(sqlite3_errmsg(db))));
    }
}

static bool fail_for(sqlite3 *db, int status, struct ank_error *err)
{
    if (status == holds_register_number)
        return fail_register_number(err);
    switch (status & 0xff) {
    case SQLITE_CONSTRAINT:
        return fail_constraint(db, err);
    case SQLITE_AUTH:
        return ank_fail(err, ANK_DENIED, ANK_N("this command may not touch names"));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ank_fail(
            err, ANK_STORE,
            ANK_N("another program is using the registry; nothing was changed, try "
                  "again when it is done"));
    case SQLITE_FULL:
        return ank_fail(
            err, ANK_STORE,
            ANK_N("the disk is full; nothing was changed, make room and try again"));
    case SQLITE_READONLY:
        return ank_fail(
            err, ANK_STORE,
            ANK_N("the registry cannot be written; check the rights of the file and "
                  "its folder"));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ank_fail(
            err, ANK_STORE,
            ANK_N("the registry is damaged; take a backup back, or ask for help"));
    case SQLITE_NOMEM:
        ank_must(NULL);
        return false;
    default:
        return ank_fail(err, ANK_STORE, ANK_N("the registry cannot be used: %s"),
                        sqlite3_errcode(db) == status ? sqlite3_errmsg(db)
                                                      : sqlite3_errstr(status));
    }
}

bool stmt_done_damaged(struct stmt *q, bool *damaged, struct ank_error *err)
{
    int code = q->status & 0xff;
    struct ank_error failure = {.lang = err->lang};
    *damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    bool done = stmt_done(q, *damaged ? &failure : err);
    return done || *damaged;
}

bool stmt_done(struct stmt *q, struct ank_error *err)
{
    int status = q->status;
    sqlite3 *db = q->registry->db;

    if (status != SQLITE_OK)
        fail_for(db, status, err);
    if (q->handle) { /* a statement that was never prepared stays failed */
        q->status = SQLITE_OK;
        q->ended = false;
        sqlite3_reset(q->handle);
        sqlite3_clear_bindings(q->handle);
    }
    return status == SQLITE_OK;
}

bool stmt_drop(struct stmt *q, struct ank_error *err)
{
    bool done = stmt_done(q, err);
    sqlite3_finalize(q->handle);
    free(q);
    return done;
}

bool stmt_run(struct stmt *q, struct ank_error *err)
{
    stmt_next(q);
    return stmt_done(q, err);
}

bool stmt_number(struct stmt *q, int64_t *number, struct ank_error *err)
{
    *number = stmt_next(q) ? stmt_get_id(q, 0) : 0;
    return stmt_done(q, err);
}

bool db_exec(struct ank_registry *registry, const char *sql, struct ank_error *err)
{
    int status = sqlite3_exec(registry->db, sql, NULL, NULL, NULL);
    return status == SQLITE_OK || fail_for(registry->db, status, err);
}

void stmt_free_all(struct ank_registry *registry)
{
    struct stmt_table *table = &registry->statements;
    for (size_t i = 0; i < table->capacity; i++)
        if (table->slots[i]) {
            sqlite3_finalize(table->slots[i]->handle);
            free(table->slots[i]);
        }
    free(table->slots);
    *table = (struct stmt_table){0};
}

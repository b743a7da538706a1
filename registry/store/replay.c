/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The history replayed: what a row became by its last change is what the table holds.
 *
 * Each change takes the values of before out of a set and puts those of after in; what
 * is left at the end must stand in the tables. A row that an import brought in is in
 * the set from its first change on. Values that an erasure took away prove nothing,
 * nor does what an import of an older version may have changed in silence; a new
 * passphrase seals every box anew, so boxes of before are compared without their tag.
 */
#include "replay.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/history.h>
#include "db.h"
#include "stmt.h"

/* A column as it is now; `otherwise` is what it has in rows from before it was there.
 */
struct column {
    const char *name, *otherwise;
};

struct table {
    const char *name;
    struct column *columns;
    size_t count;
};

/* Values of a row, in the order of the columns of now. */
struct fact {
    const struct table *table;
    const char *row, *values;
    size_t times; /* 0: they are no longer there */
};

struct replay {
    struct ank_registry *registry;
    struct ank_arena mem, row; /* row: of the row at hand */
    struct table *tables;
    size_t table_count;
    struct fact *facts; /* open addressing, a power of two */
    size_t capacity, count;
    int64_t silent,
        sealed; /* rows of history up to which changes, boxes are not told */
};

/* Tables and columns ----------------------------------------------------------- */

static bool read_columns(struct replay *r, struct table *table, struct ank_error *err)
{
    struct stmt *q = stmt(r->registry, "SELECT name, coalesce(dflt_value, 'NULL')"
                                       " FROM pragma_table_info(?1) WHERE name <> 'id'"
                                       " AND name NOT IN ('uid', 'lifted')");
    stmt_text(q, 1, table->name);
    while (stmt_next(q)) {
        table->columns =
            ank_grow(&r->mem, table->columns, table->count, sizeof *table->columns);
        table->columns[table->count++] =
            (struct column){stmt_get_word(q, 0, &r->mem), stmt_get_word(q, 1, &r->mem)};
    }
    return stmt_done(q, err);
}

/* The tables of which the history tells. */
static bool read_tables(struct replay *r, struct ank_error *err)
{
    struct stmt *q =
        stmt(r->registry, "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger'"
                          " AND name LIKE 'history\\_%\\_UPDATE' ESCAPE '\\'"
                          " ORDER BY tbl_name");
    while (stmt_next(q)) {
        r->tables = ank_grow(&r->mem, r->tables, r->table_count, sizeof *r->tables);
        r->tables[r->table_count++] =
            (struct table){.name = stmt_get_word(q, 0, &r->mem)};
    }
    bool done = stmt_done(q, err);
    for (size_t i = 0; done && i < r->table_count; i++)
        done = read_columns(r, &r->tables[i], err);
    return done;
}

static const struct table *table_named(const struct replay *r, const char *name)
{
    for (size_t i = 0; i < r->table_count; i++)
        if (strcmp(r->tables[i].name, name) == 0)
            return &r->tables[i];
    return NULL;
}

/* Values ----------------------------------------------------------------------- */

/* The end of an SQL value: 'it''s', X'00', 3, NULL. */
static const char *value_end(const char *p)
{
    const char *quote = *p == 'X' ? p + 1 : p;
    if (*quote != '\'')
        return p + strcspn(p, ",");
    for (p = quote + 1; *p; p++)
        if (*p == '\'' && *++p != '\'')
            return p;
    return p;
}

/* The value of a column in "day='2026-03-02', given=1"; NULL when it is not there. */
static const char *value_of(const char *values, const char *column, size_t *length)
{
    size_t name = strlen(column);
    for (const char *p = values; *p;) {
        const char *value = p + strcspn(p, "=");
        value += *value == '=';
        const char *end = value_end(value);
        if ((size_t)(value - p) == name + 1 && strncmp(p, column, name) == 0) {
            *length = (size_t)(end - value);
            return value;
        }
        p = end + strspn(end, ", ");
    }
    return NULL;
}

/* In the order of the columns of now, with what older rows had of newer columns. */
static const char *settle(struct ank_arena *mem, const struct table *table,
                          const char *values, bool boxes)
{
    size_t size = strlen(values) + 1, length;
    for (size_t i = 0; i < table->count; i++)
        size += strlen(table->columns[i].otherwise) + 1;
    char *settled = ank_alloc(mem, size + table->count), *to = settled;
    for (size_t i = 0; i < table->count; i++) {
        const struct column *column = &table->columns[i];
        const char *value = value_of(values, column->name, &length);
        if (!value) {
            value = column->otherwise;
            length = strlen(value);
        }
        if (!boxes && strcmp(column->name, "sealed") == 0)
            length = 0;
        memcpy(to, value, length);
        to += length;
        *to++ = '\n';
    }
    return settled;
}

/* The set ------------------------------------------------------------------------ */

static uint64_t hash_more(uint64_t hash, const char *text)
{
    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * 1099511628211u;
    return hash * 31;
}

static struct fact *slot_of(const struct replay *r, const struct fact *like)
{
    uint64_t hash =
        hash_more(hash_more((uintptr_t)like->table, like->row), like->values);
    for (size_t at = hash % r->capacity;; at = (at + 1) % r->capacity) {
        struct fact *fact = &r->facts[at];
        if (!fact->table ||
            (fact->table == like->table && strcmp(fact->row, like->row) == 0 &&
             strcmp(fact->values, like->values) == 0))
            return fact;
    }
}

static void grow(struct replay *r)
{
    struct replay grown = *r;
    grown.capacity = r->capacity ? 2 * r->capacity : 1024;
    grown.facts = ank_must(calloc(grown.capacity, sizeof *grown.facts));
    for (size_t i = 0; i < r->capacity; i++)
        if (r->facts[i].table)
            *slot_of(&grown, &r->facts[i]) = r->facts[i];
    free(r->facts);
    *r = grown;
}

static struct fact *find(struct replay *r, const struct fact *like, bool add)
{
    if (2 * r->count >= r->capacity)
        grow(r);
    struct fact *fact = slot_of(r, like);
    if (!fact->table && add) {
        *fact = *like;
        fact->row = ank_strdup(&r->mem, like->row);
        r->count++;
    }
    return fact->table ? fact : NULL;
}

static void forget_all(struct replay *r)
{
    for (size_t i = 0; i < r->capacity; i++)
        r->facts[i].times = 0;
}

/* A signal that was erased took its rows along without a word. */
static void forget_signals(struct replay *r)
{
    for (size_t i = 0; i < r->capacity; i++)
        if (r->facts[i].table && strncmp(r->facts[i].table->name, "signal", 6) == 0)
            r->facts[i].times = 0;
}

/* The history, and the tables ------------------------------------------------------ */

/* Columns: id, tbl, row, old, new. */
static void take_change(struct replay *r, struct stmt *q)
{
    int64_t id = stmt_get_int(q, 0);
    const char *name = stmt_get_word(q, 1, NULL), *row = stmt_get_word(q, 2, NULL);
    if (strcmp(row, "*") == 0) {
        if (id <= r->silent)
            forget_all(r);
        else if (strcmp(name, ANK_ERASE) == 0)
            forget_signals(r);
        return;
    }
    const struct table *table = table_named(r, name);
    if (!table)
        return;
    bool boxes = id > r->sealed;
    const char *old = stmt_get_text(q, 3, NULL), *new = stmt_get_text(q, 4, NULL);
    struct fact fact = {.table = table, .row = row, .times = 0};
    if (old) {
        fact.values = settle(&r->row, table, old, boxes);
        struct fact *there = find(r, &fact, false);
        if (there && there->times > 0)
            there->times--;
    }
    if (new) {
        fact.values = settle(&r->mem, table, new, boxes);
        find(r, &fact, true)->times++;
    }
}

static bool read_history(struct replay *r, struct ank_error *err)
{
    struct stmt *q =
        stmt(r->registry, "SELECT h.id, tbl, row, old, new FROM history h"
                          " JOIN history_value v ON v.history = h.id ORDER BY h.id");
    while (stmt_next(q)) {
        take_change(r, q);
        ank_arena_reset(&r->row);
    }
    return stmt_done(q, err);
}

static void meet(struct replay *r, const struct table *table, struct stmt *q)
{
    const char *row = stmt_get_word(q, 0, NULL), *values = stmt_get_word(q, 1, NULL);
    for (int boxes = 0; boxes < 2; boxes++) {
        struct fact fact = {.table = table,
                            .row = row,
                            .values = settle(&r->row, table, values, boxes)};
        struct fact *there = find(r, &fact, false);
        if (there)
            there->times = 0;
    }
}

static bool read_rows(struct replay *r, const struct table *table,
                      struct ank_error *err)
{
    const char *sql;
    if (!history_rows(r->registry, &r->mem, table->name, &sql, err))
        return false;
    struct stmt *q = stmt_once(r->registry, sql);
    while (stmt_next(q)) {
        meet(r, table, q);
        ank_arena_reset(&r->row);
    }
    return stmt_drop(q, err);
}

static bool read_limits(struct replay *r, struct ank_error *err)
{
    return stmt_number(stmt(r->registry, "SELECT coalesce((SELECT value FROM setting"
                                         " WHERE name = 'history.silent'), 0)"),
                       &r->silent, err) &&
           stmt_number(stmt(r->registry, "SELECT coalesce(max(id), 0) FROM history"
                                         " WHERE tbl = 'seal' AND row = '*'"),
                       &r->sealed, err);
}

bool replay_history(struct ank_registry *registry, struct ank_arena *mem,
                    struct replay_difference **differences, size_t *count,
                    struct ank_error *err)
{
    struct replay r = {.registry = registry};
    *differences = NULL;
    *count = 0;
    grow(&r);
    bool done = read_limits(&r, err) && read_tables(&r, err) && read_history(&r, err);
    registry_guard(registry, false); /* of what is sealed only the tags are read */
    for (size_t i = 0; done && i < r.table_count; i++)
        done = read_rows(&r, &r.tables[i], err);
    registry_guard(registry, true);
    for (size_t i = 0; done && i < r.capacity; i++)
        if (r.facts[i].times > 0) {
            *differences = ank_grow(mem, *differences, *count, sizeof **differences);
            (*differences)[(*count)++] =
                (struct replay_difference){ank_strdup(mem, r.facts[i].table->name),
                                           ank_strdup(mem, r.facts[i].row)};
        }
    free(r.facts);
    ank_arena_free(&r.row);
    ank_arena_free(&r.mem);
    return done;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The row triggers that write the history, one set for each table.
 *
 * They are made from the tables as they are, so that no table can be
 * forgotten: a later schema only adds tables. Names come from the schema
 * alone, never from outside.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "db.h"
#include "replay.h"
#include "stmt.h"

/* Values of a row as they stand in the history, and which row it is, as SQL over `new`
 * and `old`. */
struct shape {
    const char *row_new, *row_old;       /* the key as text: new.a || '/' || new.b */
    const char *values_new, *values_old; /* 'a=' || quote(new.a) || ... */
    const char *changed;                 /* old.a IS NOT new.a OR ... */
    const char *changed_open;            /* the same, but for what is sealed */
    const char *family_new, *family_old;
    bool owned; /* the key is that of whom it belongs to */
};

static char *join(struct ank_arena *mem, const char *so_far, const char *between,
                  const char *more)
{
    return ank_format(mem, "%s%s%s", so_far, *so_far ? between : "", more);
}

/* 'start=' || quote(new."start"). Of a sealed box only its tag, which tells that
 * it is another: what was cleared must not lie in the history to be opened. */
static char *value_of(struct ank_arena *mem, const char *which, const char *column)
{
    if (strcmp(column, "sealed") == 0)
        return ank_format(mem, "'sealed=' || quote(substr(%s.sealed, -16))", which);
    return ank_format(mem, "'%s=' || quote(%s.\"%s\")", column, which, column);
}

/*
 * What identifies the row. The history's own half is never erased, so for what
 * belongs to a family it is a bare number: its own, or that of whom it belongs
 * to; the rest of the key stands among the values.
 */
static void add_key(struct ank_arena *mem, struct shape *shape, const char *column)
{
    bool owner = strcmp(column, "family") == 0 || strcmp(column, "sitting") == 0 ||
                 strcmp(column, "trajectory") == 0;
    if (owner) {
        shape->owned = true;
        shape->row_new = ank_format(mem, "new.\"%s\"", column);
        shape->row_old = ank_format(mem, "old.\"%s\"", column);
    } else if (!shape->owned) {
        shape->row_new = join(mem, shape->row_new, " || '/' || ",
                              ank_format(mem, "new.\"%s\"", column));
        shape->row_old = join(mem, shape->row_old, " || '/' || ",
                              ank_format(mem, "old.\"%s\"", column));
    }
}

static void add_column(struct ank_arena *mem, struct shape *shape, const char *column,
                       bool key)
{
    if (key)
        add_key(mem, shape, column);
    if (strcmp(column, "id") == 0 || strcmp(column, "uid") == 0 ||
        strcmp(column, "lifted") == 0) /* the yes that lifted a no is told itself */
        return;
    shape->values_new =
        join(mem, shape->values_new, " || ', ' || ", value_of(mem, "new", column));
    shape->values_old =
        join(mem, shape->values_old, " || ', ' || ", value_of(mem, "old", column));
    const char *differs =
        ank_format(mem, "old.\"%s\" IS NOT new.\"%s\"", column, column);
    shape->changed = join(mem, shape->changed, " OR ", differs);
    if (strcmp(column, "sealed") != 0)
        shape->changed_open = join(mem, shape->changed_open, " OR ", differs);
}

/* Whose row it is: its own column, or that of what it belongs to. */
static void find_family(struct ank_arena *mem, struct shape *shape, const char *table,
                        const char *column)
{
    const char *expression = NULL;
    if (strcmp(table, "family") == 0)
        expression = "%s.id";
    else if (strcmp(column, "family") == 0)
        expression = "%s.family";
    else if (strcmp(column, "sitting") == 0)
        expression = "(SELECT family FROM sitting WHERE id = %s.sitting)";
    else if (strcmp(column, "trajectory") == 0)
        expression = "(SELECT family FROM trajectory WHERE id = %s.trajectory)";
    if (!expression || (shape->family_new && strcmp(column, "family") != 0))
        return;
    const char *hole = strchr(expression, '%');
    int before = (int)(hole - expression);
    shape->family_new = ank_format(mem, "%.*snew%s", before, expression, hole + 2);
    shape->family_old = ank_format(mem, "%.*sold%s", before, expression, hole + 2);
}

static bool read_shape(struct ank_registry *registry, struct ank_arena *mem,
                       const char *table, struct shape *shape, struct ank_error *err)
{
    *shape = (struct shape){"", "", "", "", "", "", NULL, NULL, false};
    struct stmt *q = stmt(registry, "SELECT name, pk FROM pragma_table_info(?1)");
    stmt_text(q, 1, table);
    while (stmt_next(q)) {
        const char *column = stmt_get_word(q, 0, mem);
        add_column(mem, shape, column, stmt_get_int(q, 1) > 0);
        find_family(mem, shape, table, column);
    }
    return stmt_done(q, err);
}

/* A trigger of one event: which row of history it writes, as SQL; `always` also in an
 * import, which is silent on what is new. */
struct trigger {
    const char *event, *always, *when, *row, *family, *old, *new;
};

static char *write_trigger(struct ank_arena *mem, const char *table, struct trigger t)
{
    return ank_format(
        mem,
        "DROP TRIGGER IF EXISTS history_%s_%s;"
        "CREATE TRIGGER history_%s_%s AFTER %s ON \"%s\""
        " WHEN ((SELECT bulk FROM working) IS NOT 1 OR (%s)) AND (%s) BEGIN"
        " INSERT INTO history (at, who, command, tbl, row) VALUES ("
        "coalesce((SELECT at FROM working), strftime('%%Y-%%m-%%dT%%H:%%M:%%SZ', 'now')),"
        " coalesce((SELECT who FROM working), '?'),"
        " coalesce((SELECT command FROM working), '?'), '%s', %s);"
        " INSERT INTO history_value (history, family, salt, old, new)"
        " VALUES (last_insert_rowid(), %s, randomblob(32), %s, %s); END;",
        table, t.event, table, t.event, t.event, table, t.always, t.when, table, t.row,
        t.family, t.old, t.new);
}

static bool write_triggers(struct ank_registry *registry, const char *table,
                           struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct shape shape;
    bool done = read_shape(registry, &mem, table, &shape, err);
    if (done) {
        const char *family_new = shape.family_new ? shape.family_new : "NULL";
        const char *family_old = shape.family_old ? shape.family_old : "NULL";
        const char *old = shape.values_old, *new = shape.values_new;
        const struct trigger triggers[] = {
            {"INSERT", "0", "1", shape.row_new, family_new, "NULL", new},
            {"UPDATE", *shape.changed_open ? shape.changed_open : "0", shape.changed,
             shape.row_new, family_new, old, new},
            {"DELETE", "0", "1", shape.row_old, family_old, old, "NULL"},
        };
        for (size_t i = 0; done && i < ANK_COUNT(triggers); i++)
            done = db_exec(registry, write_trigger(&mem, table, triggers[i]), err);
    }
    ank_arena_free(&mem);
    return done;
}

bool history_rows(struct ank_registry *registry, struct ank_arena *mem,
                  const char *table, const char **sql, struct ank_error *err)
{
    struct shape shape;
    if (!read_shape(registry, mem, table, &shape, err))
        return false;
    *sql = ank_format(mem, "SELECT CAST(%s AS TEXT), %s FROM \"%s\" AS new",
                      shape.row_new, shape.values_new, table);
    return true;
}

bool history_triggers(struct ank_registry *registry, struct ank_error *err)
{
    struct ank_arena mem = {0};
    const char **tables = NULL;
    size_t count = 0;
    struct stmt *q =
        stmt(registry, "SELECT name FROM pragma_table_list WHERE schema = 'main'"
                       " AND type = 'table' AND name NOT LIKE 'sqlite%'"
                       " AND name NOT LIKE 'history%' AND name <> 'working'"
                       " AND name <> 'setting' AND name <> 'stage' AND name <> 'undo'"
                       " AND name NOT IN ('site', 'stamp', 'seen', 'version', 'aside',"
                       " 'erased', 'box_key', 'mate', 'posted', 'known_as')"
                       " ORDER BY name");
    while (stmt_next(q)) {
        tables = ank_grow(&mem, tables, count, sizeof *tables);
        tables[count++] = stmt_get_word(q, 0, &mem);
    }
    bool done = stmt_done(q, err);
    for (size_t i = 0; done && i < count; i++)
        done = write_triggers(registry, tables[i], err);
    ank_arena_free(&mem);
    return done;
}

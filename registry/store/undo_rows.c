/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a command wrote, as people see it: from its rows of history, or, of an import,
 * which has one, by counting what was recorded. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
#include <string.h>

#include <ankerpunt/registry/history.h>
#include <ankerpunt/registry/undo.h>
#include "db.h"
#include "stmt.h"

struct written_list {
    struct ank_arena *mem;
    bool back; /* what was added is what goes, and the other way round */
    struct ank_written *row;
    size_t count;
};

static enum ank_written_how turned(const struct written_list *list,
                                   enum ank_written_how how)
{
    return !list->back || how == ANK_WRITTEN_CHANGED ? how
           : how == ANK_WRITTEN_NEW                  ? ANK_WRITTEN_GONE
                                                     : ANK_WRITTEN_NEW;
}

static struct ank_written *add_row(struct written_list *list, struct ank_written row)
{
    list->row = ank_grow(list->mem, list->row, list->count, sizeof *list->row);
    list->row[list->count] = row;
    return &list->row[list->count++];
}

/* By counting -------------------------------------------------------------------- */

static void count_change(struct written_list *list, const char *table, int operation)
{
    struct ank_written *last = list->count ? &list->row[list->count - 1] : NULL;
    enum ank_written_how how =
        turned(list, operation == SQLITE_INSERT   ? ANK_WRITTEN_NEW
                     : operation == SQLITE_DELETE ? ANK_WRITTEN_GONE
                                                  : ANK_WRITTEN_CHANGED);
    if (last && last->how == how && strcmp(last->table, table) == 0) {
        last->count++;
        return;
    }
    add_row(list, (struct ank_written){.table = ank_strdup(list->mem, table),
                                       .how = how,
                                       .day = ANK_NO_DAY,
                                       .count = 1});
}

static void count_changes(struct written_list *list, const void *changes, int size)
{
    const char *table;
    int columns, operation, indirect;
    sqlite3_changeset_iter *iter;
    if (sqlite3changeset_start(&iter, size, (void *)changes) != SQLITE_OK)
        return;
    while (sqlite3changeset_next(iter) == SQLITE_ROW) {
        sqlite3changeset_op(iter, &table, &columns, &operation, &indirect);
        count_change(list, table, operation);
    }
    sqlite3changeset_finalize(iter);
}

static bool count_recorded(struct ank_registry *registry, const struct ank_undo *undo,
                           struct written_list *list, struct ank_error *err)
{
    size_t size;
    struct stmt *q = stmt(registry, "SELECT changes FROM undo WHERE run ="
                                    " (SELECT run FROM undo WHERE n = ?1)"
                                    " AND changes NOT NULL ORDER BY n");
    stmt_int(q, 1, undo->n);
    while (stmt_next(q)) {
        const void *changes = stmt_get_blob(q, 0, &size);
        count_changes(list, changes, (int)size);
    }
    return stmt_done(q, err);
}

/* From the history --------------------------------------------------------------- */

/* "leefloon 2026-03-10" is an item and its day. */
static void read_item(struct written_list *list, struct ank_written *row,
                      const char *text)
{
    char *rest = text ? ank_strdup(list->mem, text) : NULL, *word;
    while ((word = strsep(&rest, " ")))
        if (row->item && strcmp(row->item, word) == 0)
            continue; /* a project that is called as its code */
        else if (row->day != ANK_NO_DAY || !ank_day_parse(word, &row->day))
            row->item =
                row->item ? ank_format(list->mem, "%s %s", row->item, word) : word;
}

/* Whether a field of a sitting is one of its scores. */
static bool is_score(const char *field)
{
    static const char *const others[] = {"family",  "instrument", "person",
                                         "day",     "mode",       "looking_back",
                                         "entered", "retest",     "faces"};
    for (size_t i = 0; i < ANK_COUNT(others); i++)
        if (strcmp(others[i], field) == 0)
            return false;
    return true;
}

/* A domain that was answered twice is one score: `value` holds " wonen geld ". */
static void count_score(struct written_list *list, struct ank_written *row,
                        const char *domain)
{
    const char *seen = row->value ? row->value : " ";
    const char *name = ank_format(list->mem, " %s ", domain);
    if (!strstr(seen, name)) {
        row->value = ank_format(list->mem, "%s%s ", seen, domain);
        row->count++;
    }
}

static void read_field(struct written_list *list, struct ank_written *row,
                       const struct ank_history_row *change)
{
    const char *value = change->new ? change->new : change->old;
    if (!change->field)
        return;
    if (strcmp(row->table, "sitting") == 0 && is_score(change->field))
        count_score(list, row, change->field);
    else if (strcmp(change->field, "stage") == 0 || strcmp(change->field, "given") == 0)
        row->value = ank_strdup(list->mem, value);
}

/* What is told of as a number of them. */
static bool is_counted(const char *table)
{
    static const char *const counted[] = {
        "wave",   "project_instrument", "domain",  "anchor", "theme", "right_entry",
        "review", "priority",           "estimate"};
    for (size_t i = 0; i < ANK_COUNT(counted); i++)
        if (strcmp(counted[i], table) == 0)
            return true;
    return false;
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* The row that tells of this one already. */
static struct ank_written *row_of(struct written_list *list,
                                  const struct ank_written *row)
{
    for (size_t i = 0; i < list->count; i++) {
        struct ank_written *there = &list->row[i];
        if (strcmp(there->table, row->table) == 0 && same(there->family, row->family) &&
            (is_counted(row->table) ||
             (there->day == row->day && same(there->item, row->item))))
            return there;
    }
    return NULL;
}

static const char *family_words(struct ank_registry *registry, const char *code,
                                struct ank_arena *mem, struct ank_error *err)
{
    const char *words = code ? ank_strdup(mem, code) : NULL;
    struct stmt *q =
        stmt(registry, "SELECT alias FROM family WHERE code = ?1 AND alias NOT NULL");
    stmt_text(q, 1, code);
    if (stmt_next(q))
        words = stmt_get_word(q, 0, mem);
    return stmt_done(q, err) ? words : NULL;
}

/* What was given away stays given; a step and its words are told of once. */
static bool is_told(const char *table)
{
    static const char *const silent[] = {"share", "small_step_text", "own_theme_text",
                                         "signal_text"};
    for (size_t i = 0; i < ANK_COUNT(silent); i++)
        if (strcmp(silent[i], table) == 0)
            return false;
    return true;
}

static struct ank_written *read_change(struct ank_registry *registry,
                                       struct written_list *list,
                                       const struct ank_history_row *change,
                                       struct ank_error *err)
{
    struct ank_written row = {
        .table = ank_strdup(list->mem, change->table),
        .how = turned(list, change->added     ? ANK_WRITTEN_NEW
                            : change->removed ? ANK_WRITTEN_GONE
                                              : ANK_WRITTEN_CHANGED),
        .family = family_words(registry, change->family, list->mem, err),
        .day = ANK_NO_DAY,
        .count = strcmp(change->table, "sitting") != 0,
    };
    read_item(list, &row, change->item);
    struct ank_written *there = row_of(list, &row);
    if (there && is_counted(row.table))
        there->count++;
    if (there && row.how != ANK_WRITTEN_CHANGED)
        there->how = row.how;
    return there ? there : add_row(list, row);
}

static bool read_history(struct ank_registry *registry, const struct ank_undo *undo,
                         struct written_list *list, struct ank_error *err)
{
    int64_t last = 0;
    size_t at = 0;
    const struct ank_history_row *change;
    struct ank_history *history = ank_history_since(registry, undo->first);
    while (ank_history_next(history, &change)) {
        if (!is_told(change->table))
            continue;
        if (change->row != last)
            at = (size_t)(read_change(registry, list, change, err) - list->row);
        last = change->row;
        read_field(list, &list->row[at], change);
    }
    return ank_history_close(history, err);
}

bool ank_undo_rows(struct ank_registry *registry, const struct ank_undo *undo,
                   struct ank_arena *mem, struct ank_undo_rows *rows,
                   struct ank_error *err)
{
    struct written_list list = {.mem = mem, .back = undo->back};
    bool done = undo->bulk ? count_recorded(registry, undo, &list, err)
                           : read_history(registry, undo, &list, err);
    for (size_t i = 0, j = list.count; undo->back && i + 1 < j; i++) {
        struct ank_written row = list.row[i]; /* as they were written at first */
        list.row[i] = list.row[--j];
        list.row[j] = row;
    }
    *rows = (struct ank_undo_rows){list.row, list.count};
    return done && err->code == ANK_OK;
}

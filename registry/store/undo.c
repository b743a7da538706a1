/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking back: the last command's changeset, turned around and applied; see
 * <ankerpunt/registry/undo.h>. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
#include <string.h>

#include <ankerpunt/registry/undo.h>
#include "backup_parts.h"
#include "link_undo.h"
#include "recording.h"
#include "stmt.h"

bool ank_undo_find(struct ank_registry *registry, struct ank_arena *mem,
                   struct ank_undo *undo, struct ank_error *err)
{
    *undo = (struct ank_undo){0};
    struct stmt *q = stmt(
        registry,
        "SELECT n, at, who, command, back, changes IS NULL, bulk, day,"
        " (SELECT min(first) FROM undo o WHERE o.run = u.run), last, backup FROM undo u"
        " ORDER BY n DESC LIMIT 1");
    if (stmt_next(q))
        *undo = (struct ank_undo){
            .n = stmt_get_int(q, 0),
            .at = stmt_get_word(q, 1, mem),
            .who = stmt_get_word(q, 2, mem),
            .command = stmt_get_word(q, 3, mem),
            .back = stmt_get_int(q, 4) != 0,
            .stays = stmt_get_int(q, 5) != 0,
            .bulk = stmt_get_int(q, 6) != 0,
            .day = stmt_get_date(q, 7),
            .first = stmt_get_int(q, 8),
            .last = stmt_get_int(q, 9),
            .backup = stmt_get_text(q, 10, mem),
        };
    return stmt_done(q, err);
}

bool ank_undo_find_since(struct ank_registry *registry, const struct ank_undo *undo,
                         struct ank_arena *mem, struct ank_undo_since *since,
                         struct ank_error *err)
{
    *since = (struct ank_undo_since){0};
    struct stmt *q = stmt(registry, "SELECT at, who, command FROM history"
                                    " WHERE id > ?1 ORDER BY id LIMIT 1");
    stmt_int(q, 1, undo->last);
    if (stmt_next(q))
        *since =
            (struct ank_undo_since){stmt_get_word(q, 0, mem), stmt_get_word(q, 1, mem),
                                    stmt_get_word(q, 2, mem)};
    return stmt_done(q, err);
}

/* Turning a changeset around --------------------------------------------------- */

/* Tables in which a row is known by an id of its own. */
static const char *const numbered[] = {"family", "person", "trajectory", "sitting"};

/* Tables whose rows know their family by the row they belong to: they go before it, so
 * that the history can still tell whose they were. */
static const char *const owned[] = {"priority",     "review",      "trajectory_status",
                                    "postponement", "wave_enough", "referral",
                                    "phase"};

/* A changeset that takes back. */
struct inverse {
    void *changes;
    int size;
    int64_t ids[ANK_COUNT(numbered)]; /* the largest that goes; 0: none */
    bool goes[ANK_COUNT(owned)];      /* rows of that table go */
    bool first;                       /* only these tables are applied, else the rest */
};

/* ANK_COUNT when it is not among them. */
static size_t place_of(const char *const *names, size_t count, const char *name)
{
    size_t i = 0;
    while (i < count && strcmp(names[i], name) != 0)
        i++;
    return i;
}

static void look_at(struct inverse *inverse, sqlite3_changeset_iter *iter)
{
    const char *table;
    int columns, operation, indirect;
    sqlite3_value *id;
    sqlite3changeset_op(iter, &table, &columns, &operation, &indirect);
    if (operation != SQLITE_DELETE)
        return;
    size_t child = place_of(owned, ANK_COUNT(owned), table),
           place = place_of(numbered, ANK_COUNT(numbered), table);
    if (child < ANK_COUNT(owned))
        inverse->goes[child] = true;
    if (place < ANK_COUNT(numbered) &&
        sqlite3changeset_old(iter, 0, &id) == SQLITE_OK && id &&
        sqlite3_value_int64(id) > inverse->ids[place])
        inverse->ids[place] = sqlite3_value_int64(id);
}

static int invert(const void *changes, int size, struct inverse *inverse)
{
    sqlite3_changeset_iter *iter;
    int status =
        sqlite3changeset_invert(size, changes, &inverse->size, &inverse->changes);
    if (status == SQLITE_OK)
        status = sqlite3changeset_start(&iter, inverse->size, inverse->changes);
    if (status != SQLITE_OK)
        return status;
    while (sqlite3changeset_next(iter) == SQLITE_ROW)
        look_at(inverse, iter);
    return sqlite3changeset_finalize(iter);
}

static int is_its_turn(void *context, const char *table)
{
    const struct inverse *inverse = context;
    size_t child = place_of(owned, ANK_COUNT(owned), table);
    return (child < ANK_COUNT(owned) && inverse->goes[child]) == inverse->first;
}

/* What a row took along when it went (ON DELETE CASCADE) is gone already. */
static int on_conflict(void *context, int kind, sqlite3_changeset_iter *iter)
{
    const char *table;
    int columns, operation, indirect;
    (void)context;
    if (kind != SQLITE_CHANGESET_NOTFOUND)
        return SQLITE_CHANGESET_ABORT;
    sqlite3changeset_op(iter, &table, &columns, &operation, &indirect);
    return operation == SQLITE_DELETE ? SQLITE_CHANGESET_OMIT : SQLITE_CHANGESET_ABORT;
}

static int apply_turn(struct ank_registry *registry, struct inverse *inverse,
                      bool first)
{
    inverse->first = first;
    return sqlite3changeset_apply_v2(registry->db, inverse->size, inverse->changes,
                                     is_its_turn, on_conflict, inverse, NULL, NULL, 0);
}

static bool note_ids(struct ank_registry *registry, const struct inverse *inverse,
                     struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < ANK_COUNT(numbered); i++) {
        struct stmt *q =
            stmt(registry, "INSERT INTO setting (name, value) SELECT 'given.' || ?1, ?2"
                           " WHERE ?2 > 0 ON CONFLICT (name) DO UPDATE SET"
                           " value = max(value, excluded.value)");
        stmt_text(q, 1, numbered[i]);
        stmt_int(q, 2, inverse->ids[i]);
        done = stmt_run(q, err);
    }
    return done;
}

static bool take_back(struct ank_registry *registry, const void *changes, int size,
                      struct ank_error *err)
{
    struct inverse inverse = {0};
    int status = invert(changes, size, &inverse);
    if (status == SQLITE_OK)
        status = apply_turn(registry, &inverse, true);
    if (status == SQLITE_OK)
        status = apply_turn(registry, &inverse, false);
    sqlite3_free(inverse.changes);
    if (status == SQLITE_NOMEM)
        ank_must(NULL);
    if (status != SQLITE_OK)
        return ank_fail(err, ANK_STORE,
                        ANK_N("that could not be taken back (%s); nothing was changed"),
                        sqlite3_errstr(status));
    return note_ids(registry, &inverse, err);
}

/* As silent as the import was: millions of rows of history would tell nothing. */
static bool be_as_silent(struct ank_registry *registry, const struct ank_undo *undo,
                         const void *changes, size_t size, struct ank_error *err)
{
    if (!undo->bulk)
        return true;
    if (!registry->bulk && !ank_registry_bulk(registry, "undo", err))
        return false;
    ank_registry_bulk_row(registry, changes, size);
    return true;
}

static bool take_back_with_links(struct ank_registry *registry, const void *changes,
                                 size_t size, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct link_marks *marks;
    const struct link_changes written = {changes, (int)size};
    bool done = link_marks_read(registry, &mem, &written, &marks, err) &&
                take_back(registry, changes, (int)size, err) &&
                link_marks_write(registry, marks, err);
    ank_arena_free(&mem);
    return done;
}

bool ank_undo_apply(struct ank_registry *registry, const struct ank_undo *undo,
                    struct ank_error *err)
{
    size_t size;
    bool done = true;
    recording_of(registry, undo);
    struct stmt *q = stmt(registry, "SELECT changes FROM undo WHERE run ="
                                    " (SELECT run FROM undo WHERE n = ?1)"
                                    " AND changes NOT NULL ORDER BY n DESC");
    stmt_int(q, 1, undo->n);
    while (done && stmt_next(q)) {
        const void *changes = stmt_get_blob(q, 0, &size);
        done = be_as_silent(registry, undo, changes, size, err) &&
               take_back_with_links(registry, changes, size, err);
    }
    return stmt_done(q, err) && done;
}

bool ank_undo_forget(struct ank_registry *registry, struct ank_error *err)
{
    return stmt_run(stmt(registry, "DELETE FROM undo"), err);
}

bool ank_undo_back_up(struct ank_registry *registry, ank_day today,
                      struct ank_arena *mem, const char **backup, struct ank_error *err)
{
    char day[11];
    const char *path = sqlite3_db_filename(registry->db, "main");
    return backup_beside(
        registry,
        ank_format(mem, "%s.before-import-%s", path, ank_day_format(today, day)), mem,
        backup, err);
}

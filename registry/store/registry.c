/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening and guarding the file, and keeping a command whole; see
 * <ankerpunt/registry.h>. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "box.h"
#include "db.h"
#include "pages.h"
#include "record_sum.h"
#include "recording.h"
#include "shape.h"
#include "stmt.h"

extern const char *const schema[]; /* registry/store/schema, in order */

const char *const *schema_files = schema;

static int schema_version(void)
{
    int version = 0;
    while (schema_files[version])
        version++;
    return version;
}

/* Reads a pragma that gives one number; -1 when it cannot. */
static int pragma(sqlite3 *db, const char *sql)
{
    int value = -1;
    sqlite3_stmt *q = NULL;
    if (sqlite3_prepare_v2(db, sql, -1, &q, NULL) == SQLITE_OK &&
        sqlite3_step(q) == SQLITE_ROW)
        value = sqlite3_column_int(q, 0);
    sqlite3_finalize(q);
    return value;
}

static bool holds_boxes(const char *table)
{
    static const char *const tables[] = {"identity",        "free_text",
                                         "small_step_text", "own_theme_text",
                                         "signal_text",     "arrangement"};
    for (size_t i = 0; table && i < ANK_COUNT(tables); i++)
        if (strcmp(table, tables[i]) == 0)
            return true;
    return false;
}

/* SQLite asks this about every table a statement would touch, in any way. The
 * keys of a sealed row may be read: foreign keys are checked by them. */
static int guard(void *context, int action, const char *table, const char *column,
                 const char *database, const char *source)
{
    (void)database, (void)source;
    const struct ank_registry *registry = context;
    const char *touched = action == SQLITE_ALTER_TABLE ? column : table;
    bool key = action == SQLITE_READ && column && strcmp(column, "sealed") != 0;
    return holds_boxes(touched) && !key && !(registry->access & ANK_IDENTITY)
               ? SQLITE_DENY
               : SQLITE_OK;
}

/* Who may read names is kept from nothing, and setting it prepares every statement
 * anew. */
void registry_guard(struct ank_registry *registry, bool on)
{
    if (!(registry->access & ANK_IDENTITY))
        sqlite3_set_authorizer(registry->db, on ? guard : NULL, on ? registry : NULL);
}

/* scores_on_scale(scores, steps), for the triggers of `sitting`. */
static void on_scale(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *text = (const char *)sqlite3_value_text(values[0]);
    sqlite3_result_int(context,
                       text && scores_valid(text, sqlite3_value_int64(values[1])));
}

/* Nothing is left to SQLite's defaults: it is set, and what can be read back
 * is read back. */
bool registry_configure(struct ank_registry *registry, struct ank_error *err)
{
    static const char settings[] = "PRAGMA foreign_keys = ON;"
                                   "PRAGMA secure_delete = ON;"
                                   "PRAGMA temp_store = MEMORY;"
                                   "PRAGMA trusted_schema = OFF;"
                                   "PRAGMA cell_size_check = ON;"
                                   "PRAGMA mmap_size = 0;"
                                   "PRAGMA journal_mode = DELETE;"
                                   "PRAGMA synchronous = EXTRA;";
    static const struct {
        const char *sql;
        int expected;
    } checks[] = {
        {"PRAGMA foreign_keys", 1},    {"PRAGMA secure_delete", 1},
        {"PRAGMA temp_store", 2},      {"PRAGMA trusted_schema", 0},
        {"PRAGMA cell_size_check", 1}, {"PRAGMA synchronous", 3},
    };
    sqlite3 *db = registry->db;

    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
    if (!db_exec(registry, settings, err))
        return false;
    for (size_t i = 0; i < ANK_COUNT(checks); i++)
        if (pragma(db, checks[i].sql) != checks[i].expected)
            return ank_fail(
                err, ANK_STORE,
                ANK_N("SQLite did not take the setting \"%s\"; nothing was opened"),
                checks[i].sql);
    /* Who reads goes through the families once: a small cache does, in KiB. */
    if (!(registry->access & ANK_WRITE) &&
        !db_exec(registry, "PRAGMA query_only = ON; PRAGMA cache_size = -160", err))
        return false;
    registry_guard(registry, true);
    return sqlite3_create_function(db, "scores_on_scale", 2,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC |
                                       SQLITE_INNOCUOUS,
                                   NULL, on_scale, NULL, NULL) == SQLITE_OK &&
                   record_sum_register(db)
               ? true
               : ank_must(NULL) != NULL;
}

struct ank_registry *registry_new(unsigned access)
{
    struct ank_registry *made = ank_must(calloc(1, sizeof *made));
    made->access = access;
    return made;
}

/* Called by SQLite after so many of its steps; 0: it goes on. */
static int tell_listener(void *context)
{
    const struct ank_registry *registry = context;
    ank_heard(&registry->listener, 0, 0);
    return 0;
}

void ank_registry_listen(struct ank_registry *registry,
                         const struct ank_listener *listener)
{
    enum { STEPS = 1 << 20 }; /* some hundredths of a second */
    if (!listener->heard)
        return;
    registry->listener = *listener;
    sqlite3_progress_handler(registry->db, STEPS, tell_listener, registry);
}

/* Opened for writing by readers too (query_only keeps them from it): who comes
 * first after a power cut takes back what was broken off. */
bool registry_open_file(struct ank_registry *registry, const char *path,
                        struct ank_error *err)
{
    char shown[256], *name;
    /* SQLite reads ":memory:" and "file:..." its own way; to us they are names of
     * files. */
    const char *before = !path || *path == '/' ? "" : "./";
    if (asprintf(&name, "%s%s", before, path ? path : ":memory:") < 0)
        name = NULL;
    /* A registry belongs to one thread. Nobody asks how much memory SQLite has, and
     * counting it takes a lock for every allocation (set once, for the first). */
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    int status = sqlite3_open_v2(ank_must(name), &registry->db, flags,
                                 path ? pages_vfs() : NULL);
    free(name);
    if (!registry->db)
        ank_must(NULL);
    if (status != SQLITE_OK)
        return ank_fail(err, ANK_STORE, "%s: %s", ank_shown(path ? path : "", shown),
                        sqlite3_errmsg(registry->db));
    sqlite3_busy_timeout(registry->db, registry->access & ANK_HASTY ? 2000 : 30000);
    int reserve = page_reserve; /* for the sums, when the file is made or made anew */
    if (path)
        sqlite3_file_control(registry->db, "main", SQLITE_FCNTL_RESERVE_BYTES,
                             &reserve);
    return true;
}

/* Is it ours, and do we know its version? Asked before anything else. */
bool registry_recognise(struct ank_registry *registry, const char *path, int *version,
                        struct ank_error *err)
{
    char shown[256];
    ank_shown(path, shown);
    sqlite3 *db = registry->db;
    *version = pragma(db, "PRAGMA user_version");
    /* The head alone says little: a file that was changed on its way is known by
     * what comes after it, wherever the change fell. */
    if (*version >= 0 && pragma(db, "SELECT count(*) FROM sqlite_schema") < 0)
        *version = -1;
    if (*version < 0 && (sqlite3_errcode(db) & 0xff) == SQLITE_BUSY)
        return ank_fail(
            err, ANK_STORE,
            ANK_N("%s: another program is using it; try again when it is done"), shown);
    if (*version < 0 && sqlite3_errcode(db) == SQLITE_PERM) /* pages_vfs.c */
        return ank_fail(
            err, ANK_STORE,
            ANK_N("a journal of another registry stands beside %s; move it away first"),
            shown);
    if (*version < 0 || pragma(db, "PRAGMA application_id") != application_id)
        return ank_fail(
            err, ANK_STORE,
            ANK_N("%s is not a registry, or it is damaged; nothing was opened"), shown);
    if (*version > schema_version())
        return ank_fail(
            err, ANK_STORE,
            ANK_N("%s was made by a newer version of ankerpunt; install that version"),
            shown);
    return true;
}

static bool refuse_older(struct ank_registry *registry, const char *path,
                         struct ank_error *err)
{
    char shown[256];
    int version;
    if (!registry_recognise(registry, path, &version, err))
        return false;
    return version == schema_version() ||
           ank_fail(
               err, ANK_STORE,
               ANK_N(
                   "%s was made by an older version; run \"ankerpunt upgrade\" first"),
               ank_shown(path, shown));
}

bool ank_registry_older(const char *path)
{
    struct ank_error ignored = {0};
    int version;
    if (!registry_check_file(path, &ignored))
        return false;
    struct ank_registry *opened = registry_new(ANK_READ);
    bool open = registry_open_file(opened, path, &ignored);
    sqlite3_busy_timeout(opened->db, 0); /* the one who opens it waits */
    bool older = open && registry_recognise(opened, path, &version, &ignored) &&
                 version < schema_version();
    ank_registry_close(opened);
    return older;
}

bool ank_registry_open(struct ank_registry **registry, const char *path,
                       unsigned access, bool network_ok, struct ank_error *err)
{
    if (!registry_check_file(path, err))
        return false;

    struct ank_registry *opened = registry_new(access);
    opened->warning = registry_warning_of(path);
    bool refused = opened->warning && (access & ANK_WRITE) && !network_ok;
    if (refused)
        ank_fail(err, ANK_STORE, ANK_N("%s; --network-ok writes all the same"),
                 ank_words(err->lang, opened->warning));
    else if (registry_open_file(opened, path, err) && refuse_older(opened, path, err) &&
             registry_configure(opened, err) &&
             ((access & ANK_DAMAGED) || pages_known(opened->db) ||
              check_quick(opened, err))) {
        const char *copies = registry_copies_of(path);
        if (!opened->warning && (access & ANK_WRITE))
            opened->warning = registry_renew_warning(opened);
        opened->warning = copies ? copies : opened->warning;
        *registry = opened;
        return true;
    }
    ank_registry_close(opened);
    return false;
}

bool ank_registry_hold(struct ank_registry *registry, struct ank_error *err)
{
    return (registry->access & ANK_WRITE) || !sqlite3_get_autocommit(registry->db) ||
           db_exec(registry, "BEGIN", err);
}

const char *ank_registry_warning(const struct ank_registry *registry)
{
    return registry->warning;
}

void ank_registry_close(struct ank_registry *registry)
{
    if (!registry)
        return;
    chain_drop_bulk(registry);
    seal_close(registry);
    sittings_drop(registry);
    recording_free(registry); /* before sqlite3_close() */
    shapes_free(registry);
    stmt_free_all(registry);
    sqlite3_close(registry->db);
    free(registry);
}

/* Writes what stands there already: page 1 comes first in the journal, so that it
 * can be told whose the journal is. */
bool registry_touch(struct ank_registry *registry, struct ank_error *err)
{
    char text[48];
    snprintf(text, sizeof text, "PRAGMA user_version = %d",
             pragma(registry->db, "PRAGMA user_version"));
    return db_exec(registry, text, err);
}

bool ank_registry_begin(struct ank_registry *registry, const struct ank_work *work,
                        struct ank_error *err)
{
    if (!db_exec(registry, "BEGIN IMMEDIATE", err))
        return false;
    registry->begun = true;
    registry->lost = 0;
    if (!registry_touch(registry, err) || !chain_begin(registry, err))
        return false;
    struct stmt *q = stmt(registry, "INSERT INTO working (one, at, who, command, bulk)"
                                    " VALUES (1, ?1, ?2, ?3, 0)");
    stmt_text(q, 1, work->at);
    stmt_text(q, 2, work->who);
    stmt_text(q, 3, work->command);
    return stmt_run(q, err) && boxes_renew(registry, err) &&
           recording_begin(registry, work, err);
}

bool ank_registry_end(struct ank_registry *registry, bool keep, struct ank_error *err)
{
    if (!registry->begun && sqlite3_get_autocommit(registry->db))
        return true; /* a backup ended it by itself */
    bool sealed = keep && sittings_write(registry, err) && chain_seal(registry, err) &&
                  recording_keep(registry, err) &&
                  stmt_run(stmt(registry, "DELETE FROM working"), err) &&
                  db_exec(registry, "COMMIT", err);
    if (!sealed) {
        struct ank_error ignored = {0}; /* a failed command has told why already */
        bool rolled_back = db_exec(registry, "ROLLBACK", &ignored);
        (void)rolled_back;
    }
    registry->begun = false;
    registry->lost = 0;
    chain_drop_bulk(registry);
    sittings_drop(registry);
    recording_end(registry);
    if (sealed)
        registry_renew(registry);
    return sealed || !keep;
}

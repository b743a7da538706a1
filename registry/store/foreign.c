/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stranger's file is opened as what it is: see foreign.h, which tells the order. */
#include "foreign.h"

#include <sqlite3.h>
#include <string.h>

#include "db.h"
#include "stmt.h"

enum {
    least_size = 512, /* of the smallest page */
    most_bundle = 64 << 20,
    most_registry = 1 << 30,
    most_length = 1 << 20, /* bytes of a value, and of a row */
    most_bundle_rows = 5000000,
    most_rows = 100000000,
    steps_a_call = 10000, /* of SQLite's machine, between two looks at the clock */
    calls_at_most = 100000,
};

/* What a statement on a stranger's file may do: read, and ask SQLite how the file is.
 */
static int only_read(void *context, int action, const char *name, const char *other,
                     const char *database, const char *source)
{
    static const char *const asked[] = {"application_id", "user_version",
                                        "quick_check",    "integrity_check",
                                        "table_info",     "table_list"};
    (void)context, (void)other, (void)database, (void)source;
    if (action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_FUNCTION ||
        action == SQLITE_RECURSIVE)
        return SQLITE_OK;
    for (size_t i = 0; action == SQLITE_PRAGMA && i < ANK_COUNT(asked); i++)
        if (strcmp(name, asked[i]) == 0)
            return SQLITE_OK;
    return SQLITE_DENY;
}

/* Called by SQLite now and then; not 0 breaks off what it is doing. */
static int too_long(void *context)
{
    struct ank_registry *registry = context;
    return ++registry->foreign_calls > calls_at_most;
}

static void limit(struct ank_registry *registry)
{
    static const int limits[][2] = {
        {SQLITE_LIMIT_LENGTH, most_length},  {SQLITE_LIMIT_SQL_LENGTH, 1 << 16},
        {SQLITE_LIMIT_COLUMN, 64},           {SQLITE_LIMIT_EXPR_DEPTH, 64},
        {SQLITE_LIMIT_COMPOUND_SELECT, 16},  {SQLITE_LIMIT_VDBE_OP, 25000},
        {SQLITE_LIMIT_FUNCTION_ARG, 16},     {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_VARIABLE_NUMBER, 100}, {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
        {SQLITE_LIMIT_WORKER_THREADS, 0},    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
    };
    for (size_t i = 0; i < ANK_COUNT(limits); i++)
        sqlite3_limit(registry->db, limits[i][0], limits[i][1]);
}

/* From here on the connection can only read. */
static bool restrain(struct ank_registry *registry, struct ank_error *err)
{
    sqlite3 *db = registry->db;
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    limit(registry);
    if (!db_exec(registry,
                 "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;"
                 "PRAGMA query_only = ON",
                 err))
        return false;
    sqlite3_progress_handler(db, steps_a_call, too_long, registry);
    sqlite3_set_authorizer(db, only_read, NULL);
    return true;
}

/* SQLite does not open a file with a journal of another kind from memory, and says so
 * in words that help nobody. */
static bool head_is_ours(const unsigned char *bytes, size_t size)
{
    return size >= least_size && memcmp(bytes, "SQLite format 3", 16) == 0 &&
           bytes[18] == 1 && bytes[19] == 1;
}

static bool load(struct ank_registry *registry, const unsigned char *bytes, size_t size,
                 struct ank_error *err)
{
    unsigned char *copy = ank_must(sqlite3_malloc64(size));
    memcpy(copy, bytes, size);
    /* also when it fails, the copy is SQLite's */
    return sqlite3_deserialize(registry->db, "main", copy, (sqlite3_int64)size,
                               (sqlite3_int64)size,
                               SQLITE_DESERIALIZE_FREEONCLOSE |
                                   SQLITE_DESERIALIZE_READONLY) == SQLITE_OK ||
           ank_fail(err, ANK_STORE, ANK_N("the registry cannot be used: %s"),
                    sqlite3_errmsg(registry->db));
}

static bool is_this_version(struct ank_registry *registry, const char *name,
                            struct ank_error *err)
{
    int version;
    if (!registry_recognise(registry, name, &version, err))
        return false;
    char shown[256];
    return !schema_files[version] ||
           ank_fail(err, ANK_STORE,
                    ANK_N("%s was made by an older version; upgrade ankerpunt where it "
                          "comes from, and let it be made again"),
                    ank_shown(name, shown));
}

/* The schema to the letter ------------------------------------------------------- */

#define OBJECTS "SELECT type, name, tbl_name, sql FROM sqlite_schema"
#define IN_ORDER " ORDER BY type, name"

static bool same_text(struct stmt *a, struct stmt *b, int column)
{
    const char *here = stmt_get_text(a, column, NULL);
    const char *there = stmt_get_text(b, column, NULL);
    return here == there || (here && there && strcmp(here, there) == 0);
}

static bool same_object(struct stmt *a, struct stmt *b)
{
    bool same = true;
    for (int i = 0; same && i < 4; i++)
        same = same_text(a, b, i);
    return same;
}

/* Both are in the same order: they are read side by side. A text too long or broken
 * ends the reading before its time, which is a difference. */
static bool same_schema(struct ank_registry *registry, struct stmt *ours, bool *same,
                        struct ank_error *err)
{
    struct ank_error theirs = {.lang = err->lang};
    struct stmt *here = stmt(registry, OBJECTS IN_ORDER);
    bool more = stmt_next(here), more_ours = stmt_next(ours);
    *same = true;
    while (*same && more && more_ours) {
        *same = same_object(here, ours);
        more = stmt_next(here);
        more_ours = stmt_next(ours);
    }
    *same = *same && !more && !more_ours;
    *same = stmt_done(here, &theirs) && *same;
    return stmt_done(ours, err);
}

static bool is_our_schema(struct ank_registry *registry, const char *name,
                          enum foreign_kind kind, struct ank_error *err)
{
    char shown[256];
    bool same = false;
    struct ank_registry *model;
    if (!registry_model(&model, err))
        return false;
    struct stmt *ours =
        kind == FOREIGN_BUNDLE
            ? stmt(model, OBJECTS " WHERE type = 'table' OR sql IS NULL" IN_ORDER)
            : stmt(model, OBJECTS IN_ORDER);
    bool done = same_schema(registry, ours, &same, err);
    ank_registry_close(model);
    return done &&
           (same ||
            ank_fail(err, ANK_STORE,
                     ANK_N("%s has tables that this program did not make so; nothing "
                           "was read, ask who sent it"),
                     ank_shown(name, shown)));
}

/* What is in it ------------------------------------------------------------------ */

static bool pages_hold(struct ank_registry *registry, const char *name,
                       enum foreign_kind kind, struct ank_error *err)
{
    char shown[256];
    struct ank_error ignored = {.lang = err->lang};
    struct stmt *q = kind == FOREIGN_BUNDLE
                         ? stmt(registry, "PRAGMA quick_check(1)")
                         : stmt(registry, "PRAGMA integrity_check(1)");
    bool sound = stmt_next(q) && strcmp(stmt_get_word(q, 0, NULL), "ok") == 0;
    return (stmt_done(q, &ignored) && sound) ||
           ank_fail(err, ANK_STORE,
                    ANK_N("%s is damaged, or was changed on its way; nothing was read"),
                    ank_shown(name, shown));
}

static bool count_rows(struct ank_registry *registry, const char *table, int64_t *rows,
                       struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct stmt *q =
        stmt_once(registry, ank_format(&mem, "SELECT count(*) FROM \"%s\"", table));
    if (stmt_next(q))
        *rows += stmt_get_int(q, 0);
    bool done = stmt_drop(q, err);
    ank_arena_free(&mem);
    return done;
}

static bool are_few_enough(struct ank_registry *registry, const char *name,
                           enum foreign_kind kind, struct ank_error *err)
{
    char shown[256];
    int64_t rows = 0, most = kind == FOREIGN_BUNDLE ? most_bundle_rows : most_rows;
    bool done = true;
    struct stmt *q = stmt(registry, "SELECT name FROM sqlite_schema"
                                    " WHERE type = 'table'");
    while (done && stmt_next(q))
        done = count_rows(registry, stmt_get_word(q, 0, NULL), &rows, err);
    return stmt_done(q, err) && done &&
           (rows <= most ||
            ank_fail(err, ANK_STORE,
                     ANK_N("%s is larger than such a file may be; nothing was read"),
                     ank_shown(name, shown)));
}

static bool prove(struct ank_registry *registry, const char *name,
                  enum foreign_kind kind, struct ank_error *err)
{
    return restrain(registry, err) && is_this_version(registry, name, err) &&
           is_our_schema(registry, name, kind, err) &&
           pages_hold(registry, name, kind, err) &&
           are_few_enough(registry, name, kind, err);
}

bool foreign_image(struct ank_registry **registry, const char *name,
                   const unsigned char *bytes, size_t size, enum foreign_kind kind,
                   struct ank_error *err)
{
    char shown[256];
    *registry = NULL;
    if (size > (kind == FOREIGN_BUNDLE ? most_bundle : most_registry))
        return ank_fail(err, ANK_STORE,
                        ANK_N("%s is larger than such a file may be; nothing was read"),
                        ank_shown(name, shown));
    if (!head_is_ours(bytes, size))
        return ank_fail(
            err, ANK_STORE,
            ANK_N("%s is not a registry, or it is damaged; nothing was opened"),
            ank_shown(name, shown));
    struct ank_registry *opened = registry_new(ANK_READ);
    if (registry_open_file(opened, NULL, err) && load(opened, bytes, size, err) &&
        prove(opened, name, kind, err)) {
        *registry = opened;
        return true;
    }
    ank_registry_close(opened);
    return false;
}

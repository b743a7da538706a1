/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a command writes is recorded by SQLite's session extension, and kept as a
 * changeset in the table `undo` until the next command writes. The same recording says
 * which records the command wrote, for their stamps.
 *
 * The row triggers' own rows are not recorded: taking back is a command, and they tell
 * of it as of any other.
 */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/undo.h>
#include "backup_parts.h"
#include "recording.h"
#include "stamps.h"
#include "stmt.h"

enum { run_size = 16 };

int64_t recording_most = 16 << 20;

struct recording {
    sqlite3_session *session;  /* NULL: nothing is recorded */
    struct ank_error failure;  /* of taking stamps on the way */
    struct stamping *stamping; /* NULL: nothing was stamped yet */
    bool there;                /* the tables are */
    bool stays, too_much;      /* it cannot be taken back, and why */
    bool noting;               /* rows are noted for their stamps alone */
    bool whole;                /* stamps and versions too: see recording_whole() */
    bool begun;                /* a command has its run */
    unsigned char run[run_size];
    ank_day today;
    char *backup;                       /* NULL: none */
    char *taken_at, *taken_who, *taken; /* what is taken back; NULL: nothing */
    bool back;
};

/* The history and what is made of it; what says how the file itself is; what was given
 * away or handed out, and whom an erasure keeps out. */
static int is_recorded(void *context, const char *table)
{
    static const char *const never[] = {"history", "history_value", "working",
                                        "setting", "undo"};
    static const char *const bookkeeping[] = {
        "stage",       "tombstone", "share", "release", "release_set",
        "release_row", "site",      "stamp", "seen",    "version",
        "aside",       "erased",    "mate",  "posted",  "box_key"};
    const struct recording *recording = context;
    for (size_t i = 0; i < ANK_COUNT(never); i++)
        if (strcmp(never[i], table) == 0)
            return 0;
    for (size_t i = 0; !recording->whole && i < ANK_COUNT(bookkeeping); i++)
        if (strcmp(bookkeeping[i], table) == 0)
            return 0;
    return 1;
}

static bool find_table(struct ank_registry *registry, bool *there,
                       struct ank_error *err)
{
    int64_t count;
    if (!stmt_number(stmt(registry,
                          "SELECT count(*) FROM sqlite_schema"
                          " WHERE type = 'table' AND name IN ('undo', 'stamp')"),
                     &count, err))
        return false;
    *there = count == 2;
    return true;
}

static bool open_session(struct ank_registry *registry, struct ank_error *err)
{
    struct recording *recording = registry->recording;
    if (sqlite3session_create(registry->db, "main", &recording->session) != SQLITE_OK)
        return ank_fail(err, ANK_STORE, ANK_N("the registry cannot be used: %s"),
                        sqlite3_errmsg(registry->db));
    sqlite3session_table_filter(recording->session, is_recorded, recording);
    return sqlite3session_attach(recording->session, NULL) == SQLITE_OK ||
           ank_must(NULL) != NULL;
}

bool recording_begin(struct ank_registry *registry, const struct ank_work *work,
                     struct ank_error *err)
{
    if (!registry->recording)
        registry->recording = ank_must(calloc(1, sizeof *registry->recording));
    struct recording *recording = registry->recording;
    recording->stays = recording->too_much = recording->back = false;
    recording->noting = false;
    recording->whole = false;
    recording->failure = (struct ank_error){.lang = err->lang};
    recording->today = work->today;
    if (!work->more || !recording->begun)
        sqlite3_randomness(run_size, recording->run);
    recording->begun = true;
    return find_table(registry, &recording->there, err) &&
           (!recording->there || open_session(registry, err));
}

static void drop_session(struct recording *recording)
{
    if (recording->session)
        sqlite3session_delete(recording->session);
    recording->session = NULL;
}

static void stop_noting(struct recording *recording)
{
    if (recording->stamping)
        stamps_note_end(recording->stamping);
    recording->noting = false;
}

void recording_stop(struct ank_registry *registry)
{
    if (registry->recording)
        registry->recording->stays = true;
}

void recording_silence(struct ank_registry *registry)
{
    recording_stop(registry);
    if (registry->recording) {
        drop_session(registry->recording);
        stop_noting(registry->recording);
    }
}

void recording_whole(struct ank_registry *registry)
{
    if (registry->recording)
        registry->recording->whole = true;
}

void recording_of(struct ank_registry *registry, const struct ank_undo *undo)
{
    struct recording *recording = registry->recording;
    recording->taken_at = ank_must(strdup(undo->at));
    recording->taken_who = ank_must(strdup(undo->who));
    recording->taken = ank_must(strdup(undo->command));
    recording->back = !undo->back;
}

/* Reading what was written goes over every table, the sealed ones too: boxes stay
 * closed. */
static void *take_changes(struct ank_registry *registry, int *size,
                          struct ank_error *err)
{
    void *bytes = NULL;
    *size = 0;
    registry_guard(registry, false);
    int status = sqlite3session_changeset(registry->recording->session, size, &bytes);
    registry_guard(registry, true);
    if (status == SQLITE_NOMEM)
        ank_must(NULL);
    if (status != SQLITE_OK)
        ank_fail(err, ANK_STORE, ANK_N("the registry cannot be used: %s"),
                 sqlite3_errstr(status));
    return bytes;
}

/* Of what is sealed it is only asked that it changed. */
static bool take_stamps(struct ank_registry *registry, const void *changes, int size,
                        struct ank_error *err)
{
    registry_guard(registry, false);
    bool done =
        stamps_take(registry, &registry->recording->stamping, changes, size, err);
    registry_guard(registry, true);
    return done;
}

/* The same of what was noted. */
static bool take_noted(struct ank_registry *registry, struct ank_error *err)
{
    registry_guard(registry, false);
    bool done = stamps_take_noted(registry->recording->stamping, err);
    registry_guard(registry, true);
    return done;
}

/* The stamps of what was recorded are taken before it is let go; what comes after is
 * noted for its stamps, and not recorded. */
static void outgrow(struct ank_registry *registry)
{
    int size;
    struct recording *recording = registry->recording;
    recording->too_much = recording->stays = true;
    void *changes = take_changes(registry, &size, &recording->failure);
    drop_session(recording);
    recording->noting =
        recording->failure.code == ANK_OK && !recording->whole &&
        take_stamps(registry, changes, size, &recording->failure) &&
        stamps_note(registry, &recording->stamping, &recording->failure);
    sqlite3_free(changes);
}

void recording_watch(struct ank_registry *registry)
{
    struct recording *recording = registry->recording;
    if (recording && recording->noting && stamps_piece(recording->stamping))
        recording->noting = take_noted(registry, &recording->failure);
    if (!recording || !recording->session)
        return;
    int64_t most = recording->backup ? recording_most / 8 : recording_most;
    if (sqlite3session_memory_used(recording->session) > most)
        outgrow(registry);
}

/* `changes` NULL: it cannot be taken back. */
static bool put_row(struct ank_registry *registry, const void *changes, int size,
                    struct ank_error *err)
{
    static const unsigned char none[run_size];
    const struct recording *recording = registry->recording;
    struct stmt *q = stmt(
        registry,
        "INSERT INTO undo (run, day, at, who, command, back, bulk, first, last, changes,"
        " backup) SELECT ?1, ?2, coalesce(?3, at), coalesce(?4, who),"
        " coalesce(?5, command), ?6, bulk, ?7,"
        " (SELECT coalesce(max(id), 0) FROM history), ?8, ?9 FROM working");
    stmt_blob(q, 1, changes ? recording->run : none, run_size);
    stmt_day(q, 2, recording->today);
    stmt_text(q, 3, recording->taken_at);
    stmt_text(q, 4, recording->taken_who);
    stmt_text(q, 5, recording->taken);
    stmt_int(q, 6, recording->back);
    stmt_int(q, 7, registry->history_before + 1);
    if (changes)
        stmt_blob(q, 8, changes, (size_t)size);
    stmt_made(q, 9, recording->backup);
    return stmt_run(q, err);
}

/* What is deleted is overwritten: see the setting secure_delete. */
static bool drop_old(struct ank_registry *registry, bool wrote, struct ank_error *err)
{
    const struct recording *recording = registry->recording;
    struct stmt *q =
        stmt(registry, "DELETE FROM undo WHERE day <> ?1 OR ?2 OR (?3 AND run <> ?4)");
    stmt_day(q, 1, recording->today);
    stmt_int(q, 2, recording->stays);
    stmt_int(q, 3, wrote);
    stmt_blob(q, 4, recording->run, run_size);
    return stmt_run(q, err);
}

bool recording_keep(struct ank_registry *registry, struct ank_error *err)
{
    int size = 0;
    struct recording *recording = registry->recording;
    if (!recording || !recording->there)
        return true;
    if (recording->failure.code != ANK_OK) {
        *err = recording->failure;
        return false;
    }
    void *changes = recording->session ? take_changes(registry, &size, err) : NULL;
    bool wrote = recording->stays || size > 0, keeps = size > 0 && !recording->stays;
    bool done =
        err->code == ANK_OK && drop_old(registry, wrote, err) &&
        (!wrote || put_row(registry, keeps ? changes : NULL, size, err)) &&
        (size == 0 || recording->whole || take_stamps(registry, changes, size, err)) &&
        (!recording->noting || take_noted(registry, err)) &&
        (!recording->stamping || stamps_write(recording->stamping, err));
    sqlite3_free(changes);
    return done;
}

void recording_end(struct ank_registry *registry)
{
    struct recording *recording = registry->recording;
    if (!recording)
        return;
    drop_session(recording);
    stamps_free(recording->stamping);
    recording->stamping = NULL;
    free(recording->backup);
    free(recording->taken_at);
    free(recording->taken_who);
    free(recording->taken);
    recording->backup = NULL;
    recording->taken_at = recording->taken_who = recording->taken = NULL;
}

void recording_free(struct ank_registry *registry)
{
    recording_end(registry);
    free(registry->recording);
    registry->recording = NULL;
}

void ank_undo_backed(struct ank_registry *registry, const char *backup)
{
    struct recording *recording = registry->recording;
    free(recording->backup);
    recording->backup = backup ? ank_must(strdup(backup)) : NULL;
}

bool ank_undo_not(struct ank_registry *registry, const char *backup,
                  struct ank_error *err)
{
    recording_stop(registry);
    if (!backup)
        return true;
    ank_undo_backed(registry, backup);
    return backup_note(registry, registry->recording->today, err);
}

bool ank_undo_too_much(const struct ank_registry *registry)
{
    return registry->recording && registry->recording->too_much;
}

bool ank_undo_stays(const struct ank_registry *registry)
{
    return registry->recording &&
           (registry->recording->stays || registry->recording->backup);
}

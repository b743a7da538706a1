/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A link is taken back, or put back: see link_undo.h. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "link_undo.h"

#include <sqlite3.h>
#include <string.h>

#include "record_sum.h"
#include "recording.h"
#include "site.h"
#include "stmt.h"

/* A family by uid, and how far this site had counted on it. */
struct mark {
    unsigned char uid[record_size];
    int64_t n;
};

struct link_marks {
    struct ank_arena *mem;
    int64_t mine;
    struct mark *mark;
    size_t count;
};

static bool add_mark(struct ank_registry *registry, struct link_marks *marks,
                     const void *uid, struct ank_error *err)
{
    struct mark mark = {.n = 0};
    for (size_t i = 0; i < marks->count; i++)
        if (memcmp(marks->mark[i].uid, uid, record_size) == 0)
            return true;
    memcpy(mark.uid, uid, record_size);
    struct stmt *q = stmt(registry, "SELECT s.n FROM seen s JOIN family f"
                                    " ON f.id = s.family WHERE f.uid = ?1"
                                    " AND s.site = ?2");
    stmt_blob(q, 1, mark.uid, record_size);
    stmt_int(q, 2, marks->mine);
    if (!stmt_number(q, &mark.n, err))
        return false;
    marks->mark = ank_grow(marks->mem, marks->mark, marks->count, sizeof *marks->mark);
    marks->mark[marks->count++] = mark;
    return true;
}

static bool mark_family(struct ank_registry *registry, struct link_marks *marks,
                        int64_t family, struct ank_error *err)
{
    unsigned char uid[record_size];
    bool there = false;
    struct stmt *q = stmt(registry, "SELECT uid FROM family WHERE id = ?1");
    stmt_int(q, 1, family);
    if (stmt_next(q)) {
        size_t size;
        const void *bytes = stmt_get_blob(q, 0, &size);
        there = size == record_size;
        if (there)
            memcpy(uid, bytes, record_size);
    }
    return stmt_done(q, err) && (!there || add_mark(registry, marks, uid, err));
}

/* Columns of `linked`: family, kind, one, two, first. */
static bool mark_link(struct ank_registry *registry, struct link_marks *marks,
                      sqlite3_changeset_iter *iter, bool gone, struct ank_error *err)
{
    sqlite3_value *value[4] = {0};
    for (int i = 0; i < 4; i++) {
        int status = gone ? sqlite3changeset_old(iter, i, &value[i])
                          : sqlite3changeset_new(iter, i, &value[i]);
        if (status != SQLITE_OK || !value[i])
            return true;
    }
    const char *kind = (const char *)sqlite3_value_text(value[1]);
    if (!mark_family(registry, marks, sqlite3_value_int64(value[0]), err))
        return false;
    for (int i = 2; kind && strcmp(kind, "family") == 0 && i < 4; i++)
        if (sqlite3_value_bytes(value[i]) == record_size &&
            !add_mark(registry, marks, sqlite3_value_blob(value[i]), err))
            return false;
    return true;
}

static bool read_links(struct ank_registry *registry, struct link_marks *marks,
                       sqlite3_changeset_iter *iter, bool *any, struct ank_error *err)
{
    bool done = true;
    while (done && sqlite3changeset_next(iter) == SQLITE_ROW) {
        const char *table;
        int columns, operation, indirect;
        sqlite3changeset_op(iter, &table, &columns, &operation, &indirect);
        if (strcmp(table, "linked") != 0 || operation == SQLITE_UPDATE)
            continue;
        *any = true;
        done = mark_link(registry, marks, iter, operation == SQLITE_DELETE, err);
    }
    return done;
}

bool link_marks_read(struct ank_registry *registry, struct ank_arena *mem,
                     const struct link_changes *changes, struct link_marks **marks,
                     struct ank_error *err)
{
    bool any = false;
    sqlite3_changeset_iter *iter;
    struct link_marks *made = ank_alloc(mem, sizeof *made);
    *made = (struct link_marks){.mem = mem};
    *marks = NULL;
    if (!site_mine(registry, &made->mine, err))
        return false;
    if (sqlite3changeset_start(&iter, changes->size, (void *)changes->bytes) !=
        SQLITE_OK)
        ank_must(NULL);
    bool done = read_links(registry, made, iter, &any, err);
    sqlite3changeset_finalize(iter);
    if (done && any) {
        *marks = made;
        recording_whole(registry);
        done =
            stmt_run(stmt(registry, "UPDATE working SET command = 'undo link'"), err);
    }
    return done;
}

static bool count_on(struct ank_registry *registry, const struct link_marks *marks,
                     const struct mark *mark, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO seen (family, site, n) SELECT id, ?2, ?3 + 1"
                       " FROM family WHERE uid = ?1 ON CONFLICT (family, site)"
                       " DO UPDATE SET n = max(n + 1, excluded.n)");
    stmt_blob(q, 1, mark->uid, record_size);
    stmt_int(q, 2, marks->mine);
    stmt_int(q, 3, mark->n);
    return stmt_run(q, err);
}

static bool put_stamp(struct ank_registry *registry, const struct link_marks *marks,
                      const struct mark *mark, struct ank_error *err)
{
    unsigned char nonce[8];
    site_nonce(nonce);
    struct stmt *q =
        stmt(registry,
             "INSERT INTO stamp (family, site, n, at, who, nonce, seen)"
             " SELECT f.id, s.site, s.n, w.at, w.who, ?3, (SELECT group_concat(site ||"
             " ':' || n, ' ') FROM seen WHERE family = f.id) FROM working w, family f"
             " JOIN seen s ON s.family = f.id AND s.site = ?2 WHERE f.uid = ?1");
    stmt_blob(q, 1, mark->uid, record_size);
    stmt_int(q, 2, marks->mine);
    stmt_blob(q, 3, nonce, sizeof nonce);
    return stmt_run(q, err);
}

/* A link that is put back is said anew. */
static bool say_again(struct ank_registry *registry, const struct link_marks *marks,
                      const struct mark *mark, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             "UPDATE version SET n = (SELECT n FROM seen s WHERE s.family ="
             " version.family AND s.site = ?2) WHERE site = ?2 AND family = (SELECT id"
             " FROM family WHERE uid = ?1) AND n >= ?3 AND record IN (SELECT"
             " record_sum('linked', quote(one), quote(two)) FROM linked l"
             " WHERE l.family = version.family)");
    stmt_blob(q, 1, mark->uid, record_size);
    stmt_int(q, 2, marks->mine);
    stmt_int(q, 3, mark->n - 1);
    return stmt_run(q, err);
}

bool link_marks_write(struct ank_registry *registry, struct link_marks *marks,
                      struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && marks && i < marks->count; i++)
        done = count_on(registry, marks, &marks->mark[i], err) &&
               put_stamp(registry, marks, &marks->mark[i], err) &&
               say_again(registry, marks, &marks->mark[i], err);
    return done;
}

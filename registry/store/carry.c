/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What went outside is not undone by taking an older backup back: releases that were
 * made since are carried over into it, or the next one could be laid beside them.
 */
#include "backup.h"
#include "db.h"
#include "stmt.h"

/* The registry has a ledger; an older one has none until it is upgraded. */
static bool has_ledger(struct ank_registry *registry, bool *has, struct ank_error *err)
{
    int64_t count;
    if (!stmt_number(stmt(registry, "SELECT count(*) FROM sqlite_schema WHERE name = 'release_row'"),
                     &count, err))
        return false;
    *has = count > 0;
    return true;
}

/* The backup is of this registry: its last row of history is a row of this one's. */
static bool is_former_self(struct ank_registry *copy, struct ank_registry *live, bool *is,
                           struct ank_error *err)
{
    struct stmt *q = stmt(copy, "SELECT id, chain FROM history WHERE chain IS NOT NULL"
                                " ORDER BY id DESC LIMIT 1");
    int64_t id = 0, count = 0;
    size_t size = 0;
    unsigned char chain[64];
    if (stmt_next(q)) {
        const unsigned char *bytes = stmt_get_blob(q, 1, &size);
        id = stmt_get_int(q, 0);
        for (size_t i = 0; i < size && i < sizeof chain; i++)
            chain[i] = bytes[i];
    }
    bool done = stmt_done(q, err);
    if (done && size > 0 && size <= sizeof chain) {
        q = stmt(live, "SELECT count(*) FROM history WHERE id = ?1 AND chain = ?2");
        stmt_int(q, 1, id);
        stmt_blob(q, 2, chain, size);
        done = stmt_number(q, &count, err);
    }
    *is = count > 0;
    return done;
}

static bool carry_release(struct ank_registry *copy, struct stmt *from, struct ank_error *err)
{
    struct stmt *q = stmt(copy, "INSERT INTO release (id, day, cut_off, projects, whom, purpose, least)"
                                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    stmt_int(q, 1, stmt_get_int(from, 0));
    for (int column = 1; column <= 5; column++)
        stmt_text(q, column + 1, stmt_get_text(from, column, NULL));
    stmt_int(q, 7, stmt_get_int(from, 6));
    ank_registry_bulk_row(copy, "", 0); /* the history tells that it was carried over */
    return stmt_run(q, err);
}

static bool carry_set(struct ank_registry *copy, struct stmt *from, struct ank_error *err)
{
    size_t size;
    struct stmt *q = stmt(copy, "INSERT INTO release_set (id, members) VALUES (?1, ?2)");
    stmt_int(q, 1, stmt_get_int(from, 0));
    const void *members = stmt_get_blob(from, 1, &size);
    stmt_blob(q, 2, members, size);
    return stmt_run(q, err);
}

static bool carry_row(struct ank_registry *copy, struct stmt *from, struct ank_error *err)
{
    struct stmt *q = stmt(copy, "INSERT INTO release_row (release, measure, site, members, shown)"
                                " VALUES (?1, ?2, ?3, ?4, ?5)");
    stmt_int(q, 1, stmt_get_int(from, 0));
    stmt_text(q, 2, stmt_get_text(from, 1, NULL));
    stmt_text(q, 3, stmt_get_text(from, 2, NULL));
    stmt_int(q, 4, stmt_get_int(from, 3));
    stmt_text(q, 5, stmt_get_text(from, 4, NULL));
    return stmt_run(q, err);
}

/* Every row of the query on `live` with an id beyond `last`. */
static bool carry_all(struct ank_registry *copy, struct stmt *from, int64_t last,
                      bool (*carry)(struct ank_registry *, struct stmt *, struct ank_error *),
                      struct ank_error *err)
{
    bool done = true;
    stmt_int(from, 1, last);
    while (done && stmt_next(from))
        done = carry(copy, from, err);
    return stmt_done(from, err) && done;
}

static bool carry_ledger(struct ank_registry *copy, struct ank_registry *live,
                         struct ank_error *err)
{
    int64_t release, set;
    return ank_registry_bulk(copy, "release", err) &&
           stmt_number(stmt(copy, "SELECT coalesce(max(id), 0) FROM release"), &release, err) &&
           stmt_number(stmt(copy, "SELECT coalesce(max(id), 0) FROM release_set"), &set, err) &&
           carry_all(copy,
                     stmt(live, "SELECT id, day, cut_off, projects, whom, purpose, least"
                                " FROM release WHERE id > ?1"),
                     release, carry_release, err) &&
           carry_all(copy, stmt(live, "SELECT id, members FROM release_set WHERE id > ?1"), set,
                     carry_set, err) &&
           carry_all(copy,
                     stmt(live, "SELECT release, measure, site, members, shown FROM release_row"
                                " WHERE release > ?1"),
                     release, carry_row, err);
}

bool releases_carry(struct ank_registry *copy, struct ank_registry *live,
                    const struct ank_work *work, struct ank_error *err)
{
    bool here, there, same;
    if (!has_ledger(copy, &here, err) || !has_ledger(live, &there, err) ||
        !is_former_self(copy, live, &same, err))
        return false;
    if (!here || !there || !same)
        return true;
    if (!ank_registry_begin(copy, work, err))
        return false;
    bool done = carry_ledger(copy, live, err);
    return ank_registry_end(copy, done, err) && done;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sittings that stand in the wrong place: found, given another place, removed. */
#include <ankerpunt/registry/sitting.h>
#include "db.h"
#include "recording.h"
#include "stmt.h"

bool ank_sitting_list(struct ank_registry *registry, const struct ank_sitting_key *key,
                      struct ank_arena *mem, struct ank_sitting_list *list,
                      struct ank_error *err)
{
    *list = (struct ank_sitting_list){0};
    struct stmt *q =
        stmt(registry, "SELECT id, instrument FROM sitting WHERE family = ?1"
                       " AND day = ?2 AND coalesce(person, 0) = ?3"
                       " AND looking_back = ?4 AND retest = ?5"
                       " AND (?6 = 0 OR instrument = ?6) ORDER BY instrument");
    stmt_int(q, 1, key->family);
    stmt_day(q, 2, key->day);
    stmt_int(q, 3, key->person);
    stmt_int(q, 4, key->then);
    stmt_int(q, 5, key->retest);
    stmt_int(q, 6, key->instrument);
    while (stmt_next(q)) {
        list->row = ank_grow(mem, list->row, list->count, sizeof *list->row);
        list->row[list->count++] =
            (struct ank_sitting_id){stmt_get_int(q, 0), stmt_get_int(q, 1)};
    }
    return stmt_done(q, err);
}

bool ank_sitting_place(struct ank_registry *registry, int64_t id,
                       const struct ank_sitting_key *key, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE sitting SET day = ?2, person = nullif(?3, 0)"
                       " WHERE id = ?1");
    stmt_int(q, 1, id);
    stmt_day(q, 2, key->day);
    stmt_int(q, 3, key->person);
    return stmt_run(q, err);
}

static bool copy_of(struct stmt *q, int64_t from, int64_t to, struct ank_error *err)
{
    stmt_int(q, 1, from);
    stmt_int(q, 2, to);
    return stmt_run(q, err);
}

bool ank_sitting_give(struct ank_registry *registry, int64_t id,
                      const struct ank_sitting_key *key, struct ank_error *err)
{
    struct stmt *q = stmt(
        registry,
        "INSERT INTO sitting (id, family, day, person, instrument, mode, looking_back,"
        " retest, entered, scores) SELECT " NEW_ID(
            "sitting") ", ?2, ?3, nullif(?4, 0),"
                       " instrument, mode, looking_back, retest, entered, scores FROM sitting"
                       " WHERE id = ?1");
    stmt_int(q, 1, id);
    stmt_int(q, 2, key->family);
    stmt_day(q, 3, key->day);
    stmt_int(q, 4, key->person);
    if (!stmt_run(q, err))
        return false;
    int64_t given = stmt_inserted(q);
    return copy_of(stmt(registry, "INSERT INTO priority SELECT ?2, domain FROM priority"
                                  " WHERE sitting = ?1"),
                   id, given, err) &&
           copy_of(stmt(registry, "INSERT INTO review SELECT ?2, domain, kind"
                                  " FROM review WHERE sitting = ?1"),
                   id, given, err) &&
           ank_sitting_remove(registry, id, err);
}

/* Priorities and what mattered go first, so that the history can tell whose they were.
 */
bool ank_sitting_remove(struct ank_registry *registry, int64_t id,
                        struct ank_error *err)
{
    struct stmt *priorities = stmt(registry, "DELETE FROM priority WHERE sitting = ?1"),
                *reviews = stmt(registry, "DELETE FROM review WHERE sitting = ?1"),
                *sitting = stmt(registry, "DELETE FROM sitting WHERE id = ?1");
    stmt_int(priorities, 1, id);
    stmt_int(reviews, 1, id);
    stmt_int(sitting, 1, id);
    return stmt_run(priorities, err) && stmt_run(reviews, err) &&
           stmt_run(sitting, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Erasing for good: a family, or a signal that told too much. */
#include <stdio.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/signal.h>
#include "db.h"
#include "recording.h"
#include "stmt.h"

/* Under every code that it is known by. */
static bool put_tombstone(struct ank_registry *registry,
                          const struct ank_family *family, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO tombstone (code) SELECT ?1 UNION"
                                    " SELECT code FROM known_as WHERE family = ?2"
                                    " AND person IS NULL ON CONFLICT DO NOTHING");
    stmt_made(q, 1, family->code);
    stmt_int(q, 2, family->id);
    return stmt_run(q, err);
}

/* What every other registry knows the family by, as sums that lead to nobody: whoever
 * still has it as two families loses both. */
static bool put_sum(struct ank_registry *registry, int64_t family,
                    struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO erased (sum) SELECT"
                                    " record_sum('tombstone', uid) FROM (SELECT uid"
                                    " FROM family WHERE id = ?1 UNION SELECT uid"
                                    " FROM known_as WHERE family = ?1 AND person IS"
                                    " NULL) WHERE true ON CONFLICT DO NOTHING");
    stmt_int(q, 1, family);
    return stmt_run(q, err);
}

static bool delete_of(struct stmt *q, int64_t id, struct ank_error *err)
{
    stmt_int(q, 1, id);
    return stmt_run(q, err);
}

/* An import is bound by a hash over its rows, and nobody knows any more which
 * families were among them: those hashes go as well. */
static bool delete_values(struct ank_registry *registry, int64_t family,
                          struct ank_error *err)
{
    return delete_of(stmt(registry,
                          "DELETE FROM history_value WHERE family = ?1 OR family IN"
                          " (SELECT was FROM known_as WHERE family = ?1)"),
                     family, err) &&
           stmt_run(stmt(registry, "DELETE FROM history_value WHERE history IN"
                                   " (SELECT id FROM history WHERE row = '*'"
                                   " AND tbl <> 'presets' AND tbl <> '" ANK_ERASE "')"),
                    err);
}

/* The file is written anew when the command ends. */
static bool empty_pages(struct ank_registry *registry, struct ank_error *err)
{
    return stmt_run(stmt(registry,
                         "INSERT INTO setting (name, value)"
                         " VALUES ('vacuum.pending', 1) ON CONFLICT DO NOTHING"),
                    err);
}

/* The triggers would write down what is being forgotten; they are silent once
 * the tombstone is in. */
bool ank_family_erase(struct ank_registry *registry, const struct ank_family *family,
                      struct ank_error *err)
{
    recording_stop(registry);
    return put_tombstone(registry, family, err) && put_sum(registry, family->id, err) &&
           ank_registry_bulk(registry, ANK_ERASE, err) &&
           delete_values(registry, family->id, err) &&
           delete_of(stmt(registry, "DELETE FROM family WHERE id = ?1"), family->id,
                     err) &&
           chain_bare_rows(registry, err) && empty_pages(registry, err);
}

/* The history of a linked family keeps the number of the signal, and no words. */
bool ank_signal_erase(struct ank_registry *registry, int64_t number,
                      struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM history_value WHERE history IN (SELECT id"
                       " FROM history WHERE tbl = 'signal' AND row = ?1)");
    char row[24];
    snprintf(row, sizeof row, "%lld", (long long)number);
    stmt_made(q, 1, row);
    recording_stop(registry);
    return ank_registry_bulk(registry, ANK_ERASE, err) && stmt_run(q, err) &&
           delete_of(stmt(registry, "DELETE FROM signal WHERE id = ?1"), number, err) &&
           chain_bare_rows(registry, err) && empty_pages(registry, err);
}

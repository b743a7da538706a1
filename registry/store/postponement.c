/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waves of one trajectory: put off, or left as they are. */
#include <ankerpunt/registry/trajectory.h>
#include "db.h"
#include "stmt.h"

bool ank_wave_postpone(struct ank_registry *registry, int64_t trajectory,
                       const char *wave, ank_day until, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO postponement (trajectory, wave, until)"
                       " VALUES (?1, ?2, ?3) ON CONFLICT (trajectory, wave)"
                       " DO UPDATE SET until = excluded.until"
                       " WHERE until <> excluded.until");
    stmt_int(q, 1, trajectory);
    stmt_text(q, 2, wave);
    stmt_day(q, 3, until);
    return stmt_run(q, err);
}

bool ank_wave_restore(struct ank_registry *registry, int64_t trajectory,
                      const char *wave, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM postponement WHERE trajectory = ?1 AND wave = ?2");
    stmt_int(q, 1, trajectory);
    stmt_text(q, 2, wave);
    return stmt_run(q, err);
}

bool ank_wave_leave(struct ank_registry *registry, int64_t trajectory, const char *wave,
                    ank_day day, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO wave_enough (trajectory, wave, day)"
                       " VALUES (?1, ?2, ?3) ON CONFLICT (trajectory, wave)"
                       " DO UPDATE SET day = excluded.day"
                       " WHERE day <> excluded.day");
    stmt_int(q, 1, trajectory);
    stmt_text(q, 2, wave);
    stmt_day(q, 3, day);
    return stmt_run(q, err);
}

bool ank_wave_take_up(struct ank_registry *registry, int64_t trajectory,
                      const char *wave, bool *was_there, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM wave_enough WHERE trajectory = ?1 AND wave = ?2");
    stmt_int(q, 1, trajectory);
    stmt_text(q, 2, wave);
    if (!stmt_run(q, err))
        return false;
    *was_there = stmt_changed(q) > 0;
    return true;
}

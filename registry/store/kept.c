/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that is kept on a family and that its record does not tell. */
#include <ankerpunt/registry/kept.h>
#include "db.h"
#include "stmt.h"

bool ank_kept_list(struct ank_registry *registry, int64_t family, struct ank_arena *mem,
                   struct ank_kept **kept, size_t *count, struct ank_error *err)
{
    *kept = NULL;
    *count = 0;
    struct stmt *q = stmt(
        registry,
        "SELECT 'coach' AS kind, from_day AS day, to_day, code, NULL, NULL FROM coach"
        " WHERE family = ?1"
        " UNION ALL SELECT 'consent', c.day, NULL, c.purpose, p.code,"
        " CASE c.given WHEN 1 THEN 'given' ELSE 'withdrawn' END FROM consent c"
        " LEFT JOIN person p ON p.id = c.person WHERE c.family = ?1"
        " UNION ALL SELECT 'entered', entered, NULL, CAST(id AS TEXT), NULL, NULL FROM sitting"
        " WHERE family = ?1"
        " UNION ALL SELECT 'estimate', e.day, NULL, d.code, e.who, CAST(e.change AS TEXT)"
        " FROM estimate e JOIN domain d ON d.id = e.domain WHERE e.family = ?1"
        " UNION ALL SELECT 'explored', day, NULL, NULL, NULL, NULL FROM explored"
        " WHERE family = ?1"
        " UNION ALL SELECT 'postponed', w.until, NULL, w.wave, t.start, NULL FROM postponement w"
        " JOIN trajectory t ON t.id = w.trajectory WHERE t.family = ?1"
        " UNION ALL SELECT 'share', s.day, NULL, s.what, s.whom, p.code FROM share s"
        " LEFT JOIN person p ON p.id = s.person WHERE s.family = ?1"
        " UNION ALL SELECT 'status', s.day, NULL, s.status, s.by_whom, s.reason"
        " FROM trajectory_status s JOIN trajectory t ON t.id = s.trajectory WHERE t.family = ?1"
        " ORDER BY 1, 2, 4, 5");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        *kept = ank_grow(mem, *kept, *count, sizeof **kept);
        (*kept)[(*count)++] = (struct ank_kept){
            .kind = stmt_get_word(q, 0, mem),
            .day = stmt_get_date(q, 1),
            .until = stmt_get_day(q, 2),
            .what = stmt_get_text(q, 3, mem),
            .whom = stmt_get_text(q, 4, mem),
            .more = stmt_get_text(q, 5, mem),
        };
    }
    return stmt_done(q, err);
}

bool ank_kept_changes(struct ank_registry *registry, int64_t family,
                      struct ank_arena *mem, struct ank_kept_change **changes,
                      size_t *count, struct ank_error *err)
{
    *changes = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT h.at, h.who, h.command, h.tbl, v.old, v.new"
                       " FROM history_value v JOIN history h ON h.id = v.history"
                       " WHERE v.family = ?1 ORDER BY h.id");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        *changes = ank_grow(mem, *changes, *count, sizeof **changes);
        (*changes)[(*count)++] = (struct ank_kept_change){
            .at = stmt_get_word(q, 0, mem),
            .who = stmt_get_word(q, 1, mem),
            .command = stmt_get_word(q, 2, mem),
            .table = stmt_get_word(q, 3, mem),
            .old = stmt_get_text(q, 4, mem),
            .new = stmt_get_text(q, 5, mem),
        };
    }
    return stmt_done(q, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that is kept on a family and that its record does not tell. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/kept.h>
#include "db.h"
#include "stmt.h"

/* Of family ?1: kind, day, last day, what, whom, more, what a letter held. */
static const char all_kept[] =
    "SELECT 'coach' AS kind, from_day AS day, to_day, code, NULL, NULL, NULL FROM coach"
    " WHERE family = ?1"
    " UNION ALL SELECT 'consent', c.day, NULL, c.purpose, p.code,"
    " CASE c.given WHEN 1 THEN 'given' ELSE 'withdrawn' END, NULL FROM consent c"
    " LEFT JOIN person p ON p.id = c.person WHERE c.family = ?1"
    " UNION ALL SELECT 'enough', e.day, NULL, e.wave, t.start, NULL, NULL FROM wave_enough e"
    " JOIN trajectory t ON t.id = e.trajectory WHERE t.family = ?1"
    " UNION ALL SELECT 'entered', entered, NULL, CAST(id AS TEXT), NULL, NULL, NULL FROM sitting"
    " WHERE family = ?1"
    " UNION ALL SELECT 'estimate', e.day, NULL, d.code, e.who, CAST(e.change AS TEXT), NULL"
    " FROM estimate e JOIN domain d ON d.id = e.domain WHERE e.family = ?1"
    " UNION ALL SELECT 'explored', day, NULL, NULL, NULL, NULL, NULL FROM explored"
    " WHERE family = ?1"
    " UNION ALL SELECT 'not_entitled', n.day, NULL, r.code, NULL, NULL, NULL FROM not_entitled n"
    " JOIN right_entry r ON r.id = n.right_entry WHERE n.family = ?1"
    " UNION ALL SELECT 'scan_answer', n.day, NULL, r.code, NULL, n.answer, NULL FROM scan_answer n"
    " JOIN right_entry r ON r.id = n.right_entry WHERE n.family = ?1"
    " UNION ALL SELECT 'phase', h.day, NULL, h.phase, t.start, NULL, NULL FROM phase h"
    " JOIN trajectory t ON t.id = h.trajectory WHERE t.family = ?1"
    " UNION ALL SELECT 'postponed', w.until, NULL, w.wave, t.start, NULL, NULL FROM postponement w"
    " JOIN trajectory t ON t.id = w.trajectory WHERE t.family = ?1"
    " UNION ALL SELECT 'referral', coalesce(r.day, t.start), r.outcome_day, r.partner,"
    " t.start, r.outcome, NULL FROM referral r JOIN trajectory t ON t.id = r.trajectory"
    " WHERE t.family = ?1"
    " UNION ALL SELECT 'review', day, held_day, NULL, NULL, NULL, NULL"
    " FROM support_review WHERE family = ?1"
    " UNION ALL SELECT 'share', s.day, NULL, s.what, s.whom, p.code, s.held FROM share s"
    " LEFT JOIN person p ON p.id = s.person WHERE s.family = ?1"
    " UNION ALL SELECT 'status', s.day, NULL, s.status, s.by_whom, s.reason, NULL"
    " FROM trajectory_status s JOIN trajectory t ON t.id = s.trajectory WHERE t.family = ?1"
    " ORDER BY 1, 2, 4, 5";

bool ank_kept_list(struct ank_registry *registry, int64_t family, struct ank_arena *mem,
                   struct ank_kept **kept, size_t *count, struct ank_error *err)
{
    *kept = NULL;
    *count = 0;
    struct stmt *q = stmt(registry, all_kept);
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
            .held = stmt_get_text(q, 6, mem),
        };
    }
    return stmt_done(q, err);
}

struct ank_kept_past {
    struct ank_registry *registry;
    struct stmt *rows;
    struct ank_error failure; /* of who became one */
};

struct ank_kept_past *ank_kept_past_open(struct ank_registry *registry, int64_t family)
{
    static const char one[] =
        "SELECT ?1, f.code, h.at, h.who, h.command, h.tbl, v.old, v.new, 0"
        " FROM history_value v JOIN history h ON h.id = v.history"
        " LEFT JOIN family f ON f.id = ?1 WHERE (v.family = ?1 OR v.family IN"
        " (SELECT was FROM known_as WHERE family = ?1))" HISTORY_TOLD " ORDER BY h.id";
    static const char all[] =
        "SELECT coalesce(" HISTORY_FAMILY
        ", 0), f.code, h.at, h.who, h.command, h.tbl, v.old, v.new,"
        " v.history IS NULL FROM history h LEFT JOIN history_value v ON v.history = h.id"
        " LEFT JOIN family f ON f.id = " HISTORY_FAMILY " WHERE h.id > ?1" HISTORY_TOLD
        " ORDER BY h.id";
    struct ank_kept_past *past = ank_must(calloc(1, sizeof *past));
    past->registry = registry;
    past->rows = stmt(registry, family ? one : all);
    stmt_int(past->rows, 1, family);
    return past;
}

/* Instead of uids. */
static const char *codes_of(struct ank_kept_past *past, struct ank_arena *mem,
                            const char *values)
{
    return values ? ank_format(mem, "code='%s'",
                               link_told(past->registry, mem, values, &past->failure))
                  : NULL;
}

bool ank_kept_past_next(struct ank_kept_past *past, struct ank_arena *mem,
                        struct ank_kept_change *change)
{
    struct stmt *q = past->rows;
    if (!stmt_next(q))
        return false;
    *change = (struct ank_kept_change){
        .owner = stmt_get_int(q, 0),
        .family = stmt_get_text(q, 1, mem),
        .at = stmt_get_word(q, 2, mem),
        .who = stmt_get_word(q, 3, mem),
        .command = stmt_get_word(q, 4, mem),
        .table = stmt_get_word(q, 5, mem),
        .old = stmt_get_text(q, 6, mem),
        .new = stmt_get_text(q, 7, mem),
        .erased = stmt_get_int(q, 8) != 0,
    };
    if (strcmp(change->table, "linked") == 0) {
        change->old = codes_of(past, mem, change->old);
        change->new = codes_of(past, mem, change->new);
    }
    return past->failure.code == ANK_OK;
}

bool ank_kept_past_close(struct ank_kept_past *past, struct ank_error *err)
{
    const struct ank_error failure = past->failure;
    bool done = stmt_done(past->rows, err);
    free(past);
    return done &&
           (failure.code == ANK_OK || ank_fail(err, failure.code, "%s", failure.text));
}

bool ank_kept_changes(struct ank_registry *registry, int64_t family,
                      struct ank_arena *mem, struct ank_kept_change **changes,
                      size_t *count, struct ank_error *err)
{
    struct ank_kept_past *past = ank_kept_past_open(registry, family);
    struct ank_kept_change change;
    *changes = NULL;
    *count = 0;
    while (ank_kept_past_next(past, mem, &change)) {
        *changes = ank_grow(mem, *changes, *count, sizeof **changes);
        (*changes)[(*count)++] = change;
    }
    return ank_kept_past_close(past, err);
}

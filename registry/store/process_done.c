/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contacts, amounts and signals of every trajectory, in one walk. */
#include <ankerpunt/registry/process_done.h>
#include "db.h"
#include "stmt.h"

#define WITHIN                                                                         \
    " WHERE c.family = t.family AND c.day >= t.start"                                  \
    " AND c.day <= coalesce(t.ended, '9999-12-31') AND c.day <= ?1)"

bool ank_process_done_list(struct ank_registry *registry, ank_day until,
                           struct ank_arena *mem, struct ank_process_done **rows,
                           size_t *count, struct ank_error *err)
{
    *rows = NULL;
    *count = 0;
    struct stmt *q = stmt(
        registry,
        "SELECT f.code, t.start, (SELECT count(*) FROM contact c" WITHIN
        ", (SELECT coalesce(sum(c.minutes), 0) FROM contact c" WITHIN
        ", (SELECT coalesce(sum(CASE b.kind WHEN 'spend' THEN b.cents"
        " WHEN 'back' THEN -b.cents ELSE 0 END), 0) FROM budget b"
        " WHERE b.family = t.family AND b.day <= ?1 AND t.start ="
        " (SELECT max(o.start) FROM trajectory o"
        " WHERE o.family = b.family AND o.start <= b.day))"
        ", EXISTS (SELECT 1 FROM signal_family n JOIN signal s ON s.id = n.signal"
        " WHERE n.family = t.family AND s.project = t.project AND s.day <= ?1)"
        " FROM trajectory t JOIN family f ON f.id = t.family ORDER BY f.code, t.start");
    stmt_day(q, 1, until);
    while (stmt_next(q)) {
        *rows = ank_grow(mem, *rows, *count, sizeof **rows);
        (*rows)[(*count)++] = (struct ank_process_done){
            .family = stmt_get_word(q, 0, mem),
            .start = stmt_get_date(q, 1),
            .contacts = stmt_get_int(q, 2),
            .minutes = stmt_get_int(q, 3),
            .cents = stmt_get_int(q, 4),
            .signal = stmt_get_int(q, 5) != 0,
        };
    }
    return stmt_done(q, err);
}

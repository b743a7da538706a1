/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The talk after a sitting: domains that matter most, and that surprised. */
#include <ankerpunt/registry/review.h>
#include "db.h"
#include "stmt.h"

bool ank_review_put(struct ank_registry *registry, int64_t sitting, const char *kind,
                    const int64_t *domains, size_t count, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM review WHERE sitting = ?1 AND kind = ?2");
    stmt_int(q, 1, sitting);
    stmt_text(q, 2, kind);
    bool done = stmt_run(q, err);
    for (size_t i = 0; done && i < count; i++) {
        q = stmt(registry,
                 "INSERT INTO review (sitting, kind, domain) VALUES (?1, ?2, ?3)"
                 " ON CONFLICT DO NOTHING");
        stmt_int(q, 1, sitting);
        stmt_text(q, 2, kind);
        stmt_int(q, 3, domains[i]);
        done = stmt_run(q, err);
    }
    return done;
}

bool ank_review_list(struct ank_registry *registry, int64_t sitting,
                     struct ank_arena *mem, struct ank_review **reviews, size_t *count,
                     struct ank_error *err)
{
    *reviews = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT r.domain, r.kind FROM review r"
                       " JOIN domain d ON d.id = r.domain WHERE r.sitting = ?1"
                       " ORDER BY r.kind, d.position");
    stmt_int(q, 1, sitting);
    while (stmt_next(q)) {
        *reviews = ank_grow(mem, *reviews, *count, sizeof **reviews);
        (*reviews)[(*count)++] =
            (struct ank_review){stmt_get_int(q, 0), stmt_get_word(q, 1, mem)};
    }
    return stmt_done(q, err);
}

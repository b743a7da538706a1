/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a family allows, and what was given to whom. */
#include <ankerpunt/registry/consent.h>
#include "db.h"
#include "stmt.h"

bool ank_consent_put(struct ank_registry *registry, int64_t family,
                     const struct ank_consent *consent, bool *changed,
                     struct ank_error *err)
{
    struct stmt *q = stmt(
        registry,
        "INSERT INTO consent (family, person, purpose, day, given)"
        " VALUES (?1, coalesce((SELECT id FROM person WHERE family = ?1"
        " AND code = ?5 COLLATE NOCASE ORDER BY code <> ?5 LIMIT 1), 0), ?2, ?3, ?4)"
        " ON CONFLICT (family, person, purpose, day)"
        " DO UPDATE SET given = excluded.given WHERE given <> excluded.given");
    stmt_int(q, 1, family);
    stmt_text(q, 2, consent->purpose);
    stmt_day(q, 3, consent->day);
    stmt_int(q, 4, consent->given);
    stmt_text(q, 5, consent->by);
    if (!stmt_run(q, err))
        return ank_fail_in(err, ANK_N("consent %s"), consent->purpose);
    *changed = stmt_changed(q) > 0;
    return true;
}

bool ank_share_add(struct ank_registry *registry, int64_t family, ank_day day,
                   const char *what, const char *whom, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             "INSERT INTO share (family, day, what, whom) VALUES (?1, ?2, ?3, ?4)");
    stmt_int(q, 1, family);
    stmt_day(q, 2, day);
    stmt_text(q, 3, what);
    stmt_text(q, 4, whom);
    return stmt_run(q, err);
}

bool ank_share_list(struct ank_registry *registry, int64_t family,
                    struct ank_arena *mem, struct ank_share **shares, size_t *count,
                    struct ank_error *err)
{
    *shares = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT day, what, whom FROM share WHERE family = ?1"
                       " ORDER BY day, id");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        *shares = ank_grow(mem, *shares, *count, sizeof **shares);
        (*shares)[(*count)++] = (struct ank_share){
            stmt_get_date(q, 0), stmt_get_word(q, 1, mem), stmt_get_word(q, 2, mem)};
    }
    return stmt_done(q, err);
}

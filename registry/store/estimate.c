/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What coaches expected to have changed; for them and their team alone. */
#include <ankerpunt/registry/estimate.h>
#include <ankerpunt/registry/sitting.h>
#include "db.h"
#include "stmt.h"
#include "subset.h"

static void bind_estimate(struct stmt *q, int64_t family,
                          const struct ank_estimate *estimate)
{
    stmt_int(q, 1, family);
    stmt_int(q, 2, estimate->domain);
    stmt_day(q, 3, estimate->day);
    stmt_int(q, 4, estimate->change);
}

bool ank_estimate_put(struct ank_registry *registry, int64_t family,
                      const struct ank_estimate *estimate, bool correct,
                      enum ank_put *put, struct ank_error *err)
{
    *put = ANK_PUT_ADDED;
    struct stmt *q =
        stmt(registry, "INSERT INTO estimate (family, domain, day, change, who)"
                       " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING");
    bind_estimate(q, family, estimate);
    stmt_text(q, 5, estimate->who);
    if (!stmt_run(q, err))
        return false;
    if (stmt_changed(q) > 0)
        return true;

    int64_t same = 0;
    q = stmt(registry, "SELECT change = ?4 FROM estimate"
                       " WHERE family = ?1 AND domain = ?2 AND day = ?3");
    bind_estimate(q, family, estimate);
    if (!stmt_number(q, &same, err))
        return false;
    *put = same ? ANK_PUT_SAME : correct ? ANK_PUT_REPLACED : ANK_PUT_DIFFERS;
    if (*put != ANK_PUT_REPLACED)
        return true;
    q = stmt(registry, "UPDATE estimate SET change = ?4, who = ?5"
                       " WHERE family = ?1 AND domain = ?2 AND day = ?3");
    bind_estimate(q, family, estimate);
    stmt_text(q, 5, estimate->who);
    return stmt_run(q, err);
}

#define ESTIMATES(families)                                                                    \
    "SELECT f.code, e.domain, e.day, e.change, e.who, d.instrument, d.position FROM " families \
    " CROSS JOIN estimate e ON e.family = f.id"                                                \
    " JOIN domain d ON d.id = e.domain"                                                        \
    " ORDER BY f.code, e.day, d.instrument, d.position"
#define ALL_ESTIMATES                                                                  \
    "SELECT f.code, e.domain, e.day, e.change, e.who, d.instrument, d.position"        \
    " FROM estimate e JOIN family f ON f.id = e.family"                                \
    " JOIN domain d ON d.id = e.domain"                                                \
    " ORDER BY f.code, e.day, d.instrument, d.position"

bool ank_estimate_list(struct ank_registry *registry, struct ank_arena *mem,
                       struct ank_estimates *list, struct ank_error *err)
{
    list->rows = NULL;
    list->count = 0;
    struct stmt *q =
        stmt(registry, list->family ? ESTIMATES(SUBSET_FROM_FAMILY) : ALL_ESTIMATES);
    if (list->family)
        stmt_text(q, 1, list->family);
    while (stmt_next(q)) {
        list->rows = ank_grow(mem, list->rows, list->count, sizeof *list->rows);
        list->rows[list->count++] = (struct ank_estimate){
            .family = stmt_get_word(q, 0, mem),
            .domain = stmt_get_int(q, 1),
            .day = stmt_get_date(q, 2),
            .change = stmt_get_range(q, 3, -ANK_MOST_STEPS, ANK_MOST_STEPS),
            .who = stmt_get_word(q, 4, mem),
            .instrument = stmt_get_int(q, 5),
            .position = (size_t)stmt_get_range(q, 6, 0, ANK_MOST_DOMAINS - 1),
        };
    }
    return stmt_done(q, err);
}

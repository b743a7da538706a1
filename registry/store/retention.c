/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which families are kept longer than their project said; see
 * <ankerpunt/registry/retention.h>. */
#include <ankerpunt/registry/retention.h>
#include "stmt.h"
#include "subset.h"

/* A family that came back counts from its last end, and not while it is there. */
#define CLOSED(families)                                                               \
    "SELECT f.code, f.alias, p.code, t.ended, p.keep_years FROM " families             \
    " CROSS JOIN trajectory t ON t.family = f.id JOIN project p ON p.id = t.project"   \
    " WHERE p.keep_years IS NOT NULL AND t.ended <= ?3 AND NOT EXISTS"                 \
    " (SELECT 1 FROM trajectory l WHERE l.family = t.family"                           \
    "  AND (l.ended IS NULL OR l.ended > ?3 OR l.start > t.start))"                    \
    " ORDER BY t.ended, f.code"

bool ank_retention_list(struct ank_registry *registry,
                        const struct ank_retention_wish *wish, struct ank_arena *mem,
                        struct ank_retained_list *families, struct ank_error *err)
{
    static const char *const texts[SUBSETS] = SUBSET_TEXTS(CLOSED);
    enum { months_a_year = 12, longest = 99 };
    *families = (struct ank_retained_list){0};
    const struct subset whose = {NULL, wish->project, wish->coach, wish->day, 0};
    struct stmt *q = stmt(registry, texts[subset_kind(&whose)]);
    subset_bind(q, &whose);
    stmt_day(q, 3, wish->day);
    while (stmt_next(q)) {
        struct ank_retained family = {.family = stmt_get_word(q, 0, mem),
                                      .alias = stmt_get_text(q, 1, mem),
                                      .project = stmt_get_word(q, 2, mem),
                                      .closed = stmt_get_date(q, 3),
                                      .years = stmt_get_range(q, 4, 1, longest)};
        family.until = ank_day_add_months(family.closed, months_a_year * family.years);
        if (family.until > wish->day)
            continue;
        families->rows =
            ank_grow(mem, families->rows, families->count, sizeof *families->rows);
        families->rows[families->count++] = family;
    }
    return stmt_done(q, err);
}

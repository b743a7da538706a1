/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sittings that repeat another, beside the one they repeat: the same voice and
 * instrument, the nearest ordinary sitting of the two weeks before. What a coach or
 * another supporter rated alone is none, nor is a family that takes back its word on
 * being measured.
 */
#include <ankerpunt/registry/sitting.h>
#include "db.h"
#include "stmt.h"

#define TWO_WEEKS_BEFORE                                                               \
    " b.family = a.family AND b.instrument = a.instrument AND b.person IS a.person"    \
    " AND b.looking_back = 0 AND b.retest = 0"                                         \
    " AND b.day < a.day AND b.day >= date(a.day, '-14 days')"

/* Of each domain that has a number both times. */
static void add_pair(struct ank_instrument *instrument, const ank_score *before,
                     const ank_score *after)
{
    for (size_t d = 0; d < instrument->domain_count; d++) {
        struct ank_retest_pairs *pairs = &instrument->domains[d].rule.retests;
        if (before[d] < 0 || after[d] < 0)
            continue;
        int64_t difference = after[d] - before[d];
        pairs->count++;
        pairs->sum += difference;
        pairs->squares += difference * difference;
    }
}

bool retests_count(struct ank_registry *registry, struct ank_instrument *instrument,
                   struct ank_error *err)
{
    ank_score before[ANK_MOST_DOMAINS], after[ANK_MOST_DOMAINS];
    int64_t last = 0;
    struct stmt *q = stmt(
        registry,
        "SELECT a.id, b.scores, a.scores FROM sitting a"
        " JOIN sitting b ON" TWO_WEEKS_BEFORE " LEFT JOIN person p ON p.id = a.person"
        " WHERE a.retest = 1 AND a.instrument = ?1"
        " AND coalesce(a.mode, '') <> 'coach' AND coalesce(b.mode, '') <> 'coach'"
        " AND coalesce(p.role, '') <> 'supporter'"
        " AND " MEASURED(
            "a.family") " AND coalesce((SELECT o.given FROM consent o"
                        " WHERE o.family = a.family AND o.person = a.person AND o.purpose = 'measure'"
                        " AND " COUNTS("o") " ORDER BY o.day DESC LIMIT 1), 1) = 1"
                                            " ORDER BY a.id, b.day DESC");
    stmt_int(q, 1, instrument->id);
    while (stmt_next(q)) {
        bool nearest = stmt_get_int(q, 0) != last;
        last = stmt_get_int(q, 0);
        scores_read(stmt_get_word(q, 1, NULL), before, instrument->domain_count);
        scores_read(stmt_get_word(q, 2, NULL), after, instrument->domain_count);
        if (nearest)
            add_pair(instrument, before, after);
    }
    return stmt_done(q, err);
}

bool ank_sitting_repeats(struct ank_registry *registry,
                         const struct ank_sitting_key *key, bool *repeats,
                         struct ank_error *err)
{
    int64_t found;
    if (!sittings_write(registry, err))
        return false;
    struct stmt *q =
        stmt(registry, "SELECT EXISTS (SELECT 1 FROM sitting b, (SELECT ?1 AS family,"
                       " ?2 AS day, ?3 AS instrument, nullif(?4, 0) AS person) AS a"
                       " WHERE" TWO_WEEKS_BEFORE ")");
    stmt_int(q, 1, key->family);
    stmt_day(q, 2, key->day);
    stmt_int(q, 3, key->instrument);
    stmt_int(q, 4, key->person);
    if (!stmt_number(q, &found, err))
        return false;
    *repeats = found != 0;
    return true;
}

bool ank_sitting_any_retest(struct ank_registry *registry, bool *any,
                            struct ank_error *err)
{
    int64_t found;
    struct stmt *q =
        stmt(registry, "SELECT EXISTS (SELECT 1 FROM sitting WHERE retest = 1)");
    if (!stmt_number(q, &found, err))
        return false;
    *any = found != 0;
    return true;
}

bool ank_sitting_any_faces(struct ank_registry *registry, bool *any,
                           struct ank_error *err)
{
    int64_t found;
    struct stmt *q =
        stmt(registry, "SELECT EXISTS (SELECT 1 FROM sitting WHERE faces = 1)");
    if (!stmt_number(q, &found, err))
        return false;
    *any = found != 0;
    return true;
}

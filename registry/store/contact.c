/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contacts: moments with a family, or for it. */
#include <ankerpunt/registry/contact.h>
#include "db.h"
#include "stmt.h"

bool ank_contact_add(struct ank_registry *registry, int64_t family,
                     struct ank_contact *contact, struct ank_error *err)
{
    struct stmt *q = stmt(
        registry, "SELECT coalesce(max(number), 0) + 1 FROM contact WHERE family = ?1");
    stmt_int(q, 1, family);
    if (!stmt_number(q, &contact->number, err))
        return false;
    q = stmt(registry,
             "INSERT INTO contact (family, number, day, channel, initiative, minutes)"
             " VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, 0))");
    stmt_int(q, 1, family);
    stmt_int(q, 2, contact->number);
    stmt_day(q, 3, contact->day);
    stmt_text(q, 4, contact->channel);
    stmt_text(q, 5, contact->initiative);
    stmt_int(q, 6, contact->minutes);
    return stmt_run(q, err);
}

bool ank_contact_remove(struct ank_registry *registry, int64_t family, int64_t number,
                        struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM contact WHERE family = ?1 AND number = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, number);
    return stmt_run(q, err) &&
           (stmt_changed(q) > 0 ||
            ank_fail(
                err, ANK_NOT_FOUND,
                ANK_N(
                    "there is no contact %lld; \"ankerpunt contact FAMILY list\" shows them"),
                (long long)number));
}

bool ank_contact_list(struct ank_registry *registry, int64_t family,
                      struct ank_arena *mem, struct ank_contact **contacts,
                      size_t *count, struct ank_error *err)
{
    *contacts = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT number, day, channel, initiative, coalesce(minutes, 0)"
                       " FROM contact WHERE family = ?1 ORDER BY day, number");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        *contacts = ank_grow(mem, *contacts, *count, sizeof **contacts);
        (*contacts)[(*count)++] = (struct ank_contact){
            .number = stmt_get_int(q, 0),
            .day = stmt_get_date(q, 1),
            .channel = stmt_get_word(q, 2, mem),
            .initiative = stmt_get_text(q, 3, mem),
            .minutes = stmt_get_id(q, 4),
        };
    }
    return stmt_done(q, err);
}

/* One pass over the trajectories, each with its family's own contacts. */

bool ank_contact_kinds(struct ank_registry *registry, const char *project,
                       const struct ank_period *period, struct ank_arena *mem,
                       struct ank_contact_kind **kinds, size_t *count,
                       struct ank_error *err)
{
    *kinds = NULL;
    *count = 0;
    struct stmt *q = stmt(
        registry,
        "SELECT c.channel, count(*), count(c.minutes),"
        " coalesce(sum(c.minutes), 0)"
        " FROM trajectory t JOIN project p ON p.id = t.project"
        " JOIN contact c ON c.family = t.family AND c.day >= t.start"
        " AND c.day <= coalesce(t.ended, '9999-12-31')"
        " WHERE p.code = ?1 AND c.day >= coalesce(?2, '0000-01-01')"
        " AND c.day <= ?3 AND " MEASURED("t.family") " GROUP BY"
                                                     " c.channel ORDER BY c.channel");
    stmt_text(q, 1, project);
    stmt_day(q, 2, period->from);
    stmt_day(q, 3, period->until);
    while (stmt_next(q)) {
        *kinds = ank_grow(mem, *kinds, *count, sizeof **kinds);
        (*kinds)[(*count)++] = (struct ank_contact_kind){
            .channel = stmt_get_word(q, 0, mem),
            .contacts = stmt_get_int(q, 1),
            .timed = stmt_get_int(q, 2),
            .minutes = stmt_get_int(q, 3),
        };
    }
    return stmt_done(q, err);
}

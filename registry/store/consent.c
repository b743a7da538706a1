/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a family allows, and what was given to whom. */
#include <ankerpunt/registry/consent.h>
#include "db.h"
#include "stmt.h"

/* Of the family ?1: who has the code ?5; 0 for the family as a whole, NULL. */
#define PERSON                                                                         \
    "CASE WHEN ?5 IS NULL THEN 0 ELSE coalesce((SELECT id FROM person"                 \
    " WHERE family = ?1 AND code = ?5), (SELECT id FROM person WHERE family = ?1"      \
    " AND code = ?5 COLLATE NOCASE LIMIT 1), 0) END"

static void bind_consent(struct stmt *q, int64_t family,
                         const struct ank_consent *consent)
{
    stmt_int(q, 1, family);
    stmt_text(q, 2, consent->purpose);
    stmt_day(q, 3, consent->day);
    stmt_int(q, 4, consent->given);
    stmt_text(q, 5, consent->by);
}

/* Mostly there is none, and asking is cheaper than changing nothing. */
static bool find_no(struct ank_registry *registry, int64_t family,
                    const struct ank_consent *consent, int64_t *found,
                    struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT EXISTS (SELECT 1 FROM consent WHERE family = ?1"
                       " AND person = " PERSON " AND purpose = ?2 AND given < ?4"
                       " AND lifted IS NULL AND day <= ?3)");
    bind_consent(q, family, consent);
    return stmt_number(q, found, err);
}

/* A yes lifts the no that it knows of; who knows of another yes after a no, and notes
 * the no only now, leaves that yes as it is. */
static bool lift(struct ank_registry *registry, int64_t family,
                 const struct ank_consent *consent, bool *lifted, struct ank_error *err)
{
    int64_t no;
    struct stmt *q =
        consent->given
            ? stmt(registry, "UPDATE consent SET lifted = ?3 WHERE family = ?1"
                             " AND person = " PERSON " AND purpose = ?2 AND given < ?4"
                             " AND lifted IS NULL AND day <= ?3")
            : stmt(registry,
                   "UPDATE consent SET lifted = (SELECT min(y.day) FROM consent y"
                   " WHERE y.family = consent.family AND y.person = consent.person"
                   " AND y.purpose = consent.purpose AND y.given = 1 AND y.day > ?3)"
                   " WHERE family = ?1 AND person = " PERSON
                   " AND purpose = ?2 AND day = ?3 AND given = ?4 AND lifted IS NULL");
    *lifted = false;
    if (consent->given && (!find_no(registry, family, consent, &no, err) || !no))
        return err->code == ANK_OK;
    bind_consent(q, family, consent);
    *lifted = consent->given;
    return stmt_run(q, err);
}

bool ank_consent_put(struct ank_registry *registry, int64_t family,
                     const struct ank_consent *consent, bool *changed,
                     struct ank_error *err)
{
    bool lifted;
    struct stmt *q =
        stmt(registry, "INSERT INTO consent (family, person, purpose, day, given)"
                       " VALUES (?1, " PERSON ", ?2, ?3, ?4)"
                       " ON CONFLICT (family, person, purpose, day)"
                       " DO UPDATE SET given = excluded.given, lifted = NULL"
                       " WHERE given <> excluded.given");
    bind_consent(q, family, consent);
    if (!stmt_run(q, err))
        return ank_fail_in(err, ANK_N("consent %s"), consent->purpose);
    *changed = stmt_changed(q) > 0;
    if (!lift(registry, family, consent, &lifted, err))
        return false;
    *changed = *changed || lifted;
    return true;
}

bool ank_consent_find(struct ank_registry *registry, const struct ank_consent_key *key,
                      struct ank_consent_last *last, struct ank_error *err)
{
    *last = (struct ank_consent_last){.day = ANK_NO_DAY};
    struct stmt *q = stmt(
        registry, "SELECT given, day FROM consent c WHERE family = ?1 AND person = ?2"
                  " AND purpose = ?3 AND day <= ?4 AND " COUNTS(
                      "c") " ORDER BY day DESC LIMIT 1");
    stmt_int(q, 1, key->family);
    stmt_int(q, 2, key->person);
    stmt_text(q, 3, key->purpose);
    stmt_day(q, 4, key->until);
    if (stmt_next(q)) {
        last->said = true;
        last->given = stmt_get_int(q, 0) != 0;
        last->day = stmt_get_date(q, 1);
    }
    return stmt_done(q, err);
}

bool ank_consent_any(struct ank_registry *registry, int64_t family, const char *purpose,
                     bool *any, struct ank_error *err)
{
    int64_t found;
    struct stmt *q = stmt(registry, "SELECT EXISTS (SELECT 1 FROM consent"
                                    " WHERE family = ?1 AND purpose = ?2)");
    stmt_int(q, 1, family);
    stmt_text(q, 2, purpose);
    bool done = stmt_number(q, &found, err);
    *any = found != 0;
    return done;
}

bool ank_share_add(struct ank_registry *registry, int64_t family, ank_day day,
                   const char *what, const char *whom, struct ank_error *err)
{
    const struct ank_share share = {.day = day, .what = what, .whom = whom};
    return ank_share_put(registry, family, &share, err);
}

bool ank_share_put(struct ank_registry *registry, int64_t family,
                   const struct ank_share *share, struct ank_error *err)
{
    struct stmt *q = stmt(
        registry, "INSERT INTO share (family, day, what, whom, held, person) VALUES"
                  " (?1, ?2, ?3, ?4, ?6, (SELECT id FROM person WHERE family = ?1"
                  " AND code = ?5 COLLATE NOCASE ORDER BY code <> ?5 LIMIT 1))");
    stmt_int(q, 1, family);
    stmt_day(q, 2, share->day);
    stmt_text(q, 3, share->what);
    stmt_text(q, 4, share->whom);
    stmt_text(q, 5, share->by);
    stmt_text(q, 6, share->held);
    return stmt_run(q, err);
}

bool ank_share_list(struct ank_registry *registry, int64_t family,
                    struct ank_arena *mem, struct ank_share **shares, size_t *count,
                    struct ank_error *err)
{
    *shares = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT s.day, s.what, s.whom, p.code, s.held FROM share s"
                       " LEFT JOIN person p ON p.id = s.person WHERE s.family = ?1"
                       " ORDER BY s.day, s.id");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        *shares = ank_grow(mem, *shares, *count, sizeof **shares);
        (*shares)[(*count)++] = (struct ank_share){
            stmt_get_date(q, 0), stmt_get_word(q, 1, mem), stmt_get_word(q, 2, mem),
            stmt_get_text(q, 3, mem), stmt_get_text(q, 4, mem)};
    }
    return stmt_done(q, err);
}

bool ank_share_totals(struct ank_registry *registry, int64_t project,
                      struct ank_arena *mem, struct ank_given **given, size_t *count,
                      struct ank_error *err)
{
    *given = NULL;
    *count = 0;
    struct stmt *q = stmt(
        registry, "SELECT what, whom, count(*) FROM share WHERE ?1 = 0 OR family IN"
                  " (SELECT family FROM trajectory WHERE project = ?1)"
                  " GROUP BY whom, what ORDER BY whom, what");
    stmt_int(q, 1, project);
    while (stmt_next(q)) {
        *given = ank_grow(mem, *given, *count, sizeof **given);
        (*given)[(*count)++] =
            (struct ank_given){stmt_get_word(q, 0, mem), stmt_get_word(q, 1, mem),
                               (size_t)stmt_get_int(q, 2)};
    }
    return stmt_done(q, err);
}

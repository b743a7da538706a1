/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was noted by mistake: found, given its place, removed. */
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/estimate.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/sitting.h>
#include <ankerpunt/registry/trajectory.h>
#include "db.h"
#include "recording.h"
#include "stmt.h"

bool ank_sitting_list(struct ank_registry *registry, const struct ank_sitting_key *key,
                      struct ank_arena *mem, struct ank_sitting_list *list,
                      struct ank_error *err)
{
    *list = (struct ank_sitting_list){0};
    struct stmt *q =
        stmt(registry, "SELECT id, instrument FROM sitting WHERE family = ?1"
                       " AND day = ?2 AND coalesce(person, 0) = ?3"
                       " AND looking_back = ?4 AND retest = ?5"
                       " AND (?6 = 0 OR instrument = ?6) ORDER BY instrument");
    stmt_int(q, 1, key->family);
    stmt_day(q, 2, key->day);
    stmt_int(q, 3, key->person);
    stmt_int(q, 4, key->then);
    stmt_int(q, 5, key->retest);
    stmt_int(q, 6, key->instrument);
    while (stmt_next(q)) {
        list->row = ank_grow(mem, list->row, list->count, sizeof *list->row);
        list->row[list->count++] =
            (struct ank_sitting_id){stmt_get_int(q, 0), stmt_get_int(q, 1)};
    }
    return stmt_done(q, err);
}

bool ank_sitting_place(struct ank_registry *registry, int64_t id,
                       const struct ank_sitting_key *key, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE sitting SET day = ?2, person = nullif(?3, 0)"
                       " WHERE id = ?1");
    stmt_int(q, 1, id);
    stmt_day(q, 2, key->day);
    stmt_int(q, 3, key->person);
    return stmt_run(q, err);
}

static bool copy_of(struct stmt *q, int64_t from, int64_t to, struct ank_error *err)
{
    stmt_int(q, 1, from);
    stmt_int(q, 2, to);
    return stmt_run(q, err);
}

bool ank_sitting_give(struct ank_registry *registry, int64_t id,
                      const struct ank_sitting_key *key, struct ank_error *err)
{
    struct stmt *q = stmt(
        registry,
        "INSERT INTO sitting (id, family, day, person, instrument, mode, looking_back,"
        " retest, entered, scores, faces) SELECT " NEW_ID(
            "sitting") ", ?2, ?3, nullif(?4, 0),"
                       " instrument, mode, looking_back, retest, entered, scores, faces FROM sitting"
                       " WHERE id = ?1");
    stmt_int(q, 1, id);
    stmt_int(q, 2, key->family);
    stmt_day(q, 3, key->day);
    stmt_int(q, 4, key->person);
    if (!stmt_run(q, err))
        return false;
    int64_t given = stmt_inserted(q);
    return copy_of(stmt(registry, "INSERT INTO priority SELECT ?2, domain FROM priority"
                                  " WHERE sitting = ?1"),
                   id, given, err) &&
           copy_of(stmt(registry, "INSERT INTO review SELECT ?2, domain, kind"
                                  " FROM review WHERE sitting = ?1"),
                   id, given, err) &&
           ank_sitting_remove(registry, id, err);
}

/* Priorities and what mattered go first, so that the history can tell whose they were.
 */
bool ank_sitting_remove(struct ank_registry *registry, int64_t id,
                        struct ank_error *err)
{
    struct stmt *priorities = stmt(registry, "DELETE FROM priority WHERE sitting = ?1"),
                *reviews = stmt(registry, "DELETE FROM review WHERE sitting = ?1"),
                *sitting = stmt(registry, "DELETE FROM sitting WHERE id = ?1");
    stmt_int(priorities, 1, id);
    stmt_int(reviews, 1, id);
    stmt_int(sitting, 1, id);
    return stmt_run(priorities, err) && stmt_run(reviews, err) &&
           stmt_run(sitting, err);
}

/* Whether the statement found what it was to remove or change. */
static bool run_found(struct stmt *q, bool *was_there, struct ank_error *err)
{
    if (!stmt_run(q, err))
        return false;
    *was_there = stmt_changed(q) > 0;
    return true;
}

static void bind_step(struct stmt *q, const struct ank_step_at *at)
{
    stmt_int(q, 1, at->family);
    stmt_int(q, 2, at->right);
    stmt_day(q, 3, at->day);
    stmt_int(q, 4, at->stage);
}

bool ank_step_remove(struct ank_registry *registry, const struct ank_step_at *at,
                     bool *was_there, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM claim_step WHERE family = ?1 AND right_entry = ?2"
                       " AND day = ?3 AND stage = ?4");
    bind_step(q, at);
    return run_found(q, was_there, err);
}

bool ank_step_move(struct ank_registry *registry, const struct ank_step_at *at,
                   ank_day to, bool *was_there, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE claim_step SET day = ?5 WHERE family = ?1"
                       " AND right_entry = ?2 AND day = ?3 AND stage = ?4");
    bind_step(q, at);
    stmt_day(q, 5, to);
    return run_found(q, was_there, err);
}

bool ank_estimate_remove(struct ank_registry *registry, int64_t family,
                         const struct ank_estimate *estimate, bool *was_there,
                         struct ank_error *err)
{
    struct stmt *q = stmt(registry, "DELETE FROM estimate WHERE family = ?1"
                                    " AND domain = ?2 AND day = ?3");
    stmt_int(q, 1, family);
    stmt_int(q, 2, estimate->domain);
    stmt_day(q, 3, estimate->day);
    return run_found(q, was_there, err);
}

bool ank_explored_remove(struct ank_registry *registry, int64_t family, ank_day day,
                         bool *was_there, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM explored WHERE family = ?1 AND day = ?2");
    stmt_int(q, 1, family);
    stmt_day(q, 2, day);
    return run_found(q, was_there, err);
}

bool ank_consent_remove(struct ank_registry *registry, int64_t family,
                        const struct ank_consent *consent, bool *was_there,
                        struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM consent WHERE family = ?1 AND purpose = ?2"
                       " AND day = ?3 AND person = coalesce((SELECT id FROM person"
                       " WHERE family = ?1 AND code = ?4), 0)");
    stmt_int(q, 1, family);
    stmt_text(q, 2, consent->purpose);
    stmt_day(q, 3, consent->day);
    stmt_text(q, 4, consent->by);
    return run_found(q, was_there, err);
}

bool ank_coach_remove(struct ank_registry *registry, int64_t family,
                      const struct ank_coach *coach, bool *was_there,
                      struct ank_error *err)
{
    struct stmt *q = stmt(registry, "DELETE FROM coach WHERE family = ?1 AND code = ?2"
                                    " AND from_day = ?3");
    stmt_int(q, 1, family);
    stmt_text(q, 2, coach->code);
    stmt_day(q, 3, coach->from);
    return run_found(q, was_there, err);
}

bool ank_trajectory_status_remove(struct ank_registry *registry, int64_t trajectory,
                                  const struct ank_status_row *status, bool *was_there,
                                  struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM trajectory_status WHERE trajectory = ?1"
                       " AND day = ?2 AND status = ?3");
    stmt_int(q, 1, trajectory);
    stmt_day(q, 2, status->day);
    stmt_text(q, 3, status->status);
    return run_found(q, was_there, err);
}

bool ank_trajectory_reopen(struct ank_registry *registry, int64_t trajectory,
                           struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE trajectory SET ended = NULL, closed_reason = NULL,"
                       " closed_by = NULL WHERE id = ?1");
    stmt_int(q, 1, trajectory);
    return stmt_run(q, err);
}

bool ank_trajectory_begin(struct ank_registry *registry, int64_t trajectory,
                          ank_day start, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "UPDATE trajectory SET start = ?2 WHERE id = ?1");
    stmt_int(q, 1, trajectory);
    stmt_day(q, 2, start);
    return stmt_run(q, err);
}

bool ank_person_set(struct ank_registry *registry, const struct ank_person *person,
                    struct ank_error *err)
{
    struct stmt *q = stmt(registry, "UPDATE person SET role = ?2, born = nullif(?3, 0)"
                                    " WHERE id = ?1");
    stmt_int(q, 1, person->id);
    stmt_text(q, 2, person->role);
    stmt_int(q, 3, person->born);
    return stmt_run(q, err);
}

bool ank_person_sittings(struct ank_registry *registry, int64_t person, int64_t *count,
                         struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT (SELECT count(*) FROM sitting WHERE person = ?1)"
                       " + (SELECT count(DISTINCT day) FROM own_score"
                       " WHERE person = ?1)");
    stmt_int(q, 1, person);
    return stmt_number(q, count, err);
}

/* What they said themselves, and their names, belong to nobody else. */
bool ank_person_remove(struct ank_registry *registry, int64_t person,
                       struct ank_error *err)
{
    struct stmt *consents = stmt(registry, "DELETE FROM consent WHERE person = ?1"),
                *names = stmt(registry, "DELETE FROM identity WHERE person = ?1"),
                *trusted = stmt(registry, "DELETE FROM arrangement WHERE person = ?1"),
                *row = stmt(registry, "DELETE FROM person WHERE id = ?1");
    stmt_int(consents, 1, person);
    stmt_int(names, 1, person);
    stmt_int(trusted, 1, person);
    stmt_int(row, 1, person);
    return stmt_run(consents, err) && stmt_run(names, err) && stmt_run(trusted, err) &&
           stmt_run(row, err);
}

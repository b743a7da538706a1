/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trajectories: periods of support, their status and their end. */
#include <ankerpunt/registry/trajectory.h>
#include "db.h"
#include "recording.h"
#include "stmt.h"

/* ?3 to ?10, the same in every statement. */
static void bind_details(struct stmt *q, const struct ank_trajectory *trajectory)
{
    stmt_day(q, 3, trajectory->end);
    stmt_text(q, 4, trajectory->closed_reason);
    stmt_text(q, 5, trajectory->postcode);
    stmt_text(q, 6, trajectory->household);
    if (trajectory->children >= 0)
        stmt_int(q, 7, trajectory->children);
    if (trajectory->birth_year >= 0)
        stmt_int(q, 8, trajectory->birth_year);
    stmt_text(q, 9, trajectory->referral);
    stmt_text(q, 10, trajectory->closed_by);
}

/* Which trajectory a new one would overlap, instead of that it would. */
static bool fail_overlap(struct stmt *q, ank_day start, struct ank_error *err)
{
    char from[12], to[12], given[12];
    bool open = stmt_get_day(q, 1) == ANK_NO_DAY;
    ank_day_words(stmt_get_date(q, 0), from);
    ank_day_words(start, given);
    *err = (struct ank_error){.lang = err->lang};
    return open ? ank_fail(err, ANK_INVALID,
                           ANK_N("a trajectory of this family is open since %s, in "
                                 "project %s, and %s was given; close it first"),
                           from, stmt_get_text(q, 2, NULL), given)
                : ank_fail(
                      err, ANK_INVALID,
                      ANK_N("this family has a trajectory from %s to %s, in project "
                            "%s, and %s was given; give days outside it"),
                      from, ank_day_words(stmt_get_day(q, 1), to),
                      stmt_get_text(q, 2, NULL), given);
}

/* Says with its days what a rule of the table refused; as it was when there is nothing
 * to say. */
static bool name_days(struct ank_registry *registry, int64_t family, ank_day start,
                      ank_day end, struct ank_error *err)
{
    char from[12], to[12];
    struct ank_error broken = {0};
    if (err->code != ANK_INVALID)
        return false;
    if (end != ANK_NO_DAY && end < start) {
        *err = (struct ank_error){.lang = err->lang};
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("a trajectory that starts on %s cannot end on %s; mend one "
                  "of the two"),
            ank_day_words(start, from), ank_day_words(end, to));
    }
    struct stmt *q = stmt(registry, "SELECT t.start, t.ended, p.code FROM trajectory t"
                                    " JOIN project p ON p.id = t.project"
                                    " WHERE t.family = ?1 AND t.start <> ?2"
                                    " AND (?3 IS NULL OR t.start <= ?3)"
                                    " AND (t.ended IS NULL OR t.ended >= ?2)"
                                    " ORDER BY t.start LIMIT 1");
    stmt_int(q, 1, family);
    stmt_day(q, 2, start);
    stmt_day(q, 3, end);
    if (stmt_next(q))
        fail_overlap(q, start, err);
    (void)!stmt_done(q, &broken); /* what was refused stands */
    return false;
}

/* The same of the one that is open. */
static bool name_close(struct ank_registry *registry, int64_t family, ank_day end,
                       struct ank_error *err)
{
    struct ank_error broken = {0};
    struct stmt *q = stmt(registry, "SELECT start FROM trajectory WHERE family = ?1"
                                    " AND ended IS NULL");
    stmt_int(q, 1, family);
    ank_day start = stmt_next(q) ? stmt_get_date(q, 0) : ANK_NO_DAY;
    return stmt_done(q, &broken) && start != ANK_NO_DAY &&
           name_days(registry, family, start, end, err);
}

bool ank_trajectory_add(struct ank_registry *registry, int64_t family,
                        const char *project, struct ank_trajectory *trajectory,
                        struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             "INSERT INTO trajectory (id, uid, family, start, ended, closed_reason,"
             " postcode, household, children, birth_year, referral, closed_by, project)"
             " VALUES (" NEW_ID(
                 "trajectory") ", randomblob(16), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
                               " ?9, ?10, " CODED("project", "11") ")");
    stmt_int(q, 1, family);
    stmt_day(q, 2, trajectory->start);
    bind_details(q, trajectory);
    stmt_text(q, 11, project);
    if (!stmt_run(q, err))
        return name_days(registry, family, trajectory->start, trajectory->end, err);
    trajectory->id = stmt_inserted(q);
    return true;
}

bool ank_trajectory_put(struct ank_registry *registry, int64_t family,
                        const struct ank_trajectory *trajectory, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE trajectory SET ended = ?3, closed_reason = ?4,"
                       " postcode = ?5, household = ?6, children = ?7,"
                       " birth_year = ?8, referral = ?9, closed_by = ?10"
                       " WHERE family = ?1 AND start = ?2");
    stmt_int(q, 1, family);
    stmt_day(q, 2, trajectory->start);
    bind_details(q, trajectory);
    return stmt_run(q, err) ||
           name_days(registry, family, trajectory->start, trajectory->end, err);
}

bool ank_trajectory_close(struct ank_registry *registry, int64_t family, ank_day day,
                          const char *reason, const char *by, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE trajectory SET ended = ?2, closed_reason = ?3,"
                       " closed_by = ?4 WHERE family = ?1 AND ended IS NULL");
    stmt_int(q, 1, family);
    stmt_day(q, 2, day);
    stmt_text(q, 3, reason);
    stmt_text(q, 4, by);
    if (!stmt_run(q, err))
        return name_close(registry, family, day, err);
    return stmt_changed(q) > 0 ||
           ank_fail(
               err, ANK_NOT_FOUND,
               ANK_N("no trajectory is open; \"trajectory FAMILY open\" opens one"));
}

bool ank_trajectory_status(struct ank_registry *registry, int64_t trajectory,
                           const struct ank_status_row *status, bool *added,
                           struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO trajectory_status (trajectory, day, status,"
                       " by_whom, reason) VALUES (?1, ?2, ?3, ?4, ?5)"
                       " ON CONFLICT DO NOTHING");
    stmt_int(q, 1, trajectory);
    stmt_day(q, 2, status->day);
    stmt_text(q, 3, status->status);
    stmt_text(q, 4, status->by);
    stmt_text(q, 5, status->reason);
    if (!stmt_run(q, err))
        return false;
    *added = stmt_changed(q) > 0;
    return true;
}

bool ank_trajectory_statuses(struct ank_registry *registry, int64_t trajectory,
                             struct ank_arena *mem, struct ank_status_row **statuses,
                             size_t *count, struct ank_error *err)
{
    *statuses = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT day, status, by_whom, reason FROM trajectory_status"
                       " WHERE trajectory = ?1 ORDER BY day, status");
    stmt_int(q, 1, trajectory);
    while (stmt_next(q)) {
        *statuses = ank_grow(mem, *statuses, *count, sizeof **statuses);
        (*statuses)[(*count)++] =
            (struct ank_status_row){stmt_get_date(q, 0), stmt_get_word(q, 1, mem),
                                    stmt_get_text(q, 2, mem), stmt_get_text(q, 3, mem)};
    }
    return stmt_done(q, err);
}

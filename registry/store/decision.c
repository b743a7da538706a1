/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a team decided, and what a project did with groups. They name nobody. */
#include <ankerpunt/registry/decision.h>
#include "db.h"
#include "stmt.h"

/* ?1 to ?9, the same in every statement. */
static void bind_details(struct stmt *q, const struct ank_decision *decision)
{
    stmt_day(q, 1, decision->day);
    stmt_text(q, 2, decision->question);
    stmt_text(q, 3, decision->what);
    stmt_text(q, 4, decision->who);
    stmt_day(q, 5, decision->due);
    stmt_text(q, 6, decision->outcome);
    stmt_day(q, 7, decision->outcome_day);
    stmt_text(q, 8, decision->came);
}

bool ank_decision_add(struct ank_registry *registry, struct ank_decision *decision,
                      struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO decision (day, question, what, who, due_day,"
                       " outcome, outcome_day, came, project) VALUES (?1, ?2, ?3, ?4,"
                       " ?5, ?6, ?7, ?8, " CODED("project", "9") ")");
    bind_details(q, decision);
    stmt_text(q, 9, decision->project);
    if (!stmt_run(q, err))
        return false;
    decision->number = stmt_inserted(q);
    return true;
}

static bool decision_was_there(struct stmt *q, int64_t number, struct ank_error *err)
{
    return stmt_run(q, err) &&
           (stmt_changed(q) > 0 ||
            ank_fail(err, ANK_NOT_FOUND,
                     ANK_N("there is no decision %lld; \"ankerpunt decision list\" "
                           "shows them"),
                     (long long)number));
}

bool ank_decision_set(struct ank_registry *registry,
                      const struct ank_decision *decision, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE decision SET day = ?1, question = ?2, what = ?3,"
                       " who = ?4, due_day = ?5, outcome = ?6, outcome_day = ?7,"
                       " came = ?8 WHERE id = ?9");
    bind_details(q, decision);
    stmt_int(q, 9, decision->number);
    return decision_was_there(q, decision->number, err);
}

bool ank_decision_remove(struct ank_registry *registry, int64_t number,
                         struct ank_error *err)
{
    struct stmt *q = stmt(registry, "DELETE FROM decision WHERE id = ?1");
    stmt_int(q, 1, number);
    return decision_was_there(q, number, err);
}

#define COLUMNS                                                                        \
    "SELECT d.id, p.code, d.day, d.question, d.what, d.who, d.due_day, d.outcome,"     \
    " d.outcome_day, d.came FROM decision d JOIN project p ON p.id = d.project"

static struct ank_decision read_decision(struct stmt *q, struct ank_arena *mem)
{
    return (struct ank_decision){
        .number = stmt_get_int(q, 0),
        .project = stmt_get_word(q, 1, mem),
        .day = stmt_get_date(q, 2),
        .question = stmt_get_text(q, 3, mem),
        .what = stmt_get_word(q, 4, mem),
        .who = stmt_get_text(q, 5, mem),
        .due = stmt_get_day(q, 6),
        .outcome = stmt_get_text(q, 7, mem),
        .outcome_day = stmt_get_day(q, 8),
        .came = stmt_get_text(q, 9, mem),
    };
}

bool ank_decision_find(struct ank_registry *registry, int64_t number,
                       struct ank_arena *mem, struct ank_decision *decision,
                       struct ank_error *err)
{
    struct stmt *q = stmt(registry, COLUMNS " WHERE d.id = ?1");
    stmt_int(q, 1, number);
    bool found = stmt_next(q);
    if (found)
        *decision = read_decision(q, mem);
    if (!stmt_done(q, err))
        return false;
    return found || ank_fail(err, ANK_NOT_FOUND,
                             ANK_N("there is no decision %lld; \"ankerpunt decision "
                                   "list\" shows them"),
                             (long long)number);
}

bool ank_decision_list(struct ank_registry *registry, const char *project,
                       struct ank_arena *mem, struct ank_decisions *list,
                       struct ank_error *err)
{
    list->rows = NULL;
    list->count = 0;
    struct stmt *q = stmt(registry, COLUMNS " WHERE ?1 IS NULL OR p.id = " CODED(
                                        "project", "1") " ORDER BY d.day, d.id");
    stmt_text(q, 1, project);
    while (stmt_next(q)) {
        list->rows = ank_grow(mem, list->rows, list->count, sizeof *list->rows);
        list->rows[list->count++] = read_decision(q, mem);
    }
    return stmt_done(q, err);
}

/* Activities with groups --------------------------------------------------------- */

bool ank_group_activity_add(struct ank_registry *registry,
                            struct ank_group_activity *activity, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO group_activity (day, kind, present, minutes,"
                       " project) VALUES (?1, ?2, nullif(?3, 0), nullif(?4, 0),"
                       " " CODED("project", "5") ")");
    stmt_day(q, 1, activity->day);
    stmt_text(q, 2, activity->kind);
    stmt_int(q, 3, activity->present);
    stmt_int(q, 4, activity->minutes);
    stmt_text(q, 5, activity->project);
    if (!stmt_run(q, err))
        return false;
    activity->number = stmt_inserted(q);
    return true;
}

bool ank_group_activity_remove(struct ank_registry *registry, int64_t number,
                               struct ank_error *err)
{
    struct stmt *q = stmt(registry, "DELETE FROM group_activity WHERE id = ?1");
    stmt_int(q, 1, number);
    return stmt_run(q, err) &&
           (stmt_changed(q) > 0 ||
            ank_fail(err, ANK_NOT_FOUND,
                     ANK_N("there is no activity %lld; \"ankerpunt activity list\" "
                           "shows them"),
                     (long long)number));
}

bool ank_group_activity_list(struct ank_registry *registry,
                             struct ank_group_activities *activities,
                             struct ank_arena *mem, struct ank_error *err)
{
    const struct ank_period *period = activities->period;
    activities->rows = NULL;
    activities->count = 0;
    struct stmt *q =
        stmt(registry,
             "SELECT g.id, p.code, g.day, g.kind, coalesce(g.present, 0),"
             " coalesce(g.minutes, 0) FROM group_activity g"
             " JOIN project p ON p.id = g.project"
             " WHERE (?1 IS NULL OR p.id = " CODED(
                 "project",
                 "1") ")"
                      " AND g.day >= coalesce(?2, '0000-01-01')"
                      " AND g.day <= coalesce(?3, '9999-12-31') ORDER BY g.day, g.id");
    stmt_text(q, 1, activities->project);
    stmt_day(q, 2, period ? period->from : ANK_NO_DAY);
    stmt_day(q, 3, period ? period->until : ANK_NO_DAY);
    while (stmt_next(q)) {
        activities->rows = ank_grow(mem, activities->rows, activities->count,
                                    sizeof *activities->rows);
        activities->rows[activities->count++] = (struct ank_group_activity){
            .number = stmt_get_int(q, 0),
            .project = stmt_get_word(q, 1, mem),
            .day = stmt_get_date(q, 2),
            .kind = stmt_get_word(q, 3, mem),
            .present = stmt_get_id(q, 4),
            .minutes = stmt_get_id(q, 5),
        };
    }
    return stmt_done(q, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How families came, and the phases of their support. */
#include <ankerpunt/registry/referral.h>
#include "db.h"
#include "stmt.h"
#include "subset.h"

bool ank_referral_put(struct ank_registry *registry,
                      const struct ank_referral *referral, struct ank_error *err)
{
    struct stmt *q = stmt(
        registry,
        "INSERT INTO referral (trajectory, day, partner, outcome, outcome_day)"
        " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (trajectory) DO UPDATE SET"
        " day = excluded.day, partner = excluded.partner,"
        " outcome = excluded.outcome, outcome_day = excluded.outcome_day"
        " WHERE day IS NOT excluded.day OR partner IS NOT excluded.partner"
        " OR outcome IS NOT excluded.outcome OR outcome_day IS NOT excluded.outcome_day");
    stmt_int(q, 1, referral->trajectory);
    stmt_day(q, 2, referral->day);
    stmt_text(q, 3, referral->partner);
    stmt_text(q, 4, referral->outcome);
    stmt_day(q, 5, referral->outcome_day);
    return stmt_run(q, err);
}

bool ank_referral_remove(struct ank_registry *registry, int64_t trajectory,
                         bool *was_there, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "DELETE FROM referral WHERE trajectory = ?1");
    stmt_int(q, 1, trajectory);
    if (!stmt_run(q, err))
        return false;
    *was_there = stmt_changed(q) > 0;
    return true;
}

/* Whether support waits to begin: by what was said last, but for what is said of after
 * its end. */
#define COLUMNS(until)                                                                 \
    "SELECT t.id, f.code, f.alias, t.start, t.referral, r.partner, r.day, r.outcome,"  \
    " r.outcome_day, coalesce((SELECT s.status FROM trajectory_status s"               \
    " WHERE s.trajectory = t.id AND s.status NOT IN ('closed', 'reachable')" until     \
    " ORDER BY s.day DESC LIMIT 1), '') IN ('referred', 'not-started')"                \
    " FROM trajectory t JOIN family f ON f.id = t.family"                              \
    " LEFT JOIN referral r ON r.trajectory = t.id"

static bool read_all(struct stmt *q, struct ank_arena *mem, struct ank_referrals *list,
                     struct ank_error *err)
{
    list->rows = NULL;
    list->count = 0;
    while (stmt_next(q)) {
        list->rows = ank_grow(mem, list->rows, list->count, sizeof *list->rows);
        list->rows[list->count++] = (struct ank_referral){
            .trajectory = stmt_get_int(q, 0),
            .family = stmt_get_word(q, 1, mem),
            .alias = stmt_get_text(q, 2, mem),
            .start = stmt_get_date(q, 3),
            .road = stmt_get_text(q, 4, mem),
            .partner = stmt_get_text(q, 5, mem),
            .day = stmt_get_day(q, 6),
            .outcome = stmt_get_text(q, 7, mem),
            .outcome_day = stmt_get_day(q, 8),
            .waits = stmt_get_int(q, 9) != 0,
        };
    }
    return stmt_done(q, err);
}

bool ank_referral_of(struct ank_registry *registry, int64_t family,
                     struct ank_referrals *referrals, struct ank_arena *mem,
                     struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, COLUMNS("") " WHERE t.family = ?1 ORDER BY t.start");
    stmt_int(q, 1, family);
    return read_all(q, mem, referrals, err);
}

bool ank_referral_list(struct ank_registry *registry, struct ank_referrals *referrals,
                       struct ank_arena *mem, struct ank_error *err)
{
    const struct ank_period *period = referrals->period;
    struct stmt *q = stmt(
        registry,
        COLUMNS(" AND s.day <= coalesce(?3, '9999-12-31')") " WHERE (?1 IS NULL OR t.project = " CODED(
            "project",
            "1") ")"
                 " AND coalesce(r.day, t.start) >= coalesce(?2, '0000-01-01')"
                 " AND coalesce(r.day, t.start) <= coalesce(?3, '9999-12-31')"
                 " AND (?4 OR " MEASURED(
                     "t.family") ")"
                                 " ORDER BY coalesce(r.day, t.start), f.code, t.start");
    stmt_text(q, 1, referrals->project);
    stmt_day(q, 2, period ? period->from : ANK_NO_DAY);
    stmt_day(q, 3, period ? period->until : ANK_NO_DAY);
    stmt_int(q, 4, !period);
    return read_all(q, mem, referrals, err);
}

/* Phases ------------------------------------------------------------------------- */

bool ank_phase_put(struct ank_registry *registry, const struct ank_phase *phase,
                   struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO phase (trajectory, day, phase)"
                                    " VALUES (?1, ?2, ?3) ON CONFLICT (trajectory, day)"
                                    " DO UPDATE SET phase = excluded.phase"
                                    " WHERE phase <> excluded.phase");
    stmt_int(q, 1, phase->trajectory);
    stmt_day(q, 2, phase->day);
    stmt_text(q, 3, phase->phase);
    return stmt_run(q, err);
}

bool ank_phase_remove(struct ank_registry *registry, int64_t trajectory, ank_day day,
                      bool *was_there, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM phase WHERE trajectory = ?1 AND day = ?2");
    stmt_int(q, 1, trajectory);
    stmt_day(q, 2, day);
    if (!stmt_run(q, err))
        return false;
    *was_there = stmt_changed(q) > 0;
    return true;
}

static struct ank_phase read_phase(struct stmt *q, struct ank_arena *mem)
{
    return (struct ank_phase){stmt_get_int(q, 0), stmt_get_date(q, 1),
                              stmt_get_word(q, 2, mem)};
}

bool ank_phase_list(struct ank_registry *registry, int64_t family,
                    struct ank_arena *mem, struct ank_family_phases *list,
                    struct ank_error *err)
{
    list->rows = NULL;
    list->count = 0;
    struct stmt *q =
        stmt(registry, "SELECT p.trajectory, p.day, p.phase FROM phase p"
                       " JOIN trajectory t ON t.id = p.trajectory WHERE t.family = ?1"
                       " ORDER BY t.start, p.day");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        list->rows = ank_grow(mem, list->rows, list->count, sizeof *list->rows);
        list->rows[list->count++] = read_phase(q, mem);
    }
    return stmt_done(q, err);
}

bool ank_phase_of_project(struct ank_registry *registry, struct ank_phases *phases,
                          struct ank_arena *mem, struct ank_error *err)
{
    phases->rows = NULL;
    phases->count = 0;
    struct stmt *q = stmt(
        registry, "SELECT p.trajectory, p.day, p.phase, t.start, t.ended FROM phase p"
                  " JOIN trajectory t ON t.id = p.trajectory"
                  " WHERE t.project = " CODED("project", "1") " AND " MEASURED(
                      "t.family") " ORDER BY p.trajectory, p.day");
    stmt_text(q, 1, phases->project);
    while (stmt_next(q)) {
        phases->rows = ank_grow(mem, phases->rows, phases->count, sizeof *phases->rows);
        phases->rows[phases->count++] = (struct ank_phase_of){
            read_phase(q, mem), stmt_get_date(q, 3), stmt_get_day(q, 4)};
    }
    return stmt_done(q, err);
}

/* Under way --------------------------------------------------------------------- */

#define UNDER_WAY(families)                                                             \
    "SELECT f.code, f.alias, p.code, t.start, (SELECT max(r.day) FROM support_review r" \
    " WHERE r.family = f.id) FROM " families                                            \
    " CROSS JOIN trajectory t ON t.family = f.id JOIN project p ON p.id = t.project"    \
    " WHERE t.start <= ?2 AND coalesce(t.ended > ?2, 1) AND coalesce((SELECT s.status"  \
    " FROM trajectory_status s WHERE s.trajectory = t.id AND s.day <= ?2"               \
    " ORDER BY s.day DESC LIMIT 1), '') NOT IN ('referred', 'not-started')"             \
    " ORDER BY f.code, t.start"

bool ank_course_list(struct ank_registry *registry, struct ank_courses *courses,
                     struct ank_arena *mem, struct ank_error *err)
{
    static const char *const texts[SUBSETS] = SUBSET_TEXTS(UNDER_WAY);
    const struct subset whose = {NULL, courses->project, courses->coach, courses->day,
                                 0};
    courses->rows = NULL;
    courses->count = 0;
    struct stmt *q = stmt(registry, texts[subset_kind(&whose)]);
    subset_bind(q, &whose);
    stmt_day(q, 2, courses->day);
    while (stmt_next(q)) {
        courses->rows =
            ank_grow(mem, courses->rows, courses->count, sizeof *courses->rows);
        courses->rows[courses->count++] = (struct ank_course){
            stmt_get_word(q, 0, mem), stmt_get_text(q, 1, mem),
            stmt_get_word(q, 2, mem), stmt_get_date(q, 3), stmt_get_day(q, 4)};
    }
    return stmt_done(q, err);
}

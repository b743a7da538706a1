/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rights catalogue, the steps on a family's record to a right, and when rights
 * were explored. */
#include <string.h>

#include <ankerpunt/registry/right.h>
#include "db.h"
#include "stmt.h"

/* What is not said stays as it was: older lists say less of a right. */
static void bind_ways(struct stmt *q, int first, const struct ank_right *right)
{
    stmt_text(q, first, right->office);
    stmt_text(q, first + 1, right->step.nl);
    stmt_text(q, first + 2, right->step.fr);
    stmt_text(q, first + 3, right->step.en);
    stmt_text(q, first + 4, right->themes);
    stmt_text(q, first + 5, right->needs);
    stmt_text(q, first + 6, right->opens);
    stmt_day(q, first + 7, right->checked);
}

bool ank_right_put(struct ank_registry *registry, const struct ank_right *right,
                   struct ank_error *err)
{
    struct stmt *q = stmt(
        registry,
        "INSERT INTO right_entry AS r (code, theme, level, url, nl, fr, en, retired,"
        " office, step_nl, step_fr, step_en, themes, needs, opens, checked)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,"
        " ?15, ?16)"
        " ON CONFLICT (code) DO UPDATE SET theme = excluded.theme,"
        " level = excluded.level, url = excluded.url, nl = excluded.nl,"
        " fr = excluded.fr, en = excluded.en, retired = excluded.retired,"
        " office = coalesce(excluded.office, r.office),"
        " step_nl = coalesce(excluded.step_nl, r.step_nl),"
        " step_fr = coalesce(excluded.step_fr, r.step_fr),"
        " step_en = coalesce(excluded.step_en, r.step_en),"
        " themes = coalesce(excluded.themes, r.themes),"
        " needs = coalesce(excluded.needs, r.needs),"
        " opens = coalesce(excluded.opens, r.opens),"
        " checked = coalesce(excluded.checked, r.checked)");
    stmt_text(q, 1, right->code);
    stmt_text(q, 2, right->group);
    stmt_text(q, 3, right->level);
    stmt_text(q, 4, right->url);
    stmt_text(q, 5, right->label.nl);
    stmt_text(q, 6, right->label.fr);
    stmt_text(q, 7, right->label.en);
    stmt_int(q, 8, right->retired);
    bind_ways(q, 9, right);
    return stmt_run(q, err) || ank_fail_in(err, ANK_N("right %s"), right->code);
}

bool right_renew(struct ank_registry *registry, const struct ank_right *right,
                 struct ank_error *err)
{
    struct stmt *q = stmt(
        registry, "UPDATE right_entry SET nl = ?1, fr = ?2, en = ?3, office = ?4,"
                  " step_nl = ?5, step_fr = ?6, step_en = ?7, themes = ?8, needs = ?9,"
                  " opens = ?10, checked = ?11, url = ?12 WHERE id = ?13");
    stmt_text(q, 1, right->label.nl);
    stmt_text(q, 2, right->label.fr);
    stmt_text(q, 3, right->label.en);
    bind_ways(q, 4, right);
    stmt_text(q, 12, right->url);
    stmt_int(q, 13, right->id);
    return stmt_run(q, err);
}

#define COLUMNS                                                                        \
    "id, code, theme, level, url, nl, fr, en, retired, office, step_nl, step_fr,"      \
    " step_en, themes, needs, opens, checked"

static struct ank_right read_right(struct stmt *q, struct ank_arena *mem)
{
    return (struct ank_right){
        .id = stmt_get_int(q, 0),
        .code = stmt_get_word(q, 1, mem),
        .group = stmt_get_word(q, 2, mem),
        .level = stmt_get_word(q, 3, mem),
        .url = stmt_get_text(q, 4, mem),
        .label = {stmt_get_text(q, 5, mem), stmt_get_text(q, 6, mem),
                  stmt_get_text(q, 7, mem)},
        .retired = stmt_get_int(q, 8) != 0,
        .office = stmt_get_text(q, 9, mem),
        .step = {stmt_get_text(q, 10, mem), stmt_get_text(q, 11, mem),
                 stmt_get_text(q, 12, mem)},
        .themes = stmt_get_text(q, 13, mem),
        .needs = stmt_get_text(q, 14, mem),
        .opens = stmt_get_text(q, 15, mem),
        .checked = stmt_get_day(q, 16),
    };
}

bool ank_right_find(struct ank_registry *registry, const char *code,
                    struct ank_arena *mem, struct ank_right *right,
                    struct ank_error *err)
{
    char shown[256];
    struct stmt *q =
        stmt(registry, "SELECT " COLUMNS " FROM right_entry WHERE code = ?1");
    stmt_text(q, 1, code);
    bool found = stmt_next(q);
    if (found)
        *right = read_right(q, mem);
    if (!stmt_done(q, err))
        return false;
    return found ||
           ank_fail(
               err, ANK_NOT_FOUND,
               ANK_N("there is no right %s; \"ankerpunt rights catalogue\" shows them"),
               ank_shown(code, shown));
}

bool ank_right_list(struct ank_registry *registry, struct ank_arena *mem,
                    struct ank_right **rights, size_t *count, struct ank_error *err)
{
    *rights = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT " COLUMNS " FROM right_entry ORDER BY theme, code");
    while (stmt_next(q)) {
        *rights = ank_grow(mem, *rights, *count, sizeof **rights);
        (*rights)[(*count)++] = read_right(q, mem);
    }
    return stmt_done(q, err);
}

static void bind_step(struct stmt *q, int64_t family, int64_t right,
                      const struct ank_step *step)
{
    stmt_int(q, 1, family);
    stmt_int(q, 2, right);
    stmt_day(q, 3, step->day);
    stmt_int(q, 4, step->stage);
    stmt_text(q, 5, step->reason);
    stmt_day(q, 6, step->renewal);
    if (step->cents >= 0)
        stmt_int(q, 7, step->cents);
}

bool ank_step_put(struct ank_registry *registry, int64_t family, int64_t right,
                  const struct ank_step *step, bool correct, enum ank_put *put,
                  struct ank_error *err)
{
    *put = ANK_PUT_ADDED;
    struct stmt *q =
        stmt(registry, "INSERT INTO claim_step (family, right_entry, day, stage,"
                       " reason, renewal, cents) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                       " ON CONFLICT DO NOTHING");
    bind_step(q, family, right, step);
    if (!stmt_run(q, err))
        return false;
    if (stmt_changed(q) > 0)
        return true;

    int64_t same = 0;
    q = stmt(registry,
             "SELECT reason IS ?5 AND renewal IS ?6 AND cents IS ?7 FROM claim_step"
             " WHERE family = ?1 AND right_entry = ?2 AND day = ?3 AND stage = ?4");
    bind_step(q, family, right, step);
    if (!stmt_number(q, &same, err))
        return false;
    *put = same ? ANK_PUT_SAME : correct ? ANK_PUT_REPLACED : ANK_PUT_DIFFERS;
    if (*put != ANK_PUT_REPLACED)
        return true;
    q = stmt(registry,
             "UPDATE claim_step SET reason = ?5, renewal = ?6, cents = ?7"
             " WHERE family = ?1 AND right_entry = ?2 AND day = ?3 AND stage = ?4");
    bind_step(q, family, right, step);
    return stmt_run(q, err);
}

bool ank_explored_put(struct ank_registry *registry, int64_t family, ank_day day,
                      bool *added, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO explored (family, day) VALUES (?1, ?2)"
                                    " ON CONFLICT DO NOTHING");
    stmt_int(q, 1, family);
    stmt_day(q, 2, day);
    if (!stmt_run(q, err))
        return false;
    *added = stmt_changed(q) > 0;
    return true;
}

bool ank_explored_last(struct ank_registry *registry, int64_t family, ank_day *day,
                       struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT max(day) FROM explored WHERE family = ?1");
    stmt_int(q, 1, family);
    *day = stmt_next(q) ? stmt_get_day(q, 0) : ANK_NO_DAY;
    return stmt_done(q, err);
}

bool ank_explored_list(struct ank_registry *registry, ank_day until,
                       struct ank_arena *mem, struct ank_explored_day **days,
                       size_t *count, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT f.code, e.day FROM explored AS e"
                       " JOIN family AS f ON f.id = e.family WHERE e.day <= ?1"
                       " ORDER BY f.code, e.day");
    *days = NULL;
    *count = 0;
    stmt_day(q, 1, until);
    while (stmt_next(q)) {
        *days = ank_grow(mem, *days, *count, sizeof **days);
        (*days)[(*count)++] =
            (struct ank_explored_day){stmt_get_text(q, 0, mem), stmt_get_day(q, 1)};
    }
    return stmt_done(q, err);
}

bool ank_not_entitled_put(struct ank_registry *registry,
                          const struct ank_not_entitled *said, bool is_not,
                          bool *changed, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, is_not ? "INSERT INTO not_entitled (family, right_entry, day)"
                                " VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING"
                              : "DELETE FROM not_entitled"
                                " WHERE family = ?1 AND right_entry = ?2");
    stmt_int(q, 1, said->family);
    stmt_int(q, 2, said->right);
    if (is_not)
        stmt_day(q, 3, said->day);
    if (!stmt_run(q, err))
        return false;
    *changed = stmt_changed(q) > 0;
    return true;
}

bool ank_scan_answer_put(struct ank_registry *registry,
                         const struct ank_not_entitled *said, const char *answer,
                         bool *changed, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             answer ? "INSERT INTO scan_answer AS a (family, right_entry, day, answer)"
                      " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET"
                      " day = excluded.day, answer = excluded.answer"
                      " WHERE (a.day, a.answer) IS NOT (excluded.day, excluded.answer)"
                    : "DELETE FROM scan_answer WHERE family = ?1 AND right_entry = ?2");
    stmt_int(q, 1, said->family);
    stmt_int(q, 2, said->right);
    if (answer) {
        stmt_day(q, 3, said->day);
        stmt_text(q, 4, answer);
    }
    if (!stmt_run(q, err))
        return false;
    *changed = stmt_changed(q) > 0;
    return true;
}

/* A step on that day or later says more, and so does that it is not for them. */
bool ank_scan_answer_list(struct ank_registry *registry, int64_t family,
                          struct ank_arena *mem, struct ank_scan_answers *answers,
                          struct ank_error *err)
{
    struct stmt *q = stmt(
        registry,
        "SELECT f.code, r.code, a.day, a.answer, EXISTS (SELECT 1 FROM claim_step s"
        " WHERE s.family = a.family AND s.right_entry = a.right_entry)"
        " FROM scan_answer a"
        " JOIN right_entry r ON r.id = a.right_entry JOIN family f ON f.id = a.family"
        " WHERE (?1 = 0 OR a.family = ?1) AND NOT EXISTS (SELECT 1 FROM claim_step s"
        " WHERE s.family = a.family AND s.right_entry = a.right_entry"
        " AND s.day >= a.day)"
        " AND NOT EXISTS (SELECT 1 FROM not_entitled n"
        " WHERE n.family = a.family AND n.right_entry = a.right_entry)"
        " ORDER BY f.code, a.day, r.theme, r.code");
    *answers = (struct ank_scan_answers){0};
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        answers->row =
            ank_grow(mem, answers->row, answers->count, sizeof *answers->row);
        answers->row[answers->count++] = (struct ank_scan_answer){
            .family = stmt_get_word(q, 0, mem),
            .right = stmt_get_word(q, 1, mem),
            .day = stmt_get_date(q, 2),
            .explore = strcmp(stmt_get_word(q, 3, NULL), "explore") == 0,
            .again = stmt_get_int(q, 4) != 0,
        };
    }
    return stmt_done(q, err);
}

bool ank_not_entitled_list(struct ank_registry *registry, int64_t family,
                           struct ank_arena *mem, struct ank_right_codes *rights,
                           struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT r.code FROM not_entitled n"
                                    " JOIN right_entry r ON r.id = n.right_entry"
                                    " WHERE n.family = ?1 ORDER BY r.code");
    *rights = (struct ank_right_codes){0};
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        rights->code = ank_grow(mem, rights->code, rights->count, sizeof *rights->code);
        rights->code[rights->count++] = stmt_get_word(q, 0, mem);
    }
    return stmt_done(q, err);
}

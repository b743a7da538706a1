/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes in a family's own words; the words stand apart, sealed. */
#include <string.h>

#include <ankerpunt/registry/own_theme.h>
#include <ankerpunt/registry/seal.h>
#include "box.h"
#include "db.h"
#include "stmt.h"

/* Where the box of a theme belongs, which is there. */
static bool find_place(struct ank_registry *registry, int64_t number,
                       struct ank_arena *mem, struct box_place *place,
                       struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT " OWN_THEME_BOUND " FROM own_theme o"
                                    " WHERE o.family = ?1 AND o.number = ?2");
    stmt_int(q, 1, place->family);
    stmt_int(q, 2, number);
    place->bound = stmt_next(q) ? stmt_get_word(q, 0, mem) : "";
    return stmt_done(q, err);
}

bool ank_own_theme_reword(struct ank_registry *registry, int64_t family,
                          const struct ank_own_theme *theme, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct box_place place = {.family = family};
    const void *box;
    size_t size;
    bool done = find_place(registry, theme->number, &mem, &place, err) &&
                seal_box(registry, &place, theme->text, &mem, &box, &size, err);
    if (done) {
        struct stmt *q =
            stmt(registry, "INSERT INTO own_theme_text (family, number, sealed)"
                           " VALUES (?1, ?2, ?3) ON CONFLICT (family, number)"
                           " DO UPDATE SET sealed = excluded.sealed");
        stmt_int(q, 1, family);
        stmt_int(q, 2, theme->number);
        stmt_blob(q, 3, box, size);
        done = stmt_run(q, err);
    }
    ank_arena_free(&mem);
    return done;
}

bool ank_own_theme_add(struct ank_registry *registry, int64_t family,
                       struct ank_own_theme *theme, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             "SELECT coalesce(max(number), 0) + 1 FROM own_theme WHERE family = ?1");
    stmt_int(q, 1, family);
    if (!stmt_number(q, &theme->number, err))
        return false;
    q = stmt(registry,
             "INSERT INTO own_theme (family, number, kind, day, person, instrument,"
             " domain) VALUES (?1, ?2, ?3, ?4, nullif(?5, 0), nullif(?6, 0),"
             " nullif(?7, 0))");
    stmt_int(q, 1, family);
    stmt_int(q, 2, theme->number);
    stmt_text(q, 3, theme->goal ? "goal" : "domain");
    stmt_day(q, 4, theme->day);
    stmt_int(q, 5, theme->person);
    stmt_int(q, 6, theme->instrument);
    stmt_int(q, 7, theme->domain);
    return stmt_run(q, err) && ank_own_theme_reword(registry, family, theme, err);
}

static bool was_there(struct stmt *q, int64_t number, struct ank_error *err)
{
    return stmt_run(q, err) &&
           (stmt_changed(q) > 0 ||
            ank_fail(
                err, ANK_NOT_FOUND,
                ANK_N("there is no theme %lld; \"ankerpunt theme FAMILY list --all\" "
                      "shows them"),
                (long long)number));
}

bool ank_own_theme_set(struct ank_registry *registry, int64_t family,
                       const struct ank_own_theme *theme, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE own_theme SET reached_day = ?3, ended_day = ?4"
                       " WHERE family = ?1 AND number = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, theme->number);
    stmt_day(q, 3, theme->reached);
    stmt_day(q, 4, theme->ended);
    return was_there(q, theme->number, err);
}

bool ank_own_theme_remove(struct ank_registry *registry, int64_t family, int64_t number,
                          struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM own_theme WHERE family = ?1 AND number = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, number);
    return was_there(q, number, err);
}

static bool drop_score(struct ank_registry *registry, int64_t family, int64_t number,
                       const struct ank_own_score *score, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM own_score WHERE family = ?1 AND number = ?2"
                       " AND person = ?3 AND day = ?4");
    stmt_int(q, 1, family);
    stmt_int(q, 2, number);
    stmt_int(q, 3, score->person);
    stmt_day(q, 4, score->day);
    return stmt_run(q, err);
}

bool ank_own_score_put(struct ank_registry *registry, int64_t family, int64_t number,
                       const struct ank_own_score *score, struct ank_error *err)
{
    if (score->answer == ANK_NOT_ASKED)
        return drop_score(registry, family, number, score, err);
    struct stmt *q = stmt(
        registry, "INSERT INTO own_score (family, number, person, day, steps, status)"
                  " VALUES (?1, ?2, ?3, ?4, nullif(?5, -1), ?6) ON CONFLICT DO UPDATE"
                  " SET steps = excluded.steps, status = excluded.status");
    stmt_int(q, 1, family);
    stmt_int(q, 2, number);
    stmt_int(q, 3, score->person);
    stmt_day(q, 4, score->day);
    stmt_int(q, 5, score->answer >= 0 ? score->answer : -1);
    stmt_text(q, 6, ank_status_name(score->answer));
    return stmt_run(q, err);
}

/* Reading ------------------------------------------------------------------------- */

static struct ank_own_theme read_theme(struct stmt *q, struct ank_arena *mem)
{
    struct ank_own_theme theme = {
        .number = stmt_get_int(q, 0),
        .goal = strcmp(stmt_get_word(q, 1, NULL), "goal") == 0,
        .day = stmt_get_date(q, 2),
        .person = stmt_get_int(q, 3),
        .by = stmt_get_text(q, 4, mem),
        .instrument = stmt_get_int(q, 5),
        .instrument_code = stmt_get_text(q, 6, mem),
        .domain = stmt_get_int(q, 7),
        .domain_code = stmt_get_text(q, 8, mem),
        .domain_label = {stmt_get_text(q, 9, mem), stmt_get_text(q, 10, mem),
                         stmt_get_text(q, 11, mem)},
        .reached = stmt_get_day(q, 12),
        .ended = stmt_get_day(q, 13),
        .scale = ank_goal_scale,
    };
    if (!theme.goal)
        theme.scale = (struct ank_scale){
            .decimals = stmt_get_range(q, 14, 0, 3),
            .low = stmt_get_int(q, 15),
            .high = stmt_get_int(q, 16),
            .step = stmt_get_int(q, 17),
            .better = stmt_get_range(q, 18, -1, 1),
        };
    if (theme.scale.step < 1) {
        stmt_damaged(q); /* and nobody divides by it */
        theme.scale = ank_goal_scale;
    }
    return theme;
}

static bool read_themes(struct ank_registry *registry, int64_t family,
                        struct ank_arena *mem, struct ank_own_themes *list,
                        struct ank_error *err)
{
    struct stmt *q = stmt(
        registry,
        "SELECT o.number, o.kind, o.day, coalesce(o.person, 0), p.code,"
        " coalesce(o.instrument, 0), i.code, coalesce(o.domain, 0), d.code, d.nl,"
        " d.fr, d.en, o.reached_day, o.ended_day, i.decimals, i.low, i.high, i.step,"
        " i.better FROM own_theme o LEFT JOIN person p ON p.id = o.person"
        " LEFT JOIN instrument i ON i.id = o.instrument"
        " LEFT JOIN domain d ON d.id = o.domain WHERE o.family = ?1 ORDER BY o.number");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        list->theme = ank_grow(mem, list->theme, list->count, sizeof *list->theme);
        list->theme[list->count++] = read_theme(q, mem);
    }
    return stmt_done(q, err);
}

/* The theme of that number; both lists are in its order. */
static struct ank_own_theme *theme_at(struct ank_own_themes *list, size_t *at,
                                      int64_t number)
{
    while (*at < list->count && list->theme[*at].number < number)
        (*at)++;
    return *at < list->count && list->theme[*at].number == number ? &list->theme[*at]
                                                                  : NULL;
}

static bool read_scores(struct ank_registry *registry, int64_t family,
                        struct ank_arena *mem, struct ank_own_themes *list,
                        struct ank_error *err)
{
    size_t at = 0;
    struct stmt *q =
        stmt(registry, "SELECT s.number, s.day, s.person, p.code, s.steps, s.status"
                       " FROM own_score s LEFT JOIN person p ON p.id = s.person"
                       " WHERE s.family = ?1 ORDER BY s.number, p.code, s.day");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        struct ank_own_theme *theme = theme_at(list, &at, stmt_get_int(q, 0));
        if (!theme)
            continue;
        theme->scores =
            ank_grow(mem, theme->scores, theme->score_count, sizeof *theme->scores);
        theme->scores[theme->score_count++] = (struct ank_own_score){
            .day = stmt_get_date(q, 1),
            .person = stmt_get_int(q, 2),
            .by = stmt_get_text(q, 3, mem),
            .answer = stmt_get_null(q, 4)
                          ? ank_status_find(stmt_get_word(q, 5, NULL))
                          : (ank_score)stmt_get_range(q, 4, 0, ANK_MOST_STEPS),
        };
    }
    return stmt_done(q, err);
}

static bool read_texts(struct ank_registry *registry, int64_t family,
                       struct ank_arena *mem, struct ank_own_themes *list,
                       struct ank_error *err)
{
    size_t at = 0, size;
    bool done = true;
    struct stmt *q =
        stmt(registry, "SELECT t.number, t.sealed, " OWN_THEME_BOUND
                       " FROM own_theme_text t JOIN own_theme o USING (family, number)"
                       " WHERE t.family = ?1 ORDER BY t.number");
    stmt_int(q, 1, family);
    while (done && stmt_next(q)) {
        struct ank_own_theme *theme = theme_at(list, &at, stmt_get_int(q, 0));
        const void *box = stmt_get_blob(q, 1, &size);
        const struct box_place place = {family, stmt_get_word(q, 2, mem), NULL, NULL};
        if (theme)
            done = seal_unbox(registry, &place, box, size, mem, &theme->text, err);
    }
    return stmt_done(q, err) && done;
}

bool ank_own_theme_list(struct ank_registry *registry, int64_t family,
                        struct ank_arena *mem, struct ank_own_themes *list,
                        struct ank_error *err)
{
    *list = (struct ank_own_themes){0};
    return read_themes(registry, family, mem, list, err) &&
           (list->count == 0 || (read_scores(registry, family, mem, list, err) &&
                                 (!ank_seal_is_open(registry) ||
                                  read_texts(registry, family, mem, list, err))));
}

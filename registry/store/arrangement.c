/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was agreed, who may hear what, who stands around a family, their words in a box;
 * and the days on which support is looked at again. */
#include <ankerpunt/registry/arrangement.h>
#include <ankerpunt/registry/seal.h>
#include "box.h"
#include "db.h"
#include "stmt.h"
#include "subset.h"

/* Where the box of an arrangement belongs, which is there. */
static bool find_place(struct ank_registry *registry, int64_t number,
                       struct ank_arena *mem, struct box_place *place,
                       struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT " ARRANGEMENT_BOUND " FROM arrangement a"
                                    " WHERE a.family = ?1 AND a.number = ?2");
    stmt_int(q, 1, place->family);
    stmt_int(q, 2, number);
    place->bound = stmt_next(q) ? stmt_get_word(q, 0, mem) : "";
    return stmt_done(q, err);
}

static bool put_text(struct ank_registry *registry, int64_t family,
                     const struct ank_arrangement *arrangement, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct box_place place = {.family = family};
    const void *box;
    size_t size;
    bool done = find_place(registry, arrangement->number, &mem, &place, err) &&
                seal_box(registry, &place, arrangement->text, &mem, &box, &size, err);
    if (done) {
        struct stmt *q = stmt(registry, "UPDATE arrangement SET sealed = ?3"
                                        " WHERE family = ?1 AND number = ?2");
        stmt_int(q, 1, family);
        stmt_int(q, 2, arrangement->number);
        stmt_blob(q, 3, box, size);
        done = stmt_run(q, err);
    }
    ank_arena_free(&mem);
    return done;
}

bool ank_arrangement_add(struct ank_registry *registry, int64_t family,
                         struct ank_arrangement *arrangement, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             "SELECT coalesce(max(number), 0) + 1 FROM arrangement WHERE family = ?1");
    stmt_int(q, 1, family);
    if (!stmt_number(q, &arrangement->number, err))
        return false;
    q = stmt(registry, "INSERT INTO arrangement (family, number, kind, day, until_day,"
                       " person, role, scope, shown)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, 0), ?7, ?8, ?9)");
    stmt_int(q, 1, family);
    stmt_int(q, 2, arrangement->number);
    stmt_text(q, 3, arrangement->kind);
    stmt_day(q, 4, arrangement->day);
    stmt_day(q, 5, arrangement->until);
    stmt_int(q, 6, arrangement->person);
    stmt_text(q, 7, arrangement->role);
    stmt_text(q, 8, arrangement->scope);
    stmt_int(q, 9, arrangement->shown);
    return stmt_run(q, err) &&
           (!arrangement->text || put_text(registry, family, arrangement, err));
}

static bool was_there(struct stmt *q, int64_t number, struct ank_error *err)
{
    return stmt_run(q, err) &&
           (stmt_changed(q) > 0 ||
            ank_fail(err, ANK_NOT_FOUND,
                     ANK_N("there is no number %lld; \"ankerpunt around FAMILY list\" "
                           "shows them"),
                     (long long)number));
}

bool ank_arrangement_end(struct ank_registry *registry, int64_t family, int64_t number,
                         ank_day until, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "UPDATE arrangement SET until_day = ?3"
                                    " WHERE family = ?1 AND number = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, number);
    stmt_day(q, 3, until);
    return was_there(q, number, err);
}

bool ank_arrangement_remove(struct ank_registry *registry, int64_t family,
                            int64_t number, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM arrangement WHERE family = ?1 AND number = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, number);
    return was_there(q, number, err);
}

static struct ank_arrangement read_row(struct stmt *q, struct ank_arena *mem)
{
    return (struct ank_arrangement){
        .number = stmt_get_int(q, 0),
        .kind = stmt_get_word(q, 1, mem),
        .day = stmt_get_date(q, 2),
        .until = stmt_get_day(q, 3),
        .person = stmt_get_id(q, 4),
        .by = stmt_get_text(q, 5, mem),
        .role = stmt_get_text(q, 6, mem),
        .scope = stmt_get_text(q, 7, mem),
        .shown = stmt_get_int(q, 8) != 0,
    };
}

/* Both lists are by number; one without words has none, or lost them. */
static bool read_texts(struct ank_registry *registry, int64_t family,
                       struct ank_arena *mem, const struct ank_arrangements *list,
                       struct ank_error *err)
{
    size_t at = 0, size;
    bool done = true;
    struct stmt *q = stmt(registry, "SELECT a.number, a.sealed, " ARRANGEMENT_BOUND
                                    " FROM arrangement a WHERE a.family = ?1"
                                    " AND a.sealed NOT NULL ORDER BY a.number");
    stmt_int(q, 1, family);
    while (done && stmt_next(q)) {
        while (at < list->count && list->rows[at].number < stmt_get_int(q, 0))
            at++;
        const void *box = stmt_get_blob(q, 1, &size);
        struct box_place place = {family, stmt_get_word(q, 2, mem), NULL, NULL};
        if (at < list->count && list->rows[at].number == stmt_get_int(q, 0))
            done =
                seal_unbox(registry, &place, box, size, mem, &list->rows[at].text, err);
    }
    return stmt_done(q, err) && done;
}

bool ank_arrangement_list(struct ank_registry *registry, int64_t family,
                          struct ank_arena *mem, struct ank_arrangements *list,
                          struct ank_error *err)
{
    list->rows = NULL;
    list->count = 0;
    struct stmt *q =
        stmt(registry, "SELECT a.number, a.kind, a.day, a.until_day,"
                       " coalesce(a.person, 0), p.code, a.role, a.scope, a.shown"
                       " FROM arrangement a LEFT JOIN person p ON p.id = a.person"
                       " WHERE a.family = ?1 ORDER BY a.number");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        list->rows = ank_grow(mem, list->rows, list->count, sizeof *list->rows);
        list->rows[list->count++] = read_row(q, mem);
    }
    return stmt_done(q, err) && (!ank_seal_is_open(registry) ||
                                 read_texts(registry, family, mem, list, err));
}

/* Looking again ------------------------------------------------------------------ */

bool ank_support_review_put(struct ank_registry *registry, int64_t family,
                            const struct ank_support_review *review,
                            struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO support_review (family, day, held_day)"
                                    " VALUES (?1, ?2, ?3) ON CONFLICT (family, day)"
                                    " DO UPDATE SET held_day = excluded.held_day"
                                    " WHERE held_day IS NOT excluded.held_day");
    stmt_int(q, 1, family);
    stmt_day(q, 2, review->day);
    stmt_day(q, 3, review->held);
    return stmt_run(q, err);
}

bool ank_support_review_remove(struct ank_registry *registry, int64_t family,
                               ank_day day, bool *was_there, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM support_review WHERE family = ?1 AND day = ?2");
    stmt_int(q, 1, family);
    stmt_day(q, 2, day);
    if (!stmt_run(q, err))
        return false;
    *was_there = stmt_changed(q) > 0;
    return true;
}

bool ank_support_review_list(struct ank_registry *registry, int64_t family,
                             struct ank_arena *mem, struct ank_support_reviews *list,
                             struct ank_error *err)
{
    list->rows = NULL;
    list->count = 0;
    struct stmt *q = stmt(registry, "SELECT day, held_day FROM support_review"
                                    " WHERE family = ?1 ORDER BY day");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        list->rows = ank_grow(mem, list->rows, list->count, sizeof *list->rows);
        list->rows[list->count++] = (struct ank_support_review){
            .day = stmt_get_date(q, 0), .held = stmt_get_day(q, 1)};
    }
    return stmt_done(q, err);
}

/* Who is supported on day ?2, and the days up to day ?3. */
#define TO_COME(families)                                                              \
    "SELECT f.code, f.alias, r.day FROM " families                                     \
    " CROSS JOIN support_review r ON r.family = f.id"                                  \
    " WHERE r.held_day IS NULL AND r.day <= ?3"                                        \
    " AND EXISTS (SELECT 1 FROM trajectory t WHERE t.family = f.id AND t.start <= ?2"  \
    " AND coalesce(t.ended > ?2, 1)) ORDER BY r.day, f.code"

bool ank_support_review_to_come(struct ank_registry *registry,
                                struct ank_reviews_to_come *reviews,
                                struct ank_arena *mem, struct ank_error *err)
{
    static const char *const texts[SUBSETS] = SUBSET_TEXTS(TO_COME);
    const struct subset whose = {NULL, reviews->project, reviews->coach, reviews->day,
                                 0};
    reviews->rows = NULL;
    reviews->count = 0;
    struct stmt *q = stmt(registry, texts[subset_kind(&whose)]);
    subset_bind(q, &whose);
    stmt_day(q, 2, reviews->day);
    stmt_day(q, 3, reviews->until);
    while (stmt_next(q)) {
        reviews->rows =
            ank_grow(mem, reviews->rows, reviews->count, sizeof *reviews->rows);
        reviews->rows[reviews->count++] =
            (struct ank_support_review){.family = stmt_get_word(q, 0, mem),
                                        .alias = stmt_get_text(q, 1, mem),
                                        .day = stmt_get_date(q, 2),
                                        .held = ANK_NO_DAY};
    }
    return stmt_done(q, err);
}

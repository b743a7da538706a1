/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small steps that were agreed with a family; their words stand apart, sealed. */
#include <ankerpunt/registry/seal.h>
#include <ankerpunt/registry/small_step.h>
#include "box.h"
#include "db.h"
#include "stmt.h"
#include "subset.h"

char *small_step_before(struct ank_arena *mem, int64_t family, int64_t number)
{
    return ank_format(mem, "small_step_text %lld %lld", (long long)family,
                      (long long)number);
}

/* Where the box of a step belongs, which is there. */
static bool find_place(struct ank_registry *registry, int64_t number,
                       struct ank_arena *mem, struct box_place *place,
                       struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT " STEP_BOUND " FROM small_step s"
                                    " WHERE s.family = ?1 AND s.number = ?2");
    stmt_int(q, 1, place->family);
    stmt_int(q, 2, number);
    place->bound = stmt_next(q) ? stmt_get_word(q, 0, mem) : "";
    return stmt_done(q, err);
}

static bool put_text(struct ank_registry *registry, int64_t family,
                     const struct ank_small_step *step, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct box_place place = {.family = family};
    const void *box;
    size_t size;
    bool done = find_place(registry, step->number, &mem, &place, err) &&
                seal_box(registry, &place, step->text, &mem, &box, &size, err);
    if (done) {
        struct stmt *q =
            stmt(registry, "INSERT INTO small_step_text (family, number, sealed)"
                           " VALUES (?1, ?2, ?3)");
        stmt_int(q, 1, family);
        stmt_int(q, 2, step->number);
        stmt_blob(q, 3, box, size);
        done = stmt_run(q, err);
    }
    ank_arena_free(&mem);
    return done;
}

bool ank_small_step_add(struct ank_registry *registry, int64_t family,
                        struct ank_small_step *step, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             "SELECT coalesce(max(number), 0) + 1 FROM small_step WHERE family = ?1");
    stmt_int(q, 1, family);
    if (!stmt_number(q, &step->number, err))
        return false;
    q = stmt(registry,
             "INSERT INTO small_step (family, number, day, domain, right_entry, doer,"
             " due_day) VALUES (?1, ?2, ?3, nullif(?4, 0), nullif(?5, 0), ?6, ?7)");
    stmt_int(q, 1, family);
    stmt_int(q, 2, step->number);
    stmt_day(q, 3, step->day);
    stmt_int(q, 4, step->domain);
    stmt_int(q, 5, step->right);
    stmt_text(q, 6, step->who);
    stmt_day(q, 7, step->due);
    return stmt_run(q, err) && put_text(registry, family, step, err);
}

static bool was_there(struct stmt *q, int64_t number, struct ank_error *err)
{
    return stmt_run(q, err) &&
           (stmt_changed(q) > 0 ||
            ank_fail(
                err, ANK_NOT_FOUND,
                ANK_N(
                    "there is no step %lld; \"ankerpunt step FAMILY list --all\" shows them"),
                (long long)number));
}

bool ank_small_step_set(struct ank_registry *registry, int64_t family, int64_t number,
                        ank_day done, ank_day dropped, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE small_step SET done_day = ?3, dropped_day = ?4"
                       " WHERE family = ?1 AND number = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, number);
    stmt_day(q, 3, done);
    stmt_day(q, 4, dropped);
    return was_there(q, number, err);
}

bool ank_small_step_remove(struct ank_registry *registry, int64_t family,
                           int64_t number, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM small_step WHERE family = ?1 AND number = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, number);
    return was_there(q, number, err);
}

/* Both lists are by number; a step without words lost them with a passphrase. */
static bool read_texts(struct ank_registry *registry, int64_t family,
                       struct ank_arena *mem, struct ank_small_step *steps,
                       size_t count, struct ank_error *err)
{
    size_t at = 0, size;
    bool done = true;
    struct stmt *q = stmt(
        registry, "SELECT t.number, t.sealed, " STEP_BOUND
                  " FROM small_step_text t JOIN small_step s USING (family, number)"
                  " WHERE t.family = ?1 ORDER BY t.number");
    stmt_int(q, 1, family);
    while (done && stmt_next(q)) {
        int64_t number = stmt_get_int(q, 0);
        while (at < count && steps[at].number < number)
            at++;
        const void *box = stmt_get_blob(q, 1, &size);
        struct box_place place = {family, stmt_get_word(q, 2, mem),
                                  small_step_before(mem, family, number), NULL};
        if (at < count && steps[at].number == number)
            done = seal_unbox(registry, &place, box, size, mem, &steps[at].text, err);
    }
    return stmt_done(q, err) && done;
}

#define COLUMNS                                                                        \
    "s.number, s.day, coalesce(s.domain, 0), d.code, d.nl, d.fr, d.en,"                \
    " coalesce(s.right_entry, 0), r.code, r.nl, r.fr, r.en, s.doer, s.due_day,"        \
    " s.done_day, s.dropped_day"
#define NAMES                                                                          \
    " LEFT JOIN domain d ON d.id = s.domain"                                           \
    " LEFT JOIN right_entry r ON r.id = s.right_entry"

static struct ank_small_step read_step(struct stmt *q, struct ank_arena *mem)
{
    return (struct ank_small_step){
        .number = stmt_get_int(q, 0),
        .day = stmt_get_date(q, 1),
        .domain = stmt_get_int(q, 2),
        .domain_code = stmt_get_text(q, 3, mem),
        .domain_label = {stmt_get_text(q, 4, mem), stmt_get_text(q, 5, mem),
                         stmt_get_text(q, 6, mem)},
        .right = stmt_get_int(q, 7),
        .right_code = stmt_get_text(q, 8, mem),
        .right_label = {stmt_get_text(q, 9, mem), stmt_get_text(q, 10, mem),
                        stmt_get_text(q, 11, mem)},
        .who = stmt_get_text(q, 12, mem),
        .due = stmt_get_day(q, 13),
        .done = stmt_get_day(q, 14),
        .dropped = stmt_get_day(q, 15),
    };
}

static bool list(struct ank_registry *registry, int64_t family, bool all,
                 struct ank_arena *mem, struct ank_small_step **steps, size_t *count,
                 struct ank_error *err)
{
    *steps = NULL;
    *count = 0;
    struct stmt *q = stmt(
        registry,
        "SELECT " COLUMNS " FROM small_step s" NAMES
        " WHERE s.family = ?1 AND (?2 OR s.dropped_day IS NULL) ORDER BY s.number");
    stmt_int(q, 1, family);
    stmt_int(q, 2, all);
    while (stmt_next(q)) {
        *steps = ank_grow(mem, *steps, *count, sizeof **steps);
        (*steps)[(*count)++] = read_step(q, mem);
    }
    return stmt_done(q, err) &&
           (!ank_seal_is_open(registry) ||
            read_texts(registry, family, mem, *steps, *count, err));
}

bool ank_small_step_list(struct ank_registry *registry, int64_t family,
                         struct ank_arena *mem, struct ank_small_step **steps,
                         size_t *count, struct ank_error *err)
{
    return list(registry, family, false, mem, steps, count, err);
}

bool ank_small_step_all(struct ank_registry *registry, int64_t family,
                        struct ank_arena *mem, struct ank_small_step **steps,
                        size_t *count, struct ank_error *err)
{
    return list(registry, family, true, mem, steps, count, err);
}

/* Who is supported on day ?2, and the steps up to day ?3. */
#define TO_COME(families)                                                              \
    "SELECT " COLUMNS ", f.code, f.alias, f.id FROM " families                         \
    " CROSS JOIN small_step s ON s.family = f.id" NAMES                                \
    " WHERE s.done_day IS NULL AND s.dropped_day IS NULL AND s.due_day <= ?3"          \
    " AND EXISTS (SELECT 1 FROM trajectory t WHERE t.family = f.id AND t.start <= ?2"  \
    " AND coalesce(t.ended > ?2, 1)) ORDER BY s.due_day, f.code, s.number"

/* The words of one step, when the seal is open. */
static bool read_text(struct ank_registry *registry, int64_t family,
                      struct ank_arena *mem, struct ank_small_step *step,
                      struct ank_error *err)
{
    bool done = true;
    size_t size;
    struct stmt *q = stmt(
        registry, "SELECT t.sealed, " STEP_BOUND
                  " FROM small_step_text t JOIN small_step s USING (family, number)"
                  " WHERE t.family = ?1 AND t.number = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, step->number);
    if (stmt_next(q)) {
        const void *box = stmt_get_blob(q, 0, &size);
        struct box_place place = {family, stmt_get_word(q, 1, mem),
                                  small_step_before(mem, family, step->number), NULL};
        done = seal_unbox(registry, &place, box, size, mem, &step->text, err);
    }
    return stmt_done(q, err) && done;
}

bool ank_small_step_to_come(struct ank_registry *registry,
                            struct ank_steps_to_come *steps, struct ank_arena *mem,
                            struct ank_error *err)
{
    static const char *const texts[SUBSETS] = SUBSET_TEXTS(TO_COME);
    const struct subset whose = {NULL, steps->project, steps->coach, steps->day, 0};
    bool open = ank_seal_is_open(registry), done = true;
    steps->rows = NULL;
    steps->count = 0;
    struct stmt *q = stmt(registry, texts[subset_kind(&whose)]);
    subset_bind(q, &whose);
    stmt_day(q, 2, steps->day);
    stmt_day(q, 3, steps->until);
    while (done && stmt_next(q)) {
        steps->rows = ank_grow(mem, steps->rows, steps->count, sizeof *steps->rows);
        struct ank_small_step *step = &steps->rows[steps->count++];
        *step = read_step(q, mem);
        step->family = stmt_get_word(q, 16, mem);
        step->alias = stmt_get_text(q, 17, mem);
        done = !open || read_text(registry, stmt_get_int(q, 18), mem, step, err);
    }
    return stmt_done(q, err) && done;
}

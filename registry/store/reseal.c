/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another passphrase, or none: every box is sealed anew, or all are gone. */
#include <string.h>

#include <ankerpunt/registry/free_text.h>
#include <ankerpunt/registry/seal.h>
#include "db.h"
#include "recording.h"
#include "seal_parts.h"
#include "stmt.h"

/* A box and where it stands. */
struct row {
    const char *update; /* ?1: the box, ?2 and ?3: its keys */
    int64_t keys[2];
    const char *bound;
    const void *box;
    size_t size;
};

struct rows {
    struct ank_arena mem;
    size_t count;
    struct row *row;
};

static void add_row(struct rows *rows, struct stmt *q, int column, struct row row)
{
    const void *box = stmt_get_blob(q, column, &row.size);
    void *copy = ank_alloc(&rows->mem, row.size + 1);
    if (row.size > 0)
        memcpy(copy, box, row.size);
    row.box = copy;
    rows->row = ank_grow(&rows->mem, rows->row, rows->count, sizeof *rows->row);
    rows->row[rows->count++] = row;
}

/* The key of one column, twice: every statement has two. */
static const char update_identity[] =
    "UPDATE identity SET sealed = ?1 WHERE family = ?2 AND person = ?3";
static const char update_text[] =
    "UPDATE free_text SET sealed = ?1 WHERE id = ?2 AND id = ?3";
static const char update_step[] =
    "UPDATE small_step_text SET sealed = ?1 WHERE family = ?2 AND number = ?3";
static const char update_signal[] =
    "UPDATE signal_text SET sealed = ?1 WHERE signal = ?2 AND signal = ?3";

static bool read_texts(struct ank_registry *registry, struct rows *rows,
                       struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT family, coalesce(domain, 0), day, kind, id, sealed,"
                       " coalesce(person, 0) FROM free_text");
    while (stmt_next(q)) {
        struct ank_text text = {.id = stmt_get_int(q, 4),
                                .domain = stmt_get_int(q, 1),
                                .day = stmt_get_date(q, 2),
                                .kind = stmt_get_word(q, 3, &rows->mem),
                                .person = stmt_get_int(q, 6)};
        struct row row = {.update = update_text, .keys = {text.id, text.id}};
        row.bound = text_bound(&rows->mem, stmt_get_int(q, 0), &text);
        add_row(rows, q, 5, row);
    }
    return stmt_done(q, err);
}

static bool read_rows(struct ank_registry *registry, struct rows *rows,
                      struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT family, person, sealed FROM identity");
    while (stmt_next(q)) {
        struct row row = {.update = update_identity,
                          .keys = {stmt_get_int(q, 0), stmt_get_int(q, 1)}};
        row.bound = identity_bound(&rows->mem, row.keys[0], row.keys[1]);
        add_row(rows, q, 2, row);
    }
    if (!stmt_done(q, err) || !read_texts(registry, rows, err))
        return false;
    q = stmt(registry, "SELECT family, number, sealed FROM small_step_text");
    while (stmt_next(q)) {
        struct row row = {.update = update_step,
                          .keys = {stmt_get_int(q, 0), stmt_get_int(q, 1)}};
        row.bound = small_step_bound(&rows->mem, row.keys[0], row.keys[1]);
        add_row(rows, q, 2, row);
    }
    if (!stmt_done(q, err))
        return false;
    q = stmt(registry, "SELECT signal, sealed FROM signal_text");
    while (stmt_next(q)) {
        int64_t signal = stmt_get_int(q, 0);
        struct row row = {.update = update_signal, .keys = {signal, signal}};
        row.bound = signal_bound(&rows->mem, signal);
        add_row(rows, q, 1, row);
    }
    return stmt_done(q, err);
}

static bool write_row(struct ank_registry *registry, const struct row *row,
                      const void *box, size_t size, struct ank_error *err)
{
    struct stmt *q = stmt(registry, row->update);
    stmt_blob(q, 1, box, size);
    stmt_int(q, 2, row->keys[0]);
    stmt_int(q, 3, row->keys[1]);
    return stmt_run(q, err);
}

/* One box at a time, so that few texts are open at once. */
static bool seal_anew(struct ank_registry *registry, const struct row *row,
                      const struct seal *fresh, struct ank_error *err)
{
    struct ank_arena mem = {0};
    char *text;
    size_t size;
    bool done =
        seal_get(registry->seal, row->bound, row->box, row->size, &mem, &text, err);
    if (done) {
        void *box = seal_put(fresh, row->bound, text, &mem, &size);
        explicit_bzero(text, strlen(text));
        ank_registry_bulk_row(registry, box, size);
        done = write_row(registry, row, box, size, err);
    }
    ank_arena_free(&mem);
    return done;
}

/* The history gets one row for all of it: no text has changed. */
static bool reseal(struct ank_registry *registry, const struct seal *fresh,
                   struct ank_error *err)
{
    struct rows rows = {0};
    bool done =
        ank_registry_bulk(registry, "seal", err) && read_rows(registry, &rows, err);
    ank_registry_bulk_row(registry, "seal", sizeof "seal");
    for (size_t i = 0; done && i < rows.count; i++)
        done = seal_anew(registry, &rows.row[i], fresh, err);
    ank_arena_free(&rows.mem);
    return done;
}

bool ank_seal_change(struct ank_registry *registry, const char *passphrase,
                     struct ank_error *err)
{
    bool set;
    struct seal *fresh = NULL;
    if (!ank_seal_is_set(registry, &set, err))
        return false;
    if (set && !seal_current(registry, err))
        return false;
    recording_stop(registry); /* boxes would come back under the old key */
    bool done =
        seal_new(registry, passphrase, &fresh, err) && reseal(registry, fresh, err);
    if (done) {
        seal_free(registry->seal);
        registry->seal = fresh;
    } else
        seal_free(fresh);
    return done;
}

bool ank_seal_families(struct ank_registry *registry, size_t *count,
                       struct ank_error *err)
{
    int64_t families;
    bool done =
        stmt_number(stmt(registry, "SELECT count(*) FROM (SELECT family FROM"
                                   " identity UNION SELECT family FROM free_text"
                                   " UNION SELECT family FROM small_step_text)"),
                    &families, err);
    *count = (size_t)families;
    return done;
}

bool ank_seal_remove(struct ank_registry *registry, bool lose, struct ank_error *err)
{
    int64_t sealed;
    if (!stmt_number(stmt(registry, "SELECT (SELECT count(*) FROM identity)"
                                    " + (SELECT count(*) FROM free_text)"
                                    " + (SELECT count(*) FROM small_step_text)"
                                    " + (SELECT count(*) FROM signal_text)"),
                     &sealed, err))
        return false;
    if (sealed > 0 && !lose)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "there is still something sealed with it (%lld); remove that first (identity "
                "clear, note --remove, step remove, signal remove, erase), or keep the "
                "passphrase"),
            (long long)sealed);
    recording_stop(registry);
    return stmt_run(stmt(registry, "DELETE FROM identity"), err) &&
           stmt_run(stmt(registry, "DELETE FROM free_text"), err) &&
           stmt_run(stmt(registry, "DELETE FROM small_step_text"), err) &&
           stmt_run(stmt(registry, "DELETE FROM signal_text"), err) &&
           stmt_run(stmt(registry, "DELETE FROM setting WHERE name LIKE 'seal.%'"),
                    err);
}

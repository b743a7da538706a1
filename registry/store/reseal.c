/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another passphrase, or none: every box is sealed anew, or all are gone. */
#include <string.h>

#include "db.h"
#include "seal.h"
#include "stmt.h"

/* A box and where it stands. */
struct row {
    int64_t text;           /* 0: an identity */
    int64_t family, person; /* of the identity */
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

static bool read_rows(struct ank_registry *registry, struct rows *rows, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT family, person, sealed FROM identity");
    while (stmt_next(q)) {
        struct row row = {.family = stmt_get_int(q, 0), .person = stmt_get_int(q, 1)};
        row.bound = identity_bound(&rows->mem, row.family, row.person);
        add_row(rows, q, 2, row);
    }
    if (!stmt_done(q, err))
        return false;
    q = stmt(registry, "SELECT family, coalesce(domain, 0), day, kind, id, sealed FROM free_text");
    while (stmt_next(q)) {
        struct ank_text text = {.id = stmt_get_int(q, 4),
                                .domain = stmt_get_int(q, 1),
                                .day = stmt_get_day(q, 2),
                                .kind = stmt_get_text(q, 3, &rows->mem)};
        struct row row = {.text = text.id};
        row.bound = text_bound(&rows->mem, stmt_get_int(q, 0), &text);
        add_row(rows, q, 5, row);
    }
    return stmt_done(q, err);
}

static bool write_row(struct ank_registry *registry, const struct row *row, const void *box,
                      size_t size, struct ank_error *err)
{
    struct stmt *q;
    if (row->text) {
        q = stmt(registry, "UPDATE free_text SET sealed = ?1 WHERE id = ?2");
        stmt_int(q, 2, row->text);
    } else {
        q = stmt(registry, "UPDATE identity SET sealed = ?1 WHERE family = ?2 AND person = ?3");
        stmt_int(q, 2, row->family);
        stmt_int(q, 3, row->person);
    }
    stmt_blob(q, 1, box, size);
    return stmt_run(q, err);
}

/* One box at a time, so that few texts are open at once. */
static bool seal_anew(struct ank_registry *registry, const struct row *row,
                      const struct seal *fresh, struct ank_error *err)
{
    struct ank_arena mem = {0};
    char *text;
    size_t size;
    bool done = seal_get(registry->seal, row->bound, row->box, row->size, &mem, &text, err);
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
    bool done = ank_registry_bulk(registry, "seal", err) && read_rows(registry, &rows, err);
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
    bool done = seal_new(registry, passphrase, &fresh, err) && reseal(registry, fresh, err);
    if (done) {
        seal_free(registry->seal);
        registry->seal = fresh;
    } else
        seal_free(fresh);
    return done;
}

bool ank_seal_remove(struct ank_registry *registry, bool lose, struct ank_error *err)
{
    int64_t sealed;
    if (!stmt_number(stmt(registry, "SELECT (SELECT count(*) FROM identity)"
                                    " + (SELECT count(*) FROM free_text)"),
                     &sealed, err))
        return false;
    if (sealed > 0 && !lose)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("there is still something sealed with it (%lld); remove that first (identity "
                              "clear, note --remove, erase), or keep the passphrase"),
                        (long long)sealed);
    return stmt_run(stmt(registry, "DELETE FROM identity"), err) &&
           stmt_run(stmt(registry, "DELETE FROM free_text"), err) &&
           stmt_run(stmt(registry, "DELETE FROM setting WHERE name LIKE 'seal.%'"), err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another passphrase, or none; and boxes that an older version sealed under the
 * passphrase itself, which are sealed anew under the keys of their families. */
#include <string.h>

#include <ankerpunt/registry/free_text.h>
#include <ankerpunt/registry/seal.h>
#include <ankerpunt/registry/undo.h>
#include "box.h"
#include "db.h"
#include "recording.h"
#include "seal_parts.h"
#include "stmt.h"

/* In a statement: the box of that row is not of a key that is wrapped for others alone.
 */
#define OWN(row)                                                                       \
    "(NOT EXISTS (SELECT 1 FROM box_key k WHERE k.key = substr(" row ".sealed, 1, 8))" \
    " OR EXISTS (SELECT 1 FROM box_key k WHERE k.key = substr(" row ".sealed, 1, 8)"   \
    " AND k.recipient = (SELECT value FROM setting WHERE name = 'seal.name_public')))"

/* A box and where it stands. */
struct row {
    const char *update; /* ?1: the box, ?2 and ?3: its keys */
    int64_t keys[2];
    struct box_place place;
    const void *box;
    size_t size;
};

struct rows {
    struct ank_arena mem;
    size_t count;
    struct row *row;
};

/* Columns 0 and 1: the box and how it is bound. */
static void add_row(struct rows *rows, struct stmt *q, struct row row)
{
    const void *box = stmt_get_blob(q, 0, &row.size);
    void *copy = ank_alloc(&rows->mem, row.size + 1);
    if (row.size > 0)
        memcpy(copy, box, row.size);
    row.box = copy;
    row.place.bound = stmt_get_word(q, 1, &rows->mem);
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
    struct stmt *q = stmt(registry, "SELECT t.sealed, " TEXT_BOUND ", t.family,"
                                    " coalesce(t.domain, 0), t.day, t.kind, t.id,"
                                    " coalesce(t.person, 0) FROM free_text t"
                                    " LEFT JOIN person p ON p.id = t.person"
                                    " LEFT JOIN domain d ON d.id = t.domain");
    while (stmt_next(q)) {
        struct ank_text text = {.id = stmt_get_int(q, 6),
                                .domain = stmt_get_int(q, 3),
                                .day = stmt_get_date(q, 4),
                                .kind = stmt_get_word(q, 5, &rows->mem),
                                .person = stmt_get_int(q, 7)};
        struct row row = {.update = update_text, .keys = {text.id, text.id}};
        row.place.family = stmt_get_int(q, 2);
        row.place.before = text_before(&rows->mem, row.place.family, &text);
        add_row(rows, q, row);
    }
    return stmt_done(q, err);
}

static bool read_names(struct ank_registry *registry, struct rows *rows,
                       struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT i.sealed, " IDENTITY_BOUND ", i.family, i.person"
                       " FROM identity i JOIN family f ON f.id = i.family"
                       " LEFT JOIN person p ON p.id = i.person");
    while (stmt_next(q)) {
        struct row row = {.update = update_identity,
                          .keys = {stmt_get_int(q, 2), stmt_get_int(q, 3)}};
        row.place.family = row.keys[0];
        row.place.before = identity_before(&rows->mem, row.keys[0], row.keys[1]);
        add_row(rows, q, row);
    }
    return stmt_done(q, err);
}

static bool read_steps(struct ank_registry *registry, struct rows *rows,
                       struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT t.sealed, " STEP_BOUND ", t.family, t.number"
                       " FROM small_step_text t"
                       " JOIN small_step s USING (family, number)");
    while (stmt_next(q)) {
        struct row row = {.update = update_step,
                          .keys = {stmt_get_int(q, 2), stmt_get_int(q, 3)}};
        row.place.family = row.keys[0];
        row.place.before = small_step_before(&rows->mem, row.keys[0], row.keys[1]);
        add_row(rows, q, row);
    }
    return stmt_done(q, err);
}

static bool read_signals(struct ank_registry *registry, struct rows *rows,
                         struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT t.sealed, " SIGNAL_BOUND ", t.signal"
                                    " FROM signal_text t"
                                    " JOIN signal s ON s.id = t.signal");
    while (stmt_next(q)) {
        int64_t signal = stmt_get_int(q, 2);
        struct row row = {.update = update_signal, .keys = {signal, signal}};
        row.place.before = signal_before(&rows->mem, signal);
        add_row(rows, q, row);
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
                      struct ank_error *err)
{
    struct ank_arena mem = {0};
    char *text;
    const void *box;
    size_t size;
    bool done = seal_get(registry->seal, row->place.before, row->box, row->size, &mem,
                         &text, err);
    if (done) {
        done = seal_box(registry, &row->place, text, &mem, &box, &size, err);
        explicit_bzero(text, strlen(text));
        if (done)
            ank_registry_bulk_row(registry, box, size);
        done = done && write_row(registry, row, box, size, err);
    }
    ank_arena_free(&mem);
    return done;
}

/* The history gets one row for all of it: no text has changed. */
static bool begin_silence(struct ank_registry *registry, struct ank_error *err)
{
    if (!ank_registry_bulk(registry, "seal", err))
        return false;
    ank_registry_bulk_row(registry, "seal", sizeof "seal");
    return true;
}

static bool mark(struct ank_registry *registry, struct ank_error *err)
{
    return stmt_run(stmt(registry, "INSERT INTO setting (name, value)"
                                   " VALUES ('seal.boxes', 1) ON CONFLICT DO NOTHING"),
                    err);
}

static bool reseal(struct ank_registry *registry, struct ank_error *err)
{
    struct rows rows = {0};
    bool done = read_names(registry, &rows, err) && read_texts(registry, &rows, err) &&
                read_steps(registry, &rows, err) && read_signals(registry, &rows, err);
    for (size_t i = 0; done && i < rows.count; i++)
        done = seal_anew(registry, &rows.row[i], err);
    ank_arena_free(&rows.mem);
    return done && mark(registry, err);
}

/* Whether boxes of an older version may still be there. */
static bool are_before(struct ank_registry *registry, bool *before,
                       struct ank_error *err)
{
    int64_t count;
    if (!stmt_number(
            stmt(registry, "SELECT count(*) FROM setting WHERE name = 'seal.boxes'"),
            &count, err))
        return false;
    *before = count == 0;
    return true;
}

/* What could be taken back has boxes of before in it. */
bool boxes_renew(struct ank_registry *registry, struct ank_error *err)
{
    bool before;
    if (!registry->seal || !(registry->access & ANK_IDENTITY))
        return true;
    if (!are_before(registry, &before, err))
        return false;
    return !before || (begin_silence(registry, err) && box_pair(registry, err) &&
                       reseal(registry, err) && ank_undo_forget(registry, err) &&
                       chain_end_bulk(registry, err));
}

/* The first passphrase: it has a name pair, and there is no box of before. */
bool boxes_begin(struct ank_registry *registry, struct ank_error *err)
{
    return box_pair(registry, err) && mark(registry, err);
}

/* What the passphrase of now keeps closed, before it goes. */
static bool settle(struct ank_registry *registry, bool set, struct ank_error *err)
{
    bool before;
    return !set || (box_pair(registry, err) && are_before(registry, &before, err) &&
                    (!before || reseal(registry, err)));
}

/* Another passphrase closes the secret of the name pair anew, and no box. */
static bool turn_over(struct ank_registry *registry, bool set, struct seal *fresh,
                      struct ank_error *err)
{
    if (set && !box_pair_under(registry, fresh, err))
        return false;
    seal_free(registry->seal);
    registry->seal = fresh;
    return set || boxes_begin(registry, err);
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
    recording_stop(registry); /* the key would come back under the old one */
    if (!begin_silence(registry, err) || !settle(registry, set, err))
        return false;
    bool done = seal_new(registry, passphrase, &fresh, err);
    if (!done)
        seal_free(fresh);
    return done && turn_over(registry, set, fresh, err);
}

bool ank_seal_families(struct ank_registry *registry, size_t *count,
                       struct ank_error *err)
{
    int64_t families;
    struct stmt *q = stmt(
        registry,
        "SELECT count(*) FROM (SELECT family FROM identity i"
        " WHERE " OWN(
            "i") " UNION SELECT family"
                 " FROM free_text t WHERE " OWN(
                     "t") " UNION SELECT family FROM small_step_text s"
                          " WHERE " OWN("s") " UNION SELECT family FROM own_theme_text o WHERE " OWN(
                              "o") " UNION SELECT family FROM arrangement a WHERE a.sealed NOT NULL AND " OWN("a") ")");
    bool done = stmt_number(q, &families, err);
    *count = (size_t)families;
    return done;
}

static bool count_own(struct ank_registry *registry, int64_t *count,
                      struct ank_error *err)
{
    return stmt_number(
        stmt(
            registry,
            "SELECT (SELECT count(*) FROM identity i WHERE " OWN(
                "i") ")"
                     " + (SELECT count(*) FROM free_text t WHERE " OWN(
                         "t") ")"
                              " + (SELECT count(*) FROM small_step_text s WHERE " OWN(
                                  "s") ")"
                                       " + (SELECT count(*) FROM own_theme_text o WHERE " OWN(
                                           "o") ")"
                                                " + (SELECT count(*) FROM signal_text g WHERE " OWN(
                                                    "g") ")"
                                                         " + (SELECT count(sealed) FROM arrangement a WHERE " OWN(
                                                             "a") ")"),
        count, err);
}

bool ank_seal_remove(struct ank_registry *registry, bool lose, struct ank_error *err)
{
    int64_t sealed;
    if (!count_own(registry, &sealed, err))
        return false;
    if (sealed > 0 && !lose)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "there is still something sealed with it (%lld); remove that first (identity "
                "clear, note --remove, step remove, theme remove, around remove, signal remove, erase), or keep the "
                "passphrase"),
            (long long)sealed);
    recording_stop(registry);
    return stmt_run(stmt(registry, "DELETE FROM identity AS i WHERE " OWN("i")), err) &&
           stmt_run(stmt(registry, "DELETE FROM free_text AS t WHERE " OWN("t")),
                    err) &&
           stmt_run(stmt(registry, "DELETE FROM small_step_text AS s WHERE " OWN("s")),
                    err) &&
           stmt_run(stmt(registry, "DELETE FROM own_theme_text AS o WHERE " OWN("o")),
                    err) &&
           stmt_run(stmt(registry, "DELETE FROM signal_text AS g WHERE " OWN("g")),
                    err) &&
           stmt_run(stmt(registry, "UPDATE arrangement AS a SET sealed = NULL"
                                   " WHERE a.sealed NOT NULL AND " OWN("a")),
                    err) &&
           stmt_run(stmt(registry, "DELETE FROM setting WHERE name LIKE 'seal.%'"),
                    err);
}

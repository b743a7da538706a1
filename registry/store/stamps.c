/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stamps, from the changeset of the command that is about to be kept.
 *
 * Whatever wrote a row, it is in the changeset: no code can forget to say so. What was
 * removed needs no version: that the family's commands were counted on tells it.
 */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "stamps.h"

#include <limits.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "site.h"
#include "stamp_parts.h"
#include "stmt.h"

/* Families ------------------------------------------------------------------------ */

static struct touched *slot_of(const struct stamping *s, int64_t family)
{
    size_t at = (size_t)((uint64_t)family * 11400714819323198485u >> 20) % s->capacity;
    while (s->touched[at].n && s->touched[at].family != family)
        at = (at + 1) % s->capacity;
    return &s->touched[at];
}

static void grow(struct stamping *s)
{
    struct stamping grown = *s;
    if (2 * s->count < s->capacity)
        return;
    grown.capacity = s->capacity ? 2 * s->capacity : 64;
    grown.touched = ank_must(calloc(grown.capacity, sizeof *grown.touched));
    for (size_t i = 0; i < s->capacity; i++)
        if (s->touched[i].n)
            *slot_of(&grown, s->touched[i].family) = s->touched[i];
    free(s->touched);
    *s = grown;
}

static bool read_touched(const struct stamping *s, struct touched *touched,
                         struct ank_error *err)
{
    struct stmt *q = stmt(
        s->registry,
        "SELECT coalesce((SELECT n FROM seen WHERE family = ?1 AND site = ?2), 0) + 1,"
        " NOT EXISTS (SELECT 1 FROM seen WHERE family = ?1),"
        " EXISTS (SELECT 1 FROM aside WHERE family = ?1),"
        " EXISTS (SELECT 1 FROM seen WHERE family = ?1 AND site <> ?2)");
    stmt_int(q, 1, touched->family);
    stmt_int(q, 2, s->site);
    if (stmt_next(q)) {
        touched->n = (uint32_t)stmt_get_range(q, 0, 1, INT_MAX);
        touched->base = stmt_get_int(q, 1) != 0;
        touched->beside = stmt_get_int(q, 2) != 0;
        touched->shared = stmt_get_int(q, 3) != 0;
    }
    return stmt_done(q, err);
}

static bool touch(struct stamping *s, int64_t family, struct touched **touched,
                  struct ank_error *err)
{
    grow(s);
    *touched = slot_of(s, family);
    if ((*touched)->n)
        return true;
    (*touched)->family = family;
    s->count++;
    return read_touched(s, *touched, err);
}

/* Versions ------------------------------------------------------------------------ */

bool stamp_put(struct stamping *s, const struct record_key *of,
               const struct touched *touched, const char *fields, struct ank_error *err)
{
    struct stmt *q = stmt(
        s->registry,
        "INSERT INTO version (family, record, site, n, fields) VALUES (?1, ?2, ?3, ?4,"
        " ?5) ON CONFLICT (family, record) DO UPDATE SET site = excluded.site,"
        " n = excluded.n, fields = excluded.fields");
    stmt_int(q, 1, of->family);
    stmt_blob(q, 2, of->record, record_size);
    stmt_int(q, 3, s->site);
    stmt_int(q, 4, touched->n);
    stmt_made(q, 5, fields);
    if (!stmt_run(q, err) || !touched->beside)
        return err->code == ANK_OK;
    q = stmt(s->registry, "DELETE FROM aside WHERE family = ?1 AND shown = ?2");
    stmt_int(q, 1, of->family);
    stmt_blob(q, 2, of->record, record_size);
    return stmt_run(q, err);
}

enum { MANY = 16 };

static void add_fresh(struct stamping *s, const struct record_key *of)
{
    if (s->fresh_count == s->fresh_capacity) {
        s->fresh_capacity = s->fresh_capacity ? 2 * s->fresh_capacity : 64;
        s->fresh = ank_must(realloc(s->fresh, s->fresh_capacity * sizeof *s->fresh));
    }
    s->fresh[s->fresh_count++] = *of;
}

static int by_record(const void *a, const void *b)
{
    const struct record_key *x = a, *y = b;
    return x->family != y->family ? (x->family > y->family) - (x->family < y->family)
                                  : memcmp(x->record, y->record, record_size);
}

/* New records of families of which nothing stands beside: many by one statement. */
static bool put_many(struct stamping *s, const struct record_key *fresh,
                     struct ank_error *err)
{
#define ROW "(?, ?, ?, ?)"
#define FOUR ROW ", " ROW ", " ROW ", " ROW
    struct stmt *q =
        stmt(s->registry,
             "INSERT INTO version (family, record, site, n) VALUES " FOUR ", " FOUR
             ", " FOUR ", " FOUR " ON CONFLICT (family, record) DO UPDATE SET"
             " site = excluded.site, n = excluded.n, fields = NULL");
    for (int i = 0; i < MANY; i++) {
        stmt_int(q, 4 * i + 1, fresh[i].family);
        stmt_blob(q, 4 * i + 2, fresh[i].record, record_size);
        stmt_int(q, 4 * i + 3, s->site);
        stmt_int(q, 4 * i + 4, slot_of(s, fresh[i].family)->n);
    }
    return stmt_run(q, err);
}

static bool none_beside(const struct stamping *s, const struct record_key *fresh)
{
    bool beside = false;
    for (int i = 0; i < MANY; i++)
        beside |= slot_of(s, fresh[i].family)->beside;
    return !beside;
}

/* In the order of their table: each page of it is met once. */
bool stamps_flush(struct stamping *s, struct ank_error *err)
{
    bool done = true;
    if (s->fresh_count > 0)
        qsort(s->fresh, s->fresh_count, sizeof *s->fresh, by_record);
    for (size_t i = 0; done && i < s->fresh_count;) {
        const struct record_key *fresh = &s->fresh[i];
        bool many = i + MANY <= s->fresh_count && none_beside(s, fresh);
        done = many ? put_many(s, fresh, err)
                    : stamp_put(s, fresh, slot_of(s, fresh->family), NULL, err);
        i += many ? MANY : 1;
    }
    s->fresh_count = 0;
    stamp_forget_names(s);
    return done;
}

/* What has its first stamp with this command needs no version. */
static bool take_new(struct stamping *s, struct change *c, struct ank_error *err)
{
    bool told = stamp_family(c, c->new);
    struct touched *touched;
    if (told && (!touch(s, c->of.family, &touched, err) || touched->base))
        return err->code == ANK_OK;
    if (told && !stamp_record(s, c, &told, err))
        return false;
    if (!told && (!stamp_live(s, c, err) || c->of.family < 0 ||
                  !touch(s, c->of.family, &touched, err) || touched->base))
        return err->code == ANK_OK;
    add_fresh(s, &c->of);
    return true;
}

static bool take_changed(struct stamping *s, struct change *c, struct ank_error *err)
{
    struct touched *touched;
    if (!stamp_live(s, c, err) || c->of.family < 0)
        return err->code == ANK_OK;
    return touch(s, c->of.family, &touched, err) &&
           (touched->base || stamp_changed(s, c, touched, err));
}

/* What is gone has no version; whose it was tells. */
static bool take_gone(struct stamping *s, struct change *c, struct ank_error *err)
{
    struct touched *touched;
    return c->shape->owner == OF_ITSELF || !stamp_family(c, c->old) ||
           touch(s, c->of.family, &touched, err);
}

bool stamps_take_row(struct stamping *s, struct change *c, struct ank_error *err)
{
    return c->operation == SQLITE_INSERT   ? take_new(s, c, err)
           : c->operation == SQLITE_UPDATE ? take_changed(s, c, err)
                                           : take_gone(s, c, err);
}

/* Changesets ---------------------------------------------------------------------- */

struct cell stamp_cell(sqlite3_value *value)
{
    if (!value)
        return (struct cell){.kind = CELL_ABSENT};
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
        return (struct cell){.kind = CELL_NULL};
    case SQLITE_INTEGER:
        return (struct cell){.kind = CELL_NUMBER, .number = sqlite3_value_int64(value)};
    case SQLITE_BLOB:
        return (struct cell){.kind = CELL_BYTES,
                             .bytes = sqlite3_value_blob(value),
                             .size = (size_t)sqlite3_value_bytes(value)};
    default:
        return (struct cell){.kind = CELL_TEXT,
                             .bytes = sqlite3_value_text(value),
                             .size = (size_t)sqlite3_value_bytes(value)};
    }
}

static void read_cells(struct stamping *s, sqlite3_changeset_iter *iter, int columns,
                       struct change *c)
{
    size_t size = (size_t)columns * sizeof *c->old;
    c->old = ank_alloc(&s->mem, size);
    c->new = ank_alloc(&s->mem, size);
    for (int i = 0; i < columns; i++) {
        sqlite3_value *old = NULL, *new = NULL;
        if (c->operation != SQLITE_INSERT)
            sqlite3changeset_old(iter, i, &old);
        if (c->operation != SQLITE_DELETE)
            sqlite3changeset_new(iter, i, &new);
        c->old[i] = stamp_cell(old);
        c->new[i] = stamp_cell(new);
    }
}

static bool take_rows(struct stamping *s, sqlite3_changeset_iter *iter,
                      struct ank_error *err)
{
    const struct shapes *shapes;
    bool done = shapes_of(s->registry, &shapes, err);
    while (done && sqlite3changeset_next(iter) == SQLITE_ROW) {
        const char *table;
        int indirect, columns;
        struct change c = {0};
        sqlite3changeset_op(iter, &table, &columns, &c.operation, &indirect);
        c.shape = shape_named(shapes, table);
        if (c.shape) {
            read_cells(s, iter, columns, &c);
            done = stamps_take_row(s, &c, err);
        }
        ank_arena_reset(&s->mem);
    }
    return done && stamps_flush(s, err);
}

bool stamps_begin(struct ank_registry *registry, struct stamping **stamping,
                  struct ank_error *err)
{
    if (*stamping)
        return true;
    *stamping = ank_must(calloc(1, sizeof **stamping));
    (*stamping)->registry = registry;
    return site_mine(registry, &(*stamping)->site, err);
}

bool stamps_take(struct ank_registry *registry, struct stamping **stamping,
                 const void *changes, int size, struct ank_error *err)
{
    sqlite3_changeset_iter *iter;
    if (!stamps_begin(registry, stamping, err))
        return false;
    if (sqlite3changeset_start(&iter, size, (void *)changes) != SQLITE_OK)
        ank_must(NULL);
    bool done = take_rows(*stamping, iter, err);
    sqlite3changeset_finalize(iter);
    return done;
}

/* Stamps -------------------------------------------------------------------------- */

/* `there`: unless the family went within the command. */
static bool put_seen(const struct stamping *s, const struct touched *touched,
                     bool *there, struct ank_error *err)
{
    struct stmt *q =
        stmt(s->registry, "INSERT INTO seen (family, site, n) SELECT ?1, ?2, ?3"
                          " WHERE ?1 = 0 OR EXISTS (SELECT 1 FROM family WHERE id = ?1)"
                          " ON CONFLICT (family, site) DO UPDATE SET n = excluded.n");
    stmt_int(q, 1, touched->family);
    stmt_int(q, 2, s->site);
    stmt_int(q, 3, touched->n);
    if (!stmt_run(q, err))
        return false;
    *there = stmt_changed(q) > 0;
    return true;
}

static bool put_stamp(const struct stamping *s, const struct touched *touched,
                      struct ank_error *err)
{
    unsigned char nonce[8];
    site_nonce(nonce);
    struct stmt *q = stmt(
        s->registry, "INSERT INTO stamp (family, site, n, at, who, nonce, seen, base)"
                     " SELECT ?1, ?2, ?3, at, who, ?4, iif(?6, (SELECT group_concat("
                     "site || ':' || n, ' ') FROM seen WHERE family = ?1),"
                     " ?2 || ':' || ?3), ?5 FROM working");
    stmt_int(q, 1, touched->family);
    stmt_int(q, 2, s->site);
    stmt_int(q, 3, touched->n);
    stmt_blob(q, 4, nonce, sizeof nonce);
    stmt_int(q, 5, touched->base);
    stmt_int(q, 6, touched->shared);
    return stmt_run(q, err);
}

static bool put_both(const struct stamping *s, const struct touched *touched,
                     struct ank_error *err)
{
    bool there;
    return put_seen(s, touched, &there, err) && (!there || put_stamp(s, touched, err));
}

static int by_family(const void *a, const void *b)
{
    const struct touched *x = a, *y = b;
    return (x->family > y->family) - (x->family < y->family);
}

/* In the order of their tables; nothing is looked up among the families any more. */
bool stamps_write(struct stamping *s, struct ank_error *err)
{
    size_t count = 0;
    for (size_t i = 0; i < s->capacity; i++)
        if (s->touched[i].n)
            s->touched[count++] = s->touched[i];
    if (count > 0)
        qsort(s->touched, count, sizeof *s->touched, by_family);
    for (size_t i = 0; i < count; i++)
        if (!put_both(s, &s->touched[i], err))
            return false;
    return true;
}

void stamps_free(struct stamping *stamping)
{
    if (stamping) {
        stamps_note_end(stamping);
        free(stamping->touched);
        free(stamping->fresh);
        ank_arena_free(&stamping->mem);
        ank_arena_free(&stamping->names);
    }
    free(stamping);
}

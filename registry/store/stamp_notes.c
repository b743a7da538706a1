/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows of a command that writes too much to be taken back: SQLite tells of each as it
 * is written, and of a new one only its name is kept, so that a piece is small and its
 * versions are written in the order of their table.
 *
 * No table is forgotten and no code has to tell: it is what a recording goes by too.
 */
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "stamp_parts.h"

enum { PIECE = 2048 }; /* rows that are taken in together */

struct noting {
    const struct shapes *shapes;
    const struct shape *last; /* neighbours are of one table */
    struct change *row;
    size_t count, capacity;
    struct ank_arena mem; /* of their cells */
};

static const struct shape *shape_at(struct noting *noting, const char *table)
{
    if (!noting->last || strcmp(noting->last->table, table) != 0)
        noting->last = shape_named(noting->shapes, table);
    return noting->last;
}

static struct cell keep(struct ank_arena *mem, sqlite3_value *value)
{
    struct cell cell = stamp_cell(value);
    if (cell.bytes) {
        char *copy = ank_alloc(mem, cell.size + 1);
        memcpy(copy, cell.bytes, cell.size);
        cell.bytes = copy;
    }
    return cell;
}

/* What a new row, or one that is gone, is known by. */
static bool is_name(const struct shape *shape, int place)
{
    bool key = shape->primary[place] || place == shape->uid_place ||
               place == shape->family_place;
    for (size_t i = 0; !key && i < shape->count; i++)
        key = shape->columns[i].key && shape->columns[i].place == place;
    return key;
}

static bool same_cell(const struct cell *a, const struct cell *b)
{
    return a->kind == b->kind && a->number == b->number && a->size == b->size &&
           (a->size == 0 || memcmp(a->bytes, b->bytes, a->size) == 0);
}

/* As a changeset has it: what an update left as it was is absent. */
static void keep_place(struct noting *noting, sqlite3 *db, struct change *c, int place)
{
    sqlite3_value *old = NULL, *new = NULL;
    if (c->operation != SQLITE_INSERT)
        sqlite3_preupdate_old(db, place, &old);
    if (c->operation != SQLITE_DELETE)
        sqlite3_preupdate_new(db, place, &new);
    struct cell before = stamp_cell(old), after = stamp_cell(new);
    bool left = c->operation == SQLITE_UPDATE && same_cell(&before, &after);
    if (c->old && (!left || c->shape->primary[place]))
        c->old[place] = keep(&noting->mem, old);
    if (!left)
        c->new[place] = keep(&noting->mem, new);
}

static struct change *next_row(struct noting *noting)
{
    if (noting->count == noting->capacity) {
        noting->capacity = noting->capacity ? 2 * noting->capacity : PIECE;
        noting->row =
            ank_must(realloc(noting->row, noting->capacity * sizeof *noting->row));
    }
    return &noting->row[noting->count++];
}

static void note_row(void *context, sqlite3 *db, int operation, const char *database,
                     const char *table, sqlite3_int64 before, sqlite3_int64 after)
{
    struct noting *noting = ((struct stamping *)context)->noting;
    const struct shape *shape =
        strcmp(database, "main") == 0 ? shape_at(noting, table) : NULL;
    (void)before, (void)after;
    if (!shape)
        return;
    struct change *c = next_row(noting);
    size_t size = (size_t)shape->places * sizeof *c->old;
    *c = (struct change){.shape = shape, .operation = operation};
    c->old = operation == SQLITE_INSERT ? NULL : ank_alloc(&noting->mem, size);
    c->new = ank_alloc(&noting->mem, size);
    for (int i = 0; i < shape->places; i++)
        if (operation == SQLITE_UPDATE || is_name(shape, i))
            keep_place(noting, db, c, i);
}

/* What is written for the stamps themselves is nobody's row. */
static void listen(struct stamping *s, bool on)
{
    sqlite3_preupdate_hook(s->registry->db, on ? note_row : NULL, on ? s : NULL);
}

bool stamps_note(struct ank_registry *registry, struct stamping **stamping,
                 struct ank_error *err)
{
    if (!stamps_begin(registry, stamping, err))
        return false;
    struct noting *noting = ank_must(calloc(1, sizeof *noting));
    (*stamping)->noting = noting;
    if (!shapes_of(registry, &noting->shapes, err))
        return false;
    listen(*stamping, true);
    return true;
}

bool stamps_piece(const struct stamping *s)
{
    return s->noting->count >= PIECE;
}

/* A row that was added and then changed is seen as both: its version is there when the
 * change is taken in. */
bool stamps_take_noted(struct stamping *s, struct ank_error *err)
{
    bool done = true;
    struct noting *noting = s->noting;
    listen(s, false);
    for (size_t i = 0; done && i < noting->count; i++) {
        struct change *c = &noting->row[i];
        done = (c->operation == SQLITE_INSERT || stamps_flush(s, err)) &&
               stamps_take_row(s, c, err);
        ank_arena_reset(&s->mem);
    }
    noting->count = 0;
    ank_arena_reset(&noting->mem);
    done = done && stamps_flush(s, err);
    listen(s, true);
    return done;
}

void stamps_note_end(struct stamping *s)
{
    if (!s->noting)
        return;
    listen(s, false);
    ank_arena_free(&s->noting->mem);
    free(s->noting->row);
    free(s->noting);
    s->noting = NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which record a row is, and whose: from what was written where that tells, from the
 * tables as they stand otherwise. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
#include <string.h>

#include "stamp_parts.h"
#include "stmt.h"

static void bind_cell(struct stmt *q, int parameter, const struct cell *cell)
{
    if (cell->kind == CELL_NUMBER)
        stmt_int(q, parameter, cell->number);
    else if (cell->kind == CELL_BYTES)
        stmt_blob(q, parameter, cell->bytes, cell->size);
    else if (cell->kind == CELL_TEXT)
        stmt_made(q, parameter, cell->bytes);
}

bool stamp_live(struct stamping *s, struct change *c, struct ank_error *err)
{
    struct stmt *q = stmt(s->registry, c->shape->one);
    const struct cell *row = c->operation == SQLITE_UPDATE ? c->old : c->new;
    for (int i = 0, parameter = 1; i < c->shape->places; i++)
        if (c->shape->primary[i])
            bind_cell(q, parameter++, &row[i]);
    c->of.family = -1;
    c->values = ank_alloc(&s->mem, (c->shape->count + 1) * sizeof *c->values);
    if (stmt_next(q)) {
        c->of.family = stmt_get_id(q, 0);
        for (size_t i = 0; i < c->shape->count; i++)
            c->values[i] = stmt_get_word(q, (int)i + 2, &s->mem);
        shape_record(c->shape, stmt_get_text(q, 1, NULL), c->values, c->of.record);
    }
    return stmt_done(q, err);
}

bool stamp_family(struct change *c, const struct cell *row)
{
    int place = c->shape->owner == OF_FAMILY   ? c->shape->family_place
                : c->shape->owner == OF_ITSELF ? c->shape->id_place
                                               : -1;
    c->of.family = place >= 0                    ? row[place].number
                   : c->shape->owner == OF_HOUSE ? 0
                                                 : -1;
    return place >= 0 || c->shape->owner == OF_HOUSE;
}

/* What a number of this file is called elsewhere: files name the same few things over
 * and over. */
static const char *name_of(struct stamping *s, const struct shape_column *column,
                           int64_t number, struct ank_error *err)
{
    struct named *named = &s->named[(uint64_t)number % NAMED];
    if (named->column == column && named->number == number)
        return named->literal;
    struct stmt *q = stmt(s->registry, column->called);
    stmt_int(q, 1, number);
    const char *literal = stmt_next(q) ? stmt_get_word(q, 0, &s->names) : NULL;
    if (!stmt_done(q, err))
        return NULL;
    *named = (struct named){column, number, literal};
    return literal;
}

/* As SQLite's quote() writes it. */
static const char *literal_of(struct ank_arena *mem, const struct cell *cell)
{
    if (cell->kind == CELL_NUMBER)
        return ank_format(mem, "%lld", (long long)cell->number);
    bool plain = cell->kind == CELL_TEXT && !strchr(cell->bytes, '\'');
    return plain ? ank_format(mem, "'%s'", (const char *)cell->bytes) : NULL;
}

/* The sum over the key, when it is made of plain values and of names. */
static bool read_key(struct stamping *s, struct change *c, bool *told,
                     struct ank_error *err)
{
    const char **values = ank_alloc(&s->mem, c->shape->count * sizeof *values);
    for (size_t i = 0; *told && i < c->shape->count; i++) {
        const struct shape_column *column = &c->shape->columns[i];
        const struct cell *cell = &c->new[column->place];
        if (!column->key)
            continue;
        if (!column->refers)
            values[i] = literal_of(&s->mem, cell);
        else if (column->called && cell->kind == CELL_NUMBER)
            values[i] = name_of(s, column, cell->number, err);
        *told = values[i] != NULL;
    }
    if (*told)
        shape_record(c->shape, NULL, values, c->of.record);
    return err->code == ANK_OK;
}

bool stamp_record(struct stamping *s, struct change *c, bool *told,
                  struct ank_error *err)
{
    *told = true;
    if (!shape_has_uid(c->shape))
        return read_key(s, c, told, err);
    const struct cell *uid = &c->new[c->shape->uid_place];
    *told = uid->kind == CELL_BYTES && uid->size == record_size;
    if (*told)
        memcpy(c->of.record, uid->bytes, record_size);
    return true;
}

void stamp_forget_names(struct stamping *s)
{
    memset(s->named, 0, sizeof s->named);
    ank_arena_reset(&s->names);
}

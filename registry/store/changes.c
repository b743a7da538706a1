/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading the history back: from the values as SQL writes them to fields that
 * changed, with codes for ids and scores by domain.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/history.h>
#include <ankerpunt/registry/instrument.h>
#include "db.h"
#include "stmt.h"

struct field {
    const char *name, *value; /* NULL: NULL */
};

struct fields {
    struct field *field;
    size_t count;
};

struct ank_history {
    struct ank_registry *registry;
    struct stmt *rows;
    struct ank_arena lists, mem;
    struct ank_instrument **instruments;
    size_t instrument_count;
    struct fields old, new;
    size_t next;            /* fields of this row before it were told of already */
    const char *in_item[2]; /* names of the fields that the item tells */
    bool telling, told;
    struct ank_history_row change;
    struct ank_error failure;
};

static const struct {
    const char *column, *sql;
} references[] = {
    {"project", "SELECT code FROM project WHERE id = ?1"},
    {"instrument", "SELECT code FROM instrument WHERE id = ?1"},
    {"right_entry", "SELECT code FROM right_entry WHERE id = ?1"},
    {"stage", "SELECT code FROM stage WHERE id = ?1"},
    {"person", "SELECT code FROM person WHERE id = ?1"},
    {"domain", "SELECT code FROM domain WHERE id = ?1"},
    {"sitting", "SELECT day FROM sitting WHERE id = ?1"},
    {"trajectory", "SELECT start FROM trajectory WHERE id = ?1"},
    {"signal", "SELECT title FROM signal WHERE id = ?1"},
};

/* What people call the row that the id stands for; the id when it is gone. Person
 * 0 is nobody in particular. */
static const char *name_of(struct ank_history *changes, const char *column,
                           const char *id)
{
    if (strcmp(column, "person") == 0 && strcmp(id, "0") == 0)
        return NULL;
    for (size_t i = 0; i < ANK_COUNT(references); i++) {
        if (strcmp(references[i].column, column) != 0)
            continue;
        struct stmt *q = stmt(changes->registry, references[i].sql);
        stmt_int(q, 1, atoll(id));
        if (stmt_next(q))
            id = stmt_get_word(q, 0, &changes->mem);
        if (!stmt_done(q, &changes->failure))
            return id;
    }
    return id;
}

/* Reads 'it''s', 12, NULL or X'00' and moves on past it. */
static const char *read_value(struct ank_arena *mem, const char **text)
{
    const char *p = *text;
    if (*p != '\'') {
        size_t length = strcspn(p, ",");
        *text = p + length;
        if (*p == 'X')
            return "sealed";
        return length == 4 && strncmp(p, "NULL", 4) == 0 ? NULL
                                                         : ank_strndup(mem, p, length);
    }
    char *value = ank_strdup(mem, ++p), *end = value;
    for (; *p && (*p != '\'' || p[1] == '\''); p++) {
        *end++ = *p;
        p += *p == '\'';
    }
    *end = '\0';
    *text = *p ? p + 1 : p;
    return value;
}

static void add_field(struct ank_arena *mem, struct fields *fields, const char *name,
                      const char *value)
{
    fields->field = ank_grow(mem, fields->field, fields->count, sizeof *fields->field);
    fields->field[fields->count++] = (struct field){name, value};
}

static const char *value_of(const struct fields *fields, const char *name)
{
    for (size_t i = 0; i < fields->count; i++)
        if (strcmp(fields->field[i].name, name) == 0)
            return fields->field[i].value;
    return NULL;
}

/* [5,"parked"] -> wonen=5, geld=parked */
static void add_scores(struct ank_history *changes, struct fields *fields,
                       const char *text)
{
    const char *id = value_of(fields, "instrument");
    const struct ank_instrument *instrument =
        id ? instrument_by_id(changes->instruments, changes->instrument_count,
                              atoll(id))
           : NULL;
    if (!instrument || !text)
        return;
    ank_score *scores =
        ank_alloc(&changes->mem, instrument->domain_count * sizeof *scores);
    scores_read(text, scores, instrument->domain_count);
    for (size_t i = 0; i < instrument->domain_count; i++) {
        char written[32];
        const char *value =
            scores[i] == ANK_NOT_ASKED ? NULL
            : scores[i] <= ANK_PARKED
                ? ank_status_name(scores[i])
                : ank_scale_write(&instrument->scale, scores[i], written);
        add_field(&changes->mem, fields, instrument->domains[i].code,
                  ank_strdup(&changes->mem, value));
    }
}

/* start='2026-01-12', ended=NULL */
static struct fields read_fields(struct ank_history *changes, const char *text)
{
    struct fields fields = {0};
    struct ank_arena *mem = &changes->mem;
    while (text && *text) {
        size_t length = strcspn(text, "=");
        const char *name = ank_strndup(mem, text, length);
        text += length + (text[length] == '=');
        const char *value = read_value(mem, &text);
        text += strspn(text, ", ");
        if (strcmp(name, "scores") == 0)
            add_scores(changes, &fields, value);
        else
            add_field(mem, &fields, name, value);
    }
    for (size_t i = 0; i < fields.count; i++)
        if (fields.field[i].value)
            fields.field[i].value =
                name_of(changes, fields.field[i].name, fields.field[i].value);
    return fields;
}

static bool is_link(const struct ank_history *changes)
{
    return strcmp(changes->change.table, "linked") == 0;
}

/* What tells this row from others of its table: the first two of these. */
static const char *item_of(struct ank_history *changes, const struct fields *fields)
{
    static const char *const telling[] = {"code",    "number", "title",  "right_entry",
                                          "purpose", "kind",   "wave",   "status",
                                          "name",    "start",  "signal", "sitting",
                                          "day",     "domain", "person"};
    const char *item = NULL;
    size_t found = 0;
    memset(changes->in_item, 0, sizeof changes->in_item);
    for (size_t i = 0; i < ANK_COUNT(telling) && found < ANK_COUNT(changes->in_item);
         i++) {
        const char *value = value_of(fields, telling[i]);
        if (!value)
            continue;
        item = item ? ank_format(&changes->mem, "%s %s", item, value) : value;
        changes->in_item[found++] = telling[i];
    }
    return item;
}

static void read_row(struct ank_history *changes)
{
    struct stmt *q = changes->rows;
    struct ank_arena *mem = &changes->mem;
    ank_arena_reset(mem);
    changes->change = (struct ank_history_row){
        .row = stmt_get_int(q, 0),
        .at = stmt_get_word(q, 1, mem),
        .who = stmt_get_word(q, 2, mem),
        .command = stmt_get_word(q, 3, mem),
        .table = stmt_get_word(q, 4, mem),
        .family = stmt_get_text(q, 5, mem),
        .erased = stmt_get_int(q, 6) != 0,
    };
    changes->old = read_fields(changes, stmt_get_text(q, 7, mem));
    changes->new = read_fields(changes, stmt_get_text(q, 8, mem));
    changes->change.added = changes->old.count == 0;
    changes->change.removed = changes->new.count == 0;
    changes->change.item =
        item_of(changes, changes->new.count ? &changes->new : &changes->old);
    if (is_link(changes))
        changes->change.item = link_told(
            changes->registry, mem, stmt_get_text(q, changes->new.count ? 8 : 7, mem),
            &changes->failure);
    changes->next = 0;
    changes->telling = true;
    changes->told = false;
}

static struct ank_history *open_history(struct ank_registry *registry, const char *sql,
                                        int64_t value)
{
    struct ank_history *changes = ank_must(calloc(1, sizeof *changes));
    changes->registry = registry;
    changes->rows = stmt(registry, sql);
    stmt_int(changes->rows, 1, value);
    bool read = ank_instrument_list(registry, &changes->lists, &changes->instruments,
                                    &changes->instrument_count, &changes->failure);
    (void)read; /* the failure is kept */
    return changes;
}

struct ank_history *ank_history_since(struct ank_registry *registry, int64_t row)
{
    static const char since[] =
        "SELECT h.id, at, who, command, tbl, f.code, v.history IS NULL, old,"
        " new FROM history h LEFT JOIN history_value v ON v.history = h.id"
        " LEFT JOIN family f ON f.id = " HISTORY_FAMILY " WHERE h.id >= ?1" HISTORY_TOLD
        " ORDER BY h.id";
    return open_history(registry, since, row);
}

struct ank_history *ank_history_open(struct ank_registry *registry, int64_t family)
{
    static const char one[] =
        "SELECT h.id, at, who, command, tbl, f.code, 0, old, new"
        " FROM history_value v JOIN history h ON h.id = v.history"
        " LEFT JOIN family f ON f.id = " HISTORY_FAMILY
        " WHERE (v.family = ?1 OR v.family IN (SELECT was"
        " FROM known_as WHERE family = ?1))" HISTORY_TOLD " ORDER BY h.id";
    return family ? open_history(registry, one, family)
                  : ank_history_since(registry, 0);
}

static bool tell(struct ank_history *changes, const char *name, const char *old,
                 const char *new)
{
    changes->told = true;
    changes->change.field = name;
    changes->change.old = old;
    changes->change.new = new;
    return true;
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool in_item(const struct ank_history *changes, const char *name)
{
    for (size_t i = 0; i < ANK_COUNT(changes->in_item); i++)
        if (changes->in_item[i] && strcmp(changes->in_item[i], name) == 0)
            return true;
    return false;
}

/* The next field of this row that differs; what names the row or its family is
 * told already, unless just that was changed. */
static bool next_field(struct ank_history *changes)
{
    const struct fields *more = changes->new.count ? &changes->new : &changes->old;
    bool added = changes->old.count == 0, removed = changes->new.count == 0;
    while (changes->next < more->count) {
        const struct field *field = &more->field[changes->next++];
        const char *old = added ? NULL : value_of(&changes->old, field->name);
        const char *new = removed ? NULL : field->value;
        bool sealed = old && new &&strcmp(old, "sealed") == 0;
        bool naming = strcmp(field->name, "family") == 0 || is_link(changes) ||
                      ((added || removed) && in_item(changes, field->name));
        if (!naming && (sealed || !same(old, new)))
            return tell(changes, field->name, old, new);
    }
    return !changes->told && tell(changes, NULL, NULL, NULL);
}

bool ank_history_next(struct ank_history *changes,
                      const struct ank_history_row **change)
{
    *change = &changes->change;
    while (changes->failure.code == ANK_OK) {
        if (changes->telling && next_field(changes))
            return true;
        changes->telling = false;
        if (!stmt_next(changes->rows))
            return false;
        read_row(changes);
    }
    return false;
}

bool ank_history_close(struct ank_history *changes, struct ank_error *err)
{
    bool done = stmt_done(changes->rows, err) &&
                (changes->failure.code == ANK_OK ||
                 ank_fail(err, changes->failure.code, "%s", changes->failure.text));
    ank_arena_free(&changes->mem);
    ank_arena_free(&changes->lists);
    free(changes);
    return done;
}

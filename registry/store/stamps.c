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

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "shape.h"
#include "site.h"
#include "stmt.h"
#include "version_read.h"
#include "version_text.h"

/* A family that is written to. */
struct touched {
    int64_t family;
    int64_t n;               /* of this command */
    bool used, base, beside; /* base: nothing was stamped before */
};

struct stamping {
    struct ank_registry *registry;
    struct ank_arena mem; /* of the row at hand */
    int64_t site;
    struct touched *touched; /* open addressing, a power of two */
    size_t capacity, count;
};

/* Families ------------------------------------------------------------------------ */

static struct touched *slot_of(const struct stamping *s, int64_t family)
{
    size_t at = (size_t)((uint64_t)family * 11400714819323198485u >> 20) % s->capacity;
    while (s->touched[at].used && s->touched[at].family != family)
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
        if (s->touched[i].used)
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
        " EXISTS (SELECT 1 FROM aside WHERE family = ?1)");
    stmt_int(q, 1, touched->family);
    stmt_int(q, 2, s->site);
    if (stmt_next(q)) {
        touched->n = stmt_get_int(q, 0);
        touched->base = stmt_get_int(q, 1) != 0;
        touched->beside = stmt_get_int(q, 2) != 0;
    }
    return stmt_done(q, err);
}

static bool touch(struct stamping *s, int64_t family, struct touched **touched,
                  struct ank_error *err)
{
    grow(s);
    *touched = slot_of(s, family);
    if ((*touched)->used)
        return true;
    **touched = (struct touched){.family = family, .used = true};
    s->count++;
    return read_touched(s, *touched, err);
}

/* Rows ---------------------------------------------------------------------------- */

/* A row of the changeset. */
struct change {
    sqlite3_changeset_iter *iter;
    const struct shape *shape;
    int operation, columns;
    unsigned char *key; /* which columns are the primary key */
    int64_t family;     /* -1: its own row is gone, and that tells */
    unsigned char record[record_size];
    const char **values; /* literals of now; NULL when nobody asked for them */
};

static sqlite3_value *value_at(const struct change *c, int place, bool old)
{
    sqlite3_value *value = NULL;
    int status = old ? sqlite3changeset_old(c->iter, place, &value)
                     : sqlite3changeset_new(c->iter, place, &value);
    return status == SQLITE_OK ? value : NULL;
}

static void bind_value(struct stmt *q, int parameter, sqlite3_value *value)
{
    if (sqlite3_value_type(value) == SQLITE_INTEGER)
        stmt_int(q, parameter, sqlite3_value_int64(value));
    else if (sqlite3_value_type(value) == SQLITE_BLOB)
        stmt_blob(q, parameter, sqlite3_value_blob(value),
                  (size_t)sqlite3_value_bytes(value));
    else
        stmt_made(q, parameter, (const char *)sqlite3_value_text(value));
}

/* By its primary key, as it stands in the table now. */
static bool read_live(struct stamping *s, struct change *c, struct ank_error *err)
{
    struct stmt *q = stmt(s->registry, c->shape->one);
    for (int i = 0, parameter = 1; i < c->columns; i++)
        if (c->key[i])
            bind_value(q, parameter++, value_at(c, i, c->operation == SQLITE_UPDATE));
    c->family = -1;
    c->values = ank_alloc(&s->mem, (c->shape->count + 1) * sizeof *c->values);
    if (stmt_next(q)) {
        c->family = stmt_get_id(q, 0);
        for (size_t i = 0; i < c->shape->count; i++)
            c->values[i] = stmt_get_word(q, (int)i + 2, &s->mem);
        shape_record(c->shape, stmt_get_text(q, 1, NULL), c->values, c->record);
    }
    return stmt_done(q, err);
}

/* A new row with a uid and a family of its own tells all that is asked. */
static bool read_new(struct change *c)
{
    if (c->operation != SQLITE_INSERT || !shape_has_uid(c->shape) ||
        c->shape->owner != OF_FAMILY)
        return false;
    sqlite3_value *uid = value_at(c, c->shape->uid_place, false);
    if (sqlite3_value_bytes(uid) != record_size)
        return false;
    memcpy(c->record, sqlite3_value_blob(uid), record_size);
    c->family = sqlite3_value_int64(value_at(c, c->shape->family_place, false));
    return true;
}

static void read_gone(struct change *c)
{
    c->family = c->shape->owner == OF_HOUSE ? 0 : -1;
    if (c->shape->owner == OF_FAMILY)
        c->family = sqlite3_value_int64(value_at(c, c->shape->family_place, true));
}

/* Versions ------------------------------------------------------------------------ */

/* What stood before: the version of the record, or those beside each other. */
struct before {
    struct ank_stamp stamp;
    const char *fields;
    struct ank_version_field *joined;
    size_t count;
};

static bool read_before(struct stamping *s, const struct change *c,
                        const struct touched *touched, struct before *before,
                        struct ank_error *err)
{
    struct ank_version_set set = {0};
    const struct version_source source = {
        .registry = s->registry, .family = c->family, .mem = &s->mem};
    if (touched->beside && !versions_beside(&source, c->record, &set, err))
        return false;
    if (set.count) {
        before->joined =
            ank_versions_join(&s->mem, set.version, set.count,
                              strcmp(c->shape->table, "consent") == 0, &before->count);
        return true;
    }
    struct stmt *q =
        stmt(s->registry,
             "SELECT site, n, fields FROM version WHERE family = ?1 AND record = ?2"
             " UNION ALL SELECT site, n, NULL FROM stamp WHERE family = ?1 AND base"
             " LIMIT 1");
    stmt_int(q, 1, c->family);
    stmt_blob(q, 2, c->record, record_size);
    if (stmt_next(q)) {
        before->stamp = (struct ank_stamp){stmt_get_int(q, 0), stmt_get_int(q, 1)};
        before->fields = stmt_get_text(q, 2, &s->mem);
    }
    return stmt_done(q, err);
}

/* Who said a field before, as a line; NULL: nobody said anything. */
static const char *line_before(struct ank_arena *mem, const struct before *before,
                               const char *name, const char *value)
{
    size_t length;
    for (size_t i = 0; i < before->count; i++)
        if (strcmp(before->joined[i].name, name) == 0)
            return line_write(mem, &before->joined[i]);
    if (before->joined)
        return NULL;
    const char *line = fields_line(before->fields, name, &length);
    if (line)
        return ank_strndup(mem, line, length);
    return value ? ank_format(mem, "%s %lld:%lld", name, (long long)before->stamp.site,
                              (long long)before->stamp.n)
                 : NULL;
}

static void add_line(struct ank_arena *mem, const char **fields, const char *line)
{
    if (line)
        *fields = *fields ? ank_format(mem, "%s\n%s", *fields, line) : line;
}

static const char *literal_of(struct ank_arena *mem, sqlite3_value *value)
{
    return value ? ank_format(mem, "'%s'", (const char *)sqlite3_value_text(value))
                 : NULL;
}

static const char *score_in(const struct ank_version_field *fields, size_t count,
                            const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(fields[i].name, name) == 0)
            return fields[i].said->value;
    return NULL;
}

static size_t last_place(const struct ank_version_field *fields, size_t count,
                         size_t last)
{
    size_t place;
    for (size_t i = 0; i < count; i++)
        if (score_place(fields[i].name, &place) && place >= last)
            last = place + 1;
    return last;
}

/* The scores that the command left as they were. */
static void add_scores(struct ank_arena *mem, const struct change *c,
                       const struct shape_column *column, const struct before *before,
                       const char *now, const char **fields)
{
    struct ank_version_field was[SCORES_MOST], is[SCORES_MOST];
    const char *old = literal_of(mem, value_at(c, column->place, true));
    bool same = !value_at(c, column->place, false);
    size_t was_count = scores_apart(mem, same ? now : old, was, 0),
           is_count = scores_apart(mem, now, is, 0);
    size_t most = last_place(was, was_count, last_place(is, is_count, 0));
    if (before->joined || (before->fields && strstr(before->fields, SCORE)))
        most = SCORES_MOST; /* an older version may have had more */
    for (size_t i = 0; i < most; i++) {
        const char *name = ank_format(mem, SCORE "%03zu", i);
        const char *before_it = score_in(was, was_count, name),
                   *now_it = score_in(is, is_count, name);
        if (before_it == now_it ||
            (before_it && now_it && strcmp(before_it, now_it) == 0))
            add_line(mem, fields, line_before(mem, before, name, now_it));
    }
}

/* Fields that this command left as they were, with who said them. */
static const char *fields_kept(struct ank_arena *mem, const struct change *c,
                               const struct before *before)
{
    const char *fields = NULL;
    for (size_t i = 0; i < c->shape->count; i++) {
        const struct shape_column *column = &c->shape->columns[i];
        const char *value = strcmp(c->values[i], "NULL") == 0 ? NULL : c->values[i];
        if (strcmp(column->name, SCORES) == 0)
            add_scores(mem, c, column, before, value, &fields);
        else if (!column->label && !column->key && !value_at(c, column->place, false))
            add_line(mem, &fields, line_before(mem, before, column->name, value));
    }
    return fields;
}

static bool put_version(struct stamping *s, const struct change *c,
                        const struct touched *touched, const char *fields,
                        struct ank_error *err)
{
    struct stmt *q = stmt(
        s->registry,
        "INSERT INTO version (family, record, site, n, fields) VALUES (?1, ?2, ?3, ?4,"
        " ?5) ON CONFLICT (family, record) DO UPDATE SET site = excluded.site,"
        " n = excluded.n, fields = excluded.fields");
    stmt_int(q, 1, c->family);
    stmt_blob(q, 2, c->record, record_size);
    stmt_int(q, 3, s->site);
    stmt_int(q, 4, touched->n);
    stmt_made(q, 5, fields);
    if (!stmt_run(q, err) || !touched->beside)
        return err->code == ANK_OK;
    q = stmt(s->registry, "DELETE FROM aside WHERE family = ?1 AND shown = ?2");
    stmt_int(q, 1, c->family);
    stmt_blob(q, 2, c->record, record_size);
    return stmt_run(q, err);
}

static bool stamp_row(struct stamping *s, struct change *c,
                      const struct touched *touched, struct ank_error *err)
{
    struct before before = {0};
    if (c->operation == SQLITE_DELETE || touched->base)
        return true;
    if (c->operation == SQLITE_INSERT)
        return put_version(s, c, touched, NULL, err);
    return read_before(s, c, touched, &before, err) &&
           put_version(s, c, touched, fields_kept(&s->mem, c, &before), err);
}

static bool take_row(struct stamping *s, struct change *c, struct ank_error *err)
{
    struct touched *touched;
    if (c->operation == SQLITE_DELETE)
        read_gone(c);
    else if (!read_new(c) && !read_live(s, c, err))
        return false;
    return c->family < 0 ||
           (touch(s, c->family, &touched, err) && stamp_row(s, c, touched, err));
}

static bool take_rows(struct stamping *s, sqlite3_changeset_iter *iter,
                      struct ank_error *err)
{
    struct change c = {.iter = iter};
    const struct shapes *shapes;
    bool done = shapes_of(s->registry, &shapes, err);
    while (done && sqlite3changeset_next(iter) == SQLITE_ROW) {
        const char *table;
        int indirect;
        sqlite3changeset_op(iter, &table, &c.columns, &c.operation, &indirect);
        sqlite3changeset_pk(iter, &c.key, NULL);
        c.shape = shape_named(shapes, table);
        if (c.shape)
            done = take_row(s, &c, err);
        ank_arena_reset(&s->mem);
    }
    return done;
}

bool stamps_take(struct ank_registry *registry, struct stamping **stamping,
                 const void *changes, int size, struct ank_error *err)
{
    sqlite3_changeset_iter *iter;
    if (!*stamping) {
        *stamping = ank_must(calloc(1, sizeof **stamping));
        (*stamping)->registry = registry;
        if (!site_mine(registry, &(*stamping)->site, err))
            return false;
    }
    if (sqlite3changeset_start(&iter, size, (void *)changes) != SQLITE_OK)
        ank_must(NULL);
    bool done = take_rows(*stamping, iter, err);
    sqlite3changeset_finalize(iter);
    return done;
}

/* Stamps -------------------------------------------------------------------------- */

static bool put_seen(const struct stamping *s, const struct touched *touched,
                     struct ank_error *err)
{
    struct stmt *q =
        stmt(s->registry, "INSERT INTO seen (family, site, n) SELECT ?1, ?2, ?3"
                          " WHERE ?1 = 0 OR EXISTS (SELECT 1 FROM family WHERE id = ?1)"
                          " ON CONFLICT (family, site) DO UPDATE SET n = excluded.n");
    stmt_int(q, 1, touched->family);
    stmt_int(q, 2, s->site);
    stmt_int(q, 3, touched->n);
    return stmt_run(q, err);
}

static bool put_stamp(const struct stamping *s, const struct touched *touched,
                      struct ank_error *err)
{
    unsigned char nonce[8];
    site_nonce(nonce);
    struct stmt *q =
        stmt(s->registry,
             "INSERT INTO stamp (family, site, n, at, who, nonce, seen, base)"
             " SELECT ?1, ?2, ?3, at, who, ?4, (SELECT group_concat(site || ':' || n,"
             " ' ') FROM seen WHERE family = ?1), ?5 FROM working"
             " WHERE EXISTS (SELECT 1 FROM seen WHERE family = ?1)");
    stmt_int(q, 1, touched->family);
    stmt_int(q, 2, s->site);
    stmt_int(q, 3, touched->n);
    stmt_blob(q, 4, nonce, sizeof nonce);
    stmt_int(q, 5, touched->base);
    return stmt_run(q, err);
}

bool stamps_write(struct stamping *s, struct ank_error *err)
{
    for (size_t i = 0; i < s->capacity; i++)
        if (s->touched[i].used &&
            (!put_seen(s, &s->touched[i], err) || !put_stamp(s, &s->touched[i], err)))
            return false;
    return true;
}

void stamps_free(struct stamping *stamping)
{
    if (stamping) {
        free(stamping->touched);
        ank_arena_free(&stamping->mem);
    }
    free(stamping);
}

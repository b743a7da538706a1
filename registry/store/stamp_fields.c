/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The version of a row that was changed: which of its fields this command left as they
 * were, and who said those.
 */
#include <stdio.h>
#include <string.h>

#include "stamp_parts.h"
#include "stmt.h"
#include "version_read.h"
#include "version_text.h"
#include "version_view.h"

/* What stood before: the version of the record, or those beside each other. */
struct before {
    struct ank_stamp stamp;
    bool own; /* the stamp is that of this command */
    const char *fields;
    struct ank_version_field *joined;
    size_t count;
};

/* Of persons that are one the code is no dispute: somebody said whose leads. */
static bool lead_code(struct stamping *s, int64_t family,
                      const struct ank_version_set *set, struct before *before,
                      struct ank_error *err)
{
    struct stmt *q =
        stmt(s->registry,
             "SELECT first FROM linked l WHERE family = ?1 AND kind = 'person'"
             " AND NOT EXISTS (SELECT 1 FROM linked o WHERE o.family = ?1"
             " AND l.first IN (o.one, o.two) AND o.first <> l.first) ORDER BY first");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        size_t size;
        const void *uid = stmt_get_blob(q, 0, &size);
        for (size_t i = 0; size == record_size && i < set->count; i++)
            if (memcmp(set->version[i].record, uid, record_size) == 0)
                version_lead(&set->version[i], before->joined, before->count);
    }
    return stmt_done(q, err);
}

static bool read_before(struct stamping *s, const struct change *c,
                        const struct touched *touched, struct before *before,
                        struct ank_error *err)
{
    struct ank_version_set set = {0};
    const struct version_source source = {
        .registry = s->registry, .family = c->of.family, .mem = &s->mem};
    if (touched->beside && !versions_beside(&source, c->of.record, &set, err))
        return false;
    if (set.count) {
        before->joined =
            ank_versions_join(&s->mem, set.version, set.count,
                              strcmp(c->shape->table, "consent") == 0, &before->count);
        return strcmp(c->shape->table, "person") != 0 ||
               lead_code(s, c->of.family, &set, before, err);
    }
    struct stmt *q =
        stmt(s->registry,
             "SELECT site, n, fields FROM version WHERE family = ?1 AND record = ?2"
             " UNION ALL SELECT site, n, NULL FROM stamp WHERE family = ?1 AND base"
             " LIMIT 1");
    stmt_int(q, 1, c->of.family);
    stmt_blob(q, 2, c->of.record, record_size);
    if (stmt_next(q)) {
        before->stamp = (struct ank_stamp){stmt_get_int(q, 0), stmt_get_int(q, 1)};
        before->own = before->stamp.site == s->site && before->stamp.n == touched->n;
        before->fields = stmt_get_text(q, 2, &s->mem);
    }
    return stmt_done(q, err);
}

/* Who said a field before, as a line; NULL: nobody said anything, or this command did,
 * in another piece. */
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
    return value && !before->own
               ? ank_format(mem, "%s %lld:%lld", name, (long long)before->stamp.site,
                            (long long)before->stamp.n)
               : NULL;
}

static void add_line(struct ank_arena *mem, const char **fields, const char *line)
{
    if (line)
        *fields = *fields ? ank_format(mem, "%s\n%s", *fields, line) : line;
}

static const char *literal_of(struct ank_arena *mem, const struct cell *cell)
{
    return cell->kind == CELL_TEXT ? ank_format(mem, "'%s'", (const char *)cell->bytes)
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
    const char *old = literal_of(mem, &c->old[column->place]);
    bool same = c->new[column->place].kind == CELL_ABSENT;
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
        else if (!column->label && !column->key &&
                 c->new[column->place].kind == CELL_ABSENT)
            add_line(mem, &fields, line_before(mem, before, column->name, value));
    }
    return fields;
}

bool stamp_changed(struct stamping *s, const struct change *c,
                   const struct touched *touched, struct ank_error *err)
{
    struct before before = {0};
    return read_before(s, c, touched, &before, err) &&
           stamp_put(s, &c->of, touched, fields_kept(&s->mem, c, &before), err);
}

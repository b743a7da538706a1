/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables made to show what versions say; see version_write.h. */
#include "version_write.h"

#include <string.h>

#include "stmt.h"
#include "version_text.h"

enum { UID = 2, UID_BEFORE = 3, FIRST = 4 }; /* parameters of a shape's statements */

struct writing {
    const struct version_target *target;
    struct family_versions *now;
    const struct family_versions *merged;
    struct view *view;
    bool changed;
};

/* Rows ---------------------------------------------------------------------------- */

static bool is_of(const struct view_row *row, const unsigned char *record)
{
    if (memcmp(row->record, record, record_size) == 0)
        return true;
    for (size_t i = 0; i < row->count && shape_has_uid(row->shape); i++)
        if (memcmp(row->versions[i]->record, record, record_size) == 0)
            return true;
    return false;
}

/* The row that is there for it; NULL: none. Of twins that both have one, the first. */
static struct shown_row *row_there(const struct writing *w, const struct view_row *row)
{
    for (size_t i = 0; i < w->now->rows; i++) {
        struct shown_row *there = &w->now->row[i];
        if (there->shape == row->shape && !there->met && is_of(row, there->record))
            return there;
    }
    return NULL;
}

static bool same_row(const struct view_row *row, const struct shown_row *there)
{
    if (memcmp(row->record, there->record, record_size) != 0)
        return false;
    for (size_t i = 0; i < row->shape->count; i++)
        if (!row->shape->columns[i].label &&
            strcmp(row->values[i], there->values[i]) != 0)
            return false;
    return true;
}

/* `row` is as it will be, or as it was when it goes. */
static void bind_row(struct stmt *q, const struct writing *w,
                     const struct shown_row *row, const unsigned char *before)
{
    struct ank_arena *mem = w->target->mem;
    stmt_int(q, 1, w->target->family);
    stmt_literal(q, UID, shape_uid_literal(mem, row->record));
    stmt_literal(q, UID_BEFORE, shape_uid_literal(mem, before));
    for (size_t i = 0; i < row->shape->count; i++)
        stmt_literal(q, FIRST + (int)i, row->values[i]);
}

/* Whether the tables took it: a refusal is an answer, a failure of the file is not. */
static bool run_row(struct stmt *q, bool *taken, struct ank_error *err)
{
    struct ank_error refused = {.lang = err->lang};
    *taken = stmt_run(q, &refused);
    if (*taken || refused.code != ANK_STORE)
        return true;
    *err = refused;
    return false;
}

static bool remove_row(struct writing *w, const struct shown_row *row,
                       struct ank_error *err)
{
    struct stmt *q = stmt(w->target->registry, row->shape->remove);
    bind_row(q, w, row, row->record);
    w->changed = true;
    return stmt_run(q, err);
}

/* `put` when the tables took it, or it stood there already. */
static bool put_row(struct writing *w, struct view_row *row, struct ank_error *err)
{
    const struct shown_row *there = row->there;
    const char *sql = there ? row->shape->update : row->shape->insert;
    if ((there && same_row(row, there)) || !sql) {
        row->put = true;
        return true;
    }
    struct stmt *q = stmt(w->target->registry, sql);
    struct shown_row wanted = {.shape = row->shape, .values = row->values};
    memcpy(wanted.record, row->record, record_size);
    bind_row(q, w, &wanted, there ? there->record : row->record);
    if (!run_row(q, &row->put, err))
        return false;
    w->changed = w->changed || row->put;
    return true;
}

/* Which rows are not in the view, before anything is written: they go first, what leans
 * on others before these. */
static bool remove_rows(struct writing *w, struct ank_error *err)
{
    for (size_t i = 0; i < w->view->count; i++) {
        struct shown_row *there =
            w->view->row[i].waits ? NULL : row_there(w, &w->view->row[i]);
        if (there)
            there->met = true;
    }
    for (size_t i = w->now->rows; i-- > 0;)
        if (!w->now->row[i].met && w->now->row[i].shape->owner != OF_ITSELF &&
            !remove_row(w, &w->now->row[i], err))
            return false;
    size_t kept = 0;
    for (size_t i = 0; i < w->now->rows; i++)
        if (w->now->row[i].met || w->now->row[i].shape->owner == OF_ITSELF) {
            w->now->row[kept] = w->now->row[i];
            w->now->row[kept++].met = false;
        }
    w->now->rows = kept;
    return true;
}

/* Rows of one table; again while one that gave way makes room for another. */
static bool put_some(struct writing *w, size_t from, size_t to, struct ank_error *err)
{
    for (bool more = true; more;) {
        more = false;
        for (size_t i = from; i < to; i++) {
            struct view_row *row = &w->view->row[i];
            if (row->waits || row->put)
                continue;
            if (!put_row(w, row, err))
                return false;
            more = more || row->put;
        }
    }
    return true;
}

/* What leans on a row goes with it, and is written anew. */
static void forget_children(struct writing *w, const struct shown_row *gone)
{
    const char *uid = shape_uid_literal(w->target->mem, gone->record);
    for (size_t i = 0; i < w->now->rows; i++)
        for (size_t j = 0; j < w->now->row[i].shape->count; j++)
            if (strcmp(w->now->row[i].values[j], uid) == 0)
                w->now->row[i].met = true;
}

/* Rows that stand in each other's way are taken out together, and put back. */
static bool make_room(struct writing *w, size_t from, size_t to, struct ank_error *err)
{
    for (size_t i = from; i < to; i++) {
        struct view_row *row = &w->view->row[i];
        if (row->waits || row->put || !row->there)
            continue;
        forget_children(w, row->there);
        if (!remove_row(w, row->there, err))
            return false;
        row->there = NULL;
    }
    return put_some(w, from, to, err);
}

static bool put_table(struct writing *w, size_t from, size_t to, struct ank_error *err)
{
    for (size_t i = from; i < to; i++) {
        struct view_row *row = &w->view->row[i];
        row->there = row->waits ? NULL : row_there(w, row);
        if (row->there)
            row->there->met = true;
    }
    if (!put_some(w, from, to, err) || !make_room(w, from, to, err))
        return false;
    for (size_t i = from; i < to; i++)
        w->view->row[i].waits = w->view->row[i].waits || !w->view->row[i].put;
    return true;
}

static bool put_rows(struct writing *w, struct ank_error *err)
{
    bool done = true;
    for (size_t from = 0, to; done && from < w->view->count; from = to) {
        for (to = from + 1;
             to < w->view->count && w->view->row[to].shape == w->view->row[from].shape;)
            to++;
        done = put_table(w, from, to, err);
    }
    return done;
}

/* Stamps -------------------------------------------------------------------------- */

static int64_t site_of(const struct writing *w, int64_t place)
{
    return w->target->sites->id[place];
}

/* With the numbers of this file instead of places. */
static struct ank_seen numbered(const struct writing *w, const struct ank_seen *seen)
{
    struct ank_seen copy = {
        ank_alloc(w->target->mem, (seen->count + 1) * sizeof *copy.at), seen->count};
    for (size_t i = 0; i < seen->count; i++)
        copy.at[i] = (struct ank_stamp){site_of(w, seen->at[i].site), seen->at[i].n};
    return copy;
}

static bool write_stamps(struct writing *w, struct ank_error *err)
{
    bool done = true;
    bool based = w->now->stamps > 0; /* records without a version have their stamp */
    for (size_t i = 0; done && i < w->merged->stamps; i++) {
        const struct stamp_row *row = &w->merged->stamp[i];
        struct ank_seen seen = numbered(w, &row->seen);
        if (stamp_of(w->now, row->stamp))
            continue;
        struct stmt *q =
            stmt(w->target->registry,
                 "INSERT INTO stamp (family, site, n, at, who, nonce, seen, base)"
                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        stmt_int(q, 1, w->target->family);
        stmt_int(q, 2, site_of(w, row->stamp.site));
        stmt_int(q, 3, row->stamp.n);
        stmt_text(q, 4, row->at);
        stmt_text(q, 5, row->who);
        stmt_blob(q, 6, row->nonce, row->nonce_size);
        stmt_made(q, 7, seen_write(w->target->mem, &seen));
        stmt_int(q, 8, row->base && !based);
        done = stmt_run(q, err);
    }
    return done;
}

static bool write_seen(struct writing *w, struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < w->merged->seen.count; i++) {
        struct stmt *q =
            stmt(w->target->registry,
                 "INSERT INTO seen (family, site, n) VALUES (?1, ?2, ?3) ON CONFLICT"
                 " (family, site) DO UPDATE SET n = max(n, excluded.n)");
        stmt_int(q, 1, w->target->family);
        stmt_int(q, 2, site_of(w, w->merged->seen.at[i].site));
        stmt_int(q, 3, w->merged->seen.at[i].n);
        done = stmt_run(q, err);
    }
    return done;
}

/* Versions ------------------------------------------------------------------------ */

/* Fields that another stamp wrote, or of which more was said. */
static const char *lines_of(const struct writing *w, const struct ank_version *version)
{
    struct ank_arena *mem = w->target->mem;
    const char *lines = NULL;
    for (size_t i = 0; i < version->count; i++) {
        struct ank_version_field field = version->fields[i];
        if (field.count == 1 &&
            (!field.said->value ||
             ank_stamp_compare(field.said->stamp, version->stamp) == 0))
            continue;
        field.said = ank_alloc(mem, field.count * sizeof *field.said);
        for (size_t j = 0; j < field.count; j++) {
            field.said[j] = version->fields[i].said[j];
            field.said[j].stamp.site = site_of(w, field.said[j].stamp.site);
        }
        const char *line = line_write(mem, &field);
        lines = lines ? ank_format(mem, "%s\n%s", lines, line) : line;
    }
    return lines;
}

static const char *row_text(const struct writing *w, const struct ank_version *version)
{
    struct ank_arena *mem = w->target->mem;
    const char *elements[SCORES_MOST] = {0}, *text = NULL;
    size_t scores = 0;
    for (size_t i = 0; i < version->count; i++) {
        const struct ank_version_field *field = &version->fields[i];
        const char *value = field->count ? field->said[0].value : NULL;
        size_t place;
        if (score_place(field->name, &place)) {
            elements[place] = value;
            scores = place + 1 > scores ? place + 1 : scores;
        } else if (value)
            text = ank_format(mem, "%s%s%s=%s", text ? text : "", text ? ", " : "",
                              field->name, value);
    }
    if (scores)
        text = ank_format(mem, "%s%s" SCORES "=%s", text ? text : "", text ? ", " : "",
                          scores_together(mem, elements, scores));
    return text ? text : "";
}

static bool write_beside(struct writing *w, const struct view_row *row,
                         const struct ank_version *version, struct ank_error *err)
{
    struct stmt *q = stmt(
        w->target->registry,
        "INSERT INTO aside (family, record, site, n, tbl, shown, row, fields) VALUES"
        " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    stmt_int(q, 1, w->target->family);
    stmt_blob(q, 2, version->record, record_size);
    stmt_int(q, 3, site_of(w, version->stamp.site));
    stmt_int(q, 4, version->stamp.n);
    stmt_text(q, 5, row->shape->table);
    if (row->waits)
        stmt_null(q, 6);
    else
        stmt_blob(q, 6, row->record, record_size);
    stmt_made(q, 7, row_text(w, version));
    stmt_made(q, 8, lines_of(w, version));
    return stmt_run(q, err);
}

static bool write_version(struct writing *w, const struct ank_version *version,
                          struct ank_error *err)
{
    const struct stamp_row *stamp =
        stamp_of(w->now->stamps ? w->now : w->merged, version->stamp);
    const char *lines = lines_of(w, version);
    if (stamp && stamp->base && !lines)
        return true;
    struct stmt *q =
        stmt(w->target->registry, "INSERT INTO version (family, record, site, n,"
                                  " fields) VALUES (?1, ?2, ?3, ?4, ?5)");
    stmt_int(q, 1, w->target->family);
    stmt_blob(q, 2, version->record, record_size);
    stmt_int(q, 3, site_of(w, version->stamp.site));
    stmt_int(q, 4, version->stamp.n);
    stmt_made(q, 5, lines);
    return stmt_run(q, err);
}

static bool forget_versions(const struct writing *w, struct ank_error *err)
{
    struct stmt *version =
                    stmt(w->target->registry, "DELETE FROM version WHERE family = ?1"),
                *aside =
                    stmt(w->target->registry, "DELETE FROM aside WHERE family = ?1");
    stmt_int(version, 1, w->target->family);
    stmt_int(aside, 1, w->target->family);
    return stmt_run(version, err) && stmt_run(aside, err);
}

/* What stands beside each other in a family: that it became another is a change too,
 * for somebody may have to choose. */
static const char *besides(const struct writing *w, struct ank_error *err)
{
    struct stmt *q = stmt(
        w->target->registry,
        "SELECT coalesce(group_concat(x, ' '), '') FROM (SELECT hex(record) ||"
        " site || ':' || n AS x FROM aside WHERE family = ?1 AND ?1 <> 0 UNION SELECT"
        " hex(record) || '=' FROM version WHERE family = ?1 AND ?1 <> 0"
        " AND instr(fields, '=') > 0 ORDER BY 1)");
    stmt_int(q, 1, w->target->family);
    const char *text = stmt_next(q) ? stmt_get_word(q, 0, w->target->mem) : "";
    return stmt_done(q, err) ? text : "";
}

static bool write_versions(struct writing *w, struct ank_error *err)
{
    const char *before = besides(w, err);
    bool done = err->code == ANK_OK && forget_versions(w, err);
    for (size_t i = 0; done && i < w->view->count; i++) {
        const struct view_row *row = &w->view->row[i];
        bool beside = row->contested || row->waits;
        for (size_t j = 0; done && j < row->count; j++)
            done = beside ? write_beside(w, row, row->versions[j], err)
                          : write_version(w, row->versions[j], err);
    }
    w->changed = w->changed || (done && strcmp(before, besides(w, err)) != 0);
    return done && err->code == ANK_OK;
}

bool versions_write(const struct version_target *target,
                    const struct family_versions *merged, struct view *view,
                    bool *changed, struct ank_error *err)
{
    struct writing w = {target, target->now, merged, view, false};
    bool done = remove_rows(&w, err) && put_rows(&w, err) && write_stamps(&w, err) &&
                write_seen(&w, err) && write_versions(&w, err) &&
                versions_known(target, view, err);
    *changed = w.changed;
    return done;
}

static bool run_on(const struct version_target *target, const struct view_row *row,
                   const char *sql, struct ank_error *err)
{
    const struct writing w = {.target = target};
    struct shown_row there = {.shape = row->shape, .values = row->values};
    memcpy(there.record, row->record, record_size);
    struct stmt *q = stmt(target->registry, sql);
    bind_row(q, &w, &there, row->record);
    return stmt_run(q, err);
}

bool version_row_update(const struct version_target *target, const struct view_row *row,
                        struct ank_error *err)
{
    return !row->shape->update || run_on(target, row, row->shape->update, err);
}

bool version_row_remove(const struct version_target *target, const struct view_row *row,
                        struct ank_error *err)
{
    return run_on(target, row, row->shape->remove, err);
}

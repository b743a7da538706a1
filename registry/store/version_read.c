/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All versions of a family, from its tables and from what stands beside them; see
 * version_read.h. */
#include "version_read.h"

#include <stdlib.h>
#include <string.h>

#include "stmt.h"
#include "version_text.h"

bool sites_read(struct ank_registry *registry, struct ank_arena *mem,
                struct sites *sites, struct ank_error *err)
{
    *sites = (struct sites){0};
    struct stmt *q = stmt(registry, "SELECT id, uid FROM site ORDER BY uid");
    while (stmt_next(q)) {
        size_t size;
        const void *uid = stmt_get_blob(q, 1, &size);
        if (size != record_size) {
            stmt_damaged(q);
            continue;
        }
        sites->id = ank_grow(mem, sites->id, sites->count, sizeof *sites->id);
        sites->uid = ank_grow(mem, sites->uid, sites->count, sizeof *sites->uid);
        sites->id[sites->count] = stmt_get_int(q, 0);
        memcpy(sites->uid[sites->count++], uid, record_size);
    }
    return stmt_done(q, err);
}

/* Stamps -------------------------------------------------------------------------- */

struct reading {
    struct ank_registry *registry;
    struct ank_arena *mem;
    const int64_t *places;
    const struct view_lists *lists;
    struct family_versions *versions;
    struct beside *beside; /* versions that stand beside each other */
    size_t besides;
    struct written *written; /* of the table `version`, by record */
    size_t writtens;
};

/* A row of `aside`. */
struct beside {
    struct ank_version version;
    const char *table, *row, *fields;
    unsigned char shown[record_size];
    bool waits, lives; /* it has no place; what it is shown under is there */
};

struct written {
    unsigned char record[record_size];
    struct ank_stamp stamp;
    const char *fields;
};

static int64_t place_of(const struct reading *r, int64_t site)
{
    return r->places ? r->places[site] : site;
}

static int compare_stamps(const void *a, const void *b)
{
    return ank_stamp_compare(*(const struct ank_stamp *)a,
                             *(const struct ank_stamp *)b);
}

/* From the numbers of the file to places. */
static struct ank_seen placed(const struct reading *r, struct ank_seen seen)
{
    for (size_t i = 0; i < seen.count; i++)
        seen.at[i].site = place_of(r, seen.at[i].site);
    if (seen.count)
        qsort(seen.at, seen.count, sizeof *seen.at, compare_stamps);
    return seen;
}

static bool read_seen(struct reading *r, struct ank_error *err)
{
    struct ank_seen *seen = &r->versions->seen;
    struct stmt *q = stmt(r->registry, "SELECT site, n FROM seen WHERE family = ?1");
    stmt_int(q, 1, r->versions->family);
    while (stmt_next(q)) {
        seen->at = ank_grow(r->mem, seen->at, seen->count, sizeof *seen->at);
        seen->at[seen->count++] =
            (struct ank_stamp){stmt_get_int(q, 0), stmt_get_int(q, 1)};
    }
    *seen = placed(r, *seen);
    return stmt_done(q, err);
}

static bool read_stamps(struct reading *r, struct ank_error *err)
{
    struct family_versions *versions = r->versions;
    struct stmt *q =
        stmt(r->registry, "SELECT site, n, at, who, nonce, seen, base FROM stamp"
                          " WHERE family = ?1");
    stmt_int(q, 1, versions->family);
    while (stmt_next(q)) {
        struct stamp_row row = {
            .stamp = {place_of(r, stmt_get_int(q, 0)), stmt_get_int(q, 1)},
            .at = stmt_get_word(q, 2, r->mem),
            .who = stmt_get_word(q, 3, r->mem),
            .seen = placed(r, seen_read(r->mem, stmt_get_word(q, 5, NULL))),
            .base = stmt_get_int(q, 6) != 0,
        };
        const void *nonce = stmt_get_blob(q, 4, &row.nonce_size);
        char *copy = ank_alloc(r->mem, row.nonce_size + 1);
        memcpy(copy, nonce, row.nonce_size);
        row.nonce = copy;
        versions->stamp = ank_grow(r->mem, versions->stamp, versions->stamps,
                                   sizeof *versions->stamp);
        versions->stamp[versions->stamps++] = row;
    }
    if (versions->stamps)
        qsort(versions->stamp, versions->stamps, sizeof *versions->stamp,
              compare_stamps);
    return stmt_done(q, err);
}

const struct stamp_row *stamp_of(const struct family_versions *versions,
                                 struct ank_stamp stamp)
{
    return versions->stamps == 0 ? NULL
                                 : bsearch(&stamp, versions->stamp, versions->stamps,
                                           sizeof *versions->stamp, compare_stamps);
}

static const struct ank_seen *seen_of(const struct reading *r, struct ank_stamp stamp)
{
    static const struct ank_seen nothing;
    const struct stamp_row *row = stamp_of(r->versions, stamp);
    return row ? &row->seen : &nothing;
}

static struct ank_stamp base_of(const struct family_versions *versions)
{
    for (size_t i = 0; i < versions->stamps; i++)
        if (versions->stamp[i].base)
            return versions->stamp[i].stamp;
    return (struct ank_stamp){0};
}

/* Fields -------------------------------------------------------------------------- */

static int compare_fields(const void *a, const void *b)
{
    const struct ank_version_field *left = a, *right = b;
    return strcmp(left->name, right->name);
}

/* What the line of a field says; a value that is not written there is the row's. */
static void read_line(const struct reading *r, struct ank_version_field *field,
                      const char *line, const char *value)
{
    struct ank_said said;
    field->said = NULL;
    field->count = 0;
    line += strlen(field->name);
    while (said_next(r->mem, &line, &said.stamp, &said.value)) {
        said.stamp.site = place_of(r, said.stamp.site);
        said.seen = seen_of(r, said.stamp);
        said.value = said.value ? said.value : value;
        if (said.value && strcmp(said.value, "NULL") == 0)
            said.value = NULL;
        field->said = ank_grow(r->mem, field->said, field->count, sizeof said);
        field->said[field->count++] = said;
    }
}

/* Fields of which nothing is in the row are there when a line tells of them. */
static size_t add_missing(const struct reading *r, const char *fields,
                          struct ank_version_field *list, size_t count)
{
    size_t known = count;
    for (const char *line = fields; line && *line;) {
        size_t length, size = strcspn(line, " \n");
        const char *name = ank_strndup(r->mem, line, size);
        bool there = false;
        for (size_t i = 0; i < known; i++)
            there = there || strcmp(list[i].name, name) == 0;
        if (!there)
            list[count++].name = name;
        line = fields_line(line, name, &length) + length;
        line += *line == '\n';
    }
    return count;
}

static size_t count_lines(const char *fields)
{
    size_t count = 1;
    for (; fields && *fields; fields++)
        count += *fields == '\n';
    return count;
}

/* Fills in who said each field: the version itself, or who a line names. */
static void say_fields(const struct reading *r, struct ank_version *version,
                       const char *fields)
{
    version->count = add_missing(r, fields, version->fields, version->count);
    for (size_t i = 0; i < version->count; i++) {
        struct ank_version_field *field = &version->fields[i];
        size_t length;
        const char *line = fields_line(fields, field->name, &length);
        const char *value = field->said ? field->said->value : NULL;
        if (line)
            read_line(r, field, line, value);
        else {
            field->said->stamp = version->stamp;
            field->said->seen = version->seen;
        }
    }
    if (version->count)
        qsort(version->fields, version->count, sizeof *version->fields, compare_fields);
}

static void add_field(const struct reading *r, struct ank_version *version,
                      const char *name, const char *value)
{
    if (!value || strcmp(value, "NULL") == 0)
        return;
    if (strcmp(name, SCORES) == 0) {
        version->count = scores_apart(r->mem, value, version->fields, version->count);
        return;
    }
    struct ank_said *said = ank_alloc(r->mem, sizeof *said);
    said->value = value;
    version->fields[version->count++] = (struct ank_version_field){name, said, 1};
}

static const char *field_name(const struct reading *r,
                              const struct shape_column *column)
{
    return column->label ? ank_format(r->mem, "#%s", column->name) : column->name;
}

static void fields_of_row(const struct reading *r, struct ank_version *version,
                          const struct shown_row *row, const char *fields)
{
    size_t most = row->shape->count + SCORES_MOST + count_lines(fields);
    version->fields = ank_alloc(r->mem, most * sizeof *version->fields);
    for (size_t i = 0; i < row->shape->count; i++)
        add_field(r, version, field_name(r, &row->shape->columns[i]), row->values[i]);
    say_fields(r, version, fields);
}

static void fields_of_beside(const struct reading *r, struct beside *beside)
{
    const char *text = beside->row, *name, *value;
    size_t most = SHAPE_COLUMNS + SCORES_MOST + count_lines(beside->fields);
    beside->version.fields = ank_alloc(r->mem, most * sizeof *beside->version.fields);
    while (beside->version.count < SHAPE_COLUMNS &&
           row_next(r->mem, &text, &name, &value))
        add_field(r, &beside->version, name, value);
    say_fields(r, &beside->version, beside->fields);
}

/* Tables -------------------------------------------------------------------------- */

static bool read_record(struct stmt *q, int column, unsigned char *record)
{
    size_t size;
    const void *bytes = stmt_get_blob(q, column, &size);
    if (size != record_size) {
        stmt_damaged(q);
        return false;
    }
    memcpy(record, bytes, record_size);
    return true;
}

static bool read_written(struct reading *r, struct ank_error *err)
{
    struct stmt *q = stmt(r->registry, "SELECT record, site, n, fields FROM version"
                                       " WHERE family = ?1 ORDER BY record");
    stmt_int(q, 1, r->versions->family);
    while (stmt_next(q)) {
        struct written w = {
            .stamp = {place_of(r, stmt_get_int(q, 1)), stmt_get_int(q, 2)},
            .fields = stmt_get_text(q, 3, r->mem)};
        if (!read_record(q, 0, w.record))
            continue;
        r->written = ank_grow(r->mem, r->written, r->writtens, sizeof *r->written);
        r->written[r->writtens++] = w;
    }
    return stmt_done(q, err);
}

static bool read_besides(struct reading *r, struct ank_error *err)
{
    struct stmt *q =
        stmt(r->registry, "SELECT record, site, n, tbl, shown, row, fields FROM aside"
                          " WHERE family = ?1");
    stmt_int(q, 1, r->versions->family);
    while (stmt_next(q)) {
        struct beside b = {
            .version.stamp = {place_of(r, stmt_get_int(q, 1)), stmt_get_int(q, 2)},
            .table = stmt_get_word(q, 3, r->mem),
            .waits = stmt_get_null(q, 4),
            .row = stmt_get_word(q, 5, r->mem),
            .fields = stmt_get_text(q, 6, r->mem)};
        b.version.seen = seen_of(r, b.version.stamp);
        if (!read_record(q, 0, b.version.record) ||
            (!b.waits && !read_record(q, 4, b.shown)))
            continue;
        r->beside = ank_grow(r->mem, r->beside, r->besides, sizeof *r->beside);
        r->beside[r->besides++] = b;
    }
    return stmt_done(q, err);
}

static int compare_written(const void *key, const void *element)
{
    return memcmp(key, ((const struct written *)element)->record, record_size);
}

static void add_version(struct reading *r, const struct ank_version *version)
{
    struct ank_version_set *set = &r->versions->set;
    set->version = ank_grow(r->mem, set->version, set->count, sizeof *set->version);
    set->version[set->count++] = *version;
}

/* A row that is shown for versions beside each other is none itself. */
static void version_of_row(struct reading *r, const struct shown_row *row)
{
    bool shown = false;
    for (size_t i = 0; i < r->besides; i++)
        if (!r->beside[i].waits &&
            memcmp(r->beside[i].shown, row->record, record_size) == 0)
            shown = r->beside[i].lives = true;
    if (shown)
        return;
    const struct written *written = r->writtens
                                        ? bsearch(row->record, r->written, r->writtens,
                                                  sizeof *r->written, compare_written)
                                        : NULL;
    struct ank_version version = {
        .table = row->shape, .stamp = written ? written->stamp : base_of(r->versions)};
    memcpy(version.record, row->record, record_size);
    version.seen = seen_of(r, version.stamp);
    fields_of_row(r, &version, row, written ? written->fields : NULL);
    add_version(r, &version);
}

/* 'code/version' as 'code/version#sum'. */
static const char *full_name(const struct reading *r, const char *literal)
{
    size_t length = strlen(literal) - 1; /* without the last quote */
    for (size_t i = 0; r->lists && i < r->lists->count; i++)
        if (strncmp(r->lists->instrument[i], literal, length) == 0 &&
            r->lists->instrument[i][length] == '#')
            return r->lists->instrument[i];
    return literal;
}

static const char *read_value(const struct reading *r, struct stmt *q,
                              const struct shape *shape, size_t i)
{
    const char *value = stmt_get_word(q, (int)i + 1, r->mem);
    const char *refers = shape->columns[i].refers;
    return refers && strcmp(refers, "instrument") == 0 ? full_name(r, value) : value;
}

static bool read_rows(struct reading *r, const struct shape *shape,
                      struct ank_error *err)
{
    struct stmt *q = stmt(r->registry, shape->select);
    stmt_int(q, 1, r->versions->family);
    while (stmt_next(q)) {
        const char **values = ank_alloc(r->mem, (shape->count + 1) * sizeof *values);
        for (size_t i = 0; i < shape->count; i++)
            values[i] = read_value(r, q, shape, i);
        struct shown_row row = {.shape = shape, .values = values};
        shape_record(shape, stmt_get_text(q, 0, NULL), values, row.record);
        struct family_versions *versions = r->versions;
        versions->row =
            ank_grow(r->mem, versions->row, versions->rows, sizeof *versions->row);
        versions->row[versions->rows++] = row;
        version_of_row(r, &row);
    }
    return stmt_done(q, err);
}

static bool is_of(const struct shape *shape, int64_t family)
{
    return (shape->owner == OF_HOUSE) == (family == 0);
}

static void add_besides(struct reading *r)
{
    for (size_t i = 0; i < r->besides; i++) {
        struct beside *b = &r->beside[i];
        b->version.table = shape_named(r->versions->shapes, b->table);
        if (!b->version.table || (!b->waits && !b->lives))
            continue;
        fields_of_beside(r, b);
        add_version(r, &b->version);
    }
}

static struct reading reading_of(const struct version_source *source,
                                 struct family_versions *versions)
{
    *versions = (struct family_versions){.family = source->family};
    return (struct reading){.registry = source->registry,
                            .mem = source->mem,
                            .places = source->places,
                            .lists = source->lists,
                            .versions = versions};
}

bool versions_seen(const struct version_source *source, struct ank_seen *seen,
                   struct ank_error *err)
{
    struct family_versions versions;
    struct reading r = reading_of(source, &versions);
    bool done = read_seen(&r, err);
    *seen = versions.seen;
    return done;
}

bool versions_read(const struct version_source *source,
                   struct family_versions *versions, struct ank_error *err)
{
    struct reading r = reading_of(source, versions);
    if (!shapes_of(source->registry, &versions->shapes, err) || !read_seen(&r, err) ||
        !read_stamps(&r, err) || !read_written(&r, err) || !read_besides(&r, err))
        return false;
    for (size_t i = 0; i < versions->shapes->count; i++)
        if (is_of(&versions->shapes->shape[i], source->family) &&
            !read_rows(&r, &versions->shapes->shape[i], err))
            return false;
    add_besides(&r);
    ank_versions_sort(&versions->set);
    return true;
}

bool versions_beside(const struct version_source *source, const unsigned char *shown,
                     struct ank_version_set *set, struct ank_error *err)
{
    struct family_versions versions;
    struct reading r = reading_of(source, &versions);
    if (!shapes_of(source->registry, &versions.shapes, err) || !read_stamps(&r, err) ||
        !read_besides(&r, err))
        return false;
    for (size_t i = 0; i < r.besides; i++) {
        struct beside *b = &r.beside[i];
        b->lives = !b->waits && memcmp(b->shown, shown, record_size) == 0;
        b->waits = false;
    }
    add_besides(&r);
    *set = versions.set;
    return true;
}

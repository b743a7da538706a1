/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tables show of the versions of a family; see version_view.h. */
#include "version_view.h"

#include <stdlib.h>
#include <string.h>

#include "stmt.h"
#include "version_text.h"

/* A row that is shown under the uid of its twin, as literals. */
struct alias {
    const char *from, *to;
};

/* A person by uid; those that are one have one root. */
struct same_person {
    const char *uid, *code;
    size_t of;
    bool follows; /* another one's code leads */
};

struct making {
    const struct viewing *at;
    const struct family_versions *versions;
    struct view *view;
    struct alias *alias;
    size_t aliases;
    struct same_person *person;
    size_t persons;
    bool failed;
    struct ank_error *err;
};

/* Instruments --------------------------------------------------------------------- */

bool view_lists_read(struct ank_registry *registry, struct ank_arena *mem,
                     struct view_lists *lists, struct ank_error *err)
{
    *lists = (struct view_lists){0};
    struct stmt *q = stmt(registry, INSTRUMENT_NAMES);
    while (stmt_next(q)) {
        lists->instrument =
            ank_grow(mem, lists->instrument, lists->count, sizeof *lists->instrument);
        lists->instrument[lists->count++] = instrument_name(mem, q);
    }
    return stmt_done(q, err);
}

static bool list_is_here(const struct making *m, const char *literal)
{
    for (size_t i = 0; i < m->at->lists->count; i++)
        if (strcmp(m->at->lists->instrument[i], literal) == 0)
            return true;
    return false;
}

/* References ---------------------------------------------------------------------- */

static const char *resolved(const struct making *m, const char *value)
{
    for (size_t i = 0; value && i < m->aliases; i++)
        if (strcmp(m->alias[i].from, value) == 0)
            return m->alias[i].to;
    return value;
}

static const struct shape_column *column_of(const struct shape *shape, const char *name)
{
    for (size_t i = 0; i < shape->count; i++)
        if (strcmp(shape->columns[i].name, name) == 0)
            return &shape->columns[i];
    return NULL;
}

/* A version that refers to what is shown under its twin's uid. */
static struct ank_version with_aliases(const struct making *m,
                                       const struct ank_version *version)
{
    struct ank_version copy = *version;
    struct ank_arena *mem = m->at->mem;
    copy.fields = ank_alloc(mem, (copy.count + 1) * sizeof *copy.fields);
    for (size_t i = 0; i < copy.count; i++) {
        const struct shape_column *column =
            column_of(version->table, version->fields[i].name);
        copy.fields[i] = version->fields[i];
        if (!column || !column->refers)
            continue;
        copy.fields[i].said =
            ank_alloc(mem, copy.fields[i].count * sizeof *copy.fields[i].said);
        for (size_t j = 0; j < copy.fields[i].count; j++) {
            copy.fields[i].said[j] = version->fields[i].said[j];
            copy.fields[i].said[j].value = resolved(m, copy.fields[i].said[j].value);
        }
    }
    return copy;
}

static bool is_shown(const struct making *m, const char *table, const char *literal)
{
    unsigned char record[record_size];
    if (!shape_read_uid(literal, record))
        return false;
    for (size_t i = 0; i < m->view->count; i++)
        if (!m->view->row[i].waits &&
            memcmp(m->view->row[i].record, record, record_size) == 0 &&
            strcmp(m->view->row[i].shape->table, table) == 0)
            return true;
    return false;
}

static bool code_is_here(struct making *m, const struct shape_column *column,
                         const char *literal)
{
    int64_t found = 0;
    struct stmt *q = stmt(m->at->registry, column->exists);
    stmt_literal(q, 2, literal);
    if (!stmt_number(q, &found, m->err))
        m->failed = true;
    return found != 0;
}

/* A project that comes along is in the view already. */
static bool project_comes(const struct making *m, const char *literal)
{
    for (size_t i = 0; i < m->view->count; i++) {
        const struct view_row *row = &m->view->row[i];
        if (strcmp(row->shape->table, "project") == 0 &&
            strcmp(row->values[column_of(row->shape, "code") - row->shape->columns],
                   literal) == 0)
            return true;
    }
    return false;
}

/* Nothing and nobody refer to nothing. */
static bool reference_holds(struct making *m, const struct shape_column *column,
                            const char *value)
{
    static const char *const own[] = {"person", "trajectory", "sitting", "small_step",
                                      "own_theme"};
    if (!column->refers || strcmp(value, "NULL") == 0 || strcmp(value, "0") == 0)
        return true;
    if (strcmp(column->refers, "instrument") == 0)
        return list_is_here(m, value);
    for (size_t i = 0; i < ANK_COUNT(own); i++)
        if (strcmp(column->refers, own[i]) == 0)
            return is_shown(m, own[i], value);
    if (strcmp(column->refers, "project") == 0 && project_comes(m, value))
        return true;
    return (strcmp(column->refers, "signal") == 0 && is_shown(m, "signal", value)) ||
           code_is_here(m, column, value);
}

/* Rows ---------------------------------------------------------------------------- */

static const char *shown_value(const struct ank_version_field *fields, size_t count,
                               const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(fields[i].name, name) == 0)
            return fields[i].said[0].value;
    return NULL;
}

static const char *shown_scores(struct ank_arena *mem,
                                const struct ank_version_field *fields, size_t count)
{
    const char *elements[SCORES_MOST] = {0};
    size_t most = 0, place;
    for (size_t i = 0; i < count; i++)
        if (score_place(fields[i].name, &place)) {
            elements[place] = fields[i].said[0].value;
            most = place + 1 > most ? place + 1 : most;
        }
    return scores_together(mem, elements, most);
}

void view_values(struct ank_arena *mem, struct view_row *row)
{
    const struct shape *shape = row->shape;
    row->values = ank_alloc(mem, (shape->count + 1) * sizeof *row->values);
    for (size_t i = 0; i < shape->count; i++) {
        const struct shape_column *column = &shape->columns[i];
        const char *name =
            column->label ? ank_format(mem, "#%s", column->name) : column->name;
        const char *value = strcmp(name, SCORES) == 0
                                ? shown_scores(mem, row->fields, row->field_count)
                                : shown_value(row->fields, row->field_count, name);
        row->values[i] = value ? value : "NULL";
    }
}

static void set_values(struct making *m, struct view_row *row)
{
    view_values(m->at->mem, row);
    row->waits = false;
    for (size_t i = 0; i < row->shape->count; i++)
        row->waits =
            row->waits || !reference_holds(m, &row->shape->columns[i], row->values[i]);
}

/* Persons that are one ------------------------------------------------------------- */

static const char *value_in(const struct view_row *row, const char *column)
{
    for (size_t i = 0; i < row->shape->count; i++)
        if (strcmp(row->shape->columns[i].name, column) == 0)
            return row->values[i];
    return "NULL";
}

static size_t root_of(const struct making *m, size_t i)
{
    while (m->person[i].of != i)
        i = m->person[i].of;
    return i;
}

static size_t person_at(struct making *m, const char *uid)
{
    for (size_t i = 0; i < m->persons; i++)
        if (strcmp(m->person[i].uid, uid) == 0)
            return i;
    m->person = ank_grow(m->at->mem, m->person, m->persons, sizeof *m->person);
    m->person[m->persons] = (struct same_person){uid, NULL, m->persons, false};
    return m->persons++;
}

static void make_same(struct making *m, size_t a, size_t b)
{
    m->person[root_of(m, b)].of = root_of(m, a);
}

/* Those of whom somebody said so; the rows of links are in the view already. */
static void read_links(struct making *m)
{
    for (size_t i = 0; i < m->view->count; i++) {
        const struct view_row *row = &m->view->row[i];
        if (strcmp(row->shape->table, "linked") != 0 ||
            strcmp(value_in(row, "kind"), "'person'") != 0)
            continue;
        const char *first = value_in(row, "first"), *one = value_in(row, "one"),
                   *two = value_in(row, "two");
        size_t a = person_at(m, one), b = person_at(m, two);
        make_same(m, a, b);
        m->person[strcmp(first, one) == 0 ? b : a].follows = true;
    }
}

/* And those of one code. */
static void read_code(struct making *m, const struct view_row *row)
{
    const char *code = value_in(row, "code");
    size_t at = person_at(m, shape_uid_literal(m->at->mem, row->record));
    m->person[at].code = code;
    for (size_t i = 0; i < m->persons; i++)
        if (i != at && m->person[i].code && strcmp(m->person[i].code, code) == 0)
            make_same(m, i, at);
}

static bool is_person(const struct shape *shape)
{
    return strcmp(shape->table, "person") == 0;
}

bool version_lead(const struct ank_version *version, struct ank_version_field *fields,
                  size_t count)
{
    for (size_t i = 0; i < version->count; i++)
        for (size_t j = 0; j < count && strcmp(version->fields[i].name, "code") == 0;
             j++)
            if (strcmp(fields[j].name, "code") == 0) {
                fields[j].said = version->fields[i].said;
                fields[j].count = version->fields[i].count;
                return true;
            }
    return false;
}

/* The code of the one that was said to lead. */
static void lead_code(struct making *m, struct view_row *row)
{
    for (size_t i = 0; m->persons && is_person(row->shape) && i < row->count; i++) {
        const char *uid = shape_uid_literal(m->at->mem, row->versions[i]->record);
        size_t at = person_at(m, uid);
        bool grouped = false; /* somebody said who leads */
        for (size_t j = 0; j < m->persons; j++)
            grouped =
                grouped || (m->person[j].follows && root_of(m, j) == root_of(m, at));
        if (grouped && !m->person[at].follows &&
            version_lead(row->versions[i], row->fields, row->field_count))
            return;
    }
}

/* What the row must not share with another of the family; NULL: nothing. Whoever is one
 * family has one row in the table of families. */
static const char *key_of(struct making *m, const struct view_row *row)
{
    const char *key = NULL;
    if (row->shape->owner == OF_ITSELF)
        return "";
    if (is_person(row->shape)) {
        size_t at = person_at(m, shape_uid_literal(m->at->mem, row->record));
        return ank_format(m->at->mem, "%zu", root_of(m, at));
    }
    for (size_t i = 0; i < ANK_COUNT(row->shape->unique) && row->shape->unique[i];
         i++) {
        const struct shape_column *column =
            column_of(row->shape, row->shape->unique[i]);
        key = ank_format(m->at->mem, "%s%s\n", key ? key : "",
                         row->values[column - row->shape->columns]);
    }
    return key;
}

static void join(struct making *m, struct view_row *row)
{
    struct ank_version *beside =
        ank_alloc(m->at->mem, (row->count + 1) * sizeof *beside);
    for (size_t i = 0; i < row->count; i++)
        beside[i] = m->aliases ? with_aliases(m, row->versions[i]) : *row->versions[i];
    row->fields =
        ank_versions_join(m->at->mem, beside, row->count,
                          strcmp(row->shape->table, "consent") == 0, &row->field_count);
    lead_code(m, row);
    set_values(m, row);
}

static void add_version(struct ank_arena *mem, struct view_row *row,
                        const struct ank_version *version)
{
    row->versions = ank_grow(mem, row->versions, row->count, sizeof *row->versions);
    row->versions[row->count++] = version;
}

/* The row of a record, with what it is known by. */
static struct view_row row_of(struct making *m, const struct ank_version *versions,
                              size_t count)
{
    struct view_row row = {.shape = versions->table};
    for (size_t i = 0; i < count; i++)
        add_version(m->at->mem, &row, &versions[i]);
    join(m, &row);
    if (shape_has_uid(row.shape))
        memcpy(row.record, versions->record, record_size);
    else
        shape_record(row.shape, NULL, row.values, row.record);
    row.contested = count > 1 || memcmp(row.record, versions->record, record_size) != 0;
    return row;
}

/* Rows of one table: twins become one, under the lowest uid. */
struct rows {
    struct view_row *row;
    const char **key;
    size_t count;
};

static bool are_twins(const struct rows *rows, size_t i, const struct view_row *row,
                      const char *key)
{
    return shape_has_uid(row->shape)
               ? key && rows->key[i] && strcmp(rows->key[i], key) == 0
               : memcmp(rows->row[i].record, row->record, record_size) == 0;
}

static void add_alias(struct making *m, const struct view_row *from,
                      const struct view_row *to)
{
    struct ank_arena *mem = m->at->mem;
    if (!shape_has_uid(from->shape))
        return;
    m->alias = ank_grow(mem, m->alias, m->aliases, sizeof *m->alias);
    m->alias[m->aliases++] = (struct alias){shape_uid_literal(mem, from->record),
                                            shape_uid_literal(mem, to->record)};
}

static void add_row(struct making *m, struct rows *rows, struct view_row row)
{
    struct ank_arena *mem = m->at->mem;
    const char *key = key_of(m, &row);
    for (size_t i = 0; i < rows->count; i++)
        if (are_twins(rows, i, &row, key)) {
            struct view_row *first = &rows->row[i];
            add_alias(m, &row, first);
            for (size_t j = 0; j < row.count; j++)
                add_version(mem, first, row.versions[j]);
            first->contested = true;
            join(m, first);
            return;
        }
    rows->row = ank_grow(mem, rows->row, rows->count, sizeof *rows->row);
    rows->key = ank_grow(mem, rows->key, rows->count, sizeof *rows->key);
    rows->row[rows->count] = row;
    rows->key[rows->count++] = key;
}

/* A person whose own row is gone is still spoken of elsewhere, as who that is now. */
static void alias_absent(struct making *m, const struct rows *rows)
{
    for (size_t i = 0; i < m->persons; i++)
        for (size_t j = 0; j < rows->count && !m->person[i].code; j++) {
            char *uid = shape_uid_literal(m->at->mem, rows->row[j].record);
            if (root_of(m, person_at(m, uid)) != root_of(m, i))
                continue;
            m->alias = ank_grow(m->at->mem, m->alias, m->aliases, sizeof *m->alias);
            m->alias[m->aliases++] = (struct alias){m->person[i].uid, uid};
            break;
        }
}

/* Two periods of one family never overlap: the later in order waits. */
static void refuse_overlaps(struct rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        for (size_t j = 0; j < i; j++) {
            const struct view_row *a = &rows->row[i], *b = &rows->row[j];
            const struct shape_column *start = column_of(a->shape, "start"),
                                      *ended = column_of(a->shape, "ended");
            const char *a_start = a->values[start - a->shape->columns],
                       *b_start = b->values[start - b->shape->columns],
                       *a_end = a->values[ended - a->shape->columns],
                       *b_end = b->values[ended - b->shape->columns];
            bool a_open = strcmp(a_end, "NULL") == 0,
                 b_open = strcmp(b_end, "NULL") == 0;
            if (!b->waits && (b_open || strcmp(a_start, b_end) <= 0) &&
                (a_open || strcmp(b_start, a_end) <= 0))
                rows->row[i].waits = true;
        }
}

/* Behind the versions of one record. */
static size_t end_of(const struct ank_version_set *set, size_t i)
{
    size_t end = i + 1;
    while (end < set->count &&
           memcmp(set->version[i].record, set->version[end].record, record_size) == 0)
        end++;
    return end;
}

/* Who is who, before any row of a person is made. */
static void read_persons(struct making *m, const struct shape *shape)
{
    const struct ank_version_set *set = &m->versions->set;
    read_links(m);
    for (size_t i = 0; i < set->count; i = end_of(set, i))
        if (set->version[i].table == shape) {
            struct view_row row = row_of(m, &set->version[i], end_of(set, i) - i);
            read_code(m, &row);
        }
}

static void make_table(struct making *m, const struct shape *shape)
{
    struct rows rows = {0};
    const struct ank_version_set *set = &m->versions->set;
    if (is_person(shape))
        read_persons(m, shape);
    for (size_t i = 0; i < set->count; i = end_of(set, i))
        if (set->version[i].table == shape)
            add_row(m, &rows, row_of(m, &set->version[i], end_of(set, i) - i));
    if (is_person(shape))
        alias_absent(m, &rows);
    if (strcmp(shape->table, "trajectory") == 0)
        refuse_overlaps(&rows);
    for (size_t i = 0; i < rows.count; i++) {
        m->view->row =
            ank_grow(m->at->mem, m->view->row, m->view->count, sizeof *m->view->row);
        m->view->row[m->view->count++] = rows.row[i];
    }
}

bool view_make(const struct viewing *viewing, const struct family_versions *versions,
               struct view *view, struct ank_error *err)
{
    struct making m = {.at = viewing, .versions = versions, .view = view, .err = err};
    *view = (struct view){0};
    for (size_t i = 0; i < versions->shapes->count; i++)
        make_table(&m, &versions->shapes->shape[i]);
    return !m.failed;
}

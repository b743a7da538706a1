/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables of which rows travel between registries.
 *
 * What is said here is what the schema cannot tell: whose a row is, what it is known
 * by, which rows of a family exclude each other. Columns are read from the tables
 * themselves, so that a new one travels without a word.
 */
#include "shape.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stmt.h"

/* Lists, the catalogue of rights and themes are not here: they are known by their
 * codes, and what is missing is added. */
static const struct shape known[] = {
    {.table = "project", .owner = OF_HOUSE, .key = {"code"}},
    {.table = "project_instrument", .owner = OF_HOUSE, .key = {"project", "position"}},
    {.table = "wave", .owner = OF_HOUSE, .key = {"project", "name"}},
    {.table = "signal", .owner = OF_HOUSE},
    {.table = "signal_text", .owner = OF_HOUSE, .key = {"signal"}},
    {.table = "decision", .owner = OF_HOUSE},
    {.table = "group_activity", .owner = OF_HOUSE},
    {.table = "family", .owner = OF_ITSELF, .label = "code"},
    {.table = "linked", .owner = OF_FAMILY, .key = {"one", "two"}},
    {.table = "person", .owner = OF_FAMILY, .unique = {"code"}},
    {.table = "trajectory", .owner = OF_FAMILY, .unique = {"start"}},
    {.table = "trajectory_status",
     .owner = OF_TRAJECTORY,
     .key = {"trajectory", "day", "status"}},
    {.table = "postponement", .owner = OF_TRAJECTORY, .key = {"trajectory", "wave"}},
    {.table = "wave_enough", .owner = OF_TRAJECTORY, .key = {"trajectory", "wave"}},
    {.table = "referral", .owner = OF_TRAJECTORY, .key = {"trajectory"}},
    {.table = "phase", .owner = OF_TRAJECTORY, .key = {"trajectory", "day"}},
    {.table = "coach", .owner = OF_FAMILY, .key = {"code", "from_day"}},
    {.table = "identity", .owner = OF_FAMILY, .key = {"person"}},
    {.table = "free_text", .owner = OF_FAMILY},
    {.table = "consent", .owner = OF_FAMILY, .key = {"person", "purpose", "day"}},
    {.table = "sitting",
     .owner = OF_FAMILY,
     .unique = {"day", "instrument", "person", "looking_back", "retest"}},
    {.table = "priority", .owner = OF_SITTING, .key = {"sitting", "domain"}},
    {.table = "review", .owner = OF_SITTING, .key = {"sitting", "domain", "kind"}},
    {.table = "estimate", .owner = OF_FAMILY, .key = {"domain", "day"}},
    {.table = "claim_step", .owner = OF_FAMILY, .key = {"right_entry", "day", "stage"}},
    {.table = "explored", .owner = OF_FAMILY, .key = {"day"}},
    {.table = "not_entitled", .owner = OF_FAMILY, .key = {"right_entry"}},
    {.table = "scan_answer", .owner = OF_FAMILY, .key = {"right_entry"}},
    {.table = "small_step", .owner = OF_FAMILY, .label = "number"},
    {.table = "small_step_text", .owner = OF_FAMILY, .key = {"number"}},
    {.table = "own_theme", .owner = OF_FAMILY, .label = "number"},
    {.table = "own_theme_text", .owner = OF_FAMILY, .key = {"number"}},
    {.table = "own_score", .owner = OF_FAMILY, .key = {"number", "person", "day"}},
    {.table = "support_review", .owner = OF_FAMILY, .key = {"day"}},
    {.table = "arrangement", .owner = OF_FAMILY, .label = "number"},
    {.table = "contact", .owner = OF_FAMILY, .label = "number"},
    {.table = "budget", .owner = OF_FAMILY, .label = "number"},
    {.table = "signal_family", .owner = OF_FAMILY, .key = {"signal"}},
};

#define OWN_THEME_OUT                                                                  \
    "(SELECT quote(uid) FROM own_theme WHERE family = t.family"                        \
    " AND number = t.number)"
#define OWN_THEME_IN "(SELECT number FROM own_theme WHERE family = ?1 AND uid = ?%d)"

/* What a column with a number of another table travels as, and back: %s is the column,
 * %d the parameter. */
static const struct {
    const char *table, *column, *refers, *out, *in;
} references[] = {
    {NULL, "person", "person", "(SELECT quote(uid) FROM person WHERE id = t.person)",
     "(SELECT id FROM person WHERE uid = ?%d)"},
    {NULL, "trajectory", "trajectory",
     "(SELECT quote(uid) FROM trajectory WHERE id = t.trajectory)",
     "(SELECT id FROM trajectory WHERE family = ?1 AND uid = ?%d)"},
    {NULL, "sitting", "sitting",
     "(SELECT quote(uid) FROM sitting WHERE id = t.sitting)",
     "(SELECT id FROM sitting WHERE family = ?1 AND uid = ?%d)"},
    {NULL, "signal", "signal", "(SELECT quote(uid) FROM signal WHERE id = t.signal)",
     "(SELECT id FROM signal WHERE uid = ?%d)"},
    {"small_step_text", "number", "small_step",
     "(SELECT quote(uid) FROM small_step WHERE family = t.family"
     " AND number = t.number)",
     "(SELECT number FROM small_step WHERE family = ?1 AND uid = ?%d)"},
    {"own_theme_text", "number", "own_theme", OWN_THEME_OUT, OWN_THEME_IN},
    {"own_score", "number", "own_theme", OWN_THEME_OUT, OWN_THEME_IN},
    {NULL, "project", "project",
     "(SELECT quote(code) FROM project WHERE id = t.project)",
     "(SELECT id FROM project WHERE code = ?%d)"},
    {NULL, "right_entry", "right_entry",
     "(SELECT quote(code) FROM right_entry WHERE id = t.right_entry)",
     "(SELECT id FROM right_entry WHERE code = ?%d)"},
    {NULL, "instrument", "instrument",
     "(SELECT quote(code || '/' || version) FROM instrument WHERE id = t.instrument)",
     "(SELECT id FROM instrument WHERE code || '/' || version ="
     " substr(?%d, 1, instr(?%d || '#', '#') - 1))"},
    {NULL, "domain", "domain",
     "(SELECT quote(i.code || '/' || i.version || '/' || d.code) FROM domain d"
     " JOIN instrument i ON i.id = d.instrument WHERE d.id = t.domain)",
     "(SELECT d.id FROM domain d JOIN instrument i ON i.id = d.instrument"
     " WHERE i.code || '/' || i.version || '/' || d.code = ?%d)"},
};

static size_t reference_of(const char *table, const char *column)
{
    for (size_t i = 0; i < ANK_COUNT(references); i++)
        if (strcmp(references[i].column, column) == 0 &&
            (!references[i].table || strcmp(references[i].table, table) == 0))
            return i;
    return ANK_COUNT(references);
}

bool shape_has_uid(const struct shape *shape)
{
    return !shape->key[0];
}

static bool is_among(const char *const *names, size_t most, const char *name)
{
    for (size_t i = 0; i < most && names[i]; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* The SQL of each shape ------------------------------------------------------------ */

enum { FIRST = 4 }; /* parameter of the first column */

static const char *read_column(struct ank_arena *mem, const struct shape *shape,
                               const struct shape_column *column)
{
    size_t at = reference_of(shape->table, column->name);
    return column->refers ? ank_format(mem, "coalesce(%s, quote(t.\"%s\"))",
                                       references[at].out, column->name)
                          : ank_format(mem, "quote(t.\"%s\")", column->name);
}

/* The text with ?%d as that parameter. */
static const char *with_parameter(struct ank_arena *mem, const char *text,
                                  int parameter)
{
    const char *made = "", *hole;
    while ((hole = strstr(text, "%d"))) {
        made = ank_format(mem, "%s%.*s%d", made, (int)(hole - text), text, parameter);
        text = hole + 2;
    }
    return ank_format(mem, "%s%s", made, text);
}

/* Nothing and nobody (0) stay what they are; a number of this registry that is taken
 * gives way to the next. */
static const char *write_column(struct ank_arena *mem, const struct shape *shape,
                                size_t i)
{
    const struct shape_column *column = &shape->columns[i];
    int parameter = FIRST + (int)i;
    size_t at = reference_of(shape->table, column->name);
    if (column->refers)
        return ank_format(mem, "CASE WHEN ?%d IS NULL OR ?%d = 0 THEN ?%d ELSE %s END",
                          parameter, parameter, parameter,
                          with_parameter(mem, references[at].in, parameter));
    if (column->label && shape->owner == OF_FAMILY)
        return ank_format(
            mem,
            "CASE WHEN EXISTS (SELECT 1 FROM %s WHERE family = ?1 AND %s = ?%d) THEN"
            " (SELECT max(%s) + 1 FROM %s WHERE family = ?1) ELSE ?%d END",
            shape->table, column->name, parameter, column->name, shape->table,
            parameter);
    return ank_format(mem, "?%d", parameter);
}

static const char *where_owner(const struct shape *shape)
{
    static const char *const owners[] = {
        [OF_HOUSE] = "?1 = 0",
        [OF_ITSELF] = "t.id = ?1",
        [OF_FAMILY] = "t.family = ?1",
        [OF_TRAJECTORY] =
            "t.trajectory IN (SELECT id FROM trajectory WHERE family = ?1)",
        [OF_SITTING] = "t.sitting IN (SELECT id FROM sitting WHERE family = ?1)",
    };
    return owners[shape->owner];
}

static const char *family_of(const struct shape *shape)
{
    static const char *const owners[] = {
        [OF_HOUSE] = "0",
        [OF_ITSELF] = "t.id",
        [OF_FAMILY] = "t.family",
        [OF_TRAJECTORY] = "(SELECT family FROM trajectory WHERE id = t.trajectory)",
        [OF_SITTING] = "(SELECT family FROM sitting WHERE id = t.sitting)",
    };
    return owners[shape->owner];
}

static const char *listed(struct ank_arena *mem, const struct shape *shape)
{
    const char *list = shape_has_uid(shape) ? "quote(t.uid)" : "NULL";
    for (size_t i = 0; i < shape->count; i++)
        list = ank_format(mem, "%s, %s", list,
                          read_column(mem, shape, &shape->columns[i]));
    return list;
}

/* Which row it is: by its uid of before, or by its key. */
static const char *where_row(struct ank_arena *mem, const struct shape *shape)
{
    const char *where = shape->owner == OF_FAMILY ? "family = ?1" : "1";
    if (shape->owner == OF_ITSELF)
        return "id = ?1";
    if (shape_has_uid(shape))
        return ank_format(mem, "%s AND uid = ?3", where);
    for (size_t i = 0; i < shape->count; i++)
        if (shape->columns[i].key)
            where = ank_format(mem, "%s AND \"%s\" = %s", where, shape->columns[i].name,
                               write_column(mem, shape, i));
    return where;
}

static void write_insert(struct ank_arena *mem, struct shape *shape, bool numbered)
{
    const char *names = "", *values = "";
    if (numbered) {
        names = "id, ";
        values = ank_format(
            mem,
            "(SELECT 1 + max(coalesce((SELECT max(id) FROM %s), 0), coalesce((SELECT"
            " value FROM setting WHERE name = 'given.%s'), 0))), ",
            shape->table, shape->table);
    }
    if (shape->owner == OF_FAMILY) {
        names = ank_format(mem, "%sfamily, ", names);
        values = ank_format(mem, "%s?1, ", values);
    }
    if (shape_has_uid(shape)) {
        names = ank_format(mem, "%suid, ", names);
        values = ank_format(mem, "%s?2, ", values);
    }
    for (size_t i = 0; i < shape->count; i++) {
        const char *comma = i + 1 < shape->count ? ", " : "";
        names = ank_format(mem, "%s\"%s\"%s", names, shape->columns[i].name, comma);
        values = ank_format(mem, "%s%s%s", values, write_column(mem, shape, i), comma);
    }
    shape->insert = ank_format(mem, "INSERT INTO \"%s\" (%s) VALUES (%s)", shape->table,
                               names, values);
}

static void write_update(struct ank_arena *mem, struct shape *shape)
{
    const char *sets = shape_has_uid(shape) ? "uid = ?2" : "";
    for (size_t i = 0; i < shape->count; i++)
        if (!shape->columns[i].key && !shape->columns[i].label)
            sets = ank_format(mem, "%s%s\"%s\" = %s", sets, *sets ? ", " : "",
                              shape->columns[i].name, write_column(mem, shape, i));
    if (*sets)
        shape->update = ank_format(mem, "UPDATE \"%s\" SET %s WHERE %s", shape->table,
                                   sets, where_row(mem, shape));
}

/* Reading the tables -------------------------------------------------------------- */

/* The text with ?1 for the column; NULL when another column is in it. */
static const char *called_by(struct ank_arena *mem, const char *out, const char *name)
{
    const char *column = ank_format(mem, "t.%s)", name), *at = strstr(out, column);
    return at && strstr(out, "t.") == at
               ? ank_format(mem, "SELECT coalesce(%.*s?1), quote(?1))", (int)(at - out),
                            out)
               : NULL;
}

static void add_column(struct ank_arena *mem, struct shape *shape, const char *name,
                       int place)
{
    if (strcmp(name, "id") == 0)
        shape->id_place = place;
    if (strcmp(name, "uid") == 0)
        shape->uid_place = place;
    if (strcmp(name, "family") == 0)
        shape->family_place = place;
    if (strcmp(name, "id") == 0 || strcmp(name, "uid") == 0 ||
        strcmp(name, "family") == 0)
        return;
    assert(shape->count < SHAPE_COLUMNS);
    size_t at = reference_of(shape->table, name);
    shape->columns[shape->count++] = (struct shape_column){
        .name = ank_strdup(mem, name),
        .place = place,
        .key = is_among(shape->key, SHAPE_KEYS, name),
        .label = shape->label && strcmp(shape->label, name) == 0,
        .refers = at < ANK_COUNT(references) ? references[at].refers : NULL,
        .exists = at < ANK_COUNT(references)
                      ? ank_format(mem, "SELECT %s IS NOT NULL",
                                   with_parameter(mem, references[at].in, 2))
                      : NULL,
        .called = at < ANK_COUNT(references) ? called_by(mem, references[at].out, name)
                                             : NULL,
    };
}

static bool read_shape(struct ank_registry *registry, struct ank_arena *mem,
                       struct shape *shape, struct ank_error *err)
{
    const char *keys = "1";
    int count = 0;
    shape->uid_place = shape->family_place = shape->id_place = -1;
    struct stmt *q =
        stmt(registry, "SELECT cid, name, pk FROM pragma_table_info(?1) ORDER BY cid");
    stmt_text(q, 1, shape->table);
    while (stmt_next(q)) {
        const char *name = stmt_get_word(q, 1, mem);
        assert(shape->places < SHAPE_PLACES);
        bool primary = shape->primary[shape->places++] = stmt_get_int(q, 2) > 0;
        if (primary)
            keys = ank_format(mem, "%s AND t.\"%s\" = ?%d", keys, name, ++count);
        add_column(mem, shape, name, (int)stmt_get_int(q, 0));
    }
    bool numbered = (shape->owner == OF_ITSELF || strcmp(shape->table, "person") == 0 ||
                     strcmp(shape->table, "trajectory") == 0 ||
                     strcmp(shape->table, "sitting") == 0);
    shape->select = ank_format(mem, "SELECT %s FROM \"%s\" t WHERE %s",
                               listed(mem, shape), shape->table, where_owner(shape));
    shape->one = ank_format(mem, "SELECT %s, %s FROM \"%s\" t WHERE %s",
                            family_of(shape), listed(mem, shape), shape->table, keys);
    write_insert(mem, shape, numbered);
    write_update(mem, shape);
    shape->remove = ank_format(mem, "DELETE FROM \"%s\" WHERE %s", shape->table,
                               where_row(mem, shape));
    return stmt_done(q, err);
}

struct shapes_kept {
    struct ank_arena mem;
    struct shapes shapes;
    struct shape shape[ANK_COUNT(known)];
};

void shapes_lend(struct ank_registry *to, const struct shapes *shapes)
{
    to->lent = shapes;
}

const char *instrument_name(struct ank_arena *mem, struct stmt *q)
{
    unsigned char sum[record_size];
    const char *texts[] = {stmt_get_word(q, 1, mem), stmt_get_word(q, 2, mem)};
    record_sum_texts(texts, ANK_COUNT(texts), sum);
    return ank_format(mem, "'%s#%02X%02X%02X%02X'", stmt_get_word(q, 0, mem), sum[0],
                      sum[1], sum[2], sum[3]);
}

bool shapes_of(struct ank_registry *registry, const struct shapes **shapes,
               struct ank_error *err)
{
    if (registry->lent) {
        *shapes = registry->lent;
        return true;
    }
    if (!registry->shapes) {
        struct shapes_kept *kept = ank_must(calloc(1, sizeof *kept));
        registry->shapes = kept;
        memcpy(kept->shape, known, sizeof known);
        kept->shapes = (struct shapes){kept->shape, ANK_COUNT(known)};
        for (size_t i = 0; i < ANK_COUNT(known); i++)
            if (!read_shape(registry, &kept->mem, &kept->shape[i], err))
                return false;
    }
    *shapes = &registry->shapes->shapes;
    return true;
}

void shapes_free(struct ank_registry *registry)
{
    if (registry->shapes)
        ank_arena_free(&registry->shapes->mem);
    free(registry->shapes);
    registry->shapes = NULL;
}

const struct shape *shape_named(const struct shapes *shapes, const char *table)
{
    for (size_t i = 0; i < shapes->count; i++)
        if (strcmp(shapes->shape[i].table, table) == 0)
            return &shapes->shape[i];
    return NULL;
}

/* Records ------------------------------------------------------------------------- */

static int digit_of(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool shape_read_uid(const char *literal, unsigned char record[static record_size])
{
    if (!literal || strncmp(literal, "X'", 2) != 0 ||
        strlen(literal) != 2 * record_size + 3)
        return false;
    for (int i = 0; i < record_size; i++) {
        int high = digit_of(literal[2 + 2 * i]), low = digit_of(literal[3 + 2 * i]);
        if (high < 0 || low < 0)
            return false;
        record[i] = (unsigned char)(high << 4 | low);
    }
    return true;
}

char *shape_uid_literal(struct ank_arena *mem,
                        const unsigned char record[static record_size])
{
    char text[2 * record_size + 4] = "X'";
    for (int i = 0; i < record_size; i++)
        snprintf(text + 2 + 2 * i, 3, "%02X", record[i]);
    strcat(text, "'");
    return ank_strdup(mem, text);
}

void shape_record(const struct shape *shape, const char *uid, const char *const *values,
                  unsigned char record[static record_size])
{
    const char *texts[1 + SHAPE_KEYS] = {shape->table};
    size_t count = 1;
    if (shape_has_uid(shape)) {
        if (!shape_read_uid(uid, record))
            record_sum_texts(&uid, 1, record);
        return;
    }
    for (size_t i = 0; i < shape->count; i++)
        if (shape->columns[i].key)
            texts[count++] = values[i];
    record_sum_texts(texts, count, record);
}

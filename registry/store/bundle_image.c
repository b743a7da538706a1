/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content of a bundle: see bundle_image.h. Rows are copied table by table into an
 * empty file in memory, which has the tables of this version to the letter. */
#include "bundle_image.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "db.h"
#include "shape.h"
#include "stmt.h"
#include "team_parts.h"

/* In a WHERE, with ?1 an array of families: those, and what is theirs. */
#define THESE "(SELECT value FROM json_each(?1))"
#define SITTINGS "(SELECT id FROM sitting WHERE family IN " THESE ")"
#define TRAJECTORIES "(SELECT id FROM trajectory WHERE family IN " THESE ")"
#define PROJECTS                                                                       \
    "(SELECT project FROM trajectory WHERE family IN " THESE                           \
    " UNION SELECT id FROM project WHERE ?2 OR ?4)"
#define DOMAINS                                                                        \
    "(SELECT domain FROM free_text WHERE family IN " THESE                             \
    " UNION SELECT domain FROM estimate WHERE family IN " THESE                        \
    " UNION SELECT domain FROM small_step WHERE family IN " THESE                      \
    " UNION SELECT domain FROM own_theme WHERE family IN " THESE                       \
    " UNION SELECT domain FROM budget WHERE family IN " THESE ")"
#define INSTRUMENTS                                                                    \
    "(SELECT instrument FROM sitting WHERE family IN " THESE                           \
    " UNION SELECT instrument FROM own_theme WHERE family IN " THESE                   \
    " UNION SELECT instrument FROM project_instrument WHERE project IN " PROJECTS      \
    " UNION SELECT instrument FROM domain WHERE id IN " DOMAINS                        \
    " UNION SELECT id FROM instrument WHERE ?2)"
#define RIGHTS                                                                         \
    "(SELECT right_entry FROM claim_step WHERE family IN " THESE                       \
    " UNION SELECT right_entry FROM small_step WHERE family IN " THESE                 \
    " UNION SELECT right_entry FROM budget WHERE family IN " THESE                     \
    " UNION SELECT id FROM right_entry WHERE ?2)"

/* Of the house, family 0, a bundle of some families has the projects that they are in.
 * It does not say what was seen of the house: who got it would take the rest for
 * removed. */
#define OR_THE_HOUSE "(family IN " THESE " OR (?2 AND family = 0))"

/* Columns that say nothing elsewhere, or too much. */
#define SITE_COLUMNS "id, uid, name, mine, NULL, NULL, keys, vouched, revoked, strand"

struct part {
    const char *table, *columns, *where; /* columns NULL: all */
};

static const struct part parts[] = {
    {"stage", NULL, "1"},
    {"theme", NULL, "1"},
    {"erased", NULL, "1"},
    {"site", SITE_COLUMNS, "1"},
    {"project", NULL, "id IN " PROJECTS},
    {"project_instrument", NULL, "project IN " PROJECTS},
    {"wave", NULL, "project IN " PROJECTS},
    {"instrument", NULL, "id IN " INSTRUMENTS},
    {"anchor", NULL, "instrument IN " INSTRUMENTS},
    {"domain", NULL, "instrument IN " INSTRUMENTS},
    {"right_entry", NULL, "id IN " RIGHTS},
    {"family", NULL, "id IN " THESE},
    {"linked", NULL, "family IN " THESE},
    {"trajectory", NULL, "family IN " THESE},
    {"person", NULL, "family IN " THESE},
    {"known_as", "uid, family, person, NULL, code", "family IN " THESE},
    {"sitting", NULL, "family IN " THESE},
    {"coach", NULL, "family IN " THESE},
    {"identity", NULL, "family IN " THESE},
    {"free_text", NULL, "family IN " THESE},
    {"consent", NULL, "family IN " THESE},
    {"estimate", NULL, "family IN " THESE},
    {"claim_step", NULL, "family IN " THESE},
    {"explored", NULL, "family IN " THESE},
    {"not_entitled", NULL, "family IN " THESE},
    {"scan_answer", NULL, "family IN " THESE},
    {"share", NULL, "family IN " THESE},
    {"small_step", NULL, "family IN " THESE},
    {"small_step_text", NULL, "family IN " THESE},
    {"own_theme", NULL, "family IN " THESE},
    {"own_theme_text", NULL, "family IN " THESE},
    {"own_score", NULL, "family IN " THESE},
    {"support_review", NULL, "family IN " THESE},
    {"arrangement", NULL, "family IN " THESE},
    {"contact", NULL, "family IN " THESE},
    {"budget", NULL, "family IN " THESE},
    {"trajectory_status", NULL, "trajectory IN " TRAJECTORIES},
    {"postponement", NULL, "trajectory IN " TRAJECTORIES},
    {"wave_enough", NULL, "trajectory IN " TRAJECTORIES},
    {"referral", NULL, "trajectory IN " TRAJECTORIES},
    {"phase", NULL, "trajectory IN " TRAJECTORIES},
    {"priority", NULL, "sitting IN " SITTINGS},
    {"review", NULL, "sitting IN " SITTINGS},
    {"stamp", NULL, "(family IN " THESE " OR family = 0)"},
    {"seen", NULL, OR_THE_HOUSE},
    {"version", NULL, OR_THE_HOUSE},
    {"aside", NULL, OR_THE_HOUSE},
    {"box_key", NULL, OR_THE_HOUSE},
    {"signal", NULL, "?2"},
    {"signal_text", NULL, "?2"},
    {"signal_family", NULL, "?2"},
    {"decision", NULL, "?2"},
    {"group_activity", NULL, "?2"},
    {"release", NULL, "?3"},
    {"release_set", NULL, "?3"},
    {"release_row", NULL, "?3"},
    {"history", NULL, "?2"},
};

bool bundle_image_holds(const char *table)
{
    for (size_t i = 0; i < ANK_COUNT(parts); i++)
        if (strcmp(parts[i].table, table) == 0)
            return true;
    return false;
}

/* What is made, and what chooses. */
struct making {
    struct ank_registry *from;
    sqlite3 *to;
    const char *families; /* "[3,7]" */
    bool whole, ledger, projects, many;
    struct ank_arena mem;
};

static bool refuse(struct making *making, struct ank_error *err)
{
    return ank_fail(err, ANK_STORE, ANK_N("the registry cannot be used: %s"),
                    sqlite3_errmsg(making->to));
}

static bool run(struct making *making, const char *sql, struct ank_error *err)
{
    return sqlite3_exec(making->to, sql, NULL, NULL, NULL) == SQLITE_OK ||
           refuse(making, err);
}

/* A table without rows takes a page: those of a small bundle are small. */
static bool lay_out(struct making *making, struct ank_error *err)
{
    char marks[96];
    bool done = run(making,
                    making->many ? "PRAGMA page_size = 4096; PRAGMA foreign_keys = OFF"
                                 : "PRAGMA page_size = 512; PRAGMA foreign_keys = OFF",
                    err);
    struct stmt *q =
        stmt(making->from, "SELECT sql FROM sqlite_schema WHERE type = 'table'"
                           " AND name NOT LIKE 'sqlite%' ORDER BY rowid");
    while (done && stmt_next(q))
        done = run(making, stmt_get_word(q, 0, NULL), err);
    int64_t version;
    snprintf(marks, sizeof marks, "PRAGMA application_id = %d;", application_id);
    return stmt_done(q, err) && done && run(making, marks, err) &&
           stmt_number(stmt(making->from, "SELECT user_version FROM"
                                          " pragma_user_version"),
                       &version, err) &&
           run(making,
               ank_format(&making->mem, "PRAGMA user_version = %lld; BEGIN",
                          (long long)version),
               err);
}

/* "INSERT INTO project VALUES (?, ?, ?)" */
static const char *insert_text(struct making *making, const char *table, int columns)
{
    const char *text = ank_format(&making->mem, "INSERT INTO \"%s\" VALUES (?", table);
    for (int i = 1; i < columns; i++)
        text = ank_format(&making->mem, "%s, ?", text);
    return ank_format(&making->mem, "%s)", text);
}

/* Row by row, each value as it is. */
static int copy_rows(sqlite3_stmt *from, sqlite3_stmt *to)
{
    int status, columns = sqlite3_column_count(from);
    while ((status = sqlite3_step(from)) == SQLITE_ROW) {
        for (int i = 0; i < columns; i++)
            sqlite3_bind_value(to, i + 1, sqlite3_column_value(from, i));
        if (sqlite3_step(to) != SQLITE_DONE)
            return sqlite3_errcode(sqlite3_db_handle(to));
        sqlite3_reset(to);
    }
    return status;
}

static bool copy_part(struct making *making, const struct part *part,
                      struct ank_error *err)
{
    sqlite3_stmt *from = NULL, *to = NULL;
    const char *text =
        ank_format(&making->mem, "SELECT %s FROM \"%s\" WHERE %s",
                   part->columns ? part->columns : "*", part->table, part->where);
    int status = sqlite3_prepare_v2(making->from->db, text, -1, &from, NULL);
    if (status == SQLITE_OK)
        status = sqlite3_prepare_v2(
            making->to, insert_text(making, part->table, sqlite3_column_count(from)),
            -1, &to, NULL);
    if (status == SQLITE_OK && sqlite3_bind_parameter_count(from) >= 1)
        sqlite3_bind_text(from, 1, making->families, -1, SQLITE_STATIC);
    if (status == SQLITE_OK && sqlite3_bind_parameter_count(from) >= 2)
        sqlite3_bind_int(from, 2, making->whole);
    if (status == SQLITE_OK && sqlite3_bind_parameter_count(from) >= 3)
        sqlite3_bind_int(from, 3, making->ledger);
    if (status == SQLITE_OK && sqlite3_bind_parameter_count(from) >= 4)
        sqlite3_bind_int(from, 4, making->projects);
    if (status == SQLITE_OK)
        status = copy_rows(from, to);
    sqlite3_finalize(from);
    sqlite3_finalize(to);
    return status == SQLITE_DONE ||
           ank_fail(err, ANK_STORE, ANK_N("the registry cannot be used: %s"),
                    sqlite3_errstr(status));
}

/* The versions of some projects --------------------------------------------------- */

static bool copy_version(struct making *making, const unsigned char *record,
                         struct ank_error *err)
{
    sqlite3_stmt *from = NULL, *to = NULL;
    int status = sqlite3_prepare_v2(making->from->db,
                                    "SELECT * FROM version WHERE family = 0"
                                    " AND record = ?1",
                                    -1, &from, NULL);
    if (status == SQLITE_OK)
        status = sqlite3_prepare_v2(
            making->to, insert_text(making, "version", sqlite3_column_count(from)), -1,
            &to, NULL);
    if (status == SQLITE_OK)
        status = sqlite3_bind_blob(from, 1, record, record_size, SQLITE_STATIC);
    if (status == SQLITE_OK)
        status = copy_rows(from, to);
    sqlite3_finalize(from);
    sqlite3_finalize(to);
    return status == SQLITE_DONE ||
           ank_fail(err, ANK_STORE, ANK_N("the registry cannot be used: %s"),
                    sqlite3_errstr(status));
}

/* Whether the project of that literal, 'zon', is among those that go along. */
static bool goes_along(struct making *making, const char *literal, bool *goes,
                       struct ank_error *err)
{
    int64_t count;
    struct stmt *q = stmt(making->from, "SELECT count(*) FROM project WHERE quote(code)"
                                        " = ?3 AND (?2 OR id IN " PROJECTS ")");
    stmt_text(q, 1, making->families);
    stmt_int(q, 2, making->whole);
    stmt_text(q, 3, literal);
    stmt_int(q, 4, making->projects);
    if (!stmt_number(q, &count, err))
        return false;
    *goes = count > 0;
    return true;
}

/* Columns of a row: its uid, then literals. */
static bool take_record(struct making *making, const struct shape *shape,
                        struct stmt *q, struct ank_error *err)
{
    const char *values[SHAPE_COLUMNS] = {0}, *project = "";
    unsigned char record[record_size];
    const char *of = strcmp(shape->table, "project") == 0 ? "code" : "project";
    bool goes;
    for (size_t i = 0; i < shape->count; i++) {
        values[i] = stmt_get_word(q, 1 + (int)i, &making->mem);
        if (strcmp(shape->columns[i].name, of) == 0)
            project = values[i];
    }
    if (!goes_along(making, project, &goes, err))
        return false;
    shape_record(shape, NULL, values, record);
    return !goes || copy_version(making, record, err);
}

static bool copy_projects(struct making *making, struct ank_error *err)
{
    static const char *const tables[] = {"project", "project_instrument", "wave"};
    const struct shapes *shapes;
    bool done = making->whole || shapes_of(making->from, &shapes, err);
    for (size_t i = 0; done && !making->whole && i < ANK_COUNT(tables); i++) {
        const struct shape *shape = shape_named(shapes, tables[i]);
        struct stmt *q = stmt_once(making->from, shape->select);
        stmt_int(q, 1, 0);
        while (done && stmt_next(q))
            done = take_record(making, shape, q, err);
        done = stmt_drop(q, err) && done;
    }
    return done;
}

/* Boxes go along closed: nobody looks into them here. */
static bool copy_all(struct making *making, struct ank_error *err)
{
    bool done = true;
    registry_guard(making->from, false);
    for (size_t i = 0; done && i < ANK_COUNT(parts); i++)
        done = copy_part(making, &parts[i], err);
    registry_guard(making->from, true);
    return done && copy_projects(making, err) && run(making, "COMMIT", err);
}

static bool put_setting(struct making *making, const char *name,
                        const unsigned char *value, size_t size, struct ank_error *err)
{
    sqlite3_stmt *q = NULL;
    if (!value)
        return true;
    int status = sqlite3_prepare_v2(
        making->to, "INSERT INTO setting (name, value) VALUES (?1, ?2)", -1, &q, NULL);
    sqlite3_bind_text(q, 1, name, -1, SQLITE_STATIC);
    sqlite3_bind_blob(q, 2, value, (int)size, SQLITE_STATIC);
    if (status == SQLITE_OK)
        status = sqlite3_step(q);
    sqlite3_finalize(q);
    return status == SQLITE_DONE || refuse(making, err);
}

static const char *list_of(const struct bundle_choice *choice, struct ank_arena *mem)
{
    size_t size = choice->count * 21 + 3, at = 1;
    char *list = ank_alloc(mem, size);
    list[0] = '[';
    for (size_t i = 0; i < choice->count; i++)
        at += (size_t)snprintf(list + at, size - at, "%s%lld", i ? "," : "",
                               (long long)choice->families[i]);
    snprintf(list + at, size - at, "]");
    return list;
}

static bool take_bytes(struct making *making, unsigned char **bytes, size_t *size,
                       struct ank_error *err)
{
    sqlite3_int64 length = 0;
    unsigned char *image = sqlite3_serialize(making->to, "main", &length, 0);
    if (!image)
        return refuse(making, err);
    *size = (size_t)length;
    *bytes = ank_must(malloc(*size));
    memcpy(*bytes, image, *size);
    sqlite3_free(image);
    return true;
}

bool bundle_image(struct ank_registry *registry, const struct bundle_choice *choice,
                  unsigned char **bytes, size_t *size, struct ank_error *err)
{
    struct making making = {.from = registry,
                            .whole = choice->whole,
                            .ledger = choice->whole || choice->ledger,
                            .projects = choice->projects,
                            .many = choice->count > 20};
    making.families = list_of(choice, &making.mem);
    bool done = (sqlite3_open_v2(":memory:", &making.to,
                                 SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                                 NULL) == SQLITE_OK ||
                 refuse(&making, err)) &&
                lay_out(&making, err) &&
                put_setting(&making, BUNDLE_CARRIER, choice->carrier, 32, err) &&
                put_setting(&making, TEAM_LIST, choice->team, choice->team_size, err) &&
                copy_all(&making, err) && take_bytes(&making, bytes, size, err);
    sqlite3_close(making.to);
    ank_arena_free(&making.mem);
    return done;
}

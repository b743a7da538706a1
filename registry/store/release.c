/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger of releases: what went out, and which families stood behind it. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/ledger.h>
#include "db.h"
#include "stmt.h"

enum { bytes_a_token = 8 };

/* Tokens ----------------------------------------------------------------- */

/* The first half of the family's random uid: it goes with the family, and nothing
 * outside knows it. */
static int64_t token_of(const unsigned char *uid, size_t size)
{
    uint64_t token = 0;
    for (size_t i = 0; i < bytes_a_token && i < size; i++)
        token = token << 8 | uid[i];
    token &= INT64_MAX;
    return token > 0 ? (int64_t)token : 1;
}

bool ank_ledger_tokens(struct ank_registry *registry, struct ank_arena *mem,
                       struct ank_ledger_token **tokens, size_t *count,
                       struct ank_error *err)
{
    *tokens = NULL;
    *count = 0;
    struct stmt *q = stmt(registry, "SELECT id, uid FROM family ORDER BY id");
    while (stmt_next(q)) {
        size_t size;
        const void *uid = stmt_get_blob(q, 1, &size);
        if (size < bytes_a_token)
            stmt_damaged(q);
        *tokens = ank_grow(mem, *tokens, *count, sizeof **tokens);
        (*tokens)[(*count)++] =
            (struct ank_ledger_token){stmt_get_int(q, 0), token_of(uid, size)};
    }
    return stmt_done(q, err);
}

/* Sets ------------------------------------------------------------------- */

static unsigned char *pack(struct ank_arena *mem, const int64_t *members, size_t n)
{
    unsigned char *bytes = ank_alloc(mem, n * bytes_a_token + 1);
    for (size_t i = 0; i < n; i++)
        for (int b = 0; b < bytes_a_token; b++)
            bytes[i * bytes_a_token + (size_t)b] =
                (unsigned char)((uint64_t)members[i] >> (8 * b));
    return bytes;
}

static int64_t *unpack(struct ank_arena *mem, const unsigned char *bytes, size_t n)
{
    int64_t *members = ank_alloc(mem, (n + 1) * sizeof *members);
    for (size_t i = 0; i < n; i++) {
        uint64_t value = 0;
        for (int b = bytes_a_token; b-- > 0;)
            value = value << 8 | bytes[i * bytes_a_token + (size_t)b];
        members[i] = (int64_t)value;
    }
    return members;
}

/* Families that became one ---------------------------------------------------- */

/* Who stood in a release under the number of one that is another family now. */
struct token_map {
    struct {
        int64_t was, is;
    } * row;
    size_t count;
};

static bool read_map(struct ank_registry *registry, struct ank_arena *mem,
                     struct token_map *map, struct ank_error *err)
{
    *map = (struct token_map){0};
    struct stmt *q = stmt(registry, "SELECT k.uid, f.uid FROM known_as k JOIN family f"
                                    " ON f.id = k.family WHERE k.person IS NULL"
                                    " AND k.uid <> f.uid ORDER BY k.uid");
    while (stmt_next(q)) {
        size_t was_size, is_size;
        const void *was = stmt_get_blob(q, 0, &was_size),
                   *is = stmt_get_blob(q, 1, &is_size);
        map->row = ank_grow(mem, map->row, map->count, sizeof *map->row);
        map->row[map->count].was = token_of(was, was_size);
        map->row[map->count++].is = token_of(is, is_size);
    }
    return stmt_done(q, err);
}

static bool is_among(const int64_t *members, size_t n, int64_t token)
{
    for (size_t i = 0; i < n; i++)
        if (members[i] == token)
            return true;
    return false;
}

static int compare_tokens(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;
    return (left > right) - (left < right);
}

/* A release that counted both stays one of both: the second is a number that leads to
 * nobody, like that of a family which was erased since. */
static void map_members(const struct token_map *map, int64_t *members, size_t n)
{
    bool changed = false;
    for (size_t i = 0; i < map->count; i++)
        for (size_t j = 0; j < n; j++)
            if (members[j] == map->row[i].was &&
                !is_among(members, n, map->row[i].is)) {
                members[j] = map->row[i].is;
                changed = true;
            }
    if (changed)
        qsort(members, n, sizeof *members, compare_tokens);
}

/* A set as it was read: rows that share it share the memory. */
struct read_set {
    int64_t id;
    size_t n;
    const int64_t *members;
};

static bool read_sets(struct ank_registry *registry, struct ank_arena *mem,
                      struct read_set **sets, size_t *count, struct ank_error *err)
{
    *sets = NULL;
    *count = 0;
    struct token_map map;
    if (!read_map(registry, mem, &map, err))
        return false;
    struct stmt *q = stmt(registry, "SELECT id, members FROM release_set ORDER BY id");
    while (stmt_next(q)) {
        size_t size;
        const void *bytes = stmt_get_blob(q, 1, &size);
        if (size % bytes_a_token != 0)
            stmt_damaged(q);
        int64_t *members = unpack(mem, bytes, size / bytes_a_token);
        map_members(&map, members, size / bytes_a_token);
        *sets = ank_grow(mem, *sets, *count, sizeof **sets);
        (*sets)[(*count)++] =
            (struct read_set){stmt_get_int(q, 0), size / bytes_a_token, members};
    }
    return stmt_done(q, err);
}

static int compare_ids(const void *key, const void *set)
{
    int64_t id = *(const int64_t *)key, other = ((const struct read_set *)set)->id;
    return (id > other) - (id < other);
}

/* A file is taken in bulk, under its own name, or with corrections row by row. */
bool ank_ledger_unknown(struct ank_registry *registry, bool *unknown,
                        struct ank_error *err)
{
    int64_t found = 0;
    struct stmt *q =
        stmt(registry, "SELECT NOT EXISTS (SELECT 1 FROM release) AND EXISTS"
                       " (SELECT 1 FROM history WHERE command = 'import'"
                       "  AND tbl IN ('import families', 'family', 'trajectory'))");
    if (!stmt_number(q, &found, err))
        return false;
    *unknown = found != 0;
    return true;
}

bool ank_ledger_list(struct ank_registry *registry, struct ank_arena *mem,
                     struct ank_ledger_row **rows, size_t *count, struct ank_error *err)
{
    struct read_set *sets;
    size_t set_count;
    *rows = NULL;
    *count = 0;
    if (!read_sets(registry, mem, &sets, &set_count, err))
        return false;
    struct stmt *q =
        stmt(registry, "SELECT release, cut_off, measure, site, members, shown, least"
                       " FROM release_row r JOIN release e ON e.id = r.release"
                       " ORDER BY release, measure, site");
    while (stmt_next(q)) {
        int64_t id = stmt_get_int(q, 4);
        const struct read_set *set =
            sets ? bsearch(&id, sets, set_count, sizeof *sets, compare_ids) : NULL;
        if (!set)
            stmt_damaged(q);
        *rows = ank_grow(mem, *rows, *count, sizeof **rows);
        (*rows)[(*count)++] = (struct ank_ledger_row){
            .release = stmt_get_int(q, 0),
            .cut_off = stmt_get_date(q, 1),
            .measure = stmt_get_word(q, 2, mem),
            .site = stmt_get_word(q, 3, mem),
            .n = set ? set->n : 0,
            .members = set ? set->members : NULL,
            .shown = stmt_get_word(q, 5, mem),
            .least = (size_t)stmt_get_range(q, 6, 1, INT_MAX),
        };
    }
    return stmt_done(q, err);
}

/* Writing ---------------------------------------------------------------- */

static bool write_set(struct ank_registry *registry, const unsigned char *bytes,
                      size_t size, int64_t *id, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO release_set (members) VALUES (?1) RETURNING id");
    stmt_blob(q, 1, bytes, size);
    *id = stmt_next(q) ? stmt_get_int(q, 0) : 0;
    ank_registry_bulk_row(registry, bytes, size);
    return stmt_done(q, err);
}

/* Rows of a release that stand on the same families share one set. */
static bool find_set(struct ank_registry *registry, const struct ank_ledger_row *rows,
                     size_t at, int64_t *ids, struct ank_arena *mem,
                     struct ank_error *err)
{
    for (size_t i = at; i-- > 0;)
        if (rows[i].members == rows[at].members ||
            (rows[i].n == rows[at].n && memcmp(rows[i].members, rows[at].members,
                                               rows[at].n * sizeof(int64_t)) == 0)) {
            ids[at] = ids[i];
            return true;
        }
    return write_set(registry, pack(mem, rows[at].members, rows[at].n),
                     rows[at].n * bytes_a_token, &ids[at], err);
}

static bool write_row(struct ank_registry *registry, int64_t release,
                      const struct ank_ledger_row *row, int64_t set,
                      struct ank_error *err)
{
    struct stmt *q = stmt(
        registry, "INSERT INTO release_row (release, measure, site, members, shown)"
                  " VALUES (?1, ?2, ?3, ?4, ?5)");
    stmt_int(q, 1, release);
    stmt_text(q, 2, row->measure);
    stmt_text(q, 3, row->site);
    stmt_int(q, 4, set);
    stmt_text(q, 5, row->shown);
    ank_registry_bulk_row(registry, row->measure, strlen(row->measure));
    ank_registry_bulk_row(registry, row->site, strlen(row->site));
    ank_registry_bulk_row(registry, row->shown, strlen(row->shown));
    return stmt_run(q, err);
}

bool ank_ledger_releases(struct ank_registry *registry, struct ank_arena *mem,
                         struct ank_ledger_release **releases, size_t *count,
                         struct ank_error *err)
{
    *releases = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT day, cut_off, projects, whom, purpose, least"
                       " FROM release ORDER BY day, id");
    while (stmt_next(q)) {
        *releases = ank_grow(mem, *releases, *count, sizeof **releases);
        (*releases)[(*count)++] = (struct ank_ledger_release){
            .day = stmt_get_date(q, 0),
            .cut_off = stmt_get_date(q, 1),
            .projects = stmt_get_word(q, 2, mem),
            .whom = stmt_get_word(q, 3, mem),
            .purpose = stmt_get_word(q, 4, mem),
            .least = (size_t)stmt_get_int(q, 5),
        };
    }
    return stmt_done(q, err);
}

bool ank_ledger_add(struct ank_registry *registry,
                    const struct ank_ledger_release *release,
                    const struct ank_ledger_row *rows, size_t count,
                    struct ank_error *err)
{
    struct stmt *q = stmt(
        registry, "INSERT INTO release (day, cut_off, projects, whom, purpose, least)"
                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id");
    stmt_day(q, 1, release->day);
    stmt_day(q, 2, release->cut_off);
    stmt_text(q, 3, release->projects);
    stmt_text(q, 4, release->whom);
    stmt_text(q, 5, release->purpose);
    stmt_int(q, 6, (int64_t)release->least);
    int64_t id = stmt_next(q) ? stmt_get_int(q, 0) : 0;
    if (!stmt_done(q, err))
        return false;
    ank_registry_bulk_row(registry, release->whom, strlen(release->whom));

    struct ank_arena mem = {0};
    int64_t *sets = ank_alloc(&mem, (count + 1) * sizeof *sets);
    bool done = true;
    for (size_t i = 0; done && i < count; i++)
        done = find_set(registry, rows, i, sets, &mem, err) &&
               write_row(registry, id, &rows[i], sets[i], err);
    ank_arena_free(&mem);
    return done;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three registries in memory, and what they do with each other. */
#include "merge_model.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/merge.h>
#include "fixture.h"
#include "store/stmt.h"

/* Three registries ---------------------------------------------------------------- */

struct ank_registry *sites[SITES];
static const char *const names[SITES] = {"els", "omar", "jan"};
const char *const codes[FAMILIES] = {"G-1", "G-2"};
uint64_t seed;

uint32_t chance(uint32_t below)
{
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(seed >> 33) % below;
}

void begin(int s, const char *command)
{
    const struct ank_work at = {.who = names[s],
                                .command = command,
                                .at = "2026-03-31T14:05:00Z",
                                .today = 20543};
    assert_ok(ank_registry_begin(sites[s], &at, &err), err);
}

/* What was erased needs no new file here. */
void done_with(int s, bool keep)
{
    assert_ok(stmt_run(stmt(sites[s], "DELETE FROM setting WHERE name ="
                                      " 'vacuum.pending'"),
                       &err),
              err);
    assert_ok(ank_registry_end(sites[s], keep, &err), err);
}

static void run(int s, const char *sql)
{
    assert_ok(db_exec(sites[s], sql, &err), err);
}

int64_t number(int s, const char *sql, int64_t a, int64_t b)
{
    int64_t found = 0;
    struct stmt *q = stmt(sites[s], sql);
    if (a)
        stmt_int(q, 1, a);
    if (b)
        stmt_int(q, 2, b);
    assert_ok(stmt_number(q, &found, &err), err);
    return found;
}

int64_t family_at(int s, int f)
{
    int64_t id;
    assert_ok(ank_family_id(sites[s], codes[f], &id, &err), err);
    return id;
}

/* Takes t into s, all of it or one family. */
void take(int s, int t, int only)
{
    struct ank_merge merge = {.only = only < 0 ? NULL : codes[only]};
    assert_ok(ank_merge_take(sites[s], sites[t], &mem, &merge, &err), err);
}

void merge_kept(int s, int t, int only)
{
    begin(s, "merge");
    take(s, t, only);
    done_with(s, true);
}

void copy_out(int s, struct copy *copy)
{
    sqlite3_free(copy->bytes);
    sqlite3_int64 size;
    copy->bytes = sqlite3_serialize(sites[s]->db, "main", &size, 0);
    copy->size = size;
}

void copy_in(int s, const struct copy *copy)
{
    unsigned char *bytes = sqlite3_malloc64((sqlite3_uint64)copy->size);
    memcpy(bytes, copy->bytes, (size_t)copy->size);
    stmt_free_all(sites[s]);
    assert_int_equal(sqlite3_deserialize(sites[s]->db, "main", bytes, copy->size,
                                         copy->size,
                                         SQLITE_DESERIALIZE_FREEONCLOSE |
                                             SQLITE_DESERIALIZE_RESIZEABLE),
                     SQLITE_OK);
}

static void open_site(int s)
{
    assert_ok(registry_model(&sites[s], &err), err);
    begin(s, "init");
    run(s, "INSERT INTO instrument (code, version, decimals, low, high, step, better)"
           " VALUES ('leven', 1, 0, 0, 100, 1, 1);"
           "INSERT INTO domain (instrument, position, code, theme) VALUES"
           " (1, 0, 'd0', ''), (1, 1, 'd1', ''), (1, 2, 'd2', '');"
           "INSERT INTO right_entry (code, theme, level) VALUES ('r1', '', ''), ('r2',"
           " '', '');"
           "INSERT INTO project (code, name, preset) VALUES ('zon', 'Zon', 'x')");
    done_with(s, true);
    run(s, "PRAGMA journal_mode = MEMORY");
}

int open_sites(void **state)
{
    (void)state;
    for (int s = 0; s < SITES; s++)
        open_site(s);
    return 0;
}

int close_sites(void **state)
{
    (void)state;
    for (int s = 0; s < SITES; s++)
        sites[s]->lent = NULL;
    for (int s = 0; s < SITES; s++)
        ank_registry_close(sites[s]);
    ank_arena_free(&mem);
    return 0;
}

/* Nothing of the history before is left. */
void empty(int s)
{
    static const char *const statements[] = {
        "BEGIN",
        "INSERT INTO working (one, at, who, command, bulk) VALUES (1, '', '', '', 1)",
        "DELETE FROM family",
        "DELETE FROM aside",
        "DELETE FROM version",
        "DELETE FROM seen",
        "DELETE FROM stamp",
        "DELETE FROM known_as",
        "DELETE FROM site",
        "DELETE FROM erased",
        "DELETE FROM tombstone",
        "DELETE FROM undo",
        "DELETE FROM history_value",
        "DELETE FROM history",
        "DELETE FROM working",
        "COMMIT",
    };
    for (size_t i = 0; i < COUNT(statements); i++)
        assert_ok(stmt_run(stmt(sites[s], statements[i]), &err), err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new registry in a folder of its own; see kept.h. */
#include "fixture.h"

#include <dirent.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/sitting.h>
#include <ankerpunt/registry/trajectory.h>
#include "store/db.h"
#include "store/stmt.h"

struct ank_registry *registry;
struct ank_arena mem;
struct ank_error err;
const struct ank_work work = {
    .who = "coach",
    .command = "test",
    .at = "2026-03-31T14:05:00Z",
    .today = 20543,
};

static char folder[32];

static bool fill_nothing(struct ank_registry *made, struct ank_error *failure)
{
    (void)made, (void)failure;
    return true;
}

char *kept_path(const char *name)
{
    return ank_format(&mem, "%s/%s", folder, name ? name : "kept.ank");
}

int kept_open(void **state)
{
    (void)state;
    err = (struct ank_error){0};
    strcpy(folder, "/tmp/ank-test-XXXXXX");
    if (!mkdtemp(folder) ||
        !ank_registry_create(kept_path(NULL), NULL, &work, fill_nothing, &err))
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE);
    return 0;
}

/* Calls `use` for each file of the folder. */
static int each_file(void (*use)(const char *path))
{
    int count = 0;
    DIR *open = opendir(folder);
    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open));) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        count++;
        if (use)
            use(kept_path(entry->d_name));
    }
    closedir(open);
    return count;
}

static void remove_entry(const char *path)
{
    if (unlink(path) != 0)
        rmdir(path);
}

int kept_files(void)
{
    return each_file(NULL);
}

int kept_close(void **state)
{
    (void)state;
    ank_registry_close(registry);
    registry = NULL;
    each_file(remove_entry);
    ank_arena_free(&mem);
    return rmdir(folder);
}

void kept_commit(void)
{
    assert_ok(ank_registry_end(registry, true, &err), err);
    assert_ok(ank_registry_begin(registry, &work, &err), err);
}

void kept_reopen(unsigned access)
{
    ank_registry_close(registry);
    registry = NULL;
    assert_ok(ank_registry_open(&registry, kept_path(NULL), access, false, &err), err);
    if (access & ANK_WRITE)
        assert_ok(ank_registry_begin(registry, &work, &err), err);
}

int64_t kept_number(const char *sql)
{
    int64_t number;
    assert_ok(stmt_number(stmt(registry, sql), &number, &err), err);
    return number;
}

char *kept_text(const char *sql)
{
    sqlite3_stmt *q = NULL;
    assert_int_equal(sqlite3_prepare_v2(registry->db, sql, -1, &q, NULL), SQLITE_OK);
    bool there = sqlite3_step(q) == SQLITE_ROW;
    const char *text = there ? (const char *)sqlite3_column_text(q, 0) : NULL;
    char *copy = text ? ank_strdup(&mem, text) : NULL;
    sqlite3_finalize(q);
    return copy;
}

static void write_rows(FILE *out, const char *table)
{
    sqlite3_stmt *q;
    char *sql = ank_format(&mem, "SELECT * FROM \"%s\"", table);
    assert_int_equal(sqlite3_prepare_v2(registry->db, sql, -1, &q, NULL), SQLITE_OK);
    while (sqlite3_step(q) == SQLITE_ROW) {
        fputs(table, out);
        for (int i = 0; i < sqlite3_column_count(q); i++) {
            const unsigned char *bytes = sqlite3_column_blob(q, i);
            fprintf(out, " %d:", sqlite3_column_type(q, i));
            for (int at = 0; at < sqlite3_column_bytes(q, i); at++)
                fprintf(out, "%02x", bytes[at]);
        }
        fputc('\n', out);
    }
    sqlite3_finalize(q);
}

char *kept_rows(void)
{
    char *text;
    size_t size;
    sqlite3_stmt *q;
    FILE *out = ank_must(open_memstream(&text, &size));
    assert_int_equal(
        sqlite3_prepare_v2(registry->db,
                           "SELECT name FROM sqlite_schema WHERE type = 'table'"
                           " AND name NOT GLOB 'sqlite*' AND name NOT GLOB 'history*'"
                           " AND name NOT IN ('undo', 'setting', 'working', 'site',"
                           " 'stamp', 'seen', 'version', 'aside', 'box_key')"
                           " ORDER BY name",
                           -1, &q, NULL),
        SQLITE_OK);
    while (sqlite3_step(q) == SQLITE_ROW)
        write_rows(out, (const char *)sqlite3_column_text(q, 0));
    sqlite3_finalize(q);
    fclose(out);
    char *kept = ank_strdup(&mem, text);
    free(text);
    return kept;
}

void kept_run(const char *sql)
{
    assert_ok(db_exec(registry, sql, &err), err);
}

void kept_refuses(const char *sql, enum ank_code code, const char *part_of_text)
{
    bool done = db_exec(registry, sql, &err);
    if (done || !strstr(err.text, part_of_text))
        fail_msg("%s: %s", sql, done ? "was taken" : err.text);
    assert_fails(done, err, code);
}

ank_day day(const char *text)
{
    ank_day found = 0;
    assert_true(ank_day_parse(text, &found));
    return found;
}

struct ank_instrument *add_instrument(void)
{
    static const char *const codes[] = {"wonen", "geld", "rust"};
    struct ank_instrument *made = ank_alloc(&mem, sizeof *made);
    *made = (struct ank_instrument){
        .code = "leven",
        .version = 1,
        .title = {.nl = "Leven"},
        .scale = {.decimals = 0, .low = 0, .high = 10, .step = 1, .better = 1},
        .domain_count = COUNT(codes),
        .domains = ank_alloc(&mem, sizeof *made->domains * COUNT(codes)),
    };
    for (size_t i = 0; i < COUNT(codes); i++)
        made->domains[i] = (struct ank_domain){.code = codes[i],
                                               .theme = codes[i],
                                               .label = {.nl = codes[i]},
                                               .rule = {NAN, NAN, NAN, NAN, NAN, {0}}};
    struct ank_instrument_added added;
    assert_ok(ank_instrument_add(registry, made, &added, &err), err);
    assert_true(added.whole);
    return made;
}

void add_project(const char *code, struct ank_instrument *instrument)
{
    struct ank_project project = {
        .code = code,
        .name = code,
        .preset = "gezinscoaching",
        .language = "nl",
        .start = ANK_NO_DAY,
        .instrument_count = instrument ? 1 : 0,
        .instruments = &instrument,
    };
    ank_waves_settle(&project.waves, &mem);
    assert_ok(ank_project_add(registry, &project, &err), err);
}

int64_t add_family(const char *code)
{
    struct ank_family family = {.code = code};
    assert_ok(ank_family_add(registry, &family, &err), err);
    assert_true(family.id > 0);
    return family.id;
}

int64_t add_trajectory(int64_t family, const char *project, const char *start,
                       const char *end)
{
    struct ank_trajectory trajectory = {
        .start = day(start),
        .end = end ? day(end) : ANK_NO_DAY,
        .children = -1,
        .birth_year = -1,
    };
    assert_ok(ank_trajectory_add(registry, family, project, &trajectory, &err), err);
    return trajectory.id;
}

int64_t add_right(const char *code)
{
    struct ank_right found;
    struct ank_right right = {
        .code = code, .group = "income", .level = "federal", .label = {.nl = code}};
    assert_ok(ank_right_put(registry, &right, &err), err);
    assert_ok(ank_right_find(registry, code, &mem, &found, &err), err);
    return found.id;
}

int64_t add_sitting(int64_t family, int64_t instrument, int64_t person, const char *on,
                    const ank_score *scores, size_t count)
{
    struct ank_sitting_key key = {family, instrument, person, day(on), false, false};
    struct ank_sitting_row row = {.count = count};
    memcpy(row.scores, scores, count * sizeof *scores);
    assert_ok(ank_sitting_put(registry, &key, &row, day(on), &err), err);
    return row.id;
}

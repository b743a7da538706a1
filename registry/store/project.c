/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects, their waves and their instruments. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>
#include "asked.h"
#include "db.h"
#include "stmt.h"

static bool add_wave(struct ank_registry *registry, int64_t project,
                     const struct ank_wave *wave, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO wave (project, name, from_days, to_days)"
                       " VALUES (?1, ?2, ?3, ?4)");
    stmt_int(q, 1, project);
    stmt_text(q, 2, wave->name);
    if (wave->own_window) {
        stmt_int(q, 3, wave->from);
        stmt_int(q, 4, wave->to);
    }
    return stmt_run(q, err) || ank_fail_in(err, ANK_N("wave %s"), wave->name);
}

bool ank_project_add(struct ank_registry *registry, struct ank_project *project,
                     struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT code FROM project WHERE code = ?1 COLLATE NOCASE");
    stmt_text(q, 1, project->code);
    if (!code_is_new(q, project->code, err))
        return false;
    q = stmt(registry,
             "INSERT INTO project (code, name, preset, language, start, keep_years,"
             " foreseen_months)"
             " VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, 0), nullif(?7, 0))");
    stmt_text(q, 1, project->code);
    stmt_text(q, 2, project->name);
    stmt_text(q, 3, project->preset);
    stmt_text(q, 4, project->language);
    stmt_day(q, 5, project->start);
    stmt_int(q, 6, project->keep_years);
    stmt_int(q, 7, project->foreseen_months);
    if (!stmt_run(q, err))
        return ank_fail_in(err, ANK_N("project %s"), project->code);
    project->id = stmt_inserted(q);
    bool done = true;
    for (size_t i = 0; done && i < project->waves.count; i++)
        done = add_wave(registry, project->id, &project->waves.wave[i], err);
    for (size_t i = 0; done && i < project->instrument_count; i++)
        done = asked_from(registry, project->id, project->instruments[i]->id,
                          ANK_NO_DAY, err);
    return done;
}

/* Projects already read, by id: rows of each follow in that order. */
struct read {
    struct ank_project **projects;
    size_t count, next;
};

static int compare_ids(const void *left, const void *right)
{
    const struct ank_project *const *a = left, *const *b = right;
    return ((*a)->id > (*b)->id) - ((*a)->id < (*b)->id);
}

static struct read by_id(struct ank_project *projects, size_t count,
                         struct ank_arena *mem)
{
    struct read read = {ank_alloc(mem, (count + 1) * sizeof(struct ank_project *)),
                        count, 0};
    for (size_t i = 0; i < count; i++)
        read.projects[i] = &projects[i];
    qsort(read.projects, count, sizeof *read.projects, compare_ids);
    return read;
}

/* From the first of the projects to the last. */
static void bind_span(struct stmt *q, const struct read *read)
{
    stmt_int(q, 1, read->count ? read->projects[0]->id : 0);
    stmt_int(q, 2, read->count ? read->projects[read->count - 1]->id : 0);
}

/* The next row with its project; false at the end. Of a project that was not read, rows
 * are passed over. */
static bool next_of(struct stmt *q, struct read *read, struct ank_project **project)
{
    while (stmt_next(q)) {
        int64_t id = stmt_get_int(q, 0);
        while (read->next < read->count && read->projects[read->next]->id < id)
            read->next++;
        if (read->next == read->count || read->projects[read->next]->id != id)
            continue;
        *project = read->projects[read->next];
        return true;
    }
    return false;
}

static bool read_waves(struct ank_registry *registry, struct ank_arena *mem,
                       struct read read, struct ank_error *err)
{
    struct ank_project *project;
    struct stmt *q = stmt(registry, "SELECT project, name, from_days, to_days FROM wave"
                                    " WHERE project BETWEEN ?1 AND ?2"
                                    " ORDER BY project, name");
    bind_span(q, &read);
    while (next_of(q, &read, &project)) {
        struct ank_waves *waves = &project->waves;
        waves->wave = ank_grow(mem, waves->wave, waves->count, sizeof *waves->wave);
        struct ank_wave *wave = &waves->wave[waves->count];
        if (!ank_wave_parse(stmt_get_word(q, 1, NULL), wave)) {
            stmt_damaged(q);
            break;
        }
        wave->own_window = !stmt_get_null(q, 2);
        wave->from = (int)stmt_get_id(q, 2);
        wave->to = (int)stmt_get_id(q, 3);
        waves->count++;
    }
    for (size_t i = 0; i < read.count; i++)
        ank_waves_settle(&read.projects[i]->waves, mem);
    return stmt_done(q, err);
}

static bool read_lists(struct ank_registry *registry, struct ank_arena *mem,
                       struct read read, struct ank_error *err)
{
    struct asked_lists lists;
    if (!asked_read(registry, mem, &lists, err))
        return false;
    for (size_t i = 0; i < read.count; i++)
        asked_fill(&lists, read.projects[i], mem);
    return true;
}

#define COLUMNS                                                                        \
    "id, code, name, preset, language, start, coalesce(keep_years, 0),"                \
    " coalesce(foreseen_months, 0)"

static struct ank_project read_project(struct stmt *q, struct ank_arena *mem)
{
    return (struct ank_project){
        .id = stmt_get_int(q, 0),
        .code = stmt_get_word(q, 1, mem),
        .name = stmt_get_word(q, 2, mem),
        .preset = stmt_get_word(q, 3, mem),
        .language = stmt_get_word(q, 4, mem),
        .start = stmt_get_day(q, 5),
        .keep_years = stmt_get_range(q, 6, 0, 99),
        .foreseen_months = stmt_get_range(q, 7, 0, 120),
    };
}

/* Waves and instruments of projects already read. */
static bool complete(struct ank_registry *registry, struct ank_arena *mem,
                     struct ank_project *projects, size_t count, struct ank_error *err)
{
    struct read read = by_id(projects, count, mem);
    return read_waves(registry, mem, read, err) && read_lists(registry, mem, read, err);
}

bool ank_project_find(struct ank_registry *registry, const char *code,
                      struct ank_arena *mem, struct ank_project *project,
                      struct ank_error *err)
{
    char shown[256];
    struct stmt *q = stmt(registry, "SELECT " COLUMNS
                                    " FROM project WHERE id = " CODED("project", "1"));
    stmt_text(q, 1, code);
    bool found = stmt_next(q);
    if (found)
        *project = read_project(q, mem);
    if (!stmt_done(q, err))
        return false;
    if (!found)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("there is no project %s; \"ankerpunt project list\" shows them"),
            ank_shown(code, shown));
    return complete(registry, mem, project, 1, err);
}

bool ank_project_list(struct ank_registry *registry, struct ank_arena *mem,
                      struct ank_project **projects, size_t *count,
                      struct ank_error *err)
{
    *projects = NULL;
    *count = 0;
    struct stmt *q = stmt(registry, "SELECT " COLUMNS " FROM project ORDER BY code");
    while (stmt_next(q)) {
        *projects = ank_grow(mem, *projects, *count, sizeof **projects);
        (*projects)[(*count)++] = read_project(q, mem);
    }
    return stmt_done(q, err) && complete(registry, mem, *projects, *count, err);
}

static bool has_wave(const struct ank_waves *waves, const struct ank_wave *wave)
{
    for (size_t i = 0; i < waves->count; i++) {
        const struct ank_wave *there = &waves->wave[i];
        if (strcmp(there->name, wave->name) == 0 &&
            there->own_window == wave->own_window && there->from == wave->from &&
            there->to == wave->to)
            return true;
    }
    return false;
}

/* Removes and adds only the waves that differ, so that the history tells of changes
 * only. */
static bool set_waves(struct ank_registry *registry, int64_t project,
                      const struct ank_waves *before, const struct ank_waves *after,
                      struct ank_error *err)
{
    for (size_t i = 0; i < before->count; i++) {
        if (has_wave(after, &before->wave[i]))
            continue;
        struct stmt *q =
            stmt(registry, "DELETE FROM wave WHERE project = ?1 AND name = ?2");
        stmt_int(q, 1, project);
        stmt_text(q, 2, before->wave[i].name);
        if (!stmt_run(q, err))
            return false;
    }
    for (size_t i = 0; i < after->count; i++)
        if (!has_wave(before, &after->wave[i]) &&
            !add_wave(registry, project, &after->wave[i], err))
            return false;
    return true;
}

bool ank_project_set(struct ank_registry *registry, const struct ank_project *project,
                     struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_project before;
    if (!ank_project_find(registry, project->code, &mem, &before, err))
        return false;
    struct stmt *q = stmt(registry, "UPDATE project SET name = ?2, language = ?3,"
                                    " keep_years = nullif(?4, 0),"
                                    " foreseen_months = nullif(?5, 0) WHERE id = ?1");
    stmt_int(q, 1, project->id);
    stmt_text(q, 2, project->name);
    stmt_text(q, 3, project->language);
    stmt_int(q, 4, project->keep_years);
    stmt_int(q, 5, project->foreseen_months);
    bool done = stmt_run(q, err) &&
                set_waves(registry, project->id, &before.waves, &project->waves, err);
    for (size_t i = before.instrument_count; done && i < project->instrument_count; i++)
        done = asked_from(registry, project->id, project->instruments[i]->id,
                          ANK_NO_DAY, err);
    ank_arena_free(&mem);
    return done;
}

bool ank_project_ask(struct ank_registry *registry, const struct ank_project *project,
                     const struct ank_instrument *instrument, ank_day from,
                     struct ank_error *err)
{
    return asked_from(registry, project->id, instrument->id, from, err) ||
           ank_fail_in(err, ANK_N("instrument %s"), instrument->code);
}

bool ank_project_ask_until(struct ank_registry *registry,
                           const struct ank_project *project, const char *code,
                           ank_day until, struct ank_error *err)
{
    return asked_until(registry, project->id, code, until, err) ||
           ank_fail_in(err, ANK_N("instrument %s"), code);
}

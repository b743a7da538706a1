/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects, their waves and their instruments. */
#include "db.h"
#include "stmt.h"

static bool add_waves(struct ank_registry *registry, const struct ank_project *project,
                      struct ank_error *err)
{
    for (size_t i = 0; i < project->waves.count; i++) {
        const struct ank_wave *wave = &project->waves.wave[i];
        struct stmt *q = stmt(registry, "INSERT INTO wave (project, name, from_days, to_days)"
                                        " VALUES (?1, ?2, ?3, ?4)");
        stmt_int(q, 1, project->id);
        stmt_text(q, 2, wave->name);
        if (wave->own_window) {
            stmt_int(q, 3, wave->from);
            stmt_int(q, 4, wave->to);
        }
        if (!stmt_run(q, err))
            return ank_fail_in(err, ANK_N("wave %s"), wave->name);
    }
    return true;
}

static bool add_instruments(struct ank_registry *registry, const struct ank_project *project,
                            struct ank_error *err)
{
    for (size_t i = 0; i < project->instrument_count; i++) {
        struct stmt *q = stmt(registry, "INSERT INTO project_instrument"
                                        " (project, position, instrument) VALUES (?1, ?2, ?3)");
        stmt_int(q, 1, project->id);
        stmt_int(q, 2, (int64_t)i);
        stmt_int(q, 3, project->instruments[i]->id);
        if (!stmt_run(q, err))
            return ank_fail_in(err, ANK_N("instrument %s"), project->instruments[i]->code);
    }
    return true;
}

bool ank_project_add(struct ank_registry *registry, struct ank_project *project,
                     struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO project (code, name, preset, language, start)"
                                    " VALUES (?1, ?2, ?3, ?4, ?5)");
    stmt_text(q, 1, project->code);
    stmt_text(q, 2, project->name);
    stmt_text(q, 3, project->preset);
    stmt_text(q, 4, project->language);
    stmt_day(q, 5, project->start);
    if (!stmt_run(q, err))
        return ank_fail_in(err, ANK_N("project %s"), project->code);
    project->id = stmt_inserted(q);
    return add_waves(registry, project, err) && add_instruments(registry, project, err);
}

static bool read_waves(struct ank_registry *registry, struct ank_arena *mem,
                       struct ank_project *project, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT name, from_days, to_days FROM wave"
                                    " WHERE project = ?1 ORDER BY name");
    stmt_int(q, 1, project->id);
    struct ank_waves *waves = &project->waves;
    while (stmt_next(q)) {
        waves->wave = ank_grow(mem, waves->wave, waves->count, sizeof *waves->wave);
        struct ank_wave *wave = &waves->wave[waves->count];
        if (!ank_wave_parse(stmt_get_text(q, 0, NULL), wave))
            continue;
        wave->own_window = !stmt_get_null(q, 1);
        wave->from = (int)stmt_get_int(q, 1);
        wave->to = (int)stmt_get_int(q, 2);
        waves->count++;
    }
    ank_waves_settle(waves, mem);
    return stmt_done(q, err);
}

static bool read_instruments(struct ank_registry *registry, struct ank_arena *mem,
                             struct ank_instrument **all, size_t count,
                             struct ank_project *project, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT instrument FROM project_instrument"
                                    " WHERE project = ?1 ORDER BY position");
    stmt_int(q, 1, project->id);
    while (stmt_next(q)) {
        project->instruments = ank_grow(mem, project->instruments, project->instrument_count,
                                        sizeof *project->instruments);
        project->instruments[project->instrument_count++] =
            instrument_by_id(all, count, stmt_get_int(q, 0));
    }
    return stmt_done(q, err);
}

#define COLUMNS "id, code, name, preset, language, start"

static struct ank_project read_project(struct stmt *q, struct ank_arena *mem)
{
    return (struct ank_project){
        .id = stmt_get_int(q, 0),
        .code = stmt_get_text(q, 1, mem),
        .name = stmt_get_text(q, 2, mem),
        .preset = stmt_get_text(q, 3, mem),
        .language = stmt_get_text(q, 4, mem),
        .start = stmt_get_day(q, 5),
    };
}

/* Waves and instruments of projects already read. */
static bool complete(struct ank_registry *registry, struct ank_arena *mem,
                     struct ank_project *projects, size_t count, struct ank_error *err)
{
    struct ank_instrument **all;
    size_t instruments;
    bool done = ank_instrument_list(registry, mem, &all, &instruments, err);
    for (size_t i = 0; done && i < count; i++)
        done = read_waves(registry, mem, &projects[i], err) &&
               read_instruments(registry, mem, all, instruments, &projects[i], err);
    return done;
}

bool ank_project_find(struct ank_registry *registry, const char *code, struct ank_arena *mem,
                      struct ank_project *project, struct ank_error *err)
{
    char shown[256];
    struct stmt *q = stmt(registry, "SELECT " COLUMNS " FROM project WHERE code = ?1");
    stmt_text(q, 1, code);
    bool found = stmt_next(q);
    if (found)
        *project = read_project(q, mem);
    if (!stmt_done(q, err))
        return false;
    if (!found)
        return ank_fail(err, ANK_NOT_FOUND,
                        ANK_N("there is no project %s; \"ankerpunt project list\" shows them"),
                        ank_shown(code, shown));
    return complete(registry, mem, project, 1, err);
}

bool ank_project_list(struct ank_registry *registry, struct ank_arena *mem,
                      struct ank_project **projects, size_t *count, struct ank_error *err)
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

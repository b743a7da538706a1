/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wave: a planned moment that falls in a crisis is put off, without penalty. */
#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/trajectory.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"

struct settings {
    ank_day until;
};

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "until", "DATE", offsetof(struct settings, until),
     ANK_N("the new planned day; the old one puts it back")},
    {0},
};

static bool find_wave(const struct ank_project *project, const char *name,
                      size_t *index, struct ank_error *err)
{
    char shown[256];
    for (size_t i = 0; i < project->waves.count; i++)
        if (strcmp(project->waves.wave[i].name, name) == 0) {
            *index = i;
            return true;
        }
    return ank_fail(
        err, ANK_NOT_FOUND,
        ANK_N("project %s has no wave %s; \"ankerpunt project show %s\" lists them"),
        project->code, ank_shown(name, shown), project->code);
}

/* The wave stays between its planned day and the wave after it. */
static bool check_until(const struct ank_project *project, size_t index,
                        const struct ank_trajectory *trajectory, ank_day planned,
                        ank_day until, struct ank_error *err)
{
    char day[11];
    const struct ank_waves *waves = &project->waves;
    const char *name = waves->wave[index].name;
    if (planned == ANK_NO_DAY)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("wave %s has no day yet: the trajectory is still open"),
                        name);
    if (until < planned)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("wave %s is planned on %s; it can be put off, not brought forward"),
            name, ank_day_format(planned, day));
    bool last = index + 1 == waves->count ||
                waves->wave[index + 1].kind != waves->wave[index].kind;
    ank_day next =
        last ? ANK_NO_DAY : ank_window_of(waves, index + 1, trajectory).nominal;
    return next == ANK_NO_DAY || until < next ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("wave %s comes on %s; put %s off until a day before that, or "
                          "let it go by"),
                    waves->wave[index + 1].name, ank_day_format(next, day), name);
}

/* A sitting that was done keeps its wave. */
static bool check_open(struct session *session, const struct ank_record *record,
                       size_t at, const struct ank_project *project, size_t index,
                       struct ank_error *err)
{
    size_t count = project->waves.count;
    struct ank_wave_place *places =
        ank_alloc(session->work.mem, count * sizeof *places);
    for (size_t i = 0; i < project->instrument_count; i++) {
        ank_wave_places(record, at, &project->waves, project->instruments[i],
                        session->work.today, places);
        if (places[index].state == ANK_DONE)
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("wave %s is done already; there is nothing to put off"),
                project->waves.wave[index].name);
    }
    return true;
}

static bool postpone(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    size_t index = 0;
    struct ank_record record;
    struct ank_project project;
    if (s->until == ANK_NO_DAY)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--until");
    if (!ank_record_of(session->work.registry, operands[0], session->work.mem, &record,
                       err))
        return false;
    int at = ank_trajectory_at(&record, session->work.today);
    if (at < 0)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("no trajectory is open; \"trajectory FAMILY open\" opens one"));
    const struct ank_trajectory *trajectory = &record.trajectories[at];
    if (!ank_project_find(session->work.registry, trajectory->project,
                          session->work.mem, &project, err) ||
        !find_wave(&project, operands[1], &index, err))
        return false;
    const char *name = project.waves.wave[index].name;
    ank_day planned =
        ank_wave_window(&project.waves, index, trajectory->start, trajectory->end)
            .nominal;
    if (!check_until(&project, index, trajectory, planned, s->until, err) ||
        !check_open(session, &record, (size_t)at, &project, index, err))
        return false;
    if (!(s->until == planned
              ? ank_wave_restore(session->work.registry, trajectory->id, name, err)
              : ank_wave_postpone(session->work.registry, trajectory->id, name,
                                  s->until, err)))
        return false;
    fprintf(session->out, "%s %s %s saved\n", record.family, name,
            ank_day_format(s->until, day));
    return true;
}

const struct command cmd_wave = {
    .name = "wave",
    .summary = ANK_N("Put a planned moment off"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "postpone",
             .operands = "FAMILY WAVE",
             .summary = ANK_N(
                 "Put a wave off until a day, for this family; it is not late for it"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .run = postpone},
            {0},
        },
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A planned moment that falls in a crisis is put off, without penalty, and a talk that
 * was begun may be enough; see <ankerpunt/app/trajectory_entry.h>. */
#include <string.h>

#include <ankerpunt/app/trajectory_entry.h>
#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/trajectory.h>
#include "entry_values.h"
#include "../work.h"

/* A wave of the trajectory of today. */
struct planned {
    struct ank_record record;
    struct ank_project project;
    size_t at;   /* of the trajectory in the record */
    size_t wave; /* its place in the project */
    ank_day day; /* as the plan has it */
};

static bool find_wave(struct planned *planned, const char *name, struct ank_error *err)
{
    char shown[256];
    const struct ank_project *project = &planned->project;
    for (size_t i = 0; i < project->waves.count; i++)
        if (strcmp(project->waves.wave[i].name, name) == 0) {
            planned->wave = i;
            return true;
        }
    return ank_fail(
        err, ANK_NOT_FOUND,
        ANK_N("project %s has no wave %s; \"ankerpunt project show %s\" lists them"),
        project->code, ank_shown(name, shown), project->code);
}

static bool find_planned(struct ank_work_context *work,
                         const struct ank_wave_entry *entry, struct planned *planned,
                         struct ank_error *err)
{
    struct ank_record *record = &planned->record;
    if (!ank_record_parts(work->registry, entry->family, ANK_RECORD_SITTINGS, work->mem,
                          record, err))
        return false;
    int at = ank_trajectory_at(record, work->today);
    if (at < 0)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("no trajectory is open; \"trajectory FAMILY open\" opens one"));
    planned->at = (size_t)at;
    const struct ank_trajectory *trajectory = &record->trajectories[at];
    if (!ank_project_find(work->registry, trajectory->project, work->mem,
                          &planned->project, err) ||
        !find_wave(planned, entry->wave, err))
        return false;
    planned->day = ank_wave_window(&planned->project.waves, planned->wave,
                                   trajectory->start, trajectory->end)
                       .nominal;
    return true;
}

/* The wave stays between its planned day and the wave after it. */
static bool check_until(const struct planned *planned, ank_day until,
                        struct ank_error *err)
{
    char day[12];
    const struct ank_waves *waves = &planned->project.waves;
    const struct ank_wave *wave = &waves->wave[planned->wave];
    if (planned->day == ANK_NO_DAY)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("wave %s has no day yet: the trajectory is still open"),
                        wave->name);
    if (until < planned->day)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("wave %s is planned on %s; it can be put off, not brought forward"),
            wave->name, ank_day_words(planned->day, day));
    bool last = planned->wave + 1 == waves->count || wave[1].kind != wave->kind;
    ank_day next = last ? ANK_NO_DAY
                        : ank_window_of(waves, planned->wave + 1,
                                        &planned->record.trajectories[planned->at])
                              .nominal;
    return next == ANK_NO_DAY || until < next ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("wave %s comes on %s; put %s off until a day before that, or "
                          "let it go by"),
                    wave[1].name, ank_day_words(next, day), wave->name);
}

/* A sitting that was done keeps its wave. */
static bool check_open(struct ank_work_context *work, const struct planned *planned,
                       struct ank_error *err)
{
    const struct ank_project *project = &planned->project;
    struct ank_wave_place *places =
        ank_alloc(work->mem, project->waves.count * sizeof *places);
    for (size_t i = 0; i < project->instrument_count; i++) {
        ank_wave_places(&planned->record, planned->at, &project->waves,
                        project->instruments[i], work->today, places);
        if (places[planned->wave].state == ANK_DONE)
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("wave %s is done already; there is nothing to put off"),
                project->waves.wave[planned->wave].name);
    }
    return true;
}

bool ank_wave_put_off(struct ank_work_context *work, const struct ank_wave_entry *entry,
                      struct ank_error *err)
{
    struct planned planned;
    if (!find_planned(work, entry, &planned, err) ||
        !check_until(&planned, entry->until, err) || !check_open(work, &planned, err))
        return false;
    int64_t trajectory = planned.record.trajectories[planned.at].id;
    const char *name = planned.project.waves.wave[planned.wave].name;
    return entry->until == planned.day
               ? ank_wave_restore(work->registry, trajectory, name, err)
               : ank_wave_postpone(work->registry, trajectory, name, entry->until, err);
}

/* Something was answered in the wave, on one instrument or another. */
static bool check_heard(struct ank_work_context *work, const struct planned *planned,
                        struct ank_error *err)
{
    const struct ank_project *project = &planned->project;
    const struct ank_wave *wave = &project->waves.wave[planned->wave];
    struct ank_wave_voice *voices;
    for (size_t i = 0; i < project->instrument_count; i++) {
        const struct ank_wave_asked asked = {&planned->record, planned->at,
                                             &project->waves, planned->wave,
                                             project->instruments[i]};
        if (ank_wave_voices(&asked, work->mem, &voices) > 0)
            return true;
    }
    return ank_fail(err, ANK_INVALID,
                    ANK_N("wave %s was not begun; \"wave FAMILY postpone %s --until "
                          "DATE\" puts it off, or let it go by"),
                    wave->name, wave->name);
}

bool ank_wave_enough(struct ank_work_context *work, struct ank_wave_entry *entry,
                     struct ank_error *err)
{
    struct planned planned;
    if (!entry_day(work, &entry->day, err) ||
        !find_planned(work, entry, &planned, err) || !check_heard(work, &planned, err))
        return false;
    return ank_wave_leave(work->registry, planned.record.trajectories[planned.at].id,
                          planned.project.waves.wave[planned.wave].name, entry->day,
                          err);
}

/* The day that was said, of the wave of that name; ANK_NO_DAY: none was. */
static ank_day enough_on(const struct planned *planned)
{
    const struct ank_trajectory *trajectory =
        &planned->record.trajectories[planned->at];
    const char *wave = planned->project.waves.wave[planned->wave].name;
    for (size_t i = 0; i < trajectory->enough_count; i++)
        if (strcmp(trajectory->enough[i].wave, wave) == 0)
            return trajectory->enough[i].day;
    return ANK_NO_DAY;
}

bool ank_wave_not_enough(struct ank_work_context *work, struct ank_wave_entry *entry,
                         struct ank_error *err)
{
    struct planned planned;
    bool was;
    if (!find_planned(work, entry, &planned, err))
        return false;
    entry->day = enough_on(&planned);
    const char *wave = planned.project.waves.wave[planned.wave].name;
    return ank_wave_take_up(work->registry, planned.record.trajectories[planned.at].id,
                            wave, &was, err) &&
           (was || ank_fail(err, ANK_NOT_FOUND,
                            ANK_N("nobody said that wave %s was enough"), wave));
}

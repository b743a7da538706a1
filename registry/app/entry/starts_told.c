/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The starts of a family before and after something is put right; see starts_told.h.
 *
 * The start is asked of the analysis each time: this file knows of no rule for it.
 */
#include "starts_told.h"

#include <ankerpunt/analysis/results.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/project.h>

enum { told_one_by_one = 3 };

static void add_starts(struct ank_work_context *work, struct starts_told *starts,
                       size_t trajectory, const struct ank_instrument *instrument,
                       const struct ank_sitting *const *baselines)
{
    for (size_t d = 0; d < instrument->domain_count; d++) {
        if (!baselines[d])
            continue;
        starts->start =
            ank_grow(work->mem, starts->start, starts->count, sizeof *starts->start);
        starts->start[starts->count++] =
            (struct start_told){trajectory, d, baselines[d]};
    }
}

static void read_trajectory(struct ank_work_context *work,
                            const struct ank_record *record, size_t at,
                            const struct ank_project *project,
                            struct starts_told *starts)
{
    struct ank_voice *voices;
    const struct ank_trajectory *trajectory = &record->trajectories[at];
    const struct ank_sitting *baselines[ANK_MOST_DOMAINS];
    size_t count = ank_voices(record, at, work->mem, &voices);
    for (size_t i = 0; i < project->instrument_count; i++) {
        const struct ank_instrument *instrument = project->instruments[i];
        const struct ank_voice *voice =
            ank_speaking_voice(voices, count, instrument, &project->waves, trajectory);
        if (!voice)
            continue;
        ank_baselines(voice, &project->waves, trajectory, baselines);
        add_starts(work, starts, at, voice->sittings[0]->instrument, baselines);
    }
}

bool starts_read(struct ank_work_context *work, const char *family,
                 struct starts_told *starts, struct ank_error *err)
{
    struct ank_record record;
    *starts = (struct starts_told){0};
    if (!ank_record_parts(work->registry, family, ANK_RECORD_SITTINGS, work->mem,
                          &record, err))
        return false;
    for (size_t t = 0; t < record.trajectory_count; t++) {
        struct ank_project project;
        if (!ank_project_find(work->registry, record.trajectories[t].project, work->mem,
                              &project, err))
            return false;
        read_trajectory(work, &record, t, &project, starts);
    }
    return true;
}

static const struct ank_sitting *find_start(const struct starts_told *starts,
                                            const struct start_told *like)
{
    for (size_t i = 0; i < starts->count; i++) {
        const struct start_told *start = &starts->start[i];
        if (start->trajectory == like->trajectory &&
            start->position == like->position &&
            start->start->instrument->id == like->start->instrument->id)
            return start->start;
    }
    return NULL;
}

bool starts_compare(struct ank_work_context *work, const char *family,
                    const struct starts_told *before, struct ank_error *err)
{
    struct starts_told after;
    size_t moved = 0;
    if (!starts_read(work, family, &after, err))
        return false;
    for (size_t i = 0; i < before->count; i++) {
        const struct start_told *was = &before->start[i];
        const struct ank_sitting *comes = find_start(&after, was);
        if (!starts_differ(was->start, comes, was->position))
            continue;
        if (moved++ < told_one_by_one)
            starts_notice(work, was->position, was->start, comes);
    }
    if (moved > told_one_by_one)
        work_notice(work,
                    SAY(ANK_N("note: starts that became another number: %zu"), moved));
    return true;
}

bool starts_differ(const struct ank_sitting *was, const struct ank_sitting *comes,
                   size_t position)
{
    return was && (!comes || was->scores[position] != comes->scores[position]);
}

const char *starts_words(struct ank_work_context *work, struct ank_arena *mem,
                         const struct ank_sitting *start, size_t position)
{
    char day[12];
    return ank_format(mem, "%s (%s%s%s)",
                      ank_score_words(work->lang, &start->instrument->scale,
                                      start->scores[position], mem),
                      start->by ? start->by : "", start->by ? ", " : "",
                      ank_day_words(start->day, day));
}

void starts_notice(struct ank_work_context *work, size_t position,
                   const struct ank_sitting *was, const struct ank_sitting *comes)
{
    const char *domain = was->instrument->domains[position].code,
               *old = starts_words(work, work->mem, was, position);
    if (comes)
        work_notice(work,
                    SAY(ANK_N("note: the start of %s was %s and is now %s"), domain,
                        old, starts_words(work, work->mem, comes, position)));
    else
        work_notice(work, SAY(ANK_N("note: the start of %s was %s; now it has none"),
                              domain, old));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From sittings to one row per family; who counts is in <ankerpunt/analysis/results.h>.
 */
#include "panel.h"

#include <stdlib.h>
#include <string.h>

struct ank_panel *ank_panel_open(const struct ank_project *project,
                                 const struct ank_summary_options *options)
{
    struct ank_panel *panel = ank_must(calloc(1, sizeof *panel));
    panel->project = project;
    panel->options = *options;
    panel->period = options->period ? *options->period
                                    : (struct ank_period){ANK_NO_DAY, options->today};
    if (panel->options.data_date == ANK_NO_DAY ||
        panel->options.data_date > panel->period.until)
        panel->options.data_date = panel->period.until;
    panel->sheets =
        ank_alloc(&panel->mem, (project->instrument_count + 1) * sizeof *panel->sheets);
    for (size_t i = 0; i < project->instrument_count; i++)
        panel->sheets[i].instrument = project->instruments[i];
    return panel;
}

void ank_panel_close(struct ank_panel *panel)
{
    if (!panel)
        return;
    ank_arena_free(&panel->kept);
    ank_arena_free(&panel->mem);
    free(panel);
}

static bool on_sheet(const struct panel_sheet *sheet,
                     const struct ank_instrument *instrument)
{
    return sheet->instrument->id == instrument->id;
}

static bool of_project(const struct ank_panel *panel,
                       const struct ank_instrument *instrument)
{
    for (size_t i = 0; i < panel->project->instrument_count; i++)
        if (on_sheet(&panel->sheets[i], instrument))
            return true;
    return false;
}

static ank_day baseline_day(const struct ank_panel *panel,
                            const struct ank_voice *voice,
                            const struct ank_trajectory *trajectory)
{
    return ank_baseline_day(voice, &panel->project->waves, trajectory);
}

static bool is_wanted(const struct ank_panel *panel, const struct ank_voice *voice)
{
    const char *by = panel->options.by;
    return !by || (voice->by && ank_code_same(by, voice->by));
}

/* Everybody who still agrees to be measured: a person of 12 or more may have taken
 * back their own word. When one person is asked for, that one. */
static size_t voices_of(const struct ank_panel *panel, const struct ank_record *record,
                        size_t trajectory, struct ank_arena *mem,
                        struct ank_voice **voices)
{
    size_t count = ank_voices(record, trajectory, mem, voices), kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!ank_consent_withdrawn_by(record, (*voices)[i].by, "measure",
                                      panel->options.today) &&
            is_wanted(panel, &(*voices)[i]))
            (*voices)[kept++] = (*voices)[i];
    return kept;
}

static bool is_here(const struct ank_panel *panel,
                    const struct ank_trajectory *trajectory)
{
    return strcmp(trajectory->project, panel->project->code) == 0;
}

/* The family's first trajectory here with a baseline, else its first; -1: it was never
 * here. One in which support has still to begin is none. */
static int counted_trajectory(const struct ank_panel *panel,
                              const struct ank_record *record)
{
    int first = -1;
    for (size_t t = 0; t < record->trajectory_count; t++) {
        if (!is_here(panel, &record->trajectories[t]) ||
            ank_trajectory_waits(&record->trajectories[t], panel->period.until))
            continue;
        if (first < 0)
            first = (int)t;
        struct ank_arena mem = {0};
        struct ank_voice *voices;
        size_t count = voices_of(panel, record, t, &mem, &voices);
        bool measured = false;
        for (size_t i = 0; i < count && !measured; i++)
            measured =
                of_project(panel, voices[i].instrument) &&
                baseline_day(panel, &voices[i], &record->trajectories[t]) != ANK_NO_DAY;
        ank_arena_free(&mem);
        if (measured)
            return (int)t;
    }
    return first;
}

/* Some sitting in the intake window, but only of a coach or supporter alone. */
static bool only_coach(const struct ank_panel *panel, const struct ank_voice *voices,
                       size_t count, const struct ank_trajectory *trajectory)
{
    for (size_t v = 0; v < count; v++)
        for (size_t i = 0; voices[v].coach_only && i < voices[v].count; i++)
            if (ank_sitting_numbered(voices[v].sittings[i]) &&
                ank_wave_of(&panel->project->waves, trajectory,
                            voices[v].sittings[i]->day) == 0)
                return true;
    return false;
}

/* A family in the period, over all its trajectories here: support that is still to
 * begin is none. */
struct presence {
    bool waits, started, open; /* open: on the last day, after a return too */
    ank_day end;               /* of the last that ended */
};

static struct presence presence_of(const struct ank_panel *panel,
                                   const struct ank_record *record)
{
    struct presence found = {.end = ANK_NO_DAY};
    for (size_t t = 0; t < record->trajectory_count; t++) {
        const struct ank_trajectory *trajectory = &record->trajectories[t];
        if (!is_here(panel, trajectory))
            continue;
        if (ank_trajectory_waits(trajectory, panel->period.until)) {
            found.waits = true;
            continue;
        }
        found.started =
            found.started || ank_period_holds(&panel->period, trajectory->start);
        found.open = found.open || trajectory->end == ANK_NO_DAY;
        if (trajectory->end != ANK_NO_DAY)
            found.end = trajectory->end;
    }
    return found;
}

static void count_family(struct ank_panel *panel, const struct presence *found,
                         bool measured, bool by_coach)
{
    struct ank_summary *summary = &panel->summary;
    panel->family_count++;
    summary->started += found->started;
    summary->measured += found->started && measured;
    summary->open += found->open;
    summary->closed += !found->open && ank_period_holds(&panel->period, found->end);
    panel->coach_only += found->started && !measured && by_coach;
    panel->unmeasured += found->started && !measured && !by_coach;
}

/* `record` as it stood on the last day. */
static void add_standing(struct ank_panel *panel, const struct ank_record *record,
                         struct ank_arena *mem)
{
    int counted = counted_trajectory(panel, record);
    struct presence found = presence_of(panel, record);
    bool said;
    if (counted < 0) {
        panel->waiting += found.waits;
        return;
    }
    if (!ank_consent_stands(record, "measure", panel->options.today, &said) && said) {
        panel->withdrawn += found.open || found.end >= panel->period.from;
        return;
    }
    struct ank_voice *voices;
    const struct ank_trajectory *trajectory = &record->trajectories[counted];
    size_t count = voices_of(panel, record, (size_t)counted, mem, &voices);
    bool measured = false;
    for (size_t i = 0; i < panel->project->instrument_count; i++)
        measured = panel_add_row(panel, &panel->sheets[i], record, (size_t)counted,
                                 voices, count) ||
                   measured;
    panel->counted = counted;
    count_family(panel, &found, measured, only_coach(panel, voices, count, trajectory));
    panel_add_process(panel, record);
    panel_add_rights(panel, record, (size_t)counted);
}

void ank_panel_add(struct ank_panel *panel, const struct ank_record *record)
{
    struct ank_arena mem = {0};
    struct ank_record standing = ank_record_until(record, panel->period.until, &mem);
    panel->counted = -1;
    add_standing(panel, &standing, &mem);
    ank_arena_free(&mem);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From sittings to one row per family; who counts is in <ankerpunt/analysis/results.h>.
 */
#include "panel.h"

#include <stdlib.h>
#include <string.h>

static const double days_a_month = 30.4375;

struct ank_panel *ank_panel_open(const struct ank_project *project,
                                 const struct ank_summary_options *options)
{
    struct ank_panel *panel = ank_must(calloc(1, sizeof *panel));
    panel->project = project;
    panel->options = *options;
    if (panel->options.data_date == ANK_NO_DAY)
        panel->options.data_date = options->today;
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
    return !by || (voice->by && strcmp(by, voice->by) == 0);
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
            ank_trajectory_waits(&record->trajectories[t], panel->options.today))
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

/* At intake the start of each domain; in a later window for each domain the sitting
 * nearest to the nominal date that has a number. They stand by date, so a tie is the
 * earlier. */
static void fill_cells(const struct ank_panel *panel, const struct ank_voice *voice,
                       const struct ank_trajectory *trajectory, struct panel_row *row)
{
    const struct ank_waves *waves = &panel->project->waves;
    size_t domains = voice->instrument->domain_count;
    const struct ank_sitting *baselines[ANK_MOST_DOMAINS];
    struct ank_arena mem = {0};
    ank_baselines(voice, waves, trajectory, baselines);
    for (size_t d = 0; d < domains; d++)
        if (baselines[d])
            row->cells[d] = baselines[d]->scores[d];
    int *nearest = ank_alloc(&mem, waves->count * domains * sizeof *nearest);
    for (size_t i = 0; i < voice->count; i++) {
        const struct ank_sitting *sitting = voice->sittings[i];
        int wave = ank_wave_of(waves, trajectory, sitting->day);
        if (wave < 1)
            continue;
        ank_day nominal = ank_window_of(waves, (size_t)wave, trajectory).nominal;
        int distance = abs(sitting->day - nominal);
        for (size_t d = 0; d < domains; d++) {
            size_t at = (size_t)wave * domains + d;
            bool better = row->cells[at] < 0 || distance < nearest[at];
            if (sitting->scores[d] >= 0 && better) {
                row->cells[at] = sitting->scores[d];
                nearest[at] = distance;
            }
        }
    }
    ank_arena_free(&mem);
}

/* What became of each wave, and whether the family counts among those who were due. */
static void fill_states(const struct ank_panel *panel, const struct panel_sheet *sheet,
                        const struct ank_record *record, size_t trajectory,
                        struct panel_row *row)
{
    const struct ank_waves *waves = &panel->project->waves;
    struct ank_arena mem = {0};
    struct ank_wave_place *places = ank_alloc(&mem, waves->count * sizeof *places);
    ank_wave_places(record, trajectory, waves, sheet->instrument, panel->options.today,
                    places);
    for (size_t w = 0; w < waves->count; w++) {
        row->state[w] = (unsigned char)places[w].state;
        row->due[w] = places[w].due;
    }
    ank_arena_free(&mem);
}

static void add_dated(struct ank_panel *panel, struct panel_sheet *sheet,
                      const struct ank_voice *voice,
                      const struct ank_trajectory *trajectory)
{
    size_t domains = sheet->instrument->domain_count;
    for (size_t i = 0; i < voice->count; i++) {
        const struct ank_sitting *sitting = voice->sittings[i];
        ank_score *scores = ank_alloc(&panel->mem, domains * sizeof *scores);
        memcpy(scores, sitting->scores, domains * sizeof *scores);
        sheet->dated = ank_grow(&panel->mem, sheet->dated, sheet->dated_count,
                                sizeof *sheet->dated);
        sheet->dated[sheet->dated_count++] = (struct panel_dated){
            sheet->row_count, (double)(sitting->day - trajectory->start) / days_a_month,
            scores};
    }
}

/* True when the family has a baseline on this instrument. */
static bool add_row(struct ank_panel *panel, struct panel_sheet *sheet,
                    const struct ank_record *record, size_t counted,
                    const struct ank_voice *voices, size_t count)
{
    const struct ank_trajectory *trajectory = &record->trajectories[counted];
    size_t waves = panel->project->waves.count;
    size_t cells = waves * sheet->instrument->domain_count;
    struct panel_row row = {
        .cells = ank_alloc(&panel->mem, (cells + 1) * sizeof *row.cells),
        .state = ank_alloc(&panel->mem, waves),
        .due = ank_alloc(&panel->mem, waves * sizeof *row.due),
    };
    for (size_t i = 0; i < cells; i++)
        row.cells[i] = ANK_NOT_ASKED;
    fill_states(panel, sheet, record, counted, &row);

    const struct ank_waves *planned = &panel->project->waves;
    const struct ank_voice *voice =
        ank_speaking_voice(voices, count, sheet->instrument, planned, trajectory);
    const struct ank_voice *heard =
        ank_heard_voice(voices, count, sheet->instrument, planned, trajectory);
    if (voice)
        fill_cells(panel, voice, trajectory, &row);
    if (heard)
        add_dated(panel, sheet, heard, trajectory);
    sheet->rows =
        ank_grow(&panel->mem, sheet->rows, sheet->row_count, sizeof *sheet->rows);
    sheet->rows[sheet->row_count++] = row;
    return voice != NULL;
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

/* Whether support goes on, after a return too; and whether some is still to begin. */
static bool is_open(const struct ank_panel *panel, const struct ank_record *record,
                    bool *waits)
{
    bool open = false;
    *waits = false;
    for (size_t t = 0; t < record->trajectory_count; t++) {
        const struct ank_trajectory *trajectory = &record->trajectories[t];
        if (!is_here(panel, trajectory))
            continue;
        if (ank_trajectory_waits(trajectory, panel->options.today))
            *waits = true;
        else
            open = open || trajectory->end == ANK_NO_DAY;
    }
    return open;
}

static void count_family(struct ank_panel *panel, const struct ank_record *record,
                         size_t counted, bool measured)
{
    struct ank_summary *summary = &panel->summary;
    bool waits, open = is_open(panel, record, &waits);
    panel->counted = (int)counted;
    panel->family_count++;
    summary->started++;
    summary->measured += measured;
    summary->closed += !open;
    summary->open += open;
}

/* `record` as it stood on the day of the report. */
static void add_standing(struct ank_panel *panel, const struct ank_record *record,
                         struct ank_arena *mem)
{
    int counted = counted_trajectory(panel, record);
    bool said, waits;
    if (counted < 0) {
        is_open(panel, record, &waits);
        panel->waiting += waits;
        return;
    }
    if (!ank_consent_stands(record, "measure", panel->options.today, &said) && said) {
        panel->withdrawn++;
        return;
    }
    struct ank_voice *voices;
    const struct ank_trajectory *trajectory = &record->trajectories[counted];
    size_t count = voices_of(panel, record, (size_t)counted, mem, &voices);
    bool measured = false;
    for (size_t i = 0; i < panel->project->instrument_count; i++)
        measured =
            add_row(panel, &panel->sheets[i], record, (size_t)counted, voices, count) ||
            measured;
    count_family(panel, record, (size_t)counted, measured);
    if (!measured && only_coach(panel, voices, count, trajectory))
        panel->coach_only++;
    else if (!measured)
        panel->unmeasured++;
    panel_add_rights(panel, record, (size_t)counted);
}

void ank_panel_add(struct ank_panel *panel, const struct ank_record *record)
{
    struct ank_arena mem = {0};
    struct ank_record standing = ank_record_until(record, panel->options.today, &mem);
    panel->counted = -1;
    add_standing(panel, &standing, &mem);
    ank_arena_free(&mem);
}

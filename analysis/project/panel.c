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

/* Who speaks for the family; when one person is asked for, that one. */
static const struct ank_voice *speaking(const struct ank_panel *panel,
                                        const struct panel_sheet *sheet,
                                        const struct ank_voice *voices, size_t count,
                                        const struct ank_trajectory *trajectory)
{
    const struct ank_waves *waves = &panel->project->waves;
    const char *by = panel->options.by;
    const struct ank_voice *found = NULL;
    if (!by)
        return ank_speaking_voice(voices, count, sheet->instrument, waves, trajectory);
    for (size_t i = 0; !found && i < count; i++)
        if (voices[i].by && strcmp(by, voices[i].by) == 0)
            found =
                ank_speaking_voice(&voices[i], 1, sheet->instrument, waves, trajectory);
    return found;
}

/* Everybody who still agrees to be measured: a person of 12 or more may have taken
 * back their own word. */
static size_t voices_of(const struct ank_panel *panel, const struct ank_record *record,
                        size_t trajectory, struct ank_arena *mem,
                        struct ank_voice **voices)
{
    size_t count = ank_voices(record, trajectory, mem, voices), kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!ank_consent_withdrawn_by(record, (*voices)[i].by, "measure",
                                      panel->options.today))
            (*voices)[kept++] = (*voices)[i];
    return kept;
}

/* The family's first trajectory here with a baseline, else its first; -1: it
 * was never here. */
static int counted_trajectory(const struct ank_panel *panel,
                              const struct ank_record *record)
{
    int first = -1;
    for (size_t t = 0; t < record->trajectory_count; t++) {
        if (strcmp(record->trajectories[t].project, panel->project->code) != 0)
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

/* What became of each wave, and whether it counts among those who were due. */
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
        const struct ank_window *window = &places[w].window;
        enum ank_state state = places[w].state;
        bool closed =
            window->nominal != ANK_NO_DAY && panel->options.today > window->to;
        row->state[w] = (unsigned char)state;
        row->due[w] = state == ANK_DONE || state == ANK_ENDED_BEFORE || closed;
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

    const struct ank_voice *voice = speaking(panel, sheet, voices, count, trajectory);
    if (voice) {
        fill_cells(panel, voice, trajectory, &row);
        add_dated(panel, sheet, voice, trajectory);
    }
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

void ank_panel_add(struct ank_panel *panel, const struct ank_record *record)
{
    int counted = counted_trajectory(panel, record);
    bool said;
    panel->counted = -1;
    if (counted < 0)
        return;
    if (!ank_consent_stands(record, "measure", panel->options.today, &said) && said) {
        panel->withdrawn++;
        return;
    }

    struct ank_arena mem = {0};
    struct ank_voice *voices;
    const struct ank_trajectory *trajectory = &record->trajectories[counted];
    size_t count = voices_of(panel, record, (size_t)counted, &mem, &voices);
    bool measured = false;
    for (size_t i = 0; i < panel->project->instrument_count; i++)
        measured =
            add_row(panel, &panel->sheets[i], record, (size_t)counted, voices, count) ||
            measured;

    struct ank_summary *summary = &panel->summary;
    bool closed =
        trajectory->end != ANK_NO_DAY && trajectory->end <= panel->options.today;
    panel->counted = counted;
    panel->family_count++;
    summary->started++;
    summary->measured += measured;
    summary->closed += closed;
    summary->open += !closed;
    if (!measured && only_coach(panel, voices, count, trajectory))
        panel->coach_only++;
    else if (!measured)
        panel->unmeasured++;
    panel_add_rights(panel, record, (size_t)counted);
    ank_arena_free(&mem);
}

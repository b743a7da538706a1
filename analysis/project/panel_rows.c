/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A family on one instrument: what was rated at each moment, and what became of it. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/trend.h>
#include "panel.h"

void ank_voice_by_wave(const struct ank_voice *voice, const struct ank_waves *waves,
                       const struct ank_trajectory *trajectory,
                       const struct ank_sitting **chosen)
{
    size_t domains = voice->instrument->domain_count;
    const struct ank_sitting *baselines[ANK_MOST_DOMAINS];
    ank_baselines(voice, waves, trajectory, baselines);
    for (size_t at = 0; at < waves->count * domains; at++)
        chosen[at] = at < domains ? baselines[at] : NULL;
    for (size_t i = 0; i < voice->count; i++) {
        const struct ank_sitting *sitting = voice->sittings[i];
        int wave = ank_wave_of(waves, trajectory, sitting->day);
        if (wave < 1)
            continue;
        ank_day nominal = ank_window_of(waves, (size_t)wave, trajectory).nominal;
        for (size_t d = 0; d < domains; d++) {
            const struct ank_sitting **so_far = &chosen[(size_t)wave * domains + d];
            if (sitting->scores[d] >= 0 &&
                (!*so_far ||
                 abs(sitting->day - nominal) < abs((*so_far)->day - nominal)))
                *so_far = sitting;
        }
    }
}

/* What the voice marked itself at the start; and which later moments it was heard at
 * before the period, so that nobody is due there in it. */
static void fill_marks(const struct ank_panel *panel, const struct ank_voice *voice,
                       const struct ank_trajectory *trajectory, struct panel_row *row)
{
    const struct ank_waves *waves = &panel->project->waves;
    size_t domains = voice->instrument->domain_count;
    for (size_t i = 0; i < voice->count; i++) {
        const struct ank_sitting *sitting = voice->sittings[i];
        int wave = ank_wave_of(waves, trajectory, sitting->day);
        for (size_t d = 0; wave == 0 && sitting->priority && d < domains; d++)
            row->own[d] = row->own[d] || sitting->priority[d];
        if (wave >= 1 && sitting->day < panel->period.from &&
            ank_sitting_numbered(sitting))
            row->due[wave] = false;
    }
}

/* What was rated before the period is no pair of it; the start is, whenever it was. */
static void fill_cells(const struct ank_panel *panel, const struct ank_voice *voice,
                       const struct ank_trajectory *trajectory, struct panel_row *row)
{
    const struct ank_waves *waves = &panel->project->waves;
    size_t domains = voice->instrument->domain_count;
    struct ank_arena mem = {0};
    const struct ank_sitting **chosen =
        ank_alloc(&mem, waves->count * domains * sizeof(struct ank_sitting *));
    ank_voice_by_wave(voice, waves, trajectory, chosen);
    fill_marks(panel, voice, trajectory, row);
    for (size_t at = 0; at < waves->count * domains; at++)
        if (chosen[at] && (at < domains || chosen[at]->day >= panel->period.from)) {
            row->cells[at] = chosen[at]->scores[at % domains];
            row->days[at] = chosen[at]->day - trajectory->start;
        }
    ank_arena_free(&mem);
}

/* What became of each wave, and whether the family counts among those who were due. */
static void fill_states(const struct ank_panel *panel, const struct panel_sheet *sheet,
                        const struct ank_record *record, size_t trajectory,
                        struct panel_row *row)
{
    const struct ank_waves *waves = &panel->project->waves;
    ank_day from = panel->period.from;
    struct ank_arena mem = {0};
    struct ank_wave_place *places = ank_alloc(&mem, waves->count * sizeof *places);
    ank_wave_places(record, trajectory, waves, sheet->instrument, panel->period.until,
                    places);
    for (size_t w = 0; w < waves->count; w++) {
        bool before =
            places[w].window.nominal != ANK_NO_DAY && places[w].window.to < from;
        row->state[w] = before ? ANK_STATES : (unsigned char)places[w].state;
        row->due[w] = places[w].due && !before;
        row->closes[w] = places[w].window.to;
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
        ank_score *scores = ank_alloc(&panel->kept, domains * sizeof *scores);
        memcpy(scores, sitting->scores, domains * sizeof *scores);
        sheet->dated = ank_grow(&panel->kept, sheet->dated, sheet->dated_count,
                                sizeof *sheet->dated);
        sheet->dated[sheet->dated_count++] = (struct panel_dated){
            sheet->row_count,
            (double)(sitting->day - trajectory->start) / ANK_DAYS_A_MONTH, scores};
    }
}

bool panel_add_row(struct ank_panel *panel, struct panel_sheet *sheet,
                   const struct ank_record *record, size_t counted,
                   const struct ank_voice *voices, size_t count)
{
    const struct ank_trajectory *trajectory = &record->trajectories[counted];
    size_t waves = panel->project->waves.count;
    size_t cells = waves * sheet->instrument->domain_count;
    struct panel_row row = {
        .cells = ank_alloc(&panel->kept, (cells + 1) * sizeof *row.cells),
        .days = ank_alloc(&panel->kept, (cells + 1) * sizeof *row.days),
        .own = ank_alloc(&panel->kept, sheet->instrument->domain_count + 1),
        .state = ank_alloc(&panel->kept, waves),
        .due = ank_alloc(&panel->kept, waves * sizeof *row.due),
        .closes = ank_alloc(&panel->kept, waves * sizeof *row.closes),
    };
    for (size_t i = 0; i < cells; i++)
        row.cells[i] = ANK_NOT_ASKED;
    fill_states(panel, sheet, record, counted, &row);

    const struct ank_waves *planned = &panel->project->waves;
    const struct ank_voice *voice =
        ank_speaking_voice(voices, count, sheet->instrument, planned, trajectory);
    const struct ank_voice *heard =
        ank_heard_voice(voices, count, sheet->instrument, planned, trajectory);
    bool each_time = sheet->instrument->each_time;
    if (voice || (each_time && heard))
        fill_cells(panel, each_time ? heard : voice, trajectory, &row);
    if (heard)
        add_dated(panel, sheet, heard, trajectory);
    sheet->rows =
        ank_grow(&panel->kept, sheet->rows, sheet->row_count, sizeof *sheet->rows);
    sheet->rows[sheet->row_count++] = row;
    return voice != NULL && !each_time;
}

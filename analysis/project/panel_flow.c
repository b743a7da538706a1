/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families at each moment after intake, counted one by one over all instruments. */
#include "panel.h"

static bool has_number(const struct panel_sheet *sheet, size_t row, size_t wave)
{
    for (size_t d = 0; d < sheet->instrument->domain_count; d++)
        if (panel_cell(sheet, row, wave, d) >= 0)
            return true;
    return false;
}

/* One family: its rows on the sheets of all instruments have one index. */
static void add_family(const struct ank_panel *panel, size_t row, size_t wave,
                       struct ank_flow_row *flow)
{
    bool measured = false, due = false, rated = false, ended = false;
    for (size_t i = 0; i < panel->project->instrument_count; i++) {
        const struct panel_sheet *sheet = &panel->sheets[i];
        measured = measured || has_number(sheet, row, 0);
        rated = rated || has_number(sheet, row, wave);
        due = due || sheet->rows[row].due[wave];
        ended = ended || sheet->rows[row].state[wave] == ANK_ENDED_BEFORE;
    }
    if (!measured)
        return;
    flow->due += due;
    flow->rated += due && rated;
    flow->ended_before += due && !rated && ended;
    flow->early += !due && rated;
}

void panel_count_flow(struct ank_panel *panel)
{
    struct ank_summary *summary = &panel->summary;
    const struct ank_waves *waves = &panel->project->waves;
    summary->flow = ank_alloc(&panel->mem, waves->count * sizeof *summary->flow);
    for (size_t w = 1; w < waves->count; w++) {
        struct ank_flow_row *flow = &summary->flow[summary->flow_count++];
        *flow = (struct ank_flow_row){.wave = &waves->wave[w]};
        for (size_t r = 0; r < panel->family_count; r++)
            add_family(panel, r, w, flow);
    }
}

struct ank_flow_row ank_flow_at(const struct ank_summary *summary,
                                const struct ank_wave *wave)
{
    for (size_t i = 0; i < summary->flow_count; i++)
        if (summary->flow[i].wave == wave)
            return summary->flow[i];
    return (struct ank_flow_row){.wave = wave};
}

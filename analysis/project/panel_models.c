/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The change of each domain at each moment by a model of all ratings there are, beside
 * that of the families who have both. */
#include <ankerpunt/analysis/trend.h>
#include "panel.h"

/* All numbers of a domain in the windows of the waves. */
static size_t ratings_of(const struct panel_sheet *sheet, size_t waves, size_t domain,
                         struct ank_wave_rating *ratings)
{
    size_t count = 0, domains = sheet->instrument->domain_count;
    for (size_t r = 0; r < sheet->row_count; r++)
        for (size_t w = 0; w < waves; w++) {
            ank_score score = panel_cell(sheet, r, w, domain);
            if (score < 0)
                continue;
            double months =
                sheet->rows[r].days[w * domains + domain] / ANK_DAYS_A_MONTH;
            ratings[count++] = (struct ank_wave_rating){
                r, w, months, ank_scale_points(&sheet->instrument->scale, score)};
        }
    return count;
}

static void fill_rows(struct ank_panel *panel, const struct ank_domain *domain,
                      size_t first, const struct ank_mixed_waves *model)
{
    for (size_t i = first; i < panel->summary.domain_count; i++) {
        struct ank_domain_row *row = &panel->summary.domains[i];
        if (row->domain != domain)
            continue;
        row->model = model;
        row->modelled = model->wave[row->wave - panel->project->waves.wave];
    }
}

void panel_add_models(struct ank_panel *panel, const struct panel_sheet *sheet,
                      size_t first)
{
    size_t waves = panel->project->waves.count;
    for (size_t d = 0; d < sheet->instrument->domain_count; d++) {
        struct ank_arena scratch = {0};
        struct ank_wave_rating *ratings =
            ank_alloc(&scratch, (sheet->row_count * waves + 1) * sizeof *ratings);
        size_t count = ratings_of(sheet, waves, d, ratings);
        struct ank_mixed_waves *model = ank_alloc(&panel->mem, sizeof *model),
                               found = ank_mixed_waves(ratings, count, waves, &scratch);
        *model = found;
        model->wave = ank_alloc(&panel->mem, (waves + 1) * sizeof *model->wave);
        for (size_t w = 0; w < waves; w++)
            model->wave[w] = found.wave[w];
        fill_rows(panel, &sheet->instrument->domains[d], first, model);
        ank_arena_free(&scratch);
    }
}

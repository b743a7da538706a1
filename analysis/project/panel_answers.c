/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was answered at each moment to a list of which no change is told. */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include "panel.h"

/* Student's interval of a mean. */
static void set_interval(struct ank_answer_row *row, double sum, double squares)
{
    double n = (double)row->n, variance = (squares - sum * sum / n) / (n - 1);
    if (row->n < 2 || !(variance >= 0))
        return;
    double reach = gsl_cdf_tdist_Pinv(0.975, n - 1) * sqrt(variance / n);
    row->low = row->mean - reach;
    row->high = row->mean + reach;
}

static struct ank_answer_row count_row(const struct panel_sheet *sheet, size_t wave,
                                       size_t domain)
{
    double none = (double)NAN, sum = 0, squares = 0;
    struct ank_answer_row row = {.instrument = sheet->instrument,
                                 .domain = &sheet->instrument->domains[domain],
                                 .mean = none,
                                 .low = none,
                                 .high = none};
    for (size_t r = 0; r < sheet->row_count; r++) {
        ank_score score = panel_cell(sheet, r, wave, domain);
        if (score < 0)
            continue;
        double points = ank_scale_points(&sheet->instrument->scale, score);
        row.n++;
        sum += points;
        squares += points * points;
    }
    if (row.n == 0)
        return row;
    row.mean = sum / (double)row.n;
    set_interval(&row, sum, squares);
    return row;
}

void panel_add_answers(struct ank_panel *panel, const struct panel_sheet *sheet)
{
    struct ank_summary *summary = &panel->summary;
    const struct ank_waves *waves = &panel->project->waves;
    for (size_t w = 0; w < waves->count; w++)
        for (size_t d = 0; d < sheet->instrument->domain_count; d++) {
            struct ank_answer_row row = count_row(sheet, w, d);
            row.wave = &waves->wave[w];
            if (row.n == 0)
                continue;
            summary->answers = ank_grow(&panel->mem, summary->answers,
                                        summary->answer_count, sizeof row);
            summary->answers[summary->answer_count++] = row;
        }
}

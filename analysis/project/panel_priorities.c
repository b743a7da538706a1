/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The change on what families marked themselves to work on first.
 *
 * Of each family the mean over its own domains with both scores, towards the better;
 * families are then counted once each, with Student's t for their mean and Wilson's
 * limits for the share that went forward (goal attainment as in Kiresuk & Sherman 1968,
 * Community Ment Health J 4:443, without its scaling).
 */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include "panel.h"

/* The mean change of one family on its own domains; NAN: none has both scores. */
static double own_change(const struct panel_sheet *sheet, size_t row, size_t wave)
{
    const struct ank_scale *scale = &sheet->instrument->scale;
    double sum = 0, n = 0;
    for (size_t d = 0; d < sheet->instrument->domain_count; d++) {
        ank_score first = panel_cell(sheet, row, 0, d),
                  later = panel_cell(sheet, row, wave, d);
        if (!sheet->rows[row].own[d] || first < 0 || later < 0)
            continue;
        sum += scale->better * ank_scale_difference(scale, later - first);
        n++;
    }
    return n > 0 ? sum / n : (double)NAN;
}

static bool marked_any(const struct panel_sheet *sheet, size_t row)
{
    for (size_t d = 0; d < sheet->instrument->domain_count; d++)
        if (sheet->rows[row].own[d])
            return true;
    return false;
}

static void set_interval(struct ank_priority_row *row, double sum, double squares)
{
    double n = (double)row->n, variance = (squares - sum * sum / n) / (n - 1);
    if (row->n < 2 || !(variance > 1e-18)) {
        row->why_interval = row->n < 2
                                ? ANK_N("needs at least 2 families with both ratings")
                                : ANK_N("all families changed by the same amount");
        return;
    }
    row->sd = sqrt(variance);
    double reach = gsl_cdf_tdist_Pinv(0.975, n - 1) * row->sd / sqrt(n);
    row->low = row->mean - reach;
    row->high = row->mean + reach;
}

static struct ank_priority_row count_row(const struct panel_sheet *sheet, size_t wave,
                                         const struct ank_wave *planned)
{
    double none = (double)NAN, sum = 0, squares = 0;
    struct ank_priority_row row = {.instrument = sheet->instrument,
                                   .wave = planned,
                                   .mean = none,
                                   .sd = none,
                                   .low = none,
                                   .high = none,
                                   .share = none,
                                   .share_low = none,
                                   .share_high = none};
    for (size_t r = 0; r < sheet->row_count; r++) {
        double change = own_change(sheet, r, wave);
        row.marked += marked_any(sheet, r);
        if (isnan(change))
            continue;
        row.n++;
        row.better += change > 0;
        sum += change;
        squares += change * change;
    }
    if (row.n == 0) {
        row.why = row.why_interval = ANK_N("no family has both ratings");
        return row;
    }
    row.mean = sum / (double)row.n;
    row.share = (double)row.better / (double)row.n;
    set_interval(&row, sum, squares);
    if (row.n >= ANK_WORDS_LEAST)
        ank_wilson(row.better, row.n, &row.share_low, &row.share_high);
    return row;
}

/* A row where somebody marked something; nothing for lists without priorities. */
void panel_count_priorities(struct ank_panel *panel)
{
    struct ank_summary *summary = &panel->summary;
    const struct ank_waves *waves = &panel->project->waves;
    for (size_t i = 0; i < panel->project->instrument_count; i++)
        for (size_t w = 1; w < waves->count; w++) {
            struct ank_priority_row row =
                count_row(&panel->sheets[i], w, &waves->wave[w]);
            if (row.marked == 0 || row.n == 0)
                continue;
            summary->priorities =
                ank_grow(&panel->mem, summary->priorities, summary->priority_count,
                         sizeof *summary->priorities);
            summary->priorities[summary->priority_count++] = row;
        }
}

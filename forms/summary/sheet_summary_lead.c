/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which waves there are to tell of, which one leads, and its rows in order. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/words.h>
#include "sheet_summary_parts.h"

/* The most improved first; without a mean last. */
static int compare_rows(const void *left, const void *right)
{
    const struct ank_domain_row *a = *(const struct ank_domain_row *const *)left;
    const struct ank_domain_row *b = *(const struct ank_domain_row *const *)right;
    double x = a->figures.value[ANK_MEAN_CHANGE] * a->instrument->scale.better;
    double y = b->figures.value[ANK_MEAN_CHANGE] * b->instrument->scale.better;
    if (isnan(x) || isnan(y))
        return isnan(x) - isnan(y);
    return x != y ? (x < y) - (x > y) : strcmp(a->domain->code, b->domain->code);
}

static void set_axis(struct sheet_summary_wave *wave)
{
    double low = 0, high = 0;
    for (size_t i = 0; i < wave->count; i++) {
        const struct ank_figures *figures = &wave->rows[i]->figures;
        double seen[] = {figures->value[ANK_MEAN_CHANGE], NAN, NAN};
        ank_interval_shown(&wave->instrument->scale, figures, &seen[1], &seen[2]);
        for (size_t k = 0; k < ANK_COUNT(seen); k++)
            if (!isnan(seen[k])) {
                low = fmin(low, seen[k]);
                high = fmax(high, seen[k]);
            }
    }
    /* Half the scale each way is enough: a line is cut there. */
    double range = ank_scale_difference(&wave->instrument->scale,
                                        ank_scale_top(&wave->instrument->scale));
    wave->axis = axis_over(fmax(low, -range / 2), fmin(high, range / 2), 6,
                           LEFT + SUMMARY_WAVE_AT + 4,
                           LEFT + SUMMARY_WAVE_AT + SUMMARY_WAVE_WIDTH - 4);
}

static void find_wave(struct sheet_summary_sheet *sheet, const struct ank_wave *planned,
                      const struct ank_instrument *instrument)
{
    const struct ank_summary *summary = sheet->paper->summary;
    struct sheet_summary_wave wave = {
        .wave = planned,
        .instrument = instrument,
        .rows = ank_alloc(sheet->mem, (summary->domain_count + 1) * sizeof *wave.rows)};
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->wave != planned || row->instrument != instrument ||
            row->figures.n == 0)
            continue;
        wave.rows[wave.count++] = row;
        if (row->figures.n > wave.most_pairs)
            wave.most_pairs = row->figures.n;
    }
    if (wave.count == 0)
        return;
    qsort(wave.rows, wave.count, sizeof(struct ank_domain_row *), compare_rows);
    set_axis(&wave);
    sheet->waves =
        ank_grow(sheet->mem, sheet->waves, sheet->wave_count, sizeof *sheet->waves);
    sheet->waves[sheet->wave_count++] = wave;
}

/* Puts the latest wave with five families or more in front, else the latest of those
 * with most: it tells most. */
static void lead_with_telling(struct sheet_summary_sheet *sheet, size_t first)
{
    size_t best = first, most = 0;
    for (size_t w = first; w < sheet->wave_count; w++) {
        size_t n = sheet->waves[w].most_pairs;
        size_t enough = n < ANK_WORDS_LEAST ? n : ANK_WORDS_LEAST;
        if (enough > most) {
            best = w;
            most = enough;
        }
    }
    if (best >= sheet->wave_count)
        return;
    struct sheet_summary_wave telling = sheet->waves[best];
    for (size_t k = best; k > first; k--)
        sheet->waves[k] = sheet->waves[k - 1];
    sheet->waves[first] = telling;
}

/* The latest wave first: closing and follow-up count as later. */
void sheet_summary_find_waves(struct sheet_summary_sheet *sheet)
{
    const struct ank_project *project = sheet->paper->summary->project;
    for (size_t i = 0; i < project->instrument_count; i++) {
        size_t first = sheet->wave_count;
        for (size_t w = project->waves.count; w-- > 1;)
            find_wave(sheet, &project->waves.wave[w], project->instruments[i]);
        lead_with_telling(sheet, first);
        if (sheet->wave_count > first)
            sheet->waves[first].leads = true;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Change per domain: on the left the mean with its 95 % interval, on the right
 * how many families went clearly forward, stayed about the same, or have it
 * harder. The counts stand in the bars, so that colour says nothing alone.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "summary_parts.h"

static const double label_width = 138, chart_at = 146, chart_width = 170, bars_at = 336,
                    bars_width = 128, row_height = 18, axis_height = 22;

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

static void set_axis(struct summary_wave *wave)
{
    double low = 0, high = 0;
    for (size_t i = 0; i < wave->count; i++) {
        const double *value = wave->rows[i]->figures.value;
        const double seen[] = {value[ANK_MEAN_CHANGE], value[ANK_CI_LOW], value[ANK_CI_HIGH]};
        for (size_t k = 0; k < ANK_COUNT(seen); k++)
            if (!isnan(seen[k])) {
                low = fmin(low, seen[k]);
                high = fmax(high, seen[k]);
            }
    }
    /* A few families have intervals wider than the scale: the line is cut there. */
    double range = ank_scale_difference(&wave->instrument->scale,
                                        ank_scale_top(&wave->instrument->scale));
    wave->axis = axis_over(fmax(low, -range / 2), fmin(high, range / 2), 7, LEFT + chart_at,
                           LEFT + chart_at + chart_width);
}

static void add_wave(struct summary_sheet *sheet, const struct ank_wave *planned,
                     const struct ank_instrument *instrument)
{
    const struct ank_summary *summary = sheet->paper->summary;
    struct summary_wave wave = {
        .wave = planned,
        .instrument = instrument,
        .rows = ank_alloc(sheet->mem, (summary->domain_count + 1) * sizeof *wave.rows)};
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->wave != planned || row->instrument != instrument || row->figures.n == 0)
            continue;
        wave.rows[wave.count++] = row;
        if (row->figures.n > wave.most_pairs)
            wave.most_pairs = row->figures.n;
    }
    if (wave.count == 0)
        return;
    qsort(wave.rows, wave.count, sizeof(struct ank_domain_row *), compare_rows);
    set_axis(&wave);
    sheet->waves = ank_grow(sheet->mem, sheet->waves, sheet->wave_count, sizeof *sheet->waves);
    sheet->waves[sheet->wave_count++] = wave;
}

/* Puts the latest wave with five families or more in front: it tells most. */
static void lead_with_telling(struct summary_sheet *sheet, size_t first)
{
    enum { enough = 5 };
    for (size_t w = first; w < sheet->wave_count; w++) {
        if (sheet->waves[w].most_pairs < enough)
            continue;
        struct summary_wave telling = sheet->waves[w];
        for (size_t k = w; k > first; k--)
            sheet->waves[k] = sheet->waves[k - 1];
        sheet->waves[first] = telling;
        return;
    }
}

/* The latest wave first: closing and follow-up count as later. */
void summary_find_waves(struct summary_sheet *sheet)
{
    const struct ank_project *project = sheet->paper->summary->project;
    for (size_t i = 0; i < project->instrument_count; i++) {
        size_t first = sheet->wave_count;
        for (size_t w = project->waves.count; w-- > 1;)
            add_wave(sheet, &project->waves.wave[w], project->instruments[i]);
        lead_with_telling(sheet, first);
    }
}

static const char *wave_title(const struct summary_sheet *sheet, const struct summary_wave *wave)
{
    const struct ank_lang *lang = sheet->paper->lang;
    switch (wave->wave->kind) {
    case ANK_CLOSING:
        return ank_words(lang, ANK_N("Change at closing, per domain"));
    case ANK_FOLLOWUP:
        return ank_say(lang, sheet->mem, ANK_N("Change %d months after closing, per domain"),
                       wave->wave->months);
    default:
        return ank_say(lang, sheet->mem, ANK_N("Change after %d months, per domain"),
                       wave->wave->months);
    }
}

static void draw_wave_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct summary_sheet *sheet = data;
    const struct summary_wave *wave = &sheet->waves[index / SUMMARY_ROWS];
    const struct ank_lang *lang = sheet->paper->lang;
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_text(canvas, (struct point){LEFT, top + 18}, HEADING, wave_title(sheet, wave));
    canvas_end(canvas);
    canvas_words(canvas, (struct box){LEFT + chart_at - 30, top + 24, chart_width + 46, 22}, SMALL,
                 10.5, ank_words(lang, ANK_N("mean change in points, with 95 % interval")));
    canvas_words(canvas, (struct box){LEFT + bars_at, top + 24, WIDTH - bars_at, 22}, SMALL, 10.5,
                 ank_words(lang, ANK_N("families: clearly forward · about the same · harder now")));
}

static void draw_whisker(struct canvas *canvas, const struct summary_wave *wave,
                         const struct ank_figures *figures, double y)
{
    const struct axis *axis = &wave->axis;
    double mean = figures->value[ANK_MEAN_CHANGE];
    double low = figures->value[ANK_CI_LOW], high = figures->value[ANK_CI_HIGH];
    bool sure = !isnan(low) && low * high > 0;
    colour ink = sure ? INK_TEAL : INK_TEXT;
    if (!isnan(low)) {
        double from = axis_place(axis, fmax(low, axis->low));
        double to = axis_place(axis, fmin(high, axis->high));
        canvas_line(canvas, (struct point){from, y}, (struct point){to, y}, ink_stroke(ink, 1.6));
    }
    struct point at = {axis_place(axis, fmin(fmax(mean, axis->low), axis->high)), y};
    if (isnan(low))
        mark_ring(canvas, at, 3.4, ink, 1.2);
    else
        mark_dot(canvas, at, 3.8, ink);
}

/* One part of the bar, with its count; returns where the next begins. */
static double draw_part(struct canvas *canvas, double x, double y, double width, double count,
                        colour fill, colour ink)
{
    static const double height = 12;
    char text[16];
    if (!(count > 0))
        return x;
    canvas_box(canvas, (struct box){x, y - height / 2, width - 1, height}, 1.5, ink_fill(fill));
    struct style style = {FACE_REPORT, 8.5, ink, ALIGN_CENTRE};
    snprintf(text, sizeof text, "%.0f", count);
    canvas_text(canvas, (struct point){x + (width - 1) / 2, y + 3}, style, text);
    return x + width;
}

static void draw_classes(struct canvas *canvas, const struct summary_wave *wave,
                         const struct ank_figures *figures, double y)
{
    double one = bars_width / (double)(wave->most_pairs ? wave->most_pairs : 1);
    const double counts[] = {figures->value[ANK_IMPROVED_N], figures->value[ANK_SAME_N],
                             figures->value[ANK_WORSE_N]};
    static const colour fills[] = {INK_TEAL, 0xcdd3d6, INK_OCHRE};
    static const colour inks[] = {INK_WHITE, INK_TEXT, INK_WHITE};
    double x = LEFT + bars_at;
    for (size_t i = 0; i < ANK_COUNT(counts); i++)
        x = draw_part(canvas, x, y, one * counts[i], counts[i], fills[i], inks[i]);
}

/* A label that needs two lines is set smaller. */
static struct style label_style(struct canvas *canvas, const char *label, double *height)
{
    struct style style = BODY;
    if (canvas_words_height(canvas, label_width, BODY, 10.5, label) > 11)
        style.size = 8.5;
    *height = canvas_words_height(canvas, label_width, style, 10, label);
    return style;
}

static double height_of(const struct summary_sheet *sheet, const struct ank_domain_row *row)
{
    double label;
    label_style(sheet->canvas, ank_label(sheet->paper->lang, &row->domain->label), &label);
    return fmax(row_height, label + 3);
}

static void draw_row(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct summary_sheet *sheet = data;
    const struct summary_wave *wave = &sheet->waves[index / SUMMARY_ROWS];
    const struct ank_domain_row *row = wave->rows[index % SUMMARY_ROWS];
    const struct axis *axis = &wave->axis;
    double whole = height_of(sheet, row), y = top + whole / 2;
    char n[32];
    for (int k = 0; k < axis_ticks(axis); k++) {
        double x = axis_place(axis, axis_tick(axis, k));
        bool zero = fabs(axis_tick(axis, k)) < axis->step / 100;
        canvas_line(canvas, (struct point){x, top}, (struct point){x, top + whole},
                    ink_stroke(zero ? INK_NAVY : INK_RULE, zero ? 1 : 0.6));
    }
    canvas_begin(canvas, TAG_P, NULL);
    const char *label = ank_label(sheet->paper->lang, &row->domain->label);
    double height;
    struct style style = label_style(canvas, label, &height);
    canvas_words(canvas, (struct box){LEFT, y - height / 2, label_width, height}, style, 10, label);
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    snprintf(n, sizeof n, "%zu / %zu", row->figures.n, row->due);
    canvas_text(canvas, (struct point){LEFT + WIDTH, y + 3}, right, n);
    canvas_end(canvas);
    draw_whisker(canvas, wave, &row->figures, y);
    draw_classes(canvas, wave, &row->figures, y);
}

static void draw_axis(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct summary_sheet *sheet = data;
    const struct axis *axis = &sheet->waves[index / SUMMARY_ROWS].axis;
    struct style centre = SMALL;
    centre.align = ALIGN_CENTRE;
    for (int k = 0; k < axis_ticks(axis); k++) {
        char number[32], text[40];
        double value = axis_tick(axis, k);
        ank_number_words(sheet->paper->lang, value, axis->step < 1 ? 1 : 0, number);
        snprintf(text, sizeof text, "%s%s", value > axis->step / 100 ? "+" : "", number);
        canvas_text(canvas, (struct point){axis_place(axis, value), top + 10}, centre, text);
    }
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    canvas_text(canvas, (struct point){LEFT + WIDTH, top + 10}, right,
                ank_words(sheet->paper->lang, ANK_N("rated / due")));
}

void summary_add_change(struct layout *layout, const struct summary_sheet *sheet, size_t from,
                        size_t to)
{
    for (size_t w = from; w < to && w < sheet->wave_count; w++) {
        size_t base = w * SUMMARY_ROWS;
        layout_add(layout, (struct layout_block){50, true, draw_wave_head, base});
        for (size_t i = 0; i < sheet->waves[w].count; i++)
            layout_add(layout, (struct layout_block){height_of(sheet, sheet->waves[w].rows[i]), true,
                                                     draw_row, base + i});
        layout_add(layout, (struct layout_block){axis_height, false, draw_axis, base});
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whiskers, axes and figures as words, for the tables of the summary. */
#include <math.h>
#include <stdio.h>

#include "sheet_summary_parts.h"

void sheet_summary_draw_rules(struct canvas *canvas, const struct axis *axis,
                              double top, double height)
{
    for (int k = 0; k < axis_ticks(axis); k++) {
        double x = axis_place(axis, axis_tick(axis, k));
        bool zero = fabs(axis_tick(axis, k)) < axis->step / 100;
        canvas_line(canvas, (struct point){x, top}, (struct point){x, top + height},
                    ink_stroke(zero ? INK_NAVY : INK_RULE, zero ? 1 : 0.6));
    }
}

static int axis_decimals(const struct axis *axis)
{
    return axis->step >= 1 ? 0 : axis->step >= 0.1 ? 1 : axis->step >= 0.01 ? 2 : 3;
}

void sheet_summary_draw_ticks(struct canvas *canvas, const struct ank_lang *lang,
                              const struct axis *axis, double base)
{
    struct style centre = {FACE_REPORT, 7.5, INK_GREY, ALIGN_CENTRE};
    double free_from = -1;
    for (int k = 0; k < axis_ticks(axis); k++) {
        char number[32], text[40];
        double value = axis_tick(axis, k), x = axis_place(axis, value);
        bool zero = fabs(value) < axis->step / 100;
        ank_number_words(lang, zero ? 0 : value, zero ? 0 : axis_decimals(axis),
                         number);
        snprintf(text, sizeof text, "%s%s", !zero && value > 0 ? "+" : "", number);
        double half = canvas_text_width(canvas, centre, text) / 2;
        if (x - half < free_from) /* on a narrow axis not every tick has room */
            continue;
        canvas_text(canvas, (struct point){x, base}, centre, text);
        free_from = x + half + 3;
    }
}

void sheet_summary_draw_whisker(struct canvas *canvas, const struct axis *axis,
                                double mean, double low, double high, bool sure,
                                double y)
{
    if (isnan(mean))
        return;
    bool known = !isnan(low) && !isnan(high);
    colour ink = sure ? INK_TEAL : INK_TEXT;
    if (known) {
        double from = axis_place(axis, fmin(fmax(low, axis->low), axis->high));
        double to = axis_place(axis, fmax(fmin(high, axis->high), axis->low));
        canvas_line(canvas, (struct point){from, y}, (struct point){to, y},
                    ink_stroke(ink, 1.6));
    }
    struct point at = {axis_place(axis, fmin(fmax(mean, axis->low), axis->high)), y};
    if (known)
        mark_dot(canvas, at, 3.4, ink);
    else
        mark_ring(canvas, at, 3, ink, 1.2);
}

void sheet_summary_draw_change(struct canvas *canvas, const struct axis *axis,
                               const struct ank_domain_row *row, double y)
{
    const struct ank_scale *scale = &row->instrument->scale;
    enum ank_verdict verdict = ank_verdict_of(scale, &row->rule, &row->figures);
    double low, high;
    ank_interval_shown(scale, &row->figures, &low, &high);
    sheet_summary_draw_whisker(canvas, axis, row->figures.value[ANK_MEAN_CHANGE], low,
                               high, ank_verdict_side(verdict) != 0, y);
}

int sheet_summary_decimals(const struct ank_scale *scale)
{
    return scale->decimals < 6 ? scale->decimals + 1 : 6;
}

const char *sheet_summary_signed(const struct sheet_summary_sheet *sheet, double value,
                                 int decimals)
{
    char text[32];
    ank_number_words(sheet->paper->lang, value, decimals, text);
    bool nothing = fabs(value) * pow(10, decimals) < 0.5; /* as it is rounded */
    return ank_format(sheet->mem, "%s%s", value > 0 && !nothing ? "+" : "", text);
}

const char *sheet_summary_interval(const struct sheet_summary_sheet *sheet,
                                   double value, double low, double high, int decimals)
{
    char from[32], to[32];
    if (isnan(value))
        return "–";
    if (isnan(low) || isnan(high))
        return sheet_summary_signed(sheet, value, decimals);
    return ank_say(sheet->paper->lang, sheet->mem, ANK_N("%s (%s to %s)"),
                   sheet_summary_signed(sheet, value, decimals),
                   ank_number_words(sheet->paper->lang, low, decimals, from),
                   ank_number_words(sheet->paper->lang, high, decimals, to));
}

const char *sheet_summary_change(const struct sheet_summary_sheet *sheet,
                                 const struct ank_domain_row *row)
{
    const struct ank_scale *scale = &row->instrument->scale;
    int decimals = sheet_summary_decimals(scale);
    double mean = row->figures.value[ANK_MEAN_CHANGE], low, high;
    if (!isnan(mean) && row->figures.n < ANK_WORDS_LEAST)
        return ank_say(sheet->paper->lang, sheet->mem, ANK_N("%s (too few families)"),
                       sheet_summary_signed(sheet, mean, decimals));
    ank_interval_shown(scale, &row->figures, &low, &high);
    return sheet_summary_interval(sheet, mean, low, high, decimals);
}

const char *sheet_summary_count(const struct sheet_summary_sheet *sheet, size_t n)
{
    return ank_format(sheet->mem, "%zu", n);
}

const char *sheet_summary_label(const struct sheet_summary_sheet *sheet,
                                const struct ank_domain *domain)
{
    return ank_label(sheet->paper->lang, &domain->label);
}

const char *sheet_summary_plain(const struct sheet_summary_sheet *sheet,
                                const struct ank_domain *domain)
{
    return ank_label_plain(sheet->paper->lang, sheet->mem, &domain->label);
}

const char *sheet_summary_wave_name(const struct sheet_summary_sheet *sheet,
                                    const struct ank_wave *wave)
{
    return ank_wave_words(sheet->paper->lang, sheet->mem, wave->name);
}

const char *sheet_summary_of(const struct sheet_summary_sheet *sheet,
                             const char *heading,
                             const struct ank_instrument *instrument)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const char *title = ank_label_plain(lang, sheet->mem, &instrument->title);
    return sheet->paper->summary->project->instrument_count < 2
               ? heading
               : ank_format(sheet->mem, "%s · %s", heading,
                            *title ? title : instrument->code);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many families changed enough to count, each way: bars, their legend, and what
 * chance makes of them. */
#include <math.h>
#include <stdio.h>

#include "sheet_summary_parts.h"

static const double least_part = 9.5;

static const struct ink class_inks[] = {
    {INK_TEAL, NO_COLOUR, 0, false},
    {0xcdd3d6, NO_COLOUR, 0, false},
    {INK_WHITE, INK_OCHRE, 1.1, false},
};
static const colour class_letters[] = {INK_WHITE, INK_TEXT, INK_TEXT};

/* A part with an outline is drawn inside its place, so that all are as high. */
static void draw_part(struct canvas *canvas, struct box part, int class)
{
    double inset = class_inks[class].width / 2;
    canvas_box(canvas,
               (struct box){part.x + inset, part.y + inset,
                            fmax(part.width - 2 * inset, 0.5), part.height - 2 * inset},
               1.5, class_inks[class]);
}

void sheet_summary_draw_classes(struct canvas *canvas,
                                const struct sheet_summary_table *table, size_t row,
                                struct box cell)
{
    const struct sheet_summary_wave *wave = table->state;
    const double *value = wave->rows[row]->figures.value;
    const double counts[] = {value[ANK_IMPROVED_N], value[ANK_SAME_N],
                             value[ANK_WORSE_N]};
    /* A part is never too narrow for its count. */
    double one = (cell.width - 2 * least_part) /
                 (double)(wave->most_pairs ? wave->most_pairs : 1);
    double x = cell.x, y = cell.y + cell.height / 2;
    for (int i = 0; i < 3; i++) {
        char text[16];
        if (!(counts[i] > 0))
            continue;
        double width = fmax(one * counts[i], least_part);
        struct style style = {FACE_REPORT, 8, class_letters[i], ALIGN_CENTRE};
        draw_part(canvas, (struct box){x, y - 5.5, width - 1, 11}, i);
        snprintf(text, sizeof text, "%.0f", counts[i]);
        canvas_text(canvas, (struct point){x + (width - 1) / 2, y + 2.8}, style, text);
        x += width;
    }
}

/* The least change that counts in every domain of the wave; NAN: they differ, or
 * have no rule. */
static double common_least(const struct sheet_summary_wave *wave)
{
    double common = NAN;
    for (size_t i = 0; i < wave->count; i++) {
        const struct ank_domain_row *row = wave->rows[i];
        double least = ank_least_change(&row->instrument->scale, &row->rule);
        if (isnan(least))
            continue;
        if (!isnan(common) && least != common)
            return NAN;
        common = least;
    }
    return common;
}

/* "clearly better" only when every class rests on the error of one rating. */
static enum ank_rule weakest_rule(const struct sheet_summary_wave *wave)
{
    for (size_t i = 0; i < wave->count; i++)
        if (wave->rows[i]->rule.rule == ANK_MIN_CHANGE)
            return ANK_MIN_CHANGE;
    return ANK_RETEST;
}

/* "2 or more higher", "less than that", "2 or more lower"; by their class where domains
 * have different rules. */
static void legend_words(const struct sheet_summary_sheet *sheet,
                         const struct sheet_summary_wave *wave, const char *words[3])
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct ank_scale *scale = &wave->instrument->scale;
    double least = common_least(wave);
    char points[32];
    if (isnan(least)) {
        for (int i = 0; i < 3; i++)
            words[i] = ank_words(
                lang, ank_class_words((enum ank_class)(i + 1), weakest_rule(wave)));
        return;
    }
    ank_number_words(lang, least, scale->decimals, points);
    const char *higher = ank_say(lang, sheet->mem, ANK_N("%s or more higher"), points);
    const char *lower = ank_say(lang, sheet->mem, ANK_N("%s or more lower"), points);
    words[0] = scale->better > 0 ? higher : lower;
    words[1] = ank_words(lang, ANK_N("less than that"));
    words[2] = scale->better > 0 ? lower : higher;
}

/* What the bars mean, with a swatch of each. */
static void draw_legend(struct canvas *canvas, const struct sheet_summary_table *table,
                        double top)
{
    const struct ank_lang *lang = table->sheet->paper->lang;
    const char *words[3];
    legend_words(table->sheet, table->state, words);
    double x = LEFT;
    canvas_begin(canvas, TAG_P, NULL);
    canvas_text(canvas, (struct point){x, top + 10}, SMALL,
                ank_words(lang, ANK_N("families:")));
    x += canvas_text_width(canvas, SMALL, ank_words(lang, ANK_N("families:"))) + 8;
    for (int i = 0; i < 3; i++) {
        const char *word = words[i];
        draw_part(canvas, (struct box){x, top + 2.5, 14, 9}, i);
        canvas_text(canvas, (struct point){x + 18, top + 10}, SMALL, word);
        x += 18 + canvas_text_width(canvas, SMALL, word) + 14;
    }
    canvas_end(canvas);
}

/* The kinds of dots that a wave has: told as better or harder, not told, and without
 * an interval. */
static void find_dots(const struct sheet_summary_wave *wave, bool there[3])
{
    for (size_t i = 0; i < wave->count; i++) {
        const struct ank_domain_row *row = wave->rows[i];
        const struct ank_scale *scale = &row->instrument->scale;
        double low, high;
        bool told =
            ank_verdict_side(ank_verdict_of(scale, &row->rule, &row->figures)) != 0;
        if (!ank_interval_shown(scale, &row->figures, &low, &high))
            there[2] = true;
        else
            there[told ? 0 : 1] = true;
    }
}

/* What the colour of a dot says, of those there are. */
void sheet_summary_draw_dots(struct canvas *canvas,
                             const struct sheet_summary_table *table, double top)
{
    static const char *const words[] = {ANK_N("better or harder on average"),
                                        ANK_N("cannot be told yet"),
                                        ANK_N("without an interval")};
    const struct ank_lang *lang = table->sheet->paper->lang;
    bool there[3] = {false};
    double x = LEFT;
    find_dots(table->state, there);
    canvas_begin(canvas, TAG_P, NULL);
    for (size_t i = 0; i < ANK_COUNT(words); i++) {
        const char *word = ank_words(lang, words[i]);
        const struct point at = {x + 4, top + 7};
        if (!there[i])
            continue;
        if (i == 2)
            mark_ring(canvas, at, 3, INK_TEXT, 1.2);
        else
            mark_dot(canvas, at, 3.4, i == 0 ? INK_TEAL : INK_TEXT);
        canvas_text(canvas, (struct point){x + 12, top + 10}, SMALL, word);
        x += 12 + canvas_text_width(canvas, SMALL, word) + 16;
    }
    canvas_end(canvas);
}

/* Both, one above the other. */
void sheet_summary_draw_legends(struct canvas *canvas,
                                const struct sheet_summary_table *table, double top)
{
    sheet_summary_draw_dots(canvas, table, top);
    draw_legend(canvas, table, top + 13);
}

/* What chance makes of single families: how many it would be when the error of one
 * rating is known, else what shows it. */
void sheet_summary_say_chance(const struct sheet_summary_sheet *sheet,
                              struct sheet_summary_table *table,
                              const struct sheet_summary_wave *wave)
{
    const struct ank_lang *lang = sheet->paper->lang;
    double most = 0;
    bool counted = false, unknown = false;
    char number[32];
    for (size_t i = 0; i < wave->count; i++) {
        const struct ank_domain_row *row = wave->rows[i];
        double expected =
            ank_expected_by_chance(&row->instrument->scale, &row->rule, 100);
        counted = counted || row->rule.rule != ANK_NO_RULE;
        unknown = unknown || (isnan(expected) && row->rule.rule != ANK_NO_RULE);
        most = fmax(most, expected);
    }
    if (counted && most > 0)
        sheet_summary_say_after(
            table,
            ank_say(lang, sheet->mem,
                    ANK_N("By chance alone, each way: up to %s of 100 families."),
                    ank_number_words(lang, most, 0, number)));
    if (unknown)
        sheet_summary_say_after(table, ank_words(lang, ank_coming_and_going()));
}

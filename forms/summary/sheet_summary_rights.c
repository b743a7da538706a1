/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rights: how far claims came, and how long it took until they were realised,
 * open claims kept in. */
#include <math.h>
#include <stdio.h>

#include <ankerpunt/analysis/trend.h>
#include "sheet_summary_parts.h"

static const double ladder_width = 216, curve_at = 252, ladder_row = 10.4;

static size_t stages_there(const struct ank_rights_result *rights)
{
    size_t count = 0;
    for (int i = 0; i < ANK_STAGES; i++)
        count += rights->by_stage[i] > 0;
    return count;
}

/* Dark what is realised, pale what is under way, outlined what turned aside. */
static struct ink stage_ink(int stage)
{
    if (stage >= ANK_STAGE_REFUSED)
        return (struct ink){INK_WHITE, INK_OCHRE, 1.1, false};
    return ink_fill(ank_stage_realised(stage) ? INK_TEAL : INK_PALE_TEAL);
}

static void draw_stage(struct canvas *canvas, const struct sheet_summary_sheet *sheet,
                       int stage, double share, double y)
{
    static const double label_width = 112;
    const struct ank_rights_result *rights = &sheet->paper->summary->rights;
    double width = fmax((ladder_width - label_width - 24) * share, 2);
    struct style style = SMALL;
    style.colour = INK_TEXT;
    canvas_begin(canvas, TAG_TR, NULL);
    canvas_begin(canvas, TAG_TH, NULL);
    canvas_text(canvas, (struct point){LEFT, y + 9}, style,
                ank_words(sheet->paper->lang, ank_stage_words(stage)));
    canvas_end(canvas);
    canvas_begin(canvas, TAG_TD, NULL);
    canvas_text(canvas, (struct point){LEFT + label_width + width + 5, y + 9}, style,
                sheet_summary_count(sheet, rights->by_stage[stage]));
    canvas_end(canvas);
    canvas_end(canvas);
    canvas_box(canvas, (struct box){LEFT + label_width, y + 1.5, width, 8.5}, 1.5,
               stage_ink(stage));
}

/* Claims by stage, those there are. */
static void draw_ladder(struct canvas *canvas, const struct sheet_summary_sheet *sheet,
                        double top)
{
    const struct ank_rights_result *rights = &sheet->paper->summary->rights;
    size_t most = 1;
    for (int i = 0; i < ANK_STAGES; i++)
        if (rights->by_stage[i] > most)
            most = rights->by_stage[i];
    canvas_begin(canvas, TAG_TABLE, NULL);
    double y = top;
    for (int i = 0; i < ANK_STAGES; i++)
        if (rights->by_stage[i] > 0) {
            draw_stage(canvas, sheet, i, (double)rights->by_stage[i] / (double)most, y);
            y += ladder_row;
        }
    canvas_end(canvas);
}

static struct axis months_axis(const struct ank_incidence *time)
{
    double last = time->firm_count ? time->firm_until / ANK_DAYS_A_MONTH : 1;
    return axis_over(0, fmax(last, 1), 6, LEFT + curve_at + 30, LEFT + WIDTH - 8);
}

static double share_place(double share, double top, double height)
{
    return top + height * (1 - share);
}

static void draw_frame(struct canvas *canvas, const struct sheet_summary_sheet *sheet,
                       const struct axis *axis, double top, double height)
{
    struct style right = SMALL, centre = SMALL;
    right.align = ALIGN_RIGHT;
    centre.align = ALIGN_CENTRE;
    for (int k = 0; k <= 2; k++) {
        char text[16];
        double y = share_place(k / 2.0, top, height);
        snprintf(text, sizeof text, "%d %%", k * 50);
        canvas_line(canvas, (struct point){axis->from, y}, (struct point){axis->to, y},
                    ink_stroke(k == 0 ? INK_GREY : INK_RULE, 0.8));
        canvas_text(canvas, (struct point){axis->from - 5, y + 3}, right, text);
    }
    for (int k = 0; k < axis_ticks(axis); k++) {
        char number[32];
        ank_number_words(sheet->paper->lang, axis_tick(axis, k), axis->step < 1 ? 1 : 0,
                         number);
        canvas_text(
            canvas,
            (struct point){axis_place(axis, axis_tick(axis, k)), top + height + 12},
            centre, number);
    }
}

/* Steps of the share, with its limits as a band of boxes; drawn while at least five are
 * at risk. */
static void draw_curve(struct canvas *canvas, const struct ank_incidence *time,
                       const struct axis *axis, double top, double height)
{
    const struct ank_incidence_row *rows = time->rows;
    for (size_t i = 0; i < time->firm_count; i++) {
        double from = axis_place(axis, rows[i].time / ANK_DAYS_A_MONTH);
        double to =
            i + 1 < time->firm_count
                ? axis_place(axis, rows[i + 1].time / ANK_DAYS_A_MONTH)
                : fmin(axis_place(axis, time->firm_until / ANK_DAYS_A_MONTH), axis->to);
        if (isnan(rows[i].low) || isnan(rows[i].high) || to <= from)
            continue;
        double upper = share_place(rows[i].high, top, height);
        double lower = share_place(rows[i].low, top, height);
        canvas_box(canvas,
                   (struct box){from, upper, to - from + 0.4, fmax(lower - upper, 0.1)},
                   0, ink_fill(0xdcebe9));
    }
    struct point last = {axis->from, share_place(0, top, height)};
    for (size_t i = 0; i < time->firm_count; i++) {
        double x = axis_place(axis, rows[i].time / ANK_DAYS_A_MONTH);
        double y = share_place(rows[i].realised, top, height);
        const struct point corner[] = {last, {x, last.y}, {x, y}};
        canvas_polyline(canvas, corner, ANK_COUNT(corner), ink_stroke(INK_TEAL, 1.8));
        last = (struct point){x, y};
    }
    if (time->firm_count > 0)
        canvas_line(
            canvas, last,
            (struct point){
                fmin(axis_place(axis, time->firm_until / ANK_DAYS_A_MONTH), axis->to),
                last.y},
            ink_stroke(INK_TEAL, 1.8));
}

/* Where half of the claims are realised. */
static void draw_median(struct canvas *canvas, const struct sheet_summary_sheet *sheet,
                        const struct axis *axis, double top, double height)
{
    double days = sheet->paper->summary->rights.cumulative.median;
    double x = axis_place(axis, days / ANK_DAYS_A_MONTH),
           y = share_place(0.5, top, height);
    struct ink dashed = {NO_COLOUR, INK_OCHRE, 1, true};
    if (isnan(days) || x > axis->to)
        return;
    char number[32];
    struct style style = {FACE_REPORT, 8.5, INK_OCHRE, ALIGN_LEFT};
    const char *text = ank_say(sheet->paper->lang, sheet->mem, ANK_N("%s days"),
                               ank_number_words(sheet->paper->lang, days, 0, number));
    canvas_line(canvas, (struct point){axis->from, y}, (struct point){x, y}, dashed);
    canvas_line(canvas, (struct point){x, y}, (struct point){x, top + height}, dashed);
    /* Above the line: the curve is below it until then. */
    canvas_text(canvas, (struct point){axis->from + 4, y - 4}, style, text);
}

static void draw_time(struct canvas *canvas, const struct sheet_summary_sheet *sheet,
                      double top)
{
    const struct ank_incidence *time = &sheet->paper->summary->rights.cumulative;
    const struct ank_lang *lang = sheet->paper->lang;
    static const double height = 88;
    struct box title = {LEFT + curve_at, top, WIDTH - curve_at, 22};
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(
        canvas, title, SMALL, 10.5,
        ank_say(lang, sheet->mem,
                ANK_N("share realised, by months since it was detected (95 %%), n %zu"),
                time->n));
    if (time->firm_count == 0)
        canvas_words(
            canvas, (struct box){LEFT + curve_at, top + 40, WIDTH - curve_at, 22},
            SMALL, 10.5, ank_words(lang, ANK_N("too few claims to draw a curve")));
    canvas_end(canvas);
    if (time->firm_count == 0)
        return;
    struct axis axis = months_axis(time);
    canvas_begin(
        canvas, TAG_FIGURE,
        isnan(time->median)
            ? ank_words(lang,
                        ANK_N("A curve of the share of claims that were realised."))
            : ank_say(
                  lang, sheet->mem,
                  ANK_N(
                      "A curve of the share of claims that were realised; half of them "
                      "within %.0f days."),
                  time->median));
    draw_frame(canvas, sheet, &axis, top + 31, height);
    draw_curve(canvas, time, &axis, top + 31, height);
    draw_median(canvas, sheet, &axis, top + 31, height);
    canvas_end(canvas);
}

static double ladder_height(const struct sheet_summary_sheet *sheet)
{
    return (double)stages_there(&sheet->paper->summary->rights) * ladder_row;
}

static void draw_rights(struct canvas *canvas, const void *data, size_t index,
                        double top)
{
    (void)index;
    const struct sheet_summary_sheet *sheet = data;
    const struct ank_lang *lang = sheet->paper->lang;
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_text(canvas, (struct point){LEFT, top + 24}, HEADING,
                ank_words(lang, ANK_N("Rights")));
    canvas_end(canvas);
    draw_ladder(canvas, sheet, top + 32);
    if (sheet->paper->summary->cut.audience != ANK_FOR_BOARD)
        draw_time(canvas, sheet, top + 16);
}

void sheet_summary_add_rights(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct ank_rights_result *rights = &sheet->paper->summary->rights;
    const struct ank_summary_cut *cut = &sheet->paper->summary->cut;
    if (cut->rights || (cut->stages > 0 && stages_there(rights) == 0))
        return;
    if (rights->claims == 0) {
        sheet_summary_add_heading(layout, sheet, ank_words(lang, ANK_N("Rights")));
        sheet_summary_add_words(layout, sheet, SMALL, 11,
                                ank_words(lang, ANK_N("No right was explored yet.")));
        return;
    }
    double time = rights->cumulative.firm_count > 0 ? 152 : 66;
    layout_add(layout, (struct layout_block){fmax(36 + ladder_height(sheet), time),
                                             false, draw_rights, 0});
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first blocks of the summary: title, the answer, who is in it, what to talk about.
 */
#include <math.h>

#include <ankerpunt/analysis/words.h>
#include "sheet_summary_parts.h"

static void draw_title(struct canvas *canvas, const void *data, size_t index,
                       double top)
{
    (void)index;
    const struct sheet_summary_sheet *sheet = data;
    struct style grey = BODY;
    grey.colour = INK_GREY;
    canvas_bookmark(canvas, sheet->name);
    canvas_begin(canvas, TAG_H1, NULL);
    double used = canvas_words(canvas, (struct box){LEFT, top, WIDTH, 28}, TITLE, 27,
                               sheet->name);
    canvas_end(canvas);
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, top + used + 2, WIDTH, 12}, grey, 13,
                 sheet->subtitle);
    canvas_end(canvas);
}

static double title_height(const struct sheet_summary_sheet *sheet)
{
    return canvas_words_height(sheet->canvas, WIDTH, TITLE, 27, sheet->name) +
           canvas_words_height(sheet->canvas, WIDTH, BODY, 13, sheet->subtitle) + 15;
}

void sheet_summary_add_title(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    struct style notice = {FACE_REPORT_BOLD, 8.5, INK_OCHRE, ALIGN_LEFT};
    layout_add(layout, (struct layout_block){title_height(sheet), true, draw_title, 0});
    if (sheet->notice)
        sheet_summary_add_words(layout, sheet, notice, 11, sheet->notice);
}

void sheet_summary_add_talk(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_project_paper *paper = sheet->paper;
    sheet_summary_add_boxed(
        layout, sheet,
        (struct sheet_summary_boxed){
            ank_words(paper->lang, ANK_N("To talk about in the team")),
            paper->talk_count, paper->talk, true, 10});
}

/* Who is in the figures ---------------------------------------------------- */

/* Bars that get shorter: started, measured at intake, due and rated again. */
struct stage_bar {
    const char *words;
    size_t n;
};

static size_t find_bars(const struct sheet_summary_sheet *sheet,
                        struct stage_bar bars[4])
{
    const struct ank_summary *summary = sheet->paper->summary;
    size_t count = 0;
    bars[count++] = (struct stage_bar){ANK_N("%zu started"), summary->started};
    bars[count++] =
        (struct stage_bar){ANK_N("%zu measured at intake"), summary->measured};
    if (sheet->wave_count == 0)
        return count;
    struct ank_flow_row flow = ank_flow_at(summary, sheet->waves[0].wave);
    if (!flow.rounded)
        bars[count++] = (struct stage_bar){ANK_N("%zu were due for it"), flow.due};
    bars[count++] = (struct stage_bar){ANK_N("%zu rated again"), flow.rated};
    return count;
}

static void draw_who(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct sheet_summary_sheet *sheet = data;
    const struct ank_summary *summary = sheet->paper->summary;
    static const colour fills[] = {0xb3d2d0, 0x84b8b3, 0x559d96, INK_TEAL};
    struct stage_bar bars[4];
    size_t count = find_bars(sheet, bars);
    double slot = WIDTH / 4;
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_text(canvas, (struct point){LEFT, top + 16}, HEADING,
                ank_words(sheet->paper->lang, ANK_N("Who is in these figures?")));
    canvas_end(canvas);
    for (size_t i = 0; i < count; i++) {
        double share =
            summary->started ? (double)bars[i].n / (double)summary->started : 0;
        double x = LEFT + slot * (double)i;
        canvas_box(canvas, (struct box){x, top + 26, fmax(2, (slot - 14) * share), 14},
                   2, ink_fill(fills[i]));
        canvas_begin(canvas, TAG_P, NULL);
        canvas_words(canvas, (struct box){x, top + 43, slot - 6, 12}, SMALL, 11,
                     ank_say(sheet->paper->lang, sheet->mem, bars[i].words, bars[i].n));
        canvas_end(canvas);
    }
}

/* "3 ended before, 1 missed" of the states named; NULL: none. */
static const char *states_words(const struct sheet_summary_sheet *sheet,
                                const struct ank_wave_row *row,
                                const enum ank_state *states, size_t count)
{
    static const char *const words[ANK_STATES] = {
        [ANK_DONE] = ANK_N("done"),
        [ANK_ENDED_BEFORE] = ANK_N("ended before"),
        [ANK_STATE_REFUSED] = ANK_N("did not want to"),
        [ANK_NOT_YET_DUE] = ANK_N("not yet due"),
        [ANK_DUE] = ANK_N("due"),
        [ANK_LATE] = ANK_N("late"),
        [ANK_MISSED] = ANK_N("missed"),
    };
    const char *said = NULL;
    for (size_t i = 0; i < count; i++)
        if (row->n[states[i]] > 0)
            said = ank_format(sheet->mem, "%s%s%zu %s", said ? said : "",
                              said ? ", " : "", row->n[states[i]],
                              ank_words(sheet->paper->lang, words[states[i]]));
    return said;
}

/* What was done, when a period was asked for. */
static void add_process(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_summary *summary = sheet->paper->summary;
    if (summary->period.from == ANK_NO_DAY || summary->cut.process)
        return;
    sheet_summary_add_heading(layout, sheet,
                              ank_words(sheet->paper->lang, ANK_N("What was done")));
    for (const char *const *said =
             ank_sentences_of_process(sheet->paper->lang, sheet->mem, summary);
         *said; said++)
        sheet_summary_add_words(layout, sheet, SMALL, 11, *said);
}

/* Who is in the leading wave before it was due: in the change, and not missed. */
static void add_early(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_summary *summary = sheet->paper->summary;
    if (sheet->wave_count == 0)
        return;
    struct ank_flow_row flow = ank_flow_at(summary, sheet->waves[0].wave);
    if (flow.early > 0)
        sheet_summary_add_words(
            layout, sheet, SMALL, 11,
            ank_say(sheet->paper->lang, sheet->mem,
                    ANK_N("Rated while that moment (%s) is still open, and in the "
                          "change: %zu."),
                    sheet_summary_wave_name(sheet, flow.wave), flow.early));
}

/* Why those who are not in the leading wave are not. */
static void add_missing(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    static const enum ank_state gone[] = {ANK_ENDED_BEFORE, ANK_STATE_REFUSED,
                                          ANK_MISSED};
    static const enum ank_state coming[] = {ANK_DUE, ANK_LATE, ANK_NOT_YET_DUE};
    const struct ank_summary *summary = sheet->paper->summary;
    const struct ank_lang *lang = sheet->paper->lang;
    for (size_t i = 0; sheet->wave_count > 0 && i < summary->wave_count; i++) {
        const struct ank_wave_row *row = &summary->waves[i];
        if (row->wave != sheet->waves[0].wave ||
            row->instrument != sheet->waves[0].instrument)
            continue;
        const char *out = states_words(sheet, row, gone, ANK_COUNT(gone));
        const char *later = states_words(sheet, row, coming, ANK_COUNT(coming));
        const char *name = sheet_summary_wave_name(sheet, row->wave);
        const char *said =
            out ? ank_say(lang, sheet->mem, ANK_N("Not rated (%s): %s."), name, out)
                : "";
        if (later)
            said = ank_format(sheet->mem, "%s%s%s", said, out ? " " : "",
                              ank_say(lang, sheet->mem,
                                      ANK_N("Still to come (%s), and not counted: %s."),
                                      name, later));
        if (*said)
            sheet_summary_add_words(layout, sheet, SMALL, 11, said);
        return;
    }
}

void sheet_summary_add_head(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_summary *summary = sheet->paper->summary;
    const struct ank_lang *lang = sheet->paper->lang;
    sheet_summary_add_title(layout, sheet);
    sheet_summary_add_boxed(
        layout, sheet,
        (struct sheet_summary_boxed){ank_words(lang, ANK_N("In short")),
                                     sheet->paper->brief_count, sheet->paper->brief,
                                     false, 0});
    layout_add(layout, (struct layout_block){58, true, draw_who, 0});
    for (size_t i = 0; i < summary->left_out_count; i++)
        sheet_summary_add_words(layout, sheet, SMALL, 11,
                                ank_say(lang, sheet->mem,
                                        ANK_N("Not in the figures: %zu (%s)."),
                                        summary->left_out[i].n,
                                        ank_words(lang, summary->left_out[i].reason)));
    add_early(layout, sheet);
    add_missing(layout, sheet);
    add_process(layout, sheet);
}

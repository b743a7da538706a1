/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coordinator's summary of a project: see ank_summary_sheet(). */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "paper.h"
#include "summary_parts.h"

static void frame(struct canvas *canvas, const void *data, size_t page, size_t pages)
{
    const struct summary_sheet *sheet = data;
    const struct ank_lang *lang = sheet->paper->lang;
    struct style warning = {FACE_REPORT_BOLD, 8.5, INK_OCHRE, ALIGN_LEFT}, right = SMALL;
    right.align = ALIGN_RIGHT;
    double base = PAGE_HEIGHT - 32;
    canvas_text(canvas, (struct point){LEFT, base}, warning,
                ank_words(lang, ANK_N("DO NOT SHARE: working sheet of the coordinator")));
    canvas_text(canvas, (struct point){LEFT + WIDTH, base}, right,
                ank_say(lang, sheet->mem, ANK_N("page %zu of %zu"), page, pages));
}

static const char *subtitle(const struct summary_sheet *sheet)
{
    char day[12];
    return ank_say(sheet->paper->lang, sheet->mem,
                   ANK_N("What changed for the families? As it stands on %s"),
                   ank_day_words(sheet->paper->today, day));
}

static void draw_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct summary_sheet *sheet = data;
    canvas_begin(canvas, TAG_H1, NULL);
    double used = canvas_words(canvas, (struct box){LEFT, top, WIDTH, 28}, TITLE, 27,
                               sheet->paper->summary->project->name);
    canvas_end(canvas);
    struct style grey = BODY;
    grey.colour = INK_GREY;
    canvas_begin(canvas, TAG_P, NULL);
    canvas_text(canvas, (struct point){LEFT, top + used + 12}, grey, subtitle(sheet));
    canvas_end(canvas);
}

static double head_height(const struct summary_sheet *sheet)
{
    return canvas_words_height(sheet->canvas, WIDTH, TITLE, 27,
                               sheet->paper->summary->project->name) +
           28;
}

static double sentences_height(const struct summary_sheet *sheet, double width,
                               const char *const *sentences, size_t count, double gap)
{
    double height = 0;
    for (size_t i = 0; i < count; i++)
        height += canvas_words_height(sheet->canvas, width, BODY, 14, sentences[i]) + gap;
    return height;
}

static double brief_height(const struct summary_sheet *sheet)
{
    return sentences_height(sheet, WIDTH - 28, sheet->paper->brief, sheet->paper->brief_count, 1) +
           42;
}

static void draw_brief(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct summary_sheet *sheet = data;
    const struct ank_project_paper *paper = sheet->paper;
    canvas_box(canvas, (struct box){LEFT - 2, top, WIDTH + 4, brief_height(sheet) - 10}, 5,
               ink_fill(INK_SAND));
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_text(canvas, (struct point){LEFT + 12, top + 19}, HEADING,
                ank_words(paper->lang, ANK_N("In short")));
    canvas_end(canvas);
    double y = top + 26;
    for (size_t i = 0; i < paper->brief_count; i++) {
        canvas_begin(canvas, TAG_P, NULL);
        y += canvas_words(canvas, (struct box){LEFT + 12, y, WIDTH - 28, 14}, BODY, 14,
                          paper->brief[i]) +
             1;
        canvas_end(canvas);
    }
}

/* Bars that get shorter: started, measured at intake, due and rated again. */
struct stage_bar {
    const char *words;
    size_t n;
};

static size_t find_bars(const struct summary_sheet *sheet, struct stage_bar bars[4])
{
    const struct ank_summary *summary = sheet->paper->summary;
    size_t count = 0, due = 0, rated = 0;
    bars[count++] = (struct stage_bar){ANK_N("%zu started"), summary->started};
    bars[count++] = (struct stage_bar){ANK_N("%zu measured at intake"), summary->measured};
    if (sheet->wave_count == 0)
        return count;
    for (size_t i = 0; i < sheet->waves[0].count; i++) {
        due = sheet->waves[0].rows[i]->due > due ? sheet->waves[0].rows[i]->due : due;
        rated = sheet->waves[0].rows[i]->figures.n > rated ? sheet->waves[0].rows[i]->figures.n
                                                           : rated;
    }
    bars[count++] = (struct stage_bar){ANK_N("%zu were due for it"), due};
    bars[count++] = (struct stage_bar){ANK_N("%zu rated again"), rated};
    return count;
}

static void draw_who(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct summary_sheet *sheet = data;
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
        double share = summary->started ? (double)bars[i].n / (double)summary->started : 0;
        double x = LEFT + slot * (double)i;
        canvas_box(canvas, (struct box){x, top + 26, fmax(2, (slot - 14) * share), 14}, 2,
                   ink_fill(fills[i]));
        canvas_begin(canvas, TAG_P, NULL);
        canvas_words(canvas, (struct box){x, top + 43, slot - 6, 12}, SMALL, 11,
                     ank_say(sheet->paper->lang, sheet->mem, bars[i].words, bars[i].n));
        canvas_end(canvas);
    }
}

static void draw_left_out(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct summary_sheet *sheet = data;
    const struct ank_left_out *left = &sheet->paper->summary->left_out[index];
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, top, WIDTH, 12}, SMALL, 11,
                 ank_say(sheet->paper->lang, sheet->mem, ANK_N("Not in the figures: %zu (%s)."),
                         left->n, ank_words(sheet->paper->lang, left->reason)));
    canvas_end(canvas);
}

static void draw_method_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct summary_sheet *sheet = data;
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_text(canvas, (struct point){LEFT, top + 18}, HEADING,
                ank_words(sheet->paper->lang, ANK_N("How this was made")));
    canvas_end(canvas);
}

static void draw_method(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct summary_sheet *sheet = data;
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, top, WIDTH, 14}, BODY, 14, sheet->paper->method[index]);
    canvas_end(canvas);
}

static void add_all(struct layout *layout, const struct summary_sheet *sheet)
{
    const struct ank_project_paper *paper = sheet->paper;
    layout_add(layout, (struct layout_block){head_height(sheet), true, draw_head, 0});
    layout_add(layout, (struct layout_block){brief_height(sheet), false, draw_brief, 0});
    layout_add(layout, (struct layout_block){60, true, draw_who, 0});
    for (size_t i = 0; i < paper->summary->left_out_count; i++)
        layout_add(layout, (struct layout_block){12, true, draw_left_out, i});
    layout_add(layout, (struct layout_block){6, false, NULL, 0});
    summary_add_change(layout, sheet, 0, 1);
    summary_add_rights(layout, sheet);
    summary_add_change(layout, sheet, 1, sheet->wave_count);
    if (paper->method_count > 0)
        layout_add(layout, (struct layout_block){28, true, draw_method_head, 0});
    for (size_t i = 0; i < paper->method_count; i++)
        layout_add(layout, (struct layout_block){
                               canvas_words_height(sheet->canvas, WIDTH, BODY, 14,
                                                   paper->method[i]) + 4,
                               i == 0, draw_method, i});
}

void summary_draw(struct canvas *canvas, const struct ank_project_paper *paper)
{
    struct ank_arena mem = {0};
    struct summary_sheet sheet = {.paper = paper, .canvas = canvas, .mem = &mem};
    struct layout layout = {
        .top = 38, .bottom = PAGE_HEIGHT - 52, .sheet = &sheet, .frame = frame};
    summary_find_waves(&sheet);
    add_all(&layout, &sheet);
    layout_draw(&layout, canvas);
    ank_arena_free(&mem);
}

bool ank_summary_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                       const struct ank_project_paper *project, char **bytes, size_t *size,
                       struct ank_error *err)
{
    struct canvas *canvas;
    struct canvas_about about = {project->summary->project->code, ank_lang_code(project->lang),
                                 project->today};
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    summary_draw(canvas, project);
    return canvas_close(canvas, bytes, size, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coordinator's summary of a project: see ank_summary_sheet(). */
#include <stdio.h>
#include <stdlib.h>

#include "../canvas/paper.h"
#include "sheet_summary_parts.h"

void sheet_summary_draw_frame(struct canvas *canvas, const void *data, size_t page,
                              size_t pages)
{
    const struct sheet_summary_sheet *sheet = data;
    const struct ank_lang *lang = sheet->paper->lang;
    struct style warning = {FACE_REPORT_BOLD, 8.5, INK_OCHRE, ALIGN_LEFT},
                 right = SMALL;
    right.align = ALIGN_RIGHT;
    double base = PAGE_HEIGHT - 32;
    canvas_text(
        canvas, (struct point){LEFT, base}, warning,
        ank_words(lang, ANK_N("DO NOT SHARE: working sheet of the coordinator")));
    canvas_text(canvas, (struct point){LEFT + WIDTH, base}, right,
                ank_say(lang, sheet->mem, ANK_N("page %zu of %zu"), page, pages));
}

static double method_height(const struct sheet_summary_sheet *sheet, struct style style)
{
    double height = 40;
    for (size_t i = 0; i < sheet->paper->method_count; i++)
        height += canvas_words_height(sheet->canvas, WIDTH, style, 12,
                                      sheet->paper->method[i]) +
                  2;
    return height;
}

/* Whole on one page; never on the first, which is for the answer. */
static void add_method(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_project_paper *paper = sheet->paper;
    struct style style = BODY;
    style.size = 9;
    double room = layout_room(layout);
    if (paper->method_count == 0)
        return;
    if (room > 0 && (layout_pages(layout) < 2 || room < method_height(sheet, style)))
        layout_add(layout, (struct layout_block){room, false, NULL, 0});
    sheet_summary_add_heading(layout, sheet,
                              ank_words(paper->lang, ANK_N("How this was made")));
    for (size_t i = 0; i < paper->method_count; i++)
        sheet_summary_add_words(layout, sheet, style, 12, paper->method[i]);
}

static void add_all(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    sheet_summary_add_head(layout, sheet);
    sheet_summary_add_change(layout, sheet);
    sheet_summary_add_rights(layout, sheet);
    sheet_summary_add_talk(layout, sheet);
    sheet_summary_add_waves(layout, sheet);
    sheet_summary_add_moments(layout, sheet);
    sheet_summary_add_trend(layout, sheet);
    sheet_summary_add_attrition(layout, sheet);
    sheet_summary_add_groups(layout, sheet);
    sheet_summary_add_stuck(layout, sheet);
    sheet_summary_add_signals(layout, sheet);
    sheet_summary_add_evidence(layout, sheet);
    add_method(layout, sheet);
}

/* As roomy as its pages allow: first everything, then less of what the workbook
 * has too. */
void sheet_summary_draw(struct canvas *canvas, const struct ank_project_paper *paper)
{
    struct ank_arena mem = {0};
    struct sheet_summary_sheet sheet = {.paper = paper, .canvas = canvas, .mem = &mem};
    sheet.table_open = ank_alloc(&mem, sizeof(bool));
    sheet_summary_find_waves(&sheet);
    for (;; sheet.tight++) {
        struct layout layout = {.top = 38,
                                .bottom = PAGE_HEIGHT - 52,
                                .sheet = &sheet,
                                .frame = sheet_summary_draw_frame,
                                .leave = sheet_summary_leave_page};
        sheet.words_count = sheet.table_count = 0;
        sheet.words = NULL;
        sheet.tables = NULL;
        add_all(&layout, &sheet);
        if (sheet.tight == SUMMARY_TIGHTEST || layout_pages(&layout) <= SUMMARY_PAGES) {
            layout_draw(&layout, canvas);
            break;
        }
        ank_arena_free(&layout.mem);
    }
    ank_arena_free(&mem);
}

bool ank_summary_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                       const struct ank_summary_papers *papers, char **bytes,
                       size_t *size, struct ank_error *err)
{
    struct canvas *canvas;
    const struct ank_project_paper *first = papers->projects[0];
    struct canvas_about about = {
        .title = papers->count == 1 ? first->summary->project->code : "ankerpunt",
        .language = ank_lang_code(first->lang),
        .day = first->today,
    };
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    if (papers->sides)
        sheet_summary_draw_sides(canvas, papers->sides);
    for (size_t i = 0; i < papers->count; i++)
        sheet_summary_draw(canvas, papers->projects[i]);
    return canvas_close(canvas, bytes, size, err);
}

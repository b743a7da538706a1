/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coordinator's summary of a project: see ank_summary_sheet(). */
#include <stdio.h>
#include <stdlib.h>

#include "../canvas/paper.h"
#include "sheet_summary_parts.h"

static void add_method(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_project_paper *paper = sheet->paper;
    struct style style = BODY;
    style.size = 9;
    if (paper->method_count == 0)
        return;
    sheet_summary_add_heading(layout, sheet,
                              ank_words(paper->lang, ANK_N("How this was made")));
    sheet_summary_add_sentences(layout, sheet, style, paper->method,
                                paper->method_count);
}

void sheet_summary_add_project(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    if (sheet->paper->summary->cut.whole) {
        sheet_summary_add_title(layout, sheet);
        return;
    }
    sheet_summary_find_waves(sheet);
    sheet_summary_add_head(layout, sheet);
    sheet_summary_add_change(layout, sheet);
    sheet_summary_add_priorities(layout, sheet);
    sheet_summary_add_rights(layout, sheet);
    sheet_summary_add_talk(layout, sheet);
    sheet_summary_add_waves(layout, sheet);
    sheet_summary_add_moments(layout, sheet);
    sheet_summary_add_trend(layout, sheet);
    sheet_summary_add_attrition(layout, sheet);
    sheet_summary_add_missing(layout, sheet);
    sheet_summary_add_groups(layout, sheet);
    sheet_summary_add_stuck(layout, sheet);
    sheet_summary_add_signals(layout, sheet);
    sheet_summary_add_evidence(layout, sheet);
    add_method(layout, sheet);
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
    sheet_summary_draw_book(canvas, papers);
    return canvas_close(canvas, bytes, size, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a chapter of the report of a release: a project by itself, or all of them
 * together, and what is said of it in short. */
#include "sheet_release_parts.h"

static const double line = 22, leading = 14, inset = 12, edge = 8, above = 16;
static const struct style NAME = {FACE_REPORT_BOLD, 17, INK_NAVY, ALIGN_LEFT};

static double lay_answer(struct canvas *canvas, const struct sheet_release_paper *sheet,
                         const struct ank_release_section *section, double top)
{
    double y = top + edge;
    for (size_t i = 0; i < section->line_count; i++)
        y += sheet_release_lay_text(canvas, sheet,
                                    &(struct sheet_release_text){
                                        TAG_P,
                                        {LEFT + inset, y, WIDTH - 2 * inset, leading},
                                        BODY,
                                        leading,
                                        section->lines[i]}) +
             1;
    return y + edge - top;
}

double sheet_release_lay_chapter(struct canvas *canvas,
                                 const struct sheet_release_paper *sheet,
                                 const struct ank_release_section *section, double top)
{
    double y = top + above;
    if (canvas)
        canvas_bookmark(canvas, section->heading);
    y += sheet_release_lay_text(
             canvas, sheet,
             &(struct sheet_release_text){
                 TAG_H2, {LEFT, y, WIDTH, line}, NAME, line, section->heading}) +
         5;
    if (section->line_count == 0)
        return y - top;
    double height = lay_answer(NULL, sheet, section, y);
    if (canvas) {
        canvas_box(canvas, (struct box){LEFT - 2, y, WIDTH + 4, height}, 5,
                   ink_fill(INK_SAND));
        lay_answer(canvas, sheet, section, y);
    }
    return y + height - top;
}

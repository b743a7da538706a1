/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences in a box of their own, under a heading: the answer, questions for the team.
 */
#include "sheet_summary_parts.h"

static const double box_leading = 13.5, box_inset = 14, point_inset = 11;

static double boxed_width(const struct sheet_summary_boxed *boxed)
{
    return WIDTH - 2 * box_inset - (boxed->points ? point_inset : 0);
}

static double boxed_height(const struct sheet_summary_sheet *sheet,
                           const struct sheet_summary_boxed *boxed)
{
    double height = 40;
    for (size_t i = 0; i < boxed->count; i++)
        height += canvas_words_height(sheet->canvas, boxed_width(boxed), BODY,
                                      box_leading, boxed->sentences[i]) +
                  1.5;
    return height;
}

static void draw_boxed(struct canvas *canvas, const void *data, size_t index,
                       double top)
{
    const struct sheet_summary_sheet *sheet = data;
    const struct sheet_summary_boxed *boxed = &sheet->boxed[index];
    double x = LEFT + box_inset + (boxed->points ? point_inset : 0);
    top += boxed->above;
    double y = top + 27;
    canvas_box(canvas,
               (struct box){LEFT - 2, top, WIDTH + 4, boxed_height(sheet, boxed) - 8},
               5, ink_fill(INK_SAND));
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_text(canvas, (struct point){LEFT + box_inset, top + 20}, HEADING,
                boxed->heading);
    canvas_end(canvas);
    for (size_t i = 0; i < boxed->count; i++) {
        if (boxed->points)
            mark_dot(canvas, (struct point){x - 8, y + 7}, 1.7, INK_NAVY);
        canvas_begin(canvas, TAG_P, NULL);
        y += canvas_words(canvas, (struct box){x, y, boxed_width(boxed), box_leading},
                          BODY, box_leading, boxed->sentences[i]) +
             1.5;
        canvas_end(canvas);
    }
}

void sheet_summary_add_boxed(struct layout *layout, struct sheet_summary_sheet *sheet,
                             struct sheet_summary_boxed boxed)
{
    if (boxed.count == 0)
        return;
    sheet->boxed =
        ank_grow(sheet->mem, sheet->boxed, sheet->boxed_count, sizeof *sheet->boxed);
    sheet->boxed[sheet->boxed_count] = boxed;
    layout_add(layout, (struct layout_block){boxed.above + boxed_height(sheet, &boxed),
                                             false, draw_boxed, sheet->boxed_count++});
}

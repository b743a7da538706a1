/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A group of which no part may be told. Its bar is open and dashed; when one part is
 * known to have half or more, half of it is filled with the colour of that part.
 */
#include "sheet_release_parts.h"

static const struct style INSIDE = {FACE_REPORT, 8, INK_GREY, ALIGN_LEFT};
static const double padding = 4;

bool sheet_release_bar_is_open(const struct ank_release_section *section,
                               const struct ank_shown *shown)
{
    return shown->why == ANK_SHOWN && section->part_count > 0 && shown->n > 0 &&
           sheet_release_bar_of(section, shown).sum == 0;
}

static bool has_half(const struct sheet_release_bar *bar, const struct ank_shown *shown)
{
    return shown->majority >= 0 && shown->majority < bar->count;
}

static struct box left_half(struct box box)
{
    return (struct box){box.x, box.y, box.width / 2, box.height};
}

static void draw_shape(struct canvas *canvas, const struct sheet_release_place *place,
                       struct box box)
{
    const struct ank_release_section *section = place->section->section;
    const struct ank_shown *shown = place->row->shown;
    struct sheet_release_bar bar = sheet_release_bar_of(section, shown);
    if (has_half(&bar, shown)) {
        box.width /= 2;
        sheet_release_swatch(canvas, box, section->kind, &bar, shown->majority);
        box.x += box.width;
    }
    sheet_release_swatch(canvas, box, section->kind, &bar, -1);
}

static void write_inside(struct canvas *canvas, struct box box, struct style style,
                         const char *words)
{
    double x = style.align == ALIGN_CENTRE ? box.x + box.width / 2 : box.x + padding;
    canvas_text(canvas, (struct point){x, box.y + box.height / 2 + 3}, style, words);
}

void sheet_release_draw_open(struct canvas *canvas,
                             const struct sheet_release_place *place, struct box box)
{
    const struct ank_shown *shown = place->row->shown;
    struct sheet_release_bar bar = sheet_release_bar_of(place->section->section, shown);
    struct style style = INSIDE;
    draw_shape(canvas, place, box);
    if (!has_half(&bar, shown))
        return;
    style.align = ALIGN_CENTRE;
    style.colour =
        sheet_release_words_on(place->section->section->kind, &bar, shown->majority);
    if (canvas_text_width(canvas, style, "≥ ½") + 2 <= box.width / 2)
        write_inside(canvas, left_half(box), style, "≥ ½");
}

bool sheet_release_draw_open_words(struct canvas *canvas,
                                   const struct sheet_release_place *place,
                                   struct box box)
{
    const struct ank_shown *shown = place->row->shown;
    struct sheet_release_bar bar = sheet_release_bar_of(place->section->section, shown);
    const char *words = sheet_release_parts_words(place);
    struct style style = INSIDE;
    struct box room = box;
    if (has_half(&bar, shown)) {
        style.colour = sheet_release_words_on(place->section->section->kind, &bar,
                                              shown->majority);
        room = left_half(box);
    }
    if (canvas_text_width(canvas, style, words) + 2 * padding > room.width)
        return false;
    draw_shape(canvas, place, box);
    write_inside(canvas, room, style, words);
    return true;
}

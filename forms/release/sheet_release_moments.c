/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Means at one moment beside the other, a domain below the other. An arrow says where a
 * change holds up, in words that read the same aloud: it goes up where things are
 * better, whatever the direction of the scale.
 */
#include <math.h>

#include "sheet_release_parts.h"

static const double label_width = 150, first = 160, least_row = 17, air = 4;

static double width_of(const struct ank_release_section *section)
{
    enum { fewest = 4 }; /* few moments do not stand far apart */
    size_t count = section->moment_count > fewest ? section->moment_count : fewest;
    return (WIDTH - first) / (double)count;
}

static struct box cell_box(const struct ank_release_section *section, size_t moment,
                           double top)
{
    double width = width_of(section);
    return (struct box){LEFT + first + width * (double)moment, top, width - 4, 12};
}

/* "+0.7 \u2191"; in brackets when it is not told how sure it is. */
static const char *cell_words(const struct sheet_release_place *place, size_t moment)
{
    const struct ank_release_cell *cell = &place->row->cells[moment];
    struct ank_arena *mem = place->sheet->mem;
    if (!cell->shown)
        return "";
    if (cell->shown->why != ANK_SHOWN || isnan(cell->shown->mean))
        return "–";
    const char *mean = sheet_release_number(place->sheet, cell->shown->mean,
                                            cell->change != ANK_CHANGE_HIDDEN);
    switch (cell->change) {
    case ANK_CHANGE_BETTER:
        return ank_format(mem, "%s\u00a0↑", mean);
    case ANK_CHANGE_HARDER:
        return ank_format(mem, "%s\u00a0↓", mean);
    case ANK_CHANGE_MEAN_ALONE:
        return ank_format(mem, "(%s)", mean);
    default:
        return mean;
    }
}

double sheet_release_moment_height(const struct sheet_release_place *place)
{
    double label = canvas_words_height(place->sheet->canvas, label_width, BODY,
                                       small_leading, place->row->label);
    return fmax(least_row, label + air);
}

void sheet_release_draw_moments(struct canvas *canvas,
                                const struct sheet_release_place *place)
{
    const struct ank_release_section *section = place->section->section;
    double used = canvas_words_height(canvas, label_width, BODY, small_leading,
                                      place->row->label);
    double top = place->top + (place->height - used) / 2;
    double line = place->top + (place->height - small_leading) / 2;
    canvas_begin(canvas, TAG_TH, NULL);
    canvas_words(canvas, (struct box){LEFT, top, label_width, used}, BODY,
                 small_leading, place->row->label);
    canvas_end(canvas);
    for (size_t i = 0; i < section->moment_count; i++) {
        enum ank_published_change change = place->row->cells[i].change;
        bool sure = change == ANK_CHANGE_BETTER || change == ANK_CHANGE_HARDER;
        struct style style = sure ? STRONG : BODY;
        style.size = 9.5;
        style.colour = sheet_release_mean_ink(change);
        canvas_begin(canvas, TAG_TD, NULL);
        canvas_words(canvas, cell_box(section, i, line), style, small_leading,
                     cell_words(place, i));
        canvas_end(canvas);
    }
}

double sheet_release_lay_moments(struct canvas *canvas,
                                 const struct sheet_release_paper *sheet,
                                 const struct sheet_release_section *section,
                                 double top)
{
    const struct ank_release_section *own = section->section;
    double height = 0;
    for (size_t i = 0; i < own->moment_count; i++)
        height =
            fmax(height, canvas_words_height(sheet->canvas, cell_box(own, i, 0).width,
                                             SMALL, small_leading, own->moments[i]));
    if (!canvas)
        return height + 4;
    sheet_release_open(canvas, sheet, OPEN_TABLE);
    canvas_begin(canvas, TAG_TR, NULL);
    canvas_begin(canvas, TAG_TH, NULL);
    canvas_words(canvas, (struct box){LEFT, top, label_width, 12}, SMALL, small_leading,
                 "");
    canvas_end(canvas);
    for (size_t i = 0; i < own->moment_count; i++) {
        struct box box = cell_box(own, i, top);
        box.y += height - canvas_words_height(canvas, box.width, SMALL, small_leading,
                                              own->moments[i]);
        canvas_begin(canvas, TAG_TH, NULL);
        canvas_words(canvas, box, SMALL, small_leading, own->moments[i]);
        canvas_end(canvas);
    }
    canvas_end(canvas);
    return height + 4;
}

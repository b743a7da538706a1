/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A section of the report of a release: its head, its rows, its axis, and since
 * when a row stands as it does. */
#include <math.h>

#include "sheet_release_parts.h"

/* Preparing ------------------------------------------------------------ */

static bool knows_day(const struct sheet_release_paper *sheet, ank_day day)
{
    for (size_t i = 0; i < sheet->day_count; i++)
        if (sheet->days[i] == day)
            return true;
    return false;
}

static void note_row(struct sheet_release_paper *sheet,
                     struct sheet_release_section *section,
                     const struct ank_shown *shown)
{
    if (shown->why != ANK_SHOWN)
        return;
    struct sheet_release_bar bar = sheet_release_bar_of(section->section, shown);
    bool divided = section->section->part_count > 0;
    bool counts = section->section->kind == ANK_RELEASE_COUNTS;
    bool open = sheet_release_bar_is_open(section->section, shown);
    int length = counts || open ? shown->n : bar.sum + bar.rest;
    section->most = length > section->most ? length : section->most;
    section->ring |=
        isfinite(shown->mean) && !(isfinite(shown->low) && isfinite(shown->high));
    section->folded |= divided && bar.folded && bar.sum > 0;
    section->gap |= bar.rest > 0 || (open && shown->majority < 0);
    section->half |= open && shown->majority >= 0;
    if (shown->repeated && !knows_day(sheet, shown->cut_off)) {
        sheet->days =
            ank_grow(sheet->mem, sheet->days, sheet->day_count, sizeof *sheet->days);
        sheet->days[sheet->day_count++] = shown->cut_off;
    }
}

/* Bars of families that are not divided have one measure, over all sections. */
static void level(struct sheet_release_paper *sheet)
{
    size_t count = sheet->paper->section_count;
    int most = 0;
    for (size_t round = 0; round < 2; round++)
        for (size_t s = 0; s < count; s++) {
            struct sheet_release_section *section = &sheet->sections[s];
            if (section->section->kind != ANK_RELEASE_COUNTS ||
                section->section->part_count > 0)
                continue;
            most = section->most > most ? section->most : most;
            section->most = most;
        }
}

void sheet_release_prepare(struct sheet_release_paper *sheet)
{
    const struct ank_release_paper *paper = sheet->paper;
    sheet->sections =
        ank_alloc(sheet->mem, (paper->section_count + 1) * sizeof *sheet->sections);
    for (size_t s = 0; s < paper->section_count; s++) {
        struct sheet_release_section *section = &sheet->sections[s];
        section->section = &paper->sections[s];
        bool counts = section->section->kind == ANK_RELEASE_COUNTS;
        section->columns = counts ? sheet_release_count_columns(section->section)
                                  : sheet_release_mean_columns(section->section);
        for (size_t i = 0; i < section->section->row_count; i++)
            note_row(sheet, section, section->section->rows[i].shown);
        if (section->columns.chart_width > 0 && !counts)
            sheet_release_set_axis(sheet, section);
    }
    level(sheet);
}

/* Blocks --------------------------------------------------------------- */

static const struct sheet_release_section *
section_at(const struct sheet_release_paper *sheet, size_t index)
{
    return &sheet->sections[index / RELEASE_ROWS];
}

static void draw_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_release_paper *sheet = data;
    sheet_release_open(canvas, sheet, OPEN_NOTHING);
    sheet_release_lay_head(canvas, sheet, section_at(sheet, index), top);
}

static void draw_columns(struct canvas *canvas, const void *data, size_t index,
                         double top)
{
    sheet_release_lay_columns(canvas, data, section_at(data, index), top);
}

/* Rows ----------------------------------------------------------------- */

static struct sheet_release_place place_of(const struct sheet_release_paper *sheet,
                                           size_t index, double top)
{
    const struct sheet_release_section *section = section_at(sheet, index);
    struct sheet_release_place place = {
        sheet, section, &section->section->rows[index % RELEASE_ROWS], top, 0};
    place.height = section->section->kind == ANK_RELEASE_COUNTS
                       ? sheet_release_count_height(&place)
                       : sheet_release_mean_height(&place);
    return place;
}

static void draw_row(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_release_paper *sheet = data;
    struct sheet_release_place place = place_of(sheet, index, top);
    bool counts = place.section->section->kind == ANK_RELEASE_COUNTS;
    canvas_line(canvas, (struct point){LEFT, top}, (struct point){LEFT + WIDTH, top},
                ink_stroke(INK_RULE, 0.5));
    sheet_release_open(canvas, sheet, OPEN_TABLE);
    canvas_begin(canvas, TAG_TR, NULL);
    if (counts)
        sheet_release_draw_count(canvas, &place);
    else
        sheet_release_draw_mean(canvas, &place);
    canvas_end(canvas);
}

double sheet_release_again(struct canvas *canvas, const void *data,
                           const struct layout_block *block, double top)
{
    if (block->draw != draw_row || block->index % RELEASE_ROWS == 0)
        return 0;
    return sheet_release_lay_columns(canvas, data, section_at(data, block->index), top);
}

static void draw_axis(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_release_paper *sheet = data;
    const struct sheet_release_section *section = section_at(sheet, index);
    sheet_release_open(canvas, sheet, OPEN_NOTHING);
    canvas_line(canvas, (struct point){LEFT, top}, (struct point){LEFT + WIDTH, top},
                ink_stroke(INK_RULE, 0.5));
    sheet_release_draw_axis(canvas, sheet, section, top);
}

/* Repeated rows -------------------------------------------------------- */

static bool repeats(const struct ank_release_section *section, ank_day day)
{
    for (size_t i = 0; i < section->row_count; i++) {
        const struct ank_shown *shown = section->rows[i].shown;
        if (shown->why == ANK_SHOWN && shown->repeated && shown->cut_off == day)
            return true;
    }
    return false;
}

static const char *day_note(const struct sheet_release_paper *sheet, ank_day day)
{
    char text[12];
    if (day == ANK_NO_DAY)
        return ank_format(
            sheet->mem, "%s %s", sheet_release_sign(sheet, day),
            ank_words(sheet->paper->lang, ANK_N("Repeated from a former release.")));
    return ank_format(
        sheet->mem, "%s %s", sheet_release_sign(sheet, day),
        ank_say(sheet->paper->lang, sheet->mem,
                ANK_N("As it stood on %s: repeated from a former release."),
                ank_day_words(day, text)));
}

static double lay_notes(struct canvas *canvas, const struct sheet_release_paper *sheet,
                        const struct sheet_release_section *section, double top)
{
    double y = top + 4;
    for (size_t i = 0; i < sheet->day_count; i++) {
        if (!repeats(section->section, sheet->days[i]))
            continue;
        const char *note = day_note(sheet, sheet->days[i]);
        if (canvas) {
            canvas_begin(canvas, TAG_P, NULL);
            canvas_words(canvas, (struct box){LEFT, y, WIDTH, 12}, SMALL, small_leading,
                         note);
            canvas_end(canvas);
        }
        y += canvas_words_height(sheet->canvas, WIDTH, SMALL, small_leading, note);
    }
    return y > top + 4 ? y - top : 0;
}

static void draw_notes(struct canvas *canvas, const void *data, size_t index,
                       double top)
{
    sheet_release_open(canvas, data, OPEN_NOTHING);
    lay_notes(canvas, data, section_at(data, index), top);
}

/* All blocks ----------------------------------------------------------- */

/* Up to this part of a page a section is not broken: a chart with an axis is one
 * picture. When it is, some rows stay with its head and with its end. */
static const double whole_chart = 0.85, whole_list = 0.2;
enum { rows_with_head = 2, rows_with_end = 4 };

static double rows_height(const struct sheet_release_paper *sheet, size_t base,
                          size_t count)
{
    double height = 0;
    for (size_t i = 0; i < count; i++)
        height += place_of(sheet, base + i, 0).height;
    return height;
}

static void add_section(struct layout *layout, const struct sheet_release_paper *sheet,
                        size_t base)
{
    const struct sheet_release_section *section = section_at(sheet, base);
    size_t count = section->section->row_count;
    if (count >= RELEASE_ROWS)
        count = RELEASE_ROWS - 1;
    double columns = sheet_release_lay_columns(NULL, sheet, section, 0);
    double axis = count > 0 ? sheet_release_axis_height(section) : 0;
    double notes = lay_notes(NULL, sheet, section, 0);
    bool whole = rows_height(sheet, base, count) <
                 (axis > 0 ? whole_chart : whole_list) * (layout->bottom - layout->top);
    layout_add(layout,
               (struct layout_block){sheet_release_lay_head(NULL, sheet, section, 0),
                                     count > 0, draw_head, base});
    if (columns > 0 && count > 0)
        layout_add(layout, (struct layout_block){columns, true, draw_columns, base});
    for (size_t i = 0; i < count; i++) {
        bool near = i + 1 < rows_with_head || i + rows_with_end >= count;
        bool keep = i + 1 == count ? axis > 0 || notes > 0 : whole || near;
        layout_add(layout, (struct layout_block){place_of(sheet, base + i, 0).height,
                                                 keep, draw_row, base + i});
    }
    if (axis > 0)
        layout_add(layout, (struct layout_block){axis, notes > 0, draw_axis, base});
    if (notes > 0)
        layout_add(layout, (struct layout_block){notes, false, draw_notes, base});
}

void sheet_release_add_sections(struct layout *layout,
                                const struct sheet_release_paper *sheet)
{
    for (size_t s = 0; s < sheet->paper->section_count; s++)
        add_section(layout, sheet, s * RELEASE_ROWS);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A section of the report of a release: its head, its rows, its axis, and since
 * when a row stands as it does. */
#include <math.h>

#include "sheet_release_parts.h"

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

static void draw_chapter(struct canvas *canvas, const void *data, size_t index,
                         double top)
{
    const struct sheet_release_paper *sheet = data;
    sheet_release_open(canvas, sheet, OPEN_NOTHING);
    sheet_release_lay_chapter(canvas, sheet, section_at(sheet, index)->section, top);
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
    switch (section->section->kind) {
    case ANK_RELEASE_COUNTS:
        place.height = sheet_release_count_height(&place);
        break;
    case ANK_RELEASE_MOMENTS:
        place.height = sheet_release_moment_height(&place);
        break;
    default:
        place.height = sheet_release_mean_height(&place);
    }
    return place;
}

static void draw_row(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_release_paper *sheet = data;
    struct sheet_release_place place = place_of(sheet, index, top);
    enum ank_release_kind kind = place.section->section->kind;
    canvas_line(canvas, (struct point){LEFT, top}, (struct point){LEFT + WIDTH, top},
                ink_stroke(INK_RULE, 0.5));
    sheet_release_open(canvas, sheet, OPEN_TABLE);
    canvas_begin(canvas, TAG_TR, NULL);
    if (kind == ANK_RELEASE_COUNTS)
        sheet_release_draw_count(canvas, &place);
    else if (kind == ANK_RELEASE_MOMENTS)
        sheet_release_draw_moments(canvas, &place);
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

static bool is_repeated(const struct ank_shown *shown, ank_day day)
{
    return shown && shown->why == ANK_SHOWN && shown->repeated && shown->cut_off == day;
}

static bool repeats(const struct ank_release_section *section, ank_day day)
{
    for (size_t i = 0; i < section->row_count; i++) {
        if (is_repeated(section->rows[i].shown, day))
            return true;
        for (size_t k = 0; k < section->moment_count; k++)
            if (is_repeated(section->rows[i].cells[k].shown, day))
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

/* What is said under the rows: in place of rows as large as other text. */
static double lay_notes(struct canvas *canvas, const struct sheet_release_paper *sheet,
                        const struct sheet_release_section *section, double top)
{
    bool alone = section->row_count == 0;
    struct sheet_release_text text = {TAG_P,
                                      {LEFT, top + (alone ? 0 : 4), WIDTH, 12},
                                      alone ? BODY : SMALL,
                                      alone ? 14 : small_leading,
                                      NULL};
    double start = text.box.y;
    for (size_t i = 0; i < section->line_count; i++) {
        text.words = section->lines[i];
        text.box.y += sheet_release_lay_text(canvas, sheet, &text);
    }
    text.style = SMALL;
    text.leading = small_leading;
    for (size_t i = 0; i < sheet->day_count; i++)
        if (repeats(section->section, sheet->days[i])) {
            text.words = day_note(sheet, sheet->days[i]);
            text.box.y += sheet_release_lay_text(canvas, sheet, &text);
        }
    return text.box.y > start ? text.box.y - top : 0;
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

static double section_height(const struct sheet_release_paper *sheet, size_t base);

/* Whether a project's answer and what follows it fit under what is there. */
static bool fits_below(const struct layout *layout,
                       const struct sheet_release_paper *sheet, size_t base,
                       double height)
{
    size_t next = base / RELEASE_ROWS + 1;
    if (next < sheet->paper->section_count)
        height += section_height(sheet, next * RELEASE_ROWS);
    return height <= layout_room(layout);
}

static bool is_first_chapter(const struct sheet_release_paper *sheet, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (sheet->sections[i].section->kind == ANK_RELEASE_CHAPTER)
            return false;
    return true;
}

/* A project begins a page, and a part of the document; the first one stands on the
 * front page, which would be half empty, where it fits. */
static void add_chapter(struct layout *layout, const struct sheet_release_paper *sheet,
                        size_t base)
{
    const struct ank_release_section *section = section_at(sheet, base)->section;
    double height = sheet_release_lay_chapter(NULL, sheet, section, 0);
    if (!is_first_chapter(sheet, base / RELEASE_ROWS) ||
        !fits_below(layout, sheet, base, height))
        layout_turn(layout);
    layout_add(layout, (struct layout_block){height, true, draw_chapter, base});
}

static void add_section(struct layout *layout, const struct sheet_release_paper *sheet,
                        size_t base)
{
    const struct sheet_release_section *section = section_at(sheet, base);
    size_t count = section->row_count;
    if (section->section->kind == ANK_RELEASE_CHAPTER) {
        add_chapter(layout, sheet, base);
        return;
    }
    double columns = sheet_release_lay_columns(NULL, sheet, section, 0);
    double axis = count > 0 ? sheet_release_axis_height(section) : 0;
    double notes = lay_notes(NULL, sheet, section, 0);
    bool whole = rows_height(sheet, base, count) <
                 (axis > 0 ? whole_chart : whole_list) * (layout->bottom - layout->top);
    layout_add(layout,
               (struct layout_block){sheet_release_lay_head(NULL, sheet, section, 0),
                                     count > 0 || notes > 0, draw_head, base});
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

/* Of a section, as long as it is not broken. */
static double section_height(const struct sheet_release_paper *sheet, size_t base)
{
    struct layout alone = {.top = 0, .bottom = PAGE_HEIGHT, .sheet = sheet};
    double height = 0;
    add_section(&alone, sheet, base);
    for (size_t i = 0; i < alone.count; i++)
        height += alone.blocks[i].height;
    ank_arena_free(&alone.mem);
    return height;
}

/* The section that comes next: the first one, or where it would leave half of a page
 * empty one of those soon after it that still fits. */
static size_t next_section(const struct layout *layout,
                           const struct sheet_release_paper *sheet, const bool *done,
                           size_t first)
{
    enum { ahead = 4 };
    double room = layout_room(layout), page = layout->bottom - layout->top;
    if (section_height(sheet, first * RELEASE_ROWS) <= room || room < 0.1 * page)
        return first;
    for (size_t s = first; s < sheet->paper->section_count && s <= first + ahead; s++) {
        if (sheet->sections[s].section->kind == ANK_RELEASE_CHAPTER)
            return first;
        if (!done[s] && section_height(sheet, s * RELEASE_ROWS) <= room)
            return s;
    }
    return first;
}

void sheet_release_add_sections(struct layout *layout,
                                const struct sheet_release_paper *sheet)
{
    size_t count = sheet->paper->section_count;
    bool *done = ank_alloc(sheet->mem, count + 1);
    for (size_t first = 0; first < count;) {
        bool chapter = sheet->sections[first].section->kind == ANK_RELEASE_CHAPTER;
        size_t next = chapter ? first : next_section(layout, sheet, done, first);
        add_section(layout, sheet, next * RELEASE_ROWS);
        done[next] = true;
        while (first < count && done[first])
            first++;
    }
}

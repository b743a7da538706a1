/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A section of the report of a release: what it is, how to read it, its rows, and
 * since when a row stands as it does. */
#include <math.h>

#include "release_parts.h"

static const double note_leading = 13;

/* Preparing ------------------------------------------------------------ */

static bool knows_day(const struct release_sheet *sheet, ank_day day)
{
    for (size_t i = 0; i < sheet->day_count; i++)
        if (sheet->days[i] == day)
            return true;
    return false;
}

static void note_row(struct release_sheet *sheet, struct release_section *section,
                     const struct ank_shown *shown)
{
    if (shown->why != ANK_SHOWN)
        return;
    struct release_bar bar = release_bar_of(section->section, shown);
    bool divided = section->section->part_count > 0;
    int length = section->section->kind == ANK_RELEASE_COUNTS ? shown->n : bar.sum + bar.rest;
    section->most = length > section->most ? length : section->most;
    section->ring |= isfinite(shown->mean) && !(isfinite(shown->low) && isfinite(shown->high));
    section->folded |= divided && bar.folded;
    section->gap |= bar.rest > 0;
    if (shown->frozen && !knows_day(sheet, shown->cut_off)) {
        sheet->days = ank_grow(sheet->mem, sheet->days, sheet->day_count, sizeof *sheet->days);
        sheet->days[sheet->day_count++] = shown->cut_off;
    }
}

void release_prepare(struct release_sheet *sheet)
{
    const struct ank_release_paper *paper = sheet->paper;
    sheet->sections = ank_alloc(sheet->mem, (paper->section_count + 1) * sizeof *sheet->sections);
    for (size_t s = 0; s < paper->section_count; s++) {
        struct release_section *section = &sheet->sections[s];
        section->section = &paper->sections[s];
        bool counts = section->section->kind == ANK_RELEASE_COUNTS;
        section->columns = counts ? release_count_columns(section->section)
                                  : release_mean_columns(section->section);
        for (size_t i = 0; i < section->section->row_count; i++)
            note_row(sheet, section, section->section->rows[i].shown);
        if (section->columns.chart_width > 0 && !counts)
            release_set_axis(sheet, section);
    }
}

/* The heading ---------------------------------------------------------- */

static bool has_means(const struct release_section *section)
{
    for (size_t i = 0; i < section->section->row_count; i++) {
        const struct ank_shown *shown = section->section->rows[i].shown;
        if (shown->why == ANK_SHOWN && isfinite(shown->low) && isfinite(shown->high))
            return true;
    }
    return false;
}

/* What each mark stands for; counts name their parts themselves. */
static struct release_flow legend_of(const struct release_sheet *sheet,
                                     const struct release_section *section)
{
    const struct ank_release_section *own = section->section;
    const struct ank_lang *lang = sheet->paper->lang;
    struct release_flow flow = {.kind = own->kind};
    if (own->kind == ANK_RELEASE_COUNTS)
        return flow;
    bool chart = section->columns.chart_width > 0;
    if (chart && has_means(section))
        release_flow_add(sheet->mem, &flow,
                         (struct release_item){.mark = MARK_MEAN,
                                               .words = ank_words(lang, ANK_N("mean with 95 % interval"))});
    if (chart && section->ring)
        release_flow_add(
            sheet->mem, &flow,
            (struct release_item){
                .mark = MARK_MEAN_ALONE,
                .words = ank_words(lang, ANK_N("mean without an interval"))});
    if (section->most == 0)
        return flow;
    struct release_bar whole = {.count = (int)own->part_count}, folded = {2, true, 0, 0};
    for (int i = 0; i < whole.count && i < ANK_MOST_PARTS; i++)
        release_flow_add(sheet->mem, &flow,
                         (struct release_item){MARK_PART, i, whole, own->parts[i]});
    if (section->folded)
        release_flow_add(sheet->mem, &flow,
                         (struct release_item){MARK_PART, 1, folded,
                                               own->others ? own->others
                                                           : ank_words(lang, ANK_N("all others"))});
    if (section->gap)
        release_flow_add(sheet->mem, &flow,
                         (struct release_item){MARK_PART, -1, whole,
                                               ank_words(lang, ANK_N("not told"))});
    return flow;
}

/* Draws with a canvas, measures without; returns the height. */
static double lay_head(struct canvas *canvas, const struct release_sheet *sheet,
                       const struct release_section *section, double top)
{
    const struct ank_release_section *own = section->section;
    struct canvas *ruler = sheet->canvas;
    struct release_flow legend = legend_of(sheet, section);
    struct style grey = SMALL;
    grey.size = 9;
    double y = top + 11;
    if (canvas) {
        canvas_bookmark(canvas, own->heading);
        canvas_begin(canvas, TAG_H2, NULL);
        canvas_words(canvas, (struct box){LEFT, y, WIDTH, 18}, HEADING, 17, own->heading);
        canvas_end(canvas);
    }
    y += canvas_words_height(ruler, WIDTH, HEADING, 17, own->heading) + 1;
    if (own->note && *own->note) {
        if (canvas) {
            canvas_begin(canvas, TAG_P, NULL);
            canvas_words(canvas, (struct box){LEFT, y, WIDTH, 12}, grey, note_leading, own->note);
            canvas_end(canvas);
        }
        y += canvas_words_height(ruler, WIDTH, grey, note_leading, own->note);
    }
    if (legend.count > 0) {
        y += 2;
        if (canvas)
            canvas_begin(canvas, TAG_P, NULL);
        y += release_flow_lay(canvas ? canvas : ruler, &legend, LEFT, y, WIDTH, canvas != NULL);
        if (canvas)
            canvas_end(canvas);
    }
    return y + 5 - top;
}

static const struct release_section *section_at(const struct release_sheet *sheet, size_t index)
{
    return &sheet->sections[index / RELEASE_ROWS];
}

static void draw_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct release_sheet *sheet = data;
    release_open(canvas, sheet, OPEN_NOTHING);
    lay_head(canvas, sheet, section_at(sheet, index), top);
}

/* Heads of columns ----------------------------------------------------- */

struct head {
    double at, width;
    enum align align;
    const char *words;
};

/* In the order in which the cells of a row are read. */
static size_t find_heads(const struct release_sheet *sheet, const struct release_section *section,
                         struct head heads[4])
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct release_columns *columns = &section->columns;
    size_t count = 0;
    if (section->section->kind == ANK_RELEASE_COUNTS)
        return 0;
    double from = columns->chart_width > 0 ? columns->chart_at : columns->mean_at;
    heads[count++] = (struct head){0, columns->label_width, ALIGN_LEFT, ""};
    heads[count++] = (struct head){columns->n_at, columns->n_width, ALIGN_RIGHT,
                                   ank_words(lang, ANK_N("families"))};
    heads[count++] = (struct head){
        from, columns->between_at + columns->between_width - from, ALIGN_LEFT,
        section->section->kind == ANK_RELEASE_CHANGE
            ? ank_words(lang, ANK_N("mean change, with 95 % interval"))
            : ank_words(lang, ANK_N("mean, with 95 % interval"))};
    if (columns->parts_width > 0)
        heads[count++] = (struct head){columns->parts_at, columns->parts_width, ALIGN_LEFT,
                                       ank_words(lang, ANK_N("families, rounded"))};
    return count;
}

static double lay_columns(struct canvas *canvas, const struct release_sheet *sheet,
                          const struct release_section *section, double top)
{
    struct head heads[4];
    size_t count = find_heads(sheet, section, heads);
    double height = 0;
    for (size_t i = 0; i < count; i++)
        height = fmax(height, canvas_words_height(sheet->canvas, heads[i].width, SMALL,
                                                  small_leading, heads[i].words));
    if (!canvas || count == 0)
        return count ? height + 4 : 0;
    release_open(canvas, sheet, OPEN_TABLE);
    canvas_begin(canvas, TAG_TR, NULL);
    for (size_t i = 0; i < count; i++) {
        struct style style = SMALL;
        style.align = heads[i].align;
        double used =
            canvas_words_height(canvas, heads[i].width, SMALL, small_leading, heads[i].words);
        canvas_begin(canvas, TAG_TH, NULL);
        canvas_words(canvas,
                     (struct box){LEFT + heads[i].at, top + height - used, heads[i].width, used},
                     style, small_leading, heads[i].words);
        canvas_end(canvas);
    }
    canvas_end(canvas);
    return height + 4;
}

static void draw_columns(struct canvas *canvas, const void *data, size_t index, double top)
{
    lay_columns(canvas, data, section_at(data, index), top);
}

/* Rows ----------------------------------------------------------------- */

static struct release_place place_of(const struct release_sheet *sheet, size_t index, double top)
{
    const struct release_section *section = section_at(sheet, index);
    struct release_place place = {
        sheet, section, &section->section->rows[index % RELEASE_ROWS], top, 0};
    place.height = section->section->kind == ANK_RELEASE_COUNTS ? release_count_height(&place)
                                                                : release_mean_height(&place);
    return place;
}

static void draw_row(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct release_sheet *sheet = data;
    struct release_place place = place_of(sheet, index, top);
    bool counts = place.section->section->kind == ANK_RELEASE_COUNTS;
    canvas_line(canvas, (struct point){LEFT, top}, (struct point){LEFT + WIDTH, top},
                ink_stroke(INK_RULE, 0.5));
    release_open(canvas, sheet, OPEN_TABLE);
    canvas_begin(canvas, TAG_TR, NULL);
    if (counts)
        release_draw_count(canvas, &place);
    else
        release_draw_mean(canvas, &place);
    canvas_end(canvas);
}

double release_again(struct canvas *canvas, const void *data, const struct layout_block *block,
                     double top)
{
    if (block->draw != draw_row || block->index % RELEASE_ROWS == 0)
        return 0;
    return lay_columns(canvas, data, section_at(data, block->index), top);
}

static void draw_axis(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct release_sheet *sheet = data;
    const struct release_section *section = section_at(sheet, index);
    release_open(canvas, sheet, OPEN_NOTHING);
    canvas_line(canvas, (struct point){LEFT, top}, (struct point){LEFT + WIDTH, top},
                ink_stroke(INK_RULE, 0.5));
    release_draw_axis(canvas, sheet, section, top);
}

/* Repeated rows -------------------------------------------------------- */

static bool repeats(const struct ank_release_section *section, ank_day day)
{
    for (size_t i = 0; i < section->row_count; i++) {
        const struct ank_shown *shown = section->rows[i].shown;
        if (shown->why == ANK_SHOWN && shown->frozen && shown->cut_off == day)
            return true;
    }
    return false;
}

static const char *day_note(const struct release_sheet *sheet, ank_day day)
{
    char text[12];
    if (day == ANK_NO_DAY)
        return ank_format(sheet->mem, "%s %s", release_sign(sheet, day),
                          ank_words(sheet->paper->lang, ANK_N("Repeated from a former release.")));
    return ank_format(sheet->mem, "%s %s", release_sign(sheet, day),
                      ank_say(sheet->paper->lang, sheet->mem,
                              ANK_N("As it stood on %s: repeated from a former release."),
                              ank_day_words(day, text)));
}

static double lay_notes(struct canvas *canvas, const struct release_sheet *sheet,
                        const struct release_section *section, double top)
{
    double y = top + 4;
    for (size_t i = 0; i < sheet->day_count; i++) {
        if (!repeats(section->section, sheet->days[i]))
            continue;
        const char *note = day_note(sheet, sheet->days[i]);
        if (canvas) {
            canvas_begin(canvas, TAG_P, NULL);
            canvas_words(canvas, (struct box){LEFT, y, WIDTH, 12}, SMALL, small_leading, note);
            canvas_end(canvas);
        }
        y += canvas_words_height(sheet->canvas, WIDTH, SMALL, small_leading, note);
    }
    return y > top + 4 ? y - top : 0;
}

static void draw_notes(struct canvas *canvas, const void *data, size_t index, double top)
{
    release_open(canvas, data, OPEN_NOTHING);
    lay_notes(canvas, data, section_at(data, index), top);
}

/* All blocks ----------------------------------------------------------- */

/* Up to this part of a page a section is not broken: its chart is one picture. */
static const double whole_share = 0.55;

static double rows_height(const struct release_sheet *sheet, size_t base, size_t count)
{
    double height = 0;
    for (size_t i = 0; i < count; i++)
        height += place_of(sheet, base + i, 0).height;
    return height;
}

static void add_section(struct layout *layout, const struct release_sheet *sheet, size_t base)
{
    const struct release_section *section = section_at(sheet, base);
    size_t count = section->section->row_count;
    if (count >= RELEASE_ROWS)
        count = RELEASE_ROWS - 1;
    double columns = lay_columns(NULL, sheet, section, 0);
    double axis = count > 0 ? release_axis_height(section) : 0;
    double notes = lay_notes(NULL, sheet, section, 0);
    bool whole = rows_height(sheet, base, count) < whole_share * (layout->bottom - layout->top);
    layout_add(layout, (struct layout_block){lay_head(NULL, sheet, section, 0), count > 0,
                                             draw_head, base});
    if (columns > 0 && count > 0)
        layout_add(layout, (struct layout_block){columns, true, draw_columns, base});
    for (size_t i = 0; i < count; i++) {
        bool last = i + 1 == count, foot = axis > 0 || notes > 0;
        layout_add(layout, (struct layout_block){place_of(sheet, base + i, 0).height,
                                                 last ? foot : whole || i == 0 || i + 2 == count,
                                                 draw_row, base + i});
    }
    if (axis > 0)
        layout_add(layout, (struct layout_block){axis, notes > 0, draw_axis, base});
    if (notes > 0)
        layout_add(layout, (struct layout_block){notes, false, draw_notes, base});
}

void release_add_sections(struct layout *layout, const struct release_sheet *sheet)
{
    for (size_t s = 0; s < sheet->paper->section_count; s++)
        add_section(layout, sheet, s * RELEASE_ROWS);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A group of families as a bar in parts, from rounded counts alone. Parts are
 * told apart by how dark they are, by their order and by their number; what is
 * not told of a group is an open, dashed piece.
 */
#include <math.h>
#include <stdio.h>

#include "sheet_release_parts.h"

struct paint {
    colour fill, edge, words;
};

#define PALE ((colour)0xcdd3d6)

/* Forward, the same, harder: dark, pale, open. */
static const struct paint classes[] = {
    {INK_TEAL, NO_COLOUR, INK_WHITE},
    {PALE, NO_COLOUR, INK_TEXT},
    {0xfbf3e8, INK_OCHRE, INK_TEXT},
};

/* Kinds of families: from dark to pale and back. */
static const struct paint kinds[ANK_MOST_PARTS] = {
    {INK_NAVY, NO_COLOUR, INK_WHITE}, {0x559d96, NO_COLOUR, INK_TEXT},
    {0xc5dedb, NO_COLOUR, INK_TEXT},  {INK_OCHRE, NO_COLOUR, INK_WHITE},
    {0xe9d3b4, NO_COLOUR, INK_TEXT},  {0x66727c, NO_COLOUR, INK_WHITE},
    {PALE, NO_COLOUR, INK_TEXT},      {INK_WHITE, INK_GREY, INK_TEXT},
};

/* The same and harder together: pale, with an edge. */
static const struct paint others = {PALE, INK_OCHRE, INK_TEXT};

static struct paint paint_of(enum ank_release_kind kind,
                             const struct sheet_release_bar *bar, int part)
{
    if (bar->folded && part > 0)
        return others;
    if (kind != ANK_RELEASE_COUNTS && bar->count <= (int)ANK_COUNT(classes))
        return classes[part % (int)ANK_COUNT(classes)];
    return kinds[part % ANK_MOST_PARTS];
}

struct sheet_release_bar sheet_release_bar_of(const struct ank_release_section *section,
                                              const struct ank_shown *shown)
{
    struct sheet_release_bar bar = {0};
    bool hides = false;
    int most = (int)(section->part_count < ANK_MOST_PARTS ? section->part_count
                                                          : ANK_MOST_PARTS);
    if (shown->why != ANK_SHOWN)
        return bar;
    bar.count = shown->part_count < most ? shown->part_count : most;
    bar.folded = bar.count == 2 && section->part_count > 2;
    for (int i = 0; i < bar.count; i++) {
        hides |= shown->parts[i] < 0;
        bar.sum += shown->parts[i] < 0 ? 0 : shown->parts[i];
    }
    if (hides && bar.sum > 0 && shown->n > bar.sum)
        bar.rest = shown->n - bar.sum;
    return bar;
}

int sheet_release_bar_length(const struct ank_release_section *section,
                             const struct ank_shown *shown)
{
    struct sheet_release_bar bar = sheet_release_bar_of(section, shown);
    return bar.sum + bar.rest;
}

void sheet_release_swatch(struct canvas *canvas, struct box box,
                          enum ank_release_kind kind,
                          const struct sheet_release_bar *bar, int part)
{
    struct ink ink = {
        .fill = NO_COLOUR, .stroke = INK_GREY, .width = 0.8, .dashed = true};
    if (part >= 0) {
        struct paint paint = paint_of(kind, bar, part);
        ink = (struct ink){.fill = paint.fill, .stroke = paint.edge, .width = 0.8};
    }
    if (ink.stroke != NO_COLOUR) /* an edge stands half outside */
        box = (struct box){box.x + 0.4, box.y + 0.4, fmax(box.width - 0.8, 0.4),
                           box.height - 0.8};
    canvas_box(canvas, box, part < 0 ? 0 : 1.5, ink);
}

colour sheet_release_words_on(enum ank_release_kind kind,
                              const struct sheet_release_bar *bar, int part)
{
    return paint_of(kind, bar, part).words;
}

static void draw_number(struct canvas *canvas, struct box box, colour ink, int count)
{
    char text[16];
    struct style style = {FACE_REPORT, 8.5, ink, ALIGN_CENTRE};
    snprintf(text, sizeof text, "%d", count);
    if (canvas_text_width(canvas, style, text) + 2 <= box.width)
        canvas_text(canvas,
                    (struct point){box.x + box.width / 2, box.y + box.height / 2 + 3},
                    style, text);
}

void sheet_release_draw_bar(struct canvas *canvas,
                            const struct sheet_release_place *place, struct box box,
                            double one, bool numbers)
{
    const struct ank_release_section *section = place->section->section;
    const struct ank_shown *shown = place->row->shown;
    struct sheet_release_bar bar = sheet_release_bar_of(section, shown);
    for (int i = 0; i < bar.count; i++) {
        if (shown->parts[i] <= 0)
            continue;
        struct box part = {box.x, box.y, one * shown->parts[i] - 1, box.height};
        sheet_release_swatch(canvas, part, section->kind, &bar, i);
        if (numbers)
            draw_number(canvas, part, paint_of(section->kind, &bar, i).words,
                        shown->parts[i]);
        box.x += part.width + 1;
    }
    if (bar.rest > 0)
        sheet_release_swatch(canvas,
                             (struct box){box.x, box.y, one * bar.rest - 1, box.height},
                             section->kind, &bar, -1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above the rows of a section: what it is, how to read it, and what is
 * in each column. */
#include <math.h>

#include "sheet_release_parts.h"

static const double note_leading = 13;

/* A mean with its interval, in each colour that is there. */
static void add_means(const struct sheet_release_paper *sheet,
                      const struct sheet_release_section *section,
                      struct sheet_release_flow *flow)
{
    static const char *const words[ANK_PUBLISHED_CHANGES] = {
        [ANK_CHANGE_HIDDEN] = ANK_N("mean with 95 % interval"),
        [ANK_CHANGE_BETTER] = ANK_N("↑ better on average"),
        [ANK_CHANGE_HARDER] = ANK_N("↓ harder on average"),
        [ANK_CHANGE_UNSURE] = ANK_N("without an arrow: we cannot tell yet"),
    };
    static const enum ank_published_change order[] = {
        ANK_CHANGE_HIDDEN, ANK_CHANGE_BETTER, ANK_CHANGE_HARDER, ANK_CHANGE_UNSURE};
    for (size_t i = 0; i < ANK_COUNT(order); i++)
        if (section->changes[order[i]])
            sheet_release_flow_add(
                sheet->mem, flow,
                (struct sheet_release_item){
                    .mark = MARK_MEAN,
                    .ink = sheet_release_mean_ink(order[i]),
                    .words = ank_words(sheet->paper->lang, words[order[i]])});
    if (section->ring)
        sheet_release_flow_add(
            sheet->mem, flow,
            (struct sheet_release_item){
                .mark = MARK_MEAN_ALONE,
                .words =
                    ank_words(sheet->paper->lang, ANK_N("mean without an interval"))});
}

/* The parts of bars that are there, and what is half, or is not told. */
static void add_parts(const struct sheet_release_paper *sheet,
                      const struct sheet_release_section *section,
                      struct sheet_release_flow *flow)
{
    const struct ank_release_section *own = section->section;
    const struct ank_lang *lang = sheet->paper->lang;
    struct sheet_release_bar whole = {.count = (int)own->part_count},
                             folded = {2, true, 0, 0};
    int shown =
        section->whole ? whole.count : 1; /* else the first against all others */
    for (int i = 0; i < shown && i < ANK_MOST_PARTS; i++)
        sheet_release_flow_add(
            sheet->mem, flow,
            (struct sheet_release_item){MARK_PART, i, whole, own->parts[i], 0});
    if (section->folded)
        sheet_release_flow_add(
            sheet->mem, flow,
            (struct sheet_release_item){
                MARK_PART, 1, folded,
                own->others ? own->others : ank_words(lang, ANK_N("all others")), 0});
    if (section->half)
        sheet_release_flow_add(
            sheet->mem, flow,
            (struct sheet_release_item){MARK_HALF, -1, whole,
                                        ank_words(lang, ANK_N("half or more")), 0});
    if (section->gap)
        sheet_release_flow_add(
            sheet->mem, flow,
            (struct sheet_release_item){MARK_PART, -1, whole,
                                        ank_words(lang, ANK_N("not told")), 0});
}

/* What each mark stands for; counts name their parts themselves. */
static struct sheet_release_flow legend_of(const struct sheet_release_paper *sheet,
                                           const struct sheet_release_section *section)
{
    struct sheet_release_flow flow = {.kind = section->section->kind};
    if (flow.kind == ANK_RELEASE_COUNTS || flow.kind == ANK_RELEASE_MOMENTS)
        return flow;
    if (section->columns.chart_width > 0)
        add_means(sheet, section, &flow);
    if (section->divided && section->most > 0)
        add_parts(sheet, section, &flow);
    return flow;
}

double sheet_release_lay_head(struct canvas *canvas,
                              const struct sheet_release_paper *sheet,
                              const struct sheet_release_section *section, double top)
{
    const struct ank_release_section *own = section->section;
    struct canvas *ruler = sheet->canvas;
    struct sheet_release_flow legend = legend_of(sheet, section);
    struct style grey = SMALL;
    grey.size = 9;
    double y = top + 11;
    if (canvas) {
        canvas_outline(canvas, own->heading);
        canvas_begin(canvas, TAG_H2, NULL);
        canvas_words(canvas, (struct box){LEFT, y, WIDTH, 18}, HEADING, 17,
                     own->heading);
        canvas_end(canvas);
    }
    y += canvas_words_height(ruler, WIDTH, HEADING, 17, own->heading) + 1;
    if (own->note && *own->note) {
        if (canvas) {
            canvas_begin(canvas, TAG_P, NULL);
            canvas_words(canvas, (struct box){LEFT, y, WIDTH, 12}, grey, note_leading,
                         own->note);
            canvas_end(canvas);
        }
        y += canvas_words_height(ruler, WIDTH, grey, note_leading, own->note);
    }
    if (legend.count > 0) {
        y += 2;
        if (canvas)
            canvas_begin(canvas, TAG_P, NULL);
        y += sheet_release_flow_lay(canvas ? canvas : ruler, &legend, LEFT, y, WIDTH,
                                    canvas != NULL);
        if (canvas)
            canvas_end(canvas);
    }
    return y + 5 - top;
}

/* Heads of columns ----------------------------------------------------- */

struct head {
    double at, width;
    enum align align;
    const char *words;
};

/* In the order in which the cells of a row are read. */
static size_t find_heads(const struct sheet_release_paper *sheet,
                         const struct sheet_release_section *section,
                         struct head heads[5])
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct sheet_release_columns *columns = &section->columns;
    size_t count = 0;
    if (section->section->kind == ANK_RELEASE_COUNTS)
        return 0;
    double from = columns->chart_width > 0 ? columns->chart_at : columns->mean_at;
    heads[count++] = (struct head){0, columns->label_width, ALIGN_LEFT, ""};
    heads[count++] = (struct head){columns->n_at, columns->n_width, ALIGN_RIGHT,
                                   ank_words(lang, ANK_N("families"))};
    heads[count++] =
        (struct head){from, columns->mean_at + columns->mean_width - from, ALIGN_LEFT,
                      section->section->kind == ANK_RELEASE_CHANGE
                          ? ank_words(lang, ANK_N("mean change"))
                          : ank_words(lang, ANK_N("mean"))};
    heads[count++] = (struct head){columns->between_at, columns->between_width,
                                   ALIGN_LEFT, ank_words(lang, ANK_N("95 % interval"))};
    if (columns->parts_width > 0)
        heads[count++] =
            (struct head){columns->parts_at, columns->parts_width, ALIGN_LEFT,
                          ank_words(lang, ANK_N("families, rounded"))};
    return count;
}

double sheet_release_lay_columns(struct canvas *canvas,
                                 const struct sheet_release_paper *sheet,
                                 const struct sheet_release_section *section,
                                 double top)
{
    struct head heads[5];
    if (section->section->kind == ANK_RELEASE_MOMENTS)
        return sheet_release_lay_moments(canvas, sheet, section, top);
    size_t count = find_heads(sheet, section, heads);
    double height = 0;
    for (size_t i = 0; i < count; i++)
        height = fmax(height, canvas_words_height(sheet->canvas, heads[i].width, SMALL,
                                                  small_leading, heads[i].words));
    if (!canvas || count == 0)
        return count ? height + 4 : 0;
    sheet_release_open(canvas, sheet, OPEN_TABLE);
    canvas_begin(canvas, TAG_TR, NULL);
    for (size_t i = 0; i < count; i++) {
        struct style style = SMALL;
        style.align = heads[i].align;
        double used = canvas_words_height(canvas, heads[i].width, SMALL, small_leading,
                                          heads[i].words);
        canvas_begin(canvas, TAG_TH, NULL);
        canvas_words(
            canvas,
            (struct box){LEFT + heads[i].at, top + height - used, heads[i].width, used},
            style, small_leading, heads[i].words);
        canvas_end(canvas);
    }
    canvas_end(canvas);
    return height + 4;
}

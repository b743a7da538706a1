/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The family's sheet: then and now per domain with every sitting between, the
 * rights on a dated line, and room to write how to go on.
 *
 * Progress and decline are drawn with the same shapes: a ring is then, a dot is
 * now. Colour never carries a meaning alone.
 */
#include <ankerpunt/forms.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "layout.h"
#include "marks.h"
#include "paper.h"
#include "progress_parts.h"

static void frame(struct canvas *canvas, const void *data, size_t page, size_t pages)
{
    const struct progress_sheet *sheet = data;
    struct ank_arena mem = {0};
    const struct ank_lang *lang = sheet->family->lang;
    double base = PAGE_HEIGHT - 34;
    canvas_begin(canvas, TAG_FOOT, NULL);
    canvas_words(canvas, (struct box){LEFT, base - 24, WIDTH - 90, 30}, SMALL, 12,
                 sheet->foot);
    canvas_end(canvas);
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    canvas_text(canvas, (struct point){LEFT + WIDTH, base}, right,
                ank_say(lang, &mem, ANK_N("page %zu of %zu"), page, pages));
    canvas_text(canvas, (struct point){LEFT + WIDTH, base - 12}, right, sheet->family->code);
    ank_arena_free(&mem);
}

static void draw_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct progress_sheet *sheet = data;
    canvas_bookmark(canvas, sheet->family->code);
    canvas_begin(canvas, TAG_H1, NULL);
    canvas_text(canvas, (struct point){LEFT, top + 24}, TITLE,
                ank_words(sheet->family->lang, ANK_N("Our road so far")));
    canvas_end(canvas);
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, top + 34, WIDTH - 50, 30}, BODY, 15, sheet->subtitle);
    canvas_end(canvas);
    mark_face(canvas, (struct point){LEFT + WIDTH - 16, top + 20}, 15, 1, INK_NAVY);
}

static void draw_heading(struct canvas *canvas, const void *data, size_t index, double top)
{
    static const char *const words[] = {
        [HEADING_RIGHTS] = ANK_N("Our rights"),
        [HEADING_ONWARD] = ANK_N("How do we go on?"),
        [HEADING_KEEPS] = ANK_N("This goes well, this we keep"),
    };
    const struct progress_sheet *sheet = data;
    canvas_line(canvas, (struct point){LEFT, top + 4}, (struct point){LEFT + WIDTH, top + 4},
                ink_stroke(INK_RULE, 0.8));
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_text(canvas, (struct point){LEFT, top + 23}, HEADING,
                ank_words(sheet->family->lang, words[index]));
    canvas_end(canvas);
}

void progress_add_heading(struct layout *layout, enum progress_heading heading)
{
    layout_add(layout, (struct layout_block){30, true, draw_heading, heading});
}

static void draw_sentence(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct progress_sheet *sheet = data;
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, top, WIDTH, 15}, BODY, 15, sheet->no_rights);
    canvas_end(canvas);
}

static void draw_writing_line(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)data, (void)index;
    canvas_line(canvas, (struct point){LEFT, top + 22}, (struct point){LEFT + WIDTH, top + 22},
                ink_stroke(INK_RULE, 0.8));
}

/* "Family Sun · started on 12/01/2026 · this talk: 14/07/2026, after 6 months" */
static const char *subtitle(const struct ank_progress *family, struct ank_arena *mem)
{
    char start[12], now[12];
    ank_day_words(family->start, start);
    /* U+2068 and U+2069 keep a name of any script apart from the line around it. */
    if (family->sitting_count == 0)
        return ank_say(family->lang, mem, ANK_N("\u2068%s\u2069 · started on %s"), family->name,
                       start);
    ank_day last = family->days[family->sitting_count - 1];
    int months = (int)lround((last - family->start) / 30.4375);
    ank_day_words(last, now);
    if (months < 1)
        return ank_say(family->lang, mem, ANK_N("\u2068%s\u2069 · started on %s · this talk: %s"),
                       family->name, start, now);
    return ank_say(family->lang, mem,
                   months == 1 ? ANK_N("\u2068%s\u2069 · started on %s · this talk: %s, after %d month")
                               : ANK_N("\u2068%s\u2069 · started on %s · this talk: %s, after %d months"),
                   family->name, start, now, months);
}

static const char *who_rated(const struct ank_progress *family, struct ank_arena *mem)
{
    const struct ank_lang *lang = family->lang;
    const char *mode = family->mode ? family->mode : "";
    if (strcmp(mode, "coach") == 0)
        return ank_words(lang, ANK_N("Filled in by the coach alone."));
    if (family->by && strcmp(mode, "together") == 0)
        return ank_say(lang, mem, ANK_N("Filled in by %s, together with the coach."),
                       family->by);
    if (family->by)
        return ank_say(lang, mem, ANK_N("Filled in by %s."), family->by);
    return ank_words(lang, ANK_N("Filled in by your family."));
}

static const char *anchor_words(const struct ank_progress *family, ank_score at)
{
    const struct ank_instrument *instrument = family->instrument;
    for (size_t i = 0; i < instrument->anchor_count; i++)
        if (instrument->anchors[i].at == at)
            return ank_label(family->lang, &instrument->anchors[i].label);
    return "";
}

/* What the numbers mean, and whose the sheet is. */
static const char *foot(const struct ank_progress *family, struct ank_arena *mem)
{
    const struct ank_lang *lang = family->lang;
    const char *own = ank_words(lang, ANK_N("This sheet is yours. You choose who sees it."));
    if (!family->instrument)
        return own;
    char low[32], high[32], much[32];
    const struct ank_scale *scale = &family->instrument->scale;
    ank_score top = ank_scale_top(scale);
    const char *low_words = anchor_words(family, 0), *high_words = anchor_words(family, top);
    const char *meaning = "";
    if (*low_words && *high_words)
        meaning = ank_format(mem, "%s = %s, %s = %s. ", ank_scale_write(scale, 0, low), low_words,
                             ank_scale_write(scale, top, high), high_words);
    const char *clearly = "";
    if (!isnan(family->min_change))
        clearly = ank_format(
            mem, "%s ",
            ank_say(lang, mem, ANK_N("“Clearly” is %s steps or more."),
                    ank_number_words(lang, family->min_change,
                                     fmod(family->min_change, 1) == 0 ? 0 : 1, much)));
    return ank_format(mem, "%s %s%s%s", who_rated(family, mem), meaning, clearly, own);
}

static void add_rights(struct layout *layout, struct progress_sheet *sheet)
{
    progress_add_heading(layout, HEADING_RIGHTS);
    if (sheet->family->right_count == 0) {
        layout_add(layout, (struct layout_block){20, false, draw_sentence, 0});
        return;
    }
    layout_add(layout, (struct layout_block){progress_line_height(sheet), true,
                                             progress_draw_line, 0});
    size_t lines = progress_right_lines(sheet);
    for (size_t i = 0; i < lines; i++)
        layout_add(layout, (struct layout_block){progress_right_height(sheet, i),
                                                 progress_right_keeps(sheet, i),
                                                 progress_draw_rights, i});
}

/* What was said of it, and room to write: as much as is left up to four lines. */
static void add_onward(struct layout *layout, struct progress_sheet *sheet)
{
    enum { least = 2, most = 4 };
    static const double line = 26;
    progress_add_heading(layout, HEADING_ONWARD);
    progress_add_onward(layout, sheet);
    int lines = (int)((layout_room(layout) - progress_notice_height(sheet)) / line);
    for (int i = 0; i < least || (i < lines && i < most); i++)
        layout_add(layout, (struct layout_block){line, i == 0, draw_writing_line, 0});
}

static void add_table(struct layout *layout, struct progress_sheet *sheet)
{
    layout_add(layout, (struct layout_block){progress_head_height(sheet), true,
                                             progress_draw_table_head, 0});
    for (size_t i = 0; i < sheet->family->row_count; i++)
        layout_add(layout, (struct layout_block){progress_row_height(sheet, i), false,
                                                 progress_draw_row, i});
    layout_add(layout, (struct layout_block){progress_legend_height(sheet), false,
                                             progress_draw_legend, 0});
}

void progress_draw(struct canvas *canvas, const struct ank_progress *family)
{
    struct ank_arena mem = {0};
    struct progress_sheet sheet = {
        .family = family,
        .canvas = canvas,
        .mem = &mem,
        .table_open = ank_alloc(&mem, sizeof(bool)),
        .subtitle = subtitle(family, &mem),
        .foot = foot(family, &mem),
    };
    sheet.no_rights = ank_words(family->lang, family->explored != ANK_NO_DAY
                                                  ? ANK_N("We looked together; nothing is open now.")
                                                  : ANK_N("We did not look into this together yet."));
    struct layout layout = {
        .top = 36, .bottom = PAGE_HEIGHT - 68, .sheet = &sheet, .frame = frame,
        .leave = progress_leave_page};
    double head = 40 + canvas_words_height(canvas, WIDTH - 50, BODY, 15, sheet.subtitle);
    layout_add(&layout, (struct layout_block){head, true, draw_head, 0});
    progress_add_keeps(&layout, &sheet);
    if (family->row_count > 0)
        add_table(&layout, &sheet);
    progress_add_changes(&layout, &sheet);
    add_rights(&layout, &sheet);
    add_onward(&layout, &sheet);
    progress_add_notice(&layout, &sheet);
    canvas_language(canvas, ank_lang_code(family->lang));
    layout_draw(&layout, canvas);
    ank_arena_free(&mem);
}

bool ank_progress_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                        const struct ank_progress *const *families, size_t count,
                        char **bytes, size_t *size, struct ank_error *err)
{
    struct canvas *canvas;
    struct canvas_about about = {
        .title = count == 1 ? families[0]->code : "ankerpunt",
        .language = ank_lang_code(families[0]->lang),
        .day = families[0]->today,
    };
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    for (size_t i = 0; i < count; i++)
        progress_draw(canvas, families[i]);
    return canvas_close(canvas, bytes, size, err);
}

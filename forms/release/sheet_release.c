/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of a release, for who pays or governs: see ank_release_sheet(). */
#include "../canvas/paper.h"
#include "../canvas/paragraph.h"
#include "sheet_release_parts.h"

static const double leading = 14, ends_leading = 12.5, page_top = 38;
static const double room_for_ends = 0.25; /* of a page, under the last project */

void sheet_release_open(struct canvas *canvas, const struct sheet_release_paper *sheet,
                        enum sheet_release_open what)
{
    if (*sheet->open == what)
        return;
    if (*sheet->open != OPEN_NOTHING)
        canvas_end(canvas);
    if (what != OPEN_NOTHING)
        canvas_begin(canvas, what == OPEN_TABLE ? TAG_TABLE : TAG_LIST, NULL);
    *sheet->open = what;
}

static void leave(struct canvas *canvas, const void *data)
{
    sheet_release_open(canvas, data, OPEN_NOTHING);
}

static void frame(struct canvas *canvas, const void *data, size_t page, size_t pages)
{
    const struct sheet_release_paper *sheet = data;
    const struct ank_lang *lang = sheet->paper->lang;
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    double base = canvas_height(canvas) - 32;
    canvas_text(canvas, (struct point){LEFT, base}, SMALL,
                ank_say(lang, sheet->mem,
                        ANK_N("rounded figures · fewer than %zu families: not told"),
                        sheet->paper->least));
    canvas_text(canvas, (struct point){LEFT + WIDTH, base}, right,
                ank_say(lang, sheet->mem, ANK_N("page %zu of %zu"), page, pages));
}

double sheet_release_lay_text(struct canvas *canvas,
                              const struct sheet_release_paper *sheet,
                              const struct sheet_release_text *text)
{
    if (canvas && text->words && *text->words) {
        canvas_begin(canvas, text->tag, NULL);
        canvas_words(canvas, text->box, text->style, text->leading, text->words);
        canvas_end(canvas);
    }
    return canvas_words_height(sheet->canvas, text->box.width, text->style,
                               text->leading, text->words);
}

static double lay(struct canvas *canvas, const struct sheet_release_paper *sheet,
                  enum tag tag, struct box box, struct style style, double line,
                  const char *words)
{
    return sheet_release_lay_text(
        canvas, sheet, &(struct sheet_release_text){tag, box, style, line, words});
}

/* The title ------------------------------------------------------------ */

/* Many projects have a long name together. */
static struct style title_style(const struct sheet_release_paper *sheet, double *line)
{
    struct style style = TITLE;
    *line = 26;
    if (canvas_words_height(sheet->canvas, WIDTH, TITLE, *line, sheet->paper->title) >
        2 * *line) {
        style.size = 14;
        *line = 18;
    }
    return style;
}

static double lay_head(struct canvas *canvas, const struct sheet_release_paper *sheet,
                       double top)
{
    const struct ank_release_paper *paper = sheet->paper;
    const struct ank_lang *lang = paper->lang;
    char day[12];
    double line, y = top;
    struct style title = title_style(sheet, &line), grey = BODY;
    grey.colour = INK_GREY;
    y += lay(canvas, sheet, TAG_H1, (struct box){LEFT, y, WIDTH, line}, title, line,
             paper->title) +
         3;
    if (paper->cut_off != ANK_NO_DAY)
        y += lay(canvas, sheet, TAG_P, (struct box){LEFT, y, WIDTH, leading}, grey,
                 leading,
                 ank_say(lang, sheet->mem,
                         ANK_N("What changed for the families? Counted until %s"),
                         ank_day_words(paper->cut_off, day)));
    /* U+2068 and U+2069 keep a name of any script apart from the line around it. */
    if (paper->whom && *paper->whom)
        y += lay(canvas, sheet, TAG_P, (struct box){LEFT, y, WIDTH, leading}, grey,
                 leading,
                 ank_say(lang, sheet->mem, ANK_N("For: \u2068%s\u2069"), paper->whom));
    if (paper->purpose && *paper->purpose)
        y += lay(
            canvas, sheet, TAG_P, (struct box){LEFT, y, WIDTH, leading}, grey, leading,
            ank_say(lang, sheet->mem, ANK_N("Why: \u2068%s\u2069"), paper->purpose));
    return y + 8 - top;
}

static void draw_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    lay_head(canvas, data, top);
}

/* The answer ----------------------------------------------------------- */

static double lay_brief(struct canvas *canvas, const struct sheet_release_paper *sheet,
                        double top)
{
    const struct ank_release_paper *paper = sheet->paper;
    double y = top + 8;
    y += lay(canvas, sheet, TAG_H2, (struct box){LEFT + 12, y, WIDTH - 24, 18}, HEADING,
             18, ank_words(paper->lang, ANK_N("In short"))) +
         1;
    for (size_t i = 0; i < paper->brief_count; i++)
        y += lay(canvas, sheet, TAG_P, (struct box){LEFT + 12, y, WIDTH - 24, leading},
                 BODY, leading, paper->brief[i]) +
             1;
    return y + 8 - top;
}

static void draw_brief(struct canvas *canvas, const void *data, size_t index,
                       double top)
{
    (void)index;
    const struct sheet_release_paper *sheet = data;
    canvas_box(canvas,
               (struct box){LEFT - 2, top, WIDTH + 4, lay_brief(NULL, sheet, top)}, 5,
               ink_fill(INK_SAND));
    lay_brief(canvas, sheet, top);
}

/* What is withheld, and the method ------------------------------------- */

enum { HEAD_WITHHELD, HEAD_METHOD };

static bool has_chapters(const struct sheet_release_paper *sheet)
{
    for (size_t i = 0; i < sheet->paper->section_count; i++)
        if (sheet->paper->sections[i].kind == ANK_RELEASE_CHAPTER)
            return true;
    return false;
}

static void draw_heading(struct canvas *canvas, const void *data, size_t index,
                         double top)
{
    const struct sheet_release_paper *sheet = data;
    const char *words = ank_words(
        sheet->paper->lang, index == HEAD_WITHHELD ? ANK_N("What is not told, and why")
                                                   : ANK_N("How this was made"));
    sheet_release_open(canvas, sheet, OPEN_NOTHING);
    if (has_chapters(sheet) && index == HEAD_WITHHELD && top <= page_top)
        canvas_bookmark(canvas, words);
    else
        canvas_outline(canvas, words);
    lay(canvas, sheet, TAG_H2, (struct box){LEFT, top + 11, WIDTH, 18}, HEADING, 17,
        words);
}

/* Smaller than what the release says, and on a page less. */
static struct style ends_style(void)
{
    struct style style = BODY;
    style.size = 9;
    return style;
}

static double item_height(const struct sheet_release_paper *sheet, size_t index)
{
    return lay(NULL, sheet, TAG_LI, (struct box){0, 0, WIDTH - 12, 0}, ends_style(),
               ends_leading, sheet->paper->withheld[index]) +
           3;
}

static void draw_item(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_release_paper *sheet = data;
    sheet_release_open(canvas, sheet, OPEN_LIST);
    mark_dot(canvas, (struct point){LEFT + 4, top + ends_leading / 2}, 1.7, INK_NAVY);
    lay(canvas, sheet, TAG_LI, (struct box){LEFT + 12, top, WIDTH - 12, ends_leading},
        ends_style(), ends_leading, sheet->paper->withheld[index]);
}

static void draw_line(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_release_paper *sheet = data;
    lay(canvas, sheet, TAG_P, (struct box){LEFT, top, WIDTH, ends_leading},
        ends_style(), ends_leading, sheet->lines[index]);
}

static void find_lines(struct sheet_release_paper *sheet)
{
    for (size_t i = 0; i < sheet->paper->method_count; i++) {
        const char *rest = sheet->paper->method[i];
        for (char *text; (text = paragraph_next(sheet->mem, &rest));) {
            sheet->lines = ank_grow(sheet->mem, sheet->lines, sheet->line_count,
                                    sizeof *sheet->lines);
            sheet->lines[sheet->line_count++] = text;
        }
    }
}

static void add_ends(struct layout *layout, const struct sheet_release_paper *sheet)
{
    const struct ank_release_paper *paper = sheet->paper;
    if (has_chapters(sheet) &&
        layout_room(layout) < room_for_ends * (layout->bottom - layout->top))
        layout_turn(layout);
    if (paper->withheld_count > 0)
        layout_add(layout,
                   (struct layout_block){32, true, draw_heading, HEAD_WITHHELD});
    for (size_t i = 0; i < paper->withheld_count; i++)
        layout_add(layout, (struct layout_block){item_height(sheet, i),
                                                 i == 0 && paper->withheld_count > 1,
                                                 draw_item, i});
    if (sheet->line_count > 0)
        layout_add(layout, (struct layout_block){32, true, draw_heading, HEAD_METHOD});
    for (size_t i = 0; i < sheet->line_count; i++)
        layout_add(layout, (struct layout_block){
                               canvas_words_height(sheet->canvas, WIDTH, ends_style(),
                                                   ends_leading, sheet->lines[i]) +
                                   4,
                               i == 0 && sheet->line_count > 1, draw_line, i});
}

void sheet_release_draw(struct canvas *canvas, const struct ank_release_paper *paper)
{
    struct ank_arena mem = {0};
    struct sheet_release_paper sheet = {
        .paper = paper,
        .canvas = canvas,
        .mem = &mem,
        .open = ank_alloc(&mem, sizeof(enum sheet_release_open))};
    struct layout layout = {.top = page_top,
                            .bottom = canvas_height(canvas) - 46,
                            .sheet = &sheet,
                            .frame = frame,
                            .leave = leave,
                            .again = sheet_release_again};
    sheet_release_prepare(&sheet);
    find_lines(&sheet);
    layout_add(&layout,
               (struct layout_block){lay_head(NULL, &sheet, 0), true, draw_head, 0});
    if (paper->brief_count > 0)
        layout_add(&layout, (struct layout_block){lay_brief(NULL, &sheet, 0) + 6, false,
                                                  draw_brief, 0});
    sheet_release_add_sections(&layout, &sheet);
    add_ends(&layout, &sheet);
    layout_draw(&layout, canvas);
    sheet_release_open(canvas, &sheet, OPEN_NOTHING);
    ank_arena_free(&mem);
}

bool ank_release_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                       const struct ank_release_paper *release, char **bytes,
                       size_t *size, struct ank_error *err)
{
    struct canvas *canvas;
    struct canvas_about about = {.title = "ankerpunt",
                                 .language = ank_lang_code(release->lang),
                                 .day = ANK_NO_DAY};
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    sheet_release_draw(canvas, release);
    return canvas_close(canvas, bytes, size, err);
}

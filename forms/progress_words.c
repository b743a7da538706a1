/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the family said in its own words, and on its first sheet what is kept of
 * it and what it may ask. */
#include "paragraph.h"
#include "progress_parts.h"

static const double leading = 14.5, small_leading = 12;

static double height_of(const struct progress_sheet *sheet, const struct progress_paragraph *one)
{
    return one->small ? canvas_words_height(sheet->canvas, WIDTH, SMALL, small_leading, one->text)
                      : canvas_words_height(sheet->canvas, WIDTH, BODY, leading, one->text);
}

static void draw_paragraph(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct progress_sheet *sheet = data;
    const struct progress_paragraph *one = &sheet->paragraphs[index];
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, top + 2, WIDTH, leading}, one->small ? SMALL : BODY,
                 one->small ? small_leading : leading, one->text);
    canvas_end(canvas);
}

static void add_text(struct layout *layout, struct progress_sheet *sheet, const char *text,
                     bool small)
{
    for (char *piece; (piece = paragraph_next(sheet->mem, &text));) {
        struct progress_paragraph one = {piece, small};
        sheet->paragraphs =
            ank_grow(sheet->mem, sheet->paragraphs, sheet->paragraph_count, sizeof one);
        sheet->paragraphs[sheet->paragraph_count] = one;
        layout_add(layout, (struct layout_block){height_of(sheet, &one) + 4, false,
                                                 draw_paragraph, sheet->paragraph_count++});
    }
}

/* U+2068 and U+2069 keep words of any script apart from the line around them. */
static void add_said(struct layout *layout, struct progress_sheet *sheet, const char *label,
                     const char *text)
{
    add_text(layout, sheet,
             ank_say(sheet->family->lang, sheet->mem, ANK_N("%s: \u2068%s\u2069"), label, text),
             false);
}

void progress_add_keeps(struct layout *layout, struct progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    if (family->keep_count > 0)
        progress_add_heading(layout, HEADING_KEEPS);
    for (size_t i = 0; i < family->keep_count; i++)
        add_said(layout, sheet, family->keeps[i].label, family->keeps[i].text);
}

void progress_add_changes(struct layout *layout, struct progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    if (family->important)
        add_said(layout, sheet, ank_words(family->lang, ANK_N("Most important change")),
                 family->important);
    if (family->surprising)
        add_said(layout, sheet, ank_words(family->lang, ANK_N("Most surprising change")),
                 family->surprising);
}

void progress_add_onward(struct layout *layout, struct progress_sheet *sheet)
{
    if (sheet->family->onward)
        add_text(layout, sheet, sheet->family->onward, false);
}

/* On the first sheet, also when nothing was rated yet. */
static const char *notice(const struct ank_progress *family)
{
    return family->sitting_count > 1
               ? ""
               : ank_words(family->lang,
                           ANK_N("What we keep: what you fill in, your rights and the days, under a "
                                 "code. Your coach and the team see it; others only when you say yes. "
                                 "You may always ask to see all of it, to have it corrected or to have "
                                 "it erased."));
}

double progress_notice_height(const struct progress_sheet *sheet)
{
    struct progress_paragraph one = {notice(sheet->family), true};
    return *one.text ? height_of(sheet, &one) + 4 : 0;
}

void progress_add_notice(struct layout *layout, struct progress_sheet *sheet)
{
    add_text(layout, sheet, notice(sheet->family), true);
}

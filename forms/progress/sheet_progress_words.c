/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running text of the family's sheet: how it goes on, small steps, and on its first
 * sheet what is kept of it and what it may ask. */
#include <math.h>

#include "../canvas/paragraph.h"
#include "sheet_progress_parts.h"

static void draw_paragraph(struct canvas *canvas, const void *data, size_t index,
                           double top)
{
    const struct sheet_progress_sheet *sheet = sheet_progress_of_block(data, &index);
    const struct sheet_progress_paragraph *one = &sheet->paragraphs[index];
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, top + 2, WIDTH, 0}, one->style,
                 one->leading, one->text);
    canvas_end(canvas);
}

void sheet_progress_add_text(struct layout *layout, struct sheet_progress_sheet *sheet,
                             const char *text, struct style style, double leading)
{
    for (char *piece; (piece = paragraph_next(sheet->mem, &text));) {
        struct sheet_progress_paragraph one = {piece, style, leading};
        sheet->paragraphs =
            ank_grow(sheet->mem, sheet->paragraphs, sheet->paragraph_count, sizeof one);
        sheet->paragraphs[sheet->paragraph_count] = one;
        layout_add(layout, (struct layout_block){
                               .height = canvas_words_height(sheet->canvas, WIDTH,
                                                             style, leading, piece) +
                                         4,
                               .draw = draw_paragraph,
                               .index = sheet->first_index + sheet->paragraph_count++});
    }
}

/* Small steps ---------------------------------------------------------- */

static double box_side(const struct sheet_progress_sheet *sheet)
{
    return 0.8 * sheet->sizes->body.size;
}

static double step_indent(const struct sheet_progress_sheet *sheet)
{
    return box_side(sheet) + 8;
}

/* U+2068 and U+2069 keep words of any script apart from the line around them. */
static const char *step_words(const struct ank_progress *family,
                              const struct ank_progress_step *step,
                              struct ank_arena *mem)
{
    char day[12];
    const char *who = step->who ? step->who : "", *when = "";
    if (step->done != ANK_NO_DAY)
        when = ank_say(family->lang, mem, ANK_N("done on %s"),
                       ank_day_words(step->done, day));
    else if (step->due != ANK_NO_DAY)
        when = ank_say(family->lang, mem, ANK_N("before %s"),
                       ank_day_words(step->due, day));
    if (!*who && !*when)
        return step->label;
    return ank_format(mem, "\u2068%s\u2069 (\u2068%s\u2069%s%s)", step->label, who,
                      *who && *when ? ", " : "", when);
}

static double step_height(const struct sheet_progress_sheet *sheet, size_t index)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    return 4 + canvas_words_height(
                   sheet->canvas, WIDTH - step_indent(sheet), sizes->body,
                   sizes->leading,
                   step_words(sheet->family, &sheet->family->steps[index], sheet->mem));
}

/* An open box to tick, or one that is ticked. */
static void draw_step(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_progress_sheet *sheet = data;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    const struct ank_progress_step *step = &sheet->family->steps[index];
    double side = box_side(sheet), middle = top + 2 + 0.52 * sizes->leading;
    canvas_box(canvas, (struct box){LEFT + 1, middle - side / 2, side, side}, 1.5,
               ink_stroke(INK_NAVY, 0.9 * sizes->unit));
    if (step->done != ANK_NO_DAY)
        mark_tick(canvas, (struct point){LEFT + 1 + side / 2, middle - 0.06 * side},
                  side, INK_TEAL);
    canvas_begin(canvas, TAG_LIST, NULL);
    canvas_begin(canvas, TAG_LI, NULL);
    canvas_words(
        canvas,
        (struct box){LEFT + step_indent(sheet), top + 2, WIDTH - step_indent(sheet), 0},
        sizes->body, sizes->leading, step_words(sheet->family, step, sheet->mem));
    canvas_end(canvas);
    canvas_end(canvas);
}

void sheet_progress_add_onward(struct layout *layout,
                               struct sheet_progress_sheet *sheet)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    for (size_t i = 0; i < sheet->family->onward_count; i++) {
        const struct ank_progress_words *said = &sheet->family->onwards[i];
        const char *text =
            said->label ? ank_say(sheet->family->lang, sheet->mem,
                                  ANK_N("%s: \u2068%s\u2069"), said->label, said->text)
                        : said->text;
        sheet_progress_add_text(layout, sheet, text, sizes->body, sizes->leading + 1);
    }
    for (size_t i = 0; i < sheet->family->step_count; i++)
        layout_add(layout, (struct layout_block){.height = step_height(sheet, i),
                                                 .draw = draw_step,
                                                 .index = i});
}

void sheet_progress_add_turned(struct layout *layout,
                               struct sheet_progress_sheet *sheet)
{
    if (sheet->family->turned)
        sheet_progress_add_text(layout, sheet, sheet->family->turned,
                                sheet->sizes->body, sheet->sizes->leading);
    if (sheet->family->waits)
        sheet_progress_add_text(layout, sheet, sheet->family->waits, sheet->sizes->body,
                                sheet->sizes->leading);
}

/* On the first sheet, also when nothing was rated yet. */
void sheet_progress_add_notice(struct layout *layout,
                               struct sheet_progress_sheet *sheet)
{
    if (sheet->family->sitting_count < 2)
        sheet_progress_add_text(
            layout, sheet,
            sheet_progress_voice(
                sheet->family,
                ANK_N("What we keep: what you fill in, your rights and the days, under "
                      "a code. Your coach and the team see it; others only when you "
                      "say yes. You may always ask to see all of it, to have it "
                      "corrected or to have it erased."),
                ANK_N("What is kept: what I fill in, my rights and the days, under a "
                      "code. My coach and the team see it; others only when I say "
                      "yes. I may always ask to see all of it, to have it corrected "
                      "or to have it erased.")),
            sheet->sizes->body, sheet->sizes->leading);
}

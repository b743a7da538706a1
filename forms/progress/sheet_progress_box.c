/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes of things said on the family's sheet: what goes well, and after the talk
 * which changes mattered and surprised. */
#include <math.h>

#include <ankerpunt/model/right.h>
#include "sheet_progress_parts.h"

static const double most_height = 260, air = 8, gap = 12;

static double inner_width(const struct sheet_progress_sheet *sheet)
{
    return WIDTH - 2 * air * sheet->sizes->unit;
}

/* What it is about, as it stands in front of what is said. */
static const char *about_words(const struct sheet_progress_sheet *sheet,
                               const struct sheet_progress_quote *quote)
{
    return ank_say(sheet->family->lang, sheet->mem, ANK_N("%s:"), quote->about);
}

/* As wide as the widest of what it is about, but never over 0.4 of the box. */
static double about_width(const struct sheet_progress_sheet *sheet,
                          const struct sheet_progress_box *box)
{
    double widest = 0;
    for (size_t i = 0; i < box->count; i++)
        widest = fmax(widest, canvas_text_width(sheet->canvas, sheet->sizes->strong,
                                                about_words(sheet, &box->quotes[i])));
    return fmin(widest + 1, 0.4 * inner_width(sheet));
}

static double text_width(const struct sheet_progress_sheet *sheet,
                         const struct sheet_progress_box *box)
{
    return inner_width(sheet) - about_width(sheet, box) - gap;
}

static double quote_height(const struct sheet_progress_sheet *sheet,
                           const struct sheet_progress_box *box, size_t i)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    const struct sheet_progress_quote *quote = &box->quotes[i];
    return fmax(canvas_words_height(sheet->canvas, about_width(sheet, box),
                                    sizes->strong, sizes->leading,
                                    about_words(sheet, quote)),
                canvas_words_height(sheet->canvas, text_width(sheet, box), sizes->body,
                                    sizes->leading, quote->text)) +
           2;
}

static double heading_height(const struct sheet_progress_sheet *sheet,
                             const struct sheet_progress_box *box)
{
    return box->heading
               ? canvas_words_height(sheet->canvas, inner_width(sheet),
                                     sheet->sizes->heading,
                                     sheet->sizes->heading_leading, box->heading) +
                     2
               : 0;
}

static double box_height(const struct sheet_progress_sheet *sheet,
                         const struct sheet_progress_box *box)
{
    double height = 2 * air - 3 + heading_height(sheet, box);
    for (size_t i = 0; i < box->count; i++)
        height += quote_height(sheet, box, i);
    return height;
}

static void draw_box(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_progress_sheet *sheet = data;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    const struct sheet_progress_box *box = &sheet->boxes[index];
    double x = LEFT + air * sizes->unit, y = top + 4 + air,
           about = about_width(sheet, box);
    canvas_box(canvas, (struct box){LEFT, top + 4, WIDTH, box_height(sheet, box)}, 6,
               ink_fill(INK_SAND));
    if (box->heading) {
        canvas_begin(canvas, TAG_H2, NULL);
        canvas_words(canvas, (struct box){x, y, inner_width(sheet), 0}, sizes->heading,
                     sizes->heading_leading, box->heading);
        canvas_end(canvas);
        y += heading_height(sheet, box);
    }
    for (size_t i = 0; i < box->count; i++) {
        canvas_begin(canvas, TAG_P, NULL);
        canvas_words(canvas, (struct box){x, y, about, 0}, sizes->strong,
                     sizes->leading, about_words(sheet, &box->quotes[i]));
        canvas_words(canvas,
                     (struct box){x + about + gap, y, text_width(sheet, box), 0},
                     sizes->body, sizes->leading, box->quotes[i].text);
        canvas_end(canvas);
        y += quote_height(sheet, box, i);
    }
}

/* A box that is too high for a calm page is running text. */
static void add_flowing(struct layout *layout, struct sheet_progress_sheet *sheet,
                        const struct sheet_progress_box *box)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    if (box->heading)
        sheet_progress_add_text(layout, sheet, box->heading, sizes->heading,
                                sizes->heading_leading);
    for (size_t i = 0; i < box->count; i++)
        sheet_progress_add_text(layout, sheet,
                                ank_say(sheet->family->lang, sheet->mem,
                                        ANK_N("%s: \u2068%s\u2069"),
                                        box->quotes[i].about, box->quotes[i].text),
                                sizes->body, sizes->leading + 1);
}

static void add_box(struct layout *layout, struct sheet_progress_sheet *sheet,
                    const struct sheet_progress_box *box)
{
    if (box->count == 0)
        return;
    double height = box_height(sheet, box);
    if (height > most_height * sheet->sizes->unit) {
        add_flowing(layout, sheet, box);
        return;
    }
    sheet->boxes = ank_grow(sheet->mem, sheet->boxes, sheet->box_count, sizeof *box);
    sheet->boxes[sheet->box_count] = *box;
    layout_add(layout, (struct layout_block){.height = height + 9,
                                             .draw = draw_box,
                                             .index = sheet->box_count++});
}

static void say(struct sheet_progress_box *box, const char *about, const char *text)
{
    if (text)
        box->quotes[box->count++] = (struct sheet_progress_quote){about, text};
}

static bool right_is_in_order(const struct ank_progress_right *right)
{
    return ank_stage_realised(right->stage);
}

static bool right_is_under_way(const struct ank_progress_right *right)
{
    return !ank_stage_realised(right->stage) && right->stage != ANK_STAGE_REFUSED &&
           right->stage != ANK_LOST;
}

/* Labels as one text; NULL: none. */
static const char *
rights_labelled(const struct sheet_progress_sheet *sheet,
                bool (*which)(const struct ank_progress_right *right))
{
    const struct ank_progress *family = sheet->family;
    const char *text = NULL;
    for (size_t i = 0; i < family->right_count; i++)
        if (which(&family->rights[i]))
            text = text
                       ? ank_format(sheet->mem, "%s, %s", text, family->rights[i].label)
                       : family->rights[i].label;
    return text;
}

static const char *steps_done(const struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    const char *text = NULL;
    for (size_t i = 0; i < family->step_count; i++) {
        const struct ank_progress_step *step = &family->steps[i];
        if (step->done != ANK_NO_DAY)
            text = text
                       ? ank_format(sheet->mem, "%s, \u2068%s\u2069", text, step->label)
                       : ank_format(sheet->mem, "\u2068%s\u2069", step->label);
    }
    return text;
}

/* Where no score stands on the good side, there are strengths of another kind. */
static void say_other_strengths(const struct sheet_progress_sheet *sheet,
                                struct sheet_progress_box *box)
{
    const struct ank_lang *lang = sheet->family->lang;
    say(box, ank_words(lang, ANK_N("This is in order")),
        rights_labelled(sheet, right_is_in_order));
    say(box,
        sheet_progress_voice(sheet->family, ANK_N("This we did"), ANK_N("This I did")),
        steps_done(sheet));
}

/* The family's own words come first. */
void sheet_progress_add_strengths(struct layout *layout,
                                  struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    struct sheet_progress_box box = {
        .heading =
            family->keep_count > 0
                ? sheet_progress_voice(family, ANK_N("This goes well, this we keep"),
                                       ANK_N("This goes well, this I keep"))
                : NULL,
        .quotes = ank_alloc(sheet->mem, (family->keep_count + 3) * sizeof *box.quotes),
    };
    for (size_t i = 0; i < family->keep_count; i++)
        say(&box, family->keeps[i].label, family->keeps[i].text);
    if (family->row_count > 0 && !family->apart) {
        say(&box, ank_words(family->lang, ANK_N("This goes best")),
            ank_progress_best(family, sheet->mem));
        say(&box, ank_words(family->lang, ANK_N("Clearly better")),
            ank_progress_forward(family, true, sheet->mem));
        say(&box, ank_words(family->lang, ANK_N("Better than then")),
            ank_progress_forward(family, false, sheet->mem));
    }
    if (box.count == 0 && !family->child)
        say_other_strengths(sheet, &box);
    add_box(layout, sheet, &box);
}

void sheet_progress_add_changes(struct layout *layout,
                                struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    struct sheet_progress_box box = {.quotes =
                                         ank_alloc(sheet->mem, 2 * sizeof *box.quotes)};
    say(&box, ank_words(family->lang, ANK_N("Most important change")),
        family->important);
    say(&box, ank_words(family->lang, ANK_N("Most surprising change")),
        family->surprising);
    add_box(layout, sheet, &box);
}

static void add_words(struct layout *layout, struct sheet_progress_sheet *sheet,
                      const char *heading, const struct ank_progress_words *words,
                      size_t count)
{
    struct sheet_progress_box box = {
        .heading = heading,
        .quotes = ank_alloc(sheet->mem, (count + 1) * sizeof *box.quotes)};
    for (size_t i = 0; i < count; i++)
        say(&box, words[i].label, words[i].text);
    add_box(layout, sheet, &box);
}

void sheet_progress_add_wishes(struct layout *layout,
                               struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    add_words(layout, sheet,
              sheet_progress_voice(family, ANK_N("This we wish for"),
                                   ANK_N("This I wish for")),
              family->wishes, family->wish_count);
    add_words(layout, sheet,
              ank_words(family->lang, ANK_N("Road works: this is in the way")),
              family->roads, family->road_count);
}

void sheet_progress_add_goals(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    add_words(layout, sheet,
              sheet_progress_voice(family, ANK_N("In our own words"),
                                   ANK_N("In my own words")),
              family->goals, family->goal_count);
}

void sheet_progress_add_around(struct layout *layout,
                               struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    add_words(layout, sheet,
              sheet_progress_voice(family,
                                   ANK_N("Who stands around us, what is agreed"),
                                   ANK_N("Who stands around me, what is agreed")),
              family->around, family->around_count);
}

/* A child hears what is in order and what is under way, never of a no. */
void sheet_progress_add_rights_briefly(struct layout *layout,
                                       struct sheet_progress_sheet *sheet)
{
    const struct ank_lang *lang = sheet->family->lang;
    struct sheet_progress_box box = {.quotes =
                                         ank_alloc(sheet->mem, 2 * sizeof *box.quotes)};
    say(&box, ank_words(lang, ANK_N("In order")),
        rights_labelled(sheet, right_is_in_order));
    say(&box, ank_words(lang, ANK_N("Under way")),
        rights_labelled(sheet, right_is_under_way));
    add_box(layout, sheet, &box);
}

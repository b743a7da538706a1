/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rights as a list: what is in order is ticked, with its date; what is under way
 * says where it stands and who does what.
 */
#include <math.h>
#include <string.h>

#include <ankerpunt/model/code.h>

#include "sheet_progress_parts.h"

static const double column_gap = 20;

/* Why it is stuck, in plain words; NULL when that was not said, or says nothing. */
static const char *why(const struct ank_progress *family, const char *reason)
{
    const struct ank_code_row *row = ank_code_find(ank_reason_codes, reason);
    return row && row->own ? ank_words(family->lang, row->own) : NULL;
}

/* "Applied for on 12/05/2026. We wait for an answer." One idea a sentence. */
static const char *stage_words(const struct ank_progress *family,
                               const struct ank_progress_right *right,
                               struct ank_arena *mem)
{
    static const struct {
        const char *we, *one;
    } words[ANK_STAGES] = {
        [ANK_DETECTED] = {ANK_N("Since %s we look together whether this is for us."),
                          ANK_N("Since %s we look together whether this is for me.")},
        [ANK_KNOWN] = {ANK_N("We know it since %s. Next: apply for it together."),
                       ANK_N("I know it since %s. Next: apply for it together.")},
        [ANK_APPLIED] = {ANK_N("Applied for on %s. We wait for an answer."),
                         ANK_N("Applied for on %s. I wait for an answer.")},
        [ANK_PLEADED] = {ANK_N("The coach speaks for us since %s."),
                         ANK_N("The coach speaks for me since %s.")},
        [ANK_GRANTED] = {ANK_N("Granted on %s. It still has to begin."),
                         ANK_N("Granted on %s. It still has to begin.")},
        [ANK_REALISED] = {ANK_N("since %s"), ANK_N("since %s")},
        [ANK_KEPT] = {ANK_N("renewed on %s"), ANK_N("renewed on %s")},
        [ANK_CLAIMS_ALONE] = {ANK_N("since %s, we ask for it ourselves"),
                              ANK_N("since %s, I ask for it myself")},
        [ANK_STAGE_REFUSED] = {ANK_N("The answer was no, on %s."),
                               ANK_N("The answer was no, on %s.")},
        [ANK_APPEALED] =
            {ANK_N("We asked to look at it again on %s. We wait for an answer."),
             ANK_N("I asked to look at it again on %s. I wait for an answer.")},
        [ANK_LOST] = {ANK_N("It ended on %s."), ANK_N("It ended on %s.")},
        [ANK_BLOCKED] = {ANK_N("It is stuck since %s."),
                         ANK_N("It is stuck since %s.")},
    };
    char day[12];
    ank_day_words(right->day, day);
    /* Every one of them takes the day. */
    return ank_say(family->lang, mem,
                   family->by && !family->apart ? words[right->stage].one
                                                : words[right->stage].we,
                   day);
}

const char *sheet_progress_right_words(const struct ank_progress *family,
                                       const struct ank_progress_right *right,
                                       struct ank_arena *mem)
{
    char renewal[12];
    const char *words = stage_words(family, right, mem);
    const char *reason =
        ank_stage_realised(right->stage) ? NULL : why(family, right->reason);
    if (reason)
        words = ank_say(family->lang, mem, ANK_N("%s Why: %s."), words, reason);
    if (reason && right->stage == ANK_BLOCKED && ank_way_round(right->reason))
        words = ank_format(mem, "%s %s", words,
                           ank_words(family->lang, ank_way_round(right->reason)));
    if (right->asked != ANK_NO_DAY)
        return ank_say(family->lang, mem, ANK_N("%s. Renewal asked for on %s."), words,
                       ank_day_words(right->asked, renewal));
    if (right->renewal == ANK_NO_DAY)
        return words;
    ank_day_words(right->renewal, renewal);
    return ank_stage_realised(right->stage)
               ? ank_say(family->lang, mem, ANK_N("%s, renew before %s"), words,
                         renewal)
               : ank_say(family->lang, mem, ANK_N("%s Renew before %s."), words,
                         renewal);
}

/* Two lists ------------------------------------------------------------ */

/* Sides of the list: in order, and under way (what ended otherwise too). */
static bool in_order(const struct ank_progress_right *right)
{
    return ank_stage_realised(right->stage);
}

/* The place of the k-th right of a side; right_count when there are fewer. */
static size_t nth(const struct ank_progress *family, bool ordered, size_t k)
{
    for (size_t i = 0; i < family->right_count; i++)
        if (in_order(&family->rights[i]) == ordered && k-- == 0)
            return i;
    return family->right_count;
}

static size_t count_side(const struct ank_progress *family, bool ordered)
{
    size_t count = 0;
    for (size_t i = 0; i < family->right_count; i++)
        count += in_order(&family->rights[i]) == ordered;
    return count;
}

/* None of those that are not in order was refused or lost. */
static bool all_under_way(const struct ank_progress *family)
{
    for (size_t i = 0; i < family->right_count; i++)
        if (family->rights[i].stage == ANK_STAGE_REFUSED ||
            family->rights[i].stage == ANK_LOST)
            return false;
    return true;
}

static const char *head_of(const struct ank_progress *family, bool ordered)
{
    if (ordered)
        return ank_words(family->lang, ANK_N("In order"));
    return ank_words(family->lang, all_under_way(family) ? ANK_N("Under way")
                                                         : ANK_N("Not in order yet"));
}

/* A line of the lists: a right on the left and one on the right, or heads. */
struct line {
    size_t at[2]; /* in family->rights; right_count: nothing there */
    bool heads, ordered[2];
    bool beside, last; /* of two lists side by side: a row of a table; its last */
};

static size_t columns(const struct sheet_progress_sheet *sheet)
{
    return sheet->sizes->wide ? 1 : 2; /* large letters want the whole width */
}

/* Two lists side by side when they are about as long, else one after the other,
 * each over all columns. Line k of them; false past the end. */
static bool find_line(const struct sheet_progress_sheet *sheet, size_t k,
                      struct line *line)
{
    const struct ank_progress *family = sheet->family;
    size_t none = family->right_count, wide = columns(sheet);
    size_t done = count_side(family, true), open = count_side(family, false);
    bool beside =
        wide > 1 && done > 0 && open > 0 && done <= open + 2 && open <= done + 2;
    *line = (struct line){.at = {none, none}, .ordered = {true, false}};
    if (beside) {
        line->heads = k == 0;
        line->beside = true;
        line->last = k == (done > open ? done : open);
        if (k > 0) {
            line->at[0] = nth(family, true, k - 1);
            line->at[1] = nth(family, false, k - 1);
        }
        return k <= (done > open ? done : open);
    }
    for (int side = 0; side < 2; side++) {
        size_t count = side == 0 ? done : open,
               lines = count ? 1 + (count + wide - 1) / wide : 0;
        if (k < lines) {
            line->heads = k == 0;
            line->ordered[0] = line->ordered[1] = side == 0;
            for (size_t i = 0; k > 0 && i < wide; i++)
                line->at[i] = nth(family, side == 0, wide * (k - 1) + i);
            return true;
        }
        k -= lines;
    }
    return false;
}

static double side_width(const struct sheet_progress_sheet *sheet)
{
    return columns(sheet) == 1 ? WIDTH : (WIDTH - column_gap) / 2;
}

static double indent(const struct sheet_progress_sheet *sheet)
{
    return 2 * sheet_progress_right_radius(sheet) + 7;
}

static double entry_width(const struct sheet_progress_sheet *sheet)
{
    return side_width(sheet) - indent(sheet) - 14 * sheet->sizes->unit; /* the tick */
}

static double entry_height(const struct sheet_progress_sheet *sheet, size_t at)
{
    const struct ank_progress *family = sheet->family;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    if (at >= family->right_count)
        return 0;
    const struct ank_progress_right *right = &family->rights[at];
    return canvas_words_height(sheet->canvas, entry_width(sheet), sizes->strong,
                               sizes->leading, right->label) +
           canvas_words_height(sheet->canvas, entry_width(sheet), sizes->body,
                               sizes->leading,
                               sheet_progress_right_words(family, right, sheet->mem)) +
           4;
}

static double heads_height(const struct sheet_progress_sheet *sheet)
{
    return sheet->sizes->leading + 5;
}

static void draw_entry(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                       size_t at, double x, double top, enum tag tag)
{
    const struct ank_progress *family = sheet->family;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    if (at >= family->right_count)
        return;
    const struct ank_progress_right *right = &family->rights[at];
    canvas_begin(canvas, tag, NULL);
    double middle = top + 0.53 * sizes->leading,
           radius = sheet_progress_right_radius(sheet);
    sheet_progress_right_mark(canvas, sheet, (struct point){x + radius, middle}, at);
    if (in_order(right))
        mark_tick(canvas,
                  (struct point){x + side_width(sheet) - 7 * sizes->unit, middle},
                  9 * sizes->unit, INK_TEAL);
    double used = canvas_words(
        canvas, (struct box){x + indent(sheet), top, entry_width(sheet), 0},
        sizes->strong, sizes->leading, right->label);
    canvas_words(canvas,
                 (struct box){x + indent(sheet), top + used, entry_width(sheet), 0},
                 sizes->body, sizes->leading,
                 sheet_progress_right_words(family, right, sheet->mem));
    canvas_end(canvas);
}

static void draw_heads(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                       const struct line *line, double top)
{
    for (int side = 0; side < (line->ordered[0] == line->ordered[1] ? 1 : 2); side++) {
        struct style style = sheet->sizes->strong;
        style.colour = line->ordered[side] ? INK_TEAL : INK_OCHRE;
        double x = LEFT + side * (side_width(sheet) + column_gap);
        canvas_begin(canvas, line->beside ? TAG_TH : TAG_P, NULL);
        canvas_text(canvas, (struct point){x, top + 0.85 * sheet->sizes->leading},
                    style, head_of(sheet->family, line->ordered[side]));
        canvas_end(canvas);
    }
}

/* Side by side is a table: a reader hears under which head a right stands. */
static void draw_row(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                     const struct line *line, double top)
{
    const double second = LEFT + side_width(sheet) + column_gap;
    if (!*sheet->table_open)
        canvas_begin(canvas, TAG_TABLE, NULL);
    *sheet->table_open = true;
    canvas_begin(canvas, TAG_TR, NULL);
    if (line->heads)
        draw_heads(canvas, sheet, line, top);
    for (int side = 0; !line->heads && side < 2; side++) {
        if (line->at[side] < sheet->family->right_count)
            draw_entry(canvas, sheet, line->at[side], side ? second : LEFT, top,
                       TAG_TD);
        else {
            canvas_begin(canvas, TAG_TD, NULL);
            canvas_end(canvas);
        }
    }
    canvas_end(canvas);
    if (line->last)
        sheet_progress_leave_page(canvas, sheet);
}

static void draw_line(struct canvas *canvas, const void *data, size_t k, double top)
{
    const struct sheet_progress_sheet *sheet = data;
    struct line line;
    if (!find_line(sheet, k, &line))
        return;
    if (line.beside) {
        draw_row(canvas, sheet, &line, top);
        return;
    }
    if (line.heads) {
        draw_heads(canvas, sheet, &line, top);
        return;
    }
    canvas_begin(canvas, TAG_LIST, NULL);
    draw_entry(canvas, sheet, line.at[0], LEFT, top, TAG_LI);
    draw_entry(canvas, sheet, line.at[1], LEFT + side_width(sheet) + column_gap, top,
               TAG_LI);
    canvas_end(canvas);
}

/* "Leefloon · OCMW" */
static const char *chosen_words(const struct ank_progress_chosen *chosen,
                                struct ank_arena *mem)
{
    return chosen->office ? ank_format(mem, "%s · %s", chosen->label, chosen->office)
                          : chosen->label;
}

/* The text under a right; nothing on a sheet for who reads little. */
static void add_under(struct layout *layout, struct sheet_progress_sheet *sheet,
                      const char *text, struct style style)
{
    if (!text || sheet->family->easy)
        return;
    layout->blocks[layout->count - 1].keep = true;
    sheet_progress_add_text(layout, sheet, text, style, sheet->sizes->leading);
}

void sheet_progress_add_chosen(struct layout *layout,
                               struct sheet_progress_sheet *sheet, size_t most)
{
    const struct ank_progress *family = sheet->family;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    struct style head = sizes->strong;
    head.colour = INK_OCHRE;
    if (family->chosen_count == 0)
        return;
    sheet_progress_add_text(
        layout, sheet, ank_words(family->lang, ANK_N("What we look into together")),
        head, sizes->leading);
    for (size_t i = 0; i < family->chosen_count && i < most; i++) {
        layout->blocks[layout->count - 1].keep = i == 0;
        sheet_progress_add_text(
            layout, sheet, chosen_words(&family->chosen[i], sheet->mem),
            family->easy ? sizes->body : sizes->strong, sizes->leading);
        add_under(layout, sheet, family->chosen[i].step, sizes->body);
        add_under(layout, sheet, family->chosen[i].url, sizes->small);
    }
    if (family->chosen_count > most)
        sheet_progress_add_text(layout, sheet,
                                ank_say(family->lang, sheet->mem,
                                        ANK_N("And after that: %zu more."),
                                        family->chosen_count - most),
                                sizes->body, sizes->leading);
}

void sheet_progress_add_suggested(struct layout *layout,
                                  struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    struct style head = sizes->strong;
    head.colour = INK_OCHRE;
    if (family->suggested_count == 0)
        return;
    sheet_progress_add_text(
        layout, sheet,
        ank_words(family->lang, ANK_N("What may help; we did not look at it yet")),
        head, sizes->leading);
    layout->blocks[layout->count - 1].keep = true;
    for (size_t i = 0; i < family->suggested_count; i++)
        sheet_progress_add_text(layout, sheet,
                                ank_say(family->lang, sheet->mem, ANK_N("%s: %s"),
                                        family->suggested[i].label,
                                        family->suggested[i].text),
                                sizes->body, sizes->leading);
}

void sheet_progress_add_rights(struct layout *layout,
                               struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    struct line line;
    for (size_t k = 0; find_line(sheet, k, &line); k++)
        layout_add(layout,
                   (struct layout_block){
                       .height = line.heads ? heads_height(sheet)
                                            : fmax(entry_height(sheet, line.at[0]),
                                                   entry_height(sheet, line.at[1])),
                       .keep = line.heads,
                       .draw = draw_line,
                       .index = k});
    if (family->right_count == 0)
        sheet_progress_add_text(
            layout, sheet,
            ank_words(family->lang,
                      family->explored != ANK_NO_DAY
                          ? ANK_N("We looked together; nothing is open now.")
                          : ANK_N("We did not look into this together yet.")),
            sheet->sizes->body, sheet->sizes->leading + 1);
}

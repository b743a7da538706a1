/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rights on a dated line: a number for each, filled when it is in order, and
 * two lists of what the numbers stand for.
 *
 * On the line neighbours that would touch are lifted to a second and a third
 * row, so that every number can be read.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "progress_parts.h"

static const double mark_radius = 7.5, row_step = 17, column_gap = 20, leading = 14;

/* Sides of the list: in order, and under way (what ended otherwise too). */
static bool in_order(const struct ank_progress_right *right)
{
    return ank_stage_realised(right->stage);
}

static double line_end(const struct ank_progress *family)
{
    ank_day last = family->today;
    for (size_t i = 0; i < family->right_count; i++)
        if (family->rights[i].day > last)
            last = family->rights[i].day;
    return last;
}

static double along(const struct ank_progress *family, ank_day day)
{
    double first = family->start;
    for (size_t i = 0; i < family->right_count; i++)
        first = fmin(first, family->rights[i].day);
    double span = fmax(1, line_end(family) - first);
    return LEFT + mark_radius + (WIDTH - 2 * mark_radius) * (day - first) / span;
}

/* How far above the line each mark stands: the lowest row where it is free. */
static size_t rows_of(const struct ank_progress *family, size_t *row)
{
    enum { most_rows = 6 };
    double busy_until[most_rows];
    size_t used = 1;
    for (size_t i = 0; i < most_rows; i++)
        busy_until[i] = -1e9;
    for (size_t i = 0; i < family->right_count; i++) {
        double x = along(family, family->rights[i].day);
        size_t at = 0;
        while (at + 1 < most_rows && x < busy_until[at])
            at++;
        busy_until[at] = x + 2 * mark_radius + 1.5;
        if (row)
            row[i] = at;
        if (at + 1 > used)
            used = at + 1;
    }
    return used;
}

double progress_line_height(const struct progress_sheet *sheet)
{
    return 22 + row_step * (double)rows_of(sheet->family, NULL);
}

static void draw_mark(struct canvas *canvas, struct point centre, size_t number, bool filled)
{
    char text[16];
    snprintf(text, sizeof text, "%zu", number);
    struct style style = {FACE_BOLD, 9, filled ? INK_WHITE : INK_OCHRE, ALIGN_CENTRE};
    if (filled)
        mark_dot(canvas, centre, mark_radius, INK_TEAL);
    else
        mark_ring(canvas, centre, mark_radius - 0.6, INK_OCHRE, 1.3);
    canvas_text(canvas, (struct point){centre.x, centre.y + 3.1}, style, text);
}

void progress_draw_line(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct progress_sheet *sheet = data;
    const struct ank_progress *family = sheet->family;
    size_t *row = ank_alloc(sheet->mem, family->right_count * sizeof *row);
    size_t rows = rows_of(family, row);
    double line = top + row_step * (double)rows + 4;
    char first[12], last[12];
    ank_day start = family->start;
    for (size_t i = 0; i < family->right_count; i++)
        if (family->rights[i].day < start)
            start = family->rights[i].day;

    canvas_line(canvas, (struct point){LEFT, line}, (struct point){LEFT + WIDTH, line},
                ink_stroke(INK_GREY, 1));
    for (size_t i = 0; i < family->right_count; i++) {
        struct point centre = {along(family, family->rights[i].day),
                               line - 4 - mark_radius - row_step * (double)row[i]};
        canvas_line(canvas, (struct point){centre.x, centre.y + mark_radius},
                    (struct point){centre.x, line}, ink_stroke(INK_DOT, 1));
    }
    for (size_t i = 0; i < family->right_count; i++) {
        struct point centre = {along(family, family->rights[i].day),
                               line - 4 - mark_radius - row_step * (double)row[i]};
        draw_mark(canvas, centre, i + 1, in_order(&family->rights[i]));
    }
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    canvas_text(canvas, (struct point){LEFT, line + 11}, SMALL, ank_day_words(start, first));
    canvas_text(canvas, (struct point){LEFT + WIDTH, line + 11}, right,
                ank_day_words((ank_day)line_end(family), last));
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
        if (family->rights[i].stage == ANK_STAGE_REFUSED || family->rights[i].stage == ANK_LOST)
            return false;
    return true;
}

static const char *head_of(const struct ank_progress *family, bool ordered)
{
    if (ordered)
        return ank_words(family->lang, ANK_N("In order"));
    return ank_words(family->lang,
                     all_under_way(family) ? ANK_N("Under way") : ANK_N("Not in order yet"));
}

/* A line of the lists: a right on the left and one on the right, or heads. */
struct line {
    size_t at[2]; /* in family->rights; right_count: nothing there */
    bool heads, ordered[2];
};

/* Two lists side by side when they are about as long, else one after the other,
 * each over both columns. Line k of them; false past the end. */
static bool find_line(const struct ank_progress *family, size_t k, struct line *line)
{
    size_t none = family->right_count;
    size_t done = count_side(family, true), open = count_side(family, false);
    bool beside = done > 0 && open > 0 && done <= open + 2 && open <= done + 2;
    *line = (struct line){.at = {none, none}, .ordered = {true, false}};
    if (beside) {
        line->heads = k == 0;
        if (k > 0) {
            line->at[0] = nth(family, true, k - 1);
            line->at[1] = nth(family, false, k - 1);
        }
        return k <= (done > open ? done : open);
    }
    for (int side = 0; side < 2; side++) {
        size_t count = side == 0 ? done : open, lines = count ? 1 + (count + 1) / 2 : 0;
        if (k < lines) {
            line->heads = k == 0;
            line->ordered[0] = line->ordered[1] = side == 0;
            if (k > 0) {
                line->at[0] = nth(family, side == 0, 2 * (k - 1));
                line->at[1] = nth(family, side == 0, 2 * (k - 1) + 1);
            }
            return true;
        }
        k -= lines;
    }
    return false;
}

size_t progress_right_lines(const struct progress_sheet *sheet)
{
    struct line line;
    size_t count = 0;
    while (find_line(sheet->family, count, &line))
        count++;
    return count;
}

bool progress_right_keeps(const struct progress_sheet *sheet, size_t k)
{
    struct line line;
    return find_line(sheet->family, k, &line) && line.heads;
}

static double side_width(void)
{
    return (WIDTH - column_gap) / 2;
}

/* "sinds 3/03/2026", "aangevraagd op 12/05/2026" */
static const char *since_words(const struct ank_progress *family,
                               const struct ank_progress_right *right, struct ank_arena *mem)
{
    char day[12], renewal[12];
    ank_day_words(right->day, day);
    const char *words = in_order(right)
                            ? ank_say(family->lang, mem, ANK_N("since %s"), day)
                            : ank_say(family->lang, mem, ANK_N("%s on %s"),
                                      ank_words(family->lang, ank_stage_words(right->stage)), day);
    if (right->renewal != ANK_NO_DAY)
        words = ank_format(mem, "%s, %s", words,
                           ank_say(family->lang, mem, ANK_N("renew before %s"),
                                   ank_day_words(right->renewal, renewal)));
    return words;
}

static double entry_height(const struct progress_sheet *sheet, size_t at)
{
    const struct ank_progress *family = sheet->family;
    if (at >= family->right_count)
        return 0;
    const struct ank_progress_right *right = &family->rights[at];
    return canvas_words_height(sheet->canvas, side_width() - 22, BODY, leading, right->label) +
           canvas_words_height(sheet->canvas, side_width() - 22, SMALL, 11.5,
                               since_words(family, right, sheet->mem)) +
           4;
}

double progress_right_height(const struct progress_sheet *sheet, size_t k)
{
    struct line line;
    if (!find_line(sheet->family, k, &line) || line.heads)
        return 18;
    return fmax(entry_height(sheet, line.at[0]), entry_height(sheet, line.at[1]));
}

static void draw_entry(struct canvas *canvas, const struct progress_sheet *sheet, size_t at,
                       double x, double top)
{
    const struct ank_progress *family = sheet->family;
    if (at >= family->right_count)
        return;
    const struct ank_progress_right *right = &family->rights[at];
    draw_mark(canvas, (struct point){x + mark_radius, top + 7}, at + 1, in_order(right));
    if (in_order(right))
        mark_tick(canvas, (struct point){x + side_width() - 8, top + 7}, 9, INK_TEAL);
    canvas_begin(canvas, TAG_LI, NULL);
    double used = canvas_words(canvas, (struct box){x + 22, top, side_width() - 38, leading}, BODY,
                               leading, right->label);
    canvas_words(canvas, (struct box){x + 22, top + used, side_width() - 22, 11.5}, SMALL, 11.5,
                 since_words(family, right, sheet->mem));
    canvas_end(canvas);
}

static void draw_heads(struct canvas *canvas, const struct ank_progress *family,
                       const struct line *line, double top)
{
    for (int side = 0; side < (line->ordered[0] == line->ordered[1] ? 1 : 2); side++) {
        struct style style = STRONG;
        style.colour = line->ordered[side] ? INK_TEAL : INK_OCHRE;
        double x = LEFT + side * (side_width() + column_gap);
        canvas_begin(canvas, TAG_P, NULL);
        canvas_text(canvas, (struct point){x, top + 12}, style,
                    head_of(family, line->ordered[side]));
        canvas_end(canvas);
    }
}

void progress_draw_rights(struct canvas *canvas, const void *data, size_t k, double top)
{
    const struct progress_sheet *sheet = data;
    struct line line;
    if (!find_line(sheet->family, k, &line))
        return;
    if (line.heads) {
        draw_heads(canvas, sheet->family, &line, top);
        return;
    }
    canvas_begin(canvas, TAG_LIST, NULL);
    draw_entry(canvas, sheet, line.at[0], LEFT, top);
    draw_entry(canvas, sheet, line.at[1], LEFT + side_width() + column_gap, top);
    canvas_end(canvas);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Then and now, a row for each domain, with a small line of every sitting. */
#include <math.h>
#include <stdio.h>

#include "progress_parts.h"

/* Columns, from the left edge of the table. */
static const double label_width = 136, numbers_at = 138, numbers_width = 52, scale_at = 199,
                    scale_width = 130, road_at = 342, road_width = 44, words_at = 394,
                    words_width = 100;
static const double leading = 13.5, least_row = 20.5;

static bool is_number(ank_score score)
{
    return score >= 0;
}

static ank_score top_of(const struct ank_progress *family)
{
    return ank_scale_top(&family->instrument->scale);
}

/* Where a score stands on the scale of the table. */
static double across(const struct ank_progress *family, ank_score score)
{
    return LEFT + scale_at + scale_width * score / top_of(family);
}

const char *progress_words(const struct ank_progress *family,
                           const struct ank_progress_row *row, struct ank_arena *mem)
{
    const struct ank_lang *lang = family->lang;
    char then[32], now[32];
    switch (row->now) {
    case ANK_PARKED:
        return ank_words(lang, ANK_N("put aside for now"));
    case ANK_NA:
        return ank_words(lang, ANK_N("does not apply"));
    case ANK_UNKNOWN:
        return ank_words(lang, ANK_N("we do not know yet"));
    case ANK_REFUSED:
    case ANK_NOT_ASKED:
        return ank_words(lang, ANK_N("not filled in"));
    default:
        break;
    }
    if (family->sitting_count < 2 || !is_number(row->then) || row->early)
        return ank_words(lang, ANK_N("too early to tell"));
    switch (row->class) {
    case ANK_IMPROVED:
        return ank_words(lang, ANK_N("clearly forward"));
    case ANK_WORSE:
        return ank_words(lang, ANK_N("harder now"));
    case ANK_SAME:
        return ank_words(lang, ANK_N("about the same"));
    default:
        return ank_say(lang, mem, ANK_N("from %s to %s"),
                       ank_scale_write(&family->instrument->scale, row->then, then),
                       ank_scale_write(&family->instrument->scale, row->now, now));
    }
}

double progress_row_height(const struct progress_sheet *sheet, size_t index)
{
    const struct ank_progress_row *row = &sheet->family->rows[index];
    double label = canvas_words_height(sheet->canvas, label_width, BODY, leading, row->label);
    double words = canvas_words_height(sheet->canvas, words_width, BODY, leading,
                                       progress_words(sheet->family, row, sheet->mem));
    return fmax(least_row, fmax(label, words) + 6);
}

double progress_head_height(const struct progress_sheet *sheet)
{
    return sheet->family->instrument->faces ? 52 : 40;
}

/* Five faces from the low to the high end, glad where the scale is better. */
static void draw_faces(struct canvas *canvas, const struct ank_progress *family, double y)
{
    enum { faces = 5 };
    int better = family->instrument->scale.better;
    for (int i = 0; i < faces; i++) {
        double share = (double)i / (faces - 1);
        struct point centre = {LEFT + scale_at + scale_width * share, y};
        mark_face(canvas, centre, 7.5, better * (2 * share - 1), INK_GREY);
    }
}

static void draw_ends(struct canvas *canvas, const struct ank_progress *family, double y)
{
    const struct ank_scale *scale = &family->instrument->scale;
    ank_score top = top_of(family);
    const ank_score places[] = {0, (ank_score)(top / 2), top};
    for (size_t i = 0; i < ANK_COUNT(places); i++) {
        char text[32];
        struct style style = SMALL;
        style.align = ALIGN_CENTRE;
        if (i == 1 && top % 2)
            continue; /* no step in the middle */
        canvas_text(canvas, (struct point){across(family, places[i]), y}, style,
                    ank_scale_write(scale, places[i], text));
    }
}

void progress_draw_table_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct progress_sheet *sheet = data;
    const struct ank_progress *family = sheet->family;
    double base = top + progress_head_height(sheet) - 5;
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_text(canvas, (struct point){LEFT, base - 12}, HEADING,
                ank_words(family->lang, family->sitting_count > 1 ? ANK_N("Then and now")
                                                                  : ANK_N("Where we start")));
    canvas_end(canvas);
    if (family->instrument->faces)
        draw_faces(canvas, family, base - 21);
    draw_ends(canvas, family, base - 1);
    canvas_words(canvas, (struct box){LEFT + road_at - 4, base - 9, road_width + 10, 12}, SMALL, 10,
                 family->sitting_count > 1 ? ank_words(family->lang, ANK_N("every talk")) : "");
    canvas_text(canvas, (struct point){LEFT + words_at, base - 1}, SMALL,
                ank_words(family->lang, ANK_N("what we see")));
}

static void draw_steps(struct canvas *canvas, const struct ank_progress *family, double y)
{
    enum { most_dots = 21 };
    ank_score top = top_of(family);
    if (top >= most_dots) {
        canvas_line(canvas, (struct point){across(family, 0), y},
                    (struct point){across(family, top), y}, ink_stroke(INK_DOT, 1));
        return;
    }
    for (ank_score step = 0; step <= top; step++)
        mark_dot(canvas, (struct point){across(family, step), y}, 1.1, INK_DOT);
}

static void draw_then_and_now(struct canvas *canvas, const struct ank_progress *family,
                              const struct ank_progress_row *row, double y)
{
    bool then = is_number(row->then), now = is_number(row->now) && family->sitting_count > 1;
    bool only = is_number(row->now) && family->sitting_count == 1;
    struct point from = {across(family, row->then), y}, to = {across(family, row->now), y};
    if (then && now && row->then != row->now)
        canvas_line(canvas, from, to, ink_stroke(INK_PALE_TEAL, 4));
    if (now && then && row->then == row->now) {
        mark_ring(canvas, from, 7, INK_NAVY, 1.4);
        mark_dot(canvas, to, 4.6, INK_TEAL);
        return;
    }
    if (then && !only)
        mark_ring(canvas, from, 5, INK_NAVY, 1.6);
    if (now)
        mark_dot(canvas, to, 5.6, INK_TEAL);
    if (only)
        mark_ring(canvas, to, 5, INK_NAVY, 1.6);
}

/* Every sitting on its real date, joined where neighbours have a number. */
static void draw_road(struct canvas *canvas, const struct ank_progress *family,
                      const struct ank_progress_row *row, double y)
{
    static const double height = 11;
    size_t count = family->sitting_count;
    if (count < 2)
        return;
    double span = fmax(1, family->days[count - 1] - family->days[0]);
    struct point last = {0, 0};
    bool joined = false;
    for (size_t i = 0; i < count; i++) {
        if (!is_number(row->scores[i])) {
            joined = false;
            continue;
        }
        struct point here = {
            LEFT + road_at + road_width * (family->days[i] - family->days[0]) / span,
            y + height / 2 - height * row->scores[i] / top_of(family)};
        if (joined)
            canvas_line(canvas, last, here, ink_stroke(INK_GREY, 1));
        last = here;
        joined = true;
    }
    for (size_t i = 0; i < count; i++)
        if (is_number(row->scores[i])) {
            bool newest = i + 1 == count;
            mark_dot(canvas,
                     (struct point){LEFT + road_at + road_width *
                                                         (family->days[i] - family->days[0]) / span,
                                    y + height / 2 - height * row->scores[i] / top_of(family)},
                     newest ? 2.3 : 1.6, newest ? INK_TEAL : INK_GREY);
        }
}

/* "3 → 7"; one number when there is one. */
static void draw_numbers(struct canvas *canvas, const struct ank_progress *family,
                         const struct ank_progress_row *row, double base)
{
    const struct ank_scale *scale = &family->instrument->scale;
    char then[32] = "", now[32] = "", both[80];
    if (is_number(row->then) && family->sitting_count > 1)
        ank_scale_write(scale, row->then, then);
    if (is_number(row->now))
        ank_scale_write(scale, row->now, now);
    snprintf(both, sizeof both, "%s%s%s", then, *then && *now ? " → " : "", now);
    struct style style = STRONG;
    style.align = ALIGN_CENTRE;
    for (char *p = both; *p; p++)
        if (*p == '.' && family->lang && ank_lang_code(family->lang)[0] != 'e')
            *p = ',';
    if (*both)
        canvas_text(canvas, (struct point){LEFT + numbers_at + numbers_width / 2, base}, style,
                    both);
}

static void draw_cell(struct canvas *canvas, enum tag tag, double x, double width, double middle,
                      struct style style, const char *text)
{
    double height = canvas_words_height(canvas, width, style, leading, text);
    canvas_begin(canvas, tag, NULL);
    canvas_words(canvas, (struct box){LEFT + x, middle - height / 2 + 0.7, width, height}, style,
                 leading, text);
    canvas_end(canvas);
}

void progress_leave_page(struct canvas *canvas, const void *data)
{
    const struct progress_sheet *sheet = data;
    if (*sheet->table_open)
        canvas_end(canvas);
    *sheet->table_open = false;
}

void progress_draw_row(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct progress_sheet *sheet = data;
    const struct ank_progress *family = sheet->family;
    const struct ank_progress_row *row = &family->rows[index];
    double height = progress_row_height(sheet, index), middle = top + height / 2;
    if (index % 2 == 0)
        canvas_box(canvas, (struct box){LEFT - 5, top, WIDTH + 10, height}, 0, ink_fill(INK_SAND));
    if (row->priority)
        mark_star(canvas, (struct point){LEFT - 13, middle}, 6, INK_OCHRE);

    struct style label = BODY;
    if (row->priority)
        label.face = FACE_BOLD;
    if (!*sheet->table_open)
        canvas_begin(canvas, TAG_TABLE, NULL);
    *sheet->table_open = true;
    canvas_begin(canvas, TAG_TR, NULL);
    draw_cell(canvas, TAG_TH, 0, label_width, middle, label, row->label);
    canvas_begin(canvas, TAG_TD, NULL);
    draw_numbers(canvas, family, row, middle + 4);
    canvas_end(canvas);
    draw_cell(canvas, TAG_TD, words_at, words_width, middle, BODY,
              progress_words(family, row, sheet->mem));
    canvas_end(canvas);
    if (index + 1 == family->row_count)
        progress_leave_page(canvas, sheet);
    draw_steps(canvas, family, middle);
    draw_then_and_now(canvas, family, row, middle);
    draw_road(canvas, family, row, middle);
}

double progress_legend_height(const struct progress_sheet *sheet)
{
    (void)sheet;
    return 22;
}

static bool any_priority(const struct ank_progress *family)
{
    for (size_t i = 0; i < family->row_count; i++)
        if (family->rows[i].priority)
            return true;
    return false;
}

/* A mark and its words; returns where the next one may begin. */
static double legend_words(struct canvas *canvas, double x, double base, const char *words)
{
    canvas_text(canvas, (struct point){x + 11, base}, SMALL, words);
    return x + 11 + canvas_text_width(canvas, SMALL, words) + 16;
}

void progress_draw_legend(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct progress_sheet *sheet = data;
    const struct ank_progress *family = sheet->family;
    double x = LEFT + 5, base = top + 15;
    char day[12];
    canvas_begin(canvas, TAG_P, NULL);
    mark_ring(canvas, (struct point){x, base - 3}, 3.6, INK_NAVY, 1.2);
    x = legend_words(canvas, x, base,
                     ank_say(family->lang, sheet->mem,
                             family->sitting_count > 1 ? ANK_N("then (%s)") : ANK_N("now (%s)"),
                             ank_day_words(family->days[0], day)));
    if (family->sitting_count > 1) {
        mark_dot(canvas, (struct point){x, base - 3}, 4, INK_TEAL);
        x = legend_words(canvas, x, base,
                         ank_say(family->lang, sheet->mem, ANK_N("now (%s)"),
                                 ank_day_words(family->days[family->sitting_count - 1], day)));
    }
    if (any_priority(family)) {
        mark_star(canvas, (struct point){x, base - 3}, 5, INK_OCHRE);
        legend_words(canvas, x, base, ank_words(family->lang, ANK_N("this we want to work on first")));
    }
    canvas_end(canvas);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rights on a dated line: a number for each, filled when it is in order.
 *
 * On the line neighbours that would touch are lifted to a second and a third
 * row, so that every number can be read.
 */
#include <math.h>
#include <stdio.h>

#include "sheet_progress_parts.h"

double sheet_progress_right_radius(const struct sheet_progress_sheet *sheet)
{
    return 7.5 * sheet->sizes->unit;
}

static double row_step(const struct sheet_progress_sheet *sheet)
{
    return 2 * sheet_progress_right_radius(sheet) + 2;
}

static double line_end(const struct ank_progress *family)
{
    ank_day last = family->today;
    for (size_t i = 0; i < family->right_count; i++)
        if (family->rights[i].day > last)
            last = family->rights[i].day;
    return last;
}

static double along(const struct sheet_progress_sheet *sheet, ank_day day)
{
    const struct ank_progress *family = sheet->family;
    double first = family->start, radius = sheet_progress_right_radius(sheet);
    for (size_t i = 0; i < family->right_count; i++)
        first = fmin(first, family->rights[i].day);
    double span = fmax(1, line_end(family) - first);
    return LEFT + radius + (WIDTH - 2 * radius) * (day - first) / span;
}

/* How far above the line each mark stands: the lowest row where it is free. */
static size_t rows_of(const struct sheet_progress_sheet *sheet, size_t *row)
{
    enum { most_rows = 6 };
    const struct ank_progress *family = sheet->family;
    double busy_until[most_rows];
    size_t used = 1;
    for (size_t i = 0; i < most_rows; i++)
        busy_until[i] = -1e9;
    for (size_t i = 0; i < family->right_count; i++) {
        double x = along(sheet, family->rights[i].day);
        size_t at = 0;
        while (at + 1 < most_rows && x < busy_until[at])
            at++;
        busy_until[at] = x + 2 * sheet_progress_right_radius(sheet) + 1.5;
        if (row)
            row[i] = at;
        if (at + 1 > used)
            used = at + 1;
    }
    return used;
}

static double line_height(const struct sheet_progress_sheet *sheet)
{
    return 8 + sheet->sizes->small_leading +
           row_step(sheet) * (double)rows_of(sheet, NULL);
}

void sheet_progress_right_mark(struct canvas *canvas,
                               const struct sheet_progress_sheet *sheet,
                               struct point centre, size_t right)
{
    char text[16];
    bool filled = ank_stage_realised(sheet->family->rights[right].stage);
    double radius = sheet_progress_right_radius(sheet), size = 1.2 * radius;
    snprintf(text, sizeof text, "%zu", right + 1);
    struct style style = {FACE_BOLD, fmax(size, sheet->sizes->small.size),
                          filled ? INK_WHITE : INK_OCHRE, ALIGN_CENTRE};
    if (filled)
        mark_dot(canvas, centre, radius, INK_TEAL);
    else
        mark_ring(canvas, centre, 0.92 * radius, INK_OCHRE, 1.3 * sheet->sizes->unit);
    canvas_text(canvas, (struct point){centre.x, centre.y + 0.345 * style.size}, style,
                text);
}

static void draw_line(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct sheet_progress_sheet *sheet = data;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    const struct ank_progress *family = sheet->family;
    size_t *row = ank_alloc(sheet->mem, family->right_count * sizeof *row);
    size_t rows = rows_of(sheet, row);
    double radius = sheet_progress_right_radius(sheet);
    double line = top + row_step(sheet) * (double)rows + 4;
    char first[12], last[12];
    ank_day start = family->start;
    for (size_t i = 0; i < family->right_count; i++)
        if (family->rights[i].day < start)
            start = family->rights[i].day;

    canvas_line(canvas, (struct point){LEFT, line}, (struct point){LEFT + WIDTH, line},
                ink_stroke(INK_GREY, 1));
    for (size_t i = 0; i < family->right_count; i++) {
        struct point centre = {along(sheet, family->rights[i].day),
                               line - 4 - radius - row_step(sheet) * (double)row[i]};
        canvas_line(canvas, (struct point){centre.x, centre.y + radius},
                    (struct point){centre.x, line}, ink_stroke(INK_DOT, 1));
    }
    for (size_t i = 0; i < family->right_count; i++)
        sheet_progress_right_mark(
            canvas, sheet,
            (struct point){along(sheet, family->rights[i].day),
                           line - 4 - radius - row_step(sheet) * (double)row[i]},
            i);
    struct style right = sizes->small;
    right.align = ALIGN_RIGHT;
    double base = line + 2 + sizes->small.size;
    canvas_text(canvas, (struct point){LEFT, base}, sizes->small,
                ank_day_words(start, first));
    canvas_text(canvas, (struct point){LEFT + WIDTH, base}, right,
                ank_day_words((ank_day)line_end(family), last));
}

struct layout_block sheet_progress_right_line(const struct sheet_progress_sheet *sheet)
{
    return (struct layout_block){
        .height = line_height(sheet), .keep = true, .draw = draw_line};
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The numbers of a row: "3 → 7". One that was not given on the day over the table has
 * its own day beside it, "5 (14/04) → 8"; what is too long for one line stands on two.
 */
#include <math.h>
#include <string.h>

#include "sheet_progress_parts.h"

/* What is drawn one after the other: then, its day, now, its day. */
struct numbers {
    const char *then, *then_day, *now, *now_day; /* "": nothing */
    bool two_lines;
};

static const double gap = 2.5;

/* "(14/04)"; the year too when it is not that of the talk over the table. */
static const char *day_beside(const struct sheet_progress_sheet *sheet, ank_day day,
                              ank_day head)
{
    char own[12], other[12];
    if (day == ANK_NO_DAY || day == head)
        return "";
    ank_day_words(day, own);
    ank_day_words(head, other);
    if (strcmp(strrchr(own, '/'), strrchr(other, '/')) == 0)
        *strrchr(own, '/') = '\0';
    return ank_format(sheet->mem, "(%s)", own);
}

static double width_of(const struct sheet_progress_sheet *sheet, const char *number,
                       const char *day)
{
    double width = canvas_text_width(sheet->canvas, sheet->sizes->strong, number);
    if (*day)
        width += gap + canvas_text_width(sheet->canvas, sheet->sizes->small, day);
    return width;
}

static double line_width(const struct sheet_progress_sheet *sheet,
                         const struct numbers *numbers)
{
    double then = width_of(sheet, numbers->then, numbers->then_day),
           now = width_of(sheet, numbers->now, numbers->now_day);
    if (numbers->two_lines)
        return fmax(then, now);
    return then + now + (then > 0 && now > 0 ? gap : 0);
}

static struct numbers numbers_of(const struct sheet_progress_sheet *sheet,
                                 const struct ank_progress_row *row)
{
    const struct ank_progress *family = sheet->family;
    struct numbers numbers = {"", "", "", "", false};
    char then[32] = "", now[32];
    sheet_progress_number(family, row->now, now);
    if (family->sitting_count > 1) {
        sheet_progress_number(family, row->then, then);
        if (*then)
            numbers.then_day = day_beside(sheet, row->then_day, family->days[0]);
        if (*now)
            numbers.now_day = day_beside(sheet, row->now_day,
                                         family->days[family->sitting_count - 1]);
    }
    const char *arrow = *then && *now ? "→ " : "";
    if (!*numbers.then_day && !*numbers.now_day) {
        numbers.then =
            ank_format(sheet->mem, "%s%s%s%s", then, *arrow ? " " : "", arrow, now);
        return numbers;
    }
    numbers.then = ank_strdup(sheet->mem, then);
    numbers.now = ank_format(sheet->mem, "%s%s", arrow, now);
    numbers.two_lines = *numbers.then_day && *numbers.now &&
                        line_width(sheet, &numbers) > sheet->sizes->table.numbers_width;
    return numbers;
}

double sheet_progress_numbers_height(const struct sheet_progress_sheet *sheet,
                                     const struct ank_progress_row *row)
{
    return numbers_of(sheet, row).two_lines ? 2 * sheet->sizes->leading
                                            : sheet->sizes->leading;
}

/* A number with its day, from x on. */
static double draw_one(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                       struct point at, const char *number, const char *day)
{
    double width = width_of(sheet, number, day);
    if (*number)
        canvas_text(canvas, at, sheet->sizes->strong, number);
    at.x += canvas_text_width(canvas, sheet->sizes->strong, number) + gap;
    if (*day)
        canvas_text(canvas, at, sheet->sizes->small, day);
    return width + gap;
}

void sheet_progress_draw_numbers(struct canvas *canvas,
                                 const struct sheet_progress_sheet *sheet,
                                 const struct ank_progress_row *row, double middle)
{
    struct numbers numbers = numbers_of(sheet, row);
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double centre = LEFT + sizes->table.numbers_at + sizes->table.numbers_width / 2;
    struct point at = {centre - line_width(sheet, &numbers) / 2,
                       middle + 0.36 * sizes->strong.size};
    if (numbers.two_lines)
        at.y -= sizes->leading / 2;
    double used =
        *numbers.then ? draw_one(canvas, sheet, at, numbers.then, numbers.then_day) : 0;
    if (numbers.two_lines)
        at.y += sizes->leading;
    else
        at.x += used;
    if (*numbers.now)
        draw_one(canvas, sheet, at, numbers.now, numbers.now_day);
}

/* The scale gives way to the numbers, but keeps more than half of its width. */
void sheet_progress_fit_numbers(const struct sheet_progress_sheet *sheet,
                                struct sheet_progress_sizes *sizes)
{
    double most = sizes->table.numbers_width + 0.36 * sizes->table.scale_width,
           need = sizes->table.numbers_width;
    for (size_t i = 0; i < sheet->family->row_count; i++) {
        struct numbers numbers = numbers_of(sheet, &sheet->family->rows[i]);
        if (!*numbers.then_day && !*numbers.now_day)
            continue;
        numbers.two_lines = false;
        if (line_width(sheet, &numbers) > most && *numbers.then_day)
            numbers.two_lines = true;
        need = fmax(need, line_width(sheet, &numbers) + 4);
    }
    double more = fmin(need, most) - sizes->table.numbers_width;
    sizes->table.numbers_width += more;
    sizes->table.scale_at += more;
    sizes->table.scale_width -= more;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The star of then and now on the family's sheet: a picture beside what can be
 * read, never alone. */
#include <math.h>

#include "../charts/chart.h"
#include "sheet_progress_parts.h"
#include "../charts/ring.h"

static const struct chart *the_star(void)
{
    return chart_find("star");
}

static double legend_height(const struct sheet_progress_sheet *sheet)
{
    return 2 * sheet->sizes->small_leading + 6;
}

static struct box star_box(const struct sheet_progress_sheet *sheet, double top,
                           double height)
{
    return (struct box){LEFT, top + 4, WIDTH, height - 4 - legend_height(sheet)};
}

static struct style label_style(const struct sheet_progress_sheet *sheet)
{
    struct style style = sheet->sizes->body;
    style.size = sheet->sizes->star.label;
    return style;
}

/* At the first talk, which has no table of every talk, with the number. */
static const char **labels_of(const struct ank_progress *family, struct ank_arena *mem)
{
    const char **labels = ank_alloc(mem, family->row_count * sizeof *labels);
    for (size_t i = 0; i < family->row_count; i++) {
        char now[32];
        const struct ank_progress_row *row = &family->rows[i];
        labels[i] = family->sitting_count == 1 && row->now >= 0
                        ? ank_format(mem, "%s\u00a0\u00a0%s", row->label,
                                     sheet_progress_number(family, row->now, now))
                        : row->label;
    }
    return labels;
}

/* A first number that is no start is no point of the star then. */
static ank_score start_of(const struct ank_progress_row *row)
{
    return row->early ? ANK_NOT_ASKED : row->then;
}

static size_t numbered(const struct ank_progress *family)
{
    size_t count = 0;
    for (size_t i = 0; i < family->row_count; i++)
        count += sheet_progress_now(&family->rows[i]) >= 0 ||
                 start_of(&family->rows[i]) >= 0;
    return count;
}

bool sheet_progress_has_star(const struct sheet_progress_sheet *sheet, double height)
{
    const struct ank_progress *family = sheet->family;
    struct ank_arena mem = {0};
    struct ring ring;
    if (family->sitting_count == 0 || numbered(family) < the_star()->min_labels)
        return false;
    bool fits = ring_fit(sheet->canvas, star_box(sheet, 0, height), label_style(sheet),
                         labels_of(family, &mem), family->row_count, &mem, &ring) &&
                ring.style.size >= sheet->sizes->star.least_label;
    ank_arena_free(&mem);
    return fits;
}

/* Steps of 1, 2 or 5 times a power of ten, five of them at most. */
static double grid_step(double span)
{
    static const double steps[] = {1, 2, 5};
    for (double ten = 0.01;; ten *= 10)
        for (size_t i = 0; i < ANK_COUNT(steps); i++)
            if (span <= 5 * steps[i] * ten + 1e-9)
                return steps[i] * ten;
}

static double points_of(const struct ank_progress *family, ank_score score)
{
    return score >= 0 ? ank_scale_points(&family->instrument->scale, score) : NAN;
}

/* What a reader hears: "Home 3, 7; Money 2, 5". */
static const char *in_words(const struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    const char *text = "";
    for (size_t i = 0; i < family->row_count; i++) {
        char then[32], now[32];
        const struct ank_progress_row *row = &family->rows[i];
        sheet_progress_number(
            family, family->sitting_count > 1 ? start_of(row) : ANK_NOT_ASKED, then);
        sheet_progress_number(family, sheet_progress_now(row), now);
        if (*then || *now)
            text = ank_format(sheet->mem, "%s%s%s %s%s%s", text, *text ? "; " : "",
                              row->label, then, *then && *now ? ", " : "", now);
    }
    return ank_say(sheet->family->lang, sheet->mem, ANK_N("A star: %s"), text);
}

static const struct ink then_ink = {NO_COLOUR, INK_NAVY, 1.3, true};

static struct ink now_ink(void)
{
    return (struct ink){colour_blend(INK_TEAL, INK_WHITE, 0.16), INK_TEAL, 2, false};
}

/* A piece of its line, and whose it is; returns where the next may begin. */
static double draw_key(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                       double x, double base, struct ink ink, double dot,
                       const char *words)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double length = 22 * sizes->unit, y = base - 0.33 * sizes->small.size;
    canvas_line(canvas, (struct point){x, y}, (struct point){x + length, y}, ink);
    mark_dot(canvas, (struct point){x + length / 2, y}, dot, ink.stroke);
    canvas_text(canvas, (struct point){x + length + 6, base}, sizes->small, words);
    return x + length + 6 + canvas_text_width(canvas, sizes->small, words) +
           18 * sizes->unit;
}

static const double then_dot = 1.9, now_dot = 2.7;

/* Which line is of when, and what far out means. */
static void draw_legend(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                        double top)
{
    const struct ank_progress *family = sheet->family;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    char day[12];
    double x = LEFT, base = top + 2 + sizes->small.size;
    canvas_begin(canvas, TAG_P, NULL);
    if (family->sitting_count > 1)
        x = draw_key(canvas, sheet, x, base, then_ink, then_dot,
                     ank_say(family->lang, sheet->mem, ANK_N("then (%s)"),
                             ank_day_words(family->days[0], day)));
    draw_key(canvas, sheet, x, base, now_ink(), now_dot,
             ank_say(family->lang, sheet->mem, ANK_N("now (%s)"),
                     ank_day_words(family->days[family->sitting_count - 1], day)));
    canvas_end(canvas);

    char low[32], high[32];
    ank_score end = ank_scale_top(&family->instrument->scale);
    const char *middle_words = sheet_progress_anchor(family, 0),
               *edge_words = sheet_progress_anchor(family, end);
    const char *words =
        *middle_words && *edge_words
            ? ank_say(family->lang, sheet->mem,
                      ANK_N("In the middle is %s (%s), at the edge %s (%s)."),
                      sheet_progress_number(family, 0, low), middle_words,
                      sheet_progress_number(family, end, high), edge_words)
            : ank_say(family->lang, sheet->mem,
                      ANK_N("In the middle is %s, at the edge %s."),
                      sheet_progress_number(family, 0, low),
                      sheet_progress_number(family, end, high));
    canvas_begin(canvas, TAG_P, NULL);
    canvas_text(canvas, (struct point){LEFT, base + sizes->small_leading}, sizes->small,
                words);
    canvas_end(canvas);
}

static void draw_star(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct sheet_progress_sheet *sheet = data;
    const struct ank_progress *family = sheet->family;
    const struct ank_scale *scale = &family->instrument->scale;
    double *then = ank_alloc(sheet->mem, 2 * family->row_count * sizeof *then),
           *now = then + family->row_count;
    for (size_t i = 0; i < family->row_count; i++) {
        then[i] = points_of(family, start_of(&family->rows[i]));
        now[i] = points_of(family, sheet_progress_now(&family->rows[i]));
    }
    double low = ank_scale_points(scale, 0),
           high = ank_scale_points(scale, ank_scale_top(scale));
    const struct chart_series series[] = {{then, then_ink, then_dot},
                                          {now, now_ink(), now_dot}};
    bool many = family->sitting_count > 1;
    struct chart_data data_of_star = {
        .low = low,
        .high = high,
        .step = grid_step(high - low),
        .label_count = family->row_count,
        .labels = labels_of(family, sheet->mem),
        .label_style = label_style(sheet),
        .tick_size = sheet->sizes->star.tick,
        .series_count = many ? 2 : 1,
        .series = many ? series : series + 1,
    };
    canvas_begin(canvas, TAG_FIGURE, in_words(sheet));
    the_star()->draw(canvas, star_box(sheet, top, sheet->star_height), &data_of_star);
    canvas_end(canvas);
    draw_legend(canvas, sheet, top + sheet->star_height - legend_height(sheet));
}

struct layout_block sheet_progress_star(struct sheet_progress_sheet *sheet,
                                        double height)
{
    sheet->star_height = height;
    return (struct layout_block){.height = height, .draw = draw_star};
}

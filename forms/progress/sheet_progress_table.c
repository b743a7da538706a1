/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Then and now, a row for each domain, with a small line of every sitting. */
#include <math.h>

#include "sheet_progress_parts.h"

static bool is_number(ank_score score)
{
    return score >= 0;
}

static ank_score top_of(const struct ank_progress *family)
{
    return ank_scale_top(&family->instrument->scale);
}

const char *sheet_progress_number(const struct ank_progress *family, ank_score score,
                                  char text[static 32])
{
    *text = '\0';
    if (!is_number(score))
        return text;
    const struct ank_scale *scale = &family->instrument->scale;
    return ank_number_words(family->lang, ank_scale_points(scale, score),
                            scale->decimals, text);
}

double sheet_progress_mood(const struct ank_progress *family, ank_score score)
{
    return family->instrument->scale.better * (2.0 * score / top_of(family) - 1);
}

static struct style label_style(const struct sheet_progress_sheet *sheet,
                                const struct ank_progress_row *row)
{
    struct style style = sheet->sizes->body;
    if (row->priority)
        style.face = FACE_BOLD;
    return style;
}

double sheet_progress_row_height(const struct sheet_progress_sheet *sheet, size_t index)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    const struct ank_progress_row *row = &sheet->family->rows[index];
    double label =
        canvas_words_height(sheet->canvas, sizes->table.label_width,
                            label_style(sheet, row), sizes->leading, row->label);
    double words = canvas_words_height(
        sheet->canvas, sizes->table.words_width, sizes->body, sizes->leading,
        sheet_progress_words(sheet->family, row, sheet->mem));
    double most = fmax(sheet_progress_numbers_height(sheet, row), fmax(label, words));
    return fmax(sizes->table.least_row, most + 6);
}

/* The head ------------------------------------------------------------- */

static const char *record_words(const struct sheet_progress_sheet *sheet)
{
    return sheet->family->sitting_count > 1 && sheet->sizes->table.record_width > 0
               ? ank_words(sheet->family->lang, ANK_N("every talk"))
               : "";
}

/* Wide enough for a word, and no wider than what is free around the small line. */
static struct box record_box(const struct sheet_progress_sheet *sheet, double bottom)
{
    static const double left = 5, right = 2;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double width = sizes->table.record_width + left + right;
    double height = canvas_words_height(sheet->canvas, width, sizes->small,
                                        sizes->small_leading - 2, record_words(sheet));
    return (struct box){LEFT + sizes->table.record_at - left, bottom - height, width,
                        height};
}

double sheet_progress_head_height(const struct sheet_progress_sheet *sheet)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double height = 5 + sizes->small_leading +
                    (sheet->family->instrument->faces ? 24 : 12) * sizes->unit;
    return 9 + sizes->table.heading_height + height;
}

/* Five faces from the low to the high end, glad where the scale is better. */
static void draw_faces(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                       double y)
{
    enum { faces = 5 };
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    int better = sheet->family->instrument->scale.better;
    double radius = fmin(7.5 * sizes->unit, sizes->table.scale_width / 10);
    for (int i = 0; i < faces; i++) {
        double share = (double)i / (faces - 1);
        struct point centre = {
            LEFT + sizes->table.scale_at + sizes->table.scale_width * share, y};
        mark_face(canvas, centre, radius, better * (2 * share - 1), INK_GREY);
    }
}

static void draw_ends(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                      double y)
{
    ank_score top = top_of(sheet->family);
    const ank_score places[] = {0, (ank_score)(top / 2), top};
    for (size_t i = 0; i < ANK_COUNT(places); i++) {
        char text[32];
        struct style style = sheet->sizes->small;
        style.align = ALIGN_CENTRE;
        if (i == 1 && top % 2)
            continue; /* no step in the middle */
        canvas_text(canvas, (struct point){sheet_progress_across(sheet, places[i]), y},
                    style, sheet_progress_number(sheet->family, places[i], text));
    }
}

static void draw_table_head(struct canvas *canvas, const void *data, size_t index,
                            double top)
{
    const struct sheet_progress_sheet *sheet = sheet_progress_of_block(data, &index);
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    const struct ank_progress *family = sheet->family;
    double base = top + sheet_progress_head_height(sheet) - 6;
    bool above = sizes->table.heading_height > 0;
    double room = above ? WIDTH : sizes->table.scale_at - 20;
    struct point at = {LEFT, above ? top + sizes->heading_leading : base - 12};
    const char *words = family->list
                            ? family->list
                            : ank_words(family->lang, family->sitting_count > 1
                                                          ? ANK_N("Then and now")
                                                          : ANK_N("Where we start"));
    canvas_begin(canvas, TAG_H2, NULL);
    double height = canvas_words_height(canvas, room, sizes->heading,
                                        sizes->heading_leading, words);
    if (!above && height > sizes->heading_leading)
        at.y += 10; /* two lines stand lower */
    canvas_words(canvas, (struct box){LEFT, at.y + 4 - height, room, 0}, sizes->heading,
                 sizes->heading_leading, words);
    canvas_end(canvas);
    const char *ends = sheet_progress_ends(family, sheet->mem);
    if (*ends)
        canvas_begin(canvas, TAG_FIGURE, ends);
    if (family->instrument->faces)
        draw_faces(canvas, sheet, base - sizes->small_leading - 9 * sizes->unit);
    draw_ends(canvas, sheet, base);
    if (*ends)
        canvas_end(canvas);
    struct style middle = sizes->small;
    middle.align = ALIGN_CENTRE;
    canvas_words(canvas, record_box(sheet, base + 3), middle, sizes->small_leading - 2,
                 record_words(sheet));
    const char *seen =
        family->sitting_count > 1
            ? sheet_progress_voice(family, ANK_N("what we see"), ANK_N("what I see"))
            : "";
    double seen_height = canvas_words_height(canvas, sizes->table.words_width,
                                             sizes->small, sizes->small_leading, seen);
    canvas_words(canvas,
                 (struct box){LEFT + sizes->table.words_at,
                              base + 0.27 * sizes->small.size + 0.5 - seen_height,
                              sizes->table.words_width, 0},
                 sizes->small, sizes->small_leading, seen);
}

/* A row ---------------------------------------------------------------- */

void sheet_progress_draw_cell(struct canvas *canvas,
                              const struct sheet_progress_sheet *sheet,
                              struct sheet_progress_cell cell)
{
    double leading = sheet->sizes->leading;
    double height =
        canvas_words_height(canvas, cell.width, cell.style, leading, cell.text);
    canvas_begin(canvas, cell.tag, NULL);
    canvas_words(
        canvas,
        (struct box){LEFT + cell.x, cell.middle - height / 2 + 0.7, cell.width, height},
        cell.style, leading, cell.text);
    canvas_end(canvas);
}

void sheet_progress_open_table(struct canvas *canvas,
                               const struct sheet_progress_sheet *sheet)
{
    if (!*sheet->table_open)
        canvas_begin(canvas, TAG_TABLE, NULL);
    *sheet->table_open = true;
}

void sheet_progress_leave_page(struct canvas *canvas, const void *data)
{
    const struct sheet_progress_sheet *sheet = data;
    if (*sheet->table_open)
        canvas_end(canvas);
    *sheet->table_open = false;
}

static void draw_row(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_progress_sheet *sheet = sheet_progress_of_block(data, &index);
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    const struct ank_progress *family = sheet->family;
    const struct ank_progress_row *row = &family->rows[index];
    double height = sheet_progress_row_height(sheet, index), middle = top + height / 2;
    if (index % 2 == 0)
        canvas_box(canvas, (struct box){LEFT - 5, top, WIDTH + 10, height}, 0,
                   ink_fill(INK_SAND));
    if (row->priority)
        mark_star(canvas, (struct point){LEFT - 6 - 6 * sizes->unit, middle},
                  6 * sizes->unit, INK_OCHRE);

    sheet_progress_open_table(canvas, sheet);
    canvas_begin(canvas, TAG_TR, NULL);
    sheet_progress_draw_cell(
        canvas, sheet,
        (struct sheet_progress_cell){TAG_TH, 0, sizes->table.label_width, middle,
                                     label_style(sheet, row), row->label});
    canvas_begin(canvas, TAG_TD, NULL);
    sheet_progress_draw_numbers(canvas, sheet, row, middle);
    sheet_progress_draw_bars(canvas, sheet, row, middle);
    canvas_end(canvas);
    sheet_progress_draw_cell(
        canvas, sheet,
        (struct sheet_progress_cell){TAG_TD, sizes->table.words_at,
                                     sizes->table.words_width, middle, sizes->body,
                                     sheet_progress_words(family, row, sheet->mem)});
    canvas_end(canvas);
    if (index + 1 == family->row_count)
        sheet_progress_leave_page(canvas, sheet);
}

/* The legend ----------------------------------------------------------- */

static bool any_priority(const struct ank_progress *family)
{
    for (size_t i = 0; i < family->row_count; i++)
        if (family->rows[i].priority)
            return true;
    return false;
}

double sheet_progress_legend_words(struct canvas *canvas,
                                   const struct sheet_progress_sheet *sheet, double x,
                                   double base, const char *words)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    x += 11 * sizes->unit;
    canvas_text(canvas, (struct point){x, base}, sizes->small, words);
    return x + canvas_text_width(canvas, sizes->small, words) + 16 * sizes->unit;
}

double sheet_progress_draw_then_now(struct canvas *canvas,
                                    const struct sheet_progress_sheet *sheet,
                                    double base)
{
    const struct ank_progress *family = sheet->family;
    double unit = sheet->sizes->unit, x = LEFT + 5 * unit;
    char day[12];
    if (family->sitting_count > 1) {
        canvas_begin(canvas, TAG_FIGURE, "○");
        mark_ring(canvas, (struct point){x, base - 3 * unit}, 3.6 * unit, INK_NAVY,
                  1.2 * unit);
        canvas_end(canvas);
        x = sheet_progress_legend_words(canvas, sheet, x, base,
                                        ank_say(family->lang, sheet->mem,
                                                ANK_N("then (%s)"),
                                                ank_day_words(family->days[0], day)));
    }
    canvas_begin(canvas, TAG_FIGURE, "●");
    mark_dot(canvas, (struct point){x, base - 3 * unit}, 4 * unit, INK_TEAL);
    canvas_end(canvas);
    return sheet_progress_legend_words(
        canvas, sheet, x, base,
        ank_say(family->lang, sheet->mem, ANK_N("now (%s)"),
                ank_day_words(family->days[family->sitting_count - 1], day)));
}

/* Of a first talk; NULL: there were more, or no change is told of the list. */
static const char *early_words(const struct sheet_progress_sheet *sheet)
{
    return sheet->family->sitting_count > 1 || sheet->family->instrument->each_time
               ? NULL
               : ank_words(
                     sheet->family->lang,
                     ANK_N(
                         "It is too early to tell what changes: that shows from the next "
                         "talk on."));
}

static double early_height(const struct sheet_progress_sheet *sheet)
{
    const char *words = early_words(sheet);
    return words ? canvas_words_height(sheet->canvas, WIDTH, sheet->sizes->body,
                                       sheet->sizes->leading, words)
                 : 0;
}

/* The star stands beside its words, or on a line of its own where it must. */
static bool star_below(const struct sheet_progress_sheet *sheet)
{
    return sheet->sizes->wide && any_priority(sheet->family);
}

static void draw_legend(struct canvas *canvas, const void *data, size_t index,
                        double top)
{
    const struct sheet_progress_sheet *sheet = sheet_progress_of_block(data, &index);
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double base = top + 3 + sizes->small_leading;
    canvas_begin(canvas, TAG_P, NULL);
    double x = sheet_progress_draw_then_now(canvas, sheet, base);
    if (star_below(sheet)) {
        x = LEFT + 5 * sizes->unit;
        base += sizes->small_leading + 3;
    }
    if (any_priority(sheet->family)) {
        mark_star(canvas, (struct point){x, base - 3 * sizes->unit}, 5 * sizes->unit,
                  INK_OCHRE);
        sheet_progress_legend_words(
            canvas, sheet, x, base,
            sheet_progress_voice(sheet->family, ANK_N("this we want to work on first"),
                                 ANK_N("this I want to work on first")));
    }
    canvas_end(canvas);
    if (!early_words(sheet))
        return;
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){LEFT, base + 5, WIDTH, 0}, sizes->body,
                 sizes->leading, early_words(sheet));
    canvas_end(canvas);
}

bool sheet_progress_row_stays(size_t row, size_t count)
{
    return row < 2 || row + 2 >= count;
}

static struct layout_block table_head(const struct sheet_progress_sheet *sheet)
{
    return (struct layout_block){.height = sheet_progress_head_height(sheet),
                                 .keep = true,
                                 .draw = draw_table_head,
                                 .index = sheet->first_index};
}

bool sheet_progress_table_goes_on(const struct sheet_progress_sheet *sheet,
                                  const struct layout_block *block,
                                  struct layout_block *head)
{
    size_t row = block->index;
    if (block->draw != draw_row)
        return false;
    *head = table_head(sheet_progress_of_block(sheet, &row));
    return row > 0;
}

void sheet_progress_add_table(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    layout_add(layout, table_head(sheet));
    for (size_t i = 0; i < sheet->family->row_count; i++)
        layout_add(layout,
                   (struct layout_block){
                       .height = sheet_progress_row_height(sheet, i),
                       .keep = sheet_progress_row_stays(i, sheet->family->row_count),
                       .draw = draw_row,
                       .index = sheet->first_index + i});
    layout_add(layout, (struct layout_block){.height = 10 + sizes->small_leading +
                                                       star_below(sheet) *
                                                           (sizes->small_leading + 3) +
                                                       early_height(sheet),
                                             .draw = draw_legend,
                                             .index = sheet->first_index});
}

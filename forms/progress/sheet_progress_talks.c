/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What was said in every talk: a row for each domain, a column for each talk, and
 * the voices of a family side by side, each on its own.
 */
#include <math.h>

#include "sheet_progress_parts.h"

/* Blocks know their table and row by one number. */
enum { ROWS_OF_BAND = 1000 };

static size_t row_count(const struct ank_progress *family)
{
    return family->row_count + family->voice_row_count;
}

/* Voices --------------------------------------------------------------- */

static ank_day day_of(const struct ank_progress *family,
                      const struct sheet_progress_talk *talk)
{
    return talk->voice == 0 ? family->days[talk->sitting]
                            : family->voices[talk->voice - 1].days[talk->sitting];
}

static ank_score score_of(const struct ank_progress *family,
                          const struct sheet_progress_talk *talk, size_t row)
{
    if (talk->voice > 0)
        return family->voices[talk->voice - 1].scores[row][talk->sitting];
    return row < family->row_count ? family->rows[row].scores[talk->sitting]
                                   : ANK_NOT_ASKED;
}

static const char *name_of(const struct ank_progress *family, size_t voice)
{
    const char *by = voice == 0 ? family->by : family->voices[voice - 1].by;
    return by ? by : ank_words(family->lang, ANK_N("together"));
}

/* The head ------------------------------------------------------------- */

static struct style name_style(const struct sheet_progress_sheet *sheet)
{
    struct style style = sheet->sizes->strong;
    style.align = ALIGN_CENTRE;
    return style;
}

/* How many columns from k on are of the same voice. */
static size_t group_size(const struct sheet_progress_sheet *sheet, size_t first,
                         size_t count, size_t k)
{
    size_t end = k;
    while (end < count &&
           sheet->talks[first + end].voice == sheet->talks[first + k].voice)
        end++;
    return end - k;
}

static double group_width(const struct sheet_progress_sheet *sheet, size_t columns)
{
    return sheet_progress_column_width(sheet) * (double)columns - 3;
}

/* On a list that nobody rated for the family one voice has its name too. */
static bool has_names(const struct ank_progress *family)
{
    return family->voice_count > 0 || (family->list && family->apart);
}

static double names_height(const struct sheet_progress_sheet *sheet, size_t band)
{
    const struct ank_progress *family = sheet->family;
    size_t first = 0, count = sheet_progress_band_talks(sheet, band, &first);
    double height = 0;
    if (!has_names(family))
        return 0;
    for (size_t k = 0, group; k < count; k += group) {
        group = group_size(sheet, first, count, k);
        height =
            fmax(height,
                 canvas_words_height(sheet->canvas, group_width(sheet, group),
                                     name_style(sheet), sheet->sizes->leading,
                                     name_of(family, sheet->talks[first + k].voice)));
    }
    return height + 5;
}

/* Over a second table. */
static double band_gap(const struct sheet_progress_sheet *sheet, size_t band)
{
    return band > 0 ? 8 * sheet->sizes->unit : 0;
}

static double head_height(const struct sheet_progress_sheet *sheet, size_t band)
{
    return band_gap(sheet, band) + names_height(sheet, band) +
           2 * sheet->sizes->small_leading + 6;
}

/* Over the columns of a voice, in the head of the first of them. */
static void draw_name(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                      const struct sheet_progress_talk *talk, struct box box)
{
    canvas_words(canvas, (struct box){box.x, box.y + 1, box.width, 0},
                 name_style(sheet), sheet->sizes->leading,
                 name_of(sheet->family, talk->voice));
    canvas_line(canvas, (struct point){box.x, box.y + box.height - 1},
                (struct point){box.x + box.width, box.y + box.height - 1},
                ink_stroke(INK_NAVY, 0.8));
}

/* Where the name of the voice stands that begins with column k; no width: it began
 * before. */
static struct box name_box(const struct sheet_progress_sheet *sheet, size_t band,
                           size_t k, double top)
{
    size_t first = 0, count = sheet_progress_band_talks(sheet, band, &first);
    bool begins =
        k == 0 || sheet->talks[first + k].voice != sheet->talks[first + k - 1].voice;
    double height = names_height(sheet, band);
    if (!begins || height == 0)
        return (struct box){0};
    return (struct box){LEFT + sheet_progress_column_at(sheet, k) + 1.5, top - height,
                        group_width(sheet, group_size(sheet, first, count, k)), height};
}

/* "13/10" over "2025": two short lines fit over a narrow column. */
static void draw_dates(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                       size_t band, double top)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    size_t first = 0, count = sheet_progress_band_talks(sheet, band, &first);
    struct style style = sizes->small;
    style.align = ALIGN_CENTRE;
    sheet_progress_open_table(canvas, sheet);
    canvas_begin(canvas, TAG_TR, NULL);
    canvas_begin(canvas, TAG_TH, NULL); /* over the domains */
    canvas_end(canvas);
    for (size_t k = 0; k < count; k++) {
        char day[12];
        double middle = LEFT + sheet_progress_column_at(sheet, k) +
                        sheet_progress_column_width(sheet) / 2;
        ank_day_words(day_of(sheet->family, &sheet->talks[first + k]), day);
        size_t length = 0, slashes = 0;
        while (day[length] && (day[length] != '/' || ++slashes < 2))
            length++;
        struct box name = name_box(sheet, band, k, top);
        canvas_begin(canvas, TAG_TH, NULL);
        if (name.width > 0)
            draw_name(canvas, sheet, &sheet->talks[first + k], name);
        canvas_text(canvas, (struct point){middle, top + sizes->small_leading}, style,
                    ank_format(sheet->mem, "%.*s", (int)length, day));
        canvas_text(canvas, (struct point){middle, top + 2 * sizes->small_leading},
                    style, day[length] ? day + length + 1 : "");
        canvas_end(canvas);
    }
    canvas_end(canvas);
}

static void draw_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_progress_sheet *sheet = sheet_progress_of_block(data, &index);
    size_t band = index / ROWS_OF_BAND;
    top += band_gap(sheet, band);
    draw_dates(canvas, sheet, band, top + names_height(sheet, band));
}

/* Rows ----------------------------------------------------------------- */

static double row_height(const struct sheet_progress_sheet *sheet, size_t row)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    return sheet->talk_air +
           fmax(sizes->talks.row,
                5 + canvas_words_height(sheet->canvas, sizes->talks.label_width - 6,
                                        sizes->body, sizes->leading,
                                        sheet->family->rows[row].label));
}

/* The small line, where the columns leave room: every talk on its real date. */

static double line_at(const struct sheet_progress_sheet *sheet)
{
    return sheet_progress_column_at(sheet, sheet->talk_count) + 14;
}

static bool has_line(const struct sheet_progress_sheet *sheet)
{
    static const double least = 90;
    return sheet->family->voice_count == 0 && sheet->family->sitting_count > 1 &&
           sheet->band_count == 1 &&
           WIDTH - line_at(sheet) >= least * sheet->sizes->unit;
}

static struct point on_line(const struct sheet_progress_sheet *sheet, size_t row,
                            size_t sitting, double middle)
{
    const struct ank_progress *family = sheet->family;
    double from = LEFT + line_at(sheet) + 4, to = LEFT + WIDTH - 8;
    double height = sheet->sizes->talks.row + sheet->talk_air - 6;
    double span = fmax(1, family->days[family->sitting_count - 1] - family->days[0]);
    double share = (double)family->rows[row].scores[sitting] /
                   ank_scale_top(&family->instrument->scale);
    return (struct point){from + (to - from) *
                                     (family->days[sitting] - family->days[0]) / span,
                          middle + height * (0.5 - share)};
}

static void draw_line(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                      size_t row, double middle)
{
    const struct ank_progress *family = sheet->family;
    const ank_score *scores = family->rows[row].scores;
    double unit = sheet->sizes->unit;
    for (size_t i = 1; i < family->sitting_count; i++)
        if (scores[i - 1] >= 0 && scores[i] >= 0)
            canvas_line(canvas, on_line(sheet, row, i - 1, middle),
                        on_line(sheet, row, i, middle),
                        ink_stroke(INK_GREY, 1.2 * unit));
    for (size_t i = 0; i < family->sitting_count; i++)
        if (scores[i] >= 0 && i == 0)
            mark_ring(canvas, on_line(sheet, row, i, middle), 2.6 * unit, INK_NAVY,
                      1.1 * unit);
        else if (scores[i] >= 0)
            mark_dot(canvas, on_line(sheet, row, i, middle),
                     (i + 1 == family->sitting_count ? 3 : 2.1) * unit,
                     i + 1 == family->sitting_count ? INK_TEAL : INK_GREY);
}

static void draw_row(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_progress_sheet *sheet = sheet_progress_of_block(data, &index);
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    const struct ank_progress *family = sheet->family;
    size_t row = index % ROWS_OF_BAND, first = 0;
    size_t count = sheet_progress_band_talks(sheet, index / ROWS_OF_BAND, &first);
    double height = row_height(sheet, row), middle = top + height / 2;
    if (row % 2 == 0)
        canvas_box(canvas, (struct box){LEFT - 5, top, WIDTH + 10, height}, 0,
                   ink_fill(INK_SAND));
    sheet_progress_open_table(canvas, sheet);
    canvas_begin(canvas, TAG_TR, NULL);
    sheet_progress_draw_cell(
        canvas, sheet,
        (struct sheet_progress_cell){TAG_TH, 0, sizes->talks.label_width - 6, middle,
                                     sizes->body, family->rows[row].label});
    for (size_t k = 0; k < count; k++) {
        char number[32];
        ank_score score = score_of(family, &sheet->talks[first + k], row);
        struct style style = score >= 0 ? sizes->strong : sizes->body;
        style.align = ALIGN_CENTRE;
        sheet_progress_number(family, score, number);
        sheet_progress_draw_cell(canvas, sheet,
                                 (struct sheet_progress_cell){
                                     TAG_TD, sheet_progress_column_at(sheet, k),
                                     sheet_progress_column_width(sheet), middle, style,
                                     *number ? number : sheet_progress_mark(score)});
    }
    canvas_end(canvas);
    if (has_line(sheet))
        draw_line(canvas, sheet, row, middle);
    if (row + 1 == row_count(family))
        sheet_progress_leave_page(canvas, sheet);
}

/* The legend ----------------------------------------------------------- */

static bool occurs(const struct sheet_progress_sheet *sheet, ank_score status)
{
    for (size_t i = 0; i < sheet->talk_count; i++)
        for (size_t row = 0; row < row_count(sheet->family); row++)
            if (score_of(sheet->family, &sheet->talks[i], row) == status)
                return true;
    return false;
}

static struct layout_block talks_head(const struct sheet_progress_sheet *sheet,
                                      size_t band)
{
    return (struct layout_block){.height = head_height(sheet, band),
                                 .keep = true,
                                 .draw = draw_head,
                                 .index = sheet->first_index + band * ROWS_OF_BAND};
}

bool sheet_progress_talks_go_on(const struct sheet_progress_sheet *sheet,
                                const struct layout_block *block,
                                struct layout_block *head)
{
    size_t index = block->index;
    if (block->draw != draw_row || index % ROWS_OF_BAND == 0)
        return false;
    const struct sheet_progress_sheet *own = sheet_progress_of_block(sheet, &index);
    *head = talks_head(own, index / ROWS_OF_BAND);
    return true;
}

void sheet_progress_air_talks(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    static const double most = 8;
    size_t rows = sheet->band_count * row_count(sheet->family);
    if (rows == 0)
        return;
    sheet->talk_air =
        fmin(most * sheet->sizes->unit, layout_room(layout) / (double)rows);
    for (size_t i = 0; i < layout->count; i++) {
        size_t index = layout->blocks[i].index;
        if (layout->blocks[i].draw == draw_row &&
            sheet_progress_of_block(sheet, &index) == sheet)
            layout->blocks[i].height += sheet->talk_air;
    }
}

static enum sheet_progress_heading heading_of(const struct ank_progress *family)
{
    if (family->list)
        return HEADING_LIST;
    return family->voice_count > 0 ? HEADING_VOICES : HEADING_TALKS;
}

void sheet_progress_add_talks(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    sheet_progress_choose_talks(sheet);
    layout_add(layout, sheet_progress_heading(sheet, heading_of(sheet->family)));
    for (size_t band = 0; band < sheet->band_count; band++) {
        layout_add(layout, talks_head(sheet, band));
        for (size_t row = 0; row < row_count(sheet->family); row++)
            layout_add(
                layout,
                (struct layout_block){
                    .height = row_height(sheet, row),
                    .keep = sheet_progress_row_stays(row, row_count(sheet->family)),
                    .draw = draw_row,
                    .index = sheet->first_index + band * ROWS_OF_BAND + row});
        layout->blocks[layout->count - 1].keep =
            false; /* what comes is another table */
    }
    const char *marks = sheet_progress_mark_legend(sheet, occurs);
    if (marks) {
        layout->blocks[layout->count - 1].keep = true;
        sheet_progress_add_text(layout, sheet, marks, sizes->small,
                                sizes->small_leading);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A child's own sheet, and with pictograms the one for who reads little: for each
 * domain the face of then and the face of now, stars for what we work on, few words and
 * no numbers, and room to draw.
 */
#include <math.h>

#include "../charts/pictogram.h"
#include "sheet_progress_parts.h"

enum { few_rows = 8 };
static const double column_gap = 16, least_drawing = 120;

/* Large letters beside a pictogram and two faces take the whole width. */
static size_t columns(const struct sheet_progress_sheet *sheet)
{
    return sheet->family->easy && sheet->family->large ? 1 : 2;
}

static double card_width(const struct sheet_progress_sheet *sheet)
{
    double count = (double)columns(sheet);
    return (WIDTH - (count - 1) * column_gap) / count;
}

static double then_radius(const struct sheet_progress_sheet *sheet)
{
    return 13 * sheet->sizes->unit;
}

static double now_radius(const struct sheet_progress_sheet *sheet)
{
    return 19 * sheet->sizes->unit;
}

/* From the right end of a card: the face of now, an arrow, the face of then. */
static double faces_width(const struct sheet_progress_sheet *sheet)
{
    double now = 2 * now_radius(sheet) + 8;
    return sheet->family->sitting_count > 1
               ? now + 22 * sheet->sizes->unit + 2 * then_radius(sheet)
               : now;
}

/* A child says "I", whoever rated; on the sheet for who reads little it is who did. */
static const char *own_words(const struct ank_progress *family, const char *we,
                             const char *one)
{
    return family->easy && !family->child ? sheet_progress_voice(family, we, one)
                                          : ank_words(family->lang, one);
}

/* The head ------------------------------------------------------------- */

static double title_width(const struct sheet_progress_sheet *sheet)
{
    return WIDTH - 60 * sheet->sizes->unit;
}

static double subtitle_height(const struct sheet_progress_sheet *sheet)
{
    return canvas_words_height(sheet->canvas, title_width(sheet), sheet->sizes->body,
                               sheet->sizes->leading, sheet->subtitle);
}

static void draw_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct sheet_progress_sheet *sheet = data;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double radius = 24 * sizes->unit;
    canvas_bookmark(canvas, sheet->family->code);
    canvas_begin(canvas, TAG_H1, NULL);
    canvas_words(canvas, (struct box){LEFT, top, title_width(sheet), 0}, sizes->title,
                 sizes->title_leading,
                 own_words(sheet->family, ANK_N("Our road"), ANK_N("My road")));
    canvas_end(canvas);
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(
        canvas,
        (struct box){LEFT, top + sizes->title_leading + 2, title_width(sheet), 0},
        sizes->body, sizes->leading, sheet->subtitle);
    canvas_end(canvas);
    if (!sheet->family
             ->easy) /* where faces are all there is, it would be one of them */
        mark_face(canvas, (struct point){LEFT + WIDTH - radius - 1, top + radius + 1},
                  radius, 1, INK_TEAL);
}

/* "dochter · 12/01/2026 → 8/10/2026" */
static const char *subtitle(const struct ank_progress *family, struct ank_arena *mem)
{
    char first[12] = "", last[12] = "";
    const char *name = family->by ? family->by : family->name;
    if (family->sitting_count == 0)
        return name;
    ank_day_words(family->days[family->sitting_count - 1], last);
    if (family->sitting_count == 1)
        return ank_format(mem, "\u2068%s\u2069 · %s", name, last);
    return ank_format(mem, "\u2068%s\u2069 · %s → %s", name,
                      ank_day_words(family->days[0], first), last);
}

/* Cards ---------------------------------------------------------------- */

/* On a card for who reads little the pictogram stands before the label. */
static double picture_width(const struct sheet_progress_sheet *sheet)
{
    return sheet->family->easy ? 38 * sheet->sizes->unit : 0;
}

static double label_width(const struct sheet_progress_sheet *sheet)
{
    return card_width(sheet) - faces_width(sheet) - picture_width(sheet) - 12;
}

static double card_height(const struct sheet_progress_sheet *sheet, size_t row)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    if (row >= sheet->family->row_count)
        return 0;
    return fmax(2 * now_radius(sheet) + 8,
                10 + canvas_words_height(sheet->canvas, label_width(sheet),
                                         sizes->strong, sizes->leading,
                                         sheet->family->rows[row].label));
}

/* One of five. */
static double mood_of(const struct ank_progress *family, ank_score score)
{
    return round(2 * sheet_progress_mood(family, score)) / 2;
}

/* A face; for what is no number an open ring with its mark. */
static void draw_face(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                      struct point centre, double radius, ank_score score, colour paint)
{
    if (score >= 0) {
        mark_face(canvas, centre, radius, mood_of(sheet->family, score), paint);
        return;
    }
    canvas_circle(canvas, centre, radius,
                  (struct ink){INK_WHITE, INK_DOT, 1.2 * sheet->sizes->unit, true});
    struct style style = sheet->sizes->strong;
    style.align = ALIGN_CENTRE;
    style.colour = INK_GREY;
    style.size = fmin(style.size, 1.2 * radius);
    canvas_text(canvas, (struct point){centre.x, centre.y + 0.35 * style.size}, style,
                sheet_progress_mark(score));
}

static void draw_arrow(struct canvas *canvas, struct point from, double length,
                       double width)
{
    const struct point head[] = {{from.x + length - 4, from.y - 4},
                                 {from.x + length, from.y},
                                 {from.x + length - 4, from.y + 4}};
    struct ink ink = ink_stroke(INK_GREY, width);
    canvas_line(canvas, from, head[1], ink);
    canvas_polyline(canvas, head, ANK_COUNT(head), ink);
}

/* What a reader hears of the faces. */
static const char *in_words(const struct sheet_progress_sheet *sheet,
                            const struct ank_progress_row *row)
{
    const struct ank_lang *lang = sheet->family->lang;
    static const char *const moods[] = {ANK_N("very hard"), ANK_N("hard"),
                                        ANK_N("so so"), ANK_N("good"),
                                        ANK_N("very good")};
    const char *words[2];
    const ank_score scores[] = {sheet_progress_start(row), sheet_progress_now(row)};
    for (int i = 0; i < 2; i++) {
        long face = lround(2 * mood_of(sheet->family, scores[i])) + 2;
        words[i] = scores[i] < 0 ? sheet_progress_mark_words(sheet->family, scores[i])
                   : sheet->family->list /* which has words of its own */
                       ? ank_format(sheet->mem, "%ld/5", face + 1)
                       : ank_words(lang, moods[face]);
    }
    if (sheet->family->sitting_count < 2)
        return ank_format(sheet->mem, "%s: %s", row->label, words[1]);
    return ank_format(sheet->mem, "%s: %s → %s", row->label, words[0], words[1]);
}

static void draw_picture(struct canvas *canvas,
                         const struct sheet_progress_sheet *sheet,
                         const struct ank_progress_row *row, struct point left)
{
    double side = picture_width(sheet) - 6;
    if (sheet->family->easy)
        pictogram_draw(canvas, (struct point){left.x, left.y - side / 2}, side,
                       row->theme);
}

static void draw_card(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                      size_t index, double x, double top, double height)
{
    const struct ank_progress *family = sheet->family;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    if (index >= family->row_count)
        return;
    const struct ank_progress_row *row = &family->rows[index];
    double middle = top + height / 2, now = now_radius(sheet),
           then = then_radius(sheet);
    struct point here = {x + card_width(sheet) - now - 6, middle};
    canvas_box(canvas, (struct box){x, top + 2, card_width(sheet), height - 4}, 8,
               ink_fill(INK_SAND));
    if (row->priority)
        mark_star(canvas, (struct point){x - 4 * sizes->unit, middle}, 8 * sizes->unit,
                  INK_OCHRE);
    double label = canvas_words_height(canvas, label_width(sheet), sizes->strong,
                                       sizes->leading, row->label);
    canvas_begin(canvas, TAG_LI, NULL);
    if (family->easy) /* the whole card is a picture, on a telephone too */
        canvas_begin(canvas, TAG_FIGURE, in_words(sheet, row));
    draw_picture(canvas, sheet, row, (struct point){x + 8, middle});
    canvas_words(canvas,
                 (struct box){x + 10 + picture_width(sheet) + 0.5 * sizes->unit,
                              middle - label / 2, label_width(sheet), 0},
                 sizes->strong, sizes->leading, row->label);
    if (!family->easy)
        canvas_begin(canvas, TAG_FIGURE, in_words(sheet, row));
    if (family->sitting_count > 1) {
        double length = 14 * sizes->unit, end = here.x - now - 4 * sizes->unit;
        draw_face(canvas, sheet,
                  (struct point){end - length - 4 * sizes->unit - then, middle}, then,
                  sheet_progress_start(row), INK_GREY);
        draw_arrow(canvas, (struct point){end - length, middle}, length,
                   1.3 * sizes->unit);
    }
    draw_face(canvas, sheet, here, now, sheet_progress_now(row), INK_TEAL);
    canvas_end(canvas);
    canvas_end(canvas);
}

static double cards_height(const struct sheet_progress_sheet *sheet, size_t line)
{
    double height = 0;
    for (size_t k = 0; k < columns(sheet); k++)
        height = fmax(height, card_height(sheet, columns(sheet) * line + k));
    return height + 4;
}

static void draw_cards(struct canvas *canvas, const void *data, size_t line, double top)
{
    const struct sheet_progress_sheet *sheet = sheet_progress_of_block(data, &line);
    double height = cards_height(sheet, line);
    canvas_begin(canvas, TAG_LIST, NULL);
    for (size_t k = 0; k < columns(sheet); k++)
        draw_card(canvas, sheet, columns(sheet) * line + k,
                  LEFT + (double)k * (card_width(sheet) + column_gap), top, height);
    canvas_end(canvas);
}

/* Cards in columns, and what stands on them that is no face. */
static void add_cards(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    for (size_t line = 0; columns(sheet) * line < sheet->family->row_count; line++)
        layout_add(layout, (struct layout_block){.height = cards_height(sheet, line),
                                                 .draw = draw_cards,
                                                 .index = sheet->first_index + line});
    const char *marks = sheet_progress_mark_legend(sheet, sheet_progress_then_now_has);
    if (marks)
        sheet_progress_add_text(layout, sheet, marks, sheet->sizes->small,
                                sheet->sizes->small_leading);
}

/* The legend ----------------------------------------------------------- */

static bool any_priority(const struct ank_progress *family)
{
    for (size_t i = 0; i < family->row_count; i++)
        if (family->rows[i].priority)
            return true;
    return false;
}

static double key_height(const struct sheet_progress_sheet *sheet)
{
    return sheet->sizes->small_leading + 8 * sheet->sizes->unit;
}

static double key_words(struct canvas *canvas, const struct sheet_progress_sheet *sheet,
                        double x, double base, const char *words)
{
    canvas_text(canvas, (struct point){x, base}, sheet->sizes->small, words);
    return x + canvas_text_width(canvas, sheet->sizes->small, words) +
           18 * sheet->sizes->unit;
}

static void draw_keys(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct sheet_progress_sheet *sheet = data;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    const struct ank_lang *lang = sheet->family->lang;
    double x = LEFT, middle = top + key_height(sheet) / 2,
           base = middle + 0.35 * sizes->small.size;
    double then = 7 * sizes->unit, now = 10 * sizes->unit;
    canvas_begin(canvas, TAG_P, NULL);
    if (sheet->family->sitting_count > 1) {
        canvas_begin(canvas, TAG_FIGURE, "○");
        mark_face(canvas, (struct point){x + then, middle}, then, 0, INK_GREY);
        canvas_end(canvas);
        x = key_words(canvas, sheet, x + 2 * then + 6, base,
                      ank_words(lang, ANK_N("at first")));
        canvas_begin(canvas, TAG_FIGURE, "●");
        mark_face(canvas, (struct point){x + now, middle}, now, 0, INK_TEAL);
        canvas_end(canvas);
        x = key_words(canvas, sheet, x + 2 * now + 6, base,
                      ank_words(lang, ANK_N("this time")));
    }
    if (any_priority(sheet->family)) {
        mark_star(canvas, (struct point){x + then, middle}, then, INK_OCHRE);
        key_words(canvas, sheet, x + 2 * then + 6, base,
                  own_words(sheet->family, ANK_N("we want to work on this"),
                            ANK_N("I want to work on this")));
    }
    canvas_end(canvas);
}

/* Other lists ---------------------------------------------------------- */

/* What the first face and the last one say on the scale of this list. */
static void draw_ends(struct canvas *canvas, const void *data, size_t index, double top)
{
    const struct sheet_progress_sheet *sheet = sheet_progress_of_block(data, &index);
    const struct ank_progress *family = sheet->family;
    const ank_score ends[] = {0, ank_scale_top(&family->instrument->scale)};
    double x = LEFT, radius = 8 * sheet->sizes->unit,
           middle = top + key_height(sheet) / 2,
           base = middle + 0.35 * sheet->sizes->small.size;
    canvas_begin(canvas, TAG_P, NULL);
    for (size_t i = 0; i < ANK_COUNT(ends); i++) {
        canvas_begin(canvas, TAG_FIGURE, i == 0 ? "1/5" : "5/5");
        mark_face(canvas, (struct point){x + radius, middle}, radius,
                  mood_of(family, ends[i]), INK_GREY);
        canvas_end(canvas);
        x = key_words(canvas, sheet, x + 2 * radius + 6, base,
                      sheet_progress_anchor(family, ends[i]));
    }
    canvas_end(canvas);
}

static void add_list(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    layout_add(layout, sheet_progress_heading(sheet, HEADING_LIST));
    if (*sheet_progress_ends(sheet->family, sheet->mem))
        layout_add(layout, (struct layout_block){.height = key_height(sheet),
                                                 .keep = true,
                                                 .draw = draw_ends,
                                                 .index = sheet->first_index});
    add_cards(layout, sheet);
}

/* Room to draw --------------------------------------------------------- */

static const char *drawing_words(const struct sheet_progress_sheet *sheet)
{
    return ank_words(sheet->family->lang, ANK_N("Here I draw or write"));
}

static void draw_drawing(struct canvas *canvas, const void *data, size_t index,
                         double top)
{
    const struct sheet_progress_sheet *sheet = data;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_words(canvas, (struct box){LEFT, top + 6, WIDTH, 0}, sizes->heading,
                 sizes->heading_leading, drawing_words(sheet));
    canvas_end(canvas);
    double from = top + 10 +
                  canvas_words_height(canvas, WIDTH, sizes->heading,
                                      sizes->heading_leading, drawing_words(sheet));
    canvas_box(canvas, (struct box){LEFT, from, WIDTH, top + (double)index - from - 2},
               10, ink_stroke(INK_DOT, 1.2));
}

static void add_drawing(struct layout *layout, const struct sheet_progress_sheet *sheet)
{
    double room = layout_room(layout);
    if (room < least_drawing * sheet->sizes->unit)
        room = layout->bottom - layout->top; /* a page of its own */
    double height = floor(room);
    layout_add(layout, (struct layout_block){.height = height,
                                             .draw = draw_drawing,
                                             .index = (size_t)height});
}

static void add_rest(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    sheet_progress_open_lists(sheet);
    for (size_t i = 0; i < sheet->family->list_count; i++)
        add_list(layout, &sheet->lists[i]);
    sheet_progress_add_rights_briefly(layout, sheet);
    add_drawing(layout, sheet);
}

void sheet_progress_draw_child(struct canvas *canvas, const struct ank_progress *family)
{
    struct ank_arena mem = {0};
    struct sheet_progress_sizes sizes = family->large  ? sheet_progress_child_large
                                        : family->easy ? sheet_progress_easy
                                                       : sheet_progress_child;
    if (family->row_count <= few_rows)
        sizes.unit *= 1.2; /* there is room for larger faces */
    struct sheet_progress_sheet sheet = {
        .family = family,
        .sizes = &sizes,
        .canvas = canvas,
        .mem = &mem,
        .table_open = ank_alloc(&mem, sizeof(bool)),
        .subtitle = subtitle(family, &mem),
        .foot = own_words(family, ANK_N("This sheet is yours. You choose who sees it."),
                          ANK_N("This sheet is mine. I choose who sees it.")),
    };
    canvas_language(canvas, ank_lang_code(family->lang));
    struct layout layout = {.top = PROGRESS_TOP,
                            .bottom = sheet_progress_frame_top(&sheet) - 8,
                            .sheet = &sheet,
                            .frame = sheet_progress_frame,
                            .leave = sheet_progress_leave_page};
    layout_add(&layout,
               (struct layout_block){.height = fmax(sheet.sizes->title_leading + 12 +
                                                        subtitle_height(&sheet),
                                                    56 * sheet.sizes->unit),
                                     .keep = true,
                                     .draw = draw_head});
    if (!family->easy)
        sheet_progress_add_strengths(&layout, &sheet);
    if (family->row_count > 0 && (family->sitting_count > 1 || any_priority(family)))
        layout_add(&layout, (struct layout_block){.height = key_height(&sheet),
                                                  .keep = true,
                                                  .draw = draw_keys});
    add_cards(&layout, &sheet);
    if (family->easy)
        sheet_progress_add_easy(&layout, &sheet);
    else
        add_rest(&layout, &sheet);
    layout_draw(&layout, canvas);
    ank_arena_free(&mem);
}

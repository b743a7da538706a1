/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The family's sheet. The front is the answer: what goes well, then and now per
 * domain, rights, how to go on. The back is the whole record: the star beside what
 * was said in every talk.
 *
 * Progress and decline are drawn with the same shapes: a ring is then, a dot is
 * now. Colour never carries a meaning alone.
 */
#include <math.h>

#include <ankerpunt/forms.h>
#include "../canvas/paper.h"
#include "sheet_progress_parts.h"

static void draw_writing_line(struct canvas *canvas, const void *data, size_t index,
                              double top)
{
    (void)index;
    double y =
        top + 22 * fmin(1.3, ((const struct sheet_progress_sheet *)data)->sizes->unit);
    canvas_line(canvas, (struct point){LEFT, y}, (struct point){LEFT + WIDTH, y},
                ink_stroke(INK_RULE, 0.8));
}

static struct layout_block writing_line(const struct sheet_progress_sheet *sheet)
{
    return (struct layout_block){.height = 26 * fmin(1.3, sheet->sizes->unit),
                                 .draw = draw_writing_line};
}

/* Where what there may be room for goes. */
struct places {
    size_t star, right_line, writing;
    bool line_is_on_front, star_is_on_front;
};

enum { LEAST_LINES = 2, MOST_LINES = 4, MOST_CHOSEN = 5 };

/* The front as it must be. */
static struct places add_front(struct layout *layout,
                               struct sheet_progress_sheet *sheet)
{
    struct places places = {0};
    sheet_progress_add_head(layout, sheet);
    sheet_progress_add_strengths(layout, sheet);
    if (sheet->family->apart) {
        sheet_progress_add_talks(layout, sheet);
        sheet_progress_add_lists(layout, sheet);
    } else if (sheet->family->row_count > 0)
        sheet_progress_add_table(layout, sheet);
    sheet_progress_add_turned(layout, sheet);
    if (sheet->sizes->foot_once)
        sheet_progress_add_text(layout, sheet, sheet->foot, sheet->sizes->small,
                                sheet->sizes->small_leading);
    places.star = layout->count;
    sheet_progress_add_changes(layout, sheet);
    sheet_progress_add_wishes(layout, sheet);
    sheet_progress_add_goals(layout, sheet);
    sheet_progress_add_around(layout, sheet);
    layout_add(layout, sheet_progress_heading(sheet, HEADING_RIGHTS));
    places.right_line = layout->count;
    sheet_progress_add_rights(layout, sheet);
    sheet_progress_add_chosen(layout, sheet, MOST_CHOSEN);
    sheet_progress_add_suggested(layout, sheet);
    layout_add(layout, sheet_progress_heading(sheet, HEADING_ONWARD));
    sheet_progress_add_onward(layout, sheet);
    struct layout_block line = writing_line(sheet);
    for (int i = 1; i <= LEAST_LINES; i++) {
        line.keep = i < LEAST_LINES;
        layout_add(layout, line);
    }
    places.writing = layout->count;
    sheet_progress_add_notice(layout, sheet);
    return places;
}

/* The star stands under the bars when it leaves room for the rest. */
static void add_star_on_front(struct layout *layout, struct sheet_progress_sheet *sheet,
                              struct places *places, double rest)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double room = layout_room(layout), height = fmin(sizes->star.most, room - rest);
    if (height < sizes->star.least)
        height = fmin(sizes->star.least, room);
    if (height < sizes->star.least || !sheet_progress_has_star(sheet, height))
        return;
    layout_insert(layout, places->star, sheet_progress_star(sheet, height));
    places->star_is_on_front = true;
    places->right_line++;
    places->writing++;
}

/* What there is room for: the star, rights on a dated line, lines to write on. When
 * the front runs over there is none. */
static void fill_front(struct layout *layout, struct sheet_progress_sheet *sheet,
                       struct places *places)
{
    struct layout_block line = writing_line(sheet),
                        dated = sheet_progress_right_line(sheet);
    if (sheet->family->right_count == 0)
        dated.height = 0;
    if (layout_pages(layout) > 1)
        return;
    if (!sheet->family->apart)
        add_star_on_front(layout, sheet, places, dated.height + line.height);
    if (dated.height > 0 && layout_room(layout) >= dated.height) {
        layout_insert(layout, places->right_line, dated);
        places->line_is_on_front = true;
        places->writing++;
    }
    for (int i = LEAST_LINES; i < MOST_LINES && layout_room(layout) >= line.height; i++)
        layout_insert(layout, places->writing, line);
}

/* Two talks of one voice are then and now: the front says it all. */
static bool has_more_talks(const struct ank_progress *family)
{
    return family->sitting_count > 0 &&
           (family->sitting_count > 2 || family->voice_count > 0);
}

/* A star as low as it may be, with its heading; grow_star() gives it what is left. */
static bool add_star(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double height = sizes->star.least;
    if (!sheet_progress_has_star(sheet, height))
        height = sizes->star.most;
    if (!sheet_progress_has_star(sheet, height))
        return false;
    layout_add(layout, sheet_progress_heading(sheet, HEADING_STAR));
    layout_add(layout, sheet_progress_star(sheet, height));
    return true;
}

static void grow_star(struct layout *layout, struct sheet_progress_sheet *sheet,
                      size_t star)
{
    double height =
        fmin(sheet->sizes->star.most, sheet->star_height + layout_room(layout));
    if (height > sheet->star_height && sheet_progress_has_star(sheet, height))
        layout->blocks[star] = sheet_progress_star(sheet, height);
}

/* After a first talk there is no record yet, but there is where to begin. */
static void add_beginning(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    enum { lines = 6 };
    layout_add(layout, sheet_progress_heading(sheet, HEADING_FIRST));
    for (int i = 0; i < lines; i++)
        layout_add(layout, writing_line(sheet));
}

/* Rights in time, when the front has no room for them and this page does. */
static void add_right_line(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    struct layout_block heading = sheet_progress_heading(sheet, HEADING_RIGHT_LINE),
                        line = sheet_progress_right_line(sheet);
    if (layout_room(layout) < heading.height + line.height)
        return;
    layout_add(layout, heading);
    layout_add(layout, line);
}

/* The back, when there is more to tell than the front does. */
static void add_back(struct layout *layout, struct sheet_progress_sheet *sheet,
                     const struct places *places)
{
    const struct ank_progress *family = sheet->family;
    size_t front = layout->count, pages = layout_pages(layout);
    if (pages == 1) /* else it goes on where the front ended */
        layout->turn = front;
    bool star = !family->apart && !places->star_is_on_front && add_star(layout, sheet);
    if (family->apart)
        ; /* the front has every talk */
    else if (has_more_talks(family) || (star && family->sitting_count == 2))
        sheet_progress_add_talks(layout, sheet);
    else if (star)
        add_beginning(layout, sheet);
    if (!family->apart)
        sheet_progress_add_lists(layout, sheet);
    if (layout->count == front) {
        layout->turn = 0;
        return;
    }
    if (family->right_count > 0 && !places->line_is_on_front)
        add_right_line(layout, sheet);
    if (layout->turn == 0 || layout_pages(layout) > pages + 1)
        return;
    if (star)
        grow_star(layout, sheet, front + 1);
    sheet_progress_air_talks(layout, sheet);
}

static double head_again(struct canvas *canvas, const void *sheet,
                         const struct layout_block *block, double top)
{
    struct layout_block head;
    if (!sheet_progress_table_goes_on(sheet, block, &head) &&
        !sheet_progress_talks_go_on(sheet, block, &head))
        return 0;
    if (canvas)
        head.draw(canvas, sheet, head.index, top);
    return head.height;
}

void sheet_progress_draw(struct canvas *canvas, const struct ank_progress *family)
{
    struct ank_arena mem = {0};
    struct sheet_progress_sizes sizes =
        family->large ? sheet_progress_large : sheet_progress_normal;
    struct sheet_progress_sheet sheet = {
        .family = family,
        .sizes = &sizes,
        .canvas = canvas,
        .mem = &mem,
        .table_open = ank_alloc(&mem, sizeof(bool)),
        .subtitle = sheet_progress_subtitle(family, &mem),
        .foot = sheet_progress_foot(family, &mem),
    };
    sheet_progress_fit_numbers(&sheet, &sizes);
    struct layout layout = {.top = PROGRESS_TOP,
                            .bottom = sheet_progress_frame_top(&sheet) - 8,
                            .sheet = &sheet,
                            .frame = sheet_progress_frame,
                            .leave = sheet_progress_leave_page,
                            .again = head_again};
    canvas_language(canvas, ank_lang_code(family->lang));
    struct places places = add_front(&layout, &sheet);
    fill_front(&layout, &sheet, &places);
    add_back(&layout, &sheet, &places);
    layout_draw(&layout, canvas);
    ank_arena_free(&mem);
}

bool ank_progress_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                        const struct ank_progress *const *families, size_t count,
                        char **bytes, size_t *size, struct ank_error *err)
{
    struct canvas *canvas;
    struct canvas_about about = {
        .title = count == 1 ? families[0]->code : "ankerpunt",
        .language = ank_lang_code(families[0]->lang),
        .day = families[0]->today,
    };
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (families[i]->child || (families[i]->easy && !families[i]->apart))
            sheet_progress_draw_child(canvas, families[i]);
        else
            sheet_progress_draw(canvas, families[i]);
    return canvas_close(canvas, bytes, size, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A book of projects: its parts are laid out one by one, their pages counted, and then
 * all are drawn with one count of pages. A part whose last page would stay half empty
 * is spread evenly over its pages.
 */
#include <ankerpunt/analysis/words.h>
#include "sheet_summary_parts.h"

static const double page_top = 38, below = 52;

/* Below that, less than half of the page is used, and pages give up that much. */
static const double half_full = 0.5, give_up = 4;

static void draw_frame(struct canvas *canvas, const void *data, size_t page,
                       size_t pages)
{
    const struct sheet_summary_sheet *sheet = data;
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    double base = canvas_height(canvas) - 32;
    canvas_text(canvas, (struct point){LEFT, base}, SMALL, sheet->foot);
    canvas_text(canvas, (struct point){LEFT + WIDTH, base}, right,
                ank_format(sheet->mem, "%zu / %zu", page, pages));
}

/* The name of the part with its day; the day alone when that is too long. */
static const char *foot_of(const struct sheet_summary_sheet *sheet)
{
    char day[12];
    ank_day_words(sheet->paper->today, day);
    const char *foot = ank_format(sheet->mem, "%s · %s", sheet->name, day);
    return canvas_text_width(sheet->canvas, SMALL, foot) < WIDTH - 70
               ? foot
               : ank_format(sheet->mem, "%s", day);
}

static double page_bottom(const struct sheet_summary_part *part)
{
    return canvas_height(part->sheet.canvas) - below;
}

/* Puts the blocks on pages that are used down to `bottom`. */
static void lay_out(struct sheet_summary_part *part, double bottom)
{
    ank_arena_free(&part->layout.mem);
    ank_arena_free(&part->mem);
    struct sheet_summary_sheet *sheet = &part->sheet;
    *sheet = (struct sheet_summary_sheet){.paper = sheet->paper,
                                          .name = sheet->name,
                                          .subtitle = sheet->subtitle,
                                          .notice = sheet->notice,
                                          .canvas = sheet->canvas,
                                          .mem = &part->mem,
                                          .tight = sheet->tight,
                                          .papers = sheet->papers,
                                          .parts = sheet->parts,
                                          .part_count = sheet->part_count};
    sheet->table_open = ank_alloc(&part->mem, sizeof(bool));
    sheet->foot = foot_of(sheet);
    part->layout = (struct layout){.top = page_top,
                                   .bottom = bottom,
                                   .sheet = sheet,
                                   .frame = draw_frame,
                                   .leave = sheet_summary_leave_page};
    part->add(&part->layout, sheet);
}

/* A lower edge of all pages that leaves none half empty, on as many of them. */
static void even_out(struct sheet_summary_part *part)
{
    size_t pages = layout_pages(&part->layout);
    double bottom = page_bottom(part), best = bottom,
           most = layout_emptiest(&part->layout, bottom);
    while (most < half_full && pages > 1) {
        bottom -= give_up;
        lay_out(part, bottom);
        if (layout_pages(&part->layout) > pages)
            break;
        double used = layout_emptiest(&part->layout, page_bottom(part));
        best = used > most ? bottom : best;
        most = used > most ? used : most;
    }
    if (bottom != best)
        lay_out(part, best);
}

/* The front answers on one page when closer lines make it fit. */
static void squeeze(struct sheet_summary_part *part)
{
    size_t pages = layout_pages(&part->layout);
    if (pages == 1)
        return;
    part->sheet.tight = 1;
    lay_out(part, page_bottom(part));
    if (layout_pages(&part->layout) < pages)
        return;
    part->sheet.tight = 0;
    lay_out(part, page_bottom(part));
}

/* As roomy as its pages allow: first everything, then less of what the workbook has
 * too. */
static void lay_out_well(struct sheet_summary_part *part)
{
    lay_out(part, page_bottom(part));
    while (part->sheet.tight < SUMMARY_TIGHTEST &&
           layout_pages(&part->layout) > SUMMARY_PAGES) {
        part->sheet.tight++;
        lay_out(part, page_bottom(part));
    }
    if (part->add == sheet_summary_add_front)
        squeeze(part);
    even_out(part);
}

/* Parts ----------------------------------------------------------------------- */

struct book {
    struct ank_arena mem;
    struct canvas *canvas;
    const struct ank_summary_papers *papers;
    struct sheet_summary_part *parts;
    size_t count, most;
};

static struct sheet_summary_sheet *
add_part(struct book *book, const struct ank_project_paper *paper,
         void (*add)(struct layout *, struct sheet_summary_sheet *))
{
    struct sheet_summary_part *part = &book->parts[book->count++];
    part->add = add;
    part->sheet = (struct sheet_summary_sheet){.paper = paper,
                                               .canvas = book->canvas,
                                               .papers = book->papers,
                                               .parts = book->parts,
                                               .part_count = book->most};
    return &part->sheet;
}

/* What stands before the projects. */
static void add_together(struct book *book)
{
    const struct ank_sides_paper *sides = book->papers->sides;
    struct ank_project_paper *paper = ank_alloc(&book->mem, sizeof *paper);
    *paper = (struct ank_project_paper){.lang = sides->lang, .today = sides->today};
    char day[12];
    ank_day_words(sides->today, day);
    struct sheet_summary_sheet *front = add_part(book, paper, sheet_summary_add_front);
    front->name = ank_say(sides->lang, &book->mem, ANK_N("%zu projects together"),
                          sides->project_count);
    front->subtitle = ank_say(sides->lang, &book->mem,
                              ANK_N("Are we doing well? As it stands on %s"), day);
    front->notice = sides->cut;
    if (sides->apart)
        return;
    struct sheet_summary_sheet *beside = add_part(book, paper, sheet_summary_add_sides);
    beside->name = ank_words(sides->lang, ANK_N("Projects side by side"));
    beside->subtitle =
        ank_say(sides->lang, &book->mem, ANK_N("%zu projects · as it stands on %s"),
                sides->project_count, day);
}

static void add_project(struct book *book, const struct ank_project_paper *paper)
{
    const struct ank_period *period = &paper->summary->period;
    char day[12];
    struct sheet_summary_sheet *sheet =
        add_part(book, paper, sheet_summary_add_project);
    sheet->name = paper->summary->project->name;
    sheet->notice = paper->cut;
    sheet->subtitle = period->from != ANK_NO_DAY
                          ? ank_sentence_of_period(paper->lang, &book->mem, period)
                          : ank_say(paper->lang, &book->mem,
                                    ANK_N("Are we doing well? As it stands on %s"),
                                    ank_day_words(period->until, day));
}

/* On the first page of all, once: whom the paper is for. */
static void add_notice(struct book *book)
{
    struct sheet_summary_sheet *first = &book->parts[0].sheet;
    if (first->notice)
        return;
    first->notice = ank_words(
        first->paper->lang,
        ANK_N("This paper is the coordinator’s own: small numbers in it can point at "
              "families. To pass on: --for team, --for board, or a release."));
}

static void draw_parts(struct book *book)
{
    size_t pages = 0;
    for (size_t i = 0; i < book->count; i++) {
        lay_out_well(&book->parts[i]);
        book->parts[i].first = pages + 1;
        pages += layout_pages(&book->parts[i].layout);
    }
    for (size_t i = 0; i < book->count; i++) {
        struct sheet_summary_part *part = &book->parts[i];
        part->layout.before = part->first - 1;
        part->layout.all = pages;
        layout_draw(&part->layout, book->canvas);
        ank_arena_free(&part->mem);
    }
}

void sheet_summary_draw_book(struct canvas *canvas,
                             const struct ank_summary_papers *papers)
{
    const struct ank_sides_paper *sides = papers->sides;
    struct book book = {.canvas = canvas, .papers = papers, .most = papers->count};
    if (sides)
        book.most += sides->apart ? 1 : 2;
    book.parts = ank_alloc(&book.mem, book.most * sizeof *book.parts);
    if (sides)
        add_together(&book);
    for (size_t i = 0; i < papers->count; i++)
        add_project(&book, papers->projects[i]);
    add_notice(&book);
    draw_parts(&book);
    ank_arena_free(&book.mem);
}

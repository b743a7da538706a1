/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that is held on a family, as text that flows over pages. */
#include <ankerpunt/forms.h>
#include "../canvas/layout.h"
#include "../canvas/paper.h"
#include "../canvas/paragraph.h"
#include "../progress/sheet_progress_parts.h"

static const double leading = 14.5;

struct piece {
    const char *text;
    bool heading;
};

struct dossier_sheet {
    const struct ank_dossier *dossier;
    struct ank_arena mem;
    size_t count;
    struct piece *pieces;
};

static void frame(struct canvas *canvas, const void *data, size_t page, size_t pages)
{
    const struct dossier_sheet *sheet = data;
    struct ank_arena mem = {0};
    char day[12];
    double base = PAGE_HEIGHT - 34;
    struct style right = SMALL;
    right.align = ALIGN_RIGHT;
    canvas_text(canvas, (struct point){LEFT, base}, SMALL,
                ank_format(&mem, "%s · %s", sheet->dossier->code,
                           ank_day_words(sheet->dossier->today, day)));
    canvas_text(
        canvas, (struct point){LEFT + WIDTH, base}, right,
        ank_say(sheet->dossier->lang, &mem, ANK_N("page %zu of %zu"), page, pages));
    ank_arena_free(&mem);
}

static void draw_title(struct canvas *canvas, const void *data, size_t index,
                       double top)
{
    (void)index;
    const struct dossier_sheet *sheet = data;
    canvas_begin(canvas, TAG_H1, NULL);
    canvas_words(canvas, (struct box){LEFT, top, WIDTH, 30}, TITLE, 30,
                 sheet->dossier->title);
    canvas_end(canvas);
}

static void draw_piece(struct canvas *canvas, const void *data, size_t index,
                       double top)
{
    const struct dossier_sheet *sheet = data;
    const struct piece *piece = &sheet->pieces[index];
    canvas_begin(canvas, piece->heading ? TAG_H2 : TAG_P, NULL);
    if (piece->heading)
        canvas_words(canvas, (struct box){LEFT, top + 12, WIDTH, 20}, HEADING, 19,
                     piece->text);
    else
        canvas_words(canvas, (struct box){LEFT, top, WIDTH, leading}, BODY, leading,
                     piece->text);
    canvas_end(canvas);
}

static void add_piece(struct dossier_sheet *sheet, struct canvas *canvas,
                      struct layout *layout, struct piece piece)
{
    double height =
        piece.heading
            ? 16 + canvas_words_height(canvas, WIDTH, HEADING, 19, piece.text)
            : 3 + canvas_words_height(canvas, WIDTH, BODY, leading, piece.text);
    sheet->pieces = ank_grow(&sheet->mem, sheet->pieces, sheet->count, sizeof piece);
    sheet->pieces[sheet->count] = piece;
    layout_add(layout, (struct layout_block){height, piece.heading, draw_piece,
                                             sheet->count++});
}

static void draw(struct canvas *canvas, const struct ank_dossier *dossier)
{
    struct dossier_sheet sheet = {.dossier = dossier};
    struct layout layout = {
        .top = 40, .bottom = PAGE_HEIGHT - 60, .sheet = &sheet, .frame = frame};
    double title = 6 + canvas_words_height(canvas, WIDTH, TITLE, 30, dossier->title);
    layout_add(&layout, (struct layout_block){title, true, draw_title, 0});
    for (size_t p = 0; p < dossier->part_count; p++) {
        const struct ank_dossier_part *part = &dossier->parts[p];
        if (*part->heading)
            add_piece(&sheet, canvas, &layout, (struct piece){part->heading, true});
        for (size_t i = 0; i < part->line_count; i++) {
            const char *rest = part->lines[i];
            for (char *text; (text = paragraph_next(&sheet.mem, &rest));)
                add_piece(&sheet, canvas, &layout, (struct piece){text, false});
        }
    }
    layout_draw(&layout, canvas);
    ank_arena_free(&sheet.mem);
}

bool ank_dossier_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                       const struct ank_dossier *dossier, char **bytes, size_t *size,
                       struct ank_error *err)
{
    struct canvas *canvas;
    struct canvas_about about = {
        .title = dossier->code,
        .language = ank_lang_code(dossier->lang),
        .day = dossier->today,
    };
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    draw(canvas, dossier);
    return canvas_close(canvas, bytes, size, err);
}

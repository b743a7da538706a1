/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The blank form: what is asked on the screen, in the same order and with the same
 * faces and letters, to fill in with a pen.
 */
#include <math.h>
#include <string.h>

#include <ankerpunt/forms.h>
#include "sheet_form_parts.h"
#include "../canvas/paper.h"

struct twin sheet_form_both(const struct sheet_form_sheet *sheet, const char *text,
                            const char *beside)
{
    const struct ank_form *form = sheet->form;
    bool shown = form->beside && beside && strcmp(text, beside) != 0;
    return (struct twin){text, shown ? beside : NULL, form->lang, form->beside};
}

struct twin sheet_form_words(const struct sheet_form_sheet *sheet, const char *english)
{
    return sheet_form_both(sheet, ank_words(sheet->form->lang, english),
                           ank_words(sheet->form->beside, english));
}

struct twin sheet_form_label(const struct sheet_form_sheet *sheet,
                             const struct ank_label *label)
{
    return sheet_form_both(sheet, ank_label(sheet->form->lang, label),
                           ank_label(sheet->form->beside, label));
}

const char *sheet_form_number(const struct ank_lang *lang,
                              const struct ank_scale *scale, ank_score step,
                              char text[static 32])
{
    return ank_number_words(lang, ank_scale_points(scale, step), scale->decimals, text);
}

static double set(struct canvas *canvas, struct box box, struct style style,
                  double leading, const char *text, bool draws)
{
    return draws ? canvas_words(canvas, box, style, leading, text)
                 : canvas_words_height(canvas, box.width, style, leading, text);
}

double sheet_form_twin(struct canvas *canvas, struct box box, struct style style,
                       struct twin twin, bool draws)
{
    double leading = style.size <= 11 ? LEADING * style.size / 11 : 1.2 * style.size;
    if (ank_lang_is_rtl(twin.lang)) /* its letters reach deeper */
        leading += 0.12 * style.size;
    double height = set(canvas, box, style, leading, twin.text, draws);
    if (!twin.beside)
        return height;
    struct style small = BESIDE;
    small.align = style.align;
    box.y += height;
    canvas_language(canvas, ank_lang_code(twin.other));
    height += set(canvas, box, small, BESIDE_LEADING, twin.beside, draws);
    canvas_language(canvas, ank_lang_code(twin.lang));
    return height;
}

void sheet_form_beside(struct canvas *canvas, struct point at, struct twin twin)
{
    if (!twin.beside)
        return;
    canvas_language(canvas, ank_lang_code(twin.other));
    canvas_text(canvas, at, BESIDE, twin.beside);
    canvas_language(canvas, ank_lang_code(twin.lang));
}

double sheet_form_heading(struct canvas *canvas, struct box box, struct style style,
                          struct twin twin, bool draws)
{
    static const double between = 10;
    double leading = 1.2 * style.size,
           first = canvas_text_width(canvas, style, twin.text);
    if (!twin.beside ||
        first + between + canvas_text_width(canvas, BESIDE, twin.beside) > box.width)
        return sheet_form_twin(canvas, box, style, twin, draws);
    if (draws) {
        double base = box.y + leading - 0.25 * style.size;
        canvas_text(canvas, (struct point){box.x, base}, style, twin.text);
        sheet_form_beside(canvas, (struct point){box.x + first + between, base}, twin);
    }
    return leading;
}

static double rows_height(const struct sheet_form_sheet *sheet)
{
    double height =
        sheet_form_table_head_height(sheet, false) + sheet_form_legend_height(sheet);
    for (size_t i = 0; i < sheet->form->instrument->domain_count; i++)
        height += sheet_form_row_height(sheet, i);
    return height;
}

static double whole_height(const struct sheet_form_sheet *sheet)
{
    double height = sheet_form_head_height(sheet) + rows_height(sheet) +
                    sheet_form_notice_height(sheet);
    for (size_t q = 0; q < FORM_QUESTIONS; q++)
        height += sheet_form_question_height(sheet, q);
    return height;
}

/* More lines to write on, as long as everything stays on the page. */
static void add_lines(struct sheet_form_sheet *sheet, int most, double height)
{
    while (sheet->lines < most) {
        sheet->lines++;
        if (whole_height(sheet) > height) {
            sheet->lines--;
            return;
        }
    }
}

/* What is left on a page that holds everything goes to a second line, then to the
 * rows, then to more lines. */
static void use_room(struct sheet_form_sheet *sheet, double height)
{
    static const double most_spread = 9;
    double rows = fmax(1, (double)sheet->form->instrument->domain_count);
    add_lines(sheet, 2, height);
    sheet->spread = fmin(most_spread, (height - whole_height(sheet)) / rows);
    add_lines(sheet, 5, height);
}

/* A row that begins a page has the head of the table over it again. */
static void add_rows(struct layout *layout, const struct sheet_form_sheet *sheet)
{
    for (size_t i = 0; i < sheet->form->instrument->domain_count; i++) {
        double height = sheet_form_row_height(sheet, i);
        bool again = i > 0 && height > layout_room(layout);
        if (i == 0 || again)
            layout_add(layout,
                       (struct layout_block){sheet_form_table_head_height(sheet, again),
                                             true, sheet_form_draw_table_head, again});
        layout_add(layout,
                   (struct layout_block){height, false, sheet_form_draw_row, i});
    }
}

static void add(struct layout *layout, const struct sheet_form_sheet *sheet)
{
    layout_add(layout, (struct layout_block){sheet_form_head_height(sheet), true,
                                             sheet_form_draw_head, 0});
    add_rows(layout, sheet);
    layout_add(layout, (struct layout_block){sheet_form_legend_height(sheet), false,
                                             sheet_form_draw_legend, 0});
    for (size_t q = 0; q < FORM_QUESTIONS; q++)
        layout_add(layout, (struct layout_block){sheet_form_question_height(sheet, q),
                                                 false, sheet_form_draw_question, q});
    layout_add(layout, (struct layout_block){sheet_form_notice_height(sheet), false,
                                             sheet_form_draw_notice, 0});
}

/* Over more pages: two lines, unless a page would be for that alone. */
static int roomy_lines(const struct layout *layout, struct sheet_form_sheet *sheet)
{
    size_t pages[2];
    for (int lines = 1; lines <= 2; lines++) {
        struct layout tried = *layout;
        sheet->lines = lines;
        add(&tried, sheet);
        pages[lines - 1] = layout_pages(&tried);
        ank_arena_free(&tried.mem);
    }
    return pages[1] > pages[0] ? 1 : 2;
}

/* On one page when it fits there, if need be with low rows. */
static void add_plain(struct layout *layout, struct sheet_form_sheet *sheet)
{
    double height = layout->bottom - layout->top;
    sheet->tight = whole_height(sheet) > height;
    if (whole_height(sheet) > height) /* then it is no use */
        sheet->tight = false;
    if (whole_height(sheet) <= height)
        use_room(sheet, height);
    else
        sheet->lines = roomy_lines(layout, sheet);
    add(layout, sheet);
}

void sheet_form_draw(struct canvas *canvas, const struct ank_form *form)
{
    struct ank_arena mem = {0};
    struct sheet_form_sheet sheet = {
        .form = form,
        .canvas = canvas,
        .mem = &mem,
        .table_open = ank_alloc(&mem, sizeof(bool)),
        .lines = 1,
    };
    sheet.scans = qr_make(form->code, &mem, &sheet.qr);
    canvas_language(canvas, ank_lang_code(form->lang));
    canvas_mirror(canvas, ank_lang_is_rtl(form->lang));
    struct layout layout = {.top = 34,
                            .bottom =
                                canvas_height(canvas) - sheet_form_foot_height(&sheet),
                            .sheet = &sheet,
                            .frame = sheet_form_draw_frame,
                            .leave = sheet_form_leave_page};
    if (sheet_form_is_easy(form))
        sheet_form_add_easy(&layout, &sheet);
    else
        add_plain(&layout, &sheet);
    layout_draw(&layout, canvas);
    canvas_mirror(canvas, false);
    ank_arena_free(&mem);
}

bool ank_form_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                    const struct ank_form *const *forms, size_t count, char **bytes,
                    size_t *size, struct ank_error *err)
{
    struct canvas *canvas;
    struct canvas_about about = {
        .title = count > 1          ? "ankerpunt"
                 : forms[0]->family ? forms[0]->family
                                    : forms[0]->instrument->code,
        .language = ank_lang_code(forms[0]->lang),
        .day = forms[0]->today,
    };
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!sheet_form_has_letters(canvas, forms[i]->lang, err)) {
            canvas_drop(canvas);
            return false;
        }
        sheet_form_draw(canvas, forms[i]);
    }
    return canvas_close(canvas, bytes, size, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of the blank form: for whom and which moment, the code as a square to
 * scan, and what is filled in about the talk itself. */
#include <math.h>

#include "sheet_form_parts.h"

static const double most_side = 76, scan_gap = 4, scan_drop = 6;

static double scan_side(const struct sheet_form_sheet *sheet)
{
    return qr_side(&sheet->qr, most_side);
}

/* Something to fill in: words before a line, or after a square to tick. */
struct field {
    const char *english;
    double line;       /* how long the line is; 0: a square to tick */
    const char *value; /* known already: stands there instead of a line */
};

static double head_width(const struct sheet_form_sheet *sheet)
{
    return sheet->scans ? WIDTH - scan_side(sheet) - scan_gap : WIDTH;
}

/* The white edge of the square may be that of the page: what is dark of it stands
 * against the margin, and as high as the title. */
static double scan_edge(const struct sheet_form_sheet *sheet)
{
    return qr_edge(&sheet->qr, scan_side(sheet));
}

/* "G-7K3QX · Family coaching · after 6 months · planned on 12/07/2026" */
static const char *subtitle(const struct sheet_form_sheet *sheet,
                            const struct ank_lang *lang)
{
    const struct ank_form *form = sheet->form;
    struct ank_arena *mem = sheet->mem;
    char day[12];
    const char *text = ank_format(mem, "%s%s%s", form->family ? form->family : "",
                                  form->family ? " · " : "",
                                  ank_label(lang, &form->instrument->title));
    if (form->wave)
        text = ank_format(mem, "%s · %s", text, ank_wave_when(lang, mem, form->wave));
    if (form->wave && form->planned != ANK_NO_DAY)
        text = ank_format(mem, "%s · %s", text,
                          ank_say(lang, mem, ANK_N("planned on %s"),
                                  ank_day_words(form->planned, day)));
    return text;
}

/* A square to tick, or the words with a line or what is known after them; returns
 * how wide it is. */
static double place_field(const struct sheet_form_sheet *sheet,
                          const struct field *field, struct point at, bool draws)
{
    static const double square = 10.5, gap = 5;
    struct canvas *canvas = sheet->canvas;
    struct twin twin = sheet_form_words(sheet, field->english);
    bool ticked = field->line <= 0 && !field->value;
    double words = canvas_text_width(canvas, BODY, twin.text),
           before = ticked ? square + gap : 0;
    double below = twin.beside ? canvas_text_width(canvas, BESIDE, twin.beside) : 0;
    double after = field->value ? gap + canvas_text_width(canvas, STRONG, field->value)
                   : ticked     ? 0
                                : gap + field->line;
    if (draws) {
        if (ticked)
            canvas_box(canvas, (struct box){at.x, at.y - 9, square, square}, 1.5,
                       ink_stroke(INK_GREY, 0.9));
        canvas_begin(canvas, TAG_P, NULL);
        canvas_text(canvas, (struct point){at.x + before, at.y}, BODY, twin.text);
        if (field->value)
            canvas_text(canvas, (struct point){at.x + words + gap, at.y}, STRONG,
                        field->value);
        sheet_form_beside(canvas, (struct point){at.x + before, at.y + BESIDE_LEADING},
                          twin);
        canvas_end(canvas);
        if (after > 0 && !field->value)
            canvas_line(canvas, (struct point){at.x + words + gap, at.y + 1.5},
                        (struct point){at.x + words + after, at.y + 1.5},
                        ink_stroke(INK_GREY, 0.7));
    }
    return before + fmax(words + after, below);
}

/* As many on a line as fit, beside the square to scan (which reaches down to
 * `under`) and below it; returns how far down they reach. */
static double place_fields(const struct sheet_form_sheet *sheet,
                           const struct field *fields, size_t count, double top,
                           double under, bool draws)
{
    static const double between = 16;
    double height = sheet->form->beside ? 27 : 24, x = LEFT, base = top + 16;
    for (size_t i = 0; i < count; i++) {
        double width = place_field(sheet, &fields[i], (struct point){0, 0}, false);
        double room = base - 10 > under ? WIDTH : head_width(sheet);
        if (x > LEFT && x + width > LEFT + room) {
            x = LEFT;
            base += height;
        }
        if (draws)
            place_field(sheet, &fields[i], (struct point){x, base}, true);
        x += width + between;
    }
    return base - 16 + height;
}

static struct twin title(const struct sheet_form_sheet *sheet)
{
    return sheet->form->child ? sheet_form_words(sheet, ANK_N("How am I doing?"))
                              : sheet_form_words(sheet, ANK_N("How is it going?"));
}

/* From top to bottom, for measuring and for drawing alike. Returns the bottom. */
static double place_head(const struct sheet_form_sheet *sheet, double top, bool draws)
{
    const struct ank_form *form = sheet->form;
    struct canvas *canvas = sheet->canvas;
    double width = head_width(sheet), y = top;
    struct twin about =
        sheet_form_both(sheet, subtitle(sheet, form->lang),
                        form->beside ? subtitle(sheet, form->beside) : NULL);
    const struct field who[] = {
        {ANK_N("Code of the family"), 70, NULL},
        {ANK_N("Date"), 74, NULL},
        {ANK_N("Filled in by"), 84, form->person},
    };
    const struct field how[] = {
        {ANK_N("without the coach"), 0, NULL},
        {ANK_N("together with the coach"), 0, NULL},
        {ANK_N("standing in the room"), 0, NULL},
    };
    size_t known = form->family ? 1 : 0;
    if (draws)
        canvas_begin(canvas, TAG_H1, NULL);
    y += sheet_form_heading(canvas, (struct box){LEFT, y, width, 30}, TITLE,
                            title(sheet), draws);
    if (draws) {
        canvas_end(canvas);
        canvas_begin(canvas, TAG_P, NULL);
    }
    y += 5;
    y += sheet_form_twin(canvas, (struct box){LEFT, y, width, 30}, BODY, about, draws);
    if (draws)
        canvas_end(canvas);
    double under =
        sheet->scans ? top + scan_side(sheet) - 2 * scan_edge(sheet) + scan_drop : top;
    y = place_fields(sheet, who + known, ANK_COUNT(who) - known, y + 4, under, draws);
    if (!sheet_form_is_easy(form))
        y = place_fields(sheet, how, ANK_COUNT(how), y, under, draws);
    return fmax(y, under + 4);
}

double sheet_form_head_height(const struct sheet_form_sheet *sheet)
{
    return place_head(sheet, 0, false) + 2;
}

void sheet_form_draw_head(struct canvas *canvas, const void *data, size_t index,
                          double top)
{
    (void)index;
    const struct sheet_form_sheet *sheet = data;
    const struct ank_form *form = sheet->form;
    canvas_bookmark(canvas, form->family ? form->family : form->instrument->code);
    place_head(sheet, top, true);
    if (sheet->scans)
        qr_draw(canvas, &sheet->qr,
                (struct point){LEFT + WIDTH - scan_side(sheet) + scan_edge(sheet),
                               top + scan_drop - scan_edge(sheet)},
                scan_side(sheet),
                ank_say(form->lang, sheet->mem,
                        ANK_N("A square to scan, which says: %s"), form->code));
}

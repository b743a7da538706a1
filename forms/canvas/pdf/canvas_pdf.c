/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The PDF kind of canvas: drawing as the operators of a page stream.
 *
 * The state of a page is never saved and restored, only set where it changes,
 * so that no limit of nesting is ever met. PDF counts upwards: every y turns
 * around here.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pdf.h"

static struct pdf *pdf_of(struct canvas *canvas)
{
    return (struct pdf *)canvas;
}

/* State ---------------------------------------------------------------- */

static void forget_state(struct pdf *pdf)
{
    pdf->fill = pdf->stroke = NO_COLOUR;
    pdf->width = pdf->size = -1;
    pdf->dashed = pdf->font = -1;
}

void pdf_use_colour(struct pdf *pdf, colour *now, colour wanted, const char *operator)
{
    if (*now == wanted)
        return;
    *now = wanted;
    /* Three decimals: two would confuse neighbours among 256 shades. */
    for (int shift = 16; shift >= 0; shift -= 8) {
        int thousandths = (int)lround((wanted >> shift & 0xFF) / 0.255);
        if (thousandths == 1000)
            bytes_text(&pdf->content, "1 ");
        else
            bytes_format(&pdf->content, ".%03d ", thousandths);
    }
    bytes_text(&pdf->content, operator);
}

/* Dashes end flat, or they would close their own gaps; other lines are round. */
static void use_ink(struct pdf *pdf, struct ink ink)
{
    if (ink.fill != NO_COLOUR)
        pdf_use_colour(pdf, &pdf->fill, ink.fill, "rg\n");
    if (ink.stroke == NO_COLOUR)
        return;
    pdf_use_colour(pdf, &pdf->stroke, ink.stroke, "RG\n");
    if (pdf->width < ink.width || pdf->width > ink.width) {
        bytes_number(&pdf->content, ink.width);
        bytes_text(&pdf->content, " w\n");
        pdf->width = ink.width;
    }
    if (pdf->dashed != ink.dashed)
        bytes_text(&pdf->content, ink.dashed ? "[4 3] 0 d 0 J\n" : "[] 0 d 1 J\n");
    pdf->dashed = ink.dashed;
}

/* Shapes --------------------------------------------------------------- */

static void move_to(struct pdf *pdf, double x, double y)
{
    bytes_numbers(&pdf->content, 2, (double[]){x, canvas_height(&pdf->canvas) - y});
    bytes_text(&pdf->content, "m\n");
}

static void line_to(struct pdf *pdf, double x, double y)
{
    bytes_numbers(&pdf->content, 2, (double[]){x, canvas_height(&pdf->canvas) - y});
    bytes_text(&pdf->content, "l\n");
}

/*
 * Part of a circle as one Bézier curve, from where the pen is. The handles are
 * 4/3 tan(angle/4) long, which is within 0.03 % of the circle up to 90 degrees
 * (Goldapp 1991, Approximation of circular arcs by cubic polynomials).
 */
static void curve(struct pdf *pdf, struct point centre, double radius, double from,
                  double to)
{
    double handle = 4.0 / 3 * tan((to - from) / 4) * radius;
    double x0 = centre.x + radius * cos(from), y0 = centre.y + radius * sin(from);
    double x3 = centre.x + radius * cos(to), y3 = centre.y + radius * sin(to);
    bytes_numbers(&pdf->content, 6,
                  (double[]){x0 - handle * sin(from),
                             canvas_height(&pdf->canvas) - (y0 + handle * cos(from)),
                             x3 + handle * sin(to),
                             canvas_height(&pdf->canvas) - (y3 - handle * cos(to)), x3,
                             canvas_height(&pdf->canvas) - y3});
    bytes_text(&pdf->content, "c\n");
}

static const double quarter = 1.57079632679489661923;

/* A curve for each quarter; of a dot for each half, which is 1.8 % off, less than
 * 0.04 points: grids have hundreds of them. */
static void curves(struct pdf *pdf, struct point centre, double radius, double from,
                   double to)
{
    const double dot = 2;
    int count = (int)ceil((to - from) / (radius > dot ? quarter : 2 * quarter) - 1e-9);
    for (int i = 0; i < count; i++)
        curve(pdf, centre, radius, from + (to - from) * i / count,
              from + (to - from) * (i + 1) / count);
}

static void paint(struct pdf *pdf, bool closed, struct ink ink)
{
    bool filled = ink.fill != NO_COLOUR;
    bool outlined = ink.stroke != NO_COLOUR && ink.width > 0;
    const char *how = !closed              ? "S\n"
                      : filled && outlined ? "b\n"
                      : filled             ? "f\n"
                                           : "s\n";
    bytes_text(&pdf->content, how);
}

static void start_shape(struct pdf *pdf, struct ink ink)
{
    pdf_mark_shape(pdf);
    use_ink(pdf, ink);
}

static void points(struct canvas *canvas, const struct point *points, size_t count,
                   bool closed, struct ink ink)
{
    struct pdf *pdf = pdf_of(canvas);
    start_shape(pdf, ink);
    move_to(pdf, points[0].x, points[0].y);
    for (size_t i = 1; i < count; i++)
        line_to(pdf, points[i].x, points[i].y);
    paint(pdf, closed, ink);
}

static void circle(struct canvas *canvas, struct point centre, double radius,
                   struct ink ink)
{
    struct pdf *pdf = pdf_of(canvas);
    start_shape(pdf, ink);
    move_to(pdf, centre.x + radius, centre.y);
    curves(pdf, centre, radius, 0, 4 * quarter);
    paint(pdf, true, ink);
}

/* Dashes of no length with round ends (ISO 32000-1, 8.4.3.3). */
static void dots(struct canvas *canvas, struct point from, struct point to, double gap,
                 struct ink ink)
{
    struct pdf *pdf = pdf_of(canvas);
    start_shape(pdf, ink);
    bytes_text(&pdf->content, "[0 ");
    bytes_number(&pdf->content, gap);
    bytes_text(&pdf->content, "] 0 d 1 J\n");
    pdf->dashed = -1;
    move_to(pdf, from.x, from.y);
    line_to(pdf, to.x, to.y);
    paint(pdf, false, ink);
}

static void box(struct canvas *canvas, struct box box, double radius, struct ink ink)
{
    struct pdf *pdf = pdf_of(canvas);
    double right = box.x + box.width, bottom = box.y + box.height;
    double left_in = box.x + radius, right_in = right - radius;
    double top_in = box.y + radius, bottom_in = bottom - radius;

    start_shape(pdf, ink);
    move_to(pdf, left_in, box.y);
    line_to(pdf, right_in, box.y);
    if (radius > 0)
        curve(pdf, (struct point){right_in, top_in}, radius, -quarter, 0);
    line_to(pdf, right, bottom_in);
    if (radius > 0)
        curve(pdf, (struct point){right_in, bottom_in}, radius, 0, quarter);
    line_to(pdf, left_in, bottom);
    if (radius > 0)
        curve(pdf, (struct point){left_in, bottom_in}, radius, quarter, 2 * quarter);
    line_to(pdf, box.x, top_in);
    if (radius > 0)
        curve(pdf, (struct point){left_in, top_in}, radius, 2 * quarter, 3 * quarter);
    paint(pdf, true, ink);
}

static void arc(struct canvas *canvas, struct point centre, double radius, double from,
                double to, struct ink ink)
{
    struct pdf *pdf = pdf_of(canvas);
    from *= quarter / 90;
    to *= quarter / 90;
    start_shape(pdf, ink);
    move_to(pdf, centre.x + radius * cos(from), centre.y + radius * sin(from));
    curves(pdf, centre, radius, from, to);
    paint(pdf, false, ink);
}

/* Pages ---------------------------------------------------------------- */

/* FNV-1a, twice from different starts. */
static void add_to_hash(struct pdf *pdf, const char *data, size_t size)
{
    for (size_t i = 0; i < size; i++)
        for (int half = 0; half < 2; half++)
            pdf->hash[half] =
                (pdf->hash[half] ^ (unsigned char)data[i]) * 1099511628211u;
}

static void end_page(struct pdf *pdf, size_t number)
{
    if (number == 0)
        return;
    pdf_mark_end(pdf);
    pdf_page_content(pdf, pdf->pages[number - 1].object, &pdf->content);
    add_to_hash(pdf, pdf->content.data, pdf->content.size);
    bytes_clear(&pdf->content);
}

static void page(struct canvas *canvas)
{
    struct pdf *pdf = pdf_of(canvas);
    size_t before = canvas->page - 1;
    end_page(pdf, before);
    pdf->pages = ank_grow(&canvas->mem, pdf->pages, before, sizeof *pdf->pages);
    pdf->pages[before] = (struct pdf_page){.object = pdf_add_page(pdf, before)};
    forget_state(pdf);
    bytes_text(&pdf->content, "1 j\n");
    if (canvas->letter) { /* in the middle of the wider page */
        bytes_text(&pdf->content, "1 0 0 1 ");
        bytes_numbers(&pdf->content, 2, (double[]){(LETTER_WIDTH - PAGE_WIDTH) / 2, 0});
        bytes_text(&pdf->content, "cm\n");
    }
}

static void bookmark(struct canvas *canvas, const char *title)
{
    struct pdf *pdf = pdf_of(canvas);
    add_to_hash(pdf, title, strlen(title));
    pdf_bookmark(pdf, pdf->pages[canvas->page - 1].object, title);
}

static void close_pdf(struct canvas *canvas, char **bytes, size_t *size)
{
    struct pdf *pdf = pdf_of(canvas);
    if (canvas->failure.code == ANK_OK) {
        end_page(pdf, canvas->page);
        pdf_fonts_finish(pdf);
        pdf_tags_finish(pdf);
        pdf_about_finish(pdf);
    }
    if (canvas->failure.code == ANK_OK)
        pdf_save(pdf, bytes, size);
    HPDF_Free(pdf->doc);
    pdf_fonts_free(pdf);
    bytes_free(&pdf->content);
}

static const struct canvas_kind pdf_kind = {
    .page = page,
    .points = points,
    .circle = circle,
    .dots = dots,
    .box = box,
    .arc = arc,
    .text = pdf_text,
    .begin = pdf_tag_begin,
    .end = pdf_tag_end,
    .bookmark = bookmark,
    .outline = bookmark,
    .close = close_pdf,
};

bool canvas_open_pdf(struct canvas **canvas, struct typeset *fonts,
                     const struct canvas_about *about, struct ank_error *err)
{
    struct pdf *pdf = ank_must(calloc(1, sizeof *pdf));
    if (!pdf_start(pdf, err)) {
        free(pdf);
        return false;
    }
    canvas_init(&pdf->canvas, &pdf_kind, fonts, about, err->lang);
    pdf->fonts = ank_must(calloc(typeset_font_count(fonts), sizeof *pdf->fonts));
    pdf->fonts_object = pdf_object(pdf);
    pdf->hash[0] = 14695981039346656037u;
    pdf->hash[1] = 1099511628211u;
    add_to_hash(pdf, pdf->canvas.title, strlen(pdf->canvas.title));
    add_to_hash(pdf, pdf->canvas.language, strlen(pdf->canvas.language));
    add_to_hash(pdf, (const char *)&pdf->canvas.day, sizeof pdf->canvas.day);
    *canvas = &pdf->canvas;
    return true;
}

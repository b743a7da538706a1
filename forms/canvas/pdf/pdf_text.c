/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of text as operators: fonts, glyphs, and the steps between them. */
#include <math.h>

#include "pdf.h"

/* A line of text as it is being written: whether a TJ array and a string of
 * glyphs in it are open, and how far the pen is from where it should be. */
struct writing {
    struct pdf *pdf;
    double size;
    bool array, string;
    double owed; /* thousandths of an em; added up so that nothing is lost */
    double rise; /* em */
};

static void close_string(struct writing *line)
{
    if (line->string)
        bytes_text(&line->pdf->content, ">");
    line->string = false;
}

static void close_array(struct writing *line)
{
    close_string(line);
    if (line->array)
        bytes_text(&line->pdf->content, "] TJ\n");
    line->array = false;
}

static void use_font(struct writing *line, int font)
{
    struct pdf *pdf = line->pdf;
    bool same_size = !(pdf->size < line->size) && !(pdf->size > line->size);
    if (pdf->font == font && same_size)
        return;
    close_array(line);
    bytes_format(&pdf->content, "/F%d ", font);
    bytes_number(&pdf->content, line->size);
    bytes_text(&pdf->content, " Tf\n");
    pdf->font = font;
    pdf->size = line->size;
}

static void use_rise(struct writing *line, double rise)
{
    if (fabs(rise - line->rise) < 0.0005)
        return;
    close_array(line);
    bytes_number(&line->pdf->content, rise * line->size);
    bytes_text(&line->pdf->content, " Ts\n");
    line->rise = rise;
}

/* Moves the pen by what is owed, in whole thousandths. */
static void pay(struct writing *line)
{
    long whole = lround(line->owed);
    if (whole == 0)
        return;
    close_string(line);
    bytes_number(&line->pdf->content, (double)-whole);
    line->owed -= (double)whole;
}

static void write_glyph(struct writing *line, const struct glyph *glyph)
{
    struct pdf *pdf = line->pdf;
    double natural = typeset_glyph_width(pdf->canvas.fonts, glyph->font, glyph->id);

    use_font(line, glyph->font);
    use_rise(line, (double)glyph->up);
    if (!line->array)
        bytes_text(&pdf->content, "[");
    line->array = true;
    line->owed += (double)glyph->right * 1000;
    pay(line);
    if (!line->string)
        bytes_text(&pdf->content, "<");
    line->string = true;

    bytes_hex(&pdf->content, pdf_font_cid(pdf, glyph->font, glyph->pair));
    line->owed += ((double)glyph->advance - natural - (double)glyph->right) * 1000;
}

void pdf_text(struct canvas *canvas, struct point at, struct style style,
              const struct shaped *shaped)
{
    struct pdf *pdf = (struct pdf *)canvas;
    struct writing line = {.pdf = pdf, .size = style.size};

    pdf_mark_text(pdf);
    pdf_use_colour(pdf, &pdf->fill, style.colour, "rg\n");
    bytes_text(&pdf->content, "BT\n");
    bytes_numbers(&pdf->content, 2,
                  (double[]){at.x, canvas_height(&pdf->canvas) - at.y});
    bytes_text(&pdf->content, "Td\n");
    for (size_t i = 0; i < shaped->count; i++)
        write_glyph(&line, &shaped->glyphs[i]);
    use_rise(&line, 0);
    close_array(&line);
    bytes_text(&pdf->content, "ET\n");
}

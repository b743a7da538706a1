/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The SVG kind of canvas: one element for each thing drawn, one a line.
 *
 * Pages are svg elements below each other, so that places count from the top
 * of their own page. Text stands with its left end where the PDF has it.
 */
#include "canvas_svg.h"

#include <math.h>
#include <stdlib.h>

static struct bytes *body_of(struct canvas *canvas)
{
    return &((struct svg *)canvas)->body;
}

static void attribute(struct bytes *body, const char *name, double value)
{
    bytes_format(body, " %s=\"", name);
    bytes_number(body, value);
    bytes_text(body, "\"");
}

static void colour_attribute(struct bytes *body, const char *name, colour value)
{
    if (value == NO_COLOUR)
        bytes_format(body, " %s=\"none\"", name);
    else
        bytes_format(body, " %s=\"#%06x\"", name, (unsigned)value);
}

static void end_shape(struct bytes *body, struct ink ink)
{
    colour_attribute(body, "fill", ink.fill);
    if (ink.stroke != NO_COLOUR && ink.width > 0) {
        colour_attribute(body, "stroke", ink.stroke);
        attribute(body, "stroke-width", ink.width);
        if (ink.dashed)
            bytes_text(body, " stroke-dasharray=\"4 3\" stroke-linecap=\"butt\"");
    }
    bytes_text(body, "/>\n");
}

static void page(struct canvas *canvas)
{
    struct bytes *body = body_of(canvas);
    if (canvas->page > 1)
        bytes_text(body, "</svg>\n");
    bytes_text(body, "<svg");
    attribute(body, "y", (double)(canvas->page - 1) * canvas_height(canvas));
    attribute(body, "width", PAGE_WIDTH);
    attribute(body, "height", canvas_height(canvas));
    bytes_text(body, ">\n");
}

void svg_points(struct canvas *canvas, const struct point *points, size_t count,
                bool closed, struct ink ink)
{
    struct bytes *body = body_of(canvas);
    bytes_format(body, "<%s points=\"", closed ? "polygon" : "polyline");
    for (size_t i = 0; i < count; i++) {
        bytes_text(body, i > 0 ? " " : "");
        bytes_number(body, points[i].x);
        bytes_text(body, ",");
        bytes_number(body, points[i].y);
    }
    bytes_text(body, "\"");
    end_shape(body, ink);
}

void svg_circle(struct canvas *canvas, struct point centre, double radius,
                struct ink ink)
{
    struct bytes *body = body_of(canvas);
    bytes_text(body, "<circle");
    attribute(body, "cx", centre.x);
    attribute(body, "cy", centre.y);
    attribute(body, "r", radius);
    end_shape(body, ink);
}

/* Dashes of no length with round ends. */
void svg_dots(struct canvas *canvas, struct point from, struct point to, double gap,
              struct ink ink)
{
    struct bytes *body = body_of(canvas);
    bytes_text(body, "<line");
    attribute(body, "x1", from.x);
    attribute(body, "y1", from.y);
    attribute(body, "x2", to.x);
    attribute(body, "y2", to.y);
    bytes_text(body, " stroke-dasharray=\"0 ");
    bytes_number(body, gap);
    bytes_text(body, "\"");
    end_shape(body, ink);
}

void svg_box(struct canvas *canvas, struct box box, double radius, struct ink ink)
{
    struct bytes *body = body_of(canvas);
    bytes_text(body, "<rect");
    attribute(body, "x", box.x);
    attribute(body, "y", box.y);
    attribute(body, "width", box.width);
    attribute(body, "height", box.height);
    if (radius > 0)
        attribute(body, "rx", radius);
    end_shape(body, ink);
}

static struct point on_circle(struct point centre, double radius, double degrees)
{
    double angle = degrees * acos(-1) / 180;
    return (struct point){centre.x + radius * cos(angle),
                          centre.y + radius * sin(angle)};
}

void svg_arc(struct canvas *canvas, struct point centre, double radius, double from,
             double to, struct ink ink)
{
    struct bytes *body = body_of(canvas);
    struct point start = on_circle(centre, radius, from);
    if (to - from >= 360) { /* an SVG arc cannot end where it starts */
        svg_circle(canvas, centre, radius, ink);
        return;
    }
    struct point end = on_circle(centre, radius, to);
    bytes_text(body, "<path d=\"M ");
    bytes_numbers(body, 2, (double[]){start.x, start.y});
    bytes_text(body, "A ");
    bytes_numbers(body, 7,
                  (double[]){radius, radius, 0, to - from > 180, 1, end.x, end.y});
    body->data[--body->size] = '\0';
    bytes_text(body, "\"");
    end_shape(body, ink);
}

void svg_text(struct canvas *canvas, struct point at, struct style style,
              const struct shaped *shaped)
{
    struct bytes *body = body_of(canvas);
    bytes_text(body, "<text");
    attribute(body, "x", at.x);
    attribute(body, "y", at.y);
    if (shaped->rtl) /* where such a text ends is at the left */
        bytes_text(body, " direction=\"rtl\" text-anchor=\"end\"");
    bytes_format(body, " font-family=\"%s\"", typeset_family(style.face));
    if (typeset_is_bold(style.face))
        bytes_text(body, " font-weight=\"bold\"");
    attribute(body, "font-size", style.size);
    if (((struct svg *)canvas)->fitted && shaped->width > 0)
        attribute(body, "textLength", shaped->width * style.size);
    colour_attribute(body, "fill", style.colour);
    bytes_text(body, ">");
    bytes_xml(body, shaped->text);
    bytes_text(body, "</text>\n");
}

static void begin(struct canvas *canvas, enum tag tag, const char *alt)
{
    static const char *const roles[TAGS] = {
        [TAG_H1] = "heading\" aria-level=\"1",
        [TAG_H2] = "heading\" aria-level=\"2",
        [TAG_P] = "paragraph",
        [TAG_FIGURE] = "img",
        [TAG_TABLE] = "table",
        [TAG_TR] = "row",
        [TAG_TH] = "columnheader",
        [TAG_TD] = "cell",
        [TAG_LIST] = "list",
        [TAG_LI] = "listitem",
        [TAG_FOOT] = "paragraph",
    };
    struct bytes *body = body_of(canvas);
    bytes_format(body, "<g role=\"%s\"", roles[tag]);
    if (alt) {
        bytes_text(body, " aria-label=\"");
        bytes_xml(body, alt);
        bytes_text(body, "\"");
    }
    bytes_text(body, ">\n");
}

static void end(struct canvas *canvas)
{
    bytes_text(body_of(canvas), "</g>\n");
}

static void bookmark(struct canvas *canvas, const char *title)
{
    bytes_text(body_of(canvas), "<desc>");
    bytes_xml(body_of(canvas), title);
    bytes_text(body_of(canvas), "</desc>\n");
}

static void write_head(struct bytes *whole, const struct canvas *canvas)
{
    bytes_text(whole, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    bytes_number(whole, PAGE_WIDTH);
    bytes_text(whole, " ");
    bytes_number(whole, canvas_height(canvas) * (double)canvas->page);
    bytes_text(whole, "\" xml:lang=\"");
    bytes_xml(whole, canvas->language);
    bytes_text(whole,
               "\" stroke-linejoin=\"round\" stroke-linecap=\"round\">\n<title>");
    bytes_xml(whole, canvas->title);
    bytes_text(whole, "</title>\n");
    if (canvas->day != ANK_NO_DAY) {
        char day[11];
        bytes_format(whole, "<desc>%s</desc>\n", ank_day_format(canvas->day, day));
    }
}

static void close_svg(struct canvas *canvas, char **bytes, size_t *size)
{
    struct bytes *body = body_of(canvas), whole = {0};
    if (canvas->failure.code == ANK_OK) {
        write_head(&whole, canvas);
        bytes_add(&whole, body->data, body->size);
        bytes_text(&whole, "</svg>\n</svg>\n");
    }
    bytes_free(body);
    *bytes = whole.data;
    *size = whole.size;
}

static const struct canvas_kind svg_kind = {
    .page = page,
    .points = svg_points,
    .circle = svg_circle,
    .dots = svg_dots,
    .box = svg_box,
    .arc = svg_arc,
    .text = svg_text,
    .begin = begin,
    .end = end,
    .bookmark = bookmark,
    .outline = bookmark,
    .close = close_svg,
};

bool canvas_open_svg(struct canvas **canvas, struct typeset *fonts,
                     const struct canvas_about *about, struct ank_error *err)
{
    struct svg *svg = ank_must(calloc(1, sizeof *svg));
    canvas_init(&svg->canvas, &svg_kind, fonts, about, err->lang);
    *canvas = &svg->canvas;
    return true;
}

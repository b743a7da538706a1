/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The HTML kind of canvas: one file that needs nothing else, twice the same.
 *
 * The pages stand in it as pictures, for who sees them and for printing; a screen
 * reader does not meet these. What the tags say stands below each sheet in words,
 * and that is all a small screen shows. The file is well-formed XML too.
 */
#include "canvas_html.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static struct html *html_of(struct canvas *canvas)
{
    return (struct html *)canvas;
}

/* The drawing ---------------------------------------------------------- */

static void page(struct canvas *canvas)
{
    struct html *html = html_of(canvas);
    struct bytes *body = &html->svg.body;
    html->pages =
        ank_grow(&canvas->mem, html->pages, canvas->page - 1, sizeof *html->pages);
    html->pages[canvas->page - 1] = body->size;
    bytes_text(body, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    bytes_number(body, PAGE_WIDTH);
    bytes_text(body, " ");
    bytes_number(body, PAGE_HEIGHT);
    bytes_text(body, "\">\n");
}

/* Makes the picture of the open figure hold this too. */
static void reach(struct canvas *canvas, double left, double top, double right,
                  double bottom)
{
    struct html_node *figure = html_of(canvas)->figure;
    if (!figure)
        return;
    struct box *box = &figure->around;
    if (box->width > 0) {
        right = fmax(right, box->x + box->width);
        bottom = fmax(bottom, box->y + box->height);
        left = fmin(left, box->x);
        top = fmin(top, box->y);
    }
    *box = (struct box){left, top, right - left, bottom - top};
}

static void room(struct canvas *canvas, struct box box)
{
    reach(canvas, box.x, box.y, box.x + box.width, box.y + box.height);
}

static double half_line(struct ink ink)
{
    return ink.stroke == NO_COLOUR ? 0 : ink.width / 2;
}

static void points(struct canvas *canvas, const struct point *points, size_t count,
                   bool closed, struct ink ink)
{
    double more = half_line(ink);
    for (size_t i = 0; i < count; i++)
        reach(canvas, points[i].x - more, points[i].y - more, points[i].x + more,
              points[i].y + more);
    svg_points(canvas, points, count, closed, ink);
}

static void reach_circle(struct canvas *canvas, struct point centre, double radius)
{
    reach(canvas, centre.x - radius, centre.y - radius, centre.x + radius,
          centre.y + radius);
}

static void circle(struct canvas *canvas, struct point centre, double radius,
                   struct ink ink)
{
    reach_circle(canvas, centre, radius + half_line(ink));
    svg_circle(canvas, centre, radius, ink);
}

static void dots(struct canvas *canvas, struct point from, struct point to, double gap,
                 struct ink ink)
{
    double more = half_line(ink);
    reach(canvas, fmin(from.x, to.x) - more, fmin(from.y, to.y) - more,
          fmax(from.x, to.x) + more, fmax(from.y, to.y) + more);
    svg_dots(canvas, from, to, gap, ink);
}

static void box(struct canvas *canvas, struct box box, double radius, struct ink ink)
{
    double more = half_line(ink);
    reach(canvas, box.x - more, box.y - more, box.x + box.width + more,
          box.y + box.height + more);
    svg_box(canvas, box, radius, ink);
}

static void arc(struct canvas *canvas, struct point centre, double radius, double from,
                double to, struct ink ink)
{
    reach_circle(canvas, centre, radius + half_line(ink));
    svg_arc(canvas, centre, radius, from, to, ink);
}

/* What is said --------------------------------------------------------- */

struct html_node *html_add(struct ank_arena *mem, struct html_node *parent,
                           enum tag tag)
{
    struct html_node *node = ank_alloc(mem, sizeof *node);
    *node = (struct html_node){.tag = tag};
    parent->kids =
        ank_grow(mem, parent->kids, parent->kid_count, sizeof(struct html_node *));
    parent->kids[parent->kid_count++] = node;
    return node;
}

static struct html_node *add(struct canvas *canvas, size_t depth, enum tag tag)
{
    struct html *html = html_of(canvas);
    struct html_node *node =
        html_add(&canvas->mem, depth > 0 ? html->open[depth - 1] : &html->root, tag);
    node->page = canvas->page;
    node->mirrored = canvas_is_mirrored(canvas);
    return node;
}

static void text(struct canvas *canvas, struct point at, struct style style,
                 const struct shaped *shaped)
{
    reach(canvas, at.x, at.y - 0.8 * style.size, at.x + shaped->width * style.size,
          at.y + 0.25 * style.size);
    svg_text(canvas, at, style, shaped);
    if (canvas->depth == 0 || html_of(canvas)->figure)
        return; /* decoration, or said by the figure's own sentence */
    struct html_node *line = add(canvas, canvas->depth, TAGS);
    line->text = ank_strdup(&canvas->mem, shaped->text);
    line->rtl = shaped->rtl;
    line->language = canvas->spoken ? canvas->spoken : canvas->language;
    line->goes_on = canvas->goes_on;
    line->y = at.y;
}

static void begin(struct canvas *canvas, enum tag tag, const char *alt)
{
    struct html *html = html_of(canvas);
    struct html_node *node = add(canvas, canvas->depth - 1, tag);
    html->open[canvas->depth - 1] = node;
    if (tag == TAG_FIGURE && !html->figure) {
        node->from = html->svg.body.size;
        html->figure = node;
    }
    node->text = alt;
}

static void end(struct canvas *canvas)
{
    struct html *html = html_of(canvas);
    struct html_node *node = html->open[canvas->depth - 1];
    if (node != html->figure)
        return;
    node->to = html->svg.body.size;
    html->figure = NULL;
}

static void bookmark(struct canvas *canvas, const char *title)
{
    struct html *html = html_of(canvas);
    if (html->part_count > 0 && html->parts[html->part_count - 1].page == canvas->page)
        return;
    html->parts =
        ank_grow(&canvas->mem, html->parts, html->part_count, sizeof *html->parts);
    html->parts[html->part_count++] =
        (struct html_part){canvas->page, title, canvas->spoken};
}

/* Opening and closing -------------------------------------------------- */

static void close_html(struct canvas *canvas, char **bytes, size_t *size)
{
    struct html *html = html_of(canvas);
    struct bytes whole = {0};
    if (canvas->failure.code == ANK_OK)
        html_write(&whole, html);
    bytes_free(&html->svg.body);
    *bytes = whole.data;
    *size = whole.size;
}

static const struct canvas_kind html_kind = {
    .page = page,
    .points = points,
    .circle = circle,
    .dots = dots,
    .box = box,
    .arc = arc,
    .text = text,
    .begin = begin,
    .end = end,
    .room = room,
    .bookmark = bookmark,
    .close = close_html,
};

bool canvas_open_html(struct canvas **canvas, struct typeset *fonts,
                      const struct canvas_about *about, struct ank_error *err)
{
    struct html *html = ank_must(calloc(1, sizeof *html));
    canvas_init(&html->svg.canvas, &html_kind, fonts, about, err->lang);
    html->svg.fitted = true;
    *canvas = &html->svg.canvas;
    return true;
}

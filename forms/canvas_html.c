/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The HTML kind of canvas: one file that needs nothing else, twice the same.
 *
 * The pages stand in it as pictures, for who sees them and for printing; a screen
 * reader does not meet these. What the tags say stands below each sheet in words,
 * and that is all a small screen shows. The file is well-formed XML too.
 */
#include "canvas_html.h"

#include <ankerpunt/text.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A sheet in a book: from a page with a bookmark up to the next one. */
struct part {
    size_t page;
    const char *title;
    const char *language; /* NULL: the document's */
};

struct html {
    struct svg svg; /* stands first: the drawing of all pages */
    size_t *pages;  /* where each page starts in it */
    struct html_node root;
    struct html_node *open[MOST_DEPTH];
    struct html_node *figure; /* the outermost one that is open */
    size_t part_count;
    struct part *parts;
};

static struct html *html_of(struct canvas *canvas)
{
    return (struct html *)canvas;
}

/* The drawing ---------------------------------------------------------- */

static void page(struct canvas *canvas)
{
    struct html *html = html_of(canvas);
    struct bytes *body = &html->svg.body;
    html->pages = ank_grow(&canvas->mem, html->pages, canvas->page - 1, sizeof *html->pages);
    html->pages[canvas->page - 1] = body->size;
    bytes_text(body, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    bytes_number(body, PAGE_WIDTH);
    bytes_text(body, " ");
    bytes_number(body, PAGE_HEIGHT);
    bytes_text(body, "\">\n");
}

/* Makes the picture of the open figure hold this too. */
static void reach(struct canvas *canvas, double left, double top, double right, double bottom)
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

static double half_line(struct ink ink)
{
    return ink.stroke == NO_COLOUR ? 0 : ink.width / 2;
}

static void points(struct canvas *canvas, const struct point *points, size_t count, bool closed,
                   struct ink ink)
{
    double more = half_line(ink);
    for (size_t i = 0; i < count; i++)
        reach(canvas, points[i].x - more, points[i].y - more, points[i].x + more,
              points[i].y + more);
    svg_points(canvas, points, count, closed, ink);
}

static void reach_circle(struct canvas *canvas, struct point centre, double radius)
{
    reach(canvas, centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius);
}

static void circle(struct canvas *canvas, struct point centre, double radius, struct ink ink)
{
    reach_circle(canvas, centre, radius + half_line(ink));
    svg_circle(canvas, centre, radius, ink);
}

static void box(struct canvas *canvas, struct box box, double radius, struct ink ink)
{
    double more = half_line(ink);
    reach(canvas, box.x - more, box.y - more, box.x + box.width + more,
          box.y + box.height + more);
    svg_box(canvas, box, radius, ink);
}

static void arc(struct canvas *canvas, struct point centre, double radius, double from, double to,
                struct ink ink)
{
    reach_circle(canvas, centre, radius + half_line(ink));
    svg_arc(canvas, centre, radius, from, to, ink);
}

/* What is said --------------------------------------------------------- */

struct html_node *html_add(struct ank_arena *mem, struct html_node *parent, enum tag tag)
{
    struct html_node *node = ank_alloc(mem, sizeof *node);
    *node = (struct html_node){.tag = tag};
    parent->kids = ank_grow(mem, parent->kids, parent->kid_count, sizeof(struct html_node *));
    parent->kids[parent->kid_count++] = node;
    return node;
}

static struct html_node *add(struct canvas *canvas, size_t depth, enum tag tag)
{
    struct html *html = html_of(canvas);
    struct html_node *node =
        html_add(&canvas->mem, depth > 0 ? html->open[depth - 1] : &html->root, tag);
    node->page = canvas->page;
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
    html->parts[html->part_count++] = (struct part){canvas->page, title, canvas->spoken};
}

/* Writing -------------------------------------------------------------- */

/* Large, dark on white, as wide as reading asks for. A screen that is wide enough for a
 * page shows it; paper shows nothing else. */
static const char looks[] =
    ":root{color-scheme:light}"
    "body{margin:0;background:#fff;color:#1a1a1a;overflow-wrap:break-word;"
    "font:1.125rem/1.6 Andika,\"Noto Sans\",\"DejaVu Sans\",Verdana,sans-serif}"
    "svg{stroke-linejoin:round;stroke-linecap:round}"
    "svg text{font-family:Andika,\"Noto Sans\",\"DejaVu Sans\",Verdana,sans-serif;"
    "white-space:pre}"
    "main,nav{max-width:50rem;margin:0 auto;padding:1rem}"
    "article+article{border-top:2px solid #1a1a1a;margin-top:3rem;padding-top:1rem}"
    "h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.375rem;line-height:1.3}"
    "table{border-collapse:collapse;width:100%;margin:1rem 0}"
    "th,td{border-bottom:1px solid #767676;padding:.4rem .6rem;text-align:start;"
    "vertical-align:top;font-weight:normal}th{font-weight:bold}"
    ".short{white-space:nowrap}"
    "figure{margin:1rem 0}figure svg{max-width:100%;height:auto}"
    "nav a{display:inline-block;padding:.35rem 0;color:#0b3d91}"
    ".paper,.same{display:none}.paper svg{display:block;width:100%;height:auto;"
    "border:1px solid #767676;margin:0 0 1rem}"
    ".same{font-weight:bold}"
    "@media screen and (min-width:52rem){.paper,.same{display:block}}"
    "@page{size:A4;margin:0}"
    "@media print{main,nav,article,article+article{max-width:none;margin:0;padding:0;border:0}"
    "nav,.same,.words{display:none}.paper{display:block}"
    ".paper svg{width:210mm;height:296.9mm;margin:0;border:0;break-after:page}}";

static void write_language(struct bytes *whole, const char *language)
{
    bytes_text(whole, " lang=\"");
    bytes_xml(whole, language);
    bytes_text(whole, "\" xml:lang=\"");
    bytes_xml(whole, language);
    bytes_text(whole, "\"");
}

static void write_head(struct bytes *whole, const struct canvas *canvas)
{
    bytes_text(whole, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"");
    write_language(whole, canvas->language);
    bytes_text(whole,
               ">\n<head>\n<meta charset=\"utf-8\"/>\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
               "<meta http-equiv=\"Content-Security-Policy\" "
               "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
    if (canvas->day != ANK_NO_DAY) {
        char day[11];
        bytes_format(whole, "<meta name=\"dcterms.date\" content=\"%s\"/>\n",
                     ank_day_format(canvas->day, day));
    }
    bytes_text(whole, "<title>");
    bytes_xml(whole, canvas->title);
    bytes_format(whole, "</title>\n<style>%s</style>\n</head>\n<body>\n", looks);
}

/* Where to find each sheet of a book. */
static void write_contents(struct bytes *whole, const struct html *html)
{
    const struct ank_lang *lang = ank_lang_find(html->svg.canvas.language);
    bytes_text(whole, "<nav aria-label=\"");
    bytes_xml(whole, ank_words(lang, ANK_N("What is in this file")));
    bytes_text(whole, "\">\n<ul>\n");
    for (size_t i = 0; i < html->part_count; i++) {
        bytes_format(whole, "<li><a href=\"#page-%zu\">", html->parts[i].page);
        bytes_xml(whole, html->parts[i].title);
        bytes_text(whole, "</a></li>\n");
    }
    bytes_text(whole, "</ul>\n</nav>\n");
}

/* The pages from `first` up to `end`: their pictures, and the same in words. */
static void write_article(struct bytes *whole, struct html *html, const char *language,
                          size_t first, size_t end)
{
    struct canvas *canvas = &html->svg.canvas;
    const struct bytes *body = &html->svg.body;
    const struct ank_lang *lang = ank_lang_find(language ? language : canvas->language);
    bytes_format(whole, "<article id=\"page-%zu\"", first);
    if (language)
        write_language(whole, language);
    bytes_text(whole, ">\n<div class=\"paper\" aria-hidden=\"true\">\n");
    for (size_t i = first; i < end; i++) {
        size_t stop = i < canvas->page ? html->pages[i] : body->size;
        bytes_add(whole, body->data + html->pages[i - 1], stop - html->pages[i - 1]);
        bytes_text(whole, "</svg>\n");
    }
    bytes_text(whole, "</div>\n<p class=\"same\" aria-hidden=\"true\">");
    bytes_xml(whole, ank_words(lang, ANK_N("The same in words")));
    bytes_text(whole, "</p>\n<div class=\"words\">\n");
    html_words(whole, &canvas->mem, &html->root, first, end, body->data);
    bytes_text(whole, "</div>\n</article>\n");
}

/* One for each bookmark, and one for what comes before the first. */
static void write_articles(struct bytes *whole, struct html *html)
{
    size_t first = 1, last = html->svg.canvas.page + 1;
    for (size_t i = 0; i <= html->part_count; i++) {
        size_t stop = i < html->part_count ? html->parts[i].page : last;
        if (stop > first)
            write_article(whole, html, i > 0 ? html->parts[i - 1].language : NULL, first, stop);
        first = stop;
    }
}

static void close_html(struct canvas *canvas, char **bytes, size_t *size)
{
    struct html *html = html_of(canvas);
    struct bytes whole = {0};
    if (canvas->failure.code == ANK_OK) {
        write_head(&whole, canvas);
        if (html->part_count > 1)
            write_contents(&whole, html);
        bytes_text(&whole, "<main>\n");
        write_articles(&whole, html);
        bytes_text(&whole, "</main>\n</body>\n</html>\n");
    }
    bytes_free(&html->svg.body);
    *bytes = whole.data;
    *size = whole.size;
}

static const struct canvas_kind html_kind = {
    .page = page,
    .points = points,
    .circle = circle,
    .box = box,
    .arc = arc,
    .text = text,
    .begin = begin,
    .end = end,
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

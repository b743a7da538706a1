/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document around the pictures and the words of an HTML canvas. */
#include <string.h>

#include <ankerpunt/text.h>
#include "canvas_html.h"

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
    ".table{overflow-x:auto}"
    "table{border-collapse:collapse;width:100%;margin:1rem 0}"
    "th,td{border-bottom:1px solid #767676;padding:.4rem .6rem;text-align:start;"
    "vertical-align:top;font-weight:normal}th{font-weight:bold}"
    ".short{white-space:nowrap}"
    "td span svg{display:block;width:100%;min-width:4.5rem;max-width:10rem}"
    "p span svg{vertical-align:middle;margin:0 .3rem 0 .5rem}"
    "@media(max-width:30rem){th,td{padding:.4rem .25rem}"
    ".many tr{display:flex;flex-wrap:wrap;align-items:end;column-gap:1rem;"
    "border-bottom:1px solid #767676;padding:.3rem 0}"
    ".many th,.many td{border:0;padding:.1rem 0}.many th[scope=row]{flex:1 0 100%}}"
    "figure{margin:1rem 0}figure svg{max-width:100%;height:auto}"
    "nav a{display:inline-block;padding:.35rem 0;color:#0b3d91}"
    ".paper,.same{display:none}.paper svg{display:block;width:100%;height:auto;"
    "border:1px solid #767676;margin:0 0 1rem}"
    ".same{font-weight:bold}"
    "@media screen and (min-width:52rem){.paper,.same{display:block}}"
    "@page{size:A4;margin:0}"
    "@media "
    "print{main,nav,article,article+article{max-width:none;margin:0;padding:0;border:0}"
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
    bytes_text(
        whole,
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
    const struct ank_lang *lang = ank_lang_of_form(html->svg.canvas.language);
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

/* Only what is in another language than its sheet says so. */
static void settle_languages(struct html_node *node, size_t first, size_t end,
                             const char *around)
{
    for (size_t i = 0; i < node->kid_count; i++) {
        struct html_node *kid = node->kids[i];
        if (kid->page < first || kid->page >= end)
            continue;
        if (kid->language && strcmp(kid->language, around) == 0)
            kid->language = NULL;
        settle_languages(kid, first, end, around);
    }
}

/* The pages from `first` up to `end`: their pictures, and the same in words. */
static void write_article(struct bytes *whole, struct html *html, const char *language,
                          size_t first, size_t end)
{
    struct canvas *canvas = &html->svg.canvas;
    const struct bytes *body = &html->svg.body;
    const struct ank_lang *lang =
        ank_lang_of_form(language ? language : canvas->language);
    bytes_format(whole, "<article id=\"page-%zu\"", first);
    if (language)
        write_language(whole, language);
    bytes_text(whole, ">\n<div class=\"paper\" aria-hidden=\"true\">\n");
    for (size_t i = first; i < end; i++) {
        size_t stop = i < canvas->page ? html->pages[i] : body->size;
        bytes_add(whole, body->data + html->pages[i - 1], stop - html->pages[i - 1]);
        bytes_text(whole, "</svg>\n");
    }
    bytes_format(whole, "</div>\n<p class=\"same\" aria-hidden=\"true\"%s>",
                 ank_lang_is_rtl(lang) ? " dir=\"rtl\"" : "");
    bytes_xml(whole, ank_words(lang, ANK_N("The same in words")));
    bytes_text(whole, "</p>\n<div class=\"words\">\n");
    settle_languages(&html->root, first, end, language ? language : canvas->language);
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
            write_article(whole, html, i > 0 ? html->parts[i - 1].language : NULL,
                          first, stop);
        first = stop;
    }
}

void html_write(struct bytes *whole, struct html *html)
{
    write_head(whole, &html->svg.canvas);
    if (html->part_count > 1)
        write_contents(whole, html);
    bytes_text(whole, "<main>\n");
    write_articles(whole, html);
    bytes_text(whole, "</main>\n</body>\n</html>\n");
}

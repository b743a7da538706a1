/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * canvas_html.h - what the files of the HTML kind of canvas share
 *
 * canvas_html.c draws the pages as SVG and remembers, from the same calls, what
 * they say; html_words.c writes that as headings, paragraphs, tables and lists;
 * html_page.c puts both in one document.
 */
#ifndef CANVAS_HTML_H
#define CANVAS_HTML_H

#include "canvas_svg.h"

/* An element of what is said: one tag with what is in it, or a line of text. */
struct html_node {
    enum tag tag;     /* TAGS: a line of text */
    const char *text; /* the line; of a figure the sentence that says what it shows */
    size_t page;
    bool mirrored;        /* it was begun where left is right */
    const char *language; /* of a line; once written, NULL: that of its sheet */
    bool rtl, goes_on;    /* of a line: with the one before it is one text */
    double y;             /* of a line */
    struct box around; /* of a figure: its shapes and texts; no width: there are none */
    size_t from, to;   /* of a figure: its part of the drawing */
    size_t kid_count;
    struct html_node **kids;
};

/* A sheet in a book: from a page with a bookmark up to the next one. */
struct html_part {
    size_t page;
    const char *title;
    const char *language; /* NULL: the document's */
};

/* A page of HTML while it is drawn: words in tagged nodes, figures as SVG. */
struct html {
    struct svg svg; /* stands first: the drawing of all pages */
    size_t *pages;  /* where each page starts in it */
    struct html_node root;
    struct html_node *open[MOST_DEPTH];
    struct html_node *figure; /* the outermost one that is open */
    size_t part_count;
    struct html_part *parts;
};

/* Adds an element at the end of its parent. */
struct html_node *html_add(struct ank_arena *mem, struct html_node *parent,
                           enum tag tag);

/*
 * Writes what is said on the pages from `first` up to `end`, which it does not include.
 * `drawing` is where figures find their picture. Tables and lists that go on over a
 * page are put together again; what stands at the foot of each page is said once, at
 * the end.
 */
void html_words(struct bytes *out, struct ank_arena *mem, const struct html_node *root,
                size_t first, size_t end, const char *drawing);

/* The whole document. */
void html_write(struct bytes *whole, struct html *html);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * markup.h - writes a page, escaped by construction
 *
 * An element is a call, its attributes are named fields, and what is not given is not
 * written. There is no field for a style or a handler, so no page can ask for what the
 * Content-Security-Policy forbids; and no way to write text without escaping it.
 */
#ifndef MARKUP_H
#define MARKUP_H

#include <stdbool.h>
#include <stdio.h>

/* A tag with its attributes; what is NULL or false is not written. */
struct element {
    const char *tag;
    const char *text; /* inside, for markup_element() */
    const char *id, *class, *lang, *dir, *role;
    const char *label, *live, *about, *current; /* aria-label, -live, -describedby... */
    const char *href, *rel, *src, *alt, *type, *name, *value, *method, *action;
    const char *for_id, *autocomplete, *list, *inputmode, *enctype, *accept, *target;
    const char *content, *http_equiv, *charset, *rows, *size, *least, *most, *scope;
    const char *view_box, *shape; /* of a drawing: viewBox, and the d of a path */
    bool checked, required, hidden, selected, disabled, open, focused, download;
    bool decoration;  /* not for who listens */
    bool not_checked; /* no spelling checker that keeps what it saw */
};

enum { MARKUP_DEPTH = 32 };

/* A page that is being written, with the elements that are open. */
struct markup {
    FILE *out;
    const char *open[MARKUP_DEPTH];
    int depth;
};

/* markup_open(page, "form", .method = "post"); markup_element(page, "p", .text = t); */
#define markup_open(page, ...) markup_begin(page, (struct element){.tag = __VA_ARGS__})
#define markup_element(page, ...)                                                      \
    markup_whole(page, (struct element){.tag = __VA_ARGS__})

void markup_begin(struct markup *page, struct element element);
void markup_whole(struct markup *page, struct element element); /* closed at once */
void markup_text(struct markup *page, const char *text);
void markup_close(struct markup *page, int levels);

#endif

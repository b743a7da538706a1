/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * canvas_kind.h - what a kind of canvas has to be able to do
 *
 * canvas.c checks and rounds every number before it comes here, and calls
 * nothing but `close` after a failure.
 */
#ifndef CANVAS_KIND_H
#define CANVAS_KIND_H

#include "typeset.h"

/* What PDF, SVG and HTML each do for the calls of canvas.h. */
struct canvas_kind {
    void (*page)(struct canvas *canvas);

    /* An open line or a closed shape. */
    void (*points)(struct canvas *canvas, const struct point *points, size_t count,
                   bool closed, struct ink ink);
    void (*circle)(struct canvas *canvas, struct point centre, double radius,
                   struct ink ink);
    /* Dots this far apart, as wide as the line; `to` lies just after the last. */
    void (*dots)(struct canvas *canvas, struct point from, struct point to, double gap,
                 struct ink ink);
    void (*box)(struct canvas *canvas, struct box box, double radius, struct ink ink);
    /* Angles in degrees; from < to <= from + 360. */
    void (*arc)(struct canvas *canvas, struct point centre, double radius, double from,
                double to, struct ink ink);

    /* `at` is the left end of the baseline. */
    void (*text)(struct canvas *canvas, struct point at, struct style style,
                 const struct shaped *shaped);

    void (*begin)(struct canvas *canvas, enum tag tag, const char *alt);
    void (*end)(struct canvas *canvas);
    void (*room)(struct canvas *canvas, struct box box); /* NULL: cuts nothing out */
    void (*bookmark)(struct canvas *canvas, const char *title);
    void (*outline)(struct canvas *canvas, const char *title); /* NULL: has none */

    /* Gives what was drawn, unless something failed, and frees all but the
     * canvas itself. */
    void (*close)(struct canvas *canvas, char **bytes, size_t *size);
};

/* How deep tags may nest. */
enum { MOST_DEPTH = 16 };

/* Stands first in each kind's own struct. */
struct canvas {
    const struct canvas_kind *kind;
    struct typeset *fonts;
    struct ank_error failure;
    struct ank_arena mem; /* lives as long as the canvas */
    const char *title, *language;
    const char *spoken; /* the language from here on; NULL: `language` */
    bool rtl;           /* that language is written from right to left */
    ank_day day;
    bool letter, mirrored;

    size_t page;  /* the current one, from 1 */
    bool goes_on; /* the text that comes is the next line of the one before */
    size_t depth; /* of open tags */
    enum tag tags[MOST_DEPTH];

    size_t text_count;
    struct text_box *texts;
};

/* Sets what all kinds share; `lang` is that of failures, and may be NULL. */
void canvas_init(struct canvas *canvas, const struct canvas_kind *kind,
                 struct typeset *fonts, const struct canvas_about *about,
                 const struct ank_lang *lang);

/* The text as valid UTF-8 that every format can hold; in the canvas's memory. */
const char *canvas_clean(struct canvas *canvas, const char *text);

/* Where a place is when the canvas is mirrored; itself when it is not. */
double canvas_turned(const struct canvas *canvas, double x);
struct box canvas_turned_box(const struct canvas *canvas, struct box box);

/* Whether shapes are a picture here, or decoration. */
bool canvas_in_figure(const struct canvas *canvas);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * canvas.h - lines, shapes and words on pages
 *
 * Points count from the top left corner of an A4 page, in 1/72 inch; on Letter paper,
 * which is wider and lower, a strip at both sides stays free. A canvas
 * remembers its first failure, so drawing needs no checks; canvas_close()
 * reports it. A number that is not finite, or beyond +-14400, is such a
 * failure; the others are rounded to 0.01.
 *
 * There are three kinds: PDF for people; SVG, which shows the same drawing as
 * text that a test can compare and a reviewer can open; and HTML, which shows
 * the drawing and says in words what its tags say. All measure with the same
 * fonts, so a layout is the same in all.
 *
 *     canvas_open_pdf(&canvas, fonts, &about, err);
 *     canvas_page(canvas);
 *     canvas_begin(canvas, TAG_H1, NULL);
 *     canvas_text(canvas, (struct point){57, 60}, title_style, "Onze weg");
 *     canvas_end(canvas);
 *     return canvas_close(canvas, &bytes, &size, err);
 */
#ifndef CANVAS_H
#define CANVAS_H

#include <ankerpunt/base.h>

#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89 /* of A4; canvas_height() knows that of the page */
#define LETTER_WIDTH 612.0
#define LETTER_HEIGHT 792.0

/* More pages than this are a failure: make two books. */
enum { MOST_PAGES = 2000 };

/* Fonts ---------------------------------------------------------------- */

/*
 * The fonts of a process: opened once, shared by the canvases of one thread,
 * with what was shaped before, so that in a batch a repeated string costs
 * nothing. Must outlive its canvases.
 */
struct typeset;

/*
 * `fontdir` is the folder that holds andika/, noto/ and dejavu/; NULL is the
 * one this program was built for. A font that is not there is replaced by the
 * next one; with none at all: ANK_NOT_FOUND, naming the packages to install.
 */
ANK_CHECKED bool typeset_open(struct typeset **fonts, const char *fontdir,
                              struct ank_error *err);
void typeset_close(struct typeset *fonts); /* NULL is allowed */

/* A canvas ------------------------------------------------------------- */

struct canvas;

/* What a document says about itself, and all it says. */
struct canvas_about {
    const char *title;    /* a code, never a name */
    const char *language; /* "nl" */
    ank_day day;          /* when it was made; ANK_NO_DAY: not said */
    bool letter;          /* on Letter paper; else on A4 */
};

/* `about` may go after the call. The caller closes the canvas. */
ANK_CHECKED bool canvas_open_pdf(struct canvas **canvas, struct typeset *fonts,
                                 const struct canvas_about *about,
                                 struct ank_error *err);
ANK_CHECKED bool canvas_open_svg(struct canvas **canvas, struct typeset *fonts,
                                 const struct canvas_about *about,
                                 struct ank_error *err);
ANK_CHECKED bool canvas_open_html(struct canvas **canvas, struct typeset *fonts,
                                  const struct canvas_about *about,
                                  struct ank_error *err);

/* Starts a page; the first one too. Nothing can be drawn before, and no tag may
 * be open: a table that goes on is two tables. */
void canvas_page(struct canvas *canvas);

/* How high its pages are. */
double canvas_height(const struct canvas *canvas);

/*
 * From here on left is right and right is left, for a language that is written from
 * right to left: places, the ends of lines, arcs. Letters, and what shows pictures of
 * them, stay as they are.
 */
void canvas_mirror(struct canvas *canvas, bool mirrored);
bool canvas_is_mirrored(const struct canvas *canvas);

/* Remembers a failure of whoever draws; the first one is kept. */
void canvas_fail(struct canvas *canvas, enum ank_code code, const char *format, ...)
    ANK_PRINTF(3, 4);

/*
 * Finishes and frees the canvas. `bytes` is malloc'ed and the caller's; false,
 * with `bytes` NULL, when anything went wrong since it was opened: ANK_INVALID
 * for a number or a page too many, ANK_IO for what the PDF library reports.
 * The same drawing always gives the same bytes.
 */
ANK_CHECKED bool canvas_close(struct canvas *canvas, char **bytes, size_t *size,
                              struct ank_error *err);

/* Frees the canvas without a result; NULL is allowed. */
void canvas_drop(struct canvas *canvas);

/* Shapes --------------------------------------------------------------- */

/* In 1/72 inch from the top left corner of the page. */
struct point {
    double x, y;
};

/* The top left corner, and the size, in 1/72 inch. */
struct box {
    double x, y, width, height;
};

typedef int32_t colour; /* 0xRRGGBB, or: */
#define NO_COLOUR ((colour)-1)

/* How a shape looks. There is no transparency: tints are blended beforehand. */
struct ink {
    colour fill, stroke; /* NO_COLOUR: not filled, no outline */
    double width;        /* of the outline */
    bool dashed;
};

static inline struct ink ink_fill(colour fill)
{
    return (struct ink){.fill = fill, .stroke = NO_COLOUR};
}

static inline struct ink ink_stroke(colour stroke, double width)
{
    return (struct ink){.fill = NO_COLOUR, .stroke = stroke, .width = width};
}

/* `share` (0 to 1) of one colour over another: what transparency would show. */
colour colour_blend(colour over, colour under, double share);

/* Lines ignore the fill. */
void canvas_line(struct canvas *canvas, struct point from, struct point to,
                 struct ink ink);
void canvas_polyline(struct canvas *canvas, const struct point *points, size_t count,
                     struct ink ink);

/* Closes the last point with the first. */
void canvas_shape(struct canvas *canvas, const struct point *points, size_t count,
                  struct ink ink);
void canvas_circle(struct canvas *canvas, struct point centre, double radius,
                   struct ink ink);

/* So many dots at equal distances, from the first place to the last: one line of a
 * file where circles would be many. Two or more. */
void canvas_dots(struct canvas *canvas, struct point from, struct point to,
                 size_t count, double radius, colour paint);

/* `radius` rounds the corners; 0 leaves them square. */
void canvas_box(struct canvas *canvas, struct box box, double radius, struct ink ink);

/*
 * Part of a circle, an open line. Angles in degrees, clockwise from three
 * o'clock as one sees it: a smile goes from 20 to 160, a frown from 200 to 340.
 */
void canvas_arc(struct canvas *canvas, struct point centre, double radius, double from,
                double to, struct ink ink);

/* Words ---------------------------------------------------------------- */

/* What a text is set in: a face stands for fonts that are tried in turn. */
enum face {
    FACE_PLAIN, /* Andika: for people who are learning to read */
    FACE_BOLD,
    FACE_REPORT, /* Noto Sans */
    FACE_REPORT_BOLD,
    FACES,
};

/* Which part of a line stands at the point it is drawn at. */
enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

/* How words look; size in 1/72 inch. */
struct style {
    enum face face;
    double size;
    colour colour;
    enum align align;
};

/*
 * One line of UTF-8 with its baseline at `at`, which is its left end, middle
 * or right end as the style says. Newlines and tabs count as spaces. A language that is
 * written from right to left gives the line its direction, else the first letter with a
 * direction does; a U+200E in front
 * makes it left to right whatever follows. A name within a sentence stands
 * between U+2068 and U+2069, so that a name from right to left does not draw
 * the numbers after it to its other side. What no font can show, and broken
 * bytes, are drawn as U+FFFD. NULL is no text.
 */
void canvas_text(struct canvas *canvas, struct point at, struct style style,
                 const char *text);
double canvas_text_width(struct canvas *canvas, struct style style, const char *text);

/* Whether there is a font for every letter of it. */
bool canvas_shows(const struct canvas *canvas, enum face face, const char *text);

/*
 * A paragraph as wide as the box, one line each `leading`, starting at the
 * top of the box; returns the height used, a whole number of leadings. The
 * height of the box does not matter: text is never cut off. Lines break at
 * newlines, spaces, hyphens, soft hyphens and U+200B, never at U+00A0 or
 * U+202F, nor before a dash; a word that is longer than a line breaks between
 * graphemes. A paragraph in a right-to-left script with ALIGN_LEFT stands at the right.
 */
double canvas_words(struct canvas *canvas, struct box box, struct style style,
                    double leading, const char *text);

/* The same without drawing. */
double canvas_words_height(struct canvas *canvas, double width, struct style style,
                           double leading, const char *text);

/* How wide the longest word is, which is what a column needs to break none. */
double canvas_words_widest(struct canvas *canvas, struct style style, const char *text);

/* A line of text that was drawn, from the top of its capitals (0.8 of its size
 * above the baseline) to its descenders (0.25 below). */
struct text_box {
    size_t page; /* from 1 */
    struct box box;
    const char *text; /* lines of a paragraph end in the space they broke at */
};

/* Every one so far; the array is the canvas's, until the next call on it. */
const struct text_box *canvas_text_boxes(struct canvas *canvas, size_t *count);

/* Meaning -------------------------------------------------------------- */

/*
 * For screen readers and for search: what is drawn between begin and end is a
 * heading, a paragraph, a cell. They nest: TABLE holds TR, TR holds TH and TD,
 * LIST holds LI; a FIGURE stands anywhere and needs a sentence that says what
 * it shows. The order of drawing is the order of reading. Text is read where it
 * is; shapes are read in figures only, and are decoration elsewhere. What
 * stands outside every tag is decoration (page numbers, rules). FOOT is what
 * each page of a sheet says again below; HTML says it once, at the end.
 */
enum tag {
    TAG_H1,
    TAG_H2,
    TAG_P,
    TAG_FIGURE,
    TAG_TABLE,
    TAG_TR,
    TAG_TH,
    TAG_TD,
    TAG_LIST,
    TAG_LI,
    TAG_FOOT,
    TAGS,
};

/* `alt` is for figures, NULL for the others. */
void canvas_begin(struct canvas *canvas, enum tag tag, const char *alt);
void canvas_end(struct canvas *canvas);

/* What the open figure takes of the page at least, so that pictures that are cut out of
 * it for a small screen are of one size. Draws nothing. */
void canvas_room(struct canvas *canvas, struct box box);

/* The language of what is begun from here on, where it is not that of the document: a
 * book for families who speak different ones. NULL: the document's. */
void canvas_language(struct canvas *canvas, const char *language);

/* An entry in the reader's table of contents, leading to the current page. */
void canvas_bookmark(struct canvas *canvas, const char *title);

/* The same within a sheet. HTML begins a part of the document at a bookmark, and none
 * here: its headings do. */
void canvas_outline(struct canvas *canvas, const char *title);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* release_parts.h - the parts of the report of a release, for sheet_release.c */
#ifndef RELEASE_PARTS_H
#define RELEASE_PARTS_H

#include <ankerpunt/forms.h>
#include "axis.h"
#include "canvas.h"
#include "layout.h"
#include "marks.h"

static const double LEFT = 52, WIDTH = 503;

static const struct style TITLE = {FACE_REPORT_BOLD, 21, INK_NAVY, ALIGN_LEFT};
static const struct style HEADING = {FACE_REPORT_BOLD, 13, INK_NAVY, ALIGN_LEFT};
static const struct style BODY = {FACE_REPORT, 10, INK_TEXT, ALIGN_LEFT};
static const struct style STRONG = {FACE_REPORT_BOLD, 9.5, INK_NAVY, ALIGN_LEFT};
static const struct style SMALL = {FACE_REPORT, 8.5, INK_GREY, ALIGN_LEFT};
static const double small_leading = 10.5;

/* What stands open on a page and must be closed before the next one. */
enum release_open { OPEN_NOTHING, OPEN_TABLE, OPEN_LIST };

/* Where the columns of a section stand, from LEFT. */
struct release_columns {
    double label_width, chart_at, chart_width, mean_at, mean_width, between_at,
        between_width, parts_at, parts_width, n_at,
        n_width; /* a width of 0: no such column */
};

/* A section on the paper. */
struct release_section {
    const struct ank_release_section *section;
    struct release_columns columns;
    struct axis axis;             /* of the means */
    int most;                     /* the widest bar, in families */
    bool ring, folded, gap, half; /* what its legend must explain */
};

/* A report while it is drawn. Blocks know their section and row by one number:
 * section * RELEASE_ROWS + row. */
struct release_sheet {
    const struct ank_release_paper *paper;
    struct canvas *canvas; /* for measuring */
    struct ank_arena *mem;
    enum release_open *open;
    struct release_section *sections;
    size_t day_count; /* days that rows are repeated from, as first met */
    ank_day *days;
    size_t line_count; /* of the method, in pieces that a page can hold */
    const char **lines;
};

enum { RELEASE_ROWS = 1000 };

/* The whole paper, beginning on a new page. */
void release_draw(struct canvas *canvas, const struct ank_release_paper *paper);

/* Opens what may be open, or nothing, after closing what was. */
void release_open(struct canvas *canvas, const struct release_sheet *sheet,
                  enum release_open what);

/* release_head.c: heading, note and legend; heads of columns. With `canvas` NULL
 * nothing is drawn; both return the height. */
double release_lay_head(struct canvas *canvas, const struct release_sheet *sheet,
                        const struct release_section *section, double top);
double release_lay_columns(struct canvas *canvas, const struct release_sheet *sheet,
                           const struct release_section *section, double top);

/* release_section.c: all blocks of the sections, and what is repeated on a page. */
void release_prepare(struct release_sheet *sheet);
void release_add_sections(struct layout *layout, const struct release_sheet *sheet);
double release_again(struct canvas *canvas, const void *sheet,
                     const struct layout_block *block, double top);

/* A row: its section, itself, and the place it stands in. */
struct release_place {
    const struct release_sheet *sheet;
    const struct release_section *section;
    const struct ank_release_row *row;
    double top, height;
};

/* release_change.c: rows with a mean. */
struct release_columns release_mean_columns(const struct ank_release_section *section);
double release_mean_height(const struct release_place *place);
void release_draw_mean(struct canvas *canvas, const struct release_place *place);

/* release_axis.c: under those rows. */
void release_set_axis(const struct release_sheet *sheet,
                      struct release_section *section);
double release_axis_height(const struct release_section *section);
void release_draw_axis(struct canvas *canvas, const struct release_sheet *sheet,
                       const struct release_section *section, double top);

/* release_counts.c: rows of families. */
struct release_columns release_count_columns(const struct ank_release_section *section);
double release_count_height(const struct release_place *place);
void release_draw_count(struct canvas *canvas, const struct release_place *place);

/* release_bar.c: a group of families as a bar in parts. */
struct release_bar {
    int count;   /* of parts; 0: nothing is told of them */
    bool folded; /* the first against all others */
    int sum,
        rest; /* of the parts that are shown; what is left of n when some are not */
};
struct release_bar release_bar_of(const struct ank_release_section *section,
                                  const struct ank_shown *shown);
int release_bar_length(const struct ank_release_section *section,
                       const struct ank_shown *shown);

/* release_half.c: a group of which no part is told: its bar is open, and half of it
 * filled when one part is known to have half or more. */
bool release_bar_is_open(const struct ank_release_section *section,
                         const struct ank_shown *shown);
void release_draw_open(struct canvas *canvas, const struct release_place *place,
                       struct box box);
/* The same with its words in it, where they fit; false, and nothing drawn, where not.
 */
bool release_draw_open_words(struct canvas *canvas, const struct release_place *place,
                             struct box box);
/* What draws with a part: the colour of words on it. */
colour release_words_on(enum ank_release_kind kind, const struct release_bar *bar,
                        int part);
void release_draw_bar(struct canvas *canvas, const struct release_place *place,
                      struct box box, double one, bool numbers);
void release_swatch(struct canvas *canvas, struct box box, enum ank_release_kind kind,
                    const struct release_bar *bar,
                    int part); /* part -1: what is not told */

/* release_words.c: what is said of a row, in the reader's language. */
const char *
release_label(const struct release_place *place); /* with the sign of a repeated row */
const char *release_about(const struct release_sheet *sheet, int n);
const char *release_number(const struct release_sheet *sheet, double value, bool sign);
const char *release_mean(const struct release_place *place);
const char *
release_interval(const struct release_place *place); /* "" when there is no mean */
const char *release_not_told(const struct release_sheet *sheet, enum ank_withheld why);
const char *release_part_name(const struct release_place *place,
                              const struct release_bar *bar, int part);
const char *release_share(const struct release_place *place,
                          int part); /* "15 (60 %)" */
const char *
release_parts_words(const struct release_place *place); /* when no bar says it */
const char *release_bar_alt(const struct release_place *place);
const char *release_sign(const struct release_sheet *sheet,
                         ank_day day); /* a small number */

/* release_flow.c: marks with their words, one after the other over lines. */
enum release_mark { MARK_MEAN, MARK_MEAN_ALONE, MARK_PART, MARK_HALF };
struct release_item {
    enum release_mark mark;
    int part; /* with MARK_PART; -1: what is not told */
    struct release_bar bar;
    const char *words;
};
struct release_flow {
    enum ank_release_kind kind;
    size_t count;
    struct release_item *items;
};
void release_flow_add(struct ank_arena *mem, struct release_flow *flow,
                      struct release_item item);
/* Returns the height; draws when `draws`. */
double release_flow_lay(struct canvas *canvas, const struct release_flow *flow,
                        double x, double top, double width, bool draws);

#endif

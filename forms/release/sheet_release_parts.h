/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet_release_parts.h - the parts of the report of a release, for sheet_release.c */
#ifndef RELEASE_PARTS_H
#define RELEASE_PARTS_H

#include <ankerpunt/forms.h>
#include "../charts/axis.h"
#include "../canvas/canvas.h"
#include "../canvas/layout.h"
#include "../charts/marks.h"

static const double LEFT = 52, WIDTH = 503;

static const struct style TITLE = {FACE_REPORT_BOLD, 21, INK_NAVY, ALIGN_LEFT};
static const struct style HEADING = {FACE_REPORT_BOLD, 13, INK_NAVY, ALIGN_LEFT};
static const struct style BODY = {FACE_REPORT, 10, INK_TEXT, ALIGN_LEFT};
static const struct style STRONG = {FACE_REPORT_BOLD, 9.5, INK_NAVY, ALIGN_LEFT};
static const struct style SMALL = {FACE_REPORT, 8.5, INK_GREY, ALIGN_LEFT};
static const double small_leading = 10.5;

/* What stands open on a page and must be closed before the next one. */
enum sheet_release_open { OPEN_NOTHING, OPEN_TABLE, OPEN_LIST };

/* Where the columns of a section stand, from LEFT. */
struct sheet_release_columns {
    double label_width, chart_at, chart_width, mean_at, mean_width, between_at,
        between_width, parts_at, parts_width, n_at,
        n_width; /* a width of 0: no such column */
};

/* A section on the paper. */
struct sheet_release_section {
    const struct ank_release_section *section;
    struct sheet_release_columns columns;
    struct axis axis; /* of the means */
    int most;         /* the widest bar, in families */
    size_t row_count; /* rows that are drawn; 0 when its lines say them */
    bool divided;     /* groups are drawn in their parts */
    bool ring, whole, folded, gap, half; /* what its legend must explain */
    bool changes[ANK_PUBLISHED_CHANGES]; /* ... of the means that have an interval */
    size_t line_count;                   /* sentences under the rows */
    const char **lines;
};

/* A report while it is drawn. Blocks know their section and row by one number:
 * section * RELEASE_ROWS + row. */
struct sheet_release_paper {
    const struct ank_release_paper *paper;
    struct canvas *canvas; /* for measuring */
    struct ank_arena *mem;
    enum sheet_release_open *open;
    struct sheet_release_section *sections;
    size_t day_count; /* days that rows are repeated from, as first met */
    ank_day *days;
    size_t line_count; /* of the method, in pieces that a page can hold */
    const char **lines;
};

enum { RELEASE_ROWS = 1000 };

/* A paragraph of one style. */
struct sheet_release_text {
    enum tag tag;
    struct box box; /* its height does not matter */
    struct style style;
    double leading;
    const char *words; /* NULL: none */
};

/* sheet_release.c: drawn with a canvas; its height. */
double sheet_release_lay_text(struct canvas *canvas,
                              const struct sheet_release_paper *sheet,
                              const struct sheet_release_text *text);

/* The whole paper, beginning on a new page. */
void sheet_release_draw(struct canvas *canvas, const struct ank_release_paper *paper);

/* Opens what may be open, or nothing, after closing what was. */
void sheet_release_open(struct canvas *canvas, const struct sheet_release_paper *sheet,
                        enum sheet_release_open what);

/* sheet_release_head.c: heading, note and legend; heads of columns. With `canvas` NULL
 * nothing is drawn; both return the height. */
double sheet_release_lay_head(struct canvas *canvas,
                              const struct sheet_release_paper *sheet,
                              const struct sheet_release_section *section, double top);
double sheet_release_lay_columns(struct canvas *canvas,
                                 const struct sheet_release_paper *sheet,
                                 const struct sheet_release_section *section,
                                 double top);

/* sheet_release_prepare.c: what is known of all sections before they are drawn. */
void sheet_release_prepare(struct sheet_release_paper *sheet);
/* sheet_release_section.c: all blocks of the sections, and what is repeated on a page.
 */
void sheet_release_add_sections(struct layout *layout,
                                const struct sheet_release_paper *sheet);
double sheet_release_again(struct canvas *canvas, const void *sheet,
                           const struct layout_block *block, double top);

/* Another sentence under its rows. */
void sheet_release_add_line(const struct sheet_release_paper *sheet,
                            struct sheet_release_section *section, const char *line);

/* sheet_release_same.c: where every bar would say the same a sentence does instead. */
void sheet_release_say_same(const struct sheet_release_paper *sheet,
                            struct sheet_release_section *section);

/* sheet_release_chapter.c: the name of a project, and its answer; its height, and drawn
 * with a canvas. */
double sheet_release_lay_chapter(struct canvas *canvas,
                                 const struct sheet_release_paper *sheet,
                                 const struct ank_release_section *section, double top);

/* A row: its section, itself, and the place it stands in. */
struct sheet_release_place {
    const struct sheet_release_paper *sheet;
    const struct sheet_release_section *section;
    const struct ank_release_row *row;
    double top, height;
};

/* sheet_release_change.c: rows with a mean. */
struct sheet_release_columns
sheet_release_mean_columns(const struct sheet_release_section *section);
/* The colour of a mean, by what is said of it. */
colour sheet_release_mean_ink(enum ank_published_change change);
double sheet_release_mean_height(const struct sheet_release_place *place);
void sheet_release_draw_mean(struct canvas *canvas,
                             const struct sheet_release_place *place);

/* sheet_release_moments.c: rows with a mean for each moment. */
double sheet_release_moment_height(const struct sheet_release_place *place);
void sheet_release_draw_moments(struct canvas *canvas,
                                const struct sheet_release_place *place);
/* The heads of its columns: like sheet_release_lay_columns(). */
double sheet_release_lay_moments(struct canvas *canvas,
                                 const struct sheet_release_paper *sheet,
                                 const struct sheet_release_section *section,
                                 double top);

/* sheet_release_axis.c: under those rows. */
void sheet_release_set_axis(const struct sheet_release_paper *sheet,
                            struct sheet_release_section *section);
double sheet_release_axis_height(const struct sheet_release_section *section);
void sheet_release_draw_axis(struct canvas *canvas,
                             const struct sheet_release_paper *sheet,
                             const struct sheet_release_section *section, double top);

/* sheet_release_counts.c: rows of families. */
struct sheet_release_columns
sheet_release_count_columns(const struct sheet_release_section *section);
double sheet_release_count_height(const struct sheet_release_place *place);
void sheet_release_draw_count(struct canvas *canvas,
                              const struct sheet_release_place *place);

/* sheet_release_bar.c: a group of families as a bar in parts. */
struct sheet_release_bar {
    int count;   /* of parts; 0: nothing is told of them */
    bool folded; /* the first against all others */
    int sum,
        rest; /* of the parts that are shown; what is left of n when some are not */
};
struct sheet_release_bar sheet_release_bar_of(const struct ank_release_section *section,
                                              const struct ank_shown *shown);
int sheet_release_bar_length(const struct ank_release_section *section,
                             const struct ank_shown *shown);

/* sheet_release_half.c: a group of which no part is told: its bar is open, and half of
 * it filled when one part is known to have half or more. */
bool sheet_release_bar_is_open(const struct ank_release_section *section,
                               const struct ank_shown *shown);
void sheet_release_draw_open(struct canvas *canvas,
                             const struct sheet_release_place *place, struct box box);
/* The same with its words in it, where they fit; false, and nothing drawn, where not.
 */
bool sheet_release_draw_open_words(struct canvas *canvas,
                                   const struct sheet_release_place *place,
                                   struct box box);
/* What draws with a part: the colour of words on it. */
colour sheet_release_words_on(enum ank_release_kind kind,
                              const struct sheet_release_bar *bar, int part);
void sheet_release_draw_bar(struct canvas *canvas,
                            const struct sheet_release_place *place, struct box box,
                            double one, bool numbers);
void sheet_release_swatch(struct canvas *canvas, struct box box,
                          enum ank_release_kind kind,
                          const struct sheet_release_bar *bar,
                          int part); /* part -1: what is not told */

/* sheet_release_words.c: what is said of a row, in the reader's language. */
const char *sheet_release_label(
    const struct sheet_release_place *place); /* with the sign of a repeated row */
const char *sheet_release_about(const struct sheet_release_paper *sheet, int n);
/* "about 50 of 55", where it is said of how many. */
const char *sheet_release_about_row(const struct sheet_release_place *place);
const char *sheet_release_number(const struct sheet_release_paper *sheet, double value,
                                 bool sign);
const char *sheet_release_mean(const struct sheet_release_place *place);
const char *sheet_release_interval(
    const struct sheet_release_place *place); /* "" when there is no mean */
const char *sheet_release_why_withheld(const struct sheet_release_paper *sheet,
                                       enum ank_withheld why);
const char *sheet_release_part_name(const struct sheet_release_place *place,
                                    const struct sheet_release_bar *bar, int part);
const char *sheet_release_share(const struct sheet_release_place *place,
                                int part); /* "15 (60 %)" */
const char *sheet_release_parts_words(
    const struct sheet_release_place *place); /* when no bar says it */
const char *sheet_release_bar_alt(const struct sheet_release_place *place);
const char *sheet_release_sign(const struct sheet_release_paper *sheet,
                               ank_day day); /* a small number */

/* sheet_release_flow.c: marks with their words, one after the other over lines. */
enum sheet_release_mark { MARK_MEAN, MARK_MEAN_ALONE, MARK_PART, MARK_HALF };
struct sheet_release_item {
    enum sheet_release_mark mark;
    int part; /* with MARK_PART; -1: what is not told */
    struct sheet_release_bar bar;
    const char *words;
    colour ink; /* with MARK_MEAN */
};
struct sheet_release_flow {
    enum ank_release_kind kind;
    size_t count;
    struct sheet_release_item *items;
};
void sheet_release_flow_add(struct ank_arena *mem, struct sheet_release_flow *flow,
                            struct sheet_release_item item);
/* Returns the height; draws when `draws`. */
double sheet_release_flow_lay(struct canvas *canvas,
                              const struct sheet_release_flow *flow, double x,
                              double top, double width, bool draws);

#endif

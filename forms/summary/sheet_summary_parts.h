/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet_summary_parts.h - the parts of the coordinator's summary, for sheet_summary.c
 */
#ifndef SUMMARY_PARTS_H
#define SUMMARY_PARTS_H

#include <ankerpunt/forms.h>
#include "../charts/axis.h"
#include "../canvas/canvas.h"
#include "../canvas/layout.h"
#include "../charts/marks.h"

static const double LEFT = 52, WIDTH = 503;

static const struct style TITLE = {FACE_REPORT_BOLD, 22, INK_NAVY, ALIGN_LEFT};
static const struct style HEADING = {FACE_REPORT_BOLD, 13, INK_NAVY, ALIGN_LEFT};
static const struct style BODY = {FACE_REPORT, 10, INK_TEXT, ALIGN_LEFT};
static const struct style SMALL = {FACE_REPORT, 8.5, INK_GREY, ALIGN_LEFT};

enum {
    SUMMARY_ROWS = 1000,
    SUMMARY_TIGHTEST = 2,
    SUMMARY_PAGES = 6,
    SUMMARY_FORMS = 10, /* complete forms that alpha is shown from */
    SUMMARY_AFTER = 8
};

struct sheet_summary_part;
struct sheet_summary_sheet;
struct sheet_summary_table;

/* What a column draws in a row besides its words. */
typedef void sheet_summary_cell(struct canvas *canvas,
                                const struct sheet_summary_table *table, size_t row,
                                struct box cell);

/* A column: heading, place, and what is drawn in it. */
struct sheet_summary_column {
    const char *heading; /* in the reader's language */
    double at, width;    /* from the left margin */
    enum align align;
    sheet_summary_cell *draw; /* NULL: words alone */
    bool figure;              /* what is drawn is a figure: `alts` says what it shows */
};

/*
 * A table on the paper: TH and TD for readers that see nothing. Rows that do not
 * fit go on the next page, under the same headings.
 */
struct sheet_summary_table {
    const char *title, *note; /* above it; may be NULL */
    size_t column_count, row_count;
    const struct sheet_summary_column *columns;
    const char **cells;          /* row by row; NULL: no words there */
    const char **alts;           /* a sentence for each row; NULL without figures */
    double size, leading, least; /* letters, lines, the least height of a row */
    double foot;                 /* room under the rows, for an axis */
    bool ruled;                  /* a line under each row also with an axis */
    void (*draw_foot)(struct canvas *canvas, const struct sheet_summary_table *table,
                      double top);
    double lead; /* room above the headings, for a legend */
    void (*draw_lead)(struct canvas *canvas, const struct sheet_summary_table *table,
                      double top);
    size_t after_count; /* small sentences under it, on the page of its last rows */
    const char *after[SUMMARY_AFTER];
    const struct sheet_summary_sheet *sheet;
    const void *state; /* for those who draw */
};

/* One wave of one instrument on the paper: its domains. */
struct sheet_summary_wave {
    const struct ank_wave *wave;
    const struct ank_instrument *instrument;
    size_t count;
    const struct ank_domain_row **rows; /* the most improved first */
    struct axis axis;
    size_t most_pairs; /* the width of the widest bar of classes */
    bool leads;        /* the one that tells most of its instrument */
};

/* Lines of one text. */
struct sheet_summary_words {
    enum tag tag;
    struct style style;
    double leading;
    const char *text;
};

/* Sentences in a box of their own. */
struct sheet_summary_boxed {
    const char *heading;
    size_t count;
    const char *const *sentences;
    bool points;  /* each behind a mark */
    double above; /* room over the box */
};

/* A project's paper while it is drawn. Blocks of tables know their table and row
 * by one number: table * SUMMARY_ROWS + row. */
struct sheet_summary_sheet {
    const struct ank_project_paper *paper;
    const char *name, *subtitle; /* of the part */
    const char *notice;          /* under them: whom it is for; NULL: nothing */
    const char *foot;            /* what each page says below */
    struct canvas *canvas;       /* for measuring */
    struct ank_arena *mem;
    int tight; /* 0 to SUMMARY_TIGHTEST: how much must go on few pages */
    size_t wave_count, words_count, table_count, boxed_count;
    struct sheet_summary_wave *waves; /* by instrument, the one that leads first */
    struct sheet_summary_words *words;
    struct sheet_summary_table *tables;
    struct sheet_summary_boxed *boxed;
    bool *table_open;
    const struct ank_summary_papers *papers; /* of the book it is a part of */
    const struct sheet_summary_part *parts;  /* of the same; projects come last */
    size_t part_count;
};

/* A part of a book: its front, the pages between projects, or a project. */
struct sheet_summary_part {
    struct ank_arena mem; /* of what it is laid out with; emptied for another try */
    struct sheet_summary_sheet sheet;
    struct layout layout;
    void (*add)(struct layout *layout, struct sheet_summary_sheet *sheet);
    size_t first; /* its first page in the book */
};

/* All projects, one after the other; of several the front and the pages that set them
 * side by side go before. Pages are counted over the whole. */
void sheet_summary_draw_book(struct canvas *canvas,
                             const struct ank_summary_papers *papers);

/* sheet_summary.c, sheet_summary_front.c, sheet_summary_sides.c: the blocks of these
 * parts */
void sheet_summary_add_project(struct layout *layout,
                               struct sheet_summary_sheet *sheet);
void sheet_summary_add_front(struct layout *layout, struct sheet_summary_sheet *sheet);
void sheet_summary_add_sides(struct layout *layout, struct sheet_summary_sheet *sheet);

/* sheet_summary_words.c: blocks of words */
double sheet_summary_words_height(const struct sheet_summary_sheet *sheet,
                                  const struct sheet_summary_words *words);
/* `keep`: on the page of what comes after them. */
void sheet_summary_put_words(struct layout *layout, struct sheet_summary_sheet *sheet,
                             struct sheet_summary_words words, bool keep);
void sheet_summary_add_heading(struct layout *layout, struct sheet_summary_sheet *sheet,
                               const char *text);
/* A name within a block, as a heading of what comes after it. */
void sheet_summary_add_name(struct layout *layout, struct sheet_summary_sheet *sheet,
                            const char *text);
void sheet_summary_add_words(struct layout *layout, struct sheet_summary_sheet *sheet,
                             struct style style, double leading, const char *text);
/* Words on the page of what comes after them. */
void sheet_summary_add_kept(struct layout *layout, struct sheet_summary_sheet *sheet,
                            struct style style, double leading, const char *text);
/* Sentences of which neither the first nor the last stands alone on a page. */
void sheet_summary_add_sentences(struct layout *layout,
                                 struct sheet_summary_sheet *sheet, struct style style,
                                 const char *const *texts, size_t count);

/* sheet_summary_table.c: blocks of tables */
void sheet_summary_add_table(struct layout *layout, struct sheet_summary_sheet *sheet,
                             struct sheet_summary_table table);
/* Small, under the table that is to be added; at most SUMMARY_AFTER. */
void sheet_summary_say_after(struct sheet_summary_table *table, const char *sentence);
/* How wide a column must be to break no word of its heading. */
double sheet_summary_head_widest(const struct sheet_summary_sheet *sheet,
                                 const char *heading);
/* Cells for so many rows, all NULL. */
void sheet_summary_table_rows(struct sheet_summary_table *table, struct ank_arena *mem,
                              size_t rows);
void sheet_summary_leave_page(struct canvas *canvas, const void *sheet);

/* sheet_summary_marks.c: what several tables draw */
void sheet_summary_draw_rules(struct canvas *canvas, const struct axis *axis,
                              double top, double height);
void sheet_summary_draw_ticks(struct canvas *canvas, const struct ank_lang *lang,
                              const struct axis *axis, double base);
void sheet_summary_draw_whisker(struct canvas *canvas, const struct axis *axis,
                                double mean, double low, double high, bool sure,
                                double y);
/* The mean change of a domain; in colour when it is told as better or harder. */
void sheet_summary_draw_change(struct canvas *canvas, const struct axis *axis,
                               const struct ank_domain_row *row, double y);
/* The same in words: with its interval, or that families are too few for one. */
const char *sheet_summary_change(const struct sheet_summary_sheet *sheet,
                                 const struct ank_domain_row *row);
/* "+1,2"; "1,2 (0,4 to 2,0)", or the mean alone when there is no interval. */
const char *sheet_summary_signed(const struct sheet_summary_sheet *sheet, double value,
                                 int decimals);
const char *sheet_summary_interval(const struct sheet_summary_sheet *sheet,
                                   double value, double low, double high, int decimals);
int sheet_summary_decimals(const struct ank_scale *scale);
const char *sheet_summary_count(const struct sheet_summary_sheet *sheet, size_t n);
const char *sheet_summary_label(const struct sheet_summary_sheet *sheet,
                                const struct ank_domain *domain);
const char *sheet_summary_plain(const struct sheet_summary_sheet *sheet,
                                const struct ank_domain *domain);
const char *sheet_summary_wave_name(const struct sheet_summary_sheet *sheet,
                                    const struct ank_wave *wave);
/* A heading that names the instrument when there are several. */
const char *sheet_summary_of(const struct sheet_summary_sheet *sheet,
                             const char *heading,
                             const struct ank_instrument *instrument);

/* sheet_summary_boxed.c: nothing without sentences */
void sheet_summary_add_boxed(struct layout *layout, struct sheet_summary_sheet *sheet,
                             struct sheet_summary_boxed boxed);

/* sheet_summary_head.c: title, in short, who */
void sheet_summary_add_title(struct layout *layout, struct sheet_summary_sheet *sheet);
void sheet_summary_add_head(struct layout *layout, struct sheet_summary_sheet *sheet);
void sheet_summary_add_talk(struct layout *layout, struct sheet_summary_sheet *sheet);

/* Where the chart of a wave stands. */
enum { SUMMARY_WAVE_AT = 128, SUMMARY_WAVE_WIDTH = 106 };

/* sheet_summary_lead.c: fills the sheet's waves */
void sheet_summary_find_waves(struct sheet_summary_sheet *sheet);

/* sheet_summary_change.c: the waves that lead, in full */
void sheet_summary_add_change(struct layout *layout, struct sheet_summary_sheet *sheet);

/* sheet_summary_classes.c: bars of families by class, what they mean, and what chance
 * makes of them; the table's state is the wave */
sheet_summary_cell sheet_summary_draw_classes;
void sheet_summary_draw_dots(struct canvas *canvas,
                             const struct sheet_summary_table *table, double top);
void sheet_summary_draw_legends(struct canvas *canvas,
                                const struct sheet_summary_table *table, double top);
void sheet_summary_say_chance(const struct sheet_summary_sheet *sheet,
                              struct sheet_summary_table *table,
                              const struct sheet_summary_wave *wave);

/* sheet_summary_waves.c: the other waves; sheet_summary_moments.c: what became of
 * every moment */
void sheet_summary_add_waves(struct layout *layout, struct sheet_summary_sheet *sheet);
void sheet_summary_add_moments(struct layout *layout,
                               struct sheet_summary_sheet *sheet);

/* sheet_summary_estimates.c: a whisker for each row, NAN where there is none */
struct sheet_summary_estimate {
    double value, low, high;
    bool sure; /* told beside all others: in colour */
};

/* Estimates of a table's rows on one axis. */
struct sheet_summary_estimates {
    struct axis axis;
    size_t count;
    struct sheet_summary_estimate *list;
};

enum { SUMMARY_LABEL_WIDTH = 122, SUMMARY_CHART_AT = 128, SUMMARY_CHART_WIDTH = 120 };

/* A table whose last column draws `estimates`, a row each; it lives with the sheet. */
struct sheet_summary_table
sheet_summary_estimates_table(struct sheet_summary_sheet *sheet, const char *title,
                              const char *note,
                              const struct sheet_summary_column *columns, size_t count,
                              struct sheet_summary_estimates *estimates);
sheet_summary_cell sheet_summary_draw_estimate;
/* How many of the rows with these lists stand on one axis: all when every list has the
 * same scale, else those of the first one's list. `count` is not 0. */
size_t sheet_summary_on_one_axis(const struct ank_instrument *const *lists,
                                 size_t count);
/* What stands in colour there; a key for ank_words(). */
const char *sheet_summary_of_colour(void);
/* The domain, with its instrument when another has a domain of that name. */
const char *sheet_summary_row_label(const struct sheet_summary_sheet *sheet,
                                    const struct ank_instrument *instrument,
                                    const struct ank_domain *domain);

/* sheet_summary_trend.c, sheet_summary_attrition.c */
void sheet_summary_add_trend(struct layout *layout, struct sheet_summary_sheet *sheet);
void sheet_summary_add_attrition(struct layout *layout,
                                 struct sheet_summary_sheet *sheet);
/* sheet_summary_priorities.c */
void sheet_summary_add_priorities(struct layout *layout,
                                  struct sheet_summary_sheet *sheet);
/* sheet_summary_missing.c */
void sheet_summary_add_missing(struct layout *layout,
                               struct sheet_summary_sheet *sheet);

/* sheet_summary_rights.c, sheet_summary_lists.c */
void sheet_summary_add_rights(struct layout *layout, struct sheet_summary_sheet *sheet);
void sheet_summary_add_groups(struct layout *layout, struct sheet_summary_sheet *sheet);
void sheet_summary_add_stuck(struct layout *layout, struct sheet_summary_sheet *sheet);
void sheet_summary_add_signals(struct layout *layout,
                               struct sheet_summary_sheet *sheet);
void sheet_summary_add_evidence(struct layout *layout,
                                struct sheet_summary_sheet *sheet);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet_progress_parts.h - the parts of the family's sheet, for sheet_progress.c */
#ifndef PROGRESS_PARTS_H
#define PROGRESS_PARTS_H

#include <ankerpunt/forms.h>
#include "../canvas/canvas.h"
#include "../canvas/layout.h"
#include "../charts/marks.h"

/* Room for the holes of a ring binder on the left. */
static const double LEFT = 62, WIDTH = 493;
#define PROGRESS_TOP 36.0 /* of what stands on a page */

/* Of the normal sheet, and of the dossier. */
static const struct style TITLE = {FACE_BOLD, 25, INK_NAVY, ALIGN_LEFT};
static const struct style HEADING = {FACE_BOLD, 15, INK_NAVY, ALIGN_LEFT};
static const struct style BODY = {FACE_PLAIN, 11, INK_TEXT, ALIGN_LEFT};
static const struct style SMALL = {FACE_PLAIN, 9, INK_GREY, ALIGN_LEFT};

/*
 * How large everything is: a sheet for weak eyes has the same parts with larger
 * letters and other columns. Columns count from the left margin.
 */
struct sheet_progress_sizes {
    struct style title, heading, body, strong, small;
    double title_leading, heading_leading, leading, small_leading;
    double unit; /* of shapes, and of the air around them: 1 on the normal sheet */
    struct {
        double label_width, numbers_at, numbers_width, scale_at, scale_width, record_at,
            record_width, words_at, words_width; /* no record when its width is 0 */
        double heading_height;                   /* when it stands above the faces */
        double least_row;
    } table;
    struct {
        double label_width, least_column, most_column, row;
    } talks;
    struct {
        double least, most;              /* height */
        double label, least_label, tick; /* sizes of its letters */
    } star;
    bool foot_once; /* the words of the foot stand under the table, not on each page */
    bool wide;      /* one column where the normal sheet has two */
};

extern const struct sheet_progress_sizes sheet_progress_normal, sheet_progress_large,
    sheet_progress_child, sheet_progress_child_large, sheet_progress_easy;

/* A piece of running text. */
struct sheet_progress_paragraph {
    const char *text;
    struct style style;
    double leading;
};

/* What is said in a box of its own: what about, and what. */
struct sheet_progress_quote {
    const char *about, *text;
};

/* What was said of one kind, in a box under its heading. */
struct sheet_progress_box {
    const char *heading; /* NULL: none */
    size_t count;
    struct sheet_progress_quote *quotes;
};

/* A column of the table of every talk. */
struct sheet_progress_talk {
    size_t voice; /* 0: the voice of the sheet; else family->voices[voice - 1] */
    size_t sitting;
    size_t band; /* which table it stands in */
};

/* A family's sheet while it is drawn. */
struct sheet_progress_sheet {
    const struct ank_progress *family;
    const struct sheet_progress_sizes *sizes;
    struct canvas *canvas; /* for measuring */
    struct ank_arena *mem;
    bool *table_open; /* a table has begun on this page */
    const char *subtitle, *foot;
    size_t paragraph_count, box_count, talk_count, band_count;
    struct sheet_progress_paragraph *paragraphs;
    struct sheet_progress_box *boxes;
    struct sheet_progress_talk *talks;
    struct sheet_progress_sheet *lists; /* one for each of family->lists */
    size_t first_index;                 /* of its blocks, which tell whose they are */
    double star_height, talk_air;       /* talk_air: what rows of talks have over */
};

/* The whole sheet of one family, beginning on a new page. */
void sheet_progress_draw(struct canvas *canvas, const struct ank_progress *family);

/* sheet_progress_child.c: the same for a child, or for who reads little: faces and few
 * words. */
void sheet_progress_draw_child(struct canvas *canvas,
                               const struct ank_progress *family);

/* sheet_progress_easy.c: the next steps, and rights with a mark, at the end of the
 * sheet for who reads little. */
void sheet_progress_add_easy(struct layout *layout, struct sheet_progress_sheet *sheet);

/* sheet_progress_head.c: what stands around the parts. */
const char *sheet_progress_subtitle(const struct ank_progress *family,
                                    struct ank_arena *mem);
const char *sheet_progress_foot(const struct ank_progress *family,
                                struct ank_arena *mem);
const char *sheet_progress_anchor(const struct ank_progress *family,
                                  ank_score at); /* "": none */
/* "0 = very hard, 10 = very good. "; "" without words for both ends. */
const char *sheet_progress_ends(const struct ank_progress *family,
                                struct ank_arena *mem);
double
sheet_progress_frame_top(const struct sheet_progress_sheet *sheet); /* of the foot */
void sheet_progress_frame(struct canvas *canvas, const void *sheet, size_t page,
                          size_t pages);
void sheet_progress_add_head(struct layout *layout, struct sheet_progress_sheet *sheet);

/* Headings of the sheet, and the block that draws one. */
enum sheet_progress_heading {
    HEADING_RIGHTS,
    HEADING_ONWARD,
    HEADING_STAR,
    HEADING_TALKS,
    HEADING_VOICES,
    HEADING_FIRST,
    HEADING_RIGHT_LINE,
    HEADING_LIST, /* its own title; after a table of it: that each has a voice */
};
struct layout_block sheet_progress_heading(const struct sheet_progress_sheet *sheet,
                                           enum sheet_progress_heading heading);

/* sheet_progress_table.c: then and now, a row for each domain. */
double sheet_progress_head_height(const struct sheet_progress_sheet *sheet);
double sheet_progress_row_height(const struct sheet_progress_sheet *sheet, size_t row);
void sheet_progress_add_table(struct layout *layout,
                              struct sheet_progress_sheet *sheet);

/* sheet_progress_lists.c: the same for each other list that was rated. What is drawn of
 * a list has a sheet of its own; the block's index tells which, and is made one of that
 * sheet. */
const struct sheet_progress_sheet *
sheet_progress_of_block(const struct sheet_progress_sheet *sheet, size_t *index);
void sheet_progress_add_lists(struct layout *layout,
                              struct sheet_progress_sheet *sheet);
/* Makes the sheets of the lists, for who draws them in another way. */
void sheet_progress_open_lists(struct sheet_progress_sheet *sheet);

/* No table begins or ends with a row or two alone: those stay with the next, and the
 * last with what explains it. */
bool sheet_progress_row_stays(size_t row, size_t count);

/* A table does not go over the edge of a page: it ends, and begins again. */
void sheet_progress_open_table(struct canvas *canvas,
                               const struct sheet_progress_sheet *sheet);
void sheet_progress_leave_page(struct canvas *canvas, const void *sheet);

/* Text in the middle of a row; x counts from the left margin. */
struct sheet_progress_cell {
    enum tag tag;
    double x, width, middle;
    struct style style;
    const char *text;
};
void sheet_progress_draw_cell(struct canvas *canvas,
                              const struct sheet_progress_sheet *sheet,
                              struct sheet_progress_cell cell);

/* A mark and its words; returns where the next one may begin. */
double sheet_progress_legend_words(struct canvas *canvas,
                                   const struct sheet_progress_sheet *sheet, double x,
                                   double base, const char *words);
double sheet_progress_draw_then_now(struct canvas *canvas,
                                    const struct sheet_progress_sheet *sheet,
                                    double base);

/* sheet_progress_bars.c: a row as a picture, and where a score stands on its scale. */
void sheet_progress_draw_bars(struct canvas *canvas,
                              const struct sheet_progress_sheet *sheet,
                              const struct ank_progress_row *row, double middle);
double sheet_progress_across(const struct sheet_progress_sheet *sheet, ank_score score);

/* sheet_progress_numbers.c: the numbers of a row, each with its day where that is not
 * the day over the table. Widens their column in `sizes` to what they need. */
void sheet_progress_fit_numbers(const struct sheet_progress_sheet *sheet,
                                struct sheet_progress_sizes *sizes);
double sheet_progress_numbers_height(const struct sheet_progress_sheet *sheet,
                                     const struct ank_progress_row *row);
void sheet_progress_draw_numbers(struct canvas *canvas,
                                 const struct sheet_progress_sheet *sheet,
                                 const struct ank_progress_row *row, double middle);

/* sheet_progress_row_words.c: words in the voice of who the sheet is of: the family
 * together, or one person (a child's sheet always). Translated. */
const char *sheet_progress_voice(const struct ank_progress *family, const char *we,
                                 const char *one);

/* What is said of a row, in the family's language. */
const char *sheet_progress_words(const struct ank_progress *family,
                                 const struct ank_progress_row *row,
                                 struct ank_arena *mem);

/* A score as the family's language writes it; "" for what is no number. */
const char *sheet_progress_number(const struct ank_progress *family, ank_score score,
                                  char text[static 32]);

/* sheet_progress_marks.c: what stands for a status, and in the family's words; "" for a
 * number. The legend has those that `has` finds; NULL when there are none. */
const char *sheet_progress_mark(ank_score status);
const char *sheet_progress_mark_words(const struct ank_progress *family,
                                      ank_score status);
const char *sheet_progress_mark_legend(
    const struct sheet_progress_sheet *sheet,
    bool (*has)(const struct sheet_progress_sheet *sheet, ank_score status));
bool sheet_progress_then_now_has(const struct sheet_progress_sheet *sheet,
                                 ank_score status);

/* What a row begins with and stands at now, as a face without a day beside it: where
 * there is no start the answer of the first talk; what was put aside since is no
 * number. */
ank_score sheet_progress_start(const struct ank_progress_row *row);
ank_score sheet_progress_now(const struct ank_progress_row *row);

/* From -1 (hard) to 1 (good), whichever end of the scale is the better one. */
double sheet_progress_mood(const struct ank_progress *family, ank_score score);

/* sheet_progress_box.c: boxes of things said; a long one is running text. */
void sheet_progress_add_strengths(struct layout *layout,
                                  struct sheet_progress_sheet *sheet);
void sheet_progress_add_changes(struct layout *layout,
                                struct sheet_progress_sheet *sheet);

/* Goals and themes in the family's own words. */
void sheet_progress_add_goals(struct layout *layout,
                              struct sheet_progress_sheet *sheet);
void sheet_progress_add_around(struct layout *layout,
                               struct sheet_progress_sheet *sheet);

/* What is new on the list and what is not asked any more, under its table. */
void sheet_progress_add_turned(struct layout *layout,
                               struct sheet_progress_sheet *sheet);

/* The rest of what the family said in its own words; and rights in two lines, for a
 * child. */
void sheet_progress_add_wishes(struct layout *layout,
                               struct sheet_progress_sheet *sheet);
void sheet_progress_add_rights_briefly(struct layout *layout,
                                       struct sheet_progress_sheet *sheet);

/* sheet_progress_rights.c: a dated line with numbers. */
struct layout_block sheet_progress_right_line(const struct sheet_progress_sheet *sheet);
void sheet_progress_right_mark(struct canvas *canvas,
                               const struct sheet_progress_sheet *sheet,
                               struct point centre, size_t right);
double sheet_progress_right_radius(const struct sheet_progress_sheet *sheet);

/* sheet_progress_right_list.c: what the numbers stand for, and who does what. */
void sheet_progress_add_rights(struct layout *layout,
                               struct sheet_progress_sheet *sheet);
/* Where it is wished, rights that may help with what is hard. */
void sheet_progress_add_suggested(struct layout *layout,
                                  struct sheet_progress_sheet *sheet);
/* What the family chose to look into, at most so many. */
void sheet_progress_add_chosen(struct layout *layout,
                               struct sheet_progress_sheet *sheet, size_t most);
const char *sheet_progress_right_words(const struct ank_progress *family,
                                       const struct ank_progress_right *right,
                                       struct ank_arena *mem);

/* sheet_progress_words.c: running text: what the family said, small steps, and what it
 * may know of its data. */
void sheet_progress_add_text(struct layout *layout, struct sheet_progress_sheet *sheet,
                             const char *text, struct style style, double leading);
void sheet_progress_add_onward(struct layout *layout,
                               struct sheet_progress_sheet *sheet);
void sheet_progress_add_notice(struct layout *layout,
                               struct sheet_progress_sheet *sheet);

/* sheet_progress_star.c: the star of then and now. Whether it can be drawn, with
 * letters that can be read. */
bool sheet_progress_has_star(const struct sheet_progress_sheet *sheet, double height);
struct layout_block sheet_progress_star(struct sheet_progress_sheet *sheet,
                                        double height);

/* sheet_progress_columns.c: which talks are columns, in which table. */
void sheet_progress_choose_talks(struct sheet_progress_sheet *sheet);
/* How many columns a table has; `first` is set to the first of them. */
size_t sheet_progress_band_talks(const struct sheet_progress_sheet *sheet, size_t band,
                                 size_t *first);
/* Where the k-th column of its table begins, from the left margin. */
double sheet_progress_column_at(const struct sheet_progress_sheet *sheet, size_t k);
double sheet_progress_column_width(const struct sheet_progress_sheet *sheet);

/* sheet_progress_talks.c: what was said in every talk, of every voice. */
void sheet_progress_add_talks(struct layout *layout,
                              struct sheet_progress_sheet *sheet);

/* Divides the room that is left on the page among its rows. */
void sheet_progress_air_talks(struct layout *layout,
                              struct sheet_progress_sheet *sheet);

/* Whether a block is a row after the first, and the head that belongs over it. */
bool sheet_progress_table_goes_on(const struct sheet_progress_sheet *sheet,
                                  const struct layout_block *block,
                                  struct layout_block *head);
bool sheet_progress_talks_go_on(const struct sheet_progress_sheet *sheet,
                                const struct layout_block *block,
                                struct layout_block *head);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* progress_parts.h - the parts of the family's sheet, for sheet_progress.c */
#ifndef PROGRESS_PARTS_H
#define PROGRESS_PARTS_H

#include <ankerpunt/forms.h>

#include "canvas.h"
#include "layout.h"
#include "marks.h"

/* Room for the holes of a ring binder on the left. */
static const double LEFT = 62, WIDTH = 493;

static const struct style TITLE = {FACE_BOLD, 25, INK_NAVY, ALIGN_LEFT};
static const struct style HEADING = {FACE_BOLD, 15, INK_NAVY, ALIGN_LEFT};
static const struct style BODY = {FACE_PLAIN, 11, INK_TEXT, ALIGN_LEFT};
static const struct style STRONG = {FACE_BOLD, 11, INK_NAVY, ALIGN_LEFT};
static const struct style SMALL = {FACE_PLAIN, 9, INK_GREY, ALIGN_LEFT};

/* A piece of running text. */
struct progress_paragraph {
    const char *text;
    bool small;
};

/* A family's sheet while it is drawn. */
struct progress_sheet {
    const struct ank_progress *family;
    struct canvas *canvas; /* for measuring */
    struct ank_arena *mem;
    bool *table_open; /* the table has begun on this page */
    const char *subtitle, *foot, *no_rights;
    size_t paragraph_count;
    struct progress_paragraph *paragraphs;
};

/* The whole sheet of one family, beginning on a new page. */
void progress_draw(struct canvas *canvas, const struct ank_progress *family);

/* progress_table.c: then and now, a row for each domain. */
double progress_head_height(const struct progress_sheet *sheet);
double progress_row_height(const struct progress_sheet *sheet, size_t row);
double progress_legend_height(const struct progress_sheet *sheet);
void progress_draw_table_head(struct canvas *canvas, const void *sheet, size_t index, double top);
void progress_draw_row(struct canvas *canvas, const void *sheet, size_t row, double top);
void progress_draw_legend(struct canvas *canvas, const void *sheet, size_t index, double top);

/* A table does not go over the edge of a page: it ends, and begins again. */
void progress_leave_page(struct canvas *canvas, const void *sheet);

/* What is said of a row, in the family's language. */
const char *progress_words(const struct ank_progress *family,
                           const struct ank_progress_row *row, struct ank_arena *mem);

/* progress_rights.c: a dated line with numbers, and what they stand for. */
double progress_line_height(const struct progress_sheet *sheet);
void progress_draw_line(struct canvas *canvas, const void *sheet, size_t index, double top);
size_t progress_right_lines(const struct progress_sheet *sheet);
bool progress_right_keeps(const struct progress_sheet *sheet, size_t line); /* a head */
double progress_right_height(const struct progress_sheet *sheet, size_t line);
void progress_draw_rights(struct canvas *canvas, const void *sheet, size_t line, double top);

/* progress_words.c: what the family said, and what it may know of its data. */
void progress_add_keeps(struct layout *layout, struct progress_sheet *sheet);
void progress_add_changes(struct layout *layout, struct progress_sheet *sheet);
void progress_add_onward(struct layout *layout, struct progress_sheet *sheet);
double progress_notice_height(const struct progress_sheet *sheet);
void progress_add_notice(struct layout *layout, struct progress_sheet *sheet);

/* sheet_progress.c: the headings "Our rights", "How do we go on?" ... */
enum progress_heading { HEADING_RIGHTS, HEADING_ONWARD, HEADING_KEEPS };
void progress_add_heading(struct layout *layout, enum progress_heading heading);

#endif

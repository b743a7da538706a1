/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet_form_parts.h - the parts of the blank form, for sheet_form.c */
#ifndef FORM_PARTS_H
#define FORM_PARTS_H

#include <ankerpunt/forms.h>
#include "../canvas/canvas.h"
#include "../canvas/layout.h"
#include "../charts/marks.h"
#include "../canvas/qr.h"

/* Room for the holes of a ring binder on the left. */
static const double LEFT = 62, WIDTH = 493;

static const struct style TITLE = {FACE_BOLD, 25, INK_NAVY, ALIGN_LEFT};
static const struct style HEADING = {FACE_BOLD, 14, INK_NAVY, ALIGN_LEFT};
static const struct style BODY = {FACE_PLAIN, 11, INK_TEXT, ALIGN_LEFT};
static const struct style STRONG = {FACE_BOLD, 11, INK_NAVY, ALIGN_LEFT};
static const struct style SMALL = {FACE_PLAIN, 9, INK_GREY, ALIGN_LEFT};
static const struct style BESIDE = {FACE_PLAIN, 8.5, INK_GREY, ALIGN_LEFT};
static const double LEADING = 13.5, BESIDE_LEADING = 10;

/* The same in the family's language and in the one beside it. */
struct twin {
    const char *text;
    const char *beside;                  /* NULL: there is none, or it is the same */
    const struct ank_lang *lang, *other; /* of the one and of the other */
};

/* A form while it is drawn. */
struct sheet_form_sheet {
    const struct ank_form *form;
    struct canvas *canvas; /* for measuring */
    struct ank_arena *mem;
    bool *table_open; /* the table has begun on this page */
    bool scans;
    struct qr qr;
    bool tight; /* rows as low as their circles, the second language after the first */
    double spread; /* what each row gets above its need */
    int lines;     /* to write on, under each question */
};

/* The whole form, beginning on a new page. */
void sheet_form_draw(struct canvas *canvas, const struct ank_form *form);

/* sheet_cards.c: all cards, a page each. */
void cards_draw(struct canvas *canvas, const struct ank_cards *cards);

/* Two texts as a twin; `beside` may be NULL. */
struct twin sheet_form_both(const struct sheet_form_sheet *sheet, const char *text,
                            const char *beside);

/* The small one on a line, said in its own language; nothing when there is none. */
void sheet_form_beside(struct canvas *canvas, struct point at, struct twin twin);

/* sheet_form.c: sentences and labels in both languages, and how they are set: one
 * under the other, as wide as the box, in the style and in BESIDE. Returns the
 * height; draws nothing when `draws` is false. */
struct twin sheet_form_words(const struct sheet_form_sheet *sheet, const char *english);
struct twin sheet_form_label(const struct sheet_form_sheet *sheet,
                             const struct ank_label *label);
double sheet_form_twin(struct canvas *canvas, struct box box, struct style style,
                       struct twin twin, bool draws);

/* A title or a heading: the one after the other when both fit on a line, else as
 * sheet_form_twin(). */
double sheet_form_heading(struct canvas *canvas, struct box box, struct style style,
                          struct twin twin, bool draws);

/* A point of the scale as the language writes it: "7", "7,5". */
const char *sheet_form_number(const struct ank_lang *lang,
                              const struct ank_scale *scale, ank_score step,
                              char text[static 32]);

/* sheet_form_head.c: for whom, when, by whom and how. */
double sheet_form_head_height(const struct sheet_form_sheet *sheet);
void sheet_form_draw_head(struct canvas *canvas, const void *sheet, size_t index,
                          double top);

/* sheet_form_table.c and sheet_form_table_head.c: a row for each domain, and over it
 * what the columns are, also where the table goes on (`again`); sheet_form_legend.c:
 * what the letters mean. */
double sheet_form_table_head_height(const struct sheet_form_sheet *sheet, bool again);
double sheet_form_row_height(const struct sheet_form_sheet *sheet, size_t row);
double sheet_form_legend_height(const struct sheet_form_sheet *sheet);
void sheet_form_draw_table_head(struct canvas *canvas, const void *sheet, size_t again,
                                double top);
void sheet_form_draw_row(struct canvas *canvas, const void *sheet, size_t row,
                         double top);
void sheet_form_draw_legend(struct canvas *canvas, const void *sheet, size_t index,
                            double top);
void sheet_form_leave_page(struct canvas *canvas, const void *sheet);

/* sheet_form_easy.c: whether the form is one of pictograms and faces, and its blocks,
 * with what room there is for its rows. */
bool sheet_form_is_easy(const struct ank_form *form);
void sheet_form_add_easy(struct layout *layout, struct sheet_form_sheet *sheet);

/* sheet_form_language.c: whether the fonts show all that the language can say (else
 * ANK_NOT_FOUND); that no native speaker has read it yet, to the coach (NULL: one has,
 * or it is the program's own); and the same drawn in that box, where it is to be said.
 */
ANK_CHECKED bool sheet_form_has_letters(struct canvas *canvas,
                                        const struct ank_lang *lang,
                                        struct ank_error *err);
const char *sheet_form_unread(const struct ank_lang *lang,
                              const struct ank_lang *coach);
void sheet_form_say_unread(struct canvas *canvas, struct box box, struct style style,
                           const struct ank_lang *lang, const struct ank_lang *coach);

/* sheet_form_bottom.c: two questions with room to write, what is kept, and the foot of
 * each page with the code. */
enum { FORM_QUESTIONS = 2 };
double sheet_form_question_height(const struct sheet_form_sheet *sheet,
                                  size_t question);
void sheet_form_draw_question(struct canvas *canvas, const void *sheet, size_t question,
                              double top);
double sheet_form_notice_height(const struct sheet_form_sheet *sheet);
void sheet_form_draw_notice(struct canvas *canvas, const void *sheet, size_t index,
                            double top);
double sheet_form_foot_height(const struct sheet_form_sheet *sheet);
void sheet_form_draw_frame(struct canvas *canvas, const void *sheet, size_t page,
                           size_t pages);

#endif

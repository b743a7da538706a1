/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * screen.h - what a screen of the page tells about itself, and what it works with
 *
 * From its row the program finds the screen by its address, opens the registry with the
 * rights it asks for and no more, runs it whole or not at all, and puts what it wrote
 * between the head and the foot that all screens have. A screen that takes a form shows
 * itself again when that was refused: with the reason, and every word as it was typed.
 */
#ifndef SCREEN_H
#define SCREEN_H

#include <ankerpunt/app/context.h>

#include "gate.h"
#include "markup.h"
#include "request.h"

/* Whose turn it is with the laptop. */
enum screen_side {
    SCREEN_DESK,   /* the coach's: never while a family is at the table */
    SCREEN_TABLE,  /* the family's: only then */
    SCREEN_LOCKED, /* the way back to the desk: also while it is locked */
};

/* What a screen works with; the server makes and frees it for each request. */
struct visit {
    struct ank_work_context work; /* its registry is open as the row asks, or NULL */
    struct ank_arena mem;         /* work.mem */
    struct server *server;
    struct gate *gate;
    const struct request *request;
    const char *named;   /* what the address names behind the path, found back: a
                          * family's code; NULL: nothing */
    struct markup *page; /* the screen's own part */
    int fields;          /* that were written */
    unsigned drawn;      /* faces that stand on the page, a bit each */
    bool worded;         /* words can be kept: the seal is open */
    struct answer answer;
    const char *refused;     /* why what was sent was not taken; NULL: it was not sent,
                              * or it was taken */
    const char *saved;       /* what was, in the reader's words; set by a screen that
                              * took something, told on the next page with the way back;
                              * NULL: nothing is told */
    const char *last_notice; /* NULL: none */
    struct ank_texts faults; /* of a file that was to come in */
    const struct ank_sheet_preview *preview; /* of a spreadsheet; NULL */
    const char *looked; /* what that file would do; NULL: nothing was looked at */
    bool lost;          /* the registry cannot be used: a backup may help */
};

/* A screen's row. */
struct screen {
    const char *path; /* "/family": also "/family/ID" */
    enum screen_side side;
    unsigned shows, takes; /* enum ank_access; 0 needs no registry */
    bool names;            /* its address names a family; without one it is none */
    bool bare;             /* without the desk's head: its own whole page */

    /* It begins and ends its own transactions. */
    bool own_transactions;

    /* Writes its part of the page, or makes an answer of its own; may also say where to
     * go instead. */
    bool (*show)(struct visit *visit, struct ank_error *err);

    /* Does what the form asks, and says where to go then; where it says nothing, the
     * screen is shown. NULL: it has no form. */
    bool (*take)(struct visit *visit, struct ank_error *err);
};

extern const struct screen *const screens[]; /* ends in NULL */

/* The screen at that address; `rest` is what stands behind its path and a slash, "" for
 * nothing. NULL: there is none. */
const struct screen *screen_find(const char *path, const char **rest);

/* What a screen says --------------------------------------------------------------- */

#define SAY(...) ank_say(visit->work.lang, &visit->mem, __VA_ARGS__)
#define WORDS(english) ank_words(visit->work.lang, english)

/* Goes on there: "/family" and a name that is hidden in the address; NULL: no name. */
bool screen_go(struct visit *visit, const char *path, const char *name);
const char *screen_address(struct visit *visit, const char *path, const char *name);

/* A value of the form, without blanks at its ends; NULL when it is empty or not there.
 */
const char *screen_typed(struct visit *visit, const char *name);

/* Whether a field was ticked or a button of that name pressed. */
bool screen_pressed(const struct visit *visit, const char *name);

/* What was ticked of that name, with commas; NULL: nothing. */
const char *screen_ticked(struct visit *visit, const char *name);

/* A day of the form, as people write days or as a browser sends them; ANK_NO_DAY when
 * there is none. ANK_INVALID. */
ANK_CHECKED bool screen_day(struct visit *visit, const char *name, ank_day *day,
                            struct ank_error *err);

/* The same of what is planned: it may lie ahead. */
ANK_CHECKED bool screen_day_ahead(struct visit *visit, const char *name, ank_day *day,
                                  struct ank_error *err);

/* A form that posts to `path` and the name behind it, up to screen_form_end(). */
void screen_form(struct visit *visit, const char *path, const char *name);
void screen_form_end(struct visit *visit);
void screen_button(struct visit *visit, const char *name, const char *value,
                   const char *words);

/* A field with its words in front. What was typed before stands in it again, else
 * `there`. */
struct screen_field {
    const char *name, *words; /* words in the reader's language */
    const char *there;        /* NULL: empty */
    const char *type;         /* NULL: "text" */
    const char *hint;         /* a line below it; NULL: none */
    const char *autocomplete; /* NULL: "off" */
    const char *list;         /* id of a datalist; NULL: none */
    bool required, focused;
    int rows; /* more than 0: of many lines */
};
void screen_ask(struct visit *visit, const struct screen_field *field);

/* One of these, in a list: a code and the words for it. */
struct screen_choice {
    const char *code, *words;
};
struct screen_choices {
    const char *name, *words; /* of the field */
    const char *there;        /* the code that is chosen; NULL: the first */
    const struct screen_choice *choice;
    size_t count;
    bool row; /* all in sight (radio buttons), else a list that opens */
};
void screen_choose(struct visit *visit, const struct screen_choices *choices);

/* Yes or no; and a way to another screen. */
void screen_tick(struct visit *visit, const char *name, const char *words, bool ticked);
void screen_link(struct visit *visit, const char *path, const char *name,
                 const char *words);
/* To the screen of a family, by what it is called in any script. */
void screen_family_link(struct visit *visit, const char *family, const char *called);
void screen_heading(struct visit *visit, const char *words);    /* h1 */
void screen_subheading(struct visit *visit, const char *words); /* h2 */
void screen_words(struct visit *visit, const char *words);      /* a paragraph */

#endif

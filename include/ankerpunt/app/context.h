/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * context.h - what the program works with, whoever it works for
 *
 * A door (the command line, the local page) makes one for each command or request
 * and gives it to what it calls in <ankerpunt/app/...>. There is no terminal, no
 * option and no standard output in it.
 */
#ifndef ANK_APP_CONTEXT_H
#define ANK_APP_CONTEXT_H

#include <ankerpunt/base.h>
#include <ankerpunt/model/access.h>
#include <ankerpunt/text.h>

struct ank_registry; /* the store's; a door only carries it along */

struct ank_work_context {
    struct ank_registry *registry;     /* open; NULL where none is needed */
    struct ank_arena *mem;             /* what is handed out lives here */
    const struct ank_lang *lang;       /* the reader's */
    const struct ank_lang *paper_lang; /* that paper was asked for in; NULL: the
                                        * family's, else the project's */
    size_t screen; /* columns of the screen where text is read; 0: it goes elsewhere, as
                    * wide as it comes */
    ank_day today;
    const char *who, *command; /* for the history: "coach", "rate" */
    const char *moment;        /* that the history notes, UTC, as
                                * "2026-03-31T14:05:00Z"; NULL: the clock's */

    /* False, with the reason, when who works asked to stop. Asked now and then by
     * what takes long. */
    bool (*goes_on)(struct ank_error *err);

    /* Hears how far what takes long has come: what is being done, in the reader's
     * language (NULL: the same as before), and how much of how much (0: nobody knows).
     * It is called often; who listens says it when it takes a while. NULL: nobody. */
    void (*progress)(struct ank_work_context *work, const char *what, size_t done,
                     size_t total);

    /* Takes a sentence, in the reader's language, that is worth knowing beside the
     * result: a word that is on no list, a day to come. NULL: nobody listens. */
    void (*notice)(struct ank_work_context *work, const char *sentence);
};

/*
 * What happens between these two is kept as a whole, or not at all when `done` is
 * false or goes_on() says no; ank_work_end() returns whether it was kept. A door puts
 * them around every call that writes, but for those that say they do so themselves.
 */
ANK_CHECKED bool ank_work_begin(struct ank_work_context *work, struct ank_error *err);
ANK_CHECKED bool ank_work_end(struct ank_work_context *work, bool done,
                              struct ank_error *err);

/* A day as people write it, in the arena; "" for ANK_NO_DAY. */
const char *ank_work_day(struct ank_work_context *work, ank_day day);

/* A number that nobody can type: zero is one that somebody can. */
#define ANK_NOT_GIVEN INT64_MIN

/* What is asked in words, one by one. */
struct ank_field {
    const char *key;      /* "phone" */
    const char *question; /* English, translated when asked */
};

/* Several texts, such as codes, in the order they were given. */
struct ank_texts {
    size_t count;
    const char **text;
};

#endif

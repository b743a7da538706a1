/* SPDX-License-Identifier: GPL-3.0-or-later */
/* signals.h - what families run into again and again: noted, followed, listed */
#ifndef ANK_APP_SIGNALS_H
#define ANK_APP_SIGNALS_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/process.h>

/* What somebody says of a signal; NULL is nothing said. */
struct ank_signal_entry {
    const char *project;       /* code, of a new one */
    const char *typed;         /* the number of one that is there: "3" */
    const char *title;         /* a line everybody may read: no names */
    const char *level;         /* of ank_level_codes */
    const char *theme;         /* one that is not on the list is kept, and told of */
    const char *barrier;       /* of ank_barrier_codes */
    const char *owner;         /* code */
    const char *state;         /* of ank_signal_codes; a new one has the first */
    ank_day day, feedback;     /* ANK_NO_DAY: a new one is of today, else as it was */
    struct ank_texts families; /* codes of who runs into it */
    struct ank_texts without;  /* of who was counted by mistake */
    const char *text;          /* the description of a new one, sealed */
    const char *right;         /* code of the right it is about */
    /* Lines everybody may read, for who can change it: no names. */
    const char *proposal; /* what would solve it */
    const char *answerer; /* who is asked for an answer: a service, no person */
    const char *answer;   /* what they said */
    ank_day answered;     /* that they did; ANK_NO_DAY: today */
};

/* What can be wrong with a new one before there is a description. ANK_USAGE without
 * title or level; ANK_NOT_FOUND for project, right and families; ANK_INVALID for a
 * title or another line that is none or holds a national register number, for a word on
 * no list, and for a family that was never with the project. */
ANK_CHECKED bool ank_signal_check(struct ank_work_context *work,
                                  const struct ank_signal_entry *entry,
                                  struct ank_error *err);

/* The same, and keeps it; `noted` becomes what stands. A description wants ANK_IDENTITY
 * and the seal open. */
ANK_CHECKED bool ank_signal_note(struct ank_work_context *work,
                                 const struct ank_signal_entry *entry,
                                 struct ank_signal *noted, struct ank_error *err);

/* What is said takes the place of what was there; families are counted, or no longer.
 * ANK_USAGE when nothing is said; ANK_NOT_FOUND also for a family that was not counted.
 */
ANK_CHECKED bool ank_signal_change(struct ank_work_context *work,
                                   const struct ank_signal_entry *entry,
                                   struct ank_signal *changed, struct ank_error *err);

/* With the label of its theme; NULL: none was said, or none is known. */
struct ank_signal_row {
    struct ank_signal signal;
    const struct ank_label *theme;
};

/* Which signals are asked for. */
struct ank_signal_wish {
    const char *project; /* code; NULL: all */
    bool open;           /* only those that are not solved and not closed */
    bool owes_feedback;  /* only those that came to something, of which nobody told who
                          * signalled it */
    const char *coach;   /* only those this coach takes further, or in which a family is
                          * counted that this coach goes along with today; NULL: all */
};

/* By number, without descriptions. ANK_NOT_FOUND for the project. */
ANK_CHECKED bool ank_signal_rows(struct ank_work_context *work,
                                 const struct ank_signal_wish *wish,
                                 struct ank_signal_row **rows, size_t *count,
                                 struct ank_error *err);

/* ANK_INVALID when `typed` cannot be the number of a signal: to know before anything is
 * asked. */
ANK_CHECKED bool ank_signal_number(const char *typed, int64_t *number,
                                   struct ank_error *err);

/* One, with its description when the seal is open. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_signal_read(struct ank_work_context *work, const char *typed,
                                 struct ank_signal_row *row, struct ank_error *err);

/* Removes one for good, from the history too; wants ANK_IDENTITY, and is all that its
 * command does. */
ANK_CHECKED bool ank_signal_delete(struct ank_work_context *work, const char *typed,
                                   struct ank_signal *deleted, struct ank_error *err);

#endif

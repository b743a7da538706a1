/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * process_kept.h - small steps, contacts and the tailor-made budget of a family
 *
 * Each has a number in its family, as its list shows it: 1, 2, ... What happened on a
 * day that is still to come is kept, and a notice tells of it.
 */
#ifndef ANK_APP_PROCESS_KEPT_H
#define ANK_APP_PROCESS_KEPT_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/process.h>

/* One of them that is there already. */
struct ank_numbered {
    const char *family; /* code */
    const char *typed;  /* its number, as somebody gives it: "3" */
    ank_day day;        /* of what is done with it; ANK_NO_DAY: today, and set so */
    int64_t number;     /* set */
};

/* Whose a step or an amount is, and what it is about: at most a domain or a right. */
struct ank_about {
    const char *family;     /* code */
    const char *domain;     /* code; NULL: none */
    const char *instrument; /* that has the domain; NULL: of the family's project */
    const char *right;      /* code; NULL: none */
};

/* Small steps --------------------------------------------------------------- */

enum { ANK_STEP_MOST = 200 }; /* characters: a step is a line of the family's sheet */

struct ank_small_step_entry {
    struct ank_about about;
    const char *who;  /* takes it: family, coach, partner; NULL: not said */
    ank_day day, due; /* day: agreed; ANK_NO_DAY is today, and set so */
    const char *text; /* one line */
    int64_t number;   /* set */
};

/* What can be wrong before there are words; `text` is not looked at. ANK_NOT_FOUND for
 * a family, domain or right; ANK_USAGE for a domain and a right, or an instrument
 * without a domain; ANK_INVALID for who takes it. */
ANK_CHECKED bool ank_small_step_check(struct ank_work_context *work,
                                      struct ank_small_step_entry *entry,
                                      struct ank_error *err);
/* The words of a step as they are kept: one line. ANK_INVALID for none, for several
 * lines, and for more than ANK_STEP_MOST characters. */
ANK_CHECKED bool ank_small_step_words(struct ank_work_context *work, const char *typed,
                                      const char **text, struct ank_error *err);
/* The same, and ANK_INVALID for words that are none, too long or of several lines;
 * keeps the step, its words sealed (ANK_IDENTITY, the seal open). */
ANK_CHECKED bool ank_small_step_note(struct ank_work_context *work,
                                     struct ank_small_step_entry *entry,
                                     struct ank_error *err);

/* By number, open and done; those that were let go too with `all`. Words are there when
 * the seal is open. ANK_NOT_FOUND for the family. With `coming` those of every family
 * that is supported today, or of one project or coach: what is open and has a day
 * within so many days, or past it, by day. */
struct ank_small_step_wish {
    const char *family;
    bool all;
    bool coming;
    int64_t within;
    const char *project,
        *coach; /* codes; NULL: all. Both: the coach's, in the project */
};
ANK_CHECKED bool ank_small_step_rows(struct ank_work_context *work,
                                     const struct ank_small_step_wish *wish,
                                     struct ank_small_step **steps, size_t *count,
                                     struct ank_error *err);

/* Done on a day; let go on a day, which is ANK_INVALID for what was done; neither,
 * after all; out of the registry with its words (ANK_IDENTITY). ANK_NOT_FOUND for
 * family and number; ANK_INVALID for a number that is none. */
ANK_CHECKED bool ank_small_step_done(struct ank_work_context *work,
                                     struct ank_numbered *step, struct ank_error *err);
ANK_CHECKED bool ank_small_step_let_go(struct ank_work_context *work,
                                       struct ank_numbered *step,
                                       struct ank_error *err);
ANK_CHECKED bool ank_small_step_reopen(struct ank_work_context *work,
                                       struct ank_numbered *step,
                                       struct ank_error *err);
ANK_CHECKED bool ank_small_step_delete(struct ank_work_context *work,
                                       struct ank_numbered *step,
                                       struct ank_error *err);

/* Contacts ------------------------------------------------------------------ */

struct ank_contact_entry {
    const char *family;
    const char *channel;    /* a code of ank_channel_codes; wanted */
    const char *initiative; /* who took it: of ank_doer_codes; NULL: not said */
    ank_day day;            /* ANK_NO_DAY: today, and set so */
    int64_t minutes;        /* 1 to 1440; ANK_NOT_GIVEN */
    int64_t number;         /* set */
};

/* ANK_USAGE without a channel, ANK_INVALID for a value that is none, ANK_NOT_FOUND for
 * the family. */
ANK_CHECKED bool ank_contact_note(struct ank_work_context *work,
                                  struct ank_contact_entry *entry,
                                  struct ank_error *err);

struct ank_contact_rows {
    struct ank_contact *contacts; /* by day */
    size_t count;
    int64_t minutes; /* together, as far as noted */
};
ANK_CHECKED bool ank_contact_rows(struct ank_work_context *work, const char *family,
                                  struct ank_contact_rows *rows, struct ank_error *err);
ANK_CHECKED bool ank_contact_delete(struct ank_work_context *work,
                                    struct ank_numbered *contact,
                                    struct ank_error *err);

/* The tailor-made budget ---------------------------------------------------- */

struct ank_amount_entry {
    struct ank_about about;
    const char *kind;      /* a code of ank_amount_codes: grant, spend, back */
    const char *typed;     /* in euro: "250" or "250,50"; 0.01 to 1000000 */
    ank_day day;           /* ANK_NO_DAY: today, and set so */
    int64_t number, cents; /* set */
};

/* Money that was spent is kept, whatever was granted: a notice tells of more. Fails as
 * ank_small_step_check() does, and with ANK_INVALID for an amount that is none. */
ANK_CHECKED bool ank_amount_note(struct ank_work_context *work,
                                 struct ank_amount_entry *entry, struct ank_error *err);

struct ank_amount_row {
    struct ank_amount amount;
    const struct ank_label *domain, *right; /* what for; NULL: not said */
};

/* By day, each with what was left after it. */
ANK_CHECKED bool ank_amount_rows(struct ank_work_context *work, const char *family,
                                 struct ank_amount_row **rows, size_t *count,
                                 struct ank_error *err);
ANK_CHECKED bool ank_amount_delete(struct ank_work_context *work,
                                   struct ank_numbered *amount, struct ank_error *err);

#endif

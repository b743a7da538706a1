/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rights_said.h - what a family says of a right in a look for rights, and what it chose
 * to look into together */
#ifndef ANK_APP_RIGHTS_SAID_H
#define ANK_APP_RIGHTS_SAID_H

#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/context.h>
#include <ankerpunt/model/right.h>

/* What is said of one right. */
struct ank_scan_reply {
    const char *family, *right; /* codes */
    const char *said; /* a code of ank_scan_codes, or another stage; NULL: nothing */
    const char *was;  /* what was said of it before on that day, which is taken back;
                       * NULL: nothing */
    ank_day day;      /* ANK_NO_DAY: today, and set so */
};

/* Keeps it, and that rights were looked for that day: that the family has it or has
 * applied is a step; that it is not for them is kept apart, and so is what they will
 * look into or leave for later. ANK_NOT_FOUND for the family or the right; ANK_INVALID
 * for what is no answer; as ank_claim_note() and ank_entitlement_note() besides. */
ANK_CHECKED bool ank_scan_note(struct ank_work_context *work,
                               struct ank_scan_reply *reply, struct ank_error *err);

/* A right that a family chose. */
struct ank_chosen {
    const char *family, *alias; /* alias NULL: it has none */
    struct ank_right right;     /* with office, first step and link */
    ank_day since;
    bool explore; /* to look into together; else for later */
    bool again;   /* there is an older step to it */
};
struct ank_chosen_rows {
    struct ank_chosen *row; /* in the arena */
    size_t count;
};

/* Rights that families chose and that nothing was done about since, by family and day,
 * of the families that the wish names. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_chosen_list(struct ank_work_context *work,
                                 const struct ank_claims_wish *wish,
                                 struct ank_chosen_rows *chosen, struct ank_error *err);

/* The rights of the catalogue that put a precondition in order; "no-address". In the
 * arena. */
struct ank_right_list {
    struct ank_right *right;
    size_t count;
};
ANK_CHECKED bool ank_rights_opening(struct ank_work_context *work,
                                    const char *precondition,
                                    struct ank_right_list *rights,
                                    struct ank_error *err);

/* What can be done about a claim that is stuck for this reason, in the reader's
 * language: the way round, and the rights that help; NULL when there is no such way. */
ANK_CHECKED bool ank_way_round_words(struct ank_work_context *work, const char *reason,
                                     const char **words, struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * support_kept.h - how a family came, in which phase its support is, when it is looked
 * at again; what was agreed, who may hear what, who stands around the family
 */
#ifndef ANK_APP_SUPPORT_KEPT_H
#define ANK_APP_SUPPORT_KEPT_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/model/support.h>

/* Who sent a family on, and what became of that, as people say it. What is NULL or
 * ANK_NO_DAY stays as it was. */
struct ank_referral_entry {
    const char *family;
    ank_day start;       /* of the trajectory; ANK_NO_DAY: the last one, and set so */
    const char *road;    /* partner, coach, family */
    const char *partner; /* a word of who: school, ocmw, ... */
    ank_day day;         /* it was made */
    const char *outcome;
    ank_day outcome_day; /* ANK_NO_DAY with an outcome: today, and set so */
};

/* Of who never began the status "not started" is noted too. Notices that, and that such
 * support is still open. ANK_NOT_FOUND for the family,
 * or when it has no trajectory; ANK_USAGE when nothing is said; ANK_INVALID for a day
 * to come. */
ANK_CHECKED bool ank_referral_note(struct ank_work_context *work,
                                   struct ank_referral_entry *entry,
                                   struct ank_error *err);
/* What was noted of it was a mistake; its road stays. ANK_NOT_FOUND also when nothing
 * was noted. */
ANK_CHECKED bool ank_referral_unnote(struct ank_work_context *work,
                                     struct ank_referral_entry *entry,
                                     struct ank_error *err);

/* The phase in which support is from a day on (ANK_NO_DAY: today, and set so); with
 * `remove` it was a mistake. Notices a phase that is not on the list. ANK_NOT_FOUND
 * when no trajectory is open on that day, or nothing was noted. */
struct ank_phase_entry {
    const char *family, *phase;
    ank_day day;
    bool remove;
};
ANK_CHECKED bool ank_phase_note(struct ank_work_context *work,
                                struct ank_phase_entry *entry, struct ank_error *err);

/* A day on which the family and its coach look at the support again; with `held` that
 * they did, on that day; with `remove` it is not planned any more. ANK_NO_DAY with
 * `held` or `remove`: the first that is planned, and set so. ANK_NOT_FOUND for the
 * family, or when none is planned; ANK_INVALID for `held` on a day to come. */
struct ank_review_day_entry {
    const char *family;
    ank_day day, held;
    bool remove;
};
ANK_CHECKED bool ank_review_day_note(struct ank_work_context *work,
                                     struct ank_review_day_entry *entry,
                                     struct ank_error *err);

/* Around the family ---------------------------------------------------------- */

enum { ANK_AROUND_MOST = 200 }; /* characters: a name or an agreement is a line */

/* One of them, as people say it. */
struct ank_arrangement_entry {
    const char *family, *kind;
    const char *role;        /* a word; NULL: not said */
    const char *person;      /* code: whose it is; NULL: the family's */
    struct ank_texts themes; /* codes; none: everything */
    ank_day day, until;      /* day ANK_NO_DAY: today, and set so */
    bool shown;              /* on the family's own sheet */
    const char *text;        /* name or words: a line; NULL: only the role */
    int64_t number;          /* set */
};

/* What can be wrong before there are words. ANK_NOT_FOUND for the family or person;
 * ANK_INVALID for an end before the beginning and for a theme that is none; ANK_USAGE
 * without a role and words. */
ANK_CHECKED bool ank_arrangement_check(struct ank_work_context *work,
                                       struct ank_arrangement_entry *entry, bool brief,
                                       struct ank_error *err);
/* The same, and keeps it, its words sealed. ANK_INVALID for words that are none, too
 * long or of several lines. */
ANK_CHECKED bool ank_arrangement_note(struct ank_work_context *work,
                                      struct ank_arrangement_entry *entry,
                                      struct ank_error *err);
/* It ends on the day of the number's struct; it was a mistake. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_arrangement_stop(struct ank_work_context *work,
                                      struct ank_numbered *which,
                                      struct ank_error *err);
ANK_CHECKED bool ank_arrangement_delete(struct ank_work_context *work,
                                        struct ank_numbered *which,
                                        struct ank_error *err);

/* All of it, of a family; names and words when the seal is open. */
struct ank_support {
    struct ank_arrangements around;
    struct ank_support_reviews reviews;
    struct ank_family_phases phases;
    struct ank_referral *referrals; /* one for each trajectory, by start */
    size_t referral_count;
};
ANK_CHECKED bool ank_support_read(struct ank_work_context *work, const char *family,
                                  struct ank_support *support, struct ank_error *err);

/* The same in sentences, for who works with the family: how it came to the support of
 * today, its phase and what was foreseen, days to look again, and what holds today of
 * who and what is around it; with `words` names and words too, where the seal is open.
 */
ANK_CHECKED bool ank_support_lines(struct ank_work_context *work, const char *family,
                                   bool words, struct ank_texts *lines,
                                   struct ank_error *err);

/* The same without who and what is around it. */
ANK_CHECKED bool ank_course_lines(struct ank_work_context *work, const char *family,
                                  struct ank_texts *lines, struct ank_error *err);

/* "housing, debts" in the reader's words; "everything" for NULL. */
ANK_CHECKED bool ank_scope_words(struct ank_work_context *work, const char *scope,
                                 const char **words, struct ank_error *err);

#endif

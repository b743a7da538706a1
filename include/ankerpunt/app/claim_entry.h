/* SPDX-License-Identifier: GPL-3.0-or-later */
/* claim_entry.h - a step to a right is noted, and that rights were looked for */
#ifndef ANK_APP_CLAIM_ENTRY_H
#define ANK_APP_CLAIM_ENTRY_H

#include <ankerpunt/app/context.h>

/* One step, as people say it. */
struct ank_claim_entry {
    const char *family, *right, *stage; /* codes */
    const char *reason;                 /* why it is stuck or lost; NULL: not said */
    const char *value;                  /* a year's worth in euro; NULL: not said */
    ank_day day;                        /* ANK_NO_DAY: today, and set so */
    ank_day renewal;                    /* ANK_NO_DAY: none */
    bool correct;                       /* what was noted of this step is replaced */
    struct ank_label label;             /* set: the name of the right */
};

/*
 * Notes the step. The same again changes nothing. ANK_NOT_FOUND for a family or right;
 * ANK_INVALID for a stage, reason or value; ANK_EXISTS when the step is there with
 * another reason, value or renewal, unless it is a correction. Notices a reason that is
 * not on the list, a later step that is there already, and a right that stood further.
 */
ANK_CHECKED bool ank_claim_note(struct ank_work_context *work,
                                struct ank_claim_entry *entry, struct ank_error *err);

/* The step was never taken, or on another day (`move_to`; ANK_NO_DAY: it goes).
 * ANK_NOT_FOUND when it was not noted; ANK_EXISTS when that day has the same step;
 * ANK_INVALID for a day to come. */
ANK_CHECKED bool ank_claim_mend(struct ank_work_context *work,
                                struct ank_claim_entry *entry, ank_day move_to,
                                struct ank_error *err);

/* Notes that rights were looked for with that family, also when nothing was open.
 * `day` ANK_NO_DAY is today, and set so. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_explored_note(struct ank_work_context *work, const char *family,
                                   ank_day *day, struct ank_error *err);
/* They were not, that day. ANK_NOT_FOUND when it was not noted. */
ANK_CHECKED bool ank_explored_unnote(struct ank_work_context *work, const char *family,
                                     ank_day *day, struct ank_error *err);

/* That a right is not for the family, or may be after all: a look for rights proposes
 * it no more, or again. `day` as above. ANK_NOT_FOUND for the family or the right, or
 * when it was not said; ANK_EXISTS when there is a step to it. */
struct ank_entitlement {
    const char *family, *right; /* codes */
    ank_day day;
    bool is_not;
};
ANK_CHECKED bool ank_entitlement_note(struct ank_work_context *work,
                                      struct ank_entitlement *said,
                                      struct ank_error *err);

/* The codes of those that are not for it. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_not_entitled_rows(struct ank_work_context *work,
                                       const char *family, struct ank_texts *rights,
                                       struct ank_error *err);

#endif

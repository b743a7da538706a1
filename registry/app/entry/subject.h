/* SPDX-License-Identifier: GPL-3.0-or-later */
/* subject.h - what a step or an amount is about, its number and its day */
#ifndef SUBJECT_H
#define SUBJECT_H

#include <ankerpunt/app/process_kept.h>
#include "../work.h"

/* The ids of what is said; 0 where it is NULL. ANK_NOT_FOUND; ANK_USAGE for both a
 * domain and a right, and for an instrument without a domain. */
struct subject_ids {
    int64_t family, domain, right;
    struct ank_label label; /* of the domain */
};
ANK_CHECKED bool subject_find(struct ank_work_context *work,
                              const struct ank_about *said, ank_day day,
                              struct subject_ids *found, struct ank_error *err);

/* The family and the domain of its project on that day, whose instrument may be NULL;
 * no right. ANK_NOT_FOUND; ANK_INVALID when two instruments have the domain. */
ANK_CHECKED bool subject_domain(struct ank_work_context *work,
                                const struct ank_about *said, ank_day day,
                                struct subject_ids *found, struct ank_error *err);

/* The family of something that is there, its number and the day of what is done with
 * it. ANK_NOT_FOUND for the family; ANK_INVALID for a number that is none. */
ANK_CHECKED bool subject_numbered(struct ank_work_context *work,
                                  struct ank_numbered *thing, int64_t *family,
                                  struct ank_error *err);

/* The number of a step, contact, amount or signal, as its list shows it. */
ANK_CHECKED bool subject_number(const char *text, int64_t *number,
                                struct ank_error *err);

#endif

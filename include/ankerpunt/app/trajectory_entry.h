/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trajectory_entry.h - a period of support starts, pauses and ends; a wave is put off
 */
#ifndef ANK_APP_TRAJECTORY_ENTRY_H
#define ANK_APP_TRAJECTORY_ENTRY_H

#include <ankerpunt/app/context.h>

/* What happens to a family's support, as people say it. */
struct ank_trajectory_entry {
    const char *family;
    const char *project; /* where it starts; NULL: as before */
    const char *status;  /* where it stands */
    const char *reason;  /* of a status or an end, in a word; NULL: not said */
    const char *by;      /* who decided; NULL: not said */
    ank_day day;         /* ANK_NO_DAY: today, and set so */
};

/* A family returns. ANK_USAGE when it is new and no project is named; ANK_NOT_FOUND for
 * a family or project; refused when it overlaps another trajectory. */
ANK_CHECKED bool ank_trajectory_start(struct ank_work_context *work,
                                      struct ank_trajectory_entry *entry,
                                      struct ank_error *err);

/* Notes where the support stands; the same again changes nothing. ANK_NOT_FOUND when
 * no trajectory is open; ANK_INVALID for what is no word. Notices a status that is not
 * on the list. */
ANK_CHECKED bool ank_trajectory_note(struct ank_work_context *work,
                                     struct ank_trajectory_entry *entry,
                                     struct ank_error *err);

/* Ends the trajectory that is open; ANK_NOT_FOUND when none is. Notices a reason that
 * is not on the list. */
ANK_CHECKED bool ank_trajectory_end(struct ank_work_context *work,
                                    struct ank_trajectory_entry *entry,
                                    struct ank_error *err);

/* That status was never so, that day. ANK_NOT_FOUND when it was not noted. */
ANK_CHECKED bool ank_trajectory_unnote(struct ank_work_context *work,
                                       struct ank_trajectory_entry *entry,
                                       struct ank_error *err);

/* The last trajectory never ended; the day is set to that of its end. ANK_INVALID when
 * it is open, ANK_NOT_FOUND when there is none. */
ANK_CHECKED bool ank_trajectory_unend(struct ank_work_context *work,
                                      struct ank_trajectory_entry *entry,
                                      struct ank_error *err);

/* The trajectory that covers the day (ANK_NO_DAY: the last one, and set to its start)
 * began on `start`. Refused when it would overlap another or begin after its end.
 * Notices the starts that became another number. */
ANK_CHECKED bool ank_trajectory_rebegin(struct ank_work_context *work,
                                        struct ank_trajectory_entry *entry,
                                        ank_day start, struct ank_error *err);

/* A planned moment that is put off, or was enough as it is, as people say it. */
struct ank_wave_entry {
    const char *family, *wave;
    ank_day until; /* put off: the day that was planned puts it back */
    ank_day day;   /* enough: it was said; ANK_NO_DAY is today, and set so */
};

/*
 * Puts a wave of the trajectory of today off until a day. ANK_NOT_FOUND when no
 * trajectory is open or the project has no such wave; ANK_INVALID for a day before the
 * planned one or from the next wave on, and for a wave that has no day yet or is done.
 */
ANK_CHECKED bool ank_wave_put_off(struct ank_work_context *work,
                                  const struct ank_wave_entry *entry,
                                  struct ank_error *err);

/*
 * A wave of the trajectory of today was begun, and is enough as it is: lists of who is
 * due leave it out, figures do not look at it. ANK_NOT_FOUND as above; ANK_INVALID for
 * a day to come, and for a wave in which nothing was answered.
 */
ANK_CHECKED bool ank_wave_enough(struct ank_work_context *work,
                                 struct ank_wave_entry *entry, struct ank_error *err);
/* It is not enough after all; the day is set to when that was said. ANK_NOT_FOUND also
 * when nobody said so. */
ANK_CHECKED bool ank_wave_not_enough(struct ank_work_context *work,
                                     struct ank_wave_entry *entry,
                                     struct ank_error *err);

#endif

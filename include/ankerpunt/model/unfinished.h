/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * unfinished.h - a talk that was begun, and can be gone on with
 *
 * Partial is normal: a talk stands on the day on which it began, and what was not asked
 * yet may be finished later, in the same sitting. So its list is complete on one day,
 * as sums over the list, the talk afterwards and the paper of that day want it.
 */
#ifndef ANK_MODEL_UNFINISHED_H
#define ANK_MODEL_UNFINISHED_H

#include "record.h"
#include "wave.h"

/* How many days later it still is that talk. As for a retest: within two weeks an
 * answer is taken to tell of the same time; what is said later is another talk. */
enum { ANK_UNFINISHED_DAYS = 14 };

/* How many domains of a sitting have an answer, a number or a status. */
size_t ank_sitting_answered(const struct ank_sitting *sitting);

/* Who wants to go on, with which list and on which day. */
struct ank_going_on {
    const char *by;     /* code of the person; NULL: the family together */
    int64_t instrument; /* its id */
    const char *mode;   /* as it is said now; NULL: not said */
    ank_day day;
};

/*
 * The last ordinary sitting of that voice and list before that day, when it has an
 * answer and an open domain, is at most ANK_UNFINISHED_DAYS old and of the same
 * trajectory and wave, of which nobody said that it is enough, and was not noted in
 * another mode; else NULL. With a sitting of
 * the day itself that one is gone on with, and the answer is NULL. `waves` are those of
 * the project of the day.
 */
const struct ank_sitting *ank_sitting_unfinished(const struct ank_record *record,
                                                 const struct ank_waves *waves,
                                                 const struct ank_going_on *who);

#endif

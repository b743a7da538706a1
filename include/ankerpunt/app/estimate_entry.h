/* SPDX-License-Identifier: GPL-3.0-or-later */
/* estimate_entry.h - what a coach expects to have changed is noted, before the new
 * scores are shown */
#ifndef ANK_APP_ESTIMATE_ENTRY_H
#define ANK_APP_ESTIMATE_ENTRY_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/record.h>

/* The change of one domain since the sitting before, as it was typed: "+1", "-2". */
struct ank_expected {
    const char *domain, *change; /* change "": none after all, in a correction */
};

/* What a coach expects of one family on one day. */
struct ank_estimate_entry {
    const char *family;
    const char *instrument;              /* code; NULL: of the family's project */
    ank_day day;                         /* ANK_NO_DAY: today, and set so */
    bool correct;                        /* what was noted may be replaced */
    const struct ank_expected *expected; /* ends in {0} */
};

/*
 * Notes all of them, as estimates of who works. ANK_NOT_FOUND for a family, instrument
 * or domain; ANK_INVALID for a change that is not a whole number of steps of the scale;
 * ANK_EXISTS when another was noted on that day, unless it is a correction.
 */
ANK_CHECKED bool ank_estimate_note(struct ank_work_context *work,
                                   struct ank_estimate_entry *entry,
                                   struct ank_error *err);

/* What was expected of one domain, beside what came of it. */
struct ank_estimate_told {
    const struct ank_label *domain;
    ank_day day;            /* of the estimate */
    const char *who;        /* noted it */
    double expected, found; /* in points of the scale */
    int decimals;
};

/*
 * Of the last day on which something was expected of this family, what has scores from
 * before and after by now; of a voice that shares nothing with its family there is
 * none. In the arena, for the coach and the team alone: on no paper, and before the
 * scores there is nothing to tell.
 */
ANK_CHECKED bool ank_estimates_told(struct ank_work_context *work,
                                    const struct ank_record *record,
                                    struct ank_estimate_told **told, size_t *count,
                                    struct ank_error *err);

#endif

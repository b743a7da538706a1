/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * process_counts.h - what was done in a period: who came, went, and what was worked on
 *
 * Counts are of periods of support (trajectories): a family that came back in the same
 * year started twice. Families that took back their consent to be measured, and support
 * that has still to begin, are in none of them.
 */
#ifndef ANK_PROCESS_COUNTS_H
#define ANK_PROCESS_COUNTS_H

#include <ankerpunt/base.h>
#include <ankerpunt/model/period.h>

/* How support ended, and who decided; NULL: not said. */
struct ank_closing_row {
    const char *reason, *by; /* codes */
    size_t n;
};

/* How families that started came; NULL: not said. */
struct ank_referral_row {
    const char *referral; /* code */
    size_t n;
};

/* Something that is known of families that came: of their household, how many children
 * there are ("4+": four or more), where and in which language they live. */
enum ank_came {
    ANK_CAME_HOUSEHOLD,
    ANK_CAME_CHILDREN,
    ANK_CAME_POSTCODE,
    ANK_CAME_LANGUAGE,
    ANK_CAME_KINDS
};

/* Of the families that came, so many have it; a family counts once. NULL: not said. */
struct ank_came_row {
    const char *code;
    size_t n;
};

/* How long support took that ended in the period, in months of 30.4375 days. */
struct ank_lengths {
    double foreseen;      /* that the programme sets at most; NAN: it sets none */
    double median;        /* NAN: nothing ended */
    size_t ended, within; /* within the foreseen; 0 without one */
};

/* What was done in a period, counted. */
struct ank_process_counts {
    size_t started, running, closed; /* running: on at least one day of the period */
    size_t closing_count, referral_count, contact_count;
    struct ank_closing_row *closings;               /* by reason, who decided */
    struct ank_referral_row *referrals;             /* by code */
    const struct ank_contact_kind *contacts;        /* as they were given */
    struct ank_budget_total budget;                 /* as it was given */
    size_t came, came_count[ANK_CAME_KINDS];        /* came: families that began */
    struct ank_came_row *came_rows[ANK_CAME_KINDS]; /* by code */
    struct ank_lengths lengths;
    size_t
        in_order;  /* rights that came in order in the period, each of a family once */
    size_t valued; /* of those: with a known value */
    int64_t cents; /* what these are worth together, a year */
};

#endif

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

struct ank_process_counts {
    size_t started, running, closed; /* running: on at least one day of the period */
    size_t closing_count, referral_count, contact_count;
    struct ank_closing_row *closings;        /* by reason, who decided */
    struct ank_referral_row *referrals;      /* by code */
    const struct ank_contact_kind *contacts; /* as they were given */
    struct ank_budget_total budget;          /* as it was given */
    size_t
        in_order;  /* rights that came in order in the period, each of a family once */
    size_t valued; /* of those: with a known value */
    int64_t cents; /* what these are worth together, a year */
};

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * support.h - how a family came, how its support goes and who stands around it; what a
 * team decided and did with groups
 *
 * Strings belong to the arena they were read into.
 */
#ifndef ANK_MODEL_SUPPORT_H
#define ANK_MODEL_SUPPORT_H

#include <ankerpunt/base.h>

/* Who sent a family on to a trajectory, and what became of that. */
struct ank_referral {
    int64_t trajectory;
    const char *family, *alias; /* code; of a list over families, else NULL */
    ank_day start;              /* of the trajectory */
    const char *road;           /* partner, coach, family; NULL: not said */
    const char *partner;        /* a word: school, ocmw, ...; NULL: not said */
    ank_day day;                /* it was made; ANK_NO_DAY: not said */
    const char *outcome;        /* started, elsewhere, no-wish, lost; NULL: not said */
    ank_day outcome_day;        /* ANK_NO_DAY with it */
    bool waits;                 /* support has still to begin */
};

/* What became of it by that day: as was said, else "started" where support began; NULL:
 * nothing yet. */
const char *ank_referral_became(const struct ank_referral *referral, ank_day until);

/* In which phase support is, from a day on. */
struct ank_phase {
    int64_t trajectory;
    ank_day day;
    const char *phase; /* a code */
};

/* A day on which a family and its coach look at the support again. */
struct ank_support_review {
    const char *family, *alias; /* in a list over families, else NULL */
    ank_day day, held;          /* held: ANK_NO_DAY: not yet */
};

/* What was agreed with somebody, whom the family trusts, who stands around it. */
struct ank_arrangement {
    int64_t number;
    const char *kind;   /* agreement, trusted, circle */
    ank_day day, until; /* until: ANK_NO_DAY: it goes on; else the last day of it */
    int64_t person;     /* whose it is; 0: the family's */
    const char *by;     /* code of that person; NULL */
    const char *role;   /* who it is with, a word; NULL: not said */
    const char *scope;  /* themes, with spaces between; NULL: everything */
    bool shown;         /* the family wants it on its own sheet */
    const char *text;   /* name or words; NULL while the seal is closed, or without */
};

/* Lists; the arrays are in the arena that they were read into. */
struct ank_arrangements {
    struct ank_arrangement *rows;
    size_t count;
};
struct ank_support_reviews {
    struct ank_support_review *rows;
    size_t count;
};
struct ank_family_phases {
    struct ank_phase *rows;
    size_t count;
};

/* Whether it holds on that day. */
bool ank_arrangement_holds(const struct ank_arrangement *arrangement, ank_day day);

/* Whether this person may hear about a theme on that day: the family trusts them, for
 * everything or for that theme. NULL is about anything at all. */
bool ank_arrangement_may_hear(const struct ank_arrangement *arrangement,
                              const char *theme, ank_day day);

/* What a team decided, and what came of it. */
struct ank_decision {
    int64_t number;       /* in the registry; never given twice */
    const char *project;  /* code */
    ank_day day, due;     /* due: ANK_NO_DAY: not said */
    const char *question; /* a word; NULL: not said */
    const char *what;
    const char *who;     /* code of a coach, or a role; NULL: not said */
    const char *outcome; /* done, partly, not-done, let-go; NULL: not yet */
    ank_day outcome_day; /* ANK_NO_DAY with it */
    const char *came;    /* what came of it, in words; NULL: not said */
};

struct ank_decisions {
    struct ank_decision *rows;
    size_t count;
};

/* What a project did with a group. */
struct ank_group_activity {
    int64_t number;
    const char *project; /* code */
    ank_day day;
    const char *kind;         /* a word */
    int64_t present, minutes; /* 0: not said */
};

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * right.h - the catalogue of rights, the ladder to one, and claims
 *
 * Claims are not stored: they follow from the dated steps of a record.
 */
#ifndef ANK_MODEL_RIGHT_H
#define ANK_MODEL_RIGHT_H

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>
#include "record.h"

/* An entry of the rights catalogue. */
struct ank_right {
    int64_t id;
    const char *code;
    const char *group; /* a code of ank_group_codes */
    const char *level; /* a code of ank_government_codes */
    const char *url;
    struct ank_label label;
    bool retired;
    const char *office; /* whom to go to: a code of ank_office_codes; NULL: not said */
    struct ank_label step; /* what comes first, in a sentence */
    const char *themes; /* the sides of life it serves: their codes, a list of codes */
    const char *needs;  /* what has to be in order beforehand: preconditions */
    const char *opens;  /* the preconditions that this right puts in order */
    ank_day checked; /* when office, step and link were looked up; ANK_NO_DAY: never */
};

/* Whether a list of codes, with blanks between them, has that one; NULL has none. */
bool ank_codes_have(const char *list, const char *code);

/* Whether a reason why a claim is stuck is a precondition: a row of
 * ank_precondition_codes, or "precondition" itself, which does not say which. */
bool ank_is_precondition(const char *reason);

/* What can be done meanwhile about a precondition that is not met, in a sentence that
 * is to be translated; NULL when it is none, or not said which. */
const char *ank_way_round(const char *reason);

/* The ladder in order of progress, then the side states. */
enum ank_stage {
    ANK_DETECTED,
    ANK_KNOWN,
    ANK_APPLIED,
    ANK_PLEADED,
    ANK_GRANTED,
    ANK_REALISED,
    ANK_KEPT,
    ANK_CLAIMS_ALONE,
    ANK_STAGE_REFUSED,
    ANK_APPEALED,
    ANK_LOST,
    ANK_BLOCKED,
    ANK_STAGES,
};

const char *ank_stage_name(int stage);  /* "claims-alone" */
const char *ank_stage_words(int stage); /* English, to be translated */
int ank_stage_find(const char *name);   /* -1: no such stage */
bool ank_stage_realised(int stage);     /* realised, kept, claims-alone */

/*
 * One claim: a run of steps to the same right. A new claim begins where
 * `detected`, `known` or `applied` follows a step that had ended the former
 * one (realised, kept, claims-alone, refused, lost).
 */
struct ank_claim {
    const char *right;
    size_t first, count; /* in record->steps */
};

/* The claims among a record's steps, in order. Returns how many. */
size_t ank_claims(const struct ank_record *record, struct ank_arena *mem,
                  struct ank_claim **claims);

/* How many of its steps are known on that day; those of one claim stand by date. */
size_t ank_claim_known(const struct ank_record *record, const struct ank_claim *claim,
                       ank_day day);

/* Whether a right is in order after these steps: it was (`before`, or a step realised,
 * kept or claims-alone) and was not lost since. */
bool ank_steps_in_order(bool before, const struct ank_step *steps, size_t count);

/* So many days without a step while the family is supported, and a claim that is under
 * way is stuck. */
enum { ANK_CLAIM_STILL_DAYS = 180 };

/* How a claim stands. */
enum ank_claim_state {
    ANK_CLAIM_OPEN,     /* under way */
    ANK_CLAIM_STUCK,    /* last blocked, refused or in appeal, or long without a step */
    ANK_CLAIM_FOLLOWED, /* it was stuck, and a later claim to the same right took over
                         */
    ANK_CLAIM_IN_ORDER,
    ANK_CLAIM_LOST,
};

/*
 * How claims[at], of ank_claims(), stands by the steps known on that day. Lists,
 * summaries and papers of what is stuck, in order or under way count by this alone.
 */
enum ank_claim_state ank_claim_state(const struct ank_record *record,
                                     const struct ank_claim *claims, size_t count,
                                     size_t at, ank_day day);

/* How a claim belongs to a trajectory. */
enum ank_claim_place {
    ANK_CLAIM_HERE,  /* it began in the trajectory, or in the days of its intake */
    ANK_CLAIM_HAD,   /* the right was in order before the start, and not lost since */
    ANK_CLAIM_APART, /* it began earlier, or after the end, and was not in order */
    ANK_CLAIM_ELSEWHERE, /* another trajectory covers its first step */
};

/*
 * Where claims[at], of ank_claims(), stands beside a trajectory of the record (index).
 * A renewal of what the family had is what it had, until a step says that it was lost.
 * Shares, rates, curves and what a funder reads count ANK_CLAIM_HERE alone.
 */
enum ank_claim_place ank_claim_place(const struct ank_record *record,
                                     const struct ank_claim *claims, size_t at,
                                     size_t trajectory);

/* The first day, up to `last`, on which a claim that began in the trajectory was in
 * order; never before its start. ANK_NO_DAY: none was. */
ank_day ank_first_in_order(const struct ank_record *record,
                           const struct ank_claim *claims, size_t count,
                           size_t trajectory, ank_day last);

/* When it must be renewed: the last day that was said by then; ANK_NO_DAY when there is
 * none, and when it was lost or refused. */
ank_day ank_claim_renewal(const struct ank_record *record,
                          const struct ank_claim *claim, ank_day day);

/* A right that a family chose in a look for rights: to look into together, or else for
 * later. */
struct ank_scan_answer {
    const char *family, *right; /* codes */
    ank_day day;
    bool explore;
    bool again; /* there is an older step to it */
};
struct ank_scan_answers {
    struct ank_scan_answer *row;
    size_t count;
};

/* A day on which the rights of a family (its code) were explored. */
struct ank_explored_day {
    const char *family;
    ank_day day;
};

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * record.h - one family: its trajectories, sittings, steps and consents
 *
 * This flows from the registry through the analysis to the sheets. Strings and
 * arrays belong to the arena, or the cursor, that it was read into.
 */
#ifndef ANK_MODEL_RECORD_H
#define ANK_MODEL_RECORD_H

#include <ankerpunt/base.h>
#include "instrument.h"
#include "score.h"

/* A wave that was put off for one trajectory: its planned day became `until`. */
struct ank_postponement {
    const char *wave;
    ank_day until;
};

/* A wave of which not everything was asked, and somebody said on a day that it was
 * enough. */
struct ank_enough {
    const char *wave;
    ank_day day;
};

/* What was said of how a trajectory goes, on a day. */
struct ank_status_row {
    ank_day day;
    const char *status, *by, *reason;
};

/* One period of support. */
struct ank_trajectory {
    int64_t id;
    const char *project; /* code */
    ank_day start, end;  /* end: ANK_NO_DAY while open */
    const char *closed_reason, *closed_by;
    const char *postcode, *household, *referral;
    int children, birth_year; /* -1: not said */
    size_t postponement_count, enough_count, status_count;
    struct ank_postponement *postponements; /* by name of the wave */
    struct ank_enough *enough;              /* likewise */
    struct ank_status_row *statuses;        /* by day */
};

/* One person rating on one real date. */
struct ank_sitting {
    int64_t id;
    const struct ank_instrument *instrument; /* over its versions, as talks are compared
                                              */
    const struct ank_instrument
        *version;   /* with which it was filled in; NULL: that one */
    const char *by; /* code of the person; NULL: the family together */
    ank_day day;
    const char *mode;        /* alone, together, space, paper, coach; NULL: not said */
    bool coach_only;         /* rated by a supporter, or mode coach: never a headline */
    bool then;               /* a then-test: looking back at the start */
    bool retest;             /* only repeats a sitting of the two weeks before */
    bool faces;              /* only faces were shown: steps between them could not be
                              * chosen */
    const ank_score *scores; /* one for each domain of the instrument */
    const bool *priority;    /* marked to work on first, by domain; NULL: none is */
};

/* A dated step of a family's record to one right. Steps stand in order of right,
 * date, ladder. */
struct ank_step {
    const char *right;
    int stage;            /* enum ank_stage, of right.h */
    ank_day day, renewal; /* renewal: ANK_NO_DAY when there is none */
    const char *reason;
    int64_t cents; /* yearly value; -1: not said */
};

/* A yes or no of a day, for one purpose. */
struct ank_consent {
    const char *purpose;
    ank_day day;
    bool given;     /* false: withdrawn */
    const char *by; /* code of the person who speaks for themselves; NULL: the family */
};

/*
 * Everything the analysis and a sheet need of one family: trajectories by
 * start; sittings by instrument, voice (the family together first), date;
 * steps by right, date, ladder; consents by person (the family first), purpose,
 * date.
 */
struct ank_record {
    int64_t id;
    const char *family, *alias, *language;
    size_t trajectory_count, sitting_count, step_count, consent_count;
    struct ank_trajectory *trajectories;
    struct ank_sitting *sittings;
    struct ank_step *steps;
    struct ank_consent *consents;
};

/* Whether it stands apart from the others of its voice: a then-test or a retest is part
 * of no change and no moment. */
bool ank_sitting_apart(const struct ank_sitting *sitting);

/* How many domains its version of the list has, and what a domain (its place in the
 * list) was called there. */
size_t ank_sitting_asked(const struct ank_sitting *sitting);
const struct ank_domain *ank_sitting_domain(const struct ank_sitting *sitting,
                                            size_t domain);

/* Whether anything in it is a number. */
bool ank_sitting_numbered(const struct ank_sitting *sitting);

/* The last number of a domain (its place in the list) that the voice of that sitting
 * gave on a day before it, to the same list; ANK_NOT_ASKED: none. What stands apart
 * does not count. */
ank_score ank_score_before(const struct ank_record *record,
                           const struct ank_sitting *sitting, size_t domain);

/* The trajectory a date belongs to: the last one that started no more than 30
 * days after it, else the first; -1 when there is none. */
int ank_trajectory_at(const struct ank_record *record, ank_day day);

/* Whether it has begun by that day, and has not ended. */
bool ank_trajectory_open(const struct ank_trajectory *trajectory, ank_day day);

/* Whether support has still to begin on that day: the last that was said of it is that
 * the family was referred, or has not started. What is said of after the end (closed,
 * still reachable) does not make it begin. */
bool ank_trajectory_waits(const struct ank_trajectory *trajectory, ank_day day);

/*
 * The record as it stood at the end of that day: what started, was rated or happened
 * later is not there, and who ended later is open. Consents stay as they are, so that
 * what was taken back since counts at once. Arrays are in the arena, what they point to
 * is the record's.
 */
struct ank_record ank_record_until(const struct ank_record *record, ank_day day,
                                   struct ank_arena *mem);

/* Whether the family's last word on this purpose up to that day is yes; `said`
 * (may be NULL) tells whether there is any word. */
bool ank_consent_stands(const struct ank_record *record, const char *purpose,
                        ank_day day, bool *said);

/* Whether this person's own last word on the purpose is yes. */
bool ank_consent_given_by(const struct ank_record *record, const char *person,
                          const char *purpose, ank_day day);

/* Whether this person took back their own word on the purpose; never so for NULL. */
bool ank_consent_withdrawn_by(const struct ank_record *record, const char *person,
                              const char *purpose, ank_day day);

#endif

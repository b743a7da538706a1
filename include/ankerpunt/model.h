/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * model.h - the nouns
 *
 * Plain data that flows from the registry through the analysis to the
 * sheets. Strings and arrays belong to the arena the data was read into.
 */
#ifndef ANK_MODEL_H
#define ANK_MODEL_H

#include "base.h"
#include "text.h"

/* Scores --------------------------------------------------------------- */

/*
 * A score is a number of whole steps above the low end of its scale, so that
 * differences, ties and zeros are exact. What is no number is below zero and
 * never takes part in arithmetic.
 */
typedef int16_t ank_score;

enum {
    ANK_NOT_ASKED = -1, /* the absence of an answer */
    ANK_PARKED = -2,    /* set aside without worry */
    ANK_UNKNOWN = -3,   /* they do not know */
    ANK_NA = -4,        /* does not apply */
    ANK_REFUSED = -5,
};

/* "parked", "unknown", "na", "refused"; NULL for a number or not asked. */
const char *ank_status_name(ank_score score);

/* The status of that name; ANK_NOT_ASKED when there is none. */
ank_score ank_status_find(const char *name);

/* A scale in units of 10^-decimals: 0 to 10 by 1, 1 to 5 by 1, 0 to 63 ... */
struct ank_scale {
    int decimals;
    int64_t low, high, step;
    int better; /* +1: higher is better, -1: lower is */
};

enum { ANK_MOST_STEPS = 10000, ANK_MOST_DOMAINS = 200 };

/* How many steps above the low end the high end is. */
ank_score ank_scale_top(const struct ank_scale *scale);

/* Steps as points on the scale, and a difference in steps as points. */
double ank_scale_points(const struct ank_scale *scale, ank_score steps);
double ank_scale_difference(const struct ank_scale *scale, int steps);

/* Reads a number on the scale; false when it is not one of its points. */
bool ank_scale_read(const struct ank_scale *scale, const char *text, ank_score *score);

/* The number as people and files write it, with a decimal point: "7", "7.5". */
char *ank_scale_write(const struct ank_scale *scale, ank_score score, char text[static 32]);

/* Instruments ---------------------------------------------------------- */

/* What counts as a change that matters, for one domain; NAN: not known. */
struct ank_rule_source {
    double retest_reliability, retest_sd; /* test-retest r and the SD it goes with */
    double internal_consistency;          /* of a composite; labels no single domain */
    double min_change;                    /* in scale points, agreed beforehand */
};

/* One side of life that is rated. */
struct ank_domain {
    int64_t id;
    const char *code;
    const char *theme; /* common name over instruments: "housing" */
    struct ank_label label;
    struct ank_rule_source rule;
};

struct ank_anchor {
    ank_score at;
    struct ank_label label;
};

/* A versioned list of domains with one scale. */
struct ank_instrument {
    int64_t id;
    const char *code;
    int version;
    struct ank_label title;
    struct ank_scale scale;
    size_t anchor_count;
    struct ank_anchor *anchors;
    const char *reliability_source;
    bool faces;    /* the scale has a low-literacy twin of five faces */
    bool complete; /* all domains are obliged */
    size_t domain_count;
    struct ank_domain *domains; /* in the order they are asked */
};

/* Projects and waves --------------------------------------------------- */

enum ank_wave_kind { ANK_MONTHS, ANK_CLOSING, ANK_FOLLOWUP };

/* A planned moment. Windows are days from the nominal date's origin: the
 * start of the trajectory, or its end for closing and follow-up. */
struct ank_wave {
    enum ank_wave_kind kind;
    int months;       /* after the start, or after closing */
    bool own_window;  /* from and to were set by the project */
    int from, to;     /* days from the start (or the end), both included */
    char name[16];    /* "0", "3", "closing", "followup-12" */
};

/* How many days before the start a sitting may already be part of intake. */
enum { ANK_BEFORE_INTAKE = 30 };

struct ank_waves {
    size_t count;
    struct ank_wave *wave; /* months first, in order; then closing, follow-up */
};

struct ank_project {
    int64_t id;
    const char *code, *name;
    const char *preset;
    const char *language; /* of its paper; "nl" */
    ank_day start;        /* ANK_NO_DAY: not said */
    struct ank_waves waves;
    size_t instrument_count;
    struct ank_instrument **instruments;
};

/* Reads "0", "3", "closing", "followup-12". */
bool ank_wave_parse(const char *name, struct ank_wave *wave);

/* Puts waves in order and drops doubles. Intake ("0") is always there. */
void ank_waves_settle(struct ank_waves *waves, struct ank_arena *mem);

/* Where a wave stands for one trajectory. */
struct ank_window {
    ank_day nominal, from, to; /* from and to included; ANK_NO_DAY: not yet known */
};

/*
 * The window of waves->wave[index] for a trajectory from `start` to `end`
 * (ANK_NO_DAY: still open). Edges are the midpoints in whole days between
 * nominal dates, a midpoint belonging to the earlier wave; intake from -30 to
 * at most +45 days; the last one reaches as far after as before; closing -30
 * to +45 days around the end.
 */
struct ank_window ank_wave_window(const struct ank_waves *waves, size_t index,
                                  ank_day start, ank_day end);

/* Which wave a date belongs to: the nearest nominal date of the windows that
 * hold it, a tie to the earlier; -1 when it is in none. */
int ank_wave_at(const struct ank_waves *waves, ank_day start, ank_day end, ank_day day);

enum ank_state {
    ANK_DONE,
    ANK_ENDED_BEFORE,
    ANK_STATE_REFUSED,
    ANK_NOT_YET_DUE,
    ANK_DUE,
    ANK_LATE,
    ANK_MISSED,
    ANK_STATES,
};

/* "done", "ended_before", "refused", "not_yet_due", "due", "late", "missed" */
const char *ank_state_name(enum ank_state state);

/* The state of a wave that has no sitting with a number in it. `refused`: there
 * was one, and everything was refused. */
enum ank_state ank_wave_state(const struct ank_window *window, ank_day end, bool refused,
                              ank_day today);

/* Families ------------------------------------------------------------- */

/* A wave that was put off for one trajectory: its planned day became `until`. */
struct ank_postponement {
    const char *wave;
    ank_day until;
};

/* One period of support. */
struct ank_trajectory {
    int64_t id;
    const char *project; /* code */
    ank_day start, end;  /* end: ANK_NO_DAY while open */
    const char *closed_reason, *closed_by;
    const char *postcode, *household, *referral;
    int children, birth_year; /* -1: not said */
    size_t postponement_count;
    struct ank_postponement *postponements; /* by name of the wave */
};

/* As ank_wave_window() and ank_wave_at(), for a trajectory: a wave that was put
 * off moves with its whole window. */
struct ank_window ank_window_of(const struct ank_waves *waves, size_t index,
                                const struct ank_trajectory *trajectory);
int ank_wave_of(const struct ank_waves *waves, const struct ank_trajectory *trajectory,
                ank_day day);

/* One person rating on one real date. */
struct ank_sitting {
    int64_t id;
    const struct ank_instrument *instrument;
    const char *by;   /* code of the person; NULL: the family together */
    ank_day day;
    const char *mode; /* alone, together, space, paper, coach; NULL: not said */
    bool coach_only;  /* rated by a supporter, or mode coach: never a headline */
    bool then;        /* a then-test: looking back at the start */
    const ank_score *scores; /* one for each domain of the instrument */
};

/* A dated step of a family's road to one right. Steps stand in order of right,
 * date, ladder. */
struct ank_step {
    const char *right;
    int stage; /* place in ank_stages */
    ank_day day, renewal; /* renewal: ANK_NO_DAY when there is none */
    const char *reason;
    int64_t cents; /* yearly value; -1: not said */
};

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
struct ank_road {
    int64_t id;
    const char *family, *alias, *language;
    size_t trajectory_count, sitting_count, step_count, consent_count;
    struct ank_trajectory *trajectories;
    struct ank_sitting *sittings;
    struct ank_step *steps;
    struct ank_consent *consents;
};

/* What became of one wave on one instrument. */
struct ank_wave_place {
    struct ank_window window;
    enum ank_state state;
};

/*
 * What became of each wave of that trajectory on this instrument, whoever of
 * the family rated; a then-test and what a coach rated alone do not count.
 * `places` has waves->count elements. Summaries and lists of who is due count by
 * this alone.
 */
void ank_wave_places(const struct ank_road *road, size_t trajectory,
                     const struct ank_waves *waves, const struct ank_instrument *instrument,
                     ank_day today, struct ank_wave_place *places);

/* Whether anything in it is a number. */
bool ank_sitting_numbered(const struct ank_sitting *sitting);

/* The trajectory a date belongs to: the last one that started no more than 30
 * days after it, else the first; -1 when there is none. */
int ank_trajectory_at(const struct ank_road *road, ank_day day);

/* Whether the family's last word on this purpose up to that day is yes; `said`
 * (may be NULL) tells whether there is any word. */
bool ank_consent_stands(const struct ank_road *road, const char *purpose, ank_day day,
                        bool *said);

/* Whether this person took back their own word on the purpose; never so for NULL. */
bool ank_consent_withdrawn_by(const struct ank_road *road, const char *person,
                              const char *purpose, ank_day day);

/* The code of a form ----------------------------------------------------- */

/*
 * What a blank form is for, without names, as people type it and a square shows
 * it: "G-7K3QX/gezinscoaching-1/6/98" is a family, a list of domains with its
 * version, a wave and two check digits. "G-7K3QX+mama/..." is the form of one
 * person; a form for no family yet is "gezinscoaching-1/16".
 *
 * The check digits are in the manner of ISO 7064 MOD 97-10, known from bank
 * accounts, with a value for each character that a code can hold: 0-9, A-Z, a-z
 * and - _ / + are 0 to 65. With S the values v of all that stands before the
 * last "/", read as digits, S = 10 S' + v, and c the check digits,
 *
 *     100 S + c = 1 (mod 97),  c from 2 to 98.
 *
 * As 97 is prime and above every difference of two values, every wrong character
 * and every two neighbours that changed places are found.
 */
struct ank_form_code {
    const char *family; /* NULL: of no family yet */
    const char *person; /* NULL: of the family together */
    const char *instrument;
    int version;
    const char *wave; /* its name; NULL: none; only where there is a family */
};

char *ank_form_code_write(const struct ank_form_code *code, struct ank_arena *mem);

/* ANK_INVALID for what is no code of a form, and for one that is mistyped. */
ANK_CHECKED bool ank_form_code_read(const char *text, struct ank_arena *mem,
                                    struct ank_form_code *code, struct ank_error *err);

/* Rights --------------------------------------------------------------- */

/* An entry of the rights catalogue. */
struct ank_right {
    int64_t id;
    const char *code;
    const char *group; /* income, health, housing, ... */
    const char *level; /* federal, flemish, ... */
    const char *url;
    struct ank_label label;
    bool retired;
};

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

const char *ank_stage_name(int stage);                 /* "claims-alone" */
const char *ank_stage_words(int stage);                /* English, to be translated */
int ank_stage_find(const char *name);                  /* -1: no such stage */
bool ank_stage_realised(int stage);                    /* realised, kept, claims-alone */

/*
 * One claim: a run of steps to the same right. A new claim begins where
 * `detected`, `known` or `applied` follows a step that had ended the former
 * one (realised, kept, claims-alone, refused, lost).
 */
struct ank_claim {
    const char *right;
    size_t first, count; /* in road->steps */
};

/* The claims among a road's steps, in order. Returns how many. */
size_t ank_claims(const struct ank_road *road, struct ank_arena *mem,
                  struct ank_claim **claims);

#endif

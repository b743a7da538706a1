/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * results.h - what a whole project says
 *
 *     struct ank_panel *panel = ank_panel_open(&project, &options);
 *     while (ank_cursor_next(cursor, &record))
 *         ank_panel_add(panel, record);
 *     const struct ank_summary *summary = ank_panel_summary(panel);
 *     ...
 *     ank_panel_close(panel);
 *
 * Who counts. A family counts once, by its first trajectory in the project
 * with a baseline (else its first). Its headline voice is the family together
 * when that has a baseline, else the person with the earliest one, then the
 * lowest code; the same voice at both waves, else no pair. A family whose support has
 * still to begin (status referred, not-started) is not counted; one that came back and
 * is in support again is open. What a coach or
 * another supporter rated alone never counts, nor does a then-test. A family
 * that withdrew its consent to `measure` leaves every figure.
 *
 * The day of the report. Everything is as it stood on it: what is dated later is in no
 * figure. A family is due at a moment when its window has closed by then, whatever
 * became of the family; while the window is open nobody is due and nobody is missing,
 * and who was rated early is a pair all the same.
 *
 * A period. From its first day on: who started and closed in it, moments whose window
 * closed in it and that were not rated before it, pairs whose later sitting lies in it,
 * each from its own start whenever that was, and claims that had a step in it. Open,
 * and all that is followed over time (trend, curve), is as it stood on the last day.
 */
#ifndef ANK_SUMMARY_H
#define ANK_SUMMARY_H

#include <ankerpunt/model/instrument.h>
#include <ankerpunt/model/project.h>
#include <ankerpunt/model/right.h>
#include <ankerpunt/model/record.h>
#include "estimate.h"
#include "attrition.h"
#include "process_counts.h"
#include "mixed.h"
#include "projects.h"
#include "reliability.h"
#include "survival.h"

/* What a summary is made with. */
struct ank_summary_options {
    ank_day today;                   /* what was taken back by then is in nothing */
    const struct ank_period *period; /* NULL: everything up to today; lives on */
    ank_day data_date; /* until when rights are followed; ANK_NO_DAY: to the end */
    const char *by;    /* only this voice; NULL: the headline voice */
    bool from_start;   /* time to a right counts from the start of the trajectory */
    const struct ank_right *rights; /* the catalogue, for its groups; lives on */
    size_t right_count;
    const struct ank_contact_kind *contacts; /* of the period; live on */
    size_t contact_count;
    struct ank_budget_total budget; /* of the period */
    double foreseen_months; /* that support takes at most; 0 or NAN: not foreseen */
};

/* Families that are not counted, by reason. */
struct ank_left_out {
    const char *reason; /* English, a key for ank_words() */
    size_t n;
};

/* Who was rated at a wave, and who was not. */
struct ank_wave_row {
    const struct ank_instrument *instrument;
    const struct ank_wave *wave;
    size_t n[ANK_STATES]; /* families in each state */
};

/* Families measured at intake, at one later moment, over all instruments: counted one
 * by one, so it is never the figure of some domain. */
struct ank_flow_row {
    const struct ank_wave *wave;
    size_t due;          /* whose window has closed */
    size_t rated;        /* of those: who gave scores again, on whatever domain */
    size_t ended_before; /* of those: who did not, and whose support had ended */
    size_t early;        /* not yet due, and rated already */
    bool rounded; /* for who may not know more: rated alone, to the nearest 5; 0: few */
};

/* The change in a domain at a later wave. */
struct ank_domain_row {
    const struct ank_instrument *instrument;
    const struct ank_domain *domain;
    const struct ank_wave *wave;
    size_t due;          /* with a start, and whose window has closed */
    size_t missing;      /* of those: without a pair */
    size_t ended_before; /* of those: whose support ended before the planned day */
    size_t early;        /* pairs of families that are not due yet; n is in figures */
    struct ank_change_rule rule;
    struct ank_figures figures;
    const struct ank_mixed_waves *model; /* of the domain; its own wave is `modelled` */
    struct ank_wave_change modelled;     /* as if who left had stayed, see mixed.h */
};

/* The pace of a domain over all waves. */
struct ank_trend_row {
    const struct ank_instrument *instrument;
    const struct ank_domain *domain;
    struct ank_mixed trend;
    size_t without_intake; /* of its families: without a number at intake */
};

/* Whether those who were not rated again differ at the start. */
struct ank_attrition_row {
    const struct ank_instrument *instrument;
    const struct ank_domain *domain;
    const struct ank_wave *wave;
    struct ank_attrition attrition;
};

/* How well the domains of an instrument hang together at a wave. */
struct ank_scale_row {
    const struct ank_instrument *instrument;
    const struct ank_wave *wave;
    size_t forms; /* with at least one number; alpha stands on complete ones */
    struct ank_alpha alpha;
};

/* The change on what families marked themselves to work on first, at the start: of each
 * family the mean over those domains, + is better. */
struct ank_priority_row {
    const struct ank_instrument *instrument;
    const struct ank_wave *wave;
    size_t marked;              /* families that marked something */
    size_t n, better;           /* of those: with both scores; that went forward */
    double mean, sd, low, high; /* over families, in points; 95 % interval */
    double share, share_low, share_high; /* better of n; limits from 5 families on */
    const char *why, *why_interval;
};

/* What was answered at one moment to a list whose answers are about the time since the
 * last talk: how it stands, never a change. Each family once, in who was heard first.
 */
struct ank_answer_row {
    const struct ank_instrument *instrument;
    const struct ank_domain *domain;
    const struct ank_wave *wave;
    size_t n;               /* families with a number */
    double mean, low, high; /* in points; limits: 95 % interval, NAN under 2 families */
};

/* Claims whose latest step is blocked, refused or in appeal. */
struct ank_stuck_row {
    const char *right;             /* code */
    const struct ank_label *label; /* NULL: not in the catalogue */
    int stage;
    const char *reason; /* a word; NULL: not said */
    size_t n;
};

/* Rights of one group of the catalogue: a fundamental right. */
struct ank_group_row {
    const char *group;
    size_t claims, explored, realised;
    double share, low, high; /* realised of explored; limits by ank_wilson_families() */
    bool theme;              /* the project rates a theme of that name too */
};

/*
 * Rights of all families counted. Claims that began in the trajectory are in every
 * figure; what was in order before it, and claims from before or after it, are counted
 * apart and are in no share, rate, curve or value.
 */
struct ank_rights_result {
    size_t claims, no_origin, explored, realised;
    size_t already;  /* rights, by family, that were in order before the start */
    size_t apart;    /* claims that began earlier, or after the end */
    size_t families; /* with whom some right was explored */
    size_t in_order; /* of those, how many have a right that newly came in order */
    size_t valued;   /* of the realised, those whose value is known */
    int64_t cents;   /* what these are worth together, a year */
    size_t by_stage[ANK_STAGES];         /* claims by their latest step */
    double share, share_low, share_high; /* realised of explored, as for a group; NAN:
                                            none explored, or limits with one family */
    struct ank_incidence cumulative;     /* from origin to realised, refused, lost */
    struct ank_survival time;            /* the same, if nothing were refused or lost */
    struct ank_rate rate;                /* rights realised per family-year */
    size_t stuck_count, group_count;
    struct ank_stuck_row *stuck;  /* by right, stage, reason */
    struct ank_group_row *groups; /* by name; none without a catalogue */
    bool left_out;         /* of a copy (audience.h): all of it; the days on ... */
    bool days_left_out;    /* ... which claims came in order; rows of what is */
    size_t stuck_left_out; /* stuck: what is not there is not nobody's */
};

/*
 * What studies of coaching projects looked for, and whether it is found here. Found:
 * the domain is better, by ank_verdict_of(). Not found: the interval of the mean change
 * lies below half a point for the better. Else it cannot be told. Rights have no
 * verdict, only how many families have one newly in order.
 */
enum ank_finding { ANK_FOUND_UNKNOWN, ANK_NOT_FOUND_HERE, ANK_FOUND, ANK_NO_VERDICT };

enum { ANK_EVIDENCE_ROWS = 7, ANK_EVIDENCE_FAMILIES = 5 };

/* An outcome that such studies report, beside what is found here. */
struct ank_evidence_row {
    const char *outcome; /* "housing" */
    const char *label;   /* English, a key for ank_words() */
    enum ank_finding found;
    const char *benchmark; /* a sentence: a share of projects, never of families */
    const char *why;       /* with ANK_FOUND_UNKNOWN and ANK_NO_VERDICT */
    const struct ank_domain_row *row; /* what it rests on; NULL for rights */
    size_t families, in_order;        /* of rights: explored with, and newly in order */
};

/* Who reads it: the coordinator everything, others what audience.h leaves. */
enum ank_audience { ANK_FOR_COORDINATOR, ANK_FOR_TEAM, ANK_FOR_BOARD };

/* What is left out for who reads it, by kind, in rows. */
struct ank_summary_cut {
    enum ank_audience audience;
    bool whole;   /* the project is too small: nothing is told */
    bool rights;  /* all of rights */
    bool process; /* what was done */
    bool states;  /* how many are open and how many closed */
    size_t domains, classes, moments, trends, attrition, scales;
    size_t stages, stuck, groups, evidence, signals, priorities;
};

/* All that is told of a project to who works in it. */
struct ank_summary {
    const struct ank_project *project;
    struct ank_summary_cut cut; /* all 0 for the coordinator */
    struct ank_period period;
    size_t started, measured; /* in the period: measured are of those who started */
    size_t open, closed;      /* open on the last day; closed in the period */
    size_t left_out_count, wave_count, flow_count, domain_count, trend_count,
        attrition_count, scale_count, priority_count, answer_count;
    struct ank_left_out *left_out;
    struct ank_wave_row *waves;
    struct ank_flow_row *flow; /* a row for each moment after intake */
    struct ank_domain_row *domains;
    struct ank_trend_row *trends;
    struct ank_attrition_row *attrition;
    struct ank_scale_row *scales;
    struct ank_priority_row *priorities; /* a row for each list and later moment */
    struct ank_answer_row *answers;      /* only for the coordinator */
    struct ank_rights_result rights;
    struct ank_process_counts process;
    struct ank_evidence_row evidence[ANK_EVIDENCE_ROWS];
};

struct ank_panel;

/* `project` must live as long as the panel. */
struct ank_panel *ank_panel_open(const struct ank_project *project,
                                 const struct ank_summary_options *options);
void ank_panel_add(struct ank_panel *panel, const struct ank_record *record);

/* Belongs to the panel. */
const struct ank_summary *ank_panel_summary(struct ank_panel *panel);
void ank_panel_close(struct ank_panel *panel); /* NULL is allowed */

/* How many were due and rated at that moment; of intake all are 0. */
struct ank_flow_row ank_flow_at(const struct ank_summary *summary,
                                const struct ank_wave *wave);

/* A family's record in steps that are apart by voice ------------------------ */

/*
 * The changes of one family in one trajectory: the sittings of each instrument
 * and voice in order of date; what a coach or supporter rated alone is a voice
 * apart. The start (baseline) of a domain is its first number in the intake window;
 * a domain without one there has no start.
 */
struct ank_voice {
    const struct ank_instrument *instrument;
    const char *by;
    bool coach_only;
    size_t count;                        /* sittings, oldest first */
    const struct ank_sitting **sittings; /* then-tests are not among them */
};

/* The voices of one trajectory of a record (index from ank_trajectory_at()). */
size_t ank_voices(const struct ank_record *record, size_t trajectory,
                  struct ank_arena *mem, struct ank_voice **voices);

/* For each domain the sitting with its start; NULL: none. Every output that shows a
 * start, or a change from it, takes it from here. */
void ank_baselines(const struct ank_voice *voice, const struct ank_waves *waves,
                   const struct ank_trajectory *trajectory,
                   const struct ank_sitting *baselines[static ANK_MOST_DOMAINS]);

/*
 * What a voice gave at each moment: for each wave and domain ([wave * domains +
 * domain], waves->count * domain_count of them) the sitting with its number; NULL:
 * none. At intake that is the start; in a later window the sitting nearest to the
 * nominal date that has a number. Sittings stand by date, so a tie is the earlier.
 */
void ank_voice_by_wave(const struct ank_voice *voice, const struct ank_waves *waves,
                       const struct ank_trajectory *trajectory,
                       const struct ank_sitting **chosen);

/* The first day in the intake window on which this voice gave a number; ANK_NO_DAY:
 * none, and for what a coach or supporter rated alone. */
ank_day ank_baseline_day(const struct ank_voice *voice, const struct ank_waves *waves,
                         const struct ank_trajectory *trajectory);

/*
 * Who speaks for the family on that instrument: the family together when it gave a
 * number in the intake window; else the person who was first there, of several the
 * lowest code; NULL: nobody. `voices` are those of ank_voices(), or some of them.
 */
const struct ank_voice *ank_speaking_voice(const struct ank_voice *voices, size_t count,
                                           const struct ank_instrument *instrument,
                                           const struct ank_waves *waves,
                                           const struct ank_trajectory *trajectory);

/* The same, and when nobody gave a number in the intake window: who was the first to
 * give one later. For trends, which need no start. */
const struct ank_voice *ank_heard_voice(const struct ank_voice *voices, size_t count,
                                        const struct ank_instrument *instrument,
                                        const struct ank_waves *waves,
                                        const struct ank_trajectory *trajectory);

/* The first sitting on or after `day` with a number for that domain, and the last
 * one with a number before it; false when either is missing. */
bool ank_voice_around(const struct ank_voice *voice, size_t domain, ank_day day,
                      const struct ank_sitting **before,
                      const struct ank_sitting **after);

/* A side of life on a day: its place in the list of that id. */
struct ank_expected_at {
    int64_t instrument;
    size_t domain;
    ank_day day;
};

/* The first voice on that list that was there before and after the day; the family
 * together comes first, and what a coach rated alone is none. NULL: nobody, and both
 * sittings are NULL. By it what a coach expected is set beside what came. */
const struct ank_voice *ank_voices_around(const struct ank_voice *voices, size_t count,
                                          const struct ank_expected_at *at,
                                          const struct ank_sitting *around[static 2]);

/* Whether the rule of some domain needs the SD of all baselines of a project. */
bool ank_rule_needs_sd(const struct ank_instrument *instrument);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * today.h - what waits today: one list over waves, steps, rights, signals and terms
 *
 * Each kind comes from the list that answers it alone: who is due (agenda.h), small
 * steps (process_kept.h), claims (claims.h), signals (signals.h), retention
 * (retention.h). A door shows the rows; it does not choose among them.
 */
#ifndef ANK_APP_TODAY_H
#define ANK_APP_TODAY_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/wave.h>

/* Kinds in the order in which they are shown; their codes and words are
 * ank_today_codes. */
enum ank_today_kind {
    ANK_TODAY_TALK,      /* a wave that is late, soon, or begun and not finished */
    ANK_TODAY_PERSON,    /* the family has its wave, somebody who rates apart has not */
    ANK_TODAY_FOLLOWUP,  /* the same after closing, for who said yes to it */
    ANK_TODAY_STEP,      /* a small step with a day */
    ANK_TODAY_REVIEW,    /* a day to look at the support again */
    ANK_TODAY_PLAN,      /* how long support was foreseen, and nobody looked since */
    ANK_TODAY_RENEWAL,   /* a right to be renewed */
    ANK_TODAY_EXPLORE,   /* rights that a family chose to look into */
    ANK_TODAY_STUCK,     /* a right that gets nowhere until somebody does something */
    ANK_TODAY_PUT_OFF,   /* a wave that was put off until later than the others */
    ANK_TODAY_FEEDBACK,  /* a signal came to something, and nobody was told */
    ANK_TODAY_RETENTION, /* a family that was kept for as long as was agreed */
};

/* How many days ahead is looked when nobody says, and how many for renewals: they want
 * papers. */
enum { ANK_TODAY_DAYS = 7, ANK_TODAY_RENEWAL_DAYS = 30 };

/* What is asked for; NULL: all. */
struct ank_today_wish {
    int64_t within;      /* days; ANK_NOT_GIVEN: ANK_TODAY_DAYS */
    const char *coach;   /* only families this coach goes along with today */
    const char *project; /* code */
};

/* One thing that waits. Of what a kind does not have: NULL, 0, ANK_NO_DAY. */
struct ank_today_item {
    enum ank_today_kind kind;
    const char *family, *alias; /* NULL of a signal */
    const char *project;        /* of a step and a right NULL */
    ank_day day;        /* planned, due, to be renewed, kept until; stuck since then */
    bool late;          /* that day is over */
    const char *person; /* code */
    const char *wave;
    const char *instrument;        /* NULL too where all lists of a wave wait */
    bool put_off, begun;           /* the wave was */
    size_t answered, domains;      /* of what was begun */
    int64_t number;                /* of the step, of the signal */
    const char *about;             /* code of the domain or the right */
    const struct ank_label *label; /* of it; NULL: none */
    const char *stage, *reason;    /* codes, of what is stuck */
    const char *text; /* the step's words while the seal is open; a signal's title; the
                       * first rights to look into */
    int years;        /* kept so many */
    int months;       /* foreseen so many */
};

/* What waits, and for how many families. */
struct ank_today_list {
    struct ank_today_item *rows; /* by kind, day, then alias or code */
    size_t count;
    size_t families; /* that they are of */
};

/*
 * Everything that waits, in the arena. ANK_INVALID for a number of days below zero or a
 * coach that is no code, ANK_NOT_FOUND for the project. Who took back consent to be
 * measured is asked nothing about waves; how many they are comes as a notice.
 */
ANK_CHECKED bool ank_today_read(struct ank_work_context *work,
                                const struct ank_today_wish *wish,
                                struct ank_today_list *list, struct ank_error *err);

/* What it is, in the reader's language: "3 months, begun, 4 of 13". */
const char *ank_today_words(struct ank_work_context *work,
                            const struct ank_today_item *item);

/*
 * The list as a calendar (iCalendar, RFC 5545) for a phone, which others may see too: a
 * day and an alias, or the code where there is no alias, and nothing that tells more.
 * What has no day of its own to come to, and what was begun, is not in it. The UID of a
 * thing is the same every time and tells nothing to who does not have the registry:
 * taken in again, it takes the place of what was there.
 */
ANK_CHECKED bool ank_today_calendar(struct ank_work_context *work,
                                    const struct ank_today_list *list, FILE *out,
                                    struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * process.h - what is done with a family: steps, contacts, amounts; and signals
 */
#ifndef ANK_MODEL_PROCESS_H
#define ANK_MODEL_PROCESS_H

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>

/* A small step that was agreed. */
struct ank_small_step {
    const char *family, *alias; /* code; in a list over families, else NULL */
    int64_t number;
    ank_day day;    /* it was agreed */
    int64_t domain; /* 0: of none; then code and label are empty too */
    const char *domain_code;
    struct ank_label domain_label;
    int64_t right; /* 0: to none */
    const char *right_code;
    struct ank_label right_label;
    const char *who;            /* takes it: family, coach, partner; NULL: not said */
    ank_day due, done, dropped; /* ANK_NO_DAY: not said, not yet, not let go */
    const char
        *text; /* NULL while the seal is closed, or when lost with a passphrase */
};

/* A talk, call, message or visit. */
struct ank_contact {
    int64_t number;
    ank_day day;
    const char *channel;    /* home, phone, message, service, activity, office */
    const char *initiative; /* family, coach, partner; NULL: not said */
    int64_t minutes;        /* 0: not said */
};

/* What was done in one trajectory of a family up to some day: contacts within its
 * dates, both days included, and how long they took where that was noted; what was
 * spent of the tailor-made budget, less what came back; whether the family runs into a
 * signal of the project. */
struct ank_process_done {
    const char *family; /* code */
    ank_day start;      /* of the trajectory */
    int64_t contacts, minutes, cents;
    bool signal;
};

/* A row of the tailor-made budget. */
struct ank_amount {
    int64_t number;
    ank_day day;
    const char *kind;      /* grant, spend, back: what was spent came back */
    int64_t cents;         /* above zero */
    int64_t domain, right; /* what for; 0: not said. Of the two at most one */
    const char *domain_code, *right_code;
    int64_t balance; /* what is left after this row; below zero when overspent */
};

/* A signal about how help is organised; it names nobody and stays when a family
 * is erased. */
struct ank_signal {
    int64_t number;      /* in the registry; never given twice */
    const char *project; /* code */
    ank_day day,
        feedback;      /* feedback was given to who signalled; ANK_NO_DAY: not yet */
    const char *title; /* a few words, not sealed */
    const char *level; /* organisation, local, supralocal */
    const char *theme, *barrier, *owner; /* NULL: not said */
    const char *state;                   /* open, raised, answered, solved, closed */
    int64_t families;                    /* how many run into it */
    const char *right;                   /* code of what it is about; NULL: none */
    struct ank_label right_label;
    /* For who can change it, lines without names; NULL: not said. */
    const char *proposal; /* what would solve it */
    const char *answerer; /* who is asked for an answer: a service */
    const char *answer;   /* what they said */
    ank_day answered;     /* that they said it; without an answer nothing */
    const char
        *text; /* the description: of ank_signal_find() with the seal open; else NULL */
};

#endif

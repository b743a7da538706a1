/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rate_say.h - what rate_ask.c works with, and what it says on the terminal */
#ifndef RATE_SAY_H
#define RATE_SAY_H

#include "command.h"
#include "../app/entry/sitting_entry.h"
#include "rate_ask.h"

struct asking {
    struct session *session;
    const struct rating *rating;
    struct sitting_entry sitting_entry;
    const struct ank_instrument *instrument;
    const struct ank_lang *lang; /* the family's */
    const char **labels;
    int width;                 /* of the longest label */
    ank_score *shown;          /* what was answered, as far as known here */
    const ank_score *previous; /* the last number before; NULL: not shown */
    bool *priority;
    size_t at, furthest, count; /* count: answers kept */
};

/* Fills in the labels of the domains, in the family's language. */
void rate_labels(struct asking *asking);

/* Who, when, the scale and the keys. */
void rate_head(const struct asking *asking, const char *by, size_t answered);

/* The line of the domain that is asked now. */
void rate_question(const struct asking *asking);

/* A number or the name of a status. */
const char *rate_score(const struct asking *asking, ank_score score,
                       char text[static 32]);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rate_say.h - what rate_ask.c works with, and what it says on the terminal */
#ifndef RATE_SAY_H
#define RATE_SAY_H

#include <ankerpunt/app/rating.h>
#include "command.h"

struct asking {
    struct session *session;
    struct ank_questions *questions;
    bool show_previous;
    const char **labels;
    int width; /* of the longest label */
    size_t at, furthest;
};

/* Fills in the labels of the domains, in the family's language. */
void rate_labels(struct asking *asking);

/* Who, when, the scale and the keys. */
void rate_head(const struct asking *asking);

/* The line of the domain that is asked now. */
void rate_question(const struct asking *asking);

#endif

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
    const char *name; /* what people call the family */
    const char **labels;
    int width; /* of the longest label */
    size_t at, furthest;
    size_t back;    /* where "<" goes from the overview */
    bool returning; /* one answer is changed: the overview comes next */
    size_t rows;    /* that were written since the keys were */
};

/* Reads an answer, without blanks at its ends. False at the end of the input, and when
 * a signal asked to stop. */
bool rate_read(char *line, size_t size);

/* Writes words of the dialogue, in rows that fit. */
void rate_say(struct asking *asking, const char *words);

/* Fills in the labels of the domains, in the family's language. */
void rate_labels(struct asking *asking);

/* Who, when, the scale and the keys. */
void rate_head(struct asking *asking);

/* The keys once more. */
void rate_keys(struct asking *asking);

/* The line of the domain that is asked now, after the keys when they would leave the
 * screen; at the end the overview: what was answered, to be read back, and what was not
 * asked. */
void rate_question(struct asking *asking);

#endif

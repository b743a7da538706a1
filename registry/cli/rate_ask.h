/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rate_ask.h - rating together on the terminal, domain by domain
 *
 * Each answer is kept before the next question is asked, in a transaction of
 * its own: a closed lid loses nothing, and the next time goes on at the first
 * domain that is still open. Questions go to standard error, answers come from
 * standard input, a line each.
 */
#ifndef RATE_ASK_H
#define RATE_ASK_H

#include <ankerpunt/registry/sitting.h>
#include "command.h"

/* Whose sitting it is. */
struct rating {
    const char *family;         /* code */
    struct ank_sitting_key key; /* but for the instrument */
    int64_t project;            /* of the family on that day; 0: none */
    const char *mode;           /* NULL: not said */
    const char *instrument;     /* code; NULL: the project's first */
    bool show_previous, correct;
};

/* Asks, and keeps every answer; `count` is how many. */
ANK_CHECKED bool rate_ask(struct session *session, const struct rating *rating,
                          size_t *count, struct ank_error *err);

#endif

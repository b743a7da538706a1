/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rate_ask.h - rating together on the terminal, domain by domain
 *
 * Each answer is kept before the next question is asked: a closed lid loses nothing,
 * and the next time goes on at the first domain that is still open. Questions go to
 * standard error, answers come from standard input, a line each.
 */
#ifndef RATE_ASK_H
#define RATE_ASK_H

#include <ankerpunt/app/rating.h>
#include "command.h"

struct rate_wish {
    bool show_previous; /* the last score between brackets */
    bool any_day;       /* no day was said: a talk that was begun may go on */
};

/* Asks, and keeps every answer; `count` is how many. On a terminal it is asked whether
 * a talk that was begun on a day before goes on; then the rating is of that day. */
ANK_CHECKED bool rate_ask(struct session *session, struct ank_rating *rating,
                          const struct rate_wish *wish, size_t *count,
                          struct ank_error *err);

#endif

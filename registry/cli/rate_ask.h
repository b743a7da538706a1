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

/* Asks, and keeps every answer; `count` is how many. */
ANK_CHECKED bool rate_ask(struct session *session, const struct ank_rating *rating,
                          bool show_previous, size_t *count, struct ank_error *err);

#endif

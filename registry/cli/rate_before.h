/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rate_before.h - what is asked before a talk, on a terminal */
#ifndef RATE_BEFORE_H
#define RATE_BEFORE_H

#include <ankerpunt/app/rating.h>
#include "command.h"

/* Before the first talk: may it be kept, and a young person is asked where theirs may
 * stand. Enter asks again another time. */
ANK_CHECKED bool rate_consents(struct session *session, const struct ank_rating *rating,
                               struct ank_error *err);

/* Whether a talk that was begun on a day before goes on: then the rating is of that
 * day. `stop`: neither that nor a new one. */
ANK_CHECKED bool rate_begun(struct session *session, struct ank_rating *rating,
                            bool *stop, struct ank_error *err);

#endif

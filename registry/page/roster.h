/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * roster.h - whose families the first page is about: a coach's, a project's,
 * everybody's
 *
 * It is kept for as long as this user is logged in. Where very many families are
 * supported nobody wants to see what waits for all of them, and it would be slow.
 */
#ifndef ROSTER_H
#define ROSTER_H

#include <ankerpunt/app/today.h>

#include "screen.h"

/* Asks whose they are, where there is a choice; sets coach and project of the wish, and
 * *chosen, which is false where one has to be made first. */
ANK_CHECKED bool roster_ask(struct visit *visit, struct ank_today_wish *wish,
                            bool *chosen, struct ank_error *err);

/* Keeps what was asked. ANK_NOT_FOUND when no coach and no project is called so,
 * ANK_INVALID when it may be several. */
ANK_CHECKED bool roster_take(struct visit *visit, struct ank_error *err);

#endif

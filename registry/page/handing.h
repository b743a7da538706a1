/* SPDX-License-Identifier: GPL-3.0-or-later */
/* handing.h - what is asked before the laptop is handed over: who rates, which list, in
 * which language and how, what was begun, and what they allow */
#ifndef HANDING_H
#define HANDING_H

#include <ankerpunt/app/rating.h>
#include <ankerpunt/model/record.h>

#include "screen.h"

/* Writes the questions of the form; what was typed stands in them. */
ANK_CHECKED bool handing_ask(struct visit *visit, const struct ank_record *record,
                             struct ank_error *err);

/* Whose talk the form says, of which list and day. ANK_INVALID for a day. */
ANK_CHECKED bool handing_rating(struct visit *visit, struct ank_rating *rating,
                                struct ank_error *err);

#endif

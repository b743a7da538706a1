/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * day_rule.h - which days can be meant
 *
 * Years are 1900 to 2199, and a date is read so or not at all: ank_day_parse(). What
 * happened lies today or earlier; what is planned (a renewal, a small step's last day,
 * a moment put off, the start of a trajectory) may lie ahead.
 */
#ifndef ANK_MODEL_DAY_RULE_H
#define ANK_MODEL_DAY_RULE_H

#include <ankerpunt/base.h>

/* A day of something that happened, seen from today. */
enum ank_day_standing {
    ANK_DAY_LIKELY,
    ANK_DAY_LONG_AGO, /* over five years back: asked at the keyboard, told of a file */
    ANK_DAY_TO_COME,  /* refused */
};
enum ank_day_standing ank_day_standing(ank_day day, ank_day today);

/* ANK_INVALID, with the day, for one to come. */
ANK_CHECKED bool ank_day_happened(ank_day day, ank_day today, struct ank_error *err);

#endif

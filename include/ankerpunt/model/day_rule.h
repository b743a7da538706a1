/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * day_rule.h - which days can be meant
 *
 * Years are 1900 to 2199. Programs and the registry write dates in full,
 * ank_day_parse(); people also leave the year out or say yesterday, ank_day_typed().
 * What happened lies today or earlier; what is planned (a renewal, a small step's last
 * day, a moment put off, the start of a trajectory) may lie ahead.
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

/* Which of the days without a year: the last one passed, or the first to come. */
enum ank_day_side { ANK_DAY_PASSED, ANK_DAY_AHEAD };

/* A day as somebody typed it. */
struct ank_typed_day {
    const char *what; /* it is for: "--date" */
    const char *text;
    ank_day today;
    enum ank_day_side side;
};

/*
 * Reads what ank_day_parse() reads; "26-11", "26/11", "26.11", "2 december" and
 * "2 december 2025" with months in Dutch, French or English, whole or the first three
 * letters and more; and yesterday, today, tomorrow and the days next to those in the
 * same languages. Today itself is both passed and to come. ANK_INVALID for what is no
 * date, with what the month has when there is no such day, and for a year of two
 * figures.
 */
ANK_CHECKED bool ank_day_typed(const struct ank_typed_day *typed, ank_day *day,
                               struct ank_error *err);

/* ANK_INVALID, with the day, for one to come. */
ANK_CHECKED bool ank_day_happened(ank_day day, ank_day today, struct ank_error *err);

#endif

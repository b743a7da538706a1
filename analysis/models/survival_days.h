/* SPDX-License-Identifier: GPL-3.0-or-later */
/* survival_days.h - spells counted by the day they end */
#ifndef SURVIVAL_DAYS_H
#define SURVIVAL_DAYS_H

#include <ankerpunt/analysis/survival.h>

/* How many spells ended in which way on one day. */
struct day_count {
    size_t realised, refused, lost, censored;
};

/* Spells by the day they ended. */
struct day_counts {
    size_t total, left_out;
    int last;              /* -1: no spell at all */
    struct day_count *day; /* 0 .. last */
};

/* Whether a spell counts: it has a length, and one that can be. */
bool spell_is_sound(const struct ank_spell *spell);

/* Counting instead of sorting: a day is an index. */
struct day_counts day_counts_make(const struct ank_spell *spells, size_t count,
                                  struct ank_arena *mem);

/* How many spells end on that day, in whatever way. */
size_t day_counts_ending(const struct day_counts *counts, int day);

/* Where a day stands on the axis: day 0 at one half when an event falls on it. */
double day_time(int day, bool event);

#endif

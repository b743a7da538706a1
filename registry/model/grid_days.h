/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grid_days.h - days that were typed into a spreadsheet as text */
#ifndef GRID_DAYS_H
#define GRID_DAYS_H

#include <ankerpunt/base.h>

/* The numbers of a date as they stand there; what was not said is 0. */
struct grid_date {
    int first, second, year;
    bool named; /* which is the day and which the month is clear: 2026-03-31, 6 mei */
    bool short_year;
};

/* Takes a text apart; a time behind it is passed over. False: it is no date. */
bool grid_date_read(const char *text, struct grid_date *date);

/* The day that those numbers are, with the month as second (or as first); false when
 * there is no such day. A month alone is that day of it. */
bool grid_date_day(const struct grid_date *date, bool month_first, ank_day *day);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ics.h - days in a calendar: iCalendar (RFC 5545), by libical */
#ifndef IO_ICS_H
#define IO_ICS_H

#include <stdio.h>

#include <ankerpunt/base.h>

/* A whole day. */
struct ics_day {
    const char *uid;  /* the same for the same thing, every time */
    const char *what; /* one line, any text */
    ank_day day;
};

/* Writes them to `out`, which the caller owns. `stamp` is when it was made, as
 * "2026-03-31T14:05:00Z"; the same days and stamp give the same bytes. Each day is
 * private and takes up no time. ANK_IO when `out` could not be written. */
ANK_CHECKED bool ics_write(FILE *out, const char *stamp, const struct ics_day *days,
                           size_t count, struct ank_error *err);

#endif

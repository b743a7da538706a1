/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * progress.h - how far something long has come, on one line of the terminal
 *
 * The line stands on standard error, from the second second on, and goes away when the
 * work is done. In a pipe and with --quiet there is none. No clock runs beside the
 * work: the line is written while it tells how far it is.
 */
#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdint.h>

#include <ankerpunt/app/context.h>

struct session;

struct progress {
    const char *what; /* is being done; NULL: nothing was told yet */
    int64_t since;    /* when that was told first, in milliseconds; 0: never */
    int64_t written;  /* when the line was */
    bool stands;      /* it is on the screen */
};

/* What the app tells, of ank_work_context: the context is that of a session. */
void progress_hear(struct ank_work_context *work, const char *what, size_t done,
                   size_t total);

/* Takes the line away, before anything else is written. */
void progress_clear(struct session *session);

#endif

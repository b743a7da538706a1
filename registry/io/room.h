/* SPDX-License-Identifier: GPL-3.0-or-later */
/* room.h - room for temporary files, asked for before it is needed */
#ifndef IO_ROOM_H
#define IO_ROOM_H

#include <ankerpunt/base.h>

/* $TMPDIR, or /tmp. */
const char *room_folder(void);

/* Whether a file of that size fits into room_folder() now; ANK_IO when not. */
ANK_CHECKED bool room_check(size_t bytes, struct ank_error *err);

/* The complaint of whoever found no room. Returns false. */
bool room_fail(struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* identity_entry.h - the fields of a name and contact */
#ifndef IDENTITY_ENTRY_H
#define IDENTITY_ENTRY_H

#include <ankerpunt/app/sealing.h>

enum { IDENTITY_FIELDS = ANK_IDENTITY_FIELDS };

/* What was sealed, field by field; NULL where nothing is. */
ANK_CHECKED bool identity_read(const char *text, struct ank_arena *mem,
                               const char *values[static IDENTITY_FIELDS],
                               struct ank_error *err);

/* What is to be sealed, in the arena. */
char *identity_write(const char *const values[static IDENTITY_FIELDS],
                     struct ank_arena *mem);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* identity.h - the fields of a name and contact; see cmd_identity.c */
#ifndef IDENTITY_H
#define IDENTITY_H

#include "fields.h"

enum { IDENTITY_FIELDS = 5 };

extern const struct field identity_fields[IDENTITY_FIELDS];

/* What was sealed, field by field; NULL where nothing is. */
ANK_CHECKED bool identity_read(const char *text, struct ank_arena *mem,
                               const char *values[static IDENTITY_FIELDS],
                               struct ank_error *err);

#endif

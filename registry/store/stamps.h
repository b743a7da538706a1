/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stamps.h - what a command wrote gets its stamp, from the recording of the command */
#ifndef STAMPS_H
#define STAMPS_H

#include "db.h"

/* The families that the command at work has written to so far. */
struct stamping;

/* Takes in a changeset of the command; `stamping` is made by the first. */
ANK_CHECKED bool stamps_take(struct ank_registry *registry, struct stamping **stamping,
                             const void *changes, int size, struct ank_error *err);

/* Writes the stamp of each family, before the commit. */
ANK_CHECKED bool stamps_write(struct stamping *stamping, struct ank_error *err);
void stamps_free(struct stamping *stamping);

#endif

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

/* stamp_notes.c, for a command that writes too much to be recorded: from now on its
 * rows are noted one by one, as SQLite tells of them. */
ANK_CHECKED bool stamps_note(struct ank_registry *registry, struct stamping **stamping,
                             struct ank_error *err);
/* Whether so much was noted that it should be taken in; takes it in. */
bool stamps_piece(const struct stamping *stamping);
ANK_CHECKED bool stamps_take_noted(struct stamping *stamping, struct ank_error *err);
/* Nothing is noted any more. */
void stamps_note_end(struct stamping *stamping);

/* Writes the stamp of each family, before the commit. */
ANK_CHECKED bool stamps_write(struct stamping *stamping, struct ank_error *err);
void stamps_free(struct stamping *stamping);

#endif

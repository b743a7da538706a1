/* SPDX-License-Identifier: GPL-3.0-or-later */
/* recording.h - what a command writes is recorded, so that it can be taken back */
#ifndef RECORDING_H
#define RECORDING_H

#include "db.h"

/* Begins recording; the transaction is open and `working` says who is at work. A file
 * of an older version has nowhere to keep it: then nothing is recorded. */
ANK_CHECKED bool recording_begin(struct ank_registry *registry,
                                 const struct ank_work *work, struct ank_error *err);

/* Just before the commit, when the history is sealed: keeps what was recorded, instead
 * of what the command before wrote. */
ANK_CHECKED bool recording_keep(struct ank_registry *registry, struct ank_error *err);

/* After the commit, or instead of it. */
void recording_end(struct ank_registry *registry);
void recording_free(struct ank_registry *registry);

/* What is written by this command stays; the table holds nothing of it, nor of the
 * command before. */
void recording_stop(struct ank_registry *registry);

/* The same, and what this command writes gets no stamp of its own: it brings the stamps
 * of others along, or gives rows a new shape. */
void recording_silence(struct ank_registry *registry);

/* How much of a command is recorded, in bytes of memory; an eighth of it when a copy
 * was made before the command, for what is large is mostly much larger. A test of what
 * is large puts less here. */
extern int64_t recording_most;

/* What this command writes to stamps and versions is recorded with the rest, and gets
 * no stamp of its own: what becomes one family is taken apart again as it was. It is
 * said before anything is written. */
void recording_whole(struct ank_registry *registry);

/* Asked now and then by what writes much: beyond the most that is recorded the
 * command cannot be taken back. */
void recording_watch(struct ank_registry *registry);

/* This command takes back, or puts back, what another one wrote. */
struct ank_undo;
void recording_of(struct ank_registry *registry, const struct ank_undo *undo);

/* The largest id that was ever given in a table from which rows were taken back: it is
 * not given again, since the history still tells of it. In a VALUES list. */
#define NEW_ID(table)                                                                  \
    "(SELECT 1 + max(coalesce((SELECT max(id) FROM " table "), 0),"                    \
    " coalesce((SELECT value FROM setting WHERE name = 'given." table "'), 0)))"

#endif

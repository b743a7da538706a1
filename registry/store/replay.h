/* SPDX-License-Identifier: GPL-3.0-or-later */
/* replay.h - the tables held against their history */
#ifndef REPLAY_H
#define REPLAY_H

#include "db.h"

/* A row whose last values in the history are not those of the table. */
struct replay_difference {
    const char *table;
    const char *row; /* its number, or that of whom it belongs to */
};

/* Holds every row that has a history against what it became by its last change; in no
 * order. ANK_STORE where the file is damaged. Linear in rows and history, all of which
 * is in memory meanwhile. */
ANK_CHECKED bool replay_history(struct ank_registry *registry, struct ank_arena *mem,
                                struct replay_difference **differences, size_t *count,
                                struct ank_error *err);

/* history.c: a query for which row it is and its values, as the history writes them. */
ANK_CHECKED bool history_rows(struct ank_registry *registry, struct ank_arena *mem,
                              const char *table, const char **sql,
                              struct ank_error *err);

#endif

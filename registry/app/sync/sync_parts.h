/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sync_parts.h - a sync on its way */
#ifndef SYNC_PARTS_H
#define SYNC_PARTS_H

#include <ankerpunt/app/sync.h>
#include <ankerpunt/registry/merge.h>
#include <ankerpunt/registry/team.h>
#include "../../io/mailbox.h"

/* Days that a bundle may lie in the mailbox, and that a colleague may say nothing
 * without a word about it. */
enum { SYNC_RETENTION = 90, SYNC_SILENCE = 14 };

/* What goes on, and what came of it so far. */
struct sync {
    struct ank_work_context *work;
    const struct ank_syncing *wish;
    struct ank_synced *synced;
    struct ank_team team;
    struct mailbox *mailbox;
    struct mailbox_item *items; /* what lies there, of and for this registry */
    size_t count;

    struct ank_merge merged; /* all that came in, added up */
    size_t fetched, sent, families, erasures;
    const char *from, *to; /* "els, omar"; NULL: nobody */
};

/* The team of this registry. ANK_INVALID when it is in none. */
ANK_CHECKED bool sync_team(struct ank_work_context *work, struct ank_team *team,
                           struct ank_error *err);

/* ANK_IO with what to expect when the mailbox cannot be reached. */
ANK_CHECKED bool sync_reach(const struct ank_team *team, const struct ank_sync_way *way,
                            struct mailbox **mailbox, struct ank_error *err);

/* sync_pull.c: what came is taken in, sender by sender; then what this registry sent
 * itself is held against what it knows of that. */
ANK_CHECKED bool sync_pull(struct sync *sync, struct ank_error *err);

/* sync_words.c */
void sync_line(struct sync *sync, const char *line);
void sync_name(struct sync *sync, const char **names, const char *name);
ANK_CHECKED bool sync_tell(struct sync *sync, struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * backup.h - a copy of the registry in one file, and what is put back from it
 */
#ifndef ANK_REGISTRY_BACKUP_H
#define ANK_REGISTRY_BACKUP_H

#include <ankerpunt/registry.h>
#include "history.h"

/*
 * Writes a copy of the registry to `path`, with a checksum and the head of the
 * history behind it, and reads it back. With a passphrase (the registry's own,
 * else ANK_DENIED) it is sealed, else any SQLite tool can read it. The day is
 * noted in the registry first: this ends the command's transaction.
 */
ANK_CHECKED bool ank_backup_write(struct ank_registry *registry, const char *path,
                                  const char *passphrase, bool force, ank_day today,
                                  struct ank_head *head, struct ank_error *err);

/* The days of the last 90 on which a backup was made, in order. */
enum { ANK_BACKUP_DAYS = 90 };
ANK_CHECKED bool ank_backup_days(struct ank_registry *registry, ank_day today,
                                 struct ank_arena *mem, ank_day **days, size_t *count,
                                 struct ank_error *err);

/* Whether the backup wants a passphrase. */
ANK_CHECKED bool ank_backup_sealed(const char *path, bool *sealed,
                                   struct ank_error *err);

/* What came of restoring; strings live in the arena. */
struct ank_restored {
    struct ank_head head;
    const char *aside;   /* where the registry that was there is kept; NULL: none */
    const char **erased; /* families of the backup that were erased since, again */
    size_t erased_count;
    bool unread;    /* the registry that was there could not say who was erased */
    bool older;     /* of an older version: it needs an upgrade */
    bool upgraded;  /* of an older version, and brought up to date for those releases */
    size_t carried; /* releases that the backup did not know, and now does */
};

/*
 * Puts what the backup holds at `path`. Nothing there is touched when the
 * backup is cut off, changed, of another program or a newer version, or its
 * passphrase another (ANK_DENIED). A registry that is there is refused
 * (ANK_EXISTS) unless `force`: then it is kept aside, its erased families are erased
 * from the backup, and its releases are added to the backup's ledger.
 */
ANK_CHECKED bool ank_backup_restore(const char *backup, const char *passphrase,
                                    const char *path, bool force,
                                    const struct ank_work *work, struct ank_arena *mem,
                                    struct ank_restored *restored,
                                    struct ank_error *err);

#endif

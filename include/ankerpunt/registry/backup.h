/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * backup.h - a copy of the registry in one file, and what is put back from it
 */
#ifndef ANK_REGISTRY_BACKUP_H
#define ANK_REGISTRY_BACKUP_H

#include <ankerpunt/model/registry_file.h>
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

/* The days of the last ANK_BACKUP_DAYS on which a backup was made, in order. */
ANK_CHECKED bool ank_backup_days(struct ank_registry *registry, ank_day today,
                                 struct ank_arena *mem, ank_day **days, size_t *count,
                                 struct ank_error *err);

/* Whether the backup wants a passphrase. */
ANK_CHECKED bool ank_backup_sealed(const char *path, bool *sealed,
                                   struct ank_error *err);

/*
 * Puts what the backup holds at its path. Nothing there is touched when the
 * backup is cut off, changed, of another program or a newer version, or its
 * passphrase another (ANK_DENIED). A registry that is there is refused
 * (ANK_EXISTS) unless by force: then it is kept aside, its erased families are erased
 * from the backup, and its releases are added to the backup's ledger.
 */
ANK_CHECKED bool ank_backup_restore(const struct ank_restoring *restoring,
                                    const struct ank_work *work, struct ank_arena *mem,
                                    struct ank_restored *restored,
                                    struct ank_error *err);

#endif

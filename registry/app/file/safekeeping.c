/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of the registry, and a registry of an older version; see safekeeping.h. */
#include <ankerpunt/app/safekeeping.h>
#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/seal.h>
#include "../work.h"

bool ank_backup_is_sealed(struct ank_work_context *work, bool *sealed,
                          struct ank_error *err)
{
    return ank_registry_sealed(work->registry, sealed, err);
}

bool ank_backup_make(struct ank_work_context *work, const struct ank_backing_up *backup,
                     struct ank_head *head, struct ank_error *err)
{
    return ank_backup_write(work->registry, backup->path, backup->passphrase,
                            backup->force, work->today, head, err);
}

bool ank_backup_asks(const char *backup, bool *sealed, struct ank_error *err)
{
    return ank_backup_sealed(backup, sealed, err);
}

bool ank_backup_bring(struct ank_work_context *work,
                      const struct ank_restoring *restoring,
                      struct ank_restored *restored, struct ank_error *err)
{
    char clock[32];
    struct ank_work noted = work_noted(work, clock);
    return ank_backup_restore(restoring, &noted, work->mem, restored, err);
}

bool ank_registry_renew(struct ank_work_context *work, const char *path,
                        struct ank_upgraded *upgraded, struct ank_error *err)
{
    char clock[32];
    struct ank_work noted = work_noted(work, clock);
    return ank_registry_upgrade(path, &noted, work->mem, upgraded, err);
}

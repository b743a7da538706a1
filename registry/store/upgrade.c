/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bringing an older registry up to date: whole or not at all, after a backup. */
#include <unistd.h>

#include "backup_parts.h"
#include "db.h"
#include "recording.h"

bool backup_beside(struct ank_registry *registry, const char *name,
                   struct ank_arena *mem, const char **backup, struct ank_error *err)
{
    *backup = name;
    for (int i = 2; path_is_there(*backup); i++)
        *backup = ank_format(mem, "%s-%d", name, i);
    return backup_copy(registry, *backup, err);
}

/* What lies in a mailbox is of the older version, and nobody who is up to date reads
 * it: each reader is sent everything anew. */
static bool send_anew(struct ank_registry *registry, struct ank_error *err)
{
    return db_exec(registry, "UPDATE mate SET whole = 0", err);
}

/* Keys are checked as a whole at the end: a step may make a table anew. */
bool upgrade_steps(struct ank_registry *registry, int version,
                   const struct ank_work *work, struct ank_error *err)
{
    if (!db_exec(registry, "PRAGMA foreign_keys = OFF", err) ||
        !ank_registry_begin(registry, work, err))
        return false;
    recording_silence(registry);
    bool done = registry_lay_out(registry, version, err) && send_anew(registry, err) &&
                check_sound(registry, err) && backup_note(registry, work->today, err);
    return ank_registry_end(registry, done, err) && done;
}

static bool upgrade(struct ank_registry *registry, const char *path,
                    const struct ank_work *work, struct ank_arena *mem,
                    struct ank_upgraded *upgraded, struct ank_error *err)
{
    int version;
    bool older = schema_files[upgraded->from] != NULL;
    if (!ank_registry_end(registry, false, err) || !older)
        return !older;
    if (!backup_beside(registry,
                       ank_format(mem, "%s.before-upgrade-%d", path, upgraded->from),
                       mem, &upgraded->backup, err))
        return false;
    if (upgrade_steps(registry, upgraded->from, work, err))
        return registry_recognise(registry, path, &version, err);
    unlink(upgraded->backup); /* the registry is as it was */
    return ank_fail_in(err, ANK_N("the upgrade was taken back whole; ask for help"));
}

bool ank_registry_upgrade(const char *path, const struct ank_work *work,
                          struct ank_arena *mem, struct ank_upgraded *upgraded,
                          struct ank_error *err)
{
    bool busy;
    struct ank_registry *registry;
    *upgraded = (struct ank_upgraded){0};
    if (!live_open(&registry, path, &upgraded->from, &busy, err))
        return false;
    ank_registry_listen(registry, &work->listener);
    while (schema_files[upgraded->to])
        upgraded->to++;
    bool done = upgrade(registry, path, work, mem, upgraded, err);
    ank_registry_close(registry);
    return done;
}

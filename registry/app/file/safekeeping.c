/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of the registry, and a registry of an older version; see safekeeping.h. */
#include <ankerpunt/app/safekeeping.h>
#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/seal.h>
#include "../entry/presets.h"
#include "../work.h"

bool ank_backup_is_sealed(struct ank_work_context *work, bool *sealed,
                          struct ank_error *err)
{
    return ank_registry_sealed(work->registry, sealed, err);
}

bool ank_backup_make(struct ank_work_context *work, const struct ank_backing_up *backup,
                     struct ank_head *head, struct ank_error *err)
{
    work_progress(work, ANK_N("making the backup"), 0, 0);
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
    noted.listener = work_listener(work);
    work_progress(work, ANK_N("bringing the backup back"), 0, 0);
    return ank_backup_restore(restoring, &noted, work->mem, restored, err);
}

static void add(struct ank_work_context *work, struct ank_texts *told, const char *text)
{
    told->text = ank_grow(work->mem, told->text, told->count, sizeof *told->text);
    told->text[told->count++] = text;
}

#define ADD(...) add(work, &told, ank_say(work->lang, work->mem, __VA_ARGS__))

struct ank_texts ank_restored_words(struct ank_work_context *work,
                                    const struct ank_restored *restored)
{
    char shown[256];
    struct ank_texts told = {0};
    if (restored->aside)
        ADD(ANK_N("The registry that was there is kept as %s."),
            ank_shown(restored->aside, shown));
    if (restored->unread)
        ADD(ANK_N("What was there could not be read: families erased since the backup "
                  "may be in it again."));
    if (restored->unread)
        ADD(ANK_N("Releases made since the backup are not known either; before a next "
                  "one, ask for help."));
    for (size_t i = 0; i < restored->erased_count; i++)
        ADD(ANK_N("%s was erased after this backup, and is erased again."),
            restored->erased[i]);
    if (restored->releases_merged > 0)
        ADD(ANK_N("Releases that this backup did not know, and that stay in the "
                  "ledger: %zu."),
            restored->releases_merged);
    if (restored->upgraded)
        ADD(ANK_N("It was of an older version and was brought up to date, so that the "
                  "releases stay known."));
    if (restored->older)
        ADD(ANK_N("It is of an older version; run \"ankerpunt upgrade\" now."));
    return told;
}

/* A registry in which every name is right, and no right is missing, is not written. */
static bool renew_names(const char *path, const struct ank_work *noted,
                        struct ank_relabelled *names, struct ank_error *err)
{
    struct ank_registry *registry;
    if (!ank_registry_open(&registry, path, ANK_READ | ANK_WRITE, true, err))
        return false;
    bool done = ank_registry_begin(registry, noted, err) &&
                presets_relabel(registry, names, err);
    bool kept = ank_registry_end(
        registry, done && names->mended + names->added + names->told > 0, err);
    ank_registry_close(registry);
    return done && kept;
}

bool ank_registry_renew(struct ank_work_context *work, const char *path,
                        struct ank_upgraded *upgraded, struct ank_error *err)
{
    char clock[32];
    struct ank_work noted = work_noted(work, clock);
    noted.listener = work_listener(work);
    work_progress(work, ANK_N("upgrading the registry"), 0, 0);
    return ank_registry_upgrade(path, &noted, work->mem, upgraded, err) &&
           renew_names(path, &noted, &upgraded->names, err);
}

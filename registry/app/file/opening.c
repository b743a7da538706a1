/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A registry is made, opened with the rights that are asked, and closed. */
#include <stdio.h>
#include <sys/stat.h>

#include <ankerpunt/analysis/estimate.h>
#include <ankerpunt/app/opening.h>
#include <ankerpunt/app/sealing.h>
#include "../entry/presets.h"
#include "../work.h"

void ank_work_start(void)
{
    ank_analysis_start();
}

bool ank_path_vacant(const char *path, struct ank_error *err)
{
    char shown[256];
    struct stat status;
    return lstat(path, &status) != 0 ||
           ank_fail(
               err, ANK_EXISTS,
               ANK_N(
                   "there is something at %s already; a registry is never overwritten"),
               ank_shown(path, shown));
}

/* Its first row has the day and no hour: a registry made today is the same file. */
bool ank_registry_make(struct ank_work_context *work, const struct ank_making *making,
                       struct ank_error *err)
{
    char day[11], stamp[32];
    snprintf(stamp, sizeof stamp, "%sT00:00:00Z", ank_day_format(work->today, day));
    struct ank_work doing = {
        .who = work->who, .command = "init", .at = stamp, .today = work->today};
    return ank_path_vacant(making->path, err) &&
           (!making->passphrase || ank_passphrase_good(making->passphrase, err)) &&
           ank_registry_create(making->path, making->passphrase, &doing, presets_fill,
                               err);
}

bool ank_work_open(struct ank_work_context *work, const struct ank_opening *opening,
                   struct ank_error *err)
{
    const struct ank_listener listener = work_listener(work);
    if (!ank_registry_open(&work->registry, opening->path, opening->access,
                           opening->network_ok, err))
        return false;
    ank_registry_listen(work->registry, &listener);
    return true;
}

bool ank_work_older(const char *path)
{
    return ank_registry_older(path);
}

void ank_work_close(struct ank_work_context *work)
{
    ank_registry_close(work->registry);
    work->registry = NULL;
}

const char *ank_work_warning(const struct ank_work_context *work)
{
    const char *warning = work->registry ? ank_registry_warning(work->registry) : NULL;
    return warning ? ank_words(work->lang, warning) : NULL;
}

bool ank_work_hold(struct ank_work_context *work, struct ank_error *err)
{
    return !work->registry || ank_registry_hold(work->registry, err);
}

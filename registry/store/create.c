/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making a registry: its tables, what it starts with, and the file put in its place. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "db.h"

bool registry_lay_out(struct ank_registry *registry, int version, struct ank_error *err)
{
    char marks[96];
    for (; schema_files[version]; version++)
        if (!db_exec(registry, schema_files[version], err))
            return ank_fail_in(err, "schema %d", version + 1);
    snprintf(marks, sizeof marks,
             "PRAGMA application_id = %d; PRAGMA user_version = %d;", application_id,
             version);
    return history_triggers(registry, err) && db_exec(registry, marks, err);
}

bool registry_model(struct ank_registry **model, struct ank_error *err)
{
    *model = registry_new(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    if (registry_open_file(*model, NULL, err) && registry_configure(*model, err) &&
        registry_lay_out(*model, 0, err))
        return true;
    ank_registry_close(*model);
    *model = NULL;
    return false;
}

static bool fill_new(const char *path, const char *passphrase,
                     const struct ank_work *work,
                     bool (*fill)(struct ank_registry *, struct ank_error *),
                     struct ank_error *err)
{
    struct ank_registry *made = registry_new(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    bool done = registry_open_file(made, path, err) && registry_configure(made, err) &&
                db_exec(made, "BEGIN IMMEDIATE", err) &&
                registry_lay_out(made, 0, err) && db_exec(made, "COMMIT", err) &&
                ank_registry_begin(made, work, err) &&
                ank_registry_bulk(made, "presets", err);
    if (done) {
        done = fill(made, err) && (!passphrase || seal_set(made, passphrase, err));
        done = ank_registry_end(made, done, err) && done;
    }
    ank_registry_close(made);
    return done;
}

/* Never over something: link() refuses a taken name, and so does a rename where
 * there are no hard links, as on a memory stick. */
static bool move_into_place(const char *temporary, const char *path)
{
    if (link(temporary, path) == 0)
        return true;
    return errno == EPERM &&
           renameat2(AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0;
}

/* Made under a temporary name and put into place when it is whole. */
bool ank_registry_create(const char *path, const char *passphrase,
                         const struct ank_work *work,
                         bool (*fill)(struct ank_registry *, struct ank_error *),
                         struct ank_error *err)
{
    char shown[256];
    struct stat status;
    if (lstat(path, &status) == 0)
        return ank_fail(
            err, ANK_EXISTS,
            ANK_N("there is something at %s already; a registry is never overwritten"),
            ank_shown(path, shown));

    char *temporary = NULL;
    if (asprintf(&temporary, "%s.new-XXXXXX", path) < 0)
        temporary = NULL;
    ank_must(temporary);
    int fd = mkostemp(temporary, O_CLOEXEC);
    bool done = fd >= 0 && fchmod(fd, 0600) == 0;
    if (!done)
        ank_fail(err, ANK_STORE, "%s: %s", ank_shown(path, shown),
                 ank_system_words(err->lang, errno));
    if (fd >= 0) {
        close(fd);
        done = done && fill_new(temporary, passphrase, work, fill, err);
        if (done && !move_into_place(temporary, path))
            done = ank_fail(err, ANK_STORE, "%s: %s", ank_shown(path, shown),
                            ank_system_words(err->lang, errno));
        unlink(temporary);
        done = done && ank_folder_sync(path, err);
    }
    free(temporary);
    return done;
}

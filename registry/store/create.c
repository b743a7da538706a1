/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making a registry: its tables, what it starts with, and the file put in its place. */
#include <stdio.h>

#include "backup_parts.h"
#include "db.h"
#include "recording.h"

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
        recording_stop(made);
        done = fill(made, err) && (!passphrase || seal_set(made, passphrase, err));
        done = ank_registry_end(made, done, err) && done;
    }
    ank_registry_close(made);
    return done;
}

/* Made under a temporary name and put into place when it is whole. */
bool ank_registry_create(const char *path, const char *passphrase,
                         const struct ank_work *work,
                         bool (*fill)(struct ank_registry *, struct ank_error *),
                         struct ank_error *err)
{
    char shown[256];
    const char *name;
    struct ank_file *file;
    if (path_is_there(path))
        return ank_fail(
            err, ANK_EXISTS,
            ANK_N("there is something at %s already; a registry is never overwritten"),
            ank_shown(path, shown));
    if (!ank_file_create_named(&file, &name, path, err))
        return false;
    if (fill_new(name, passphrase, work, fill, err))
        return ank_file_keep(file, err);
    ank_file_drop(file);
    return false;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many files that are put into place together, and folders; see <ankerpunt/base.h>. */
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file.h"

/* What is there is asked afterwards: two programs may make the same folder. */
static bool make_one(const char *path, struct ank_error *err)
{
    struct stat status;
    if (mkdir(path, 0700) == 0)
        return true;
    int failure = errno;
    if (stat(path, &status) != 0)
        return file_fail(err, path, failure);
    return S_ISDIR(status.st_mode) || file_fail(err, path, ENOTDIR);
}

static bool fail_batch(struct ank_batch *batch, const char *path, int number,
                       struct ank_error *err)
{
    file_fail(err, path, number);
    ank_batch_drop(batch);
    return false;
}

static void end_batch(struct ank_batch *batch)
{
    for (size_t i = 0; i < batch->count; i++)
        if (batch->files[i]->lock >= 0)
            close(batch->files[i]->lock);
    ank_arena_free(&batch->mem);
    *batch = (struct ank_batch){0};
}

void ank_batch_drop(struct ank_batch *batch)
{
    for (size_t i = 0; i < batch->count; i++)
        unlink(batch->files[i]->temporary);
    end_batch(batch);
}

/* What has to be remembered of a file that was written and closed. */
static struct ank_file *remember(struct ank_batch *batch, struct ank_file *file,
                                 bool same)
{
    struct ank_arena *mem = &batch->mem;
    struct ank_file *kept = ank_alloc(mem, sizeof *kept);
    *kept = (struct ank_file){
        .fd = -1,
        .lock = file->lock,
        .force = file->force,
        .path = ank_strdup(mem, file->path),
        .temporary = ank_strdup(mem, file->temporary),
        .folder = same ? batch->files[batch->count - 1]->folder
                       : ank_strdup(mem, file->folder),
    };
    file->lock = -1; /* the batch holds it now */
    return kept;
}

bool ank_batch_put(struct ank_batch *batch, const char *path, const void *bytes,
                   size_t size, bool force, struct ank_error *err)
{
    if (!file_refuse_existing(path, force, err))
        return false;
    struct ank_file *file = file_new(path, force);
    bool same = batch->count > 0 &&
                strcmp(batch->files[batch->count - 1]->folder, file->folder) == 0;
    if (!file_open_named(file, same, err)) {
        file_free(file);
        return false;
    }
    ank_file_write(file, bytes, size);
    int failure = file->failure;
    if (close(file->fd) != 0 && !failure)
        failure = errno; /* thousands of files cannot all stay open */
    batch->files =
        ank_grow(&batch->mem, batch->files, batch->count, sizeof(struct ank_file *));
    batch->files[batch->count] = remember(batch, file, same);
    batch->count++;
    file_free(file);
    return !failure || file_fail(err, path, failure);
}

/* One sync for all that was written on the file system of this folder. */
static int sync_system(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int failure = syncfs(fd) == 0 ? 0 : errno;
    close(fd);
    return failure;
}

/* Calls `sync` for each folder; neighbours mostly share theirs. */
static int sync_folders(const struct ank_batch *batch, int (*sync)(const char *))
{
    int failure = 0;
    for (size_t i = 0; i < batch->count && !failure; i++)
        if (i == 0 || strcmp(batch->files[i]->folder, batch->files[i - 1]->folder) != 0)
            failure = sync(batch->files[i]->folder);
    return failure;
}

bool ank_batch_keep(struct ank_batch *batch, struct ank_error *err)
{
    if (batch->count == 0)
        return true;
    const char *first = batch->files[0]->path;
    int failure = sync_folders(batch, sync_system);
    if (failure)
        return fail_batch(batch, first, failure, err);
    for (size_t i = 0; i < batch->count; i++) {
        failure = file_move(batch->files[i]);
        if (failure)
            return fail_batch(batch, batch->files[i]->path, failure, err);
    }
    failure = sync_folders(batch, file_sync_folder);
    if (failure)
        return fail_batch(batch, first, failure, err);
    end_batch(batch);
    return true;
}

bool ank_folder_sync(const char *path, struct ank_error *err)
{
    char *copy = ank_must(strdup(path));
    int failure = file_sync_folder(dirname(copy));
    free(copy);
    return !failure || file_fail(err, path, failure);
}

bool ank_folder_make(const char *path, struct ank_error *err)
{
    char *partial = ank_must(strdup(path));
    bool made = true;
    for (char *p = *partial ? partial + 1 : partial; made; p++) {
        if (*p && *p != '/')
            continue;
        bool last = !*p;
        *p = '\0';
        made = make_one(partial, err);
        if (last)
            break;
        *p = '/';
    }
    free(partial);
    return made;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one file writer: a temporary file in the same folder, synced, renamed,
 * and the folder synced; see <ankerpunt/base.h>.
 */
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ankerpunt/base.h>

struct ank_file {
    int fd;
    bool force;
    int failure; /* errno of the first failed write */
    char *path, *temporary, *folder;
};

static void free_file(struct ank_file *file)
{
    free(file->path);
    free(file->temporary);
    free(file->folder);
    free(file);
}

static bool fail_file(struct ank_error *err, const char *path, int number)
{
    char shown[256];
    return ank_fail(err, ANK_IO, "%s: %s; nothing was written there",
                    ank_shown(path, shown), ank_system_words(err->lang, number));
}

/* A registry, or another program's: nobody's output file. */
static bool is_database(const char *path)
{
    static const char magic[] = "SQLite format 3";
    char head[sizeof magic] = "";
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return false;
    bool same = read(fd, head, sizeof head) == (ssize_t)sizeof head &&
                memcmp(head, magic, sizeof magic) == 0;
    close(fd);
    return same;
}

static bool refuse_existing(const char *path, bool force, struct ank_error *err)
{
    char shown[256];
    struct stat status;
    if (lstat(path, &status) != 0)
        return errno == ENOENT || fail_file(err, path, errno);
    if (S_ISLNK(status.st_mode))
        return ank_fail(err, ANK_IO, "%s is a symbolic link; give the name of a file",
                        ank_shown(path, shown));
    if (!S_ISREG(status.st_mode))
        return ank_fail(err, ANK_IO, "%s is not a file; give another name",
                        ank_shown(path, shown));
    if (is_database(path))
        return ank_fail(err, ANK_EXISTS,
                        "%s is a registry; a registry is never overwritten",
                        ank_shown(path, shown));
    return force ||
           ank_fail(err, ANK_EXISTS, "%s is already there; --force overwrites it",
                    ank_shown(path, shown));
}

/* DIR/.name.XXXXXXXX */
static char *temporary_name(const char *folder, const char *name)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
    unsigned char noise[8];
    if (getrandom(noise, sizeof noise, 0) != (ssize_t)sizeof noise)
        memset(noise, 0, sizeof noise); /* O_EXCL still protects */
    char ending[9] = {0};
    for (size_t i = 0; i < sizeof noise; i++)
        ending[i] = letters[noise[i] % 32];

    char *made = NULL;
    if (asprintf(&made, "%s/.%s.%s", folder, name, ending) < 0)
        made = NULL;
    return ank_must(made);
}

bool ank_file_create(struct ank_file **file, const char *path, bool force,
                     struct ank_error *err)
{
    if (!refuse_existing(path, force, err))
        return false;

    char *for_folder = ank_must(strdup(path)), *for_name = ank_must(strdup(path));
    struct ank_file *made = ank_must(calloc(1, sizeof *made));
    made->force = force;
    made->path = ank_must(strdup(path));
    made->folder = ank_must(strdup(dirname(for_folder)));
    made->temporary = temporary_name(made->folder, basename(for_name));
    free(for_folder);
    free(for_name);

    made->fd =
        open(made->temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (made->fd < 0) {
        fail_file(err, path, errno);
        free_file(made);
        return false;
    }
    *file = made;
    return true;
}

void ank_file_write(struct ank_file *file, const void *bytes, size_t size)
{
    const char *p = bytes;
    while (size > 0 && file->failure == 0) {
        ssize_t written = write(file->fd, p, size);
        if (written < 0) {
            if (errno != EINTR)
                file->failure = errno;
            continue;
        }
        p += written;
        size -= (size_t)written;
    }
}

bool ank_file_holds(struct ank_file *file, const void *bytes, size_t size)
{
    char found[65536];
    size_t at = 0;
    ssize_t got = 0;
    if (file->failure || fsync(file->fd) != 0)
        return false;
    while ((got = pread(file->fd, found, sizeof found, (off_t)at)) > 0) {
        if ((size_t)got > size - at ||
            memcmp(found, (const char *)bytes + at, (size_t)got) != 0)
            return false;
        at += (size_t)got;
    }
    return got == 0 && at == size;
}

void ank_file_drop(struct ank_file *file)
{
    if (!file)
        return;
    if (file->fd >= 0)
        close(file->fd);
    unlink(file->temporary);
    free_file(file);
}

static int sync_folder(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int failure = fsync(fd) == 0 || errno == EINVAL ? 0 : errno;
    close(fd);
    return failure;
}

/* Without force the name must still be free: link() refuses a taken one. */
static int move_into_place(const struct ank_file *file)
{
    if (file->force)
        return rename(file->temporary, file->path) == 0 ? 0 : errno;
    if (link(file->temporary, file->path) == 0)
        return unlink(file->temporary) == 0 ? 0 : errno;
    if (errno == EEXIST)
        return errno;
    return rename(file->temporary, file->path) == 0 ? 0
                                                    : errno; /* no hard links here */
}

bool ank_file_keep(struct ank_file *file, struct ank_error *err)
{
    int failure = file->failure;
    if (!failure && fsync(file->fd) != 0)
        failure = errno;
    if (close(file->fd) != 0 && !failure)
        failure = errno;
    file->fd = -1;
    if (!failure)
        failure = move_into_place(file);
    if (!failure)
        failure = sync_folder(file->folder);
    if (failure) {
        fail_file(err, file->path, failure);
        ank_file_drop(file);
        return false;
    }
    free_file(file);
    return true;
}

bool ank_file_put(const char *path, const void *bytes, size_t size, bool force,
                  struct ank_error *err)
{
    struct ank_file *file;
    if (!ank_file_create(&file, path, force, err))
        return false;
    ank_file_write(file, bytes, size);
    return ank_file_keep(file, err);
}

/* What is there is asked afterwards: two programs may make the same folder. */
static bool make_one(const char *path, struct ank_error *err)
{
    struct stat status;
    if (mkdir(path, 0700) == 0)
        return true;
    int failure = errno;
    if (stat(path, &status) != 0)
        return fail_file(err, path, failure);
    return S_ISDIR(status.st_mode) || fail_file(err, path, ENOTDIR);
}

static bool fail_batch(struct ank_batch *batch, const char *path, int number,
                       struct ank_error *err)
{
    fail_file(err, path, number);
    ank_batch_drop(batch);
    return false;
}

void ank_batch_drop(struct ank_batch *batch)
{
    for (size_t i = 0; i < batch->count; i++)
        unlink(batch->files[i]->temporary);
    ank_arena_free(&batch->mem);
    *batch = (struct ank_batch){0};
}

/* What has to be remembered of a file that was written and closed. */
static struct ank_file *remember(struct ank_batch *batch, const struct ank_file *file)
{
    struct ank_arena *mem = &batch->mem;
    struct ank_file *kept = ank_alloc(mem, sizeof *kept);
    bool same = batch->count > 0 &&
                strcmp(batch->files[batch->count - 1]->folder, file->folder) == 0;
    *kept = (struct ank_file){
        .fd = -1,
        .force = file->force,
        .path = ank_strdup(mem, file->path),
        .temporary = ank_strdup(mem, file->temporary),
        .folder = same ? batch->files[batch->count - 1]->folder
                       : ank_strdup(mem, file->folder),
    };
    return kept;
}

bool ank_batch_put(struct ank_batch *batch, const char *path, const void *bytes,
                   size_t size, bool force, struct ank_error *err)
{
    struct ank_file *file;
    if (!ank_file_create(&file, path, force, err))
        return false;
    ank_file_write(file, bytes, size);
    int failure = file->failure;
    if (close(file->fd) != 0 && !failure)
        failure = errno; /* thousands of files cannot all stay open */
    batch->files =
        ank_grow(&batch->mem, batch->files, batch->count, sizeof(struct ank_file *));
    batch->files[batch->count] = remember(batch, file);
    batch->count++;
    free_file(file);
    return !failure || fail_file(err, path, failure);
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
        failure = move_into_place(batch->files[i]);
        if (failure)
            return fail_batch(batch, batch->files[i]->path, failure, err);
    }
    failure = sync_folders(batch, sync_folder);
    if (failure)
        return fail_batch(batch, first, failure, err);
    ank_arena_free(&batch->mem);
    *batch = (struct ank_batch){0};
    return true;
}

bool ank_folder_sync(const char *path, struct ank_error *err)
{
    char *copy = ank_must(strdup(path));
    int failure = sync_folder(dirname(copy));
    free(copy);
    return !failure || fail_file(err, path, failure);
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

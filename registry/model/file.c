/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one file writer: a temporary file in the same folder, synced, put under its
 * name, and the folder synced; see <ankerpunt/base.h>.
 */
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file.h"

void file_free(struct ank_file *file)
{
    if (file->lock >= 0)
        close(file->lock);
    free(file->path);
    free(file->temporary);
    free(file->folder);
    free(file);
}

bool file_fail(struct ank_error *err, const char *path, int number)
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

bool file_refuse_existing(const char *path, bool force, struct ank_error *err)
{
    char shown[256];
    struct stat status;
    if (lstat(path, &status) != 0)
        return errno == ENOENT || file_fail(err, path, errno);
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

/* Under a name, for who closes it before it is put into place. */
bool file_open_named(struct ank_file *file, bool locked, struct ank_error *err)
{
    char *copy = ank_must(strdup(file->path));
    file->lock = locked ? -1 : file_lock_folder(file->folder);
    file->temporary = file_temporary_name(file->folder, basename(copy));
    free(copy);
    file->fd =
        open(file->temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    return file->fd >= 0 || file_fail(err, file->path, errno);
}

struct ank_file *file_new(const char *path, bool force)
{
    char *copy = ank_must(strdup(path));
    struct ank_file *made = ank_must(calloc(1, sizeof *made));
    made->force = force;
    made->fd = made->lock = -1;
    made->path = ank_must(strdup(path));
    made->folder = ank_must(strdup(dirname(copy)));
    free(copy);
    return made;
}

/* Without a name where that can be: the folder is cleaned all the same. */
static bool open_nameless(struct ank_file *file)
{
    int lock = file_lock_folder(file->folder);
    if (lock >= 0)
        close(lock);
    if (access("/proc/self/fd", X_OK) != 0)
        return false; /* it could not be given a name */
    file->fd = open(file->folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    return file->fd >= 0;
}

static bool open_new(struct ank_file **file, const char *path, bool force,
                     struct ank_error *err)
{
    struct ank_file *made = file_new(path, force);
    if (!open_nameless(made) && !file_open_named(made, false, err)) {
        file_free(made);
        return false;
    }
    *file = made;
    return true;
}

bool ank_file_create(struct ank_file **file, const char *path, bool force,
                     struct ank_error *err)
{
    return file_refuse_existing(path, force, err) && open_new(file, path, force, err);
}

bool ank_file_create_over(struct ank_file **file, const char *path,
                          struct ank_error *err)
{
    return open_new(file, path, true, err);
}

bool ank_file_create_named(struct ank_file **file, const char **name, const char *path,
                           struct ank_error *err)
{
    struct ank_file *made = file_new(path, false);
    if (!file_open_named(made, false, err)) {
        file_free(made);
        return false;
    }
    *file = made;
    *name = made->temporary;
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
    if (file->temporary)
        unlink(file->temporary);
    file_free(file);
}

int file_sync_folder(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int failure = fsync(fd) == 0 || errno == EINVAL ? 0 : errno;
    close(fd);
    return failure;
}

/* Gives the file its name; over another file only by way of a name of its own. */
static int name_file(struct ank_file *file)
{
    char self[32];
    snprintf(self, sizeof self, "/proc/self/fd/%d", file->fd);
    if (linkat(AT_FDCWD, self, AT_FDCWD, file->path, AT_SYMLINK_FOLLOW) == 0)
        return 0;
    if (errno != EEXIST || !file->force)
        return errno;
    char *copy = ank_must(strdup(file->path));
    file->lock = file_lock_folder(file->folder);
    file->temporary = file_temporary_name(file->folder, basename(copy));
    free(copy);
    return linkat(AT_FDCWD, self, AT_FDCWD, file->temporary, AT_SYMLINK_FOLLOW) == 0 &&
                   rename(file->temporary, file->path) == 0
               ? 0
               : errno;
}

/* Without force the name must still be free: link() refuses a taken one, and so does
 * a rename where there are no hard links, as on a memory stick. */
int file_move(const struct ank_file *file)
{
    if (file->force)
        return rename(file->temporary, file->path) == 0 ? 0 : errno;
    if (link(file->temporary, file->path) == 0)
        return unlink(file->temporary) == 0 ? 0 : errno;
    if (errno == EEXIST)
        return errno;
    if (renameat2(AT_FDCWD, file->temporary, AT_FDCWD, file->path, RENAME_NOREPLACE) ==
        0)
        return 0;
    if (errno != EINVAL)
        return errno; /* EINVAL: the file system knows no such rename */
    return rename(file->temporary, file->path) == 0 ? 0 : errno;
}

bool ank_file_set_aside(const char *path, const char *aside, struct ank_error *err)
{
    return link(path, aside) == 0 || (errno != EEXIST && rename(path, aside) == 0) ||
           file_fail(err, aside, errno);
}

bool ank_file_sync(struct ank_file *file, struct ank_error *err)
{
    if (!file->failure && fsync(file->fd) != 0)
        file->failure = errno;
    return !file->failure || file_fail(err, file->path, file->failure);
}

bool ank_file_keep(struct ank_file *file, struct ank_error *err)
{
    if (!ank_file_sync(file, err)) {
        ank_file_drop(file);
        return false;
    }
    int failure = 0;
    bool nameless = !file->temporary;
    if (!failure && nameless)
        failure = name_file(file);
    if (close(file->fd) != 0 && !failure)
        failure = errno;
    file->fd = -1;
    if (!failure && !nameless)
        failure = file_move(file);
    if (!failure)
        failure = file_sync_folder(file->folder);
    if (failure) {
        file_fail(err, file->path, failure);
        ank_file_drop(file);
        return false;
    }
    file_free(file);
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

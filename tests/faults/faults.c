/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * faults.c - loaded before a program (LD_PRELOAD): the disk fails at the call that
 * $FAULTS_AT names, the line to a server breaks, or the program is killed there
 *
 *     FAULTS_KIND  kill   killed before the call
 *                  torn   killed when half of it was written
 *                  full   from there on nothing more fits on the disk
 *                  io     that call fails, and no other
 *                  line   the connection breaks; only calls to a server are counted
 *     FAULTS_COUNT a file of two numbers of 64 bits: all calls, and those to a server
 *     FAULTS_LOG   a file to which each call on the disk is noted: a line with what,
 * the number of the file, where, how much and on which names, and what was written
 *
 * Calls on standard input, output and error are not counted.
 */
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { ALL, LINE, COUNTS };
enum kind { NONE, KILL, TORN, FULL, IO, BREAK };

static struct {
    enum kind kind;
    int64_t at;
    int64_t *count;
    int log;
} faults;

/* How the call goes on. */
enum fate { GOES, HALF, NO_SPACE, FAILS };

static void begin(void)
{
    static const char *const names[] = {"", "kill", "torn", "full", "io", "line"};
    static int64_t unshared[COUNTS];
    const char *kind = getenv("FAULTS_KIND"), *at = getenv("FAULTS_AT"),
               *count = getenv("FAULTS_COUNT"), *log = getenv("FAULTS_LOG");
    faults.count = unshared;
    faults.at = at ? strtoll(at, NULL, 10) : 0;
    for (int i = NONE; kind && i <= BREAK; i++)
        if (strcmp(kind, names[i]) == 0)
            faults.kind = (enum kind)i;
    faults.log = log ? (int)syscall(SYS_openat, AT_FDCWD, log,
                                    O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)
                     : -1;
    if (!count)
        return;
    int fd = (int)syscall(SYS_openat, AT_FDCWD, count, O_RDWR | O_CLOEXEC, 0);
    void *shared =
        mmap(NULL, sizeof unshared, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (shared != MAP_FAILED)
        faults.count = shared;
}

static enum fate next(bool line, bool writes)
{
    if (!faults.count)
        begin();
    int64_t all = ++faults.count[ALL], lines = faults.count[LINE] += line;
    bool here = faults.kind == BREAK ? line && lines == faults.at : all == faults.at;
    if (here && faults.kind == KILL)
        kill(getpid(), SIGKILL);
    if (here && faults.kind == TORN)
        return HALF;
    if (faults.kind == FULL && faults.at && all >= faults.at && writes && !line)
        return NO_SPACE;
    return here && (faults.kind == IO || faults.kind == BREAK) ? FAILS : GOES;
}

static int64_t number_of(int fd)
{
    struct stat status;
    return fstat(fd, &status) == 0 ? (int64_t)status.st_ino : 0;
}

/* `other` NULL: one name; `bytes` NULL: nothing was written. */
static void note(const char *what, int fd, int64_t at, const void *bytes, size_t size,
                 const char *name, const char *other)
{
    char line[8300], link[64], path[4096] = "";
    if (faults.log < 0)
        return;
    if (fd >= 0) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        ssize_t length = readlink(link, path, sizeof path - 1);
        path[length > 0 ? length : 0] = '\0';
    }
    int length =
        snprintf(line, sizeof line, "%s\t%" PRId64 "\t%" PRId64 "\t%zu\t%s\t%s\n", what,
                 fd >= 0 ? number_of(fd) : 0, at, bytes ? size : 0, name ? name : path,
                 other ? other : "");
    syscall(SYS_write, faults.log, line, (size_t)length);
    if (bytes)
        syscall(SYS_write, faults.log, bytes, size);
}

static int fail(enum fate fate)
{
    errno = fate == NO_SPACE ? ENOSPC : EIO;
    return -1;
}

/* Files ---------------------------------------------------------------------------- */

static int open_it(int folder, const char *path, int flags, va_list more)
{
    int mode =
        (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(more, int) : 0;
    bool makes = (flags & O_CREAT) && faccessat(folder, path, F_OK, 0) != 0;
    enum fate fate = makes ? next(false, true) : GOES;
    if (fate == HALF)
        kill(getpid(), SIGKILL);
    if (fate != GOES)
        return fail(fate);
    int fd = (int)syscall(SYS_openat, folder, path, flags, mode);
    if (fd >= 0 && makes)
        note("make", fd, 0, NULL, 0, NULL, NULL);
    else if (fd >= 0 && (flags & O_TRUNC))
        note("cut", fd, 0, NULL, 0, NULL, NULL);
    return fd;
}

#define OPEN_IT(folder)                                                                \
    va_list more;                                                                      \
    va_start(more, flags);                                                             \
    int fd = open_it(folder, path, flags, more);                                       \
    va_end(more);                                                                      \
    return fd

int open(const char *path, int flags, ...)
{
    OPEN_IT(AT_FDCWD);
}

int open64(const char *path, int flags, ...)
{
    OPEN_IT(AT_FDCWD);
}

int openat(int folder, const char *path, int flags, ...)
{
    OPEN_IT(folder);
}

int openat64(int folder, const char *path, int flags, ...)
{
    OPEN_IT(folder);
}

static bool is_line(int fd)
{
    struct stat status;
    return fstat(fd, &status) == 0 && S_ISSOCK(status.st_mode);
}

/* `at` -1: where it stands. */
static ssize_t write_it(int fd, const void *bytes, size_t size, int64_t at)
{
    bool line = is_line(fd);
    enum fate fate = fd <= STDERR_FILENO ? GOES : next(line, true);
    int64_t place = at < 0 && fd > STDERR_FILENO ? (int64_t)lseek(fd, 0, SEEK_CUR) : at;
    if (fate == NO_SPACE || fate == FAILS)
        return fail(fate);
    size_t part = fate == HALF ? size / 2 : size;
    ssize_t wrote = at < 0 ? syscall(SYS_write, fd, bytes, part)
                           : syscall(SYS_pwrite64, fd, bytes, part, at);
    if (fate == HALF)
        kill(getpid(), SIGKILL);
    if (wrote > 0 && fd > STDERR_FILENO && !line)
        note("write", fd, place, bytes, (size_t)wrote, NULL, NULL);
    return wrote;
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    return write_it(fd, bytes, size, -1);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at)
{
    return write_it(fd, bytes, size, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    return write_it(fd, bytes, size, at);
}

/* A call that is done or not. */
#define PLAIN(writes, done, told)                                                      \
    enum fate fate = next(false, writes);                                              \
    if (fate == HALF)                                                                  \
        kill(getpid(), SIGKILL);                                                       \
    if (fate != GOES)                                                                  \
        return fail(fate);                                                             \
    int result = (int)(done);                                                          \
    if (result == 0)                                                                   \
        told;                                                                          \
    return result

int ftruncate(int fd, off_t size)
{
    PLAIN(false, syscall(SYS_ftruncate, fd, size),
          note("cut", fd, size, NULL, 0, NULL, NULL));
}

int ftruncate64(int fd, off64_t size)
{
    PLAIN(false, syscall(SYS_ftruncate, fd, size),
          note("cut", fd, size, NULL, 0, NULL, NULL));
}

int fsync(int fd)
{
    PLAIN(false, syscall(SYS_fsync, fd), note("sync", fd, 0, NULL, 0, NULL, NULL));
}

int fdatasync(int fd)
{
    PLAIN(false, syscall(SYS_fdatasync, fd), note("sync", fd, 0, NULL, 0, NULL, NULL));
}

int unlink(const char *path)
{
    PLAIN(false, syscall(SYS_unlink, path), note("drop", -1, 0, NULL, 0, path, NULL));
}

int rename(const char *from, const char *to)
{
    PLAIN(true, syscall(SYS_rename, from, to), note("move", -1, 0, NULL, 0, from, to));
}

int renameat2(int one, const char *from, int other, const char *to, unsigned flags)
{
    PLAIN(true, syscall(SYS_renameat2, one, from, other, to, flags),
          note("move", -1, 0, NULL, 0, from, to));
}

int link(const char *from, const char *to)
{
    PLAIN(true, syscall(SYS_link, from, to), note("link", -1, 0, NULL, 0, from, to));
}

/* A file without a name is linked by its place in /proc; else -1. */
static int unnamed(const char *from)
{
    static const char open[] = "/proc/self/fd/";
    return strncmp(from, open, sizeof open - 1) == 0 ? atoi(from + sizeof open - 1)
                                                     : -1;
}

int linkat(int one, const char *from, int other, const char *to, int flags)
{
    PLAIN(true, syscall(SYS_linkat, one, from, other, to, flags),
          note("link", unnamed(from), 0, NULL, 0, from, to));
}

/* A server ------------------------------------------------------------------------- */

static ssize_t break_line(int fd)
{
    syscall(SYS_shutdown, fd, SHUT_RDWR);
    errno = ECONNRESET;
    return -1;
}

ssize_t send(int fd, const void *bytes, size_t size, int flags)
{
    enum fate fate = next(true, true);
    if (fate == FAILS)
        return break_line(fd);
    size_t part = fate == HALF ? size / 2 : size;
    ssize_t sent = syscall(SYS_sendto, fd, bytes, part, flags, NULL, 0);
    if (fate == HALF)
        kill(getpid(), SIGKILL);
    return sent;
}

ssize_t recv(int fd, void *bytes, size_t size, int flags)
{
    enum fate fate = next(true, false);
    if (fate == FAILS)
        return break_line(fd);
    if (fate == HALF)
        kill(getpid(), SIGKILL);
    return syscall(SYS_recvfrom, fd, bytes, size, flags, NULL, NULL);
}

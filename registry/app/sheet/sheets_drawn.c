/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets drawn by two processors; see sheets_drawn.h. */
#include <errno.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sheets_drawn.h"

/* Fewer are drawn sooner than a process is made. */
enum { WORTH_A_SECOND = 8 };

static bool draw(const struct sheets_drawn *drawn, struct sheet_drawn *sheet,
                 struct ank_error *err)
{
    return ank_progress_sheet(drawn->fonts, drawn->paper, &sheet->progress, 1,
                              &sheet->bytes, &sheet->size, err);
}

/* The second process -------------------------------------------------------------- */

static bool put(int to, const void *bytes, size_t size)
{
    for (const char *at = bytes; size > 0;) {
        ssize_t written = write(to, at, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        at += written;
        size -= (size_t)written;
    }
    return true;
}

/* Of each its size, then its bytes; up to one that fails, which the first process draws
 * again and tells of. */
static void draw_on(const struct sheets_drawn *drawn, size_t from, int to)
{
    struct ank_error ignored = {0};
    for (size_t i = from; i < drawn->count; i++) {
        struct sheet_drawn *sheet = &drawn->sheets[i];
        if (!draw(drawn, sheet, &ignored) ||
            !put(to, &sheet->size, sizeof sheet->size) ||
            !put(to, sheet->bytes, sheet->size))
            break;
        free(sheet->bytes);
    }
    _exit(0);
}

struct second {
    pid_t process; /* -1: there is none */
    int bytes;     /* memory that both share, as a file */
};

/* Those that this process may use. */
static int processors(void)
{
    cpu_set_t set;
    return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

static struct second begin_second(const struct sheets_drawn *drawn, size_t from)
{
    struct second second = {-1, -1};
    if (drawn->alone || drawn->count < WORTH_A_SECOND || processors() < 2)
        return second;
    second.bytes = memfd_create("sheets", MFD_CLOEXEC);
    if (second.bytes >= 0)
        second.process = fork();
    if (second.process == 0)
        draw_on(drawn, from, second.bytes);
    return second;
}

static bool take(int from, void *bytes, size_t size)
{
    for (char *at = bytes; size > 0;) {
        ssize_t got = read(from, at, size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        at += got;
        size -= (size_t)got;
    }
    return true;
}

static bool take_sheet(int from, off_t whole, struct sheet_drawn *sheet)
{
    size_t size;
    if (!take(from, &size, sizeof size) || size > (size_t)whole)
        return false;
    sheet->bytes = ank_must(malloc(size + 1));
    sheet->size = size;
    if (take(from, sheet->bytes, size))
        return true;
    free(sheet->bytes);
    sheet->bytes = NULL;
    return false;
}

/* Waits for it, and takes what it drew. */
static void end_second(struct second *second, struct sheets_drawn *drawn, size_t from)
{
    int status;
    while (second->process > 0 && waitpid(second->process, &status, 0) < 0 &&
           errno == EINTR)
        ;
    if (second->process > 0) {
        off_t whole = lseek(second->bytes, 0, SEEK_END);
        lseek(second->bytes, 0, SEEK_SET);
        for (size_t i = from; i < drawn->count; i++)
            if (!take_sheet(second->bytes, whole, &drawn->sheets[i]))
                break;
    }
    if (second->bytes >= 0)
        close(second->bytes);
}

/* -----------------------------------------------------------------------------------
 */

bool sheets_draw(struct sheets_drawn *drawn, struct ank_error *err)
{
    size_t half = (drawn->count + 1) / 2;
    struct second second = begin_second(drawn, half);
    bool done = true;
    for (size_t i = 0; done && i < half; i++)
        done = draw(drawn, &drawn->sheets[i], err);
    end_second(&second, drawn, half);
    for (size_t i = half; done && i < drawn->count; i++)
        done = drawn->sheets[i].bytes || draw(drawn, &drawn->sheets[i], err);
    return done;
}

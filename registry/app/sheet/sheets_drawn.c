/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets drawn by two processors; see sheets_drawn.h. */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include <ankerpunt/model/second.h>
#include "sheets_drawn.h"

/* Fewer are drawn sooner than a process is made. */
enum { WORTH_A_SECOND = 8 };

/* Where the second half begins. */
static size_t half_of(const struct sheets_drawn *drawn)
{
    return (drawn->count + 1) / 2;
}

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

/* Of the second half each its size, then its bytes; up to one that fails, which the
 * first process draws again and tells of. */
static void draw_on(const void *of, int to)
{
    const struct sheets_drawn *drawn = of;
    struct ank_error ignored = {0};
    for (size_t i = half_of(drawn); i < drawn->count; i++) {
        struct sheet_drawn *sheet = &drawn->sheets[i];
        if (!draw(drawn, sheet, &ignored) ||
            !put(to, &sheet->size, sizeof sheet->size) ||
            !put(to, sheet->bytes, sheet->size))
            return;
        free(sheet->bytes);
    }
}

static struct ank_second begin_second(const struct sheets_drawn *drawn)
{
    if (drawn->alone || drawn->count < WORTH_A_SECOND)
        return (struct ank_second){-1, -1};
    return ank_second_begin(draw_on, drawn);
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
static void end_second(struct ank_second *second, struct sheets_drawn *drawn)
{
    off_t whole = ank_second_wait(second);
    for (size_t i = half_of(drawn); whole > 0 && i < drawn->count; i++)
        if (!take_sheet(second->bytes, whole, &drawn->sheets[i]))
            break;
    ank_second_end(second);
}

/* -----------------------------------------------------------------------------------
 */

bool sheets_draw(struct sheets_drawn *drawn, struct ank_error *err)
{
    size_t half = half_of(drawn);
    struct ank_second second = begin_second(drawn);
    bool done = true;
    for (size_t i = 0; done && i < half; i++)
        done = draw(drawn, &drawn->sheets[i], err);
    end_second(&second, drawn);
    for (size_t i = half; done && i < drawn->count; i++)
        done = drawn->sheets[i].bytes || draw(drawn, &drawn->sheets[i], err);
    return done;
}

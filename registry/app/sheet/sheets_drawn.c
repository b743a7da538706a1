/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets drawn by two processors; see sheets_drawn.h. */
#include <stdlib.h>

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

/* Of the second half each its size, then its bytes; up to one that fails, which the
 * first process draws again and tells of. */
static void draw_on(const void *of, FILE *to)
{
    const struct sheets_drawn *drawn = of;
    struct ank_error ignored = {0};
    for (size_t i = half_of(drawn); i < drawn->count; i++) {
        struct sheet_drawn *sheet = &drawn->sheets[i];
        if (!draw(drawn, sheet, &ignored) ||
            fwrite(&sheet->size, sizeof sheet->size, 1, to) != 1 ||
            fwrite(sheet->bytes, 1, sheet->size, to) != sheet->size)
            return;
        free(sheet->bytes);
    }
}

static struct ank_second begin_second(const struct sheets_drawn *drawn)
{
    if (drawn->alone || drawn->count < WORTH_A_SECOND)
        return (struct ank_second){-1, NULL};
    return ank_second_begin(draw_on, drawn);
}

static bool take_sheet(FILE *from, off_t whole, struct sheet_drawn *sheet)
{
    size_t size;
    if (fread(&size, sizeof size, 1, from) != 1 || size > (size_t)whole)
        return false;
    sheet->bytes = ank_must(malloc(size + 1));
    sheet->size = size;
    if (fread(sheet->bytes, 1, size, from) == size)
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

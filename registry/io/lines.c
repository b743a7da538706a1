/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a text file from blocks of fixed size; see lines.h. */
#include "lines.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 64 << 10 };

/* Moves what is left to the front and reads a block behind it. */
static void refill(struct lines *lines)
{
    size_t rest = lines->have - lines->at;
    memmove(lines->block, lines->block + lines->at, rest);
    errno = 0;
    size_t got = fread(lines->block + rest, 1, BLOCK, lines->in);
    lines->at = 0;
    lines->have = rest + got;
    lines->ended = got < BLOCK;
    if (ferror(lines->in))
        lines->failure = errno ? errno : EIO;
}

static bool starts_with(const struct lines *lines, const char *bytes, size_t size)
{
    return lines->have >= size && memcmp(lines->block, bytes, size) == 0;
}

/* What people hand over instead of CSV, by its first bytes. */
static bool refuse_other_kinds(const struct lines *lines, struct ank_error *err)
{
    if (starts_with(lines, "\xff\xfe", 2) || starts_with(lines, "\xfe\xff", 2))
        return ank_fail(err, ANK_INVALID, "this is UTF-16 text; save it as CSV UTF-8");
    if (starts_with(lines, "PK\3\4", 4) || starts_with(lines, "\xd0\xcf\x11\xe0", 4))
        return ank_fail(
            err, ANK_INVALID,
            "this is a workbook or an archive; open it and save it as CSV UTF-8");
    if (starts_with(lines, "%PDF", 4) || starts_with(lines, "SQLite format 3", 15))
        return ank_fail(err, ANK_INVALID, "this is no text; give a CSV file");
    size_t head = lines->have < 512 ? lines->have : 512;
    if (memchr(lines->block, '\0', head))
        return ank_fail(err, ANK_INVALID,
                        "this is UTF-16 or no text at all; save it as CSV UTF-8");
    return true;
}

bool lines_open(struct lines *lines, FILE *in, size_t longest, struct ank_error *err)
{
    *lines = (struct lines){.in = in, .longest = longest};
    lines->block = ank_must(malloc(longest + BLOCK + 2));
    refill(lines);
    if (lines->failure)
        return !lines_failed(lines, err);
    if (!refuse_other_kinds(lines, err))
        return false;
    if (starts_with(lines, "\xef\xbb\xbf", 3))
        lines->at = 3;
    return true;
}

bool lines_next(struct lines *lines, char **text, size_t *length)
{
    for (;;) {
        if (lines->failure || lines->too_long)
            return false;
        char *start = lines->block + lines->at;
        size_t rest = lines->have - lines->at;
        char *end = memchr(start, '\n', rest);
        if (end || (lines->ended && rest > 0)) {
            size_t found = end ? (size_t)(end - start) : rest;
            lines->at += found + (end != NULL);
            lines->number++;
            if (found > 0 && start[found - 1] == '\r')
                found--;
            lines->too_long = found > lines->longest;
            *text = start;
            *length = found;
            return !lines->too_long;
        }
        if (lines->ended)
            return false;
        if (rest > lines->longest) {
            lines->number++;
            lines->too_long = true;
            return false;
        }
        refill(lines);
    }
}

bool lines_failed(const struct lines *lines, struct ank_error *err)
{
    if (lines->failure)
        return !ank_fail(err, ANK_IO, "it cannot be read: %s",
                         ank_system_words(err->lang, lines->failure));
    if (lines->too_long)
        return !ank_fail(err, ANK_INVALID,
                         "this line is longer than %zu bytes; is it a CSV file?",
                         lines->longest);
    return false;
}

void lines_close(struct lines *lines)
{
    free(lines->block);
    lines->block = NULL;
}

/* Each of the eight bytes is plain ASCII, from the blank to the tilde: none has
 * the high bit, or gets it when 0x20 is taken away or 1 is added. */
static bool plain_eight(const char *text)
{
    const uint64_t ones = 0x0101010101010101u;
    uint64_t bytes;
    memcpy(&bytes, text, sizeof bytes);
    return ((bytes | (bytes - 0x20 * ones) | (bytes + ones)) & 0x80 * ones) == 0;
}

bool line_clean(const char *text, size_t length)
{
    /* Most lines are plain ASCII, which needs no decoding. */
    size_t i = 0;
    while (length - i >= 8 && plain_eight(text + i))
        i += 8;
    for (; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c >= 0x7f || (c < 0x20 && c != '\t'))
            return c >= 0x80 && ank_text_clean(text + i, length - i);
    }
    return true;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * lines.h - the lines of a text file, with the memory of one block
 *
 * Remembers its first failure, which lines_failed() tells.
 */
#ifndef IO_LINES_H
#define IO_LINES_H

#include <stdio.h>

#include <ankerpunt/base.h>

/* A file that is read line by line, of any size, in one block of memory. */
struct lines {
    FILE *in;
    char *block;
    size_t at, have; /* the part of the block that was not given out yet */
    size_t longest;  /* bytes a line may have; the caller may lower it on the way */
    size_t number;   /* of the line given out last */
    bool ended, too_long;
    int failure; /* errno of a failed read */
};

/* Reads a first block; passes over a BOM. What is no text (a workbook, UTF-16)
 * is refused with its kind. Ends in lines_close() in any case. */
ANK_CHECKED bool lines_open(struct lines *lines, FILE *in, size_t longest,
                            struct ank_error *err);

/*
 * The next line without its LF or CRLF, not ended by a NUL; good until the next
 * call. The byte text[*length] may be overwritten. False at the end and after a
 * failure.
 */
bool lines_next(struct lines *lines, char **text, size_t *length);

/* Records why lines_next() gave up early; returns false when it did not. */
bool lines_failed(const struct lines *lines, struct ank_error *err);

/* Frees the block; the file stays open. */
void lines_close(struct lines *lines);

/* Valid UTF-8 without control characters but the tab. */
bool line_clean(const char *text, size_t length);

#endif

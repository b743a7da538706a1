/* SPDX-License-Identifier: GPL-3.0-or-later */
/* csv_header.h - what the first line of a CSV file says */
#ifndef IO_CSV_HEADER_H
#define IO_CSV_HEADER_H

#include "csv.h"

/* `,` or `;`, whichever the first line that is not blank has more of. */
unsigned char csv_header_delimiter(const char *text, size_t length);

/* Of a file that may have a title above its header: the one of `delimiters` that most
 * of the first lines have equally often; of several, the one with most in all. */
unsigned char csv_header_likely(const char *text, size_t length,
                                const char *delimiters);

/*
 * Finds the caller's columns among the names in the file: places[i] becomes the
 * place of columns[i] + 1, or 0. A column without a name is passed over: a spreadsheet
 * writes those that once held something. Fails as csv_open() does.
 */
ANK_CHECKED bool csv_header_match(const char *const *names, size_t count,
                                  const struct csv_column *columns,
                                  const char *const *ignored, size_t *places,
                                  struct ank_error *err);

#endif

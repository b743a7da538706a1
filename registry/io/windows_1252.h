/* SPDX-License-Identifier: GPL-3.0-or-later */
/* windows_1252.h - the letters that a spreadsheet in Belgium writes when nobody says
 * otherwise */
#ifndef IO_WINDOWS_1252_H
#define IO_WINDOWS_1252_H

#include <stdbool.h>
#include <stddef.h>

enum { WINDOWS_1252_MOST = 3 }; /* bytes of UTF-8 that a letter takes */

/* Whether text that is no UTF-8 can be Windows-1252: without control characters and
 * without the five bytes that it does not use. */
bool windows_1252_likely(const char *text, size_t length);

/* Writes the text as UTF-8, without a NUL: at most WINDOWS_1252_MOST bytes for each of
 * its own. What has no letter becomes U+FFFD. Returns how many bytes. */
size_t windows_1252_decode(const char *text, size_t length, char *decoded);

#endif

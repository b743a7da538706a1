/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xlsx_text.h - text that a workbook can hold */
#ifndef IO_XLSX_TEXT_H
#define IO_XLSX_TEXT_H

#include <stddef.h>

enum { XLSX_LONGEST_NAME = 31, XLSX_NAME_BYTES = 4 * XLSX_LONGEST_NAME + 1 };

/* The first `most` characters, a blank for those the name of a sheet may not
 * have. */
void xlsx_name_clean(const char *text, size_t most, char name[static XLSX_NAME_BYTES]);

/* Replaces what would make the XML of a sheet unreadable: control characters,
 * broken bytes, U+FFFE and U+FFFF. The length stays. */
void xlsx_text_clean(char *text);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spreadsheet_text.h - all that is read of a spreadsheet, as lines that can be compared
 */
#ifndef SPREADSHEET_TEXT_H
#define SPREADSHEET_TEXT_H

#include <stdio.h>

#include <ankerpunt/base.h>

/*
 * Reads a file and writes, with tabs between:
 *
 *     S  number  shown|hidden|very-hidden  cells|chart|dialog|macro  name
 *     C  sheet   J14  kind [=]  value      = of a formula; \n, \t and \\ in a text
 *     R  sheet   row                       a hidden row that holds something
 *     M  sheet   A1:B2                     merged
 *     H  sheet   first  last               hidden columns
 *     N  name    what it stands for
 *
 * and checks what spreadsheet.h promises of order, ranges and text on the way: abort()s
 * when it does not hold. `out` NULL: checks only.
 */
bool spreadsheet_write(FILE *in, const char *name, FILE *out, struct ank_error *err);

#endif

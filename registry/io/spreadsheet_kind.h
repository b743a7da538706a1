/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spreadsheet_kind.h - what a file is, by its first bytes, and what to do with one that
 * is no spreadsheet */
#ifndef IO_SPREADSHEET_KIND_H
#define IO_SPREADSHEET_KIND_H

#include <stdio.h>

#include <ankerpunt/base.h>

/* What the first bytes tell. */
enum spreadsheet_found {
    SPREADSHEET_IS_NONE, /* it cannot be read; the error says what it is, what to do */
    SPREADSHEET_IS_ZIP,  /* .xlsx, .xlsm, .ods; or what else is packed so */
    SPREADSHEET_IS_FLAT, /* .fods */
    SPREADSHEET_IS_TEXT  /* CSV, as far as the first bytes tell */
};

/* Looks, and goes back to the beginning. ANK_IO, ANK_INVALID. */
enum spreadsheet_found spreadsheet_kind_of(FILE *in, struct ank_error *err);

/* What a zip file is that holds no spreadsheet, by the names of its parts ("/" between,
 * in small letters). Always fails. */
bool spreadsheet_kind_refuse_zip(const char *const *names, size_t count,
                                 struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* verify.h - a folder of results, looked at by an outsider */
#ifndef VERIFY_H
#define VERIFY_H

#include "../io/json_read.h"
#include "release.h"

struct verifying {
    struct session *session;
    const char *folder;
    struct package package;
    size_t files, rows, hidden, faults;
    double narrowest; /* NAN: nothing is hidden */
};

/* Tells of a fault; the first 20 are printed. */
void verify_fault(struct verifying *verifying, const char *where, const char *format, ...)
    ANK_PRINTF(3, 4);

/* release_rows.c: the rows of one table against the rules, and what is hidden. */
ANK_CHECKED bool verify_table(struct verifying *verifying, const struct package_table *table,
                              struct ank_error *err);

#endif

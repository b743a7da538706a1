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

/* One row as it is told; a number that is hidden or not there is NAN. */
struct verify_line {
    const char *project, *thing; /* "all": the total; thing: what and wave, "housing 6" */
    double families, parts[ANK_MOST_PARTS];
    size_t part_count; /* folded: three, and the last two together */
    int mostly;        /* -1: none */
    bool told, folded;
    const char *as_of;
};

struct verify_cells {
    /* Called for a number that is known too well; NAN: the numbers contradict each
     * other. */
    void (*fault)(void *context, const char *thing, double least, double largest);
    void *context;
    size_t hidden;
    double narrowest; /* NAN: nothing is hidden */
};

/* verify_cells.c: puts the lines in order, and looks at all that is hidden. */
void verify_cells(struct verify_line *lines, size_t count, struct verify_cells *found);

#endif

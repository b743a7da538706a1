/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * import.h - files that come in: whole, or not at all
 *
 * Each kind of file reads its rows through the same walk: csv_next(), a
 * function for the row, faults collected with line and column, and what is
 * odd but possible told once.
 */
#ifndef IMPORT_H
#define IMPORT_H

#include "../../io/csv.h"
#include "../work.h"

enum { IMPORT_MOST_FAULTS = 20 };

struct import_settings {
    const char *ignore_columns, *preset, *waves;
    struct ank_texts instruments;
    bool correct, create_projects;
};

struct import {
    struct ank_work_context *work;
    const struct import_settings *settings;
    FILE *faults_to;               /* what is wrong, a line each */
    void (*progress)(size_t rows); /* now and then; 0: done. NULL: nobody looks */

    const char *file;
    struct csv_reader *reader;
    size_t faults;
    size_t rows, added, same, replaced; /* what became of the rows */

    size_t old_dates, future_dates, early_dates; /* odd but possible */
    size_t old_line, future_line, early_line;    /* the first of each */
};

/* A row. Says what is wrong through `err`, with `*column` set to where. */
typedef bool import_row(struct import *import, void *context, const char **values,
                        const char **column, struct ank_error *err);

/* Reads the whole file; false when there was any fault. `last` (may be NULL) is
 * called after the last row. */
ANK_CHECKED bool import_read(struct import *import, const char *path,
                             const struct csv_column *columns, import_row *row,
                             bool (*last)(struct import *, void *, struct ank_error *),
                             void *context, struct ank_error *err);

/* The date in a cell; notes one that is odd. */
ANK_CHECKED bool import_day(struct import *import, const char *text, ank_day *day,
                            struct ank_error *err);

/* Counts what became of a row. */
void import_count(struct import *import, enum ank_put put);

/* "FILE N scores: ..., saved"; what was odd is noticed. */
const char *import_tell(struct import *import, const char *what);

/* The three kinds of file. */
ANK_CHECKED bool import_families(struct import *import, const char *path,
                                 struct ank_error *err);
ANK_CHECKED bool import_scores(struct import *import, const char *path,
                               struct ank_error *err);
ANK_CHECKED bool import_rights(struct import *import, const char *path,
                               struct ank_error *err);

#endif

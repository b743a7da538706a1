/* SPDX-License-Identifier: GPL-3.0-or-later */
/* verify.h - a folder of results, looked at by an outsider */
#ifndef VERIFY_H
#define VERIFY_H

#include <ankerpunt/analysis/published.h>
#include "../../io/csv.h"
#include "../../io/json_read.h"
#include "../release/release.h"

struct verify_file {
    const char *path; /* within the folder */
    char *text;
    size_t length;
    bool summed; /* it has a checksum */
};

struct verifying {
    struct ank_work_context *work;
    FILE *out; /* what is found */
    const char *folder;
    size_t file_count;
    struct verify_file *files; /* the plain ones, by name */
    struct package package;
    size_t rows, hidden, faults;
    double narrowest; /* NAN: nothing is hidden */
    bool at_least;    /* it is only known to be no less */
    size_t line_count;
    struct ank_published_row *lines; /* rows of all tables */
    size_t withheld_count;
    const char **withheld; /* rows of the tables that are not told */
};

/* Tells of a fault; the first 20 are printed. */
void verify_fault(struct verifying *verifying, const char *where, const char *format,
                  ...) ANK_PRINTF(3, 4);

/* All of it, told to `out`: of `work`, `out` and `folder`, which are set. ANK_IO when
 * there is no such folder, ANK_INVALID when anything is wrong. */
ANK_CHECKED bool verify_folder(struct verifying *verifying, struct ank_error *err);

/* verify_files.c: reads the folder. False when something is missing, or is no plain
 * file: then there is nothing to look into. */
bool verify_files(struct verifying *verifying);
/* NULL: it is not there. */
const struct verify_file *verify_file(const struct verifying *verifying,
                                      const char *path);

/* verify_texts.c */
void verify_texts(struct verifying *verifying);

/* verify_sheet.c: a table as cells, in the order of `columns`. */
struct verify_row {
    size_t line;
    const char **cells;
};

struct verify_sheet {
    const char *path;
    const struct csv_column *columns;
    size_t width, count;
    struct verify_row *rows;
};

ANK_CHECKED bool verify_sheet_read(struct verifying *verifying, const char *path,
                                   const struct csv_column *columns,
                                   struct verify_sheet *sheet, struct ank_error *err);
/* A table with the columns that the package says; and the one of that name, without
 * rows when there is none. */
ANK_CHECKED bool verify_package_sheet(struct verifying *verifying,
                                      const struct package_table *table,
                                      struct verify_sheet *sheet,
                                      struct ank_error *err);
ANK_CHECKED bool verify_named_sheet(struct verifying *verifying, const char *name,
                                    struct verify_sheet *sheet, struct ank_error *err);
/* "" when there is no such column. */
const char *verify_cell(const struct verify_sheet *sheet, size_t row, const char *name);
/* NAN when it is hidden or empty. */
double verify_number(const struct verify_sheet *sheet, size_t row, const char *name);
/* Both files of a table are written as they should be and say the same. */
void verify_twins(struct verifying *verifying, const struct verify_sheet *sheet,
                  const struct package_table *table);

/* verify_figures.c: row by row. */
void verify_figures(struct verifying *verifying, const struct verify_sheet *sheet,
                    const struct package_table *table);
/* "started", "housing": what a row is about. */
const char *verify_thing(const struct verify_sheet *sheet, size_t row);
bool verify_reason_known(const char *reason);
bool verify_is_quarter(const char *text); /* "2026-Q2": at a half-year's end */

/* verify_withheld.c: remembers what a table does not tell; then withheld.csv beside it.
 */
void verify_note_withheld(struct verifying *verifying, const struct verify_sheet *sheet,
                          const struct package_table *table);
ANK_CHECKED bool verify_withheld(struct verifying *verifying, struct ank_error *err);

/* verify_tables.c: all tables together: what is hidden, which rows there are, and for
 * what reasons they are not told. */
ANK_CHECKED bool verify_tables(struct verifying *verifying, struct ank_error *err);

/* release_rows.c: the rows of one table against the rules; they are kept in `lines`. */
ANK_CHECKED bool verify_table(struct verifying *verifying,
                              const struct package_table *table, struct ank_error *err);

#endif

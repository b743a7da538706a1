/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * csv.h - CSV files: read a row at a time, written a cell at a time
 *
 * Read are `,` or `;` (found from the header), UTF-8 with or without BOM, LF
 * or CRLF, RFC 4180 quotes, columns in any order, header names without regard
 * to capitals. Memory stays flat: one block of the file and one row.
 *
 * A reader remembers its first failure; csv_close() reports it:
 *
 *     const char *values[ANK_COUNT(columns)];
 *     if (!csv_open(&reader, path, columns, NULL, err))
 *         return false;
 *     while (csv_next(reader, values))
 *         take_row(values, csv_line(reader));
 *     return csv_close(reader, err);
 */
#ifndef IO_CSV_H
#define IO_CSV_H

#include <stdio.h>

#include <ankerpunt/base.h>

/* Reading -------------------------------------------------------------- */

enum {
    CSV_MOST_COLUMNS = 1000,   /* in a file */
    CSV_LONGEST_LINE = 4096,   /* bytes, after the header */
    CSV_LONGEST_ROW = 1 << 20, /* bytes of a header, or of a row over lines */
    CSV_MOST_ROWS = 10000000,
};

/* A list of columns ends with a NULL name. */
struct csv_column {
    const char *name; /* lower case */
    bool required;
};

struct csv_reader;

/*
 * Opens a file ("-" is standard input) and reads its header. `ignored` names
 * columns that may stand in the file without being known, and ends with NULL
 * (or is NULL). Fails with ANK_IO when the file cannot be read and with
 * ANK_INVALID when it is empty, no CSV, or its header lacks a required column,
 * names one twice, or has one that nobody knows. On failure *reader is NULL.
 */
ANK_CHECKED bool csv_open(struct csv_reader **reader, const char *path,
                          const struct csv_column *columns, const char *const *ignored,
                          struct ank_error *err);

/* The same from an open stream, which the caller closes; `name` is for
 * messages. */
ANK_CHECKED bool csv_open_stream(struct csv_reader **reader, FILE *in, const char *name,
                                 const struct csv_column *columns,
                                 const char *const *ignored, struct ank_error *err);

/*
 * The next row, into one value for each of `columns` in the caller's order:
 * NULL when the file has no such column, "" when the cell is empty; blanks
 * around a value are gone. Good until the next call. Rows without any value
 * are passed over. False at the end and after a failure that leaves no way on.
 */
bool csv_next(struct csv_reader *reader, const char **values);

/* The line of the file on which the row begins; the header is on line 1. */
size_t csv_line(const struct csv_reader *reader);

/*
 * NULL, or why the row just read cannot be used (a wrong number of cells, bytes
 * that are no UTF-8): a sentence in the reader's language. All values of such
 * a row are NULL, reading goes on, and csv_close() fails, so that a caller who
 * lists no faults of its own may leave this alone.
 */
const char *csv_fault(const struct csv_reader *reader);

/* Reports the first failure as "NAME:LINE: what". NULL is allowed. */
ANK_CHECKED bool csv_close(struct csv_reader *reader, struct ank_error *err);

/* Writing -------------------------------------------------------------- */

/*
 * Two dialects: plain (`,`, LF, decimal point) for programs, and excel (`;`,
 * CRLF, decimal comma, BOM) for a spreadsheet in Belgium. Dates are YYYY-MM-DD
 * in both. Text that a spreadsheet would take for a formula gets an apostrophe
 * in front; numbers stay numbers. The stream gets whole rows, and remembers its
 * failures (ferror).
 */
struct csv_writer {
    FILE *out;
    bool excel;
    bool inside; /* a cell of this row stands already */
    struct {
        ank_day day;
        char text[12];
    } days[16]; /* row after row has the same few days: each is written out once */
    size_t used;
    char row[2048]; /* a longer row goes out in parts */
};

/* A row is written a cell per call. `excel`: as a spreadsheet in Belgium opens it.
 * `out` stays the caller's, who looks whether it could be written. */
void csv_writer_begin(struct csv_writer *writer, FILE *out, bool excel);
void csv_write_text(struct csv_writer *writer, const char *text); /* NULL: empty */
void csv_write_integer(struct csv_writer *writer, int64_t value);
void csv_write_number(struct csv_writer *writer, double value); /* NAN: empty */
void csv_write_day(struct csv_writer *writer, ank_day day);     /* ANK_NO_DAY: empty */
void csv_write_row_end(struct csv_writer *writer);

/* Whether a spreadsheet might take this text for a formula. */
bool csv_starts_formula(const char *text);

#endif

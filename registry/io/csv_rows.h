/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * csv_rows.h - the rows of a CSV file, whatever its columns are called
 *
 * Within this room: csv.h reads files whose columns a caller knows, spreadsheet.h those
 * of other programs. Members are read, and changed only by the functions here.
 */
#ifndef IO_CSV_ROWS_H
#define IO_CSV_ROWS_H

#include <stdio.h>

#include <ankerpunt/base.h>

#include "lines.h"

struct csv_parser;

/* A CSV file that is being read. */
struct csv_rows {
    char *name; /* of the file, for messages */
    struct lines lines;
    struct csv_parser *parser;
    unsigned char delimiter;
    bool lenient;      /* a quote inside a cell, a control character: taken as it is */
    bool windows_1252; /* set by the caller after opening: lines are that, not UTF-8 */
    size_t most;       /* columns that are kept */

    /* The row at hand: where each cell begins, ended by NUL, in the line itself or,
     * when libcsv took it apart, in `cells`. */
    const char *row;
    size_t *offsets;
    size_t count; /* cells; may go beyond `most`, and the rest is not kept */
    size_t line;  /* of the file, on which the row begins */
    size_t blank; /* lines that were passed over so far, but for sep= */
    bool has_value;
    struct ank_error fault;   /* of this row */
    struct ank_error failure; /* the first of all that leave no way on */

    char *cells, *decoded;
    size_t used, cells_room, decoded_room;
    bool row_ended;
};

/* How a file is read. */
struct csv_dialect {
    const char *delimiters; /* that it may have, the likeliest first */
    size_t most;            /* columns that are kept */
    bool lenient;
};

/*
 * Begins to read: passes over a BOM, and over the line sep= with which a spreadsheet
 * says what is between its cells; else the first lines tell. What is no text is refused
 * with its kind, as NAME:1. Ends in csv_rows_close() in any case.
 */
ANK_CHECKED bool csv_rows_open(struct csv_rows *rows, FILE *in, const char *name,
                               const struct csv_dialect *dialect,
                               const struct ank_lang *lang);

/* The next row that is no blank line. False at the end, and after a failure. */
bool csv_rows_next(struct csv_rows *rows);

/* The cell in that place, from 0; its blanks are gone. Less than `count` and `most`. */
const char *csv_rows_cell(const struct csv_rows *rows, size_t place);

/* Puts the name and the line in front of the failure. Returns false. */
bool csv_rows_fail_at(struct csv_rows *rows, size_t line);

/* Frees what it holds; the file stays open. */
void csv_rows_close(struct csv_rows *rows);

#endif

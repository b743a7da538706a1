/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * spreadsheet.h - the sheets of an .xlsx, .xlsm, .ods, .fods or .csv file, row by row
 *
 * A cell comes as it was saved. Nothing is reckoned and nothing is guessed: a formula
 * gives the value it had, a day is a number whose format says so, and everything in a
 * CSV file is text. Memory stays flat: a block of the file, one row, and the texts that
 * an .xlsx keeps apart.
 *
 * A reading is a walk through the file, in which a taker is called:
 *
 *     opened    once, before all others
 *     sheet     for each sheet, in the order of the tabs
 *         row   for each row that holds something, from top to bottom
 *         ended what is known of the sheet as a whole: merged cells, hidden columns
 *     named     for each name that the workbook gives to a value, at any moment
 *
 * Rows and columns count from 1, as on the screen: J14 is row 14, column 10.
 */
#ifndef IO_SPREADSHEET_H
#define IO_SPREADSHEET_H

#include <stdio.h>

#include <ankerpunt/base.h>

enum {
    SPREADSHEET_LAST_COLUMN = 16384, /* XFD */
    SPREADSHEET_LAST_ROW = 1048576,
    SPREADSHEET_MOST_CELLS = 4 << 20,   /* in a file */
    SPREADSHEET_MOST_BYTES = 256 << 20, /* of all that is read of it, unpacked */
    SPREADSHEET_MOST_TEXT = 64 << 20,   /* of the texts an .xlsx keeps apart */
    SPREADSHEET_LONGEST_CELL = 1 << 20, /* bytes of a cell's text; of a CSV row */
    SPREADSHEET_MOST_SHEETS = 1000,
};

/* What stands in a cell. */
enum cell_kind {
    CELL_EMPTY,    /* a formula that gave nothing; what spreadsheet_cell_at() finds */
    CELL_TEXT,     /* never "" */
    CELL_NUMBER,   /* also a day that is none: before 1900, after 9999 */
    CELL_DAY,      /* a day without a time */
    CELL_MOMENT,   /* a day and a time; a zone is passed over */
    CELL_DURATION, /* a time without a day: an hour of the clock, hours worked */
    CELL_BOOLEAN,
    CELL_ERROR, /* #N/A and its kind */
};

/* A cell as it was saved. */
struct spreadsheet_cell {
    size_t column;
    enum cell_kind kind;
    bool formula;     /* what stands here was reckoned, and may be a total */
    double number;    /* days since 1970-01-01 of a day or a moment, days of a duration;
                         1 or 0 of a boolean; NAN of what is no number */
    ank_day day;      /* of a day or a moment; else ANK_NO_DAY */
    const char *text; /* of text and of an error: clean UTF-8, lines apart by \n, blanks
                         at its ends kept; else NULL */
};

/* Cells stand from left to right; what is empty is not there. */
struct spreadsheet_row {
    size_t number;
    bool hidden;
    size_t count;
    const struct spreadsheet_cell *cells;
};

/* The cell in that column of the row; an empty one when nothing stands there. */
const struct spreadsheet_cell *spreadsheet_cell_at(const struct spreadsheet_row *row,
                                                   size_t column);

/* Whether people see a sheet. */
enum sheet_shown {
    SHEET_SHOWN,
    SHEET_HIDDEN,     /* people can show it again */
    SHEET_VERY_HIDDEN /* only a macro can */
};

/* What is on it. */
enum sheet_holds {
    SHEET_CELLS,
    SHEET_CHART, /* it has no rows; nor have the next two */
    SHEET_DIALOG,
    SHEET_MACRO
};

/* A sheet, before its rows. */
struct spreadsheet_sheet {
    size_t number;    /* from 1 */
    const char *name; /* of a CSV file: the file's, without its folder and .csv */
    enum sheet_shown shown;
    enum sheet_holds holds;
};

/* From the first to the last, these two too. The cell at the top left has the text. */
struct spreadsheet_range {
    size_t top, left, bottom, right;
};

/* Columns beside one another, both ends included. */
struct spreadsheet_span {
    size_t first, last;
};

/* Where a sheet ends. Merged ranges come in the order of the file, and some may reach
 * beyond the rows that hold something. */
struct spreadsheet_end {
    const struct spreadsheet_sheet *sheet;
    size_t merged_count, hidden_count;
    const struct spreadsheet_range *merged;
    const struct spreadsheet_span *hidden; /* columns */
};

/* How the file is made; an .xlsm is an .xlsx, a .fods an .ods. */
enum spreadsheet_form { SPREADSHEET_XLSX, SPREADSHEET_ODS, SPREADSHEET_CSV };

/* The file as a whole. */
struct spreadsheet_about {
    enum spreadsheet_form form;
    char delimiter;    /* of a CSV file: , ; tab or what its line sep= says; else 0 */
    bool windows_1252; /* a CSV file that is no UTF-8, and was read as Windows-1252 */
};

/*
 * What is done with what is read. Each function may be NULL. What it is given is good
 * until it returns. One that returns false ends the reading: it knows enough, or has
 * recorded a failure in the error that spreadsheet_read() was given.
 */
struct spreadsheet_taker {
    void *self;
    bool (*opened)(void *self, const struct spreadsheet_about *about);
    /* *passed set to true: its rows are not read, and `ended` is not called. */
    bool (*sheet)(void *self, const struct spreadsheet_sheet *sheet, bool *passed);
    bool (*row)(void *self, const struct spreadsheet_row *row);
    bool (*ended)(void *self, const struct spreadsheet_end *end);
    /* A name of the workbook and what it stands for, as it was saved: a range, or a
     * text without its quotes. */
    bool (*named)(void *self, const char *name, const char *stands_for);
};

/*
 * Reads a file; "-" is standard input, which is then held in memory. Fails with ANK_IO
 * when it cannot be read, and with ANK_INVALID when it is no spreadsheet, an old or a
 * locked one, a form and no data, damaged or too large: the sentence says what it is
 * and what to do, with the file's name in front. Rows given before a failure do not
 * count.
 */
ANK_CHECKED bool spreadsheet_read(const char *path,
                                  const struct spreadsheet_taker *taker,
                                  struct ank_error *err);

/* The same from an open file, of which any part can be asked for (fseeko); the caller
 * closes it. `name` is for messages, and names the sheet of a CSV file. */
ANK_CHECKED bool spreadsheet_read_stream(FILE *in, const char *name,
                                         const struct spreadsheet_taker *taker,
                                         struct ank_error *err);

/* "J14". Returns `text`; a column or row of 0 is left out. */
char *spreadsheet_address(size_t column, size_t row, char text[static 32]);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * table.h - one result, as text, CSV, JSON or XLSX
 *
 * A table is told its columns once, then a cell per call from left to right,
 * whatever the format. It remembers its first failure; table_close() reports
 * it. Rows are written as they come: a table of any length needs the memory of
 * some thousand rows.
 *
 *     static const struct table_column columns[] = {
 *         {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
 *         {"change", ANK_N("change"), TABLE_NUMBER, 1, 0},
 *         {0},
 *     };
 *     if (!table_open(&table, format, out, &about, columns, err))
 *         return false;
 *     while (...) {
 *         table_text(table, code);
 *         table_number(table, change);
 *         table_row_end(table);
 *     }
 *     return table_close(table, err);
 */
#ifndef IO_TABLE_H
#define IO_TABLE_H

#include <stdio.h>

#include <ankerpunt/base.h>
#include <ankerpunt/model/output.h>
#include <ankerpunt/text.h>

/* "text", "csv", "json", "xlsx"; false when there is no such format. */
bool table_format_find(const char *name, enum table_format *format);

/* How the column looks and is sorted; a cell may still hold something else,
 * such as a word ("parked") among scores. */
enum table_kind {
    TABLE_WORDS,
    TABLE_INTEGER,
    TABLE_NUMBER,
    TABLE_DAY,
    TABLE_BOOL,
    /* A code, or a reason by its English sentence, and what the reader calls it. Text
     * and XLSX show the words; CSV and JSON have the code under KEY, the same in every
     * language, and the words beside it under KEY_words. */
    TABLE_CODED
};

/* A list of columns ends with a NULL key. Headings are English sentences and
 * are translated; text and XLSX show them, CSV and JSON show the keys. */
struct table_column {
    const char *key, *heading;
    enum table_kind kind;
    int decimals; /* of a number, for people; 0 to 6 */
    int goes; /* from a screen that is too narrow for all: 0 stays, 1 goes first, all
               * of one number together */
};

struct json_writer;

/* Strings must live as long as the table. */
struct table_about {
    const char *document; /* "document" in JSON */
    const char *array;    /* the key of the rows in JSON */
    const char *title;  /* above the text, name of the sheet; translated; may be NULL */
    const char *notice; /* of an XLSX sheet, on screen and paper; at most 200 bytes;
                           translated; may be NULL */
    const struct ank_lang *lang;
    ank_day generated;
    size_t screen; /* text: columns of the screen it is read on, where it fits: columns
                    * go, and what is left wraps; 0: as wide as it comes */
    struct json_writer *json; /* JSON: an open document that the rows become an array
                                 of; NULL: a document of their own */
};

struct table;

/* Writes to `out`, which the caller owns; XLSX is made in memory and written
 * when the table is closed. On failure *table is NULL. */
ANK_CHECKED bool table_open(struct table **table, enum table_format format, FILE *out,
                            const struct table_about *about,
                            const struct table_column *columns, struct ank_error *err);

/* NULL: missing. Soft hyphens, which labels carry for paper, are left out. */
void table_text(struct table *table, const char *text);
/* A code with what people call it: text shows the words, the other formats the code.
 * A code of NULL is missing. Who would make the words for each row asks first whether
 * they are shown; where they are not, `words` may be anything. */
bool table_shows_words(const struct table *table);
void table_named(struct table *table, const char *code, const char *words);
/* A cell of a column TABLE_CODED. A code of NULL is missing. */
void table_coded(struct table *table, const char *code, const char *words);
void table_integer(struct table *table, int64_t value);
void table_number(struct table *table, double value); /* NAN: missing */
/* A number that people see with decimals of its own, such as those of its scale. */
void table_decimal(struct table *table, double value, int decimals);
void table_day(struct table *table, ank_day day); /* ANK_NO_DAY: missing */
void table_bool(struct table *table, bool value);
void table_missing(struct table *table);
void table_row_end(struct table *table);

/* Fails with ANK_IO when `out` could not be written, with ANK_INVALID when
 * there are more rows than an XLSX sheet holds. NULL is allowed. */
ANK_CHECKED bool table_close(struct table *table, struct ank_error *err);

/* A workbook of several sheets --------------------------------------------
 *
 * Each sheet is a table of its own, opened, filled and closed before the next
 * one. A name that is taken already gets a number.
 */
struct book;

/* Opens a workbook that writes to `out` when closed, and then one sheet after the
 * other as a table. On failure *book or *table is NULL. */
ANK_CHECKED bool book_open(struct book **book, FILE *out, ank_day generated,
                           struct ank_error *err);
ANK_CHECKED bool book_table(struct book *book, struct table **table,
                            const struct table_about *about,
                            const struct table_column *columns, struct ank_error *err);
/* Charts -------------------------------------------------------------------
 *
 * The spreadsheet draws them from the cells of sheets that were written before;
 * they hold no figures of their own. They stand two beside each other on a sheet
 * of their own.
 */
enum book_chart_kind {
    BOOK_INTERVALS, /* series: middle, low, high, a whisker for each row */
    BOOK_STACKED,   /* a bar for each row, of all series */
    BOOK_BARS,      /* a bar for each row */
    BOOK_STEPS,     /* lines over the numbers in `labels`; shares */
};

enum { BOOK_MOST_SERIES = 3 };

/* Words are in the reader's language. */
struct book_chart {
    enum book_chart_kind kind;
    const char *title;
    const char *across, *up; /* names of the axes: of the labels, of the values */
    const char *alt;         /* a sentence for who does not see it */
    const char *table;       /* `array` of the table that holds the cells */
    size_t first, count;     /* its rows, from 0 */
    const char *labels;      /* key of the column that names the rows */
    size_t series_count;
    const char *series[BOOK_MOST_SERIES]; /* keys; the heading is its name */
    bool begins;                          /* on a new line */
};

/* The sheet of charts, named and noticed as `about` says. Before the first
 * table it is the first sheet. */
ANK_CHECKED bool book_charts(struct book *book, const struct table_about *about,
                             struct ank_error *err);
/* Its table, columns and rows must be there; the columns live as long as the book. */
void book_chart(struct book *book, const struct book_chart *chart);

/* Writes the workbook to `out`. NULL is allowed. */
ANK_CHECKED bool book_close(struct book *book, struct ank_error *err);

#endif

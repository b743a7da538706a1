/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * xlsx_form.h - a workbook to fill in
 *
 * One sheet that people see: a title, headings that nobody can change by a slip (there
 * is no password), a hidden row of keys, and rows to fill in, where cells offer what
 * may stand in them. A hidden sheet holds what they offer, for a list within a cell
 * ends at 255 characters. What a column means is a note at its heading. What the
 * workbook is for is a defined name, which spreadsheets keep.
 */
#ifndef IO_XLSX_FORM_H
#define IO_XLSX_FORM_H

#include <stdio.h>

#include <ankerpunt/base.h>

/* Something to choose. */
struct xlsx_form_choice {
    const char *words; /* NULL: the number */
    double number;
};

/* What a column offers. */
struct xlsx_form_list {
    size_t count;
    const struct xlsx_form_choice *choices;
};

/* What may stand in a column. */
enum xlsx_form_kind {
    XLSX_FORM_CODE, /* text, so that 007 and 1E5 stay what they are */
    XLSX_FORM_DAY,  /* from 1990 to today */
    XLSX_FORM_CHOICE
};

/* A column, and what is said of it. */
struct xlsx_form_column {
    const char *key, *heading, *note;
    enum xlsx_form_kind kind;
    const struct xlsx_form_list *list; /* of a choice */
    size_t width;                      /* in characters */
};

/* Words are in the reader's language. */
struct xlsx_form {
    const char *sheet, *lists; /* names of the sheets */
    const char *title;
    const char *name, *stands_for;  /* the defined name, and its text */
    const char *no_day, *no_choice; /* what is said of another value */
    ank_day generated;
    size_t column_count;
    const struct xlsx_form_column *columns;
};

/* Rows that offer what may stand in them. */
enum { XLSX_FORM_ROWS = 1000 };

/* Writes it to `out`; the same form gives the same bytes. ANK_IO. */
ANK_CHECKED bool xlsx_form_write(FILE *out, const struct xlsx_form *form,
                                 struct ank_error *err);

#endif

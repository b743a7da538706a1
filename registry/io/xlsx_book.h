/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xlsx_book.h - a workbook while it is made: its sheets, and where its charts go */
#ifndef IO_XLSX_BOOK_H
#define IO_XLSX_BOOK_H

#include "table_form.h"

enum { XLSX_MOST_DECIMALS = 6 };

/* A sheet that was written; charts draw from its cells. */
struct book_sheet {
    char *array, *name;
    const struct table_column *columns; /* live as long as the book */
    size_t column_count, row_count;
    size_t head; /* the row of the headings */
};

/* A workbook that is being written. */
struct book {
    struct lxw_workbook *workbook;
    FILE *out;
    int fd;       /* of the file in memory */
    char *folder; /* for the library's temporary files */
    struct lxw_format *heading, *notice, *day;
    struct lxw_format *number[XLSX_MOST_DECIMALS + 1];
    size_t largest; /* bytes of the largest sheet */
    size_t sheet_count;
    struct book_sheet *sheets;
    struct lxw_worksheet *charts; /* NULL: none asked for */
    size_t chart_row,
        chart_high; /* where the next pair goes; rows the left one takes */
    bool chart_right;
    struct ank_error failure; /* the first */
};

/* Frees what is known of the sheets. */
void book_sheets_free(struct book *book);

#endif

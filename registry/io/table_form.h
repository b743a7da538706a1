/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * table_form.h - what a format of a table has to do, within this room
 *
 * A format is a file with a struct table_form. It gets cells from left to right,
 * each row complete, and keeps what it needs in table->state.
 */
#ifndef IO_TABLE_FORM_H
#define IO_TABLE_FORM_H

#include "table.h"

/* A cell on its way to a format: the member of its kind counts. */
struct table_cell {
    enum table_kind kind;
    bool missing;
    const char *text;  /* of TABLE_CODED: the code */
    const char *words; /* of TABLE_CODED */
    int64_t integer;
    double number;
    int decimals; /* of a number, for people */
    ank_day day;
    bool yes;
};

/* What text, CSV, JSON and XLSX each do for the calls of table.h. */
struct table_form {
    bool (*begin)(struct table *table, struct ank_error *err);
    void (*cell)(struct table *table, const struct table_column *column,
                 const struct table_cell *cell);
    void (*row_end)(struct table *table);
    /* Ends the output when `fine` and gives back the state in any case. */
    bool (*end)(struct table *table, bool fine, struct ank_error *err);
};

/* A table that is being written. */
struct table {
    const struct table_form *form;
    FILE *out;
    struct table_about about;
    const struct table_column *columns;
    size_t column_count;
    size_t column; /* where the next cell goes */
    void *state;
    struct book *book; /* XLSX: where the sheet stands */
    bool own_book;
    struct ank_error failure; /* the first */
};

extern const struct table_form table_form_text, table_form_csv, table_form_excel,
    table_form_json, table_form_xlsx;

/* A table in a book, or with a book of its own (NULL). */
ANK_CHECKED bool table_begin(struct table **table, const struct table_form *form,
                             FILE *out, struct book *book,
                             const struct table_about *about,
                             const struct table_column *columns, struct ank_error *err);

#endif

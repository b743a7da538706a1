/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data_rows.h - what goes into files for a statistics program, while it is gathered */
#ifndef DATA_ROWS_H
#define DATA_ROWS_H

#include <stdio.h>

#include <ankerpunt/app/data_out.h>
#include <ankerpunt/model/record.h>
#include "../../io/dataset.h"
#include "../work.h"

/* A table that grows by variables, then cell by cell from left to right. */
struct data_table {
    struct ank_work_context *work;
    const char *path, *about; /* about: what a row is, for the codebook */
    size_t variable_count, cell_count;
    struct dataset_variable *variables;
    struct dataset_cell *cells;
    double lowest; /* of its scales */
};

/* Adds a variable, before the first cell; then the cells of each row in their order. */
void data_variable(struct data_table *table, struct dataset_variable variable);
void data_text(struct data_table *table, const char *text); /* NULL: empty */
void data_number(struct data_table *table, double number);  /* NAN: not there */
void data_day(struct data_table *table, ank_day day);       /* or ANK_NO_DAY */
/* A number of that scale, one of the four that are none, or nothing. */
void data_score(struct data_table *table, const struct ank_scale *scale,
                ank_score score);

/* The table as it is written. */
struct dataset data_set(const struct data_table *table);

/* Families and steps to rights: the columns, and the rows of one record. */
void data_family_columns(struct data_table *table);
void data_family_rows(struct data_table *table, const struct ank_record *record);
void data_right_columns(struct data_table *table);
void data_right_rows(struct data_table *table, const struct ank_record *record);

/*
 * Scores are gathered first: which lists and moments there are is known at the end.
 * Then they are laid out as a row for each talk, and as a row for each family, period
 * of support and voice.
 */
struct data_scores;
ANK_CHECKED bool data_scores_open(struct ank_work_context *work,
                                  struct data_scores **scores, struct ank_error *err);
void data_scores_add(struct data_scores *scores, const struct ank_record *record);
void data_scores_talks(const struct data_scores *scores, struct data_table *table);
void data_scores_courses(const struct data_scores *scores, struct data_table *table);

/* What every column of the tables is, and how to read the files, in the reader's
 * language. */
void data_codebook(FILE *out, const struct data_table *tables, size_t count,
                   enum dataset_form form);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * dataset.h - a table for a statistics program: SPSS (.sav) or Stata (.dta)
 *
 * A variable has a name that both programs take, a label for people and, where its
 * numbers have words, those. What is no number keeps its kind. Of scores:
 *
 *                   SPSS                          Stata
 *     not asked     system missing                .
 *     parked        user missing, e.g. -91        .a
 *     not known                        -92        .b
 *     n/a                              -93        .c
 *     refused                          -94        .d
 *
 * SPSS has one range of user missing values for a variable, so the four stand beside
 * one another, and below every scale of the file: from -91 down, else from -991, ...
 */
#ifndef IO_DATASET_H
#define IO_DATASET_H

#include <ankerpunt/base.h>
#include <ankerpunt/model/score.h>

/* For which program. */
enum dataset_form { DATASET_SPSS, DATASET_STATA };

/* What the cells of a variable are. */
enum dataset_kind { DATASET_TEXT, DATASET_NUMBER, DATASET_DAY };

/* A number with its words, in the reader's language. */
struct dataset_value {
    double number;
    const char *words;
};

/* A column. */
struct dataset_variable {
    const char *name;  /* dataset_name() */
    const char *label; /* in the reader's language; cut where a program has less room */
    enum dataset_kind kind;
    int decimals;
    bool statuses; /* a cell may be one of the four that are no number */
    size_t value_count;
    const struct dataset_value *values; /* variables that share them share the array */
};

/* A cell of the kind of its variable; {0} with NAN or ANK_NO_DAY is missing. */
struct dataset_cell {
    const char *text; /* NULL: empty */
    double number;    /* NAN: not there */
    ank_day day;      /* ANK_NO_DAY: not there */
    ank_score status; /* ANK_PARKED ... ANK_REFUSED instead of a number; else 0 */
};

/* A table, row after row. */
struct dataset {
    const char *label;           /* of the file */
    const char *status_words[4]; /* in the order of ANK_PARKED and on */
    double lowest;               /* of all scales in it */
    ank_day generated;           /* what the file says of when it was made */
    size_t variable_count, row_count;
    const struct dataset_variable *variables;
    const struct dataset_cell *cells; /* [row * variable_count + variable] */
};

/* The code of a domain, a list, a wave as part of a name: letters, digits and _. */
char *dataset_name(const char *code, struct ank_arena *mem);

/* The number that stands for a status in SPSS, in a file whose scales begin at
 * `lowest`. */
int dataset_status_number(ank_score status, double lowest);

/* "sav", "dta" */
const char *dataset_ending(enum dataset_form form);

/*
 * Its bytes, which the caller frees; the same data gives the same bytes. ANK_INVALID
 * when two variables would have one name (a program does not tell capitals apart), or
 * a name is a word of the program itself: both are named. ANK_IO when the library
 * refuses.
 */
ANK_CHECKED bool dataset_write(const struct dataset *data, enum dataset_form form,
                               char **bytes, size_t *size, struct ank_error *err);

#endif

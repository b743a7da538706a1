/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grid_columns.h - what stands in the columns of a table, counted */
#ifndef GRID_COLUMNS_H
#define GRID_COLUMNS_H

#include <ankerpunt/model/sheet_guess.h>
#include "grid_words.h"

enum { COLUMN_MOST_WORDS = 40 };

/* One column of the table. */
struct grid_column {
    const struct ank_map_at *head;
    const char *folded;    /* text and group of its header */
    struct grid_wave wave; /* of the group and the text */
    size_t filled, formulas, numbers, days, texts, crosses, differ;
    double least, largest; /* of its numbers */
    bool whole;            /* all of them are whole */
    bool choice;           /* one answer of a choice of several: 0 or 1 */
    size_t word_count;
    const char *words[COLUMN_MOST_WORDS]; /* its texts, folded, each once */
    size_t times[COLUMN_MOST_WORDS];
};

/* The columns of a table, between two rows. */
struct grid_table {
    const struct ank_grid *grid;
    size_t first, last, count;
    struct grid_column *columns;
};

/* Counts what stands in each of them; their words go to the arena. */
void grid_count(const struct grid_table *table, struct ank_arena *mem);

/* A day written as text, in either order; or a month ("9/2025"). */
bool grid_is_day(const char *text);
/* "7-8": a range of two numbers, the least first. */
bool grid_is_range(const char *text, double *low, double *high);
/* What everybody writes for a status: "n.v.t.", "weet niet", and the words of
 * ank_score_codes in each language. NULL when it is none. */
const char *grid_status(const char *folded);
/* Whether it is a mark that can mean several things: "-", "?", "x", "/". */
bool grid_is_mark(const char *folded);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table_fit.h - which columns of a table stand on a screen, and how wide */
#ifndef TABLE_FIT_H
#define TABLE_FIT_H

#include <stdbool.h>
#include <stddef.h>

/* A column and the space it asks for, in columns of the screen. */
struct fit_column {
    size_t least;  /* with less, a word would break, or a number's heading */
    size_t broken; /* what it cannot do without: a number stands on one line */
    size_t fair;   /* what it should have before others that matter less stay */
    size_t most;   /* with all words on one line */
    int goes;      /* 0: stays; 1 goes first, all of one number together */
    bool empty;    /* holds nothing: goes before all others that may go */
    size_t width;  /* found */
    bool left_out;
};

/*
 * Sets `width` and `left_out`. Columns go while what is left cannot have its fair
 * width; what is over is then given to who can use it, the smallest wish first. When
 * nothing more goes, the widest give way down to `least`, and then down to `broken`.
 * `gap` stands between two columns.
 */
void fit_columns(struct fit_column *columns, size_t count, size_t screen, size_t gap);

#endif

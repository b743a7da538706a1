/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * grid.h - a sheet of a spreadsheet in memory, cell by cell
 *
 * Rows and columns count from 1, as on the screen. What is empty is not there. Strings
 * belong to the arena of who filled it.
 */
#ifndef ANK_MODEL_GRID_H
#define ANK_MODEL_GRID_H

#include <ankerpunt/base.h>

enum ank_grid_kind {
    ANK_GRID_EMPTY, /* what ank_grid_at() finds where nothing stands */
    ANK_GRID_TEXT,
    ANK_GRID_NUMBER,
    ANK_GRID_DAY,
    ANK_GRID_ERROR /* #N/A and its kind: its text */
};

struct ank_grid_cell {
    const char *text; /* of a text and an error */
    double number;
    ank_day day;
    uint32_t column;
    uint8_t kind;
    bool formula; /* what stands here was reckoned, and may be a total */
};

struct ank_grid_row {
    size_t number, count;
    struct ank_grid_cell *cells; /* from left to right */
    bool hidden;
};

/* From the first to the last, these two too. */
struct ank_grid_range {
    size_t top, left, bottom, right;
};

struct ank_grid {
    const char *name;
    bool hidden;
    bool joined; /* its rows belong to those of another sheet (ank_sheet_join()) */
    size_t row_count, merged_count;
    struct ank_grid_row *rows; /* from top to bottom */
    struct ank_grid_range *merged;
};

/* Adds a row below all others, and a cell at the right of its last row. */
void ank_grid_add_row(struct ank_grid *grid, size_t number, struct ank_arena *mem);
void ank_grid_add_cell(struct ank_grid *grid, const struct ank_grid_cell *cell,
                       struct ank_arena *mem);

/* The row of that number; NULL when it holds nothing. */
const struct ank_grid_row *ank_grid_row(const struct ank_grid *grid, size_t number);

/* The cell there; an empty one when nothing stands there. */
const struct ank_grid_cell *ank_grid_at(const struct ank_grid *grid, size_t row,
                                        size_t column);
const struct ank_grid_cell *ank_grid_of(const struct ank_grid_row *row, size_t column);

/* The last column that holds anything. */
size_t ank_grid_width(const struct ank_grid *grid);

/* What stands in a cell, without blanks around it: a number by its shortest digits, a
 * day as 2026-03-31; "" of an empty one. In the arena or the cell's own. */
const char *ank_grid_text(const struct ank_grid_cell *cell, struct ank_arena *mem);

/* The number in a cell, typed as text or not: "6,5" too. */
bool ank_grid_number(const struct ank_grid_cell *cell, double *number);

/* "J14", in the arena. */
const char *ank_grid_address(size_t column, size_t row, struct ank_arena *mem);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sheet_read.h - a sheet becomes families, scores and steps, as its map says
 *
 * What the map leaves open is collected as what is to be asked; what cannot be is a
 * fault. Both are grouped by kind, column and word. Nothing is rounded, and nothing
 * that a column is not taken for leaves the sheet.
 */
#ifndef ANK_MODEL_SHEET_READ_H
#define ANK_MODEL_SHEET_READ_H

#include "sheet_guess.h"

/* Places in a row's values, as in the files of ours. */
enum { ANK_SHEET_FAMILY };
enum { ANK_SHEET_PROJECT = 1, ANK_SHEET_START, ANK_SHEET_FAMILY_VALUES };
enum {
    ANK_SHEET_DATE = 1,
    ANK_SHEET_DOMAIN,
    ANK_SHEET_SCORE,
    ANK_SHEET_INSTRUMENT,
    ANK_SHEET_BY,
    ANK_SHEET_MODE,
    ANK_SHEET_SCORE_VALUES
};
enum {
    ANK_SHEET_RIGHT = 1,
    ANK_SHEET_STAGE,
    ANK_SHEET_STEP_DATE,
    ANK_SHEET_STEP_VALUES
};

/* A row for an import, and the cell that it came from. */
struct ank_sheet_row {
    const char *values[ANK_SHEET_SCORE_VALUES];
    size_t sheet, row, column; /* sheet: its place in the map */
};

struct ank_sheet_rows {
    struct ank_sheet_row *row;
    size_t count;
};

/* What is to be asked, or is wrong. */
enum ank_sheet_kind {
    ANK_SHEET_WORD,     /* open: what a word means */
    ANK_SHEET_RANGE,    /* open: "7-8", or the day that Excel made of it */
    ANK_SHEET_VOICE,    /* open: who a word of the column `by` is */
    ANK_SHEET_STEP,     /* open: which stage a word is; "day": a date */
    ANK_SHEET_STEP_DAY, /* open: when a stage without a date was */
    ANK_SHEET_ORDER,    /* open: 4/13 is a day when the month comes first */
    ANK_SHEET_YEARS,    /* open: of two digits */
    ANK_SHEET_MONTH,    /* open: a month without a day */
    ANK_SHEET_NO_DAY,   /* open: scores of a moment without a date */
    ANK_SHEET_EVENT,    /* open: which moment a row is */
    ANK_SHEET_ASKED,    /* the kinds before this are asked */

    ANK_SHEET_OFF_SCALE = ANK_SHEET_ASKED,
    ANK_SHEET_LONG_TEXT,   /* in a column of scores; never shown */
    ANK_SHEET_ERROR,       /* #N/A */
    ANK_SHEET_NOT_A_DAY,   /* where a date must be */
    ANK_SHEET_TWO_ORDERS,  /* 13/4 and 4/13 in one column */
    ANK_SHEET_DAY_MISSING, /* of a row */
    ANK_SHEET_NO_FAMILY,   /* the row says not whose it is */
    ANK_SHEET_NO_CODE,     /* the family's code is none */
    ANK_SHEET_NO_START,
    ANK_SHEET_TWICE, /* two rows of one family, or of one talk */
    ANK_SHEET_NO_VOICE,
    ANK_SHEET_NO_DOMAIN,
    ANK_SHEET_NO_RIGHT,
    ANK_SHEET_KINDS
};

enum { ANK_SHEET_EXAMPLES = 3 };

/* Cells that have the same question or fault. */
struct ank_sheet_group {
    enum ank_sheet_kind kind;
    size_t sheet;
    struct ank_map_at at; /* the column; text NULL: of several, or of the row */
    const char *word;     /* as in the file; NULL: not to be shown */
    const char *sitting;  /* of ANK_SHEET_NO_DAY */
    size_t cells, examples;
    struct {
        size_t row, column;
    } example[ANK_SHEET_EXAMPLES];
};

struct ank_sheet_reading {
    struct ank_sheet_rows families, scores, steps;
    struct ank_sheet_group *groups; /* most cells first */
    size_t group_count;
    size_t family_count, sitting_count, number_count;
    size_t status_count[4]; /* parked, unknown, na, refused */
    size_t day_first;       /* dates that read both ways, and were read as day/month */
    size_t month_only;      /* days that are the 15th */
    bool keyed;             /* some families stand by a key, not a code */
};

struct ank_sheet_reader {
    const struct ank_sheet_known *known;
    const struct ank_map *map;
    const char *project; /* of new families */
    ank_day today;
    struct ank_arena *mem;
    struct ank_sheet_reading *reading;
};

/* Reads the sheet of the map at that place, and adds what it has. */
void ank_sheet_read(const struct ank_sheet_reader *reader, size_t sheet,
                    const struct ank_grid *grid);

/* After the last sheet: rows stand by family and day, groups by cells. */
void ank_sheet_settle(const struct ank_sheet_reader *reader);

/* Whether anything of the row, not of a cell, is wrong: then nothing can come in. */
bool ank_sheet_stops(enum ank_sheet_kind kind);

#endif

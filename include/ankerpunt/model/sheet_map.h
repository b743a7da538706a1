/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sheet_map.h - what the columns of somebody's spreadsheet are, and its words mean
 *
 * The program proposes a map, people answer what is open in it, and it is kept for the
 * next file. It says things and does nothing: no formulas, no expressions. A column is
 * named by what stands in its header, never by its letter. What nobody answered yet is
 * ANK_MAP_ASK. Strings and arrays belong to the arena in which it was made.
 */
#ifndef ANK_MODEL_SHEET_MAP_H
#define ANK_MODEL_SHEET_MAP_H

#include <ankerpunt/base.h>
#include "grid.h"

enum {
    ANK_MAP_MOST_SHEETS = 50,
    ANK_MAP_MOST_COLUMNS = 1000,
    ANK_MAP_MOST_WORDS = 500,
    ANK_MAP_LONGEST = 2000 /* bytes of a header; questions can be long */
};

/* An answer that is still open. Answers are compared as texts. */
#define ANK_MAP_ASK "ask"
bool ank_map_is_open(const char *answer); /* false for NULL */

/* What a row of the sheet is. */
enum ank_map_rows {
    ANK_MAP_FAMILY,  /* a family, with a column for each score at each moment */
    ANK_MAP_SITTING, /* a family on a day, with a column for each score */
    ANK_MAP_SCORE,   /* one score */
    ANK_MAP_CLAIM    /* one step to a right */
};
extern const char *const ank_map_rows_names[]; /* "family" and so on, ending in NULL */

/* A column, by what stands in its header. */
struct ank_map_at {
    const char *text;  /* NULL: no column */
    const char *group; /* that stands above it; NULL: none */
    int nth;           /* of those that are called the same; from 1 */
};

/* A word of the file and what it means. */
struct ank_map_word {
    const char *word; /* folded (ank_text_fold) */
    const char *means;
};

struct ank_map_words {
    struct ank_map_word *word;
    size_t count;
};

/* A column of days. Each of the three is NULL where it does not arise. */
struct ank_map_day {
    struct ank_map_at column;
    const char *order; /* "d/m/y", "m/d/y" */
    const char *years; /* of two digits: "20" or "19" in front; "leave" */
    const char *month; /* a month without a day: "15"; "leave" */
};

/* A moment that has columns of its own in a row of a family. */
struct ank_map_sitting {
    const char *id;          /* as the columns name it: "0", "3", "t1" */
    const char *wave;        /* what it is, when the id does not say: "3", "closing" */
    struct ank_map_day date; /* where its day stands */
    ank_day month; /* else a day within the month in which all were; or none */
    int months;    /* else so many after the start; -1: not said */
};

/* A column of the sheet: one of score, right and ignore says what it is. */
struct ank_map_column {
    struct ank_map_at at;
    const char *score;   /* code of a domain */
    const char *sitting; /* id of its moment; NULL: the row's */
    const char *right;   /* code of a right */
    const char *ignore;  /* why it is left out: "name", "formula", "other" ... */
    const char *ask;     /* codes that it may be, with spaces between; open */
};

struct ank_map_sheet {
    const char *sheet; /* its name; a * at the end stands for anything */
    const char *use;   /* NULL: it is read; "leave" */
    size_t header, header_rows;
    struct ank_map_words until; /* words of the first cell that end the table */
    enum ank_map_rows rows;

    struct ank_map_at family;
    const char *as; /* "code", or "key": a name or file number that stays outside */

    struct ank_map_day start;
    const char *start_from; /* without a column: "first", the first talk; "known" */

    struct ank_map_sitting *sittings;
    size_t sitting_count;
    struct ank_map_day date; /* of rows that are a sitting, a score or a step */

    /* "together", "alone", "parent", "coach"; "column": as the words of `by`; "given":
     * a person's code in `by`, and a mode in `mode`. */
    const char *who;
    struct ank_map_at by, mode;
    struct ank_map_words voices; /* of that column: as `who`, "person", "leave" */

    struct ank_map_column *columns;
    size_t column_count;
    struct ank_map_at domain, value; /* of rows that are a score */
    struct ank_map_at right, stage;  /* of rows that are a step */
    struct ank_map_at event;         /* of a row that is a sitting: its moment */
    struct ank_map_words events;     /* ids of sittings; "leave" */

    struct ank_map_words values; /* of scores: na parked unknown refused empty leave, or
                                  * a number */
    const char *scale;           /* of 1 to 5 on a longer scale: "same", "leave" */
    struct ank_map_words stages; /* of rights: a stage, or "leave"; "day": a date */
    const char *stage_day; /* of a stage without a date: "start", "today", "column" */
    struct ank_map_at stage_column;
};

struct ank_map {
    const char *name, *instrument, *project, *language; /* each may be NULL */
    struct ank_map_sheet *sheets;
    size_t sheet_count;
};

/* A header as headers are compared: folded, without punctuation. In the arena. */
char *ank_map_fold(const char *text, struct ank_arena *mem);

/* What the word of a file was said to mean; NULL when nothing was said. */
const char *ank_map_word(const struct ank_map_words *words, const char *word);

/* Says it, or says it otherwise; the strings stay the caller's. */
void ank_map_say(struct ank_map_words *words, const char *word, const char *means,
                 struct ank_arena *mem);

/* What everybody writes for a status of a score ("n.v.t.", "weet niet", and its names
 * in each language): "na", "unknown"; NULL when it is none. And whether it is a mark
 * that can mean several things: "-", "?", "x". */
const char *ank_map_status(const char *word);
bool ank_map_is_mark(const char *word);

/* Whether that is the sheet's name. */
bool ank_map_is_sheet(const struct ank_map_sheet *sheet, const char *name);

bool ank_map_same(const struct ank_map_at *a, const struct ank_map_at *b);

/* The names of a sheet's columns, with what stands above them: heads[column - 1]; a
 * text that is NULL stands above nothing. Returns how many there are. */
size_t ank_map_heads(const struct ank_grid *grid, size_t header, size_t header_rows,
                     struct ank_arena *mem, struct ank_map_at **heads);

/* The place of a column among the heads, from 1; 0 when it is not there. */
size_t ank_map_place(const struct ank_map_at *heads, size_t count,
                     const struct ank_map_at *at);

/* The moment of that id; NULL when there is none. */
struct ank_map_sitting *ank_map_sitting(const struct ank_map_sheet *sheet,
                                        const char *id);

/* The first and last row of the table under its header: what a total begins is no part
 * of it. False when no row is left. */
bool ank_map_table(const struct ank_grid *grid, const struct ank_map_sheet *sheet,
                   size_t *first, size_t *last);

#endif

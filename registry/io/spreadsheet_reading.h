/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * spreadsheet_reading.h - a spreadsheet that is being read, within this room
 *
 * Each form of file (XLSX, ODS, CSV) finds cells in its own way and hands them over
 * here. What they share stands once: limits, the order of rows and cells, and the calls
 * to the taker. A reading remembers its first failure: when it no longer goes on,
 * whatever is handed over is passed by.
 */
#ifndef IO_SPREADSHEET_READING_H
#define IO_SPREADSHEET_READING_H

#include <locale.h>

#include "spreadsheet.h"

/* Text that grows; its bytes may move as it does. */
struct spreadsheet_text {
    char *bytes; /* ended by NUL, once there was something */
    size_t length, room;
};

/* What the forms of a file share. */
struct spreadsheet_reading {
    const struct spreadsheet_taker *taker;
    struct ank_error *err;
    locale_t plain;       /* numbers have a point, whoever reads */
    bool enough;          /* the taker ended it */
    size_t cells;         /* of all sheets so far */
    size_t unpacked;      /* bytes of all parts so far */
    struct ank_arena mem; /* what lives as long as the reading */

    struct spreadsheet_sheet sheet;
    size_t last_row; /* given so far; 0: none */
    struct spreadsheet_cell *row;
    size_t *starts; /* where the text of each cell begins in `texts` */
    size_t count, room;
    struct spreadsheet_text texts;
    struct spreadsheet_range *merged;
    struct spreadsheet_span *hidden;
    size_t merged_count, merged_room, hidden_count, hidden_room;
    bool form_questions, form_answers; /* sheets of a form were seen: survey, choices */
};

/* Neither failed nor ended. */
bool spreadsheet_goes_on(const struct spreadsheet_reading *reading);

/* Adds bytes; false, and the reading fails, when there would be more than `most`. */
bool spreadsheet_text_add(struct spreadsheet_reading *reading,
                          struct spreadsheet_text *text, const char *bytes,
                          size_t length, size_t most);
/* Empties it and keeps its room; gives that back. */
void spreadsheet_text_clear(struct spreadsheet_text *text);
void spreadsheet_text_free(struct spreadsheet_text *text);

/* Drops control characters, which no screen shows, in place; CR LF, and a CR alone,
 * become LF. text[length] is set to NUL. Returns the new length. */
size_t spreadsheet_plain(char *text, size_t length);

/* Fails: the file has a fault that only a spreadsheet program can mend. Returns false.
 */
bool spreadsheet_damaged(struct spreadsheet_reading *reading);

/* The taker hears of the file. */
void spreadsheet_opened(struct spreadsheet_reading *reading,
                        const struct spreadsheet_about *about);

/* The next sheet begins. Whether its rows are wanted. */
bool spreadsheet_sheet_begin(struct spreadsheet_reading *reading, const char *name,
                             enum sheet_shown shown, enum sheet_holds holds);
/* The sheet is whole: the taker gets its ranges. */
void spreadsheet_sheet_end(struct spreadsheet_reading *reading);

/* A cell of the row at hand, further right than the one before; `cell` has no text,
 * which is `length` bytes at `text` for text and errors. Control characters are left
 * out, and a text without anything else is no cell, unless a formula stands there. */
void spreadsheet_cell(struct spreadsheet_reading *reading, struct spreadsheet_cell cell,
                      const char *text, size_t length);

/* The row at hand is whole, and stands as often as that from `number` on. */
void spreadsheet_row_end(struct spreadsheet_reading *reading, size_t number,
                         size_t times, bool hidden);

/* Of the sheet at hand, kept for its end. What is no range is passed by. */
void spreadsheet_merged(struct spreadsheet_reading *reading,
                        struct spreadsheet_range range);
/* The same for columns that are not shown. */
void spreadsheet_hidden(struct spreadsheet_reading *reading,
                        struct spreadsheet_span columns);
/* A name of the workbook; quotes around what it stands for are taken off. */
void spreadsheet_named(struct spreadsheet_reading *reading, const char *name,
                       const char *stands_for);

/* The forms ------------------------------------------------------------- */

struct spreadsheet_zip;

/* Each reads the whole file; what is wrong stands in the reading's error. */
void spreadsheet_read_xlsx(struct spreadsheet_reading *reading,
                           struct spreadsheet_zip *zip);
void spreadsheet_read_ods(struct spreadsheet_reading *reading,
                          struct spreadsheet_zip *zip);
void spreadsheet_read_fods(struct spreadsheet_reading *reading, FILE *in);
void spreadsheet_read_csv(struct spreadsheet_reading *reading, FILE *in,
                          const char *name);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * import_rows.h - the rows of a file that comes in, of whatever kind
 *
 * Each kind of file gives a function for a row; faults are collected with line and
 * column and told by kind, and what is odd but possible is told once.
 */
#ifndef IMPORT_ROWS_H
#define IMPORT_ROWS_H

#include <ankerpunt/model/code.h>
#include <ankerpunt/app/import.h>
#include "../../io/csv.h"
#include "../work.h"
#include "import_faults.h"

/* Where rows come from: a CSV file, or a table of a spreadsheet. `self` is given to
 * each; what is NULL does not arise. */
struct import_source {
    void *self;
    bool (*next)(void *self, const char **values);
    size_t (*line)(const void *self);
    const char *(*fault)(const void *self); /* why the row cannot be used */
    /* What the file calls a column of ours, in the row at hand. */
    const char *(*column)(const void *self, const char *name);
    bool (*close)(void *self, struct ank_error *err);
};

struct import {
    struct ank_work_context *work;
    const struct ank_import_settings *settings;
    struct ank_import_counts *counts;
    struct import_source source; /* without one the file of the settings is opened */
    bool together; /* one of several tables, which are one row of the history */
    const struct csv_column *columns;
    const char **values; /* of the row at hand */
    struct import_faults faults;
    size_t unsaid; /* families that never said a word on measure */
    bool stays; /* a backup was made, or nothing is kept: it needs not be taken back */

    size_t old_dates, future_dates, early_dates; /* odd but possible */
    size_t old_line, future_line, early_line;    /* the first of each */
    struct ank_texts called;                     /* names that were read as codes */
};

/* A row. Says what is wrong through `err`, with `*column` set to where; or false with
 * no error in it when import_cell() noted what is wrong. */
typedef bool import_row(struct import *import, void *context, const char **values,
                        const char **column, struct ank_error *err);

/* What makes files of one kind. */
struct import_kind {
    const char *name; /* for the history: "import scores" */
    const struct csv_column *columns;
    import_row *row;
    /* Called after the last row when there was no fault; may be NULL. */
    bool (*last)(struct import *import, void *context, struct ank_error *err);
};

/*
 * Notes what is wrong with a cell (`fine` says whether anything is) and empties `err`,
 * so that the other cells of the row are looked at too; returns `fine`. What is not of
 * the file (ANK_STORE, ANK_IO) stays in `err`.
 */
bool import_cell(struct import *import, const char *column, bool fine,
                 struct ank_error *err);

/* Reads the whole file and notices what was odd; false when there was any fault. */
ANK_CHECKED bool import_read(struct import *import, const struct import_kind *kind,
                             void *context, struct ank_error *err);

/* The line of the file, or the row of the sheet, that is at hand. */
size_t import_line(const struct import *import);

/* Families, scores and steps of an import whose source is set. */
ANK_CHECKED bool import_family_rows(struct import *import, struct ank_error *err);
ANK_CHECKED bool import_score_rows(struct import *import, struct ank_error *err);
ANK_CHECKED bool import_step_rows(struct import *import, struct ank_error *err);

/*
 * Takes a file in by `once`, which ends in import_read(). A large file gets a backup
 * beside the registry first, which goes again when what it held can be taken back. What
 * proves to be more than that without a backup is begun again after one; from a pipe it
 * cannot be, and that is ANK_INVALID. A backup that stays is noticed.
 */
typedef bool import_once(struct ank_work_context *work,
                         const struct ank_import_settings *settings,
                         struct ank_import_counts *counts, struct ank_error *err);
ANK_CHECKED bool import_take(struct ank_work_context *work,
                             const struct ank_import_settings *settings,
                             struct ank_import_counts *counts, import_once *once,
                             struct ank_error *err);

/* The date in a cell; notes one that is odd. */
ANK_CHECKED bool import_day(struct import *import, const char *text, ank_day *day,
                            struct ank_error *err);
/* The same of something that happened: ANK_INVALID for a day to come. */
ANK_CHECKED bool import_happened(struct import *import, const char *text, ank_day *day,
                                 struct ank_error *err);

/* Whether scores and rights of this family may come in: refused (ANK_INVALID) after its
 * no to `measure`; counts it when nothing was ever said. Once a family. */
ANK_CHECKED bool import_allowed(struct import *import, const char *family, int64_t id,
                                struct ank_error *err);

/*
 * A cell that is no code but the whole name of a thing becomes its code; each name is
 * told once. False, and nothing changes, when no thing or several are called so: a file
 * is not guessed at.
 */
bool import_called(struct import *import, const struct ank_choices *among,
                   const char **cell);

/* The same of a list of codes; an empty cell stays. */
void import_coded(struct import *import, const struct ank_code_row *list,
                  const char **cell);

/* Counts what became of a row. */
void import_count(struct import *import, enum ank_put put);

#endif

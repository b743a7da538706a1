/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import_taken.h - a spreadsheet on its way in, for the files that take it */
#ifndef IMPORT_TAKEN_H
#define IMPORT_TAKEN_H

#include <ankerpunt/app/import_sheet.h>
#include <ankerpunt/model/project.h>
#include <ankerpunt/model/sheet_ask.h>
#include "import_rows.h"

/* A family of the file that stands outside by its key, and the code it has here. */
struct import_key {
    const char *key, *folded;
    char code[40];
    bool made; /* in this import */
};

struct import_keys {
    struct import_key *key;
    size_t count;
    bool changed;
};

struct ank_sheet_import {
    struct ank_work_context *work;
    struct ank_sheet_settings settings;
    struct ank_arena *mem;
    char sum[65];     /* of the file */
    const char *book; /* what a workbook of ours says of itself; NULL */
    bool windows_1252;

    struct ank_grid *grids;
    size_t grid_count;
    bool joined; /* rows that point to those of another sheet stand beside them */

    struct ank_project *projects;
    size_t project_count;
    struct ank_choices project_choices;
    const struct ank_project *project; /* NULL: not known yet */
    struct ank_sheet_known known;

    struct ank_map map;
    const char *map_before; /* as it was read, written again; NULL */
    bool mapped;            /* by a file, or a workbook of ours: nothing was guessed */
    const struct ank_grid **placed;  /* of each sheet of the map; NULL: not there */
    struct ank_sheet_guess *guesses; /* of each grid, unless mapped */

    struct ank_sheet_reading reading;
    struct ank_asks asks;
    struct ank_sheet_preview preview;
    struct ank_texts refusals; /* what the registry says of it */
    struct import_keys keys;
    const char *keys_path, *keys_kept;
};

/* import_load.c: the sheets of the file, in memory. */
ANK_CHECKED bool import_load(struct ank_sheet_import *import, struct ank_error *err);

/* import_map.c: the map of the file, from a file, a workbook of ours, or a guess. */
ANK_CHECKED bool import_map(struct ank_sheet_import *import, struct ank_error *err);
/* What may be meant: of the project, or of all. Proposes anew when it became known. */
ANK_CHECKED bool import_know(struct ank_sheet_import *import, struct ank_error *err);
struct ank_asking import_asking(struct ank_sheet_import *import);

/* import_keys.c: families by their keys. Reads the list when there is one; gives every
 * key of the rows its code; writes the list. */
ANK_CHECKED bool import_keys_read(struct ank_sheet_import *import,
                                  struct ank_error *err);
ANK_CHECKED bool import_keys_code(struct ank_sheet_import *import,
                                  struct ank_error *err);
ANK_CHECKED bool import_keys_keep(struct ank_sheet_import *import,
                                  struct ank_error *err);

/* import_tables.c: the three tables through the imports, within one transaction;
 * `counts` has one for each. */
ANK_CHECKED bool import_tables(struct ank_sheet_import *import, bool dry,
                               struct ank_import_counts counts[static 3],
                               struct ank_error *err);

/* import_preview.c, import_questions.c: what was found, in words. */
void import_preview(struct ank_sheet_import *import);
void import_questions(struct ank_sheet_import *import);
struct ank_sheet_cells import_cells(struct ank_sheet_import *import,
                                    const struct ank_sheet_group *group);
const char *import_head(struct ank_sheet_import *import, const struct ank_map_at *at);
/* "Wonen" of a domain or a right, in the reader's language. */
const char *import_called_in(struct ank_sheet_import *import, const char *code);

#endif

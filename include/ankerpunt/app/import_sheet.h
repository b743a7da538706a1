/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * import_sheet.h - somebody's spreadsheet comes in: looked at, asked about, taken
 *
 * A door opens the file, looks, answers what is asked until nothing is, and takes it:
 *
 *     struct ank_sheet_import *import;
 *     if (!ank_sheet_open(work, &settings, &import, err))
 *         return false;
 *     const struct ank_sheet_preview *seen;
 *     while (ank_sheet_look(import, &seen, err) && seen->question_count > 0)
 *         ... ank_sheet_answer(import, seen->questions[0].id, "na", err) ...
 *     return ank_sheet_take(import, &counts, err);
 *
 * All of it lives in the arena of `work`. Nothing is kept before ank_sheet_take(), and
 * then the whole file or nothing. Names of people never come in and are never told.
 */
#ifndef ANK_APP_IMPORT_SHEET_H
#define ANK_APP_IMPORT_SHEET_H

#include <ankerpunt/app/import.h>

struct ank_sheet_settings {
    struct ank_import_settings import; /* path, in, correct; `fault` hears nothing */
    const char *map;                   /* file to go by; NULL: one is proposed */
    const char *map_text;              /* the same, as ank_sheet_map() gave it; NULL */
    const char *project; /* of new families; NULL: the map's, the only one,
                          * or asked */
    const char *keys;    /* file of family's keys and codes; NULL: sleutels.csv, made */
    bool no_keys;        /* nowhere can such a list be kept: ANK_INVALID then */
};

struct ank_sheet_import;

/* A column in words. */
struct ank_sheet_column {
    const char *column; /* its header; "Na 3 maanden: Wonen" under a group */
    const char *as;     /* for programs: "score huisvesting 0", "family", "ignore" */
    const char *words;  /* for people: "Wonen, na 3 maanden"; why it is left out */
    const char *why;    /* "label", "alike" ...; "name", "formula", "other" ... */
    double sure;
};

struct ank_sheet_seen {
    const char *name;
    size_t header, first, last, rows; /* rows 0: nothing is read of it */
    bool hidden;
    const char *why; /* nothing is read: a sentence; NULL */
};

/* Cells, told by their address, that have the same fault or question. */
struct ank_sheet_cells {
    size_t count;
    const char *columns;     /* their header; NULL: several */
    const char *value;       /* as in the file; NULL: it is not shown */
    const char *examples[3]; /* "J14"; NULL after the last */
};

struct ank_sheet_choice {
    const char *code, *words;
};

struct ank_sheet_question {
    const char *id, *kind;
    const char *sentence;
    struct ank_sheet_cells cells;
    size_t choice_count;
    struct ank_sheet_choice *choices;
};

struct ank_sheet_fault {
    const char *kind, *sentence;
    struct ank_sheet_cells cells;
    bool stops; /* a whole row or column: without it nothing comes in */
};

struct ank_sheet_preview {
    const char *sha256; /* of the file */
    size_t sheet_count, proposed_count, left_count, question_count, fault_count;
    size_t told_count;
    struct ank_sheet_seen *sheets;
    struct ank_sheet_column *proposed, *left;
    /* Of what is proposed, each once: columns for one side of life at several moments
     * stand together, those of scores and rights first. */
    struct ank_sheet_column *told;
    struct ank_sheet_question *questions;
    struct ank_sheet_fault *faults;
    struct ank_texts notes; /* sentences that are worth knowing */

    /* What would come in, when nothing is asked any more. */
    bool counted;
    size_t new_families, known_families, sittings, scores, steps;
    size_t statuses[4];           /* parked, unknown, na, refused */
    size_t added, replaced, same; /* scores and steps */
    bool stops;                   /* a fault that nothing can come in with */
    bool takeable; /* nothing stops it; single cells may still be wrong */
};

/* Reads the file and its map, or proposes one. ANK_INVALID with what the file is, when
 * it is none of ours or nothing in it looks like scores or rights. */
ANK_CHECKED bool ank_sheet_open(struct ank_work_context *work,
                                const struct ank_sheet_settings *settings,
                                struct ank_sheet_import **import,
                                struct ank_error *err);

/* What is known of it now. Begins and ends its own transaction, and keeps nothing. */
ANK_CHECKED bool ank_sheet_look(struct ank_sheet_import *import,
                                const struct ank_sheet_preview **preview,
                                struct ank_error *err);

/* Answers a question of the last look by one of its codes. ANK_NOT_FOUND for a question
 * that is not asked, ANK_INVALID for another answer. */
ANK_CHECKED bool ank_sheet_answer(struct ank_sheet_import *import, const char *id,
                                  const char *code, struct ank_error *err);

/* A column of the proposal, by its header there, is taken for something else: the code
 * of a domain or a right, what it is called, or "leave". ANK_NOT_FOUND, ANK_INVALID. */
ANK_CHECKED bool ank_sheet_change(struct ank_sheet_import *import, const char *column,
                                  const char *typed, struct ank_error *err);

/* Takes it in. Begins and ends its own transaction. ANK_INVALID while anything is asked
 * or wrong; nothing is kept then. */
ANK_CHECKED bool ank_sheet_take(struct ank_sheet_import *import, bool leave_faults,
                                struct ank_error *err);

/* Whether nothing is asked, and nothing wrong but what may be left out: ANK_INVALID
 * with what it is. */
ANK_CHECKED bool ank_sheet_ready(struct ank_sheet_import *import, bool leave_faults,
                                 struct ank_error *err);

/* Whether the map says more, or otherwise, than the file that it was read from. */
bool ank_sheet_map_changed(struct ank_sheet_import *import);

/* The map as it is now, as a file has it; and the preview as a document of ours. */
const char *ank_sheet_map(struct ank_sheet_import *import);
ANK_CHECKED bool ank_sheet_tell(struct ank_sheet_import *import, FILE *out,
                                struct ank_error *err);

/* The key list that was made or completed by ank_sheet_take(); NULL: none was. */
const char *ank_sheet_keys_kept(const struct ank_sheet_import *import);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sheet_ask.h - what must be answered before a sheet can come in, and the answers
 *
 * Questions follow from the map and from what was read with it; an answer is written
 * into the map, and what is asked then is found anew. Whoever asks (a terminal, a page,
 * a map that is edited) fills in the same.
 */
#ifndef ANK_MODEL_SHEET_ASK_H
#define ANK_MODEL_SHEET_ASK_H

#include "choice.h"
#include "sheet_read.h"

enum ank_ask_kind {
    ANK_ASK_PROJECT, /* of new families */
    ANK_ASK_HIDDEN,  /* a hidden sheet */
    ANK_ASK_FAMILY,  /* codes of ours, or file numbers that stay outside */
    ANK_ASK_START,   /* where no column says it */
    ANK_ASK_COLUMN,  /* which side of life or right it is */
    ANK_ASK_MOMENT,  /* which one T1 is */
    ANK_ASK_WHO,
    ANK_ASK_VOICE,
    ANK_ASK_RANGE,
    ANK_ASK_WORD,
    ANK_ASK_SCALE,
    ANK_ASK_ORDER,
    ANK_ASK_YEARS,
    ANK_ASK_MONTH,
    ANK_ASK_NO_DAY,
    ANK_ASK_STEP,
    ANK_ASK_STEP_DAY,
    ANK_ASK_EVENT,
    ANK_ASK_KINDS
};
extern const char *const ank_ask_names[ANK_ASK_KINDS]; /* "project", "value" ... */

struct ank_ask_choice {
    const char *code;   /* "na"; "column:Coach" */
    const char *column; /* the header in it; NULL: none */
};

struct ank_ask {
    enum ank_ask_kind kind;
    const char *id; /* "value:-", alike for the same file and map */
    size_t sheet;
    struct ank_map_at at; /* the column; text NULL: none, or several */
    const char *word;     /* as in the file; "day": a date; NULL: none */
    size_t cells, choice_count;
    const struct ank_sheet_group *group; /* what it follows from; NULL: from the map */
    struct ank_ask_choice *choices;
};

struct ank_asks {
    struct ank_ask *ask;
    size_t count;
};

/* What is known beside the map; grids[i] is of its i-th sheet, or NULL. */
struct ank_asking {
    const struct ank_sheet_known *known;
    struct ank_map *map;
    const struct ank_grid *const *grids;
    const struct ank_sheet_reading *reading;
    const struct ank_choices *projects;
    const struct ank_waves *waves; /* of the project; NULL: not known yet */
    struct ank_arena *mem;
};

/* All that is open, in the order in which it is asked. */
void ank_ask_list(const struct ank_asking *asking, struct ank_asks *asks);

/* Writes an answer, one of the codes of its choices, into the map; false when it is
 * none of them. The strings go to the arena. */
bool ank_ask_answer(const struct ank_asking *asking, const struct ank_ask *ask,
                    const char *code);

/* Writes what is open into the map as ANK_MAP_ASK, for who answers it there. */
void ank_ask_mark(const struct ank_asking *asking, const struct ank_asks *asks);

#endif

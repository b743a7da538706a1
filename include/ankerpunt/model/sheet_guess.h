/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sheet_guess.h - what somebody's spreadsheet may be: a map is proposed
 *
 * Pure rules over a sheet in memory and over what the registry knows. What must never
 * be guessed is left open in the map (ANK_MAP_ASK): which moment T1 is, who gave the
 * scores, what "-" means, which scale. A sheet without scores gets no proposal.
 */
#ifndef ANK_MODEL_SHEET_GUESS_H
#define ANK_MODEL_SHEET_GUESS_H

#include "instrument.h"
#include "right.h"
#include "sheet_map.h"
#include "wave.h"

/* What columns may be about; all of it stays the caller's. */
struct ank_sheet_known {
    struct ank_instrument *const *instruments;
    size_t instrument_count;
    const struct ank_theme *themes; /* other names of sides of life */
    size_t theme_count;
    const struct ank_right *rights;
    size_t right_count;
};

/* The domain of that code and its list; NULL when no instrument has it. */
const struct ank_domain *ank_sheet_domain(const struct ank_sheet_known *known,
                                          const char *code,
                                          const struct ank_instrument **instrument);

/* How far two words are alike, from 0 to 1: 1 - distance / letters of the longest
 * (ank_choice_distance()). */
double ank_sheet_alike(const char *a, const char *b);

/* What a header may name: the surest, and the next of another code. */
struct ank_sheet_match {
    const char *code, *second; /* NULL: none */
    double sure, second_sure;  /* 0 to 1 */
    const char *candidates;    /* codes near to the first, with spaces between */
};

/* Of a header without moment and number, folded. */
void ank_sheet_match_domain(const struct ank_sheet_known *known, const char *folded,
                            struct ank_arena *mem, struct ank_sheet_match *match);
void ank_sheet_match_right(const struct ank_sheet_known *known, const char *folded,
                           struct ank_arena *mem, struct ank_sheet_match *match);

/* Why nothing is proposed. */
enum ank_sheet_why {
    ANK_SHEET_PROPOSED,
    ANK_SHEET_NO_TABLE,  /* nothing that looks like a header with rows below */
    ANK_SHEET_EMPTY,     /* a header, and nothing is filled in */
    ANK_SHEET_NO_SCORES, /* a table, and no score or right was seen in it */
};

/* How a column was recognised, for people and programs beside the map. */
struct ank_sheet_reason {
    struct ank_map_at at;
    const char *why; /* "label", "alike", "in-header", "word", "content" */
    double sure;
};

struct ank_sheet_guess {
    enum ank_sheet_why why;
    struct ank_map_sheet sheet; /* with columns when there is a proposal */
    size_t reason_count;
    struct ank_sheet_reason *reasons;
};

/* The header row and the last row of its table; false when there is none. `rows` is 1,
 * or 2 when groups stand above. */
bool ank_sheet_header(const struct ank_grid *grid, size_t *header, size_t *rows);

/* Proposes a map of one sheet, in the arena. */
void ank_sheet_guess(const struct ank_grid *grid, const struct ank_sheet_known *known,
                     struct ank_arena *mem, struct ank_sheet_guess *guess);

#endif

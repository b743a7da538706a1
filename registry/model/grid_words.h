/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grid_words.h - words that spreadsheets have in their headers, and what they say */
#ifndef GRID_WORDS_H
#define GRID_WORDS_H

#include <ankerpunt/model/sheet_map.h>

/* The moment that a header names. */
struct grid_wave {
    const char *id;   /* "0", "3", "closing", "t1"; NULL: none */
    bool asked;       /* the first after the start is another one in every file: T1 */
    const char *rest; /* the header without it, folded */
};

/* Reads a folded header. The number of a question ("3b.") is no part of the rest. */
void grid_read_wave(const char *folded, struct ank_arena *mem, struct grid_wave *wave);

/* What a header says about its column, beside scores and rights. */
enum grid_meaning {
    GRID_NOTHING,
    GRID_METADATA, /* of the program that wrote the file */
    GRID_NAME,     /* of a person, or how to reach one: never taken */
    GRID_BIRTH,    /* a birthday: never taken */
    GRID_KEY,      /* tells families apart */
    GRID_START,    /* when support began */
    GRID_DATE,
    GRID_WHO, /* who gave the scores */
    GRID_EVENT,
    GRID_DOMAIN,
    GRID_VALUE,
    GRID_RIGHT,
    GRID_STAGE,
    GRID_TOTAL,
    GRID_MEANINGS
};
bool grid_says(const char *folded, enum grid_meaning meaning);

/* Whether that word, folded, is in the list: "totaal". */
extern const char *const grid_totals[]; /* ends in NULL */

#endif

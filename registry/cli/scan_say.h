/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scan_say.h - what scan_ask.c works with, and what it says on the terminal */
#ifndef SCAN_SAY_H
#define SCAN_SAY_H

#include <ankerpunt/app/rights_scan.h>
#include "command.h"

/* A look for rights that is under way. */
struct scanning {
    struct session *session;
    const char *family, *name; /* its code, and what people call it */
    ank_day day;
    bool brief;           /* the short form */
    struct ank_scan scan; /* what is asked */
    const char **said;    /* of each: a code of ank_scan_codes; NULL: nothing */
    size_t at, furthest, back, kept;
    bool returning; /* one answer is changed: the overview comes next */
    size_t rows;    /* that were written since the keys were */
};

/* Writes words of the dialogue, in rows that fit. */
void scan_say(struct scanning *scanning, const char *words);

/* Who, when, which form, what was answered before, and the keys. */
void scan_head(struct scanning *scanning);
void scan_keys(struct scanning *scanning);

/* The right that is asked now, under the side of life it serves, after the keys when
 * they would leave the screen; at the end the overview, to be read back. */
void scan_question(struct scanning *scanning);

/* Whom to go to for the right that is asked now, what comes first, what has to be in
 * order before, and a link. */
void scan_more(struct scanning *scanning);

/* The same on one line each: "Office: first step". NULL when nothing is known. */
const char *scan_way(struct session *session, const struct ank_right *right);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frame.h - the head and the foot around a screen's own part */
#ifndef FRAME_H
#define FRAME_H

#include "screen.h"

/* Sentences of a write that the next page tells, once. */
struct frame_told {
    char *said;    /* what was saved; NULL: nothing */
    char *notices; /* lines; NULL: none */
    int64_t seen;  /* the row of the history up to which it can be taken back; 0: not */
    bool back;     /* it was itself a taking back */
};

/* The whole page, malloc'ed, around `body`; what is told was told then. `bare` leaves
 * out the desk's way around. */
char *frame_page(struct visit *visit, const char *body, bool bare,
                 struct frame_told *told, size_t *size);
void frame_forget(struct frame_told *told);

/* The languages of the program, each by its own name, as buttons; the one that is
 * spoken cannot be pressed. For a screen that is bare. */
void frame_languages(struct visit *visit, struct markup *page);

#endif

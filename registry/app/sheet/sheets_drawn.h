/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sheets_drawn.h - many sheets drawn by two processors
 *
 * A sheet is nine tenths drawing, and one does not depend on another: a second process
 * draws the second half of some tens of them, from the memory it was forked with. It
 * never touches the registry or a file, and writes nothing but bytes into memory that
 * both share. What it does not bring, for whatever reason, is drawn by the first.
 */
#ifndef SHEETS_DRAWN_H
#define SHEETS_DRAWN_H

#include <ankerpunt/forms.h>

/* One of them. */
struct sheet_drawn {
    const struct ank_progress *progress;
    const char *name;
    char *bytes; /* set; the caller frees them, also when it failed */
    size_t size;
};

struct sheets_drawn {
    struct ank_fonts *fonts;
    enum ank_paper paper;
    bool alone; /* by this process: what is unsealed stays in it */
    size_t count;
    struct sheet_drawn *sheets;
};

/* Draws all of them: the same bytes, whoever drew them. */
ANK_CHECKED bool sheets_draw(struct sheets_drawn *drawn, struct ank_error *err);

#endif

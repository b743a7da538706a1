/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sheet_text.h - sheets for tests, as text: a line for each row, | between cells
 *
 * A cell "@2026-03-31" is a day, "7" a number, "=7" a formula that gave 7, "'7" the
 * text 7; all else is text. A line "#A1:C1" merges cells, and holds no row.
 */
#ifndef SHEET_TEXT_H
#define SHEET_TEXT_H

#include <ankerpunt/model/sheet_guess.h>

/* The sheet of that name, in the arena. */
struct ank_grid *sheet_text(const char *name, const char *text, struct ank_arena *mem);

/* The lists and rights that are compiled in, of the default programme. */
const struct ank_sheet_known *sheet_known(struct ank_arena *mem);

#endif

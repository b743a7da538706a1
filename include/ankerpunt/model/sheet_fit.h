/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sheet_fit.h - a map that was made for an earlier file, held against a new one
 */
#ifndef ANK_MODEL_SHEET_FIT_H
#define ANK_MODEL_SHEET_FIT_H

#include "sheet_guess.h"

/*
 * Columns may have been put in or stand elsewhere: each is found by its header, also
 * when that is on another row now. One that is new with content is asked when it may be
 * what is missing or looks like a score; else it is left out. `guess` is what the sheet
 * alone looks like. False when what tells families apart, or half of what the map
 * names, is not there: then it is not its sheet.
 */
bool ank_map_fit(struct ank_map_sheet *sheet, const struct ank_grid *grid,
                 const struct ank_sheet_guess *guess, struct ank_arena *mem);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sheet_join.h - rows of one sheet that belong to a row of another
 *
 * Survey programs write what is asked several times in one talk, of each person or of
 * each child, on a sheet of its own, and point back: `_parent_index` is the `_index` of
 * the talk's row, and `_parent_table_name` the name of its sheet; or `_submission__id`
 * is its `_id`.
 */
#ifndef ANK_MODEL_SHEET_JOIN_H
#define ANK_MODEL_SHEET_JOIN_H

#include "sheet_guess.h"

/*
 * Puts beside each of such rows what the row that it belongs to says of family, day and
 * start, as columns of the same names at the right of the sheet. Sheets stand after
 * those that they point to. Other sheets stay as they are. A row that points to none
 * has nothing there.
 */
void ank_sheet_join(struct ank_grid *grids, size_t count,
                    const struct ank_sheet_known *known, struct ank_arena *mem);

#endif

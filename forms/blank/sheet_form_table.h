/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet_form_table.h - what the head and the rows of the blank form's table share */
#ifndef FORM_TABLE_H
#define FORM_TABLE_H

#include "sheet_form_parts.h"

/* Columns, from the left edge of the table. */
static const double LABEL_WIDTH = 118, SCALE_AT = 124, SCALE_WIDTH = 190,
                    PARKED_AT = 326, LETTER_AT = 346, SQUARE = 15, STAR_AT = 376,
                    WORDS_AT = 392, WORDS_WIDTH = 101;
static const double RADIUS = 7.2; /* circles of 5 mm */

/* How many steps above the low end the high end is. */
ank_score sheet_form_top(const struct sheet_form_sheet *sheet);

/* Whether the points of the scale are circles; else there is a box to write in. */
bool sheet_form_has_circles(const struct sheet_form_sheet *sheet);

/* The middle of the circle of that step, across the page. */
double sheet_form_across(const struct sheet_form_sheet *sheet, double step);

/* sheet_form_number() in the arena. */
const char *sheet_form_point(const struct sheet_form_sheet *sheet,
                             const struct ank_lang *lang, ank_score step);

#endif

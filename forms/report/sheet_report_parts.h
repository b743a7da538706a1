/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet_report_parts.h - the drawing of a report, for sheet_report.c and its test */
#ifndef SHEET_REPORT_PARTS_H
#define SHEET_REPORT_PARTS_H

#include <ankerpunt/forms.h>
#include "../canvas/canvas.h"

/* Draws it from the first page on. */
void sheet_report_draw(struct canvas *canvas, const struct ank_report *report);

#endif

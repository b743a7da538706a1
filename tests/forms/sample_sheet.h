/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sample_sheet.h - a made-up page as full as a real one, to measure and look at */
#ifndef SAMPLE_SHEET_H
#define SAMPLE_SHEET_H

#include "../../forms/charts/chart.h"

/* One page; `number` changes the name and the scores. */
void sample_sheet(struct canvas *canvas, unsigned number);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caution.h - what a reader of the figures should keep in mind */
#ifndef CAUTION_H
#define CAUTION_H

#include "sample.h"

/* Adds every caution that applies, after the figures are there. */
void caution_all(const struct ank_sample *sample, struct ank_figures *figures);

#endif

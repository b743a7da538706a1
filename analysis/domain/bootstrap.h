/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bootstrap.h - the exact bootstrap distribution of the mean change */
#ifndef BOOTSTRAP_H
#define BOOTSTRAP_H

#include "sample.h"

/* probability[k] that the sum of n changes, drawn with replacement, is
 * least + k units. Sums outside together weigh less than rounding does. */
struct bootstrap {
    int64_t least;
    size_t width;
    double *probability;
};

/* From at least one pair; belongs to the arena of the sample. */
struct bootstrap bootstrap_of(const struct ank_sample *sample);

#endif

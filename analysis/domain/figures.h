/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figures.h - what a statistic says about its figures */
#ifndef FIGURES_H
#define FIGURES_H

#include <ankerpunt/analysis/estimate.h>

/* A value; one that is not finite after all becomes a refusal. */
void figures_set(struct ank_figures *figures, enum ank_figure figure, double value);

/* No value, because. */
void figures_refuse(struct ank_figures *figures, enum ank_figure figure,
                    const char *why);

/* All figures a statistic fills, for one and the same reason. */
void figures_refuse_all(struct ank_figures *figures, const struct ank_fill *fills,
                        const char *why);

/* Adds a sentence that must be read with the figures; it lives on. */
void figures_caution(struct ank_figures *figures, const char *caution);

/* The sentence for fewer than so many pairs. */
const char *figures_too_few(size_t min_n);

/* Said by several statistics. */
#define ALL_ALIKE ANK_N("all families changed by the same amount")

#endif

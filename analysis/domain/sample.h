/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sample.h - pairs of scores as the statistics see them
 *
 * A change is a whole number of steps, so all there is to know about the
 * changes is how often each occurs. They are counted once, in units of their
 * greatest common divisor: ties, zeros, ranks and sums are exact, and the
 * order of the families or the fineness of the scale cannot matter.
 */
#ifndef SAMPLE_H
#define SAMPLE_H

#include <ankerpunt/analysis/estimate.h>

/* How many families changed by `units`. */
struct tally {
    int units;
    size_t count;
};

/* How many went up and how many went down by `units` > 0, as measured. */
struct size_tally {
    int units;
    size_t up, down;
};

/* Mean and variance (n - 1; NAN for n < 2) in steps, or in units for changes. */
struct moments {
    double mean, variance;
};

/* The pairs of a domain at a wave, and what several statistics need of them, counted
 * once. */
struct ank_sample {
    const struct ank_pairs *pairs;
    const struct ank_change_rule *rule;
    struct ank_arena *mem; /* for scratch; freed with the sample */
    size_t n;

    int steps_per_unit;  /* of a change; 1 when nobody changed */
    size_t change_count; /* different changes, ascending */
    struct tally *changes;
    size_t size_count; /* different sizes of a change but 0, ascending */
    struct size_tally *sizes;
    size_t up, zero, down; /* families, as measured */

    struct moments before, after; /* in steps */
    struct moments change;        /* in units */
};

/* Counts the pairs. Everything belongs to `mem`. */
struct ank_sample sample_of(const struct ank_pairs *pairs,
                            const struct ank_change_rule *rule, struct ank_arena *mem);

/* Units of change, steps of change and a place on the scale as points. */
double sample_change_points(const struct ank_sample *sample, double units);
double sample_step_points(const struct ank_sample *sample, double steps);
double sample_score_points(const struct ank_sample *sample, double steps);

#endif

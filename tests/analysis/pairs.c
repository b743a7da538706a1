/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs of scores for the tests of statistics. */
#include "pairs.h"

#include <stdio.h>
#include <stdlib.h>

#include <ankerpunt/model/score.h>
#include "../../analysis/domain/sample.h"

const struct ank_scale ten = {.low = 0, .high = 10, .step = 1, .better = +1};
const struct ank_change_rule no_rule = {
    .threshold = NAN, .min_change = NAN, .why = "no rule in this test"};
const struct ank_change_rule two_points = {
    .rule = ANK_MIN_CHANGE, .threshold = 2, .min_change = 2};

static ank_score steps(const struct ank_scale *scale, double points)
{
    char text[32];
    ank_score score = ANK_NOT_ASKED;
    snprintf(text, sizeof text, "%.*f", scale->decimals, points);
    if (!ank_scale_read(scale, text, &score))
        fail_msg("%s is not on the scale", text);
    return score;
}

struct ank_pairs pairs_of(struct ank_arena *mem, const struct ank_scale *scale,
                          const double *before, const double *after, size_t n)
{
    ank_score *first = ank_alloc(mem, n * sizeof *first);
    ank_score *later = ank_alloc(mem, n * sizeof *later);
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        if (!isnan(before[i]) && !isnan(after[i])) {
            first[count] = steps(scale, before[i]);
            later[count++] = steps(scale, after[i]);
        }
    return (struct ank_pairs){count, first, later, scale};
}

struct ank_pairs pairs_from_changes(struct ank_arena *mem,
                                    const struct ank_scale *scale, double start,
                                    const char *changes)
{
    enum { most = 64 };
    double before[most], after[most];
    size_t n = 0;
    char *end;
    for (double d = strtod(changes, &end); end != changes; d = strtod(changes, &end)) {
        assert_true(n < most);
        before[n] = start;
        after[n++] = start + d;
        changes = end;
    }
    return pairs_of(mem, scale, before, after, n);
}

void figures_unguarded(const struct ank_pairs *pairs,
                       const struct ank_change_rule *rule, struct ank_figures *figures)
{
    struct ank_arena mem = {0};
    struct ank_sample sample = sample_of(pairs, rule, &mem);
    *figures = (struct ank_figures){.n = pairs->count};
    for (size_t i = 0; i < ANK_FIGURES; i++) {
        figures->value[i] = (double)NAN;
        figures->why[i] = "not computed";
    }
    for (size_t i = 0; ank_statistics[i]; i++)
        if (pairs->count >= ank_statistics[i]->min_n)
            ank_statistics[i]->compute(&sample, figures);
    ank_arena_free(&mem);
}

void assert_close(const char *what, double found, double expected, double tolerance)
{
    if (!(fabs(found - expected) <= tolerance * fmax(fabs(expected), 1e-12)))
        fail_msg("%s is %.17g, not %.17g", what, found, expected);
}

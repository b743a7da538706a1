/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts the changes of a vector of pairs; see sample.h. */
#include "sample.h"

#include <assert.h>
#include <gsl/gsl_math.h>
#include <math.h>

/* Sums about a whole number near the mean stay small and exact. */
static struct moments moments_of(int64_t n, int64_t centre, int64_t sum,
                                 int64_t squares)
{
    double rest = (double)sum, size = (double)n;
    return (struct moments){
        .mean = (double)(centre * n + sum) / size,
        .variance =
            n < 2 ? (double)NAN : ((double)squares - rest * rest / size) / (size - 1),
    };
}

static struct moments score_moments(const ank_score *scores, size_t n)
{
    int64_t total = 0, sum = 0, squares = 0;
    for (size_t i = 0; i < n; i++)
        total += scores[i];
    int64_t centre = total / (int64_t)n;
    for (size_t i = 0; i < n; i++) {
        int64_t rest = scores[i] - centre;
        sum += rest;
        squares += rest * rest;
    }
    return moments_of((int64_t)n, centre, sum, squares);
}

static struct moments change_moments(const struct ank_sample *sample)
{
    int64_t total = 0, sum = 0, squares = 0;
    for (size_t i = 0; i < sample->change_count; i++)
        total += sample->changes[i].units * (int64_t)sample->changes[i].count;
    int64_t centre = total / (int64_t)sample->n;
    for (size_t i = 0; i < sample->change_count; i++) {
        int64_t rest = sample->changes[i].units - centre;
        sum += rest * (int64_t)sample->changes[i].count;
        squares += rest * rest * (int64_t)sample->changes[i].count;
    }
    return moments_of((int64_t)sample->n, centre, sum, squares);
}

static int greatest_common_divisor(int a, int b)
{
    while (b != 0) {
        int rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* `count[top + steps]` families changed by so many steps. */
static void tally_changes(struct ank_sample *sample, const size_t *count, int top)
{
    int unit = 0;
    for (int steps = 1; steps <= top; steps++)
        if (count[top + steps] + count[top - steps] > 0)
            unit = greatest_common_divisor(steps, unit);
    sample->steps_per_unit = unit > 0 ? unit : 1;

    for (int steps = -top; steps <= top; steps++) {
        if (count[top + steps] == 0)
            continue;
        sample->changes = ank_grow(sample->mem, sample->changes, sample->change_count,
                                   sizeof *sample->changes);
        sample->changes[sample->change_count++] =
            (struct tally){steps / sample->steps_per_unit, count[top + steps]};
    }
}

static void tally_sizes(struct ank_sample *sample, const size_t *count, int top)
{
    sample->zero = count[top];
    for (int steps = 1; steps <= top; steps++) {
        size_t up = count[top + steps], down = count[top - steps];
        if (up + down == 0)
            continue;
        sample->sizes = ank_grow(sample->mem, sample->sizes, sample->size_count,
                                 sizeof *sample->sizes);
        sample->sizes[sample->size_count++] =
            (struct size_tally){steps / sample->steps_per_unit, up, down};
        sample->up += up;
        sample->down += down;
    }
}

struct ank_sample sample_of(const struct ank_pairs *pairs,
                            const struct ank_change_rule *rule, struct ank_arena *mem)
{
    struct ank_sample sample = {.pairs = pairs,
                                .rule = rule,
                                .mem = mem,
                                .n = pairs->count,
                                .steps_per_unit = 1};
    if (pairs->count == 0)
        return sample;

    int top = ank_scale_top(pairs->scale);
    size_t *count = ank_alloc(mem, (2 * (size_t)top + 1) * sizeof *count);
    for (size_t i = 0; i < pairs->count; i++) {
        assert(pairs->before[i] >= 0 && pairs->before[i] <= top);
        assert(pairs->after[i] >= 0 && pairs->after[i] <= top);
        count[top + pairs->after[i] - pairs->before[i]]++;
    }

    tally_changes(&sample, count, top);
    tally_sizes(&sample, count, top);
    sample.before = score_moments(pairs->before, pairs->count);
    sample.after = score_moments(pairs->after, pairs->count);
    sample.change = change_moments(&sample);
    return sample;
}

/* Whole units first, one division last: 3 steps of 0.1 are 0.3. */
double sample_step_points(const struct ank_sample *sample, double steps)
{
    const struct ank_scale *scale = sample->pairs->scale;
    return steps * (double)scale->step / gsl_pow_int(10, scale->decimals);
}

double sample_change_points(const struct ank_sample *sample, double units)
{
    return sample_step_points(sample, units * sample->steps_per_unit);
}

double sample_score_points(const struct ank_sample *sample, double steps)
{
    const struct ank_scale *scale = sample->pairs->scale;
    return ((double)scale->low + steps * (double)scale->step) /
           gsl_pow_int(10, scale->decimals);
}

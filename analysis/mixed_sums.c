/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From ratings to five sums for each family, which is all the model needs. */
#include <math.h>

#include "mixed_parts.h"

static bool is_sound(const struct ank_rating *rating)
{
    return isfinite(rating->months) && isfinite(rating->value);
}

/* Where the months lie, and how many ratings count. */
static void find_scale(struct sample *sample, const struct ank_rating *ratings,
                       size_t count)
{
    double first = INFINITY, last = -INFINITY, sum = 0;
    for (size_t i = 0; i < count; i++) {
        if (!is_sound(&ratings[i]))
            continue;
        first = fmin(first, ratings[i].months);
        last = fmax(last, ratings[i].months);
        sum += ratings[i].months;
        sample->scores++;
    }
    if (sample->scores == 0)
        return;
    sample->middle = sum / (double)sample->scores;
    sample->range = last - first;
}

static double scaled(const struct sample *sample, double months)
{
    return (months - sample->middle) / sample->range;
}

/* The least squares line through all ratings, as if of one family. */
static void find_line(struct sample *sample, const struct ank_rating *ratings,
                      size_t count)
{
    double mean = 0, tt = 0, ty = 0;
    for (size_t i = 0; i < count; i++)
        if (is_sound(&ratings[i]))
            mean += ratings[i].value / (double)sample->scores;
    for (size_t i = 0; i < count; i++) {
        if (!is_sound(&ratings[i]))
            continue;
        double t = scaled(sample, ratings[i].months);
        tt += t * t;
        ty += t * (ratings[i].value - mean);
    }
    sample->line[0] = mean;
    sample->line[1] = ty / tt;
}

static void add(struct sample *sample, struct sums *family,
                const struct ank_rating *rating)
{
    double t = scaled(sample, rating->months);
    double y = rating->value - sample->line[0] - sample->line[1] * t;
    family->n += 1;
    family->t += t;
    family->tt += t * t;
    family->y += y;
    family->ty += t * y;
    sample->yy += y * y;
}

void sample_fill(struct sample *sample, const struct ank_rating *ratings, size_t count,
                 struct ank_arena *mem)
{
    *sample = (struct sample){0};
    find_scale(sample, ratings, count);
    bool spread = sample->range > 0;
    if (spread)
        find_line(sample, ratings, count);

    size_t families = 0;
    const struct ank_rating *before = NULL;
    sample->family = ank_alloc(mem, (sample->scores + 1) * sizeof *sample->family);
    for (size_t i = 0; i < count; i++) {
        if (!is_sound(&ratings[i]))
            continue;
        if (!before || before->family != ratings[i].family)
            families++;
        struct sums *family = &sample->family[families - 1];
        if (spread)
            add(sample, family, &ratings[i]);
        else
            family->n += 1;
        if (family->n == 2)
            sample->repeated++;
        before = &ratings[i];
    }
    sample->families = families;
    sample->variance =
        sample->yy / (double)(sample->scores > 2 ? sample->scores - 2 : 1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From ratings to five sums for each family, which is all the model needs. */
#include <math.h>

#include "mixed_parts.h"

static bool is_sound(const struct ank_rating *rating)
{
    return isfinite(rating->months) && isfinite(rating->value);
}

/* Where the months lie, and how many ratings count. */
static void find_scale(struct mixed_data *data, const struct ank_rating *ratings,
                       size_t count)
{
    double first = INFINITY, last = -INFINITY, sum = 0;
    for (size_t i = 0; i < count; i++) {
        if (!is_sound(&ratings[i]))
            continue;
        first = fmin(first, ratings[i].months);
        last = fmax(last, ratings[i].months);
        sum += ratings[i].months;
        data->scores++;
    }
    if (data->scores == 0)
        return;
    data->middle = sum / (double)data->scores;
    data->range = last - first;
}

static double scaled(const struct mixed_data *data, double months)
{
    return (months - data->middle) / data->range;
}

/* The least squares line through all ratings, as if of one family. */
static void find_line(struct mixed_data *data, const struct ank_rating *ratings,
                      size_t count)
{
    double mean = 0, tt = 0, ty = 0;
    for (size_t i = 0; i < count; i++)
        if (is_sound(&ratings[i]))
            mean += ratings[i].value / (double)data->scores;
    for (size_t i = 0; i < count; i++) {
        if (!is_sound(&ratings[i]))
            continue;
        double t = scaled(data, ratings[i].months);
        tt += t * t;
        ty += t * (ratings[i].value - mean);
    }
    data->line[0] = mean;
    data->line[1] = ty / tt;
}

static void add(struct mixed_data *data, struct sums *family,
                const struct ank_rating *rating)
{
    double t = scaled(data, rating->months);
    double y = rating->value - data->line[0] - data->line[1] * t;
    family->n += 1;
    family->t += t;
    family->tt += t * t;
    family->y += y;
    family->ty += t * y;
    data->yy += y * y;
}

void mixed_data_fill(struct mixed_data *data, const struct ank_rating *ratings,
                     size_t count, struct ank_arena *mem)
{
    *data = (struct mixed_data){0};
    find_scale(data, ratings, count);
    bool spread = data->range > 0;
    if (spread)
        find_line(data, ratings, count);

    size_t families = 0;
    const struct ank_rating *before = NULL;
    data->family = ank_alloc(mem, (data->scores + 1) * sizeof *data->family);
    for (size_t i = 0; i < count; i++) {
        if (!is_sound(&ratings[i]))
            continue;
        if (!before || before->family != ratings[i].family)
            families++;
        struct sums *family = &data->family[families - 1];
        if (spread)
            add(data, family, &ratings[i]);
        else
            family->n += 1;
        if (family->n == 2)
            data->repeated++;
        before = &ratings[i];
    }
    data->families = families;
    data->variance = data->yy / (double)(data->scores > 2 ? data->scores - 2 : 1);
}

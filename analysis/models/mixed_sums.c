/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From ratings to five sums for each family, which is all the model needs. */
#include <math.h>

#include "mixed_parts.h"

/* A spread of moments below this, of a range of 1, is none. */
static const double same_moment = 1e-14;

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
    return data->range > 0 ? (months - data->middle) / data->range : 0;
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
    data->line[1] = tt > 0 ? ty / tt : 0;
}

/* A family while its ratings come by. */
struct sums {
    double n, t, tt, y, ty, yy;
};

static void add(const struct mixed_data *data, struct sums *sums,
                const struct ank_rating *rating)
{
    double t = scaled(data, rating->months);
    double y = rating->value - data->line[0] - data->line[1] * t;
    sums->n += 1;
    sums->t += t;
    sums->tt += t * t;
    sums->y += y;
    sums->ty += t * y;
    sums->yy += y * y;
}

/* Its own line, and what that leaves over. */
static void close_family(struct mixed_data *data, const struct sums *sums)
{
    if (sums->n == 0)
        return;
    double stt = sums->tt - sums->t * sums->t / sums->n;
    double sty = sums->ty - sums->t * sums->y / sums->n;
    double slope = stt > same_moment ? sty / stt : 0;
    double level = (sums->y - slope * sums->t) / sums->n;
    double rest = sums->yy - sums->y * sums->y / sums->n - slope * sty;
    data->family[data->families++] =
        (struct family){sums->n, sums->t, sums->tt, level, slope};
    data->repeated += sums->n >= 2;
    data->rest += fmax(rest, 0);
    data->variance += sums->yy;
}

void mixed_data_fill(struct mixed_data *data, const struct ank_rating *ratings,
                     size_t count, struct ank_arena *mem)
{
    *data = (struct mixed_data){0};
    find_scale(data, ratings, count);
    find_line(data, ratings, count);

    struct sums sums = {0};
    const struct ank_rating *before = NULL;
    data->family = ank_alloc(mem, (data->scores + 1) * sizeof *data->family);
    for (size_t i = 0; i < count; i++) {
        if (!is_sound(&ratings[i]))
            continue;
        if (before && before->family != ratings[i].family) {
            close_family(data, &sums);
            sums = (struct sums){0};
        }
        add(data, &sums, &ratings[i]);
        before = &ratings[i];
    }
    close_family(data, &sums);
    if (data->scores > 2)
        data->variance /= (double)data->scores - 2;
}

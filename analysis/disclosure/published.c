/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and figures of a released folder as a reader has them. */
#include <math.h>

#include <ankerpunt/analysis/published.h>
#include <ankerpunt/text.h>

/* Rows --------------------------------------------------------------------------- */

/* A folded row has four parts in a folder: improved, *, *, not improved. */
static void unfold(struct ank_published_row *row)
{
    row->part_count = 4;
    row->parts[3] = row->parts[1];
    row->parts[1] = row->parts[2] = NAN;
    row->majority = row->majority == 1 ? 3 : row->majority;
}

struct ank_published_row ank_published_row(const struct ank_release_item *item,
                                           const struct ank_shown *shown,
                                           ank_day cut_off, struct ank_arena *mem)
{
    bool published = shown->why == ANK_SHOWN;
    struct ank_published_row row = {
        .site = item->total ? "all" : item->site,
        .measure = item->measure,
        .thing = item->measure,
        .published = published,
        .why = shown->why,
        .families = published ? shown->n : (double)NAN,
        .part_count = published ? item->part_count : 0,
        .folded = shown->part_count == 2 && item->part_count > 2,
        .majority = shown->majority,
        .as_of = ank_format(
            mem, "%d", ank_shown_repeats(shown, cut_off) ? shown->cut_off : cut_off),
    };
    for (size_t i = 0; i < ANK_MOST_PARTS; i++)
        row.parts[i] = shown->parts[i] >= 0 ? shown->parts[i] : (double)NAN;
    if (row.folded)
        unfold(&row);
    return row;
}

/* Figures -------------------------------------------------------------------------- */

bool ank_published_is_rounded(double families)
{
    return fmod(families, 5) == 0;
}

bool ank_published_is_enough(double families, double least)
{
    return families + 2 >= least;
}

double ank_published_percent(double part, double families)
{
    return fmin(100, 10 * round(10 * part / families));
}

/* The 0.975 quantile of Student's t: Abramowitz & Stegun (1964), 26.7.5; from 9 degrees
 * of freedom on within 0.0005. Another formula than that of the release, on purpose. */
static double quantile_of(double degrees)
{
    const double z = 1.959963984540054, z3 = z * z * z, z5 = z3 * z * z,
                 z7 = z5 * z * z;
    return z + (z3 + z) / (4 * degrees) +
           (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees * degrees) +
           (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * degrees * degrees * degrees);
}

double ank_published_spread(const struct ank_published_mean *of)
{
    if (!isnan(of->sd) || !(of->families > 1))
        return of->sd;
    return (of->high - of->low) / 2 * sqrt(of->families) /
           quantile_of(of->families - 1);
}

enum ank_interval ank_published_interval(const struct ank_published_mean *of)
{
    const double half_a_decimal = 0.05 + 0.005;
    bool told = !isnan(of->low);
    if (told != !isnan(of->high) || (told && isnan(of->mean)) ||
        (!told && !isnan(of->sd)))
        return ANK_INTERVAL_ALONE;
    if (isnan(of->low + of->high + of->mean + of->families))
        return ANK_INTERVAL_FITS;
    if (of->low > of->mean || of->mean > of->high)
        return ANK_INTERVAL_OUTSIDE;
    double half = isnan(of->sd)
                      ? (of->high - of->low) / 2
                      : quantile_of(of->families - 1) * of->sd / sqrt(of->families);
    return fabs(of->mean - half - of->low) > half_a_decimal ||
                   fabs(of->mean + half - of->high) > half_a_decimal
               ? ANK_INTERVAL_DIFFERS
               : ANK_INTERVAL_FITS;
}

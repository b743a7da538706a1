/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How many sets of answers fit a mean and a standard deviation, by dynamic programming.
 *
 * Answers lie on a lattice: the steps of a scale. Taking one lattice point d after the
 * other, in steps from a centre,
 *
 *     ways(m, s, q) = sum over d of ways(m - 1, s - d, q - d^2)
 *
 * counts the sets of m answers with sum s and sum of squares q, each set once because d
 * is never taken up again after a later point. A set fits when the mean and the
 * standard deviation of all n answers round to those that are told (or the latter to
 * less).
 *
 * A lower bound is enough, so that all but a few answers are taken as known first, and
 * a fine lattice is thinned to part of its points: what is counted then are fewer sets.
 */
#include <math.h>
#include <string.h>

#include <ankerpunt/analysis/answer_sets.h>

static const double half_a_decimal = 0.05, slack = 1e-9;
static const double most_steps = 4; /* of a standard deviation, before it is thinned */
static const double most_work = 3e7;

/* The lattice around its centre, and what the known answers leave for the others. */
struct lattice {
    const struct ank_told_answers *told;
    double step, centre;
    long low, high;              /* points, in steps from the centre */
    long sum, squares;           /* of the known answers */
    long most_sum, most_squares; /* of the others */
    size_t m;                    /* others */
};

/* In steps from the centre; an answer between two points goes to the nearest. */
static long point_of(const struct lattice *lattice, double value)
{
    return lround((value - lattice->centre) / lattice->step);
}

static void set_up(struct lattice *lattice, size_t m)
{
    const struct ank_told_answers *told = lattice->told;
    double thin = fmax(1, ceil(told->sd / (most_steps * told->step)));
    double n = (double)told->n, wide = told->sd + half_a_decimal;
    lattice->m = m;
    lattice->step = told->step * thin;
    lattice->centre =
        told->low + lattice->step * round((told->mean - told->low) / lattice->step);
    double centred = n * pow(fabs(told->mean - lattice->centre) + half_a_decimal, 2);
    double most = ((n - 1) * wide * wide + centred) / pow(lattice->step, 2);
    lattice->sum = lattice->squares = 0;
    for (size_t i = 0; i < told->n - m; i++) {
        long point = point_of(lattice, told->answers[i]);
        lattice->sum += point;
        lattice->squares += point * point;
    }
    lattice->most_squares = (long)most - lattice->squares;
    long reach =
        lattice->most_squares > 0 ? (long)sqrt((double)lattice->most_squares) : 0;
    double top = (told->high - lattice->centre) / lattice->step;
    lattice->low = lround((told->low - lattice->centre) / lattice->step);
    lattice->low = lattice->low > -reach ? lattice->low : -reach;
    lattice->high = top < (double)reach ? (long)floor(top + slack) : reach;
    lattice->most_sum = (long)sqrt((double)m * fmax(0, (double)lattice->most_squares));
}

static bool fits_mean(const struct lattice *lattice, long sum)
{
    double mean = lattice->centre + lattice->step * (double)(lattice->sum + sum) /
                                        (double)lattice->told->n;
    return fabs(mean - lattice->told->mean) <= half_a_decimal + slack;
}

static bool fits_sd(const struct lattice *lattice, long sum, long squares)
{
    const struct ank_told_answers *told = lattice->told;
    double n = (double)told->n, s = (double)(lattice->sum + sum),
           q = (double)(lattice->squares + squares);
    double sd = lattice->step * sqrt(fmax(0, (q - s * s / n) / (n - 1)));
    return (told->at_most ? sd - told->sd : fabs(sd - told->sd)) <=
           half_a_decimal + slack;
}

/* The ways of c others to each sum and sum of squares. */
static uint32_t *ways_of(const struct lattice *lattice, uint32_t *ways, size_t c,
                         long sum)
{
    size_t squares = (size_t)lattice->most_squares + 1,
           sums = 2 * (size_t)lattice->most_sum + 1;
    return &ways[(c * sums + (size_t)(sum + lattice->most_sum)) * squares];
}

/* Takes the point up: c others are c - 1 others and one there. */
static void take_point(const struct lattice *lattice, uint32_t *ways, long d)
{
    for (size_t c = 1; c <= lattice->m; c++)
        for (long s = -lattice->most_sum; s <= lattice->most_sum; s++) {
            if (s - d < -lattice->most_sum || s - d > lattice->most_sum)
                continue;
            uint32_t *to = ways_of(lattice, ways, c, s);
            const uint32_t *of = ways_of(lattice, ways, c - 1, s - d);
            for (long q = d * d; q <= lattice->most_squares; q++) {
                uint32_t sum = to[q] + of[q - d * d];
                to[q] = sum < UINT16_MAX ? sum : UINT16_MAX;
            }
        }
}

/* Sets of all others that fit, of the points that were taken up, up to `enough`. */
static size_t count_fitting(const struct lattice *lattice, uint32_t *ways,
                            size_t enough)
{
    size_t found = 0;
    for (long s = -lattice->most_sum; s <= lattice->most_sum && found < enough; s++) {
        if (!fits_mean(lattice, s))
            continue;
        const uint32_t *last = ways_of(lattice, ways, lattice->m, s);
        for (long q = 0; q <= lattice->most_squares && found < enough; q++)
            if (last[q] > 0 && fits_sd(lattice, s, q))
                found += last[q];
    }
    return found < enough ? found : enough;
}

/* Sets of the others that fit, up to `enough`; from the centre outwards, where most of
 * them are. */
static size_t count_others(const struct lattice *lattice, size_t enough)
{
    struct ank_arena mem = {0};
    size_t plane =
        (2 * (size_t)lattice->most_sum + 1) * ((size_t)lattice->most_squares + 1);
    uint32_t *ways = ank_alloc(&mem, (lattice->m + 1) * plane * sizeof *ways);
    size_t found = 0;
    *ways_of(lattice, ways, 0, 0) = 1;
    long far = lattice->high > -lattice->low ? lattice->high : -lattice->low;
    for (long d = 0; d <= far && found < enough; d++) {
        if (-d >= lattice->low && -d <= lattice->high)
            take_point(lattice, ways, -d);
        if (d > 0 && d >= lattice->low && d <= lattice->high)
            take_point(lattice, ways, d);
        found = count_fitting(lattice, ways, enough);
    }
    ank_arena_free(&mem);
    return found;
}

static double work_of(const struct lattice *lattice)
{
    return (double)lattice->m * (double)(2 * lattice->most_sum + 1) *
           (double)(lattice->most_squares + 1) *
           (double)(lattice->high - lattice->low + 1);
}

size_t ank_answer_sets(const struct ank_told_answers *told, size_t enough)
{
    static const size_t others[] = {6, 10, 14, 20, 30, 60};
    size_t most = 0, free = told->n - told->known;
    for (size_t i = 0; i < ANK_COUNT(others) && most < enough; i++) {
        struct lattice lattice = {.told = told};
        if (i > 0 && others[i - 1] >= free)
            break;
        set_up(&lattice, others[i] < free ? others[i] : free);
        if (lattice.most_squares < 0)
            continue;
        if (work_of(&lattice) > most_work)
            break;
        size_t found = count_others(&lattice, enough);
        most = found > most ? found : most;
    }
    return most;
}

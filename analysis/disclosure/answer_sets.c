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

static bool fits(const struct lattice *lattice, long sum, long squares)
{
    const struct ank_told_answers *told = lattice->told;
    double n = (double)told->n, s = (double)(lattice->sum + sum),
           q = (double)(lattice->squares + squares);
    double mean = lattice->centre + lattice->step * s / n;
    double sd = lattice->step * sqrt(fmax(0, (q - s * s / n) / (n - 1)));
    return fabs(mean - told->mean) <= half_a_decimal + slack &&
           (told->at_most ? sd - told->sd : fabs(sd - told->sd)) <=
               half_a_decimal + slack;
}

/* Sets of the others that fit, up to `enough`. */
static size_t count_others(const struct lattice *lattice, size_t enough)
{
    struct ank_arena mem = {0};
    size_t squares = (size_t)lattice->most_squares + 1,
           sums = 2 * (size_t)lattice->most_sum + 1, plane = sums * squares, found = 0;
    uint32_t *ways = ank_alloc(&mem, (lattice->m + 1) * plane * sizeof *ways);
    ways[(size_t)lattice->most_sum * squares] = 1;
    for (long d = lattice->low; d <= lattice->high; d++)
        for (size_t c = 1; c <= lattice->m; c++)
            for (long s = -lattice->most_sum; s <= lattice->most_sum; s++) {
                long from = s - d;
                if (from < -lattice->most_sum || from > lattice->most_sum)
                    continue;
                uint32_t *to =
                    &ways[c * plane + (size_t)(s + lattice->most_sum) * squares];
                const uint32_t *of =
                    &ways[(c - 1) * plane +
                          (size_t)(from + lattice->most_sum) * squares];
                for (long q = d * d; q <= lattice->most_squares; q++) {
                    uint32_t sum = to[q] + of[q - d * d];
                    to[q] = sum < UINT16_MAX ? sum : UINT16_MAX;
                }
            }
    const uint32_t *last = &ways[lattice->m * plane];
    for (long s = -lattice->most_sum; s <= lattice->most_sum; s++)
        for (long q = 0; q <= lattice->most_squares && found < enough; q++)
            if (fits(lattice, s, q))
                found += last[(size_t)(s + lattice->most_sum) * squares + (size_t)q];
    ank_arena_free(&mem);
    return found < enough ? found : enough;
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The mean of a row and its spread as they may be shown.
 *
 * A mean and its standard deviation tell answers that are much alike: the fewer sets of
 * answers fit, the more. So there is a spread under which none is told, whatever the
 * answers are; instead the interval is that of this spread, which is wider than the
 * interval of the answers and says no more than that they are alike.
 */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include <ankerpunt/analysis/answer_sets.h>
#include "disclosure_steps.h"

static const double near_end = 0.1; /* of the scale */
static const double half_a_decimal = 0.05;

static double one_decimal(double value)
{
    return round(value * 10) / 10 + 0.0;
}

static double mean_of(const struct ank_release_item *item)
{
    double sum = 0;
    for (size_t i = 0; i < item->n; i++)
        sum += item->values[i];
    return sum / (double)item->n;
}

static double sd_of(const struct ank_release_item *item, double mean)
{
    double squares = 0;
    for (size_t i = 0; i < item->n; i++)
        squares += (item->values[i] - mean) * (item->values[i] - mean);
    return sqrt(squares / (double)(item->n - 1));
}

/* Means ------------------------------------------------------------------------- */

/* Dominance: a sum without an upper end tells of who has most of it. One family may
 * have at most half, and `least` others must have something, or the mean is about few.
 */
static bool is_dominated(const struct ank_release_item *item, size_t least)
{
    double sum = 0, largest = 0;
    size_t contribute = 0;
    for (size_t i = 0; i < item->n; i++) {
        sum += item->values[i];
        largest = fmax(largest, item->values[i]);
        contribute += item->values[i] > 0;
    }
    return 2 * largest > sum || contribute <= least;
}

static enum ank_withheld why_no_mean(const struct disclosed_group *group,
                                     const struct ank_release_item *item, double mean)
{
    const struct ank_rules_left_out *without = &group->without;
    double margin =
        isfinite(item->high) ? near_end * (item->high - item->low) : item->step / 2;
    bool end = mean < item->low + margin || mean > item->high - margin;
    if (end && !without->ends)
        return ANK_END;
    if (isinf(item->high) && is_dominated(item, group->least) && !without->sums)
        return ANK_SUM;
    return ANK_SHOWN;
}

/* Sets of answers ----------------------------------------------------------------- */

/* Whose answers somebody knows: of one site, or of all others; NULL: of nobody. */
struct insight {
    const struct ank_release_item *site;
    bool others;
};

/* The answers, those that somebody knows first. */
static size_t put_known_first(const struct ank_release_item *item,
                              const struct insight *insight, double *answers)
{
    const struct ank_release_item *site = insight->site;
    size_t known = 0, unknown = item->n;
    for (size_t i = 0, k = 0; i < item->n; i++) {
        while (site && k < site->n && site->members[k] < item->members[i])
            k++;
        bool own = site && k < site->n && site->members[k] == item->members[i];
        answers[site && own != insight->others ? known++ : --unknown] = item->values[i];
    }
    return known;
}

/* `told` has mean and spread. */
static bool is_open_to(const struct ank_release_item *item,
                       const struct insight *insight, struct ank_told_answers told)
{
    struct ank_arena mem = {0};
    double *answers = ank_alloc(&mem, (item->n + 1) * sizeof *answers);
    told.n = item->n;
    told.answers = answers;
    told.known = put_known_first(item, insight, answers);
    told.low = item->low;
    told.high = item->high;
    told.step = item->step;
    bool open = told.n - told.known > 1 &&
                ank_answer_sets(&told, ANK_ENOUGH_SETS) >= ANK_ENOUGH_SETS;
    ank_arena_free(&mem);
    return open;
}

/* Whether two sites leave enough open each by itself, to who knows all others. Then
 * they do to every coach, who knows no more than one of these. */
static bool are_two_open(const struct disclosed_group *group,
                         const struct ank_release_item *total,
                         const struct ank_told_answers *told)
{
    size_t open = 0;
    for (size_t i = 0; i < group->count && open < 2; i++) {
        const struct ank_release_item *site = group->rows[i].item;
        open += !site->total && site->n > 1 &&
                is_open_to(total, &(struct insight){site, true}, *told);
    }
    return open == 2;
}

/* Mean and spread leave enough sets of answers open: of a site to a reader, of a total
 * to the coach of each site, who knows the answers there. */
static bool leaves_enough_open(const struct disclosed_group *group,
                               const struct ank_release_item *item,
                               const struct ank_told_answers *told)
{
    if (!item->total)
        return is_open_to(item, &(struct insight){NULL, false}, *told);
    if (are_two_open(group, item, told))
        return true;
    for (size_t i = 0; i < group->count; i++) {
        const struct ank_release_item *site = group->rows[i].item;
        if (!site->total && site->n > 0 &&
            !is_open_to(item, &(struct insight){site, false}, *told))
            return false;
    }
    return true;
}

/* Spread -------------------------------------------------------------------------- */

/*
 * In steps of a scale, for groups that round to 10, 15, 20, ...: the largest spread of
 * one decimal that fewer than ANK_ENOUGH_SETS sets of answers have, of any number of
 * families that rounds so and beside any mean. Counted on a lattice without ends.
 */
static const double bounds[] = {2.0, 1.5, 1.1, 0.8, 0.7, 0.6, 0.6, 0.6, 0.6};
static const double bound_of_many = 0.5;

double ank_spread_bound(int n, double step)
{
    size_t at = n < ANK_RELEASE_LEAST ? 0 : (size_t)(n - ANK_RELEASE_LEAST + 2) / 5;
    return step * (at < ANK_COUNT(bounds) ? bounds[at] : bound_of_many);
}

/* From what is told alone, and the bound, which is known. */
static void show_interval(struct ank_shown *shown, double sd)
{
    double half = gsl_cdf_tdist_Pinv(0.975, shown->n - 1) * sd / sqrt(shown->n);
    shown->low = one_decimal(shown->mean - half);
    shown->high = one_decimal(shown->mean + half);
}

/* On a scale of few steps few sets of answers fit any mean, which then says little of
 * who gave which; on a fine one only where it is at an end. */
static bool is_fine(const struct ank_release_item *item)
{
    return item->high - item->low >= 10 * item->step;
}

/* Near an end fewer sets of answers fit: that no spread is told would tell them too. */
static void hide_mean(struct ank_shown *shown, enum ank_withheld why)
{
    shown->mean = (double)NAN;
    shown->why_mean = shown->why_sd = why;
}

static void show_spread(const struct disclosed_group *group,
                        const struct ank_release_item *item, struct ank_shown *shown,
                        double sd)
{
    double bound = ank_spread_bound(shown->n, item->step);
    struct ank_told_answers told = {.mean = shown->mean, .sd = one_decimal(sd)};
    bool free = group->without.answers;
    told.at_most = !free && sd < bound + half_a_decimal;
    if (told.at_most)
        told.sd = bound;
    if (!free && !leaves_enough_open(group, item, &told)) {
        shown->why_sd = ANK_ANSWERS;
        if (is_fine(item) && !group->without.ends)
            hide_mean(shown, told.at_most ? ANK_END : ANK_ANSWERS);
        return;
    }
    if (told.at_most)
        shown->why_sd = ANK_ANSWERS;
    else
        shown->sd = told.sd;
    show_interval(shown, told.sd);
}

void disclosed_mean(const struct disclosed_group *group,
                    const struct ank_release_item *item, struct ank_shown *shown)
{
    double mean = mean_of(item), sd = sd_of(item, mean);
    shown->why_mean = shown->why_sd = why_no_mean(group, item, mean);
    if (shown->why_mean != ANK_SHOWN)
        return;
    shown->mean = one_decimal(mean);
    show_spread(group, item, shown, sd);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The auditor's scores: how many families, sums and sums of squares round to what is
 * shown, and which whole scores have them; and what one family that came or went moved.
 */
#include "auditor.h"

#include <math.h>
#include <string.h>

static const double slack = 1e-9;

struct mean {
    int n_low, n_high;
    double half; /* what a shown mean or spread can be off */
};

static struct mean read_mean(const struct audit *audit, const struct audit_row *row)
{
    const struct ank_shown *shown = &row->shown;
    struct mean mean = {shown->n, shown->n, audit->naive ? 0.005 : 0.05};
    if (audit->naive)
        return mean;
    mean.n_low = shown->n - 2 < ANK_RELEASE_LEAST ? ANK_RELEASE_LEAST : shown->n - 2;
    mean.n_high = shown->n + 2;
    return mean;
}

double audit_never_told(int n)
{
    static const double never[] = {2.0, 1.5, 1.1, 0.8, 0.7, 0.6, 0.6, 0.6, 0.6};
    size_t at = (size_t)(n < 10 ? 0 : (n - 8) / 5);
    return at < ANK_COUNT(never) ? never[at] : 0.5;
}

bool audit_spread(const struct ank_shown *shown, double half, double *low, double *high)
{
    *low = isfinite(shown->sd) ? fmax(0, shown->sd - half) : 0;
    if (isfinite(shown->sd))
        *high = shown->sd + half;
    else if (isfinite(shown->low))
        *high = audit_never_told(shown->n) + half;
    return isfinite(shown->sd) || isfinite(shown->low);
}

/* Whole scores from 0 to `range`, n of them with this sum: the least and the largest
 * sum of squares. */
static double least_squares(double n, double sum)
{
    double each = floor(sum / n), more = sum - each * n;
    return (n - more) * each * each + more * (each + 1) * (each + 1);
}

static double most_squares(double range, double sum)
{
    double full = floor(sum / range), rest = sum - full * range;
    return full * range * range + rest * rest;
}

/* How many ways of moving one point from one family to another this leaves: only where
 * all are at one end, or as near to each other as can be, there is a single list. */
static bool many_lists(double n, double range, double sum, double squares)
{
    return squares > least_squares(n, sum) + 2 && squares < most_squares(range, sum) &&
           sum > 2 && sum < n * range - 2;
}

/* Lists of scores that are sure to differ: each (n, sum) or (n, sum, squares) has one
 * at least; "many" counts for two. */
static size_t count_lists(const struct audit *audit, const struct audit_row *row)
{
    const struct ank_release_item *item = &row->item;
    const struct ank_shown *shown = &row->shown;
    struct mean mean = read_mean(audit, row);
    double range = isfinite(item->high) ? item->high - item->low : 1000, low_sd,
           high_sd;
    bool spread = audit_spread(shown, mean.half, &low_sd, &high_sd);
    size_t lists = 0;
    for (int n = mean.n_low; n <= mean.n_high && lists < 2; n++) {
        double low = n * (shown->mean - item->low - mean.half);
        double high = n * (shown->mean - item->low + mean.half);
        for (double sum = ceil(low - slack); sum <= high + slack && lists < 2; sum++) {
            if (sum < 0 || sum > n * range)
                continue;
            double least = least_squares(n, sum), most = most_squares(range, sum);
            if (!spread) {
                lists += most > least + 2 ? 2 : 1;
                continue;
            }
            double from = pow(low_sd, 2) * (n - 1) + sum * sum / n;
            double to = pow(high_sd, 2) * (n - 1) + sum * sum / n;
            for (double squares = ceil(fmax(from, least) - slack);
                 squares <= fmin(to, most) + slack && lists < 2; squares++)
                if (fmod(squares - sum, 2) == 0) /* x * x and x are odd together */
                    lists += many_lists(n, range, sum, squares) ? 2 : 1;
        }
    }
    return lists;
}

/* How many families are in a and not in b; `last` is one of them. */
static size_t beyond(const struct ank_release_item *a, const struct ank_release_item *b,
                     size_t *last)
{
    size_t count = 0;
    for (size_t i = 0, k = 0; i < a->n; i++) {
        while (k < b->n && b->members[k] < a->members[i])
            k++;
        if (k == b->n || b->members[k] != a->members[i]) {
            count++;
            *last = i;
        }
    }
    return count;
}

/* The larger set is the smaller and one family: its score is the difference of sums,
 * when only one whole number can be. */
static bool tells_one(const struct audit *audit, const struct audit_row *a,
                      const struct audit_row *b)
{
    size_t at = 0, other = 0, values = 0;
    if (beyond(&a->item, &b->item, &at) != 1 || beyond(&b->item, &a->item, &other) != 0)
        return false;
    struct mean more = read_mean(audit, a), less = read_mean(audit, b);
    for (double score = fmax(a->item.low, -100); score <= fmin(a->item.high, 100);
         score++) {
        bool fits = false;
        for (int n = less.n_low; n <= less.n_high && !fits; n++)
            fits = n + 1 >= more.n_low && n + 1 <= more.n_high &&
                   fabs((n + 1) * a->shown.mean - n * b->shown.mean - score) <=
                       (n + 1) * more.half + n * less.half + slack;
        values += fits;
    }
    return values <= 2;
}

/* Whether a family is in any row of the insider's site. */
static bool is_own(const struct audit *audit, int64_t family)
{
    for (size_t i = 0; i < audit->count; i++) {
        const struct ank_release_item *item = &audit->rows[i].item;
        if (item->total || strcmp(item->site, audit->site) != 0)
            continue;
        for (size_t k = 0; k < item->n; k++)
            if (item->members[k] == family)
                return true;
    }
    return false;
}

/* Who knows one site takes its sums and squares out of a total: what is left is a
 * spread over others. Only families that are in the total are taken out, which may be
 * of a former day. */
static bool leaves_spread(const struct audit *audit, const struct audit_row *total)
{
    size_t others = 0;
    if (!audit->site || !total->item.total || !isfinite(total->shown.sd))
        return false;
    for (size_t i = 0; i < total->item.n; i++)
        others += !is_own(audit, total->item.members[i]);
    return others > 0 && others < ANK_RELEASE_LEAST;
}

static bool has_mean(const struct audit_row *row)
{
    return row->item.values && row->shown.why == ANK_SHOWN && !row->shown.repeated &&
           isfinite(row->shown.mean);
}

void attack_means(const struct audit *audit, struct audit_found *found)
{
    for (size_t i = 0; i < audit->count; i++) {
        const struct audit_row *row = &audit->rows[i];
        if (!has_mean(row))
            continue;
        size_t lists = count_lists(audit, row);
        found->impossible += lists == 0;
        found->found[AUDIT_SCORES] += lists == 1;
        for (size_t k = 0; k < audit->count; k++)
            if (has_mean(&audit->rows[k]))
                found->found[AUDIT_ONE] += tells_one(audit, row, &audit->rows[k]);
    }
}

void attack_spread(const struct audit *audit, struct audit_found *found)
{
    for (size_t i = 0; i < audit->count; i++)
        if (has_mean(&audit->rows[i]))
            found->found[AUDIT_SPREAD] += leaves_spread(audit, &audit->rows[i]);
}

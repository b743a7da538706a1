/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Thresholds, and totals over sites of which each knows its own families. */
#include "disclosure.h"

static const size_t least_sites = 3;
static const double most_of_one = 0.85;

void disclosed_few(struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].item->n < group->least)
            disclosed_hide(&group->rows[i], ANK_FEW);
}

/* Sites with any families; the largest of them, hidden ones or all. */
static size_t count_sites(const struct disclosed_group *group, bool hidden, size_t *sum,
                          size_t *largest)
{
    size_t sites = 0;
    *sum = *largest = 0;
    for (size_t i = 0; i < group->count; i++) {
        const struct disclosed *row = &group->rows[i];
        if (row->item->total || row->item->n == 0 ||
            (hidden && row->shown->why == ANK_SHOWN))
            continue;
        sites++;
        *sum += row->item->n;
        if (row->item->n > *largest)
            *largest = row->item->n;
    }
    return sites;
}

void disclosed_sites(struct disclosed_group *group)
{
    struct disclosed *total = disclosed_total(group);
    size_t sum, largest;
    if (!total)
        return;
    if (count_sites(group, false, &sum, &largest) < least_sites)
        disclosed_hide(total, ANK_FEW_SITES);
    else if ((double)largest > most_of_one * (double)sum)
        disclosed_hide(total, ANK_ONE_SITE);
    else if (sum - largest < group->least)
        disclosed_hide(total, ANK_REST);
}

struct disclosed *disclosed_smallest(const struct disclosed_group *group)
{
    struct disclosed *smallest = NULL;
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        if (!row->item->total && row->shown->why == ANK_SHOWN && !row->shown->frozen &&
            (!smallest || row->item->n < smallest->item->n))
            smallest = row;
    }
    return smallest;
}

/* The total less all that is shown is the hidden ones together; and one of them
 * can take itself out of that. */
static bool rest_is_few(const struct disclosed_group *group)
{
    size_t sum, largest;
    if (!disclosed_total(group) || count_sites(group, true, &sum, &largest) == 0)
        return false;
    return sum < group->least || (sum > largest && sum - largest < group->least);
}

void disclosed_rest(struct disclosed_group *group)
{
    while (rest_is_few(group)) {
        struct disclosed *smallest = disclosed_smallest(group);
        if (!smallest)
            return;
        disclosed_hide(smallest, ANK_REST);
    }
}

void disclosed_hide_total(struct disclosed_group *group, enum ank_withheld why)
{
    struct disclosed *total = disclosed_total(group);
    if (total)
        disclosed_hide(total, why);
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_REST)
            disclosed_hide(&group->rows[i], ANK_SHOWN);
}

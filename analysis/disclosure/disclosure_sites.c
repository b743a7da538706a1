/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Thresholds, and totals over sites of which each knows its own families. */
#include <string.h>

#include "disclosure_steps.h"

static const size_t least_sites = 3;
static const double most_of_one = 0.85;
static const size_t least_large = 2; /* sites that go along with hidden ones */

void disclosed_few(struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_SHOWN && !group->rows[i].shown->frozen &&
            group->rows[i].set.n < group->least)
            disclosed_hide(&group->rows[i], ANK_FEW);
}

/* The sites of this release, with none or few families as well: how many there are is
 * no secret, and which of them have none is. */
struct sites {
    size_t count, large;   /* large: of `least` families and more */
    size_t sum, large_sum; /* families */
    size_t largest;
};

static struct sites count_sites(const struct disclosed_group *group)
{
    struct sites sites = {0};
    for (size_t i = 0; i < group->count; i++) {
        size_t n = group->rows[i].set.n;
        if (group->rows[i].item->total)
            continue;
        sites.count++;
        sites.sum += n;
        sites.large += n >= group->least;
        sites.large_sum += n >= group->least ? n : 0;
        sites.largest = n > sites.largest ? n : sites.largest;
    }
    return sites;
}

/* With one large site or none all of them are hidden beside their total. What one of
 * them can subtract must be enough, and the small ones neither hold nearly all they can
 * nor together so little that each is known to. */
static bool small_ones_are_known(const struct disclosed_group *group,
                                 const struct sites *sites)
{
    size_t small = sites->count - sites->large, most = group->least - 1;
    return sites->sum - sites->largest < group->least ||
           sites->sum < 2 * group->least + ANK_NARROWEST - 2 ||
           sites->sum - sites->large_sum + ANK_NARROWEST > small * most;
}

/*
 * With two large sites it is they alone who decide: if it hung on the small ones, that
 * the total is not shown would tell of them. With one or none the small ones decide,
 * but so that each of them can still have any number up to `least`.
 */
void disclosed_sites(struct disclosed_group *group)
{
    struct disclosed *total = disclosed_total(group);
    struct sites sites = count_sites(group);
    size_t among = sites.large > 1 ? sites.large_sum : sites.sum;
    if (!total || total->shown->frozen)
        return;
    if (sites.count < least_sites)
        disclosed_hide(total, ANK_FEW_SITES);
    else if (sites.large < 2 && small_ones_are_known(group, &sites))
        disclosed_hide(total, ANK_REST);
    else if (sites.large == 2 && sites.count > 2 &&
             sites.large_sum < 2 * group->least + ANK_NARROWEST)
        disclosed_hide(total, ANK_REST); /* a third would know them too well */
    else if (sites.large > 0 && (double)sites.largest > most_of_one * (double)among)
        disclosed_hide(total, sites.large > 1 ? ANK_ONE_SITE : ANK_REST);
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

/* A number that only who has the families' data can reckon (FNV-1a). */
static uint64_t lot_of(const struct ank_release_item *item)
{
    uint64_t lot = 14695981039346656037u;
    for (size_t i = 0; i < item->n; i++) {
        lot = (lot ^ (uint64_t)item->members[i]) * 1099511628211u;
        lot = (lot ^ (item->parts ? item->parts[i] : 0u)) * 1099511628211u;
    }
    return lot ^ lot >> 29;
}

static bool went_out(const struct disclosed_group *group, const struct disclosed *row)
{
    for (size_t i = 0; i < group->former_count; i++)
        if (strcmp(group->formers[i]->site, row->item->site) == 0)
            return true;
    return false;
}

/* Which goes along with the small ones: by lot, so that nobody can tell it from one of
 * them; but rather one that never went out, for what did can be subtracted still. */
static struct disclosed *drawn(const struct disclosed_group *group)
{
    struct disclosed *drawn = NULL;
    bool drawn_out = false;
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        if (row->item->total || row->shown->why != ANK_SHOWN || row->shown->frozen)
            continue;
        bool out = went_out(group, row);
        if (!drawn || (drawn_out && !out) ||
            (drawn_out == out && lot_of(row->item) < lot_of(drawn->item))) {
            drawn = row;
            drawn_out = out;
        }
    }
    return drawn;
}

/* Beside a total two sites that are large go along with those that are hidden: one of
 * the two can take itself out, and there are still `least` families. */
void disclosed_rest(struct disclosed_group *group)
{
    size_t hidden = 0, large = 0, shown = 0;
    for (size_t i = 0; i < group->count; i++) {
        const struct disclosed *row = &group->rows[i];
        if (row->item->total)
            continue;
        hidden += row->shown->why != ANK_SHOWN;
        large += row->shown->why != ANK_SHOWN && row->set.n >= group->least;
        shown += row->shown->why == ANK_SHOWN;
    }
    if (hidden == 0 || !disclosed_total(group))
        return;
    for (; large < least_large && shown > 0; large++, shown--) {
        struct disclosed *row = drawn(group);
        if (!row) {
            disclosed_hide_total(group, ANK_REST);
            return;
        }
        disclosed_hide(row, ANK_REST);
    }
}

void disclosed_hide_total(struct disclosed_group *group, enum ank_withheld why)
{
    struct disclosed *total = disclosed_total(group);
    if (total)
        disclosed_hide(total, why);
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_REST && !group->rows[i].item->total)
            disclosed_hide(&group->rows[i], ANK_SHOWN);
}

static bool shares_families(const struct ank_former *a, size_t n,
                            const int64_t *members)
{
    struct ank_set one = {a->n, a->members}, other = {n, members};
    return n < a->n && ank_set_beyond(&other, &one) < n;
}

/* By its code, when that is of this release; else it shares families with others. */
bool disclosed_former_total(const struct disclosed_group *group,
                            const struct ank_former *former)
{
    for (size_t i = 0; i < group->count; i++)
        if (strcmp(group->rows[i].item->site, former->site) == 0)
            return group->rows[i].item->total;
    for (size_t i = 0; i < group->count; i++)
        if (!group->rows[i].item->total &&
            shares_families(former, group->rows[i].item->n,
                            group->rows[i].item->members))
            return true;
    for (size_t i = 0; i < group->former_count; i++)
        if (strcmp(group->formers[i]->site, former->site) != 0 &&
            shares_families(former, group->formers[i]->n, group->formers[i]->members))
            return true;
    for (size_t i = 0; i < group->unseen_count; i++)
        if (strcmp(group->unseen[i]->site, former->site) != 0 &&
            shares_families(former, group->unseen[i]->n, group->unseen[i]->members))
            return true;
    return false;
}

bool disclosed_any_total(const struct disclosed_group *group)
{
    bool total = disclosed_total(group) != NULL;
    for (size_t i = 0; i < group->former_count && !total; i++)
        total = disclosed_former_total(group, group->formers[i]);
    return total;
}

/* A total is, or was, shown: a site of few families is not told from one that went
 * along with it. */
void disclosed_mingle(struct disclosed_group *group)
{
    bool total = disclosed_any_total(group);
    for (size_t i = 0; i < group->count && total; i++)
        if (group->rows[i].shown->why == ANK_FEW && !group->rows[i].item->total)
            disclosed_hide(&group->rows[i], ANK_REST);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Suppression within one release: below the threshold (primary), of a total that one
 * site dominates, and of sites that a reader would subtract from their total
 * (complementary). Each site is an insider: a coach there knows its own families.
 */
#include <string.h>

#include "disclosure_steps.h"

static const size_t least_sites = 3;
static const double most_of_one = 0.85;
static const size_t least_large = 2; /* hidden sites of `least` families and more */

void suppress_below_threshold(struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_SHOWN && !group->rows[i].shown->repeated &&
            group->rows[i].set.n < group->least)
            disclosed_hide(&group->rows[i], ANK_BELOW_THRESHOLD);
}

/* The sites of this release, those with few families or none as well: the number of
 * sites is public, the sites without families are not. */
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

/* With one large site or none every site is hidden beside the total. Two things would
 * still make a small site known: a site subtracts its own families from the total and
 * fewer than `least` are left; or the small sites together have so nearly `least` - 1
 * families each that none of them can have many fewer. */
static bool small_ones_are_known(const struct disclosed_group *group,
                                 const struct sites *sites)
{
    size_t small = sites->count - sites->large, most = group->least - 1;
    return sites->sum - sites->largest < group->least ||
           sites->sum < 2 * group->least + ANK_NARROWEST - 2 ||
           sites->sum - sites->large_sum + ANK_NARROWEST > small * most;
}

/*
 * Dominance: no total over fewer than three sites, none of which one site has over
 * 85 %. With two large sites or more the large sites alone decide whether the total is
 * hidden: if small sites counted, a hidden total would tell how large they are. With
 * one large site or none the small sites decide, and each of them can still have any
 * number up to `least`.
 */
void suppress_dominated_total(struct disclosed_group *group)
{
    struct disclosed *total = disclosed_total(group);
    struct sites sites = count_sites(group);
    size_t among = sites.large > 1 ? sites.large_sum : sites.sum;
    if (!total || total->shown->repeated)
        return;
    if (sites.count < least_sites)
        disclosed_hide(total, ANK_TOO_FEW_SITES);
    else if (sites.large < 2 && small_ones_are_known(group, &sites))
        disclosed_hide(total, ANK_COMPLEMENTARY);
    else if (sites.large == 2 && sites.count > 2 &&
             sites.large_sum < 2 * group->least + ANK_NARROWEST)
        disclosed_hide(total, ANK_COMPLEMENTARY); /* a third site would bound the two */
    else if (sites.large > 0 && (double)sites.largest > most_of_one * (double)among)
        disclosed_hide(total, sites.large > 1 ? ANK_DOMINANCE : ANK_COMPLEMENTARY);
}

struct disclosed *disclosed_smallest(const struct disclosed_group *group)
{
    struct disclosed *smallest = NULL;
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        if (!row->item->total && row->shown->why == ANK_SHOWN &&
            !row->shown->repeated && (!smallest || row->item->n < smallest->item->n))
            smallest = row;
    }
    return smallest;
}

/* A lot that only somebody with the families' data can compute (FNV-1a). */
static uint64_t lot_of(const struct ank_release_item *item)
{
    uint64_t lot = 14695981039346656037u;
    for (size_t i = 0; i < item->n; i++) {
        lot = (lot ^ (uint64_t)item->members[i]) * 1099511628211u;
        lot = (lot ^ (item->parts ? item->parts[i] : 0u)) * 1099511628211u;
    }
    return lot ^ lot >> 29;
}

static bool was_published(const struct disclosed_group *group,
                          const struct disclosed *row)
{
    for (size_t i = 0; i < group->former_count; i++)
        if (strcmp(group->formers[i]->site, row->item->site) == 0)
            return true;
    return false;
}

/* The site to hide beside small sites is drawn by lot, so that no reader can tell the
 * drawn site from a small one. A site that no former release published comes first:
 * former figures of a published site can still be subtracted from the total. */
static struct disclosed *drawn(const struct disclosed_group *group)
{
    struct disclosed *drawn = NULL;
    bool drawn_published = false;
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        if (row->item->total || row->shown->why != ANK_SHOWN || row->shown->repeated)
            continue;
        bool published = was_published(group, row);
        if (!drawn || (drawn_published && !published) ||
            (drawn_published == published && lot_of(row->item) < lot_of(drawn->item))) {
            drawn = row;
            drawn_published = published;
        }
    }
    return drawn;
}

/* Complementary suppression: beside a published total and a hidden site, two large
 * sites are hidden as well. When a coach of one of the two subtracts the own families,
 * the other still stands for `least` families. */
void suppress_complementary(struct disclosed_group *group)
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
            disclosed_hide_total(group, ANK_COMPLEMENTARY);
            return;
        }
        disclosed_hide(row, ANK_COMPLEMENTARY);
    }
}

void disclosed_hide_total(struct disclosed_group *group, enum ank_withheld why)
{
    struct disclosed *total = disclosed_total(group);
    if (total)
        disclosed_hide(total, why);
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_COMPLEMENTARY &&
            !group->rows[i].item->total)
            disclosed_hide(&group->rows[i], ANK_SHOWN);
}

static bool shares_families(const struct ank_former *a, size_t n,
                            const int64_t *members)
{
    struct ank_set one = {a->n, a->members}, other = {n, members};
    return n < a->n && ank_set_beyond(&other, &one) < n;
}

/* A former row is a total when its site is the total of this release; a site that this
 * release does not know is a total when another site shares families with that site. */
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

bool disclosed_has_total(const struct disclosed_group *group)
{
    bool total = disclosed_total(group) != NULL;
    for (size_t i = 0; i < group->former_count && !total; i++)
        total = disclosed_former_total(group, group->formers[i]);
    return total;
}

/* Masked reasons: beside a total, published now or before, a site below the threshold
 * carries the reason of the sites that were drawn to be hidden with it. */
void mask_reasons(struct disclosed_group *group)
{
    bool total = disclosed_has_total(group);
    for (size_t i = 0; i < group->count && total; i++)
        if (group->rows[i].shown->why == ANK_BELOW_THRESHOLD &&
            !group->rows[i].item->total)
            disclosed_hide(&group->rows[i], ANK_COMPLEMENTARY);
}

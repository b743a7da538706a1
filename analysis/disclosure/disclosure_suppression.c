/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Suppression within one measure of a release: below the threshold (primary), and of a
 * total that one site dominates. Each site is an insider: a coach there knows its own
 * families.
 */
#include <string.h>

#include "disclosure_steps.h"

static const size_t least_sites = 3;
static const double most_of_one = 0.85;

void suppress_below_threshold(struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_SHOWN && !group->rows[i].shown->repeated &&
            group->rows[i].set.n < group->least)
            disclosed_hide(&group->rows[i], ANK_BELOW_THRESHOLD);
}

/* A total beside one to three hidden sites that are known to be small: that it is told
 * says that any two of them have enough families together, hardly less than they can.
 */
static bool tells_small_ones(const struct disclosed_group *group)
{
    size_t hidden = 0;
    for (size_t i = 0; i < group->count; i++)
        hidden += !group->rows[i].item->total &&
                  group->rows[i].shown->why == ANK_BELOW_THRESHOLD;
    return group->hidden_is_small && hidden > 0 && hidden <= 3;
}

/*
 * Dominance: no total over fewer than three sites, nor one of which one site has over
 * 85 %; and without its largest site a total is still one of `least` families. How many
 * families each of the small sites has does not matter: the proof sees to them.
 */
void suppress_dominated_total(struct disclosed_group *group)
{
    struct disclosed *total = disclosed_total(group);
    size_t sites = 0, sum = 0, largest = 0;
    for (size_t i = 0; i < group->count; i++) {
        size_t n = group->rows[i].set.n;
        if (group->rows[i].item->total)
            continue;
        sites++;
        sum += n;
        largest = n > largest ? n : largest;
    }
    if (!total || total->shown->repeated)
        return;
    if (sites < least_sites)
        disclosed_hide(total, ANK_TOO_FEW_SITES);
    else if (sum - largest < group->least || tells_small_ones(group))
        disclosed_hide(total, ANK_COMPLEMENTARY);
    else if ((double)largest > most_of_one * (double)sum)
        disclosed_hide(total, ANK_DOMINANCE);
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

/* Whether most of a site's families are among those of a larger row. */
static bool is_mostly_in(size_t n, const int64_t *members, const struct ank_former *row)
{
    struct ank_set all = {row->n, row->members}, site = {n, members};
    return n > 0 && n < row->n && 2 * ank_set_beyond(&site, &all) < n;
}

/* The first of these rows whose site is not `but` and mostly in the row; NULL: none. */
static const struct ank_former *site_in(const struct ank_former **rows, size_t count,
                                        const struct ank_former *row, const char *but)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i]->site, row->site) != 0 &&
            (!but || strcmp(rows[i]->site, but) != 0) &&
            is_mostly_in(rows[i]->n, rows[i]->members, row))
            return rows[i];
    return NULL;
}

/* A former row is a total when its site is the total of this release; a site that this
 * release does not know is a total when two others are mostly in it: of one, a few
 * families may have moved. */
bool disclosed_former_total(const struct disclosed_group *group,
                            const struct ank_former *former)
{
    const char *found = NULL;
    for (size_t i = 0; i < group->count; i++)
        if (strcmp(group->rows[i].item->site, former->site) == 0)
            return group->rows[i].item->total;
    for (size_t i = 0; i < group->count; i++) {
        const struct ank_release_item *item = group->rows[i].item;
        if (item->total || !is_mostly_in(item->n, item->members, former))
            continue;
        if (found)
            return true;
        found = item->site;
    }
    const struct ank_former *one =
        site_in(group->formers, group->former_count, former, found);
    if (!one)
        one = site_in(group->unseen, group->unseen_count, former, found);
    if (!one || found)
        return one != NULL;
    return site_in(group->formers, group->former_count, former, one->site) ||
           site_in(group->unseen, group->unseen_count, former, one->site);
}

bool disclosed_has_total(const struct disclosed_group *group)
{
    bool total = disclosed_total(group) != NULL;
    for (size_t i = 0; i < group->former_count && !total; i++)
        total = disclosed_former_total(group, group->formers[i]);
    return total;
}

void mask_reasons(struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count && group->neutral; i++)
        if (group->rows[i].shown->why != ANK_SHOWN)
            disclosed_hide(&group->rows[i], ANK_NEUTRAL);
}

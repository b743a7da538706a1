/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A second release of the same day: what was told of it stands. */
#include <string.h>

#include "disclosure_steps.h"

/* The row of that cell that told of the same day, or told nothing then; NULL: none. */
static const struct ank_former *of_this_day(const struct ank_former **formers,
                                            size_t count, const struct disclosed *row)
{
    for (size_t i = count; i-- > 0;)
        if (formers[i]->again && strcmp(formers[i]->site, row->item->site) == 0)
            return formers[i];
    return NULL;
}

/* Some row is told of other families than it has now, as it was told of this day. */
static bool stands_still(const struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        const struct disclosed *row = &group->rows[i];
        struct ank_set now = {row->item->n, row->item->members};
        if (row->shown->frozen &&
            of_this_day(group->formers, group->former_count, row) &&
            (now.n != row->set.n || ank_set_beyond(&now, &row->set) > 0))
            return true;
    }
    return false;
}

/* Sites and their total, told of one day: where one stands still the others do, or
 * their sums would contradict each other. */
void disclosed_stand_still(struct disclosed_group *group)
{
    const struct disclosed *total = NULL;
    if (group->count < 2 || !stands_still(group))
        return;
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        const struct ank_former *former =
            of_this_day(group->formers, group->former_count, row);
        if (former && !row->shown->frozen)
            disclosed_tell_again(row, former);
        if (row->item->total && !former)
            disclosed_hide(row, ANK_MOVED);
        if (row->item->total && former)
            total = row;
    }
    for (size_t i = 0; i < group->count && total; i++) {
        struct disclosed *row = &group->rows[i];
        const struct ank_former *unseen =
            of_this_day(group->unseen, group->unseen_count, row);
        if (row->shown->frozen)
            continue;
        if (unseen)
            disclosed_hide(row, unseen->shown.why);
        else if (ank_set_beyond(&row->set, &total->set) > 0 &&
                 !disclosed_freeze(group, row))
            disclosed_hide(row, ANK_MOVED);
    }
}

/* Of which day a row is told; ANK_NO_DAY: of this release's own. */
static ank_day day_of(const struct disclosed_group *group, const struct disclosed *row)
{
    for (size_t i = 0; row->shown->frozen && i < group->former_count; i++)
        if (group->formers[i]->again &&
            group->formers[i]->shown.cut_off == row->shown->cut_off)
            return ANK_NO_DAY;
    return row->shown->frozen ? row->shown->cut_off : ANK_NO_DAY;
}

/* Sites of the same day have no families that their total lacks, and all of them
 * together no fewer. */
static bool adds_up(const struct disclosed_group *group, const struct disclosed *total)
{
    size_t told = 0, sites = 0, families = 0;
    for (size_t i = 0; i < group->count; i++) {
        const struct disclosed *row = &group->rows[i];
        sites += !row->item->total;
        if (row->item->total || row->shown->why != ANK_SHOWN ||
            day_of(group, row) != day_of(group, total))
            continue;
        if (ank_set_beyond(&row->set, &total->set) > 0)
            return false;
        told++;
        families += row->set.n;
    }
    return told < sites || families == total->set.n;
}

void disclosed_add_up(struct disclosed_group *group)
{
    struct disclosed *total = disclosed_total(group);
    if (total && !adds_up(group, total))
        disclosed_hide(total, ANK_MOVED);
}

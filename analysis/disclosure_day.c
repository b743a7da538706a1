/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A second release of the same day: what was told of it stands. */
#include <string.h>

#include "disclosure.h"

/* The row of that cell that told of the same day, or told nothing then; NULL: none. */
static const struct ank_former *of_this_day(const struct ank_former **formers, size_t count,
                                            const struct disclosed *row)
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
        if (row->shown->frozen && of_this_day(group->formers, group->former_count, row) &&
            (now.n != row->set.n || ank_set_beyond(&now, &row->set) > 0))
            return true;
    }
    return false;
}

/* Sites and their total, told of one day: where one stands still the others do, or their
 * sums would contradict each other. */
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
        const struct ank_former *unseen = of_this_day(group->unseen, group->unseen_count, row);
        if (row->shown->frozen)
            continue;
        if (unseen)
            disclosed_hide(row, unseen->shown.why);
        else if (ank_set_beyond(&row->set, &total->set) > 0 && !disclosed_freeze(group, row))
            disclosed_hide(row, ANK_MOVED);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Against all that went out before: what can be repeated is repeated as it was,
 * what cannot be shown beside it is hidden. */
#include <string.h>

#include "disclosure.h"

static struct ank_set set_of(const struct ank_former *former)
{
    return (struct ank_set){former->n, former->members};
}

/* The latest former row of the same cell; NULL: none. */
static const struct ank_former *latest(const struct disclosed_group *group,
                                       const struct disclosed *row)
{
    for (size_t i = group->former_count; i-- > 0;)
        if (strcmp(group->formers[i]->site, row->item->site) == 0)
            return group->formers[i];
    return NULL;
}

static bool few_beyond(const struct ank_set *a, const struct ank_set *b, size_t least)
{
    size_t beyond = ank_set_beyond(a, b);
    return beyond > 0 && beyond < least;
}

/* Nobody or enough came in, and nobody or enough went out, each time. */
static bool moved_little(const struct disclosed_group *group, const struct disclosed *row)
{
    for (size_t i = 0; i < group->former_count; i++) {
        struct ank_set past = set_of(group->formers[i]);
        if (strcmp(group->formers[i]->site, row->item->site) == 0 &&
            (few_beyond(&row->set, &past, group->least) ||
             few_beyond(&past, &row->set, group->least)))
            return true;
    }
    return false;
}

/* Repeats the former row; false when there is none. */
static bool freeze(const struct disclosed_group *group, struct disclosed *row)
{
    const struct ank_former *former = latest(group, row);
    if (!former || row->shown->frozen)
        return false;
    *row->shown = former->shown;
    row->shown->frozen = true;
    row->set = set_of(former);
    return true;
}

/* Every set that anybody has seen or will see. */
static size_t seen_sets(const struct disclosed_group *group, struct ank_set *sets)
{
    size_t count = 0;
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_SHOWN)
            sets[count++] = group->rows[i].set;
    for (size_t i = 0; i < group->former_count; i++)
        sets[count++] = set_of(group->formers[i]);
    return count;
}

/* Alone, or for one site that takes its own families out. */
static bool can_be_combined(const struct disclosed_group *group)
{
    struct ank_arena mem = {0};
    struct ank_set *sets =
        ank_alloc(&mem, (group->count + group->former_count + 1) * sizeof *sets);
    size_t count = seen_sets(group, sets);
    bool few = count > 1 && ank_sets_differ_by_few(sets, count, NULL, group->least);
    for (size_t i = 0; !few && count > 1 && group->count > 1 && i < group->count; i++) {
        const struct ank_release_item *item = group->rows[i].item;
        struct ank_set own = {item->n, item->members};
        if (!item->total && item->n > 0)
            few = ank_sets_differ_by_few(sets, count, &own, group->least);
    }
    ank_arena_free(&mem);
    return few;
}

/* What goes first: the total, then the smallest site, of those that are new. */
static bool hide_weakest(struct disclosed_group *group)
{
    enum ank_withheld why = group->former_count > 0 ? ANK_MOVED : ANK_REST;
    struct disclosed *row = disclosed_total(group);
    bool total = row && !row->shown->frozen;
    if (!total)
        row = disclosed_smallest(group);
    if (!row || freeze(group, row))
        return row != NULL;
    if (total)
        disclosed_hide_total(group, why);
    else
        disclosed_hide(row, why);
    return true;
}

static void note_smallest(struct disclosed_group *group)
{
    struct ank_arena mem = {0};
    struct ank_set *sets =
        ank_alloc(&mem, (group->count + group->former_count + 1) * sizeof *sets);
    size_t count = seen_sets(group, sets), *smallest = &group->safety->smallest;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < count; k++) {
            size_t beyond = i == k ? 0 : ank_set_beyond(&sets[i], &sets[k]);
            if (beyond > 0 && (*smallest == 0 || beyond < *smallest))
                *smallest = beyond;
        }
    ank_arena_free(&mem);
}

void disclosed_past(struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (moved_little(group, &group->rows[i]))
            freeze(group, &group->rows[i]);
    while (can_be_combined(group) && hide_weakest(group))
        disclosed_rest(group);
    note_smallest(group);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Against all that went out before: what can be repeated is repeated as it was,
 * what cannot be shown beside it is hidden. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "disclosure_steps.h"

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
static bool moved_little(const struct disclosed_group *group,
                         const struct disclosed *row)
{
    for (size_t i = 0; i < group->former_count; i++) {
        struct ank_set past = disclosed_set(group->formers[i]);
        if (strcmp(group->formers[i]->site, row->item->site) == 0 &&
            (few_beyond(&row->set, &past, group->least) ||
             few_beyond(&past, &row->set, group->least)))
            return true;
    }
    return false;
}

void disclosed_tell_again(struct disclosed *row, const struct ank_former *former)
{
    *row->shown = former->shown;
    row->shown->frozen = true;
    row->set = disclosed_set(former);
}

/* Repeats the former row; false when there is none. */
bool disclosed_freeze(const struct disclosed_group *group, struct disclosed *row)
{
    const struct ank_former *former = latest(group, row);
    if (!former || row->shown->frozen)
        return false;
    disclosed_tell_again(row, former);
    return true;
}

static bool same_number(double a, double b)
{
    return (isnan(a) && isnan(b)) || a == b;
}

static bool same_figures(const struct ank_shown *a, const struct ank_shown *b)
{
    return same_number(a->mean, b->mean) && same_number(a->sd, b->sd) && a->n == b->n &&
           a->part_count == b->part_count && a->mostly == b->mostly &&
           memcmp(a->parts, b->parts, sizeof a->parts) == 0;
}

/* The latest former row of the same cell with the same families; NULL: none. */
static const struct ank_former *same_families(const struct disclosed_group *group,
                                              const struct disclosed *row)
{
    for (size_t i = group->former_count; i-- > 0;) {
        const struct ank_former *former = group->formers[i];
        struct ank_set past = disclosed_set(former);
        if (strcmp(former->site, row->item->site) == 0 && former->n == row->set.n &&
            ank_set_beyond(&past, &row->set) == 0)
            return former;
    }
    return NULL;
}

/* The same families with other figures: what differs is a family or two whose answers
 * were corrected, and would be read from it. Unless they go on in time. */
static bool is_news(const struct disclosed_group *group, const struct disclosed *row,
                    const struct ank_former *former)
{
    struct ank_shown shown = *row->shown;
    struct disclosed now = {row->item, &shown, row->set};
    if (!row->item->evolves)
        return false;
    disclosed_figures(group, &now);
    return !same_figures(&former->shown, &shown);
}

void disclosed_repeat(struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        const struct ank_former *former = same_families(group, row);
        if (moved_little(group, row))
            disclosed_freeze(group, row);
        else if (former && !is_news(group, row, former))
            disclosed_tell_again(row, former);
    }
}

/* Every set that anybody has seen or will see. */
static size_t seen_sets(const struct disclosed_group *group, struct ank_set *sets)
{
    size_t count = 0;
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_SHOWN)
            sets[count++] = group->rows[i].set;
    for (size_t i = 0; i < group->former_count; i++)
        sets[count++] = disclosed_set(group->formers[i]);
    return count;
}

static int compare_ids(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static void put_all(int64_t *all, size_t *count, size_t n, const int64_t *members)
{
    for (size_t i = 0; i < n; i++)
        all[(*count)++] = members[i];
}

/* All families that were ever at the site. */
static struct ank_set families_of(const struct disclosed_group *group, const char *site,
                                  struct ank_arena *mem)
{
    size_t most = 1, count = 0;
    for (size_t i = 0; i < group->count; i++)
        most += group->rows[i].item->n;
    for (size_t i = 0; i < group->former_count; i++)
        most += group->formers[i]->n;
    for (size_t i = 0; i < group->unseen_count; i++)
        most += group->unseen[i]->n;
    int64_t *all = ank_alloc(mem, most * sizeof *all);
    for (size_t i = 0; i < group->count; i++)
        if (strcmp(group->rows[i].item->site, site) == 0)
            put_all(all, &count, group->rows[i].item->n, group->rows[i].item->members);
    for (size_t i = 0; i < group->former_count; i++)
        if (strcmp(group->formers[i]->site, site) == 0)
            put_all(all, &count, group->formers[i]->n, group->formers[i]->members);
    for (size_t i = 0; i < group->unseen_count; i++)
        if (strcmp(group->unseen[i]->site, site) == 0)
            put_all(all, &count, group->unseen[i]->n, group->unseen[i]->members);
    if (count > 0)
        qsort(all, count, sizeof *all, compare_ids);
    return (struct ank_set){count, all};
}

/* For one site that takes its own families out. */
static bool insider_can_combine(const struct disclosed_group *group,
                                const struct ank_set *sets, size_t count,
                                const char *site)
{
    struct ank_arena mem = {0};
    struct ank_set own = families_of(group, site, &mem);
    bool few = own.n > 0 && ank_sets_differ_by_few(sets, count, &own, group->least);
    ank_arena_free(&mem);
    return few;
}

/* Of these the first `count`, and the sites of this release. */
static bool had_turn(const struct disclosed_group *group,
                     const struct ank_former **formers, size_t count, const char *site)
{
    for (size_t i = 0; i < group->count; i++)
        if (strcmp(group->rows[i].item->site, site) == 0)
            return true;
    for (size_t i = 0; i < count; i++)
        if (strcmp(formers[i]->site, site) == 0)
            return true;
    return false;
}

/* Sites of former releases that are not in this one. */
static bool former_insider_can(const struct disclosed_group *group,
                               const struct ank_set *sets, size_t set_count,
                               const struct ank_former **formers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!had_turn(group, formers, i, formers[i]->site) &&
            !disclosed_former_total(group, formers[i]) &&
            insider_can_combine(group, sets, set_count, formers[i]->site))
            return true;
    return false;
}

/* Alone, or for an insider; without a total there is nothing to take out of. */
static bool can_be_combined(const struct disclosed_group *group)
{
    struct ank_arena mem = {0};
    struct ank_set *sets =
        ank_alloc(&mem, (group->count + group->former_count + 1) * sizeof *sets);
    size_t count = seen_sets(group, sets);
    bool few = count > 1 && ank_sets_differ_by_few(sets, count, NULL, group->least);
    bool total = !few && count > 0 && disclosed_any_total(group);
    for (size_t i = 0; !few && total && i < group->count; i++)
        few = !group->rows[i].item->total &&
              insider_can_combine(group, sets, count, group->rows[i].item->site);
    if (!few && total)
        few =
            former_insider_can(group, sets, count, group->formers,
                               group->former_count) ||
            former_insider_can(group, sets, count, group->unseen, group->unseen_count);
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
    if (!row || disclosed_freeze(group, row))
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
    while (can_be_combined(group) && hide_weakest(group))
        disclosed_rest(group);
    note_smallest(group);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Suppression against differencing: no combination of sums, published now or before, is
 * a sum over fewer than `least` families (set_combinations.c). Rows are repeated or
 * hidden until none is left.
 */
#include <stdlib.h>
#include <string.h>

#include "disclosure_steps.h"

/* All sets of families that a reader of this and all former releases has figures of. */
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

/* Whether a coach of the site, who knows the figures of the own families, can. */
static bool insider_can_combine(const struct disclosed_group *group,
                                const struct ank_combinations *sets, const char *site)
{
    struct ank_arena mem = {0};
    struct ank_set own = families_of(group, site, &mem);
    bool few = own.n > 0 && ank_combinations_few(sets, &own, group->least);
    ank_arena_free(&mem);
    return few;
}

/* Whether the site is one of this release, or of the first `count` former rows. */
static bool was_tried(const struct disclosed_group *group,
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

/* Coaches of sites that only former releases have. */
static bool former_insider_can(const struct disclosed_group *group,
                               const struct ank_combinations *sets,
                               const struct ank_former **formers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!was_tried(group, formers, i, formers[i]->site) &&
            !disclosed_former_total(group, formers[i]) &&
            insider_can_combine(group, sets, formers[i]->site))
            return true;
    return false;
}

/* Whether a reader, or an insider, can combine the published sums into one of fewer
 * than `least` families. Without a total an insider has nothing to subtract from. */
static bool can_be_combined(const struct disclosed_group *group)
{
    struct ank_arena mem = {0};
    struct ank_set *sets =
        ank_alloc(&mem, (group->count + group->former_count + 1) * sizeof *sets);
    size_t count = seen_sets(group, sets);
    const struct ank_combinations *found = ank_combinations_find(sets, count, &mem);
    bool few = count > 1 && ank_combinations_few(found, NULL, group->least);
    bool total = !few && count > 0 && disclosed_has_total(group);
    for (size_t i = 0; !few && total && i < group->count; i++)
        few = !group->rows[i].item->total &&
              insider_can_combine(group, found, group->rows[i].item->site);
    if (!few && total)
        few = former_insider_can(group, found, group->formers, group->former_count) ||
              former_insider_can(group, found, group->unseen, group->unseen_count);
    ank_arena_free(&mem);
    return few;
}

/* Repeats or hides the weakest row that is new: the total, then the smallest site. */
static bool hide_weakest(struct disclosed_group *group)
{
    enum ank_withheld why =
        group->former_count > 0 ? ANK_DIFFERENCING : ANK_COMPLEMENTARY;
    struct disclosed *row = disclosed_total(group);
    bool total = row && !row->shown->repeated;
    if (!total)
        row = disclosed_smallest(group);
    if (!row || disclosed_repeat_latest(group, row))
        return row != NULL;
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

void suppress_differencing(struct disclosed_group *group)
{
    while (can_be_combined(group) && hide_weakest(group))
        continue;
    note_smallest(group);
}

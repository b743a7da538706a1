/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Repetition of what did not change: a cell whose families are those of a former
 * release, or differ from them by fewer than `least`, is published as that release
 * published it. New figures would tell of the few families that differ, or of the
 * corrected answer of one.
 */
#include <math.h>
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

static bool is_few_beyond(const struct ank_set *a, const struct ank_set *b,
                          size_t least)
{
    size_t beyond = ank_set_beyond(a, b);
    return beyond > 0 && beyond < least;
}

/* Whether, against some former row of the cell, fewer than `least` families came in or
 * fewer than `least` went out. */
static bool moved_little(const struct disclosed_group *group,
                         const struct disclosed *row)
{
    for (size_t i = 0; i < group->former_count; i++) {
        struct ank_set past = disclosed_set(group->formers[i]);
        if (strcmp(group->formers[i]->site, row->item->site) == 0 &&
            (is_few_beyond(&row->set, &past, group->least) ||
             is_few_beyond(&past, &row->set, group->least)))
            return true;
    }
    return false;
}

void disclosed_repeat(struct disclosed *row, const struct ank_former *former)
{
    *row->shown = former->shown;
    row->shown->repeated = true;
    row->set = disclosed_set(former);
}

bool disclosed_repeat_latest(const struct disclosed_group *group, struct disclosed *row)
{
    const struct ank_former *former = latest(group, row);
    if (!former || row->shown->repeated)
        return false;
    disclosed_repeat(row, former);
    return true;
}

static bool same_number(double a, double b)
{
    return (isnan(a) && isnan(b)) || a == b;
}

static bool same_figures(const struct ank_shown *a, const struct ank_shown *b)
{
    return same_number(a->mean, b->mean) && same_number(a->sd, b->sd) &&
           same_number(a->low, b->low) && a->n == b->n &&
           a->part_count == b->part_count && a->majority == b->majority &&
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

/* Whether the same families have new figures because the measure evolves in time. Of a
 * measure that does not evolve, new figures are the corrected answers of a family or
 * two, which a reader would find by subtraction. */
static bool is_news(const struct disclosed_group *group, const struct disclosed *row,
                    const struct ank_former *former)
{
    struct ank_shown shown = *row->shown;
    struct disclosed now = {
        .item = row->item, .shown = &shown, .set = row->set, .day = row->day};
    if (!row->item->evolves)
        return false;
    disclosed_figures(group, &now);
    return !same_figures(&former->shown, &shown);
}

void repeat_unchanged(struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        const struct ank_former *former = same_families(group, row);
        if (moved_little(group, row))
            disclosed_repeat_latest(group, row);
        else if (former && !is_news(group, row, former))
            disclosed_repeat(row, former);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Alignment of releases with one cut-off day: sites and their total add up only when
 * all of them describe the same families. Where a row of this cut-off day must repeat
 * older families, the other rows of the day are repeated with it.
 */
#include <string.h>

#include "disclosure_steps.h"

/* The latest of these rows of the cell that has this release's cut-off day; NULL: none.
 */
static const struct ank_former *of_this_day(const struct ank_former **formers,
                                            size_t count, const struct disclosed *row,
                                            ank_day cut_off)
{
    for (size_t i = count; i-- > 0;)
        if (formers[i]->shown.cut_off == cut_off &&
            strcmp(formers[i]->site, row->item->site) == 0)
            return formers[i];
    return NULL;
}

static const struct ank_former *published_this_day(const struct disclosed_group *group,
                                                   const struct disclosed *row)
{
    return of_this_day(group->formers, group->former_count, row, group->cut_off);
}

static const struct ank_former *hidden_this_day(const struct disclosed_group *group,
                                                const struct disclosed *row)
{
    return of_this_day(group->unseen, group->unseen_count, row, group->cut_off);
}

/* Whether some row repeats a former row of this cut-off day though its families have
 * changed since. */
static bool some_row_lags(const struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        const struct disclosed *row = &group->rows[i];
        struct ank_set now = {row->item->n, row->item->members};
        if (row->shown->repeated && published_this_day(group, row) &&
            (now.n != row->set.n || ank_set_beyond(&now, &row->set) > 0))
            return true;
    }
    return false;
}

/* Alignment: where one row of this cut-off day repeats older families, the rows beside
 * it repeat theirs; else sites and total would contradict each other. A row that the
 * earlier release of the day hid stays hidden. Any other row with a family that the
 * total lacks repeats its latest former row, or is hidden. */
void align_same_cutoff(struct disclosed_group *group)
{
    const struct disclosed *total = NULL;
    if (group->count < 2 || !some_row_lags(group))
        return;
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        const struct ank_former *former = published_this_day(group, row);
        if (former && !row->shown->repeated)
            disclosed_repeat(row, former);
        if (row->item->total && !former)
            disclosed_hide(row, ANK_DIFFERENCING);
        if (row->item->total && former)
            total = row;
    }
    for (size_t i = 0; i < group->count && total; i++) {
        struct disclosed *row = &group->rows[i];
        const struct ank_former *hidden = hidden_this_day(group, row);
        if (row->shown->repeated)
            continue;
        if (hidden)
            disclosed_hide(row, hidden->shown.why);
        else if (ank_set_beyond(&row->set, &total->set) > 0 &&
                 !disclosed_repeat_latest(group, row))
            disclosed_hide(row, ANK_DIFFERENCING);
    }
}

/* The cut-off day whose families the row describes. */
static ank_day row_day(const struct disclosed_group *group, const struct disclosed *row)
{
    return row->shown->repeated ? row->shown->cut_off : group->cut_off;
}

/* Whether the published sites of the total's cut-off day can sum to the total: no site
 * has a family that the total lacks, and when all sites are published their families
 * are as many as the total's. */
static bool adds_up(const struct disclosed_group *group, const struct disclosed *total)
{
    size_t published = 0, sites = 0, families = 0;
    for (size_t i = 0; i < group->count; i++) {
        const struct disclosed *row = &group->rows[i];
        sites += !row->item->total;
        if (row->item->total || row->shown->why != ANK_SHOWN ||
            row_day(group, row) != row_day(group, total))
            continue;
        if (ank_set_beyond(&row->set, &total->set) > 0)
            return false;
        published++;
        families += row->set.n;
    }
    return published < sites || families == total->set.n;
}

void suppress_contradicting_total(struct disclosed_group *group)
{
    struct disclosed *total = disclosed_total(group);
    if (total && !adds_up(group, total))
        disclosed_hide(total, ANK_DIFFERENCING);
}

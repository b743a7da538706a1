/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a family came with its rights, the family being the unit. */
#include <string.h>

#include "cohort_parts.h"

/* Within three months, six, a year; later, or not yet. */
static const ank_day limits[] = {91, 183, 365};

/* In order; granted; applied for; found or known. */
static unsigned char part_of_stage(int stage)
{
    switch (stage) {
    case ANK_APPLIED:
    case ANK_PLEADED:
        return 2;
    case ANK_GRANTED:
        return 1;
    default:
        return ank_stage_realised(stage) ? 0 : 3;
    }
}

static size_t group_at(struct ank_cohorts *cohorts, const char *right)
{
    const struct ank_release_options *options = &cohorts->options;
    const char *group = panel_group_of(options->rights, options->right_count, right);
    size_t at = 0;
    while (group && at < cohorts->group_count &&
           strcmp(cohorts->groups[at], group) != 0)
        at++;
    return group ? at : cohorts->group_count;
}

/* From the start of the trajectory to the first right in order; only who could be
 * followed for a year. */
static unsigned char part_of_time(ank_day start, ank_day first, ank_day cut_off)
{
    if (cut_off - start < limits[2])
        return COHORT_NO_TIME;
    unsigned char part = 0;
    ank_day days = first == ANK_NO_DAY ? limits[2] + 1 : first - start;
    while (part < ANK_COUNT(limits) && days > limits[part])
        part++;
    return part;
}

static void add_claim(struct ank_cohorts *cohorts, const struct ank_step *steps,
                      size_t count, struct cohort_family *family)
{
    bool in_order = ank_steps_in_order(false, steps, count);
    for (size_t i = 0; i < count; i++) {
        unsigned char part = part_of_stage(steps[i].stage);
        if (part < family->stage)
            family->stage = part;
    }
    size_t group = group_at(cohorts, steps[0].right);
    if (group < cohorts->group_count && family->group[group] != 1)
        family->group[group] = in_order ? 1 : 2;
    family->found++;
    family->rights += in_order;
    family->explored = family->claimed = true;
}

void cohort_rights(struct ank_cohorts *cohorts, const struct ank_record *record,
                   size_t trajectory, struct cohort_family *family)
{
    struct ank_arena mem = {0};
    struct ank_claim *claims;
    ank_day start = record->trajectories[trajectory].start;
    ank_day cut_off = cohorts->options.cut_off;
    size_t count = ank_claims(record, &mem, &claims);
    for (size_t i = 0; i < count; i++) {
        const struct ank_step *steps = &record->steps[claims[i].first];
        if (ank_claim_place(record, claims, i, trajectory) == ANK_CLAIM_HERE)
            add_claim(cohorts, steps, claims[i].count, family);
    }
    ank_day first = ank_first_in_order(record, claims, count, trajectory, cut_off);
    family->time =
        family->claimed ? part_of_time(start, first, cut_off) : COHORT_NO_TIME;
    ank_arena_free(&mem);
}

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

/* Of one family: the first day a right was found, and the first it was in order. */
struct first_days {
    ank_day origin, realised;
};

static void note_days(struct first_days *first, const struct ank_step *steps,
                      size_t count)
{
    ank_day origin = panel_origin(steps, count);
    if (origin != ANK_NO_DAY && (first->origin == ANK_NO_DAY || origin < first->origin))
        first->origin = origin;
    for (size_t i = 0; i < count; i++)
        if (ank_stage_realised(steps[i].stage) &&
            (first->realised == ANK_NO_DAY || steps[i].day < first->realised))
            first->realised = steps[i].day;
}

/* Only who could be followed for a year. */
static unsigned char part_of_time(const struct first_days *first, ank_day cut_off)
{
    if (first->origin == ANK_NO_DAY || cut_off - first->origin < limits[2])
        return COHORT_NO_TIME;
    unsigned char part = 0;
    ank_day days =
        first->realised == ANK_NO_DAY ? limits[2] + 1 : first->realised - first->origin;
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
    family->rights += in_order;
    family->explored = true;
}

void cohort_rights(struct ank_cohorts *cohorts, const struct ank_record *record,
                   size_t trajectory, struct cohort_family *family)
{
    struct ank_arena mem = {0};
    struct ank_claim *claims;
    struct first_days first = {ANK_NO_DAY, ANK_NO_DAY};
    size_t count = ank_claims(record, &mem, &claims);
    for (size_t i = 0; i < count; i++) {
        if (!panel_in_trajectory(record, &claims[i], trajectory))
            continue;
        const struct ank_step *steps = &record->steps[claims[i].first];
        add_claim(cohorts, steps, claims[i].count, family);
        note_days(&first, steps, claims[i].count);
    }
    family->time = part_of_time(&first, cohorts->options.cut_off);
    ank_arena_free(&mem);
}

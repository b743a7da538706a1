/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A family as it stood on the cut-off day. */
#include <string.h>

#include "cohort_parts.h"

ank_day ank_cut_off(ank_day today)
{
    int year, month, day;
    ank_day_civil(today, &year, &month, &day);
    ank_day june = ank_day_from_civil(year, 6, 30),
            december = ank_day_from_civil(year, 12, 31);
    return today >= december ? december
           : today >= june   ? june
                             : ank_day_from_civil(year - 1, 12, 31);
}

/* Then and now: what was taken back since takes effect at once. */
static bool agrees(const struct ank_record *record, const char *purpose,
                   ank_day cut_off, ank_day today, bool needed)
{
    bool said_then, said_now;
    bool then = ank_consent_stands(record, purpose, cut_off, &said_then);
    bool now = ank_consent_stands(record, purpose, today, &said_now);
    return (then || (!said_then && !needed)) && (now || (!said_now && !needed));
}

static bool speaks(const struct ank_record *record, const struct ank_sitting *sitting,
                   const struct ank_release_options *options)
{
    return sitting->day <= options->cut_off &&
           !ank_consent_withdrawn_by(record, sitting->by, "evaluation",
                                     options->today) &&
           !ank_consent_withdrawn_by(record, sitting->by, "measure", options->today);
}

bool cohort_record(const struct ank_record *record,
                   const struct ank_release_options *options, struct ank_arena *mem,
                   struct ank_record *standing)
{
    ank_day cut_off = options->cut_off;
    if (!agrees(record, "evaluation", cut_off, options->today, true) ||
        !agrees(record, "measure", cut_off, options->today, false))
        return false;
    *standing = *record;
    standing->trajectories =
        ank_alloc(mem, (record->trajectory_count + 1) * sizeof *standing->trajectories);
    standing->sittings =
        ank_alloc(mem, (record->sitting_count + 1) * sizeof *standing->sittings);
    standing->steps =
        ank_alloc(mem, (record->step_count + 1) * sizeof *standing->steps);
    standing->trajectory_count = standing->sitting_count = standing->step_count = 0;
    for (size_t i = 0; i < record->trajectory_count; i++) {
        struct ank_trajectory *kept =
            &standing->trajectories[standing->trajectory_count];
        *kept = record->trajectories[i];
        if (kept->end != ANK_NO_DAY && kept->end > cut_off) {
            kept->end = ANK_NO_DAY;
            kept->closed_reason = kept->closed_by = NULL;
        }
        standing->trajectory_count += kept->start <= cut_off;
    }
    for (size_t i = 0; i < record->sitting_count; i++)
        if (speaks(record, &record->sittings[i], options))
            standing->sittings[standing->sitting_count++] = record->sittings[i];
    for (size_t i = 0; i < record->step_count; i++)
        if (record->steps[i].day <= cut_off)
            standing->steps[standing->step_count++] = record->steps[i];
    return standing->trajectory_count > 0;
}

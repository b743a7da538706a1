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
    return !ank_consent_withdrawn_by(record, sitting->by, "evaluation",
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
    *standing = ank_record_until(record, cut_off, mem);
    size_t kept = 0;
    for (size_t i = 0; i < standing->sitting_count; i++)
        if (speaks(record, &standing->sittings[i], options))
            standing->sittings[kept++] = standing->sittings[i];
    standing->sitting_count = kept;
    return standing->trajectory_count > 0;
}

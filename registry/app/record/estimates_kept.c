/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a coach expected beside what came of it; see estimate_entry.h. */
#include <ankerpunt/analysis/results.h>
#include <ankerpunt/app/estimate_entry.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/estimate.h>
#include "../work.h"

/* The first voice that was there before and after: the family together comes first. */
static const struct ank_voice *voice_around(struct ank_work_context *work,
                                            const struct ank_record *record,
                                            const struct ank_estimate *estimate,
                                            const struct ank_sitting *around[2])
{
    struct ank_voice *voices;
    int at = ank_trajectory_at(record, estimate->day);
    size_t count = at < 0 ? 0 : ank_voices(record, (size_t)at, work->mem, &voices);
    const struct ank_expected_at asked = {estimate->instrument, estimate->position,
                                          estimate->day};
    size_t kept = 0;
    for (size_t v = 0; v < count; v++)
        if (!ank_kept_back(record, voices[v].by, NULL, work->today))
            voices[kept++] = voices[v];
    return kept == 0 ? NULL : ank_voices_around(voices, kept, &asked, around);
}

static void tell(struct ank_work_context *work, const struct ank_record *record,
                 const struct ank_estimate *estimate, struct ank_estimate_told *told,
                 size_t *count)
{
    const struct ank_sitting *around[2];
    size_t d = estimate->position;
    const struct ank_voice *voice = voice_around(work, record, estimate, around);
    if (!voice)
        return;
    const struct ank_scale *scale = &voice->instrument->scale;
    told[(*count)++] = (struct ank_estimate_told){
        .domain = &voice->instrument->domains[d].label,
        .day = estimate->day,
        .who = estimate->who,
        .expected = ank_scale_difference(scale, estimate->change),
        .found =
            ank_scale_difference(scale, around[1]->scores[d] - around[0]->scores[d]),
        .decimals = scale->decimals,
    };
}

bool ank_estimates_told(struct ank_work_context *work, const struct ank_record *record,
                        struct ank_estimate_told **told, size_t *count,
                        struct ank_error *err)
{
    struct ank_estimates all = {.family = record->family};
    *count = 0;
    if (!ank_estimate_list(work->registry, work->mem, &all, err))
        return false;
    *told = ank_alloc(work->mem, (all.count + 1) * sizeof **told);
    for (size_t i = 0; i < all.count; i++)
        if (all.rows[i].day == all.rows[all.count - 1].day)
            tell(work, record, &all.rows[i], *told, count);
    return true;
}

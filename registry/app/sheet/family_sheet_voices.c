/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who else of the family spoke, for the back of its sheet: on the same instrument,
 * side by side and never averaged. What a coach rated alone is not among them, nor
 * who took back their own word.
 */
#include <string.h>

#include <ankerpunt/model/score.h>
#include "family_sheet.h"

/* Their own no holds for being measured, and for whom the sheet is given to. */
static bool wants_to_be_seen(const struct progress_source *source,
                             const struct ank_record *record,
                             const struct ank_voice *voice, ank_day today)
{
    return !ank_consent_withdrawn_by(record, voice->by, "measure", today) &&
           (!source->shared ||
            !ank_consent_withdrawn_by(record, voice->by, source->shared, today));
}

static bool stands_beside(const struct progress_source *source,
                          const struct ank_record *record,
                          const struct ank_voice *voice, const struct ank_voice *shown,
                          ank_day today)
{
    bool numbered = false;
    for (size_t i = 0; i < voice->count; i++)
        numbered = numbered || ank_sitting_numbered(voice->sittings[i]);
    return voice != shown && !voice->coach_only && numbered &&
           voice->instrument->id == shown->instrument->id &&
           wants_to_be_seen(source, record, voice, today);
}

static bool speaks_of(const struct ank_voice *voice, size_t domain)
{
    for (size_t i = 0; i < voice->count; i++)
        if (voice->sittings[i]->scores[domain] != ANK_NOT_ASKED)
            return true;
    return false;
}

/* Domains that only these voices spoke of, after those of the sheet. */
static void add_rows(struct ank_progress *progress, size_t *domains,
                     const struct ank_voice *const *voices, size_t count,
                     struct ank_arena *mem)
{
    const struct ank_instrument *instrument = progress->instrument;
    size_t most = instrument->domain_count, rows = progress->row_count;
    struct ank_progress_row *all = ank_alloc(mem, most * sizeof *all);
    if (rows > 0)
        memcpy(all, progress->rows, rows * sizeof *all);
    for (size_t d = 0; d < most; d++) {
        bool there = false, spoken = false;
        for (size_t i = 0; i < rows; i++)
            there = there || domains[i] == d;
        for (size_t v = 0; v < count; v++)
            spoken = spoken || speaks_of(voices[v], d);
        if (there || !spoken)
            continue;
        domains[rows] = d;
        all[rows++] = (struct ank_progress_row){
            .label = ank_label(progress->lang, &instrument->domains[d].label),
            .then = ANK_NOT_ASKED,
            .now = ANK_NOT_ASKED,
            .last = ANK_NOT_ASKED,
            .then_day = ANK_NO_DAY,
            .now_day = ANK_NO_DAY};
    }
    progress->rows = all;
    progress->voice_row_count = rows - progress->row_count;
}

static struct ank_progress_voice voice_of(const struct ank_voice *voice,
                                          const size_t *domains, size_t rows,
                                          struct ank_arena *mem)
{
    ank_day *days = ank_alloc(mem, voice->count * sizeof *days);
    const ank_score **scores = ank_alloc(mem, rows * sizeof *scores);
    for (size_t i = 0; i < voice->count; i++)
        days[i] = voice->sittings[i]->day;
    for (size_t r = 0; r < rows; r++) {
        ank_score *row = ank_alloc(mem, voice->count * sizeof *row);
        for (size_t i = 0; i < voice->count; i++)
            row[i] = voice->sittings[i]->scores[domains[r]];
        scores[r] = row;
    }
    return (struct ank_progress_voice){
        .by = voice->by, .sitting_count = voice->count, .days = days, .scores = scores};
}

void progress_voices(const struct progress_source *source,
                     const struct ank_record *record, const struct ank_voice *voices,
                     size_t count, const struct ank_voice *shown, size_t *domains,
                     struct ank_arena *mem, struct ank_progress *progress)
{
    const struct ank_voice **beside = ank_alloc(mem, count * sizeof *beside);
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        if (stands_beside(source, record, &voices[i], shown, progress->today))
            beside[found++] = &voices[i];
    if (found == 0)
        return;
    add_rows(progress, domains, beside, found, mem);
    struct ank_progress_voice *made = ank_alloc(mem, found * sizeof *made);
    for (size_t i = 0; i < found; i++)
        made[i] = voice_of(beside[i], domains,
                           progress->row_count + progress->voice_row_count, mem);
    progress->voices = made;
    progress->voice_count = found;
}

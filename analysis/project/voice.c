/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record taken apart by trajectory, instrument and voice; see
 * <ankerpunt/analysis/results.h>.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/results.h>

static bool speaks(const struct ank_voice *voice, const struct ank_sitting *sitting)
{
    return voice->instrument == sitting->instrument &&
           voice->coach_only == sitting->coach_only &&
           strcmp(voice->by ? voice->by : "", sitting->by ? sitting->by : "") == 0;
}

/* The voice of a sitting among those there are; a new one at the end else. */
static struct ank_voice *voice_of(const struct ank_sitting *sitting,
                                  struct ank_arena *mem, struct ank_voice **voices,
                                  size_t *count)
{
    for (size_t i = *count; i-- > 0;)
        if (speaks(&(*voices)[i], sitting))
            return &(*voices)[i];
    *voices = ank_grow(mem, *voices, *count, sizeof **voices);
    (*voices)[*count] = (struct ank_voice){.instrument = sitting->instrument,
                                           .by = sitting->by,
                                           .coach_only = sitting->coach_only};
    return &(*voices)[(*count)++];
}

/* Sittings of a record stand by instrument, voice and date already. */
size_t ank_voices(const struct ank_record *record, size_t trajectory,
                  struct ank_arena *mem, struct ank_voice **voices)
{
    size_t count = 0;
    *voices = NULL;
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *sitting = &record->sittings[i];
        if (ank_sitting_apart(sitting) ||
            ank_trajectory_at(record, sitting->day) != (int)trajectory)
            continue;
        struct ank_voice *voice = voice_of(sitting, mem, voices, &count);
        voice->sittings =
            ank_grow(mem, voice->sittings, voice->count, sizeof(struct ank_sitting *));
        voice->sittings[voice->count++] = sitting;
    }
    return count;
}

void ank_baselines(const struct ank_voice *voice, const struct ank_waves *waves,
                   const struct ank_trajectory *trajectory,
                   const struct ank_sitting *baselines[static ANK_MOST_DOMAINS])
{
    for (size_t d = 0; d < voice->instrument->domain_count; d++)
        baselines[d] = NULL;
    for (size_t i = 0; i < voice->count; i++) {
        const struct ank_sitting *sitting = voice->sittings[i];
        if (ank_wave_of(waves, trajectory, sitting->day) != 0)
            continue;
        for (size_t d = 0; d < voice->instrument->domain_count; d++)
            if (sitting->scores[d] >= 0 && !baselines[d])
                baselines[d] = sitting;
    }
}

ank_day ank_baseline_day(const struct ank_voice *voice, const struct ank_waves *waves,
                         const struct ank_trajectory *trajectory)
{
    for (size_t i = 0; !voice->coach_only && i < voice->count; i++)
        if (ank_sitting_numbered(voice->sittings[i]) &&
            ank_wave_of(waves, trajectory, voice->sittings[i]->day) == 0)
            return voice->sittings[i]->day;
    return ANK_NO_DAY;
}

/* Voices stand with the family together first, then by code, so the first of equals
 * wins. */
const struct ank_voice *ank_speaking_voice(const struct ank_voice *voices, size_t count,
                                           const struct ank_instrument *instrument,
                                           const struct ank_waves *waves,
                                           const struct ank_trajectory *trajectory)
{
    const struct ank_voice *best = NULL;
    ank_day best_day = ANK_NO_DAY;
    for (size_t i = 0; i < count; i++) {
        ank_day day = voices[i].instrument->id == instrument->id
                          ? ank_baseline_day(&voices[i], waves, trajectory)
                          : ANK_NO_DAY;
        if (day == ANK_NO_DAY)
            continue;
        if (!voices[i].by)
            return &voices[i];
        if (!best || day < best_day) {
            best = &voices[i];
            best_day = day;
        }
    }
    return best;
}

static ank_day first_number(const struct ank_voice *voice)
{
    for (size_t i = 0; !voice->coach_only && i < voice->count; i++)
        if (ank_sitting_numbered(voice->sittings[i]))
            return voice->sittings[i]->day;
    return ANK_NO_DAY;
}

/* Of several the first of equals wins, as above. */
static const struct ank_voice *first_heard(const struct ank_voice *voices, size_t count,
                                           const struct ank_instrument *instrument)
{
    const struct ank_voice *best = NULL;
    for (size_t i = 0; i < count; i++) {
        if (voices[i].instrument->id != instrument->id ||
            first_number(&voices[i]) == ANK_NO_DAY)
            continue;
        if (!voices[i].by)
            return &voices[i];
        if (!best || first_number(&voices[i]) < first_number(best))
            best = &voices[i];
    }
    return best;
}

const struct ank_voice *ank_heard_voice(const struct ank_voice *voices, size_t count,
                                        const struct ank_instrument *instrument,
                                        const struct ank_waves *waves,
                                        const struct ank_trajectory *trajectory)
{
    const struct ank_voice *speaks =
        ank_speaking_voice(voices, count, instrument, waves, trajectory);
    return speaks ? speaks : first_heard(voices, count, instrument);
}

bool ank_voice_around(const struct ank_voice *voice, size_t domain, ank_day day,
                      const struct ank_sitting **before,
                      const struct ank_sitting **after)
{
    *before = *after = NULL;
    for (size_t i = 0; i < voice->count && !*after; i++) {
        const struct ank_sitting *sitting = voice->sittings[i];
        if (sitting->scores[domain] < 0)
            continue;
        if (sitting->day >= day)
            *after = sitting;
        else
            *before = sitting;
    }
    return *before && *after;
}

const struct ank_voice *ank_voices_around(const struct ank_voice *voices, size_t count,
                                          const struct ank_expected_at *at,
                                          const struct ank_sitting *around[static 2])
{
    for (size_t v = 0; v < count; v++)
        if (voices[v].instrument->id == at->instrument && !voices[v].coach_only &&
            ank_voice_around(&voices[v], at->domain, at->day, &around[0], &around[1]))
            return &voices[v];
    around[0] = around[1] = NULL;
    return NULL;
}

bool ank_rule_needs_sd(const struct ank_instrument *instrument)
{
    for (size_t i = 0; i < instrument->domain_count; i++)
        if (!isnan(instrument->domains[i].rule.retest_reliability) &&
            isnan(instrument->domains[i].rule.retest_sd))
            return true;
    return false;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who was heard in a wave, and how far they came; see <ankerpunt/model/wave.h>. */
#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/model/whose.h>

static const struct ank_trajectory *period_of(const struct ank_wave_asked *asked)
{
    return &asked->record->trajectories[asked->trajectory];
}

/* A talk of the trajectory on the instrument that can be part of a wave. */
static bool counts(const struct ank_wave_asked *asked,
                   const struct ank_sitting *sitting)
{
    return !ank_sitting_apart(sitting) && !sitting->coach_only &&
           sitting->instrument->id == asked->instrument->id &&
           ank_trajectory_at(asked->record, sitting->day) == (int)asked->trajectory;
}

static bool is_in_wave(const struct ank_wave_asked *asked,
                       const struct ank_sitting *sitting)
{
    return counts(asked, sitting) && ank_wave_of(asked->waves, period_of(asked),
                                                 sitting->day) == (int)asked->index;
}

/* Talks of one voice stand together in a record: its answers are counted as one. */
static struct ank_wave_voice read_voice(const struct ank_wave_asked *asked, size_t *at)
{
    const struct ank_record *record = asked->record;
    struct ank_arena mem = {0};
    const char *by = record->sittings[*at].by;
    struct ank_wave_voice voice = {.by = by, .last = ANK_NO_DAY};
    size_t count = asked->instrument->domain_count;
    bool *answered = ank_alloc(&mem, count * sizeof *answered);
    for (; *at < record->sitting_count; ++*at) {
        const struct ank_sitting *sitting = &record->sittings[*at];
        if (sitting->instrument->id != asked->instrument->id ||
            !ank_same_voice(sitting->by, by))
            break;
        if (!is_in_wave(asked, sitting))
            continue;
        voice.last = sitting->day;
        voice.asked = ank_sitting_asked(sitting) > voice.asked
                          ? ank_sitting_asked(sitting)
                          : voice.asked;
        for (size_t d = 0; d < count; d++)
            answered[d] = answered[d] || sitting->scores[d] != ANK_NOT_ASKED;
    }
    for (size_t d = 0; d < count; d++)
        voice.answered += answered[d];
    ank_arena_free(&mem);
    return voice;
}

size_t ank_wave_voices(const struct ank_wave_asked *asked, struct ank_arena *mem,
                       struct ank_wave_voice **voices)
{
    size_t count = 0;
    const struct ank_record *record = asked->record;
    *voices = NULL;
    for (size_t i = 0; i < record->sitting_count;) {
        if (record->sittings[i].instrument->id != asked->instrument->id) {
            i++;
            continue;
        }
        struct ank_wave_voice voice = read_voice(asked, &i);
        if (voice.last == ANK_NO_DAY)
            continue;
        *voices = ank_grow(mem, *voices, count, sizeof **voices);
        (*voices)[count++] = voice;
    }
    return count;
}

static bool was_enough(const struct ank_wave_asked *asked)
{
    const struct ank_trajectory *period = period_of(asked);
    for (size_t i = 0; i < period->enough_count; i++)
        if (strcmp(period->enough[i].wave, asked->waves->wave[asked->index].name) == 0)
            return true;
    return false;
}

/* A later talk of anybody, outside the wave. */
static bool was_followed(const struct ank_wave_asked *asked, ank_day day)
{
    for (size_t i = 0; i < asked->record->sitting_count; i++) {
        const struct ank_sitting *sitting = &asked->record->sittings[i];
        if (sitting->day > day && counts(asked, sitting) && !is_in_wave(asked, sitting))
            return true;
    }
    return false;
}

/* Whether somebody can still be asked to go on with it. */
static bool goes_on(const struct ank_wave_asked *asked, ank_day today)
{
    const struct ank_trajectory *period = period_of(asked);
    struct ank_window window = ank_window_of(asked->waves, asked->index, period);
    if (!ank_instrument_asked(asked->instrument, today))
        return false;
    return period->end == ANK_NO_DAY || period->end > today ||
           (asked->waves->wave[asked->index].kind != ANK_MONTHS && today <= window.to);
}

bool ank_wave_begun(const struct ank_wave_asked *asked, ank_day today,
                    struct ank_wave_voice *most)
{
    struct ank_arena mem = {0};
    struct ank_wave_voice *voices;
    ank_day last = ANK_NO_DAY;
    size_t count = ank_wave_voices(asked, &mem, &voices);
    *most = (struct ank_wave_voice){0};
    for (size_t i = 0; i < count; i++) {
        if (voices[i].answered > most->answered)
            *most = voices[i];
        if (last == ANK_NO_DAY || voices[i].last > last)
            last = voices[i].last;
    }
    ank_arena_free(&mem);
    return most->answered > 0 && most->answered < most->asked &&
           goes_on(asked, today) && !was_enough(asked) && !was_followed(asked, last);
}

bool ank_wave_unfinished(const struct ank_wave_asked *asked,
                         const struct ank_wave_place *place, ank_day today,
                         struct ank_wave_voice *most)
{
    return place->state != ANK_STATE_REFUSED && ank_wave_begun(asked, today, most);
}

/* Whether this voice rated before the wave. */
static bool is_known(const struct ank_wave_asked *asked, const char *by, ank_day from)
{
    for (size_t i = 0; i < asked->record->sitting_count; i++) {
        const struct ank_sitting *sitting = &asked->record->sittings[i];
        if (sitting->day < from && ank_same_voice(sitting->by, by) &&
            counts(asked, sitting))
            return true;
    }
    return false;
}

/* Whether this voice was heard in the wave, or after it. */
static bool was_heard(const struct ank_wave_asked *asked, const char *by, ank_day from)
{
    for (size_t i = 0; i < asked->record->sitting_count; i++) {
        const struct ank_sitting *sitting = &asked->record->sittings[i];
        if (ank_same_voice(sitting->by, by) && counts(asked, sitting) &&
            (sitting->day >= from || is_in_wave(asked, sitting)))
            return true;
    }
    return false;
}

size_t ank_wave_unheard(const struct ank_wave_asked *asked, ank_day today,
                        struct ank_arena *mem, const char *const **persons)
{
    const struct ank_record *record = asked->record;
    ank_day from = ank_window_of(asked->waves, asked->index, period_of(asked)).from;
    const char **found = NULL, *before = NULL;
    size_t count = 0;
    for (size_t i = 0; i < record->sitting_count; i++) {
        const char *by = record->sittings[i].by;
        if (!by || record->sittings[i].instrument->id != asked->instrument->id ||
            ank_same_voice(by, before) || !is_known(asked, by, from) ||
            was_heard(asked, by, from) ||
            ank_consent_withdrawn_by(record, by, "measure", today))
            continue;
        found = ank_grow(mem, found, count, sizeof *found);
        found[count++] = before = by;
    }
    *persons = found;
    return count;
}

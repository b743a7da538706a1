/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Planned moments, their windows, and which date belongs to which. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>

enum { after_intake = 45, before_closing = 30, after_closing = 45 };

static bool read_months(const char *text, int *months)
{
    int64_t value;
    if (!*text || strspn(text, "0123456789") != strlen(text) || strlen(text) > 3 ||
        !ank_decimal_parse(text, 0, &value))
        return false;
    *months = (int)value;
    return true;
}

bool ank_wave_parse(const char *name, struct ank_wave *wave)
{
    static const char followup[] = "followup-";
    struct ank_wave read = {0};

    if (strcmp(name, "closing") == 0)
        read.kind = ANK_CLOSING;
    else if (strncmp(name, followup, sizeof followup - 1) == 0) {
        read.kind = ANK_FOLLOWUP;
        if (!read_months(name + sizeof followup - 1, &read.months) || read.months == 0)
            return false;
    } else if (!read_months(name, &read.months))
        return false;

    if (read.kind == ANK_CLOSING)
        strcpy(read.name, "closing");
    else
        snprintf(read.name, sizeof read.name, "%s%d",
                 read.kind == ANK_FOLLOWUP ? followup : "", read.months % 1000);
    *wave = read;
    return true;
}

const char *ank_wave_words(const struct ank_lang *lang, struct ank_arena *mem,
                           const char *name)
{
    struct ank_wave wave;
    if (!name || !ank_wave_parse(name, &wave))
        return name;
    if (wave.kind != ANK_MONTHS)
        return wave.kind == ANK_CLOSING ? ank_words(lang, ANK_N("closing"))
                                        : ank_wave_when(lang, mem, &wave);
    return wave.months == 0
               ? ank_words(lang, ANK_N("intake"))
               : ank_say_n(lang, mem, "%zu month", "%zu months", (size_t)wave.months);
}

const char *ank_wave_when(const struct ank_lang *lang, struct ank_arena *mem,
                          const struct ank_wave *wave)
{
    size_t months = (size_t)wave->months;
    if (wave->kind == ANK_CLOSING)
        return ank_words(lang, ANK_N("at closing"));
    if (wave->kind == ANK_FOLLOWUP)
        return ank_say_n(lang, mem, "%zu month after closing",
                         "%zu months after closing", months);
    if (months == 0)
        return ank_words(lang, ANK_N("at the start"));
    return ank_say_n(lang, mem, "after %zu month", "after %zu months", months);
}

static int compare_waves(const void *left, const void *right)
{
    const struct ank_wave *a = left, *b = right;
    if (a->kind != b->kind)
        return (a->kind > b->kind) - (a->kind < b->kind);
    return (a->months > b->months) - (a->months < b->months);
}

void ank_waves_settle(struct ank_waves *waves, struct ank_arena *mem)
{
    struct ank_wave *all = ank_alloc(mem, (waves->count + 1) * sizeof *all);
    ank_wave_parse("0", &all[0]);
    if (waves->count)
        memcpy(all + 1, waves->wave, waves->count * sizeof *all);
    qsort(all, waves->count + 1, sizeof *all, compare_waves);

    size_t kept = 0;
    for (size_t i = 0; i <= waves->count; i++) {
        if (kept > 0 && compare_waves(&all[kept - 1], &all[i]) == 0) {
            if (all[i].own_window)
                all[kept - 1] = all[i];
            continue;
        }
        all[kept++] = all[i];
    }
    *waves = (struct ank_waves){kept, all};
}

/* The date a wave's days are counted from. */
static ank_day origin(const struct ank_wave *wave, ank_day start, ank_day end)
{
    return wave->kind == ANK_MONTHS ? start : end;
}

static ank_day nominal(const struct ank_wave *wave, ank_day start, ank_day end)
{
    ank_day from = origin(wave, start, end);
    return from == ANK_NO_DAY ? ANK_NO_DAY : ank_day_add_months(from, wave->months);
}

/* Neighbours are waves of the same chain: months among themselves, closing and
 * follow-up among themselves. */
static bool same_chain(const struct ank_wave *a, const struct ank_wave *b)
{
    return (a->kind == ANK_MONTHS) == (b->kind == ANK_MONTHS);
}

/* Whole days between two nominal dates, the middle one to the earlier wave. */
static ank_day midpoint(ank_day earlier, ank_day later)
{
    return earlier + (later - earlier) / 2;
}

/* The day after the midpoint with the wave before; a first follow-up reaches
 * half-way back to the end itself. */
static ank_day edge_before(const struct ank_waves *waves, size_t index, ank_day here,
                           ank_day start, ank_day end)
{
    const struct ank_wave *wave = &waves->wave[index];
    if (wave->kind == ANK_MONTHS && wave->months == 0)
        return here - ANK_BEFORE_INTAKE;
    if (wave->kind == ANK_CLOSING)
        return here - before_closing;
    bool has_neighbour = index > 0 && same_chain(wave, &waves->wave[index - 1]);
    ank_day before = has_neighbour ? nominal(&waves->wave[index - 1], start, end)
                                   : origin(wave, start, end);
    return midpoint(before, here) + 1;
}

struct ank_window ank_wave_window(const struct ank_waves *waves, size_t index,
                                  ank_day start, ank_day end)
{
    const struct ank_wave *wave = &waves->wave[index];
    ank_day here = nominal(wave, start, end);
    if (here == ANK_NO_DAY)
        return (struct ank_window){ANK_NO_DAY, ANK_NO_DAY, ANK_NO_DAY};
    if (wave->own_window) {
        ank_day from = origin(wave, start, end);
        return (struct ank_window){here, from + wave->from, from + wave->to};
    }

    struct ank_window window = {.nominal = here};
    window.from = edge_before(waves, index, here, start, end);
    bool last = index + 1 == waves->count || !same_chain(wave, &waves->wave[index + 1]);
    if (wave->kind == ANK_CLOSING)
        window.to = here + after_closing;
    else if (last)
        window.to = here + (here - window.from);
    else
        window.to = midpoint(here, nominal(&waves->wave[index + 1], start, end));
    if (wave->kind == ANK_MONTHS && wave->months == 0 &&
        (last || window.to > here + after_intake))
        window.to = here + after_intake;
    return window;
}

/* A trajectory may end on the day that a window opens, or a closing counts from its
 * end. Months differ by three days, at each edge of a window. */
int ank_waves_reach(const struct ank_waves *waves)
{
    enum { some_day = 18262, longer_months = 6 }; /* 2020-01-01 */
    int reach = 0;
    for (size_t i = 0; i < waves->count; i++) {
        struct ank_window window = ank_wave_window(waves, i, some_day, some_day);
        bool within = waves->wave[i].kind == ANK_MONTHS;
        int after = window.to - (within ? window.from : some_day) + longer_months;
        reach = after > reach ? after : reach;
    }
    return reach;
}

/* The nearest so far to a day, of the windows that hold it. */
struct nearest {
    int wave, distance;
    ank_day nominal;
};

static void consider(struct nearest *nearest, size_t index,
                     const struct ank_window *window, ank_day day)
{
    if (window->nominal == ANK_NO_DAY || day < window->from || day > window->to)
        return;
    int distance = abs(day - window->nominal);
    if (nearest->wave < 0 || distance < nearest->distance ||
        (distance == nearest->distance && window->nominal < nearest->nominal))
        *nearest = (struct nearest){(int)index, distance, window->nominal};
}

int ank_wave_at(const struct ank_waves *waves, ank_day start, ank_day end, ank_day day)
{
    struct nearest nearest = {.wave = -1};
    for (size_t i = 0; i < waves->count; i++) {
        struct ank_window window = ank_wave_window(waves, i, start, end);
        consider(&nearest, i, &window, day);
    }
    return nearest.wave;
}

struct ank_window ank_window_of(const struct ank_waves *waves, size_t index,
                                const struct ank_trajectory *trajectory)
{
    struct ank_window window =
        ank_wave_window(waves, index, trajectory->start, trajectory->end);
    for (size_t i = 0; i < trajectory->postponement_count; i++) {
        const struct ank_postponement *put_off = &trajectory->postponements[i];
        if (window.nominal == ANK_NO_DAY ||
            strcmp(put_off->wave, waves->wave[index].name) != 0)
            continue;
        int moved = put_off->until - window.nominal;
        return (struct ank_window){put_off->until, window.from + moved,
                                   window.to + moved};
    }
    return window;
}

int ank_wave_of(const struct ank_waves *waves, const struct ank_trajectory *trajectory,
                ank_day day)
{
    struct nearest nearest = {.wave = -1};
    if (trajectory->postponement_count == 0)
        return ank_wave_at(waves, trajectory->start, trajectory->end, day);
    for (size_t i = 0; i < waves->count; i++) {
        struct ank_window window = ank_window_of(waves, i, trajectory);
        consider(&nearest, i, &window, day);
    }
    return nearest.wave;
}

const char *ank_state_name(enum ank_state state)
{
    return ank_state_codes[state].code;
}

enum ank_state ank_wave_state(const struct ank_window *window, ank_day end,
                              bool refused, ank_day today)
{
    if (refused)
        return ANK_STATE_REFUSED;
    if (window->nominal == ANK_NO_DAY)
        return ANK_NOT_YET_DUE; /* closing of a trajectory that is still open */
    if (end != ANK_NO_DAY && end < window->nominal)
        return ANK_ENDED_BEFORE;
    if (today < window->from)
        return ANK_NOT_YET_DUE;
    if (today <= window->nominal)
        return ANK_DUE;
    return today <= window->to ? ANK_LATE : ANK_MISSED;
}

bool ank_sitting_apart(const struct ank_sitting *sitting)
{
    return sitting->then || sitting->retest;
}

size_t ank_sitting_asked(const struct ank_sitting *sitting)
{
    return (sitting->version ? sitting->version : sitting->instrument)->domain_count;
}

const struct ank_domain *ank_sitting_domain(const struct ank_sitting *sitting,
                                            size_t domain)
{
    const struct ank_domain *whole = &sitting->instrument->domains[domain];
    const struct ank_instrument *version = sitting->version;
    for (size_t d = 0; version && d < version->domain_count; d++)
        if (ank_domain_is(whole, version->domains[d].id))
            return &version->domains[d];
    return whole;
}

bool ank_sitting_numbered(const struct ank_sitting *sitting)
{
    for (size_t i = 0; i < sitting->instrument->domain_count; i++)
        if (sitting->scores[i] >= 0)
            return true;
    return false;
}

static bool all_refused(const struct ank_sitting *sitting)
{
    bool any = false;
    for (size_t i = 0; i < sitting->instrument->domain_count; i++) {
        if (sitting->scores[i] != ANK_REFUSED && sitting->scores[i] != ANK_NOT_ASKED)
            return false;
        any = any || sitting->scores[i] == ANK_REFUSED;
    }
    return any;
}

/* A follow-up counts from the closing, so nobody has ended before it. */
static struct ank_wave_place place_of(const struct ank_record *record,
                                      const struct ank_trajectory *period,
                                      const struct ank_waves *waves, size_t index,
                                      ank_day today)
{
    struct ank_wave_place place = {.window = ank_window_of(waves, index, period)};
    bool after = waves->wave[index].kind == ANK_FOLLOWUP, said = false;
    bool agreed = !after || ank_consent_stands(record, "followup", today, &said);
    place.asked = agreed && !ank_trajectory_waits(period, today);
    place.state = !place.asked
                      ? (said && !agreed ? ANK_STATE_REFUSED : ANK_NOT_YET_DUE)
                      : ank_wave_state(&place.window, after ? ANK_NO_DAY : period->end,
                                       false, today);
    place.due =
        place.asked && place.window.nominal != ANK_NO_DAY && today > place.window.to;
    return place;
}

/* A moment at which the project does not ask this list is none. */
static void pass_over(struct ank_wave_place *place,
                      const struct ank_instrument *instrument, ank_day today)
{
    ank_day planned = place->window.nominal;
    bool open = place->state == ANK_DUE || place->state == ANK_LATE;
    if (place->state == ANK_DONE || place->state == ANK_STATE_REFUSED ||
        (ank_instrument_asked(instrument, planned == ANK_NO_DAY ? today : planned) &&
         (!open || ank_instrument_asked(instrument, today))))
        return;
    place->asked = place->due = false;
    place->state = ANK_NOT_YET_DUE;
}

/* At the start there is nothing yet to look back on. */
static void pass_start(struct ank_wave_place *place)
{
    if (place->state == ANK_DONE || place->state == ANK_STATE_REFUSED)
        return;
    place->asked = place->due = false;
    place->state = ANK_NOT_YET_DUE;
}

void ank_wave_places(const struct ank_record *record, size_t trajectory,
                     const struct ank_waves *waves,
                     const struct ank_instrument *instrument, ank_day today,
                     struct ank_wave_place *places)
{
    const struct ank_trajectory *period = &record->trajectories[trajectory];
    for (size_t w = 0; w < waves->count; w++)
        places[w] = place_of(record, period, waves, w, today);
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *sitting = &record->sittings[i];
        if (ank_sitting_apart(sitting) || sitting->coach_only ||
            sitting->instrument->id != instrument->id ||
            ank_trajectory_at(record, sitting->day) != (int)trajectory)
            continue;
        struct nearest nearest = {.wave = -1};
        for (size_t w = 0; w < waves->count; w++)
            consider(&nearest, w, &places[w].window, sitting->day);
        if (nearest.wave < 0)
            continue;
        enum ank_state *state = &places[nearest.wave].state;
        if (ank_sitting_numbered(sitting))
            *state = ANK_DONE;
        else if (*state != ANK_DONE && all_refused(sitting))
            *state = ANK_STATE_REFUSED;
    }
    for (size_t w = 0; instrument->span_count > 0 && w < waves->count; w++)
        pass_over(&places[w], instrument, today);
    if (instrument->each_time && waves->count > 0)
        pass_start(&places[0]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands apart from the changes: looking back, and what the coach expected. */
#include <math.h>
#include <string.h>

#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/sitting.h>
#include "change_sections.h"

/* Looking back -------------------------------------------------------------- */

static const struct table_column back_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"trajectory", ANK_N("trajectory"), TABLE_DAY, 0, 1},
    {"by", ANK_N("by"), TABLE_WORDS, 0, 4},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 2},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"then", ANK_N("looking back"), TABLE_NUMBER, 0, 0},
    {"baseline", ANK_N("start"), TABLE_NUMBER, 0, 0},
    {"difference", ANK_N("difference"), TABLE_NUMBER, 0, 0},
    {"why", ANK_N("why not"), TABLE_CODED, 0, 3},
    {0},
};

static bool any_then(struct changes *changes, bool *any, struct ank_error *err)
{
    return ank_sitting_any_then(changes->work->registry, any, err);
}

static bool same_voice(const struct ank_voice *voice, const struct ank_sitting *sitting)
{
    return voice->instrument == sitting->instrument &&
           voice->coach_only == sitting->coach_only &&
           strcmp(voice->by ? voice->by : "", sitting->by ? sitting->by : "") == 0;
}

/* A then-test beside the start it looks back at, as the same voice gave it then. */
static void write_then(struct changes *changes, const struct ank_record *record,
                       const struct ank_trajectory *trajectory,
                       const struct ank_project *project, const struct ank_voice *voice,
                       const struct ank_sitting *then)
{
    struct table *table = changes->table;
    const struct ank_instrument *instrument = then->instrument;
    const struct ank_sitting *baselines[ANK_MOST_DOMAINS] = {NULL};
    if (voice)
        ank_baselines(voice, &project->waves, trajectory, baselines);
    for (size_t d = 0; d < instrument->domain_count; d++) {
        if (then->scores[d] < 0)
            continue;
        ank_score first = baselines[d] ? baselines[d]->scores[d] : ANK_NOT_ASKED;
        change_begin(changes, record, trajectory, then->by, instrument, d);
        table_day(table, then->day);
        change_score(table, &instrument->scale, then->scores[d]);
        change_score(table, &instrument->scale, first);
        if (first < 0)
            table_missing(table);
        else
            table_decimal(
                table,
                ank_scale_difference(&instrument->scale, then->scores[d] - first),
                instrument->scale.decimals);
        change_words(changes,
                     first < 0 ? ANK_N("this was not asked at the start") : NULL);
        table_row_end(table);
    }
}

static void write_back(struct changes *changes, const struct ank_record *record)
{
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *then = &record->sittings[i];
        int at = then->then ? ank_trajectory_at(record, then->day) : -1;
        const struct ank_project *project =
            at < 0 ? NULL : change_project(changes, &record->trajectories[at]);
        if (!project)
            continue;
        struct ank_voice *voices, *own = NULL;
        size_t count = change_voices(changes, record, (size_t)at, &voices);
        for (size_t v = 0; v < count; v++)
            if (same_voice(&voices[v], then))
                own = &voices[v];
        write_then(changes, record, &record->trajectories[at], project, own, then);
    }
}

const struct change_section change_looking_back = {.name = "looking_back",
                                                   .title = ANK_N("Looking back"),
                                                   .columns = back_columns,
                                                   .any = any_then,
                                                   .write = write_back};

/* Estimates ------------------------------------------------------------------ */

static const struct table_column estimate_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"trajectory", ANK_N("trajectory"), TABLE_DAY, 0, 1},
    {"by", ANK_N("by"), TABLE_WORDS, 0, 3},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 2},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"who", ANK_N("who"), TABLE_WORDS, 0, 4},
    {"estimate", ANK_N("expected"), TABLE_NUMBER, 0, 0},
    {"from_date", ANK_N("from"), TABLE_DAY, 0, 5},
    {"to_date", ANK_N("to"), TABLE_DAY, 0, 5},
    {"change", ANK_N("change"), TABLE_NUMBER, 0, 0},
    {"difference", ANK_N("difference"), TABLE_NUMBER, 0, 0},
    {"why", ANK_N("why not"), TABLE_CODED, 0, 3},
    {0},
};

static bool any_estimate(struct changes *changes, bool *any, struct ank_error *err)
{
    struct ank_work_context *work = changes->work;
    changes->estimates_done = 0;
    changes->estimates = (struct ank_estimates){0};
    if (!ank_estimate_list(work->registry, work->mem, &changes->estimates, err) ||
        !ank_instrument_list(work->registry, work->mem, &changes->instruments,
                             &changes->instrument_count, err))
        return false;
    *any = changes->estimates.count > 0;
    return true;
}

static const struct ank_instrument *instrument_of(const struct changes *changes,
                                                  const struct ank_estimate *estimate)
{
    for (size_t i = 0; i < changes->instrument_count; i++)
        if (changes->instruments[i]->id == estimate->instrument)
            return changes->instruments[i];
    return NULL;
}

/* The first voice that was there before and after: the family together comes first. */
static const struct ank_voice *voice_around(struct changes *changes,
                                            const struct ank_record *record, int at,
                                            const struct ank_estimate *estimate,
                                            const struct ank_sitting **before,
                                            const struct ank_sitting **after)
{
    struct ank_voice *voices;
    const struct ank_sitting *around[2];
    const struct ank_expected_at asked = {estimate->instrument, estimate->position,
                                          estimate->day};
    size_t count = change_voices(changes, record, (size_t)at, &voices);
    const struct ank_voice *voice = ank_voices_around(voices, count, &asked, around);
    *before = around[0];
    *after = around[1];
    return voice;
}

static void write_estimate(struct changes *changes, const struct ank_record *record,
                           const struct ank_estimate *estimate)
{
    struct table *table = changes->table;
    const struct ank_instrument *instrument = instrument_of(changes, estimate);
    const struct ank_sitting *before, *after;
    int at = ank_trajectory_at(record, estimate->day);
    if (!instrument || at < 0 || !change_project(changes, &record->trajectories[at]))
        return;
    const struct ank_voice *voice =
        voice_around(changes, record, at, estimate, &before, &after);
    size_t d = estimate->position;
    double expected = ank_scale_difference(&instrument->scale, estimate->change);
    double found = voice ? ank_scale_difference(&instrument->scale,
                                                after->scores[d] - before->scores[d])
                         : (double)NAN;
    change_begin(changes, record, &record->trajectories[at], voice ? voice->by : NULL,
                 instrument, d);
    table_day(table, estimate->day);
    table_text(table, estimate->who);
    table_decimal(table, expected, instrument->scale.decimals);
    table_day(table, before ? before->day : ANK_NO_DAY);
    table_day(table, after ? after->day : ANK_NO_DAY);
    table_decimal(table, found, instrument->scale.decimals);
    table_decimal(table, found - expected, instrument->scale.decimals);
    change_words(
        changes,
        voice ? NULL : ANK_N("there are no scores yet from before and after that day"));
    table_row_end(table);
}

/* Estimates stand by family, as the cursor does. */
static void write_estimates(struct changes *changes, const struct ank_record *record)
{
    size_t *done = &changes->estimates_done;
    while (*done < changes->estimates.count &&
           strcmp(changes->estimates.rows[*done].family, record->family) < 0)
        (*done)++;
    for (; *done < changes->estimates.count &&
           strcmp(changes->estimates.rows[*done].family, record->family) == 0;
         (*done)++)
        write_estimate(changes, record, &changes->estimates.rows[*done]);
}

const struct change_section change_estimates = {.name = "estimates",
                                                .title =
                                                    ANK_N("What the coach expected"),
                                                .columns = estimate_columns,
                                                .any = any_estimate,
                                                .write = write_estimates};

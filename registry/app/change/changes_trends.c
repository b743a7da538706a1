/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trends: a row per family, voice and domain, over all its sittings. */
#include <math.h>

#include <ankerpunt/analysis/trend.h>
#include "change_sections.h"
#include "../../io/table_code.h"

static const struct table_column columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"trajectory", ANK_N("trajectory"), TABLE_DAY, 0, 1},
    {"by", ANK_N("by"), TABLE_WORDS, 0, 6},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 3},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 0},
    {"n", ANK_N("scores"), TABLE_INTEGER, 0, 7},
    {"days", ANK_N("days"), TABLE_INTEGER, 0, 5},
    {"slope_per_month", ANK_N("a month"), TABLE_NUMBER, 3, 0},
    {"slope_se", ANK_N("standard error"), TABLE_NUMBER, 3, 2},
    {"slope_df", ANK_N("degrees of freedom"), TABLE_NUMBER, 0, 1},
    {"slope_low", ANK_N("low"), TABLE_NUMBER, 3, 0},
    {"slope_high", ANK_N("high"), TABLE_NUMBER, 3, 0},
    {"better", ANK_N("better"), TABLE_BOOL, 0, 0},
    {"method", ANK_N("how"), TABLE_WORDS, 0, 4},
    {"why", ANK_N("why not"), TABLE_CODED, 0, 4},
    {0},
};

static void write_trend(struct changes *changes, const struct ank_family_trend *trend,
                        const struct ank_scale *scale)
{
    struct table *table = changes->table;
    table_integer(table, (int64_t)trend->n);
    table_integer(table, trend->days);
    table_number(table, trend->slope);
    table_number(table, trend->se);
    table_number(table, trend->df);
    table_number(table, trend->low);
    table_number(table, trend->high);
    if (isnan(trend->slope) || trend->slope == 0)
        table_missing(table);
    else
        table_bool(table, trend->slope * scale->better > 0);
    table_code(table, changes->work->lang, ank_trend_codes, trend->method);
    change_words(changes, trend->why_interval);
    table_row_end(table);
}

static void write_voice(struct changes *changes, const struct ank_record *record,
                        const struct ank_trajectory *trajectory,
                        const struct ank_project *project,
                        const struct ank_voice *voice)
{
    const struct ank_instrument *instrument = voice->instrument;
    const struct ank_change_rule *rules =
        change_rules_for(changes, project, instrument);
    ank_day *days = ank_alloc(&changes->mem, voice->count * sizeof *days);
    double *values = ank_alloc(&changes->mem, voice->count * sizeof *values);
    for (size_t d = 0; d < instrument->domain_count; d++) {
        size_t count = 0;
        for (size_t i = 0; i < voice->count; i++)
            if (voice->sittings[i]->scores[d] >= 0) {
                days[count] = voice->sittings[i]->day;
                values[count++] =
                    ank_scale_points(&instrument->scale, voice->sittings[i]->scores[d]);
            }
        if (count == 0)
            continue;
        struct ank_family_trend trend =
            ank_family_trend(days, values, count, rules[d].sem);
        change_begin(changes, record, trajectory, voice->by, instrument, d);
        write_trend(changes, &trend, &instrument->scale);
    }
}

static void write_family(struct changes *changes, const struct ank_record *record)
{
    for (size_t t = 0; t < record->trajectory_count; t++) {
        const struct ank_trajectory *trajectory = &record->trajectories[t];
        const struct ank_project *project = change_project(changes, trajectory);
        struct ank_voice *voices;
        size_t count = project ? change_voices(changes, record, t, &voices) : 0;
        for (size_t i = 0; i < count; i++)
            write_voice(changes, record, trajectory, project, &voices[i]);
    }
}

const struct change_section change_trends = {.name = "trends",
                                             .title = ANK_N("Trend"),
                                             .columns = columns,
                                             .write = write_family};

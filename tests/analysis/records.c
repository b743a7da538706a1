/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families made in C, for the tests of whole projects. */
#include "records.h"

#include <math.h>
#include <string.h>

#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>

struct ank_instrument *records_instrument(struct ank_arena *mem, const char *code,
                                          const char *const *themes, size_t count)
{
    struct ank_instrument *made = ank_alloc(mem, sizeof *made);
    *made = (struct ank_instrument){
        .id = 1,
        .code = code,
        .version = 1,
        .scale = {.low = 0, .high = 10, .step = 1, .better = +1},
        .domain_count = count,
        .domains = ank_alloc(mem, count * sizeof *made->domains),
    };
    for (size_t d = 0; d < count; d++)
        made->domains[d] = (struct ank_domain){
            .id = (int64_t)d + 1,
            .code = themes[d],
            .theme = themes[d],
            .label = {.en = themes[d]},
            .rule = {NAN, NAN, NAN, 2, NAN, {0}},
        };
    return made;
}

struct ank_project *records_project(struct ank_arena *mem, const char *code,
                                    struct ank_instrument *instrument,
                                    const int *months)
{
    struct ank_project *made = ank_alloc(mem, sizeof *made);
    *made = (struct ank_project){
        .code = code,
        .name = code,
        .language = "nl",
        .start = ANK_NO_DAY,
        .instrument_count = 1,
        .instruments = ank_alloc(mem, sizeof(struct ank_instrument *)),
    };
    made->instruments[0] = instrument;
    for (; *months >= 0; months++) {
        struct ank_waves *waves = &made->waves;
        waves->wave = ank_grow(mem, waves->wave, waves->count, sizeof *waves->wave);
        ank_wave_parse(ank_format(mem, "%d", *months), &waves->wave[waves->count++]);
    }
    ank_waves_settle(&made->waves, mem);
    return made;
}

struct ank_record *records_family(struct ank_arena *mem, const char *code,
                                  const char *project, ank_day start)
{
    struct ank_record *record = ank_alloc(mem, sizeof *record);
    record->family = code;
    record->language = "nl";
    record->trajectory_count = 1;
    record->trajectories = ank_alloc(mem, sizeof *record->trajectories);
    record->trajectories[0] = (struct ank_trajectory){.project = project,
                                                      .start = start,
                                                      .end = ANK_NO_DAY,
                                                      .children = -1,
                                                      .birth_year = -1};
    return record;
}

struct ank_sitting *records_sitting(struct ank_arena *mem, struct ank_record *record,
                                    const struct ank_instrument *instrument,
                                    const char *by, ank_day day,
                                    const ank_score *scores)
{
    size_t size = instrument->domain_count * sizeof *scores;
    ank_score *copy = ank_alloc(mem, size);
    memcpy(copy, scores, size);
    record->sittings = ank_grow(mem, record->sittings, record->sitting_count,
                                sizeof *record->sittings);
    struct ank_sitting *sitting = &record->sittings[record->sitting_count++];
    *sitting = (struct ank_sitting){
        .instrument = instrument, .by = by, .day = day, .scores = copy};
    return sitting;
}

void records_step(struct ank_arena *mem, struct ank_record *record, const char *right,
                  int stage, ank_day day, const char *reason)
{
    record->steps =
        ank_grow(mem, record->steps, record->step_count, sizeof *record->steps);
    record->steps[record->step_count++] = (struct ank_step){.right = right,
                                                            .stage = stage,
                                                            .day = day,
                                                            .renewal = ANK_NO_DAY,
                                                            .reason = reason,
                                                            .cents = -1};
}

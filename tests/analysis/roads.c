/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families made in C, for the tests of whole projects. */
#include "roads.h"

#include <math.h>
#include <string.h>

#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>

struct ank_instrument *roads_instrument(struct ank_arena *mem, const char *code,
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
            .rule = {NAN, NAN, NAN, 2},
        };
    return made;
}

struct ank_project *roads_project(struct ank_arena *mem, const char *code,
                                  struct ank_instrument *instrument, const int *months)
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

struct ank_road *roads_family(struct ank_arena *mem, const char *code,
                              const char *project, ank_day start)
{
    struct ank_road *road = ank_alloc(mem, sizeof *road);
    road->family = code;
    road->language = "nl";
    road->trajectory_count = 1;
    road->trajectories = ank_alloc(mem, sizeof *road->trajectories);
    road->trajectories[0] = (struct ank_trajectory){.project = project,
                                                    .start = start,
                                                    .end = ANK_NO_DAY,
                                                    .children = -1,
                                                    .birth_year = -1};
    return road;
}

struct ank_sitting *roads_sitting(struct ank_arena *mem, struct ank_road *road,
                                  const struct ank_instrument *instrument,
                                  const char *by, ank_day day, const ank_score *scores)
{
    size_t size = instrument->domain_count * sizeof *scores;
    ank_score *copy = ank_alloc(mem, size);
    memcpy(copy, scores, size);
    road->sittings =
        ank_grow(mem, road->sittings, road->sitting_count, sizeof *road->sittings);
    struct ank_sitting *sitting = &road->sittings[road->sitting_count++];
    *sitting = (struct ank_sitting){
        .instrument = instrument, .by = by, .day = day, .scores = copy};
    return sitting;
}

void roads_step(struct ank_arena *mem, struct ank_road *road, const char *right,
                int stage, ank_day day, const char *reason)
{
    road->steps = ank_grow(mem, road->steps, road->step_count, sizeof *road->steps);
    road->steps[road->step_count++] = (struct ank_step){.right = right,
                                                        .stage = stage,
                                                        .day = day,
                                                        .renewal = ANK_NO_DAY,
                                                        .reason = reason,
                                                        .cents = -1};
}

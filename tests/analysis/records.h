/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * records.h - families made in C, for the tests of whole projects
 *
 *     struct ank_record *record = records_family(&mem, "F-1", "p", start);
 *     records_sitting(&mem, record, &instrument, NULL, start + 90, scores);
 *
 * Strings must live as long as the arena.
 */
#ifndef ROADS_H
#define ROADS_H

#include <ankerpunt/model/score.h>
#include <ankerpunt/analysis/results.h>

/* An instrument of `count` domains on 0 to 10; domain d has code and theme themes[d]
 * and a change of 2 that was agreed to matter. */
struct ank_instrument *records_instrument(struct ank_arena *mem, const char *code,
                                          const char *const *themes, size_t count);

/* A project with one instrument and waves at these months, ending in -1. */
struct ank_project *records_project(struct ank_arena *mem, const char *code,
                                    struct ank_instrument *instrument,
                                    const int *months);

struct ank_record *records_family(struct ank_arena *mem, const char *code,
                                  const char *project, ank_day start);

/* Adds a sitting at the end; give them by voice and date. `scores` are copied. */
struct ank_sitting *records_sitting(struct ank_arena *mem, struct ank_record *record,
                                    const struct ank_instrument *instrument,
                                    const char *by, ank_day day,
                                    const ank_score *scores);

/* Adds a step at the end; give them by right, date and ladder. */
void records_step(struct ank_arena *mem, struct ank_record *record, const char *right,
                  int stage, ank_day day, const char *reason);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * coach.h - keeping who goes along with a family
 */
#ifndef ANK_REGISTRY_COACH_H
#define ANK_REGISTRY_COACH_H

#include <ankerpunt/model/people.h>
#include <ankerpunt/registry.h>

/* All coaches a family ever had, by day. */
ANK_CHECKED bool ank_coach_list(struct ank_registry *registry, int64_t family,
                                struct ank_arena *mem, struct ank_coach **coaches,
                                size_t *count, struct ank_error *err);

/* Everybody's coaches on that day, by family, then code. */
ANK_CHECKED bool ank_coach_on(struct ank_registry *registry, ank_day day,
                              struct ank_arena *mem, struct ank_coach **coaches,
                              size_t *count, struct ank_error *err);

/* How a coach who goes along with any family is written there: capitals do not matter;
 * somebody new as typed. */
ANK_CHECKED bool ank_coach_code(struct ank_registry *registry, const char *typed,
                                struct ank_arena *mem, const char **code,
                                struct ank_error *err);

/* Adds the coach from that day, or changes until when. */
ANK_CHECKED bool ank_coach_put(struct ank_registry *registry, int64_t family,
                               const char *code, ank_day from, ank_day to,
                               struct ank_error *err);

/* Removes who never went along: that coach (code) from that day. `was_there` is false,
 * and nothing changes, when there is none. */
ANK_CHECKED bool ank_coach_remove(struct ank_registry *registry, int64_t family,
                                  const struct ank_coach *coach, bool *was_there,
                                  struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * trajectory.h - keeping periods of support, their status, and moments put off
 */
#ifndef ANK_REGISTRY_TRAJECTORY_H
#define ANK_REGISTRY_TRAJECTORY_H

#include <ankerpunt/model/record.h>
#include <ankerpunt/registry.h>

/* Adds a trajectory and sets its id; refused when it overlaps another. */
ANK_CHECKED bool ank_trajectory_add(struct ank_registry *registry, int64_t family,
                                    const char *project,
                                    struct ank_trajectory *trajectory,
                                    struct ank_error *err);

/* Replaces what is said of the family's trajectory of that start. */
ANK_CHECKED bool ank_trajectory_put(struct ank_registry *registry, int64_t family,
                                    const struct ank_trajectory *trajectory,
                                    struct ank_error *err);

/* Closes the open trajectory. ANK_NOT_FOUND when none is open. */
ANK_CHECKED bool ank_trajectory_close(struct ank_registry *registry, int64_t family,
                                      ank_day day, const char *reason, const char *by,
                                      struct ank_error *err);

/* Notes a status of the trajectory that covers the day; `added` is false when
 * it was already there. */
ANK_CHECKED bool ank_trajectory_status(struct ank_registry *registry,
                                       int64_t trajectory,
                                       const struct ank_status_row *status, bool *added,
                                       struct ank_error *err);
ANK_CHECKED bool ank_trajectory_statuses(struct ank_registry *registry,
                                         int64_t trajectory, struct ank_arena *mem,
                                         struct ank_status_row **statuses,
                                         size_t *count, struct ank_error *err);

/* Puts a wave of a trajectory off until a day; again: until another day. */
ANK_CHECKED bool ank_wave_postpone(struct ank_registry *registry, int64_t trajectory,
                                   const char *wave, ank_day until,
                                   struct ank_error *err);
/* The wave is where the plan has it again. */
ANK_CHECKED bool ank_wave_restore(struct ank_registry *registry, int64_t trajectory,
                                  const char *wave, struct ank_error *err);

/* The talk of a wave was enough as it is, and that was said on a day; again: on another
 * day. */
ANK_CHECKED bool ank_wave_leave(struct ank_registry *registry, int64_t trajectory,
                                const char *wave, ank_day day, struct ank_error *err);
/* It was not. `was_there` is false, and nothing changes, when nobody said it was. */
ANK_CHECKED bool ank_wave_take_up(struct ank_registry *registry, int64_t trajectory,
                                  const char *wave, bool *was_there,
                                  struct ank_error *err);

/* Removes a status that was noted by mistake. `was_there` is false, and nothing
 * changes, when there is none of that day. */
ANK_CHECKED bool ank_trajectory_status_remove(struct ank_registry *registry,
                                              int64_t trajectory,
                                              const struct ank_status_row *status,
                                              bool *was_there, struct ank_error *err);

/* It never ended; it began on another day. Refused when it would overlap another. */
ANK_CHECKED bool ank_trajectory_reopen(struct ank_registry *registry,
                                       int64_t trajectory, struct ank_error *err);
ANK_CHECKED bool ank_trajectory_begin(struct ank_registry *registry, int64_t trajectory,
                                      ank_day start, struct ank_error *err);

#endif

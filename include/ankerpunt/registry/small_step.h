/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * small_step.h - keeping the small steps that were agreed
 *
 * A step has a number in its family: 1, 2, ...
 */
#ifndef ANK_REGISTRY_SMALL_STEP_H
#define ANK_REGISTRY_SMALL_STEP_H

#include <ankerpunt/model/process.h>
#include <ankerpunt/registry.h>
#include <ankerpunt/text.h>

/* Adds a step with its words, which are sealed (ANK_IDENTITY, the seal open), and
 * sets its number. Of domain and right at most one. */
ANK_CHECKED bool ank_small_step_add(struct ank_registry *registry, int64_t family,
                                    struct ank_small_step *step, struct ank_error *err);

/* The family's plan by number: open and done, without what was let go. */
ANK_CHECKED bool ank_small_step_list(struct ank_registry *registry, int64_t family,
                                     struct ank_arena *mem,
                                     struct ank_small_step **steps, size_t *count,
                                     struct ank_error *err);
/* The same with what was let go. */
ANK_CHECKED bool ank_small_step_all(struct ank_registry *registry, int64_t family,
                                    struct ank_arena *mem,
                                    struct ank_small_step **steps, size_t *count,
                                    struct ank_error *err);

/* Steps to come, over families: open, with a day up to `until`, of who is supported on
 * `day`; by that day, family and number. At most one code is given. */
struct ank_steps_to_come {
    const char *project, *coach;
    ank_day day, until;
    struct ank_small_step *rows; /* set, with count */
    size_t count;
};
ANK_CHECKED bool ank_small_step_to_come(struct ank_registry *registry,
                                        struct ank_steps_to_come *steps,
                                        struct ank_arena *mem, struct ank_error *err);

/* Done or let go on a day; open again when both are ANK_NO_DAY. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_small_step_set(struct ank_registry *registry, int64_t family,
                                    int64_t number, ank_day done, ank_day dropped,
                                    struct ank_error *err);
/* With its words; wants ANK_IDENTITY. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_small_step_remove(struct ank_registry *registry, int64_t family,
                                       int64_t number, struct ank_error *err);

#endif

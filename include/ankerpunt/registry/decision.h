/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * decision.h - keeping what a team decided, and what a project did with groups
 */
#ifndef ANK_REGISTRY_DECISION_H
#define ANK_REGISTRY_DECISION_H

#include <ankerpunt/model/period.h>
#include <ankerpunt/model/support.h>
#include <ankerpunt/registry.h>

/* Adds one and sets its number. */
ANK_CHECKED bool ank_decision_add(struct ank_registry *registry,
                                  struct ank_decision *decision, struct ank_error *err);
/* Replaces what is kept of the decision of that number. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_decision_set(struct ank_registry *registry,
                                  const struct ank_decision *decision,
                                  struct ank_error *err);
ANK_CHECKED bool ank_decision_find(struct ank_registry *registry, int64_t number,
                                   struct ank_arena *mem, struct ank_decision *decision,
                                   struct ank_error *err);
ANK_CHECKED bool ank_decision_remove(struct ank_registry *registry, int64_t number,
                                     struct ank_error *err);
/* Of a project (NULL: of all), by day and number. */
ANK_CHECKED bool ank_decision_list(struct ank_registry *registry, const char *project,
                                   struct ank_arena *mem, struct ank_decisions *list,
                                   struct ank_error *err);

/* The same of activities with groups. */
ANK_CHECKED bool ank_group_activity_add(struct ank_registry *registry,
                                        struct ank_group_activity *activity,
                                        struct ank_error *err);
ANK_CHECKED bool ank_group_activity_remove(struct ank_registry *registry,
                                           int64_t number, struct ank_error *err);
/* Of a project (NULL: of all) in a period (NULL: ever), by day and number. */
struct ank_group_activities {
    const char *project;
    const struct ank_period *period;
    struct ank_group_activity *rows; /* set, with count */
    size_t count;
};
ANK_CHECKED bool ank_group_activity_list(struct ank_registry *registry,
                                         struct ank_group_activities *activities,
                                         struct ank_arena *mem, struct ank_error *err);

#endif

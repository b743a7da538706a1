/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * arrangement.h - keeping what was agreed, who may hear what, who stands around a
 * family, and when its support is looked at again
 */
#ifndef ANK_REGISTRY_ARRANGEMENT_H
#define ANK_REGISTRY_ARRANGEMENT_H

#include <ankerpunt/model/support.h>
#include <ankerpunt/registry.h>

/* Adds one and sets its number; its words are sealed, for which the seal is open. */
ANK_CHECKED bool ank_arrangement_add(struct ank_registry *registry, int64_t family,
                                     struct ank_arrangement *arrangement,
                                     struct ank_error *err);

/* By number; words of those that can be opened. */
ANK_CHECKED bool ank_arrangement_list(struct ank_registry *registry, int64_t family,
                                      struct ank_arena *mem,
                                      struct ank_arrangements *list,
                                      struct ank_error *err);

/* It ends on a day (ANK_NO_DAY: it goes on after all). ANK_NOT_FOUND. */
ANK_CHECKED bool ank_arrangement_end(struct ank_registry *registry, int64_t family,
                                     int64_t number, ank_day until,
                                     struct ank_error *err);
/* It was noted by mistake. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_arrangement_remove(struct ank_registry *registry, int64_t family,
                                        int64_t number, struct ank_error *err);

/* A day on which support is looked at again, and when that was done; `held` ANK_NO_DAY:
 * not yet. */
ANK_CHECKED bool ank_support_review_put(struct ank_registry *registry, int64_t family,
                                        const struct ank_support_review *review,
                                        struct ank_error *err);
/* `was_there` is false, and nothing changes, when there is none of that day. */
ANK_CHECKED bool ank_support_review_remove(struct ank_registry *registry,
                                           int64_t family, ank_day day, bool *was_there,
                                           struct ank_error *err);
/* By day. */
ANK_CHECKED bool ank_support_review_list(struct ank_registry *registry, int64_t family,
                                         struct ank_arena *mem,
                                         struct ank_support_reviews *list,
                                         struct ank_error *err);

/* Those that were not held, up to a day, of families that are supported on `day`. */
struct ank_reviews_to_come {
    const char *project, *coach; /* NULL: of all */
    ank_day day, until;
    struct ank_support_review *rows; /* set, with count */
    size_t count;
};
ANK_CHECKED bool ank_support_review_to_come(struct ank_registry *registry,
                                            struct ank_reviews_to_come *reviews,
                                            struct ank_arena *mem,
                                            struct ank_error *err);

#endif

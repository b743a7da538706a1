/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * estimate.h - keeping what a coach thinks has changed, noted before the scores are
 * shown
 */
#ifndef ANK_REGISTRY_ESTIMATE_H
#define ANK_REGISTRY_ESTIMATE_H

#include <ankerpunt/registry.h>

/* How much a coach thinks a domain changed since the sitting before. */
struct ank_estimate {
    const char *family; /* code */
    int64_t domain;
    ank_day day;
    int change; /* in whole steps of the scale, as measured */
    const char *who;
    int64_t instrument; /* of the domain, and its place there */
    size_t position;
};

/* Notes an estimate (of its domain, day, change and who). Another change on the same
 * day is ANK_PUT_DIFFERS and kept as it was, unless `correct`. */
ANK_CHECKED bool ank_estimate_put(struct ank_registry *registry, int64_t family,
                                  const struct ank_estimate *estimate, bool correct,
                                  enum ank_put *put, struct ank_error *err);

/* Removes the one of that domain and day. `was_there` is false, and nothing changes,
 * when there is none. */
ANK_CHECKED bool ank_estimate_remove(struct ank_registry *registry, int64_t family,
                                     const struct ank_estimate *estimate,
                                     bool *was_there, struct ank_error *err);

/* Those of a family (code; NULL: all), by family, day and domain. */
struct ank_estimates {
    const char *family;
    struct ank_estimate *rows;
    size_t count;
};
ANK_CHECKED bool ank_estimate_list(struct ank_registry *registry, struct ank_arena *mem,
                                   struct ank_estimates *list, struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * review.h - keeping what came up in the talk after a sitting
 */
#ifndef ANK_REGISTRY_REVIEW_H
#define ANK_REGISTRY_REVIEW_H

#include <ankerpunt/registry.h>

/* What a family marked in a sitting: a domain, and how. */
struct ank_review {
    int64_t domain;
    const char *kind; /* important, surprising */
};

/* Replaces the domains of that kind. */
ANK_CHECKED bool ank_review_put(struct ank_registry *registry, int64_t sitting,
                                const char *kind, const int64_t *domains, size_t count,
                                struct ank_error *err);
ANK_CHECKED bool ank_review_list(struct ank_registry *registry, int64_t sitting,
                                 struct ank_arena *mem, struct ank_review **reviews,
                                 size_t *count, struct ank_error *err);

#endif

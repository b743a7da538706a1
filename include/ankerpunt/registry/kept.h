/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kept.h - everything that is kept on a family, for the family itself
 */
#ifndef ANK_REGISTRY_KEPT_H
#define ANK_REGISTRY_KEPT_H

#include <ankerpunt/registry.h>

/* What no record tells, by kind and day. */
struct ank_kept {
    const char *kind; /* coach, consent, entered, estimate, explored, postponed, share,
                       * status */
    ank_day day, until; /* ANK_NO_DAY: not said */
    const char *what;   /* code, purpose, sitting's id, wave, sheet, status */
    const char *whom;   /* person, receiver, who decided; start of the trajectory */
    const char *more;   /* "given" or "withdrawn"; a reason; whose paper */
};
ANK_CHECKED bool ank_kept_list(struct ank_registry *registry, int64_t family,
                               struct ank_arena *mem, struct ank_kept **kept,
                               size_t *count, struct ank_error *err);

/* What was changed, oldest first. */
struct ank_kept_change {
    const char *at, *who, *command, *table;
    const char *old, *new; /* NULL: there was nothing, nothing is left */
};
ANK_CHECKED bool ank_kept_changes(struct ank_registry *registry, int64_t family,
                                  struct ank_arena *mem,
                                  struct ank_kept_change **changes, size_t *count,
                                  struct ank_error *err);

#endif

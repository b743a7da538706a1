/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kept.h - everything that is kept on a family, for the family itself
 */
#ifndef ANK_REGISTRY_KEPT_H
#define ANK_REGISTRY_KEPT_H

#include <ankerpunt/registry.h>

/* What no record tells, by kind and day. */
struct ank_kept {
    const char *kind; /* coach, consent, entered, estimate, explored, phase, postponed,
                       * referral, review, share, status */
    ank_day day, until; /* ANK_NO_DAY: not said */
    const char *what;   /* code, purpose, sitting's id, wave, sheet, status, phase */
    const char *whom;   /* person, receiver, who decided; start of the trajectory */
    const char *more;   /* "given" or "withdrawn"; a reason; whose paper */
    const char *held;   /* what a letter held; NULL: it is none */
};
ANK_CHECKED bool ank_kept_list(struct ank_registry *registry, int64_t family,
                               struct ank_arena *mem, struct ank_kept **kept,
                               size_t *count, struct ank_error *err);

/* What was changed, oldest first. */
struct ank_kept_change {
    int64_t owner;      /* id of the family it is of; 0: nobody's */
    const char *family; /* its code; NULL: nobody's, or erased since */
    const char *at, *who, *command, *table;
    const char *old, *new; /* NULL: there was nothing, nothing is left */
    bool erased;           /* the values are gone */
};
ANK_CHECKED bool ank_kept_changes(struct ank_registry *registry, int64_t family,
                                  struct ank_arena *mem,
                                  struct ank_kept_change **changes, size_t *count,
                                  struct ank_error *err);

/* The same one by one, of a family or, for 0, of everybody; the strings of each are in
 * the arena that is given for it. */
struct ank_kept_past;
struct ank_kept_past *ank_kept_past_open(struct ank_registry *registry, int64_t family);
bool ank_kept_past_next(struct ank_kept_past *past, struct ank_arena *mem,
                        struct ank_kept_change *change);
ANK_CHECKED bool ank_kept_past_close(struct ank_kept_past *past, struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * consent.h - keeping what a family agrees to, and what was given to whom
 */
#ifndef ANK_REGISTRY_CONSENT_H
#define ANK_REGISTRY_CONSENT_H

#include <ankerpunt/model/account.h>
#include <ankerpunt/model/record.h>
#include <ankerpunt/model/people.h>
#include <ankerpunt/registry.h>

/* Notes a word on a purpose; the same word on the same day changes nothing.
 * consent->by is the code of a person of this family who speaks for themselves;
 * NULL: the family. */
ANK_CHECKED bool ank_consent_put(struct ank_registry *registry, int64_t family,
                                 const struct ank_consent *consent, bool *changed,
                                 struct ank_error *err);

/* The last word on a purpose up to a day. */
struct ank_consent_last {
    bool said, given;
    ank_day day;
};

/* Whose word, on what: of the family, or (`person` an id, not 0) of that person of it.
 */
struct ank_consent_key {
    int64_t family, person;
    const char *purpose;
    ank_day until;
};
ANK_CHECKED bool ank_consent_find(struct ank_registry *registry,
                                  const struct ank_consent_key *key,
                                  struct ank_consent_last *last, struct ank_error *err);

/* Whether the family, or anybody of it, ever said anything on that purpose. */
ANK_CHECKED bool ank_consent_any(struct ank_registry *registry, int64_t family,
                                 const char *purpose, bool *any, struct ank_error *err);

/* Notes that a paper (its name) was given to somebody that day. */
ANK_CHECKED bool ank_share_add(struct ank_registry *registry, int64_t family,
                               ank_day day, const char *what, const char *whom,
                               struct ank_error *err);

/* The same for the own paper of a person of the family (share->by). */
ANK_CHECKED bool ank_share_put(struct ank_registry *registry, int64_t family,
                               const struct ank_share *share, struct ank_error *err);

/* By day. */
ANK_CHECKED bool ank_share_list(struct ank_registry *registry, int64_t family,
                                struct ank_arena *mem, struct ank_share **shares,
                                size_t *count, struct ank_error *err);

/* How often each paper was given to whom: of families that were in that project (its
 * id; 0: all), by whom and paper. */
ANK_CHECKED bool ank_share_totals(struct ank_registry *registry, int64_t project,
                                  struct ank_arena *mem, struct ank_given **given,
                                  size_t *count, struct ank_error *err);

/* Removes a word that was never said: of that purpose, day and voice. `was_there` is
 * false, and nothing changes, when there is none. */
ANK_CHECKED bool ank_consent_remove(struct ank_registry *registry, int64_t family,
                                    const struct ank_consent *consent, bool *was_there,
                                    struct ank_error *err);

#endif

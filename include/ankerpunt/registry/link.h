/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * link.h - two codes are one family, two persons of a family are one person
 *
 * What was written of each stays what it is; the tables show it together. So who does
 * not know of it yet goes on writing to the one he has, it travels as any other
 * writing, and it can be taken back, as long as no colleague has heard of it: two
 * families with which somebody goes on as one stay one. Where both say something else
 * of one thing it waits for a choice (<ankerpunt/registry/dispute.h>); a no of either
 * stands, an erasure of either is of both.
 */
#ifndef ANK_REGISTRY_LINK_H
#define ANK_REGISTRY_LINK_H

#include <ankerpunt/registry.h>

/* The family `keep` is also `other`, both ids, within a command that has begun and has
 * written nothing yet. The code of `keep` leads, and it keeps its id; the code of
 * `other` stays a name for it. ANK_INVALID when they are one already. */
ANK_CHECKED bool ank_family_link(struct ank_registry *registry, int64_t keep,
                                 int64_t other, struct ank_error *err);

/* The same of two persons of a family. */
struct ank_persons {
    int64_t family, keep, other;
};
ANK_CHECKED bool ank_person_link(struct ank_registry *registry,
                                 const struct ank_persons *persons,
                                 struct ank_error *err);

/* The other codes by which a family is known, by code. */
struct ank_known {
    const char **code;
    size_t count;
};
ANK_CHECKED bool ank_known_as(struct ank_registry *registry, int64_t family,
                              struct ank_arena *mem, struct ank_known *known,
                              struct ank_error *err);

#endif

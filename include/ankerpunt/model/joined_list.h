/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * joined_list.h - a list over its versions, so that talks can be compared
 *
 * A project that goes over to a new version of a list keeps its old talks as they were.
 * They are compared on the joined list: the domains of the newest version, then those
 * that only an older one has. A domain is the same when its code is, or when the newer
 * version says what its code was; on another scale nothing is the same.
 */
#ifndef ANK_MODEL_JOINED_LIST_H
#define ANK_MODEL_JOINED_LIST_H

#include "instrument.h"

/* A version that is joined: where each of its domains stands in the whole. */
struct ank_joined_part {
    const struct ank_instrument *version;
    size_t *place;
};

struct ank_joined_list {
    struct ank_instrument *whole; /* with the id, code and version of the newest */
    size_t part_count;
    struct ank_joined_part *parts; /* newest first; its places are 0, 1, ... */
};

/* Whether their numbers say the same. */
bool ank_scale_same(const struct ank_scale *a, const struct ank_scale *b);

/* Joins versions of one code, newest first, all on one scale; in the arena. */
struct ank_joined_list ank_list_join(const struct ank_instrument *const *versions,
                                     size_t count, struct ank_arena *mem);

/* What is new and what is not asked any more, when one version follows another. */
struct ank_list_changes {
    size_t added_count, retired_count, renamed_count, kept_count;
    const struct ank_domain **added;   /* of the newer */
    const struct ank_domain **retired; /* of the older */
    const struct ank_domain **renamed; /* of the newer: the same under another name */
};
struct ank_list_changes ank_list_compare(const struct ank_instrument *older,
                                         const struct ank_instrument *newer,
                                         struct ank_arena *mem);

#endif

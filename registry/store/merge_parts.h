/* SPDX-License-Identifier: GPL-3.0-or-later */
/* merge_parts.h - what the parts of a merge share; private to registry/store */
#ifndef MERGE_PARTS_H
#define MERGE_PARTS_H

#include <ankerpunt/registry/merge.h>
#include "version_write.h"

struct merging {
    struct ank_registry *registry, *other;
    struct ank_arena *mem; /* of what is told */
    struct ank_merge *merge;
    struct sites sites;
    int64_t *our_places, *their_places; /* by number of a site */
    struct view_lists our_lists, their_lists;
};

/* One family, 0 and 0: the house. */
struct pair {
    int64_t theirs, ours;
    bool is_new;
    struct ank_arena mem;
    struct family_versions there, here, both;
};

/* merge_pair.c: adds a row to what is told; its text is the caller's to fill in. */
struct ank_merge_row *merge_tell(struct merging *m, enum ank_merge_told told,
                                 const char *family);

/* A family that comes is written in silence, one row of history for all; what becomes
 * another of one that was here is told row by row. */
ANK_CHECKED bool merge_silent(struct merging *m, bool silent, struct ank_error *err);

/* Where versions of the family are read there, and here. */
struct version_source pair_theirs(const struct merging *m, struct pair *pair);
struct version_source pair_ours(const struct merging *m, struct pair *pair);

/* All commands that one of the two registries knows, by stamp. */
void pair_unite_stamps(struct pair *pair);

/* Writes what both know. */
ANK_CHECKED bool pair_write(struct merging *m, struct pair *pair, bool *changed,
                            struct ank_error *err);

/* Merges one family, and frees what was read for it. */
ANK_CHECKED bool merge_pair(struct merging *m, struct pair *pair, bool *changed,
                            struct ank_error *err);

/* merge_erased.c: erases here who was erased there. */
ANK_CHECKED bool merge_erase(struct merging *m, struct ank_error *err);

/* merge_house.c: projects, moments and signals. */
ANK_CHECKED bool merge_house(struct merging *m, struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* merge_parts.h - what the parts of a merge share; private to registry/store */
#ifndef MERGE_PARTS_H
#define MERGE_PARTS_H

#include <ankerpunt/registry/merge.h>
#include "version_write.h"

struct link_groups;
struct link_group;

struct merging {
    struct ank_registry *registry, *other; /* other NULL: two of ours become one */
    struct ank_arena *mem;                 /* of what is told */
    struct ank_merge *merge;
    struct sites sites;
    int64_t *our_places, *their_places; /* by number of a site */
    size_t our_most, their_most;        /* the largest number */
    struct link_groups *groups;         /* families that are one */
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

/* merge.c: the sites of ours, with the place of each of their numbers; the same of the
 * other registry. */
ANK_CHECKED bool merge_sites(struct merging *m, struct ank_error *err);

/* A code for a family that comes: the one it has, unless another family has that: then
 * with the name of who began it. */
ANK_CHECKED bool merge_find_code(struct merging *m, const char *code, const char *who,
                                 const char **free_code, struct ank_error *err);
ANK_CHECKED bool merge_who_began(struct merging *m, int64_t family, const char **who,
                                 struct ank_error *err);

/* merge_known.c: what persons of a family are also called there. */
ANK_CHECKED bool merge_known_persons(struct merging *m, int64_t theirs, int64_t ours,
                                     struct ank_error *err);

/* merge_linked.c: takes in all that is written of a group, once. */
ANK_CHECKED bool merge_linked(struct merging *m, struct link_group *group,
                              struct ank_error *err);

/* Whether both wrote the same number of a site otherwise: a file was copied in a way
 * that did not show. What one removed and the other changed. */
bool pair_two_files(const struct pair *pair);
void pair_tell_kept(struct merging *m, const struct pair *pair, const char *code);
ANK_CHECKED bool pair_tell_consents(struct merging *m, const struct pair *pair,
                                    const char *code, struct ank_error *err);

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

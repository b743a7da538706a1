/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * link_groups.h - families of one or two registries that somebody said are one
 *
 * Commands on each were counted apart: a site's numbers on a family that is not the
 * first of its group are those of another site, a strand, whose uid is made of both.
 * Then all that was written of a group is versions of one family, and the rule of
 * <ankerpunt/model/versions.h> holds for it as it stands.
 */
#ifndef LINK_GROUPS_H
#define LINK_GROUPS_H

#include "merge_parts.h"

struct link_member {
    unsigned char uid[record_size];
    int64_t ours, theirs; /* the family that shows it; 0: not there */
    int64_t *strand;      /* by place of a site: that of its strand; -1: none */
    int64_t was;          /* the number that it had here; 0: none */
    const char *code;     /* what it is called here; link_settle.c fills it in */
};

/* By uid: the first is the one under which all are shown. */
struct link_group {
    struct link_member *member;
    size_t count;
    bool taken; /* for who goes over them */
};

struct link_groups {
    struct link_group *group;
    size_t count;
};

/* The groups of both registries (`m->other` NULL: of ours alone), with the strands that
 * they want. Comes before the places of sites are read. */
ANK_CHECKED bool link_groups_read(struct merging *m, struct link_groups *groups,
                                  struct ank_error *err);

/* The strands of a group as places; after the places of sites are read. */
ANK_CHECKED bool link_strands_place(struct merging *m, struct link_group *group,
                                    struct ank_error *err);

/* A group of families of ours that are not one yet. */
ANK_CHECKED bool link_group_of(struct merging *m, const int64_t *families, size_t count,
                               struct link_group *group, struct ank_error *err);

/* Puts both in one group; for who finds groups among the members of one. */
struct link_union {
    unsigned char uid[record_size];
    size_t of;
};
size_t link_root(const struct link_union *all, size_t i);

/* The bytes of a uid in a field of a version, X'...'. */
bool link_uid_of(const struct ank_version *version, const char *field,
                 unsigned char uid[static record_size]);

/* Whether the version says that two of that kind ('family', 'person') are one. */
bool link_is(const struct ank_version *version, const char *kind);

#endif

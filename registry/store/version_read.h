/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * version_read.h - all versions of a family, as one registry has them
 *
 * Sites are known in memory by their place in the order of their uids, so that two
 * registries put the same stamps in the same order.
 */
#ifndef VERSION_READ_H
#define VERSION_READ_H

#include <ankerpunt/model/versions.h>
#include "shape.h"

/* The instruments of a registry, as rows refer to them: literals 'code/version#sum'. */
struct view_lists {
    const char **instrument;
    size_t count;
};

/* The sites that a registry knows: its numbers, and places that hold for both. */
struct sites {
    int64_t *id; /* by place */
    unsigned char (*uid)[record_size];
    size_t count;
};

/* The sites of a registry in the order of their uids. */
ANK_CHECKED bool sites_read(struct ank_registry *registry, struct ank_arena *mem,
                            struct sites *sites, struct ank_error *err);

/* What a command on the family was. */
struct stamp_row {
    struct ank_stamp stamp;
    const char *at, *who;
    const void *nonce;
    size_t nonce_size;
    struct ank_seen seen;
    bool base;
};

/* A row of a table as it stands there. */
struct shown_row {
    const struct shape *shape;
    unsigned char record[record_size];
    const char *const *values; /* literals, by column */
    bool met;                  /* for who compares rows */
};

struct family_versions {
    int64_t family; /* 0: the house */
    const struct shapes *shapes;
    struct ank_seen seen;
    struct stamp_row *stamp; /* by stamp */
    size_t stamps;
    struct ank_version_set set; /* by record; `table` is the shape */
    struct shown_row *row;
    size_t rows;
};

/* Whose versions are read, and from which registry. `places` says for each number of a
 * site in this registry, from 1 on, which place it has in memory; NULL: the number is
 * the place. */
struct version_source {
    struct ank_registry *registry;
    int64_t family;
    const int64_t *places;
    struct ank_arena *mem;          /* of what comes out */
    const struct view_lists *lists; /* its instruments; NULL: none is asked for */
};

/* What was seen of the family alone. */
ANK_CHECKED bool versions_seen(const struct version_source *source,
                               struct ank_seen *seen, struct ank_error *err);

/* Reads them all. */
ANK_CHECKED bool versions_read(const struct version_source *source,
                               struct family_versions *versions, struct ank_error *err);

/* Of one record that is shown: the versions that stand beside each other, if any. */
ANK_CHECKED bool versions_beside(const struct version_source *source,
                                 const unsigned char *shown,
                                 struct ank_version_set *set, struct ank_error *err);

const struct stamp_row *stamp_of(const struct family_versions *versions,
                                 struct ank_stamp stamp);

#endif

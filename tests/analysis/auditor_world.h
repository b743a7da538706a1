/* SPDX-License-Identifier: GPL-3.0-or-later */
/* auditor_world.h - projects made by lot, that are released three times */
#ifndef AUDITOR_WORLD_H
#define AUDITOR_WORLD_H

#include "auditor.h"

enum {
    WORLD_SITES = 6,
    WORLD_FAMILIES = 60, /* at a site, the most */
    WORLD_RELEASES = 3,
    WORLD_DOMAINS = 13,
    WORLD_WAVES = 2,
    WORLD_MEASURES = WORLD_DOMAINS * WORLD_WAVES + 3,
};

struct world_family;

struct world {
    struct ank_arena mem;
    uint64_t state; /* of the lots */
    size_t site_count, family_count;
    struct world_family *families;
};

/* All is the same for the same seed. */
void world_make(struct world *world, uint64_t seed);

/* A number from 0 to below `end`. */
size_t world_lot(struct world *world, size_t end);

/*
 * The items of a release: of every measure each site that is in the release, and
 * perhaps their total. In order of measure; in the world's arena.
 */
size_t world_items(struct world *world, int release, struct ank_release_item **items);

#endif

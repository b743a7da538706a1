/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * walk.h - reading roads: all of a registry, of a project, of one family
 */
#ifndef ANK_REGISTRY_WALK_H
#define ANK_REGISTRY_WALK_H

#include <ankerpunt/model/road.h>
#include <ankerpunt/registry.h>

/*
 * Everything of one family after the other, by code: a handful of ordered
 * queries walked once, side by side.
 *
 *     struct ank_walk *walk = ank_walk_open(registry, NULL, "zonnedorp");
 *     while (ank_walk_next(walk, &road))
 *         use(&road);
 *     return ank_walk_close(walk, err);
 *
 * A road is good until the next ank_walk_next(). `family` or `project` (codes
 * that exist) narrow the walk; both NULL: everybody.
 */
struct ank_walk *ank_walk_open(struct ank_registry *registry, const char *family,
                               const char *project);
bool ank_walk_next(struct ank_walk *walk, const struct ank_road **road);
ANK_CHECKED bool ank_walk_close(struct ank_walk *walk, struct ank_error *err);

/* One family's road, into the arena. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_road_of(struct ank_registry *registry, const char *family,
                             struct ank_arena *mem, struct ank_road *road,
                             struct ank_error *err);

/* What a road has beside its trajectories. */
enum ank_walk_part {
    ANK_WALK_SITTINGS = 1 << 0,
    ANK_WALK_STEPS = 1 << 1,
    ANK_WALK_CONSENTS = 1 << 2,
    ANK_WALK_ALL = ANK_WALK_SITTINGS | ANK_WALK_STEPS | ANK_WALK_CONSENTS,
};

/* The same with these parts alone; of the others a road has none. For who reads
 * everybody and needs one of them. */
struct ank_walk *ank_walk_parts(struct ank_registry *registry, const char *family,
                                const char *project, unsigned parts);
ANK_CHECKED bool ank_road_parts(struct ank_registry *registry, const char *family,
                                unsigned parts, struct ank_arena *mem,
                                struct ank_road *road, struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bundle.h - some families go to another registry, sealed and signed
 */
#ifndef ANK_REGISTRY_BUNDLE_H
#define ANK_REGISTRY_BUNDLE_H

#include <ankerpunt/model/bundle.h>
#include <ankerpunt/registry.h>

/*
 * Writes a bundle to `path`. This ends the command that was begun, for the keys that it
 * is signed with have to stay. ANK_NOT_FOUND for a family, coach, project or reader
 * that is not known; ANK_DENIED when names go along, or were sealed by an older
 * version, and the seal is not open; ANK_INVALID when a reader cannot have names.
 */
ANK_CHECKED bool ank_bundle_write(struct ank_registry *registry,
                                  const struct ank_bundle_wish *wish,
                                  const struct ank_work *work,
                                  struct ank_bundle_made *made, struct ank_error *err);

/* Whether opening it wants its passphrase. */
ANK_CHECKED bool ank_bundle_asks(struct ank_registry *registry, const char *path,
                                 bool *asks, struct ank_error *err);

/* Opens a bundle, and tells what is in it; nothing is taken in. */
ANK_CHECKED bool ank_bundle_look(struct ank_registry *registry,
                                 struct ank_bundle_seen *seen, struct ank_arena *mem,
                                 struct ank_error *err);

/* Whether names or texts are sealed as an older version did it: the seal has to be open
 * for a bundle then. */
ANK_CHECKED bool ank_bundle_wants_seal(struct ank_registry *registry, bool *wants,
                                       struct ank_error *err);

/* What of a family is sealed for others alone. */
ANK_CHECKED bool ank_boxes_closed(struct ank_registry *registry, int64_t family,
                                  struct ank_arena *mem, struct ank_closed *closed,
                                  struct ank_error *err);

/* Whose registries a bundle can be sealed for, by name. */
struct ank_readers {
    const char **name;
    size_t count;
};
ANK_CHECKED bool ank_bundle_readers(struct ank_registry *registry,
                                    struct ank_arena *mem, struct ank_readers *readers,
                                    struct ank_error *err);

#endif

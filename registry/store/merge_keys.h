/* SPDX-License-Identifier: GPL-3.0-or-later */
/* merge_keys.h - keys come along with families, and with who sent them */
#ifndef MERGE_KEYS_H
#define MERGE_KEYS_H

#include "db.h"

/* Notes by which keys the other registry is known: its own alone, for what it says of
 * others nobody answers. What is known already stays; a name pair may come to it.
 * `news` becomes true when something was noted. */
ANK_CHECKED bool merge_site_keys(struct ank_registry *registry,
                                 struct ank_registry *other, bool *news,
                                 struct ank_error *err);

/* A family by its numbers here and there; 0 and 0: the house. */
struct merge_family {
    int64_t theirs, ours;
};

/* Takes over for whom the keys of a family's boxes are wrapped. A bundle under a
 * passphrase carries the key to them: they are wrapped for this registry when it has a
 * passphrase of its own, and stay closed when it has none. `news` becomes true when
 * there was something to take over. */
ANK_CHECKED bool merge_box_keys(struct ank_registry *registry,
                                struct ank_registry *other,
                                const struct merge_family *family, bool *news,
                                struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* link_undo.h - a link is taken back with all that was counted for it */
#ifndef LINK_UNDO_H
#define LINK_UNDO_H

#include "db.h"

/* What the changes say of links: whose numbers have to go on afterwards. */
struct link_marks;
struct link_changes {
    const void *bytes; /* a changeset */
    int size;
};

/* NULL: the changes have none. Comes before they are turned around. */
ANK_CHECKED bool link_marks_read(struct ank_registry *registry, struct ank_arena *mem,
                                 const struct link_changes *changes,
                                 struct link_marks **marks, struct ank_error *err);

/* Afterwards: taking back is a command of its own, which other registries must tell
 * from the one that it takes back. */
ANK_CHECKED bool link_marks_write(struct ank_registry *registry,
                                  struct link_marks *marks, struct ank_error *err);

#endif

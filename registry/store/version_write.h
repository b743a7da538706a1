/* SPDX-License-Identifier: GPL-3.0-or-later */
/* version_write.h - the tables made to show what versions say */
#ifndef VERSION_WRITE_H
#define VERSION_WRITE_H

#include "version_view.h"

struct version_target {
    struct ank_registry *registry;
    struct ank_arena *mem;
    const struct sites *sites; /* of the registry, by place */
    int64_t family;
    struct family_versions *now; /* as they are before */
};

/*
 * Writes the rows of a family that differ from those that are there (target->now), the
 * stamps, what was seen, and the versions. A row that the tables refuse waits: the view
 * says so afterwards. `changed` tells whether a row became another.
 */
ANK_CHECKED bool versions_write(const struct version_target *target,
                                const struct family_versions *merged, struct view *view,
                                bool *changed, struct ank_error *err);

/* Writes one row that is there as it should be; takes it out. */
ANK_CHECKED bool version_row_update(const struct version_target *target,
                                    const struct view_row *row, struct ank_error *err);
ANK_CHECKED bool version_row_remove(const struct version_target *target,
                                    const struct view_row *row, struct ank_error *err);

/* version_known.c: keeps what the persons of the family were called that are one now.
 */
ANK_CHECKED bool versions_known(const struct version_target *target,
                                const struct view *view, struct ank_error *err);

#endif

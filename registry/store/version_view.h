/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * version_view.h - what the tables show of the versions of a family
 *
 * For each table its records in the order of their uids; those that are the same thing
 * (a sitting that two coaches typed) are one row. A row that refers to something that
 * is not here, or for which there is no place, waits.
 */
#ifndef VERSION_VIEW_H
#define VERSION_VIEW_H

#include "version_read.h"

/* A row as it should be. */
struct view_row {
    const struct shape *shape;
    unsigned char record[record_size];   /* under which it is shown */
    const char **values;                 /* literals, by column */
    const struct ank_version **versions; /* of it, and of its twins */
    size_t count;
    struct ank_version_field *fields; /* joined */
    size_t field_count;
    bool waits;     /* no place for it */
    bool contested; /* its versions are kept beside the table */
    /* of who writes it: the row that is there, and whether it is as it should be */
    struct shown_row *there;
    bool put;
};

struct view {
    struct view_row *row; /* in the order of the shapes */
    size_t count;
};

/* Reads the instruments. */
ANK_CHECKED bool view_lists_read(struct ank_registry *registry, struct ank_arena *mem,
                                 struct view_lists *lists, struct ank_error *err);

/* Makes the view of versions in the registry that is to show them. */
struct viewing {
    struct ank_registry *registry;
    struct ank_arena *mem;
    const struct view_lists *lists;
};
ANK_CHECKED bool view_make(const struct viewing *viewing,
                           const struct family_versions *versions, struct view *view,
                           struct ank_error *err);

/* Makes the values of a row anew from its fields. */
void view_values(struct ank_arena *mem, struct view_row *row);

/* Of persons that are one: the code that this version says stands, and is no dispute;
 * false when it says none. */
bool version_lead(const struct ank_version *version, struct ank_version_field *fields,
                  size_t count);

#endif

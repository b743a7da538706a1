/* SPDX-License-Identifier: GPL-3.0-or-later */
/* team_parts.h - the list of a team, signed; between team.c, team_list.c, pack.c and
 * unpack.c */
#ifndef TEAM_PARTS_H
#define TEAM_PARTS_H

#include <ankerpunt/registry/team.h>
#include "db.h"

/* In the table `setting`, of a registry and of a bundle. */
#define TEAM_LIST "team.list"

/* A row, new or over the one of that name. */
ANK_CHECKED bool team_put_mate(struct ank_registry *registry,
                               const struct ank_mate *mate, struct ank_error *err);

/* The coordinator signs who is in now, under the next number. */
ANK_CHECKED bool team_list_sign(struct ank_registry *registry, struct ank_error *err);

/* Her signature over one address and its keys, for who keeps a database. */
ANK_CHECKED bool team_vouch(struct ank_registry *registry, const struct ank_mate *mate,
                            unsigned char signature[static ANK_TEAM_SIGNATURE],
                            struct ank_error *err);

/* The number of the list that is known here; 0: none. */
ANK_CHECKED bool team_list_counter(struct ank_registry *registry, int64_t *counter,
                                   struct ank_error *err);

/* The list as bytes, in the arena; NULL: none. */
ANK_CHECKED bool team_list_bytes(struct ank_registry *registry, struct ank_arena *mem,
                                 const unsigned char **bytes, size_t *size,
                                 struct ank_error *err);

/* Takes over a list of the coordinator with these keys. ANK_DENIED when she did not
 * sign it, or when it is older than the one that is known. */
ANK_CHECKED bool team_list_take(struct ank_registry *registry,
                                const unsigned char coordinator[static ANK_TEAM_KEYS],
                                const unsigned char *bytes, size_t size,
                                struct ank_error *err);

/* In a statement: for how many the keys of a family are wrapped; what is seen of a
 * family (or 0), and that, "1:7 2:3 k2". */
#define WRAPS_TEXT(family)                                                             \
    "' k' || (SELECT count(*) FROM box_key b WHERE b.family = " family ")"
#define SEEN_TEXT(family)                                                              \
    "(coalesce((SELECT group_concat(w, ' ') FROM (SELECT s.site || ':' || s.n AS w"    \
    " FROM seen s WHERE s.family = " family                                            \
    " ORDER BY s.site)), '') || " WRAPS_TEXT(family) ")"

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* link_settle.h - what is written of a group of families becomes what the tables show
 */
#ifndef LINK_SETTLE_H
#define LINK_SETTLE_H

#include "link_groups.h"

struct settling {
    struct merging *m;
    struct link_group *group;
    struct pair pair; /* here, there, both: as versions of one family */
    const char *lead; /* the code that leads */
};

/* Reads what ours and the other registry know of the group. */
ANK_CHECKED bool settle_read(struct settling *s, struct ank_error *err);

/* Writes `pair.both` as one family, under the first uid and the code that leads. */
ANK_CHECKED bool settle_write(struct settling *s, bool *changed, struct ank_error *err);

/* link.c: makes a family of ours anew of what is written of it: somebody chose which
 * code leads. */
ANK_CHECKED bool link_renew(struct ank_registry *registry, int64_t family,
                            struct ank_error *err);

#endif

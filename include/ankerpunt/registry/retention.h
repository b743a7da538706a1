/* SPDX-License-Identifier: GPL-3.0-or-later */
/* retention.h - which families were closed so long ago that their term is over */
#ifndef ANK_REGISTRY_RETENTION_H
#define ANK_REGISTRY_RETENTION_H

#include <ankerpunt/model/people.h>
#include <ankerpunt/registry.h>

/* Which families are looked at, and on which day; at most one code is given. */
struct ank_retention_wish {
    ank_day day;
    const char *project, *coach;
};

/* Families whose last trajectory ended, with the project of that trajectory, by the day
 * it ended: those of which the term of that project was over on that day. Of a project
 * without a term nobody is. */
ANK_CHECKED bool ank_retention_list(struct ank_registry *registry,
                                    const struct ank_retention_wish *wish,
                                    struct ank_arena *mem,
                                    struct ank_retained_list *families,
                                    struct ank_error *err);

#endif

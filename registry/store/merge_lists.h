/* SPDX-License-Identifier: GPL-3.0-or-later */
/* merge_lists.h - lists of another registry that are missing here */
#ifndef MERGE_LISTS_H
#define MERGE_LISTS_H

#include "db.h"

/* Adds the themes, rights and instruments whose code is not here. What has a code is
 * never changed: a list that changes gets another version. */
ANK_CHECKED bool merge_lists(struct ank_registry *registry, struct ank_registry *other,
                             struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* project_lists.h - what a project asks changes from a day on */
#ifndef PROJECT_LISTS_H
#define PROJECT_LISTS_H

#include <ankerpunt/app/projects_kept.h>

/*
 * From the day that is said the project asks the newest version of each list that is
 * named, and no list that is taken off (today when no day is said). Notices what is
 * new, what is not asked any more, and how many talks stand on or after that day
 * already. ANK_NOT_FOUND; ANK_INVALID for a version on another scale, and for a list
 * that the project does not ask.
 */
ANK_CHECKED bool project_turn_lists(struct ank_work_context *work,
                                    const struct ank_project_entry *entry,
                                    const struct ank_project *project,
                                    struct ank_error *err);

#endif

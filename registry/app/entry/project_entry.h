/* SPDX-License-Identifier: GPL-3.0-or-later */
/* project_entry.h - a project, its waves and its lists of domains, as options say them
 */
#ifndef PROJECT_ENTRY_H
#define PROJECT_ENTRY_H

#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/model/project.h>
#include "../work.h"

/* A new project, in the arena. Where name, preset and waves of `entry` are NULL and its
 * instruments empty, the preset says it (gezinscoaching when there is none); windows,
 * language and start are not looked at. */
ANK_CHECKED bool project_make(struct ank_work_context *work,
                              const struct ank_project_entry *entry,
                              struct ank_project *project, struct ank_error *err);

/* What a project can be called: it stands in releases, so that it looks like no
 * family's code or day. */
ANK_CHECKED bool project_check_name(struct ank_work_context *work, const char *given,
                                    const char **name, struct ank_error *err);

/* Instruments that are not there yet, at the end of what is. */
ANK_CHECKED bool project_add_instruments(struct ank_work_context *work,
                                         const struct ank_texts *codes,
                                         struct ank_project *project,
                                         struct ank_error *err);

/* Other waves ("3,6,12"); those that stay keep the window the project gave them. */
ANK_CHECKED bool project_change_waves(struct ank_work_context *work, const char *list,
                                      struct ank_waves *waves, struct ank_error *err);

/* Windows of waves that are there: "0:-30..45,3:46..136". */
ANK_CHECKED bool project_set_windows(struct ank_work_context *work, const char *list,
                                     struct ank_waves *waves, struct ank_error *err);

#endif

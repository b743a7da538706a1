/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The results of a project, as the coordinator's paper tells them. */
#include <ankerpunt/app/projects_kept.h>

#include "document.h"

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_project *project;
    size_t count;
    if (!ank_project_rows(&visit->work, visit->named, &project, &count, err))
        return false;
    screen_heading(visit, project->name);
    document_frame(visit,
                   (struct document){.kind = DOCUMENT_SUMMARY, .of = project->code});
    return true;
}

const struct screen screen_project = {.path = "/project",
                                      .side = SCREEN_DESK,
                                      .names = true,
                                      .shows = ANK_READ,
                                      .show = show};

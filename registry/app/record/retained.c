/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is kept longer than agreed; see <ankerpunt/app/retention.h>. */
#include <ankerpunt/app/retention.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/retention.h>
#include "../work.h"

bool ank_retention_of(struct ank_work_context *work, const char *project,
                      const char *coach, struct ank_retained_list *families,
                      struct ank_error *err)
{
    const struct ank_retention_wish wish = {work->today, coach ? NULL : project, coach};
    if (!ank_retention_list(work->registry, &wish, work->mem, families, err))
        return false;
    size_t kept = 0;
    for (size_t i = 0; i < families->count; i++)
        if (!project || ank_code_same(project, families->rows[i].project))
            families->rows[kept++] = families->rows[i];
    families->count = kept;
    return true;
}

bool ank_retention_rows(struct ank_work_context *work,
                        struct ank_retained_list *families, struct ank_error *err)
{
    struct ank_project *projects;
    size_t project_count;
    if (!ank_project_list(work->registry, work->mem, &projects, &project_count, err) ||
        !ank_retention_of(work, NULL, NULL, families, err))
        return false;
    for (size_t i = 0; i < project_count; i++)
        if (!projects[i].keep_years)
            work_notice(work,
                        SAY(ANK_N("note: %s has no term yet; \"ankerpunt project set "
                                  "%s --keep-years N\" says for how many years what "
                                  "was closed is kept"),
                            projects[i].code, projects[i].code));
    return true;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that would stand in the folder, looked at before anything is counted: what
 * `release verify` would take for a family's code or day must not get there. */
#include <string.h>

#include <ankerpunt/analysis/identifier_scan.h>
#include "release.h"

static bool check_label(const struct release *release, const char *what,
                        const char *code, const struct ank_label *label,
                        struct ank_error *err)
{
    struct ank_arena *mem = release->work->mem;
    what = ank_format(mem, "%s %s", ank_words(release->work->lang, what), code);
    return ank_identifier_refuse(what, code, err) &&
           ank_identifier_refuse(what, ank_label_plain(release->lang, mem, label), err);
}

static bool check_instrument(const struct release *release,
                             const struct ank_instrument *instrument,
                             struct ank_error *err)
{
    if (!check_label(release, ANK_N("instrument"), instrument->code, &instrument->title,
                     err))
        return false;
    for (size_t i = 0; i < instrument->domain_count; i++)
        if (!check_label(release, ANK_N("domain"), instrument->domains[i].code,
                         &instrument->domains[i].label, err))
            return ank_fail_in(err, ANK_N("instrument %s"), instrument->code);
    return true;
}

static bool check_project(const struct release *release,
                          const struct ank_project *project, struct ank_error *err)
{
    struct ank_arena *mem = release->work->mem;
    struct ank_error ignored = {.lang = err->lang};
    if (!ank_identifier_refuse_project(project->code,
                                       &ignored)) /* an older program let it pass */
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "project %s: that code is the one of the total over projects, or looks "
                "like a family's code or a day, and cannot stand in a release; ask for "
                "help"),
            project->code);
    if (!ank_identifier_refuse(
            ank_format(mem, "%s %s", ank_words(release->work->lang, ANK_N("project")),
                       project->code),
            project->name, err))
        return false;
    for (size_t i = 0; i < project->instrument_count; i++)
        if (!check_instrument(release, project->instruments[i], err))
            return false;
    return true;
}

bool release_check_names(const struct release *release, struct ank_error *err)
{
    if (release->whom && (!ank_identifier_refuse("--to", release->whom, err) ||
                          !ank_identifier_refuse("--purpose", release->purpose, err)))
        return false;
    for (size_t i = 0; i < release->project_count; i++)
        if (!check_project(release, release->projects[i], err))
            return false;
    for (size_t i = 0; i < release->theme_count; i++)
        if (!check_label(release, ANK_N("theme"), release->themes[i].code,
                         &release->themes[i].label, err))
            return false;
    return true;
}

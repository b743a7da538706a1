/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects are set up, changed and listed; see projects_kept.h. */
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/registry/project.h>
#include "../entry/entry_check.h"
#include "../entry/project_entry.h"
#include "../entry/project_lists.h"
#include "../work.h"

/* Windows are of waves, so they come after them. */
static bool set_windows_and_language(struct ank_work_context *work,
                                     const struct ank_project_entry *entry,
                                     struct ank_project *project, struct ank_error *err)
{
    if (entry->windows &&
        !project_set_windows(work, entry->windows, &project->waves, err))
        return false;
    if (!entry->language)
        return true;
    project->language = entry->language;
    return check_language(entry->language, err);
}

static bool set_keep_years(const char *years, struct ank_project *project,
                           struct ank_error *err)
{
    char shown[256];
    int64_t number;
    if (!years)
        return true;
    if (!ank_decimal_parse(years, 0, &number) || number < 1 || number > 99)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--keep-years wants a number of years, 1 to 99, not %s"),
                        ank_shown(years, shown));
    project->keep_years = (int)number;
    return true;
}

static bool set_foreseen(const char *months, struct ank_project *project,
                         struct ank_error *err)
{
    char shown[256];
    int64_t number;
    if (!months)
        return true;
    if (!ank_decimal_parse(months, 0, &number) || number < 1 || number > 120)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--foreseen-months wants a number of months, 1 to 120, "
                              "not %s"),
                        ank_shown(months, shown));
    project->foreseen_months = (int)number;
    return true;
}

bool ank_project_enter(struct ank_work_context *work,
                       const struct ank_project_entry *entry, struct ank_project *added,
                       struct ank_error *err)
{
    if (!project_make(work, entry, added, err) ||
        !set_windows_and_language(work, entry, added, err) ||
        !set_keep_years(entry->keep_years, added, err) ||
        !set_foreseen(entry->foreseen_months, added, err))
        return false;
    added->start = entry->start;
    return ank_project_add(work->registry, added, err);
}

static bool says_nothing(const struct ank_project_entry *entry)
{
    return !entry->name && !entry->language && !entry->keep_years &&
           !entry->foreseen_months && !entry->waves && !entry->windows &&
           entry->instruments.count == 0 && entry->without.count == 0;
}

bool ank_project_change(struct ank_work_context *work,
                        const struct ank_project_entry *entry,
                        struct ank_project *changed, struct ank_error *err)
{
    if (says_nothing(entry))
        return ank_fail(
            err, ANK_USAGE,
            ANK_N(
                "set what? Give --name, --language, --instrument, --without, --waves, "
                "--windows or --keep-years"));
    if (entry->from != ANK_NO_DAY &&
        entry->instruments.count + entry->without.count == 0)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("--from goes with --instrument or --without"));
    return ank_project_find(work->registry, entry->code, work->mem, changed, err) &&
           (!entry->name ||
            project_check_name(work, entry->name, &changed->name, err)) &&
           (entry->from != ANK_NO_DAY ||
            project_add_instruments(work, &entry->instruments, changed, err)) &&
           (!entry->waves ||
            project_change_waves(work, entry->waves, &changed->waves, err)) &&
           set_windows_and_language(work, entry, changed, err) &&
           set_keep_years(entry->keep_years, changed, err) &&
           set_foreseen(entry->foreseen_months, changed, err) &&
           ank_project_set(work->registry, changed, err) &&
           project_turn_lists(work, entry, changed, err);
}

bool ank_project_rows(struct ank_work_context *work, const char *code,
                      struct ank_project **projects, size_t *count,
                      struct ank_error *err)
{
    if (!code)
        return ank_project_list(work->registry, work->mem, projects, count, err);
    *count = 1;
    *projects = ank_alloc(work->mem, sizeof **projects);
    return ank_project_find(work->registry, code, work->mem, *projects, err);
}

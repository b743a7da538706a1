/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a project asks changes from a day on; see project_lists.h. */
#include "project_lists.h"

#include <string.h>

#include <ankerpunt/model/joined_list.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>
#include "../work.h"

/* "Nederlands, Buurt" */
static const char *labels(struct ank_work_context *work,
                          const struct ank_domain *const *domains, size_t count)
{
    const char *list = "";
    for (size_t i = 0; i < count; i++)
        list = ank_format(work->mem, "%s%s%s", list, i ? ", " : "",
                          ank_label_plain(work->lang, work->mem, &domains[i]->label));
    return list;
}

static void tell_changes(struct ank_work_context *work,
                         const struct ank_instrument *older,
                         const struct ank_instrument *newer)
{
    const struct ank_list_changes changes = ank_list_compare(older, newer, work->mem);
    if (changes.added_count > 0)
        work_notice(work, SAY(ANK_N("new on the list: %s; compared from the first talk "
                                    "that asks it"),
                              labels(work, changes.added, changes.added_count)));
    if (changes.retired_count > 0)
        work_notice(work,
                    SAY(ANK_N("not asked any more: %s; what was said is kept, and "
                              "compared up to then"),
                        labels(work, changes.retired, changes.retired_count)));
    if (changes.renamed_count > 0)
        work_notice(work, SAY(ANK_N("under another name, and compared as the same: %s"),
                              labels(work, changes.renamed, changes.renamed_count)));
    if (changes.kept_count + changes.renamed_count == 0)
        work_notice(work, SAY(ANK_N("no domain of the list is the same: nothing is "
                                    "compared with what was said before")));
}

/* The version that is asked until then; NULL: the project never asked that list. */
static const struct ank_instrument *version_before(const struct ank_project *project,
                                                   const char *code, ank_day from)
{
    const struct ank_instrument *last = ank_project_asks(project, code, from);
    for (size_t i = 0; !last && i < project->asked_count; i++)
        if (strcmp(project->asked[i].instrument->code, code) == 0)
            last = project->asked[i].instrument;
    return last;
}

static bool check_scale(const struct ank_instrument *before,
                        const struct ank_instrument *now, struct ank_error *err)
{
    return ank_scale_same(&before->scale, &now->scale) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("version %d of list %s has another scale than version %d: "
                          "nothing could be compared; give the new list a code of its "
                          "own, add it, and take this one off with --without %s"),
                    now->version, now->code, before->version, now->code);
}

static bool ask_list(struct ank_work_context *work, const struct ank_project *project,
                     const char *code, ank_day from, struct ank_error *err)
{
    struct ank_instrument *now;
    if (!ank_instrument_find(work->registry, code, work->mem, &now, err))
        return false;
    const struct ank_instrument *before = version_before(project, now->code, from);
    if (before && !check_scale(before, now, err))
        return false;
    const struct ank_instrument *asked = ank_project_asks(project, now->code, from);
    if (asked && asked->id == now->id) {
        char day[12];
        work_notice(work, SAY(ANK_N("%s asks list %s in version %d on %s already"),
                              project->code, now->code, now->version,
                              ank_day_words(from, day)));
        return true;
    }
    if (before && before->id != now->id)
        tell_changes(work, before, now);
    return ank_project_ask(work->registry, project, now, from, err);
}

static bool drop_list(struct ank_work_context *work, const struct ank_project *project,
                      const char *code, ank_day until, struct ank_error *err)
{
    char day[12], shown[256];
    if (!ank_project_asks(project, code, until))
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("project %s does not ask list %s on %s; \"ankerpunt project "
                  "show %s\" tells what it asks"),
            project->code, ank_shown(code, shown), ank_day_words(until, day),
            project->code);
    return ank_project_ask_until(work->registry, project, code, until, err);
}

bool project_turn_lists(struct ank_work_context *work,
                        const struct ank_project_entry *entry,
                        const struct ank_project *project, struct ank_error *err)
{
    bool done = true, dated = entry->from != ANK_NO_DAY;
    ank_day from = dated ? entry->from : work->today;
    for (size_t i = 0; done && i < entry->without.count; i++)
        done = drop_list(work, project, entry->without.text[i], from, err);
    for (size_t i = 0; done && dated && i < entry->instruments.count; i++)
        done = ask_list(work, project, entry->instruments.text[i], from, err);
    return done;
}

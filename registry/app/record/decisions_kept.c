/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a team decides, and activities with groups; see
 * <ankerpunt/app/decisions_kept.h>. */
#include <string.h>

#include <ankerpunt/app/decisions_kept.h>
#include <ankerpunt/registry/decision.h>
#include <ankerpunt/registry/project.h>
#include "../entry/entry_check.h"
#include "../entry/entry_values.h"
#include "../entry/subject.h"
#include "../work.h"

enum { line_most = 200 };

/* A line that everybody may read; NULL stays what is there. */
static bool take_line(struct ank_work_context *work, const char *option,
                      const char *said, const char **place, struct ank_error *err)
{
    if (!said)
        return true;
    if (!check_line(option, said, line_most, place, work->mem, err))
        return false;
    return strspn(*place, " ") < strlen(*place) ||
           ank_fail(err, ANK_INVALID, ANK_N("that is empty; nothing was changed"));
}

static bool take_outcome(struct ank_work_context *work,
                         const struct ank_decision_entry *entry,
                         struct ank_decision *decision, struct ank_error *err)
{
    if (!ank_check_choice("--outcome", entry->outcome, ank_decided_codes, err) ||
        !take_line(work, "--came", entry->came, &decision->came, err))
        return false;
    if (!entry->outcome)
        return !entry->came || decision->outcome ||
               ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--outcome");
    decision->outcome = entry->outcome;
    decision->outcome_day = entry->outcome_day;
    return entry_day(work, &decision->outcome_day, err);
}

/* What was said takes the place of what was there. */
static bool take(struct ank_work_context *work, const struct ank_decision_entry *entry,
                 struct ank_decision *decision, struct ank_error *err)
{
    if ((entry->question &&
         !check_word(work, "--question", entry->question, ank_question_codes, err)) ||
        (entry->who && !check_word(work, "--who", entry->who, NULL, err)) ||
        !take_line(work, "--what", entry->what, &decision->what, err))
        return false;
    if (entry->question)
        decision->question = entry->question;
    if (entry->who)
        decision->who = entry->who;
    if (entry->due != ANK_NO_DAY)
        decision->due = entry->due;
    if (entry->day != ANK_NO_DAY)
        decision->day = entry->day;
    return entry_day(work, &decision->day, err) &&
           take_outcome(work, entry, decision, err);
}

bool ank_decision_note(struct ank_work_context *work,
                       const struct ank_decision_entry *entry,
                       struct ank_decision *noted, struct ank_error *err)
{
    struct ank_project project;
    if (!entry->what)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--what");
    *noted = (struct ank_decision){.project = entry->project,
                                   .day = ANK_NO_DAY,
                                   .due = ANK_NO_DAY,
                                   .outcome_day = ANK_NO_DAY};
    return ank_project_find(work->registry, entry->project, work->mem, &project, err) &&
           take(work, entry, noted, err) &&
           ank_decision_add(work->registry, noted, err);
}

static bool find(struct ank_work_context *work, const char *typed,
                 struct ank_decision *decision, struct ank_error *err)
{
    int64_t number;
    return subject_number(typed, &number, err) &&
           ank_decision_find(work->registry, number, work->mem, decision, err);
}

bool ank_decision_change(struct ank_work_context *work,
                         const struct ank_decision_entry *entry,
                         struct ank_decision *changed, struct ank_error *err)
{
    if (!entry->question && !entry->what && !entry->who && !entry->outcome &&
        !entry->came && entry->due == ANK_NO_DAY && entry->day == ANK_NO_DAY)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("nothing to change: give --outcome or another option"));
    return find(work, entry->typed, changed, err) && take(work, entry, changed, err) &&
           ank_decision_set(work->registry, changed, err);
}

bool ank_decision_delete(struct ank_work_context *work, const char *typed,
                         struct ank_decision *deleted, struct ank_error *err)
{
    return find(work, typed, deleted, err) &&
           ank_decision_remove(work->registry, deleted->number, err);
}

static bool check_project(struct ank_work_context *work, const char *project,
                          struct ank_error *err)
{
    struct ank_project found;
    return !project ||
           ank_project_find(work->registry, project, work->mem, &found, err);
}

bool ank_decision_rows(struct ank_work_context *work, const char *project, bool open,
                       struct ank_decisions *list, struct ank_error *err)
{
    size_t kept = 0;
    if (!check_project(work, project, err) ||
        !ank_decision_list(work->registry, project, work->mem, list, err))
        return false;
    for (size_t i = 0; i < list->count; i++)
        if (!open || !list->rows[i].outcome)
            list->rows[kept++] = list->rows[i];
    list->count = kept;
    return true;
}

/* Activities with groups ------------------------------------------------------------
 */

bool ank_group_note(struct ank_work_context *work, struct ank_group_entry *entry,
                    struct ank_error *err)
{
    if (!entry->kind)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--kind");
    if (!check_project(work, entry->project, err) ||
        !entry_day(work, &entry->day, err) ||
        !check_word(work, "--kind", entry->kind, ank_activity_codes, err))
        return false;
    if ((entry->present != ANK_NOT_GIVEN && entry->present < 1) ||
        (entry->minutes != ANK_NOT_GIVEN && entry->minutes < 1))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--present and --minutes want a number from 1 on; leave "
                              "out what is not known"));
    struct ank_group_activity activity = {
        .project = entry->project,
        .day = entry->day,
        .kind = entry->kind,
        .present = entry->present == ANK_NOT_GIVEN ? 0 : entry->present,
        .minutes = entry->minutes == ANK_NOT_GIVEN ? 0 : entry->minutes,
    };
    if (!ank_group_activity_add(work->registry, &activity, err))
        return false;
    entry->number = activity.number;
    return true;
}

bool ank_group_delete(struct ank_work_context *work, const char *typed, int64_t *number,
                      struct ank_error *err)
{
    return subject_number(typed, number, err) &&
           ank_group_activity_remove(work->registry, *number, err);
}

bool ank_group_list(struct ank_work_context *work, const char *project,
                    const char *period, struct ank_group_rows *list,
                    struct ank_error *err)
{
    struct ank_period in;
    struct ank_group_activities all = {.project = project, .period = &in};
    *list = (struct ank_group_rows){0};
    if (!check_project(work, project, err) || !ank_check_period(period, &in, err) ||
        !ank_group_activity_list(work->registry, &all, work->mem, err))
        return false;
    list->rows = all.rows;
    list->count = all.count;
    for (size_t i = 0; i < all.count; i++) {
        list->present += all.rows[i].present;
        list->minutes += all.rows[i].minutes;
    }
    return true;
}

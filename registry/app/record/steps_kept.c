/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small steps that are agreed with a family, and ticked off; see process_kept.h. */
#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/app/text_entry.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/small_step.h>
#include "../entry/entry_check.h"
#include "../entry/entry_values.h"
#include "../entry/subject.h"
#include "../work.h"

static bool find_about(struct ank_work_context *work,
                       struct ank_small_step_entry *entry, struct subject_ids *found,
                       struct ank_error *err)
{
    return entry_day(work, &entry->day, err) &&
           ank_check_choice("--who", entry->who, ank_doer_codes, err) &&
           subject_find(work, &entry->about, entry->day, found, err);
}

bool ank_small_step_check(struct ank_work_context *work,
                          struct ank_small_step_entry *entry, struct ank_error *err)
{
    char due[12], day[12];
    struct subject_ids found;
    if (!find_about(work, entry, &found, err))
        return false;
    return entry->due == ANK_NO_DAY || entry->due >= entry->day ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("a step that was agreed on %s cannot be due on %s; give --due "
                     "on that day or later"),
               ank_day_words(entry->day, day), ank_day_words(entry->due, due));
}

/* A step is one line, as it stands on the family's sheet. */
bool ank_small_step_words(struct ank_work_context *work, const char *typed,
                          const char **text, struct ank_error *err)
{
    return ank_text_settle(work, typed ? typed : "", ANK_TEXT_MOST, text, err) &&
           (**text ||
            ank_fail(err, ANK_INVALID, ANK_N("that is empty; nothing was changed"))) &&
           check_line(SAY(ANK_N("the step")), *text, ANK_STEP_MOST, text, work->mem,
                      err);
}

bool ank_small_step_note(struct ank_work_context *work,
                         struct ank_small_step_entry *entry, struct ank_error *err)
{
    struct subject_ids found;
    if (!find_about(work, entry, &found, err))
        return false;
    struct ank_small_step step = {
        .day = entry->day,
        .domain = found.domain,
        .right = found.right,
        .who = entry->who,
        .due = entry->due,
    };
    if (!ank_small_step_words(work, entry->text, &step.text, err) ||
        !ank_small_step_add(work->registry, found.family, &step, err))
        return false;
    entry->number = step.number;
    return true;
}

/* Of two codes the coach's families are fewer; those of the project are looked up. */
static bool read_to_come(struct ank_work_context *work,
                         const struct ank_small_step_wish *wish,
                         struct ank_small_step **steps, size_t *count,
                         struct ank_error *err)
{
    struct ank_steps_to_come all = {.project = wish->coach ? NULL : wish->project,
                                    .coach = wish->coach,
                                    .day = work->today,
                                    .until = (ank_day)(work->today + wish->within)};
    if (!ank_small_step_to_come(work->registry, &all, work->mem, err))
        return false;
    *steps = all.rows;
    *count = all.count;
    if (!wish->coach || !wish->project)
        return true;
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        bool there;
        if (!ank_family_is_in(work->registry, (*steps)[i].family, wish->project, &there,
                              err))
            return false;
        if (there)
            (*steps)[kept++] = (*steps)[i];
    }
    *count = kept;
    return true;
}

bool ank_small_step_rows(struct ank_work_context *work,
                         const struct ank_small_step_wish *wish,
                         struct ank_small_step **steps, size_t *count,
                         struct ank_error *err)
{
    struct ank_family family;
    if (wish->coming)
        return read_to_come(work, wish, steps, count, err);
    return ank_family_find(work->registry, wish->family, work->mem, &family, err) &&
           (wish->all ? ank_small_step_all : ank_small_step_list)(
               work->registry, family.id, work->mem, steps, count, err);
}

/* What was done is not let go by a slip of the pen. */
static bool check_not_done(struct ank_work_context *work, int64_t family,
                           int64_t number, struct ank_error *err)
{
    struct ank_small_step *steps;
    size_t count;
    char day[12];
    if (!ank_small_step_list(work->registry, family, work->mem, &steps, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (steps[i].number == number && steps[i].done != ANK_NO_DAY)
            return ank_fail(
                err, ANK_INVALID,
                ANK_N(
                    "step %lld was done on %s; \"step FAMILY reopen %lld\" takes that "
                    "back first"),
                (long long)number, ank_day_words(steps[i].done, day),
                (long long)number);
    return true;
}

bool ank_small_step_done(struct ank_work_context *work, struct ank_numbered *step,
                         struct ank_error *err)
{
    int64_t family;
    return subject_numbered(work, step, &family, err) &&
           ank_small_step_set(work->registry, family, step->number, step->day,
                              ANK_NO_DAY, err);
}

bool ank_small_step_let_go(struct ank_work_context *work, struct ank_numbered *step,
                           struct ank_error *err)
{
    int64_t family;
    return subject_numbered(work, step, &family, err) &&
           check_not_done(work, family, step->number, err) &&
           ank_small_step_set(work->registry, family, step->number, ANK_NO_DAY,
                              step->day, err);
}

bool ank_small_step_reopen(struct ank_work_context *work, struct ank_numbered *step,
                           struct ank_error *err)
{
    int64_t family;
    return subject_numbered(work, step, &family, err) &&
           ank_small_step_set(work->registry, family, step->number, ANK_NO_DAY,
                              ANK_NO_DAY, err);
}

bool ank_small_step_delete(struct ank_work_context *work, struct ank_numbered *step,
                           struct ank_error *err)
{
    int64_t family;
    return subject_numbered(work, step, &family, err) &&
           ank_small_step_remove(work->registry, family, step->number, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step to a right; see <ankerpunt/app/claim_entry.h>. */
#include <string.h>

#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/rights_said.h>
#include <ankerpunt/model/right.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/right.h>
#include "entry_check.h"
#include "entry_values.h"

/* The family of that code, when it allows that something is kept of it. */
static bool admit(struct ank_work_context *work, const char *code, int64_t *family,
                  struct ank_error *err)
{
    if (!entry_family(work, code, family, err))
        return false;
    const struct entry_voice voice = {.family = code, .family_id = *family};
    return entry_admit(work, &voice, err);
}

static bool read_step(struct ank_work_context *work,
                      const struct ank_claim_entry *entry, struct ank_step *step,
                      struct ank_error *err)
{
    *step = (struct ank_step){.day = entry->day,
                              .renewal = entry->renewal,
                              .reason = entry->reason,
                              .cents = -1};
    if (!check_stage(entry->stage, &step->stage, err))
        return false;
    if (entry->value && !ank_cents_parse(entry->value, &step->cents, err))
        return ank_fail_in(err, "%s", "--value");
    return !entry->reason ||
           check_word(work, "--reason", entry->reason, ank_reason_codes, err);
}

/* How far the open claim to a right came; NULL: there is none. After an end a claim
 * begins anew. */
static const struct ank_step *furthest_of(const struct ank_record *record,
                                          const char *right,
                                          const struct ank_step **last)
{
    const struct ank_step *furthest = NULL;
    *last = NULL;
    for (size_t i = 0; i < record->step_count; i++) {
        const struct ank_step *step = &record->steps[i];
        if (strcmp(step->right, right) != 0)
            continue;
        *last = step;
        if (step->stage > ANK_GRANTED)
            furthest = step->stage == ANK_BLOCKED ? furthest : NULL;
        else if (!furthest || step->stage >= furthest->stage)
            furthest = step;
    }
    return furthest;
}

/* "applied for on 12/02/2026" */
static const char *step_words(struct ank_work_context *work,
                              const struct ank_step *step)
{
    return SAY(ANK_N("%s on %s"),
               ank_code_words(work->lang, ank_stage_codes, ank_stage_name(step->stage)),
               ank_work_day(work, step->day));
}

/* A step of yesterday that is entered today stands behind what came after it: the
 * record says where the right stands, and who enters it should know. */
static void tell_order(struct ank_work_context *work, const struct ank_record *record,
                       const char *right, const struct ank_step *step)
{
    const struct ank_step *last, *furthest = furthest_of(record, right, &last);
    if (last && last->day > step->day)
        work_notice(work, SAY(ANK_N("note: %s has a later step: %s"), right,
                              step_words(work, last)));
    else if (furthest && step->stage < furthest->stage)
        work_notice(
            work, SAY(ANK_N("note: %s stood further: %s; \"--move-to DATE\" puts this "
                            "step on the day it was"),
                      right, step_words(work, furthest)));
}

/* What stands there and what was given, and of which step that is. */
static bool refuse_other(struct ank_work_context *work,
                         const struct ank_claim_entry *entry,
                         const struct ank_record *record, const struct ank_step *given,
                         struct ank_error *err)
{
    char day[12];
    return entry_step_differs(work, record, given, err) ||
           ank_fail_in(err, "%s %s %s %s", entry->family, given->right, entry->stage,
                       ank_day_words(given->day, day));
}

static bool put_step(struct ank_work_context *work, const struct ank_claim_entry *entry,
                     const struct ank_right *right, const struct ank_step *step,
                     enum ank_put *put, struct ank_error *err)
{
    struct ank_record record;
    if (!ank_record_parts(work->registry, entry->family, ANK_RECORD_STEPS, work->mem,
                          &record, err) ||
        !ank_step_put(work->registry, record.id, right->id, step, entry->correct, put,
                      err))
        return false;
    if (*put == ANK_PUT_DIFFERS)
        return refuse_other(work, entry, &record, step, err);
    if (*put == ANK_PUT_ADDED)
        tell_order(work, &record, right->code, step);
    return true;
}

/* What can be done meanwhile about what it is stuck on. */
static bool tell_way(struct ank_work_context *work, const struct ank_claim_entry *entry,
                     struct ank_error *err)
{
    const char *way;
    if (!ank_way_round_words(work, entry->reason, &way, err))
        return false;
    if (way)
        work_notice(work, way);
    return true;
}

bool ank_claim_note(struct ank_work_context *work, struct ank_claim_entry *entry,
                    struct ank_error *err)
{
    int64_t family;
    struct ank_right right;
    struct ank_step step;
    enum ank_put put;
    if (!entry_day(work, &entry->day, err) ||
        !admit(work, entry->family, &family, err) ||
        !ank_right_find(work->registry, entry->right, work->mem, &right, err) ||
        !read_step(work, entry, &step, err))
        return false;
    step.right = right.code;
    if (!put_step(work, entry, &right, &step, &put, err))
        return false;
    entry->label = right.label;
    return step.stage != ANK_BLOCKED || tell_way(work, entry, err);
}

bool ank_claim_mend(struct ank_work_context *work, struct ank_claim_entry *entry,
                    ank_day move_to, struct ank_error *err)
{
    struct ank_right right;
    struct ank_step_at at;
    bool was;
    if (!entry_day(work, &entry->day, err) ||
        !entry_family(work, entry->family, &at.family, err) ||
        !ank_right_find(work->registry, entry->right, work->mem, &right, err) ||
        !check_stage(entry->stage, &at.stage, err))
        return false;
    at.right = right.id;
    at.day = entry->day;
    if (move_to == ANK_NO_DAY)
        return ank_step_remove(work->registry, &at, &was, err) &&
               entry_was_there(was, at.day, err);
    return entry_day(work, &move_to, err) &&
           ank_step_move(work->registry, &at, move_to, &was, err) &&
           entry_was_there(was, at.day, err);
}

bool ank_explored_unnote(struct ank_work_context *work, const char *family,
                         ank_day *day, struct ank_error *err)
{
    int64_t id;
    bool was;
    return entry_day(work, day, err) && entry_family(work, family, &id, err) &&
           ank_explored_remove(work->registry, id, *day, &was, err) &&
           entry_was_there(was, *day, err);
}

bool ank_explored_note(struct ank_work_context *work, const char *family, ank_day *day,
                       struct ank_error *err)
{
    int64_t id;
    bool added;
    return entry_day(work, day, err) && admit(work, family, &id, err) &&
           ank_explored_put(work->registry, id, *day, &added, err);
}

/* A step says that it is for them. */
static bool check_no_step(struct ank_work_context *work, const char *family,
                          const struct ank_right *right, struct ank_error *err)
{
    struct ank_record record;
    if (!ank_record_parts(work->registry, family, ANK_RECORD_STEPS, work->mem, &record,
                          err))
        return false;
    for (size_t i = 0; i < record.step_count; i++)
        if (strcmp(record.steps[i].right, right->code) == 0)
            return ank_fail(err, ANK_EXISTS,
                            ANK_N("there is a step to %s already, so it is for them"),
                            right->code);
    return true;
}

bool ank_entitlement_note(struct ank_work_context *work, struct ank_entitlement *said,
                          struct ank_error *err)
{
    struct ank_right right;
    struct ank_not_entitled row;
    bool changed;
    if (!entry_day(work, &said->day, err) ||
        !(said->is_not ? admit : entry_family)(work, said->family, &row.family, err) ||
        !ank_right_find(work->registry, said->right, work->mem, &right, err) ||
        (said->is_not && !check_no_step(work, said->family, &right, err)))
        return false;
    row.right = right.id;
    row.day = said->day;
    return ank_not_entitled_put(work->registry, &row, said->is_not, &changed, err) &&
           (said->is_not || changed ||
            ank_fail(err, ANK_NOT_FOUND, ANK_N("nobody said that %s is not for them"),
                     right.code));
}

bool ank_not_entitled_rows(struct ank_work_context *work, const char *family,
                           struct ank_texts *rights, struct ank_error *err)
{
    int64_t id;
    struct ank_right_codes codes;
    if (!entry_family(work, family, &id, err) ||
        !ank_not_entitled_list(work->registry, id, work->mem, &codes, err))
        return false;
    *rights = (struct ank_texts){codes.count, codes.code};
    return true;
}

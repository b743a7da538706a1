/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step to a right; see <ankerpunt/app/claim_entry.h>. */
#include <ankerpunt/app/claim_entry.h>
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

bool ank_claim_note(struct ank_work_context *work, struct ank_claim_entry *entry,
                    struct ank_error *err)
{
    char day[12];
    int64_t family;
    struct ank_right right;
    struct ank_step step;
    enum ank_put put;
    if (!entry_day(work, &entry->day, err) ||
        !admit(work, entry->family, &family, err) ||
        !ank_right_find(work->registry, entry->right, work->mem, &right, err) ||
        !read_step(work, entry, &step, err) ||
        !ank_step_put(work->registry, family, right.id, &step, entry->correct, &put,
                      err))
        return false;
    return put != ANK_PUT_DIFFERS ||
           ank_fail(
               err, ANK_EXISTS,
               ANK_N(
                   "%s %s %s %s is noted already with another reason, value or renewal; "
                   "--correct replaces it"),
               entry->family, entry->right, entry->stage, ank_day_words(step.day, day));
}

bool ank_explored_note(struct ank_work_context *work, const char *family, ank_day *day,
                       struct ank_error *err)
{
    int64_t id;
    bool added;
    return entry_day(work, day, err) && admit(work, family, &id, err) &&
           ank_explored_put(work->registry, id, *day, &added, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* right: one step on a family's record to a right. */
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/right.h>
#include "command.h"

struct settings {
    ank_day date, renew;
    const char *reason, *value;
    bool correct;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it happened; today when left out")},
    {OPTION_WORD, 0, "reason", "reason", PLACE(reason),
     ANK_N("why it is stuck or was lost")},
    {OPTION_TEXT, 0, "value", "EUR", PLACE(value),
     ANK_N("what it is worth in a year, in euro")},
    {OPTION_DAY, 0, "renew", "DATE", PLACE(renew), ANK_N("when it must be renewed")},
    {OPTION_FLAG, 0, "correct", NULL, PLACE(correct),
     ANK_N("replace what was noted of this step; the old stays in the history")},
    {0},
};

static bool read_step(struct session *session, const struct settings *s,
                      const char *stage, struct ank_step *step, struct ank_error *err)
{
    char shown[256];
    *step = (struct ank_step){
        .day = s->date == ANK_NO_DAY ? session->work.today : s->date,
        .renewal = s->renew,
        .reason = s->reason,
        .cents = -1,
    };
    if (!check_stage(stage, &step->stage, err))
        return false;
    if (s->value && (!ank_decimal_parse(s->value, 2, &step->cents) || step->cents < 0))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--value wants an amount such as 250 or 250.50, not %s"),
                        ank_shown(s->value, shown));
    return !s->reason ||
           check_word(&session->work, "--reason", s->reason, ank_reason_codes, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_family family;
    struct ank_right right;
    struct ank_step step;
    enum ank_put put;
    if (!ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !ank_right_find(session->work.registry, operands[1], session->work.mem, &right,
                        err) ||
        !read_step(session, s, operands[2], &step, err) ||
        !ank_step_put(session->work.registry, family.id, right.id, &step, s->correct,
                      &put, err))
        return false;
    if (put == ANK_PUT_DIFFERS)
        return ank_fail(
            err, ANK_EXISTS,
            ANK_N("%s %s %s %s is noted already with another reason, value or renewal; "
                  "--correct replaces it"),
            family.code, right.code, operands[2], ank_day_format(step.day, day));
    fprintf(session->out, "%s %s %s %s saved\n", family.code, right.code,
            ank_stage_name(step.stage), ank_day_format(step.day, day));
    return true;
}

const struct command cmd_right = {
    .name = "right",
    .summary = ANK_N("Note a step on the road to a right"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY RIGHT STAGE",
             .summary = ANK_N(
                 "Note a step: detected, known, applied, pleaded, granted, realised, kept or "
                 "claims-alone; or refused, appealed, lost or blocked"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 3,
             .most = 3,
             .run = run},
            {0},
        },
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* right: one step on a family's record to a right. */
#include <ankerpunt/app/claim_entry.h>
#include "command.h"

struct settings {
    ank_day date, renew, move_to;
    const char *reason, *value;
    bool correct, remove;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_PAST, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it happened; today when left out")},
    {OPTION_WORD, 0, "reason", "reason", PLACE(reason),
     ANK_N("why it is stuck or was lost")},
    {OPTION_TEXT, 0, "value", "EUR", PLACE(value),
     ANK_N("what it is worth in a year, in euro")},
    {OPTION_AHEAD, 0, "renew", "DATE", PLACE(renew), ANK_N("when it must be renewed")},
    {OPTION_FLAG, 0, "correct", NULL, PLACE(correct),
     ANK_N("replace what was noted of this step; the old stays in the history")},
    {OPTION_FLAG, 0, "remove", NULL, PLACE(remove),
     ANK_N("remove this step: it was noted by mistake")},
    {OPTION_PAST, 0, "move-to", "DATE", PLACE(move_to),
     ANK_N("put this step on another day")},
    {0},
};

/* The step goes, or to another day. */
static bool mend(struct session *session, const struct settings *s,
                 struct ank_claim_entry *entry, struct ank_error *err)
{
    char day[11], to[11];
    bool moves = s->move_to != ANK_NO_DAY;
    if (moves && s->remove)
        return ank_fail(err, ANK_USAGE, ANK_N("give --remove or --move-to, not both"));
    if (!ank_claim_mend(&session->work, entry, s->move_to, err))
        return false;
    const char *stage =
        ank_code_words(session->work.lang, ank_stage_codes, entry->stage);
    const struct saved kept = {
        .family = entry->family,
        .line = ank_format(session->work.mem, "%s %s %s %s %s%s", entry->family,
                           entry->right, entry->stage, ank_day_format(entry->day, day),
                           moves ? "moved to " : "removed",
                           moves ? ank_day_format(s->move_to, to) : ""),
        .said = moves ? SAY(ANK_N("%s: %s, now on %s"), stage, entry->right,
                            ank_work_day(&session->work, s->move_to))
                      : SAY(ANK_N("taken away: %s, %s, %s"), stage, entry->right,
                            ank_work_day(&session->work, entry->day)),
        .gone = !moves,
    };
    return session_saved(session, &kept, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_claim_entry entry = {.family = operands[0],
                                    .right = operands[1],
                                    .stage = operands[2],
                                    .reason = s->reason,
                                    .value = s->value,
                                    .day = s->date,
                                    .renewal = s->renew,
                                    .correct = s->correct};
    if (s->remove || s->move_to != ANK_NO_DAY)
        return mend(session, s, &entry, err);
    if (!ank_claim_note(&session->work, &entry, err))
        return false;
    const struct saved kept = {
        .family = entry.family,
        .line = ank_format(session->work.mem, "%s %s %s %s", entry.family, entry.right,
                           entry.stage, ank_day_format(entry.day, day)),
        .said =
            SAY(ANK_N("%s: %s, %s"),
                ank_code_words(session->work.lang, ank_stage_codes, entry.stage),
                ank_label_plain(session->work.lang, session->work.mem, &entry.label),
                ank_work_day(&session->work, entry.day)),
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_right = {
    .name = "right",
    .group = GROUP_RIGHTS,
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
             .asks = ANK_READ,
             .least = 3,
             .most = 3,
             .example = ANK_N("right G-7K3QX sociale-woning granted --date 2026-11-10"),
             .run = run},
            {0},
        },
};

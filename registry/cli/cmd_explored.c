/* SPDX-License-Identifier: GPL-3.0-or-later */
/* explored: rights were looked for, also when nothing was open. */
#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/typed.h>
#include "command.h"

struct settings {
    ank_day date;
    bool remove;
    struct ank_texts not_for;
};

static const struct option_spec options[] = {
    {OPTION_PAST, 0, "date", "DATE", offsetof(struct settings, date),
     ANK_N("the day it happened; today when left out")},
    {OPTION_TEXTS, 0, "not-for", "RIGHT", offsetof(struct settings, not_for),
     ANK_N(
         "a right that is not for them: a look for rights leaves it out; may be given "
         "more than once (with --remove: it may be for them after all)")},
    {OPTION_FLAG, 0, "remove", NULL, offsetof(struct settings, remove),
     ANK_N("it was noted by mistake: remove it")},
    {0},
};

/* Each right that is not for the family, or is after all. */
static bool note_rights(struct session *session, const struct settings *s,
                        const char *family, struct ank_error *err)
{
    const struct ank_typed_beside beside = {.family = family, .day = s->date};
    for (size_t i = 0; i < s->not_for.count; i++) {
        struct ank_entitlement said = {family, s->not_for.text[i], s->date, !s->remove};
        if (!ank_typed_settle(&session->work, ANK_TYPED_RIGHT, &beside, &said.right,
                              err) ||
            !ank_entitlement_note(&session->work, &said, err))
            return false;
    }
    return true;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char text[11];
    ank_day day = s->date;
    if (!note_rights(session, s, operands[0], err))
        return false;
    if (s->not_for.count > 0 && s->remove)
        return session_saved(
            session,
            &(struct saved){.family = operands[0],
                            .line = ank_format(session->work.mem, "%s %zu rights again",
                                               operands[0], s->not_for.count),
                            .said = SAY(ANK_N("they may be for them after all"))},
            err);
    if (!(s->remove ? ank_explored_unnote : ank_explored_note)(&session->work,
                                                               operands[0], &day, err))
        return false;
    const char *on = ank_work_day(&session->work, day);
    const struct saved kept = {
        .family = operands[0],
        .line = ank_format(session->work.mem, "%s explored %s%s", operands[0],
                           ank_day_format(day, text), s->remove ? " removed" : ""),
        .said = s->remove
                    ? SAY(ANK_N("that rights were looked for on %s is taken away"), on)
                    : SAY(ANK_N("rights looked for on %s"), on),
        .gone = s->remove,
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_explored = {
    .name = "explored",
    .group = GROUP_RIGHTS,
    .summary = ANK_N("Note that rights were explored with a family"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary =
                 ANK_N("Note that rights were explored, also when nothing is open"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .asks = ANK_READ,
             .least = 1,
             .most = 1,
             .example = ANK_N("explored G-7K3QX --date 2026-11-12"),
             .run = run},
            {0},
        },
};

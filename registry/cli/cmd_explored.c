/* SPDX-License-Identifier: GPL-3.0-or-later */
/* explored: rights were looked for, also when nothing was open. */
#include <ankerpunt/app/claim_entry.h>
#include "command.h"

struct settings {
    ank_day date;
    bool remove;
};

static const struct option_spec options[] = {
    {OPTION_PAST, 0, "date", "DATE", offsetof(struct settings, date),
     ANK_N("the day it happened; today when left out")},
    {OPTION_FLAG, 0, "remove", NULL, offsetof(struct settings, remove),
     ANK_N("it was noted by mistake: remove it")},
    {0},
};

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char text[11];
    ank_day day = s->date;
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

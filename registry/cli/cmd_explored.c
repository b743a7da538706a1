/* SPDX-License-Identifier: GPL-3.0-or-later */
/* explored: rights were looked for, also when nothing was open. */
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/right.h>
#include "command.h"

struct settings {
    ank_day date;
};

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "date", "DATE", offsetof(struct settings, date),
     ANK_N("the day it happened; today when left out")},
    {0},
};

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char text[11];
    bool added;
    struct ank_family family;
    ank_day day = s->date == ANK_NO_DAY ? session->work.today : s->date;
    if (!ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !ank_explored_put(session->work.registry, family.id, day, &added, err))
        return false;
    fprintf(session->out, "%s explored %s saved\n", family.code,
            ank_day_format(day, text));
    return true;
}

const struct command cmd_explored = {
    .name = "explored",
    .summary = ANK_N("Note that rights were explored with a family"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary =
                 ANK_N("Note that rights were explored, also when nothing is open"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .run = run},
            {0},
        },
};

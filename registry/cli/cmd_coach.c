/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coach: who goes along with a family, alone, in tandem, or handing over. */
#include <ankerpunt/app/families.h>
#include "command.h"

struct settings {
    ank_day from, to;
    bool remove;
};

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "from", "DATE", offsetof(struct settings, from),
     ANK_N("the first day; today when left out")},
    {OPTION_DAY, 0, "to", "DATE", offsetof(struct settings, to),
     ANK_N("the last day; for as long as it lasts when left out")},
    {OPTION_FLAG, 0, "remove", NULL, offsetof(struct settings, remove),
     ANK_N("it was noted by mistake: remove it")},
    {0},
};

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char from[11], to[11];
    struct ank_coach noted, said = {operands[0], operands[1], s->from, s->to};
    if (s->remove) {
        if (!ank_coach_unnote(&session->work, &said, &noted, err))
            return false;
        const struct saved gone = {
            .family = noted.family,
            .line = ank_format(session->work.mem, "%s %s %s removed", noted.family,
                               noted.code, ank_day_format(noted.from, from)),
            .said = SAY(ANK_N("taken away: %s, %s"), noted.code,
                        ank_work_day(&session->work, noted.from)),
            .gone = true,
        };
        return session_saved(session, &gone, err);
    }
    if (!ank_coach_note(&session->work, &said, &noted, err))
        return false;
    bool ends = noted.to != ANK_NO_DAY;
    const struct saved kept = {
        .family = noted.family,
        .line = ank_format(session->work.mem, "%s %s %s%s%s", noted.family, noted.code,
                           ank_day_format(noted.from, from), ends ? ".." : "",
                           ends ? ank_day_format(noted.to, to) : ""),
        .said = ends ? SAY(ANK_N("coach %s from %s until %s"), noted.code,
                           ank_work_day(&session->work, noted.from),
                           ank_work_day(&session->work, noted.to))
                     : SAY(ANK_N("coach %s from %s on"), noted.code,
                           ank_work_day(&session->work, noted.from)),
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_coach = {
    .name = "coach",
    .group = GROUP_BEGIN,
    .summary = ANK_N("Who goes along with a family"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY CODE",
             .summary = ANK_N(
                 "Note who goes along with the family, from when to when; there may be "
                 "several"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .example = ANK_N("coach G-7K3QX els --from 2026-11-02"),
             .run = run},
            {0},
        },
};

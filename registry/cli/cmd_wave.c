/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wave: a planned moment that falls in a crisis is put off, without penalty. */
#include <ankerpunt/app/trajectory_entry.h>
#include "command.h"

struct settings {
    ank_day until;
};

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "until", "DATE", offsetof(struct settings, until),
     ANK_N("the new planned day; the old one puts it back")},
    {0},
};

static bool postpone(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_wave_entry entry = {operands[0], operands[1], s->until};
    if (s->until == ANK_NO_DAY)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--until");
    if (!ank_wave_put_off(&session->work, &entry, err))
        return false;
    const struct saved kept = {
        .family = entry.family,
        .line = ank_format(session->work.mem, "%s %s %s", entry.family, entry.wave,
                           ank_day_format(entry.until, day)),
        .said = SAY(ANK_N("%s, planned on %s"),
                    ank_wave_words(session->work.lang, session->work.mem, entry.wave),
                    ank_work_day(&session->work, entry.until)),
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_wave = {
    .name = "wave",
    .summary = ANK_N("Put a planned moment off"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "postpone",
             .operands = "FAMILY WAVE",
             .summary = ANK_N(
                 "Put a wave off until a day, for this family; it is not late for it"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .run = postpone},
            {0},
        },
};

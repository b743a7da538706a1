/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wave: a planned moment that falls in a crisis is put off, without penalty; a talk
 * that was begun is enough as it is. */
#include <ankerpunt/app/trajectory_entry.h>
#include "command.h"

struct settings {
    ank_day until, date;
    bool remove;
};

static const struct option_spec options[] = {
    {OPTION_AHEAD, 0, "until", "DATE", offsetof(struct settings, until),
     ANK_N("the new planned day; the old one puts it back")},
    {0},
};

static const struct option_spec enough_options[] = {
    {OPTION_PAST, 0, "date", "DATE", offsetof(struct settings, date),
     ANK_N("the day it was said; today when left out")},
    {OPTION_FLAG, 0, "remove", NULL, offsetof(struct settings, remove),
     ANK_N("it is not enough after all")},
    {0},
};

static bool postpone(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_wave_entry entry = {operands[0], operands[1], s->until, ANK_NO_DAY};
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

static bool enough(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_wave_entry entry = {operands[0], operands[1], ANK_NO_DAY, s->date};
    if (!(s->remove ? ank_wave_not_enough : ank_wave_enough)(&session->work, &entry,
                                                             err))
        return false;
    const struct saved kept = {
        .family = entry.family,
        .gone = s->remove,
        .line = ank_format(session->work.mem, "%s %s %s %s", entry.family, entry.wave,
                           s->remove ? "not enough after all" : "enough",
                           ank_day_format(entry.day, day)),
        .said = SAY(s->remove ? ANK_N("%s, not enough after all (said on %s)")
                              : ANK_N("%s, enough as it is, said on %s"),
                    ank_wave_words(session->work.lang, session->work.mem, entry.wave),
                    ank_work_day(&session->work, entry.day)),
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_wave = {
    .name = "wave",
    .group = GROUP_TALK,
    .summary = ANK_N("Put a planned moment off, or leave it as it is"),
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
             .example = ANK_N("wave G-7K3QX postpone 18 --until 2027-05-10"),
             .run = postpone},
            {.name = "enough",
             .operands = "FAMILY WAVE",
             .summary =
                 ANK_N("A talk that was begun is enough as it is: it is no longer "
                       "listed as begun"),
             .access = ANK_READ | ANK_WRITE,
             .options = enough_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .example = ANK_N("wave G-7K3QX enough 12"),
             .run = enough},
            {0},
        },
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days of what happened, as they are typed; see past_day.h. */
#include "past_day.h"

#include <ankerpunt/model/day_rule.h>
#include "prompt.h"

static bool ask(struct session *session, const char *option, ank_day day,
                struct ank_error *err)
{
    bool yes;
    const char *words = ank_work_day(&session->work, day);
    if (!prompt_possible())
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--%s is %s, over five years back; on a terminal you are "
                              "asked whether that is right, and a file is taken in "
                              "with \"import\""),
                        option, words);
    return prompt_yes(SAY(ANK_N("--%s is %s, over five years back. Is that right? y: "
                                "yes, Enter: no: "),
                          option, words),
                      &yes, err) &&
           (yes || ank_fail(err, ANK_INVALID, ANK_N("nothing was changed")));
}

static bool check(struct session *session, const char *option, ank_day day,
                  struct ank_error *err)
{
    ank_day today = session->work.today;
    if (!ank_day_happened(day, today, err))
        return ank_fail_in(err, "--%s", option);
    return ank_day_standing(day, today) != ANK_DAY_LONG_AGO ||
           ask(session, option, day, err);
}

bool past_days_check(struct session *session, const struct option_spec *options,
                     const void *settings, struct ank_error *err)
{
    for (; options && options->kind; options++) {
        if (options->kind != OPTION_PAST)
            continue;
        ank_day day = *(const ank_day *)((const char *)settings + options->offset);
        if (day != ANK_NO_DAY && !check(session, options->name, day, err))
            return false;
    }
    return true;
}

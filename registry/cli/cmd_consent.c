/* SPDX-License-Identifier: GPL-3.0-or-later */
/* consent: what a family allows, given and withdrawn. */
#include "command.h"

struct settings {
    ank_day date;
};

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "date", "DATE", offsetof(struct settings, date),
     ANK_N("the day it was said; today when left out")},
    {0},
};

static bool put(struct session *session, const void *settings, char **operands, bool given,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    bool changed;
    struct ank_family family;
    struct ank_consent consent = {operands[1], s->date == ANK_NO_DAY ? session->today : s->date,
                                  given};
    if (!check_purpose(consent.purpose, err) ||
        !ank_family_find(session->registry, operands[0], &session->mem, &family, err) ||
        !ank_consent_put(session->registry, family.id, &consent, &changed, err))
        return false;
    fprintf(session->out, "%s %s %s %s saved\n", family.code, consent.purpose,
            given ? "given" : "withdrawn", ank_day_format(consent.day, day));
    return true;
}

static bool give(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    return put(session, settings, operands, true, err);
}

static bool withdraw(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    return put(session, settings, operands, false, err);
}

const struct command cmd_consent = {
    .name = "consent",
    .summary = ANK_N("What a family allows"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "give",
             .operands = "FAMILY PURPOSE",
             .summary = ANK_N("The family agrees: start, measure, evaluation, followup, share:WHO"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .run = give},
            {.name = "withdraw",
             .operands = "FAMILY PURPOSE",
             .summary = ANK_N("The family takes it back, from that day on"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .run = withdraw},
            {0},
        },
};

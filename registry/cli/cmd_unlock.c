/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unlock: what is sealed stays open for a while, for this login. */
#include <ankerpunt/app/sealing.h>
#include "command.h"
#include "passphrase.h"

struct settings {
    const char *span;
    int64_t minutes; /* filled in by ask() */
};

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "for", "60m|2h", offsetof(struct settings, span),
     ANK_N("for how long, in minutes or hours, at most 12 hours; 60 minutes when left "
           "out")},
    {0},
};

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    struct settings *s = settings;
    s->minutes = 60;
    return (!s->span || ank_unlock_span(s->span, &s->minutes, err)) &&
           session_unseal_asked(session, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    if (!ank_unlock(&session->work, (unsigned)s->minutes, err))
        return false;
    fputs(SAY(ANK_N("%s is open for this login; minutes: %d. \"ankerpunt lock\" closes "
                    "it\n"),
              session->registry_path, (int)s->minutes),
          session->out);
    return true;
}

const struct command cmd_unlock = {
    .name = "unlock",
    .group = GROUP_KEEP,
    .summary = ANK_N("Open names and texts for a while"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "Ask the passphrase once for all commands of this login, until the time "
                 "is over or \"lock\" closes; the kernel keeps the key, never a file"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .ask = ask,
             .example = ANK_N("unlock --for 60m"),
             .run = run},
            {0},
        },
};

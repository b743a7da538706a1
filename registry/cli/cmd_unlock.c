/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unlock: takes the passphrase away again. */
#include <ankerpunt/app/sealing.h>
#include "command.h"
#include "fields.h"

struct settings {
    bool lose;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "lose-names", NULL, offsetof(struct settings, lose),
     ANK_N("the passphrase is forgotten: remove all names and texts for good")},
    {0},
};

/* Whoever forgot it cannot be asked for it. */
static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    return ank_passphrase_removable(&session->work, err) &&
           (s->lose || session_unseal(session, err));
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    if (!ank_passphrase_remove(&session->work, s->lose, err))
        return false;
    fprintf(session->out, "%s saved\n", session->registry_path);
    return true;
}

const struct command cmd_unlock = {
    .name = "unlock",
    .summary = ANK_N("Take the passphrase away"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "Take the passphrase away; refused while names or texts are sealed. A "
                 "forgotten passphrase is the end of the names, never of the scores"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .ask = ask,
             .run = run},
            {0},
        },
};

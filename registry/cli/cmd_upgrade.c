/* SPDX-License-Identifier: GPL-3.0-or-later */
/* upgrade: brings a registry of an older version up to date. */
#include <ankerpunt/app/safekeeping.h>
#include "command.h"

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings, (void)operands;
    char shown[256], backup[256];
    struct ank_upgraded upgraded;
    if (!ank_registry_renew(&session->work, session->registry_path, &upgraded, err))
        return false;
    ank_shown(session->registry_path, shown);
    if (upgraded.from == upgraded.to) {
        fputs(SAY(ANK_N("%s is of this version already; nothing was to be done\n"),
                  shown),
              session->out);
        return true;
    }
    fputs(SAY(ANK_N("The registry as it was is kept as %s.\n"),
              ank_shown(upgraded.backup, backup)),
          session->notices);
    fputs(SAY(ANK_N("%s version %d to %d saved\n"), shown, upgraded.from, upgraded.to),
          session->out);
    return true;
}

const struct command cmd_upgrade = {
    .name = "upgrade",
    .summary = ANK_N("Bring an older registry up to date"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "Upgrade a registry that an older version made; a backup is made beside "
                 "it first, and it is upgraded as a whole or not at all"),
             .run = run},
            {0},
        },
};

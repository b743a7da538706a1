/* SPDX-License-Identifier: GPL-3.0-or-later */
/* upgrade: brings a registry of an older version up to date. */
#include <ankerpunt/app/safekeeping.h>
#include "command.h"

/* Names of the lists that come with the program. */
static void tell_names(struct session *session, const struct ank_relabelled *names)
{
    if (names->mended > 0)
        fputs(SAY(ANK_N("Names of lists and rights that are better now: %zu.\n"),
                  names->mended),
              session->notices);
    if (names->added > 0)
        fputs(SAY(ANK_N("Rights that are new in the catalogue: %zu.\n"), names->added),
              session->notices);
    if (names->told > 0)
        fputs(SAY(ANK_N("Rights that tell whom to go to, and what comes first, better "
                        "now: %zu.\n"),
                  names->told),
              session->notices);
    if (names->own > 0)
        fputs(SAY(ANK_N("Names that were changed here and stay as they are: %zu.\n"),
                  names->own),
              session->notices);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings, (void)operands;
    char shown[256], backup[256];
    struct ank_upgraded upgraded;
    if (!ank_place_found(&session->registry, err) ||
        !ank_registry_renew(&session->work, session->registry_path, &upgraded, err))
        return false;
    ank_shown(session->registry_path, shown);
    tell_names(session, &upgraded.names);
    if (upgraded.from == upgraded.to) {
        if (upgraded.names.mended + upgraded.names.added + upgraded.names.told > 0)
            return session_saved(
                session,
                &(struct saved){.line =
                                    ank_format(session->work.mem, "%s lists", shown),
                                .said = SAY(ANK_N("%s with newer lists"), shown)},
                err);
        else
            fputs(SAY(ANK_N("%s is of this version already; nothing was to be done\n"),
                      shown),
                  session->out);
        return true;
    }
    fputs(SAY(ANK_N("The registry as it was is kept as %s.\n"),
              ank_shown(upgraded.backup, backup)),
          session->notices);
    const struct saved kept = {
        .line = SAY(ANK_N("%s version %d to %d"), shown, upgraded.from, upgraded.to),
        .said =
            SAY(ANK_N("%s: from version %d to %d"), shown, upgraded.from, upgraded.to),
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_upgrade = {
    .name = "upgrade",
    .group = GROUP_KEEP,
    .summary = ANK_N("Bring an older registry up to date"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "Upgrade a registry that an older version made; a backup is made beside "
                 "it first, and it is upgraded as a whole or not at all. Better names of "
                 "lists and rights are taken over, and rights that are new; names that "
                 "were changed here stay"),
             .example = ANK_N("upgrade"),
             .run = run},
            {0},
        },
};

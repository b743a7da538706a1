/* SPDX-License-Identifier: GPL-3.0-or-later */
/* restore: brings a backup back. */
#include <ankerpunt/app/safekeeping.h>
#include "command.h"
#include "passphrase.h"

/* A backup, and what came of it. */
struct bringing {
    struct ank_restoring wanted;
    struct ank_restored restored;
};

static bool bring(struct session *session, void *self, const char *secret,
                  struct ank_error *err)
{
    struct bringing *bringing = self;
    bringing->wanted.passphrase = secret;
    return ank_backup_bring(&session->work, &bringing->wanted, &bringing->restored,
                            err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    char shown[256];
    bool sealed;
    if (!session_new_registry(session, err) ||
        !ank_backup_asks(operands[0], &sealed, err))
        return false;
    struct bringing bringing = {
        .wanted = {operands[0], NULL, session->registry_path, session->force}};
    const struct passphrase_use use = {bring, &bringing};
    if (!(sealed ? passphrase_use(session, &use, err)
                 : bring(session, &bringing, NULL, err)))
        return false;
    const struct ank_restored restored = bringing.restored;
    const struct ank_texts told = ank_restored_words(&session->work, &restored);
    for (size_t i = 0; i < told.count; i++)
        fprintf(session->notices, "%s\n", told.text[i]);
    ank_shown(session->registry_path, shown);
    const struct saved kept = {
        .line = ank_format(session->work.mem, "%s %lld:%s", shown,
                           (long long)restored.head.row, restored.head.chain),
        .said = SAY(ANK_N("%s is put back (end of its history: %lld:%s)"), shown,
                    (long long)restored.head.row, restored.head.chain),
        .gone = true,
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_restore = {
    .name = "restore",
    .group = GROUP_KEEP,
    .summary = ANK_N("Bring a backup back"),
    .verbs =
        (const struct verb[]){
            {.operands = "FILE",
             .summary = ANK_N(
                 "Put a backup where the registry should be. With --force a registry "
                 "that is there is kept aside, families that it has erased are "
                 "erased from the backup as well, and its releases stay known"),
             .least = 1,
             .most = 1,
             .example = ANK_N("restore stick.ank --registry brought-back.db"),
             .run = run},
            {0},
        },
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* backup: a copy of the registry that is known to be whole. */
#include <ankerpunt/app/safekeeping.h>
#include "command.h"
#include "passphrase.h"

/* A copy, and the head of what is in it. */
struct copying {
    struct ank_backing_up backup;
    struct ank_head head;
};

static bool copy(struct session *session, void *self, const char *secret,
                 struct ank_error *err)
{
    struct copying *copying = self;
    copying->backup.passphrase = secret;
    return ank_backup_make(&session->work, &copying->backup, &copying->head, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    char shown[256];
    bool sealed;
    struct copying copying = {.backup = {operands[0], NULL, session->force}};
    const struct passphrase_use use = {copy, &copying};
    if (!ank_backup_is_sealed(&session->work, &sealed, err) ||
        !(sealed ? passphrase_use(session, &use, err)
                 : copy(session, &copying, NULL, err)))
        return false;
    const struct ank_head head = copying.head;
    if (!sealed && !session->quiet)
        fputs(
            SAY(ANK_N(
                "This backup is not sealed, for the registry has no passphrase: keep it on "
                "an encrypted disk.\n")),
            session->notices);
    ank_shown(operands[0], shown);
    const struct saved kept = {
        .line = ank_format(session->work.mem, "%s %lld:%s", shown, (long long)head.row,
                           head.chain),
        .said = SAY(ANK_N("%s (end of its history: %lld:%s)"), shown,
                    (long long)head.row, head.chain),
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_backup = {
    .name = "backup",
    .group = GROUP_KEEP,
    .summary = ANK_N("Make a copy of the registry"),
    .verbs =
        (const struct verb[]){
            {.operands = "FILE",
             .summary = ANK_N(
                 "Write a copy that is read back and compared, and print the head of its "
                 "history; sealed when the registry has a passphrase"),
             .access = ANK_READ | ANK_WRITE,
             .least = 1,
             .most = 1,
             .example = ANK_N("backup copy.ank"),
             .run = run},
            {0},
        },
};

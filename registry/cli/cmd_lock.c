/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lock: closes what unlock opened. */
#include <ankerpunt/app/opening.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/undo.h>
#include "command.h"

/* Names that were cleared a moment ago could be put back. Where the file cannot be
 * written, it is closed all the same. */
static void forget(struct session *session)
{
    struct ank_error failure = {0};
    struct ank_opening opening = {session->registry_path, ANK_READ | ANK_WRITE, false};
    ank_work_close(&session->work);
    bool done = ank_work_open(&session->work, &opening, &failure) &&
                session_begin(session, &failure) &&
                session_end(session, ank_undo_drop(&session->work, &failure), &failure);
    (void)done;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    (void)operands;
    bool was_open;
    if (!ank_lock(&session->work, &was_open, err))
        return false;
    forget(session);
    fputs(was_open ? SAY(ANK_N("%s is closed\n"), session->registry_path)
                   : SAY(ANK_N("%s was not open\n"), session->registry_path),
          session->out);
    return true;
}

const struct command cmd_lock = {
    .name = "lock",
    .group = GROUP_KEEP,
    .summary = ANK_N("Close names and texts"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "Close what \"unlock\" opened; each command asks again, and what "
                 "the last command did can no longer be taken back"),
             .access = ANK_READ | ANK_IDENTITY,
             .example = ANK_N("lock"),
             .run = run},
            {0},
        },
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lock: closes what unlock opened. */
#include <ankerpunt/app/sealing.h>
#include "command.h"

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    (void)operands;
    bool was_open;
    if (!ank_lock(&session->work, &was_open, err))
        return false;
    fputs(was_open ? SAY(ANK_N("%s is closed\n"), session->registry_path)
                   : SAY(ANK_N("%s was not open\n"), session->registry_path),
          session->out);
    return true;
}

const struct command cmd_lock = {
    .name = "lock",
    .summary = ANK_N("Close names and texts"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N("Close what \"unlock\" opened; each command asks again"),
             .access = ANK_READ | ANK_IDENTITY,
             .run = run},
            {0},
        },
};

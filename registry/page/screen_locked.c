/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way back to the desk, when it is locked: by the passphrase of the registry, where
 * it has one. */
#include <ankerpunt/app/sealing.h>

#include "server.h"

static bool show(struct visit *visit, struct ank_error *err)
{
    bool set;
    if (!visit->gate->dark)
        return screen_go(visit, "/", NULL);
    if (!ank_passphrase_is_set(&visit->work, &set, err))
        return false;
    screen_heading(visit, WORDS(ANK_N("Locked")));
    screen_words(visit, WORDS(ANK_N("Nothing was done for a while, or somebody locked "
                                    "the desk. Everything that was saved is kept.")));
    screen_form(visit, "/locked", NULL);
    if (set)
        screen_ask(visit, &(struct screen_field){
                              .name = "passphrase",
                              .words = WORDS(ANK_N("Passphrase")),
                              .type = "password",
                              .required = true,
                              .focused = true,
                          });
    screen_button(visit, "on", "yes", WORDS(ANK_N("Go on")));
    screen_form_end(visit);
    return true;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct gate *gate = visit->gate;
    const char *typed = request_field(visit->request, "passphrase");
    bool set;
    if (!server_may_try(gate, err) || !ank_passphrase_is_set(&visit->work, &set, err))
        return false;
    bool right = !set || ank_passphrase_use(&visit->work, typed ? typed : "", err);
    return server_tried(gate, right) && server_light(visit, err);
}

const struct screen screen_locked = {.path = "/locked",
                                     .side = SCREEN_LOCKED,
                                     .shows = ANK_READ | ANK_IDENTITY,
                                     .takes = ANK_READ | ANK_IDENTITY,
                                     .bare = true,
                                     .show = show,
                                     .take = take};

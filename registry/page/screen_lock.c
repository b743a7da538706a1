/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desk is locked by who leaves it. */
#include "server.h"
#include "unsealed.h"

static bool show(struct visit *visit, struct ank_error *err)
{
    (void)err;
    return screen_go(visit, "/", NULL);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    visit->gate->dark = true;
    visit->answer.cookie = true;
    unsealed_forget(visit->server);
    return gate_turn(visit->gate, err) && screen_go(visit, "/locked", NULL);
}

const struct screen screen_lock = {
    .path = "/lock", .side = SCREEN_DESK, .show = show, .take = take};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "locking.h"
#include "unsealed.h"

enum { most_wrong = 5 };

/* Also after a crash: who starts the program again is asked too. */
static void darken(struct server *server)
{
    struct gate *gate = &server->gate;
    struct ank_error ignored = {0};
    unsealed_forget(server);
    server_drop_upload(server);
    gate->dark = true;
    if (!gate_keep(gate, &ignored))
        return; /* then a crash alone would open the desk */
}

const char *locking_elsewhere(struct server *server, const struct screen *screen)
{
    struct gate *gate = &server->gate;
    bool table = gate_at_table(gate);
    if (screen->side == SCREEN_LOCKED)
        return NULL;
    if (table != (screen->side == SCREEN_TABLE))
        return table ? "/table" : "/";
    if (table)
        return NULL;
    if (!gate->dark && server_now() - gate->last_seen > server->idle)
        darken(server);
    gate->last_seen = server_now();
    return gate->dark ? "/locked" : NULL;
}

void locking_set_aside(struct server *server, struct request *request)
{
    if (strlen(request->path) >= SERVER_PATH)
        return;
    request_free(&server->waiting);
    server->waiting = *request;
    strcpy(server->waiting_path, request->path);
    server->waiting.path = server->waiting_path;
    request->field = NULL;
    request->count = 0;
}

void locking_take_up(struct visit *visit, struct request *again)
{
    struct server *server = visit->server;
    if (visit->request->posts || !server->waiting.path ||
        strcmp(visit->request->path, server->waiting_path) != 0)
        return;
    *again = server->waiting;
    again->posts = false;
    server->waiting = (struct request){0};
    visit->request = again;
    visit->refused =
        WORDS(ANK_N("The desk was locked meanwhile. Look at what you typed, "
                    "and save it."));
}

bool server_may_try(struct gate *gate, struct ank_error *err)
{
    int64_t left = gate->wrong_at + gate->patience - server_now();
    if (gate->wrong < most_wrong || left <= 0)
        return true;
    return left == 1
               ? ank_fail(err, ANK_DENIED,
                          ANK_N("That was wrong several times. Wait a second, and "
                                "try again."))
               : ank_fail(err, ANK_DENIED,
                          ANK_N("That was wrong several times. Wait %lld seconds, "
                                "and try again."),
                          (long long)left);
}

bool server_tried(struct gate *gate, bool right)
{
    gate->wrong = right ? 0 : gate->wrong + 1;
    gate->wrong_at = server_now();
    return right;
}

bool server_light(struct visit *visit, struct ank_error *err)
{
    struct server *server = visit->server;
    server->gate.dark = false;
    server->gate.last_seen = server_now();
    visit->answer.location = server->waiting.path ? server->waiting_path : "/";
    visit->answer.cookie = true;
    return gate_turn(&server->gate, err);
}

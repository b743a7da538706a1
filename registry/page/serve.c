/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The loop of the local page: from its link to its end. */
#include <microhttpd.h>

#include "server.h"
#include "unsealed.h"

enum { tries = 20 };

static bool listen_somewhere(struct server *server, struct ank_error *err)
{
    for (int i = 0; i < tries; i++, server->gate.port++) {
        gate_names(&server->gate);
        server->daemon = server_listen(server);
        if (server->daemon)
            return gate_keep(&server->gate, err);
        if (server->wish->port)
            break;
    }
    return ank_fail(err, ANK_IO,
                    ANK_N("port %u of this machine is taken; give another one with "
                          "--port"),
                    server->gate.port);
}

static bool give_link(const struct server *server, struct ank_error *err)
{
    char link[192];
    gate_link(&server->gate, link);
    fprintf(server->wish->out, "%s\n", link);
    return fflush(server->wish->out) == 0 ||
           ank_fail(err, ANK_IO, ANK_N("standard output could not be written"));
}

/* A signal ends the wait at once. */
static void serve(struct server *server)
{
    struct ank_error stopped = {0};
    while (server->wish->goes_on(&stopped)) {
        MHD_run_wait(server->daemon, 1000);
        server_end_slow_lines(server);
    }
    MHD_stop_daemon(server->daemon);
}

bool ank_page_serve(const struct ank_page_wish *wish, struct ank_error *err)
{
    struct server server = {.wish = wish};
    bool held;
    if (!gate_open(&server.gate, wish->registry, wish->port, &held, err))
        return false;
    server.gate.last_seen = server_now();
    bool done = held ? give_link(&server, err)
                     : listen_somewhere(&server, err) && give_link(&server, err);
    if (server.daemon)
        serve(&server);
    unsealed_forget(&server);
    if (held)
        gate_leave(&server.gate);
    else
        gate_close(&server.gate);
    frame_forget(&server.told);
    request_free(&server.waiting);
    return done;
}

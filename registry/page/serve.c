/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The loop of the local page: from its link to its end. */
#include <time.h>

#include <microhttpd.h>

#include "server.h"
#include "unsealed.h"
#include "window.h"

enum { tries = 20, closing = 2 /* seconds */ };
enum { longest_wait = 5000, step = 50 /* milliseconds */ };

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

/* By a log-out, or on the page: what says so there is still to get its style. */
static bool is_closed(const struct server *server)
{
    return !gate_stands(&server->gate) ||
           (server->closing && server_now() - server->closing >= closing);
}

/* A signal ends the wait at once. A window that could not be opened is no reason to
 * stop: the page may be open in another. */
static bool serve(struct server *server, struct ank_error *err)
{
    struct window window = {0};
    struct ank_error stopped = {0};
    bool told = window_open(&window, &server->gate, server->wish, err) &&
                window_tell(&window, server->wish, err);
    while (told && !is_closed(server) && server->wish->goes_on(&stopped)) {
        MHD_run_wait(server->daemon, 1000);
        server_end_slow_lines(server);
        told = window_look(&window, &server->gate, server->wish, err);
    }
    MHD_stop_daemon(server->daemon);
    return told;
}

/* Another window on the one that runs; what opens it may take a moment to say that it
 * cannot. */
static bool join(const struct server *server, struct ank_error *err)
{
    const struct timespec pause = {.tv_nsec = step * 1000000L};
    struct window window = {0};
    struct ank_error stopped = {0};
    bool told = window_open(&window, &server->gate, server->wish, err);
    for (int spent = 0; told && !window.settled && spent < longest_wait &&
                        server->wish->goes_on(&stopped);
         spent += step) {
        nanosleep(&pause, NULL);
        told = window_look(&window, &server->gate, server->wish, err);
    }
    return told;
}

bool ank_page_serve(const struct ank_page_wish *wish, struct ank_error *err)
{
    struct server server = {.wish = wish};
    bool held;
    if (!gate_open(&server.gate, wish->registry, wish->port, &held, err))
        return false;
    server.gate.last_seen = server_now();
    server.gate.patience = wish->patience;
    server.idle = server.gate.idle ? server.gate.idle : wish->idle;
    bool done = held ? join(&server, err)
                     : listen_somewhere(&server, err) && serve(&server, err);
    unsealed_forget(&server);
    if (held)
        gate_leave(&server.gate);
    else
        gate_close(&server.gate);
    frame_forget(&server.told);
    request_free(&server.waiting);
    server_drop_upload(&server);
    return done;
}

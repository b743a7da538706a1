/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * server.h - a request becomes a visit to a screen, and that an answer
 *
 * One thread: a request is one transaction of a few milliseconds, and the registry is
 * opened for it with the rights that its screen asks for and closed after it. What is
 * kept between requests is the gate, what the next page tells, and what was being typed
 * when the desk was locked; all of it in memory.
 */
#ifndef SERVER_H
#define SERVER_H

#include <ankerpunt/page.h>

#include "gate.h"
#include "frame.h"
#include "request.h"

struct MHD_Connection;
struct MHD_Daemon;

enum { SERVER_LINES = 24, SERVER_PATH = 256 };

struct server {
    const struct ank_page_wish *wish;
    struct gate gate;
    struct MHD_Daemon *daemon;
    struct frame_told told;

    /* A form that came when the desk was locked: shown again, not done. */
    struct request waiting;
    char waiting_path[SERVER_PATH];

    struct server_line {
        int socket; /* 0: free */
        int64_t since;
    } lines[SERVER_LINES];
};

/* server.c: what a browser may ask of us, and how much of it. */
struct MHD_Daemon *server_listen(struct server *server);
void server_end_slow_lines(struct server *server);

/* visit.c: the answer to a request that came through the gate; its bytes are
 * malloc'ed. */
struct answer visit_answer(struct server *server, struct request *request);

/* A page of one sentence, in the reader's language. */
struct answer visit_sentence(struct server *server, unsigned status,
                             const char *english);

const struct ank_lang *server_lang(const struct server *server);
int64_t server_now(void); /* seconds */

/* The desk is open again, after the right word: what was being typed is shown. */
ANK_CHECKED bool server_light(struct visit *visit, struct ank_error *err);

#endif

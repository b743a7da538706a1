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

#include <sys/types.h>

#include <ankerpunt/app/sealing.h>
#include <ankerpunt/model/instrument.h>
#include <ankerpunt/page.h>

#include "gate.h"
#include "frame.h"
#include "request.h"

struct MHD_Connection;
struct MHD_Daemon;

enum { SERVER_LINES = 24, SERVER_PATH = 256 };

/* One run of the page: its gate, its lines, and what it remembers between requests. */
struct server {
    const struct ank_page_wish *wish;
    struct gate gate;
    struct MHD_Daemon *daemon;
    struct frame_told told;
    int64_t idle;     /* seconds after which the desk locks */
    int64_t closing;  /* when somebody closed ankerpunt on the page; 0: nobody did */
    unsigned put_off; /* steps of the first start that come later */
    struct {
        bool known;
        dev_t disk;
        ino_t file;
    } registry; /* that was served last */

    /* A file that was looked at, and waits for a yes; bytes NULL: none. */
    struct server_upload {
        char *bytes, *name; /* malloc'ed */
        size_t size;
        int kind;
        bool correct, create;
        char *map, *project; /* of a spreadsheet: what was answered; NULL */
    } upload;

    /* A form that came when the desk was locked: shown again, not done. */
    struct request waiting;
    char waiting_path[SERVER_PATH];
    char file[SERVER_PATH]; /* the name of the one that is being sent */

    /* The key of names and texts, where the system has no keyring for it; until 0: none
     * is kept. */
    struct {
        unsigned char key[ANK_UNLOCK_KEY];
        int64_t until; /* seconds */
    } unsealed;

    /* What stood at the table before the last answer to each domain. */
    ank_score before[ANK_MOST_DOMAINS];
    size_t saying; /* the domain that own words are said of, from 1; 0: none */

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

/* The file that waited for a yes is forgotten. */
void server_drop_upload(struct server *server);

/* A page of one sentence, in the reader's language. */
struct answer visit_sentence(struct server *server, unsigned status,
                             const char *english);

/* The reader's language now, and the coach's, also while a family is at the table. */
const struct ank_lang *server_lang(const struct server *server);
const struct ank_lang *server_desk_lang(const struct server *server);
int64_t server_now(void); /* seconds */

/* Who guesses a passphrase or a code has to wait after a few. ANK_DENIED; the other
 * counts, and gives back what it was told. */
ANK_CHECKED bool server_may_try(struct gate *gate, struct ank_error *err);
bool server_tried(struct gate *gate, bool right);

/* The desk is open again, after the right word: what was being typed is shown. */
ANK_CHECKED bool server_light(struct visit *visit, struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * gate.h - who may come in
 *
 * One browser of the user who started the program: from that user's own processes only,
 * with the address we gave out, the cookie that a one-time link gave, and for what
 * changes something our own page as its origin and a token of this session. What must
 * outlive a crash (port, key, whether a family is at the table, whether the desk is
 * locked) stands in a file of the run-time folder that only that user can read and that
 * a log-out removes. Where the system has no such folder, it stands in a folder of the
 * user's own, and is good until the machine starts anew.
 */
#ifndef GATE_H
#define GATE_H

#include <ankerpunt/base.h>

enum { GATE_HEX = 65, GATE_CODE = 33, GATE_PATH = 256, GATE_BOOT = 41 };

/* What comes of the talk after it, by the family itself. */
enum gate_review { GATE_NO_REVIEW, GATE_REVIEW, GATE_REVIEWED };

/* What a family is at; an empty family: the coach's desk. Codes. */
struct gate_table {
    char family[GATE_CODE], by[GATE_CODE], instrument[48], mode[12];
    char lang[8];         /* that the table speaks */
    ank_day day;          /* of the sitting */
    bool faces;           /* faces alone, no numbers */
    bool child;           /* and few words, to who is a child */
    int review;           /* enum gate_review: the talk after it */
    bool done;            /* they said so: the coach takes over */
    char proof[GATE_HEX]; /* of a code for this time, where there is no passphrase; else
                             "" */
};

/* What decides who comes in, kept and made of what is kept. */
struct gate {
    int file; /* held locked while we run; a crash lets go of it */
    char path[GATE_PATH];
    uint16_t port;
    char key[GATE_HEX];   /* of this login session, in hex */
    char boot[GATE_BOOT]; /* of the machine, in which the key is good */
    struct gate_table table;
    int64_t turn; /* how often the cookie was changed */
    bool dark;    /* the desk is locked */
    int64_t idle; /* seconds after which it locks, chosen on the page; 0: not */
    char lang[8]; /* that was chosen on the page; "": as the program was started */
    char coach[GATE_CODE], project[GATE_CODE]; /* whose families the first page is
                                                * about; both "": everybody's */

    /* Made of these. */
    char host[32], origin[40], cookie[32], session[GATE_HEX], form_token[GATE_HEX];

    /* Of this run alone. */
    char former[GATE_HEX]; /* the form's token before the last turn: what another window
                            * sends to a desk that was locked meanwhile waits */
    uint64_t last_link;    /* links older than the last one that was used are dead */
    int64_t last_seen;     /* seconds; when the desk was last used */
    int wrong;             /* passphrases since the last right one */
    int64_t wrong_at;      /* seconds */
    int64_t patience;      /* seconds to wait after wrong ones */
};

/* Finds or makes the file of the registry at `registry`. `port` 0: the one that belongs
 * to it. *held is true when another process has this registry open: then the gate has
 * its port and key, for a link. ANK_IO where there is no folder for it. Ends in
 * gate_leave() or gate_close(). */
ANK_CHECKED bool gate_open(struct gate *gate, const char *registry, uint16_t port,
                           bool *held, struct ank_error *err);

/* Where its file is, and the port that belongs to that registry. ANK_IO. */
ANK_CHECKED bool gate_place(const char *registry, char path[static GATE_PATH],
                            uint16_t *port, struct ank_error *err);
void gate_boot(char boot[static GATE_BOOT]); /* which start of the machine this is; ""
                                              * when it does not say */
void gate_names(struct gate *gate);          /* once the port is known */
ANK_CHECKED bool gate_keep(struct gate *gate, struct ank_error *err);

/* Another cookie: the browser forgets the pages it kept for its back button. */
ANK_CHECKED bool gate_turn(struct gate *gate, struct ank_error *err);
/* Whether its file is still there; a log-out takes it away, and with it the sessions.
 */
bool gate_stands(const struct gate *gate);
void gate_leave(struct gate *gate); /* leaves the file to who holds it */
void gate_close(struct gate *gate); /* ends every session */

/* The first address: used once, within a minute. */
void gate_link(const struct gate *gate, char link[static 192]);
bool gate_link_fits(struct gate *gate, const char *link);

bool gate_same(const char *a, const char *b); /* in constant time; false for NULL */
/* Whether a family has the laptop. */
bool gate_at_table(const struct gate *gate);

/* A name for an address (a family's code) that only this login session can read, and
 * what it stands for; NULL when it is none of ours. In the arena. */
const char *gate_hide(const struct gate *gate, const char *name, struct ank_arena *mem);
const char *gate_find(const struct gate *gate, const char *hidden,
                      struct ank_arena *mem);

/* A code for this time, kept as a proof: only who knows the code can come back. */
void gate_code_proof(const struct gate *gate, const char *code,
                     char proof[static GATE_HEX]);
bool gate_code_fits(const struct gate *gate, const char *code);

/* Whether the other end is a process of the user who runs us: an address of 127/8 in
 * network order, and a port. */
bool gate_peer_is_me(uint32_t address, uint16_t port);

#endif

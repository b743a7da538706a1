/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mailbox.h - where the registries of a team leave bundles for each other
 *
 *     mailbox_list()   what lies there for me, and of me
 *     mailbox_get()    the bytes of one of them
 *     mailbox_put()    one more, under a number that never comes back
 *     mailbox_tidy()   what a later bundle with everything made superfluous, or what
 *                      has lain there for too long, goes
 *
 * It is a folder (a stick, a share, what a service copies from computer to computer),
 * or a PostgreSQL database. Nothing of it is trusted: bytes are sealed and signed, and
 * who reads them finds out what is missing, old or changed.
 */
#ifndef MAILBOX_H
#define MAILBOX_H

#include <ankerpunt/base.h>

enum { MAILBOX_NAME = 32, MAILBOX_MOST = 80 << 20 };

/* What lies there. Without a reader it is somebody's keys, who asks to be let in. */
struct mailbox_item {
    char from[MAILBOX_NAME + 1], to[MAILBOX_NAME + 1]; /* addresses; to "": keys */
    int64_t n;  /* the sender's own number, for this reader */
    bool whole; /* it has everything; else what changed since the one before */
};

/* Where it is, and as whom one comes there. */
struct mailbox_place {
    const char *place;    /* a folder, or postgresql://host[:port]/database[?ca=FILE] */
    const char *me;       /* my address there; also the role in the database */
    const char *password; /* of that role; NULL: none */
};

struct mailbox;

/* Whether such a place is a database. */
bool mailbox_is_database(const char *place);

/* ANK_IO when it cannot be reached now; ANK_INVALID when such a place cannot be, or the
 * program was built without what it takes. */
ANK_CHECKED bool mailbox_open(struct mailbox **mailbox,
                              const struct mailbox_place *place, struct ank_error *err);
void mailbox_close(struct mailbox *mailbox); /* NULL is allowed */

/* By sender, reader and number; in the arena. */
ANK_CHECKED bool mailbox_list(struct mailbox *mailbox, struct ank_arena *mem,
                              struct mailbox_item **items, size_t *count,
                              struct ank_error *err);

/* The bytes are the caller's to free(). */
ANK_CHECKED bool mailbox_get(struct mailbox *mailbox, const struct mailbox_item *item,
                             unsigned char **bytes, size_t *size,
                             struct ank_error *err);

/* ANK_EXISTS when other bytes lie under that number; the same are there already. Keys
 * take the place of those that the same sender left before. */
ANK_CHECKED bool mailbox_put(struct mailbox *mailbox, const struct mailbox_item *item,
                             const void *bytes, size_t size, struct ank_error *err);

/* My bundles before my last whole one for the same reader go, and those that were left
 * before that day; with `all`, for the keeper of the mailbox, of everybody. A database
 * counts days by itself: 90. Who misses one of his own sends everything anew. */
struct mailbox_tidying {
    ank_day before;
    bool all;
};
ANK_CHECKED bool mailbox_tidy(struct mailbox *mailbox,
                              const struct mailbox_tidying *tidying,
                              struct ank_error *err);

/* The keeper of the mailbox lets somebody in under these 96 bytes of keys, and 64 of
 * the signature under them; all that lies of and for somebody goes, and with `out`
 * nothing of it is taken any more. */
ANK_CHECKED bool mailbox_admit(struct mailbox *mailbox, const char *address,
                               const unsigned char *keys,
                               const unsigned char *signature, struct ank_error *err);
ANK_CHECKED bool mailbox_forget(struct mailbox *mailbox, const char *address, bool out,
                                struct ank_error *err);

/* mailbox_schema.c: what the keeper of a PostgreSQL server runs once, in parts that end
 * in NULL. */
extern const char *const mailbox_schema[];

#endif

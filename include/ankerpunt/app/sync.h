/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sync.h - the registries of a team, by a mailbox
 *
 * A folder or a database lies between them. What goes by it is sealed and signed: who
 * keeps it sees who sends to whom, how much and when, and no more.
 */
#ifndef ANK_APP_SYNC_H
#define ANK_APP_SYNC_H

#include <ankerpunt/app/context.h>

enum { ANK_SYNC_DIGITS = 24, ANK_SYNC_TYPED = 4 };

/* What is told to who works, and shown digit by digit in groups of four. */
struct ank_sync_digits {
    char all[ANK_SYNC_DIGITS + 1];
};
/* "1234 5678 ..." with the last four left out, or not. */
const char *ank_sync_digits_words(struct ank_work_context *work,
                                  const struct ank_sync_digits *digits, bool whole);

/* How the mailbox is reached. */
struct ank_sync_way {
    const char *password; /* of the role in a database; NULL: none */
};

/* This registry becomes the coordinator's, between a begin and an end. `role` NULL: as
 * who works is called. ANK_IO when there is no such mailbox. */
struct ank_sync_place {
    const char *place, *role;
    struct ank_sync_way way;
};
ANK_CHECKED bool ank_sync_init(struct ank_work_context *work,
                               const struct ank_sync_place *place,
                               struct ank_sync_digits *mine, struct ank_error *err);

/* Writes an invitation to a file. ANK_INVALID for who is not the coordinator. */
struct ank_sync_guest {
    const char *name, *role, *path; /* role NULL: the name */
    bool force;
};
ANK_CHECKED bool ank_sync_invite(struct ank_work_context *work,
                                 const struct ank_sync_guest *guest,
                                 struct ank_error *err);

/* What the coordinator reads aloud, and how she is called; then joining, between a
 * begin and an end, with the last four of them. ANK_DENIED when they are others. */
struct ank_sync_invited {
    const char *path, *coordinator;
    struct ank_sync_digits hers, mine; /* mine: once joined */
};
ANK_CHECKED bool ank_sync_invited(struct ank_work_context *work,
                                  struct ank_sync_invited *invited,
                                  struct ank_error *err);
ANK_CHECKED bool ank_sync_join(struct ank_work_context *work,
                               struct ank_sync_invited *invited, const char *typed,
                               const struct ank_sync_way *way, struct ank_error *err);

/* The same the other way round: who asks to be let in, and letting in, which begins and
 * ends by itself: it is kept here before the mailbox is told. */
struct ank_sync_asking {
    const char *name, *address; /* address: how the mailbox calls it */
    unsigned char keys[96];
    struct ank_sync_digits theirs, mine;
    bool force; /* also when something of that name waits, which is lost then */
};
ANK_CHECKED bool ank_sync_asked(struct ank_work_context *work,
                                struct ank_sync_asking *asking,
                                const struct ank_sync_way *way, struct ank_error *err);
ANK_CHECKED bool ank_sync_confirm(struct ank_work_context *work,
                                  const struct ank_sync_asking *asking,
                                  const char *typed, const struct ank_sync_way *way,
                                  struct ank_error *err);

/* Shuts a registry out; begins and ends by itself too. ANK_INVALID when bundles of it
 * wait, which are lost then, without `force`. */
ANK_CHECKED bool ank_sync_revoke(struct ank_work_context *work, const char *name,
                                 bool force, const struct ank_sync_way *way,
                                 struct ank_error *err);

/* Who is in the team. */
struct ank_sync_member {
    const char *name, *digits;
    bool coordinator;
    ank_day last, revoked; /* ANK_NO_DAY: nothing came; in the team */
    bool mine;
};
ANK_CHECKED bool ank_sync_members(struct ank_work_context *work,
                                  struct ank_sync_member **members, size_t *count,
                                  struct ank_error *err);

/* What the keeper of a PostgreSQL server runs once: tables, roles and policies, in
 * parts that end in NULL. */
const char *const *ank_sync_schema(void);

/* Fetches, takes in and sends; begins and ends by itself. What was taken in stays when
 * something fails later. ANK_IO when the mailbox cannot be reached. */
struct ank_syncing {
    struct ank_sync_way way;
    bool dry_run, with_names;
    int64_t erase; /* how many families it may erase; ANK_NOT_GIVEN: a few */
};
struct ank_synced {
    struct ank_texts lines; /* in the reader's language */
    const char *backup;     /* the copy that was made before; NULL: none was needed */
    size_t disputes;
};
ANK_CHECKED bool ank_sync_run(struct ank_work_context *work,
                              const struct ank_syncing *syncing,
                              struct ank_synced *synced, struct ank_error *err);

/* "Sealed bundles with this family still lie in the mailbox ..." before an erasure;
 * NULL: none. */
ANK_CHECKED bool ank_sync_holds(struct ank_work_context *work, const char *family,
                                const char **words, struct ank_error *err);

#endif

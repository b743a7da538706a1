/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * team.h - the registries that exchange bundles by a mailbox
 *
 * The coordinator's registry says who is in: it signs a list with a counter that never
 * goes back, and the list travels in each of its bundles. Nobody seals to a key that is
 * not on it, so that who keeps the mailbox cannot add a reader. Families are told to
 * who has not seen what this registry has: the coordinator gets all of a coach's, a
 * coach those she goes along with.
 */
#ifndef ANK_REGISTRY_TEAM_H
#define ANK_REGISTRY_TEAM_H

#include <ankerpunt/registry.h>

enum { ANK_TEAM_KEYS = 96, ANK_TEAM_SIGNATURE = 64, ANK_TEAM_DIGITS = 24 };

/* One registry of the team, as this one knows it. */
struct ank_mate {
    const char *name, *address;
    unsigned char keys[ANK_TEAM_KEYS];
    bool coordinator, mine;
    const char *revoked; /* the day; NULL: in the team */
    int64_t sent, whole, got;
    ank_day got_on; /* ANK_NO_DAY: nothing came yet */
};

/* In the arena. `place` NULL: this registry is in no team. */
struct ank_team {
    const char *place;
    struct ank_mate *mates;
    size_t count;
    const struct ank_mate *me, *coordinator;
    int64_t counter; /* of the signed list; 0: none came yet */
};

/* Reads who is in the team. */
ANK_CHECKED bool ank_team_read(struct ank_registry *registry, struct ank_arena *mem,
                               struct ank_team *team, struct ank_error *err);

/* The one of that name; NULL. */
const struct ank_mate *ank_team_mate(const struct ank_team *team, const char *name);

/* The one that the mailbox calls so; NULL. */
const struct ank_mate *ank_team_at(const struct ank_team *team, const char *address);

/* 24 digits that stand for keys, for two people on the telephone; 79 bits of BLAKE2b.
 */
void ank_team_digits(const unsigned char keys[static ANK_TEAM_KEYS],
                     char digits[static ANK_TEAM_DIGITS + 1]);

/* The commands of a team, each within one that has begun -------------------------- */

/* This registry becomes the coordinator's, or one of a coach who was invited. What it
 * knew of another team is forgotten. */
struct ank_team_place {
    const char *place, *name, *address;
    const char *coordinator, *keeper; /* of who is invited; NULL: is the coordinator */
    const unsigned char *keys;        /* the coordinator's, then */
};
ANK_CHECKED bool ank_team_begin(struct ank_registry *registry,
                                const struct ank_team_place *place,
                                struct ank_error *err);

/* This registry's own public keys, made when there are none. ANK_INVALID when it is in
 * the team under others: it was copied, or brought back from a backup. */
ANK_CHECKED bool ank_team_own_keys(struct ank_registry *registry,
                                   unsigned char keys[static ANK_TEAM_KEYS],
                                   struct ank_error *err);

/* The coordinator lets somebody in, with a signature over the keys; what was under that
 * name before starts anew. And shuts somebody out. */
ANK_CHECKED bool ank_team_admit(struct ank_registry *registry,
                                const struct ank_mate *mate,
                                unsigned char signature[static ANK_TEAM_SIGNATURE],
                                struct ank_error *err);
ANK_CHECKED bool ank_team_revoke(struct ank_registry *registry, const char *name,
                                 ank_day day, struct ank_error *err);

/* Packing ------------------------------------------------------------------------ */

/* A bundle for one of the team, while it is made. */
struct ank_pack {
    const struct ank_mate *mate;
    ank_day day;
    bool whole;      /* everything there is for that reader; also set when it is */
    bool with_names; /* texts of families can be opened by who goes on with them */

    size_t families, erasures;
    bool house;           /* signals, projects and releases go along */
    int64_t n;            /* its number; 0: there is nothing new to tell */
    unsigned char *bytes; /* the caller's to free() */
    size_t size;
};

/* Counts what there is to tell; then makes the bundle, within a command that has begun,
 * and notes it as sent under the next number. */
ANK_CHECKED bool ank_pack_count(struct ank_registry *registry, struct ank_pack *pack,
                                struct ank_error *err);
ANK_CHECKED bool ank_pack_make(struct ank_registry *registry,
                               const struct ank_work *work, struct ank_pack *pack,
                               struct ank_error *err);

/* Unpacking ---------------------------------------------------------------------- */

struct ank_merge;
struct ank_unpacked; /* a bundle that is open */

/* Bytes that came from one of the team. */
struct ank_parcel {
    const char *name; /* of it, for people */
    const unsigned char *bytes;
    size_t size;
    const struct ank_mate *from;
};

/* Opens it; ANK_STORE when it is not whole, ANK_DENIED when it is not for this registry
 * or not signed by who it is from. */
ANK_CHECKED bool ank_unpack(struct ank_registry *registry,
                            const struct ank_parcel *parcel,
                            struct ank_unpacked **unpacked, struct ank_error *err);
void ank_unpacked_close(struct ank_unpacked *unpacked); /* NULL is allowed */

/* How many families here it erases. */
ANK_CHECKED bool ank_unpacked_erases(struct ank_registry *registry,
                                     struct ank_unpacked *unpacked, size_t *count,
                                     struct ank_error *err);

/* As which bundle of its sender it is taken in, and what comes of it, in the arena.
 * `n` 0: one of this registry's own, from before it was brought back. */
struct ank_taking {
    int64_t n;
    ank_day day;
    struct ank_arena *mem;
    struct ank_merge *merge; /* empty */
};

/* Takes it in, within a command that has begun: the list of the team first, when it
 * comes from the coordinator, then families, then how far the sender is read. */
ANK_CHECKED bool ank_unpacked_take(struct ank_registry *registry,
                                   struct ank_unpacked *unpacked,
                                   const struct ank_taking *taking,
                                   struct ank_error *err);

/* The mailbox knows less of that sender, or of this registry, than was read or sent: it
 * fell back. And it knows more of this registry than that itself: this one did, and
 * goes on as another site under its old keys. */
ANK_CHECKED bool ank_team_reread(struct ank_registry *registry, const char *name,
                                 int64_t got, struct ank_error *err);
ANK_CHECKED bool ank_team_fell_back(struct ank_registry *registry, const char *name,
                                    int64_t sent, struct ank_error *err);

/* Makes PATH.before-sync, in the place of the last one, when no command has begun. */
ANK_CHECKED bool ank_sync_back_up(struct ank_registry *registry, struct ank_arena *mem,
                                  const char **backup, struct ank_error *err);

/* Whose sealed bundles in the mailbox hold that family: "els, omar"; NULL: nobody's. */
ANK_CHECKED bool ank_posted_by(struct ank_registry *registry, int64_t family,
                               struct ank_arena *mem, const char **names,
                               struct ank_error *err);

#endif

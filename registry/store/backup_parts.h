/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * backup_parts.h - the bytes of a registry, and the file that carries them
 *
 * A backup is the registry's own bytes with a tail behind them: SQLite reads the
 * one and pays no heed to the other. Sealed, the whole is cut in chunks under a
 * key that Argon2id makes of the passphrase:
 *
 *     tail    "ankerpunt backup", size of the registry, its SHA-256, row and
 *             chain of the history's head
 *     sealed  "ankerpunt sealed", format, salt, cost, header of the stream,
 *             a known text, then chunks; the last one says that it is the last
 *
 * Numbers are eight bytes, the highest first.
 */
#ifndef BACKUP_PARTS_H
#define BACKUP_PARTS_H

#include <ankerpunt/registry/history.h>

/* A whole registry file in memory, with where its history stood. */
struct image {
    unsigned char *bytes; /* free with image_free() */
    size_t size;
    struct ank_head head;
    struct ank_listener listener; /* of who opens it; heard NULL: nobody */
};

/* Overwrites and frees the bytes. */
void image_free(struct image *image);

/* backup_file.c: without a passphrase the tail alone protects. `file` is open,
 * and stays so. */
ANK_CHECKED bool backup_file_write(struct ank_file *file, const char *path,
                                   const struct image *image, const char *passphrase,
                                   struct ank_error *err);
ANK_CHECKED bool backup_file_read(const char *path, const char *passphrase,
                                  struct image *image, struct ank_error *err);

/* The tail behind a registry of `size` bytes with that SHA-256, for who writes it
 * piece by piece. */
void backup_tail_write(struct ank_file *file, size_t size,
                       const unsigned char sum[static 32], const struct ank_head *head);

/* ANK_IO: there is no room for it. */
bool backup_fail(const char *path, struct ank_error *err);

/* backup_copy.c: an open backup of the file as it is now, checked, at `path`, where
 * nothing stands. It is written page by page and never in memory as a whole; no command
 * has begun. ANK_IO when it does not fit, ANK_STORE when the registry is damaged. */
ANK_CHECKED bool backup_copy(struct ank_registry *registry, const char *path,
                             struct ank_error *err);

/* backup.c: the file as it is now, checked; and a registry made of an image,
 * which it may change when it can be written. */
ANK_CHECKED bool image_take(struct ank_registry *registry, struct image *image,
                            struct ank_error *err);
ANK_CHECKED bool image_open(struct ank_registry **registry, const char *name,
                            const struct image *image, int *version,
                            struct ank_error *err);

/* Notes that a copy was made that day. */
ANK_CHECKED bool backup_note(struct ank_registry *registry, ank_day day,
                             struct ank_error *err);

/* Opens what stands at `path`, of this version or an older one, and holds it for
 * writing until ank_registry_end(). `busy` tells that somebody is at work in it. */
ANK_CHECKED bool live_open(struct ank_registry **registry, const char *path,
                           int *version, bool *busy, struct ank_error *err);

/* ledger_merge.c: whether `live` made releases and is the same registry as the copy, as
 * it was or became. */
ANK_CHECKED bool releases_wait(struct ank_registry *copy, struct ank_registry *live,
                               bool *wait, struct ank_error *err);

/* Brings the releases of `live` that the copy does not know into its ledger, which
 * must be there; `merged` tells how many. */
ANK_CHECKED bool ledger_merge(struct ank_registry *copy, struct ank_registry *live,
                              const struct ank_work *work, size_t *merged,
                              struct ank_error *err);

/* The same, within a command that has begun. */
ANK_CHECKED bool ledger_merge_within(struct ank_registry *copy,
                                     struct ank_registry *live, struct ank_arena *mem,
                                     size_t *merged, struct ank_error *err);

/* upgrade.c: a copy of the file beside it, as it is and of the version it is; `backup`
 * is `name`, or with -2, -3 behind it when something has that name. */
ANK_CHECKED bool backup_beside(struct ank_registry *registry, const char *name,
                               struct ank_arena *mem, const char **backup,
                               struct ank_error *err);

/* upgrade.c: the schema's steps from `version` on, in one transaction. */
ANK_CHECKED bool upgrade_steps(struct ank_registry *registry, int version,
                               const struct ank_work *work, struct ank_error *err);

/* restore.c */
bool path_is_there(const char *path);

#endif

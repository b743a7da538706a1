/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * registry.h - the file in which everything is kept
 *
 * A registry is one SQLite file. What is kept in it has a header for each noun
 * in <ankerpunt/registry/...>: family.h, sitting.h, right.h ...; all of them
 * want a registry that is open. Functions that can fail return false and fill
 * `err`; what they hand out lives in the arena they are given. Codes are those
 * of people: a family "G-7K3QX", a project "zonnedorp".
 */
#ifndef ANK_REGISTRY_H
#define ANK_REGISTRY_H

#include "base.h"
#include "model/access.h"
#include "model/registry_file.h"

struct ank_registry;

/*
 * Makes a new registry at `path` (mode 0600) and closes it again. `fill` puts
 * in what it starts with; when it fails there is no registry. `passphrase`
 * (may be NULL) seals names and free text. ANK_EXISTS when there is something
 * at `path` already.
 */
ANK_CHECKED bool ank_registry_create(const char *path, const char *passphrase,
                                     const struct ank_work *work,
                                     bool (*fill)(struct ank_registry *registry,
                                                  struct ank_error *err),
                                     struct ank_error *err);

/*
 * Opens the registry at `path`. Without ANK_WRITE nothing can be changed.
 * ANK_STORE when it is missing, damaged, no registry, made by a newer version
 * or in need of an upgrade. On a network share writing is refused unless
 * `network_ok`. Close it with ank_registry_close().
 */
ANK_CHECKED bool ank_registry_open(struct ank_registry **registry, const char *path,
                                   unsigned access, bool network_ok,
                                   struct ank_error *err);

/* Whether ank_registry_open() would fail for one that ank_registry_upgrade() helps. */
bool ank_registry_older(const char *path);

/* Where the file lives on a network or in a synchronised folder, one line to
 * warn with; NULL otherwise. */
const char *ank_registry_warning(const struct ank_registry *registry);

/* Whom a long statement tells, now and then, that it is still at work; a copy is kept.
 */
void ank_registry_listen(struct ank_registry *registry,
                         const struct ank_listener *listener);

/*
 * From here until it is closed, a registry that is only read has one picture, whatever
 * others write meanwhile, and takes its lock once. Not before somebody is asked
 * something: who writes waits for it. One that is written is left as it is.
 */
ANK_CHECKED bool ank_registry_hold(struct ank_registry *registry,
                                   struct ank_error *err);

void ank_registry_close(struct ank_registry *registry); /* NULL is allowed */

/*
 * What happens between begin and end is kept as a whole, or not at all when
 * `keep` is false. main() puts these around every command that writes.
 */
ANK_CHECKED bool ank_registry_begin(struct ank_registry *registry,
                                    const struct ank_work *work, struct ank_error *err);
ANK_CHECKED bool ank_registry_end(struct ank_registry *registry, bool keep,
                                  struct ank_error *err);

/* From here to the end of the command the row triggers are silent; the import
 * is one row of history, with a commitment over what ank_registry_bulk_row()
 * was told. */
ANK_CHECKED bool ank_registry_bulk(struct ank_registry *registry, const char *what,
                                   struct ank_error *err);
/* What the row of the history says behind its commitment: ", file_sha256=...". Not
 * what somebody typed. */
void ank_registry_bulk_told(struct ank_registry *registry, const char *told);
/* A row of the history of its own, for what is not done in bulk. */
ANK_CHECKED bool ank_registry_note(struct ank_registry *registry, const char *what,
                                   const char *told, struct ank_error *err);
void ank_registry_bulk_row(struct ank_registry *registry, const void *bytes,
                           size_t size);

/* Brings an older registry to this version, in one transaction, after a backup
 * beside it. */
ANK_CHECKED bool ank_registry_upgrade(const char *path, const struct ank_work *work,
                                      struct ank_arena *mem,
                                      struct ank_upgraded *upgraded,
                                      struct ank_error *err);

/* What became of something that was offered. */
enum ank_put { ANK_PUT_ADDED, ANK_PUT_SAME, ANK_PUT_DIFFERS, ANK_PUT_REPLACED };

#endif

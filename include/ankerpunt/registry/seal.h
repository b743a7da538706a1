/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * seal.h - the passphrase under which names and free text are kept
 *
 * Each is in a box of its own that opens in its own row and nowhere else. All
 * of these but ank_registry_sealed() need ANK_IDENTITY; what reads a text needs
 * the seal open too.
 */
#ifndef ANK_REGISTRY_SEAL_H
#define ANK_REGISTRY_SEAL_H

#include <ankerpunt/registry.h>

/* Whether names and free text are sealed with a passphrase. */
ANK_CHECKED bool ank_registry_sealed(struct ank_registry *registry, bool *sealed,
                                     struct ank_error *err);

/* Whether the registry has a passphrase. */
ANK_CHECKED bool ank_seal_is_set(struct ank_registry *registry, bool *set,
                                 struct ank_error *err);

/*
 * Opens the seal until the registry is closed; the key lives in locked memory.
 * ANK_INVALID when there is no passphrase yet, ANK_DENIED for the wrong one,
 * ANK_STORE when what is kept of it is damaged.
 */
ANK_CHECKED bool ank_seal_open(struct ank_registry *registry, const char *passphrase,
                               struct ank_error *err);
bool ank_seal_is_open(const struct ank_registry *registry);

/*
 * The key itself, for who keeps it for a while outside the program: the one that is
 * open, and another opened with it (`opened`: it is the right one). The name tells one
 * registry and passphrase from all others. The caller wipes the key.
 */
enum { ANK_SEAL_KEY = 32, ANK_SEAL_NAME = 33 };
void ank_seal_key(const struct ank_registry *registry,
                  unsigned char key[static ANK_SEAL_KEY]);
ANK_CHECKED bool ank_seal_name(struct ank_registry *registry,
                               char name[static ANK_SEAL_NAME], struct ank_error *err);
ANK_CHECKED bool ank_seal_open_key(struct ank_registry *registry,
                                   const unsigned char key[static ANK_SEAL_KEY],
                                   bool *opened, struct ank_error *err);

/* How many families have names or texts that are sealed. */
ANK_CHECKED bool ank_seal_families(struct ank_registry *registry, size_t *count,
                                   struct ank_error *err);

/* Sets a passphrase, or another one (the seal is open then): all boxes are
 * sealed anew. Within begin and end. */
ANK_CHECKED bool ank_seal_change(struct ank_registry *registry, const char *passphrase,
                                 struct ank_error *err);

/* Takes the passphrase away. ANK_INVALID while anything is sealed, unless
 * `lose`: then every name and text is removed for good. */
ANK_CHECKED bool ank_seal_remove(struct ank_registry *registry, bool lose,
                                 struct ank_error *err);

#endif

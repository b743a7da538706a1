/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * identity.h - keeping names, sealed
 *
 * Kept only under a passphrase (seal.h). All of these need ANK_IDENTITY; what
 * reads a text needs the seal open too.
 */
#ifndef ANK_REGISTRY_IDENTITY_H
#define ANK_REGISTRY_IDENTITY_H

#include <ankerpunt/registry.h>

/* Names and contact as one text, of a person or of the family (0). `text` is
 * NULL when nothing is kept; putting NULL removes it. */
ANK_CHECKED bool ank_identity_get(struct ank_registry *registry, int64_t family,
                                  int64_t person, struct ank_arena *mem,
                                  const char **text, struct ank_error *err);
ANK_CHECKED bool ank_identity_put(struct ank_registry *registry, int64_t family,
                                  int64_t person, const char *text,
                                  struct ank_error *err);

/* All of a family, the family itself first. Text is NULL while the seal is
 * closed. */
struct ank_identity {
    int64_t person;
    const char *code; /* of the person; NULL: the family */
    const char *text;
};
ANK_CHECKED bool ank_identity_list(struct ank_registry *registry, int64_t family,
                                   struct ank_arena *mem, struct ank_identity **list,
                                   size_t *count, struct ank_error *err);

#endif

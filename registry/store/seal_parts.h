/* SPDX-License-Identifier: GPL-3.0-or-later */
/* seal_parts.h - sealing with a key, for what keeps the passphrase and for boxes */
#ifndef SEAL_PARTS_H
#define SEAL_PARTS_H

#include <ankerpunt/base.h>

struct ank_registry;

enum { SEAL_KEY = 32, SEAL_SALT = 16 };

/* A key and what it was made with; lives in memory that is not swapped out, and is
 * wiped when it is freed. */
struct seal {
    unsigned char key[SEAL_KEY], salt[SEAL_SALT];
};

/*
 * What can be meant by a passphrase that was typed: as it is settled (NFC, line end
 * off), and else the bytes themselves, which is how older versions took them. What is
 * sealed anew is sealed with the first. In the arena, to be wiped by seal_forms_free().
 */
enum { SEAL_FORMS = 2 };
size_t seal_forms(const char *typed, struct ank_arena *mem,
                  char *forms[static SEAL_FORMS]);
void seal_forms_free(struct ank_arena *mem, char *const *forms, size_t count);

/* A new key, and what the registry keeps to know its passphrase again. */
ANK_CHECKED bool seal_new(struct ank_registry *registry, const char *passphrase,
                          struct seal **seal, struct ank_error *err);
void seal_free(struct seal *seal); /* NULL is allowed */

/* Whether the seal is open with the passphrase of now; somebody else may have
 * changed it since it was asked. */
ANK_CHECKED bool seal_current(struct ank_registry *registry, struct ank_error *err);

/* A text in a box, and out of it; in the arena. */
void *seal_put(const struct seal *seal, const char *bound, const char *text,
               struct ank_arena *mem, size_t *size);
ANK_CHECKED bool seal_get(const struct seal *seal, const char *bound, const void *box,
                          size_t size, struct ank_arena *mem, char **text,
                          struct ank_error *err);

#endif

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * site_keys.h - the keys of this registry among those of a team
 *
 * The device pair signs bundles and opens them; its secret stands in the file, so that
 * what comes in can be taken in without a passphrase. The name pair opens boxes, and
 * its secret is closed with the passphrase: see box.h. A registry that was copied or
 * brought back is another site, and gets another device pair with its first bundle.
 */
#ifndef SITE_KEYS_H
#define SITE_KEYS_H

#include "box.h"
#include "envelope.h"

enum {
    SITE_UID = 16,
    SITE_PUBLIC = 96,  /* what others know it by: signing 32, opening 32, names 32 */
    SITE_OPENING = 32, /* where those stand */
    SITE_NAMES = 64,   /* all zero while it has no passphrase */
};

struct site_keys {
    bool there;
    unsigned char public_half[SITE_PUBLIC];
    unsigned char sign[ENVELOPE_SECRET], opening[ENVELOPE_KEY];
};

/* The keys of this registry; made when there are none, in a command that writes. */
ANK_CHECKED bool site_keys_make(struct ank_registry *registry, struct site_keys *keys,
                                struct ank_error *err);

/* The same for who only reads: `there` says whether there are any. */
ANK_CHECKED bool site_keys_find(struct ank_registry *registry, struct site_keys *keys,
                                struct ank_error *err);
void site_keys_wipe(struct site_keys *keys);

/* How a bundle is addressed to the registry with these keys. */
struct envelope_reader site_reader(const unsigned char keys[static SITE_PUBLIC]);

#endif

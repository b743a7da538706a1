/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * envelope.h - bytes sealed for some registries, signed by one, and noticed when
 * changed
 *
 *     "ankerpunt bundle" 16 | format 4 | readers 4 | id 16 | the sender's Ed25519 key
 * 32 a reader: id 8, the key of the stream in crypto_box_seal 80;    at most 64 of them
 *     passphrase: salt 16, cost 8 + 8, nonce 24, the same key in a secretbox 48;
 *                 all zero when there is none
 *     header of the stream 24                                       (the head ends
 * here) note 256, bound to the hash of the head the content, and zeros up to a step of
 * Padme, in chunks of 64 KiB the last chunk: an Ed25519 signature over the hash of
 * head, note and content
 *
 * Each chunk is 17 bytes longer than what it holds (crypto_secretstream). Numbers have
 * the highest byte first. The signature lies inside and covers the readers: nobody can
 * pass a bundle on as if it was meant for another. A length tells at most log2(log2) of
 * what was sealed: Nikitin et al. (2019), Reducing Metadata Leakage from Encrypted
 * Files and Communication with PURBs, PoPETs 2019(4), section 4.3.
 *
 * Nothing here knows what the content is.
 */
#ifndef ENVELOPE_H
#define ENVELOPE_H

#include <ankerpunt/base.h>

enum {
    ENVELOPE_ID = 8,          /* of a reader: the first bytes of a hash of its keys */
    ENVELOPE_KEY = 32,        /* X25519 and Ed25519, public; X25519, secret */
    ENVELOPE_SECRET = 64,     /* Ed25519, secret */
    ENVELOPE_NOTE = 248,      /* what the sender says of the content */
    ENVELOPE_READERS = 64,    /* at most */
    ENVELOPE_MOST = 80 << 20, /* bytes, sealed */
};

/* Whom it is sealed for. */
struct envelope_reader {
    unsigned char id[ENVELOPE_ID], key[ENVELOPE_KEY];
};

/* What is sealed with, and for whom. */
struct envelope_sealing {
    const unsigned char *secret; /* ENVELOPE_SECRET bytes, of the sender */
    const struct envelope_reader *readers;
    size_t count;
    const char *passphrase; /* one more way in; NULL: none */
    unsigned char note[ENVELOPE_NOTE];
};

/* Seals; `sealed` is the caller's to free(). ANK_INVALID for more readers than there
 * can be, or none and no passphrase; ANK_STORE when no key can be made. */
ANK_CHECKED bool envelope_seal(const struct envelope_sealing *sealing,
                               const unsigned char *content, size_t size,
                               unsigned char **sealed, size_t *sealed_size,
                               struct ank_error *err);

/* Who opens, and what came out. */
struct envelope_opening {
    const char *name; /* of the file, for people */
    struct envelope_reader me;
    const unsigned char *secret; /* ENVELOPE_KEY bytes; NULL: the passphrase alone */
    const char *passphrase;      /* NULL: the secret alone */

    unsigned char sender[ENVELOPE_KEY], note[ENVELOPE_NOTE];
    size_t readers;
    unsigned char *content; /* the caller's, to wipe and free() */
    size_t size;
};

/* Whether bytes begin as an envelope does; the size of the head is enough of them. */
bool envelope_is(const unsigned char *bytes, size_t size);

/* What the outside tells without a key: for whom, and whether a passphrase opens it.
 * False when it is none, or cut off in its head. */
struct envelope_outside {
    unsigned char sender[ENVELOPE_KEY];
    const unsigned char *slots; /* of the readers, one behind another; in `bytes` */
    size_t readers;
    bool passphrase;
};
bool envelope_look(const unsigned char *bytes, size_t size,
                   struct envelope_outside *outside);
/* The id of reader `i`. */
const unsigned char *envelope_reader_id(const struct envelope_outside *outside,
                                        size_t i);

/*
 * Opens. ANK_STORE when it is no bundle, was cut off or changed, or was not signed by
 * who it says; ANK_DENIED when neither the secret nor the passphrase opens it. Whether
 * the sender is somebody is the caller's to ask.
 */
ANK_CHECKED bool envelope_open(struct envelope_opening *opening,
                               const unsigned char *sealed, size_t size,
                               struct ank_error *err);

#endif

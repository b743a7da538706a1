/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sealing: XChaCha20-Poly1305 under a key that Argon2id makes of the
 * passphrase. The registry keeps the salt, the cost and a sealed known text,
 * by which the passphrase is known again; never the key.
 */
#include <sodium.h>
#include <string.h>

#include "db.h"
#include "stmt.h"

enum {
    key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
    nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES,
};

static const char known[] = "ankerpunt seal 1";

static bool put_setting(struct ank_registry *registry, const char *name, const void *bytes,
                        size_t size, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO setting (name, value) VALUES (?1, ?2)"
                                    " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    stmt_text(q, 1, name);
    stmt_blob(q, 2, bytes, size);
    return stmt_run(q, err);
}

static bool put_cost(struct ank_registry *registry, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO setting (name, value) VALUES"
                                    " ('seal.operations', ?1), ('seal.memory', ?2)"
                                    " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    stmt_int(q, 1, crypto_pwhash_OPSLIMIT_MODERATE);
    stmt_int(q, 2, crypto_pwhash_MEMLIMIT_MODERATE);
    return stmt_run(q, err);
}

bool seal_set(struct ank_registry *registry, const char *passphrase, struct ank_error *err)
{
    unsigned char salt[crypto_pwhash_SALTBYTES], key[key_size];
    unsigned char box[nonce_size + sizeof known + tag_size];
    if (sodium_init() < 0)
        return ank_fail(err, ANK_STORE, ANK_N("this machine gives no random numbers"));

    randombytes_buf(salt, sizeof salt);
    randombytes_buf(box, nonce_size);
    sodium_mlock(key, sizeof key);
    bool made = crypto_pwhash(key, sizeof key, passphrase, strlen(passphrase), salt,
                              crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                              crypto_pwhash_ALG_ARGON2ID13) == 0;
    if (made)
        crypto_aead_xchacha20poly1305_ietf_encrypt(box + nonce_size, NULL,
                                                   (const unsigned char *)known, sizeof known,
                                                   NULL, 0, NULL, box, key);
    sodium_munlock(key, sizeof key); /* and wiped */
    if (!made)
        ank_must(NULL);
    return put_setting(registry, "seal.salt", salt, sizeof salt, err) &&
           put_cost(registry, err) && put_setting(registry, "seal.known", box, sizeof box, err);
}

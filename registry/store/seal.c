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

/* The box that seal_set() left, with its salt and cost. */
static bool read_box(struct ank_registry *registry, unsigned char salt[crypto_pwhash_SALTBYTES],
                     unsigned char box[nonce_size + sizeof known + tag_size],
                     uint64_t *operations, size_t *memory, struct ank_error *err)
{
    size_t salt_size = 0, box_size = 0;
    struct stmt *q = stmt(registry, "SELECT s.value, k.value, o.value, m.value FROM setting s"
                                    " JOIN setting k ON k.name = 'seal.known'"
                                    " JOIN setting o ON o.name = 'seal.operations'"
                                    " JOIN setting m ON m.name = 'seal.memory'"
                                    " WHERE s.name = 'seal.salt'");
    if (stmt_next(q)) {
        const void *salt_there = stmt_get_blob(q, 0, &salt_size);
        const void *box_there = stmt_get_blob(q, 1, &box_size);
        if (salt_size == crypto_pwhash_SALTBYTES && box_size == nonce_size + sizeof known + tag_size) {
            memcpy(salt, salt_there, salt_size);
            memcpy(box, box_there, box_size);
        }
        *operations = (uint64_t)stmt_get_int(q, 2);
        *memory = (size_t)stmt_get_int(q, 3);
    }
    if (!stmt_done(q, err))
        return false;
    return (salt_size == crypto_pwhash_SALTBYTES && box_size == nonce_size + sizeof known + tag_size) ||
           ank_fail(err, ANK_INVALID, ANK_N("this registry has no passphrase"));
}

bool seal_knows(struct ank_registry *registry, const char *passphrase, struct ank_error *err)
{
    unsigned char salt[crypto_pwhash_SALTBYTES], key[key_size];
    unsigned char box[nonce_size + sizeof known + tag_size], text[sizeof known];
    uint64_t operations = 0;
    size_t memory = 0;
    if (!read_box(registry, salt, box, &operations, &memory, err))
        return false;
    sodium_mlock(key, sizeof key);
    bool right = crypto_pwhash(key, sizeof key, passphrase, strlen(passphrase), salt, operations,
                               memory, crypto_pwhash_ALG_ARGON2ID13) == 0 &&
                 crypto_aead_xchacha20poly1305_ietf_decrypt(
                     text, NULL, NULL, box + nonce_size, sizeof known + tag_size, NULL, 0, box,
                     key) == 0;
    sodium_munlock(key, sizeof key);
    return right ||
           ank_fail(err, ANK_DENIED, ANK_N("that is not the passphrase of this registry"));
}

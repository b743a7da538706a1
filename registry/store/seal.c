/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sealing: XChaCha20-Poly1305 under a key that Argon2id makes of the
 * passphrase. The registry keeps the salt, the cost and a sealed known text,
 * by which the passphrase is known again; never the key. A sum over the three
 * tells damage from a wrong passphrase.
 *
 * What is sealed with a key is a nonce and the text, padded so that its length tells
 * little; where it belongs is bound into it.
 */
#include "seal_parts.h"

#include <sodium.h>
#include <string.h>

#include <ankerpunt/model/phrase.h>
#include <ankerpunt/registry/seal.h>
#include "box.h"
#include "db.h"
#include "key_cost.h"
#include "stmt.h"

static const char known[] = "ankerpunt seal 1";
enum {
    key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
    nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES,
    known_size = nonce_size + sizeof known + tag_size,
    sum_size = 32,
    pad_to = 64,
};

_Static_assert((int)key_size == (int)ANK_SEAL_KEY, "a key as others keep it");
_Static_assert((int)key_size == (int)SEAL_KEY, "a key as boxes have it");
_Static_assert((int)crypto_pwhash_SALTBYTES == (int)SEAL_SALT, "a salt");

/* What the registry keeps of a passphrase. */
struct kept {
    unsigned char salt[crypto_pwhash_SALTBYTES], known[known_size], sum[sum_size];
    int64_t operations, memory;
};

static bool put_setting(struct ank_registry *registry, const char *name,
                        const void *bytes, size_t size, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO setting (name, value) VALUES (?1, ?2)"
                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    stmt_text(q, 1, name);
    stmt_blob(q, 2, bytes, size);
    return stmt_run(q, err);
}

static bool put_cost(struct ank_registry *registry, const struct kept *kept,
                     struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO setting (name, value) VALUES"
                       " ('seal.operations', ?1), ('seal.memory', ?2)"
                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    stmt_int(q, 1, kept->operations);
    stmt_int(q, 2, kept->memory);
    return stmt_run(q, err);
}

static void sum_of(const struct kept *kept, unsigned char sum[static sum_size])
{
    crypto_generichash_state state;
    int64_t cost[] = {kept->operations, kept->memory};
    crypto_generichash_init(&state, NULL, 0, sum_size);
    crypto_generichash_update(&state, kept->salt, sizeof kept->salt);
    crypto_generichash_update(&state, (const unsigned char *)cost, sizeof cost);
    crypto_generichash_update(&state, kept->known, sizeof kept->known);
    crypto_generichash_final(&state, sum, sum_size);
}

/* A text of another length is damage, which the sum will tell. */
static void copy_blob(struct stmt *q, int column, unsigned char *to, size_t size)
{
    size_t have;
    const void *bytes = stmt_get_blob(q, column, &have);
    memset(to, 0, size);
    if (bytes && have == size)
        memcpy(to, bytes, size);
}

static bool get_kept(struct ank_registry *registry, struct kept *kept,
                     struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT (SELECT value FROM setting WHERE name = 'seal.salt'),"
                       " (SELECT value FROM setting WHERE name = 'seal.operations'),"
                       " (SELECT value FROM setting WHERE name = 'seal.memory'),"
                       " (SELECT value FROM setting WHERE name = 'seal.known'),"
                       " (SELECT value FROM setting WHERE name = 'seal.sum')");
    if (stmt_next(q)) {
        copy_blob(q, 0, kept->salt, sizeof kept->salt);
        kept->operations = stmt_get_id(q, 1);
        kept->memory = stmt_get_id(q, 2);
        copy_blob(q, 3, kept->known, sizeof kept->known);
        copy_blob(q, 4, kept->sum, sizeof kept->sum);
    }
    return stmt_done(q, err);
}

bool ank_seal_is_set(struct ank_registry *registry, bool *set, struct ank_error *err)
{
    int64_t count;
    if (!stmt_number(
            stmt(registry, "SELECT count(*) FROM setting WHERE name LIKE 'seal.%'"),
            &count, err))
        return false;
    *set = count > 0;
    return true;
}

/* Makes the key, which takes part of a second and some memory on purpose. */
static struct seal *seal_of(const char *passphrase, const struct kept *kept)
{
    struct seal *seal = ank_must(sodium_malloc(sizeof *seal));
    memcpy(seal->salt, kept->salt, sizeof seal->salt);
    if (crypto_pwhash(seal->key, sizeof seal->key, passphrase, strlen(passphrase),
                      kept->salt, (unsigned long long)kept->operations,
                      (size_t)kept->memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        ank_must(NULL);
    return seal;
}

static bool opens(const struct seal *seal, const struct kept *kept)
{
    unsigned char opened[sizeof known];
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
               opened, NULL, NULL, kept->known + nonce_size,
               sizeof kept->known - nonce_size, NULL, 0, kept->known, seal->key) == 0;
}

size_t seal_forms(const char *typed, struct ank_arena *mem,
                  char *forms[static SEAL_FORMS])
{
    char *settled = ank_phrase_settled(mem, typed);
    size_t count = 0;
    if (settled)
        forms[count++] = settled;
    if (!settled || strcmp(settled, typed) != 0)
        forms[count++] = ank_strdup(mem, typed);
    return count;
}

void seal_forms_free(struct ank_arena *mem, char *const *forms, size_t count)
{
    for (size_t i = 0; i < count; i++)
        explicit_bzero(forms[i], strlen(forms[i]));
    ank_arena_free(mem);
}

/* The seal that opens with what was typed; NULL when none does. */
static struct seal *seal_typed(const char *typed, const struct kept *kept)
{
    struct ank_arena mem = {0};
    char *forms[SEAL_FORMS];
    size_t count = seal_forms(typed, &mem, forms);
    struct seal *seal = NULL;
    for (size_t i = 0; !seal && i < count; i++) {
        seal = seal_of(forms[i], kept);
        if (!opens(seal, kept)) {
            seal_free(seal);
            seal = NULL;
        }
    }
    seal_forms_free(&mem, forms, count);
    return seal;
}

bool seal_new(struct ank_registry *registry, const char *passphrase, struct seal **seal,
              struct ank_error *err)
{
    struct kept kept = {.operations = KEY_OPERATIONS, .memory = KEY_MEMORY};
    if (sodium_init() < 0)
        return ank_fail(err, ANK_STORE, ANK_N("this machine gives no random numbers"));
    struct ank_arena mem = {0};
    char *forms[SEAL_FORMS];
    size_t count = seal_forms(passphrase, &mem, forms);
    randombytes_buf(kept.salt, sizeof kept.salt);
    randombytes_buf(kept.known, nonce_size);
    *seal = seal_of(forms[0], &kept);
    seal_forms_free(&mem, forms, count);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        kept.known + nonce_size, NULL, (const unsigned char *)known, sizeof known, NULL,
        0, NULL, kept.known, (*seal)->key);
    sum_of(&kept, kept.sum);
    return put_setting(registry, "seal.salt", kept.salt, sizeof kept.salt, err) &&
           put_cost(registry, &kept, err) &&
           put_setting(registry, "seal.known", kept.known, sizeof kept.known, err) &&
           put_setting(registry, "seal.sum", kept.sum, sizeof kept.sum, err);
}

void seal_free(struct seal *seal)
{
    sodium_free(seal); /* wiped first */
}

static void take_seal(struct ank_registry *registry, struct seal *seal)
{
    seal_close(registry);
    registry->seal = seal;
}

bool seal_set(struct ank_registry *registry, const char *passphrase,
              struct ank_error *err)
{
    struct seal *seal = NULL;
    bool done = seal_new(registry, passphrase, &seal, err);
    take_seal(registry, seal);
    done = done && boxes_begin(registry, err);
    seal_close(registry);
    return done;
}

/* What is kept of the passphrase there is. */
static bool get_whole(struct ank_registry *registry, struct kept *kept,
                      struct ank_error *err)
{
    bool set;
    unsigned char sum[sum_size];
    if (sodium_init() < 0)
        return ank_fail(err, ANK_STORE, ANK_N("this machine gives no random numbers"));
    if (!ank_seal_is_set(registry, &set, err))
        return false;
    if (!set)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("names and free text are only kept sealed, and this registry has no "
                  "passphrase yet; \"ankerpunt passphrase set\" sets one"));
    if (!get_kept(registry, kept, err))
        return false;
    sum_of(kept, sum);
    return memcmp(sum, kept->sum, sum_size) == 0 ||
           ank_fail(
               err, ANK_STORE,
               ANK_N("what is kept of the passphrase is damaged; take a backup back"));
}

bool ank_seal_open(struct ank_registry *registry, const char *passphrase,
                   struct ank_error *err)
{
    struct kept kept;
    if (!get_whole(registry, &kept, err))
        return false;
    struct seal *seal = seal_typed(passphrase, &kept);
    if (!seal)
        return ank_fail(
            err, ANK_DENIED,
            ANK_N("that is not the passphrase of this registry; nothing was opened"));
    take_seal(registry, seal);
    return true;
}

bool ank_seal_name(struct ank_registry *registry, char name[static ANK_SEAL_NAME],
                   struct ank_error *err)
{
    struct kept kept;
    if (!get_whole(registry, &kept, err))
        return false;
    sodium_bin2hex(name, ANK_SEAL_NAME, kept.salt, sizeof kept.salt);
    return true;
}

void ank_seal_key(const struct ank_registry *registry,
                  unsigned char key[static ANK_SEAL_KEY])
{
    memcpy(key, registry->seal->key, ANK_SEAL_KEY);
}

bool ank_seal_open_key(struct ank_registry *registry,
                       const unsigned char key[static ANK_SEAL_KEY], bool *opened,
                       struct ank_error *err)
{
    struct kept kept;
    if (!get_whole(registry, &kept, err))
        return false;
    struct seal *seal = ank_must(sodium_malloc(sizeof *seal));
    memcpy(seal->key, key, sizeof seal->key);
    memcpy(seal->salt, kept.salt, sizeof seal->salt);
    *opened = opens(seal, &kept);
    if (*opened)
        take_seal(registry, seal);
    else
        seal_free(seal);
    return true;
}

bool ank_seal_is_open(const struct ank_registry *registry)
{
    return registry->seal != NULL;
}

void seal_close(struct ank_registry *registry)
{
    boxes_close(registry);
    seal_free(registry->seal);
    registry->seal = NULL;
}

void *seal_put(const struct seal *seal, const char *bound, const char *text,
               struct ank_arena *mem, size_t *size)
{
    size_t length = strlen(text), padded = 0, most = length + pad_to;
    unsigned char *box = ank_alloc(mem, nonce_size + most + tag_size);
    unsigned char *plain = box + nonce_size; /* sealed in its place */
    unsigned long long sealed;
    memcpy(plain, text, length);
    sodium_pad(&padded, plain, length, pad_to, most);
    randombytes_buf(box, nonce_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(plain, &sealed, plain, padded,
                                               (const unsigned char *)bound,
                                               strlen(bound), NULL, box, seal->key);
    *size = nonce_size + (size_t)sealed;
    return box;
}

bool seal_get(const struct seal *seal, const char *bound, const void *bytes,
              size_t size, struct ank_arena *mem, char **text, struct ank_error *err)
{
    const unsigned char *box = bytes;
    size_t length = 0;
    unsigned long long opened = 0;
    char *plain = ank_alloc(mem, size + 1);
    if (size < nonce_size + tag_size + pad_to ||
        crypto_aead_xchacha20poly1305_ietf_decrypt(
            (unsigned char *)plain, &opened, NULL, box + nonce_size, size - nonce_size,
            (const unsigned char *)bound, strlen(bound), box, seal->key) != 0 ||
        sodium_unpad(&length, (unsigned char *)plain, (size_t)opened, pad_to) != 0)
        return ank_fail(
            err, ANK_STORE,
            ANK_N(
                "a sealed text is damaged, or stands where it does not belong; take a "
                "backup back"));
    memset(plain + length, 0, size - length);
    *text = plain;
    return true;
}

bool seal_current(struct ank_registry *registry, struct ank_error *err)
{
    struct kept kept;
    if (!registry->seal)
        return ank_fail(err, ANK_DENIED, ANK_N("this command may not touch names"));
    return get_kept(registry, &kept, err) &&
           (memcmp(kept.salt, registry->seal->salt, sizeof kept.salt) == 0 ||
            ank_fail(
                err, ANK_STORE,
                ANK_N(
                    "the passphrase was changed meanwhile; nothing was changed, try again")));
}

bool seal_knows(struct ank_registry *registry, const char *passphrase,
                struct ank_error *err)
{
    bool set;
    struct kept kept;
    if (!ank_seal_is_set(registry, &set, err))
        return false;
    if (!set)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "this registry has no passphrase; \"ankerpunt passphrase set\" sets one"));
    if (!get_whole(registry, &kept, err))
        return false;
    struct seal *seal = seal_typed(passphrase, &kept);
    bool right = seal != NULL;
    seal_free(seal);
    return right || ank_fail(err, ANK_DENIED,
                             ANK_N("that is not the passphrase of this registry"));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes, the keys they open with, and for whom those are wrapped; see box.h. */
#include "box.h"

#include <sodium.h>
#include <string.h>

#include "db.h"
#include "seal_parts.h"
#include "stmt.h"

enum {
    secret_size = crypto_box_SECRETKEYBYTES,
    pair_nonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    pair_tag = crypto_aead_xchacha20poly1305_ietf_ABYTES,
    pair_size = pair_nonce + secret_size + pair_tag,
};

_Static_assert((int)BOX_WRAPPED == (int)SEAL_KEY + crypto_box_SEALBYTES, "a wrap");

/* What was opened so far, in memory that is not swapped out. Boxes of one family are
 * read one after another: its key is kept. */
struct box_keys {
    bool paired, one;
    unsigned char public_half[BOX_PUBLIC], secret[secret_size];
    int64_t family;
    unsigned char id[BOX_KEY_ID];
    struct seal key;
};

static const char pair_bound[] = "name pair";

void boxes_close(struct ank_registry *registry)
{
    sodium_free(registry->box_keys); /* wiped first */
    registry->box_keys = NULL;
}

static struct box_keys *keys_of(struct ank_registry *registry)
{
    if (!registry->box_keys) {
        registry->box_keys = ank_must(sodium_malloc(sizeof *registry->box_keys));
        memset(registry->box_keys, 0, sizeof *registry->box_keys);
    }
    return registry->box_keys;
}

/* A key is called by its own hash: another one that is put in its place is known. */
static void id_of(const struct seal *key, unsigned char id[static BOX_KEY_ID])
{
    unsigned char hash[crypto_generichash_BYTES_MIN];
    crypto_generichash(hash, sizeof hash, key->key, SEAL_KEY, NULL, 0);
    memcpy(id, hash, BOX_KEY_ID);
}

/* The name pair ------------------------------------------------------------------ */

static bool put_pair(struct ank_registry *registry, const struct box_keys *keys,
                     const struct seal *seal, struct ank_error *err)
{
    unsigned char closed[pair_size];
    randombytes_buf(closed, pair_nonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        closed + pair_nonce, NULL, keys->secret, secret_size,
        (const unsigned char *)pair_bound, strlen(pair_bound), NULL, closed, seal->key);
    struct stmt *q =
        stmt(registry, "INSERT INTO setting (name, value)"
                       " VALUES ('seal.name_public', ?1), ('seal.name', ?2)"
                       " ON CONFLICT (name) DO UPDATE SET"
                       " value = excluded.value");
    stmt_blob(q, 1, keys->public_half, BOX_PUBLIC);
    stmt_blob(q, 2, closed, pair_size);
    return stmt_run(q, err);
}

static bool open_pair(struct ank_registry *registry, const unsigned char *closed,
                      struct box_keys *keys, struct ank_error *err)
{
    unsigned char again[BOX_PUBLIC];
    keys->paired = crypto_aead_xchacha20poly1305_ietf_decrypt(
                       keys->secret, NULL, NULL, closed + pair_nonce,
                       pair_size - pair_nonce, (const unsigned char *)pair_bound,
                       strlen(pair_bound), closed, registry->seal->key) == 0 &&
                   crypto_scalarmult_base(again, keys->secret) == 0 &&
                   memcmp(again, keys->public_half, BOX_PUBLIC) == 0;
    return keys->paired ||
           ank_fail(
               err, ANK_STORE,
               ANK_N("what is kept of the passphrase is damaged; take a backup back"));
}

/* The pair as it is kept; nothing is opened when there is none. */
static bool find_pair(struct ank_registry *registry, struct ank_error *err)
{
    size_t public_size = 0, closed_size = 0;
    bool done = true;
    struct box_keys *keys = keys_of(registry);
    struct stmt *q =
        stmt(registry, "SELECT (SELECT value FROM setting WHERE name ="
                       " 'seal.name_public'), (SELECT value FROM setting WHERE name ="
                       " 'seal.name')");
    if (!keys->paired && stmt_next(q) && !stmt_get_null(q, 0)) {
        const void *half = stmt_get_blob(q, 0, &public_size);
        const void *closed = stmt_get_blob(q, 1, &closed_size);
        unsigned char copy[pair_size] = {0};
        if (public_size == BOX_PUBLIC && closed_size == pair_size) {
            memcpy(keys->public_half, half, BOX_PUBLIC);
            memcpy(copy, closed, pair_size);
        }
        done = open_pair(registry, copy, keys, err);
    }
    return stmt_done(q, err) && done;
}

bool box_pair(struct ank_registry *registry, struct ank_error *err)
{
    if (!find_pair(registry, err))
        return false;
    struct box_keys *keys = keys_of(registry);
    if (keys->paired)
        return true;
    crypto_box_keypair(keys->public_half, keys->secret);
    keys->paired = true;
    return put_pair(registry, keys, registry->seal, err);
}

bool box_pair_under(struct ank_registry *registry, const struct seal *fresh,
                    struct ank_error *err)
{
    return put_pair(registry, keys_of(registry), fresh, err);
}

bool box_public(struct ank_registry *registry, unsigned char key[static BOX_PUBLIC],
                bool *there, struct ank_error *err)
{
    size_t size;
    *there = false;
    memset(key, 0, BOX_PUBLIC);
    struct stmt *q =
        stmt(registry, "SELECT value FROM setting WHERE name = 'seal.name_public'");
    if (stmt_next(q)) {
        const void *half = stmt_get_blob(q, 0, &size);
        *there = size == BOX_PUBLIC;
        if (*there)
            memcpy(key, half, BOX_PUBLIC);
        else
            stmt_damaged(q);
    }
    return stmt_done(q, err);
}

/* Keys of families --------------------------------------------------------------- */

/* Columns 0 and 1: a key's id and its wrap for this registry. */
static bool take_key(struct stmt *q, struct box_keys *keys, int64_t family)
{
    size_t id_size, size;
    unsigned char id[BOX_KEY_ID];
    const void *name = stmt_get_blob(q, 0, &id_size);
    const unsigned char *wrapped = stmt_get_blob(q, 1, &size);
    keys->one = id_size == BOX_KEY_ID && size == BOX_WRAPPED &&
                crypto_box_seal_open(keys->key.key, wrapped, BOX_WRAPPED,
                                     keys->public_half, keys->secret) == 0;
    if (keys->one)
        id_of(&keys->key, id);
    keys->one = keys->one && memcmp(id, name, BOX_KEY_ID) == 0;
    if (!keys->one) {
        stmt_damaged(q);
        return false;
    }
    keys->family = family;
    memcpy(keys->id, id, BOX_KEY_ID);
    return true;
}

/* The key of a box; `found` false when it is wrapped for others alone, or not at all.
 */
static bool find_key(struct ank_registry *registry, int64_t family,
                     const unsigned char id[static BOX_KEY_ID], bool *found,
                     struct ank_error *err)
{
    struct box_keys *keys = keys_of(registry);
    *found =
        keys->one && keys->family == family && memcmp(keys->id, id, BOX_KEY_ID) == 0;
    if (*found)
        return true;
    if (!find_pair(registry, err) || !keys->paired)
        return err->code == ANK_OK;
    struct stmt *q = stmt(registry, "SELECT key, wrapped FROM box_key WHERE family = ?1"
                                    " AND key = ?2 AND recipient = ?3");
    stmt_int(q, 1, family);
    stmt_blob(q, 2, id, BOX_KEY_ID);
    stmt_blob(q, 3, keys->public_half, BOX_PUBLIC);
    *found = stmt_next(q) && take_key(q, keys, family);
    return stmt_done(q, err);
}

static bool put_wrap(struct ank_registry *registry, const struct box_keys *keys,
                     const unsigned char reader[static BOX_PUBLIC],
                     struct ank_error *err)
{
    unsigned char wrapped[BOX_WRAPPED];
    if (crypto_box_seal(wrapped, keys->key.key, SEAL_KEY, reader) != 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("the key of a registry it is for is damaged"));
    struct stmt *q =
        stmt(registry, "INSERT INTO box_key (family, key, recipient, wrapped)"
                       " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
    stmt_int(q, 1, keys->family);
    stmt_blob(q, 2, keys->id, BOX_KEY_ID);
    stmt_blob(q, 3, reader, BOX_PUBLIC);
    stmt_blob(q, 4, wrapped, BOX_WRAPPED);
    return stmt_run(q, err);
}

static bool make_key(struct ank_registry *registry, struct box_keys *keys,
                     int64_t family, struct ank_error *err)
{
    randombytes_buf(keys->key.key, SEAL_KEY);
    id_of(&keys->key, keys->id);
    keys->family = family;
    keys->one = put_wrap(registry, keys, keys->public_half, err);
    return keys->one;
}

/* The key to seal with: of those that open here the first, so that two registries that
 * have the same ones choose the same. */
static bool own_key(struct ank_registry *registry, int64_t family,
                    struct ank_error *err)
{
    if (!box_pair(registry, err))
        return false;
    struct box_keys *keys = keys_of(registry);
    struct stmt *q = stmt(registry, "SELECT key, wrapped FROM box_key WHERE family = ?1"
                                    " AND recipient = ?2 ORDER BY key LIMIT 1");
    stmt_int(q, 1, family);
    stmt_blob(q, 2, keys->public_half, BOX_PUBLIC);
    bool there = stmt_next(q) && take_key(q, keys, family);
    return stmt_done(q, err) && (there || make_key(registry, keys, family, err));
}

bool box_wrap(struct ank_registry *registry, int64_t family,
              const unsigned char reader[static BOX_PUBLIC], struct ank_error *err)
{
    bool done = true;
    struct box_keys *keys = keys_of(registry);
    if (!find_pair(registry, err) || !keys->paired)
        return err->code == ANK_OK;
    struct stmt *q = stmt(registry, "SELECT key, wrapped FROM box_key WHERE family = ?1"
                                    " AND recipient = ?2");
    stmt_int(q, 1, family);
    stmt_blob(q, 2, keys->public_half, BOX_PUBLIC);
    while (done && stmt_next(q) && take_key(q, keys, family))
        done = put_wrap(registry, keys, reader, err);
    return stmt_done(q, err) && done;
}

void box_carrier_of(const unsigned char secret[static BOX_PUBLIC],
                    struct box_carrier *carrier)
{
    memcpy(carrier->secret, secret, BOX_PUBLIC);
    carrier->there = crypto_scalarmult_base(carrier->public_half, secret) == 0;
}

bool box_rewrap(struct ank_registry *registry, const struct box_wrap *wrap,
                const struct box_carrier *carrier, struct ank_error *err)
{
    bool there;
    unsigned char id[BOX_KEY_ID], reader[BOX_PUBLIC];
    struct box_keys *opened = ank_must(sodium_malloc(sizeof *opened));
    memset(opened, 0, sizeof *opened);
    opened->family = wrap->family;
    bool done = box_public(registry, reader, &there, err);
    if (done && there) {
        done = crypto_box_seal_open(opened->key.key, wrap->wrapped, BOX_WRAPPED,
                                    carrier->public_half, carrier->secret) == 0;
        id_of(&opened->key, id);
        memcpy(opened->id, id, BOX_KEY_ID);
        done = done && memcmp(id, wrap->key, BOX_KEY_ID) == 0
                   ? put_wrap(registry, opened, reader, err)
                   : ank_fail(err, ANK_STORE,
                              ANK_N("a sealed text is damaged, or stands where it does "
                                    "not belong; take a backup back"));
    }
    sodium_free(opened);
    return done;
}

/* Boxes -------------------------------------------------------------------------- */

bool seal_box(struct ank_registry *registry, const struct box_place *place,
              const char *text, struct ank_arena *mem, const void **box, size_t *size,
              struct ank_error *err)
{
    size_t sealed_size;
    if (ank_register_number(text))
        return fail_register_number(err);
    if (!seal_current(registry, err) || !own_key(registry, place->family, err))
        return false;
    const struct box_keys *keys = registry->box_keys;
    const void *sealed = seal_put(&keys->key, place->bound, text, mem, &sealed_size);
    unsigned char *whole = ank_alloc(mem, BOX_KEY_ID + sealed_size);
    memcpy(whole, keys->id, BOX_KEY_ID);
    memcpy(whole + BOX_KEY_ID, sealed, sealed_size);
    *box = whole;
    *size = BOX_KEY_ID + sealed_size;
    return true;
}

/* Whether the box is of a key that this registry knows of and cannot open. */
static bool is_for_others(struct ank_registry *registry, int64_t family,
                          const void *box, bool *others, struct ank_error *err)
{
    int64_t count;
    struct stmt *q = stmt(registry, "SELECT count(*) FROM box_key WHERE family = ?1"
                                    " AND key = ?2");
    stmt_int(q, 1, family);
    stmt_blob(q, 2, box, BOX_KEY_ID);
    if (!stmt_number(q, &count, err))
        return false;
    *others = count > 0;
    return true;
}

/* What the box is bound to, under the key that was found: to that of its place, or of
 * whom that is one with. */
static const char *bound_of(struct ank_registry *registry,
                            const struct box_place *place, const void *box, size_t size,
                            struct ank_arena *mem)
{
    const unsigned char *sealed = (const unsigned char *)box + BOX_KEY_ID;
    char *also = place->also ? ank_strdup(mem, place->also) : NULL, *bound, *opened;
    while ((bound = strsep(&also, "\n"))) {
        struct ank_error other = {0};
        if (seal_get(&registry->box_keys->key, bound, sealed, size - BOX_KEY_ID, mem,
                     &opened, &other))
            return bound;
    }
    return place->bound;
}

bool seal_unbox(struct ank_registry *registry, const struct box_place *place,
                const void *box, size_t size, struct ank_arena *mem, const char **text,
                struct ank_error *err)
{
    bool found = false, others = false;
    char *opened = NULL;
    *text = NULL;
    if (!registry->seal)
        return true;
    if (size >= BOX_KEY_ID &&
        (!find_key(registry, place->family, box, &found, err) ||
         (!found && !is_for_others(registry, place->family, box, &others, err))))
        return false;
    bool done =
        others || (found ? seal_get(&registry->box_keys->key,
                                    bound_of(registry, place, box, size, mem),
                                    (const unsigned char *)box + BOX_KEY_ID,
                                    size - BOX_KEY_ID, mem, &opened, err)
                         : seal_get(registry->seal, place->before ? place->before : "",
                                    box, size, mem, &opened, err));
    *text = opened;
    return done;
}

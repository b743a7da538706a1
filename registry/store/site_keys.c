/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Key pairs of this registry; see site_keys.h. */
#include "site_keys.h"

#include <sodium.h>
#include <string.h>

#include "db.h"
#include "site.h"
#include "stmt.h"

enum { seed_size = crypto_kdf_KEYBYTES };

static const char use[crypto_kdf_CONTEXTBYTES + 1] = "ankrsite";

/* Both pairs of the device come from one secret. */
static void derive(const unsigned char seed[static seed_size], struct site_keys *keys)
{
    unsigned char sub[32];
    crypto_kdf_derive_from_key(sub, sizeof sub, 1, use, seed);
    crypto_sign_seed_keypair(keys->public_half, keys->sign, sub);
    crypto_kdf_derive_from_key(sub, sizeof sub, 2, use, seed);
    crypto_box_seed_keypair(keys->public_half + SITE_OPENING, keys->opening, sub);
    sodium_memzero(sub, sizeof sub);
    keys->there = true;
}

bool site_keys_find(struct ank_registry *registry, struct site_keys *keys,
                    struct ank_error *err)
{
    size_t size;
    bool named;
    *keys = (struct site_keys){0};
    if (sodium_init() < 0)
        return ank_fail(err, ANK_STORE, ANK_N("this machine gives no random numbers"));
    struct stmt *q =
        stmt(registry, "SELECT value FROM setting WHERE name = 'device.secret'"
                       " AND (SELECT value FROM setting WHERE name = 'device.of') ="
                       " (SELECT uid FROM site WHERE mine = 1)");
    if (stmt_next(q)) {
        const void *seed = stmt_get_blob(q, 0, &size);
        if (size == seed_size)
            derive(seed, keys);
        else
            stmt_damaged(q);
    }
    return stmt_done(q, err) &&
           box_public(registry, keys->public_half + SITE_NAMES, &named, err);
}

static bool put_seed(struct ank_registry *registry, int64_t site,
                     const unsigned char seed[static seed_size], struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO setting (name, value) SELECT 'device.of', uid"
                       " FROM site WHERE id = ?1 UNION ALL SELECT 'device.secret', ?2"
                       " WHERE true ON CONFLICT (name) DO UPDATE SET"
                       " value = excluded.value");
    stmt_int(q, 1, site);
    stmt_blob(q, 2, seed, seed_size);
    return stmt_run(q, err);
}

/* What others may know stands beside what they are known by. */
static bool tell(struct ank_registry *registry, int64_t site,
                 const struct site_keys *keys, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "UPDATE site SET keys = ?2 WHERE id = ?1"
                                    " AND keys IS NOT ?2");
    stmt_int(q, 1, site);
    stmt_blob(q, 2, keys->public_half, SITE_PUBLIC);
    return stmt_run(q, err);
}

bool site_keys_make(struct ank_registry *registry, struct site_keys *keys,
                    struct ank_error *err)
{
    int64_t site;
    unsigned char seed[seed_size];
    if (!site_mine(registry, &site, err) || !site_keys_find(registry, keys, err))
        return false;
    bool done = true;
    if (!keys->there) {
        randombytes_buf(seed, sizeof seed);
        derive(seed, keys);
        done = put_seed(registry, site, seed, err);
        sodium_memzero(seed, sizeof seed);
    }
    return done && tell(registry, site, keys, err);
}

void site_keys_wipe(struct site_keys *keys)
{
    sodium_memzero(keys, sizeof *keys);
}

struct envelope_reader site_reader(const unsigned char keys[static SITE_PUBLIC])
{
    unsigned char hash[crypto_generichash_BYTES_MIN];
    struct envelope_reader reader;
    crypto_generichash(hash, sizeof hash, keys, SITE_NAMES, NULL,
                       0); /* of the device */
    memcpy(reader.id, hash, ENVELOPE_ID);
    memcpy(reader.key, keys + SITE_OPENING, ENVELOPE_KEY);
    return reader;
}

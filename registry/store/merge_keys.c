/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of a registry that is taken in; see merge_keys.h. */
#include "merge_keys.h"

#include <string.h>

#include "box.h"
#include "bundle_image.h"
#include "site_keys.h"
#include "stmt.h"
#include "team_parts.h"

/* A colleague who set a passphrase after joining can have names from now on: the
 * registry itself signed the bundle that says so. The coordinator tells the others. */
static bool take_to_team(struct ank_registry *registry, const void *keys,
                         struct ank_error *err)
{
    int64_t coordinates;
    struct stmt *q =
        stmt(registry, "UPDATE mate SET keys = ?1 WHERE mine = 0 AND revoked IS NULL"
                       " AND keys <> ?1 AND substr(keys, 1, 64) = substr(?1, 1, 64)");
    stmt_blob(q, 1, keys, SITE_PUBLIC);
    if (!stmt_run(q, err))
        return false;
    bool changed = stmt_changed(q) > 0;
    return stmt_number(stmt(registry, "SELECT EXISTS (SELECT 1 FROM mate WHERE mine = 1"
                                      " AND coordinator = 1)"),
                       &coordinates, err) &&
           (!changed || !coordinates || team_list_sign(registry, err));
}

bool merge_site_keys(struct ank_registry *registry, struct ank_registry *other,
                     bool *news, struct ank_error *err)
{
    size_t uid_size, size;
    bool done = true;
    struct stmt *from =
        stmt(other, "SELECT uid, keys FROM site WHERE mine = 1 AND keys NOT NULL");
    while (done && stmt_next(from)) {
        const void *uid = stmt_get_blob(from, 0, &uid_size);
        const void *keys = stmt_get_blob(from, 1, &size);
        struct stmt *q =
            stmt(registry, "UPDATE site SET keys = ?2 WHERE uid = ?1 AND mine = 0"
                           " AND keys IS NOT ?2 AND (keys IS NULL"
                           " OR substr(keys, 1, 64) = substr(?2, 1, 64))");
        stmt_blob(q, 1, uid, uid_size);
        stmt_blob(q, 2, keys, size);
        done = size == SITE_PUBLIC && stmt_run(q, err);
        *news = *news || (done && stmt_changed(q) > 0);
        done = done && take_to_team(registry, keys, err);
    }
    return stmt_done(from, err) &&
           (done || ank_fail(err, ANK_STORE,
                             ANK_N("the key of a registry it is for is damaged")));
}

static bool find_carrier(struct ank_registry *other, struct box_carrier *carrier,
                         struct ank_error *err)
{
    size_t size;
    struct stmt *q =
        stmt(other, "SELECT value FROM setting WHERE name = '" BUNDLE_CARRIER "'");
    *carrier = (struct box_carrier){0};
    if (stmt_next(q)) {
        const void *secret = stmt_get_blob(q, 0, &size);
        if (size == sizeof carrier->secret)
            box_carrier_of(secret, carrier);
        else
            stmt_damaged(q);
    }
    return stmt_done(q, err);
}

static bool put_as_it_is(struct ank_registry *registry, const struct box_wrap *wrap,
                         struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO box_key (family, key, recipient, wrapped)"
                       " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
    stmt_int(q, 1, wrap->family);
    stmt_blob(q, 2, wrap->key, BOX_KEY_ID);
    stmt_blob(q, 3, wrap->recipient, BOX_PUBLIC);
    stmt_blob(q, 4, wrap->wrapped, BOX_WRAPPED);
    return stmt_run(q, err);
}

/* Columns 0 to 2; what is of another size than ours was refused with the file. */
static void read_wrap(struct stmt *q, struct box_wrap *wrap)
{
    size_t key, recipient, wrapped;
    const void *bytes = stmt_get_blob(q, 0, &key);
    memcpy(wrap->key, bytes, key < BOX_KEY_ID ? key : BOX_KEY_ID);
    bytes = stmt_get_blob(q, 1, &recipient);
    memcpy(wrap->recipient, bytes, recipient < BOX_PUBLIC ? recipient : BOX_PUBLIC);
    bytes = stmt_get_blob(q, 2, &wrapped);
    memcpy(wrap->wrapped, bytes, wrapped < BOX_WRAPPED ? wrapped : BOX_WRAPPED);
}

static bool count_wraps(struct ank_registry *registry, int64_t family, int64_t *count,
                        struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT count(*) FROM box_key WHERE family = ?1");
    stmt_int(q, 1, family);
    return stmt_number(q, count, err);
}

bool merge_box_keys(struct ank_registry *registry, struct ank_registry *other,
                    const struct merge_family *family, bool *news,
                    struct ank_error *err)
{
    int64_t before, after;
    struct box_carrier carrier;
    struct box_wrap wrap = {.family = family->ours};
    if (!count_wraps(registry, family->ours, &before, err))
        return false;
    bool done = find_carrier(other, &carrier, err);
    struct stmt *from =
        stmt(other, "SELECT key, recipient, wrapped FROM box_key WHERE family = ?1");
    stmt_int(from, 1, family->theirs);
    while (done && stmt_next(from)) {
        read_wrap(from, &wrap);
        done = carrier.there &&
                       memcmp(wrap.recipient, carrier.public_half, BOX_PUBLIC) == 0
                   ? box_rewrap(registry, &wrap, &carrier, err)
                   : put_as_it_is(registry, &wrap, err);
    }
    explicit_bzero(&carrier, sizeof carrier);
    if (!stmt_done(from, err) || !done ||
        !count_wraps(registry, family->ours, &after, err))
        return false;
    *news = *news || after > before;
    return true;
}

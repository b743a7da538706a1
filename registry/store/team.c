/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is in the team, as this registry keeps it; see <ankerpunt/registry/team.h>. */
#include "team_parts.h"

#include <sodium.h>
#include <string.h>

#include "site.h"
#include "site_keys.h"
#include "stmt.h"

/* Reading ------------------------------------------------------------------------ */

static bool read_mate(struct stmt *q, struct ank_arena *mem, struct ank_mate *mate)
{
    size_t size;
    const void *keys = stmt_get_blob(q, 2, &size);
    *mate = (struct ank_mate){
        .name = stmt_get_word(q, 0, mem),
        .address = stmt_get_word(q, 1, mem),
        .coordinator = stmt_get_int(q, 3) != 0,
        .mine = stmt_get_int(q, 4) != 0,
        .revoked = stmt_get_text(q, 5, mem),
        .sent = stmt_get_int(q, 6),
        .whole = stmt_get_int(q, 7),
        .got = stmt_get_int(q, 8),
        .got_on = stmt_get_day(q, 9),
    };
    if (size == ANK_TEAM_KEYS)
        memcpy(mate->keys, keys, size);
    else
        stmt_damaged(q);
    return size == ANK_TEAM_KEYS;
}

static bool read_mates(struct ank_registry *registry, struct ank_arena *mem,
                       struct ank_team *team, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT name, address, keys, coordinator, mine, revoked, sent,"
                       " whole, got, got_on FROM mate ORDER BY name");
    while (stmt_next(q)) {
        team->mates = ank_grow(mem, team->mates, team->count, sizeof *team->mates);
        if (!read_mate(q, mem, &team->mates[team->count++]))
            break;
    }
    for (size_t i = 0; i < team->count; i++) {
        team->me = team->mates[i].mine ? &team->mates[i] : team->me;
        team->coordinator =
            team->mates[i].coordinator ? &team->mates[i] : team->coordinator;
    }
    return stmt_done(q, err);
}

bool ank_team_read(struct ank_registry *registry, struct ank_arena *mem,
                   struct ank_team *team, struct ank_error *err)
{
    *team = (struct ank_team){0};
    struct stmt *q = stmt(registry, "SELECT CAST(value AS TEXT) FROM setting"
                                    " WHERE name = 'team.place'");
    if (stmt_next(q))
        team->place = stmt_get_word(q, 0, mem);
    return stmt_done(q, err) && read_mates(registry, mem, team, err) &&
           team_list_counter(registry, &team->counter, err);
}

const struct ank_mate *ank_team_mate(const struct ank_team *team, const char *name)
{
    for (size_t i = 0; i < team->count; i++)
        if (ank_code_same(team->mates[i].name, name))
            return &team->mates[i];
    return NULL;
}

const struct ank_mate *ank_team_at(const struct ank_team *team, const char *address)
{
    for (size_t i = 0; i < team->count; i++)
        if (strcmp(team->mates[i].address, address) == 0)
            return &team->mates[i];
    return NULL;
}

/* Six groups of four: each of eight bytes of the hash, so that no digit is likelier. */
void ank_team_digits(const unsigned char keys[static ANK_TEAM_KEYS],
                     char digits[static ANK_TEAM_DIGITS + 1])
{
    unsigned char hash[48];
    crypto_generichash(hash, sizeof hash, keys, ANK_TEAM_KEYS, NULL, 0);
    for (int i = 0; i < 6; i++) {
        uint64_t number = 0;
        for (int j = 0; j < 8; j++)
            number = number << 8 | hash[8 * i + j];
        snprintf(digits + 4 * i, 5, "%04d", (int)(number % 10000));
    }
}

/* Beginning ---------------------------------------------------------------------- */

static bool put_place(struct ank_registry *registry, const char *place,
                      struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO setting (name, value) VALUES ('team.place',"
                       " CAST(?1 AS BLOB)) ON CONFLICT (name) DO UPDATE SET"
                       " value = excluded.value");
    stmt_text(q, 1, place);
    return stmt_run(q, err);
}

bool team_put_mate(struct ank_registry *registry, const struct ank_mate *mate,
                   struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO mate (name, address, keys, coordinator,"
                       " mine, revoked) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
                       " ON CONFLICT (name) DO UPDATE SET"
                       " address = excluded.address, keys = excluded.keys,"
                       " revoked = excluded.revoked");
    stmt_text(q, 1, mate->name);
    stmt_text(q, 2, mate->address);
    stmt_blob(q, 3, mate->keys, ANK_TEAM_KEYS);
    stmt_int(q, 4, mate->coordinator);
    stmt_int(q, 5, mate->mine);
    stmt_text(q, 6, mate->revoked);
    return stmt_run(q, err);
}

static bool forget_team(struct ank_registry *registry, struct ank_error *err)
{
    return stmt_run(stmt(registry, "DELETE FROM posted"), err) &&
           stmt_run(stmt(registry, "DELETE FROM mate"), err) &&
           stmt_run(stmt(registry, "DELETE FROM setting WHERE name LIKE 'team.%'"),
                    err);
}

bool ank_team_begin(struct ank_registry *registry, const struct ank_team_place *place,
                    struct ank_error *err)
{
    struct site_keys keys;
    struct ank_mate me = {.name = place->name,
                          .address = place->address,
                          .coordinator = !place->keys,
                          .mine = true};
    struct ank_mate coordinator = {
        .name = place->coordinator, .address = place->keeper, .coordinator = true};
    if (!site_keys_make(registry, &keys, err))
        return false;
    memcpy(me.keys, keys.public_half, ANK_TEAM_KEYS);
    site_keys_wipe(&keys);
    if (place->keys)
        memcpy(coordinator.keys, place->keys, ANK_TEAM_KEYS);
    return forget_team(registry, err) && put_place(registry, place->place, err) &&
           team_put_mate(registry, &me, err) &&
           (place->keys ? team_put_mate(registry, &coordinator, err)
                        : team_list_sign(registry, err));
}

bool ank_team_own_keys(struct ank_registry *registry,
                       unsigned char keys[static ANK_TEAM_KEYS], struct ank_error *err)
{
    struct site_keys own;
    int64_t other;
    if (!site_keys_make(registry, &own, err))
        return false;
    memcpy(keys, own.public_half, ANK_TEAM_KEYS);
    site_keys_wipe(&own);
    struct stmt *q = stmt(registry, "SELECT EXISTS (SELECT 1 FROM mate WHERE mine = 1"
                                    " AND substr(keys, 1, 64) <> substr(?1, 1, 64))");
    stmt_blob(q, 1, keys, ANK_TEAM_KEYS);
    return stmt_number(q, &other, err) &&
           (!other ||
            ank_fail(err, ANK_INVALID,
                     ANK_N("this registry was copied, or brought back from a backup, "
                           "and is another one for the team; ask the coordinator for "
                           "an invitation, and join with it again")));
}

/* Letting in and shutting out ----------------------------------------------------- */

static bool forget_posted(struct ank_registry *registry, const char *name,
                          struct ank_error *err)
{
    struct stmt *q = stmt(registry, "DELETE FROM posted WHERE mate = ?1");
    stmt_text(q, 1, name);
    if (!stmt_run(q, err))
        return false;
    q = stmt(registry,
             "UPDATE mate SET whole = 0, got = 0, got_on = NULL, erasures = 0,"
             " house = '' WHERE name = ?1");
    stmt_text(q, 1, name);
    return stmt_run(q, err);
}

bool ank_team_admit(struct ank_registry *registry, const struct ank_mate *mate,
                    unsigned char signature[static ANK_TEAM_SIGNATURE],
                    struct ank_error *err)
{
    return team_put_mate(registry, mate, err) &&
           forget_posted(registry, mate->name, err) && team_list_sign(registry, err) &&
           team_vouch(registry, mate, signature, err);
}

bool ank_team_revoke(struct ank_registry *registry, const char *name, ank_day day,
                     struct ank_error *err)
{
    struct stmt *q = stmt(registry, "UPDATE mate SET revoked = ?2 WHERE name = ?1");
    stmt_text(q, 1, name);
    stmt_day(q, 2, day);
    return stmt_run(q, err) && forget_posted(registry, name, err) &&
           team_list_sign(registry, err);
}

/* Mailboxes that fall back -------------------------------------------------------- */

bool ank_team_reread(struct ank_registry *registry, const char *name, int64_t got,
                     struct ank_error *err)
{
    struct stmt *q = stmt(registry, "UPDATE mate SET got = ?2 WHERE name = ?1");
    stmt_text(q, 1, name);
    stmt_int(q, 2, got);
    return stmt_run(q, err);
}

/* The device keys were the other site's, and are this one's from now on. */
static bool renew_site(struct ank_registry *registry, struct ank_error *err)
{
    int64_t site;
    if (!site_renew(registry, &site, err))
        return false;
    struct stmt *q = stmt(registry, "UPDATE setting SET value = (SELECT uid FROM site"
                                    " WHERE id = ?1) WHERE name = 'device.of'");
    stmt_int(q, 1, site);
    return stmt_run(q, err);
}

bool ank_team_fell_back(struct ank_registry *registry, const char *name, int64_t sent,
                        struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE mate SET sent = max(sent, ?2), whole = 0 WHERE name = ?1"
                       " RETURNING sent = ?2");
    stmt_text(q, 1, name);
    stmt_int(q, 2, sent);
    int64_t ahead;
    return stmt_number(q, &ahead, err) && (!ahead || renew_site(registry, err));
}

bool ank_posted_by(struct ank_registry *registry, int64_t family, struct ank_arena *mem,
                   const char **names, struct ank_error *err)
{
    *names = NULL;
    struct stmt *q =
        stmt(registry, "SELECT group_concat(name, ', ') FROM (SELECT DISTINCT m.name"
                       " FROM mate m JOIN posted p ON p.family = ?1"
                       " WHERE m.revoked IS NULL AND (m.mine = 1 OR m.name = p.mate)"
                       " ORDER BY m.name)");
    stmt_int(q, 1, family);
    if (stmt_next(q))
        *names = stmt_get_text(q, 0, mem);
    return stmt_done(q, err);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list of who is in the team, signed by the coordinator's registry:
 *
 *     "ankerpunt team 1" 16 | counter 8 | count 4
 *     a row: name 33, address 33, keys 96, coordinator 1, revoked: its day 11
 *     Ed25519 signature 64 over all before it
 *
 * Numbers have the highest byte first; texts end in zeros.
 */
#include <sodium.h>
#include <string.h>

#include "site_keys.h"
#include "stmt.h"
#include "team_parts.h"

enum {
    text_size = 33,
    day_size = 11,
    row_size = 2 * text_size + ANK_TEAM_KEYS + 1 + day_size,
    head_size = 16 + 8 + 4,
    most_mates = 1000,
};

static const char mark[16 + 1] = "ankerpunt team 1";

static void put_number(unsigned char *bytes, int64_t number, int size)
{
    for (int i = size; i-- > 0; number >>= 8)
        bytes[i] = (unsigned char)(number & 0xff);
}

static int64_t get_number(const unsigned char *bytes, int size)
{
    int64_t number = 0;
    for (int i = 0; i < size; i++)
        number = (int64_t)((uint64_t)number << 8 | bytes[i]);
    return number;
}

/* Writing ------------------------------------------------------------------------ */

static void write_row(unsigned char *row, const struct ank_mate *mate)
{
    snprintf((char *)row, text_size, "%s", mate->name);
    snprintf((char *)row + text_size, text_size, "%s", mate->address);
    row += 2 * text_size;
    memcpy(row, mate->keys, ANK_TEAM_KEYS);
    row[ANK_TEAM_KEYS] = mate->coordinator;
    snprintf((char *)row + ANK_TEAM_KEYS + 1, day_size, "%s",
             mate->revoked ? mate->revoked : "");
}

static bool sign(struct ank_registry *registry, const unsigned char *bytes, size_t size,
                 unsigned char *signature, struct ank_error *err)
{
    struct site_keys keys;
    if (!site_keys_make(registry, &keys, err))
        return false;
    crypto_sign_detached(signature, NULL, bytes, size, keys.sign);
    site_keys_wipe(&keys);
    return true;
}

static bool keep(struct ank_registry *registry, const unsigned char *bytes, size_t size,
                 struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO setting (name, value) VALUES"
                                    " ('" TEAM_LIST "', ?1) ON CONFLICT (name)"
                                    " DO UPDATE SET value = excluded.value");
    stmt_blob(q, 1, bytes, size);
    return stmt_run(q, err);
}

bool team_list_sign(struct ank_registry *registry, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_team team;
    bool done = ank_team_read(registry, &mem, &team, err);
    size_t size = head_size + team.count * row_size;
    unsigned char *bytes = ank_alloc(&mem, size + ANK_TEAM_SIGNATURE);
    memcpy(bytes, mark, 16);
    put_number(bytes + 16, team.counter + 1, 8);
    put_number(bytes + 24, (int64_t)team.count, 4);
    for (size_t i = 0; i < team.count; i++)
        write_row(bytes + head_size + i * row_size, &team.mates[i]);
    done = done && sign(registry, bytes, size, bytes + size, err) &&
           keep(registry, bytes, size + ANK_TEAM_SIGNATURE, err);
    ank_arena_free(&mem);
    return done;
}

bool team_vouch(struct ank_registry *registry, const struct ank_mate *mate,
                unsigned char signature[static ANK_TEAM_SIGNATURE],
                struct ank_error *err)
{
    unsigned char bytes[text_size + ANK_TEAM_KEYS] = {0};
    snprintf((char *)bytes, text_size, "%s", mate->address);
    memcpy(bytes + text_size, mate->keys, ANK_TEAM_KEYS);
    return sign(registry, bytes, sizeof bytes, signature, err);
}

/* Reading ------------------------------------------------------------------------ */

bool team_list_bytes(struct ank_registry *registry, struct ank_arena *mem,
                     const unsigned char **bytes, size_t *size, struct ank_error *err)
{
    *bytes = NULL;
    *size = 0;
    struct stmt *q =
        stmt(registry, "SELECT value FROM setting WHERE name = '" TEAM_LIST "'");
    if (stmt_next(q)) {
        const void *found = stmt_get_blob(q, 0, size);
        unsigned char *copy = ank_alloc(mem, *size + 1);
        if (found)
            memcpy(copy, found, *size);
        *bytes = copy;
    }
    return stmt_done(q, err);
}

bool team_list_counter(struct ank_registry *registry, int64_t *counter,
                       struct ank_error *err)
{
    struct ank_arena mem = {0};
    const unsigned char *bytes;
    size_t size;
    bool done = team_list_bytes(registry, &mem, &bytes, &size, err);
    *counter = bytes && size >= head_size ? get_number(bytes + 16, 8) : 0;
    ank_arena_free(&mem);
    return done;
}

static bool is_signed(const unsigned char *bytes, size_t size,
                      const unsigned char *coordinator)
{
    if (size < head_size + ANK_TEAM_SIGNATURE || memcmp(bytes, mark, 16) != 0)
        return false;
    int64_t count = get_number(bytes + 24, 4);
    size_t signed_size = size - ANK_TEAM_SIGNATURE;
    return count <= most_mates && signed_size == head_size + (size_t)count * row_size &&
           crypto_sign_verify_detached(bytes + signed_size, bytes, signed_size,
                                       coordinator) == 0;
}

/* This registry, and what it knows of the coordinator, stay as they are. */
static bool take_row(struct ank_registry *registry, const unsigned char *row,
                     struct ank_error *err)
{
    char name[text_size] = "", address[text_size] = "", day[day_size] = "";
    memcpy(name, row, text_size - 1);
    memcpy(address, row + text_size, text_size - 1);
    row += 2 * text_size;
    memcpy(day, row + ANK_TEAM_KEYS + 1, day_size - 1);
    struct ank_mate mate = {
        .name = name, .address = address, .revoked = *day ? day : NULL};
    memcpy(mate.keys, row, ANK_TEAM_KEYS);
    if (row[ANK_TEAM_KEYS] || !ank_code_valid(name) || !ank_code_valid(address))
        return true;
    int64_t mine;
    struct stmt *q = stmt(
        registry, "SELECT EXISTS (SELECT 1 FROM mate WHERE name = ?1 AND mine = 1)");
    stmt_text(q, 1, name);
    return stmt_number(q, &mine, err) && (mine || team_put_mate(registry, &mate, err));
}

bool team_list_take(struct ank_registry *registry,
                    const unsigned char coordinator[static ANK_TEAM_KEYS],
                    const unsigned char *bytes, size_t size, struct ank_error *err)
{
    int64_t known;
    bool done = true;
    if (!is_signed(bytes, size, coordinator))
        return ank_fail(err, ANK_DENIED,
                        ANK_N("the list of the team is not signed by the coordinator"));
    if (!team_list_counter(registry, &known, err))
        return false;
    if (get_number(bytes + 16, 8) < known)
        return ank_fail(
            err, ANK_DENIED,
            ANK_N("the list of the team is older than the one that is known "
                  "here"));
    for (int64_t i = 0; done && i < get_number(bytes + 24, 4); i++)
        done = take_row(registry, bytes + head_size + i * row_size, err);
    return done && keep(registry, bytes, size, err);
}

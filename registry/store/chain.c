/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The history's chain: each row is bound to the one before it, so that an
 * edited, removed, inserted or reordered row can be found.
 *
 *     commitment = SHA-256(salt, length of old, old, length of new, new)
 *     chain      = SHA-256(chain before, id, at, who, command, table, row, commitment)
 *
 * Texts are hashed with their closing zero. Triggers write the rows, and the
 * chain is closed over them just before the commit.
 */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/history.h>
#include <ankerpunt/registry/sha256.h>
#include "db.h"
#include "recording.h"
#include "stmt.h"

enum { hash_size = crypto_hash_sha256_BYTES };

struct bulk {
    crypto_hash_sha256_state hash;
    uint64_t rows;
    char what[32];
    char told[256]; /* behind the commitment */
};

char *ank_sha256(const void *bytes, size_t size, char hex[static 65])
{
    unsigned char sum[hash_size];
    crypto_hash_sha256(sum, bytes, size);
    return sodium_bin2hex(hex, 65, sum, sizeof sum);
}

static void hash_number(crypto_hash_sha256_state *state, uint64_t value)
{
    unsigned char bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)(value >> (56 - 8 * i));
    crypto_hash_sha256_update(state, bytes, sizeof bytes);
}

static void hash_text(crypto_hash_sha256_state *state, const char *text)
{
    crypto_hash_sha256_update(state, (const unsigned char *)text, strlen(text) + 1);
}

/* A value that is not there has a length no text can have. */
static void hash_value(crypto_hash_sha256_state *state, const char *text)
{
    hash_number(state, text ? strlen(text) : UINT64_MAX);
    if (text)
        crypto_hash_sha256_update(state, (const unsigned char *)text, strlen(text));
}

/* Finds the last row that has its link of the chain. Rows that another program wrote
 * since come before those of this command, and are chained with them. */
bool chain_begin(struct ank_registry *registry, struct ank_error *err)
{
    if (!stmt_number(stmt(registry, "SELECT id FROM history WHERE chain IS NOT NULL"
                                    " ORDER BY id DESC LIMIT 1"),
                     &registry->history_before, err))
        return false;
    struct stmt *q =
        stmt(registry, "UPDATE history SET who = '?', command = '?' WHERE id > ?1");
    stmt_int(q, 1, registry->history_before);
    return stmt_run(q, err);
}

static bool last_chain(struct ank_registry *registry,
                       unsigned char chain[static hash_size], struct ank_error *err)
{
    memset(chain, 0, hash_size); /* before the first row */
    struct stmt *q = stmt(registry, "SELECT chain FROM history WHERE id = ?1");
    stmt_int(q, 1, registry->history_before);
    if (stmt_next(q)) {
        size_t size;
        const void *bytes = stmt_get_blob(q, 0, &size);
        if (size == hash_size)
            memcpy(chain, bytes, hash_size);
        else
            stmt_damaged(q);
    }
    return stmt_done(q, err);
}

/* Columns of every query that reads the chain: id, at, who, command, tbl, row,
 * salt, old, new */
static void hash_values(struct stmt *q, unsigned char commitment[static hash_size])
{
    crypto_hash_sha256_state state;
    size_t size;
    const void *salt = stmt_get_blob(q, 6, &size);
    crypto_hash_sha256_init(&state);
    if (size == 0)
        stmt_damaged(q);
    crypto_hash_sha256_update(&state, salt, size);
    hash_value(&state, stmt_get_text(q, 7, NULL));
    hash_value(&state, stmt_get_text(q, 8, NULL));
    crypto_hash_sha256_final(&state, commitment);
}

static void hash_row(struct stmt *q, unsigned char chain[static hash_size],
                     const unsigned char commitment[static hash_size])
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, chain, hash_size);
    hash_number(&state, (uint64_t)stmt_get_int(q, 0));
    for (int column = 1; column <= 5; column++)
        hash_text(&state, stmt_get_word(q, column, NULL));
    crypto_hash_sha256_update(&state, commitment, hash_size);
    crypto_hash_sha256_final(&state, chain);
}

static bool write_chain(struct ank_registry *registry, int64_t id,
                        const unsigned char *chain, const unsigned char *commitment,
                        struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE history SET commitment = ?2, chain = ?3 WHERE id = ?1");
    stmt_int(q, 1, id);
    stmt_blob(q, 2, commitment, hash_size);
    stmt_blob(q, 3, chain, hash_size);
    return stmt_run(q, err);
}

/* A row of the history that is of no row of a table: `told` is made of digits and words
 * of the program. */
static bool write_note(struct ank_registry *registry, const char *what,
                       const char *told, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO history (at, who, command, tbl, row)"
                                    " SELECT at, who, command, ?1, '*' FROM working");
    stmt_text(q, 1, what);
    if (!stmt_run(q, err))
        return false;
    q = stmt(registry, "INSERT INTO history_value (history, salt, new) VALUES"
                       " (last_insert_rowid(), randomblob(32), ?1)");
    stmt_made(q, 1, told);
    return stmt_run(q, err);
}

bool ank_registry_note(struct ank_registry *registry, const char *what,
                       const char *told, struct ank_error *err)
{
    return write_note(registry, what, told, err);
}

static bool end_bulk(struct ank_registry *registry, struct ank_error *err)
{
    unsigned char sum[hash_size];
    char hex[2 * hash_size + 1], told[2 * hash_size + 320];
    struct bulk *bulk = registry->bulk;
    crypto_hash_sha256_final(&bulk->hash, sum);
    sodium_bin2hex(hex, sizeof hex, sum, sizeof sum);

    snprintf(told, sizeof told, "rows=%llu, sha256=%s%s",
             (unsigned long long)bulk->rows, hex, bulk->told);
    return write_note(registry, bulk->what, told, err);
}

bool chain_seal(struct ank_registry *registry, struct ank_error *err)
{
    unsigned char chain[hash_size], commitment[hash_size];
    if (registry->bulk && registry->bulk->rows > 0 && !end_bulk(registry, err))
        return false;
    if (!last_chain(registry, chain, err))
        return false;

    struct stmt *q =
        stmt(registry, "SELECT h.id, at, who, command, tbl, row, salt, old, new"
                       " FROM history h JOIN history_value v ON v.history = h.id"
                       " WHERE h.id > ?1 ORDER BY h.id");
    stmt_int(q, 1, registry->history_before);
    bool done = true;
    while (done && stmt_next(q)) {
        hash_values(q, commitment);
        hash_row(q, chain, commitment);
        done = write_chain(registry, stmt_get_int(q, 0), chain, commitment, err);
    }
    return stmt_done(q, err) && done;
}

bool ank_registry_bulk(struct ank_registry *registry, const char *what,
                       struct ank_error *err)
{
    if (registry->bulk && registry->bulk->rows > 0 && !end_bulk(registry, err))
        return false;
    chain_drop_bulk(registry); /* a second import of one command has its own row */
    struct bulk *bulk = ank_must(calloc(1, sizeof *bulk));
    crypto_hash_sha256_init(&bulk->hash);
    strncpy(bulk->what, what, sizeof bulk->what - 1);
    registry->bulk = bulk;
    return stmt_run(stmt(registry, "UPDATE working SET bulk = 1"), err);
}

void ank_registry_bulk_told(struct ank_registry *registry, const char *told)
{
    if (registry->bulk)
        snprintf(registry->bulk->told, sizeof registry->bulk->told, "%s", told);
}

void ank_registry_bulk_row(struct ank_registry *registry, const void *bytes,
                           size_t size)
{
    recording_watch(registry);
    if (!registry->bulk)
        return;
    registry->bulk->rows++;
    hash_number(&registry->bulk->hash, size);
    crypto_hash_sha256_update(&registry->bulk->hash, bytes, size);
}

void chain_drop_bulk(struct ank_registry *registry)
{
    free(registry->bulk);
    registry->bulk = NULL;
}

bool chain_end_bulk(struct ank_registry *registry, struct ank_error *err)
{
    if (registry->bulk && registry->bulk->rows > 0 && !end_bulk(registry, err))
        return false;
    chain_drop_bulk(registry);
    return stmt_run(stmt(registry, "UPDATE working SET bulk = 0"), err);
}

/* Verifying --------------------------------------------------------------- */

/* Where verifying stands in the chain, and what erasing left without values. */
struct verifying {
    bool searching; /* for damage: what cannot be read is a break */
    unsigned char chain[hash_size];
    int64_t row;                   /* the last that held */
    crypto_hash_sha256_state bare; /* over the ids of rows without values */
    uint64_t bare_rows;
    int64_t first_bare;
    bool bare_known; /* the last erasure accounts for all of them */
    struct ank_break *found;
};

static void add_bare(crypto_hash_sha256_state *state, int64_t id)
{
    unsigned char bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)((uint64_t)id >> (56 - 8 * i));
    hash_number(state, sizeof bytes);
    crypto_hash_sha256_update(state, bytes, sizeof bytes);
}

/* An erasure is one row that tells how many rows have no values, and which. */
static bool accounts(const struct verifying *v, const char *told)
{
    unsigned char sum[hash_size];
    char hex[2 * hash_size + 1], expected[128];
    crypto_hash_sha256_state state = v->bare;
    crypto_hash_sha256_final(&state, sum);
    sodium_bin2hex(hex, sizeof hex, sum, sizeof sum);
    snprintf(expected, sizeof expected, "rows=%llu, sha256=%s",
             (unsigned long long)v->bare_rows, hex);
    return told && strcmp(told, expected) == 0;
}

static bool breaks(struct verifying *v, int64_t row, const char *why)
{
    *v->found = (struct ank_break){row, why};
    return false;
}

/* Columns 9 to 11: commitment, chain, whether the values are there. */
static bool row_holds(struct verifying *v, struct stmt *q)
{
    unsigned char commitment[hash_size];
    size_t committed_size, chain_size;
    int64_t id = stmt_get_int(q, 0);
    const void *committed = stmt_get_blob(q, 9, &committed_size);
    const void *chain = stmt_get_blob(q, 10, &chain_size);
    if (chain_size != hash_size || committed_size != hash_size)
        return breaks(v, id, ANK_N("was written by another program"));
    memcpy(commitment, committed, hash_size);
    if (stmt_get_int(q, 11)) {
        hash_values(q, commitment);
        if (memcmp(commitment, committed, hash_size) != 0)
            return breaks(v, id, ANK_N("has other values than were written"));
        if (strcmp(stmt_get_word(q, 4, NULL), ANK_ERASE) == 0)
            v->bare_known = accounts(v, stmt_get_text(q, 8, NULL));
    } else {
        v->first_bare = v->first_bare ? v->first_bare : id;
        v->bare_rows++;
        v->bare_known = false;
        add_bare(&v->bare, id);
    }
    hash_row(q, v->chain, commitment);
    if (memcmp(v->chain, chain, hash_size) != 0)
        return breaks(v, id, ANK_N("does not follow from the rows before it"));
    v->row = id;
    return true;
}

/* Whether the head that was printed earlier is met on the way. */
static void compare_known(const struct verifying *v, const struct ank_head *known,
                          bool *met)
{
    char hex[2 * hash_size + 1];
    if (known && known->row == v->row) {
        sodium_bin2hex(hex, sizeof hex, v->chain, hash_size);
        *met = strcmp(hex, known->chain) == 0;
    }
}

static bool read_done(struct verifying *v, struct stmt *q, struct ank_error *err)
{
    bool damaged;
    if (!v->searching)
        return stmt_done(q, err);
    if (!stmt_done_damaged(q, &damaged, err))
        return false;
    if (damaged && !v->found->why)
        breaks(v, v->row + 1, ANK_N("cannot be read whole"));
    return true;
}

static bool check_end(struct ank_registry *registry, struct verifying *v, bool met,
                      const struct ank_head *known, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT seq FROM sqlite_sequence WHERE name = 'history'");
    int64_t last = stmt_next(q) ? stmt_get_int(q, 0) : 0;
    if (!read_done(v, q, err))
        return false;
    if (v->found->why)
        return true;
    if (v->bare_rows > 0 && !v->bare_known)
        breaks(v, v->first_bare, ANK_N("lost its values, and no erasure tells of it"));
    else if (last != v->row)
        breaks(v, v->row + 1, ANK_N("and those after it have been cut off"));
    else if (!met)
        breaks(v, known->row, ANK_N("is not the head that was printed earlier"));
    return true;
}

static bool verify(struct ank_registry *registry, struct verifying *v,
                   const struct ank_head *known, struct ank_head *head,
                   struct ank_error *err)
{
    bool met = !known || known->row == 0;
    *v->found = (struct ank_break){0};
    crypto_hash_sha256_init(&v->bare);
    struct stmt *q = stmt(
        registry, "SELECT h.id, at, who, command, tbl, row, salt, old, new, commitment,"
                  " chain, v.history IS NOT NULL FROM history h"
                  " LEFT JOIN history_value v ON v.history = h.id ORDER BY h.id");
    while (!v->found->why && stmt_next(q))
        if (row_holds(v, q))
            compare_known(v, known, &met);
    if (!read_done(v, q, err) ||
        (!v->found->why && !check_end(registry, v, met, known, err)))
        return false;
    head->row = v->row;
    sodium_bin2hex(head->chain, sizeof head->chain, v->chain, hash_size);
    return true;
}

bool ank_history_verify(struct ank_registry *registry, const struct ank_head *known,
                        struct ank_head *head, struct ank_break *found,
                        struct ank_error *err)
{
    struct verifying v = {.found = found};
    return verify(registry, &v, known, head, err);
}

bool ank_history_inspect(struct ank_registry *registry, const struct ank_head *known,
                         struct ank_head *head, struct ank_break *found,
                         struct ank_error *err)
{
    struct verifying v = {.found = found, .searching = true};
    return verify(registry, &v, known, head, err);
}

bool chain_bare_rows(struct ank_registry *registry, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             "SELECT id FROM history h WHERE NOT EXISTS"
             " (SELECT 1 FROM history_value v WHERE v.history = h.id) ORDER BY id");
    while (stmt_next(q)) {
        registry->bulk->rows++;
        add_bare(&registry->bulk->hash, stmt_get_int(q, 0));
    }
    return stmt_done(q, err);
}
